"""Every lie about a rule is found out by the tests of the rules. `MUTANTS=25` tries a seeded few; unset tries all."""

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.soak.mutants import RULES, SOURCE, Mutant, all_mutants

pytestmark = pytest.mark.slow
ROOT = SOURCE.parent
# Lies that change nothing that can be seen, each with its reason.
SAME: dict[str, str] = {}


def chosen() -> list[Mutant]:
    """A seeded few where the environment says how many, else all."""
    found = [mutant for mutant in all_mutants() if str(mutant) not in SAME]
    few = int(os.environ.get("MUTANTS", "0"))
    return random.Random(40).sample(found, min(few, len(found))) if few else found


def found_out(mutant: Mutant, folder: Path) -> bool:
    """Whether the tests of the rules fail when this lie is told."""
    target = folder / mutant.file.relative_to(SOURCE)
    honest = target.read_text()
    target.write_text(mutant.text)
    try:
        told = subprocess.run(
            [
                sys.executable,
                "-m",
                "pytest",
                "tests/rules",
                "-x",
                "-q",
                "-p",
                "no:cacheprovider",
                "-p",
                "no:xdist",
                "--ignore=tests/rules/test_policy_files.py",
            ],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(folder)},
            capture_output=True,
            check=False,
            timeout=300,
        )
    finally:
        target.write_text(honest)
    assert told.returncode in (0, 1), told.stdout.decode()[-2000:]
    return told.returncode == 1


def test_every_lie_about_a_rule_is_found_out(tmp_path: Path) -> None:
    shutil.copytree(SOURCE / "heard", tmp_path / "heard", ignore=shutil.ignore_patterns("__pycache__"))
    honest = RULES[0]
    assert not found_out(Mutant(honest, 0, "none", honest.read_text()), tmp_path), "the tests fail on the honest rules"
    lived = [str(mutant) for mutant in chosen() if not found_out(mutant, tmp_path)]
    assert lived == []
