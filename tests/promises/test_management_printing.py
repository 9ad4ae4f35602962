"""The pages that come from the code are current, and the command says so."""

import shutil
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from heard.acts.register import ACTS
from heard.confidentiality.access import RELATIONS, ROW_GRANTS, TABLE
from heard.management.printing import acting, seeing
from heard.management.printing.pages import BEGINS, ENDS, PAGES, PrintedPage, not_current
from heard.management.printing.story import obstacles
from tests.support.code import DOCS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A current copy of the pages, to spoil."""
    made = Path(shutil.copytree(DOCS, tmp_path / "docs"))
    call_command("docs", folder=made, stdout=StringIO())
    return made


def test_every_printed_page_is_current() -> None:
    assert not not_current(DOCS), "Run `heard docs` and look at what changed."


@pytest.mark.parametrize("printed", PAGES, ids=[each.path for each in PAGES])
def test_a_page_that_was_changed_by_hand_is_found(folder: Path, printed: PrintedPage) -> None:
    path = folder / printed.path
    path.write_text(path.read_text().replace("|---|", "|---|---|", 1))
    assert not_current(folder) == [printed.path]
    out = StringIO()
    with pytest.raises(SystemExit) as exit_:
        call_command("docs", check=True, folder=folder, stdout=out, stderr=StringIO())
    assert exit_.value.code == 1
    assert printed.path in out.getvalue()
    call_command("docs", folder=folder, stdout=StringIO())
    assert not not_current(folder)


def test_a_page_that_is_gone_is_printed_anew(folder: Path) -> None:
    (folder / "practice" / "who-sees-what.md").unlink()
    assert not_current(folder) == ["practice/who-sees-what.md"]
    call_command("docs", folder=folder, stdout=StringIO())
    call_command("docs", check=True, folder=folder, stdout=StringIO())


def test_what_was_written_by_hand_around_a_printed_part_stays(folder: Path) -> None:
    path = folder / "rehearsals.md"
    before, _, rest = path.read_text().partition(BEGINS)
    after = rest.partition(ENDS)[2]
    path.write_text(f"{before}Mine. {BEGINS}\nold\n{ENDS} Mine too.{after}")
    call_command("docs", folder=folder, stdout=StringIO())
    assert "Mine. " in path.read_text()
    assert " Mine too." in path.read_text()
    assert "\nold\n" not in path.read_text()


def test_marks_that_are_gone_are_said(folder: Path) -> None:
    path = folder / "rehearsals.md"
    path.write_text(path.read_text().replace(ENDS, ""))
    with pytest.raises(CommandError, match="marks"):
        call_command("docs", check=True, folder=folder, stdout=StringIO())


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="no folder"):
        call_command("docs", check=True, folder=tmp_path / "nowhere", stdout=StringIO())


def test_who_sees_what_has_a_column_for_each_relation_and_a_line_for_each_grant() -> None:
    text = seeing.who_sees_what()
    head = next(line for line in text.splitlines() if line.startswith("| What |"))
    for label in RELATIONS.values():
        assert f"| {label} |" in head
    for matter in [*(each.matter for each in TABLE), *(each.matter for each in ROW_GRANTS)]:
        assert f"| {matter} |" in text


def test_every_act_and_every_obstacle_is_on_the_page() -> None:
    text = acting.acts_and_obstacles()
    for act in ACTS.values():
        assert text.count(f"(`{act.name}`)") == 1
        assert f"| {act.label} |" in text
    for found in obstacles():
        assert f"| `{found.code}` | {found.staff} |" in text
