"""The plain files that all pages share. Each has the mark of its content in its name, so a browser may keep it for good."""

import gzip
import hashlib
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path, PurePosixPath

from django.conf import settings
from django.contrib.staticfiles.storage import StaticFilesStorage
from django.http import HttpRequest, HttpResponse

from heard.web.hosts import Answer

FOLDER = Path(__file__).resolve().parents[1] / "static"
KINDS = {".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml", ".woff2": "font/woff2"}
STYLES, OWN_STYLES = "css/heard.css", "css/own.css"
STYLES_KIND = "text/css; charset=utf-8"
# Where a style names another file of ours.
NAMED = re.compile(r'url\("\.\./([^"]+)"\)')
PART = re.compile(r'^@import url\("([^"]+)"\) layer\((\w+)\);$', re.MULTILINE)
REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
MARK = 12
FOR_GOOD = "public, max-age=31536000, immutable"


@dataclass(frozen=True, slots=True)
class Plain:
    """One file as it is sent; `packed` is empty where packing wins nothing."""

    address: str
    kind: str
    body: bytes
    packed: bytes


def parts(folder: Path = FOLDER) -> list[tuple[str, str]]:
    """The parts of the one style sheet in their order, each with its layer."""
    return [(name, layer) for name, layer in PART.findall((folder / STYLES).read_text(encoding="utf-8"))]


def joined(folder: Path = FOLDER) -> str:
    """All parts of the style sheet as one text: a page asks for one file, people edit many."""
    told = [PART.sub("", (folder / STYLES).read_text(encoding="utf-8")).strip()]
    for name, layer in parts(folder):
        text = (folder / "css" / name).read_text(encoding="utf-8")
        told.append(f"@layer {layer} {{\n{REMARK.sub('', text).strip()}\n}}")
    return "\n".join(told)


@cache
def made() -> dict[str, Plain]:
    """Every file, by the name that templates use. Styles come last: they name the others."""
    found = {
        path.relative_to(FOLDER).as_posix(): path.read_bytes() for path in sorted(FOLDER.rglob("*")) if path.suffix in KINDS
    }
    files = {name: _plain(name, KINDS[PurePosixPath(name).suffix], body) for name, body in found.items()}
    for name, text in _sheets().items():
        body = NAMED.sub(lambda named: f'url("{files[named[1]].address}")', text).encode()
        files[name] = _plain(name, STYLES_KIND, body)
    return files


def _sheets() -> dict[str, str]:
    """The one sheet of all pages, and those that stand alone because a page is nothing but paper."""
    known = {name for name, _ in parts()} | {PurePosixPath(STYLES).name}
    alone = [path for path in sorted((FOLDER / "css").glob("*.css")) if path.name not in known]
    return {STYLES: joined(), **{f"css/{path.name}": path.read_text(encoding="utf-8") for path in alone}}


@lru_cache(maxsize=8)
def styles_with(own: str) -> Plain:
    """The one style sheet with a few lines of a programme's own after it, as one file: a phone asks once."""
    return _plain(OWN_STYLES, STYLES_KIND, made()[STYLES].body + f"\n{own}".encode())


@cache
def _by_address() -> dict[str, Plain]:
    return {each.address: each for each in made().values()}


def _plain(name: str, kind: str, body: bytes) -> Plain:
    path = PurePosixPath(name)
    mark = hashlib.sha256(body).hexdigest()[:MARK]
    packed = gzip.compress(body, mtime=0)
    address = f"{settings.STATIC_URL}{path.with_name(f'{path.stem}.{mark}{path.suffix}')}"
    return Plain(address, kind, body, packed if len(packed) < len(body) * 0.9 else b"")


class Addresses(StaticFilesStorage):
    """What `{% static %}` asks for the address of a file."""

    def url(self, name: str | None) -> str:
        """The address of a file, with its mark. A name that is not there is a mistake in a template, and said at once."""
        return made()[name or ""].address


class StaticFiles:
    """Answers for the plain files, from memory; every other request goes on."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response
        made()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with a file, or let somebody else answer."""
        file = _by_address().get(request.path) if request.method in {"GET", "HEAD"} else None
        if file is not None:
            return sent(request, file)
        if settings.DEBUG:
            # A style or a script that was edited is seen with the next page.
            made.cache_clear()
            _by_address.cache_clear()
            styles_with.cache_clear()
        return self.get_response(request)


def sent(request: HttpRequest, file: Plain) -> HttpResponse:
    """A file whose name tells its content, to be kept for good; packed where the browser can unpack it."""
    packed = "gzip" in request.headers.get("Accept-Encoding", "")
    answer = HttpResponse(file.packed if packed and file.packed else file.body, content_type=file.kind)
    answer.headers["Cache-Control"] = FOR_GOOD
    answer.headers["Content-Length"] = str(len(answer.content))
    if file.packed:
        answer.headers["Vary"] = "Accept-Encoding"
        if packed:
            answer.headers["Content-Encoding"] = "gzip"
    return answer
