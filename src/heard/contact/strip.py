"""Contact safety at a glance: for each person of a dialogue, how they are reached, and what stands before it now."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from heard.acts.actors import Actor
from heard.acts.looking import Sight
from heard.acts.performing import in_the_way
from heard.acts.refusals import Obstacle
from heard.acts.register import ACTS, Attempt
from heard.contact.confirming import unheard_since
from heard.contact.facts import NO_WORDS, first_way, hard_dates, is_untold, marked_by, record_of
from heard.contact.rules import NOBODY
from heard.dialogue.case import Case
from heard.dialogue.elsewhere import may_be_told
from heard.dialogue.naming import name_of
from heard.ground import dates
from heard.ground.texts import say
from heard.people.reach import WEEKDAYS, Marked
from heard.people.terms import Part, Side, Way

DAYS_OF_WEEK = 7
LAST_MINUTE = time(23, 59)
# A year that has every day.
LEAP_YEAR = 2024
WITH_VOICEMAIL = (Way.PHONE,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """One person's contact safety in plain words. `in_the_way` is what would refuse words to them now, by the rules.

    `unconfirmed` is the day on which their own page brought a number or address that no voice has confirmed yet.
    `untold`: they said in another dialogue that they want no contact, and whoever reads this only learns that it is not now.
    """

    dialogue: str
    person: str
    name: str
    side: str
    side_label: str
    part: str
    marked: bool
    way: str
    way_label: str
    when: str
    if_no_answer: str
    shared: str
    hard_dates: tuple[str, ...]
    checked: datetime | None
    checked_day: str
    in_the_way: tuple[Obstacle, ...]
    unconfirmed: str = ""
    untold: bool = False

    @property
    def fine(self) -> bool:
        """Whether they may be reached now."""
        return not self.in_the_way

    @property
    def stale(self) -> bool:
        """Whether it was confirmed too long ago, and is to be asked again."""
        return any(each.code == "stale" for each in self.in_the_way)

    @property
    def never(self) -> bool:
        """Whether this person wants no contact from here."""
        return self.way in NOBODY


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactSight(Sight):
    """How somebody is reached, with all that is to be known of it in one line; `None` for what needs no line of its own."""

    strip: Strip | None


def strip_of(shown: Iterable[Sight]) -> list[Strip]:
    """The strip out of what a look showed: for pages that have looked already, at no further cost."""
    return [one.strip for one in shown if isinstance(one, ContactSight) and one.strip]


def strips(actor: Actor, case: Case) -> list[Strip]:
    """Everybody who is alive, harmed side first. Needs the locator and identity keys."""
    alive = [party for side in (Side.HARMED, Side.RESPONSIBLE) for party in case.of_side(side)]
    return [_strip(actor, case, party.person_id) for party in alive]


def _strip(actor: Actor, case: Case, who: str) -> Strip:
    party, row, found = case.party(who), record_of(case, who), marked_by(case, who)
    if party is None:
        raise LookupError(who)
    way = found.way if found else first_way(case, who)
    untold = way in NOBODY and is_untold(case, actor, who)
    told = row is not None and may_be_told(case, actor, row)
    label = str(Way(way).label) if way in Way.values else way
    return Strip(
        dialogue=case.dialogue_id,
        person=who,
        name=name_of(case, who),
        side=party.side,
        side_label=str(Side(party.side).label),
        part=str(Part(party.part).label),
        marked=found is not None,
        way=Way.NONE.value if untold else way,
        way_label=say("contact-not_said") if untold else label,
        when=when_of(found, case.zone, case.now) if found and not untold else "",
        if_no_answer=silence_words(found.if_no_answer) if found and way in WITH_VOICEMAIL else "",
        shared=found.shared if found and not untold else "",
        hard_dates=tuple(day_words(each) for each in hard_dates(case, who)),
        checked=row.entered_at if row and told else None,
        checked_day=dates.day(row.entered_at.astimezone(case.zone)) if row and told else "",
        in_the_way=tuple(stands_before(actor, case, who, way)),
        unconfirmed=_unconfirmed(case, who) if found and found.at and told else "",
        untold=untold,
    )


def _unconfirmed(case: Case, who: str) -> str:
    moment = unheard_since(case, who)
    return dates.day(moment.astimezone(case.zone)) if moment else ""


def stands_before(actor: Actor, case: Case, who: str, way: str) -> list[Obstacle]:
    """What would refuse harmless words to this person now, by their own way."""
    act = "call" if way == Way.PHONE else "write_to"
    return in_the_way(ACTS[act], case, Attempt(act, actor, {"to": who, "words": NO_WORDS, "way": None}))


def when_of(found: Marked, here: ZoneInfo, now: datetime) -> str:
    """The days and hours that are safe, in words; with what time it is there and here, where they live by another clock.

    Where no hours were said, nobody reads that any hour is safe.
    """
    hours = _hours_of(found)
    there, ours = (now.astimezone(each) for each in (found.clock(here), here))
    if there.utcoffset() == ours.utcoffset() and not found.zone:
        return hours
    zone = dates.zone_with_place(found.clock(here))
    return say("contact-by_their_clock", hours=hours, zone=zone, there=dates.hour(there), here=dates.hour(ours))


def _hours_of(found: Marked) -> str:
    unsaid = say("contact-hours_of_letter" if found.way == Way.LETTER else "contact-hours_unsaid")
    hours = hours_words(found.start, found.end) if found.hours_said else unsaid
    return (
        hours
        if len(found.days) == DAYS_OF_WEEK
        else say("contact-days_and_hours", days=", ".join(days_of(found)), hours=hours)
    )


def hours_words(start: time, end: time) -> str:
    """The hours that are safe, in words; without an end they go on until midnight."""
    if start == time(0) and end >= LAST_MINUTE:
        return say("contact-any_hour")
    until = say("contact-midnight") if end == time.max else _hour(end)
    return say("contact-between", start=_hour(start), end=until)


def silence_words(if_no_answer: str) -> str:
    """What happens to a call that nobody answers."""
    return say(f"contact-silence_{if_no_answer}")


def days_of(found: Marked) -> list[str]:
    """The names of the days that are safe."""
    return [dates.weekday_name(each) for each in sorted(found.days)]


def day_name(name: str) -> str:
    """A weekday as a record keeps it, in words; the name itself where it is none."""
    return dates.weekday_name(WEEKDAYS.index(name)) if name in WEEKDAYS else name


def day_words(day: str) -> str:
    """A hard date in words: of one year, or of every year."""
    every_year = len(day) == len("MM-DD")
    found = date.fromisoformat(f"{LEAP_YEAR}-{day}" if every_year else day)
    return say("contact-every_year", day=dates.day_of_year(found)) if every_year else dates.long_day(found)


def _hour(local: time) -> str:
    return dates.hour(datetime.combine(date.min, local))
