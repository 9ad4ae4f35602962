"""What a step shows: its fields with what was answered, what would show elsewhere, and all answers at the end."""

from collections.abc import Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from heard.ground import dates
from heard.ground.texts import say
from heard.inquiry.first_words import CALLED
from heard.web.public.asking import steps
from heard.web.zones import nearby_choices

# Where nothing was chosen yet, the safest stands chosen.
SAFEST = {"way": "they_ring", "time": "any", "no_answer": "hang_up"}
LABELS = {"way": "reach"}
# Where what could be seen or heard shows, by way.
PLACES = {"text": "on_phone", "email": "in_inbox", "letter": "on_envelope"}
HEARD = "they_hear"
NO_CLOCK = ZoneInfo("UTC")


@dataclass(frozen=True, slots=True)
class AskingControl:
    """One field. `options` are (value, label), in a list where they are many (`listed`).

    Without any it is a line, or an area where it is `long`.
    """

    name: str
    label: str
    help: str
    value: str
    problem: str
    longest: int
    options: tuple[tuple[str, str], ...] = ()
    listed: bool = False

    @property
    def long(self) -> bool:
        """Whether more than a line is welcome."""
        return self.name == "words"


def label_of(name: str) -> str:
    """What a field asks."""
    return say(f"asking-{LABELS.get(name, name)}")


def controls(
    step: str, answers: Mapping[str, str], problems: Mapping[str, str], here: ZoneInfo = NO_CLOCK
) -> list[AskingControl]:
    """The fields of one step. `here` is the programme's clock."""
    return [_control(name, answers.get(name, ""), problems.get(name, ""), here) for name in steps.ASKED[step]]


def _control(name: str, value: str, problem: str, here: ZoneInfo) -> AskingControl:
    longest = steps.MAX_CHARS.get(name, 0)
    options = _options(name, value, here)
    listed = name == "zone"
    return AskingControl(
        name=name,
        label=label_of(name),
        listed=listed,
        help="" if options and not listed else say(f"asking-{name}_help"),
        value=value or SAFEST.get(name, ""),
        problem=say(f"asking-{problem}", most=longest) if problem else "",
        longest=longest,
        options=options,
    )


def _options(name: str, value: str, here: ZoneInfo) -> tuple[tuple[str, str], ...]:
    if name == "zone":
        return tuple(nearby_choices(here, value))
    return tuple((each, say(f"asking-{name}_{each}")) for each in steps.CHOICES.get(name, ()))


def shown_lines(way: str, words: Mapping[str, str]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Where these words of a way would show, and each of them with its name."""
    place = PLACES.get(way, HEARD)
    return [(say(f"asking-{place}"), [(say(f"asking-shows_{what}"), text) for what, text in words.items()])]


def checked_answers(answers: Mapping[str, str], language: str) -> list[tuple[str, str, str]]:
    """Every answer in words: what was asked, what was answered, and where it is changed."""
    found = []
    for step in ("who", "reach", "note"):
        for name in steps.ASKED[step]:
            if name in steps.ASKED["reach"][1:] and steps.way_of(answers) not in steps.NEEDS_AT:
                continue
            if name == "trusted" and steps.way_of(answers) != "trusted":
                continue
            if name == "no_answer" and steps.way_of(answers) not in CALLED:
                continue
            if name == "zone" and not answers.get("zone"):
                continue
            found.append((label_of(name), _answered(name, answers), f"/{language}/ask/{step}/"))
    return found


def _answered(name: str, answers: Mapping[str, str]) -> str:
    """One answer in words; `""` where there is none."""
    value = answers.get(name) or SAFEST.get(name, "")
    if name == "zone":
        return dates.zone_with_place(ZoneInfo(value))
    return say(f"asking-{name}_{value}") if value and name in steps.CHOICES else value
