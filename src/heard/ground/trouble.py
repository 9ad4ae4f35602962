"""When the machine is at fault and not the person: what is the matter with the database, in a calm sentence."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError, InterfaceError

from heard.ground.texts import Text


class Trouble(Exception):
    """The machine could not do it. `words` are for the person at the page, which answers 503.

    `undone` is true where it is certain that nothing was changed, so that the same may simply be sent again. Where it
    is not, the act's own key makes sure that sending it again does it once.
    """

    code = "away"
    undone = False

    @property
    def words(self) -> Text:
        """What is the matter, in a calm sentence."""
        return Text(f"trouble-{self.code}")


class NoRoom(Trouble):
    """The disk is full. Nothing was changed; reading goes on; it works again by itself once there is room."""

    code = "no_room"
    undone = True


class Busy(Trouble):
    """Others held it for too long, or two waited for one another. Nothing was changed."""

    code = "busy"
    undone = True


class Shut(Trouble):
    """The records can be read and not written: a copy, a file without permission. Nothing was changed."""

    code = "shut"
    undone = True


class Away(Trouble):
    """The database went away, or a disk failed, in the middle. Whether it was kept is not known."""


# By SQLite's primary result codes: https://www.sqlite.org/rescode.html
SQLITE = {
    "SQLITE_FULL": NoRoom,
    "SQLITE_BUSY": Busy,
    "SQLITE_LOCKED": Busy,
    "SQLITE_READONLY": Shut,
    "SQLITE_PERM": Shut,
    "SQLITE_IOERR": Away,
    "SQLITE_CANTOPEN": Away,
    "SQLITE_PROTOCOL": Busy,
}
# By PostgreSQL's codes, the whole or its class: https://www.postgresql.org/docs/current/errcodes-appendix.html
POSTGRESQL = {
    "53100": NoRoom,
    "53": Busy,
    "40001": Busy,
    "40P01": Busy,
    "55P03": Busy,
    "57014": Busy,
    "25006": Shut,
    "08": Away,
    "57P": Away,
    "58": Away,
}
# Rolled back only because somebody else was there first: doing it again finds what they did, and judges by that.
MET_ANOTHER = ("23505", "40001", "40P01")


def _sqlstate(error: BaseException) -> str:
    return str(getattr(error.__cause__, "sqlstate", None) or "")


def met_another(error: DatabaseError) -> bool:
    """Whether it failed only because another did or held the same at the same moment, or drew the same code."""
    return _sqlstate(error) in MET_ANOTHER or str(error.__cause__).startswith("UNIQUE constraint failed")


def told(error: DatabaseError | InterfaceError) -> Trouble | None:
    """The trouble behind an error of the database; `None` where the error is a mistake in the code."""
    cause = error.__cause__
    name = str(getattr(cause, "sqlite_errorname", None) or "")
    kind = next((found for code, found in SQLITE.items() if name == code or name.startswith(f"{code}_")), None)
    if kind is None and hasattr(cause, "sqlstate"):
        state = _sqlstate(error)
        # No code at all: the connection broke before the server could say why.
        kind = next((POSTGRESQL[state[:size]] for size in (5, 3, 2) if state[:size] in POSTGRESQL), None) if state else Away
    return kind(str(error)) if kind else None


@contextmanager
def named() -> Iterator[None]:
    """Errors of the database that are nobody's mistake become Trouble; all others stay as they are."""
    try:
        yield
    except (DatabaseError, InterfaceError) as error:
        trouble = told(error)
        if trouble is None:
            raise
        raise trouble from error
