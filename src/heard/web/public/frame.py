"""What stands around every public page: the programme's face, menus, languages, and what search engines and friends read."""

import json
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from heard.ground.texts import FIRST, direction, has, languages, say
from heard.publishing.colors import mixed
from heard.publishing.details import Details
from heard.publishing.markdown import FILES, address_of
from heard.publishing.sources import file_mark
from heard.web import told
from heard.web.files import styles_with
from heard.web.invented import is_invented

# Pages whose names and previews could give somebody away: titles without the programme's name, found by no search engine.
NEUTRAL = frozenset({"stay-private", "emergency"})


def frame(request: HttpRequest, language: str, name: str) -> dict[str, Any]:
    """What stands around a page of this name; `ask` and its steps are among them."""
    details = told.details(language, demo=is_invented(request))
    placed = details.of.pages
    return {
        "language": language,
        "direction": direction(language),
        "name": name,
        "menu": _links(placed.menu, language),
        "foot": _links(placed.foot, language),
        "others_pages": _links(placed.others, language),
        "others": [(code, label, address_of(name, code)) for code, label in languages().items() if code != language],
        "details": details,
        "is_neutral": is_neutral(name),
        **_face(details),
    }


def kept_address(name: str) -> str:
    """Where a browser asks once for a file of the programme's, and keeps it; `""` where there is no such file."""
    mark = file_mark(name)
    return reverse("kept-file", kwargs={"mark": mark, "name": name}) if mark else ""


def _face(details: Details) -> dict[str, str]:
    """The addresses of the programme's logo, and of the style sheet with its color; `""` for none.

    The logo stands on each page, so a browser may keep it under the mark of its content.
    """
    logo = details.of.logo
    return {
        "logo": kept_address(logo) if logo else "",
        "own_sheet": styles_with(look_of(details.of.color)).address if details.of.color else "",
    }


def is_neutral(name: str) -> bool:
    """Whether a page's title and preview must tell nothing."""
    return name in NEUTRAL or name.partition("/")[0] == "ask"


def _links(names: list[str], language: str) -> list[tuple[str, str]]:
    """Pages with what their links say; those that are hidden or empty are left out."""
    found = ((name, _label(name, language)) for name in names)
    return [(name, label) for name, label in found if label]


def _label(name: str, language: str) -> str:
    page = told.public_page(name, language)
    if page is None:
        return ""
    key = f"public-to_{name.replace('-', '_')}"
    if has(key):
        return say(key)
    # A page without words in this language is named in the one in which it is read.
    return page.title if page.language == language else format_html('<span lang="{}">{}</span>', page.language, page.title)


# What others read: search engines, and whoever gets the address from a friend


def shared(request: HttpRequest, page: told.MarkdownPage, around: dict[str, Any]) -> dict[str, Any]:
    """The description, the addresses in each language, the preview, and who we are as machines read it."""
    here, details, language, name = request.build_absolute_uri, around["details"], around["language"], around["name"]
    spoken = spoken_in(name)
    alternates = [(code, here(address_of(name, code))) for code in spoken]
    own = language if language in spoken or not spoken else spoken[0]
    return {
        "page_description": (details.description if name == "home" else "") or page.description,
        "canonical": here(address_of(name, own)),
        "alternates": [*alternates, ("x-default", here(_for_any(name, spoken, own)))],
        "preview": here(f"{FILES}{details.of.preview}") if details.of.preview else "",
        "organization": _organization(request, details) if name == "home" and details.name else "",
    }


def _for_any(name: str, spoken: list[str], own: str) -> str:
    """The address of a page for whoever reads none of its languages; that of home asks the browser."""
    return "/" if name == "home" else address_of(name, FIRST if FIRST in spoken else own)


def spoken_in(name: str) -> list[str]:
    """The languages in which a page has words of its own; in any other it is read in one of these."""
    found = ((code, told.public_page(name, code)) for code in languages())
    return [code for code, page in found if page is not None and page.language == code]


def _organization(request: HttpRequest, details: Details) -> SafeString:
    """Who we are, as schema.org has it. What is empty is left out."""
    said = {
        "name": details.name,
        "url": request.build_absolute_uri("/"),
        "telephone": details.phone,
        "email": details.of.email,
        "description": details.description,
        "areaServed": details.region,
        "address": ", ".join(details.address),
        "logo": request.build_absolute_uri(f"{FILES}{details.of.logo}") if details.of.logo else "",
    }
    told_of = {"@context": "https://schema.org", "@type": "NGO", **{key: value for key, value in said.items() if value}}
    # What stands in a script element ends only at its closing tag.
    written = json.dumps(told_of, ensure_ascii=False).replace("<", "\\u003c")
    return mark_safe(written)  # noqa: S308  without any `<`


def look_of(color: str) -> str:
    """The programme's own color as a style, for light screens and paper; on dark ones the site's own is easier to read."""
    darker, soft = mixed(color, "#000000", 0.2), mixed(color, "#ffffff", 0.88)
    said = f"--primary: {color}; --primary-hover: {darker}; --primary-soft: {soft}; --link: {color}"
    return f"@media (prefers-color-scheme: light), print {{ :root {{ {said} }} }}"
