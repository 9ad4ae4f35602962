"""What is seen of a dialogue, put in its places: each side in its column, and what belongs to both below."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from heard.confidentiality.looking import Sight
from heard.dialogue.queries import Happened
from heard.ground.acts import ACTS
from heard.people.terms import Door, Part, Side
from heard.web.staff.words import local_time

PLACES = {
    "facts": "About this dialogue",
    "team": "Who carries it",
    "safety": "Safety",
    "asking": "Asking",
    "contact": "Safe contact",
    "screening": "Screening",
    "consent": "Consent",
    "preparation": "Getting ready",
    "exchange": "Written for the other side",
    "from_the_other_side": "From the other side",
    "told": "What they were told",
    "outbox": "Messages",
    "meeting": "Meeting",
    "clearance": "Clearances",
    "day": "The day",
    "amends": "Commitments",
    "aftercare": "Afterwards",
    "notes": "Notes",
}
SHAPES = {Side.HARMED.value: "◆", Side.RESPONSIBLE.value: "■"}
SUPPORTER = "●"
NOT_ACTS = {"look": "Opened this page", "found": "Founded the programme"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One thing as the page shows it."""

    title: str
    text: str
    when: str
    who: str


@dataclass(slots=True)
class Someone:
    """One person in a column, with what is theirs by place."""

    reference: str
    name: str
    part: str
    shape: str
    about: str
    places: dict[str, list[Shown]] = field(default_factory=dict)


@dataclass(slots=True)
class Column:
    """One side."""

    side: str
    label: str
    shape: str
    people: list[Someone] = field(default_factory=list)


@dataclass(slots=True)
class Page:
    """Both sides, and what belongs to the whole."""

    columns: list[Column]
    places: dict[str, list[Shown]] = field(default_factory=dict)
    safety: list[Shown] = field(default_factory=list)


def laid_out(shown: Sequence[Sight], names: Mapping[str, str], zone: ZoneInfo) -> Page:
    """Every sight at its place."""
    columns = {side: Column(side, Side(side).label, SHAPES[side]) for side in Side.values}
    people = {one.who: _someone(one) for one in shown if one.place == "people"}
    for one in shown:
        if one.place == "people":
            columns[one.side].people.append(people[one.who])
    for column in columns.values():
        column.people.sort(key=lambda each: each.part != Part.PRINCIPAL.label)
    page = Page(list(columns.values()))
    for one in shown:
        if one.place != "people":
            _put(page, people, one, _as_shown(one, people, names, zone))
    page.places = _in_story_order(page.places)
    for each in people.values():
        each.places = _in_story_order(each.places)
    return page


def _in_story_order(places: dict[str, list[Shown]]) -> dict[str, list[Shown]]:
    order = list(PLACES.values())
    return dict(sorted(places.items(), key=lambda each: order.index(each[0]) if each[0] in order else len(order)))


def _put(page: Page, people: Mapping[str, Someone], one: Sight, as_shown: Shown) -> None:
    place = PLACES.get(one.place, one.place)
    if one.place == "safety":
        page.safety.append(as_shown)
    home = people[one.who].places if one.who in people and one.place != "safety" else page.places
    home.setdefault(place, []).append(as_shown)


def _someone(one: Sight) -> Someone:
    part = one.extra["part"]
    shape = SUPPORTER if part == Part.SUPPORTER.label else SHAPES[one.side]
    return Someone(one.who, one.title, part, shape, one.text)


def _as_shown(one: Sight, people: Mapping[str, Someone], names: Mapping[str, str], zone: ZoneInfo) -> Shown:
    state = str(one.extra.get("state", ""))
    said_by_place = (one.who in people and one.place != "safety") or one.place == "team"
    return Shown(
        title=f"{one.title} ({state})" if state else one.title,
        text=one.text,
        when=local_time(one.at, zone),
        who="" if said_by_place else names.get(one.who, ""),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One line of the timeline as the page shows it."""

    when: str
    what: str
    about: str
    who: str
    how: str
    outcome: str
    refused: bool


def told(lines: Iterable[Happened], names: Mapping[str, str], zone: ZoneInfo) -> list[Event]:
    """Lines of the ledger in words."""
    return [_event(line, names, zone) for line in lines]


def _event(line: Happened, names: Mapping[str, str], zone: ZoneInfo) -> Event:
    refused = line.outcome == "refused"
    return Event(
        when=local_time(line.at, zone),
        what=_what(line),
        about=names.get(line.about, "") if line.about != line.who else "",
        who=names.get(line.who, "The programme"),
        how=_how(line, names),
        outcome=f"Not possible then: {line.rules.replace(',', ', ')}" if refused else "",
        refused=refused,
    )


def _what(line: Happened) -> str:
    act = ACTS.get(line.act)
    return act.label if act else NOT_ACTS.get(line.act, line.act)


def _how(line: Happened, names: Mapping[str, str]) -> str:
    if not line.entered_by:
        return ""
    door = Door(line.door).label.lower() if line.door in Door.values else line.door
    return f"{door}, entered by {names.get(line.entered_by, 'staff')}"
