"""How far one person is on their own way, as only their own rows tell it: what they did, and what was done with them.

Nothing here asks how the dialogue stands. What the other side did, stopped or never did changes no word of it.
"""

from dataclasses import dataclass

from heard.acts.actors import Actor
from heard.aftercare.dates import due_follow_ups
from heard.consent.leaving import last_taken_back, stops
from heard.consent.models import Informed, No
from heard.consent.terms import Purpose, Rest
from heard.consent.yeses import agreed, standing_yes
from heard.contact.models import Invitation
from heard.dialogue.case import Case, after
from heard.dialogue.models import Party
from heard.dialogue.queries import endings_told
from heard.inquiry.requests import live_requests
from heard.meeting.own_day import WAS
from heard.meeting.queries import own_day
from heard.people.terms import Part, Side
from heard.preparation.facts import is_prepared, left_since, sessions_with
from heard.screening.models import Talk

DONE, NOW, LATER, RESTED = "done", "now", "later", "rested"
# What is decided in the end: how to meet, if at all.
WAYS_TO_MEET = (Purpose.MEET, Purpose.LETTERS)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnStep:
    """One step. `state` is `done`, `now`, `later`, or `rested` where they rest by their own word."""

    name: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWay:
    """The steps in order.

    `rested` says by which word of their own it rests: `stopped`, `paused`, `taken_back`, `stepped_back`, or `""`.
    """

    steps: tuple[OwnStep, ...]
    rested: str


def own_steps(actor: Actor, case: Case) -> OwnWay:
    """How far this person is on their own way; no steps for a person who is not of the dialogue."""
    party = case.party(actor.who)
    if party is None or not case.relations(actor):
        return OwnWay(steps=(), rested="")
    ended = bool(endings_told(case, actor.who))
    held = _was_there(actor, case)
    done = _supporters(case, actor, held=held) if party.part == Part.SUPPORTER else _principals(case, party, held=held)
    rested = _rested(case, actor.who)
    return OwnWay(steps=tuple(_in_order(done, over=held or ended, rested=bool(rested))), rested=rested)


def _rested(case: Case, person: str) -> str:
    mine = {row.kind for row in stops(case) if row.who == person}
    if mine:
        return "stopped" if Rest.STOP in mine else "paused"
    left = left_since(case, person)
    if left is not None and left.who == person:
        return "stepped_back"
    asks = any(row.person_id == person for row in live_requests(case))
    return "taken_back" if person in last_taken_back(case) and not asks else ""


def _was_there(actor: Actor, case: Case) -> bool:
    day = own_day(actor, case)
    return day is not None and day.state == WAS


def _in_order(done: dict[str, bool], *, over: bool, rested: bool) -> list[OwnStep]:
    """Done, then one that is now, then what is later. Once it is over, what was not done is left out."""
    last = list(done)[-1]
    shown = {name: fine for name, fine in done.items() if fine or not over or name == last}
    now = next((name for name, fine in shown.items() if not fine), "")
    here = RESTED if rested else NOW
    return [OwnStep(name=name, state=DONE if fine else here if name == now else LATER) for name, fine in shown.items()]


def _principals(case: Case, party: Party, *, held: bool) -> dict[str, bool]:
    who = party.person_id
    talked = bool(case.some(Talk, person_id=who) or sessions_with(case, who))
    decided = held or any(_answered(case, who, purpose) for purpose in WAYS_TO_MEET)
    first = {"asked": True} if party.side == Side.HARMED else {"invited": bool(case.some(Invitation, person_id=who))}
    comes = held or bool(standing_yes(case, who, Purpose.MEET))
    return {
        **first,
        "talked": talked or (party.side != Side.HARMED and bool(case.some(Informed, person_id=who))),
        "ready": held or is_prepared(case, party) or _writes_only(case, who),
        "decided": decided,
        **({"day": held} if comes else {}),
        "after": held and not any(due.party.pk == party.pk and due.state == "open" for due in due_follow_ups(case)),
    }


def _writes_only(case: Case, who: str) -> bool:
    """Whether letters are what they chose, and no meeting: no talks are counted for that."""
    return bool(standing_yes(case, who, Purpose.LETTERS)) and not standing_yes(case, who, Purpose.MEET)


def _answered(case: Case, who: str, purpose: str) -> bool:
    """Whether somebody gave an answer that stands. A no stands until they are told anew what they are asked."""
    if standing_yes(case, who, purpose):
        return True
    no = case.last(No, person_id=who, purpose=purpose)
    return no is not None and not after(case.some(Informed, person_id=who, purpose=purpose), no.entered_at)


def _supporters(case: Case, actor: Actor, *, held: bool) -> dict[str, bool]:
    return {
        "invited_beside": True,
        "agreed": agreed(case, actor.who),
        "prepared": bool(sessions_with(case, actor.who)),
        "day": held,
        "after": False,
    }
