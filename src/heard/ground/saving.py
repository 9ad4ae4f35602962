"""Rows that are saved and changed one at a time, by statements that are written once for each model and its columns.

Django writes the SQL of each anew, which takes several times as long as SQLite takes to do it. What every act and every
look writes goes through here (docs/decisions/0028). Each value still goes through its own field, sealed ones through
their seal.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from django.db import connections, models, transaction

from heard.ground.routing import RECORDS

Field = Any  # a column of a model: Django's own types take no parameters when it runs


def save_new(row: models.Model) -> None:
    """Save a row that is not there yet. It has its key already; no default is the database's, and no signal is sent."""
    statement, fields = _insert(type(row))
    _run(statement, [(field, field.pre_save(row, add=True)) for field in fields])
    row._state.adding, row._state.db = False, RECORDS  # noqa: SLF001  Django says it nowhere else


def change(model: type[models.Model], reference: str, values: Mapping[str, Any]) -> int:
    """Change columns, by name, of the row with this key. Returns how many rows were changed: one or none.

    Values are values: nothing that the database is to work out.
    """
    if not values:
        return 0
    statement, fields = _update(model, tuple(values))
    return _run(statement, list(zip(fields, (*values.values(), reference), strict=True)))


def _run(statement: str, given: list[tuple[Field, Any]]) -> int:
    connection = connections[RECORDS]
    with transaction.mark_for_rollback_on_error(using=RECORDS), connection.cursor() as cursor:
        cursor.execute(statement, [field.get_db_prep_save(value, connection) for field, value in given])
        return int(cursor.rowcount)


@cache
def _insert(model: type[models.Model]) -> tuple[str, tuple[Field, ...]]:
    fields = tuple(model._meta.local_concrete_fields)
    columns, places = ", ".join(f'"{each.column}"' for each in fields), ", ".join(["%s"] * len(fields))
    return f'INSERT INTO "{model._meta.db_table}" ({columns}) VALUES ({places})', fields  # noqa: S608  our own names


@cache
def _update(model: type[models.Model], names: tuple[str, ...]) -> tuple[str, tuple[Field, ...]]:
    fields: list[Any] = [model._meta.get_field(name) for name in names]
    key: Any = model._meta.pk
    columns = ", ".join(f'"{each.column}" = %s' for each in fields)
    statement = f'UPDATE "{model._meta.db_table}" SET {columns} WHERE "{key.column}" = %s'  # noqa: S608  our own names
    return statement, (*fields, key)
