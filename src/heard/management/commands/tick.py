"""`heard tick`: what is due is done, by rows alone. One loop, or one round; two at once do each thing once."""

import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from django.core.management import BaseCommand
from django.db import close_old_connections

from heard import path  # noqa: F401  the register of acts, whole
from heard.confidentiality.sweeping import sweep
from heard.contact.actions import due_messages, send_one
from heard.dialogue.case import Case
from heard.ground import clock
from heard.ground.refusal import Refused
from heard.meeting.actions import call_off_meeting, halted_dialogues
from heard.programme.actions import SOFTWARE
from heard.programme.models import Programme

EVERY_SECONDS = 30
SWEEP_EVERY = timedelta(hours=1)
Part = tuple[str, Callable[[], object]]


def _call_off(dialogue: str) -> None:
    """Call off a halted meeting; another tick may have done it a moment before."""
    try:
        call_off_meeting(Case(dialogue), by=SOFTWARE)
    except Refused as refusal:
        if refusal.rules != ["R0"]:
            raise


def _due() -> Iterator[Part]:
    """Each message and each dialogue is a part of its own: one that fails holds up no other. Meetings first."""
    programmes = list(Programme.objects.order_by("pk").values_list("pk", flat=True))
    for dialogue in (each for programme in programmes for each in halted_dialogues(programme)):
        yield f"call off the meeting of dialogue {dialogue}", partial(_call_off, dialogue)
    for message in (each for programme in programmes for each in due_messages(programme)):
        yield f"send message {message.pk}", partial(send_one, message)


class Command(BaseCommand):
    """Lets messages leave, calls off halted meetings, sweeps stray keys. It may be killed at any moment."""

    help = "Do what is due: let messages leave, free the rooms of halted meetings, sweep keys that no row names."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Once, or for ever."""
        parser.add_argument("--once", action="store_true", help=f"one round; else one every {EVERY_SECONDS} seconds")

    def handle(self, *_args: Any, **options: Any) -> None:
        """One round ends with 1 where a part failed; the loop says so and goes on."""
        if options["once"]:
            if not self.round(sweeping=True):
                raise SystemExit(1)
            return
        swept: datetime | None = None
        while True:
            sweeping = swept is None or clock.now() - swept >= SWEEP_EVERY
            self.round(sweeping=sweeping)
            swept = clock.now() if sweeping else swept
            close_old_connections()
            time.sleep(EVERY_SECONDS)

    def round(self, *, sweeping: bool) -> bool:
        """Every part once. Returns whether all went well."""
        parts: list[Part] = []
        found = self._part("see what is due", lambda: parts.extend(_due()))
        if sweeping:
            parts.append(("sweep keys that no row names", sweep))
        return all([found, *(self._part(name, do) for name, do in parts)])

    def _part(self, name: str, do: Callable[[], object]) -> bool:
        """Do one part. What went wrong is said by its kind: its words could hold what a person said."""
        try:
            do()
        except Exception as error:  # noqa: BLE001  one part that fails stops no other
            self.stderr.write(f"Could not {name}: {type(error).__name__}.")
            return False
        return True
