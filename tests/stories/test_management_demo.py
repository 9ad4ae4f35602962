"""The demo programme: every stage and every rest, nothing but invented people, whole or not at all."""

import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection, connections

from heard import stages
from heard.acts.models import LedgerEntry
from heard.acts.verify import verify
from heard.confidentiality import vault
from heard.confidentiality.models import WrappedKey
from heard.dialogue.case import Case
from heard.dialogue.models import Dialogue
from heard.ground import clock
from heard.management.demo import NotHere, make_demo, place, registers, remove_demo
from heard.management.demo.people import HARMED, PLACES, RESPONSIBLE, address, phone, reach
from heard.management.demo.stage import demo_policy
from heard.management.demo.storylines import FEW, STORYLINES
from heard.management.demo.talks import NOTED
from heard.management.demo.telling import DemoStory
from heard.meeting.models import Fixing
from heard.people.models import Reach
from heard.programme.actions import found
from heard.programme.files import programme_text
from heard.programme.models import Programme
from heard.web.portal.notebook.books import BOOKS
from tests.support import snapshots

# An afternoon in the programme's own zone.
NOW = datetime(2027, 3, 17, 21, 30, tzinfo=UTC)
ZONE = ZoneInfo("America/Los_Angeles")
ONE = (FEW[0],)
on_files = pytest.mark.skipif(connection.vendor != "sqlite", reason="A server has no file to move in.")


class Cut(Exception):
    """The making is cut off."""


def quiet(_part: str, _done: int, _total: int) -> None:
    """Hears how far it is."""


def cut(part: str, done: int, _total: int) -> None:
    """Cuts the making off in the middle of the stories."""
    if part.startswith("Telling") and done == 20:
        raise Cut


def make(stories: tuple[DemoStory, ...]) -> None:
    with clock.at(NOW):
        make_demo(quiet, stories)


def have_made(stories: tuple[DemoStory, ...]) -> None:
    """The same, for who asks what was made, and not how: made once."""
    snapshots.made(snapshots.recipe("demo", [story.title for story in stories]), lambda: make(stories))


def leftovers() -> list[str]:
    """What lies beside the databases, or marks an unfinished making."""
    folders = {Path(connections[alias].settings_dict["NAME"]).parent for alias in place.ALIASES}
    files = [file.name for folder in folders if folder.is_absolute() for file in folder.iterdir()]
    mark = place.ServerTarget().mark
    return [name for name in files if "being-made" in name or "whole" in name] + ([mark.name] if mark.exists() else [])


def shown() -> tuple[set[str], set[str]]:
    with clock.at(NOW):
        rows = list(Dialogue.objects.values_list("stage", "resting"))
    return {stage for stage, _ in rows}, {rest for _, rest in rows}


def look_through() -> None:
    """What has to hold of a demo, large or small."""
    found, rests = shown()
    assert found == {stage.name for stage in stages.STAGES}
    assert rests - {""} == set(stages.RESTS.values)
    assert Programme.objects.get().demo == "demo"
    report = verify()
    assert report.clean, report.findings


def in_order() -> None:
    """Lines of all dialogues were written in the order of their times, and end about now."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("SELECT at_us FROM heard_ledgerentry ORDER BY rowid")
            times = [row[0] for row in cursor.fetchall()]
    else:
        with connection.cursor() as cursor:
            cursor.execute("SELECT at_us FROM heard_ledgerentry ORDER BY xmin::text::bigint, at_us")
            times = [row[0] for row in cursor.fetchall()]
    assert times == sorted(times)
    newest = datetime.fromtimestamp(times[-1] / 1e6, tz=UTC)
    assert NOW - timedelta(hours=1) < newest <= NOW


@pytest.mark.usefixtures("database")
def test_a_few_stories_show_every_stage_and_every_rest() -> None:
    have_made(FEW)
    look_through()
    in_order()


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("hour", ["00:01", "05:30", "21:50", "23:58"])
def test_a_demo_can_be_made_at_any_hour(hour: str) -> None:
    local = datetime.combine(NOW.astimezone(ZONE).date(), time.fromisoformat(hour), tzinfo=ZONE)
    with clock.at(local):
        make_demo(quiet, tuple(story for story in FEW if "oday" in story.title))
    assert Fixing.objects.count() >= 2


@pytest.mark.usefixtures("database")
@pytest.mark.thorough
def test_all_stories_show_every_stage_and_every_rest() -> None:
    make(STORYLINES)
    look_through()
    in_order()


@pytest.mark.usefixtures("database")
def test_lists_show_what_the_rows_say() -> None:
    have_made(FEW)
    with clock.at(NOW):
        for row in Dialogue.objects.all():
            case = Case(row.pk)
            with vault.opened(case.judging_keyring()):
                assert (stages.stage_of(case).name, stages.resting(case)) == (row.stage, row.resting), row.pk


@pytest.mark.usefixtures("database")
def test_only_the_tries_that_the_stories_tell_of_are_refused() -> None:
    have_made(FEW)
    wanted = sorted((step.act, ",".join(step.refused)) for story in FEW for step in story.steps if step.refused)
    refused = sorted(LedgerEntry.objects.filter(outcome="refused").values_list("act", "rules"))
    assert len(wanted) > 5
    assert refused == wanted


@pytest.mark.usefixtures("database", "quick_tables")
def test_what_is_made_is_taken_away_by_one_command(capsys: pytest.CaptureFixture[str]) -> None:
    make(ONE)
    call_command("demo", "remove", yes=True)
    assert "is gone" in capsys.readouterr().out
    assert not Programme.objects.exists()
    assert not LedgerEntry.objects.exists()
    assert not WrappedKey.objects.using("keys").exists()
    make(ONE)
    assert Dialogue.objects.count() == 1


@pytest.mark.usefixtures("database")
def test_removing_asks_first(monkeypatch: pytest.MonkeyPatch) -> None:
    make(ONE)
    monkeypatch.setattr("builtins.input", lambda _question: "no")
    call_command("demo", "remove")
    assert Programme.objects.count() == 1
    removed: list[bool] = []
    monkeypatch.setattr("heard.management.commands.demo.remove_demo", lambda: removed.append(True))
    monkeypatch.setattr("builtins.input", lambda _question: "Yes")
    call_command("demo", "remove")
    assert removed


@pytest.mark.usefixtures("database")
def test_where_a_programme_of_ones_own_is_nothing_is_made_or_removed() -> None:
    found("Someone's own", programme_text(demo_policy()))
    with pytest.raises(NotHere, match="programme here already"):
        make(ONE)
    with pytest.raises(NotHere, match="not the demo"):
        remove_demo()
    with pytest.raises(CommandError, match="not the demo"):
        call_command("demo", "remove", yes=True)
    assert Programme.objects.get().demo == ""
    assert LedgerEntry.objects.count() == 1


@pytest.mark.usefixtures("database")
def test_beside_a_programme_of_ones_own_the_demo_is_not_removed_either() -> None:
    make(ONE)
    found("Someone's own", programme_text(demo_policy()))
    with pytest.raises(NotHere, match="not the demo"):
        remove_demo()
    assert Programme.objects.count() == 2


@pytest.mark.usefixtures("database")
def test_keys_without_a_programme_are_left_alone() -> None:
    vault.make_keys([vault.KeyName("identity", "someone")], programme="elsewhere")
    with pytest.raises(NotHere, match="keys here without"):
        make(ONE)
    assert WrappedKey.objects.using("keys").count() == 1


@pytest.mark.usefixtures("database")
def test_cut_off_it_leaves_nothing_in_place_and_the_next_start_makes_it_anew() -> None:
    with clock.at(NOW), pytest.raises(Cut):
        make_demo(cut, FEW[:3])
    assert not Programme.objects.exists()
    assert not WrappedKey.objects.using("keys").exists()
    assert leftovers() == []
    make(ONE)
    assert Dialogue.objects.count() == 1
    assert leftovers() == []


@pytest.fixture
def killed(database: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A making that is killed tidies nothing up."""
    monkeypatch.setattr(place.FilesTarget, "_clear", lambda _self: None)
    monkeypatch.setattr(place.ServerTarget, "empty", lambda _self: None)
    unlink = Path.unlink
    monkeypatch.setattr(Path, "unlink", lambda self, **how: None if "being-made" in self.name else unlink(self, **how))
    with clock.at(NOW), pytest.raises(Cut):
        make_demo(cut, FEW[:3])
    assert leftovers()
    monkeypatch.undo()
    return database


@pytest.mark.usefixtures("killed")
def test_killed_in_the_middle_the_next_start_makes_it_anew() -> None:
    make(ONE)
    assert Dialogue.objects.count() == 1
    assert leftovers() == []
    assert verify().clean


@on_files
@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("step", ["nothing", "keys"])
def test_killed_while_moving_in_the_next_start_finishes_it(monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    whole = place.FilesTarget()

    def dies(self: place.FilesTarget) -> None:
        if step == "keys":
            self.draft["keys"].rename(self.target["keys"])
        raise Cut

    monkeypatch.setattr(place.FilesTarget, "_move_in", dies)
    with pytest.raises(Cut):
        make(ONE)
    assert whole.whole.exists()
    monkeypatch.undo()
    make(FEW[:3])
    assert Dialogue.objects.count() == 1
    assert leftovers() == []
    assert verify().clean


@on_files
@pytest.mark.usefixtures("database")
def test_files_that_somebody_has_open_are_not_replaced() -> None:
    assert not Programme.objects.exists()
    name = connections["default"].settings_dict["NAME"]
    connections["default"].close()
    with closing(sqlite3.connect(name)) as other:
        other.execute("PRAGMA journal_mode=WAL")
        other.execute("SELECT count(*) FROM heard_programme").fetchone()
        with pytest.raises(NotHere, match="Stop it first"):
            make(ONE)
    assert not Programme.objects.exists()


@pytest.mark.usefixtures("database")
def test_no_mail_leaves(mailoutbox: list[object]) -> None:
    make(tuple(story for story in STORYLINES if any(step.act == "write_to" for step in story.steps))[:1])
    assert LedgerEntry.objects.filter(act="end_sending", outcome="done").count() == 1
    assert mailoutbox == []


@pytest.mark.usefixtures("database")
def test_every_way_to_reach_somebody_is_reserved_for_stories() -> None:
    have_made(FEW)
    seen = 0
    for row in Reach.objects.select_related("person"):
        with vault.opened(vault.Keyring([vault.KeyName("locator", row.person_id)])):
            at = row.marked.get("at", "")
        seen += bool(at)
        assert not at or re.fullmatch(r"\+1 503 555 01\d\d|[\w.]+@example\.(org|net)|Box \d+, Alder Landing", at), at
    assert seen > 10


def test_all_numbers_and_addresses_are_reserved() -> None:
    assert {phone(number)[-8:-2] for number in range(300)} == {"555 01"}
    assert {address(name, place).partition("@")[2] for place, name in enumerate(HARMED)} == {
        "example.org",
        "example.net",
    }
    assert {reach(name, place)["way"] for place, name in enumerate(HARMED)} == {"phone", "email", "text", "letter"}


def test_the_two_sides_share_no_name() -> None:
    one = {part for name in HARMED for part in name.whole.split()}
    other = {part for name in RESPONSIBLE for part in name.whole.split()}
    assert one & other == set()
    assert len({name.whole for name in HARMED}) == len(HARMED) >= len(STORYLINES)
    assert len({name.whole for name in RESPONSIBLE}) == len(RESPONSIBLE) >= len(STORYLINES)
    assert {name.language for name in HARMED} == {"en", "es"} == {name.language for name in RESPONSIBLE}


def test_each_story_has_a_title_of_its_own() -> None:
    assert len({story.title for story in STORYLINES}) == len(STORYLINES) >= 120


# Invented lives hold together

OF_A_PRISON = re.compile(r"\b(unit|chaplain|officer|gate|cell|yard|lieutenant|inmate)s?\b", re.IGNORECASE)


def words_of(told: object) -> str:
    """Every word that a step gives, on one line."""
    if isinstance(told, dict):
        return " ".join(words_of(each) for each in told.values())
    return " ".join(map(words_of, told)) if isinstance(told, list | tuple) else str(told)


def test_nobody_who_lives_at_home_reads_of_a_prison() -> None:
    at_home = [story for story in STORYLINES if not story.held]
    assert len(at_home) > 30
    for story in at_home:
        for step in story.steps:
            assert not OF_A_PRISON.search(words_of(step.given)), (story.title, step.act)


def test_who_is_held_meets_where_they_are_held_and_who_lives_at_home_meets_outside() -> None:
    kinds = dict(PLACES)
    for story in STORYLINES:
        for step in story.steps:
            if step.act == "plan_meeting":
                at = step.given["place"]
                assert at == story.place if story.held else kinds[at] == "community", (story.title, at)


def test_each_day_is_planned_in_a_room_that_the_place_has_and_says_how_to_find_it_and_where_to_park() -> None:
    planned = {
        (step.given["place"], step.given["room"])
        for story in STORYLINES
        for step in story.steps
        if step.act == "plan_meeting"
    }
    assert len(planned) > 8
    for at, room in planned:
        known = registers.PLACES[at]
        assert room in {each[0] for each in known.rooms}, (at, room)
        assert re.search(r"^\d+ .*(Road|Street|Avenue)$", known.described["address"], re.MULTILINE), at
        assert re.search(r"\bpark(ing)?\b", known.described["visit_rules"], re.IGNORECASE), at


def test_somebody_of_the_demo_wrote_on_each_page_of_the_notebook() -> None:
    parts = {(part.kind, part.subject) for book in BOOKS.values() for part in book.parts}
    noted = {(kind, subject) for notes in NOTED.values() for kind, subject, _words in notes}
    assert noted <= parts
    assert {kind for kind, _subject in noted} == {kind for kind, _subject in parts}
