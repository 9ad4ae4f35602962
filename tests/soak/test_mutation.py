"""Every fault put into a rule or a fact is found by a test. `MUTANTS=25` tries a seeded few of each; unset tries all.

The rules are judged by their own tests, which need no database. A fact is read from rows: it is judged by the tests of acts
and stories that run its line, as the last covered run noted them.
"""

import os
import random
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from coverage import CoverageData

from tests.support.mutants import FACTS, RULES, SOURCE, Mutant, mutants

pytestmark = pytest.mark.slow
ROOT = SOURCE.parent
NOTED = ROOT / ".pytest_cache" / "coverage" / "data"
OF_RULES = ("tests/rules", "--ignore=tests/rules/test_programme_files.py")
# Where a fact is tested: first of all in the tests of its own package, then in those of facts, then in acts.
KINDS = ("tests/acts/", "tests/stories/", "tests/promises/", "tests/doors/")
# So many tests are asked for one fault, the nearest ones.
ASKED = 40
# Faults that change nothing that can be seen, each with its reason.
SAME: dict[str, str] = {}


def chosen(files: list[Path]) -> list[Mutant]:
    """A seeded few where the environment says how many, else all."""
    found = [mutant for mutant in mutants(files) if str(mutant) not in SAME]
    few = int(os.environ.get("MUTANTS", "0"))
    return random.Random(40).sample(found, min(few, len(found))) if few else found


def found_out(mutant: Mutant, folder: Path, tests: tuple[str, ...]) -> bool:
    """Whether one of these tests fails where this fault is."""
    target = folder / mutant.file.relative_to(SOURCE)
    honest = target.read_text()
    target.write_text(mutant.text)
    command = [sys.executable, "-m", "pytest", *tests, "-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist"]
    environment = {**os.environ, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        told = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False, timeout=600)
    finally:
        target.write_text(honest)
    assert told.returncode in (0, 1), told.stdout.decode()[-2000:]
    return told.returncode == 1


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the code, to put faults into."""
    shutil.copytree(SOURCE / "heard", tmp_path / "heard", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def honest(file: Path) -> Mutant:
    """A file as it is."""
    return Mutant(file, 0, "none", file.read_text())


def test_every_fault_in_a_rule_is_found_out(copy: Path) -> None:
    assert not found_out(honest(RULES[0]), copy, OF_RULES), "the tests fail on the honest rules"
    assert [str(mutant) for mutant in chosen(RULES) if not found_out(mutant, copy, OF_RULES)] == []


def test_every_fault_in_a_fact_is_found_out(copy: Path) -> None:
    assert NOTED.is_file(), "Run `COVERAGE=1 make test` first: it notes which test runs which line."
    lived = []
    for mutant in chosen(FACTS):
        tests = judges_of(mutant)
        if not tests or not found_out(mutant, copy, tests):
            lived.append(f"{mutant} ({len(tests)} tests)")
    assert lived == []


@cache
def noted() -> CoverageData:
    """Which test ran which line."""
    data = CoverageData(NOTED)
    data.read()
    return data


def judges_of(mutant: Mutant) -> tuple[str, ...]:
    """The tests that ran the line of this fault, the nearest first, as pytest names them."""
    lines = noted().contexts_by_lineno(str(mutant.file))
    line = max((each for each in lines if each <= mutant.line), default=0)
    contexts = sorted(each for each in lines.get(line, ()) if each.startswith("tests/"))
    return tuple(sorted(contexts, key=lambda test: _how_far(test, mutant.file.parent.name))[:ASKED])


def _how_far(test: str, package: str) -> tuple[bool, bool, int]:
    file = test.partition("::")[0]
    kind = next((at for at, name in enumerate(KINDS) if file.startswith(name)), len(KINDS))
    return not file.startswith(f"tests/acts/test_{package}"), not file.endswith("_facts.py"), kind
