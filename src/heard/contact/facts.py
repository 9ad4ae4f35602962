"""The facts of contact, as the rows say them."""

from datetime import datetime, timedelta

from heard.acts.actors import Actor
from heard.acts.effects import Delivery, Reaches
from heard.acts.register import Attempt
from heard.contact.models import (
    Invitation,
    Message,
    MessageEnd,
    MessageRecalled,
    SecondLook,
    SecondLookAnswer,
    Sending,
)
from heard.contact.rules import NOBODY
from heard.contact.terms import LookAnswer
from heard.contact.words import ROLES, ReadText, surnames, unsafe
from heard.dialogue.case import Case, after
from heard.dialogue.elsewhere import is_elsewhere, may_be_told
from heard.dialogue.models import Transfer
from heard.dialogue.moment import opened_once
from heard.dialogue.reaching import reached
from heard.inquiry.requests import asked_since
from heard.people.models import HardDates, Reach
from heard.people.numbers import as_compared, numbers_in
from heard.people.queries import reach_of
from heard.people.reach import Marked
from heard.people.terms import Part, Side, Way
from heard.programme.queries import places_of
from heard.screening.models import CourtCase

# What pages give for words while there are none.
NO_WORDS = "…"


def record_of(case: Case, person_id: str) -> Reach | None:
    """The newest safe-contact record of somebody in the case. What it holds opens only with a keyring."""
    return case.reach(person_id)


@opened_once
def marked_by(case: Case, person_id: str) -> Marked | None:
    """What they marked as safe; `None` where they marked nothing. Needs the locator key."""
    return reach_of(record_of(case, person_id))


def is_untold(case: Case, by: Actor, person_id: str) -> bool:
    """Whether “do not contact me” was said in another dialogue, which this actor may not learn. Needs the locator key."""
    if not is_elsewhere(case, person_id):
        return False
    asked = [row for row in case.reaches(person_id) if row.marked.get("way") in NOBODY]
    return bool(asked) and not may_be_told(case, by, asked[-1])


def hard_dates_row(case: Case, person_id: str) -> HardDates | None:
    """The newest row of somebody's hard dates. What it holds opens only with a keyring."""
    return case.hard_dates(person_id)


@opened_once
def hard_dates(case: Case, person_id: str) -> list[str]:
    """Days on which nothing reaches them, as ISO days or `MM-DD`. Needs the locator key."""
    rows = case.all_hard_dates(person_id)
    return list(dict.fromkeys(day for row in rows for day in row.days["dates"]))


def message_of(case: Case, attempt: Attempt) -> Message | None:
    """The message that an act names; `None` where it is not of this dialogue."""
    return case.last(Message, pk=attempt.values.get("message"))


def person_of_message(case: Case, attempt: Attempt) -> str:
    """The person of the message that an act is about, by reference; empty where there is none."""
    message = message_of(case, attempt)
    return str(message.person_id) if message else ""


def words_of_message(case: Case, attempt: Attempt) -> str:
    """The words of the message that an act is about. Needs the locator key."""
    message = message_of(case, attempt)
    return str(message.words) if message else ""


def message_written_at(case: Case, attempt: Attempt) -> datetime | None:
    """When (UTC) the message that an act names was written; `None` without a message."""
    message = message_of(case, attempt)
    return message.entered_at if message else None


def message_leaves_at(case: Case, attempt: Attempt) -> datetime | None:
    """Until when (UTC) the message that an act names waits; `None` without a message."""
    message = message_of(case, attempt)
    return message.leaves_at if message else None


def invitation_of(case: Case, person_id: str) -> Invitation | None:
    """The invitation of this person under the request that lives now."""
    since = asked_since(case)
    rows = after(case.some(Invitation, person_id=person_id), since) if since else []
    return rows[-1] if rows else None


def was_approached(case: Case, person_id: str) -> bool:
    """Whether anybody of the programme ever invited this person in this dialogue."""
    return bool(case.some(Invitation, person_id=person_id))


def both_know(case: Case, person_id: str) -> bool:
    """Whether this person may see that the dialogue has another side: from the invitation on, on both sides (R2, R11)."""
    party = case.party(person_id)
    if party is None or not case.rows(Invitation):
        return False
    return party.side == Side.HARMED or party.part != Part.PRINCIPAL or was_approached(case, person_id)


def first_way(case: Case, person_id: str) -> str:
    """The way for somebody who could not say yet what is safe."""
    party = case.party(person_id)
    return case.policy.contact.first_way.way(party.person.custody if party else "")


def way_of(case: Case, attempt: Attempt) -> str:
    """The way an act goes: of its message, the one it is bound to, as given, else as marked, else the first way."""
    message, effect = message_of(case, attempt), attempt.effect
    if message:
        return str(message.way)
    if not isinstance(effect, Reaches):
        return ""
    who = reached(case, attempt)
    marked = marked_by(case, who)
    given = attempt.values.get(effect.way) if effect.way else ""
    return effect.fixed_way or given or (marked.way if marked else first_way(case, who))


def leaves_at(case: Case, attempt: Attempt) -> datetime:
    """The moment (UTC) at which it leaves: after the hold (R16) for words that wait, else now."""
    held = isinstance(attempt.effect, Reaches) and attempt.effect.how is Delivery.HELD
    return case.now + timedelta(minutes=case.policy.contact.hold_minutes if held else 0)


def _places(case: Case) -> set[str]:
    """The names of every place that the programme knows, read once for the case."""
    found: set[str] | None = case.__dict__.get("names of places")
    if found is None:
        found = case.__dict__["names of places"] = {place.name for place in places_of(case.dialogue.programme_id)}
    return found


def look_at(case: Case, person_id: str, words: str, way: str) -> SecondLook | None:
    """The newest second look that was asked for at these very words; `None` where none was. Needs the locator key."""
    rows = case.some(SecondLook, person_id=person_id, way=way)
    return next((row for row in reversed(rows) if row.words.strip() == words.strip()), None)


def answer_of(case: Case, look: SecondLook) -> SecondLookAnswer | None:
    """What a second person answered; `None` until then."""
    return case.last(SecondLookAnswer, look_id=look.pk)


def was_let_pass(case: Case, person_id: str, words: str, way: str) -> bool:
    """Whether a second person let these very words pass to this person by this way. Needs the locator key."""
    look = look_at(case, person_id, words, way)
    answer = answer_of(case, look) if look else None
    return answer is not None and answer.answer == LookAnswer.LET


def unsafe_words(case: Case, person_id: str, words: str, way: str = "", shown_as: str = "") -> list[str]:
    """The words that would give something away to anybody who sees this text with this person, or the name it is `shown_as`.

    None of a text that a second person let pass. Needs the locator key.
    """
    shows = shown_as if was_let_pass(case, person_id, words, way) else f"{words}\n{shown_as}"
    party = case.party(person_id)
    side, own = (party.side, " ".join(party.person.names)) if party else ("", "")
    other = [name for party in case.parties if party.side != side for name in party.person.names]
    places = _places(case) | {party.person.place for party in case.parties} | {row.to for row in case.rows(Transfer)}
    return unsafe(
        shows,
        programme=case.policy.programme.name,
        places=places - _own_town(case, person_id, places),
        names=other,
        beside=_beside(case, way) | _numbers(case),
        own=own,
    )


def _own_town(case: Case, person_id: str, places: set[str]) -> set[str]:
    """Places that are named like the town to which letters to this person go: that is no secret to them.

    Of somebody who is held, that is the place itself, and stays unsaid.
    """
    known, party = marked_by(case, person_id), case.party(person_id)
    if known is None or known.way != Way.LETTER or party is None or party.person.held:
        return set()
    lives = ReadText(known.at)
    return {place for place in places if lives.has(place)}


def _numbers(case: Case) -> set[str]:
    """Numbers by which others keep somebody of this dialogue, or a case in court: whoever knows such numbers knows of it."""
    own = [number for party in case.parties for number in numbers_in(party.person.known())]
    every = [*own, *(str(row.said.get("number", "")) for row in case.rows(CourtCase))]
    return {each for each in every if as_compared(each)}


def _beside(case: Case, way: str) -> set[str]:
    """What else never shows: the dialogue's code; in a text message, roles and everybody's surname."""
    code = case.dialogue.code
    codes = {code, code.replace("-", "")}
    if way != Way.TEXT:
        return codes
    staff = [account.name for each in case.facilitators if (account := case.staff(each))]
    return {*codes, *ROLES, *surnames([*(name for party in case.parties for name in party.person.names), *staff])}


def has_left(case: Case, message: Message) -> bool:
    """Whether a message is past the point of no return, or at its end."""
    return any(case.some(kind, message_id=message.pk) for kind in (Sending, MessageEnd))


def is_recalled(case: Case, message: Message) -> bool:
    """Whether a message was called back."""
    return bool(case.some(MessageRecalled, message_id=message.pk))
