"""Days, hours, zones and languages as the language that is spoken writes them, by Babel."""

from datetime import date, datetime, time, timedelta
from functools import cache, lru_cache
from typing import Literal
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time, get_timezone_location, get_timezone_name

from heard.ground import clock, texts
from heard.ground.pseudo import PSEUDO

# Between an hour and its half of the day stands a narrow space that some screens and printers do not know.
A_MONDAY = date(2024, 1, 1)
NARROW_SPACES = str.maketrans({"\u202f": " ", "\u00a0": " "})


def day(local: date) -> str:
    """A day: `Jan 26, 2026`."""
    return _written("yMMMd", local)


def long_day(local: date) -> str:
    """A day with its month in full: `January 26, 2026`."""
    return _written("yMMMMd", local)


def weekday(local: date) -> str:
    """A day with its weekday: `Monday, January 26, 2026`."""
    return format_date(local, "full", locale=_locale(texts.spoken())).translate(NARROW_SPACES)


def weekday_without_year(local: date) -> str:
    """A day of this year with its weekday: `Monday, January 26`."""
    name = format_date(local, "EEEE", locale=_locale(texts.spoken()))
    return texts.say("date-weekday-without-year", weekday=name, day=day_of_year(local))


def weekday_name(number: int) -> str:
    """The name of a day of the week; Monday is 0."""
    return format_date(A_MONDAY + timedelta(days=number), "EEEE", locale=_locale(texts.spoken()))


def month_names() -> list[str]:
    """The names of the months, January first."""
    return [format_date(date(A_MONDAY.year, each, 1), "LLLL", locale=_locale(texts.spoken())) for each in range(1, 13)]


def short_weekday(local: date, *, year: bool = False) -> str:
    """A day with its weekday in short: `Mon, Jan 26`, with its year where it is asked for."""
    return _written("yMMMEd" if year else "MMMEd", local)


def day_of_year(local: date) -> str:
    """A day that comes every year: `January 26`."""
    return _written("MMMMd", local)


def short_day_of_year(local: date) -> str:
    """A day that comes every year, in short: `Jan 26`."""
    return _written("MMMd", local)


def month(local: date) -> str:
    """A month: `January 2026`."""
    return _written("yMMMM", local)


def hour(local: datetime) -> str:
    """An hour of the day: `9:30 AM`."""
    return _hour(local.hour, local.minute, texts.spoken())


@lru_cache(maxsize=2048)
def _hour(hours: int, minutes: int, language: str) -> str:
    return format_time(time(hours, minutes), "short", locale=_locale(language)).translate(NARROW_SPACES)


def moment(at: datetime, zone: ZoneInfo) -> str:
    """A day and an hour by the clock of this zone: `Jan 26, 2026, 9:30 AM`."""
    local = at.astimezone(zone)
    return texts.say("date-moment", day=day(local), hour=hour(local))


def from_when(at: date) -> str:
    """A day with its weekday; of a moment its hour too, by its own clock: `Thursday, February 25, 2:00 PM`.

    The year is said where it is another one.
    """
    local = at.date() if isinstance(at, datetime) else at
    words = weekday_without_year(local) if local.year == clock.now().year else weekday(local)
    if not isinstance(at, datetime):
        return words
    clock_name = zone_name(at.tzinfo) if isinstance(at.tzinfo, ZoneInfo) else ""
    return texts.say("date-from_when", day=words, hour=hour(at), zone=clock_name)


def zone_name(zone: ZoneInfo) -> str:
    """A zone as people say it: `Pacific Time`; by its city, where it has no name of its own."""
    return _zone_name(zone, texts.spoken())


def zone_with_place(zone: ZoneInfo) -> str:
    """A zone with a town that lives by it, since some share a name: `Mountain Time, Phoenix`."""
    town = get_timezone_location(zone, locale=locale_spoken(), return_city=True)
    return texts.say("date-zone_with_place", zone=zone_name(zone), place=town)


@lru_cache(maxsize=256)
def _zone_name(zone: ZoneInfo, language: str) -> str:
    # Nobody lives by this one, so it has no name as people say it.
    variant: Literal["standard", "generic"] = "standard" if zone.key == "UTC" else "generic"
    return get_timezone_name(zone, width="long", zone_variant=variant, locale=_locale(language))


def language_name(code: str) -> str:
    """What a language is called; its code, where there is no name for it."""
    return str(_locale(texts.spoken()).languages.get(code, code))


LANGUAGE_CODE_CHARS = 3
# What CLDR names and nobody speaks: several, none, and one that is not known.
NO_LANGUAGE = frozenset({"mul", "und", "zxx"})


@cache
def language_codes() -> tuple[str, ...]:
    """The code of every language that has one of two or three letters (ISO 639) and a name."""
    named = {str(code) for code in _locale("en").languages} - NO_LANGUAGE
    return tuple(sorted(code for code in named if code.isalpha() and len(code) <= LANGUAGE_CODE_CHARS))


def _written(skeleton: str, local: date) -> str:
    return _day(skeleton, date(local.year, local.month, local.day), texts.spoken())


# Pages write the same few days over and over.
@lru_cache(maxsize=4096)
def _day(skeleton: str, local: date, language: str) -> str:
    return str(format_skeleton(skeleton, local, locale=_locale(language))).translate(NARROW_SPACES)


def locale_spoken() -> Locale:
    """How the language that is spoken writes things, as Babel has it."""
    return _locale(texts.spoken())


@lru_cache(maxsize=32)
def _locale(language: str) -> Locale:
    """How this language writes dates, as its own file says: `en_US`."""
    return Locale.parse(texts.say_in(language if language != PSEUDO else texts.FIRST, "language-locale"))
