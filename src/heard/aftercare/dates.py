"""Which follow-ups are due, for whom, when, and what became of each."""

import calendar
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from heard.acts.register import Attempt, rule
from heard.aftercare import rules
from heard.aftercare.models import FollowUp, FollowUpDeclined, FollowUpMissed
from heard.consent.models import GoAhead, Informed
from heard.contact.facts import was_approached
from heard.contact.models import Invitation, Reminder
from heard.dialogue.case import Case
from heard.dialogue.models import Assignment, DialogueRecord, Party
from heard.exchange.models import Release
from heard.meeting.days import ended_meetings, fixing_of, has, is_on
from heard.meeting.models import Authorisation, DayMoment, Fixing, Plan
from heard.meeting.terms import Moment
from heard.people.terms import Side
from heard.preparation.models import Session

# From when and until when a follow-up is on time.
Window = tuple[datetime, datetime]
Dated = tuple[Party, datetime, datetime]
LATE_AFTER = timedelta(days=7)
NEVER_LATE = datetime.max.replace(tzinfo=UTC)
BY_TWO = 2
# What moves a dialogue on. Without a meeting, a follow-up is due after the last of these.
MOVES: tuple[type[DialogueRecord], ...] = (
    GoAhead,
    Assignment,
    Invitation,
    Reminder,
    Informed,
    Session,
    Release,
    Authorisation,
    Plan,
    Fixing,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DueFollowUp:
    """One follow-up: with whom, from when and until when it is on time, and how it stands.

    `state` is `done`, `late` (done, after its time), `missed`, `declined` or `open`; `answered` the moment (UTC) at which it
    was done.
    """

    party: Party
    opens: datetime
    ends: datetime
    state: str
    answered: datetime | None = None


def months_later(day: date, months: int) -> date:
    """The day of the month so many months later; the last day of a shorter month."""
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _later_days(case: Case, ended: datetime) -> list[date]:
    day, policy = case.day(ended), case.policy.aftercare
    days = [day + timedelta(days=each) for each in policy.later_days]
    days += [day + timedelta(weeks=each) for each in policy.later_weeks]
    return sorted({*days, *(months_later(day, each) for each in policy.later_months)})


def _windows(case: Case, ended: datetime) -> list[Window]:
    first = (ended, ended + timedelta(hours=case.policy.aftercare.first_hours))
    midnights = [datetime.combine(day, time(), tzinfo=case.zone) for day in _later_days(case, ended)]
    # A day includes all of itself and nothing of the next.
    return [first, *((start, start + LATE_AFTER + timedelta(days=1) - datetime.resolution) for start in midnights)]


def last_move(case: Case) -> datetime | None:
    """The last act that moved the dialogue on."""
    moments = [row.entered_at for kind in MOVES for row in case.rows(kind)[-1:]]
    moments += [row.entered_at for row in case.rows(DayMoment) if row.moment in (Moment.BEGUN, Moment.RESUMED)]
    return max(moments, default=None)


def answers(windows: Sequence[Window], contacts: Iterable[datetime]) -> list[datetime | None]:
    """Which contact answers each date, in the order of the dates; `None` for none (R35). One contact answers one date.

    A contact answers the date in whose window it lies; what is left answers late the first date that nothing answered.
    """
    left, found = sorted(contacts), dict[int, datetime]()
    for late in (False, True):
        for number, (opens, ends) in enumerate(windows):
            mine = [each for each in left if (each > ends if late else opens <= each <= ends)]
            if mine and number not in found:
                found[number] = mine[0]
                left.remove(mine[0])
    return [found.get(number) for number in range(len(windows))]


def _of_party(case: Case, party: Party, windows: Sequence[Window]) -> list[DueFollowUp]:
    declined = [row.entered_at for row in case.some(FollowUpDeclined, party_id=party.pk)]
    answered = answers(windows, (row.at for row in case.some(FollowUp, party_id=party.pk)))
    return [
        DueFollowUp(
            party=party, opens=opens, ends=ends, state=_state(case, (party, opens, ends), answer, declined), answered=answer
        )
        for (opens, ends), answer in zip(windows, answered, strict=True)
    ]


def _state(case: Case, due: Dated, answer: datetime | None, declined: list[datetime]) -> str:
    party, opens, ends = due
    if answer:
        return "late" if answer > ends else "done"
    if any(each <= ends for each in declined):
        return "declined"
    return "missed" if len(missed_by(case, party, opens)) >= BY_TWO else "open"


def missed_by(case: Case, party: Party, opens: datetime) -> set[str]:
    """The staff, by reference and without a conflict, who said that a date of somebody can be kept no more."""
    return {row.who for row in case.some(FollowUpMissed, party_id=party.pk, opened_at=opens)} - case.conflicts


def first_missed(case: Case, person_id: str) -> DueFollowUp | None:
    """The earliest date of somebody that is over and neither answered, missed nor declined; `None` where none is."""
    mine = [due for due in due_follow_ups(case) if due.party.person_id == person_id]
    return next((due for due in mine if due.state == "open" and due.ends < case.now), None)


def _who(case: Case) -> list[Party]:
    """Principals who are alive; of the responsible side only those who were ever approached."""
    return [party for party in case.both if party.side == Side.HARMED or was_approached(case, party.person_id)]


def due_follow_ups(case: Case) -> list[DueFollowUp]:
    """Every follow-up of this dialogue, in order of date."""
    ends = ended_meetings(case)
    if ends:
        windows = [window for end in ends for window in _windows(case, end.at)]
    else:
        moved = last_move(case)
        # Without a meeting no date is named: it is due after the last move, and is never late.
        windows = [(moved, NEVER_LATE)] if moved else []
    windows = sorted(windows)
    found = [each for party in _who(case) for each in _of_party(case, party, windows)]
    return sorted(found, key=lambda due: due.opens)


def _caring(case: Case, _attempt: Attempt) -> rules.Caring:
    fixing = fixing_of(case)
    opens = [due.opens for due in due_follow_ups(case) if due.state == "open"]
    return rules.Caring(
        open_dates=len(opens),
        last_opens=case.day(max(opens)) if opens and max(opens) > case.now else None,
        meeting_ahead=is_on(case) is not None or (fixing is not None and not has(case, fixing, Moment.ENDED)),
    )


rule("R35", _caring, rules.cared_for)
