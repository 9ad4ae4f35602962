"""Files that are sent in parts, as players of films ask for them (RFC 9110, section 14)."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase

from heard.ground.errors import NotFound
from heard.publishing import sources
from heard.publishing.files import KINDS
from heard.publishing.published import published

ONE_RANGE = re.compile(r"^bytes=([0-9]{0,18})-([0-9]{0,18})$")
PARTIAL, OUT_OF_RANGE = 206, 416
BLOCK_BYTES = 256 * 1024


@dataclass(frozen=True, slots=True)
class FilePart:
    """A file that can be read in parts: `read(start, end)` gives the bytes from `start` up to and without `end`."""

    size: int
    kind: str
    read: Callable[[int, int], Iterator[bytes]]

    @classmethod
    def of(cls, path: Path) -> "FilePart":
        """A file on the disk."""
        return cls(size=path.stat().st_size, kind=KINDS[path.suffix], read=lambda start, end: _blocks(path, start, end))


def _blocks(path: Path, start: int, end: int) -> Iterator[bytes]:
    with path.open("rb") as file:
        file.seek(start)
        while start < end and (block := file.read(min(BLOCK_BYTES, end - start))):
            start += len(block)
            yield block


def shown_file(name: str) -> FilePart:
    """A file of the public pages: one that staff added, else one that lies on the server. `NotFound` where there is none."""
    kept, path = published().files.get(name), sources.server_file(name)
    if kept is not None:
        return FilePart(size=kept.size, kind=kept.kind, read=kept.read)
    if path is None:
        raise NotFound("This is not there.")
    return FilePart.of(path)


def ranged(request: HttpRequest, file: FilePart) -> HttpResponseBase:
    """The whole file, or the one part that was asked for; 416 where no such part is in it. Several parts get the whole."""
    asked = ONE_RANGE.match(request.headers.get("Range", ""))
    part = _part(asked[1], asked[2], file.size) if asked else (0, file.size)
    if part is None:
        return HttpResponse(status=OUT_OF_RANGE, headers={"Content-Range": f"bytes */{file.size}"})
    start, end = part
    content = () if request.method == "HEAD" else file.read(start, end)
    answer = StreamingHttpResponse(content, content_type=file.kind, status=PARTIAL if asked else HttpResponse.status_code)
    answer.headers["Accept-Ranges"], answer.headers["Content-Length"] = "bytes", str(end - start)
    if asked:
        answer.headers["Content-Range"] = f"bytes {start}-{end - 1}/{file.size}"
    return answer


def _part(first: str, last: str, size: int) -> tuple[int, int] | None:
    """Where a part begins and ends; `None` where nothing of it is in the file."""
    if not first:
        start, end = max(0, size - int(last or 0)), size
    else:
        start, end = int(first), min(int(last) + 1 if last else size, size)
    return (start, end) if start < end else None
