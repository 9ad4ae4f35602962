"""The long words of the pages, in the language of whoever reads: public pages, and papers of a page of one's own.

A paper is a Markdown file on a shelf, `locale/<language>/<shelf>/<name>.md`, which a programme can replace by a file of its
own. Public pages have more homes (`publishing.sources`).
"""

from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from heard.ground import texts
from heard.ground.own_files import own_text
from heard.ground.pseudo import FROM, pseudo, spoken
from heard.programme.policy import Policy
from heard.publishing import sources
from heard.publishing.details import CrisisLine, Details, digits_of
from heard.publishing.markdown import MarkdownPage, page_of

__all__ = ["PUBLIC", "CrisisLine", "Details", "MarkdownPage", "Shelf", "details", "digits_of", "public_page"]


@dataclass(frozen=True, slots=True)
class Shelf:
    """The pages of one house, in a folder of each language. `own` is where a programme's files for it lie, in its words."""

    folder: str
    own: str = ""

    def files(self, language: str) -> list[Path]:
        """Every page that comes with Heard in this language."""
        return sorted((texts.LOCALE / language / self.folder).glob("*.md"))

    def names(self, language: str) -> list[str]:
        """What these pages are called."""
        return sorted(path.stem for path in self.files(language))

    def page(self, name: str, language: str) -> MarkdownPage | None:
        """One page, in the programme's own words where it has some; None where there is no such page.

        A region without a page of its own has that of its language; a language without one, that of the first.
        """
        if spoken(language):
            return _as_pseudo(self.page(name, FROM))
        # Only names that are known: a name comes from an address, and an address from anybody.
        if language not in texts.shipped() or name not in self.names(texts.FIRST):
            return None
        paths = (path for each in texts.chain(language) for path in self._places(name, each) if path.is_file())
        return next(filter(None, (_told(path, path.stat().st_mtime_ns, language) for path in paths)), None)

    def _places(self, name: str, language: str) -> list[Path]:
        """Where a page can lie, the programme's own file first."""
        own = [Path(settings.HEARD_WORDS) / self.own / language / f"{name}.md"] if settings.HEARD_WORDS else []
        return [*own, texts.LOCALE / language / self.folder / f"{name}.md"]


# What comes with Heard of the public pages.
PUBLIC = Shelf(sources.PAGES)


def public_page(name: str, language: str) -> MarkdownPage | None:
    """A public page as it is shown; None where there is none, it is hidden, or it says nothing."""
    if spoken(language):
        return _as_pseudo(sources.page(name, FROM))
    return sources.page(name, language)


def details(language: str, *, demo: bool = False) -> Details:
    """What the programme says of itself. A demo that says nothing has a number that is reserved for stories."""
    return sources.details(language, demo=demo)


def phone_of(policy: Policy, found: Details) -> str:
    """The number that people call: as the programme's policy has it, else as its pages do; `""` where neither does."""
    return policy.programme.phone or found.phone


def _as_pseudo(page: MarkdownPage | None) -> MarkdownPage | None:
    parts = (replace(part, words=pseudo(part.words)) for part in page.parts) if page else ()
    return replace(page, title=pseudo(page.title), parts=tuple(parts)) if page else None


@lru_cache(maxsize=256)
def _told(path: Path, _changed: int, language: str) -> MarkdownPage | None:
    text = own_text(path)
    return None if text is None else page_of(text, language)
