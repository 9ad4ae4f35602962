"""A need as a line of the page: what, since when, until when, whose, and the one thing to do about it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import reduce
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from heard.acts.register import ACTS
from heard.ground import dates
from heard.ground.texts import say
from heard.people.queries import Member
from heard.people.terms import Role
from heard.worklist.queries import Colleague, DaySection, Row
from heard.worklist.terms import Band

WHOSE = frozenset({Role.COORDINATOR.value, Role.SUPERVISOR.value, Role.FACILITATOR.value})
# Of which kinds it is said how many there are: `today-count_<it>`.
COUNTS = {
    "match": "assigned",
    "approve": "given",
    "clearance": "not_cleared",
    "meeting": "checks",
    **dict.fromkeys(("answer", "new_words", "read", "release", "show"), "waiting"),
}
NEAR = {0: "today-day_today", 1: "today-day_tomorrow", -1: "today-day_yesterday"}


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
        near = NEAR.get((day - today).days)
        return say(near) if near else dates.short_weekday(day, year=day.year != today.year)

    @property
    def today(self) -> date:
        """The local day."""
        return self.now.astimezone(self.zone).date()

    def _more(self, row: Row) -> str:
        counted, side = COUNTS.get(row.kind.name), say(f"today-side_{row.side}") if row.side else ""
        count = say(f"today-count_{counted}", count=row.count, of=row.of) if counted else ""
        return say("today-count_and_side", count=count, side=side) if count and side else count or side

    def _since(self, row: Row) -> str:
        since = row.since.astimezone(self.zone)
        if row.band == Band.SAFETY and since.date() == self.today:
            return say("today-since_hour", hour=dates.hour(since))
        return "" if row.band == Band.AHEAD else say("today-since", day=self.day(since))

    def _due(self, row: Row) -> str:
        """When it is late; of a day that ends, the day itself."""
        if row.due is None:
            return ""
        days = (self.now - row.due) // timedelta(days=1)
        if row.late:
            return say("today-late", days=days)
        last = self.day(row.due - timedelta(seconds=1))
        if row.kind.name in ("meeting", "talk"):
            return last
        if row.band == Band.AHEAD and row.since > self.now:
            return say("today-from_until", day=self.day(row.since), last=last)
        return say("today-until", day=last)

    def _whose(self, row: Row) -> str:
        if row.lies_with not in WHOSE:
            return say("today-with", names=self._name(row.lies_with))
        named = [self._name(each) for each in row.carriers] if row.lies_with == Role.FACILITATOR else []
        if not named:
            return say(f"today-for_{row.lies_with}")
        return say("today-with", names=reduce(lambda first, second: say("today-and", first=first, second=second), named))

    def _name(self, reference: str) -> str:
        if reference == self.member.reference:
            return say("today-you")
        return self.names.get(reference) or say("today-somebody_who_left")

    def _put_off(self, row: Row) -> str:
        if row.snoozed_until is None or row.snoozed_until <= self.now:
            return ""
        return say("today-put_off_until", day=self.day(row.snoozed_until), name=self._name(row.snoozed_by))

    def _action(self, row: Row) -> tuple[str, str]:
        """The act that meets it, where this member can do that act; else the dialogue itself."""
        act = ACTS.get(row.kind.act)
        if act and row.kind.names == "message":
            return act.label, f"/outbox/{row.about}/"
        theirs = not row.kind.own or row.lies_with == self.member.reference
        if act is None or not theirs or not self._can(act.who, row):
            return say("today-open"), f"/dialogues/{row.dialogue}/"
        about = f"?{urlencode({row.kind.names: row.about, **dict(row.kind.given)})}" if row.kind.names else ""
        return act.label, f"/dialogues/{row.dialogue}/acts/{act.name}/{about}"

    def _can(self, who: Iterable[str], row: Row) -> bool:
        own = self.member.reference in row.carriers
        words = {self.member.role, "staff"} | ({"assigned"} if own else set())
        return bool(words & set(who)) and (self.member.role != Role.FACILITATOR or own)
