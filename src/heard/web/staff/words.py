"""What several rooms of the workspace share: who works with dialogues, and what stages, rests and moments are called."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from heard.ground import dates
from heard.ground.terms import Listed
from heard.people.terms import Role
from heard.stages import RESTS, STAGE_NAMES

OF_CASES = (Role.COORDINATOR, Role.SUPERVISOR, Role.FACILITATOR)


class Labels(Mapping[str, str]):
    """Words that rows keep, each with its label in the language that is spoken when it is asked for."""

    def __init__(self, listed: Listed) -> None:
        self._listed = listed

    def __getitem__(self, name: str) -> str:
        if name not in self._listed.listed:
            raise KeyError(name)
        return self._listed.label(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._listed.listed)

    def __len__(self) -> int:
        return len(self._listed.listed)


RESTING = Labels(RESTS)
STAGE_LABELS = Labels(STAGE_NAMES)


def local_time(moment: datetime | None, zone: ZoneInfo) -> str:
    """A moment by the clock of the programme; `""` where there is none."""
    return dates.moment(moment, zone) if moment else ""


def zone_in_words(zone: ZoneInfo | str) -> str:
    """A zone as people say it: `Pacific Time`."""
    return dates.zone_name(zone if isinstance(zone, ZoneInfo) else ZoneInfo(zone))
