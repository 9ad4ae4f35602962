"""What somebody says was a mistake: until a second person looked at it."""

from collections.abc import Iterator

from heard.corrections.facts import needs_supervisor, said_of
from heard.dialogue.case import Case
from heard.worklist.needs import ALWAYS, Needed, needed, needs


@needs(ALWAYS)
def said(case: Case) -> Iterator[Needed]:
    """Each entry that is said to be a mistake waits for a second person; for a supervisor, where it would open it again."""
    for row in said_of(case):
        kind = "mistake_close" if needs_supervisor(case, row) else "mistake"
        yield needed(kind, row.entered_at, about=row.pk)
