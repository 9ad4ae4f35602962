"""The code as text: its modules, what they import, what they call."""

import ast
import inspect
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from types import CodeType
from typing import Any

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "heard"
DOCS = ROOT / "docs"


def files(folder: Path, *patterns: str) -> list[Path]:
    """Every file or folder below one that matches a pattern, sorted. Raises LookupError where nothing does."""
    found = sorted({path for pattern in patterns for path in folder.glob(pattern)})
    if not found:
        raise LookupError(f"Nothing in {folder} matches {', '.join(patterns)}: what is said of it would be said of nothing.")
    return found


def modules(folder: Path = SOURCE) -> Iterator[tuple[str, ast.Module]]:
    """Every module below a folder, by its dotted name, as a tree. Migrations are made, not written."""
    for path in files(folder, "**/*.py"):
        if "migrations" in path.parts:
            continue
        parts = path.relative_to(folder.parent).with_suffix("").parts
        yield ".".join(parts).removesuffix(".__init__"), ast.parse(path.read_text(encoding="utf-8"))


def imports(tree: ast.Module) -> set[str]:
    """The dotted names that a module imports, at the top or anywhere inside."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {node.module or "", *(f"{node.module}.{each.name}" for each in node.names)}
    return found


def calls(tree: ast.AST, name: str) -> Iterator[ast.Call]:
    """Every call of something of this name, also as an attribute."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and name in (getattr(node.func, "id", ""), getattr(node.func, "attr", "")):
            yield node


def names_used(body: Callable[..., Any]) -> set[str]:
    """Every name that a function uses, those of functions inside it too."""
    waiting, found = [body.__code__], set[str]()
    while waiting:
        code = waiting.pop()
        found |= set(code.co_names)
        waiting += [each for each in code.co_consts if isinstance(each, CodeType)]
    return found


def own_functions(body: Callable[..., Any]) -> Iterator[Callable[..., Any]]:
    """A function, and all of its own module that it uses, and that those use."""
    waiting, known = [body], {body.__name__}
    while waiting:
        one = waiting.pop()
        yield one
        for name in names_used(one) - known:
            found = one.__globals__.get(name)
            if inspect.isfunction(found) and found.__module__ == body.__module__ and not hasattr(found, "__wrapped__"):
                known.add(name)
                waiting.append(found)


def page(path: str) -> str:
    """A page of the project, from its root."""
    return (ROOT / path).read_text(encoding="utf-8")


@cache
def layers() -> dict[str, int]:
    """Every package by how high it stands: who stands higher knows who stands lower, and never the reverse."""
    contracts = tomllib.loads(page("pyproject.toml"))["tool"]["importlinter"]["contracts"]
    story = next(each for each in contracts if each["id"] == "story")
    rows = [[name.strip(" ()") for name in row.split("|")] for row in story["layers"]]
    return {name: height for height, row in enumerate(reversed(rows)) for name in row}
