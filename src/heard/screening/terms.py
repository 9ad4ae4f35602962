"""Words for screening."""

from heard.ground.terms import Term


class Proceedings(Term):
    """Legal steps that may bear on a dialogue."""

    APPEALS = "appeals"
    CIVIL = "civil"
    PAROLE = "parole"
    PARDON = "pardon"


class Measure(Term):
    """How much of what happened the responsible person acknowledges, from least to most."""

    SOME = "some"
    BASIC_FACTS = "basic_facts"
    GUILT_OF_RECORD = "guilt_of_record"
