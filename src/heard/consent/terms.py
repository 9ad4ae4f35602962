"""Words for consent."""

from django.db.models import TextChoices


class Purpose(TextChoices):
    """What a yes is for. Each is said for itself."""

    CONTACT = "contact", "Being contacted"
    PREPARE = "prepare", "Getting ready"
    MEET = "meet", "Meeting"
    MEET_TODAY = "meet_today", "Meeting today"
    LETTERS = "letters", "Letters"
    SHARE_RESULT = "share_result", "Sharing the result"
    RESEARCH = "research", "Taking part in research"


# What a harmed person is asked before anybody goes to the other side. It has no yes of its own: going ahead is an act.
APPROACH = "approach"
ASKED = (*Purpose.choices, (APPROACH, "Approaching the other person"))


class Rest(TextChoices):
    """How somebody stops. Both have the same force, and only the one who said it lifts it."""

    STOP = "stop", "Stop"
    PAUSE = "pause", "Pause for a while"


class CallWish(TextChoices):
    """Whether somebody who stops would like a call."""

    RING = "ring", "Ring me"
    QUIET = "quiet", "Do not ring me"


class AgreementKind(TextChoices):
    """What people sign."""

    CONFIDENTIALITY = "confidentiality", "Confidentiality"
    PARTICIPATION = "participation", "Participation"
