"""A second opinion on forms: of every act in every test, what its form lets be empty is left empty once, and still goes.

Each act that is judged and let through is judged again without each such field, and without all of them. Once is enough for
an act, the fields and the kind of actor: then nothing more is asked.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from heard.acts import performing
from heard.acts.fields import SAID_AT, ActField
from heard.acts.needed import still_needed
from heard.acts.register import Act, Attempt
from heard.appointments.rules import STAFF_TAKEN
from heard.confidentiality import vault
from heard.dialogue.rules import ALREADY_DONE

# No word about an empty field: the same word said twice; an hour of the colleague whom a field left empty means.
OTHER_MATTERS = (ALREADY_DONE, STAFF_TAKEN)
# What was left empty before in this process: the act, the fields, by whom.
LEFT: set[tuple[str, tuple[str, ...], str]] = set()


def can_be_left(act: Act, attempt: Attempt) -> list[ActField]:
    """What was filled in, and can be left empty as the form of this act says. When it was said is no answer."""
    free = [each for each in act.fields if not each.asked.required and not each.needed_when and each.name != SAID_AT.name]
    return [each for each in free if attempt.values.get(each.argument)]


def without(act: Act, attempt: Attempt) -> Iterator[tuple[Sequence[ActField], Attempt]]:
    """The same attempt without each of them, and without all."""
    free = can_be_left(act, attempt)
    for left in [*([each] for each in free), *([free] if len(free) > 1 else [])]:
        yield left, replace(attempt, values={**attempt.values, **{each.argument: None for each in left}})


def look(act: Act, scene: Any, attempt: Attempt) -> None:
    """Leave empty what can be. Raises AssertionError where that is refused."""
    for left, emptied in without(act, attempt):
        names = tuple(each.name for each in left)
        if (key := (act.name, names, attempt.by.kind)) in LEFT:
            continue
        LEFT.add(key)
        with vault.opened(scene.judging_keyring()):
            needed = still_needed(act.fields, scene, emptied)
        if needed:
            continue
        found = [each for each in performing.in_the_way(act, scene, emptied) if each not in OTHER_MATTERS]
        assert not found, f"{act.name}: {', '.join(names)} can be left empty by its form, and then: {found}"


@contextmanager
def empty_fields_watched() -> Iterator[None]:
    """While this lasts, every act that goes is looked at."""
    judge = performing._judge

    def judged(act: Act, scene: Any, attempt: Attempt) -> None:
        judge(act, scene, attempt)
        look(act, scene, attempt)

    performing._judge = judged
    try:
        yield
    finally:
        performing._judge = judge
