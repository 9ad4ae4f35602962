"""When a field is needed that else may be left empty."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from heard.acts.refusals import Problem, problem
from heard.ground.texts import say

if TYPE_CHECKING:
    from heard.acts.fields import ActField


@dataclass(frozen=True, slots=True)
class NeededWhen:
    """When an act is refused without a field that else may be left empty.

    `holds` is asked of the scene and the attempt. Forms say it, under `needed-CODE`, where else they say that a field can be
    left empty. `one_of` says that it stands for several fields of which one is enough: what is missing is said once then.
    """

    code: str
    holds: Callable[[Any, Any], object]
    one_of: bool = False

    @property
    def says(self) -> str:
        """When it is needed, in the language that is spoken."""
        return say(f"needed-{self.code}")


def still_needed(fields: "Sequence[ActField]", scene: Any, attempt: Any) -> dict[str, Problem]:
    """What was left empty and is needed as things stand, by field; `{}` where nothing is. The attempt was read before."""
    found: dict[str, Problem] = {}
    said: set[int] = set()
    for each in fields:
        when = each.needed_when
        if when is None or attempt.values.get(each.argument) or id(when) in said or not when.holds(scene, attempt):
            continue
        found[each.name] = problem("one_needed" if when.one_of else "needed", field=each.label)
        said |= {id(when)} if when.one_of else set()
    return found
