"""Questions to the database of which only the values change: their SQL is written once per connection.

Django writes the SQL of a question anew each time that it is asked, which takes several times as long as SQLite takes to
answer it. What every page and every act asks is prepared here (docs/decisions/0028); all else asks Django as usual.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Generic, TypeVar
from weakref import WeakKeyDictionary

from django.db import connections, models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.query import FlatValuesListIterable, ModelIterable, ValuesListIterable, get_related_populators
from django.db.transaction import TransactionManagementError

from heard.ground.routing import RECORDS

Row = TypeVar("Row")
Value = str | datetime | tuple[str, ...]
# How many strings each value is: `None` for what is no tuple.
Shape = tuple[int | None, ...]
# How many lengths of its tuples a question is kept for, on each connection: what people type has no end of them.
MAX_SHAPES = 64


@dataclass(frozen=True, slots=True)
class _Plan:
    """The SQL of one question on one connection, where its values go, and how its rows are read."""

    sql: str
    values: tuple[Any, ...]
    convert: Callable[[Iterable[Any]], Iterable[Any]]
    read: Callable[[Any], Any]
    locks: bool


class PreparedQuery(Generic[Row]):
    """A question of one shape. Asked with its values, it returns its rows as a list.

    `build` gets stand-ins for the values once, and returns the question: whole rows (also with related ones and with
    annotations), or `values_list` of columns. Whether rows are asked for may not depend on a value, and a value may be
    changed by no lookup (`contains`): this raises TypeError when first asked. What locks rows asks for a transaction, as
    Django does: outside of one it raises TransactionManagementError.
    """

    def __init__(self, build: "Callable[..., models.QuerySet[Any, Row]]") -> None:
        self.build = build

    def __call__(self, *values: Value) -> list[Row]:
        """The rows for these values: strings, moments, or tuples of strings. `[]` where a tuple is empty."""
        if () in values:
            return []
        connection = connections[RECORDS]
        plan = self._plan(connection, tuple(len(each) if isinstance(each, tuple) else None for each in values), values)
        if plan.locks and connection.get_autocommit():
            raise TransactionManagementError("What locks rows is asked inside a transaction.")
        flat = _flat(values, connection)
        with connection.cursor() as cursor:
            cursor.execute(plan.sql, [flat.get(each, each) for each in plan.values])
            return [plan.read(row) for row in plan.convert(cursor.fetchall())]

    def first(self, *values: Value) -> Row | None:
        """The first of these rows; `None` where there is none. The question itself says how many it asks for."""
        return next(iter(self(*values)), None)

    def _plan(self, connection: BaseDatabaseWrapper, shape: Shape, values: tuple[Value, ...]) -> _Plan:
        known = _plans_on(connection).setdefault(self, {})
        if shape not in known:
            if len(known) >= MAX_SHAPES:
                del known[next(iter(known))]
            stand_ins = [_stand_in(number, value) for number, value in enumerate(values)]
            known[shape] = _planned(self.build(*stand_ins), connection, set(_flat(tuple(values), connection)))
        return known[shape]


def _plans_on(connection: BaseDatabaseWrapper) -> "WeakKeyDictionary[PreparedQuery[Any], dict[Shape, _Plan]]":
    """What is prepared on a connection. It lies on the connection itself, as a plan holds it: the two end together."""
    plans: WeakKeyDictionary[PreparedQuery[Any], dict[Shape, _Plan]] = vars(connection).setdefault(
        "heard_prepared", WeakKeyDictionary()
    )
    return plans


def _stand_in(number: int, value: Value) -> Value:
    """What stands for a value until it is known."""
    if isinstance(value, datetime):
        return datetime(2000, 1, 2, 3, 4, 5, number, tzinfo=UTC)
    if isinstance(value, tuple):
        return tuple(f"?{number}.{at}" for at in range(len(value)))
    return f"?{number}"


def _flat(values: tuple[Value, ...], connection: BaseDatabaseWrapper) -> dict[Any, Any]:
    """Each stand-in, as the database is given it, with the value it stands for."""
    found: dict[Any, Any] = {}
    for number, value in enumerate(values):
        stand_in: Any = _stand_in(number, value)
        if isinstance(value, datetime):
            adapt = connection.ops.adapt_datetimefield_value
            found[adapt(stand_in)] = adapt(value)
        elif isinstance(value, tuple):
            found |= dict(zip(stand_in, value, strict=True))
        else:
            found[stand_in] = value
    return found


def _planned(rows: "models.QuerySet[Any, Any]", connection: BaseDatabaseWrapper, stand_ins: set[Any]) -> _Plan:
    compiler: Any = rows.query.get_compiler(connection=connection)
    sql, values = compiler.as_sql()
    if lost := stand_ins - {each for each in values if each.__hash__}:
        raise TypeError(f"A value is not in the question as it was given: {lost}. Ask this one through Django.")
    converters = compiler.get_converters([each[0] for each in compiler.select[: compiler.col_count]])

    def convert(found: Iterable[Any]) -> Iterable[Any]:
        return compiler.apply_converters(found, converters) if converters else found

    return _Plan(
        sql=sql, values=tuple(values), convert=convert, read=_reader(rows, compiler), locks=rows.query.select_for_update
    )


def _reader(rows: "models.QuerySet[Any, Any]", compiler: Any) -> Callable[[Any], Any]:
    """How Django makes of a row what this question asks for."""
    kind: Any = rows._iterable_class  # noqa: SLF001  Django says it nowhere else
    if kind is FlatValuesListIterable:
        return lambda row: row[0]
    if kind is ValuesListIterable:
        return tuple
    if kind is not ModelIterable:
        raise TypeError("Whole rows can be asked for here, or a list of columns.")
    return _model_reader(compiler)


def _model_reader(compiler: Any) -> Callable[[Any], Any]:
    info, select = compiler.klass_info, compiler.select
    first, end = info["select_fields"][0], info["select_fields"][-1] + 1
    names = [each[0].target.attname for each in select[first:end]]
    related = get_related_populators(info, select, RECORDS)  # type: ignore[call-arg]  # the types are of a later Django
    annotations = tuple(compiler.annotation_col_map.items())

    def read(row: Any) -> Any:
        found = info["model"].from_db(RECORDS, names, row[first:end])
        for each in related:
            each.populate(row, found)
        for name, at in annotations:
            setattr(found, name, row[at])
        return found

    return read
