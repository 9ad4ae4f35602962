"""Every test is collected, once, and found by the name of what it tests."""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from tests.support.code import ROOT, SOURCE, files
from tests.support.collected import every_test

TESTS = ROOT / "tests"
SUPPORT = "support"
# Kinds whose files are named after what happens in them and not after what they test, and why.
NAMED_OTHERWISE = {
    "faults": "after what goes wrong around the program",
    "bench": "after what is measured",
    "soak": "after what is done for long",
    "browser": "after a walk through many rooms",
}
# Files of the other kinds that are named after nothing in src/heard, each with its reason.
EXCEPTIONS = {
    "acts/test_attacks.py": "tries every act together, against the floors of all packages",
    "acts/test_conflicts.py": "tries every act of the staff under a conflict of interest, and what they said before it",
    "acts/test_said_earlier.py": "tries every act that takes an earlier day",
    "acts/test_snapshots.py": "about what many tests begin with",
    "acts/test_migrating.py": "about the migrations of any release, and what guards the rows through them",
    "promises/test_collected.py": "about the tests",
    "promises/test_contracts.py": "about the contracts of pyproject.toml",
    "promises/test_docs_checks.py": "about docs/checks.md",
    "promises/test_hand_pages.py": "about the pages of docs/ that are written by hand",
    "promises/test_packages.py": "about every package",
    "promises/test_root.py": "about what lies at the top of src/heard",
    "promises/test_typed_calls.py": "about what mypy is asked to find",
    "stories/test_machine.py": "walks at random through acts of all packages",
    "stories/test_silence.py": "about both sides, through every package between them",
}


@cache
def kinds() -> dict[str, list[Path]]:
    """The test files of each folder of tests."""
    found: dict[str, list[Path]] = {}
    for path in files(TESTS, "**/test_*.py"):
        found.setdefault(path.relative_to(TESTS).parts[0], []).append(path)
    return found


@cache
def places() -> list[tuple[str, ...]]:
    """Every module and folder of src/heard, as the parts of its path."""
    return [
        path.relative_to(SOURCE).with_suffix("").parts
        for path in files(SOURCE, "**/*")
        if (path.is_dir() or path.suffix == ".py") and "migrations" not in path.parts and "__" not in str(path)
    ]


@cache
def names() -> set[str]:
    """What an exact name may be: the last parts of a path, like `web_portal_reach`, `portal_reach` or `reach`."""
    return {"_".join(parts[at:]) for parts in places() for at in range(len(parts))}


@cache
def whole_names() -> set[str]:
    """What a longer name may begin with: all parts of a path; of a room of the doors also without the word for all doors."""
    return {"_".join(each) for parts in places() for each in (parts, parts[1:] if parts[0] == "web" else parts)}


def is_named_after_something(path: Path) -> bool:
    """Whether a file has the name of a module or folder of src/heard, or begins with its whole name and says what of it."""
    words = path.stem.split("_")[1:]
    begins = {"_".join(words[:upto]) for upto in range(1, len(words))}
    return "_".join(words) in names() or bool(begins & whole_names())


EVERY = [path for kind, found in kinds().items() if kind not in NAMED_OTHERWISE for path in found]


@pytest.mark.parametrize("path", EVERY, ids=lambda path: path.relative_to(TESTS).as_posix())
def test_a_file_is_named_after_what_it_tests_or_listed_with_its_reason(path: Path) -> None:
    assert is_named_after_something(path) != (path.relative_to(TESTS).as_posix() in EXCEPTIONS)


def test_a_reason_that_nobody_needs_any_more_goes() -> None:
    assert set(EXCEPTIONS) <= {path.relative_to(TESTS).as_posix() for path in EVERY}
    assert set(NAMED_OTHERWISE) <= set(kinds())


@pytest.mark.parametrize("path", files(TESTS, "doors/test_*.py"), ids=lambda path: path.stem)
def test_a_test_of_doors_says_which_house(path: Path) -> None:
    assert path.stem.split("_")[1] in {"staff", "portal", "public", "web", "ground", "settings"}


@pytest.mark.parametrize("name", ["test_forgotten.py", "test_facts_of_asking.py", "test_own_talk.py", "test_consentx.py"])
def test_a_name_of_nothing_is_found(name: str) -> None:
    assert not is_named_after_something(Path(name))


def test_there_are_no_tests_among_what_tests_stand_on_and_nothing_else_beside_tests() -> None:
    assert SUPPORT not in kinds()
    allowed = {"__init__.py", "conftest.py"}
    for path in files(TESTS, "**/*.py"):
        if path.relative_to(TESTS).parts[0] != SUPPORT:
            assert path.name in allowed or path.name.startswith("test_"), path
            assert (path.parent / "__init__.py").is_file(), path


def test_every_test_is_collected_once(pytestconfig: pytest.Config) -> None:
    seen = every_test(pytestconfig)
    assert [test for test, times in Counter(seen).items() if times > 1] == []
    collected = {ROOT / test.partition("::")[0] for test in seen}
    assert collected == {path for found in kinds().values() for path in found}
