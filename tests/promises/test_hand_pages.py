"""What pages say by hand about the code is still so: commands, environment, packages, decisions, links."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

from tests.support.code import DOCS, ROOT, SOURCE, files, modules, page

MOST_PACKAGES = 24
PAGES = [*files(ROOT, "*.md"), *files(DOCS, "**/*.md")]
# What belongs to the machinery of building, and is nowhere spoken of.
NEVER_NAMED = re.compile(r"(?<![\w./])/(?:work|root|tmp)/|\bpy" r"pi\b|python" r"hosted|proxy\.golang", re.IGNORECASE)


def test_every_command_is_told_to_those_who_run_it() -> None:
    told = page("docs/operations/README.md")
    for path in files(SOURCE / "management" / "commands", "[a-z]*.py"):
        assert f"| `heard {path.stem}" in told, path.stem


def environment() -> set[str]:
    """Every name that the code asks the environment for."""
    asked = re.compile(
        r"environ(?:\.get\(|\[)'(\w+)'|(?:switched_on|whole_number|some_of|hosts)\('(\w+)'|'(\w+)' in os\.environ"
    )
    return {name for _, tree in modules() for found in asked.findall(ast.unparse(tree)) for name in found if name}


def test_every_name_of_the_environment_is_told_to_those_who_run_it() -> None:
    told = set(re.findall(r"^\| `([A-Z_]+)` \|", page("docs/operations/README.md"), re.MULTILINE))
    # Django's own; the command sets it.
    assert environment() - {"DJANGO_SETTINGS_MODULE"} == told


def test_every_package_has_its_line_and_there_are_few() -> None:
    project = tomllib.loads(page("pyproject.toml"))
    running = project["project"]["dependencies"]
    extras = [each for extra in project["project"]["optional-dependencies"].values() for each in extra]
    named = {re.match(r"[\w.-]+", each)[0] for each in (*running, *extras, *project["dependency-groups"]["dev"])}  # type: ignore[index]
    lines = re.findall(r"^\| `([\w.-]+)`(?: \(extra `\w+`\))? \|", page("docs/decisions/dependencies.md"), re.MULTILINE)
    assert sorted(lines) == sorted(named)
    assert len(running) <= MOST_PACKAGES


def test_decisions_are_numbered_without_a_gap() -> None:
    found = files(DOCS / "decisions", "[0-9]*.md")
    assert [int(path.name[:4]) for path in found] == list(range(1, len(found) + 1))
    for path in found:
        assert path.read_text(encoding="utf-8").startswith(f"# {int(path.name[:4])}. ")
        assert "**Decided.**" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", PAGES, ids=[str(each.relative_to(ROOT)) for each in PAGES])
def test_a_page_leads_somewhere_and_speaks_of_the_project_only(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for link in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)", text):
        assert (path.parent / link).exists(), link
    assert not NEVER_NAMED.search(text)


def test_the_architecture_opens_with_its_five_sentences() -> None:
    lines = [line for line in page("ARCHITECTURE.md").splitlines()[1:] if line]
    assert [line[:3] for line in lines[:5]] == ["1. ", "2. ", "3. ", "4. ", "5. "]
    assert lines[4] == "5. Run `make check`."


def test_the_version_is_told_once_and_the_changes_know_it() -> None:
    version = tomllib.loads(page("pyproject.toml"))["project"]["version"]
    newest = re.search(r"^## (\S+)", page("CHANGELOG.md"), re.MULTILINE)
    assert newest
    assert newest[1] == version
