"""The root holds what it says it holds: whoever comes in finds few things, and each has its reason."""

from fnmatch import fnmatch

from tests.support.code import ROOT

# Every file and folder of the root, and why it lies there.
IN_THE_ROOT = {
    ".ci": "what the continuous check does",
    ".editorconfig": "how editors write",
    ".gitignore": "what is never kept",
    "ARCHITECTURE.md": "how it is built",
    "CHANGELOG.md": "what changed for those who run it",
    "CONTRIBUTING.md": "how to help",
    "LICENSE": "whose it is",
    "Makefile": "every command, by name",
    "README.md": "what it is",
    "SECURITY.md": "how to tell of a hole",
    "STYLE.md": "how it is written, and recipes",
    "docs": "rules, words, decisions, operations",
    "programmes": "policies as data",
    "pyproject.toml": "the package, and what tools are told",
    "rehearsals": "stories as data",
    "requirements": "what is installed, by hash",
    "src": "the code",
    "tests": "its proofs",
    "tools": "what `make` calls",
}


def ignored() -> list[str]:
    """What is made and never kept, as `.gitignore` names it."""
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    return [".git", *(line.strip("/") for line in lines if line and not line.startswith("#"))]


def test_nothing_lies_in_the_root_that_has_no_reason() -> None:
    made = ignored()
    found = {each.name for each in ROOT.iterdir() if not any(fnmatch(each.name, pattern) for pattern in made)}
    assert found == set(IN_THE_ROOT)
