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


class AgreementKind(TextChoices):
    """What people sign."""

    CONFIDENTIALITY = "confidentiality", "Confidentiality"
    PARTICIPATION = "participation", "Participation"
