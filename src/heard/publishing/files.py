"""Pictures, films and papers of the public pages: their bytes in pieces, so that a part of a film is read alone."""

import hashlib
import io
import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import IO

from django.db import transaction
from django.db.models import Exists, OuterRef, Sum
from django.db.models.functions import Length
from PIL import Image, ImageOps, UnidentifiedImageError

from heard.publishing.models import FileAdded, FilePiece

PIECE_BYTES = 1024 * 1024
MAX_FILE_BYTES = 64 * 1024 * 1024
MAX_PICTURE_BYTES = 10 * 1024 * 1024
MAX_PICTURE_PIXELS = 40_000_000
# No picture is shown larger than this, so none is kept larger: of a photo from a phone nothing is lost on a page.
MAX_PICTURE_SIDE = 1600
PICTURES = {".png": ("PNG", "image/png"), ".jpg": ("JPEG", "image/jpeg"), ".webp": ("WEBP", "image/webp")}
# Others lose colors where they are made smaller.
SMALLER_AS_IT_IS = frozenset({"L", "RGB", "RGBA", "CMYK", "YCbCr"})
# What Pillow says of a picture that is damaged, also in what its camera wrote.
UNREADABLE = (
    UnidentifiedImageError,
    Image.DecompressionBombError,
    OSError,
    ValueError,
    SyntaxError,
    TypeError,
    LookupError,
    ArithmeticError,
    struct.error,
    zlib.error,
)
KINDS = {ending: kind for ending, (_format, kind) in PICTURES.items()} | {
    ".pdf": "application/pdf",
    ".mp4": "video/mp4",
    ".webm": "video/webm",
    ".vtt": "text/vtt; charset=utf-8",
}
# How each kind of file begins, so that nothing is served as what it is not.
BEGINS = {
    ".pdf": re.compile(rb"%PDF-"),
    ".mp4": re.compile(rb".{4}ftyp", re.DOTALL),
    ".webm": re.compile(rb"\x1a\x45\xdf\xa3"),
    ".vtt": re.compile(rb"(\xef\xbb\xbf)?WEBVTT"),
}


class FileError(Exception):
    """A file that cannot be taken; `code` has a sentence."""

    def __init__(self, code: str, **values: str) -> None:
        self.code, self.values = code, values
        super().__init__(code)


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file as pages show it: its name, size in bytes, and the digest under which its pieces lie."""

    name: str
    size: int
    digest: str

    @property
    def kind(self) -> str:
        """What it is, as browsers are told."""
        return KINDS[PurePosixPath(self.name).suffix]

    def read(self, start: int, end: int) -> Iterator[bytes]:
        """The bytes from `start` up to and without `end`, piece by piece."""
        for number in range(start // PIECE_BYTES, -(-end // PIECE_BYTES)):
            piece = FilePiece.objects.filter(digest=self.digest, number=number).values_list("content", flat=True).get()
            offset = number * PIECE_BYTES
            yield bytes(piece)[max(0, start - offset) : end - offset]


def name_for(given: str, file: str) -> str:
    """The name of a file in addresses: small letters, digits and dashes. `given` is what somebody calls it, or `""`.

    What is called without an ending keeps that of the file. Raises FileError for a kind that is not taken.
    """
    path, ending = PurePosixPath((given or file).replace("\\", "/")), _ending(given) or _ending(file)
    if not ending:
        raise FileError("file_kind", known=", ".join(each.removeprefix(".") for each in KINDS))
    stem = path.stem if _ending(path.name) else path.name
    return f"{re.sub(r'[^a-z0-9]+', '-', stem.lower()).strip('-')[:60] or 'file'}{ending}"


def _ending(name: str) -> str:
    """How a name ends, where that is a kind that is taken; else `""`."""
    ending = PurePosixPath(name).suffix.lower().replace(".jpeg", ".jpg")
    return ending if ending in KINDS else ""


def prepared(name: str, content: IO[bytes], size: int) -> IO[bytes]:
    """A file as it may be shown: pictures made anew, without where and when they were taken. Raises FileError."""
    ending = PurePosixPath(name).suffix
    if size > (MAX_PICTURE_BYTES if ending in PICTURES else MAX_FILE_BYTES):
        most = MAX_PICTURE_BYTES if ending in PICTURES else MAX_FILE_BYTES
        raise FileError("file_too_large", most=str(most // PIECE_BYTES))
    if ending in PICTURES:
        return _picture(ending, content)
    begin = content.read(16)
    content.seek(0)
    if not BEGINS[ending].match(begin):
        raise FileError("file_not_what_it_says", kind=ending.removeprefix("."))
    return content


def _picture(ending: str, content: IO[bytes]) -> IO[bytes]:
    """The same picture, no larger than pages show it, and with nothing but its pixels."""
    try:
        with Image.open(content, formats=[PICTURES[ending][0]]) as found:
            if found.width * found.height > MAX_PICTURE_PIXELS:
                raise FileError("picture_too_large", most=str(MAX_PICTURE_PIXELS // 1_000_000))
            made = io.BytesIO()
            _bare(found).save(made, PICTURES[ending][0], optimize=True)
    except UNREADABLE:
        raise FileError("file_not_what_it_says", kind=ending.removeprefix(".")) from None
    made.seek(0)
    return made


def _bare(found: Image.Image) -> Image.Image:
    """The picture turned as its camera said, in plain colors and without anything else that the camera wrote.

    It is made smaller first: a large one that is copied takes more memory than a small server has.
    """
    colors = "RGBA" if found.mode in {"RGBA", "LA", "P", "PA"} and found.format != "JPEG" else "RGB"
    small = found if found.mode in SMALLER_AS_IT_IS else found.convert(colors)
    small.thumbnail((MAX_PICTURE_SIDE, MAX_PICTURE_SIDE))
    turned = ImageOps.exif_transpose(small).convert(colors)
    bare = Image.new(turned.mode, turned.size)
    bare.paste(turned)
    return bare


def keep(content: IO[bytes]) -> str:
    """Keep the bytes; their digest (SHA-256). What is there already is not kept twice."""
    whole = hashlib.sha256()
    while piece := content.read(PIECE_BYTES):
        whole.update(piece)
    digest = whole.hexdigest()
    content.seek(0)
    with transaction.atomic():
        if not FilePiece.objects.filter(digest=digest).exists():
            for number, piece in enumerate(iter(lambda: content.read(PIECE_BYTES), b"")):
                # Somebody may keep the same at this moment: a button that is pressed twice does.
                one = FilePiece(digest=digest, number=number, content=piece)
                FilePiece.objects.bulk_create([one], ignore_conflicts=True)
    return digest


def is_whole(file: KeptFile) -> bool:
    """Whether the bytes of a file are still those that were added."""
    whole = hashlib.sha256()
    for piece in (
        FilePiece.objects.filter(digest=file.digest).order_by("number").values_list("content", flat=True).iterator(1)
    ):
        whole.update(piece)
    return whole.hexdigest() == file.digest


def size_of(digest: str) -> int:
    """How many bytes are kept under a digest; 0 where none are. Nobody lets go of them before this transaction ends."""
    _lock(digest)
    return FilePiece.objects.filter(digest=digest).aggregate(size=Sum(Length("content")))["size"] or 0


def let_go(digest: str) -> None:
    """Let go of these bytes, unless a file that is shown has them."""
    with transaction.atomic():
        _lock(digest)
        if not FileAdded.objects.filter(digest=digest, taken_away=None).exists():
            FilePiece.objects.filter(digest=digest).delete()


def _lock(digest: str) -> None:
    """Let who adds a file and who lets go of the same bytes wait for each other."""
    FilePiece.objects.select_for_update().filter(digest=digest, number=0).values_list("pk").first()


def let_go_unshown() -> int:
    """Let go of bytes that came and were never added, as where the machine stopped in between. Returns of how many files."""
    shown = FileAdded.objects.filter(taken_away=None, digest=OuterRef("digest"))
    stray = [*FilePiece.objects.filter(~Exists(shown), number=0).values_list("digest", flat=True)]
    for digest in stray:
        let_go(digest)
    return len(stray)
