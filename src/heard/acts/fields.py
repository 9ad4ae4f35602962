"""What an act needs to be told: the same description makes forms, reads story files, and answers bad input."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from keyword import iskeyword
from typing import Any

from heard.acts.refusals import ONCE_MORE, InvalidInput
from heard.ground import references
from heard.ground.wording import Words

MAX_TEXT_CHARS = 20_000
MAX_WORD_CHARS = 200
MAX_NUMBER = 100_000
MAX_REFERENCES = 1_000
FIRST_YEAR, LAST_YEAR = 1900, 2200


# What participants read beside what they typed, where staff read the name of the field too.
EMPTY = Words("This is still empty.", "Esto aún está vacío.")
WRITE = Words("Write some words here.", "Escriba aquí unas palabras.")
STRANGE_SIGN = Words("One sign here cannot be kept. Take it out.", "Aquí hay un signo que no se puede guardar. Quítelo.")
CHOOSE = Words("Choose one of these.", "Elija una de estas opciones.")
FEWER = Words("Choose fewer at once.", "Elija menos cosas a la vez.")
A_NUMBER = Words("Write a number, like 3.", "Escriba un número, por ejemplo 3.")
A_DAY = Words("Write a day, like 2026-05-28.", "Escriba un día, por ejemplo 2026-05-28.")
A_MOMENT = Words("Write a day and an hour.", "Escriba un día y una hora.")
YES_OR_NO = Words("Choose yes or no.", "Elija sí o no.")


def shorter(longest: int) -> Words:
    """That something is too long, and how long it may be."""
    return Words(f"Make this shorter. It can have {longest:,} signs.", f"Acorte esto. Caben {longest:,} signos.")


class ParseError(ValueError):
    """A value that cannot be read; its text says what to type instead, and `own` says it to participants."""

    def __init__(self, text: str, own: Words = ONCE_MORE) -> None:
        self.own = own
        super().__init__(text)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActField:
    """One thing that an act takes.

    `kind` is a word that doors know how to ask for and stories know how to look up; ids of rows stay strings. `longest`
    is how many signs a word may have, where its column holds fewer than others. `suggests` names what a form offers for a
    word, while any other word is as good.
    """

    name: str
    kind: str
    label: str
    required: bool = True
    choices: tuple[tuple[str, str], ...] = ()
    help: str = ""
    longest: int = MAX_WORD_CHARS
    suggests: str = ""

    @property
    def argument(self) -> str:
        """The name of the Python argument: `with` becomes `with_`."""
        return self.name + "_" if iskeyword(self.name) else self.name

    def parse(self, value: object) -> object:
        """The value in its Python type. Raises ParseError with words for the person who typed it."""
        if value is None or (isinstance(value, str | list | tuple | dict) and not value):
            if self.required:
                raise ParseError(f"{self.label}: this is needed.", EMPTY)
            return None
        return FIELD_KINDS[self.kind].parse(self, value)


def parse_all(fields: Sequence[ActField], given: Mapping[str, object]) -> dict[str, Any]:
    """Every field read, by argument name. Raises InvalidInput that names each problem, and each name that is not known."""
    problems: dict[str, str] = {}
    own: dict[str, Words] = {}
    values: dict[str, Any] = {}
    for field in fields:
        try:
            values[field.argument] = field.parse(given.get(field.name))
        except ParseError as wrong:
            problems[field.name], own[field.name] = str(wrong), wrong.own
    known = {field.name for field in fields}
    for name in given:
        if name not in known:
            problems[name] = "This act takes nothing of that name."
    if problems:
        raise InvalidInput(problems, own)
    return values


def _text(field: ActField, value: object) -> str:
    return _string(field, value, MAX_TEXT_CHARS)


def _word(field: ActField, value: object) -> str:
    return _string(field, value, min(field.longest, MAX_WORD_CHARS))


def _reference(field: ActField, value: object) -> str:
    return _string(field, value, references.REFERENCE_CHARS)


def is_writable(text: str) -> bool:
    """Whether a text can be kept: without NUL and without halves of signs, which no database takes."""
    try:
        return b"\x00" not in text.encode()
    except UnicodeEncodeError:
        return False


def _string(field: ActField, value: object, longest: int) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ParseError(f"{field.label}: write some words here.", WRITE)
    if not is_writable(value):
        raise ParseError(f"{field.label}: take the unprintable sign out.", STRANGE_SIGN)
    text = value.strip()
    if len(text) > longest:
        raise ParseError(f"{field.label}: {longest:,} signs at most; this has {len(text):,}.", shorter(longest))
    return text


def _whole(field: ActField, value: object) -> int:
    if isinstance(value, bool):
        raise ParseError(f"{field.label}: write a whole number, like 90.", A_NUMBER)
    try:
        number = int(str(value))
    except ValueError:
        raise ParseError(f"{field.label}: write a whole number, like 90.", A_NUMBER) from None
    if not 0 < number <= MAX_NUMBER:
        raise ParseError(f"{field.label}: write a number between 1 and 100,000.", A_NUMBER)
    return number


def _count(field: ActField, value: object) -> int:
    """A whole number that may be nought."""
    return 0 if value in ("0", 0) and not isinstance(value, bool) else _whole(field, value)


def _choice(field: ActField, value: object) -> str:
    if not isinstance(value, str) or value not in dict(field.choices):
        raise ParseError(f"{field.label}: choose one of {', '.join(name for name, _ in field.choices)}.", CHOOSE)
    return str(value)


def _choices(field: ActField, value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list | tuple) else [value]
    return tuple(dict.fromkeys(_choice(field, each) for each in values))


def _moment(field: ActField, value: object) -> datetime:
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value)
        except ValueError:
            raise ParseError(f"{field.label}: write a day and an hour, like 2026-05-28 09:30.", A_MOMENT) from None
    if not isinstance(value, datetime):
        raise ParseError(f"{field.label}: a day and an hour are needed, like 2026-05-28 09:30.", A_MOMENT)
    if value.tzinfo is None:
        raise ParseError(f"{field.label}: the time zone is missing.", A_MOMENT)
    if not FIRST_YEAR <= value.year <= LAST_YEAR:
        raise ParseError(f"{field.label}: write a year between {FIRST_YEAR} and {LAST_YEAR}.", A_MOMENT)
    return value.astimezone(UTC)


def _day(field: ActField, value: object) -> date:
    if isinstance(value, str):
        try:
            value = date.fromisoformat(value)
        except ValueError:
            raise ParseError(f"{field.label}: write a day, like 2026-05-28.", A_DAY) from None
    if isinstance(value, datetime) or not isinstance(value, date):
        raise ParseError(f"{field.label}: a day without an hour is needed, like 2026-05-28.", A_DAY)
    return value


def _flag(field: ActField, value: object) -> bool:
    words = {True: True, False: False, "true": True, "false": False, "yes": True, "no": False}
    if not isinstance(value, bool | str) or value not in words:
        raise ParseError(f"{field.label}: say yes or no.", YES_OR_NO)
    return words[value]


def _ids(field: ActField, value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list | tuple) else [value]
    if len(values) > MAX_REFERENCES:
        raise ParseError(f"{field.label}: {MAX_REFERENCES:,} at most.", FEWER)
    return tuple(dict.fromkeys(_reference(field, each) for each in values))


def _table(field: ActField, value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ParseError(f"{field.label}: this has parts; write each part by its name.")
    return value


@dataclass(frozen=True, slots=True)
class FieldKind:
    """How a kind of field is read, and whether its value is chosen from what is there: what is said is never kept twice."""

    parse: Callable[[ActField, object], object]
    is_chosen: bool = False


FIELD_KINDS: dict[str, FieldKind] = {
    "text": FieldKind(_text),
    "word": FieldKind(_word),
    "whole": FieldKind(_whole, is_chosen=True),
    "count": FieldKind(_count),
    "choice": FieldKind(_choice, is_chosen=True),
    "choices": FieldKind(_choices, is_chosen=True),
    "moment": FieldKind(_moment, is_chosen=True),
    "day": FieldKind(_day, is_chosen=True),
    "flag": FieldKind(_flag, is_chosen=True),
    "ids": FieldKind(_ids, is_chosen=True),
    "table": FieldKind(_table),
}
REFERENCES = (
    "party",
    "staff",
    "facilitator",
    "anyone",
    "item",
    "commitment",
    "message",
    "order",
    "inquiry",
    "dialogue",
    "concern",
    "asked",
    "place",
    "room",
    "closed_days",
)
FIELD_KINDS |= {each: FieldKind(_reference, is_chosen=True) for each in REFERENCES}


Parse = Callable[[ActField, object], object]


def parser(kind: str, *, is_chosen: bool = False) -> Callable[[Parse], Parse]:
    """Register how a kind of field is read; packages use it for kinds of their own."""

    def keep(parse: Parse) -> Parse:
        FIELD_KINDS[kind] = FieldKind(parse, is_chosen)
        return parse

    return keep


# A participant's word by paper or phone arrives late: it counts from when it was said where it closes something.
SAID_AT = ActField(
    name="said_at", kind="moment", label="When it was said", required=False, help="Leave empty if it was said just now."
)
