"""`heard tick`: what is due is done, by rows alone. One loop, or one round; two at once do each thing once."""

import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import datetime, timedelta
from typing import Any

from django.core.management import BaseCommand
from django.db import close_old_connections

from heard.confidentiality.sweeping import sweep
from heard.drafts.keeping import forget_old as forget_old_drafts
from heard.due import Part, due
from heard.ground import clock, codes
from heard.ground.failures import described
from heard.inquiry.receipts import erase_taken_back
from heard.notebook.writing import forget_taken_away
from heard.own_page.coming_in import forget_old_tries
from heard.programme import demo_clock
from heard.programme.models import Programme
from heard.publishing.files import let_go_unshown
from heard.worklist.keeping import refreshes

EVERY_SECONDS = 30
SWEEP_EVERY = timedelta(hours=1)


def _due() -> Iterator[Part]:
    """Each message and each dialogue is a part of its own: one that fails holds up no other."""
    for programme in Programme.objects.order_by("pk").values_list("pk", flat=True):
        yield from due(programme)
        yield from refreshes(programme)


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
        with ExitStack() as told:
            # Where the demo's time went ahead, what is due is due by that time.
            seen = [self._part("see what time it is", lambda: told.enter_context(demo_clock.told()))]
            seen.append(self._part("see what is due", lambda: parts.extend(_due())))
            if sweeping:
                parts += [
                    ("sweep keys that no row names", sweep),
                    ("let go of bytes that no file has", let_go_unshown),
                    ("let old drafts go", forget_old_drafts),
                    ("let old notes go", forget_taken_away),
                    ("erase what was taken back", erase_taken_back),
                    ("forget old tries to come in", forget_old_tries),
                ]
            return all([*seen, *(self._part(name, do) for name, do in parts)])

    def _part(self, name: str, do: Callable[[], object]) -> bool:
        """Do one part. What went wrong is said by its kind and place: its words could hold what a person said."""
        try:
            do()
        except Exception as error:  # noqa: BLE001  one part that fails stops no other
            self.stderr.write(f"Could not {name}: {described(error)}, reference {codes.FAILURE.new()}.")
            return False
        return True
