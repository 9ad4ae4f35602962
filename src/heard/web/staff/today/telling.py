"""A need as a line of the page: what, since when, until when, whose, and the one thing to do about it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from heard.acts.register import ACTS
from heard.people.queries import Member
from heard.people.terms import Role, Side
from heard.worklist.queries import Colleague, DaySection, Row
from heard.worklist.terms import Band

WHOSE = {
    Role.COORDINATOR.value: "for any coordinator",
    Role.SUPERVISOR.value: "for any supervisor",
    Role.FACILITATOR.value: "for a facilitator",
}
SIDES = {Side.HARMED.value: "harmed side", Side.RESPONSIBLE.value: "responsible side"}
# How many there are, in words, where a need counts something.
COUNTS = {
    "match": "{count} of {of} assigned",
    "approve": "{count} of {of} given",
    "clearance": "{count} of {of} not cleared",
    "meeting": "{count} of {of} checks done",
    "answer": "{count} waiting",
    "new_words": "{count} waiting",
    "read": "{count} waiting",
    "release": "{count} waiting",
    "show": "{count} waiting",
}
A_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedLine:
    """One need in words."""

    row: Row
    what: str
    more: str
    since: str
    due: str
    whose: str
    put_off: str
    action: str
    address: str

    @property
    def late(self) -> bool:
        """Whether its day is over."""
        return self.row.late

    @property
    def tag(self) -> str:
        """How loud its lateness is said."""
        return "stop" if self.row.band == Band.SAFETY else "attention"


class NeedTexts:
    """What a member's page says of needs: in the programme's time, with the names of colleagues."""

    def __init__(self, member: Member, staff: Iterable[Colleague], now: datetime, zone: ZoneInfo) -> None:
        self.member, self.now, self.zone = member, now, zone
        self.names: Mapping[str, str] = {each.reference: each.name for each in staff}

    def lines(self, section: DaySection) -> list[NeedLine]:
        """The rows of a section in words."""
        return [self.line(row) for row in section.rows]

    def line(self, row: Row) -> NeedLine:
        """One need."""
        action, address = self._action(row)
        return NeedLine(
            row=row,
            what=row.kind.says,
            more=self._more(row),
            since=self._since(row),
            due=self._due(row),
            whose=self._whose(row),
            put_off=self._put_off(row),
            action=action,
            address=address,
        )

    def day(self, moment: datetime) -> str:
        """A day in words: today, tomorrow, or by its name and date; with the year where it is another one."""
        day, today = moment.astimezone(self.zone).date(), self.today
        near = {0: "today", 1: "tomorrow", -1: "yesterday"}.get((day - today).days)
        return near or (f"{day:%a %-d %b}" if day.year == today.year else f"{day:%a %-d %b %Y}")

    @property
    def today(self) -> date:
        """The local day."""
        return self.now.astimezone(self.zone).date()

    def _more(self, row: Row) -> str:
        words = [COUNTS[row.kind.name].format(count=row.count, of=row.of)] if row.kind.name in COUNTS else []
        return ", ".join([*words, *filter(None, [SIDES.get(row.side, "")])])

    def _since(self, row: Row) -> str:
        if row.band == Band.SAFETY and row.since.astimezone(self.zone).date() == self.today:
            return f"{row.since.astimezone(self.zone):%H:%M} today"
        return "" if row.band == Band.AHEAD else f"since {self.day(row.since)}"

    def _due(self, row: Row) -> str:
        """When it is late; of a day that ends, the day itself."""
        if row.due is None:
            return ""
        days = (self.now - row.due) // timedelta(days=1)
        if row.late:
            return f"{days} days late" if days > 1 else "1 day late" if days else "late"
        last = self.day(row.due - timedelta(seconds=1))
        if row.kind.name in ("meeting", "talk"):
            return last
        begins = f"from {self.day(row.since)} " if row.band == Band.AHEAD and row.since > self.now else ""
        return f"{begins}until {last}"

    def _whose(self, row: Row) -> str:
        if row.lies_with not in WHOSE:
            return f"with {self._name(row.lies_with)}"
        named = [self._name(each) for each in row.carriers] if row.lies_with == Role.FACILITATOR else []
        return f"with {' and '.join(named)}" if named else WHOSE[row.lies_with]

    def _name(self, reference: str) -> str:
        return "you" if reference == self.member.reference else self.names.get(reference, "somebody who left")

    def _put_off(self, row: Row) -> str:
        if row.snoozed_until is None or row.snoozed_until <= self.now:
            return ""
        return f"Put off until {self.day(row.snoozed_until)} by {self._name(row.snoozed_by)}."

    def _action(self, row: Row) -> tuple[str, str]:
        """The act that meets it, where this member can do that act; else the dialogue itself."""
        act = ACTS.get(row.kind.act)
        if act and row.kind.names == "message":
            return act.label, f"/outbox/{row.about}/"
        if act is None or not self._can(act.who, row):
            return "Open", f"/dialogues/{row.dialogue}/"
        about = f"?{urlencode({row.kind.names: row.about, **dict(row.kind.given)})}" if row.kind.names else ""
        return act.label, f"/dialogues/{row.dialogue}/acts/{act.name}/{about}"

    def _can(self, who: Iterable[str], row: Row) -> bool:
        own = self.member.reference in row.carriers
        words = {self.member.role, "staff"} | ({"assigned"} if own else set())
        return bool(words & set(who)) and (self.member.role != Role.FACILITATOR or own)
