"""Floods and programs, held off without puzzles and without turning anybody away: what looks odd is set aside, never lost."""

import hashlib
from datetime import timedelta

from django.core.cache import cache
from django.http import HttpRequest

from heard.confidentiality import roots
from heard.ground import clock
from heard.web.senders import network_of

AN_HOUR = 3600
# Nobody reads and fills five steps in so few seconds.
TOO_QUICK = timedelta(seconds=4)
FROM_ONE_PLACE, FROM_EVERYWHERE = 6, 120
TRIES, TRY_WITHIN = 8, 600


def place_of(request: HttpRequest) -> str:
    """A mark for the network a request came from, that cannot be turned back into an address."""
    key = roots.derived("floods", roots.newest_epoch())
    return hashlib.blake2b(network_of(request).encode(), key=key, digest_size=8).hexdigest()


def counted(name: str, seconds: int) -> int:
    """Count one more, and say how many there were in this stretch of time. Two at one moment may count as one."""
    at = f"{name}:{clock.now().timestamp() // seconds:.0f}"
    # Not `incr`: it would begin the time anew with each count, so that a few now and then would never end.
    count = int(cache.get(at, 0)) + 1
    cache.set(at, count, seconds)
    return count


def odd(request: HttpRequest, answers: dict[str, str]) -> str:
    """Why a question is set aside for a second look: `trap`, `quick` or `many`; `""` for most."""
    if answers.get("trap"):
        return "trap"
    began = float(answers.get("began") or 0)
    if clock.now().timestamp() - began < TOO_QUICK.total_seconds():
        return "quick"
    many = counted(f"asked:{place_of(request)}", AN_HOUR) > FROM_ONE_PLACE
    return "many" if counted("asked:all", AN_HOUR) > FROM_EVERYWHERE or many else ""


def too_often(request: HttpRequest) -> bool:
    """Whether so many codes were tried from one place that the next one has to wait."""
    return counted(f"codes:{place_of(request)}", TRY_WITHIN) > TRIES
