"""How people of one name are told apart in a list for staff: the one place that says what stands beside a name.

What is said of a namesake is known to the staff alone; nothing for participants is named by it.
"""

from collections.abc import Sequence
from typing import NamedTuple

from heard.ground.texts import say
from heard.people.likeness import plain


class ListedPerson(NamedTuple):
    """Somebody in a list: who, their name, and what tells them from a namesake, the plainest first; `""` where not known."""

    person: str
    name: str
    marks: tuple[str, ...]


def in_a_list(people: Sequence[ListedPerson]) -> list[str]:
    """How each is named in one list, in its order: the name, and for namesakes as much beside it as tells them apart.

    Somebody who stands in it twice is no namesake of their own. Where all that is known is the same, a number is said.
    """
    alike: dict[str, list[ListedPerson]] = {}
    for each in people:
        alike.setdefault(plain(each.name), []).append(each)
    beside = {name: _beside(found) for name, found in alike.items() if name}
    return [_said(each, beside.get(plain(each.name), {}).get(each, "")) for each in people]


def year_of(born: object) -> str:
    """The year of birth as a mark; `""` where it is not known."""
    return say("people-born", year=str(born)) if born else ""


def _said(one: ListedPerson, beside: str) -> str:
    return say("people-namesake", name=one.name, beside=beside) if beside else one.name


def _beside(found: Sequence[ListedPerson]) -> dict[ListedPerson, str]:
    persons = list(dict.fromkeys(each.person for each in found))
    if len(persons) == 1:
        return {}
    most = max(len(each.marks) for each in found)
    size = next((size for size in range(1, most + 1) if _tells_apart(found, size)), 0)
    if size:
        return {each: ", ".join(filter(None, each.marks[:size])) for each in found}
    number = {person: say("people-number", n=at) for at, person in enumerate(persons, start=1)}
    return {each: ", ".join(filter(None, (*each.marks, number[each.person]))) for each in found}


def _tells_apart(found: Sequence[ListedPerson], size: int) -> bool:
    """Whether the first marks differ from person to person, and everybody has one."""
    whose: dict[tuple[str, ...], str] = {}
    shown = ((each.marks[:size], each.person) for each in found)
    return all(any(marks) and whose.setdefault(marks, person) == person for marks, person in shown)
