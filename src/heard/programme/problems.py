"""What is wrong with a programme file, in words a person can act on."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from heard.ground.toml_lines import Path
from heard.programme.catalogue import names_in, setting, tables_with
from heard.programme.floors import FLOORS
from heard.programme.policy import Policy
from heard.programme.tables.table import LIST_FAULTS

SHOWN: Final = 40


@dataclass(frozen=True, slots=True)
class FileProblem:
    """One thing to mend. `line` counts from one; None where no line is to blame."""

    file: str
    line: int | None
    key: str
    reason: str

    def __str__(self) -> str:
        """The problem on one line, the way compilers print theirs."""
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return ": ".join(part for part in (place, self.key, self.reason) if part)


class PolicyFileError(Exception):
    """A programme file that cannot be used, with everything that is wrong in it."""

    def __init__(self, problems: list[FileProblem]) -> None:
        """Takes all problems, in the order of their lines."""
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def faults(data: Mapping[str, Any]) -> list[tuple[Path, str]]:
    """Each wrong place of a policy's data with the reason; nothing is left out."""
    found = dict(_below_floors(data))
    try:
        Policy.model_validate(data, context=LIST_FAULTS)
    except ValidationError as error:
        for one in error.errors():
            found.setdefault(tuple(one["loc"]), _reason(one))
    return list(found.items())


def dotted(path: Path) -> str:
    """The key a person would look for: places within a list are left out."""
    return ".".join(part for part in path if isinstance(part, str))


def _below_floors(data: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    for floor in FLOORS:
        value: object = data
        keys = tuple(floor.key.split("."))
        for key in keys:
            value = value.get(key) if isinstance(value, Mapping) else None
        for place in floor.broken_at(value):
            yield (*keys, *place), f"{floor.reason} ({floor.rule})"


def _reason(one: ErrorDetails) -> str:
    key = dotted(tuple(one["loc"]))
    if one["type"] == "extra_forbidden":
        return _unknown(key)
    words = _WORDS.get(one["type"], _anything)
    reason = words(one, one.get("ctx", {}))
    found = setting(key)
    return f"{reason} ({', '.join(found.rules)})" if found and found.rules else reason


def _unknown(key: str) -> str:
    table, _, name = key.rpartition(".")
    known, place = names_in(table), f" in [{table}]" if table else ""
    start = f'There is no "{_short(name)}"{place}.'
    if near := get_close_matches(name, known, n=1, cutoff=0.6):
        return f'{start} Did you mean "{near[0]}"?'
    if homes := tables_with(name):
        return f"{start} It belongs in {' or '.join(f'[{home}]' for home in homes)}."
    return f"{start} Known here: {', '.join(known)}."


_Context = Mapping[str, Any]


def _choice(one: ErrorDetails, context: _Context) -> str:
    words = str(context["expected"]).replace(" or ", ", ").replace("'", "")
    known = words.split(", ")
    value = one["input"]
    if not isinstance(value, str):
        return f"must be one of these words, in quotes: {', '.join(known)}."
    near = get_close_matches(value, known, n=1, cutoff=0.6)
    hint = f' Did you mean "{near[0]}"?' if near else ""
    return f'"{_short(value)}" is not one of: {", ".join(known)}.{hint}'


def _pattern(one: ErrorDetails, _context: _Context) -> str:
    if dotted(tuple(one["loc"])) == "programme.languages":
        return f'"{_short(one["input"])}" is no language code such as "en" or "pt-BR".'
    return "must be one line of plain text."


def _length(one: ErrorDetails, context: _Context) -> str:
    if "min_length" in context and context.get("actual_length") == 0:
        return "must name at least one."
    most = context.get("max_length")
    return f"has room for {most} and no more." if most else _anything(one, context)


def _anything(_one: ErrorDetails, _context: _Context) -> str:
    return "is not a value that this setting can have."


def _fixed(reason: str) -> Callable[[ErrorDetails, _Context], str]:
    return lambda _one, context: reason.format_map(context)


_WORDS: Final[Mapping[str, Callable[[ErrorDetails, _Context], str]]] = {
    "plain": _fixed("{reason}"),
    "literal_error": _choice,
    "model_type": _fixed("must be a table of settings, not a single value."),
    "int_type": _fixed("must be a whole number, without quotes."),
    "bool_type": _fixed("must be true or false, without quotes."),
    "string_type": _fixed("must be text in quotes."),
    "tuple_type": _fixed("must be a list in square brackets."),
    "missing": _fixed("must have two hours: when it starts and when it ends."),
    "greater_than_equal": _fixed("must be {ge} or more."),
    "less_than_equal": _fixed("must be {le} or less."),
    "string_too_short": _fixed("must not be empty."),
    "string_too_long": _fixed("must have {max_length} characters at most."),
    "string_pattern_mismatch": _pattern,
    "too_short": _length,
    "too_long": _length,
}


def _short(value: object) -> str:
    text = "".join(letter if letter.isprintable() else "?" for letter in str(value))
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
