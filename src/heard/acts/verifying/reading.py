"""Reading tables as they are, without models, at one moment: acts go on meanwhile and are not seen."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from django.apps import apps
from django.db import connections, models, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from heard.acts.models import LedgeredModel

BATCH_ROWS = 2_000
RECORDS = "default"


def records() -> BaseDatabaseWrapper:
    """The connection to the records."""
    return connections[RECORDS]


@contextmanager
def one_moment() -> Iterator[None]:
    """Everything read inside is of one moment.

    On SQLite a plain BEGIN: Django's own would take the lock of the one writer, and every act would wait.
    """
    connection = records()
    if connection.in_atomic_block:
        yield
    elif connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("BEGIN DEFERRED")
            try:
                yield
            finally:
                cursor.execute("ROLLBACK")
    else:
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield


def stream(sql: str, values: Sequence[Any] = ()) -> Iterator[tuple[Any, ...]]:
    """Every row of a query, in batches: a million lines take no more memory than a thousand."""
    with records().chunked_cursor() as cursor:
        cursor.execute(sql, values)
        while batch := cursor.fetchmany(BATCH_ROWS):
            yield from batch


def asked(sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    """All rows of a small query."""
    with records().cursor() as cursor:
        cursor.execute(sql, values)
        return list(cursor.fetchall())


def marks(count: int) -> str:
    """Placeholders for a list."""
    return ",".join(["%s"] * count)


def named(names: Iterable[str]) -> str:
    """Column names, quoted: some are words of SQL."""
    quote = records().ops.quote_name
    return ",".join(map(quote, names))


def kept() -> list[type[LedgeredModel]]:
    """Every model whose rows a line has to name."""
    found = (model for model in apps.get_app_config("heard").get_models() if issubclass(model, LedgeredModel))
    return sorted(found, key=lambda model: model._meta.db_table)


def _same(value: Any) -> Any:
    return value


def _in_utc(value: datetime | None) -> datetime | None:
    return value and value.replace(tzinfo=UTC)


def as_python(field: "models.Field[Any, Any]") -> Callable[[Any], Any]:
    """How to turn a raw cursor's value of this field into what a digest covers. SQLite's moments are naive and in UTC."""
    naive = records().vendor == "sqlite" and field.get_internal_type() == "DateTimeField"
    return _in_utc if naive else _same
