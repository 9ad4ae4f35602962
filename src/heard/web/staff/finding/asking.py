"""What somebody asks of the list: read from the address, written back into it, and said in words."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import reduce
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from heard.dialogue.listing import NOBODY, ListCursor, ListQuery
from heard.ground.texts import languages, say, text
from heard.people.terms import Role
from heard.stages import STAGES
from heard.web.staff.words import RESTING, STAGE_LABELS

LATE = {"yes": text("finding-late_yes")}
SORTS = {name: text(f"finding-sort_{name}") for name in ("moved", "opened", "stage")}
FIRST_YEAR, LAST_YEAR = 1900, 2200
STAGE_AT = {stage.name: at for at, stage in enumerate(STAGES)}

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECONDS = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """One filter that is on: what it says, and the address of the list without it."""

    label: str
    words: str
    without: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListQuestion:
    """What was asked, by the names that stand in the address; what means nothing here is left out."""

    stage: str = ""
    resting: str = ""
    carried: str = ""
    language: str = ""
    opened: str = ""
    late: str = ""
    sort: str = ""

    @property
    def filters(self) -> dict[str, str]:
        """The filters that are on, in order."""
        names = ("stage", "resting", "carried", "language", "opened", "late")
        return {name: value for name in names if (value := str(getattr(self, name)))}

    @property
    def address(self) -> str:
        """The question as it stands in an address, always in the same order."""
        return urlencode({**self.filters, **({"sort": self.sort} if self.sort else {})})

    @property
    def order(self) -> str:
        """The order: as asked; else by opening where a year is asked for, by the last move where not."""
        return self.sort or ("opened" if self.opened else "moved")

    def asked(self, zone: ZoneInfo) -> ListQuery:
        """The same for the query."""
        return ListQuery(
            stage_at=STAGE_AT.get(self.stage),
            resting=self.resting,
            carried=self.carried,
            language=self.language,
            year=int(self.opened) if self.opened else None,
            sort=self.order,
            zone=zone,
        )


def people_for(role: str, everybody: Mapping[str, tuple[str, bool]]) -> dict[str, str]:
    """Whose dialogues may be asked for, by account: the office's choice; a facilitator's list is their own already."""
    return {} if role == Role.FACILITATOR else {who: name for who, (name, _here) in everybody.items()}


def read(given: Mapping[str, str], people: Mapping[str, str]) -> ListQuestion:
    """The question in an address. `people` are those whose dialogues may be asked for, by account."""
    options: dict[str, Mapping[str, object]] = {
        "stage": STAGE_LABELS,
        "resting": RESTING,
        "carried": {**people, NOBODY: ""},
        "language": languages(),
        "sort": SORTS,
        "late": LATE,
    }
    found = {name: value for name, known in options.items() if (value := given.get(name, "")) in known}
    return ListQuestion(**found, opened=_year(given.get("opened", "")))


def _year(text: str) -> str:
    said = text.strip()
    return said if len(said) == 4 and said.isascii() and said.isdigit() and FIRST_YEAR <= int(said) <= LAST_YEAR else ""  # noqa: PLR2004


def chips(question: ListQuestion, people: Mapping[str, str]) -> list[Chip]:
    """Each filter that is on, in words."""
    said = {
        "stage": str(STAGE_LABELS.get(question.stage, "")),
        "resting": str(RESTING.get(question.resting, "")),
        "carried": people.get(question.carried) or say("finding-carried_nobody"),
        "language": languages().get(question.language, ""),
        "opened": question.opened,
        "late": say("finding-asked_late"),
    }
    return [
        Chip(
            label=say("finding-today" if name == "late" else f"finding-{name}"),
            words=said[name],
            without=replace(question, **{name: ""}).address,
        )
        for name in question.filters
    ]


def in_words(question: ListQuestion, people: Mapping[str, str]) -> str:
    """The filters as a part of a sentence, as a heading says them."""
    parts = [_part(question, name, people) for name in question.filters]
    return reduce(lambda first, second: say("finding-and", first=first, second=second), parts) if parts else ""


def _part(question: ListQuestion, name: str, people: Mapping[str, str]) -> str:
    """One filter as a part of the heading."""
    if name == "stage":
        return str(STAGE_LABELS[question.stage])
    if name == "resting":
        return say(f"finding-asked_{question.resting}")
    if name == "carried":
        whom = people.get(question.carried)
        return say("finding-asked_carried", name=whom) if whom else say("finding-asked_nobody")
    if name == "language":
        return say("finding-asked_language", language=languages()[question.language])
    return say("finding-asked_late") if name == "late" else say("finding-asked_opened", year=question.opened)


def place_at(given: Mapping[str, str]) -> ListCursor | None:
    """The place in the order that an address names; None where it names none that could be."""
    back = "before" in given
    parts = given.get("before" if back else "after", "").split(".")
    if len(parts) != 3 or not all(part.isascii() and part.isalnum() for part in parts):  # noqa: PLR2004
        return None
    try:
        micro, stage_at, reference = int(parts[0], 36), int(parts[1]), parts[2][:26]
        moment = datetime.fromtimestamp(micro // MICROSECONDS, UTC).replace(microsecond=micro % MICROSECONDS)
    except (ValueError, OverflowError, OSError):
        return None
    return ListCursor(moment=moment, reference=reference, stage_at=min(stage_at, len(STAGES)), back=back)


def address_of(question: ListQuestion, place: ListCursor) -> str:
    """The address of the page that begins at this place."""
    since = place.moment - EPOCH
    micro = (since.days * 86_400 + since.seconds) * MICROSECONDS + since.microseconds
    at = {"before" if place.back else "after": f"{_short(micro)}.{place.stage_at}.{place.reference}"}
    return "&".join(filter(None, [question.address, urlencode(at)]))


def _short(number: int) -> str:
    """A number in base 36, as `int(text, 36)` reads it."""
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    text = ""
    while number > 0:
        number, at = divmod(number, 36)
        text = digits[at] + text
    return text or "0"
