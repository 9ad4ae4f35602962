"""Words for people: their side, their part, their role, where they are held."""

from heard.ground.terms import Term


class Side(Term):
    """Which side of the harm somebody stands on. Rules ask `!= HARMED`, so that an unknown side is closed."""

    HARMED = "harmed"
    RESPONSIBLE = "responsible"


class Part(Term):
    """What somebody is in one dialogue."""

    PRINCIPAL = "principal"
    SUPPORTER = "supporter"
    KIN = "kin"
    SURROGATE = "surrogate"


class Role(Term):
    """What a member of staff does. One account has one role."""

    COORDINATOR = "coordinator"
    FACILITATOR = "facilitator"
    SUPERVISOR = "supervisor"
    SCREENER = "screener"
    EVALUATOR = "evaluator"
    ADMINISTRATOR = "administrator"


# Those who answer for every dialogue of a programme.
OFFICE = (Role.COORDINATOR, Role.SUPERVISOR)


class Custody(Term):
    """Where a responsible person is held, if anywhere."""

    PRISON = "prison"
    JAIL = "jail"
    PAROLE = "parole"
    PROBATION = "probation"
    COMMUNITY = "community"


HELD = frozenset({Custody.PRISON.value, Custody.JAIL.value})


class Way(Term):
    """The way by which words reach a person."""

    PHONE = "phone"
    TEXT = "text"
    EMAIL = "email"
    LETTER = "letter"
    IN_PERSON = "in_person"
    THEY_CALL = "they_ring"
    NONE = "none"


class Tagged(Term):
    """What a person is found again by, each exactly; by the number of a court case a dialogue."""

    NAME = "name"
    PLACE = "place"
    REACH = "reach"
    NUMBER = "number"
    CASE = "case"


class Channel(Term):
    """The channel by which an act came in."""

    SCREEN = "screen"
    PHONE = "phone"
    PAPER = "paper"
    IN_PERSON = "in_person"
    CLOCK = "clock"


class JoiningStep(Term):
    """What was said of two persons who may be one human being, after somebody said that they are.

    By a second one: that they are, or are not. Once they are one: that they are two after all; and by a second one again,
    that they are two, or stay one.
    """

    AGREED = "agreed"
    REFUSED = "refused"
    DOUBTED = "doubted"
    UNDONE = "undone"
    KEPT = "kept"
