"""The clock that somebody lives by, as forms ask for it: nothing is chosen where it is the programme's."""

from zoneinfo import ZoneInfo

from heard.ground import dates, zones
from heard.ground.errors import NotFound
from heard.ground.texts import say
from heard.programme.public import public_programme
from heard.programme.scene import ProgrammeScene

Choices = list[tuple[str, str]]


def home() -> ZoneInfo:
    """The clock of the programme whose public pages are shown; UTC where there is none yet."""
    try:
        return ProgrammeScene(public_programme()).zone
    except NotFound:
        return ZoneInfo("UTC")


def zone_choices(here: ZoneInfo, chosen: str = "") -> Choices:
    """What a list offers staff: first our own clock, which is chosen by choosing nothing; those of our country; then all."""
    return [_ours(here), *(each for _country, places in zones.choices(here.key, chosen) for each in places)]


def nearby_choices(here: ZoneInfo, chosen: str = "") -> Choices:
    """What a list offers whoever says how they are reached themself: our own clock, and those of our country."""
    return [_ours(here), *zones.nearby(here.key, chosen)]


def _ours(here: ZoneInfo) -> tuple[str, str]:
    return "", say("date-our_clock", zone=dates.zone_name(here))


class ClockChoices:
    """The clocks of elsewhere, for fields of acts. What was chosen before is kept by whoever draws the form."""

    @property
    def choices(self) -> Choices:
        """Their zones with their words."""
        return zone_choices(home())[1:]

    @property
    def values(self) -> list[str]:
        """Their zones."""
        return [zone for zone, _words in self.choices]
