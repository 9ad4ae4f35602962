"""Words that several rooms of the workspace share: who works with dialogues, and what stages and rests are called."""

from datetime import datetime
from zoneinfo import ZoneInfo

from heard.people.terms import Role
from heard.stages import STAGES

OF_CASES = (Role.COORDINATOR, Role.SUPERVISOR, Role.FACILITATOR)
RESTING = {
    "stopped": "Stopped by someone in it",
    "asked_no_more": "Request taken back",
    "order": "An order is in force",
    "calendar": "A legal step is open",
}
STAGE_LABELS = {stage.name: stage.label for stage in STAGES}


def local_time(moment: datetime | None, zone: ZoneInfo) -> str:
    """A moment in the programme's time, in words that no language setting changes."""
    return f"{moment.astimezone(zone):%-d %b %Y, %H:%M}" if moment else ""


def zone_in_words(zone: ZoneInfo | str) -> str:
    """A zone by its city, as people speak: "Los Angeles time"."""
    return f"{str(zone).rpartition('/')[2].replace('_', ' ')} time"
