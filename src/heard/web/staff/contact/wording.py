"""The words of a message or a call: a neutral sentence with its fields filled, or one's own."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.http import QueryDict

from heard.acts.fields import MAX_TEXT_CHARS
from heard.acts.refusals import Obstacle
from heard.contact import gsm
from heard.contact.record import Record
from heard.contact.sentences import Sentence, offered
from heard.dialogue.case import Case
from heard.ground.texts import say, say_in
from heard.people.terms import Role, Way
from heard.web.controls import local

# Those who hold the keys to how people are reached.
REACHING_ROLES = (Role.COORDINATOR, Role.FACILITATOR)


def problems_of(obstacles: Iterable[Obstacle]) -> dict[str, str]:
    """What was in the way, for the list at the top of a form."""
    return {"": " ".join(f"{each.staff} ({each.rule})" for each in obstacles)}


OWN = "own"


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
        """The sentence that was chosen, or one's own words; `""` where neither was."""
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
    def length(self) -> int:
        """How long a text message is, counted as a phone counts."""
        return gsm.length(self.words)

    @property
    def odd(self) -> str:
        """Characters that a text message lacks."""
        return gsm.strange(self.words) if self.way == Way.TEXT else ""

    def _reads(self, sentence: Sentence) -> str:
        language = self.record.language
        blank = say("contact-blank", blank=say_in(language, "message-blank_when"))
        return sentence.filled(language, self.way, name=self.first_name, when=None).replace("{when}", blank)

    def make(self) -> "Wording":
        """Put the words together; what is missing is kept for the page."""
        sentence = next((each for each in self.sentences if each.name == self.chosen), None)
        if sentence is None:
            self.words = self.own
            if not self.words or len(self.words) > MAX_TEXT_CHARS:
                self.problems["sentence"] = say("contact-wrong_choose")
            return self
        if self.own:
            self.problems["sentence"] = say("contact-wrong_both")
            return self
        when = self._when() if sentence.needs_when else None
        if "when" not in self.problems:
            self.words = sentence.filled(self.record.language, self.way, name=self.first_name, when=when)
        return self

    def _when(self) -> datetime | None:
        found = local(self.typed.get("when", "").strip(), self.case.zone)
        if isinstance(found, datetime):
            # Typed by our clock, read by theirs: an hour without a clock is the one on their wall.
            return found.astimezone(self.record.clock)
        self.problems["when"] = say("contact-wrong_when")
        return None
