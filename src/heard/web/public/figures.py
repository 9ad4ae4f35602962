"""The programme's own figures as its public page says them: a number where it may be shown, else why there is none."""

from collections.abc import Mapping
from dataclasses import dataclass

from heard.evaluation.yearly import published
from heard.ground.errors import NotFound
from heard.ground.texts import say
from heard.programme.policy import default_policy
from heard.programme.public import public_programme
from heard.web.public.asking.sending import ANYONE


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicFigures:
    """Years with their lines, label and number; `few` is said where there is no number at all."""

    years: tuple[tuple[int, tuple[tuple[str, str], ...]], ...]
    few: str


def figures() -> PublicFigures:
    """What is published of the programme of this site."""
    try:
        found = published(ANYONE, public_programme())
    except NotFound:
        return PublicFigures(years=(), few=say("public-too_few", least=default_policy().figures.least))
    fewer = say("public-fewer", least=found.least)
    years = tuple((year.year, _lines(year.figures, fewer)) for year in found.years if year.shows)
    return PublicFigures(years=years, few="" if years else say("public-too_few", least=found.least))


def _lines(counted: Mapping[str, int | None], fewer: str) -> tuple[tuple[str, str], ...]:
    """What was counted, each with its number; that there are fewer, where it is not shown."""
    return tuple((say(f"public-figure_{name}"), fewer if each is None else str(each)) for name, each in counted.items())
