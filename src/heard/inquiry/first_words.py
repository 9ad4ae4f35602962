"""What somebody else could see or hear when a first question is answered: written once, for who asks and for who answers.

It is shown while somebody asks, kept with the question as they agreed to it, and shown word for word to who answers it
(R12). A programme can change the sentences (`first-…` in `messages.ftl`), and changes them for both by that.
"""

import json
from collections.abc import Mapping
from typing import Final

from heard.ground.texts import say_in
from heard.people.terms import Way

# To somebody whom they trust: by phone, and the words are another.
THROUGH: Final = "trusted"
# By way: what shows or is said, in the order in which it does.
LINES: Final[Mapping[str, tuple[str, ...]]] = {
    Way.TEXT.value: ("text_from", "text"),
    Way.PHONE.value: ("say", "say_not_you"),
    THROUGH: ("through", "through_not_them"),
    Way.EMAIL.value: ("email_from", "email_subject", "email"),
    Way.LETTER.value: ("envelope", "letter"),
    Way.IN_PERSON.value: ("say", "say_not_you"),
}
# Of these a call may find nobody.
CALLED: Final = (Way.PHONE.value, THROUGH)
# The longest that can be kept, in characters.
MAX_KEPT_CHARS: Final = 1200


def first_words(way: str, language: str, *, if_no_answer: str, trusted: str = "") -> dict[str, str]:
    """The words of a way, by what they are, in this language. `{}` for a way by which nobody is reached."""
    found = {each: _said(each, language, trusted) for each in LINES.get(way, ())}
    if way in CALLED:
        found["no_answer"] = say_in(language, f"first-no_answer_{if_no_answer}")
    return found


def _said(what: str, language: str, trusted: str) -> str:
    return say_in(language, f"first-{what}", name=trusted) if what == "through" else say_in(language, f"first-{what}")


def as_kept(words: Mapping[str, str]) -> str:
    """These words as they are kept with a question; `""` for none."""
    return json.dumps(dict(words), ensure_ascii=False) if words else ""


def as_shown(kept: str) -> dict[str, str]:
    """The words that were shown to who asked; `{}` where none were."""
    return {str(what): str(words) for what, words in json.loads(kept).items()} if kept else {}
