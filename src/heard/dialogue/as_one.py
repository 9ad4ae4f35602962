"""Who of a dialogue turned out to be another person too: what was said of that one counts as said of the one who is here.

The rows stay what they are in the tables, and under their own keys; only in memory they are of the person of this dialogue.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import models

from heard.acts.looking import can_open
from heard.confidentiality.sealed import LIES_UNDER
from heard.dialogue.models import Correction, MistakeWord, Transfer
from heard.dialogue.terms import MistakeStep
from heard.people.joining import Joined
from heard.people.models import Joining, JoiningWord, Person, Reach, said_of
from heard.people.terms import JoiningStep, Way

# What somebody marks who wants to hear nothing from us, the strictest first.
CLOSED_WAYS = (Way.NONE, Way.THEY_CALL)
Rows = dict[type[models.Model], list[Any]]


@dataclass(slots=True)
class AsOne:
    """Of each person who is one with somebody of a dialogue, who that is; and since when (UTC) and by which joinings.

    `since` and `by` are by who is in the dialogue.
    """

    own: dict[str, str] = field(default_factory=dict)
    since: dict[str, datetime] = field(default_factory=dict)
    by: dict[str, list[str]] = field(default_factory=dict)

    def is_later(self, row: Any, moment: datetime) -> bool:
        """Whether a row is of another person, and the two were one only after a moment (UTC)."""
        return bool(self.own) and LIES_UNDER in row.__dict__ and self.since[row.person_id] > moment


def as_one(rows: Rows, here: Iterable[str]) -> AsOne:
    """Who is one with whom now, of those who are `here`. Without a joining nothing is looked through."""
    found = AsOne()
    words = rows[JoiningWord]
    over = {row.joining_id for row in words if row.step == JoiningStep.UNDONE}
    agreed = {
        row.joining_id: row.entered_at for row in words if row.step == JoiningStep.AGREED and row.joining_id not in over
    }
    pairs = [(row.pk, {row.person_id, row.other_id}, agreed[row.pk]) for row in rows[Joining] if row.pk in agreed]
    for person in here if pairs else ():
        _follow(person, pairs, found)
    return found


def _follow(person: str, pairs: list[tuple[str, set[str], datetime]], found: AsOne) -> None:
    known, more = {person}, True
    while more:
        more = any(pair & known and not pair <= known for _joining, pair, _since in pairs)
        known |= set().union(*(pair for _joining, pair, _since in pairs if pair & known))
    own = [(joining, since) for joining, pair, since in pairs if pair & known]
    if own:
        found.own |= dict.fromkeys(known - {person}, person)
        found.since[person] = max(since for _joining, since in own)
        found.by[person] = [joining for joining, _since in own]


def read_as_own(rows: Rows, kinds: Iterable[type[models.Model]], found: AsOne) -> None:
    """Let what was said of somebody else who is the same human being count as said of who is in the dialogue."""
    for kind in kinds if found.own else ():
        for row in rows[kind]:
            whose = row.person_id
            if whose in found.own:
                row.__dict__.update({"person_id": found.own[whose], LIES_UNDER: {"person_id": whose}})


def joined(rows: Rows, found: AsOne) -> dict[str, Joined]:
    """What the others say of who is in the dialogue; only of whom there are others. After what is a mistake was left out."""
    return {person: _joined(rows, found, person) for person in dict.fromkeys(found.own.values())}


def _joined(rows: Rows, found: AsOne, person: str) -> Joined:
    others = [row for row in rows[Person] if found.own.get(row.pk) == person]
    moves = [row for row in rows[Transfer] if row.person_id == person]
    agreed = {row.entry: row.entered_at for row in rows[MistakeWord] if row.step == MistakeStep.AGREED}
    since = found.since[person]
    right = [row for row in rows[Correction] if row.person_id == person and row.line in agreed and agreed[row.line] > since]
    newest = sorted(right, key=lambda row: agreed[row.line], reverse=True)
    return Joined(
        persons=others,
        moved=said_of(moves[-1]) if moves else "",
        by=found.by[person],
        renamed=[(said_of(row), row) for row in newest],
    )


def newest_of_each(rows: Sequence[Reach]) -> list[Reach]:
    """Of the records of one human being, the newest that was said under each person as whom they are known."""
    return list({said_of(row): row for row in rows}.values())


def strictest(rows: Sequence[Reach]) -> Reach | None:
    """Of the records of one human being who is known as several persons, the one that counts; `None` where there is none.

    “Do not contact me” under one of them stops all, until it is said otherwise there. Else the newest is the way to reach
    them. What this keyring does not open asks for nothing.
    """
    newest = newest_of_each(rows)
    ways = {row.pk: row.marked.get("way") if can_open(row, "marked") else "" for row in newest}
    closed = [row for way in CLOSED_WAYS for row in newest if ways[row.pk] == way]
    return closed[0] if closed else max(newest, key=lambda row: row.entered_at, default=None)
