"""Which pages are printed, and whether the ones that lie there are current."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from heard.management.printing import acting, keeping, leaving, seeing

BEGINS = "<!-- printed: what stands from here to the end mark comes from the code (heard docs) -->"
ENDS = "<!-- printed: end -->"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPage:
    """A page below `docs/`. Where `part`, only what stands between the two marks is printed; the rest is by hand."""

    path: str
    text: Callable[[], str]
    part: bool = False

    def wanted(self, there: str) -> str:
        """How the page reads when it is current. Raises ValueError where a page by hand lost its marks."""
        if not self.part:
            return self.text()
        before, begins, rest = there.partition(BEGINS)
        _old, ends, after = rest.partition(ENDS)
        if not begins or not ends:
            raise ValueError(f"{self.path}: the marks between which this page is printed are gone.")
        return f"{before}{BEGINS}\n\n{self.text()}\n{ENDS}{after}"


PAGES = (
    PrintedPage(path="practice/who-sees-what.md", text=seeing.who_sees_what),
    PrintedPage(path="practice/acts-and-obstacles.md", text=acting.acts_and_obstacles),
    PrintedPage(path="practice/words-that-do-not-leave.md", text=leaving.words_that_do_not_leave),
    PrintedPage(path="practice/retention.md", text=keeping.how_long_it_is_kept),
    PrintedPage(path="rehearsals.md", text=acting.verbs, part=True),
)


def _there(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def not_current(folder: Path, pages: Iterable[PrintedPage] = PAGES) -> list[str]:
    """The paths of the pages that do not read as the code says."""
    found = []
    for page in pages:
        there = _there(folder / page.path)
        if there != page.wanted(there):
            found.append(page.path)
    return found


def write(folder: Path, pages: Iterable[PrintedPage] = PAGES) -> list[str]:
    """Write the pages that are not current, and name them."""
    pages = tuple(pages)
    stale = not_current(folder, pages)
    for page in pages:
        if page.path in stale:
            path = folder / page.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(page.wanted(_there(path)), encoding="utf-8")
    return stale
