"""Each import contract has been seen to fail: a break of each is planted in a copy of the code, and found."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINT = Path(sys.executable).with_name("lint-imports")
VERDICT = re.compile(r"^(.*\S) (KEPT|BROKEN)$", re.MULTILINE)

STORY = "Later steps know earlier ones, never the reverse"
RULES = "Rules know neither Django nor tables"
THIN = "Doors open no tables"
POST = "Only the contact acts may post"
HOUSES = "The three web houses do not know each other"

BREAKS = [
    (STORY, "heard/consent/planted.py", "import heard.meeting"),
    (STORY, "heard/ground/planted.py", "import heard.people"),
    (STORY, "heard/web/planted.py", "import heard.api"),
    (STORY, "heard/rehearsal/planted.py", "import heard.paper"),
    (STORY, "heard/nobody_placed_this/__init__.py", ""),
    (RULES, "heard/consent/rules.py", "import django.db"),
    (RULES, "heard/meeting/rules.py", "import heard.consent.models"),
    (RULES, "heard/meeting/rules.py", "import heard.meeting.models"),
    (THIN, "heard/web/staff/planted.py", "import heard.consent.models"),
    (POST, "heard/meeting/planted.py", "import heard.contact.post"),
    (POST, "heard/contact/queries.py", "import heard.contact.post"),
    (HOUSES, "heard/web/portal/planted.py", "import heard.web.staff"),
    (HOUSES, "heard/web/public/planted.py", "import heard.web.portal"),
]

# What the contracts and the breaks name; in the copy all of it is there, whatever is built so far.
NAMED = [
    "heard/models.py",
    "heard/people/__init__.py",
    "heard/consent/models.py",
    "heard/contact/actions.py",
    "heard/contact/post.py",
    "heard/meeting/rules.py",
    "heard/paper/__init__.py",
    "heard/rehearsal/__init__.py",
    "heard/api/__init__.py",
    "heard/web/public/__init__.py",
    "heard/web/portal/__init__.py",
    "heard/web/staff/__init__.py",
]


def module(tree: Path, name: str) -> Path:
    """The file of a module in the copy, with its packages, made if need be."""
    file = tree / "src" / name
    for folder in reversed(file.relative_to(tree / "src").parents[:-1]):
        (tree / "src" / folder).mkdir(exist_ok=True)
        (tree / "src" / folder / "__init__.py").touch()
    file.touch()
    return file


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the code, with every package that a contract speaks of."""
    ignored = shutil.ignore_patterns("__pycache__", "*.egg-info", "static", "templates", "locale")
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for name in NAMED:
        module(tmp_path, name)
    return tmp_path


def broken(tree: Path) -> set[str]:
    """The names of the contracts that this copy breaks."""
    environment = {**os.environ, "PYTHONPATH": str(tree / "src"), "COLUMNS": "200"}
    run = subprocess.run([LINT, "--no-cache"], cwd=tree, env=environment, capture_output=True, text=True, check=False)
    verdicts = dict(VERDICT.findall(run.stdout))
    assert verdicts.keys() == {STORY, RULES, THIN, POST, HOUSES}, run.stdout + run.stderr
    return {name for name, verdict in verdicts.items() if verdict == "BROKEN"}


def test_the_code_keeps_every_contract(tree: Path) -> None:
    """Without this, a red copy would prove nothing."""
    assert broken(tree) == set()


@pytest.mark.parametrize(("contract", "planted", "statement"), BREAKS)
def test_a_break_is_found(tree: Path, contract: str, planted: str, statement: str) -> None:
    """The contract that is broken goes red, and no other."""
    with module(tree, planted).open("a") as file:
        file.write(f"\n{statement}\n")
    assert broken(tree) == {contract}
