"""Each package says what it is; and there is one way out of the building."""

import ast
import re
import tomllib
from collections import defaultdict
from pathlib import Path

import pytest

from tests.support.code import SOURCE, files, imports, modules, page

PACKAGES = [path.parent for path in files(SOURCE, "**/__init__.py") if "migrations" not in path.parts]
# A step of the story, of the cast or of the promises says what must be true before it, and what it leaves.
STEPS = [each for each in PACKAGES if any((each / name).exists() for name in ("actions.py", "rules.py"))]
TABLES = Path(__file__).parents[1] / "rules"
SENDING = {"django.core.mail", "smtplib", "twilio", "urllib.request", "requests", "httpx"}


def docstring(package: Path) -> str:
    """What a package says of itself."""
    return ast.get_docstring(ast.parse((package / "__init__.py").read_text(encoding="utf-8"))) or ""


@pytest.mark.parametrize("package", PACKAGES, ids=[str(each.relative_to(SOURCE.parent)) for each in PACKAGES])
def test_a_package_says_what_it_is(package: Path) -> None:
    first = docstring(package).partition("\n")[0]
    assert first.endswith(".")
    assert len(first) <= 120


@pytest.mark.parametrize("package", STEPS, ids=[each.name for each in STEPS])
def test_a_step_says_what_is_true_before_and_what_it_leaves(package: Path) -> None:
    words = docstring(package)
    assert re.search(r"^Before: .+\. After: .+\.$", " ".join(words.split("\n\n", 1)[-1].split()))


def test_every_step_is_told_in_the_architecture() -> None:
    told = page("ARCHITECTURE.md")
    for package in PACKAGES:
        if package.parent == SOURCE:
            assert f"{package.name}/" in told, package.name


def test_no_class_name_stands_in_two_modules() -> None:
    """Who looks for a class finds one. Django's own names are apart: each command is a `Command`."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, tree in modules():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef) and node.name not in {"Command", "Meta"}:
                found[node.name].add(name)
    assert not {name: sorted(where) for name, where in found.items() if len(where) > 1}


def test_one_module_sends_and_the_documented_ones_call_it() -> None:
    named = set(re.findall(r"`heard\.contact\.post` is imported by\s+`([\w.]+)`", page("ARCHITECTURE.md")))
    importing = {name for name, tree in modules() if "heard.contact.post" in imports(tree)}
    assert importing == named
    contracts = tomllib.loads(page("pyproject.toml"))["tool"]["importlinter"]["contracts"]
    allowed = next(set(each["allowed_importers"]) for each in contracts if each["id"] == "one-way-out")
    assert named <= allowed


def test_nothing_else_can_send() -> None:
    found = {
        name
        for name, tree in modules()
        if any(each == one or each.startswith(f"{one}.") for each in imports(tree) for one in SENDING)
    }
    assert found <= {"heard.contact.post"}


def test_rules_ask_no_clock_and_no_chance() -> None:
    """The same facts are judged alike today and tomorrow."""
    for name, tree in modules():
        if name.endswith(".rules"):
            assert not {"heard.ground.clock", "random", "secrets", "time", "os"} & imports(tree), name
            text = ast.unparse(tree)
            assert ".now(" not in text, name
            assert ".today(" not in text, name


@pytest.mark.parametrize("rules", files(SOURCE, "*/rules.py"), ids=lambda path: path.parent.name)
def test_every_rule_is_asked_by_a_test_that_needs_no_rows(rules: Path) -> None:
    """What a package decides is judged by tables of its own: a fault in it is found without a database."""
    tree = ast.parse(rules.read_text(encoding="utf-8"))
    functions = [each for each in tree.body if isinstance(each, ast.FunctionDef) and not each.name.startswith("_")]
    decides = {each.name for each in functions if each.returns and ast.unparse(each.returns) == "list[Obstacle]"}
    tested = ast.parse((TABLES / f"test_{rules.parent.name}_rules.py").read_text(encoding="utf-8"))
    assert decides <= {each.id for each in ast.walk(tested) if isinstance(each, ast.Name)}


def test_only_the_clock_asks_for_the_time() -> None:
    """So that a story can be told at its own dates. A duration is measured elsewhere; the time is asked for here."""
    for name, tree in modules():
        if name != "heard.ground.clock":
            text = ast.unparse(tree)
            assert not re.search(r"datetime\.(now|utcnow|today)\(|date\.today\(|timezone\.(now|localdate)\(", text), name
