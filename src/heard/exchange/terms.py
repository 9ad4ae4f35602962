"""Words for what crosses."""

from heard.ground.terms import Term


class ItemKind(Term):
    """What somebody wrote."""

    QUESTION = "question"
    STATEMENT = "statement"
    ANSWER = "answer"
    LETTER = "letter"
    LIMIT = "limit"
    WISH = "wish"
    HELP = "help"


# What is meant for those who prepare somebody, and stays with them.
STAYS = frozenset({ItemKind.WISH.value, ItemKind.HELP.value})
