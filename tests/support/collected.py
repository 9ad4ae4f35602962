"""Every test that there is, as pytest sees it, whatever a run leaves out by its marks."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# What a run over all folders collected.
WHOLE = pytest.StashKey[list[str]]()


def every_test(config: pytest.Config) -> list[str]:
    """The names of all tests: of this run where it collected all, else of one that is started for it."""
    return config.stash[WHOLE] if WHOLE in config.stash else _collected()


def _collected() -> list[str]:
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-m", "", "-p", "no:cacheprovider", "-p", "no:xdist"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout[-2000:]
    return [line for line in told.stdout.splitlines() if "::" in line]
