"""The safe-contact record of one person: what they marked, since when, and every change of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from heard.acts.actors import Actor
from heard.contact.clocks import clock_of
from heard.contact.facts import first_way, hard_dates, marked_by, record_of
from heard.contact.mail_rules import MailRules, addressed, mail_rules
from heard.contact.showing import Showing, showing
from heard.contact.strip import Strip, day_name, day_words, hours_words
from heard.dialogue.case import Case
from heard.dialogue.elsewhere import may_be_told
from heard.ground import dates
from heard.ground.terms import Listed
from heard.ground.texts import say, say_in, written_in
from heard.ground.zones import is_zone
from heard.people.models import HardDates, Reach
from heard.people.reach import IF_NO_ANSWER, SUBJECTS, Marked, marked
from heard.people.terms import Custody, Way

SHOWN = ("way", "at", "hours", "days", "if_no_answer", "sign_name", "subject", "shared", "zone")
OF_ONE_WAY = {"subject": Way.EMAIL.value, "if_no_answer": Way.PHONE.value}
SILENCE = Listed("no_answer", IF_NO_ANSWER)
MAX_CHANGES = 50
END_OF_DAY = "24:00"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One time it was marked or checked: when, entered by whom (a reference, or empty), by which channel, and what."""

    at: datetime
    entered_by: str
    channel: str
    what: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One person's record as those who reach them see it. `row` names the newest; `parts` is what it holds.

    `clock` is the one that they live by.
    """

    strip: Strip
    row: str
    language: str
    parts: dict[str, Any]
    hard_days: tuple[str, ...]
    custody: str
    addressed: tuple[str, ...]
    mail: MailRules | None
    told: tuple[tuple[str, str], ...]
    showing: Showing
    changes: tuple[Change, ...]
    checked_by: str
    found: Marked | None
    clock: ZoneInfo
    rows: tuple[str, ...]


def record(case: Case, strip: Strip, by: Actor, staff_name: str) -> Record:
    """The record of the person of `strip`, for a reader named `staff_name`. Needs the identity and locator keys.

    Of what was said in another dialogue only the office sees when and by whom; others see what is so now.
    """
    who, party, row = strip.person, case.party(strip.person), None if strip.untold else record_of(case, strip.person)
    if party is None:
        raise LookupError(who)
    found, person = None if strip.untold else marked_by(case, who), party.person
    kept, language = dict(row.marked) if row else {}, written_in(person.language)
    way = strip.way if strip.untold else found.way if found else first_way(case, who)
    lines = addressed(case, person, found.at if found else "")
    reaches = [each for each in Reach.objects.filter(person=who).order_by("entered_at") if may_be_told(case, by, each)]
    days = [each for each in HardDates.objects.filter(person=who).order_by("entered_at") if may_be_told(case, by, each)]
    changes = sorted([*_marked(reaches), *_days(days)], key=lambda each: each.at, reverse=True)
    return Record(
        strip=strip,
        row=row.pk if row else "",
        language=language,
        parts=kept,
        hard_days=tuple(hard_dates(case, who)),
        addressed=lines,
        mail=mail_rules(case, person),
        custody=str(Custody(person.custody).label) if person.custody in Custody.values else "",
        told=((say("contact-part_way"), strip.way_label),) if strip.untold else tuple(_told(kept)),
        changes=tuple(changes[:MAX_CHANGES]),
        found=found,
        clock=clock_of(case, who),
        checked_by=(row.entered_by or row.who) if row and strip.checked else "",
        showing=showing(
            found,
            way,
            language=language,
            words=say_in(language, "message-sample_staff"),
            staff_name=staff_name,
            name=person.name,
            lines=lines,
        ),
        rows=(who, *(each.pk for each in (*reaches, *days))),
    )


def _told(parts: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """What was marked, part by part, in words; but for what is about other ways only."""
    for name in SHOWN:
        if parts.get(name) and OF_ONE_WAY.get(name, parts["way"]) == parts["way"]:
            yield say(f"contact-part_{name}"), value_words(name, str(parts[name]))


def value_words(name: str, value: str) -> str:
    """One part of a record in words for people."""
    return IN_WORDS[name](value) if name in IN_WORDS else value


def _hours(value: str) -> str:
    start, _, end = value.partition("-")
    return hours_words(time.fromisoformat(start), time.max if end == END_OF_DAY else time.fromisoformat(end))


IN_WORDS: dict[str, Callable[[str], str]] = {
    "way": lambda value: str(Way(value).label) if value in Way.values else value,
    "if_no_answer": SILENCE.label,
    "subject": lambda value: say("contact-quoted", words=str(SUBJECTS[value])) if value in SUBJECTS else value,
    "zone": lambda value: dates.zone_with_place(ZoneInfo(value)) if is_zone(value) else value,
    "days": lambda value: ", ".join(day_name(each) for each in value.replace(",", " ").split()),
    "hours": _hours,
}


def _marked(rows: list[Reach]) -> Iterator[Change]:
    before: dict[str, Any] = {}
    for row in rows:
        now = dict(row.marked)
        marked(now)
        yield Change(at=row.entered_at, entered_by=row.entered_by, channel=row.channel, what=tuple(_differs(before, now)))
        before = now


def _differs(before: dict[str, Any], now: dict[str, Any]) -> Iterator[str]:
    if before == now:
        yield say("contact-still_right")
    for name in SHOWN:
        if before.get(name) != now.get(name):
            yield _became(say(f"contact-part_{name}"), value_words(name, str(now[name])) if now.get(name) else "")


def _became(part: str, value: str) -> str:
    return say("contact-part_is", part=part, value=value) if value else say("contact-part_gone", part=part)


def _days(rows: list[HardDates]) -> Iterator[Change]:
    for row in rows:
        days = "; ".join(day_words(each) for each in row.days["dates"])
        words = say("contact-hard_dates_are", days=days) if days else say("contact-hard_dates_none")
        yield Change(at=row.entered_at, entered_by=row.entered_by, channel=row.channel, what=(words,))
