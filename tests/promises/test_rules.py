"""The page of rules, the code and the tests speak of the same rules."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from heard.acts.register import RULES, rule, rule_numbers
from tests.promises.test_acts import rules_on_the_page
from tests.support.code import ROOT, files, page

# Rules that no function judges, and what keeps them instead.
NOT_JUDGED = {
    "R0": "each scene asks it before all others: by whom, on what, and whether it is over",
    "R38": "performing and looking write the line themselves; nothing can be in the way of it",
}
# Tests of policy files begin so.
OF_A_POLICY = "test_programme_"


def not_built() -> set[str]:
    """The rules of which docs/limits.md says that nothing is built."""
    said = re.search(r"^Rules of which nothing is built: (.*)\.$", page("docs/limits.md"), re.MULTILINE)
    assert said, "docs/limits.md says it in one line, also when it is none."
    return set(re.findall(r"R\d+", said[1]))


def marked(folder: Path) -> Iterator[tuple[str, str]]:
    """Every rule that a test is marked with, and in which file: on a test, a class, a case or a whole file.

    A number that a table of cases gives is not seen here; such a table only adds to tests that say theirs plainly.
    """
    for path in files(folder, "**/*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("mark.rule"):
                for each in node.args:
                    if isinstance(each, ast.Constant):
                        yield str(each.value), path.name


def proved() -> set[str]:
    """Rules that a test proves. That a policy file cannot bend one is not yet a proof that it holds."""
    return {rule for rule, where in marked(ROOT / "tests") if not where.startswith(OF_A_POLICY)}


def test_rules_on_the_page_stand_once_and_in_order() -> None:
    numbers = re.findall(r"^\| (R\d+) \|", page("docs/practice/rules.md"), re.MULTILINE)
    assert numbers == [f"R{number}" for number in range(len(numbers))] == rule_numbers()


def test_every_rule_on_the_page_is_judged_kept_otherwise_or_not_built() -> None:
    assert rules_on_the_page() - set(RULES) == set(NOT_JUDGED) | not_built()
    assert set(RULES) <= rules_on_the_page()


def test_every_rule_on_the_page_has_a_test_that_carries_its_number() -> None:
    missing = rules_on_the_page() - not_built() - proved()
    assert not missing, f"No test is marked with {', '.join(sorted(missing, key=lambda rule: int(rule[1:])))}."


def test_no_test_carries_the_number_of_a_rule_that_is_not_there() -> None:
    assert not [(rule, where) for rule, where in marked(ROOT / "tests") if rule not in rules_on_the_page()]


def test_what_is_said_not_to_be_built_is_not_proved() -> None:
    assert not not_built() & proved(), "It is built: take it off docs/limits.md."
    assert [where for _rule, where in marked(ROOT / "tests") if where.startswith(OF_A_POLICY)]


def test_every_rule_says_what_the_database_keeps_of_it() -> None:
    for line in page("docs/practice/rules.md").splitlines():
        if re.match(r"\| R\d+ \|", line):
            _, _number, _rule, _policy, _floor, database, _ = [each.strip() for each in line.split("|")]
            assert database, line


def test_every_source_on_the_page_has_its_address() -> None:
    rules, _, sources = page("docs/practice/rules.md").partition("## Sources")
    labels = {found.split(" ")[0] for found in re.findall(r"\[([A-Z][A-Za-z]*(?:-[A-Za-z0-9]+)?(?: \d+)?)\](?!\()", rules)}
    assert labels == set(re.findall(r"^- \[([^\]]+)\] \[[^\]]+\]\(https?://", sources, re.MULTILINE))


def test_marks_are_found_wherever_they_stand(tmp_path: Path) -> None:
    planted = tmp_path / "test_planted.py"
    planted.write_text(
        "import pytest\npytestmark = [pytest.mark.rule('R1')]\n"
        "@pytest.mark.rule('R2', 'R3')\nclass TestIt:\n    @pytest.mark.rule('R4')\n    def test_it(self): ...\n"
        "CASES = [pytest.param(1, marks=pytest.mark.rule('R5'))]\n"
    )
    assert sorted(rule for rule, _ in marked(tmp_path)) == ["R1", "R2", "R3", "R4", "R5"]


def test_a_rule_is_judged_at_one_place() -> None:
    with pytest.raises(RuntimeError, match="two places"):
        rule("R11", lambda _scene, _doing: None, lambda _facts, _policy: [])
