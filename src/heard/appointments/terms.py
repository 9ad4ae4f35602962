"""Words for appointments, and for what is written between a person and their facilitator."""

from heard.ground.terms import Term


class Manner(Term):
    """How two people talk."""

    WE_CALL = "we_ring"
    THEY_CALL = "they_ring"
    IN_PERSON = "in_person"
    VIDEO = "video"


class Word(Term):
    """What was said about an appointment after it was made."""

    CHOSEN = "chosen"
    OTHER = "other"
    CANCELLED = "cancelled"


class Direction(Term):
    """Whose words they are."""

    TO_US = "to_us"
    TO_THEM = "to_them"
