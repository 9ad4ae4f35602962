"""The programmes that come with the software, found by name."""

import os
import sys
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from heard.ground.texts import say
from heard.programme.files import FileProblem, PolicyFileError, read_programme
from heard.programme.policy import Policy


def preset_names() -> list[str]:
    """The names that `preset` knows, in order of the alphabet."""
    folder = preset_folder()
    return sorted(path.stem for path in folder.glob("*.toml")) if folder else []


def preset(name: str) -> Policy:
    """The policy of a shipped programme, such as `oregon`.

    Raises `PolicyFileError` for a name that is not there.
    """
    return read_programme(preset_path(name))


def preset_path(name: str) -> Path:
    """The file of a shipped programme. Raises `PolicyFileError` for another name."""
    names, folder = preset_names(), preset_folder()
    # asked as a member of the list, so that a name can never be a path elsewhere
    if folder and name in names:
        return folder / f"{name}.toml"
    near = get_close_matches(name, names, n=1) or names
    reason = f"{say('policy_file-no_program', name=name)} {_hint(near)}"
    raise PolicyFileError([FileProblem(say("policy_file-unnamed"), None, "", reason)])


def _hint(near: list[str]) -> str:
    if len(near) == 1:
        return say("policy_file-did_you_mean", near=near[0])
    return say("policy_file-known_programs", known=", ".join(near)) if near else say("policy_file-none_found")


def preset_folder() -> Path | None:
    """The folder of the shipped programmes.

    `HEARD_PROGRAMMES` names it; otherwise it is looked for beside the source, where
    an installation puts shared files, and in the current folder.
    """
    if named := os.environ.get("HEARD_PROGRAMMES"):
        return Path(named)
    return next((place for place in _places() if (place / "default.toml").is_file()), None)


def _places() -> Iterator[Path]:
    # three levels: src/heard/programme; a walk to the root could meet a stranger's folder
    yield Path(__file__).resolve().parents[3] / "programmes"
    yield Path(sys.prefix) / "share" / "heard" / "programmes"
    yield Path.cwd() / "programmes"
