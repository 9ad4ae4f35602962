"""Triggers that keep added rows as they are, and the ledger in sequence, on both databases.

They stop accidents, and a person who only has the application's connection; a malicious owner is found by `verify`.
"""

from collections.abc import Iterable, Mapping
from typing import Any

LEDGER, HEADS = "heard_ledgerentry", "heard_chainhead"
SAID = "rows of this kind are added, never changed"
SEQUENCE = "a line follows the one before it"

_SQLITE_FIXED = """CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table}
BEGIN SELECT RAISE(ABORT, '{said}'); END"""
_SQLITE_SEQUENCE = """CREATE TRIGGER {table}_sequence BEFORE INSERT ON {table}
WHEN NEW.seq <> COALESCE((SELECT MAX(seq) FROM {table} WHERE chain = NEW.chain), 0) + 1
BEGIN SELECT RAISE(ABORT, '{said}'); END"""
_SQLITE_END = """CREATE TRIGGER {table}_forward BEFORE UPDATE ON {table}
WHEN NEW.id <> OLD.id OR (NEW.head_seq <> OLD.head_seq OR NEW.head_h <> OLD.head_h) AND NEW.head_seq <> OLD.head_seq + 1
BEGIN SELECT RAISE(ABORT, '{said}'); END"""
_SQLITE_HEAD = """CREATE TRIGGER {table}_forward BEFORE UPDATE ON {table}
WHEN NEW.chain <> OLD.chain OR NEW.seq <> OLD.seq + 1
BEGIN SELECT RAISE(ABORT, '{said}'); END"""

FUNCTIONS = (
    """CREATE OR REPLACE FUNCTION heard_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of this kind are added, never changed' USING ERRCODE = 'integrity_constraint_violation';
END $$""",
    """CREATE OR REPLACE FUNCTION heard_sequence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.seq <> COALESCE((SELECT MAX(seq) FROM heard_ledgerentry WHERE chain = NEW.chain), 0) + 1 THEN
    RAISE EXCEPTION 'a line follows the one before it' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$""",
    """CREATE OR REPLACE FUNCTION heard_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.chain <> OLD.chain OR NEW.seq <> OLD.seq + 1 THEN
    RAISE EXCEPTION 'a line follows the one before it' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$""",
    """CREATE OR REPLACE FUNCTION heard_end_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.id <> OLD.id OR (NEW.head_seq <> OLD.head_seq OR NEW.head_h <> OLD.head_h) AND NEW.head_seq <> OLD.head_seq + 1 THEN
    RAISE EXCEPTION 'a line follows the one before it' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$""",
)


def _sqlite(tables: Iterable[str], ends: Iterable[str]) -> dict[str, str]:
    wanted = {
        f"{table}_no_{verb}": _SQLITE_FIXED.format(table=table, verb=verb, said=SAID)
        for table in (*tables, LEDGER)
        for verb in ("update", "delete")
    }
    for table in (HEADS, *ends):
        wanted[f"{table}_no_delete"] = _SQLITE_FIXED.format(table=table, verb="delete", said=SAID)
    for table in ends:
        wanted[f"{table}_forward"] = _SQLITE_END.format(table=table, said=SEQUENCE)
    wanted[f"{LEDGER}_sequence"] = _SQLITE_SEQUENCE.format(table=LEDGER, said=SEQUENCE)
    wanted[f"{HEADS}_forward"] = _SQLITE_HEAD.format(table=HEADS, said=SEQUENCE)
    return wanted


def _pg_one(name: str, table: str, when: str, function: str) -> str:
    level = "STATEMENT" if when == "TRUNCATE" else "ROW"
    return f"CREATE TRIGGER {name} BEFORE {when} ON {table} FOR EACH {level} EXECUTE FUNCTION {function}()"


def _postgresql(tables: Iterable[str], ends: Iterable[str]) -> dict[str, str]:
    wanted = {}
    for table in (*tables, LEDGER):
        wanted[f"{table}_no_change"] = _pg_one(f"{table}_no_change", table, "UPDATE OR DELETE", "heard_fixed")
        wanted[f"{table}_no_truncate"] = _pg_one(f"{table}_no_truncate", table, "TRUNCATE", "heard_fixed")
    for table in (HEADS, *ends):
        wanted[f"{table}_no_delete"] = _pg_one(f"{table}_no_delete", table, "DELETE", "heard_fixed")
        wanted[f"{table}_no_truncate"] = _pg_one(f"{table}_no_truncate", table, "TRUNCATE", "heard_fixed")
    for table in ends:
        wanted[f"{table}_forward"] = _pg_one(f"{table}_forward", table, "UPDATE", "heard_end_forward")
    wanted[f"{LEDGER}_sequence"] = _pg_one(f"{LEDGER}_sequence", LEDGER, "INSERT", "heard_sequence")
    wanted[f"{HEADS}_forward"] = _pg_one(f"{HEADS}_forward", HEADS, "UPDATE", "heard_forward")
    return wanted


def wanted(vendor: str) -> dict[str, str]:
    """Every trigger by name, as the statement that makes it."""
    make = _sqlite if vendor == "sqlite" else _postgresql
    return make(tables_added_only(), tables_with_ends())


def statements(vendor: str, wanted_ones: Mapping[str, str]) -> list[str]:
    """What makes these triggers, in place of any of the same name: statements in order."""
    anew = [f"DROP TRIGGER IF EXISTS {name}{_on(vendor, text)}" for name, text in wanted_ones.items()]
    if vendor == "sqlite":
        return [*anew, *wanted_ones.values()]
    always = [f"ALTER TABLE {table_of(text)} ENABLE ALWAYS TRIGGER {name}" for name, text in wanted_ones.items()]
    return [*FUNCTIONS, *anew, *wanted_ones.values(), *always]


def _on(vendor: str, statement: str) -> str:
    return "" if vendor == "sqlite" else f" ON {table_of(statement)}"


def table_of(statement: str) -> str:
    """The table that a trigger is on."""
    return statement.partition(" ON ")[2].split()[0]


def _models() -> list[Any]:
    from django.apps import apps  # noqa: PLC0415  models are there only later

    return list(apps.get_app_config("heard").get_models())


def tables_added_only() -> list[str]:
    """The tables whose rows are added and never changed, by what their models say."""
    return sorted(model._meta.db_table for model in _models() if getattr(model, "added_only", False))


def tables_with_ends() -> list[str]:
    """The tables on whose rows chains of the ledger end, by what their models say."""
    return sorted(model._meta.db_table for model in _models() if getattr(model, "chain_prefix", ""))
