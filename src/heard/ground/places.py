"""The folder an installation lives in, and the secret that signs its cookies."""

import os
import secrets
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

# Readable and enterable by the owner only.
PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600


def private_folder(path: Path) -> Path:
    """The folder at this path; made, if need be, so that nobody but its owner can enter."""
    path.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    return path


def write_once(path: Path, content: bytes) -> bytes:
    """Write a private file unless it is there; answer what it holds in the end.

    Two processes that start together agree: the link either makes the whole file or finds it made.
    """
    if not path.exists():
        draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            with suppress(FileExistsError):
                os.link(draft, path)
            sync_folder(path.parent)
        finally:
            draft.unlink()
    return path.read_bytes()


def sync_folder(path: Path) -> None:
    """Make a new name in this folder outlive a power cut."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def secret(name: str, environ: Mapping[str, str], keys: Path) -> str:
    """The signing secret: from the environment, from the service manager, else a file made at the first start."""
    if given := environ.get("HEARD_SECRET_KEY"):
        return given
    handed = Path(environ.get("CREDENTIALS_DIRECTORY", "/nonexistent")) / f"heard-{name}"
    if handed.is_file():
        return handed.read_text().strip()
    return write_once(keys / "secret.key", secrets.token_hex(32).encode()).decode()
