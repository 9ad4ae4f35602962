"""What the forms of a dialogue let one choose from: people, staff, and what is there."""

from collections.abc import Sequence

from heard.confidentiality.looking import Sight
from heard.people.queries import Member
from heard.people.terms import Part, Role, Side
from heard.web.controls import Options

# What a form shows of a dialogue, and so what its look names.
SHOWN_IN_FORMS = frozenset({"people", "team", "exchange", "outbox", "amends"})
EXCERPT = 60


def options_of(shown: Sequence[Sight], staff: Sequence[Member]) -> dict[str, Options]:
    """The choices of each kind of field."""
    people = sorted((one for one in shown if one.place == "people"), key=_harmed_first)
    parties = [(one.who, f"{one.title}, {one.extra['part'].lower()}, {Side(one.side).label.lower()}") for one in people]
    found: dict[str, Options] = {f"party:{side}": _of_side(people, side) for side in Side.values}
    team = [(each.reference, f"{each.name}, {each.role_label.lower()}") for each in staff]
    carriers = [(each.reference, each.name) for each in staff if each.role == Role.FACILITATOR]
    return {
        **found,
        "party": parties,
        "staff": team,
        "facilitator": carriers,
        "anyone": [*parties, *team],
        "ids": [*parties, *carriers],
        **{kind: _there(shown, kind) for kind in ("item", "message", "commitment")},
    }


def _harmed_first(one: Sight) -> tuple[bool, bool]:
    return one.side != Side.HARMED, one.extra["part"] != Part.PRINCIPAL.label


def _of_side(people: Sequence[Sight], side: str) -> Options:
    return [(one.who, one.title) for one in people if one.side == side]


def _there(shown: Sequence[Sight], kind: str) -> Options:
    rows = {one.extra[kind]: f"{one.title}: {_excerpt(one.text)}" for one in shown if kind in one.extra}
    return list(rows.items())


def _excerpt(text: str) -> str:
    return text if len(text) <= EXCERPT else f"{text[:EXCERPT].rstrip()}…"
