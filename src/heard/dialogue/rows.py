"""Reading a whole thread at once: every row of every kind of step, in one statement.

A dialogue is judged and shown from all its rows. Fifty small queries would cost fifty round trips; one union costs one.
"""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from django.apps import apps
from django.db import connection, models

from heard.confidentiality.sealed import Ciphertext, SealedText
from heard.dialogue.models import Step

Read = Callable[[Any], Any]


@cache
def kinds() -> tuple[type[Step], ...]:
    """Every kind of step, in the order of their names."""
    found = [model for model in apps.get_app_config("heard").get_models() if issubclass(model, Step)]
    return tuple(sorted(found, key=lambda model: model._meta.db_table))


def _moment(value: str | None) -> datetime | None:
    if value is None:
        return None
    moment = datetime.fromisoformat(value)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _day(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)


def _sealed(value: str | None) -> Ciphertext | None:
    return None if value is None else Ciphertext(bytes.fromhex(value))


def _reader(field: "models.Field[Any, Any]") -> Read:
    if isinstance(field, SealedText):
        return _sealed
    if isinstance(field, models.DateTimeField):
        return _moment
    return _day if isinstance(field, models.DateField) else _as_it_is


def _as_it_is(value: Any) -> Any:
    return value


@cache
def _readers(model: type[Step]) -> tuple[tuple[str, ...], tuple[Read, ...]]:
    fields = model._meta.concrete_fields
    return tuple(field.attname for field in fields), tuple(_reader(field) for field in fields)


def _column(field: "models.Field[Any, Any]", vendor: str) -> str:
    if not isinstance(field, SealedText):
        return f'"{field.column}"'
    return f'hex("{field.column}")' if vendor == "sqlite" else f"encode(\"{field.column}\", 'hex')"


def _select(number: int, model: type[Step], vendor: str) -> str:
    pack = "json_array" if vendor == "sqlite" else "json_build_array"
    parts = []
    for field in model._meta.concrete_fields:
        column = _column(field, vendor)
        empty = isinstance(field, SealedText) and field.null and vendor == "sqlite"
        parts.append(f'CASE WHEN "{field.column}" IS NULL THEN NULL ELSE {column} END' if empty else column)
    packed = f"{pack}({', '.join(parts)})"
    text = packed if vendor == "sqlite" else f"{packed}::text"
    return f'SELECT {number} AS kind, {text} AS packed FROM "{model._meta.db_table}" WHERE dialogue_id = %s'  # noqa: S608  our own names


@cache
def _statement(vendor: str) -> str:
    return " UNION ALL ".join(_select(number, model, vendor) for number, model in enumerate(kinds()))


def thread(dialogue_id: str) -> dict[type[Step], list[Any]]:
    """All rows of a dialogue by kind, each kind in the order in which its rows were entered."""
    with connection.cursor() as cursor:
        cursor.execute(_statement(connection.vendor), [dialogue_id] * len(kinds()))
        packed = cursor.fetchall()
    found: dict[type[Step], list[Any]] = {model: [] for model in kinds()}
    for number, text in packed:
        model = kinds()[number]
        names, readers = _readers(model)
        values = [read(value) for read, value in zip(readers, json.loads(text), strict=True)]
        found[model].append(model.from_db("default", names, values))
    for rows in found.values():
        rows.sort(key=lambda row: row.entered_at)
    return found
