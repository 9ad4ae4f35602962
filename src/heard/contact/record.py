"""The safe-contact record of one person: what they marked, since when, and every change of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from heard.contact.facts import first_way, hard_dates, marked_by, record_of
from heard.contact.mail_rules import MailRules, mail_rules
from heard.contact.showing import Showing, showing
from heard.contact.strip import DAY_NAMES, Strip, day_words
from heard.dialogue.case import Case
from heard.ground.texts import say_in
from heard.people.models import HardDates, Reach
from heard.people.reach import SUBJECTS, Marked, marked
from heard.people.terms import Channel, Custody, Way

LABELS = {
    "way": "Safe way",
    "at": "Number or address",
    "hours": "Safe hours",
    "days": "Safe days",
    "if_no_answer": "If nobody answers",
    "sign_name": "Name that shows",
    "subject": "Line that shows",
    "shared": "Who else uses it",
}
OF_ONE_WAY = {"subject": Way.EMAIL.value, "if_no_answer": Way.PHONE.value}
IF_NO_ANSWER = {"hang_up": "Hang up", "neutral_message": "Leave a neutral message"}
MAX_CHANGES = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One time it was marked or checked: when, entered by whom (a reference, or empty), by which door, and what."""

    at: datetime
    entered_by: str
    how: str
    what: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One person's record as those who reach them see it. `row` names the newest; `parts` is what it holds."""

    strip: Strip
    row: str
    language: str
    parts: dict[str, Any]
    hard_days: tuple[str, ...]
    custody: str
    mail: MailRules | None
    told: tuple[tuple[str, str], ...]
    showing: Showing
    changes: tuple[Change, ...]
    checked_by: str
    found: Marked | None
    rows: tuple[str, ...]


def record(case: Case, strip: Strip, hands: str) -> Record:
    """Needs the identity and locator keys."""
    who, party, row = strip.person, case.party(strip.person), record_of(case, strip.person)
    if party is None:
        raise LookupError(who)
    found, person = marked_by(case, who), party.person
    kept = dict(row.marked) if row else {}
    way = found.way if found else first_way(case, who)
    reaches = list(Reach.objects.filter(person=who).order_by("entered_at"))
    days = list(HardDates.objects.filter(person=who).order_by("entered_at"))
    changes = sorted([*_marked(reaches), *_days(days)], key=lambda each: each.at, reverse=True)
    return Record(
        strip=strip,
        row=row.pk if row else "",
        language=person.language,
        parts=kept,
        hard_days=tuple(hard_dates(case, who)),
        mail=mail_rules(case, person.place if person.held else ""),
        custody=str(Custody(person.custody).label) if person.custody in Custody.values else "",
        told=tuple(_told(kept)),
        changes=tuple(changes[:MAX_CHANGES]),
        found=found,
        checked_by=(row.entered_by or row.who) if row else "",
        showing=showing(
            found,
            way,
            language=person.language,
            words=say_in(person.language, "message-sample_staff"),
            hands=hands,
            name=person.name,
        ),
        rows=(who, *(each.pk for each in (*reaches, *days))),
    )


def _told(parts: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """What was marked, part by part, in words; but for what is about other ways only."""
    for name, label in LABELS.items():
        if parts.get(name) and OF_ONE_WAY.get(name, parts["way"]) == parts["way"]:
            yield label, value_words(name, str(parts[name]))


def value_words(name: str, value: str) -> str:
    """One part of a record in words for people."""
    if name == "way":
        return str(Way(value).label) if value in Way.values else value
    if name == "if_no_answer":
        return IF_NO_ANSWER.get(value, value)
    if name == "subject":
        return f"“{SUBJECTS[value]}”" if value in SUBJECTS else value
    if name == "days":
        return ", ".join(DAY_NAMES.get(each, each) for each in value.replace(",", " ").split())
    return value


def _marked(rows: list[Reach]) -> Iterator[Change]:
    before: dict[str, Any] = {}
    for row in rows:
        now = dict(row.marked)
        marked(now)
        yield Change(at=row.entered_at, entered_by=row.entered_by, how=_how(row.channel), what=tuple(_differs(before, now)))
        before = now


def _differs(before: dict[str, Any], now: dict[str, Any]) -> Iterator[str]:
    if before == now:
        yield "Still right: checked, and nothing changed"
    for name, label in LABELS.items():
        if before.get(name) != now.get(name):
            yield f"{label}: {value_words(name, str(now[name])) if now.get(name) else 'nothing any more'}"


def _days(rows: list[HardDates]) -> Iterator[Change]:
    for row in rows:
        days = "; ".join(day_words(each) for each in row.days["dates"]) or "none"
        yield Change(at=row.entered_at, entered_by=row.entered_by, how=_how(row.channel), what=(f"Hard dates: {days}",))


def _how(channel: str) -> str:
    return str(Channel(channel).label).lower() if channel in Channel.values else channel
