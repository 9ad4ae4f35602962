"""What is wrong with a programme file, in words a person can act on."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import reduce
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from heard.ground.texts import say
from heard.ground.toml_lines import Path
from heard.programme.catalogue import names_in, setting, tables_with
from heard.programme.floors import FLOORS
from heard.programme.policy import Policy
from heard.programme.tables.table import LIST_FAULTS

MAX_SHOWN_CHARS: Final = 40


@dataclass(frozen=True, slots=True)
class FileProblem:
    """One thing to mend. `line` counts from one; `None` where no line is to blame."""

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
    reason = _said(one, one.get("ctx", {}))
    found = setting(key)
    return f"{reason} ({', '.join(found.rules)})" if found and found.rules else reason


def _unknown(key: str) -> str:
    table, _, name = key.rpartition(".")
    known = names_in(table)
    start = (
        say("policy_file-no_name_in", name=_short(name), table=f"[{table}]")
        if table
        else say("policy_file-no_name", name=_short(name))
    )
    if near := get_close_matches(name, known, n=1, cutoff=0.6):
        return f"{start} {say('policy_file-did_you_mean', near=_quoted(near[0]))}"
    if homes := [f"[{home}]" for home in tables_with(name)]:
        either = reduce(lambda one, other: say("policy_file-or", one=one, other=other), homes)
        return f"{start} {say('policy_file-belongs_in', homes=either)}"
    return f"{start} {say('policy_file-known_here', known=', '.join(known))}"


_Context = Mapping[str, Any]


def _said(one: ErrorDetails, context: _Context) -> str:
    if one["type"] in _PLAIN:
        # Numbers stand as they are written in a file.
        return say(f"policy_file-{one['type']}", **{name: str(value) for name, value in context.items()})
    return _WORDS.get(one["type"], _anything)(one, context)


def _choice(one: ErrorDetails, context: _Context) -> str:
    words = str(context["expected"]).replace(" or ", ", ").replace("'", "")
    known = words.split(", ")
    value = one["input"]
    if not isinstance(value, str):
        return say("policy_file-word_in_quotes", known=", ".join(known))
    reason = say("policy_file-not_one_of", value=_short(value), known=", ".join(known))
    near = get_close_matches(value, known, n=1, cutoff=0.6)
    return f"{reason} {say('policy_file-did_you_mean', near=_quoted(near[0]))}" if near else reason


def _pattern(one: ErrorDetails, _context: _Context) -> str:
    if dotted(tuple(one["loc"])) == "programme.languages":
        return say("policy_file-no_language", value=_short(one["input"]))
    return say("policy_file-plain_text")


def _length(one: ErrorDetails, context: _Context) -> str:
    if "min_length" in context and context.get("actual_length") == 0:
        return say("policy_file-at_least_one")
    most = context.get("max_length")
    return say("policy_file-no_room", most=str(most)) if most else _anything(one, context)


def _anything(_one: ErrorDetails, _context: _Context) -> str:
    return say("policy_file-other_value")


def _as_it_stands(_one: ErrorDetails, context: _Context) -> str:
    return str(context["reason"])


# What is wrong, as pydantic names it: each has a sentence of this name.
_PLAIN: Final = frozenset(
    {
        "model_type",
        "int_type",
        "bool_type",
        "string_type",
        "tuple_type",
        "missing",
        "greater_than_equal",
        "less_than_equal",
        "string_too_short",
        "string_too_long",
    }
)
_WORDS: Final[Mapping[str, Callable[[ErrorDetails, _Context], str]]] = {
    "plain": _as_it_stands,
    "literal_error": _choice,
    "string_pattern_mismatch": _pattern,
    "too_short": _length,
    "too_long": _length,
}


def _quoted(word: str) -> str:
    return f'"{word}"'


def _short(value: object) -> str:
    text = "".join(letter if letter.isprintable() else "?" for letter in str(value))
    return text if len(text) <= MAX_SHOWN_CHARS else f"{text[:MAX_SHOWN_CHARS]}…"
