"""Words for amends."""

from heard.ground.terms import Term


class Hearing(Term):
    """Whether somebody wants to hear."""

    YES = "yes"
    NO = "no"
