"""How much a note matters, how long it may be, and for how long what was taken away comes back."""

from datetime import timedelta

from heard.ground.terms import Term

MAX_NOTE_CHARS = 4_000
# Of one kind of note.
MAX_NOTES = 100
PUT_BACK_WITHIN = timedelta(days=30)


class Matters(Term):
    """How much a note matters to its writer."""

    A_LOT = "a_lot"
    SOME = "some"
    NOT_SURE = "not_sure"
