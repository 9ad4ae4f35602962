"""Words for pages of one's own."""

from heard.ground.terms import Term


class Was(Term):
    """What happened to somebody's page."""

    GIVEN = "given"
    TAKEN = "taken"
    CHANGED = "changed"
    TRIED = "tried"
    CLOSED = "closed"
