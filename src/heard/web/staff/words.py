"""Words that several rooms of the workspace share: who works with dialogues, and what stages and rests are called."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from heard.ground import dates
from heard.ground.texts import say
from heard.people.terms import Role
from heard.stages import STAGES

OF_CASES = (Role.COORDINATOR, Role.SUPERVISOR, Role.FACILITATOR)


class Labels(Mapping[str, str]):
    """What some names are called. Each is said when it is looked up, in the language that is spoken then."""

    def __init__(self, key: str, names: Iterable[str]) -> None:
        self._key, self._names = key, tuple(names)

    def __getitem__(self, name: str) -> str:
        if name not in self._names:
            raise KeyError(name)
        return say(f"{self._key}-{name}")

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


RESTING = Labels("resting", ("stopped", "asked_no_more", "order", "calendar"))
STAGE_LABELS = Labels("stage", (stage.name for stage in STAGES))


def local_time(moment: datetime | None, zone: ZoneInfo) -> str:
    """A moment by the programme's clock: `Jan 26, 2026, 9:30 AM`; nothing for no moment."""
    return dates.moment(moment, zone) if moment else ""


def zone_in_words(zone: ZoneInfo | str) -> str:
    """A zone as people speak: `Pacific Time`."""
    return dates.zone_name(ZoneInfo(str(zone)))
