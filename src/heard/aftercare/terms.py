"""Why a dialogue closes. The field has no common list; this one is drawn from published programme pages."""

from heard.ground.terms import Term


class How(Term):
    """How somebody says they are, in their own plain words. Nobody has to say."""

    WELL = "well"
    MIXED = "mixed"
    HARD = "hard"
    UNSAID = "unsaid"


class Asks(Term):
    """What a check-in asks of those who care for somebody."""

    NOTHING = "nothing"
    CALL = "call"
    CARE = "care"


class Reason(Term):
    """Closing reasons, without blame."""

    MEETING_HELD = "meeting_held"
    INDIRECT = "indirect"
    NEED_MET = "need_met"
    HARMED_NO = "harmed_no"
    RESPONSIBLE_NO = "responsible_no"
    NOT_ACKNOWLEDGED = "not_acknowledged"
    NOT_REACHED = "not_reached"
    LEGAL_CALENDAR = "legal_calendar"
    ORDER = "order"
    SAFETY = "safety"
    CAPACITY = "capacity"
    NOT_TAKEN = "not_taken"
    MOVED = "moved"
    DEATH = "death"
    OTHER = "other"
