"""Why a dialogue closes. The field has no common list; this one is drawn from published programme pages."""

from django.db.models import TextChoices


class How(TextChoices):
    """How somebody says they are, in their own plain words. Nobody has to say."""

    WELL = "well", "I am doing all right"
    MIXED = "mixed", "Some days are good, some are not"
    HARD = "hard", "It is hard just now"
    UNSAID = "unsaid", "I would rather not say"


class Asks(TextChoices):
    """What a check-in asks of those who care for somebody."""

    NOTHING = "nothing", "Asks for nothing now"
    CALL = "call", "Would like a call"
    CARE = "care", "Finds it hard, and asked for no call"


class Reason(TextChoices):
    """Closing reasons, without blame."""

    MEETING_HELD = "meeting_held", "They met"
    INDIRECT = "indirect", "It was done by letters or messages"
    NEED_MET = "need_met", "Preparation was enough"
    HARMED_NO = "harmed_no", "The harmed person chose to end"
    RESPONSIBLE_NO = "responsible_no", "The responsible person said no for now"
    NOT_ACKNOWLEDGED = "not_acknowledged", "There was no acknowledgement"
    NOT_REACHED = "not_reached", "Somebody could not be reached"
    LEGAL_CALENDAR = "legal_calendar", "A legal step stood in the way"
    ORDER = "order", "An order is in force"
    SAFETY = "safety", "It was not safe"
    CAPACITY = "capacity", "The programme could not take it on"
    NOT_TAKEN = "not_taken", "The programme does not take this"
    MOVED = "moved", "Somebody moved away"
    DEATH = "death", "Somebody died"
    OTHER = "other", "Another reason"
