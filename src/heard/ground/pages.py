"""One page of a list: as much as a page holds, and whether more follows, found by asking for one row more."""

from collections.abc import Sequence
from typing import Any, TypeVar

Each = TypeVar("Each")


def cut(found: Sequence[Each], size: int) -> tuple[list[Each], bool]:
    """The first `size` of what was found, and whether there was more. Who asks for one more than `size` learns it."""
    return list(found[:size]), len(found) > size


def one_page(rows: Any, number: int, size: int) -> tuple[list[Any], bool]:
    """The page of this number, from 1, of rows that can be sliced, such as a query in its order; and whether one follows."""
    start = (number - 1) * size
    return cut(list(rows[start : start + size + 1]), size)
