"""What is seen of a dialogue, put in its places: each side in its column, and what belongs to both below."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from heard.acts.looking import Sight
from heard.dialogue.queries import staff_named
from heard.ground.texts import say
from heard.people.terms import Side
from heard.web.staff.dialogue.columns import SHAPES, shape_of
from heard.web.staff.dialogue.performers import Desk
from heard.web.staff.words import local_time

# In the order of the story.
PLACES = (
    "facts",
    "team",
    "safety",
    "safety_log",
    "asking",
    "contact",
    "screening",
    "consent",
    "preparation",
    "appointments",
    "written",
    "exchange",
    "from_the_other_side",
    "told",
    "outbox",
    "meeting",
    "attendants",
    "clearance",
    "day",
    "amends",
    "aftercare",
    "check_ins",
    "record",
    "notes",
)
ALREADY_IN_THE_HEAD = frozenset({"people", "team"})


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionItem:
    """One thing as the page shows it. `note` is the reference of a note that is opened alone."""

    title: str
    text: str
    when: str
    who: str
    note: str = ""
    opens: bool = False


@dataclass(slots=True)
class Someone:
    """One person in a column, with what is theirs by place."""

    reference: str
    name: str
    part: str
    shape: str
    about: str
    places: dict[str, list[SectionItem]] = field(default_factory=dict)


@dataclass(slots=True)
class SectionColumn:
    """One side."""

    side: str
    label: str
    shape: str
    people: list[Someone] = field(default_factory=list)


@dataclass(slots=True)
class Laid:
    """Both sides, and what belongs to the whole."""

    columns: list[SectionColumn]
    places: dict[str, list[SectionItem]] = field(default_factory=dict)


def laid_out(desk: Desk, shown: Sequence[Sight], places: frozenset[str]) -> Laid:
    """Every sight of these places where it belongs."""
    columns = {side: SectionColumn(side, str(Side(side).label), SHAPES[side]) for side in Side.values}
    people: dict[str, Someone] = {}
    for one in desk.choices.people:
        people[one.who] = Someone(one.who, one.title, one.part.label, shape_of(one), one.text)
        columns[one.side].people.append(people[one.who])
    rest = [one for one in shown if one.place in places - ALREADY_IN_THE_HEAD]
    names = _names(desk, rest)
    laid = Laid(list(columns.values()))
    for each in rest:
        whose = each.about or each.who
        under = whose if whose in people and each.place != "safety" else ""
        home = people[under].places if under else laid.places
        home.setdefault(each.place, []).append(_as_shown(each, names, desk.case.zone, under))
    laid.places = _in_story_order(laid.places)
    for someone in people.values():
        someone.places = _in_story_order(someone.places)
    return laid


def _names(desk: Desk, shown: Sequence[Sight]) -> dict[str, str]:
    staff = {each for one in shown for each in (one.who, one.by) if each} - set(desk.names)
    return {**desk.names, **desk.attendants, **staff_named(desk.member.actor, desk.case, staff)}


def _in_story_order(places: dict[str, list[SectionItem]]) -> dict[str, list[SectionItem]]:
    """The same by what each place is called."""
    known = sorted(places, key=lambda each: PLACES.index(each) if each in PLACES else len(PLACES))
    return {say(f"dialogue-place_{each}") if each in PLACES else each: places[each] for each in known}


def _as_shown(one: Sight, names: Mapping[str, str], zone: ZoneInfo, under: str) -> SectionItem:
    by = names.get(one.by, "")
    # Where a thing stands under the person it is about, only another one's name says something new.
    return SectionItem(
        title=say("dialogue-thing", what=one.title, state=one.state) if one.state else one.title,
        text=one.text,
        when=local_time(one.at, zone),
        who=by or ("" if one.who == under else names.get(one.who, "")),
        note=one.note,
        opens=one.opens,
    )
