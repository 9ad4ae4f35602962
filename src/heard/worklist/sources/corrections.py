"""What somebody says was a mistake: until a second person looked at it."""

from collections.abc import Iterator

from heard.corrections.facts import said_of
from heard.dialogue.case import Case
from heard.worklist.needs import ALWAYS, Needed, needed, needs


@needs(ALWAYS)
def said(case: Case) -> Iterator[Needed]:
    """Each entry that is said to be a mistake waits for a second person."""
    yield from (needed("mistake", row.entered_at, about=row.pk) for row in said_of(case))
