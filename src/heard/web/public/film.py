"""The film page: an example told in drawings and captions, made by `tools/film`; or the film that a programme added.

What is said lies in `public/film.ftl` of each language, and is captions and transcript alike. `film.toml` says which picture
comes when, and how long each line stands.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise
from pathlib import Path, PurePosixPath
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.templatetags.static import static
from django.urls import reverse

from heard.ground.errors import NotFound
from heard.ground.texts import languages, say
from heard.publishing.details import FilmDetails
from heard.publishing.files import KINDS
from heard.publishing.markdown import FILES
from heard.web.access import EVERYONE, open_to
from heard.web.files import FOLDER
from heard.web.public.speaking import speaks
from heard.web.ranges import FilePart, ranged

STORY = Path(__file__).with_name("film.toml")
# The first one is played where a browser knows both: it is the one that every telephone knows.
FILMS = ("an-example.mp4", "an-example.webm")
SHIPPED = FOLDER / "film"
POSTER = "table"
CAPTIONS = KINDS[".vtt"]


@dataclass(frozen=True, slots=True)
class FilmLine:
    """One caption: its key, who says it (`""` for nobody in the story), and from when to when it stands, in seconds."""

    key: str
    voice: str
    begins: float
    ends: float

    @property
    def name(self) -> str:
        """Who says it, in the language that is spoken; `""` for nobody."""
        return say(f"film-voice_{self.voice}") if self.voice else ""

    @property
    def words(self) -> str:
        """What is said, in the language that is spoken."""
        return say(f"film-{self.key}")

    @property
    def caption(self) -> str:
        """The same as it stands in the picture."""
        return say("film-says", name=self.name, words=self.words) if self.voice else self.words


@dataclass(frozen=True, slots=True)
class FilmScene:
    """One picture and what is said while it stands."""

    picture: str
    lines: tuple[FilmLine, ...]

    @property
    def seen(self) -> str:
        """What the picture shows, in the language that is spoken."""
        return say(f"film-{self.picture}")

    @property
    def address(self) -> str:
        """Where the drawing lies."""
        return static(f"film/{self.picture}.svg")


@dataclass(frozen=True, slots=True)
class FilmPlayer:
    """What the player is told: (address, kind) of each file, the picture before it plays, captions, and the transcript."""

    files: tuple[tuple[str, str], ...]
    poster: str
    # Each as its language, that language's own name, and an address.
    captions: tuple[tuple[str, str, str], ...]
    scenes: tuple[FilmScene, ...]


@cache
def scenes() -> tuple[FilmScene, ...]:
    """The example, picture by picture, in seconds from its beginning."""
    told = tomllib.loads(STORY.read_text(encoding="utf-8"))["scenes"]
    times = pairwise(accumulate((line["seconds"] for scene in told for line in scene["lines"]), initial=0.0))
    return tuple(FilmScene(scene["picture"], tuple(_lines(scene, times))) for scene in told)


def _lines(scene: Mapping[str, Any], times: Iterator[tuple[float, float]]) -> Iterator[FilmLine]:
    for n, line in enumerate(scene["lines"], start=1):
        yield FilmLine(f"{scene['picture']}_{n}", line["says"], *next(times))


def player(own: FilmDetails) -> FilmPlayer:
    """The programme's own film where it has one; else the example that comes with Heard."""
    names = languages()
    if own.file:
        captions = tuple((code, names.get(code, code), f"{FILES}{name}") for code, name in own.captions.items())
        return FilmPlayer(_own(own.file), f"{FILES}{own.poster}" if own.poster else "", captions, ())
    return FilmPlayer(
        files=tuple((reverse("film-file", args=[name]), KINDS[PurePosixPath(name).suffix]) for name in FILMS),
        poster=static(f"film/{POSTER}.svg"),
        captions=tuple((code, name, reverse("film-captions", args=[code])) for code, name in names.items()),
        scenes=scenes(),
    )


def _own(name: str) -> tuple[tuple[str, str], ...]:
    kind = KINDS.get(PurePosixPath(name).suffix, "")
    return ((f"{FILES}{name}", kind),) if kind.startswith("video/") else ()


@open_to(EVERYONE)
def film(request: HttpRequest, name: str) -> HttpResponseBase:
    """The example, whole or in the part that a player asks for."""
    if name not in FILMS:
        raise NotFound("This is not there.")
    return ranged(request, FilePart.of(SHIPPED / name))


@open_to(EVERYONE)
@speaks
def captions(_request: HttpRequest, _language: str) -> HttpResponse:
    """What is said in the example, with its times, as WebVTT has it."""
    return HttpResponse("\n".join(["WEBVTT", "", *_cues()]), content_type=CAPTIONS)


def _cues() -> Iterator[str]:
    for line in (line for scene in scenes() for line in scene.lines):
        yield f"{_clock(line.begins)} --> {_clock(line.ends)}"
        # What would begin a tag or an escape there is a letter here.
        yield line.caption.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        yield ""


def _clock(seconds: float) -> str:
    minutes, rest = divmod(seconds, 60)
    return f"{minutes:02.0f}:{rest:06.3f}"
