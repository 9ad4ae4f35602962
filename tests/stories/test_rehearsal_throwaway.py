"""A throwaway database is the migrated one, made sooner, and nothing of it stays."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connections
from pytest_django import DjangoDbBlocker

from heard.programme.actions import found
from heard.programme.models import Programme
from heard.rehearsal.throwaway import ALIASES, throwaway


def schema(alias: str) -> set[tuple[str, str, str]]:
    """Every table, index and trigger, as the statement that made it; the record of migrations itself left out."""
    with connections[alias].cursor() as cursor:
        cursor.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        rows = cursor.fetchall()
    return {(kind, name, parts(text)) for kind, name, text in rows if not name.startswith(("django_migrations", "sqlite_"))}


def parts(text: str) -> str:
    """A statement with the parts of a table in order of the alphabet: a migration may add a column later."""
    head, _, inside = text.partition("(")
    return head + "|".join(sorted(each.strip(" )") for each in re.split(r",\s(?=\"|CONSTRAINT)", inside)))


@pytest.mark.usefixtures("database")
def test_the_schema_equals_the_migrated_one() -> None:
    if connections["default"].vendor != "sqlite":
        pytest.skip("a throwaway database is always SQLite")
    migrated = {alias: schema(alias) for alias in ALIASES}
    with throwaway():
        made = {alias: schema(alias) for alias in ALIASES}
    for alias in ALIASES:
        assert made[alias] == migrated[alias]
    assert {kind for kind, _, _ in made["default"]} == {"table", "index", "trigger"}
    assert [name for kind, name, _ in made["keys"] if kind == "table"] == ["wrapped_key"]


def test_nothing_of_it_stays_and_nothing_around_it_is_touched(home: Path, django_db_blocker: DjangoDbBlocker) -> None:
    before = {alias: connections.settings[alias] for alias in ALIASES}
    with django_db_blocker.unblock(), throwaway() as folder:
        assert folder == settings.HEARD_HOME
        found("A programme", "[programme]\nname = 'A programme'\n")
        assert Programme.objects.count() == 1
        assert list(folder.iterdir())
    assert not folder.exists()
    assert home == settings.HEARD_HOME
    assert not list(home.iterdir())
    assert {alias: connections.settings[alias] for alias in ALIASES} == before
