"""Words for people: their side, their part, their role, where they are held."""

from django.db.models import TextChoices


class Side(TextChoices):
    """Which side of the harm somebody stands on. Rules ask `!= HARMED`, so that an unknown side is closed."""

    HARMED = "harmed", "Harmed side"
    RESPONSIBLE = "responsible", "Responsible side"


class Part(TextChoices):
    """What somebody is in one dialogue."""

    PRINCIPAL = "principal", "Principal"
    SUPPORTER = "supporter", "Supporter"
    KIN = "kin", "Close relative or guardian"
    SURROGATE = "surrogate", "Stands in for another"


class Role(TextChoices):
    """What a member of staff does. One account has one role."""

    COORDINATOR = "coordinator", "Coordinator"
    FACILITATOR = "facilitator", "Facilitator"
    SUPERVISOR = "supervisor", "Supervisor"
    SCREENER = "screener", "Screener of letters"
    EVALUATOR = "evaluator", "Evaluator"
    ADMINISTRATOR = "administrator", "Administrator"


class Custody(TextChoices):
    """Where a responsible person is held, if anywhere."""

    PRISON = "prison", "Prison"
    JAIL = "jail", "Jail"
    PAROLE = "parole", "On parole"
    PROBATION = "probation", "On probation"
    COMMUNITY = "community", "In the community"


HELD = frozenset({Custody.PRISON.value, Custody.JAIL.value})


class Way(TextChoices):
    """By which way words reach a person."""

    PHONE = "phone", "Phone call"
    TEXT = "text", "Text message"
    EMAIL = "email", "E-mail"
    LETTER = "letter", "Letter"
    IN_PERSON = "in_person", "In person"
    THEY_RING = "they_ring", "They will ring us"
    NONE = "none", "Do not contact me"


class Tagged(TextChoices):
    """By what a person is found again, each exactly."""

    NAME = "name", "Name"
    PLACE = "place", "Place"
    REACH = "reach", "Number or address"


class Channel(TextChoices):
    """By which door an act came in."""

    SCREEN = "screen", "On a screen"
    PHONE = "phone", "By phone"
    PAPER = "paper", "On paper"
    IN_PERSON = "in_person", "In person"
    CLOCK = "clock", "When it was due"
