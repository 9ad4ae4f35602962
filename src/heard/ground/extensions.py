"""What later steps add to an earlier one while everything is loaded. Afterwards each is sealed: adding is an error."""

from collections.abc import Iterator
from typing import ClassVar, Generic, TypeVar

T = TypeVar("T")


class Extension(Generic[T]):
    """A list that is filled while modules are imported, then sealed. `what` names its items in the error of a late `add`."""

    every: ClassVar[list["Extension[object]"]] = []

    def __init__(self, what: str) -> None:
        self.what = what
        self._items: list[T] = []
        self._is_sealed = False
        Extension.every.append(self)  # type: ignore[arg-type]

    def add(self, item: T) -> T:
        """Add one, and return it. Raises RuntimeError once everything is loaded."""
        if self._is_sealed:
            raise RuntimeError(f"Everything is loaded: {self.what} can be added no more.")
        self._items.append(item)
        return item

    def seal(self) -> None:
        """From now on nothing is added."""
        self._is_sealed = True

    def __iter__(self) -> Iterator[T]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)


def seal_all() -> None:
    """Seal every extension."""
    for extension in Extension.every:
        extension.seal()
