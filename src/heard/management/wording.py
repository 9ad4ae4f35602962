"""What is wrong with the words of an installation: of each language that comes with Heard, and of the programme's own."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from django.conf import settings

from heard.contact.sentences import shipped, unsafe_in
from heard.ground import texts
from heard.ground.text_problems import TextProblem, messages_of, problems, problems_of_own
from heard.management.health import Look
from heard.own_page import codewords


def wrong_words() -> Iterator[TextProblem]:
    """Everything that is missing, malformed, unknown or unsafe, language by language."""
    for language in texts.shipped():
        yield from problems(language)
        yield from _unsafe(language, texts.files(language))
        yield from _codewords(language)
    if settings.HEARD_WORDS:
        own = Path(settings.HEARD_WORDS)
        yield from problems_of_own(own)
        for folder in sorted(own.iterdir()):
            yield from _unsafe(folder.name, sorted(folder.glob("*.ftl")))


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
