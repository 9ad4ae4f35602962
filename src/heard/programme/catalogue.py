"""Every setting of a programme file, flat and in order, with its meaning."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic.fields import FieldInfo

from heard.programme.policy import Policy, Table


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its dotted key, its sentence and the rules it bends."""

    key: str
    sentence: str
    rules: tuple[str, ...]

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
def settings() -> tuple[Setting, ...]:
    """All settings, in the order in which a file lists them."""
    return tuple(_settings_of(Policy, ""))


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


def _settings_of(table: type[Table], key: str) -> Iterator[Setting]:
    for name, found in table.model_fields.items():
        inner, inside = _table(found), f"{key}.{name}" if key else name
        if inner:
            yield from _settings_of(inner, inside)
        else:
            yield Setting(inside, found.description or "", _rules(found))


def _table(found: FieldInfo) -> type[Table] | None:
    kind = found.annotation
    return kind if isinstance(kind, type) and issubclass(kind, Table) else None


def _rules(found: FieldInfo) -> tuple[str, ...]:
    extra = found.json_schema_extra
    rules = extra.get("x-rules") if isinstance(extra, dict) else None
    return tuple(str(rule) for rule in rules) if isinstance(rules, list) else ()
