"""Whose yes stands, and who signed: the newest word of each person for each purpose."""

from collections.abc import Callable, Iterable
from datetime import datetime

from heard.consent.models import No, NotYet, Signature, Stop, StopLifted, Yes, YesEnded
from heard.consent.terms import Purpose
from heard.dialogue.case import Case, after
from heard.dialogue.models import DialogueRecord
from heard.dialogue.moment import asked_once
from heard.ground.extensions import Extension
from heard.inquiry.models import RequestTakenBack
from heard.inquiry.requests import asked_since, known_since

# After what (UTC) a person says anew what opens: said by the step in which it happened.
SAID_ANEW: Extension[Callable[[Case, str], Iterable[datetime]]] = Extension("after what a word that opens is said anew")


@asked_once
def standing_yes(case: Case, person_id: str, purpose: str) -> Yes | None:
    """The yes of a person for a purpose that stands now: not ended, not followed by a no or a not yet, not lapsed."""
    newest = case.last(Yes, person_id=person_id, purpose=purpose)
    if newest is None or newest.lapses_at <= case.now:
        return None
    if any(row.yes_id == newest.pk for row in case.rows(YesEnded)):
        return None
    said = last_no(case, person_id, purpose)
    # Of two words at one moment the one that closes counts.
    return None if said and said.entered_at >= newest.entered_at else newest


@asked_once
def last_no(case: Case, person_id: str, purpose: str) -> No | NotYet | None:
    """The newest no or not yet of a person for a purpose."""
    said = [
        case.last(No, person_id=person_id, purpose=purpose),
        case.last(NotYet, person_id=person_id, purpose=purpose),
    ]
    return max((row for row in said if row), key=lambda row: row.entered_at, default=None)


def taken_back_since(case: Case, person_id: str, purpose: str, moment: datetime) -> DialogueRecord | None:
    """The word by which a person took back a yes after a moment: ended it, said no or not yet.

    `None` where they said no such thing, or said yes to the same again since.
    """
    mine = {row.pk: row for row in case.some(Yes, person_id=person_id, purpose=purpose)}
    ends = [row for row in case.rows(YesEnded) if row.yes_id in mine]
    closing = [*ends, *filter(None, [last_no(case, person_id, purpose)])]
    newest = max(after(closing, moment), key=lambda row: row.entered_at, default=None)
    anew = newest is not None and bool(after(list(mine.values()), newest.entered_at))
    return None if anew else newest


def yes_today(case: Case, person_id: str, since: datetime | None = None) -> bool:
    """Whether a person has said yes to meeting today, after `since` where that is given."""
    row = standing_yes(case, person_id, Purpose.MEET_TODAY)
    # Of a meeting that is written down afterwards the yes was said on its own day, and opens no other.
    return row is not None and case.day(row.at) == case.day() and bool(after([row], since))


def after_what(case: Case, person_id: str, purpose: str) -> Iterable[datetime | None]:
    """What a person's word that opens comes after, if it is dated back: when they knew of it, and whatever closed (UTC)."""
    mine = {row.pk for row in case.some(Yes, person_id=person_id, purpose=purpose)}
    own = [row.at for kind in (No, NotYet) for row in case.some(kind, person_id=person_id, purpose=purpose)]
    own += [row.at for row in case.rows(YesEnded) if row.yes_id in mine]
    every = [row.at for kind in (Stop, StopLifted, RequestTakenBack) for row in case.rows(kind)]
    anew = [each for found in SAID_ANEW for each in found(case, person_id)]
    return [known_since(case, person_id), asked_since(case), *own, *every, *anew]


def has_signed(case: Case, person_id: str) -> bool:
    """Whether a person signed everything that the programme asks for."""
    signed = {row.agreement for row in case.some(Signature, person_id=person_id)}
    return set(case.policy.consent.agreements) <= signed


def agreed(case: Case, person_id: str) -> bool:
    """Whether a person's yes to prepare stands and everything is signed."""
    return standing_yes(case, person_id, Purpose.PREPARE) is not None and has_signed(case, person_id)
