"""The lint of words: which words of `docs/words.md` a text uses, and what of a template people read."""

import re
from collections.abc import Iterable, Sequence
from html.parser import HTMLParser
from pathlib import Path

from heard.ground.texts import Text, shipped

PAGE = Path(__file__).parents[2] / "docs" / "words.md"
EVERYWHERE, WITH_PARTICIPANTS = "words-not-used", "words-not-used-with-participants"
# What a browser or a reading aid tells people, beside the text itself.
SPOKEN = {"alt", "aria-label", "aria-description", "placeholder", "title", "value", "content", "label"}
NOT_SPOKEN = {"script", "style"}
NAMED = re.compile(r"([\w-]+)=[\"']([^\"']*)[\"']")
LONGEST_SENTENCE = 15


def block(name: str, page: str) -> list[str]:
    """The lines of one fenced block of the page. Raises LookupError where it is gone or empty."""
    found = re.search(rf"^```{name}\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    if not found or not found[1].strip():
        raise LookupError(f"docs/words.md has no words in a block called {name}.")
    return found[1].splitlines()


def listed(name: str, page: str) -> list[str]:
    """The words of one block of the page, of all languages. Raises LookupError where it has none."""
    words = [word for line in block(name, page) for word in line.partition(":")[2].split()]
    if not words:
        raise LookupError(f"docs/words.md has no words in a block called {name}.")
    return words


def _pattern(word: str) -> str:
    return re.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else "")


def used(text: str, words: Iterable[str]) -> list[str]:
    """The words of a list that a text uses, as they stand there; whole words, in capitals or not."""
    anyone = "|".join(map(_pattern, words))
    return [found[0] for found in re.finditer(rf"(?<!\w)(?:{anyone})(?!\w)", text, re.IGNORECASE)]


class _Spoken(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag in NOT_SPOKEN
        self.said += [value for name, value in attrs if name in SPOKEN and value]

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in NOT_SPOKEN

    def handle_data(self, data: str) -> None:
        # A template may be a piece of a tag: what is named and not spoken is not read either.
        if not self.silent:
            self.said.append(NAMED.sub(lambda found: found[2] if found[1].lower() in SPOKEN else "", data))


def read_by_people(template: str) -> str:
    """What of a Django template people read or hear: texts, spoken attributes, and what its tags put into words."""
    plain = re.sub(r"{#.*?#}|{%\s*comment.*?endcomment\s*%}", " ", template, flags=re.DOTALL)
    plain = re.sub(r"{%\s*(?:trans|translate)\s+[\"'](.*?)[\"'].*?%}", r"\1", plain, flags=re.DOTALL)
    plain = re.sub(r"{%.*?%}|{{.*?}}", " ", plain, flags=re.DOTALL)
    parser = _Spoken()
    parser.feed(plain)
    parser.close()
    return " ".join(" ".join(parser.said).split())


def sentences(text: str) -> Sequence[str]:
    """The sentences of a text."""
    return [each for each in re.split(r"(?<=[.?!:;])\s+", text.strip()) if each]


def in_each(words: Text) -> list[str]:
    """A sentence in each language."""
    return [words.in_language(each) for each in shipped()]


def hard_to_read(words: Iterable[str]) -> list[str]:
    """What in the words for a participant is too long or too loud."""
    words = list(words)
    said = [f"too long: {each}" for text in words for each in sentences(text) if len(each.split()) > LONGEST_SENTENCE]
    return said + [f"loud: {text}" for text in words if "!" in text or "¡" in text]
