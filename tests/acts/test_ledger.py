"""Tampering shows (R38): what is added stays as it is, and whoever owns the database and goes round that is found."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection

from heard.acts import triggers
from heard.acts.ledger import HASHED_FIELDS, hash_of
from heard.acts.models import GENESIS_HASH, LedgerEntry
from heard.acts.verify import FindingKind, Report, verify
from heard.confidentiality.models import WrappedKey
from heard.dialogue.models import Dialogue
from heard.ground.references import new
from heard.programme.models import Programme
from tests.support.cast import Cast, begin

pytestmark = pytest.mark.rule("R38")


def run(sql: str, *values: Any) -> None:
    """One raw statement; it has to hit something."""
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        assert cursor.rowcount != 0


@contextmanager
def as_owner() -> Iterator[None]:
    """What a malicious owner does first and last: triggers go, and come back as if nothing had been."""
    wanted = triggers.wanted(connection.vendor)
    on = {name: triggers.table_of(text) for name, text in wanted.items()}
    sqlite = connection.vendor == "sqlite"
    with connection.cursor() as cursor:
        for name, table in on.items():
            cursor.execute(f"DROP TRIGGER {name}" + ("" if sqlite else f" ON {table}"))
        yield
        for name, text in wanted.items():
            cursor.execute(text)
            if not sqlite:
                cursor.execute(f"ALTER TABLE {on[name]} ENABLE ALWAYS TRIGGER {name}")


@pytest.fixture
def cast(database: Path) -> Cast:
    """A dialogue in which both prepare, with notes, a message that came back, and a room that was given back."""
    return begin().to("assigned")


def chain(cast: Cast) -> str:
    return f"d:{cast.dialogue}"


def end(of: str) -> tuple[int, str]:
    """Where a chain ends: the number and hash of its newest entry, as kept."""
    kept, where = (Dialogue, {"pk": of[2:]}) if of.startswith("d:") else (Programme, {"pk": of[2:]})
    return kept.objects.values_list("head_seq", "head_h").get(**where)


def put_end(of: str, seq: int, h: str) -> None:
    run("UPDATE heard_dialogue SET head_seq = %s, head_h = %s WHERE id = %s", seq, h, of[2:])


def line(cast: Cast, seq: int) -> LedgerEntry:
    return LedgerEntry.objects.get(chain=chain(cast), seq=seq)


def found(kind: FindingKind, **place: Any) -> None:
    """The check finds this kind at this place, and nothing of another kind."""
    report = verify()
    kinds = {each.kind for each in report.findings}
    assert kinds == {kind}, [str(each) for each in report.findings]
    assert any(all(getattr(each, name) == value for name, value in place.items()) for each in report.findings), report


def rehashed(one: LedgerEntry, **changed: Any) -> str:
    """What the hash of a line would be with other values."""
    for name, value in changed.items():
        setattr(one, name, value)
    return hash_of((getattr(one, name) for name in HASHED_FIELDS), bytes(one.payload))


# An honest run


@pytest.mark.usefixtures("database")
def test_a_whole_story_verifies() -> None:
    cast = begin().to("fixed")
    cast.do("dana", "call_off_meeting")
    cast.do("dana", "record_transfer", of="james", to="Cedar Falls")
    report = verify()
    assert report.findings == ()
    lines = LedgerEntry.objects.all()
    assert (report.lines, report.chains) == (lines.count(), lines.values("chain").distinct().count())
    assert report.rows > 60


def test_one_chain_verifies_alone(cast: Cast) -> None:
    report = verify(chain(cast))
    assert report.findings == ()
    assert (report.chains, report.lines) == (1, end(chain(cast))[0])


# The twelve kinds


def test_a_changed_line(cast: Cast) -> None:
    with as_owner():
        run("UPDATE heard_ledgerentry SET who = %s WHERE chain = %s AND seq = 5", new(), chain(cast))
    found(FindingKind.LINE_CHANGED, chain=chain(cast), seq=5)


def test_a_changed_payload(cast: Cast) -> None:
    one = LedgerEntry.objects.filter(chain=chain(cast)).exclude(payload=b"").order_by("seq").first()
    assert one
    with as_owner():
        run(
            "UPDATE heard_ledgerentry SET payload = %s WHERE id = %s",
            bytes(one.payload)[:-1] + bytes([one.payload[-1] ^ 1]),
            one.pk,
        )
    found(FindingKind.LINE_CHANGED, chain=one.chain, seq=one.seq)


def test_a_line_removed_in_the_middle(cast: Cast) -> None:
    with as_owner():
        run("DELETE FROM heard_ledgerentry WHERE chain = %s AND seq = 5", chain(cast))
    report = verify()
    assert (FindingKind.LINE_REMOVED, chain(cast), 5) in places(report)
    # What that line wrote has no line now, and that is said too; nothing else is.
    assert {each.kind for each in report.findings} == {FindingKind.LINE_REMOVED, FindingKind.ROW_ADDED}


def test_a_cut_tail(cast: Cast) -> None:
    last = end(chain(cast))[0]
    with as_owner():
        run("DELETE FROM heard_ledgerentry WHERE chain = %s AND seq >= %s", chain(cast), last - 1)
    report = verify()
    assert (FindingKind.TAIL_CUT, chain(cast), last - 1) in places(report)
    assert {each.kind for each in report.findings} == {FindingKind.TAIL_CUT, FindingKind.ROW_ADDED}


def test_a_cut_tail_with_its_head_put_back(cast: Cast) -> None:
    last = end(chain(cast))[0]
    with as_owner():
        run("DELETE FROM heard_ledgerentry WHERE chain = %s AND seq = %s", chain(cast), last)
        put_end(chain(cast), last - 1, line(cast, last - 1).h)
    found(FindingKind.ROW_ADDED, table="heard_goahead")


def test_a_whole_chain_cut(cast: Cast) -> None:
    with as_owner():
        run("DELETE FROM heard_ledgerentry WHERE chain = %s", chain(cast))
    assert (FindingKind.TAIL_CUT, chain(cast), 1) in places(verify())


def test_a_gap(cast: Cast) -> None:
    seq, h = end(chain(cast))
    one = line(cast, seq)
    one.pk, one.rows, one.payload, one.key = new(), "", b"", None
    one.h = rehashed(one, seq=seq + 3, prev=h)
    with as_owner():
        one.save(force_insert=True)
        put_end(chain(cast), one.seq, one.h)
    found(FindingKind.GAP, chain=chain(cast), seq=seq + 1)


def test_swapped_order(cast: Cast) -> None:
    with as_owner():
        for was, now in ((5, 500), (8, 5), (500, 8)):
            run("UPDATE heard_ledgerentry SET seq = %s WHERE chain = %s AND seq = %s", now, chain(cast), was)
    found(FindingKind.ORDER_SWAPPED, chain=chain(cast), seq=5)
    found(FindingKind.ORDER_SWAPPED, chain=chain(cast), seq=8)


def test_a_forged_hash(cast: Cast) -> None:
    with as_owner():
        run("UPDATE heard_ledgerentry SET h = %s WHERE chain = %s AND seq = 5", "f" * 64, chain(cast))
    found(FindingKind.HASH_FORGED, chain=chain(cast), seq=5)


def test_a_changed_line_with_its_hash_made_anew(cast: Cast) -> None:
    forged = rehashed(line(cast, 5), channel="paper")
    with as_owner():
        run("UPDATE heard_ledgerentry SET channel = 'paper', h = %s WHERE chain = %s AND seq = 5", forged, chain(cast))
    found(FindingKind.HASH_FORGED, chain=chain(cast), seq=5)


def test_a_changed_end(cast: Cast) -> None:
    with as_owner():
        put_end(chain(cast), end(chain(cast))[0], "f" * 64)
    found(FindingKind.HEAD_CHANGED, chain=chain(cast))


def test_a_removed_end(cast: Cast) -> None:
    with as_owner():
        put_end(chain(cast), 0, GENESIS_HASH)
    found(FindingKind.HEAD_CHANGED, chain=chain(cast))


@pytest.mark.parametrize("done", ["UPDATE heard_chainhead SET h = 'f'", "DELETE FROM heard_chainhead"])
def test_an_end_that_no_row_of_its_own_keeps(cast: Cast, done: str) -> None:
    own = f"p:{cast.id('james')}"
    cast.do("james", "register_interest", by="omar")
    with as_owner():
        run(f"{done} WHERE chain = %s", own)
    found(FindingKind.HEAD_CHANGED, chain=own)


@pytest.mark.parametrize("which", ["in the middle", "the last"])
def test_a_line_moved_to_another_chain(cast: Cast, which: str) -> None:
    there = f"g:{cast.programme}"
    at = end(there)[0] + 1
    seq = 5 if which == "in the middle" else end(chain(cast))[0]
    with as_owner():
        run("UPDATE heard_ledgerentry SET chain = %s, seq = %s WHERE chain = %s AND seq = %s", there, at, chain(cast), seq)
    found(FindingKind.LINE_MOVED, chain=there, seq=at)


def test_a_changed_row(cast: Cast) -> None:
    row = line(cast, 4).rows.split(":")[1]
    with as_owner():
        run("UPDATE heard_request SET information = 'v9' WHERE id = %s", row)
    found(FindingKind.ROW_CHANGED, chain=chain(cast), seq=4, table="heard_request", row=row)


def test_words_put_in_another_ones_place(cast: Cast) -> None:
    """Sealed words are covered too: ciphertext under the right key, in the right column, of another row."""
    cast.do("dana", "assess_risk", note="A second look, after a quiet week.")
    cast.do("dana", "assess_risk", note="A third look, in spring.")
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, note FROM heard_risk WHERE note IS NOT NULL ORDER BY entered_at")
        (_one, words), (row, _words) = cursor.fetchall()
    with as_owner():
        run("UPDATE heard_risk SET note = %s WHERE id = %s", bytes(words), row)
    found(FindingKind.ROW_CHANGED, table="heard_risk", row=row)


def test_a_row_that_says_another_line_wrote_it(cast: Cast) -> None:
    row = line(cast, 4).rows.split(":")[1]
    with as_owner():
        run("UPDATE heard_request SET line = %s WHERE id = %s", line(cast, 5).pk, row)
    found(FindingKind.ROW_CHANGED, chain=chain(cast), seq=4, table="heard_request", row=row)


def test_a_row_put_back_to_what_it_was(cast: Cast) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT line, row_version, identity FROM heard_person WHERE id = %s", [cast.id("james")])
        was = cursor.fetchone()
    cast.do("dana", "record_transfer", of="james", to="Cedar Falls")
    with as_owner():
        run("UPDATE heard_person SET line = %s, row_version = %s, identity = %s WHERE id = %s", *was, cast.id("james"))
    found(FindingKind.ROW_CHANGED, chain=chain(cast), table="heard_person", row=cast.id("james"))


def test_a_removed_row(cast: Cast) -> None:
    row = line(cast, 6).rows.split(":")[1]
    with as_owner():
        run("DELETE FROM heard_standing WHERE id = %s", row)
    found(FindingKind.ROW_REMOVED, chain=chain(cast), seq=6, table="heard_standing", row=row)


@pytest.mark.parametrize("names", ["a line of another act", "no line"])
def test_an_added_row(cast: Cast, names: str) -> None:
    row, named = new(), line(cast, 5).pk if names == "a line of another act" else new()
    columns = "who, entered_by, channel, at, entered_at, dialogue_id, person_id"
    select = f"SELECT %s, %s, {columns} FROM heard_goahead LIMIT 1"
    run(f"INSERT INTO heard_goahead (id, line, {columns}) {select}", row, named)
    found(FindingKind.ROW_ADDED, table="heard_goahead", row=row)


@pytest.mark.usefixtures("database")
def test_a_removed_row_that_is_there_again() -> None:
    cast = begin().to("fixed")
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, line, what, quarter FROM heard_booking LIMIT 1")
        row = cursor.fetchone()
    cast.do("dana", "call_off_meeting")
    run("INSERT INTO heard_booking (id, line, what, quarter) VALUES (%s, %s, %s, %s)", *row)
    found(FindingKind.ROW_ADDED, table="heard_booking", row=row[0])


@pytest.mark.usefixtures("cast")
def test_a_missing_trigger() -> None:
    name = next(each for each in wanted() if each.startswith("heard_yes_no_"))
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER {name}" + ("" if connection.vendor == "sqlite" else " ON heard_yes"))
    found(FindingKind.TRIGGER_MISSING, table="heard_yes", row=name)


@pytest.mark.usefixtures("cast")
def test_an_altered_trigger() -> None:
    sqlite = connection.vendor == "sqlite"
    name = "heard_yes_no_update" if sqlite else "heard_yes_no_change"
    narrow = wanted()[name].replace("ON heard_yes", "OF channel ON heard_yes" if sqlite else "ON heard_yes")
    narrow = narrow if sqlite else narrow.replace("FOR EACH ROW", "FOR EACH ROW WHEN (OLD.channel = 'x')")
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER {name}" + ("" if sqlite else " ON heard_yes"))
        cursor.execute(narrow)
        if not sqlite:
            cursor.execute(f"ALTER TABLE heard_yes ENABLE ALWAYS TRIGGER {name}")
    found(FindingKind.TRIGGER_ALTERED, table="heard_yes", row=name)


POSTGRESQL = {
    "off": ("ALTER TABLE heard_ledgerentry DISABLE TRIGGER heard_ledgerentry_no_change", "heard_ledgerentry_no_change"),
    "not always on": (
        "ALTER TABLE heard_ledgerentry ENABLE TRIGGER heard_ledgerentry_no_change",
        "heard_ledgerentry_no_change",
    ),
    "does nothing": (
        "CREATE OR REPLACE FUNCTION heard_sequence() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$",
        "heard_ledgerentry_sequence",
    ),
    "a rule beside it": ("CREATE RULE quiet AS ON INSERT TO heard_stop DO INSTEAD NOTHING", "quiet"),
}


@pytest.mark.parametrize("how", POSTGRESQL)
@pytest.mark.usefixtures("cast")
def test_a_trigger_altered_without_touching_its_text(how: str) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no such ways.")
    statement, name = POSTGRESQL[how]
    with connection.cursor() as cursor:
        cursor.execute(statement)
    found(FindingKind.TRIGGER_ALTERED, row=name)


@pytest.mark.usefixtures("cast")
def test_a_trigger_of_somebody_else() -> None:
    text = (
        "CREATE TRIGGER helpful AFTER INSERT ON heard_stop BEGIN DELETE FROM heard_chainhead; END"
        if connection.vendor == "sqlite"
        else "CREATE TRIGGER helpful BEFORE INSERT ON heard_stop FOR EACH ROW EXECUTE FUNCTION heard_fixed()"
    )
    with connection.cursor() as cursor:
        cursor.execute(text)
    found(FindingKind.TRIGGER_ALTERED, table="heard_stop", row="helpful")


def test_a_missing_key(cast: Cast) -> None:
    WrappedKey.objects.using("keys").filter(kind="locator", subject=cast.id("maria")).delete()
    found(FindingKind.KEY_MISSING, table="heard_reach")


# The command


def test_the_command_says_what_it_found_and_where(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("ledger", "verify")
    assert "Nothing was tampered with." in capsys.readouterr().out
    with as_owner():
        run("UPDATE heard_ledgerentry SET who = %s WHERE chain = %s AND seq = 5", new(), chain(cast))
    with pytest.raises(SystemExit) as ended:
        call_command("ledger", "verify", chain=chain(cast))
    assert ended.value.code == 1
    assert f"line changed: {chain(cast)} line 5" in capsys.readouterr().out


@pytest.mark.usefixtures("cast")
def test_the_command_knows_no_chain_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        call_command("ledger", "verify", chain="d:nowhere")
    assert ended.value.code == 2
    assert "There is no chain d:nowhere" in capsys.readouterr().err


# Triggers stop who only holds the application's connection


def wanted() -> dict[str, str]:
    return triggers.wanted(connection.vendor)


def places(report: Report) -> set[tuple[FindingKind, str, int]]:
    return {(each.kind, each.chain, each.seq) for each in report.findings}


STOPPED = {
    "a line changed": "UPDATE heard_ledgerentry SET act = 'x'",
    "a line removed": "DELETE FROM heard_ledgerentry",
    "a row changed": "UPDATE heard_request SET information = 'v9'",
    "a row removed": "DELETE FROM heard_standing",
    "a head removed": "DELETE FROM heard_chainhead",
    "a head set back": "UPDATE heard_chainhead SET seq = seq - 1",
    "a head set far ahead": "UPDATE heard_chainhead SET seq = seq + 2",
    "a head renamed": "UPDATE heard_chainhead SET chain = 'x', seq = seq + 1",
    "an end removed": "DELETE FROM heard_dialogue",
    "an end set back": "UPDATE heard_dialogue SET head_seq = head_seq - 1",
    "an end set far ahead": "UPDATE heard_programme SET head_seq = head_seq + 2",
    "an end without its entry": "UPDATE heard_dialogue SET head_h = 'x'",
    "an end renamed": "UPDATE heard_programme SET id = 'x', head_seq = head_seq + 1",
}


def stopped(statement: str) -> None:
    """The database itself refuses, and everything stays as it was."""
    with pytest.raises(DatabaseError, match=f"{triggers.SAID}|{triggers.SEQUENCE}"), connection.cursor() as cursor:
        cursor.execute(statement)
    assert verify().findings == ()


@pytest.mark.parametrize("what", STOPPED)
def test_what_is_added_stays(cast: Cast, what: str) -> None:
    cast.do("james", "register_interest", by="omar")
    stopped(STOPPED[what])


def again(table: str, seq: str, *, how: str = "INSERT", tail: str = "") -> str:
    """A statement that writes the newest line of the fullest chain once more, at another number."""
    names = [field.attname for field in LedgerEntry._meta.concrete_fields]
    values = ", ".join({"seq": seq, "id": "'another'"}.get(name, name) for name in names)
    if how == "INSERT OR REPLACE":
        values = values.replace("'another'", "id")
    return (
        f"{how} INTO {table} ({', '.join(names)}) SELECT {values} FROM {table} "
        f"WHERE chain LIKE 'd:%%' AND act = 'go_ahead' {tail}"
    )


OUT_OF_SEQUENCE = {
    "ahead": lambda: again("heard_ledgerentry", "seq + 2"),
    "at nought": lambda: again("heard_ledgerentry", "0"),
    "a second first": lambda: again("heard_ledgerentry", "1"),
}


@pytest.mark.parametrize("where", OUT_OF_SEQUENCE)
@pytest.mark.usefixtures("cast")
def test_a_line_out_of_sequence_does_not_go_in(where: str) -> None:
    stopped(OUT_OF_SEQUENCE[where]().replace("%%", "%"))


REPLACING: dict[str, Callable[[], str]] = {
    "or replace": lambda: again("heard_ledgerentry", "seq", how="INSERT OR REPLACE"),
    "or ignore, with a gap": lambda: again("heard_ledgerentry", "seq + 2", how="INSERT OR IGNORE"),
    "replace a row": lambda: (
        "INSERT OR REPLACE INTO heard_standing (id, line, at, entered_at, who, entered_by, channel, dialogue_id, person_id) "
        "SELECT id, line, at, entered_at, 'x', entered_by, channel, dialogue_id, person_id FROM heard_standing"
    ),
    "an upsert": lambda: again("heard_ledgerentry", "seq", tail="ON CONFLICT (chain, seq) DO UPDATE SET act = 'x'"),
}


@pytest.mark.parametrize("how", REPLACING)
@pytest.mark.parametrize("recursive", ["ON", "OFF"])
@pytest.mark.usefixtures("cast")
def test_sqlite_replaces_nothing(how: str, recursive: str) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("A way of SQLite.")
    if recursive == "OFF" and how == "replace a row":
        pytest.skip("Without that pragma a row is replaced; the check below finds it.")
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA recursive_triggers = {recursive}")
    stopped(REPLACING[how]().replace("%%", "%"))


@pytest.mark.usefixtures("cast")
def test_a_row_replaced_without_the_pragma_is_found() -> None:
    if connection.vendor != "sqlite":
        pytest.skip("A way of SQLite.")
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA recursive_triggers = OFF")
        cursor.execute("CREATE TEMP TABLE copy AS SELECT * FROM heard_standing")
        cursor.execute("UPDATE copy SET channel = 'paper'")
        cursor.execute("INSERT OR REPLACE INTO heard_standing SELECT * FROM copy")
    found(FindingKind.ROW_CHANGED, table="heard_standing")


@pytest.mark.parametrize("table", ["heard_ledgerentry", "heard_chainhead", "heard_yes", "heard_request"])
@pytest.mark.usefixtures("cast")
def test_postgresql_empties_no_table(table: str) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("A way of PostgreSQL.")
    stopped(f"TRUNCATE {table} CASCADE")


@pytest.mark.usefixtures("cast")
def test_a_replica_role_goes_round_nothing() -> None:
    if connection.vendor != "postgresql":
        pytest.skip("A way of PostgreSQL.")
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        with pytest.raises(DatabaseError, match=triggers.SAID):
            cursor.execute("UPDATE heard_ledgerentry SET act = 'x'")
        cursor.execute("SET session_replication_role = DEFAULT")
    assert verify().findings == ()
