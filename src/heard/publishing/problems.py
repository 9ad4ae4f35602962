"""What is wrong with something that is to be published, in words that a person can act on."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from heard.ground.texts import say


@dataclass(frozen=True, slots=True)
class PublishingProblem:
    """One thing to mend: its code, what fills its sentence, and where. `line` counts from 1; 0 where none is to blame.

    `path` is the setting it is about, as in `("film", "file")`; empty for a page.
    """

    code: str
    values: Mapping[str, str] = field(default_factory=dict)
    line: int = 0
    path: tuple[str | int, ...] = ()

    @property
    def setting(self) -> str:
        """The setting as a person would look for it; `""` for a page."""
        return ".".join(str(part) for part in self.path)

    @property
    def reason(self) -> str:
        """What is wrong, and what to do."""
        return say(f"publishing_problem-{self.code}", **self.values)

    def on_line(self, line: int) -> "PublishingProblem":
        """The same, on a line."""
        return replace(self, line=line)

    def __str__(self) -> str:
        place = say("publishing_problem-line", line=str(self.line)) if self.line else ""
        return " ".join(part for part in (place, f"{self.setting}:" if self.setting else "", self.reason) if part)
