"""What stands at the top of every page of a dialogue, so that nobody acts on it without having seen it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.urls import reverse

from heard.acts.looking import Sight, of_kind
from heard.acts.register import ACTS, Act
from heard.contact.strip import strip_of
from heard.dialogue.case import Case
from heard.dialogue.queries import PersonSight
from heard.ground.lists import listed
from heard.ground.texts import say
from heard.people.terms import Part, Side
from heard.stages import RESTS, STAGES, resting, stage_of
from heard.web.staff.dialogue.performers import Desk
from heard.web.staff.words import local_time, zone_in_words
from heard.web.texts import part

# What the head shows of a dialogue, and so what every look names.
HEAD = frozenset({"people", "team", "contact", "safety"})
# Which act was just recorded, in the address that an act leads back to.
RECORDED = "recorded"
# In the order of the story.
CHAPTERS = (
    "concerns",
    "contact",
    "own_page",
    "dialogue",
    "inquiry",
    "screening",
    "consent",
    "attending",
    "preparation",
    "appointments",
    "exchange",
    "meeting",
    "amends",
    "aftercare",
    "evaluation",
    "corrections",
)
ANYTIME = ("note", "hold_session", "call", "write_to", "raise_concern", "mark_safe", "stop")


@dataclass(frozen=True, slots=True)
class RailStop:
    """One stage on the rail: `done`, `here` or `ahead`."""

    label: str
    state: str


def head_of(desk: Desk, shown: Sequence[Sight]) -> dict[str, object]:
    """Code, stage, who carries it, where; contact safety; the rail; and what can be done."""
    case = desk.case
    here = STAGES.index(stage_of(case))
    acts_at = reverse("acts", args=[case.dialogue_id])
    anytime = tuple(name for name in ANYTIME if (act := ACTS.get(name)) and desk.can(act) and _goes(act, here))
    return {
        "dialogue": case.dialogue,
        "acts_at": acts_at,
        "notes_at": f"{reverse('dialogue', args=[case.dialogue_id])}notes/",
        "stage": STAGES[here],
        "resting": RESTS.within(resting(case)),
        "opened": local_time(case.dialogue.opened_at, case.zone),
        "zone": zone_in_words(case.zone),
        "carriers": [one.title for one in shown if one.place == "team"],
        "held_at": _held_at(shown),
        "strip": strip_of(shown),
        "safety": [_line(one, case) for one in shown if one.place == "safety"],
        "rail": part("staff/dialogue/rail.html", {"rail": tuple(_rail(here))}),
        "anytime": part("staff/dialogue/anytime.html", {"anytime": anytime}, acts_at=acts_at),
        "menu": part("staff/dialogue/menu.html", {"chapters": tuple(_chapters(desk))}, acts_at=acts_at),
    }


def _rail(here: int) -> Iterable[RailStop]:
    for at, stage in enumerate(STAGES):
        yield RailStop(label=stage.label, state="done" if at < here else "here" if at == here else "ahead")


def _goes(act: Act, here: int) -> bool:
    return act.after_closing or here < len(STAGES) - 1


def _held_at(shown: Sequence[Sight]) -> str:
    """The place of the responsible person, where they are held."""
    places = [
        one.held_at for one in of_kind(PersonSight, shown) if one.side == Side.RESPONSIBLE and one.part == Part.PRINCIPAL
    ]
    return listed(dict.fromkeys(filter(None, places)))


def _line(one: Sight, case: Case) -> dict[str, object]:
    return {
        "title": one.title,
        "text": one.text,
        "state": one.state,
        "when": local_time(one.at, case.zone),
    }


def _chapters(desk: Desk) -> Iterable[tuple[str, tuple[str, ...]]]:
    """The names of all acts that this member can do or enter, by chapter."""
    found: dict[str, list[str]] = {name: [] for name in CHAPTERS}
    for act in ACTS.values():
        if act.chain != "programme" and desk.can(act):
            found.setdefault(chapter_of(act), []).append(act.name)
    return ((name, tuple(acts)) for name, acts in found.items() if acts)


def chapter_label(name: str) -> str:
    """What a chapter is called."""
    return say(f"dialogue-chapter_{name}")


def chapter_of(act: Act) -> str:
    """The package that an act belongs to."""
    return act.body.__module__.split(".")[1]
