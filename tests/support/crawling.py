"""Opening every page of somebody's own, and all that those pages lead to; as bytes that can be compared."""

import re
from collections.abc import Collection, Iterator
from html import unescape
from importlib import import_module
from typing import Any

import pytest
from django.urls import URLPattern

from tests.support.portaling import guest
from tests.support.visiting import Visitor

PATTERNS = "heard.web.portal.urls"
# What ends a session, or is not of anybody's own; another language is the same page.
NOT_OPENED = re.compile(r"^/(?:out|leave)\b|[?&]in=|^/static/|^/(?:en|es)/$")
LINK = re.compile(r'(?:href|action|src)="(/[^"#]*)')
# What is drawn anew for each answer: the marks of a form, and words that are offered to come in by.
DRAWN = re.compile(rb'name="(?:csrfmiddlewaretoken|offered|key)" value="[^"]+"|<p class="drawn"[^<]*</p>')
REFERENCE = re.compile(rb"\b[a-z2-7]{26}\b")
# Lists are alike in their parts: of each page so many, beside the page itself.
MOST, MOST_OF_ONE = 150, 2


def long_walks(names: Collection[str], short: set[str]) -> list[Any]:
    """Each is walked in the full check; only the short ones in the fast suite too."""
    assert short <= set(names)
    return [pytest.param(name, marks=() if name in short else pytest.mark.slow) for name in names]


def addresses(patterns: str = PATTERNS) -> list[str]:
    """Every address of a door that names nothing; of the portal, where no other is said."""
    found = import_module(patterns).urlpatterns
    return [f"/{each.pattern}" for each in found if isinstance(each, URLPattern) and "<" not in str(each.pattern)]


def crawl(visiting: Visitor, begin: Collection[str] = (), most: int = MOST) -> dict[str, bytes]:
    """All that somebody's pages can show now, by address: the status and the bytes. It begins with the portal's own pages."""
    waiting = [each for each in begin or addresses() if not NOT_OPENED.search(each)]
    found: dict[str, bytes] = {}
    while waiting and len(found) < most:
        at = waiting.pop(0)
        path, _, query = at.partition("?")
        if at in found or sum(1 for each in found if each.startswith(f"{path}?")) >= MOST_OF_ONE:
            continue
        answer = visiting.get(f"{path}?{query}" if query else path)
        body = DRAWN.sub(b"", answer.content)
        found[at] = f"{answer.status_code} {answer.headers.get('Location', '')}\n".encode() + body
        waiting += _linked(body)
    assert len(found) < most, sorted(found)
    return found


def _linked(body: bytes) -> Iterator[str]:
    for each in LINK.findall(body.decode()):
        at = unescape(each)
        if not NOT_OPENED.search(at):
            yield at


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """The addresses that answer otherwise, each with the first line in which they differ.

    References are drawn anew for each story, so they count as alike; a form holds only those of what is one's own.
    """
    one, other = ({at: REFERENCE.sub(b"-", body) for at, body in each.items()} for each in (one, other))
    found = []
    for at in sorted({*one, *other}):
        if one.get(at) != other.get(at):
            lines = zip(one.get(at, b"").splitlines(), other.get(at, b"").splitlines(), strict=False)
            first = next(((mine, theirs) for mine, theirs in lines if mine != theirs), (b"", b"longer"))
            found.append(f"{at}: {first[0].decode().strip()} | {first[1].decode().strip()}")
    return found


__all__ = ["REFERENCE", "addresses", "crawl", "differing", "guest"]
