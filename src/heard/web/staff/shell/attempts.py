"""One way for every form of the workspace to try an act: what cannot be read and what is in the way are kept for the page."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from heard.acts.refusals import DoneBefore, InvalidInput, Obstacle, Refused

OK, IN_THE_WAY, UNREADABLE = 200, 409, 422


@dataclass(slots=True)
class FormResult:
    """What became of a form: `problems` by field, `obstacles` in order of rule; `repeated` where it was sent before."""

    problems: dict[str, str] = field(default_factory=dict)
    obstacles: list[Obstacle] = field(default_factory=list)
    repeated: bool = False

    @property
    def fine(self) -> bool:
        """Whether it is done, now or before."""
        return not self.problems and not self.obstacles

    @property
    def status(self) -> int:
        """409 where rules are in the way, 422 where something is missing or cannot be read, else 200."""
        return IN_THE_WAY if self.obstacles else UNREADABLE if self.problems else OK

    @property
    def in_the_way(self) -> str:
        """All obstacles as one text for staff; empty where there are none."""
        return " ".join(each.staff for each in self.obstacles)

    def problems_with(self, name: str) -> dict[str, str]:
        """The problems by field, and what is in the way under this name: for pages that say both at their fields."""
        return self.problems | ({name: self.in_the_way} if self.obstacles else {})


@contextmanager
def attempt(result: FormResult | None = None) -> Iterator[FormResult]:
    """Try what the block does. Nothing but NotFound, Trouble and mistakes of ours comes out of it."""
    result = FormResult() if result is None else result
    try:
        yield result
    except InvalidInput as wrong:
        result.problems.update(wrong.problems)
    except Refused as refused:
        result.obstacles = refused.obstacles
    except DoneBefore:
        result.repeated = True
