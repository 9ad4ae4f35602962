"""The triggers that guard the record: every one there, as it was made, always on, and none besides; and putting them back."""

import re
from collections.abc import Iterable

from django.db import transaction

from heard.acts import triggers
from heard.acts.verifying.findings import Finding, FindingKind
from heard.acts.verifying.reading import asked, kept, marks, records

ALWAYS = "A"
_PG = """SELECT t.tgname, c.relname, pg_get_triggerdef(t.oid, true), t.tgenabled, p.prosrc
FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace"""
_RULES = "SELECT rulename, tablename FROM pg_rules WHERE schemaname = current_schema()"


def _plain(text: str) -> str:
    """A statement without what the two sides write differently: spaces, and the order of `update or delete`."""
    return re.sub(r"\s+", " ", text).strip().replace("DELETE OR UPDATE", "UPDATE OR DELETE")


def _bodies() -> dict[str, str]:
    """What each function does, by its name, as a migration makes it."""
    made = (re.match(r"CREATE OR REPLACE FUNCTION (\w+)\(\).*?\$\$(.*)\$\$", text, re.DOTALL) for text in triggers.FUNCTIONS)
    return {match[1]: match[2] for match in made if match}


def _there_sqlite() -> dict[str, tuple[str, str]]:
    found = asked("SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger'")
    return {name: (table, _plain(text)) for name, table, text in found}


def _there_postgresql() -> dict[str, tuple[str, str]]:
    """As what a trigger says, does, and whether it is always on, in one text."""
    found = asked(_PG)
    return {name: (table, f"{_plain(says)} {enabled} {_plain(does)}") for name, table, says, enabled, does in found}


def _wanted(vendor: str) -> dict[str, str]:
    made = triggers.wanted(vendor)
    if vendor == "sqlite":
        return {name: _plain(text) for name, text in made.items()}
    bodies = _bodies()
    does = {name: bodies[text.rpartition(" ")[2].removesuffix("()")] for name, text in made.items()}
    return {name: f"{_plain(text)} {ALWAYS} {_plain(does[name])}" for name, text in made.items()}


def _about(kind: FindingKind, table: str, name: str, says: str) -> Finding:
    return Finding(kind=kind, table=table, row=name, says=says)


def _strange(there: dict[str, tuple[str, str]], wanted: Iterable[str]) -> list[Finding]:
    """Triggers and rules that are not Heard's: they could write what no act wrote."""
    ours = {model._meta.db_table for model in kept()} | {triggers.LEDGER, triggers.HEADS}
    more = {name: table for name, (table, _text) in there.items() if name not in wanted and table in ours}
    if records().vendor == "postgresql":
        tables = sorted(ours)
        more |= dict(asked(f"{_RULES} AND tablename IN ({marks(len(tables))})", tables))
    return [_about(FindingKind.TRIGGER_ALTERED, table, name, "it is none of Heard's.") for name, table in more.items()]


def read() -> list[Finding]:
    """Every trigger that is missing, altered or strange."""
    vendor = records().vendor
    there = _there_sqlite() if vendor == "sqlite" else _there_postgresql()
    wanted = _wanted(vendor)
    found = []
    for name, text in wanted.items():
        table = triggers.table_of(text)
        if name not in there:
            found.append(_about(FindingKind.TRIGGER_MISSING, table, name, "it guards this table no more."))
        elif there[name][1] != text:
            found.append(_about(FindingKind.TRIGGER_ALTERED, table, name, "it does not say or do what it did."))
    return found + _strange(there, wanted)


def put_back() -> list[str]:
    """Make every trigger that is missing, or does not say or do what it should. Returns their names, in order.

    A table that a migration rebuilds comes out of it without its triggers.
    """
    vendor = records().vendor
    wanted = triggers.wanted(vendor)
    gone = sorted({found.row for found in read()} & set(wanted))
    with transaction.atomic(using=records().alias), records().cursor() as cursor:
        for statement in triggers.statements(vendor, {name: wanted[name] for name in gone}) if gone else ():
            cursor.execute(statement)
    return gone
