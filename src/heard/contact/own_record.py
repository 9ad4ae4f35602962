"""How one person can be reached, as their own page may show it: all but the number or address, which never comes back."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time

from heard.acts import ledger
from heard.acts.actors import Actor
from heard.acts.performing import in_the_way
from heard.acts.refusals import NOT_NOW
from heard.acts.register import ACTS, Attempt
from heard.confidentiality import vault
from heard.confidentiality.vault import KeyName, Keyring
from heard.consent.facts import fresh_go_aheads, go_aheads
from heard.consent.leaving import stops
from heard.consent.models import NotYet
from heard.consent.queries import OwnAnswer
from heard.consent.terms import APPROACH
from heard.contact.facts import record_of
from heard.contact.models import Invitation
from heard.contact.rules import Freshness, is_confirmed
from heard.contact.showing import Showing, own_voice, showing
from heard.dialogue.case import Case
from heard.dialogue.queries import endings_told
from heard.dialogue.rules import CLOSED
from heard.ground.errors import NotFound
from heard.ground.texts import say_in
from heard.inquiry.requests import live_requests
from heard.people.models import HardDates, Reach, said_of
from heard.people.queries import reach_of
from heard.people.reach import SAME, WEEKDAYS, Marked, marked
from heard.people.terms import Channel, Part, Side
from heard.screening.facts import is_approved

MAX_CHANGES = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """One marking or confirmation: `what` is `way` or `days`, `how` a channel, or `us` where staff entered it."""

    at: datetime
    what: str
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnReach:
    """What somebody marked as safe for themself. `way` is empty where they marked nothing; a place is only known or not.

    `parts` is the record as it can be marked again, with `=` for a number or address; `hours` is `08:00-18:00`, `days` are
    weekdays like `mon`; `stale` says that it is time to ask whether it is still right.
    """

    way: str
    parts: dict[str, str]
    has_place: bool
    hours: str
    days: tuple[str, ...]
    if_no_answer: str
    sign_name: str
    subject: str
    at: datetime | None
    stale: bool
    hard_dates: tuple[str, ...]
    changes: tuple[Changed, ...]
    showing: Showing | None


def own_reach(actor: Actor, case: Case, language: str, *, caller: str = "") -> OwnReach:
    """How this person marked that they can be reached. It leaves a line. Raises NotFound for who is no party.

    `caller` is the first name of who calls and writes to them; `""` while nobody does.
    """
    party = case.party(actor.who)
    if actor.kind != "person" or party is None:
        raise NotFound("This is not there.")
    row, days = case.own_reach(actor.who), case.own_hard_dates(actor.who)
    with vault.opened(_own_keys(case, actor)):
        found, hard = reach_of(row), tuple(days.days["dates"] if days else ())
        preview = preview_of(case, actor, found, language, caller) if found else None
        kept = {name: str(value) for name, value in row.marked.items()} if row else {}
    parts = kept | ({"at": SAME} if kept.get("at") else {})
    line = ledger.entry_for(f"d:{case.dialogue_id}", actor, "look", outcome=ledger.LOOKED, policy=case.policy_number)
    line.rows = "\n".join(each.pk for each in (row, days) if each)
    ledger.append_alone(line)
    age = Freshness(age=case.now - row.entered_at if row else None)
    return OwnReach(
        way=found.way if found else "",
        parts=parts,
        has_place=bool(found and found.at),
        hours=_hours(found),
        days=tuple(WEEKDAYS[each] for each in sorted(found.days)) if found else (),
        if_no_answer=found.if_no_answer if found else "",
        sign_name=found.sign_name if found else "",
        subject=found.subject if found else "",
        at=row.at if row else None,
        stale=bool(is_confirmed(age, case.policy)),
        hard_dates=hard,
        changes=tuple(sorted(_changes(case, actor.who), key=lambda each: each.at, reverse=True)[:MAX_CHANGES]),
        showing=preview,
    )


def _own_keys(case: Case, actor: Actor) -> Keyring:
    """Who somebody is and how they are reached, as the person they are here: nothing of who they turned out to be too."""
    return Keyring([KeyName(kind, actor.who) for kind in ("identity", "locator")], beside=case.keys)


def own_preview(actor: Actor, case: Case, parts: dict[str, str], language: str, *, caller: str = "") -> Showing:
    """What would show if somebody marked this. Raises ParseError with words for the person who typed it."""
    found = marked(parts)
    with vault.opened(case.keyring(actor)):
        return preview_of(case, actor, found, language, caller)


def is_stale(actor: Actor, case: Case) -> bool:
    """Whether what somebody marked is old enough to ask again. Nothing is opened for it."""
    return _is_old(case, case.own_reach(actor.who))


def is_to_be_asked_again(_actor: Actor, case: Case, person: str) -> bool:
    """The same of anybody of the dialogue, for staff who spoke with them. Nothing is opened for it."""
    return _is_old(case, record_of(case, person))


def _is_old(case: Case, row: Reach | None) -> bool:
    return bool(is_confirmed(Freshness(age=case.now - row.entered_at if row else None), case.policy))


def preview_of(case: Case, actor: Actor, found: Marked, language: str, caller: str) -> Showing:
    """What would show, in their own language and with their own address left out. Needs the identity key.

    A message is shown as one would be, with the name of who writes, or without one while nobody carries it.
    """
    voice, party = own_voice(language), case.party(actor.who)
    return showing(
        found,
        found.way,
        language=language,
        words=say_in(language, "message-ring_us", name=caller) if caller else say_in(language, "first-text"),
        staff_name=caller,
        name=party.person.name if party else "",
        voice=voice,
    )


def _hours(found: Marked | None) -> str:
    """As a record keeps them; `""` where nobody said any."""
    if found is None or not found.hours_said:
        return ""
    end = "24:00" if found.end == time.max else f"{found.end:%H:%M}"
    return f"{found.start:%H:%M}-{end}"


def _changes(case: Case, who: str) -> Iterator[Changed]:
    days: list[HardDates] = [row for row in case.thread.rows[HardDates] if row.person_id == who]
    for what, rows in (("way", case.reaches(who)), ("days", days)):
        for row in rows:
            if said_of(row) == who:
                yield Changed(at=row.at, what=what, how=_how(row))


def _how(row: Reach | HardDates) -> str:
    """By which channel: their own page; or `us` where staff entered it, and how they said it."""
    if not row.entered_by:
        return "own" if row.channel == Channel.SCREEN else "us"
    return row.channel if row.channel in (Channel.PHONE, Channel.PAPER, Channel.IN_PERSON) else "us"


def asked_to_approach(actor: Actor, case: Case) -> OwnAnswer | None:
    """A harmed person's own “yes, approach them now”: whether it is theirs to say, and what they said.

    What became of it on the other side never changes what stands here.
    """
    me, rows = actor.who, case.some(NotYet, person_id=actor.who, purpose=APPROACH)
    if "harmed_principal" not in case.relations(actor):
        return None
    said, fresh = go_aheads(case).get(me), fresh_go_aheads(case).get(me)
    if fresh and (case.rows(Invitation) or (case.now - fresh.at).days < case.policy.outreach.fresh_yes_days):
        return OwnAnswer(purpose=APPROACH, state="yes", at=fresh.at)
    if not _may_be_asked(actor, case):
        return None
    not_yet = rows[-1] if rows and (said is None or rows[-1].entered_at > said.entered_at) else None
    if not_yet and (not_yet.again_on is None or not_yet.again_on > case.day()):
        return OwnAnswer(purpose=APPROACH, state="not_yet", at=not_yet.at, again_on=not_yet.again_on)
    return OwnAnswer(purpose=APPROACH, state="open", at=case.assignments[-1].entered_at)


def _may_be_asked(actor: Actor, case: Case) -> bool:
    """Whether it is theirs to say now. That another died, stopped, or that it ended takes no question away from a page."""
    carried = len(case.facilitators) >= case.policy.facilitators.least
    if case.rows(Invitation) or not is_approved(case) or not carried or not _somebody_is_meant(case):
        return False
    if not live_requests(case) or any(row.who == actor.who for row in stops(case)):
        return False
    unheard = [CLOSED] if not endings_told(case, actor.who) else []
    found = in_the_way(ACTS["go_ahead"], case, Attempt("go_ahead", actor))
    return all(each.own == NOT_NOW or each in unheard for each in found)


def _somebody_is_meant(case: Case) -> bool:
    return any(party.side == Side.RESPONSIBLE and party.part == Part.PRINCIPAL for party in case.parties)
