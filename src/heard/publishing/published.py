"""Everything that is published now, read once and kept by each process until staff change it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from functools import lru_cache
from types import MappingProxyType
from typing import Any, TypeVar

from django.conf import settings
from django.db.models import Exists, OuterRef, QuerySet, Subquery

from heard.ground.prepared import PreparedQuery
from heard.programme.models import PolicyVersion, Programme
from heard.programme.queries import policy_in_force
from heard.publishing.files import KeptFile
from heard.publishing.models import DetailsWritten, FileAdded, PageWritten, SentenceWritten, WrittenVersion

Version = TypeVar("Version", bound=WrittenVersion)
NOTHING: Mapping[Any, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class PublishedSite:
    """What staff wrote, as it stands. `details` is JSON, `None` where they never wrote any; a text is never empty.

    `pages` by name and language, `sentences` by language and key, `files` by name. `zone` is the programme's time zone.
    `numbers` are those of the newest versions, also where that gave way to what comes with Heard.
    """

    programme: str = ""
    zone: str = ""
    details: str | None = None
    pages: Mapping[tuple[str, str], str] = field(default_factory=lambda: NOTHING)
    sentences: Mapping[str, Mapping[str, str]] = field(default_factory=lambda: NOTHING)
    files: Mapping[str, KeptFile] = field(default_factory=lambda: NOTHING)
    numbers: Mapping[tuple[str, ...], int] = field(default_factory=lambda: NOTHING)

    def number(self, *what: str) -> int:
        """The newest version of `details`, of a `page` by name and language, or of a `sentence` by language and key; else 0.

        It is read together with its text, so that who writes on from both learns of whatever came in between.
        """
        return self.numbers.get(what, 0)

    @property
    def page_names(self) -> set[str]:
        """The names of pages that staff wrote, in any language."""
        return {name for name, _language in self.pages}


_ONCE: ContextVar["PublishedSite | None"] = ContextVar("published_once", default=None)


@contextmanager
def read_once() -> Iterator[None]:
    """Let everything inside see the same, asked for once: a page asks a dozen times."""
    token = _ONCE.set(published())
    try:
        yield
    finally:
        _ONCE.reset(token)


def published() -> PublishedSite:
    """What is published at the programme to which the public pages belong. Nothing where there is no programme yet."""
    return _ONCE.get() or _published()


def _published() -> PublishedSite:
    found = _whose(settings.HEARD_PUBLIC_PROGRAMME)
    return of_programme(*found) if found else PublishedSite()


# One of real people comes before a demo, as in `programme.public`.
_FIRST = PreparedQuery(
    lambda: Programme.objects.order_by("demo", "policies__loaded_at", "pk").values_list("pk", "published", _policy())[:1]
)
_NAMED = PreparedQuery(lambda slug: Programme.objects.filter(slug=slug).values_list("pk", "published", _policy()))


def _policy() -> Subquery:
    """The number of the policy in force."""
    newest_first = PolicyVersion.objects.filter(programme=OuterRef("pk")).order_by("-number")
    return Subquery(newest_first.values("number")[:1])


def _whose(slug: str) -> tuple[str, int, int | None] | None:
    return _NAMED.first(slug) if slug else _FIRST.first()


@lru_cache(maxsize=8)
def of_programme(programme: str, times: int, policy: int | None = None) -> PublishedSite:
    """What is published at a programme, after so many changes, under the policy of this number.

    Nothing is asked where nothing was published, but once for the time zone of each policy.
    """
    zone = policy_in_force(programme)[0].programme.timezone if policy else ""
    return replace(_of_rows(programme), zone=zone) if times else PublishedSite(programme=programme, zone=zone)


def _of_rows(programme: str) -> PublishedSite:
    details = [*newest(DetailsWritten, programme)]
    pages = {(each.name, each.language): each for each in newest(PageWritten, programme, "name", "language")}
    said = {(each.language, each.key): each for each in newest(SentenceWritten, programme, "language", "key")}
    files = FileAdded.objects.filter(programme=programme, taken_away=None).order_by("at", "pk")
    sentences: dict[str, dict[str, str]] = {}
    for (language, key), each in said.items():
        if each.text:
            sentences.setdefault(language, {})[key] = each.text
    numbers: dict[tuple[str, ...], int] = dict.fromkeys([("details",)], details[0].number) if details else {}
    numbers |= {("page", *key): each.number for key, each in pages.items()}
    numbers |= {("sentence", *key): each.number for key, each in said.items()}
    return PublishedSite(
        programme=programme,
        details=details[0].text if details else None,
        pages={key: each.text for key, each in pages.items() if each.text},
        sentences=sentences,
        files={each.name: KeptFile(each.name, each.size, each.digest) for each in files},
        numbers=numbers,
    )


def newest(model: type[Version], programme: str, *by: str) -> "QuerySet[Version]":
    """The newest version of each, told apart by these columns."""
    same = {name: OuterRef(name) for name in by}
    later = model._default_manager.filter(programme=OuterRef("programme"), number__gt=OuterRef("number"), **same)
    return model._default_manager.filter(~Exists(later), programme=programme)


def versions(model: type[Version], programme: str, **which: str) -> "QuerySet[Version]":
    """All versions of one thing, the newest first."""
    return model._default_manager.filter(programme=programme, **which).order_by("-number")
