"""Files that somebody of a programme wrote and put on the server. What cannot be read is passed over; `doctor` says so."""

from pathlib import Path


def own_text(path: Path) -> str | None:
    """What stands in it, in UTF-8 with or without a mark at its beginning; `None` where it cannot be read."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return None
