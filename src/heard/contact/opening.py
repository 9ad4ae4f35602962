"""One message, opened: its words, where it goes, and what became of it."""

from dataclasses import dataclass
from datetime import datetime

from heard.contact.endings import ended_since
from heard.contact.facts import marked_by, record_of
from heard.contact.mail_rules import MailRules, addressed, mail_rules
from heard.contact.models import Message, TakenInHand
from heard.contact.outbox import because, state_label, state_of, state_words
from heard.contact.showing import Showing, first_name, showing
from heard.contact.standing import in_hand
from heard.contact.terms import HandOutcome, may_go
from heard.dialogue.case import Case
from heard.dialogue.models import Party
from heard.dialogue.naming import name_of
from heard.ground import codes
from heard.ground.texts import written_in
from heard.people.reach import Marked
from heard.people.terms import Way


@dataclass(frozen=True, slots=True, kw_only=True)
class ByHand:
    """Whether somebody took what is said or posted by hand in hand, and what stands in the way now.

    It `shows` its words and where it goes once it is in hand, and only while nothing stands in the way: the `hurdles` are
    asked at every opening, each a rule with its sentence.
    """

    hurdles: tuple[tuple[str, str], ...]
    taken: TakenInHand | None
    shows: bool
    is_ended: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedMessage:
    """A message as those who reach its person see it. `outcomes` are what can be recorded of it now."""

    message: str
    case: Case
    person: str
    name: str
    named: str
    language: str
    way: str
    way_label: str
    words: str
    at: str
    addressed: tuple[str, ...]
    mail: MailRules | None
    found: Marked | None
    state: str
    state_label: str
    written: datetime
    written_by: str
    leaves_at: datetime
    ended_at: datetime | None
    because: tuple[tuple[str, str], ...]
    by_hand: ByHand
    paper_code: str
    outcomes: tuple[HandOutcome, ...]
    showing: Showing
    rows: tuple[str, ...]


def opened(case: Case, row: Message) -> OpenedMessage:
    """A message with its words and its way. Needs the identity and locator keys, and the message read with its ends."""
    party, found = case.party(row.person_id), marked_by(case, row.person_id)
    if party is None:
        raise LookupError(row.person_id)
    state, record = state_of(row), record_of(case, row.person_id)
    # The address of a letter stands in the record; where another way was marked since, it is not this letter's.
    right = found is not None and found.way == row.way
    hands_on = _for_hands(case, row, state)
    words = row.words if hands_on.shows else ""
    at = found.at if found and right and hands_on.shows else ""
    lines = addressed(case, party.person, at) if row.way == Way.LETTER and hands_on.shows else (party.person.name,)
    return OpenedMessage(
        message=row.pk,
        case=case,
        person=row.person_id,
        name=party.person.name,
        named=name_of(case, row.person_id),
        language=written_in(party.person.language),
        way=row.way,
        way_label=str(Way(row.way).label),
        words=words,
        at=at,
        addressed=lines,
        found=found,
        state=state,
        mail=mail_rules(case, party.person) if row.way == Way.LETTER else None,
        state_label=state_label("ended") if hands_on.is_ended else state_words(row, state),
        written=row.entered_at,
        written_by=row.who,
        leaves_at=row.leaves_at,
        ended_at=_ended_at(row),
        because=because(row.end.rules) if state == "refused" else (),
        by_hand=hands_on,
        paper_code=codes.PAPER.shown(row.paper_code) if row.paper_code else "",
        outcomes=_outcomes(row, state),
        showing=_showing(case, row, party, found if right else None, shown=(words, lines)),
        rows=(row.pk, row.person_id, *([record.pk] if record else [])),
    )


def _showing(case: Case, row: Message, party: Party, found: Marked | None, *, shown: tuple[str, tuple[str, ...]]) -> Showing:
    """What shows of it; `shown` are its words, and the first lines of its address."""
    (words, lines), staff, person = shown, case.staff(row.who), party.person
    caller = first_name(staff.name) if staff else ""
    way, language = row.way, written_in(person.language)
    return showing(found, way, language=language, words=words, staff_name=caller, name=person.name, lines=lines)


def _ended_at(row: Message) -> datetime | None:
    end, by_hand = getattr(row, "end", None), getattr(row, "by_hand", None)
    return by_hand.at if by_hand else end.entered_at if end else None


def _for_hands(case: Case, row: Message, state: str) -> ByHand:
    taken = case.last(TakenInHand, message_id=row.pk)
    hurdles = in_hand(case, row) if state == "by_hand" else ()
    return ByHand(
        hurdles=tuple((each.rule, each.staff) for each in hurdles),
        taken=taken,
        shows=state != "by_hand" or bool(taken and not hurdles),
        is_ended=bool(hurdles) and not taken and ended_since(case, row.entered_at) is not None,
    )


def _outcomes(row: Message, state: str) -> tuple[HandOutcome, ...]:
    return may_go(row.way, unknown=state == "unknown") if state in ("unknown", "by_hand") else ()
