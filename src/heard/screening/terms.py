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


class Allowed(Term):
    """What an order that is in force allows all the same."""

    CONTACT = "contact"
    EXCHANGE = "exchange"
    MEETING = "meeting"


class OtherPrograms(Term):
    """How other programs stand that an institution asks of somebody."""

    DONE = "done"
    OPEN = "open"


class AgesChecked(Term):
    """Of who approves: whether everybody whose age stands nowhere was checked to be old enough."""

    CHECKED = "checked"
    NOT_CHECKED = "not_checked"


class Measure(Term):
    """How much of what happened the responsible person acknowledges, from least to most."""

    SOME = "some"
    BASIC_FACTS = "basic_facts"
    GUILT_OF_RECORD = "guilt_of_record"
