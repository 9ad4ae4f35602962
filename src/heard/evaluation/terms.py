"""Words for what a person asks about their own record."""

from heard.ground.terms import Term


class RecordWish(Term):
    """What somebody asks to be done with what is held about them."""

    COPY = "copy"
    CORRECTION = "correction"
    ERASURE = "erasure"
    NOT_ME = "not_me"
