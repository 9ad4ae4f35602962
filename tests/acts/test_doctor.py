"""`heard doctor` says plainly whether an installation is well, and finds each thing that is not."""

from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import override_settings
from django.test.utils import CaptureQueriesContext

from heard.confidentiality import vault
from heard.confidentiality.models import WrappedKey
from heard.confidentiality.vault import KeyName
from heard.dialogue.models import Dialogue
from heard.ground import clock
from heard.ground.references import new
from heard.inquiry.models import UnfinishedInquiry
from heard.management import health
from heard.management.needs import needs as health_of_needs
from heard.programme.models import Programme
from tests.support.cast import Cast, begin
from tests.support.floors import check


@pytest.fixture
def cast(database: Path) -> Cast:
    return begin().to("agreed")


def doctor(cast: Cast, capsys: pytest.CaptureFixture[str], **options: int) -> tuple[int, str]:
    """How it ends, and what it says."""
    ended = 0
    with clock.at(cast.moment):
        try:
            call_command("doctor", **options)
        except SystemExit as end:
            ended = int(str(end.code))
    return ended, capsys.readouterr().out


def test_a_well_installation_is_well(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    ended, said = doctor(cast, capsys)
    if connection.vendor == "sqlite":
        assert (ended, said.splitlines()[-1]) == (0, "All is well."), said
    assert "policy 1 is in force" in said
    assert "1 dialogues compared" in said


def test_a_language_that_nobody_has_read_is_named_on_or_off(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    assert "Switched off: Français (fr)." in doctor(cast, capsys)[1]
    with override_settings(HEARD_LANGUAGES=("en", "fr")):
        ended, said = doctor(cast, capsys)
    assert "Switched off: Español (es)." in said
    assert "Note: Switched on, and not yet read by a native reader: Français (fr). Its public pages say so." in said
    assert (ended, said.splitlines()[-1]) == (0, "All is well.") or connection.vendor != "sqlite"


@pytest.mark.parametrize(
    ("column", "value"),
    [("stage", "fixed"), ("resting", "stopped"), ("stage_at", "9"), ("carriers", "nobody-we-know"), ("language", "es")],
)
def test_a_list_that_says_otherwise_than_the_rows(
    cast: Cast, capsys: pytest.CaptureFixture[str], column: str, value: str
) -> None:
    Dialogue.objects.filter(pk=cast.dialogue).update(**{column: value})
    ended, said = doctor(cast, capsys)
    assert ended == 1
    assert f"WRONG: Dialogue {cast.dialogue}: lists say" in said
    assert value in said


def test_a_first_question_that_no_page_shows_is_told(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    asked = cast.do("anyone", "inquire")
    over = cast.do("anyone", "inquire")
    cast.do("dana", "answer_inquiry", inquiry=over.pk, outcome="not_again")
    assert health_of_needs().wrong == []
    UnfinishedInquiry.objects.filter(inquiry=asked.pk).delete()
    UnfinishedInquiry.objects.create(inquiry=over, programme_id=cast.programme)
    ended, said = doctor(cast, capsys)
    assert ended == 1
    assert f"WRONG: First question {asked.pk}: it waits" in said
    assert f"WRONG: First question {over.pk}: the page of the day shows it" in said
    # The second opinion says the same.
    assert [each.partition(":")[0] for each in check()] == ["R3", "R3"]


def test_a_yes_that_lapsed_since_is_no_fault_of_the_list(cast: Cast) -> None:
    with clock.at(cast.wait(days=800).moment):
        look = health.lists()
    assert look.wrong == []
    assert look.aged


def test_many_dialogues_take_no_more_questions_than_a_few(cast: Cast) -> None:
    def questions() -> int:
        with clock.at(cast.moment), CaptureQueriesContext(connection) as asked:
            assert health.lists().wrong == []
        return len(asked)

    cast.another()
    few = questions()
    for _each in range(12):
        cast.another()
    assert questions() == few


def test_a_sample_compares_as_many_as_asked(cast: Cast) -> None:
    for _each in range(3):
        cast.another()
    with clock.at(cast.moment):
        assert health.lists(2).well == ["2 dialogues compared with what lists show."]


def test_a_key_that_no_row_names(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    with clock.at(cast.moment):
        vault.make_keys([KeyName("party", new())], programme=cast.programme)
        assert health.keys().wrong == []
    ended, said = doctor(cast.wait(hours=25), capsys)
    assert ended == 1
    assert "Keys that no row names for more than a day: 1 party." in said


@pytest.mark.usefixtures("cast")
def test_a_root_key_that_is_gone() -> None:
    WrappedKey.objects.using("keys").filter(kind="office").update(epoch=7)
    assert any("Root key 7 is not here" in each for each in health.keys().wrong)


@pytest.mark.usefixtures("cast")
def test_a_key_file_that_others_can_read(home: Path) -> None:
    assert health.files().wrong == []
    (home / "keys" / "root.key").chmod(0o640)
    assert [each for each in health.files().wrong if "root.key" in each and "600" in each]
    (home / "keys" / "root.key").chmod(0o600)
    home.chmod(0o750)
    assert [each for each in health.files().wrong if "700" in each]


def test_a_programme_without_a_policy_that_can_be_read(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    Programme.objects.create(name="A third programme", slug="third", line=new())
    ended, said = doctor(cast, capsys)
    assert ended == 1
    assert "WRONG: A third programme: This program has no policy yet." in said


PRAGMAS = ("synchronous=OFF", "recursive_triggers=OFF", "secure_delete=OFF", "foreign_keys=OFF")


@pytest.mark.parametrize("pragma", PRAGMAS)
@pytest.mark.usefixtures("cast")
def test_a_pragma_that_was_switched_off(pragma: str) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("Pragmas are SQLite's.")
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA {pragma}")
    assert any(pragma.partition("=")[0] in each for each in health.databases().wrong)


@pytest.mark.usefixtures("cast")
def test_the_server_keeps_what_it_acknowledges() -> None:
    if connection.vendor != "postgresql":
        pytest.skip("A setting of PostgreSQL.")
    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit = off")
    assert any("synchronous_commit is off" in each for each in health.databases().wrong)
