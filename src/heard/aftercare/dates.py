"""Which follow-ups are due, for whom, when, and what became of each."""

import calendar
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from heard.acts.register import Attempt, rule
from heard.aftercare import rules
from heard.aftercare.models import FollowUp, FollowUpDeclined
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

LATE_AFTER = timedelta(days=7)
NEVER_LATE = datetime.max.replace(tzinfo=UTC)
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

    `state` is `done`, `late`, `declined` or `open`.
    """

    party: Party
    opens: datetime
    ends: datetime
    state: str


def months_later(day: date, months: int) -> date:
    """The day of the month so many months later; the last day of a shorter month."""
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _later_days(case: Case, ended: datetime) -> list[date]:
    day, policy = case.day(ended), case.policy.aftercare
    weeks = [day + timedelta(weeks=each) for each in policy.later_weeks]
    return sorted({*weeks, *(months_later(day, each) for each in policy.later_months)})


def _windows(case: Case, ended: datetime) -> list[tuple[datetime, datetime]]:
    first = (ended, ended + timedelta(hours=case.policy.aftercare.first_hours))
    midnights = [datetime.combine(day, time(), tzinfo=case.zone) for day in _later_days(case, ended)]
    # A day includes all of itself and nothing of the next.
    return [first, *((start, start + LATE_AFTER + timedelta(days=1) - datetime.resolution) for start in midnights)]


def last_move(case: Case) -> datetime | None:
    """The last act that moved the dialogue on."""
    moments = [row.entered_at for kind in MOVES for row in case.rows(kind)[-1:]]
    moments += [row.entered_at for row in case.rows(DayMoment) if row.moment in (Moment.BEGUN, Moment.RESUMED)]
    return max(moments, default=None)


def _state(case: Case, party: Party, window: tuple[datetime, datetime]) -> str:
    opens, ends = window
    done = [row.at for row in case.some(FollowUp, party_id=party.pk) if row.at >= opens]
    if done:
        return "done" if min(done) < ends or min(done) == ends else "late"
    declined = [row for row in case.some(FollowUpDeclined, party_id=party.pk) if row.entered_at <= ends]
    return "declined" if declined else "open"


def _who(case: Case) -> list[Party]:
    """Principals who are alive; of the responsible side only those who were ever approached."""
    return [party for party in case.both if party.side == Side.HARMED or was_approached(case, party.person_id)]


def due_follow_ups(case: Case) -> list[DueFollowUp]:
    """Every follow-up of this dialogue, in order of date."""
    ends = ended_meetings(case)
    if ends:
        windows = [window for end in ends for window in _windows(case, end.entered_at)]
    else:
        moved = last_move(case)
        # Without a meeting no date is named: it is due after the last move, and is never late.
        windows = [(moved, NEVER_LATE)] if moved else []
    found = [
        DueFollowUp(party=party, opens=window[0], ends=window[1], state=_state(case, party, window))
        for window in windows
        for party in _who(case)
    ]
    return sorted(found, key=lambda due: due.opens)


def _caring(case: Case, _attempt: Attempt) -> rules.Caring:
    fixing = fixing_of(case)
    return rules.Caring(
        open_dates=sum(1 for due in due_follow_ups(case) if due.state == "open"),
        meeting_ahead=is_on(case) is not None or (fixing is not None and not has(case, fixing, Moment.ENDED)),
    )


rule("R35", _caring, rules.cared_for)
