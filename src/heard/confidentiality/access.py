"""Who may see what: one table in words. Keyrings are filled from it, queries ask it, and it is printed for practitioners.

A relation is a word for how an actor stands to one dialogue. An actor with none of the words of a line sees nothing of it.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from heard.confidentiality.vault import KeyName
from heard.ground.extensions import Extension

STAFF_OF_CASE = frozenset({"coordinator", "supervisor", "assigned"})
RELATIONS = {
    "harmed_principal": "harmed person",
    "responsible_principal": "responsible person",
    "supporter": "supporter",
    "assigned": "facilitator of the case",
    "coordinator": "coordinator",
    "supervisor": "supervisor",
    "screener": "screener",
    "evaluator": "evaluator",
    "administrator": "administrator",
    "in_conflict": "one of the staff with a conflict",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """One line of the table: what it is, under which kind of key, and who opens it.

    `whose` is `own` (one's own), `prepared` (of those whom this facilitator prepares), `all` (of everyone in it) or `inquiry`
    (of everyone who asks the programme, before there is a dialogue).
    """

    matter: str
    key: str
    whose: str
    to: frozenset[str]


TABLE: tuple[Grant, ...] = (
    Grant(matter="One's own name, year of birth and place", key="identity", whose="own", to=frozenset({"party"})),
    Grant(matter="What one said and wrote oneself", key="party", whose="own", to=frozenset({"party"})),
    Grant(matter="What one notes for oneself and has not shared", key="notebook", whose="own", to=frozenset({"party"})),
    Grant(matter="Names, years of birth and places of everyone", key="identity", whose="all", to=STAFF_OF_CASE),
    Grant(matter="How to reach everyone safely", key="locator", whose="all", to=frozenset({"coordinator", "assigned"})),
    Grant(matter="How to answer an inquiry safely", key="locator", whose="inquiry", to=frozenset({"coordinator"})),
    Grant(matter="Kind of harm, the plan of the meeting, commitments", key="dialogue", whose="all", to=STAFF_OF_CASE),
    Grant(matter="Screening, orders, office notes", key="office", whose="all", to=STAFF_OF_CASE),
    Grant(
        matter="What a person says in preparation, and what is written about them there",
        key="party",
        whose="prepared",
        to=frozenset({"assigned"}),
    ),
)


FindRows = Callable[[Any, Any], Mapping[KeyName, Iterable[str]]]


@dataclass(frozen=True, slots=True)
class RowGrant:
    """Rows that open for a moment and for a reason: what was released, a fixed meeting, a supporter's name."""

    matter: str
    to: frozenset[str]
    find: FindRows


ROW_GRANTS: Extension[RowGrant] = Extension("what opens for a moment and a reason")
# One function of case and actor, which returns the party references of those whom a facilitator prepares.
PREPARED: Extension[Callable[[Any, Any], Iterable[str]]] = Extension("how it is known whom a facilitator prepares")


def opens(matter: str, *to: str) -> Callable[[FindRows], FindRows]:
    """Register rows that open to these relations. The function gets the case and the actor; it returns rows by key."""

    def keep(find: FindRows) -> FindRows:
        ROW_GRANTS.add(RowGrant(matter, frozenset(to), find))
        return find

    return keep


def granted(relations: Iterable[str], key: str) -> set[str]:
    """Whose keys of this kind these relations open: a set of `own`, `prepared`, `all`."""
    words = set(relations)
    return {grant.whose for grant in TABLE if grant.key == key and grant.to & words}
