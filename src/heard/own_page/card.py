"""What is handed over or said when a page is given: plain words that tell a finder nothing."""

from heard.ground.texts import say, speaking
from heard.own_page.models import OwnKey

GROUPS_END_AT = (3, 6)


def grouped(number: str) -> str:
    """A number as it is read aloud, like `555 010 1234`."""
    first, second = GROUPS_END_AT
    return f"{number[:first]} {number[first:second]} {number[second:]}"


def card(key: OwnKey, language: str, address: str, day: str) -> dict[str, object]:
    """The lines of a card, in the person's own language. Only for a key that was given just now."""
    with speaking(language):
        return {
            "title": say("card-title"),
            "lines": (
                (say("card-address"), address),
                (say("card-number"), grouped(key.number)),
                (say("card-code"), key.secret),
            ),
            "after": say("card-after", day=day),
            "alone": say("card-alone"),
            "language": language,
        }
