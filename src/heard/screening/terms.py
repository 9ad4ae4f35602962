"""Words for screening."""

from heard.ground.terms import Term


class DateKind(Term):
    """What a date ahead is of: a step of the law, or a change of where somebody is held."""

    HEARING = "hearing"
    PAROLE = "parole"
    RELEASE = "release"
    TRANSFER = "transfer"
    SUPERVISION_ENDS = "ends"


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
