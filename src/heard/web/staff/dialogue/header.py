"""What stands at the top of every page of a dialogue, so that nobody acts on it without having seen it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString

from heard.acts.looking import Sight, of_kind
from heard.acts.register import ACTS, Act
from heard.contact.strip import strip_of
from heard.dialogue.case import Case
from heard.dialogue.queries import PersonSight
from heard.ground.lists import listed
from heard.ground.texts import Catalogue, catalogue, say, spoken
from heard.people.terms import Part, Side
from heard.stages import RESTS, STAGES, resting, stage_of
from heard.web.staff.dialogue.performers import Desk
from heard.web.staff.words import local_time, zone_in_words

# What the head shows of a dialogue, and so what every look names.
HEAD = frozenset({"people", "team", "contact", "safety"})
# Stands in the menu for the address that acts of one dialogue are under.
AT = "at-of-acts/"
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
    "preparation",
    "appointments",
    "exchange",
    "meeting",
    "amends",
    "aftercare",
    "evaluation",
)
ANYTIME = ("note", "hold_session", "call", "write_to", "raise_concern", "mark_safe", "stop")


@dataclass(frozen=True, slots=True)
class Chapter:
    """Acts of one chapter that this member can do or enter."""

    label: str
    acts: tuple[Act, ...]


def head_of(desk: Desk, shown: Sequence[Sight]) -> dict[str, object]:
    """Code, stage, who carries it, where; contact safety; the rail; and what can be done."""
    case = desk.case
    here = STAGES.index(stage_of(case))
    return {
        "dialogue": case.dialogue,
        "acts_at": reverse("acts", args=[case.dialogue_id]),
        "notes_at": f"{reverse('dialogue', args=[case.dialogue_id])}notes/",
        "stage": STAGES[here],
        "resting": RESTS.within(resting(case)),
        "opened": local_time(case.dialogue.opened_at, case.zone),
        "zone": zone_in_words(case.zone),
        "carriers": [one.title for one in shown if one.place == "team"],
        "held_at": _held_at(shown),
        "strip": strip_of(shown),
        "safety": [_line(one, case) for one in shown if one.place == "safety"],
        "rail": list(_rail(here)),
        "anytime": [act for act in map(ACTS.get, ANYTIME) if act and desk.can(act) and _goes(act, here)],
        "menu": _menu(desk),
    }


def _rail(here: int) -> Iterable[dict[str, str]]:
    for at, stage in enumerate(STAGES):
        state = "done" if at < here else "here" if at == here else "ahead"
        yield {"label": stage.label, "state": state}


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


def _menu(desk: Desk) -> SafeString:
    """The menu of acts. It is the same for everybody who can do the same, but for the dialogue it leads to."""
    names = tuple(act.name for act in ACTS.values() if act.chain != "programme" and desk.can(act))
    return SafeString(_menu_of(names, catalogue(spoken())).replace(AT, reverse("acts", args=[desk.case.dialogue_id])))


@lru_cache(maxsize=64)
def _menu_of(names: tuple[str, ...], _said_in: Catalogue) -> str:
    found: dict[str, list[Act]] = {name: [] for name in CHAPTERS}
    for name in names:
        found.setdefault(chapter_of(ACTS[name]), []).append(ACTS[name])
    chapters = [Chapter(chapter_label(name), tuple(acts)) for name, acts in found.items() if acts]
    return render_to_string("staff/dialogue/menu.html", {"chapters": chapters, "acts_at": AT})


def chapter_label(name: str) -> str:
    """What a chapter is called."""
    return say(f"dialogue-chapter_{name}")


def chapter_of(act: Act) -> str:
    """The package that an act belongs to."""
    return act.body.__module__.split(".")[1]
