"""What a step shows: its fields with what was answered, what would show elsewhere, and all answers at the end."""

from collections.abc import Mapping
from dataclasses import dataclass

from heard.ground.texts import say
from heard.inquiry.first_words import CALLED
from heard.web.public.asking import steps

# Where nothing was chosen yet, the safest stands chosen.
SAFEST = {"way": "they_ring", "time": "any", "no_answer": "hang_up"}
LABELS = {"way": "reach"}
# Where what could be seen or heard shows, by way.
PLACES = {"text": "on_phone", "email": "in_inbox", "letter": "on_envelope"}
HEARD = "they_hear"


@dataclass(frozen=True, slots=True)
class AskingControl:
    """One field. `options` are (value, label); without any it is a line, or an area where it is `long`."""

    name: str
    label: str
    help: str
    value: str
    problem: str
    longest: int
    options: tuple[tuple[str, str], ...] = ()

    @property
    def long(self) -> bool:
        """Whether more than a line is welcome."""
        return self.name == "words"


def label_of(name: str) -> str:
    """What a field asks."""
    return say(f"asking-{LABELS.get(name, name)}")


def controls(step: str, answers: Mapping[str, str], problems: Mapping[str, str]) -> list[AskingControl]:
    """The fields of one step."""
    return [_control(name, answers.get(name, ""), problems.get(name, "")) for name in steps.ASKED[step]]


def _control(name: str, value: str, problem: str) -> AskingControl:
    longest = steps.MAX_CHARS.get(name, 0)
    options = tuple((each, say(f"asking-{name}_{each}")) for each in steps.CHOICES.get(name, ()))
    return AskingControl(
        name=name,
        label=label_of(name),
        help="" if options else say(f"asking-{name}_help"),
        value=value or SAFEST.get(name, ""),
        problem=say(f"asking-{problem}", most=longest) if problem else "",
        longest=longest,
        options=options,
    )


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
            found.append((label_of(name), _answered(name, answers), f"/{language}/ask/{step}/"))
    return found


def _answered(name: str, answers: Mapping[str, str]) -> str:
    """One answer in words; `""` where there is none."""
    value = answers.get(name) or SAFEST.get(name, "")
    return say(f"asking-{name}_{value}") if value and name in steps.CHOICES else value
