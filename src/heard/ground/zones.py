"""Time zones as people choose them: those of a country first, then the others, country by country."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from functools import cache, lru_cache
from zoneinfo import ZoneInfo, available_timezones

from babel.core import get_global
from babel.dates import get_timezone_location

from heard.ground import clock, dates

Choices = list[tuple[str, str]]
# Where several towns of a country share a clock, it is called by the one that most people know.
WELL_KNOWN = frozenset(
    (
        "America/New_York",
        "America/Chicago",
        "America/Denver",
        "America/Phoenix",
        "America/Los_Angeles",
        "America/Anchorage",
        "Pacific/Honolulu",
        "America/Toronto",
        "America/Winnipeg",
        "America/Edmonton",
        "America/Vancouver",
        "America/Halifax",
        "America/Mexico_City",
        "America/Sao_Paulo",
        "America/Argentina/Buenos_Aires",
        "Europe/Berlin",
        "Europe/Madrid",
        "Europe/Moscow",
        "Australia/Sydney",
        "Australia/Brisbane",
        "Asia/Shanghai",
        "Asia/Jakarta",
        "Asia/Almaty",
        "Africa/Kinshasa",
        "America/Santiago",
    )
)
# Of Antarctica, of no region that is known, of the world: nobody lives by these.
NOBODY_LIVES = frozenset(("AQ", "ZZ", "001"))


def is_zone(name: str) -> bool:
    """Whether this is the name of a time zone, as `America/Denver`."""
    return name in _every()


@cache
def _every() -> frozenset[str]:
    """Every zone that is known here. Read once: they lie in hundreds of files."""
    return frozenset(available_timezones())


def country_of(zone: str) -> str:
    """The country of a zone as two capital letters, like `US`; `""` for one of no country, like `UTC`."""
    found = str(get_global("zone_territories").get(zone, ""))
    return "" if found == "001" else found


def choices(home: str, chosen: str = "") -> list[tuple[str, Choices]]:
    """What can be chosen, as (country, zones), each zone with its words: the country of `home` first, `home` left out.

    `chosen` is always among them: it stays what it is. In the language that is spoken.
    """
    first = country_of(home)
    found = [each for each in _by_country(clock.now().year, chosen) if each[0]]
    found.sort(key=lambda each: (each[0] != first, _country(each[0]).casefold()))
    named = [(_country(country), _named(country, zones, home)) for country, zones in found]
    return [each for each in named if each[1]]


def nearby(home: str, chosen: str = "") -> Choices:
    """The zones of the country of `home`, and `chosen`; those of every country, where this one has a single clock.

    For whoever is asked in a hard hour: three hundred clocks are no kind question. Staff can choose any.
    """
    own, every = country_of(home), choices(home, chosen)
    here = {zone for land, zones in _by_country(clock.now().year, chosen) if land == own for zone in zones}
    near = [each for _country, places in every for each in places if each[0] in here or each[0] == chosen]
    return near or [each for _country, places in every for each in places]


def _named(country: str, zones: tuple[str, ...], home: str) -> Choices:
    if len(zones) == 1:
        return [(zone, _country(country)) for zone in zones if zone != home]
    return sorted(((zone, _place(country, zone)) for zone in zones if zone != home), key=lambda each: each[1].casefold())


def _place(country: str, zone: str) -> str:
    city = get_timezone_location(ZoneInfo(zone), locale=dates.locale_spoken(), return_city=True)
    return f"{_country(country)}: {city}"


def _country(code: str) -> str:
    return str(dates.locale_spoken().territories.get(code, code))


@lru_cache(maxsize=64)
def _by_country(year: int, chosen: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """By country, one zone for each clock that differs on any day of this year."""
    every: Mapping[str, list[str]] = get_global("territory_zones")
    return tuple((land, tuple(_differing(zones, year, chosen))) for land, zones in every.items() if land not in NOBODY_LIVES)


def _differing(zones: list[str], year: int, chosen: str) -> Iterator[str]:
    seen: set[tuple[object, ...]] = set()
    usable = [zone for zone in zones if is_zone(zone)]
    for zone in sorted(usable, key=lambda each: (each != chosen, each not in WELL_KNOWN, each.count("/"), each)):
        here = ZoneInfo(zone)
        clocks = tuple(datetime(year, month, 1, tzinfo=UTC).astimezone(here).utcoffset() for month in range(1, 13))
        if clocks not in seen:
            seen.add(clocks)
            yield zone
