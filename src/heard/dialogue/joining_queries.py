"""What the office sees of two persons who may be one human being: who waits for a second word, and what tells them apart."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from heard.acts.looking import can_open
from heard.confidentiality import vault
from heard.confidentiality.vault import KeyName, Keyring
from heard.dialogue.case import Case
from heard.dialogue.finding import find
from heard.dialogue.joining import has_conflict, is_joined, waits
from heard.dialogue.models import Conflict
from heard.dialogue.offering import KnownPerson, as_one, known_to_staff, leave_a_line, offered
from heard.ground.errors import NotFound
from heard.people.joining import everybody_with, joined_with
from heard.people.models import Joining, JoiningWord
from heard.people.queries import Member, reach_of
from heard.people.terms import OFFICE, JoiningStep


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingJoining:
    """Two persons about whom a second one of the office is asked; `parts` where the question is whether they are two."""

    reference: str
    since: datetime
    parts: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenJoining:
    """Two persons side by side. `asks` is `one` or `two` while a second person is asked, else `""`; `said_by` an account.

    `reason` is how whoever said the newest word knows it; `own` whether the one who looks said it;
    `doubted` whether it was that they are two after all.
    """

    reference: str
    persons: tuple[KnownPerson, ...]
    joined: bool
    asks: str
    reason: str
    said_by: str
    at: datetime
    own: bool
    doubted: bool


def _waiting(programme: str) -> "QuerySet[Any]":
    """What waits for a second word, whoever said the first."""
    newest = JoiningWord.objects.filter(joining=OuterRef("pk")).order_by("-entered_at")
    rows = Joining.objects.filter(programme=programme).annotate(
        step=Subquery(newest.values("step")[:1]),
        doubted_by=Subquery(newest.values("who")[:1]),
        doubted_at=Subquery(newest.values("entered_at")[:1]),
    )
    return rows.filter(Q(step=None) | Q(step=JoiningStep.DOUBTED))


def asked_for_a_word(programme: str) -> Exists:
    """Whether anything of two persons waits for a second word: for a question that is asked anyway."""
    return Exists(_waiting(programme))


def waiting_joinings(member: Member) -> list[WaitingJoining]:
    """What waits for the word of this member of the office, the longest first. `[]` for whoever has no voice in it.

    It opens nothing, and names nobody.
    """
    if member.role not in OFFICE:
        return []
    rows = _waiting(member.programme).order_by("entered_at")
    found = [row for row in rows if member.reference != (row.doubted_by if row.step else row.who)]
    barred = _barred(member, {person for row in found for person in (row.person_id, row.other_id)}) if found else set()
    return [
        WaitingJoining(reference=row.pk, since=row.doubted_at or row.entered_at, parts=row.step is not None)
        for row in found
        if not {row.person_id, row.other_id} & barred
    ]


def _barred(member: Member, people: Collection[str]) -> set[str]:
    return set(Conflict.objects.filter(account=member.reference, person__in=people).values_list("person", flat=True))


def open_joining(member: Member, reference: str) -> OpenJoining:
    """Two persons side by side, for the office, with a line in the member's own chain. Raises NotFound for anybody else."""
    row = Joining.objects.filter(pk=reference, programme=member.programme).first()
    if (
        row is None
        or member.role not in OFFICE
        or has_conflict(member.reference, everybody_with([row.person_id, row.other_id]))
    ):
        raise NotFound("This is not there.")
    persons = known_to_staff([row.person_id, row.other_id])
    leave_a_line(member, persons)
    word = row.words.exclude(reason=None).order_by("entered_at").last()
    newest = word or row
    with vault.opened(Keyring([KeyName("identity", row.person_id)])):
        reason = str(newest.reason) if can_open(newest, "reason") else ""
    joined, asked = is_joined(row), waits(row)
    return OpenJoining(
        reference=row.pk,
        persons=tuple(persons),
        joined=joined,
        asks=("two" if joined else "one") if asked else "",
        reason=reason,
        said_by=newest.who,
        at=newest.entered_at,
        own=newest.who == member.reference,
        doubted=word is not None,
    )


def who_else(member: Member, case: Case, person: str, text: str = "") -> list[KnownPerson]:
    """Who may be the same human being as somebody of a dialogue: who is alike, or who is found by what was typed.

    For coordinators; what is shown stands in lines of their own chain.
    """
    party = case.party(person)
    if party is None:
        raise NotFound("This is not there.")
    with vault.opened(case.keyring(member.actor)):
        reach = reach_of(case.reach(person))
        told = {**party.person.known(), "reach": {"way": reach.way, "at": reach.at} if reach else {}}
    there = everybody_with([person])
    if text:
        found = [match.known.person for match in find(member, text).matches if match.known.person]
        known_as = joined_with(each for each in found if each not in there)
        return as_one(known_as.values(), found)
    return [each for each in offered(member, told) if each.person not in there]
