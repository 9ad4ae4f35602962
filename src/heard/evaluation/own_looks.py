"""Which members of staff opened something of one person. Of looks at anybody else it knows nothing, and counts none."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from heard.acts import ledger
from heard.acts.models import LedgerEntry
from heard.dialogue.case import Case
from heard.dialogue.models import Party
from heard.evaluation.own_record import reached_by, rows_about
from heard.people.models import HardDates, Reach
from heard.people.terms import Side

MAX_LOOKS_SHOWN = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """A member of staff looked: by first name and role, on a day; or in a month, of which this is the first day."""

    name: str
    role: str
    day: date
    in_month: bool = False


def looks(case: Case, own: Party) -> list[Looked]:
    """Which members of staff opened something about this person: the newest first, each once a day.

    For the responsible side once a month, and only months that are over: who looks on which day would tell when the other
    side did something.
    """
    mine = {own.person_id, *(row.pk for row in rows_about(case, own))}
    mine |= {row.pk for row in [*reached_by(case, Reach, own), *reached_by(case, HardDates, own)]}
    lines = LedgerEntry.objects.filter(chain=f"d:{case.dialogue_id}", outcome=ledger.LOOKED, kind="account").order_by("-seq")
    # All of them are asked: where only the newest were, looks at the other side would push these off the list.
    named = [
        (who, at_us)
        for who, at_us, rows in lines.values_list("who", "at_us", "rows")
        if not mine.isdisjoint(rows.split("\n"))
    ]
    case.meet({who for who, _at in named})
    monthly = own.side != Side.HARMED
    days = dict.fromkeys((who, _day(case, at_us, monthly=monthly)) for who, at_us in named)
    this_month = case.day().replace(day=1)
    found = [_looked(case, who, day, monthly=monthly) for who, day in days if not monthly or day < this_month]
    return [each for each in found if each][:MAX_LOOKS_SHOWN]


def _day(case: Case, at_us: int, *, monthly: bool) -> date:
    day = case.day(datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=at_us))
    return day.replace(day=1) if monthly else day


def _looked(case: Case, who: str, day: date, *, monthly: bool) -> Looked | None:
    account = case.account(who)
    return Looked(name=account.name.split()[0], role=str(account.role), day=day, in_month=monthly) if account else None
