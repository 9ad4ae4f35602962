"""The matrix of acts and rules, each act, each obstacle with its texts, and the verbs of a story file."""

from collections.abc import Iterable

from heard.acts.fields import ActField
from heard.acts.refusals import NOT_NOW, Obstacle
from heard.acts.register import ACTS, Act
from heard.ground.texts import Text, offered
from heard.management.printing.story import acts_by_step, obstacles, rules_in_order, title_of, who
from heard.management.printing.tables import page, table
from heard.rehearsal.steps import QUERIES


def _in_every_language(words: Text) -> str:
    return " / ".join(f"“{words.in_language(each)}”" for each in offered(()))


INTRODUCTION = (
    "Each line is something that a person can do here. A dot says which rules can refuse it; R0 can refuse every act "
    "and has no column. The rules themselves are in [rules.md](rules.md)."
)
TEXTS = (
    "Every obstacle has three texts. Staff of the dialogue read what is in the way and what can clear it. The person "
    "whose own fact it is reads their own text. The other side never learns a fact: it reads "
    f"{_in_every_language(NOT_NOW)} (written below as _not now_)."
)

OBSTACLE = ("Obstacle", "For staff", "What can clear it", "For the person whose own fact it is", "For the other side")
# Of a list longer than this a reader learns nothing more: the first ones stand for it.
MAX_CHOICES_PRINTED, FIRST_CHOICES = 40, 2
LONG_LISTS = "Where a list ends in `…`, there are more: of a language, any code of ISO 639 that has a name in CLDR."
AROUND = "These acts set a story up, or belong to the clock; a story does not name them:"


def _matrix() -> str:
    used = rules_in_order({rule for act in ACTS.values() for rule in act.rules})
    rows = [
        [act.label, *("●" if rule in act.rules else "·" for rule in used)] for acts in acts_by_step().values() for act in acts
    ]
    return table(["Act", *used], rows)


def _act(act: Act) -> list[str]:
    after = "yes" if act.after_closing else "no"
    return [f"**{act.label}** (`{act.name}`)", who(act), ", ".join(act.rules), after, act.says]


def _acts() -> Iterable[str]:
    for step, acts in acts_by_step().items():
        yield f"### {title_of(step)}"
        yield table(["Act", "Whose", "Rules beside R0", "After closing", "What it means"], map(_act, acts))


def _words(words: Text) -> str:
    return "_not now_" if words == NOT_NOW else " / ".join(words.in_language(each) for each in offered(()))


def _obstacle(found: Obstacle) -> list[str]:
    clears = ", ".join(ACTS[name].label for name in found.clears if name in ACTS)
    return [f"`{found.code}`", found.staff, clears, _words(found.own), _words(found.other)]


def _obstacles() -> Iterable[str]:
    every = obstacles()
    for rule in dict.fromkeys(each.rule for each in every):
        yield f"### {rule}"
        yield table(OBSTACLE, [_obstacle(each) for each in every if each.rule == rule])


def acts_and_obstacles() -> str:
    """The page for those who check what may happen, and how the software says no."""
    matrix, acts, found = (
        ("## The matrix", _matrix()),
        ("## Each act", *_acts()),
        ("## Each obstacle", TEXTS, *_obstacles()),
    )
    return page("Acts and obstacles", INTRODUCTION, *matrix, *acts, *found)


def _takes(field: ActField) -> str:
    named = [name for name, _label in field.choices]
    choices = " = " + " · ".join(_first_of(named)) if named else ""
    return f"`{field.name}`{choices}" if field.required else f"(`{field.name}`{choices})"


def _first_of(named: list[str]) -> list[str]:
    """What a field can be; of a long list the first ones, and that there are more."""
    return named if len(named) <= MAX_CHOICES_PRINTED else [*named[:FIRST_CHOICES], "…"]


def _verb(act: Act) -> list[str]:
    return [f"`{act.name}`", who(act), " ".join(map(_takes, act.fields)), " ".join(act.rules), act.says]


def verbs() -> str:
    """The verbs of a story, from the register. In brackets: what may be left out."""
    told = [act for acts in acts_by_step().values() for act in acts if act.in_stories]
    around = [act for acts in acts_by_step().values() for act in acts if not act.in_stories]
    head = ["does", "whose act it is", "needs (may be left out)", "rules beside R0", "what it means"]
    asked = [f"- `{name}` takes {', '.join(f'`{each}`' for each in sorted(takes))}." for name, takes in QUERIES.items()]
    parts = [
        table(head, map(_verb, told)),
        LONG_LISTS,
        "Two verbs only ask:",
        "\n".join(asked),
        AROUND,
        table(head, map(_verb, around)),
    ]
    return "\n\n".join(parts) + "\n"
