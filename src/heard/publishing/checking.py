"""Whether something can be published: one way of looking, before it is published, by `heard words check`, and by `doctor`."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from fluent.syntax import FluentParser, ast

from heard.ground import texts
from heard.ground.own_files import own_text
from heard.ground.text_problems import LINK, FluentMessage, taken_by
from heard.programme.models import Programme
from heard.publishing.details import PublishingErrors, SiteDetails, read_details, read_details_file
from heard.publishing.models import MAX_PAGE_NAME_CHARS
from heard.publishing.problems import PublishingProblem
from heard.publishing.proofreading import problems_in
from heard.publishing.published import PublishedSite, of_programme
from heard.publishing.sentences import known
from heard.publishing.sources import BESIDE_PAGES, as_entry, details_as_written, file_names, is_named, page_names, page_texts

MAX_SENTENCE_CHARS = 600
PAGE_NAME = re.compile(rf"[a-z0-9][a-z0-9-]{{0,{MAX_PAGE_NAME_CHARS - 1}}}")
# Settings that are said in each language.
IN_LANGUAGES = ("description", "hours", "region", "post", "address", "map_words", "leave_to")


def now_at(programme: str) -> PublishedSite:
    """What is published at a programme now."""
    return of_programme(programme, Programme.objects.values_list("published", flat=True).get(pk=programme))


# Details


def of_details_text(text: str, programme: str) -> list[PublishingProblem]:
    """What is wrong with details as JSON."""
    try:
        told = json.loads(text)
    except ValueError:
        return [PublishingProblem("other_value", {"value": text[:40]})]
    if not isinstance(told, dict):
        return [PublishingProblem("other_value", {"value": text[:40]})]
    return of_details(told, now_at(programme))


def of_details(told: Mapping[str, Any], now: PublishedSite) -> list[PublishingProblem]:
    """What is wrong with what a programme says of itself: each setting, and what it names."""
    try:
        return list(_of_named(read_details(told), now))
    except PublishingErrors as wrong:
        return wrong.problems


def _of_named(found: SiteDetails, now: PublishedSite) -> Iterator[PublishingProblem]:
    files, pages = file_names(now), {*page_names(now), *BESIDE_PAGES}
    for setting, name in found.files.items():
        if name not in files:
            yield PublishingProblem("no_file", {"name": name}, path=tuple(setting.split(".")))
    placed = found.pages
    for place, names in (("menu", placed.menu), ("others", placed.others), ("foot", placed.foot)):
        for name in names:
            if name not in pages:
                yield PublishingProblem("no_page", {"name": name}, path=("pages", place))
    for setting in IN_LANGUAGES:
        for language in set(getattr(found, setting)) - set(texts.shipped()):
            yield PublishingProblem("no_language", {"name": language, "known": ", ".join(texts.shipped())}, path=(setting,))


def of_details_file(path: Path, now: PublishedSite) -> list[PublishingProblem]:
    """What is wrong with a `details.toml`, by line."""
    try:
        return list(_of_named(read_details_file(path), now))
    except PublishingErrors as wrong:
        return wrong.problems
    except (UnicodeDecodeError, OSError):
        return [PublishingProblem("not_utf8")]


# Pages


def of_page(name: str, language: str, text: str, programme: str) -> list[PublishingProblem]:
    """What is wrong with a page."""
    if language not in texts.shipped():
        return [PublishingProblem("no_language", {"name": language, "known": ", ".join(texts.shipped())})]
    if not is_page_name(name):
        return [PublishingProblem("page_name", {"value": name})]
    return of_page_text(name, text, now_at(programme)) if text else []


def of_file_on_server(path: Path, now: PublishedSite, *, is_page: bool) -> list[PublishingProblem]:
    """What is wrong with long words in a file, by line. Of those that are no page: whether they can be read."""
    text = own_text(path)
    if text is None:
        return [PublishingProblem("not_utf8")]
    if is_page and not is_page_name(path.stem):
        return [PublishingProblem("page_name", {"value": path.stem})]
    return of_page_text(path.stem, text, now) if is_page else []


def of_page_text(name: str, text: str, now: PublishedSite) -> list[PublishingProblem]:
    """What is wrong with the text of a page."""
    return problems_in(text, name=name, files=file_names(now), pages={*page_names(now), *BESIDE_PAGES, name})


def is_page_name(name: str) -> bool:
    """Whether a page can have this name in its address."""
    return bool(PAGE_NAME.fullmatch(name)) and name not in BESIDE_PAGES


# Sentences


def of_sentence(language: str, key: str, text: str) -> list[PublishingProblem]:
    """What is wrong with a sentence as somebody wrote it."""
    ours = known().get(key)
    if ours is None or language not in texts.shipped():
        return [PublishingProblem("no_sentence", {"name": key})]
    if not text:
        return []
    if len(text) > MAX_SENTENCE_CHARS:
        return [PublishingProblem("too_long", {"most": str(MAX_SENTENCE_CHARS)})]
    return list(_of_fluent(key, text, ours))


def _of_fluent(key: str, text: str, ours: FluentMessage) -> Iterator[PublishingProblem]:
    entry = FluentParser().parse_entry(as_entry(key.partition(".")[0], {key: text}))
    said = [entry.value, *(each.value for each in entry.attributes)] if isinstance(entry, ast.Message) else []
    found = [pattern for pattern in said if pattern]
    # A line that begins like `.help =` would be another sentence, or take the place of this one.
    if len(found) != 1 or (said[0] is None) != ("." in key):
        yield PublishingProblem("not_fluent")
        return
    if LINK in ours.taken and LINK not in taken_by(found[0]):
        yield PublishingProblem("no_link")
        return
    strange = sorted(taken_by(found[0]) - ours.taken)
    if strange:
        filled = ", ".join(f"{{ {each} }}" for each in sorted(ours.taken)) or "-"
        yield PublishingProblem("no_place", {"names": ", ".join(f"{{ {each} }}" for each in strange), "known": filled})


# Files


def of_file(name: str, digest: str, programme: str, *, instead: bool) -> list[PublishingProblem]:
    """What keeps a file from being added: another one has its name, and pages may show that."""
    now = now_at(programme)
    same = name in now.files and now.files[name].digest == digest
    return [PublishingProblem("file_name_taken", {"name": name})] if name in file_names(now) and not (same or instead) else []


def of_taking_away(name: str, programme: str) -> list[PublishingProblem]:
    """Where a file is still shown: it is taken away after the page that shows it was changed."""
    now = now_at(programme)
    shown = sorted({page for page, text in page_texts(now) if is_named(name, text)})
    shown += [setting for setting, file in details_as_written(demo=False, now=now).files.items() if file == name]
    return [PublishingProblem("file_shown", {"name": name, "pages": ", ".join(shown)})] if shown else []
