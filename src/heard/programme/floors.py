"""What no programme file may say, whatever else it chooses.

A floor is looked at before a value is read as a type, so that a person who
writes `0` or a forbidden word hears about the rule and not about the form.
This module knows no tables: the tables ask it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from heard.ground.texts import say


@dataclass(frozen=True, slots=True)
class Floor:
    """One thing a setting must keep, with the rule that says so.

    `least` and `most` bound a number, `keeps` names a word that must stay in a
    list, `only` the words a choice is limited to, `never` the stems that no word
    of a list may hold, `but` the words that may all the same.
    """

    key: str
    rule: str
    least: int | None = None
    most: int | None = None
    keeps: str | None = None
    only: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    but: tuple[str, ...] = ()

    @property
    def reason(self) -> str:
        """Why there is this limit, and what to write instead."""
        return say(f"policy-{self.key.replace('.', '-')}.floor")

    def broken_at(self, value: object) -> Iterator[tuple[int, ...]]:
        """Where a raw value goes below: `()` for the whole, `(2,)` for one entry.

        A value of another type breaks no floor; the tables refuse it themselves.
        """
        if isinstance(value, list | tuple):
            if self.keeps is not None and self.keeps not in value:
                yield ()
            yield from ((at,) for at, word in enumerate(value) if self._forbids(word))
        elif self._out_of_bounds(value) or self._not_among(value):
            yield ()

    def _out_of_bounds(self, value: object) -> bool:
        # bool is an int for Python; for a person `true` is a mistake of type
        if not isinstance(value, int) or isinstance(value, bool):
            return False
        low = self.least is not None and value < self.least
        return low or (self.most is not None and value > self.most)

    def _not_among(self, value: object) -> bool:
        return bool(self.only) and isinstance(value, str) and value not in self.only

    def _forbids(self, word: object) -> bool:
        return isinstance(word, str) and word not in self.but and any(stem in word.lower() for stem in self.never)


FLOORS: Final = (
    Floor("initiation.harm_only_harmed", "R1", keeps="gender_based"),
    Floor("outreach.approvals", "R11", least=1),
    Floor("outreach.fresh_yes_days", "R11", least=1, most=365),
    Floor("facilitators.least", "R11", least=1),
    Floor("contact.first_way.custody", "R12", only=("in_person", "letter")),
    Floor("contact.recheck_days", "R14", least=1, most=365),
    Floor("consent.lapses_days", "R17", least=1, most=1095),
    Floor("consent.cooling_days", "R18", least=1),
    Floor("exchange.readers", "R23", least=1, most=2),
    Floor("letters.screeners", "R27", least=2),
    Floor("aftercare.first_hours", "R35", least=1, most=168),
    Floor(
        "disclosure.kinds",
        "R36",
        never=(
            "parole",
            "pardon",
            "classif",
            "earned",
            "release",
            "sentenc",
            "court",
            "custody",
        ),
        but=("court_order",),
    ),
    Floor("retention.declined_inquiry", "R39", least=0, most=12),
    Floor("retention.preparation_notes", "R39", least=0, most=1200),
    Floor("retention.case", "R39", least=0, most=1200),
    Floor("figures.least", "R40", least=3),
)


def broken_floor(key: str, value: object) -> Floor | None:
    """The first floor that a raw value breaks at a key such as `outreach.approvals`."""
    under = (floor for floor in FLOORS if floor.key == key)
    return next((floor for floor in under if any(True for _ in floor.broken_at(value))), None)
