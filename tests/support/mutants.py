"""Small faults put into the rules and the facts: one comparison turned, one condition dropped, one answer emptied."""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.support.code import files

SOURCE = Path(__file__).parents[2] / "src"
RULES = files(SOURCE / "heard", "*/rules.py")
# What the facts of consent are put together from is mutated like them.
OF_CONSENT = [SOURCE / "heard" / "consent" / name for name in ("leaving.py", "yeses.py")]
FACTS = [*files(SOURCE / "heard", "*/*facts.py"), *OF_CONSENT]
TURNED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}


@dataclass(frozen=True)
class Mutant:
    """One fault: in which file, on which line, what was done, and the file's text with it."""

    file: Path
    line: int
    done: str
    text: str

    def __str__(self) -> str:
        """For the name of a test."""
        return f"{self.file.parent.name}:{self.file.stem}:{self.line}:{self.done}"


def _turn_comparison(node: ast.AST) -> str:
    if isinstance(node, ast.Compare) and type(node.ops[0]) in TURNED:
        before = type(node.ops[0]).__name__
        node.ops[0] = TURNED[type(node.ops[0])]()
        return f"{before}-turned"
    return ""


def _turn_and_or(node: ast.AST) -> str:
    if isinstance(node, ast.BoolOp):
        node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        return "and-or-turned"
    return ""


def _drop_not(node: ast.AST) -> str:
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        node.op = ast.UAdd()
        node.operand = ast.Call(func=ast.Name(id="bool", ctx=ast.Load()), args=[node.operand], keywords=[])
        return "not-dropped"
    return ""


def _swap_choice(node: ast.AST) -> str:
    if isinstance(node, ast.IfExp):
        node.body, node.orelse = node.orelse, node.body
        return "choice-swapped"
    return ""


def _empty_answer(node: ast.AST) -> str:
    if isinstance(node, ast.Return) and isinstance(node.value, ast.List) and node.value.elts:
        node.value = ast.List(elts=[], ctx=ast.Load())
        return "answer-emptied"
    return ""


FAULTS: tuple[Callable[[ast.AST], str], ...] = (_turn_comparison, _turn_and_or, _drop_not, _swap_choice, _empty_answer)


def _inside_functions(tree: ast.Module) -> Iterator[ast.AST]:
    """Only what functions do: a mutated text or table is another matter."""
    for top in tree.body:
        if isinstance(top, ast.FunctionDef | ast.ClassDef):
            yield from ast.walk(top)


def mutants_of(path: Path) -> Iterator[Mutant]:
    """Every fault that can be put into one file, each alone."""
    text = path.read_text()
    count = sum(1 for _ in _inside_functions(ast.parse(text)))
    for at in range(count):
        for put in FAULTS:
            tree = ast.parse(text)
            node = list(_inside_functions(tree))[at]
            if done := put(node):
                yield Mutant(path, getattr(node, "lineno", 0), done, ast.unparse(ast.fix_missing_locations(tree)))


def mutants(modules: list[Path]) -> list[Mutant]:
    """Every fault that can be put into these modules."""
    return [mutant for path in modules for mutant in mutants_of(path)]
