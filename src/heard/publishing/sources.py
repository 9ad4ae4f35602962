"""Where a page, a sentence, a file and the details come from: the workspace first, then files on the server, then Heard."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date
from functools import cache, lru_cache
from hashlib import sha256
from itertools import groupby
from json import loads
from pathlib import Path

from django.conf import settings
from fluent.syntax import FluentParser

from heard.ground import clock, texts
from heard.ground.catalogues import Catalogue
from heard.ground.own_files import own_text
from heard.programme.scene import ProgrammeScene
from heard.publishing.consents import told_today
from heard.publishing.countries import SHIPPED, in_country
from heard.publishing.details import (
    NEVER_HIDDEN,
    Details,
    PublishingErrors,
    SiteDetails,
    in_language,
    read_details,
    read_details_file,
)
from heard.publishing.files import KINDS
from heard.publishing.markdown import FILE_NAME, MarkdownPage, page_of
from heard.publishing.published import PublishedSite, published

DETAILS, DEMO_DETAILS = "details.toml", "demo.toml"
PAGES, KINDS_OF_PAGE, OWN_FILES = "pages", "kinds", "files"
FILE_MARK = 12
# What has an address of its own and is no page.
ASKING = "ask"
BESIDE_PAGES = frozenset({ASKING})


# Pages


def page_text(name: str, language: str, now: PublishedSite | None = None) -> tuple[str, str] | None:
    """What a page says, and the language of its words; `None` where there is no such page.

    A region without a page of its own has that of its language; a language without one, that of the first.
    """
    now = published() if now is None else now
    for each in texts.chain(language):
        if text := now.pages.get((name, each)) or _from_files(name, each):
            return text, each
    return next(((text, each) for (known, each), text in now.pages.items() if known == name), None)


def _from_files(name: str, language: str) -> str:
    """A page from the programme's own folder, else as it comes with Heard; `""` where neither has it."""
    read = (_read(each, each.stat().st_mtime_ns) for each in _places(name, language) if each.is_file())
    return next((text for text in read if text is not None), "")


def _places(name: str, language: str) -> list[Path]:
    return [*_own(f"{language}/{name}.md"), texts.LOCALE / language / PAGES / f"{name}.md"]


@lru_cache(maxsize=256)
def _read(path: Path, _changed: int) -> str | None:
    return own_text(path)


def _own(name: str) -> list[Path]:
    """Where a file of the programme's own lies; `[]` where it has no folder of its own."""
    return [Path(settings.HEARD_WORDS) / name] if settings.HEARD_WORDS else []


def page_names(now: PublishedSite | None = None) -> list[str]:
    """Every page that there is, in any language: those that come with Heard, on the server, and in the workspace."""
    now = published() if now is None else now
    own = {path.stem for folder in _own("") for path in folder.glob("*/*.md")}
    return sorted({*shipped_pages(), *own, *now.page_names})


def still_there(placed: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Where pages stand, without those that are gone: an emptied one would keep everything else from being written."""
    there = {*page_names(), *BESIDE_PAGES}
    return {place: [name for name in names if name in there] for place, names in placed.items()}


def page_texts(now: PublishedSite) -> Iterator[tuple[str, str]]:
    """What each page says in each language in which it says something of its own, with its name."""
    for name in page_names(now):
        for language in texts.shipped():
            if text := now.pages.get((name, language)) or _from_files(name, language):
                yield name, text


def shipped_pages() -> list[str]:
    """The pages that come with Heard."""
    return sorted(path.stem for path in (texts.LOCALE / texts.FIRST / PAGES).glob("*.md"))


@lru_cache(maxsize=512)
def made(text: str, language: str = "") -> MarkdownPage:
    """A page from its text, with links to the pages of a language."""
    return page_of(text, language)


def page(name: str, language: str) -> MarkdownPage | None:
    """A page as it is shown; `None` where there is none, it is hidden, or it says nothing."""
    now = published()
    if name in _hidden(now):
        return None
    # A name comes from an address, and an address from anybody: only names that are known are looked for as files.
    found = page_text(name, language, now) if name in page_names(now) else None
    if found is None:
        return None
    text, spoken = found
    shown = made(told_today(text, name, _today(now)), language)
    if shown.is_empty and name not in NEVER_HIDDEN:
        return None
    # A region reads its language as its own.
    return shown.in_language(language if language.startswith(spoken) else spoken)


def _today(now: PublishedSite) -> date:
    """The day by the programme's own clock, on which consent begins and ends."""
    zone = ProgrammeScene(now.programme).zone if now.programme else UTC
    return clock.now().astimezone(zone).date()


# Sentences


def own_sentences(language: str) -> Catalogue | None:
    """What staff say otherwise in the frame and the steps of asking; `None` where they left all as it is."""
    found = published().sentences.get(language)
    return _catalogue(language, tuple(found.items())) if found else None


@lru_cache(maxsize=8)
def _catalogue(language: str, said: tuple[tuple[str, str], ...]) -> Catalogue:
    # A value stands before the attributes of its message, as its key does before theirs.
    entries = groupby(sorted(said), key=lambda each: each[0].partition(".")[0])
    written = "\n".join(as_entry(name, dict(each)) for name, each in entries)
    return Catalogue(language, [FluentParser().parse(written)], texts.direction(language), is_own=True)


def as_entry(name: str, said: Mapping[str, str]) -> str:
    """A message as a file of Fluent has it, from its sentences by their keys: `name`, `name.attribute`; lines set in."""
    parts = [f"{name} ="]
    for key, text in said.items():
        attribute = key.partition(".")[2]
        lines = [f"        {line.strip()}" for line in text.splitlines() if line.strip()]
        parts += [*([f"    .{attribute} ="] if attribute else []), *lines]
    return "\n".join(parts) + "\n"


# Kinds of page


def kinds(language: str) -> Iterator[tuple[str, str]]:
    """The kinds of page that are ready to be taken over, each with its words in this language."""
    for path in sorted((texts.LOCALE / texts.FIRST / KINDS_OF_PAGE).glob("*.md")):
        found = next((each for each in _kind_places(path.name, language) if each.is_file()), path)
        yield path.stem, found.read_text(encoding="utf-8")


def _kind_places(name: str, language: str) -> list[Path]:
    return [texts.LOCALE / each / KINDS_OF_PAGE / name for each in texts.chain(language)]


# Files


def file_names(now: PublishedSite | None = None) -> set[str]:
    """The names of all files that pages can show."""
    now = published() if now is None else now
    return {*now.files, *(path.name for path in _server_files())}


def server_file(name: str) -> Path | None:
    """A file that lies in the programme's own folder; `None` where there is none of this name."""
    return next((path for path in _server_files() if path.name == name), None)


def file_mark(name: str) -> str:
    """What tells the content of a file from any other under its name; `""` where there is no such file."""
    kept, path = published().files.get(name), server_file(name)
    if kept is not None:
        return kept.digest[:FILE_MARK]
    return _mark_of(path, path.stat().st_mtime_ns) if path else ""


@lru_cache(maxsize=16)
def _mark_of(path: Path, _changed: int) -> str:
    return sha256(path.read_bytes()).hexdigest()[:FILE_MARK]


def is_withheld(name: str) -> bool:
    """Whether a file belongs to what is not told now, and to nothing else: a story beyond its days, a hidden page."""
    now = published()
    if name in details_as_written(demo=False, now=now).files.values():
        return False
    named = [(page, text) for page, text in page_texts(now) if is_named(name, text)]
    return bool(named) and not any(is_named(name, _told_now(page, text, now)) for page, text in named)


def is_named(name: str, text: str) -> bool:
    """Whether a file is named in a text."""
    return re.search(rf"(?<![\w.-]){re.escape(name)}(?![\w-])", text) is not None


def _told_now(page: str, text: str, now: PublishedSite) -> str:
    return "" if page in _hidden(now) else told_today(text, page, _today(now))


def _hidden(now: PublishedSite) -> set[str]:
    return set(details_as_written(demo=False, now=now).pages.hidden) - NEVER_HIDDEN


def _server_files() -> Iterator[Path]:
    for folder in _own(OWN_FILES):
        if folder.is_dir():
            named = (path for path in sorted(folder.iterdir()) if FILE_NAME.match(path.name) and path.suffix in KINDS)
            yield from (path for path in named if path.is_file())


# Details


def details_as_written(*, demo: bool, now: PublishedSite | None = None) -> SiteDetails:
    """What the programme says of itself. What cannot be read is passed over, and `heard doctor` says why."""
    now = published() if now is None else now
    if now.details is not None:
        return _from_text(now.details)
    for path in _own(DETAILS):
        if path.is_file() and (found := _from_file(path, path.stat().st_mtime_ns)):
            return found
    return _shipped(DEMO_DETAILS) if demo else _in_country(now.zone)


@cache
def _shipped(name: str) -> SiteDetails:
    return read_details_file(SHIPPED / name)


@cache
def _in_country(zone: str) -> SiteDetails:
    return in_country(_shipped(DETAILS), zone)


@lru_cache(maxsize=8)
def _from_text(written: str) -> SiteDetails:
    try:
        return read_details(loads(written))
    except PublishingErrors:
        # Only a later version of Heard, which asks for more, can have made it so: the safe part still stands.
        return SiteDetails()


@lru_cache(maxsize=16)
def _from_file(path: Path, _changed: int) -> SiteDetails | None:
    try:
        return read_details_file(path)
    except (PublishingErrors, UnicodeDecodeError, OSError):
        return None


def details(language: str, *, demo: bool = False) -> Details:
    """What the programme says of itself, in one language. A silent demo has a number reserved for stories."""
    return _in_language(details_as_written(demo=demo), texts.chain(language))


def _in_language(found: SiteDetails, languages: tuple[str, ...]) -> Details:
    return in_language(found, languages)
