"""Prints how much of each package the last covered run went through, and of the whole."""

import sys
from collections import defaultdict
from pathlib import Path

import coverage

SOURCE = Path(__file__).parents[1] / "src" / "heard"


def parts(data: coverage.Coverage) -> dict[str, tuple[int, int]]:
    """Of each package of Heard: how many statements, and how many of them were run."""
    found: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for path in sorted(SOURCE.rglob("*.py")):
        if "migrations" in path.parts:
            continue
        _name, statements, _excluded, missing, _said = data.analysis2(str(path))
        there = path.relative_to(SOURCE).parts
        name = "/".join(there[: 2 if there[0] == "web" else 1][: max(1, len(there) - 1)])
        before = found[name]
        found[name] = (before[0] + len(statements), before[1] + len(statements) - len(missing))
    return found


def main() -> None:
    """Print the table."""
    data = coverage.Coverage()
    data.load()
    found = parts(data)
    whole = tuple(sum(each[at] for each in found.values()) for at in (0, 1))
    lines = [*sorted(found.items()), ("all of it", whole)]
    table = "".join(f"{run / max(1, count):7.1%} of {count:6,} statements  {name}\n" for name, (count, run) in lines)
    sys.stdout.write(f"\nRun by the tests:\n{table}")


if __name__ == "__main__":
    main()
