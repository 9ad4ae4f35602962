"""What is held of one person and what of it they can read themselves.

Everything here is found from rows that are about this one person. Of anybody else's rows it knows nothing, and counts none.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from heard.acts.looking import Sight, can_open, has_words
from heard.aftercare.models import CheckIn, FollowUp, FollowUpDeclined
from heard.amends.models import HearingChoice
from heard.appointments.models import Appointment, AppointmentWord, Written
from heard.appointments.terms import Direction
from heard.concerns.models import Concern
from heard.consent.guardians import guardians_of
from heard.consent.models import GoAhead, No, NotYet, Signature, Stop, StopLifted, Yes, YesEnded
from heard.contact.models import Message, MessageEnd
from heard.contact.terms import Outcome
from heard.dialogue.case import Case
from heard.dialogue.models import ActsFor, DialogueRecord, Party, PartyNote, Told
from heard.dialogue.rows import kinds
from heard.evaluation.facts import answer_to
from heard.evaluation.models import RecordAsked
from heard.exchange.facts import held_until, is_held, release_of
from heard.exchange.models import Item, Permission, PermissionTakenBack, Recall, Release, Shown
from heard.inquiry.models import Request, RequestTakenBack
from heard.meeting.models import DayMoment, LinkTried
from heard.own_page.models import OwnPage
from heard.people.models import HardDates, Reach, said_of
from heard.people.terms import Side
from heard.preparation.models import (
    HowItWent,
    NotReady,
    Ready,
    Session,
    SupporterAccepted,
    SupporterInvited,
    SupporterLeft,
    SupporterNamed,
)
from heard.screening.models import Acknowledgement, AcknowledgementTakenBack

# No participant learns that a member of staff was worried, nor from who read it.
NEVER_SHOWN: tuple[type[DialogueRecord], ...] = (Concern,)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldKind:
    """One kind of thing that is held of somebody, and how many of it; 0 where it is not told by a number."""

    kind: str
    count: int = 0


def is_about(row: DialogueRecord, own: Party) -> bool:
    """Whether a row is about this person, or their own word."""
    whose = (getattr(row, "person_id", ""), getattr(row, "whose", ""), row.who)
    return own.person_id in whose or getattr(row, "party_id", "") == own.pk


def rows_about(case: Case, own: Party) -> Iterator[DialogueRecord]:
    """Every row about this person that they may know of."""
    for kind in kinds():
        if kind not in NEVER_SHOWN:
            yield from (row for row in case.rows(kind) if is_about(row, own) and not is_of_another(row))


def is_of_another(row: DialogueRecord) -> bool:
    """Whether a row was said of who they turned out to be too: then it is for that one's own page."""
    return said_of(row) != getattr(row, "person_id", "")


# What is held


def held(case: Case, own: Party) -> list[HeldKind]:
    """What is held of this person, in the order of the page. Kinds of which there is nothing are left out."""
    mine = list(rows_about(case, own))
    sent = {row.message_id for row in case.rows(MessageEnd) if row.outcome in (Outcome.SENT, Outcome.BY_HAND)}
    counts = {
        "who": 1,
        "guardian": any(own.person_id in guardians_of(case, child.person_id) for child in case.parties),
        "reach": len([*reached_by(case, Reach, own), *reached_by(case, HardDates, own)]) and 1,
        "words": sum(isinstance(row, Item) for row in mine),
        "answers": sum(isinstance(row, Request | Yes | No | NotYet | YesEnded | GoAhead | Stop) for row in mine),
        "papers": sum(isinstance(row, Signature) for row in mine),
        "talks": sum(isinstance(row, Session) for row in mine),
        "written": sum(isinstance(row, Written) for row in mine),
        "messages": sum(row.pk in sent for row in mine if isinstance(row, Message)),
        "told": sum(isinstance(row, Told) for row in mine),
        "check_ins": sum(isinstance(row, CheckIn) for row in mine),
        "notes": 1 if any(isinstance(row, Session | HowItWent | PartyNote | FollowUp) for row in mine) else 0,
    }
    untold = {"who", "guardian", "reach", "notes"}
    return [HeldKind(kind=kind, count=0 if kind in untold else count) for kind, count in counts.items() if count]


def reached_by(case: Case, kind: type[Reach | HardDates], own: Party) -> list[Reach | HardDates]:
    """Every record of one kind of how this person is reached, or on which days not, in order of entering.

    Only what was said as the person they are here: of who they turned out to be too their page tells nothing.
    """
    return [row for row in case.thread.rows[kind] if row.person_id == said_of(row) == own.person_id]


# What they can read themselves


# What others said to them, or did with them.
FROM_US = (Told, Session, Written, Appointment, LinkTried)


def whole(case: Case, own: Party) -> list[Sight]:
    """What somebody said, chose and was told, in the order in which it was. Titles are keys, which pages say in words."""
    known = own.person.known()
    found = [_piece(own.person_id, f"who_{name}", str(known[name])) for name in ("name", "born") if known.get(name)]
    shown = (row for row in rows_about(case, own) if row.who == own.person_id or isinstance(row, FROM_US))
    pieces = [_said(case, own, row) for row in shown]
    return [*found, *sorted((one for one in pieces if one), key=lambda one: one.at or case.now)]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordPiece(Sight):
    """One thing that is held of somebody. Of what they asked about their record, the answer, and when (UTC) it was given."""

    answer: str = ""
    answered: datetime | None = None


def _piece(row: str, title: str, text: str = "", at: datetime | None = None) -> RecordPiece:
    return RecordPiece(place="own_record", title=title, text=text, at=at, row=row)


def _said(case: Case, own: Party, row: DialogueRecord) -> RecordPiece | None:
    """One row in words of a key; `None` for what is only the office's."""
    title, text = _in_words(case, own, row)
    if not title:
        return None
    piece = _piece(row.pk, title, text, row.at)
    answer = answer_to(case, row) if isinstance(row, RecordAsked) else None
    return replace(piece, answer=answer.words, answered=answer.at) if answer else piece


def _in_words(case: Case, own: Party, row: DialogueRecord) -> tuple[str, str]:
    if isinstance(row, Item):
        return f"item_{row.kind}", row.text
    if isinstance(row, Told):
        return ("told", row.what) if row.person_id == own.person_id else ("", "")
    if isinstance(row, Written):
        return "written" if row.direction == Direction.TO_US else "written_to", row.text
    if isinstance(row, CheckIn):
        return f"check_in_{row.said['how']}", row.said.get("words", "")
    if isinstance(row, AppointmentWord | RecordAsked):
        name = "asked" if isinstance(row, RecordAsked) else "time"
        return f"{name}_{row.kind}", row.words if has_words(row, "words") else ""
    known = _chosen(case, row)
    # Every act of one's own is told, if only as something that was said.
    is_own = row.who == own.person_id and not isinstance(row, TOLD_BY_ANOTHER)
    return known or (OTHER if is_own else ""), _whom(row)


OTHER = "other"


def _whom(row: DialogueRecord) -> str:
    """Whom they named, in the words in which they did."""
    return str(row.told["name"]) if isinstance(row, SupporterNamed) and can_open(row, "told") else ""


PLAIN: dict[type[DialogueRecord], str] = {
    Session: "talk",
    LinkTried: "link_tried",
    Appointment: "appointment",
    Request: "request",
    RequestTakenBack: "request_back",
    GoAhead: "go_ahead",
    FollowUpDeclined: "not_asked",
    StopLifted: "rest_over",
    Ready: "ready",
    NotReady: "not_ready",
    SupporterNamed: "named",
    SupporterInvited: "invited",
    SupporterAccepted: "accepted",
    Permission: "permitted",
    PermissionTakenBack: "permitted_back",
    Acknowledgement: "acknowledged",
    AcknowledgementTakenBack: "acknowledged_back",
    Shown: "read",
}
# Written beside another row, which tells of the act.
TOLD_BY_ANOTHER = (ActsFor,)
BY_WORD: dict[type[DialogueRecord], tuple[str, str]] = {
    Yes: ("yes", "purpose"),
    No: ("no", "purpose"),
    NotYet: ("not_yet", "purpose"),
    Signature: ("signed", "agreement"),
    HearingChoice: ("hear", "choice"),
    Stop: ("rest", "kind"),
    DayMoment: ("day", "moment"),
    OwnPage: ("page", "was"),
}


def _chosen(case: Case, row: DialogueRecord) -> str:
    """The key of something chosen: what it was, and for what."""
    if isinstance(row, YesEnded):
        yes = case.last(Yes, pk=row.yes_id)
        return f"ended_{yes.purpose}" if yes else ""
    if isinstance(row, SupporterLeft):
        return "left_own" if row.person_id == row.who else "left"
    if type(row) in BY_WORD:
        name, column = BY_WORD[type(row)]
        return f"{name}_{getattr(row, column)}"
    return PLAIN.get(type(row), "")


# What others wrote down for them


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDown:
    """One's own word that a member of staff wrote down: as what (a key), when (UTC), by whom, and how it was told."""

    row: str
    title: str
    at: datetime
    by: str
    channel: str


def written_down(case: Case, own: Party) -> list[WrittenDown]:
    """Everything that the staff entered as this person's own word, the newest first."""
    mine = [row for row in rows_about(case, own) if row.who == own.person_id and row.entered_by]
    case.meet({row.entered_by for row in mine})
    found = ((row, _in_words(case, own, row)[0], case.account(row.entered_by)) for row in mine)
    lines = [
        WrittenDown(row=row.pk, title=title, at=row.at, by=account.name.split()[0] if account else "", channel=row.channel)
        for row, title, account in found
        if title
    ]
    return sorted(lines, key=lambda each: each.at, reverse=True)


# What the other side was given


def passed_on(case: Case, own: Party) -> dict[str, datetime]:
    """Own items that were released and can no longer be called back before they are shown, each with the day it was.

    For the responsible side also those that they took back only after that: whether one is gone from the list would tell
    whether the other side had looked.
    """
    released = {item.pk: _release_as_told(case, own, item) for item in case.some(Item, party_id=own.pk)}
    return {item: row.at for item, row in released.items() if row and not is_held(case, row)}


def _release_as_told(case: Case, own: Party, item: Item) -> Release | None:
    stands = release_of(case, item)
    if stands or own.side == Side.HARMED:
        return stands
    mine = {row.release_id: row for row in case.some(Recall, who=own.person_id)}
    newest = case.last(Release, item_id=item.pk)
    back = mine.get(newest.pk) if newest else None
    return newest if newest and back and back.entered_at >= held_until(newest.entered_at, case.policy) else None
