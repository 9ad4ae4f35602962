"""The one clock. Everything that asks for the time asks here, so that a story can be told at its own dates."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime, timedelta

_told: ContextVar[datetime | None] = ContextVar("told_time", default=None)


def now() -> datetime:
    """The present moment, aware, in UTC; or the moment that `at` set for this context."""
    return _told.get() or datetime.now(UTC)


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Let this moment be now, for rehearsals, the demo programme and tests. The moment must be aware."""
    if moment.tzinfo is None:
        raise ValueError("A moment needs a time zone.")
    token = _told.set(moment.astimezone(UTC))
    try:
        yield
    finally:
        _told.reset(token)


def lived_later(moment: datetime, by: timedelta) -> datetime:
    """So much time later (or earlier) as it is lived, by the same clock: what Python adds would skip a change of clocks."""
    return (moment.astimezone(UTC) + by).astimezone(moment.tzinfo)
