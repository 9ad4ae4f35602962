"""How often something may be tried. Limits slow down guessing; they pass by themselves and shut nobody out for good.

Counts lie in the database, so that they hold for all processes together.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from allauth.core.internal import ratelimit
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

# How many in how long. An office or a prison may stand behind one address, so addresses alone are counted widely.
RATES: Mapping[str, str] = MappingProxyType(
    {
        "name_from_here": "5/5m/key",
        "name": "20/15m/key",
        "from_here": "60/5m/key",
    }
)


@dataclass(frozen=True, slots=True)
class CountedTry:
    """One thing that is counted: under which rate, and about what."""

    rate: str
    about: str


def where(request: HttpRequest) -> str:
    """The address somebody comes from; the nearest network where there are billions of addresses in it."""
    try:
        return str(ratelimit.get_ip(request))
    except PermissionDenied:
        return "unknown"


def too_often(request: HttpRequest, *counted: CountedTry) -> bool:
    """Count one more try of each. True where one of them was tried too often."""
    return not all(_consumed(request, each) for each in counted)


def _consumed(request: HttpRequest, one: CountedTry) -> bool:
    used = ratelimit.consume(
        request, app="heard", action=one.rate, config=RATES, key=f"{one.rate}:{one.about}", limit_get=True
    )
    return used is not None


def forget(request: HttpRequest, *counted: CountedTry) -> None:
    """Forget the tries that were counted: a person who got in was not guessing."""
    for each in counted:
        ratelimit.clear(request, app="heard", action=each.rate, config=RATES, key=f"{each.rate}:{each.about}")
