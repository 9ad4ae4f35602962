"""What each may see of aftercare: one's own dates; for staff of the case all of them, without what was said."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from heard.acts.actors import Actor
from heard.acts.looking import Sight, can_open, has_words, sight
from heard.aftercare.dates import due_follow_ups
from heard.aftercare.facts import afterwards, meetings_of
from heard.aftercare.lately import BY_VOICE, REACHED, touching
from heard.aftercare.models import CheckIn, FollowUp, FollowUpDeclined
from heard.aftercare.terms import Asks, How, Reason
from heard.confidentiality.access import STAFF_OF_CASE
from heard.consent.leaving import is_stopped
from heard.contact.models import DoneByHand, Message, MessageEnd
from heard.contact.terms import Outcome
from heard.dialogue.case import Case
from heard.dialogue.elsewhere import may_be_told
from heard.dialogue.models import Closing, Party
from heard.dialogue.noting import party_note
from heard.dialogue.rows import kinds
from heard.ground.texts import say
from heard.inquiry.requests import live_requests
from heard.meeting.days import ended_meetings


@sight
def follow_ups(actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """Each date and how it stands.

    Without a meeting it hangs on the last move of either side: participants see none, and staff once it goes no further.
    """
    if not (ended_meetings(case) or (relations & STAFF_OF_CASE and _goes_no_further(case))):
        return []
    shown = [due for due in due_follow_ups(case) if relations & STAFF_OF_CASE or due.party.person_id == actor.who]
    return [
        Sight(
            place="aftercare",
            title=say("seen-follow_up", state=due.state),
            at=(due.answered or due.opens).astimezone(case.zone),
            who=due.party.person_id,
            side=due.party.side,
        )
        for due in shown
    ]


def _goes_no_further(case: Case) -> bool:
    return is_stopped(case) or not live_requests(case) or bool(case.rows(Closing))


@sight
def check_ins(actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """How somebody said they are: their own words for them and for who prepares them; what it asks for, for staff."""
    people = {party.pk: party for party in case.parties}
    shown = [(row, people[row.party_id]) for row in case.rows(CheckIn)]
    return [_check_in(row, party) for row, party in shown if relations & STAFF_OF_CASE or party.person_id == actor.who]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInSight(Sight):
    """How somebody said they are: in a word, in their own words, and whether they would like a call."""

    how: str
    said: str
    asks: str


def _check_in(row: CheckIn, party: Party) -> Sight:
    said = row.said if can_open(row, "said") else {}
    return CheckInSight(
        place="check_ins",
        title=str(Asks(row.asks).label),
        text=_said(said),
        at=row.at,
        who=party.person_id,
        side=party.side,
        row=row.pk,
        how=said.get("how", ""),
        said=said.get("words", ""),
        asks=row.asks,
    )


def _said(said: Mapping[str, str]) -> str:
    how, words = How(said["how"]).label if "how" in said else "", said.get("words", "")
    return say("seen-check_in", how=how, words=words) if how and words else how or words


@dataclass(frozen=True, slots=True, kw_only=True)
class Afterwards:
    """What comes after, for one person. `since` (UTC) is `None` where it is not afterwards for them; `met` whether they met.

    `asked_from` are the days from which somebody will ask how they are; none once they `declined` to be asked.
    """

    since: datetime | None = None
    met: bool = False
    asked_from: tuple[datetime, ...] = ()
    declined: bool = False


def own_afterwards(actor: Actor, case: Case) -> Afterwards:
    """The actor's own `Afterwards`, from their own meetings and from what they were told; an empty one for others."""
    own = case.party(actor.who)
    since = afterwards(case, actor.who) if own and "party" in case.relations(actor) else None
    if own is None or since is None:
        return Afterwards()
    met, declined = bool(meetings_of(case, actor.who)), bool(case.some(FollowUpDeclined, party_id=own.pk))
    due = [each for each in due_follow_ups(case) if each.party.pk == own.pk and each.state == "open"] if met else []
    ahead = tuple(each.opens for each in due if each.ends > case.now)
    return Afterwards(since=since, met=met, asked_from=() if declined else ahead, declined=declined)


@sight
def notes(_actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """That a follow-up has a note, for staff of the case; its words, for the facilitators who prepare that person."""
    rows = case.rows(FollowUp) if relations & STAFF_OF_CASE else []
    return [
        party_note(case, row, say("seen-note_of_follow_up"), row.note if can_open(row, "note") else "")
        for row in rows
        if has_words(row, "note")
    ]


@sight
def closing(_actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """That the dialogue is closed, and why, for staff of the case."""
    rows = case.rows(Closing) if relations & STAFF_OF_CASE else []
    return [Sight(place="facts", title=say("seen-closed"), text=Reason(row.reason).label, at=row.at) for row in rows]


def last_contact(actor: Actor, case: Case, person: str) -> datetime | None:
    """When (UTC) the programme was last in touch with this person, whoever began it; for staff of the case, else `None`.

    Each talk and visit, each message that went, what they themselves said on the phone or face to face, each meeting.
    """
    if case.party(person) is None or not case.relations(actor) & STAFF_OF_CASE:
        return None
    return max((*_touched(actor, case, person), *_went(case, person), *meetings_of(case, person)), default=None)


def _touched(actor: Actor, case: Case, person: str) -> Iterator[datetime]:
    for kind in touching():
        yield from (row.at for row in case.rows(kind) if row.reached(case) == person)
    own: list[Any] = [row for kind in kinds() for row in case.rows(kind) if row.who == person]
    marked = [*case.reaches(person), *case.all_hard_dates(person)]
    own += [row for row in marked if may_be_told(case, actor, row)]
    yield from (row.entered_at for row in own if row.entered_by and row.channel in BY_VOICE)


def _went(case: Case, person: str) -> Iterator[datetime]:
    own = {row.pk for row in case.some(Message, person_id=person)}
    yield from (row.at for row in case.rows(MessageEnd) if row.message_id in own and row.outcome == Outcome.SENT)
    yield from (row.at for row in case.rows(DoneByHand) if row.message_id in own and row.went in REACHED)


def next_follow_up(actor: Actor, case: Case, person: str) -> datetime | None:
    """From when (UTC) the next follow-up with somebody is due after a meeting; for staff of the case, `None` for others."""
    if not case.relations(actor) & STAFF_OF_CASE or not ended_meetings(case):
        return None
    open_ones = [due.opens for due in due_follow_ups(case) if due.party.person_id == person and due.state == "open"]
    return min(open_ones, default=None)
