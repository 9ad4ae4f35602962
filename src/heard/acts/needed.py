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
    left empty.
    """

    code: str
    holds: Callable[[Any, Any], object]

    @property
    def says(self) -> str:
        """When it is needed, in the language that is spoken."""
        return say(f"needed-{self.code}")


def still_needed(fields: "Sequence[ActField]", scene: Any, attempt: Any) -> dict[str, Problem]:
    """What was left empty and is needed as things stand, by field; `{}` where nothing is. The attempt was read before."""
    left = [each for each in fields if each.needed_when and not attempt.values.get(each.argument)]
    return {
        each.name: problem("needed", field=each.label)
        for each in left
        if each.needed_when and each.needed_when.holds(scene, attempt)
    }
