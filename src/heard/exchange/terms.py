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
    DEED = "deed"
    OFFER = "offer"


# What is meant for those who prepare somebody, and stays with them.
STAYS = frozenset({ItemKind.WISH.value, ItemKind.HELP.value})
# What somebody did, and what they could offer: written by the responsible person, and asked of nobody else.
OF_THE_RESPONSIBLE = frozenset({ItemKind.DEED.value, ItemKind.OFFER.value})
