"""What staff see of what is published: versions, by whom and when."""

from dataclasses import dataclass
from datetime import datetime

from heard.publishing.models import DetailsWritten, PageWritten, SentenceWritten, WrittenVersion
from heard.publishing.published import versions

MAX_VERSIONS_SHOWN = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class TextVersion:
    """One version of a page, a sentence or the details: `at` in UTC, `who` an account. `language` is `""` for details."""

    number: int
    at: datetime
    who: str
    text: str
    language: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether it gave way to what comes with Heard."""
        return not self.text


def _shown(rows: "list[WrittenVersion]") -> list[TextVersion]:
    return [
        TextVersion(number=row.number, at=row.at, who=row.who, text=row.text, language=getattr(row, "language", ""))
        for row in rows
    ]


def page_versions(programme: str, name: str, language: str = "", number: int = 0) -> list[TextVersion]:
    """The versions of a page, the newest first; of one language and one number where they are given."""
    rows = versions(PageWritten, programme, name=name).order_by("-at", "-number")
    rows = rows.filter(language=language) if language else rows
    return _shown([*(rows.filter(number=number) if number else rows)[:MAX_VERSIONS_SHOWN]])


def details_versions(programme: str) -> list[TextVersion]:
    """The versions of the details, the newest first."""
    return _shown([*versions(DetailsWritten, programme)[:MAX_VERSIONS_SHOWN]])


def sentence_versions(programme: str, key: str) -> list[TextVersion]:
    """The versions of a sentence in all languages, the newest first."""
    return _shown([*versions(SentenceWritten, programme, key=key).order_by("-at", "-number")[:MAX_VERSIONS_SHOWN]])
