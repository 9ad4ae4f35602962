"""Words for what needs somebody."""

from django.db.models import TextChoices


class Band(TextChoices):
    """How a need is taken: in this order on the page of the day."""

    SAFETY = "safety", "Safety first"
    DECISION = "decision", "Decisions"
    STEP = "step", "Next steps"
    AHEAD = "ahead", "Next fourteen days"
    PAPER = "paper", "Papers and messages"


class Deed(TextChoices):
    """What a member did with needs, and can undo for a while."""

    SNOOZE = "snooze", "Put off"
    ASSIGN = "assign", "Given"
