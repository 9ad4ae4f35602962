"""Words that did not arrive, and words of which nobody knows."""

from collections.abc import Iterator
from datetime import timedelta

from heard.contact.confirming import resting
from heard.contact.facts import answer_of, first_way, marked_by, record_of
from heard.contact.models import CameBack, DoneByHand, Message, MessageEnd, SecondLook, Sending
from heard.contact.shared import shared_with
from heard.contact.standing import may_still_go
from heard.contact.terms import Outcome
from heard.dialogue.case import Case, after
from heard.people.terms import Way
from heard.worklist.needs import ALWAYS, GOING, Needed, needed, needs

# A message that has left without a word of its end for so long is unknown.
UNKNOWN_AFTER = timedelta(hours=1)
NAMES = {Outcome.WITHHELD.value: "withheld", Outcome.FAILED.value: "failed"}


def _written_since(case: Case, message: Message) -> bool:
    """Whether the same person was called or written to after it."""
    return any(row.entered_at > message.entered_at for row in case.some(Message, person_id=message.person_id))


@needs(ALWAYS)
def did_not_arrive(case: Case) -> Iterator[Needed]:
    """Withheld or failed, until the person was called or written to again."""
    messages = {row.pk: row for row in case.rows(Message)}
    for end in case.rows(MessageEnd):
        name, message = NAMES.get(end.outcome, ""), messages[end.message_id]
        if name and not case.is_dead(message.person_id) and not _written_since(case, message):
            party = case.party(message.person_id)
            yield needed(name, end.entered_at, about=message.pk, side=party.side if party else "")


@needs(ALWAYS)
def came_back(case: Case) -> Iterator[Needed]:
    """What came back by the way that stands, until a voice says what is right."""
    named = {row.person_id for row in case.rows(CameBack)}
    for party in (each for each in case.parties if each.person_id in named):
        known = marked_by(case, party.person_id)
        way = known.way if known else first_way(case, party.person_id)
        back = None if case.is_dead(party.person_id) else resting(case, party.person_id, way)
        # In the other dialogues of this person it holds, and nobody is told of it there.
        if back and back.dialogue_id == case.dialogue_id:
            yield needed("came_back", back.entered_at, about=back.pk, side=party.side)


@needs(GOING)
def shared(case: Case) -> Iterator[Needed]:
    """A number or address that both sides have, until the office looked at it: said of the side that said it last."""
    found = ((party, record_of(case, party.person_id), shared_with(case, party.person_id)) for party in case.parties)
    for party, own, other in found:
        if own and other and other not in after(case.reaches(other.person_id), own.entered_at):
            yield needed("shared", own.entered_at, about=party.person_id, side=party.side)


@needs(ALWAYS)
def to_be_looked_at(case: Case) -> Iterator[Needed]:
    """Words that somebody wants to say although a rule takes them for telling, until a second person answered."""
    for row in case.rows(SecondLook):
        if answer_of(case, row) is None and not case.is_dead(row.person_id):
            yield needed("second_look", row.entered_at, about=row.pk)


@needs(ALWAYS)
def unknown(case: Case) -> Iterator[Needed]:
    """A message past the point of no return that has no end, until somebody asked the person."""
    over = {row.message_id for row in case.rows(MessageEnd)} | {row.message_id for row in case.rows(DoneByHand)}
    for row in case.rows(Sending):
        if row.message_id not in over:
            yield needed("in_the_air", row.entered_at, start=row.entered_at + UNKNOWN_AFTER, about=row.message_id)


@needs(ALWAYS)
def by_hand(case: Case) -> Iterator[Needed]:
    """Words that somebody says or posts, until it is recorded how it went, or a rule ended it for good."""
    done = {row.message_id for row in case.rows(DoneByHand)}
    ends = {row.message_id: row for row in case.rows(MessageEnd) if row.outcome == Outcome.BY_HAND}
    for message in case.rows(Message):
        if message.pk in ends and message.pk not in done and may_still_go(case, message):
            party = case.party(message.person_id)
            name = "to_post" if message.way == Way.LETTER else "to_say"
            yield needed(name, ends[message.pk].entered_at, about=message.pk, side=party.side if party else "")
