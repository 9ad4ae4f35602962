"""A database filled by the last release is brought up to date: nothing is lost, and what guards it stays."""

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GIT, TAR = shutil.which("git"), shutil.which("tar")
RUN = "from heard.management import main; main()"
# Written anew by every migration, or by time.
BESIDE = {"django_migrations", "sqlite_sequence"}


def last_release() -> str:
    """The last tag; as long as there is none, this very commit, so that the way is gone all the same."""
    found = subprocess.run(
        [str(GIT), "describe", "--tags", "--abbrev=0"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return found.stdout.strip() or "HEAD"


def heard(source: Path, home: Path, *words: str) -> str:
    """One command, run by one state of the code, in an installation of its own."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("HEARD_", "DATABASE_", "KEYS_", "DJANGO_"))
    }
    environment = {
        **kept,
        "HEARD_HOME": str(home),
        "HEARD_SECRET_KEY": "only for this test",
        "PYTHONPATH": str(source / "src"),
    }
    run = subprocess.run(
        [sys.executable, "-c", RUN, *words], env=environment, cwd=source, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, f"heard {' '.join(words)}: {run.stdout}{run.stderr}"
    return run.stdout


def counts(home: Path) -> dict[str, int]:
    """How many rows each table has."""
    with sqlite3.connect(home / "heard.sqlite3") as records:
        names = [name for (name,) in records.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: records.execute(f'SELECT COUNT(*) FROM "{name}"').fetchone()[0] for name in {*names} - BESIDE}


@pytest.mark.slow
def test_a_filled_database_of_the_last_release_is_migrated(tmp_path: Path) -> None:
    if not (ROOT / ".git").exists() or not GIT:
        pytest.skip("Not a checkout: the last release is not at hand.")
    old, home = tmp_path / "old", tmp_path / "home"
    old.mkdir()
    packed = subprocess.run([str(GIT), "archive", last_release()], cwd=ROOT, capture_output=True, check=True)
    subprocess.run([str(TAR), "-x", "-C", str(old)], input=packed.stdout, check=True)
    home.mkdir(mode=0o700)
    heard(old, home, "migrate")
    heard(old, home, "demo", "make")
    before = counts(home)
    assert before["heard_dialogue"] > 10
    heard(ROOT, home, "migrate")
    after = counts(home)
    assert {name: count for name, count in before.items() if name in after and after[name] != count} == {}
    assert set(before) <= set(after), "a table that is gone takes what it kept with it: move it first"
    assert "Nothing was tampered with." in heard(ROOT, home, "ledger", "verify")
    assert "All is well." in heard(ROOT, home, "doctor")
