"""Words for the meeting and its day."""

from django.db.models import TextChoices


class Moment(TextChoices):
    """What happened on the day."""

    BEGUN = "begun", "Begun"
    PAUSED = "paused", "Paused"
    RESUMED = "resumed", "Went on"
    STOPPED = "stopped", "Stopped"
    ENDED = "ended", "Ended"


PLAN_PARTS = (
    "arrivals",
    "departures",
    "speaks_first",
    "seating",
    "break_word",
    "stop_word",
    "aftercare_harmed",
    "aftercare_responsible",
    "late_stop",
)
PLAN_LABELS = {
    "arrivals": "Arrivals, apart",
    "departures": "Departures, apart; the harmed side first",
    "speaks_first": "Who speaks first",
    "seating": "Who sits where",
    "break_word": "Word for a break",
    "stop_word": "Word for stopping",
    "aftercare_harmed": "Who is there for the harmed side afterwards",
    "aftercare_responsible": "Who is there for the responsible side afterwards",
    "late_stop": "What happens if somebody stops late",
}
# What those of one side read on their own page of the day: written for them, and never shown to the other side.
SIDE_LABELS = {
    "for_harmed": "What the harmed side reads on its page: where and when to come, who meets them",
    "for_responsible": "What the responsible side reads on its page: where and when to come, who meets them",
}
