"""Measures the code against its budgets: lines that do something, without docstrings, comments and blanks.

A budget is a promise that a person new to the project can read any part of it in one go.
"""

import ast
import statistics
import sys
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SOURCE = Path(__file__).parents[1] / "src" / "heard"

FILE, FUNCTION, VIEW = 300, 40, 15
MEDIAN, NEARLY_ALL = 6, 20

# What may be longer, and why. Nothing stays here once it fits.
EXCEPTIONS: dict[str, str] = {}

Function = ast.FunctionDef | ast.AsyncFunctionDef
SAYS_NOTHING = {
    tokenize.COMMENT,
    tokenize.NL,
    tokenize.NEWLINE,
    tokenize.INDENT,
    tokenize.DEDENT,
    tokenize.ENCODING,
    tokenize.ENDMARKER,
}


@dataclass(frozen=True)
class Measured:
    """A file or function, its size, and how large its kind may be."""

    name: str
    lines: int
    most: int


def lines_that_do(path: Path, tree: ast.Module) -> set[int]:
    """The numbers of the lines that hold code."""
    with tokenize.open(path) as file:
        busy = {
            line
            for token in tokenize.generate_tokens(file.readline)
            if token.type not in SAYS_NOTHING
            for line in range(token.start[0], token.end[0] + 1)
        }
    return busy - set(docstrings(tree))


def docstrings(tree: ast.Module) -> Iterator[int]:
    """The numbers of the lines that docstrings fill."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)) and node.body:
            first = node.body[0]
            if ast.get_docstring(node, clean=False) is not None:
                yield from range(first.lineno, (first.end_lineno or first.lineno) + 1)


def is_view(name: str, function: Function) -> bool:
    """Whether this is a page: a function of the web that takes a request first."""
    taken = [*function.args.posonlyargs, *function.args.args]
    return "/web/" in name and bool(taken) and taken[0].arg == "request"


def functions(name: str, tree: ast.Module, busy: set[int]) -> Iterator[Measured]:
    """Every function of a file. What is inside another counts for both."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            lines = sum(node.lineno <= line <= (node.end_lineno or 0) for line in busy)
            yield Measured(f"{name}:{node.name}", lines, VIEW if is_view(name, node) else FUNCTION)


def measure(source: Path) -> tuple[list[Measured], list[Measured]]:
    """Files and functions of the code; migrations are exempt, because they are made and kept as they ran."""
    files: list[Measured] = []
    found: list[Measured] = []
    for path in sorted(source.rglob("*.py")):
        if "migrations" in path.parts:
            continue
        name = str(path.relative_to(source.parent))
        tree = ast.parse(path.read_text())
        busy = lines_that_do(path, tree)
        files.append(Measured(name, len(busy), FILE))
        found.extend(functions(name, tree, busy))
    return files, found


def complaints(files: list[Measured], found: list[Measured]) -> list[str]:
    """What does not fit, and exceptions nobody needs any more."""
    over = {one.name: one for one in [*files, *found] if one.lines > one.most}
    said = [f"{one.name}: {one.lines} lines, at most {one.most}" for one in over.values() if one.name not in EXCEPTIONS]
    return said + [f"{name}: fits now; take it off the exceptions" for name in EXCEPTIONS if name not in over]


def spread(found: list[Measured]) -> tuple[float, float]:
    """The middle function, and the one that nineteen of twenty do not exceed."""
    sizes = sorted(one.lines for one in found)
    if len(sizes) < MEDIAN:
        return 0, 0
    return statistics.median(sizes), statistics.quantiles(sizes, n=20, method="inclusive")[-1]


def main() -> int:
    """Print the figures; 1 if something does not fit."""
    files, found = measure(SOURCE)
    said = complaints(files, found)
    median, nearly_all = spread(found)
    if median > MEDIAN:
        said.append(f"the middle function has {median:g} lines, at most {MEDIAN}")
    if nearly_all > NEARLY_ALL:
        said.append(f"nineteen of twenty functions have up to {nearly_all:g} lines, at most {NEARLY_ALL}")
    total = sum(file.lines for file in files)
    print(f"{len(files)} files, {total} lines; {len(found)} functions, median {median:g}, p95 {nearly_all:g}")
    print("\n".join(said))
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main())
