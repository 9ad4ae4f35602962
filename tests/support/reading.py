"""How hard a text is to read, counted plainly: words in a sentence, and a grade by syllables. It sorts; it proves nothing."""

import re
from dataclasses import dataclass

LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
MARKS = re.compile(r"^(?:#+ |[-*] |\d+\. )", re.MULTILINE)
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+")


@dataclass(frozen=True, slots=True)
class Measured:
    """A text in numbers: its sentences, and its grade as schools in the United States count."""

    sentences: tuple[str, ...]
    grade: float

    @property
    def longest(self) -> str:
        """The sentence with the most words."""
        return max(self.sentences, key=lambda each: len(WORD.findall(each)), default="")

    @property
    def mean(self) -> float:
        """Words in a sentence, on average."""
        return sum(len(WORD.findall(each)) for each in self.sentences) / max(1, len(self.sentences))


def plain(markdown: str) -> str:
    """A Markdown text without its marks; each line that stands alone ends like a sentence."""
    text = re.sub(r"^\[\[\w+\]\]$", "", markdown, flags=re.MULTILINE)
    text = LINK.sub(r"\1", MARKS.sub("", text)).replace("**", "")
    lines = (line.strip() for line in text.splitlines())
    return " ".join(line if line[-1] in '.?!:»”"' else f"{line}." for line in lines if line)


def syllables(word: str) -> int:
    """The syllables of an English word, roughly: groups of vowels, without a silent e."""
    groups = len(re.findall(r"[aeiouy]+", word.lower()))
    return max(1, groups - (word.lower().endswith("e") and not word.lower().endswith("le") and groups > 1))


def measured(text: str) -> Measured:
    """The text in numbers."""
    found = tuple(each for each in re.split(r"(?<=[.?!:])[\"»”]?\s+", text) if WORD.search(each))
    words = [word for each in found for word in WORD.findall(each)]
    each_sentence = len(words) / max(1, len(found))
    each_word = sum(map(syllables, words)) / max(1, len(words))
    return Measured(found, 0.39 * each_sentence + 11.8 * each_word - 15.59)
