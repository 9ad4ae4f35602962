"""The pages that matter most, said again in few words with drawings: Easy Read, beside the usual page of the same name.

Each lies on a shelf of its own, `locale/<language>/easy/<name>.md`. A drawing is named by its file alone, `![words](call)`,
and its words are what it shows to somebody who does not see it. Where a programme says a page otherwise than it comes with
Heard, the easy one is not offered: it would tell something else. A programme can write its own in `easy/` of its words.
"""

import re
from dataclasses import replace
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static

from heard.ground import texts
from heard.ground.errors import NotFound
from heard.ground.own_files import own_text
from heard.publishing import sources
from heard.publishing.markdown import address_of
from heard.web import told
from heard.web.access import EVERYONE, open_to
from heard.web.public.frame import frame
from heard.web.public.speaking import speaks

EASY = told.Shelf("easy", "easy")
DRAWING = re.compile(r'<img src="([a-z]+)"')
DRAWN = frozenset(path.stem for path in (Path(__file__).parents[2] / "static" / "pictures").glob("*.svg"))


def easy_page(name: str, language: str) -> told.MarkdownPage | None:
    """The page in easy words; None where there is none, or where it would tell something else than the usual page."""
    usual = told.public_page(name, language)
    if usual is None or not (_is_as_shipped(name, usual) or _is_own(name, language)):
        return None
    found = EASY.page(name, language)
    if found is None:
        return None
    parts = tuple(replace(each, words=_drawn(each.words)) for each in found.parts)
    return replace(found, language=language, parts=parts)


def easy_address(name: str, language: str) -> str:
    """Where the page stands in easy words; `""` where it does not."""
    return f"/{language}/easy/{name}/" if easy_page(name, language) else ""


def _is_as_shipped(name: str, usual: told.MarkdownPage) -> bool:
    """Whether the usual page says what it says as it comes with Heard."""
    spoken = (texts.LOCALE / each / sources.PAGES / f"{name}.md" for each in texts.chain(usual.language or texts.FIRST))
    path = next((each for each in spoken if each.is_file()), None)
    return path is not None and sources.made(path.read_text(encoding="utf-8")).version == usual.version


def _is_own(name: str, language: str) -> bool:
    """Whether the programme wrote easy words of its own, so that they fit its own page."""
    own = Path(settings.HEARD_WORDS) / EASY.own if settings.HEARD_WORDS else None
    return own is not None and any(own_text(own / each / f"{name}.md") for each in texts.chain(language))


def _drawn(words: str) -> str:
    """The words with their drawings at their addresses. One that is not there stays as it was written."""
    return DRAWING.sub(lambda found: _placed(found[1]) if found[1] in DRAWN else found[0], words)


def _placed(drawing: str) -> str:
    return f'<img src="{static(f"pictures/{drawing}.svg")}" width="160" height="120"'


@open_to(EVERYONE)
@speaks
def easy(request: HttpRequest, language: str, name: str) -> HttpResponse:
    """One page in easy words, or that it is not there."""
    found = easy_page(name, language)
    if found is None:
        raise NotFound("This is not there.")
    usual = address_of(name, language)
    # One page for search engines is enough, and the title of this one tells nothing of us.
    page = {**frame(request, language, f"easy/{name}"), "page": found, "usual": usual, "is_neutral": True}
    return render(request, "public/easy.html", page)
