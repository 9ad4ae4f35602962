"""Words for what one person tells another."""

from django.db.models import TextChoices


class StartedBy(TextChoices):
    """Who started a contact. “Do not contact me” stops what we start, and never what they start."""

    WE = "we", "We did"
    THEY = "they", "They did"


class News(TextChoices):
    """What kind of news somebody was told. What their own pages may show from then on hangs on it."""

    REFUSAL = "refusal", "A no, or a yes that ended"
    RELEASE = "release", "A release from prison or jail"
    TRANSFER = "transfer", "A move to another place"
    DEATH = "death", "A death"
    END = "end", "It has ended"
    OTHER = "other", "Something else"


class ToldHow(TextChoices):
    """How it was told: by a person, always."""

    IN_PERSON = "in_person", "In person"
    BY_PHONE = "by_phone", "By phone"
