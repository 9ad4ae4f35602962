"""Words for what crosses."""

from django.db.models import TextChoices


class ItemKind(TextChoices):
    """What somebody wrote."""

    QUESTION = "question", "Question"
    STATEMENT = "statement", "Something I want to say"
    ANSWER = "answer", "Answer"
    LETTER = "letter", "Letter"
    LIMIT = "limit", "Limit"
