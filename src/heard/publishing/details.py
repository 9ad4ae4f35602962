"""What a programme says of itself: name, look, how it is reached, which pages stand where, its film.

The same content lies in a file, `details.toml`, or was typed in the workspace; both are read and checked here.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError
from pydantic_core import ErrorDetails

from heard.ground.toml_lines import lines_of
from heard.publishing.colors import faults_of
from heard.publishing.problems import PublishingProblem

Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, max_length=80)]
ShortName = Annotated[str, StringConstraints(strip_whitespace=True, max_length=30)]
Phone = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^(\+?[\s().\-/]*[0-9][0-9\s().\-/]{1,30})?$")]
Email = Annotated[
    str, StringConstraints(strip_whitespace=True, pattern=r"^([^@\s<>\"]+@[^@\s<>\"]+\.[^@\s<>\".]+)?$", max_length=120)
]
Color = Annotated[str, StringConstraints(strip_whitespace=True, to_lower=True, pattern=r"^(#[0-9a-fA-F]{6})?$")]
WebAddress = Annotated[
    str, StringConstraints(strip_whitespace=True, pattern=r"^(https?://[A-Za-z0-9][!-~]*)?$", max_length=300)
]
FileName = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^([a-z0-9][a-z0-9._-]*)?$", max_length=80)]
PageName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*$", max_length=40)]
ByLanguage = dict[str, Line]
LinesByLanguage = dict[str, list[Line]]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class CrisisDetails(_Table):
    """Who answers people in crisis, in each language."""

    number: Line
    name: ByLanguage = {}
    words: ByLanguage = {}


class FilmDetails(_Table):
    """The programme's own film: names of files; captions and spoken language by language."""

    file: FileName = ""
    poster: FileName = ""
    captions: dict[str, FileName] = {}


class PagesDetails(_Table):
    """Which pages stand in the menu, under "for others" and in the foot, in this order; and which are hidden."""

    menu: list[PageName] = []
    others: list[PageName] = [
        "for-families",
        "for-supporters",
        "for-responsible-people",
        "for-referrers",
        "for-facilitators",
        "for-prisons",
    ]
    foot: list[PageName] = ["stay-private", "words", "privacy", "accessibility", "contact"]
    hidden: list[PageName] = []


class SiteDetails(_Table):
    """Everything a programme says of itself. What is empty is not known, and is not shown."""

    name: Name = ""
    short_name: ShortName = ""
    logo: FileName = ""
    color: Color = ""
    preview: FileName = ""
    description: ByLanguage = {}
    region: ByLanguage = {}
    phone: Phone = ""
    email: Email = ""
    emergency: Phone = ""
    hours: ByLanguage = {}
    post: LinesByLanguage = {}
    address: LinesByLanguage = {}
    map: FileName = ""
    map_words: ByLanguage = {}
    leave_to: dict[str, WebAddress] = {}
    lines: list[CrisisDetails] = []
    film: FilmDetails = FilmDetails()
    pages: PagesDetails = PagesDetails()

    @property
    def files(self) -> dict[str, str]:
        """The files that are named, by the setting that names each."""
        named = {"logo": self.logo, "preview": self.preview, "map": self.map, "film.file": self.film.file}
        named |= {"film.poster": self.film.poster}
        named |= {f"film.captions.{language}": name for language, name in self.film.captions.items()}
        return {setting: name for setting, name in named.items() if name}


def read_details(told: Mapping[str, Any]) -> SiteDetails:
    """What a file or a form says, typed. Raises PublishingErrors with everything that is wrong in it."""
    try:
        found = SiteDetails.model_validate(told)
    except ValidationError as error:
        raise PublishingErrors([_problem(one) for one in error.errors()]) from None
    wrong = list(_contradictions(found))
    if wrong:
        raise PublishingErrors(wrong)
    return found


def read_details_file(path: Path) -> SiteDetails:
    """A `details.toml`. Raises PublishingErrors, each problem with its line."""
    text = path.read_text(encoding="utf-8-sig")
    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+)", str(error))
        line = int(place[1]) if place else text.count("\n") + 1
        raise PublishingErrors([PublishingProblem("not_toml", {"said": str(error)}, line=line)]) from None
    try:
        return read_details(told)
    except PublishingErrors as wrong:
        lines = lines_of(text)
        raise PublishingErrors([each.on_line(lines.of(each.path) or 0) for each in wrong.problems]) from None


class PublishingErrors(Exception):
    """What cannot be published as it is, with everything that is wrong."""

    def __init__(self, problems: Sequence[PublishingProblem]) -> None:
        self.problems = list(problems)
        super().__init__("\n".join(map(str, problems)))


# What pydantic finds, by its own names; each has a sentence.
_PATTERNS = {
    "phone": "phone",
    "emergency": "phone",
    "email": "email",
    "color": "color",
    "leave_to": "web_address",
    "logo": "file_name",
    "preview": "file_name",
    "map": "file_name",
    "film": "file_name",
    "pages": "page_name",
}


def _problem(one: ErrorDetails) -> PublishingProblem:
    path = tuple(one["loc"])
    value = {"value": str(one["input"])[:40]}
    if one["type"] == "extra_forbidden":
        return PublishingProblem("unknown_setting", {"name": str(path[-1])}, path=path)
    if one["type"] == "string_too_long":
        return PublishingProblem("too_long", {"most": str(one["ctx"]["max_length"])}, path=path)
    if one["type"] == "string_pattern_mismatch":
        return PublishingProblem(_PATTERNS.get(str(path[0]), "other_value"), value, path=path)
    return PublishingProblem("missing_setting" if one["type"] == "missing" else "other_value", value, path=path)


def _contradictions(found: SiteDetails) -> Iterator[PublishingProblem]:
    for code, figure in faults_of(found.color):
        yield PublishingProblem(code, {"figure": figure}, path=("color",))
    for at, name in enumerate(found.pages.hidden):
        if name in NEVER_HIDDEN:
            yield PublishingProblem("never_hidden", {"name": name}, path=("pages", "hidden", at))


# Safety stands on these: where somebody finds a number, and how to read here without being found out.
NEVER_HIDDEN = frozenset({"home", "contact", "emergency", "stay-private", "privacy", "accessibility"})


# In one language


def digits_of(phone: str) -> str:
    """A number as a telephone takes it, for a `tel:` link."""
    return re.sub(r"[^\d+]", "", phone)


@dataclass(frozen=True, slots=True)
class CrisisLine:
    """Who answers people in crisis: a name, a number, and for whom and when."""

    name: str
    number: str
    words: str

    @property
    def link(self) -> SafeString:
        """The number as a link that calls it."""
        return format_html('<a href="tel:{}"><bdi dir="ltr">{}</bdi></a>', digits_of(self.number), self.number)


@dataclass(frozen=True, slots=True)
class Details:
    """What a programme says of itself, in one language. What is empty is not known, and is not shown."""

    of: SiteDetails = field(default_factory=SiteDetails)
    hours: str = ""
    leave_to: str = ""
    description: str = ""
    region: str = ""
    map_words: str = ""
    post: tuple[str, ...] = ()
    address: tuple[str, ...] = ()
    lines: tuple[CrisisLine, ...] = ()

    @property
    def name(self) -> str:
        """The programme's name, as its site shows it."""
        return self.of.name

    @property
    def short_name(self) -> str:
        """Its name where there is little room."""
        return self.of.short_name or self.of.name

    @property
    def phone(self) -> str:
        """The number that people call."""
        return self.of.phone

    @property
    def emergency(self) -> str:
        """The number for an emergency, where the programme is."""
        return self.of.emergency

    @property
    def phone_button(self) -> SafeString:
        """The number as a button that calls it."""
        return format_html('<a class="button" href="tel:{}"><bdi dir="ltr">{}</bdi></a>', digits_of(self.phone), self.phone)

    @property
    def emergency_link(self) -> SafeString:
        """The number for an emergency as a link that calls it."""
        return format_html('<a href="tel:{}"><bdi dir="ltr">{}</bdi></a>', digits_of(self.emergency), self.emergency)

    @property
    def email_link(self) -> SafeString:
        """The address for e-mail as a link that writes to it."""
        return format_html('<a href="mailto:{0}"><bdi dir="ltr">{0}</bdi></a>', self.of.email)


def in_language(details: SiteDetails, languages: Sequence[str]) -> Details:
    """What is said in the first of these languages that is named. What is named and empty is left out."""

    def said(told: Mapping[str, Any], nothing: Any = "") -> Any:
        return next((told[each] for each in languages if each in told), nothing)

    return Details(
        of=details,
        hours=said(details.hours),
        leave_to=said(details.leave_to),
        description=said(details.description),
        region=said(details.region),
        map_words=said(details.map_words),
        post=tuple(said(details.post, ())),
        address=tuple(said(details.address, ())),
        lines=tuple(CrisisLine(said(each.name), each.number, said(each.words)) for each in details.lines),
    )
