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
    """What a list offers: first our own clock, which is chosen by choosing nothing; then those of our country; then all."""
    ours = ("", say("date-our_clock", zone=dates.zone_name(here)))
    return [ours, *(each for _country, places in zones.choices(here.key, chosen) for each in places)]


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
