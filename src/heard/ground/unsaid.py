"""Words that are looked for in what people write, from the lists of every language that comes with Heard."""

import re

from heard.ground.catalogues import Catalogue, parsed
from heard.ground.texts import LOCALE, shipped

FILE, PREFIX = "unsaid.ftl", "unsaid-"


def word_lists() -> dict[str, tuple[str, ...]]:
    """Each list by its name, with its words in all languages, each once. A programme's own files take none away."""
    found: dict[str, dict[str, None]] = {}
    for language in shipped():
        path = LOCALE / language / FILE
        ours = Catalogue(language, [parsed(path)] if path.is_file() else [])
        for key in ours.ids:
            words = [each.strip() for each in str(ours.said(key, {})).split(",")]
            found.setdefault(key.removeprefix(PREFIX), {}).update(dict.fromkeys(filter(None, words)))
    return {name: tuple(words) for name, words in found.items()}


def any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Finds any of these as a whole word, in capitals or not; `*` at its end stands for any ending."""
    each = (re.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else r"(?!\w)") for word in words)
    return re.compile(rf"(?<!\w)(?:{'|'.join(each)})", re.IGNORECASE)


UNSAID = word_lists()
