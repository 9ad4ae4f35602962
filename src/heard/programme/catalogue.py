"""Every setting of a programme file, flat and in order, with its meaning."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from heard.ground.texts import say
from heard.programme.policy import Policy, Table


@dataclass(frozen=True, slots=True)
class PolicyLine:
    """One name of a programme file, of a setting or of a table: its dotted key, and the rules it bends.

    Its texts lie under `policy-contact-hold_minutes` for the key `contact.hold_minutes`.
    """

    key: str
    rules: tuple[str, ...]

    @property
    def text_key(self) -> str:
        """Under which key its texts lie."""
        return f"policy-{self.key.replace('.', '-')}"

    @property
    def label(self) -> str:
        """What people call it."""
        return say(self.text_key)

    @property
    def sentence(self) -> str:
        """The meaning in a sentence, with the rules that it bends."""
        says = say(f"{self.text_key}.says")
        return f"{says} ({', '.join(self.rules)})" if self.rules else says


@dataclass(frozen=True, slots=True)
class Setting(PolicyLine):
    """One setting; `words` are those that a programme chooses between, where it does."""

    words: tuple[str, ...] = ()

    @property
    def table(self) -> str:
        """The key of the table around it: `contact.first_way`."""
        return self.key.rpartition(".")[0]

    @property
    def name(self) -> str:
        """The last part of its key."""
        return self.key.rpartition(".")[2]

    def value_in(self, policy: Policy) -> Any:
        """What a policy says here, as the rules read it."""
        value: Any = policy
        for part in self.key.split("."):
            value = getattr(value, part)
        return value


@cache
def lines() -> tuple[PolicyLine, ...]:
    """All tables and settings, in the order in which a file lists them."""
    return tuple(_lines_of(Policy, ""))


@cache
def settings() -> tuple[Setting, ...]:
    """All settings, in the order in which a file lists them."""
    return tuple(one for one in lines() if isinstance(one, Setting))


def line_of(key: str) -> PolicyLine:
    """The table or setting of a dotted key. Raises KeyError."""
    found = next((one for one in lines() if one.key == key), None)
    if found is None:
        raise KeyError(key)
    return found


def setting(key: str) -> Setting | None:
    """The setting of a dotted key, or None."""
    return next((one for one in settings() if one.key == key), None)


def names_in(table: str) -> tuple[str, ...]:
    """The names that may stand in a table; in "" the names of the tables."""
    found: type[Table] | None = Policy
    for part in table.split(".") if table else ():
        inner = found.model_fields.get(part) if found else None
        found = _table(inner) if inner else None
    return tuple(found.model_fields) if found else ()


def tables_with(name: str) -> tuple[str, ...]:
    """The tables in which a setting or a table of this name stands."""
    inside = {one.table for one in settings() if one.name == name}
    around = {one.table.rpartition(".")[0] for one in settings() if _ends(one, name)}
    return tuple(sorted(inside | around))


def _ends(one: Setting, name: str) -> bool:
    return "." in one.table and one.table.rpartition(".")[2] == name


def _lines_of(table: type[Table], key: str) -> Iterator[PolicyLine]:
    for name, found in table.model_fields.items():
        inner, inside = _table(found), f"{key}.{name}" if key else name
        if inner:
            yield PolicyLine(inside, _rules(found))
            yield from _lines_of(inner, inside)
        else:
            yield Setting(inside, _rules(found), tuple(_words(found.annotation)))


def _table(found: FieldInfo) -> type[Table] | None:
    kind = found.annotation
    return kind if isinstance(kind, type) and issubclass(kind, Table) else None


def _words(kind: Any) -> Iterator[str]:
    if get_origin(kind) is Literal:
        yield from get_args(kind)
    else:
        for inner in get_args(kind):
            yield from _words(inner)


def _rules(found: FieldInfo) -> tuple[str, ...]:
    extra = found.json_schema_extra
    rules = extra.get("x-rules") if isinstance(extra, dict) else None
    return tuple(str(rule) for rule in rules) if isinstance(rules, list) else ()
