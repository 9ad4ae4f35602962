"""What becomes of a message: recalled, sent, taken in hand, done by hand, come back."""

from typing import Any

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Closes, Delivery, Reaches, Records, Why
from heard.acts.fields import ActField
from heard.acts.ledger import Pen
from heard.acts.needed import NeededWhen
from heard.acts.refusals import Obstacle
from heard.acts.register import Attempt
from heard.confidentiality import access, vault
from heard.confidentiality.vault import KeyName
from heard.contact.actions import OF_CASE
from heard.contact.facts import (
    first_way,
    has_left,
    is_recalled,
    marked_by,
    message_leaves_at,
    message_of,
    message_written_at,
    person_of_message,
    record_of,
    words_of_message,
)
from heard.contact.models import CameBack, DoneByHand, MessageEnd, MessageRecalled, Sending, SharedLookedAt, TakenInHand
from heard.contact.rules import NOBODY
from heard.contact.shared import shared_with
from heard.contact.terms import HandOutcome, Outcome, WhyBack, may_go
from heard.dialogue.act_fields import SAID_AT, choice, party, text, word
from heard.dialogue.as_one import newest_of_each
from heard.dialogue.case import Case
from heard.dialogue.preconditions import all_of
from heard.dialogue.rules import ABSENT, ALREADY_DONE, DIED, unless
from heard.people.models import said_of
from heard.people.terms import Way

MESSAGE = ActField(name="message", kind="message")


def _held_message(case: Case, attempt: Attempt) -> list[Obstacle]:
    message = message_of(case, attempt)
    return [ABSENT] if message is None else unless(not is_recalled(case, message), ALREADY_DONE)


def _still_here(case: Case, attempt: Attempt) -> list[Obstacle]:
    message = message_of(case, attempt)
    if message and case.is_dead(message.person_id):
        return [DIED]
    return unless(message and not has_left(case, message), ALREADY_DONE)


@act(
    "recall_message",
    who=OF_CASE,
    effect=Closes(),
    rules=("R16",),
    requires=_held_message,
    after_closing=True,
    fields=(MESSAGE,),
)
def recall_message(case: Case, pen: Pen, *, by: Actor, message: str) -> MessageRecalled:
    """A message that still waits is called back and never leaves."""
    return pen.add(MessageRecalled(dialogue_id=case.dialogue_id, message_id=message))


@act(
    "start_sending",
    who=("programme",),
    effect=Reaches(
        to=person_of_message,
        why=Why.IN_TOUCH,
        how=Delivery.LEAVING,
        words=words_of_message,
        waits_until=message_leaves_at,
        since=message_written_at,
    ),
    after_closing=True,
    fields=(MESSAGE,),
    requires=all_of(_held_message, _still_here),
    in_stories=False,
)
def start_sending(case: Case, pen: Pen, *, by: Actor, message: str) -> Sending:
    """The programme asks every gate again and marks the point of no return, before the words leave."""
    return pen.add(Sending(dialogue_id=case.dialogue_id, message_id=message))


def _in_the_air(case: Case, attempt: Attempt) -> list[Obstacle]:
    message = message_of(case, attempt)
    if message is None or case.some(MessageEnd, message_id=message.pk):
        return [ALREADY_DONE]
    return unless(attempt.values["outcome"] != Outcome.WITHHELD or not has_left(case, message), ALREADY_DONE)


@act(
    "end_sending",
    who=("programme",),
    effect=Records(),
    requires=_in_the_air,
    after_closing=True,
    fields=(
        MESSAGE,
        choice("outcome", Outcome),
        word("because", required=False, longest=60),
    ),
    in_stories=False,
)
def end_sending(case: Case, pen: Pen, *, by: Actor, message: str, outcome: str, because: str | None = None) -> MessageEnd:
    """What became of a message: sent, to be done by hand, failed, or withheld and why."""
    return pen.add(MessageEnd(dialogue_id=case.dialogue_id, message_id=message, outcome=outcome, rules=because or ""))


def _waits_for_hands(case: Case, attempt: Attempt) -> list[Obstacle]:
    message = message_of(case, attempt)
    if message is None:
        return [ABSENT]
    if case.some(DoneByHand, message_id=message.pk):
        return [ALREADY_DONE]
    end = case.last(MessageEnd, message_id=message.pk)
    unknown = end is None and has_left(case, message)
    waits = unknown or bool(end and end.outcome == Outcome.BY_HAND)
    return unless(waits and attempt.values["went"] in may_go(message.way, unknown=unknown), ABSENT)


def _ready_for_hands(case: Case, attempt: Attempt) -> list[Obstacle]:
    """It is to be said or posted by hand, nobody did it yet, and its person is alive."""
    message = message_of(case, attempt)
    if message is None:
        return [ABSENT]
    if case.is_dead(message.person_id):
        return [DIED]
    end = case.last(MessageEnd, message_id=message.pk)
    waits = end is not None and end.outcome == Outcome.BY_HAND
    return unless(waits and not case.some(DoneByHand, message_id=message.pk), ALREADY_DONE)


@act(
    "take_in_hand",
    who=OF_CASE,
    effect=Reaches(
        to=person_of_message,
        why=Why.IN_TOUCH,
        how=Delivery.BY_HAND,
        words=words_of_message,
        since=message_written_at,
    ),
    requires=_ready_for_hands,
    after_closing=True,
    fields=(MESSAGE,),
)
def take_in_hand(case: Case, pen: Pen, *, by: Actor, message: str) -> TakenInHand:
    """Somebody opens a letter to print and post it, or the words and the number to call. Every gate is asked again."""
    return pen.add(TakenInHand(dialogue_id=case.dialogue_id, message_id=message))


@act(
    "record_by_hand",
    who=OF_CASE,
    effect=Records(),
    requires=_waits_for_hands,
    after_closing=True,
    fields=(MESSAGE, choice("went", HandOutcome), SAID_AT),
)
def record_by_hand(case: Case, pen: Pen, *, by: Actor, message: str, went: str) -> DoneByHand:
    """A call was made, a letter posted, words were given; or somebody asked whether what is unknown had arrived."""
    return pen.add(DoneByHand(dialogue_id=case.dialogue_id, message_id=message, went=went))


def _went_by_a_way(case: Case, attempt: Attempt) -> list[Obstacle]:
    """Nothing of ours goes by “they will call us” or “do not contact me”, so nothing comes back."""
    return unless(_way_of(case, attempt.values) not in NOBODY, ABSENT)


def _way_of(case: Case, values: dict[str, Any]) -> str:
    """The way by which it went: as said, else the one that stands now. Needs the locator key."""
    known = marked_by(case, values["of"])
    return values.get("way") or (known.way if known else first_way(case, values["of"]))


def _no_way_of_ours(case: Case, attempt: Attempt) -> bool:
    with vault.opened(case.judging_keyring()):
        return _way_of(case, {**attempt.values, "way": None}) in NOBODY


NO_WAY_OF_OURS = NeededWhen("no_way_of_ours", _no_way_of_ours)


@act(
    "record_came_back",
    who=OF_CASE,
    effect=Closes(),
    locks=("person", "dialogue"),
    about="of",
    requires=_went_by_a_way,
    after_closing=True,
    fields=(
        party("of"),
        choice("why", WhyBack),
        choice("way", Way, required=False, needed_when=NO_WAY_OF_OURS),
        SAID_AT,
    ),
    makes="entry",
)
def record_came_back(case: Case, pen: Pen, *, by: Actor, of: str, why: str, way: str | None = None) -> CameBack:
    """Mail came back, a number is not theirs: nothing goes by that way until a voice says what is right."""
    with vault.opened(case.judging_keyring()):
        went = _way_of(case, {"of": of, "way": way})
    return pen.add(CameBack(dialogue_id=case.dialogue_id, person_id=of, way=went, why=why, used=record_of(case, of)))


@access.opens("The message that is leaving, and where to", "programme")
def _leaving_messages(case: Case, _by: Actor) -> dict[KeyName, set[str]]:
    ended = {row.message_id for row in case.rows(MessageEnd)}
    rows: dict[KeyName, set[str]] = {}
    for row in case.rows(Sending):
        if row.message_id not in ended:
            rows.setdefault(KeyName("locator", row.message.person_id), set()).add(row.message_id)
            for reach in newest_of_each(case.reaches(row.message.person_id)):
                rows.setdefault(KeyName("locator", said_of(reach)), set()).add(reach.pk)
    return rows


def _is_shared(case: Case, attempt: Attempt) -> list[Obstacle]:
    return unless(shared_with(case, attempt.values.get("of") or ""), ABSENT)


@act(
    "look_at_shared",
    who=("coordinator",),
    effect=Records(),
    about="of",
    requires=_is_shared,
    locks=("person", "dialogue"),
    after_closing=True,
    fields=(party("of"), text("reason")),
)
def look_at_shared(case: Case, pen: Pen, *, by: Actor, of: str, reason: str) -> SharedLookedAt:
    """A number or address that is on both sides was looked at: words may go that way, and why."""
    with vault.opened(case.judging_keyring()):
        other = shared_with(case, of)
    used = record_of(case, of)
    return pen.add(SharedLookedAt(dialogue_id=case.dialogue_id, person_id=of, used=used, other=other, reason=reason))
