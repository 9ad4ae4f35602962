"""What is wrong with something that is to be published, in words that a person can act on."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from textwrap import shorten

from heard.ground.texts import say

NEAR_CHARS = 50


@dataclass(frozen=True, slots=True)
class PublishingProblem:
    """One thing to mend: its code, what fills its sentence, and where. `line` counts from 1; 0 where none is to blame.

    `near` is what stands on that line, for whoever sees no numbers of lines.
    `path` is the setting it is about, as in `("film", "file")`; empty for a page.
    """

    code: str
    values: Mapping[str, str] = field(default_factory=dict)
    line: int = 0
    near: str = ""
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
        return " ".join(part for part in (self._place, f"{self.setting}:" if self.setting else "", self.reason) if part)

    @property
    def _place(self) -> str:
        if not self.line:
            return ""
        if not self.near:
            return say("publishing_problem-line", line=str(self.line))
        return say("publishing_problem-line_near", line=str(self.line), near=shorten(self.near, NEAR_CHARS, placeholder="…"))
