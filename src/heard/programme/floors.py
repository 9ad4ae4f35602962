"""What no programme file may say, whatever else it chooses.

A floor is looked at before a value is read as a type, so that a person who
writes `0` or a forbidden word hears about the rule and not about the form.
This module knows no tables: the tables ask it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Floor:
    """One thing a setting must keep, with the rule that says so.

    `least` and `most` bound a number, `keeps` names a word that must stay in a
    list, `only` the words a choice is limited to, `never` the stems that no word
    of a list may hold.
    """

    key: str
    rule: str
    reason: str
    least: int | None = None
    most: int | None = None
    keeps: str | None = None
    only: tuple[str, ...] = ()
    never: tuple[str, ...] = ()

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
        return isinstance(word, str) and any(stem in word.lower() for stem in self.never)


FLOORS: Final = (
    Floor(
        "initiation.harm_only_harmed",
        "R1",
        "After gender-based violence only the harmed person may ask, whoever else "
        'may ask in other cases. Leave "gender_based" in the list.',
        keeps="gender_based",
    ),
    Floor(
        "outreach.approvals",
        "R11",
        "Nobody contacts the responsible person before at least one person of the "
        "programme has approved it. Write 1 or more.",
        least=1,
    ),
    Floor(
        "outreach.fresh_yes_days",
        "R11",
        'The harmed person\'s "yes, now" must be fresh when the responsible person '
        "is first contacted. Write a number of days from 1 to 365.",
        least=1,
        most=365,
    ),
    Floor(
        "facilitators.least",
        "R11",
        "Nobody contacts the responsible person before a facilitator is assigned. Write 1 or more.",
        least=1,
    ),
    Floor(
        "contact.first_way.custody",
        "R12",
        "A person in custody is first approached in person or by plain letter "
        'through the institution. Write "in_person" or "letter".',
        only=("in_person", "letter"),
    ),
    Floor(
        "contact.recheck_days",
        "R14",
        "What a person marked as safe changes with their life, so it is confirmed "
        "again after a time. Write a number of days from 1 to 365.",
        least=1,
        most=365,
    ),
    Floor(
        "consent.lapses_days",
        "R17",
        "A yes does not hold for ever: it lapses and is asked for again. Write a "
        "number of days from 1 to 1095 (three years).",
        least=1,
        most=1095,
    ),
    Floor(
        "consent.cooling_days",
        "R18",
        "A responsible person has at least a day to think before a yes counts. Write 1 or more.",
        least=1,
    ),
    Floor(
        "exchange.readers",
        "R23",
        "Nothing crosses to the other side before a facilitator has read it. Write 1 or 2.",
        least=1,
        most=2,
    ),
    Floor(
        "letters.screeners",
        "R27",
        "A letter is screened by two people before it is handed on. Write 2 or more.",
        least=2,
    ),
    Floor(
        "aftercare.first_hours",
        "R35",
        "Both sides are contacted soon after a meeting. Write a number of hours from 1 to 168 (one week).",
        least=1,
        most=168,
    ),
    Floor(
        "disclosure.kinds",
        "R36",
        "Nothing about a dialogue goes to parole, pardon, classification, earned "
        "time, release or sentence. Take the word out of the list; what a court "
        "may be told is set by disclosure.court.",
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
    ),
    Floor(
        "retention.declined_inquiry",
        "R39",
        "When a person declines, almost nothing is kept, and not for long. Write a number of months from 0 (at once) to 12.",
        least=0,
        most=12,
    ),
    Floor(
        "retention.preparation_notes",
        "R39",
        "Each kind of record has a time to live; nothing is kept for ever. Write a "
        "number of months from 0 (at once) to 1200.",
        least=0,
        most=1200,
    ),
    Floor(
        "retention.case",
        "R39",
        "Each kind of record has a time to live; nothing is kept for ever. Write a "
        "number of months from 0 (at once) to 1200.",
        least=0,
        most=1200,
    ),
    Floor(
        "figures.least",
        "R40",
        "A published figure below three can point at a person. Write 3 or more.",
        least=3,
    ),
)


def broken_floor(key: str, value: object) -> Floor | None:
    """The first floor that a raw value breaks at a key such as `outreach.approvals`."""
    under = (floor for floor in FLOORS if floor.key == key)
    return next((floor for floor in under if any(True for _ in floor.broken_at(value))), None)
