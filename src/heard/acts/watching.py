"""The one place to observe acts: a watcher is told after every act, done or refused, once it is committed.

A watcher can look and can object; it can change nothing of what was done.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from heard.acts.register import Act

Watcher = Callable[[Act, Any], None]
_watchers: list[Watcher] = []


@contextmanager
def watched_by(watcher: Watcher) -> Iterator[None]:
    """Let `watcher` be told of each act and its scene, in every thread, until the block ends."""
    _watchers.append(watcher)
    try:
        yield
    finally:
        _watchers.remove(watcher)


def tell(act: Act, scene: Any) -> None:
    """Tell every watcher that this act is over. What a watcher raises reaches the caller of the act."""
    for watcher in tuple(_watchers):
        watcher(act, scene)
