"""What happened on a dialogue, line by line, as staff of the case see it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from django.db.models import Q

from heard.acts.actors import Actor
from heard.acts.ledger import LOOKED
from heard.acts.models import LedgerEntry
from heard.confidentiality.access import STAFF_OF_CASE
from heard.dialogue.case import Case
from heard.dialogue.telling import words_by_line
from heard.ground.prepared import PreparedQuery
from heard.people.terms import Side

if TYPE_CHECKING:
    from django.db.models import QuerySet


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """One line of a dialogue's chain, without what lies sealed in it. `side` is `office` or `both` where it is no side's.

    `said` is which yes, paper or day it was, `""` where the act says it all; `struck` whether it was agreed to be a mistake.
    """

    at: datetime
    act: str
    outcome: str
    who: str
    entered_by: str
    channel: str
    about: str
    rules: str
    side: str
    line: str
    said: str = ""
    struck: bool = False


OFFICE, BOTH = "office", "both"


def _lines(chain: str, *, looks: bool) -> "QuerySet[LedgerEntry]":
    lines = LedgerEntry.objects.filter(chain=chain).order_by("-seq").defer("rows", "payload")
    return lines if looks else lines.exclude(outcome=LOOKED)


@lru_cache(maxsize=64)
def _all_lines(*, looks: bool, start: int, most: int | None) -> PreparedQuery[LedgerEntry]:
    return PreparedQuery(lambda chain: _lines(chain, looks=looks)[start : start + most if most else None])


def timeline(
    actor: Actor,
    case: Case,
    *,
    looks: bool = False,
    side: str = "",
    acts: Collection[str] = (),
    together: Collection[str] = (),
    start: int = 0,
    most: int | None = None,
) -> list[Happened]:
    """What happened on this dialogue, newest first, for staff of the case; looks only where asked for.

    `acts` narrows it to these; `together` are acts of both sides at once, where no one person is named by them.
    """
    if not case.relations(actor) & STAFF_OF_CASE:
        return []
    chain = f"d:{case.dialogue_id}"
    if acts or side:
        lines = _lines(chain, looks=looks)
        lines = lines.filter(act__in=acts) if acts else lines
        lines = lines.filter(_on_side(case, side, together)) if side else lines
        found: Iterable[LedgerEntry] = lines[start : start + most if most else None]
    else:
        found = _all_lines(looks=looks, start=start, most=most)(chain)
    told, struck = words_by_line(case, case.keyring(actor)), case.thread.struck_entries
    return [
        Happened(
            struck=line.pk in struck,
            at=line.at,
            act=line.act,
            outcome=line.outcome,
            who=line.who,
            entered_by=line.entered_by,
            channel=line.channel,
            about=line.about,
            rules=line.rules,
            side=_side_of(case, line, together),
            line=line.pk,
            said=told.get(line.pk, ""),
        )
        for line in found
    ]


def _on_side(case: Case, side: str, together: Collection[str]) -> Q:
    people = {each: {party.person_id for party in case.parties if party.side == each} for each in Side.values}
    touches = {each: Q(who__in=found) | Q(about__in=found) for each, found in people.items()}
    harmed, responsible = touches[Side.HARMED], touches[Side.RESPONSIBLE]
    nobodys = ~harmed & ~responsible
    known = {
        Side.HARMED.value: harmed & ~responsible,
        Side.RESPONSIBLE.value: responsible & ~harmed,
        BOTH: (harmed & responsible) | (nobodys & Q(act__in=together)),
        OFFICE: nobodys & ~Q(act__in=together),
    }
    return known.get(side, Q())


def _side_of(case: Case, line: LedgerEntry, together: Collection[str]) -> str:
    found = {party.side for each in (line.who, line.about) if (party := case.party(each))}
    if len(found) > 1:
        return BOTH
    return found.pop() if found else BOTH if line.act in together else OFFICE
