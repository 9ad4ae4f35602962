"""What guards the data survives change: a table that was rebuilt is guarded again, and doctor says where one is not."""

from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection, models
from django.db.migrations.loader import MigrationLoader

from heard import migrations
from heard.acts.models import ChainHead, LedgerEntry
from heard.acts.verify import verify
from heard.acts.verifying import guards
from heard.management import health
from heard.models import Account, Dialogue, Item, Message, Need, Party, Reach, Yes
from tests.support.cast import begin

# A table of each kind: of the dialogue's own record, of what people stated, with sealed words, the ledger and its heads,
# people and staff, and what is kept for lists and changes.
KINDS: tuple[type[models.Model], ...] = (Yes, Reach, Item, Message, Party, LedgerEntry, ChainHead, Account, Dialogue, Need)


def rebuild(model: type[models.Model]) -> None:
    """Change one column and change it back, as two migrations would: SQLite makes the table anew each time."""
    old = next(each for each in model._meta.local_fields if isinstance(each, models.CharField) and not each.primary_key)
    new = models.CharField(max_length=(old.max_length or 10) + 7, blank=old.blank, unique=old.unique)
    new.set_attributes_from_name(old.name)
    new.model = model
    with connection.schema_editor() as editor:
        editor.alter_field(model, old, new)
    with connection.schema_editor() as editor:
        editor.alter_field(model, new, old)


@pytest.mark.parametrize("model", KINDS, ids=lambda model: model.__name__)
def test_a_table_that_was_rebuilt_is_guarded_again(database: Path, model: type[models.Model]) -> None:
    begin().to("agreed")
    rows = model._default_manager.count()
    rebuild(model)
    call_command("migrate", verbosity=0)
    assert guards.read() == []
    assert model._default_manager.count() == rows
    assert not verify().findings


def test_a_rebuilt_table_has_lost_its_triggers_and_doctor_says_so(database: Path) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL changes a column without making the table anew.")
    begin().to("agreed")
    rebuild(Yes)
    said = health.guards()
    assert any("heard_yes" in each for each in said.wrong)
    assert "`heard migrate` puts our own triggers back." in said.wrong
    call_command("migrate", verbosity=0)
    assert health.guards().wrong == []


def test_the_newest_migration_is_the_one_that_is_named(database: Path) -> None:
    """Two branches that each add a migration meet in this file, and not on somebody's server."""
    folder = Path(migrations.__file__).parent
    graph = MigrationLoader(None).graph
    [(_app, newest)] = graph.leaf_nodes("heard")
    assert (folder / "max_migration.txt").read_text(encoding="utf-8").strip() == newest
    assert newest == max(path.stem for path in folder.glob("0*.py"))
