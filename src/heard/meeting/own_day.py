"""The day as it is for one person who comes to it: what is theirs of the plan, and nothing of the other side's."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from heard.acts.actors import Actor
from heard.attending.facts import attendant
from heard.confidentiality import vault
from heard.contact.words import ReadText, named_in
from heard.dialogue.case import Case, after
from heard.dialogue.models import Party, Told
from heard.meeting.days import ended_by, has, off_since, shown_fixing, still_comes
from heard.meeting.models import Fixing, Plan
from heard.meeting.plans import End, OpenedPlan, end_of, opened, zone_of
from heard.meeting.terms import Moment
from heard.people.terms import Part, Side
from heard.preparation.facts import left_since, supporters_known_to
from heard.programme.queries import known_of

# Parts that speak of both sides, and which the harmed side reads.
OF_BOTH_SIDES = ("speaks_first", "seating")
# Parts that each side has of its own.
OF_ONE_SIDE = ("aftercare", "for", "leaving", "line")
BESIDE = frozenset({"beside", "other_beside"})
FIXED, OFF, UNSURE, WAS = "fixed", "off", "unsure", "was"
# So shortly before the day the page says that it is off, whoever told them or did not: nobody travels in vain.
NEAR = timedelta(hours=48)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDayGuest:
    """Somebody who comes. The name is `""` where the reader of the page does not know it.

    `kind` is `you`, `facilitator`, `team`, `beside`, `own`, `supported`, `other`, `other_beside`, or of
    who is there on neither side an `AttendantPart`.
    """

    kind: str
    name: str = ""
    nearby: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDay:
    """The day. `state` is `fixed`; `was` for one that is over.

    For one that does not take place, for any cause, it is `off`, or `unsure` as long as a person is to tell them first.
    `told`: nobody has to tell them that it is off any more: somebody did, or it is off by their own word. All else is
    filled only while it is fixed. `zone` is that of the place.
    """

    state: str
    told: bool = False
    at: datetime | None = None
    until: datetime | None = None
    zone: ZoneInfo | None = None
    today: bool = False
    place: str = ""
    room: str = ""
    address: str = ""
    rules: tuple[str, ...] = ()
    comes: tuple[OwnDayGuest, ...] = ()
    order: str = ""
    seating: str = ""
    break_word: str = ""
    stop_word: str = ""
    afterwards: str = ""
    words: str = ""
    by_video: bool = False
    leaving: str = ""
    line: str = ""


def day_for(case: Case, actor: Actor) -> OwnDay | None:
    """The day of the newest plan that was fixed; `None` where this person is not in it."""
    newest, party = case.last(Fixing), case.party(actor.who)
    if newest is None or party is None:
        return None
    with vault.opened(case.judging_keyring()):
        plan = opened(newest.plan)
    if not still_comes(case, plan, actor.who):
        return _uninvited(case, actor.who, plan)
    if has(case, newest, Moment.ENDED):
        return OwnDay(state=WAS)
    if case.day(plan.at) < case.day():
        return None
    return _fixed(case, actor, party, plan) if shown_fixing(case) else _off(case, newest, actor.who, plan.at)


def _uninvited(case: Case, person: str, plan: OpenedPlan) -> OwnDay | None:
    """For a supporter of the plan whose invitation was taken back: unsure, until a person told them.

    `None` for who was never in it, who said it themselves or heard of it since, and once the day is over.
    """
    left = left_since(case, person) if person in plan.everyone else None
    if left is None or left.who == person or case.day(plan.at) < case.day():
        return None
    return None if after(case.some(Told, person_id=person), left.entered_at) else OwnDay(state=UNSURE)


def _off(case: Case, fixing: Fixing, person: str, at: datetime) -> OwnDay:
    """Why it does not take place is nobody's to see here: a stop, a place that closed, a change of the plan look alike."""
    since = off_since(case)
    heard = since is not None and bool(after(case.some(Told, person_id=person), since))
    told = heard or any(row.who == person for row in ended_by(case, fixing))
    return OwnDay(state=OFF if told or at - case.now <= NEAR else UNSURE, told=told)


def who_comes_along(case: Case, actor: Actor) -> set[str]:
    """The supporters of this person who come on the day, by reference; empty while no day is fixed."""
    fixing = shown_fixing(case)
    if fixing is None or day_for(case, actor) is None:
        return set()
    with vault.opened(case.judging_keyring()):
        plan = opened(fixing.plan)
    beside = {each.person_id for each in case.parties if each.part == Part.SUPPORTER and each.supports == actor.who}
    return beside & set(plan.everyone)


def _fixed(case: Case, actor: Actor, party: Party, plan: OpenedPlan) -> OwnDay:
    end = end_of(case, plan, actor.who)
    known = known_of(case.dialogue.programme_id, end.place)
    side, parts = str(party.side), told_parts(case, party, plan)
    chose = party.side == Side.HARMED and party in case.both
    return OwnDay(
        state=FIXED,
        at=plan.at,
        until=plan.until,
        zone=zone_of(case, known),
        today=case.day(plan.at) == case.day(),
        by_video=plan.by_video,
        place=end.place,
        room=end.room,
        address=known.address if known else "",
        rules=tuple(line.strip() for line in known.visit_rules.splitlines() if line.strip()) if known else (),
        comes=tuple(_comes(case, actor, plan)),
        order=parts.get("speaks_first", "") if chose else "",
        seating=parts.get("seating", "") if chose else "",
        break_word=parts.get("break_word", ""),
        stop_word=parts.get("stop_word", ""),
        afterwards=parts.get(f"aftercare_{side}", ""),
        words=parts.get(f"for_{side}", ""),
        leaving=parts.get(f"leaving_{side}", ""),
        line=parts.get(f"line_{side}", ""),
    )


@dataclass(frozen=True, slots=True)
class Withheld:
    """A part of a plan that somebody of the harmed side will not read on their page, and who planned it, by reference."""

    part: str
    person: str
    planned_by: str


def withheld_of(case: Case, row: Plan) -> list[Withheld]:
    """Every part that stays away because it names somebody of the other side or their end, before a day is fixed by it."""
    with vault.opened(case.judging_keyring()):
        plan = opened(row)
    told = [(party, told_parts(case, party, plan)) for party in case.both]
    read = [(party, name) for party, parts in told for name in _read_by(party, plan) if plan.parts.get(name, "").strip()]
    shown = {(party.person_id, name) for party, parts in told for name, text in parts.items() if text}
    return [Withheld(name, who.person_id, row.who) for who, name in read if (who.person_id, name) not in shown]


def _read_by(party: Party, plan: OpenedPlan) -> tuple[str, ...]:
    """The parts of a plan that this principal reads on their page, and that could say something of the other side.

    In one place what is written for one side alone is told as it stands: both come to that place.
    """
    shared = OF_BOTH_SIDES if party.side == Side.HARMED else ()
    own = tuple(f"{each}_{party.side}" for each in OF_ONE_SIDE)
    return (*shared, "break_word", "stop_word", *own) if plan.by_video else shared


def told_parts(case: Case, party: Party, plan: OpenedPlan) -> dict[str, str]:
    """The parts as somebody reads them: `""` for one that names somebody of the other side, or where that side's end is."""
    asked = _read_by(party, plan)
    with vault.opened(case.judging_keyring()):
        names = [each.person.name for each in case.parties if each.side != party.side]
        own = party.person.name
    there, here = _where(case, party, plan)
    return {
        name: "" if name in asked and _names(text, names if name in OF_BOTH_SIDES else (), own, there, here) else text
        for name, text in plan.parts.items()
    }


def _names(text: str, names: Iterable[str], own: str, there: Iterable[str], here: str) -> bool:
    read = ReadText(text)
    return bool(named_in(read, names, own=own) or named_in(read, there, own=here))


def _where(case: Case, party: Party, plan: OpenedPlan) -> tuple[list[str], str]:
    """What says where the other end of a meeting by video is, and the words of one's own end, which say nothing of it."""
    if not plan.by_video:
        return [], ""
    own = plan.end(str(party.side))
    said = {end: _said_of(case, end) for end in plan.ends}
    return [word for end in plan.ends if end != own for word in said[end]], " ".join(said[own])


def _said_of(case: Case, end: End) -> list[str]:
    known = known_of(case.dialogue.programme_id, end.place)
    return [end.place, end.room, *(known.address.splitlines() if known else ())]


def _comes(case: Case, actor: Actor, plan: OpenedPlan) -> Iterable[OwnDayGuest]:
    is_principal = case.party(actor.who) in case.both
    known = {each.person_id for each in supporters_known_to(case, actor.who)} if is_principal else set()
    with vault.opened(case.keyring(actor)):
        found = [
            _one(case, actor, who, knows=who in known, nearby=who in plan.waiting) for who in _known_of(case, actor, plan)
        ]
    # A supporter knows of nobody whom the other person brings; a principal, no more of one who left, once they were told.
    return [each for each in found if _shows(each, is_principal=is_principal)]


def _known_of(case: Case, actor: Actor, plan: OpenedPlan) -> list[str]:
    """Who of a plan may stand on this person's page: of who waits at the other end of two, only its people and facilitators.

    Who is in either room stands on it: they see and hear.
    """
    own = end_of(case, plan, actor.who)
    known = {each.person_id for each in case.parties if each.side in Side.values} | {*case.facilitators, *plan.attendees}
    return [who for who in plan.everyone if who in known or end_of(case, plan, who) == own]


def _shows(one: OwnDayGuest, *, is_principal: bool) -> bool:
    if is_principal:
        return one.kind not in BESIDE or bool(one.name)
    return one.kind != "other_beside"


def _one(case: Case, actor: Actor, who: str, *, knows: bool, nearby: bool) -> OwnDayGuest:
    own, party = case.party(actor.who), case.party(who)
    if who == actor.who:
        return OwnDayGuest(kind="you", nearby=nearby)
    if party is None:
        if named := attendant(case, who):
            return OwnDayGuest(kind=named.part, name=named.name, nearby=nearby)
        account = case.account(who)
        kind = "facilitator" if who in case.facilitators else "team"
        return OwnDayGuest(kind=kind, name=account.name if account else "", nearby=nearby)
    return OwnDayGuest(kind=_kind(own, party), name=party.person.name if knows else "", nearby=nearby)


def _kind(own: Party | None, party: Party) -> str:
    beside = party.part == Part.SUPPORTER
    if own is None or party.side != own.side:
        return "other_beside" if beside else "other"
    if beside:
        return "beside"
    return "supported" if own.part == Part.SUPPORTER else "own"
