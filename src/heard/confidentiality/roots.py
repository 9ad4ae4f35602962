"""Where the root keys come from: always outside the database."""

import base64
import binascii
import os
import secrets
from functools import lru_cache
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from heard.ground.places import PRIVATE_FOLDER, private_folder, write_once

KEY_BYTES = 32
NAME = "heard-root-key"


class NoRootKey(Exception):
    """The root key is missing or cannot be read. Without it nothing that people said can be opened."""


def _parse(text: str, where: str) -> dict[int, bytes]:
    """Lines of `epoch base64key`. Raises NoRootKey that names where, never the key."""
    roots: dict[int, bytes] = {}
    for line in filter(None, (each.strip() for each in text.splitlines())):
        try:
            epoch, _, value = line.partition(" ")
            roots[int(epoch)] = base64.b64decode(value, validate=True)
        except (ValueError, binascii.Error):
            raise NoRootKey(f"{where}: a line is not `number key`.") from None
    if not roots or any(len(key) != KEY_BYTES for key in roots.values()):
        raise NoRootKey(f"{where}: each key must have {KEY_BYTES} bytes.")
    return roots


def _make(path: Path) -> None:
    """Write a fresh root key that only this user can read. Two processes at first start make one file between them."""
    private_folder(path.parent).chmod(PRIVATE_FOLDER)
    write_once(path, f"1 {base64.b64encode(secrets.token_bytes(KEY_BYTES)).decode()}\n".encode())


def _from_file(path: Path) -> dict[int, bytes]:
    if not path.exists():
        _make(path)
    if path.stat().st_mode & 0o077:
        raise NoRootKey(f"{path.name}: others can read this file. Set its permissions to 600.")
    return _parse(path.read_text(), path.name)


@lru_cache(maxsize=4)
def _roots(credentials: str, variable: str, home: str) -> dict[int, bytes]:
    if credentials and (Path(credentials) / NAME).exists():
        return _parse((Path(credentials) / NAME).read_text(), NAME)
    if variable:
        return _parse(variable.replace(";", "\n"), "HEARD_ROOT_KEY")
    return _from_file(Path(home) / "keys" / "root.key")


def roots() -> dict[int, bytes]:
    """Every root key by epoch: from a mounted credential, else the environment, else a file made at first start."""
    home = str(settings.HEARD_HOME)
    return _roots(os.environ.get("CREDENTIALS_DIRECTORY", ""), os.environ.get("HEARD_ROOT_KEY", ""), home)


def newest_epoch() -> int:
    """The epoch under which new keys are wrapped."""
    return max(roots())


def derived(purpose: str, epoch: int) -> bytes:
    """A 32-byte key for one purpose, from the root key of this epoch. Raises NoRootKey where the epoch is gone."""
    root = roots().get(epoch)
    if root is None:
        raise NoRootKey(f"The root key of epoch {epoch} is not here.")
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=f"heard-1:{purpose}".encode()).derive(root)
