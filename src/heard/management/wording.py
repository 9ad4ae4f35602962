"""What is wrong with the words of an installation: of each language that comes with Heard, and of the programme's own."""

from collections.abc import Iterable, Iterator
from json import loads
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError

from heard.contact.sentences import shipped, unsafe_in
from heard.ground import texts
from heard.ground.text_problems import TextProblem, messages_of, problems, problems_of_own
from heard.management.health import Look
from heard.own_page import codewords
from heard.publishing import checking
from heard.publishing.files import is_whole
from heard.publishing.published import PublishedSite, published
from heard.publishing.sources import DETAILS


def wrong_words() -> Iterator[TextProblem]:
    """Everything that is missing, malformed, unknown or unsafe, language by language."""
    for language in texts.shipped():
        yield from problems(language)
        yield from _unsafe(language, texts.files(language))
        yield from _codewords(language)
    if settings.HEARD_WORDS:
        yield from wrong_in_own(Path(settings.HEARD_WORDS))


def wrong_in_own(own: Path) -> Iterator[TextProblem]:
    """Everything wrong in the folder of a programme's own words: sentences, details, pages."""
    if not own.is_dir():
        yield TextProblem(own, 0, "HEARD_WORDS names this folder, and it is not there.")
        return
    yield from problems_of_own(own)
    for folder in sorted(own.iterdir()):
        yield from _unsafe(folder.name, sorted(folder.glob("*.ftl")))
    yield from _wrong_files(own, _published())


def _published() -> PublishedSite:
    """What staff published; nothing before there is a database."""
    try:
        return published()
    except DatabaseError:
        return PublishedSite()


def _wrong_files(own: Path, now: PublishedSite) -> Iterator[TextProblem]:
    """What is wrong with the details and the pages that lie in a programme's own folder."""
    details = own / DETAILS
    if details.exists():
        for each in checking.of_details_file(details, now):
            yield TextProblem(details, each.line, f"{each.setting}: {each.reason}" if each.setting else each.reason)
    for path in sorted(own.glob("**/*.md")):
        is_page = path.parent.parent == own and path.parent.name in texts.shipped()
        for each in checking.of_file_on_server(path, now, is_page=is_page):
            yield TextProblem(path, each.line, each.reason)


def site() -> Look:
    """Whether everything that staff published can still be shown: a file may be gone from the server, a page from Heard."""
    now, look = published(), Look()
    for (name, language), text in sorted(now.pages.items()):
        look.wrong += [f"/{language}/{name}/: {each}" for each in checking.of_page_text(name, text, now)]
    if now.details is not None:
        look.wrong += [f"{DETAILS}: {each}" for each in checking.of_details(loads(now.details), now)]
    for name, kept in sorted(now.files.items()):
        if not is_whole(kept):
            look.wrong.append(f"{name}: its bytes are not those that were added. Add the file again.")
    if not look.wrong:
        look.well.append("What is published can be shown.")
    return look


def _unsafe(language: str, files: list[Path]) -> Iterator[TextProblem]:
    """Sentences that leave the building and would give somebody away, or do not fit."""
    ways = {f"message-{each.name}": list(each.ways) for each in shipped()}
    for path in files:
        for one in messages_of(path)[0]:
            if one.key in ways:
                words = texts.say_in(language, one.key, name="{name}", when="{when}")
                yield from (TextProblem(path, one.line, why) for why in unsafe_in(words, ways[one.key], language))


def _codewords(language: str) -> Iterator[TextProblem]:
    """Too few words to come in by. A region has those of its language."""
    path = texts.LOCALE / language / codewords.FILE
    count, least = len(codewords.words_of(path)), codewords.LEAST_WORDS
    if count < least and not (texts.is_region(language) and not path.exists()):
        yield TextProblem(path, 0, f"Here are {count} words to come in by. At least {least} are wanted.")


def words() -> Look:
    """Whether every language is complete, and nothing in what leaves gives anybody away."""
    look = Look(wrong=[str(each) for each in wrong_words()])
    if not look.wrong:
        look.well.append(f"Complete: {_named(texts.shipped())}.")
    off = [each for each in texts.shipped() if each not in texts.offered_here()]
    if off:
        look.well.append(f"Switched off: {_named(off)}.")
    unread = [each for each in texts.offered_here() if each in texts.unread()]
    if unread:
        look.aged.append(f"Switched on, and not yet read by a native reader: {_named(unread)}. Its public pages say so.")
    return look


def _named(languages: Iterable[str]) -> str:
    return ", ".join(f"{texts.say_in(each, 'language-name')} ({each})" for each in languages)
