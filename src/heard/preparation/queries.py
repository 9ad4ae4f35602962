"""What each may see of preparation: that it took place, and nothing of what was said but to those who were there."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from heard.acts.actors import Actor
from heard.acts.looking import Sight, can_open, has_words, sight
from heard.confidentiality.access import STAFF_OF_CASE
from heard.dialogue.case import Case
from heard.dialogue.noting import party_note
from heard.ground.lists import listed
from heard.ground.texts import say
from heard.people.terms import Part
from heard.preparation.facts import (
    counting_sessions,
    says_ready,
    sessions_with,
)
from heard.preparation.models import (
    HowItWent,
    NotReady,
    Ready,
    Session,
)
from heard.preparation.terms import Mood, VisitOutcome, Where, WhyNot


@sight
def sessions(actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """Sessions, with who held them: their own for a party, all for staff of the case."""
    own = case.party(actor.who)
    rows = [row for row in case.rows(Session) if relations & STAFF_OF_CASE or (own and row.party_id == own.pk)]
    return [_session(case, row) for row in rows]


def _session(case: Case, row: Session) -> Sight:
    party = next(each for each in case.parties if each.pk == row.party_id)
    return Sight(
        place="preparation",
        title=say("seen-session", minutes=row.minutes),
        text=say("seen-with_interpreter") if row.interpreter_id else "",
        at=row.at,
        who=party.person_id,
        side=party.side,
        by=row.account_id,
    )


def last_met(actor: Actor, case: Case) -> str:
    """The person whom this facilitator met last on this dialogue, by reference; `""` where they met nobody. Opens nothing."""
    mine = [row for row in case.rows(Session) if row.account_id == actor.who]
    newest = max(mine, key=lambda row: row.at, default=None)
    return next((party.person_id for party in case.parties if newest and party.pk == newest.party_id), "")


@sight
def how_visits_went(_actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """How visits went in general terms, and those that did not take place, for staff of the case."""
    rows = case.rows(HowItWent) if relations & STAFF_OF_CASE else []
    people = {party.pk: party for party in case.parties}
    return [
        Sight(
            place="preparation",
            title=say("seen-visit", went=VisitOutcome(row.went).within),
            text=_in_words(row.terms),
            at=row.at,
            who=people[row.party_id].person_id,
            side=people[row.party_id].side,
            row=row.pk,
            by=row.who,
        )
        for row in rows
    ]


def _in_words(terms: dict[str, Any]) -> str:
    """The general terms of a visit, in one line."""
    parts = [
        WhyNot(terms["why"]).label if "why" in terms else "",
        Where(terms["where"]).label if "where" in terms else "",
        listed(Mood(each).within for each in terms.get("mood", ())),
        say("seen-visit_next", step=terms["step"]) if terms.get("step") else "",
    ]
    return "; ".join(each for each in parts if each)


@sight
def notes(_actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """That a session has a note, for staff of the case; its words, for the facilitators who prepare that person."""
    rows = case.rows(Session) if relations & STAFF_OF_CASE else []
    return [
        party_note(case, row, say("seen-note_of_session"), row.note if can_open(row, "note") else "")
        for row in rows
        if has_words(row, "note")
    ]


@sight
def readiness(actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """Who has said that they are ready: one's own word for a party, everybody's for staff of the case."""
    shown = [party for party in case.both if relations & STAFF_OF_CASE or party.person_id == actor.who]
    return [
        Sight(place="preparation", title=say("seen-says_ready"), who=party.person_id, side=party.side)
        for party in shown
        if says_ready(case, party.person_id, party.person_id)
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnReadiness:
    """What a principal last said of themselves about being ready: `ready`, `not_yet` or `""`; and when (UTC)."""

    asked: bool
    said: str = ""
    at: datetime | None = None


def own_word(actor: Actor, case: Case) -> OwnReadiness:
    """A principal's own word about being ready. It is asked for from the first talk with them on."""
    me = actor.who
    if "principal" not in case.relations(actor):
        return OwnReadiness(asked=False)
    rows = [*case.some(Ready, who=me, person_id=me), *case.some(NotReady, who=me, person_id=me)]
    newest = max(rows, key=lambda row: row.entered_at, default=None)
    said = "" if newest is None else "ready" if isinstance(newest, Ready) else "not_yet"
    return OwnReadiness(asked=bool(sessions_with(case, me)), said=said, at=newest.at if newest else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class GettingReady:
    """How far one person is: meetings held, how many the programme asks for, the last one, their own word."""

    held: int
    least: int
    last: datetime | None
    says_ready: bool


def getting_ready(actor: Actor, case: Case, person: str) -> GettingReady | None:
    """How far somebody is, for staff of the case. Not what was said there, and no score."""
    party = case.party(person)
    if party is None or not case.relations(actor) & STAFF_OF_CASE:
        return None
    held = sessions_with(case, person)
    least = 1 if party.part == Part.SUPPORTER else case.policy.preparation.sessions.least(party.side)
    ready = party.part != Part.SUPPORTER and says_ready(case, person, person)
    counted = len(counting_sessions(case, person))
    return GettingReady(held=counted, least=least, last=held[-1].at if held else None, says_ready=ready)
