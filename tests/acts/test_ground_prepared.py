"""A prepared question gives what Django would give, whatever its values; what cannot be prepared is refused at once."""

import gc
import weakref
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from django.db import connection, connections, transaction
from django.db.models import F, QuerySet
from django.db.transaction import TransactionManagementError
from django.test.utils import CaptureQueriesContext

from heard.ground import clock
from heard.ground.prepared import MAX_SHAPES, PreparedQuery
from heard.ground.routing import RECORDS
from heard.models import Account, LedgerEntry
from heard.worklist.models import Handled
from heard.worklist.terms import Deed
from tests.support.world import World, add_staff, make_world

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def world(database: Path) -> World:
    made = make_world()
    for name in ("anna", "bela", "cleo"):
        add_staff(made, name, "facilitator")
    return made


def test_values_change_and_the_sql_is_written_once(world: World) -> None:
    asked: list[Any] = []

    def build(role: str, programme: str) -> "QuerySet[Account]":
        asked.append((role, programme))
        return Account.objects.filter(role=role, programme=programme).order_by("name")

    by_role = PreparedQuery(build)
    for role in ("facilitator", "coordinator", "facilitator", "nobody"):
        assert by_role(role, world.programme) == list(
            Account.objects.filter(role=role, programme=world.programme).order_by("name")
        )
    assert by_role("facilitator", "elsewhere") == []
    assert len(asked) == 1


def test_one_statement_is_asked_each_time(world: World) -> None:
    by_role = PreparedQuery(lambda role: Account.objects.filter(role=role))
    by_role("facilitator")
    with CaptureQueriesContext(connection) as said:
        by_role("coordinator")
    assert len(said) == 1


def test_whole_rows_come_with_what_is_beside_them_and_what_is_added_to_them(world: World) -> None:
    rows = Account.objects.select_related("programme").annotate(again=F("name"))
    found = PreparedQuery(lambda reference: rows.filter(pk=reference)).first(world.staff["dana"])
    assert found is not None
    with CaptureQueriesContext(connection) as said:
        assert found.programme.name
        assert found.__dict__["again"] == found.name
    assert len(said) == 0
    plain = Account.objects.get(pk=world.staff["dana"])
    assert {field.attname: getattr(found, field.attname) for field in Account._meta.concrete_fields} == {
        field.attname: getattr(plain, field.attname) for field in Account._meta.concrete_fields
    }


def test_columns_come_as_columns_and_one_as_itself(world: World) -> None:
    two = PreparedQuery(lambda name: Account.objects.filter(pk=name).values_list("role", "ended_at"))
    one = PreparedQuery(lambda name: Account.objects.filter(pk=name).values_list("role", flat=True))
    assert two(world.staff["dana"]) == [("coordinator", None)]
    assert one(world.staff["dana"]) == ["coordinator"]
    assert one.first("nobody") is None


def test_as_many_values_as_there_are(world: World) -> None:
    staff = [world.staff[each] for each in ("dana", "ruth")]
    by_keys = PreparedQuery(lambda keys: Account.objects.filter(pk__in=keys).order_by("pk"))
    for keys in (tuple(staff), (staff[0],), tuple(reversed(staff)), ("nobody", staff[1])):
        assert by_keys(keys) == list(Account.objects.filter(pk__in=keys).order_by("pk"))
    with CaptureQueriesContext(connection) as said:
        assert by_keys(()) == []
    assert len(said) == 0


def test_no_connection_is_kept_once_its_thread_has_ended(world: World) -> None:
    by_role = PreparedQuery(lambda role: Account.objects.filter(role=role))
    kept: list[weakref.ref[Any]] = []

    def ask() -> None:
        # Not through `create_connection`: the tests remember what that makes, to close it.
        made = connections[RECORDS] = type(connections[RECORDS])(connections.settings[RECORDS], RECORDS)
        by_role("facilitator")
        made.close()
        kept.append(weakref.ref(made))

    thread = Thread(target=ask)
    thread.start()
    thread.join()
    del thread
    gc.collect()
    assert kept[0]() is None


def test_few_lengths_are_kept_of_many(world: World) -> None:
    asked: list[int] = []

    def build(keys: tuple[str, ...]) -> "QuerySet[Account]":
        asked.append(len(keys))
        return Account.objects.filter(pk__in=keys)

    by_keys = PreparedQuery(build)
    for length in (1, *range(1, MAX_SHAPES + 2), MAX_SHAPES + 1, 1):
        assert by_keys((world.staff["dana"],) * length)
    assert asked == [*range(1, MAX_SHAPES + 2), 1]


def test_a_moment_is_compared_as_a_moment(world: World) -> None:
    now = clock.now()
    Handled.objects.create(account_id=world.staff["dana"], at=now, deed=Deed.SNOOZE, before=[])
    since = PreparedQuery(lambda moment: Handled.objects.filter(at__gt=moment).values_list("at", flat=True))
    assert since(now - timedelta(seconds=1)) == [now]
    assert since(now) == []


@pytest.mark.parametrize(
    "build",
    [
        pytest.param(lambda said: Account.objects.filter(name__contains=said), id="changed by a lookup"),
        pytest.param(lambda _said: Account.objects.all(), id="asked for nowhere"),
    ],
)
def test_a_value_that_would_be_lost_is_refused(world: World, build: Callable[[str], "QuerySet[Account]"]) -> None:
    with pytest.raises(TypeError, match="not in the question"):
        PreparedQuery(build)("Anna")


def test_what_is_neither_rows_nor_columns_is_refused(world: World) -> None:
    with pytest.raises(TypeError, match="Whole rows"):
        PreparedQuery(lambda name: Account.objects.filter(pk=name).values("role"))("Anna")


def test_what_locks_asks_for_a_transaction_each_time(database: object) -> None:
    locked = PreparedQuery(lambda reference: LedgerEntry.objects.select_for_update().filter(pk=reference))
    with transaction.atomic():
        assert locked("nothing") == []
    with pytest.raises(TransactionManagementError):
        locked("nothing")
