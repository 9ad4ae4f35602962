"""What an act needs to be told: the same description makes forms, reads story files, and answers bad input."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from keyword import iskeyword
from typing import Any

from heard.acts.needed import NeededWhen
from heard.acts.refusals import InvalidInput, Problem, problem
from heard.ground import references
from heard.ground.terms import Options
from heard.ground.texts import has, say

MAX_TEXT_CHARS = 20_000
MAX_WORD_CHARS = 200
MAX_NUMBER = 100_000
MAX_REFERENCES = 1_000
# Of a longer list of what can be chosen an error names the first ones.
MAX_VALUES_SAID = 40
FIRST_YEAR, LAST_YEAR = 1900, 2200


class ParseError(ValueError):
    """A value that cannot be read, with the problem of it: its code, and what fills the places of its sentence."""

    def __init__(self, code: str, **values: object) -> None:
        self.problem = problem(code, **values)
        super().__init__(code)

    def __str__(self) -> str:
        return str(self.problem)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActField:
    """One thing that an act or a form takes. What it is called, and how it is written, lies in each language.

    `kind` is a word that pages know how to ask for and stories know how to look up; ids of rows stay strings. `form` is the
    act or the form that asks, where it may ask in words of its own. `side` narrows what a form offers of people. `longest` is
    how many characters a word may have, where its column holds fewer than others. `suggests` names what a form offers for a
    word, while any other word is as good. `at_doors` is whether pages need it where a story may leave it out: no empty
    answer is taken for the fullest one. `needed_when` is for what is needed of some and not of others.
    """

    name: str
    kind: str
    form: str = ""
    required: bool = True
    options: Options | None = None
    side: str = ""
    longest: int = MAX_WORD_CHARS
    suggests: str = ""
    at_doors: bool = False
    needed_when: NeededWhen | None = None

    @property
    def asked(self) -> "ActField":
        """The field as a page asks for it: what a story may leave out, and a page may not, is needed."""
        return replace(self, required=self.required or self.at_doors)

    @property
    def key(self) -> str:
        """Where its words lie: `field-ACT-NAME` where this act asks otherwise than others, else `field-NAME`."""
        own = f"field-{self.form}-{self.name}"
        return own if has(own) else f"field-{self.name}"

    @property
    def label(self) -> str:
        """What is asked, in the language that is spoken."""
        return say(self.key)

    @property
    def help(self) -> str:
        """How it is written; empty where nothing need be said."""
        return say(f"{self.key}.help") if has(f"{self.key}.help") else ""

    @property
    def choices(self) -> tuple[tuple[str, str], ...]:
        """What can be chosen, with labels in the language that is spoken; empty where it is not chosen from a list."""
        return tuple(self.options.choices) if self.options else ()

    @property
    def values(self) -> list[str]:
        """What can be chosen, as rows keep it."""
        return self.options.values if self.options else []

    @property
    def argument(self) -> str:
        """The name of the Python argument: `with` becomes `with_`."""
        return self.name + "_" if iskeyword(self.name) else self.name

    def parse(self, value: object) -> object:
        """The value in its Python type. Raises ParseError with words for the person who typed it."""
        if value is None or (isinstance(value, str | list | tuple | dict) and not value):
            if self.required:
                raise ParseError("needed", field=self.label)
            return None
        return FIELD_KINDS[self.kind].parse(self, value)


def parse_all(fields: Sequence[ActField], given: Mapping[str, object]) -> dict[str, Any]:
    """Every field read, by argument name. Raises InvalidInput that names each problem, and each name that is not known."""
    problems: dict[str, Problem] = {}
    values: dict[str, Any] = {}
    for field in fields:
        try:
            values[field.argument] = field.parse(given.get(field.name))
        except ParseError as wrong:
            problems[field.name] = wrong.problem
    known = {field.name for field in fields}
    for name in given:
        if name not in known:
            problems[name] = problem("unknown_name")
    if problems:
        raise InvalidInput(problems)
    return values


def _text(field: ActField, value: object) -> str:
    return _string(field, value, MAX_TEXT_CHARS)


def _word(field: ActField, value: object) -> str:
    return _string(field, value, min(field.longest, MAX_WORD_CHARS))


def _reference(field: ActField, value: object) -> str:
    return _string(field, value, references.REFERENCE_CHARS)


def is_writable(text: str) -> bool:
    """Whether a text can be kept: without NUL and without halves of characters, which no database takes."""
    try:
        return b"\x00" not in text.encode()
    except UnicodeEncodeError:
        return False


def _string(field: ActField, value: object, longest: int) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ParseError("write", field=field.label)
    if not is_writable(value):
        raise ParseError("strange_character", field=field.label)
    text = value.strip()
    if len(text) > longest:
        raise ParseError("too_long", field=field.label, most=longest, long=len(text))
    return text


def _whole(field: ActField, value: object) -> int:
    if isinstance(value, bool):
        raise ParseError("whole_number", field=field.label)
    try:
        number = int(str(value))
    except ValueError:
        raise ParseError("whole_number", field=field.label) from None
    if not 0 < number <= MAX_NUMBER:
        raise ParseError("number_range", field=field.label, most=MAX_NUMBER)
    return number


def _count(field: ActField, value: object) -> int:
    """A whole number that may be 0."""
    return 0 if value in ("0", 0) and not isinstance(value, bool) else _whole(field, value)


def _choice(field: ActField, value: object) -> str:
    if not isinstance(value, str) or value not in field.values:
        more = ["…"] if len(field.values) > MAX_VALUES_SAID else []
        raise ParseError("choose", field=field.label, known=", ".join([*field.values[:MAX_VALUES_SAID], *more]))
    return str(value)


def _choices(field: ActField, value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list | tuple) else [value]
    return tuple(dict.fromkeys(_choice(field, each) for each in values))


def _moment(field: ActField, value: object) -> datetime:
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value)
        except ValueError:
            raise ParseError("moment", field=field.label) from None
    if not isinstance(value, datetime):
        raise ParseError("moment", field=field.label)
    if value.tzinfo is None:
        raise ParseError("no_zone", field=field.label)
    if not FIRST_YEAR <= value.year <= LAST_YEAR:
        raise ParseError("year_range", field=field.label, first=str(FIRST_YEAR), last=str(LAST_YEAR))
    return value.astimezone(UTC)


def _day(field: ActField, value: object) -> date:
    if isinstance(value, str):
        try:
            value = date.fromisoformat(value)
        except ValueError:
            raise ParseError("day", field=field.label) from None
    if isinstance(value, datetime) or not isinstance(value, date):
        raise ParseError("day_without_hour", field=field.label)
    if not FIRST_YEAR <= value.year <= LAST_YEAR:
        raise ParseError("year_range", field=field.label, first=str(FIRST_YEAR), last=str(LAST_YEAR))
    return value


def _flag(field: ActField, value: object) -> bool:
    words = {True: True, False: False, "true": True, "false": False, "yes": True, "no": False}
    if not isinstance(value, bool | str) or value not in words:
        raise ParseError("yes_or_no", field=field.label)
    return words[value]


def _ids(field: ActField, value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list | tuple) else [value]
    if len(values) > MAX_REFERENCES:
        raise ParseError("fewer", field=field.label, most=MAX_REFERENCES)
    return tuple(dict.fromkeys(_reference(field, each) for each in values))


def _table(field: ActField, value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ParseError("parts", field=field.label)
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
    "guests": FieldKind(_ids, is_chosen=True),
    "table": FieldKind(_table),
}
REFERENCES = (
    "party",
    "staff",
    "facilitator",
    "anyone",
    "attendant",
    "item",
    "commitment",
    "message",
    "order",
    "inquiry",
    "dialogue",
    "concern",
    "entry",
    "mistake",
    "joining",
    "acknowledgement",
    "disclosure",
    "asked",
    "deed",
    "second_look",
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
SAID_AT = ActField(name="said_at", kind="moment", required=False)
