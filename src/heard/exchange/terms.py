"""Words for what crosses."""

from django.db.models import TextChoices


class ItemKind(TextChoices):
    """What somebody wrote."""

    QUESTION = "question", "Question"
    STATEMENT = "statement", "Something I want to say"
    ANSWER = "answer", "Answer"
    LETTER = "letter", "Letter"
    LIMIT = "limit", "Limit"
    WISH = "wish", "Wish"
    HELP = "help", "What helps"


# What is meant for those who prepare somebody, and stays with them.
STAYS = frozenset({ItemKind.WISH.value, ItemKind.HELP.value})
