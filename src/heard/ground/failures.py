"""How failures are logged: what went wrong, where and under which reference, and never a value that somebody typed."""

import logging
import traceback
from pathlib import Path

PACKAGE = Path(__file__).parents[1]


def described(error: BaseException) -> str:
    """The kind of a failure and the line of Heard it came up in: `ValueError in heard/contact/post.py:88 (_posted)`."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [each for each in frames if Path(each.filename).is_relative_to(PACKAGE)]
    place = next(iter([*ours[-1:], *frames[-1:]]), None)
    if place is None:
        return type(error).__name__
    path = Path(place.filename)
    name = path.relative_to(PACKAGE.parent) if path.is_relative_to(PACKAGE) else path.name
    return f"{type(error).__name__} in {name}:{place.lineno} ({place.name})"


class WithoutValues(logging.Formatter):
    """One line for each record: where, what kind, which route, which reference. No argument of it and no path is written."""

    def format(self, record: logging.LogRecord) -> str:
        """The line. A record without a failure is its own template, unfilled."""
        error = record.exc_info[1] if record.exc_info else None
        what = described(error) if error else str(record.msg)
        return " ".join(filter(None, (self.formatTime(record), record.levelname, record.name, what, _asked(record))))


def _asked(record: logging.LogRecord) -> str:
    """The route that was asked for, by its pattern, and the reference that the answer shows; empty without a request."""
    request = getattr(record, "request", None)
    if request is None:
        return ""
    match = getattr(request, "resolver_match", None)
    route = match.route if match else "?"
    reference = getattr(request, "failure", "")
    return f"route={getattr(request, 'method', '?')} /{route}" + (f" reference={reference}" if reference else "")
