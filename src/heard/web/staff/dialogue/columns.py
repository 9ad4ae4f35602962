"""Both sides in their places: who is there, what they agreed to, how far they are, when somebody last spoke with them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from heard.aftercare.queries import last_contact, next_follow_up
from heard.consent.queries import answers, signed
from heard.dialogue.queries import PersonSight
from heard.people.terms import Part, Side
from heard.preparation.queries import getting_ready, supporter_state
from heard.web.staff.dialogue.performers import Desk

SHAPES = {Side.HARMED.value: "◆", Side.RESPONSIBLE.value: "■"}
SUPPORTER = "●"
# What these people are asked for in any dialogue; other purposes show once they were spoken of.
ASKED_OF_ALL: dict[Part, tuple[str, ...]] = {Part.SUPPORTER: ("prepare",)}
ASKED = ("prepare", "meet")
SAID = (
    ("yes", "Said yes to"),
    ("no", "No for now to"),
    ("not_yet", "Not yet to"),
    ("lapsed", "No longer stands"),
    ("told", "Told, no answer yet"),
    ("not_asked", "Not asked"),
)


@dataclass(frozen=True, slots=True)
class Fact:
    """One line about somebody; `open` where it is still to come."""

    label: str
    words: str
    open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonCard:
    """One person as the overview shows them."""

    reference: str
    name: str
    part: str
    shape: str
    about: str
    facts: tuple[Fact, ...]


@dataclass(slots=True)
class SideColumn:
    """One side, always at the same place."""

    side: str
    label: str
    shape: str
    people: list[PersonCard] = field(default_factory=list)


def columns(desk: Desk) -> list[SideColumn]:
    """The harmed side, then the responsible side."""
    found = {side: SideColumn(side, str(Side(side).label), SHAPES[side]) for side in Side.values}
    for one in desk.choices.people:
        found[one.side].people.append(_card(desk, one))
    return list(found.values())


def shape_of(one: PersonSight) -> str:
    """The shape of a person: of their side, or of a supporter."""
    return SUPPORTER if one.part == Part.SUPPORTER else SHAPES[one.side]


def _card(desk: Desk, one: PersonSight) -> PersonCard:
    about = ", ".join(filter(None, (one.text, one.language)))
    died = desk.case.is_dead(one.who)
    facts = (Fact("Died", "Nothing more is asked of them."),) if died else tuple(_facts(desk, one))
    return PersonCard(reference=one.who, name=one.title, part=one.part.label, shape=shape_of(one), about=about, facts=facts)


def _facts(desk: Desk, one: PersonSight) -> Iterator[Fact]:
    yield from _said(desk, one)
    yield from _prepared(desk, one)
    if one.part == Part.SUPPORTER:
        states = supporter_state(desk.member.actor, desk.case, one.who)
        yield Fact("As a supporter", ", ".join(f"{'✓' if true else '○ not yet'} {words}" for words, true in states))
    yield from _spoken(desk, one)


def _said(desk: Desk, one: PersonSight) -> Iterator[Fact]:
    every = answers(desk.member.actor, desk.case, one.who)
    asked = ASKED_OF_ALL.get(one.part, ASKED)
    for state, label in SAID:
        found = [each.label for each in every if each.state == state and (state != "not_asked" or each.purpose in asked)]
        if found:
            yield Fact(label, ", ".join(found), open=state not in {"yes", "no", "not_yet"})
    papers = signed(desk.member.actor, desk.case, one.who)
    if any(done for _label, done in papers):
        yield Fact("Signed", ", ".join(label for label, done in papers if done))
    missing = [label for label, done in papers if not done]
    if missing:
        yield Fact("Not signed yet", ", ".join(missing), open=True)


def _prepared(desk: Desk, one: PersonSight) -> Iterator[Fact]:
    found = getting_ready(desk.member.actor, desk.case, one.who)
    if found is None:
        return
    count = f"{found.held} of {found.least}" if found.held < found.least else str(found.held)
    last = f", the last on {_day(desk, found.last)}" if found.last else ""
    yield Fact("Meetings in preparation", f"{count}{last}", open=found.held < found.least)
    if one.part != Part.SUPPORTER:
        yield Fact("Their own word", "ready" if found.says_ready else "not said to be ready yet", open=not found.says_ready)


def _spoken(desk: Desk, one: PersonSight) -> Iterator[Fact]:
    last = last_contact(desk.member.actor, desk.case, one.who)
    due = next_follow_up(desk.member.actor, desk.case, one.who)
    ahead = f"; next: follow-up from {_day(desk, due)}" if due else ""
    yield Fact("Last contact", f"{_day(desk, last) if last else 'none yet'}{ahead}", open=last is None)


def _day(desk: Desk, moment: datetime) -> str:
    return f"{moment.astimezone(desk.case.zone):%-d %b %Y}"
