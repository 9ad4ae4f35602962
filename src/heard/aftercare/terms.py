"""Why a dialogue closes. The field has no common list; this one is drawn from published programme pages."""

from django.db.models import TextChoices


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
