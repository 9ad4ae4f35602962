"""What a step shows: its fields with what was answered, what would show elsewhere, and all answers at the end."""

from collections.abc import Mapping
from dataclasses import dataclass

from heard.web.public.asking import steps
from heard.web.public.asking.words import Said

# A field that is chosen from a table of words, and the name of that table.
TABLES = {"who": "whos", "way": "ways", "time": "times", "no_answer": "no_answers", "shared": "shareds"}
# Where nothing was chosen yet, the safest stands chosen.
SAFEST = {"way": "they_ring", "time": "any", "no_answer": "hang_up"}
LABELS = {"way": "reach", "words": "words"}


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


def text_of(said: Said, name: str) -> str:
    """Words by name; nothing where there are none."""
    found = said.get(name, "")
    return found if isinstance(found, str) else ""


def table_of(said: Said, name: str) -> Mapping[str, str]:
    """A table of words by the field that is chosen from it."""
    found = said.get(TABLES.get(name, ""), {})
    return found if isinstance(found, Mapping) else {}


def controls(step: str, said: Said, answers: Mapping[str, str], problems: Mapping[str, str]) -> list[AskingControl]:
    """The fields of one step."""
    return [
        AskingControl(
            name=name,
            label=text_of(said, LABELS.get(name, name)),
            help=text_of(said, f"{name}_help"),
            value=answers.get(name) or SAFEST.get(name, ""),
            problem=text_of(said, problems.get(name, "")).format(most=steps.MAX_CHARS.get(name, 0)),
            longest=steps.MAX_CHARS.get(name, 0),
            options=tuple(table_of(said, name).items()),
        )
        for name in steps.ASKED[step]
    ]


def shown_lines(said: Said, answers: Mapping[str, str]) -> list[tuple[str, tuple[str, ...]]]:
    """What would show where somebody else could look: the place, and the lines that can be read or heard there."""
    way = steps.way_of(answers)
    texts = {
        "text": ("on_phone", ("a_number", "text_words")),
        "email": ("in_inbox", ("our_address", "mail_words")),
        "letter": ("on_envelope", ("letter_words",)),
    }
    place, lines = texts.get(way, ("they_hear", ("call_words",)))
    return [(text_of(said, place), tuple(text_of(said, each) for each in lines))]


def checked_answers(said: Said, answers: Mapping[str, str], language: str) -> list[tuple[str, str, str]]:
    """Every answer in words: what was asked, what was answered, and where it is changed."""
    found = []
    for step in ("who", "reach", "note"):
        for name in steps.ASKED[step]:
            if name in steps.ASKED["reach"][1:] and steps.way_of(answers) not in steps.NEEDS_AT:
                continue
            if name == "trusted" and steps.way_of(answers) != "trusted":
                continue
            value = answers.get(name) or SAFEST.get(name, "")
            words = table_of(said, name).get(value, "") if name in TABLES else value
            found.append((text_of(said, LABELS.get(name, name)), words, f"/{language}/ask/{step}/"))
    return found
