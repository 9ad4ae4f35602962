"""The words of a message or a call: a neutral sentence with its fields filled, or one's own."""

from dataclasses import dataclass, field
from datetime import datetime

from django.http import QueryDict

from heard.acts.fields import MAX_TEXT_CHARS
from heard.contact import gsm
from heard.contact.record import Record
from heard.contact.sentences import Sentence, offered
from heard.dialogue.case import Case
from heard.people.terms import Way
from heard.web.controls import local

OWN = "own"
FIELD = {"en": "the day and hour", "es": "el día y la hora"}


@dataclass(slots=True)
class Wording:
    """What was chosen and typed, and the words it makes."""

    case: Case
    record: Record
    typed: QueryDict
    first_name: str
    problems: dict[str, str] = field(default_factory=dict)
    words: str = ""

    @property
    def way(self) -> str:
        """The way of this person."""
        return self.record.strip.way

    @property
    def sentences(self) -> list[Sentence]:
        """The sentences for this way and side."""
        return offered(self.way, self.record.strip.side)

    @property
    def choices(self) -> list[tuple[str, str, bool]]:
        """Each sentence as it will read, with the names of what is still to be filled in."""
        return [(each.name, self._reads(each), each.name == self.chosen) for each in self.sentences]

    @property
    def chosen(self) -> str:
        """The sentence that was chosen, or one's own words; nothing where neither was."""
        wrote = self.typed.get("words") or self.own
        return OWN if self.typed.get("words") else str(self.typed.get("sentence") or (OWN if wrote else ""))

    @property
    def kept(self) -> str:
        """The words that stay in the form: typed, or refused at the last moment."""
        return self.typed.get("own", "") or self.typed.get("words", "")

    @property
    def own(self) -> str:
        """The words that were typed."""
        return " ".join(self.typed.get("own", "").split()) if self.way == Way.TEXT else self.typed.get("own", "").strip()

    @property
    def asks_when(self) -> bool:
        """Whether any sentence needs a day and an hour."""
        return any(each.needs_when for each in self.sentences)

    @property
    def signs(self) -> int:
        """How long a text message is."""
        return gsm.length(self.words)

    @property
    def odd(self) -> str:
        """Signs that a text message lacks."""
        return gsm.strange(self.words) if self.way == Way.TEXT else ""

    def _reads(self, sentence: Sentence) -> str:
        language = self.record.language
        blank = FIELD["es" if language.startswith("es") else "en"]
        return sentence.filled(language, self.way, name=self.first_name, when=None).replace("{when}", f"[{blank}]")

    def make(self) -> "Wording":
        """Put the words together; what is missing is kept for the page."""
        sentence = next((each for each in self.sentences if each.name == self.chosen), None)
        if sentence is None:
            self.words = self.own
            if not self.words or len(self.words) > MAX_TEXT_CHARS:
                self.problems["sentence"] = "Choose a sentence, or write your own words."
            return self
        if self.own:
            self.problems["sentence"] = (
                "You chose a sentence and wrote words, too. Say which: choose “My own words”, or empty them."
            )
            return self
        when = self._when() if sentence.needs_when else None
        if "when" not in self.problems:
            self.words = sentence.filled(self.record.language, self.way, name=self.first_name, when=when)
        return self

    def _when(self) -> datetime | None:
        found = local(self.typed.get("when", "").strip(), self.case.zone)
        if isinstance(found, datetime):
            return found.astimezone(self.case.zone)
        self.problems["when"] = "Say which day and hour stands in the sentence, like 2026-05-28 09:30."
        return None
