"""In the demo programme one lets time pass by hand: how far it went ahead stands in a small file of the installation.

The rules make people wait for days and months; who walks through the demo need not. Time only goes forward.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings

from heard.ground import clock
from heard.ground.places import PRIVATE_FILE, sync_folder
from heard.ground.texts import text
from heard.programme.models import Programme
from heard.programme.terms import DEMO

MAX_AHEAD = timedelta(days=20 * 366)


class NotForward(Exception):
    """Time cannot go there; the text says why."""


def _file() -> Path:
    return Path(settings.HEARD_HOME) / "demo-clock"


def is_here() -> bool:
    """Whether the demo is here, and nobody's own programme beside it: nothing may move the time of real people."""
    return set(Programme.objects.values_list("demo", flat=True)) == {DEMO}


def ahead() -> timedelta:
    """How far the demo's time is ahead. Where the file is not there, or holds anything else, not at all."""
    try:
        return max(timedelta(), min(timedelta(seconds=float(_file().read_text())), MAX_AHEAD))
    except (OSError, ValueError, OverflowError):
        return timedelta()


@contextmanager
def told() -> Iterator[None]:
    """Let the demo's time be now; where there is no demo, or its clock was never moved, now stays what it is."""
    further = ahead()
    if not further or not is_here():
        yield
        return
    with clock.at(clock.now() + further):
        yield


def check(moment: datetime) -> timedelta:
    """How far ahead the demo is once time has passed until then; called in the demo's time. Raises NotForward."""
    if moment <= clock.now():
        raise NotForward(text("demo-only_forward"))
    further = ahead() + (moment - clock.now())
    if further > MAX_AHEAD:
        raise NotForward(text("demo-too_far"))
    return further


def go_to(moment: datetime) -> None:
    """Let this moment be now; called in the demo's time. Two at once leave it where the later one went."""
    folder = os.open(settings.HEARD_HOME, os.O_RDONLY)
    try:
        further = check(moment)
        fcntl.flock(folder, fcntl.LOCK_EX)
        draft = _file().with_name("demo-clock.new")
        draft.touch(mode=PRIVATE_FILE)
        draft.write_text(f"{max(ahead(), further).total_seconds():f}\n")
        draft.replace(_file())
        sync_folder(_file().parent)
    finally:
        os.close(folder)


def forget() -> None:
    """Let the demo's time be real time again: there is no demo here any more, or not yet."""
    _file().unlink(missing_ok=True)
