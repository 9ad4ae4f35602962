"""`heard rehearse` and `heard programme`, as people and machines meet them."""

import json
import os
import re
import subprocess
import sys
from io import StringIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from django.core.management import call_command
from pytest_django import DjangoDbBlocker

from heard.acts.register import ACTS
from heard.management.drawing import STEPS, as_svg, as_text, way
from heard.programme.catalogue import settings
from heard.programme.policy import default_policy
from heard.programme.presets import preset, preset_names, preset_path
from heard.programme.report import schema
from heard.stages import STAGES

ROOT = Path(__file__).parents[2] / "rehearsals"
STOPPED = ROOT / "stopped.toml"


def heard(*words: Any, **options: Any) -> tuple[int, str, str]:
    """The exit, what was printed, and what went to the error stream."""
    out, err = StringIO(), StringIO()
    try:
        call_command(*(str(word) for word in words), stdout=out, stderr=err, no_color=True, **options)
    except SystemExit as end:
        return int(end.code or 0), out.getvalue(), err.getvalue()
    return 0, out.getvalue(), err.getvalue()


@pytest.fixture
def wrong_twice(tmp_path: Path) -> Path:
    """A story that expects two things which do not come."""
    text = STOPPED.read_text().replace('refused = ["R1"]', 'refused = ["R2"]').replace('refused = ["R26"]', "")
    file = tmp_path / "wrong.toml"
    file.write_text(text)
    return file


@pytest.fixture(autouse=True)
def unblocked(home: Path, django_db_blocker: DjangoDbBlocker) -> Any:
    """The command brings its own database."""
    assert home.is_dir()
    with django_db_blocker.unblock():
        yield


def test_a_story_as_expected_exits_with_nought() -> None:
    code, out, err = heard("rehearse", STOPPED)
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0].startswith("A dialogue rests")
    assert lines[2].split() == ["2026-02-02", "09:05", "leo", "ask", "refused", "by", "R1"]
    assert lines[-1] == f"{len(lines) - 2} steps, all as expected."


def test_rehearsing_leaves_nothing_where_it_is_started(tmp_path: Path) -> None:
    here = tmp_path / "here"
    here.mkdir()
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("HEARD_", "DJANGO_"))}
    start = "from heard.management import main; main()"
    words = [sys.executable, "-c", start, "rehearse", str(STOPPED)]
    done = subprocess.run(words, cwd=here, env=plain, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "all as expected" in done.stdout
    assert list(here.iterdir()) == []


def test_every_difference_is_shown_and_the_first_again_on_the_last_line(wrong_twice: Path) -> None:
    code, out, _ = heard("rehearse", wrong_twice)
    assert code == 1
    assert out.count("✗") == 2
    assert out.splitlines()[-1] == f"{wrong_twice}:63: leo ask: expected refused by R2, but it was refused by R1"
    assert "expected allowed, but it was refused by R26" in out


def test_of_several_files_the_worst_counts_and_the_first_difference_is_last(wrong_twice: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text("step = 1")
    code, out, err = heard("rehearse", wrong_twice, broken, STOPPED)
    assert code == 2
    assert err.splitlines()[-1].startswith(f"{broken}:1: step: A story has steps")
    assert "steps, all as expected." in out
    assert out.splitlines()[-1].startswith(f"{wrong_twice}:63: leo ask:")


def test_for_machines(wrong_twice: Path, tmp_path: Path) -> None:
    code, out, _ = heard("rehearse", "--json", STOPPED, wrong_twice, tmp_path / "nothing.toml")
    fine, wrong, nothing = (json.loads(line) for line in out.splitlines())
    assert code == 2
    assert fine["as_expected"] is True
    assert fine["steps"][1]["refused"] == ["R1"]
    assert fine["steps"][1]["why"] == ["Only a harmed person, or a close relative who acts for them, can ask for a dialogue."]
    assert [step["line"] for step in wrong["steps"] if step["difference"]] == [63, 116]
    assert nothing["problems"][0]["reason"] == "There is no such file."


def test_the_same_story_under_another_programme(tmp_path: Path) -> None:
    three = tmp_path / "three.toml"
    three.write_text("[consent]\ncooling_days = 30\n")
    code, out, _ = heard("rehearse", STOPPED, programme=three)
    assert code == 1
    assert "leo say_yes: expected allowed, but it was refused by R18" in out.splitlines()[-1]
    three.write_text("[outreach]\napprovals = 0\n")
    code, _, err = heard("rehearse", STOPPED, programme=three)
    assert code == 2
    assert err.startswith(f"{three}:2: outreach.approvals: ")


def test_check_names_every_setting_and_refuses_a_broken_floor(tmp_path: Path) -> None:
    code, out, err = heard("programme", "check", *(preset_path(name) for name in preset_names()))
    assert (code, err) == (0, "")
    for one in settings():
        assert out.count(one.sentence) >= len(preset_names())
    low = tmp_path / "low.toml"
    low.write_text("[programme]\nname = 'Low'\n[outreach]\napprovals = 0\nremindrs = 1\n")
    code, out, err = heard("programme", "check", low, preset_path("default"))
    assert code == 2
    assert re.search(r"low\.toml:4: outreach\.approvals: .*R11", err)
    assert 'Did you mean "reminders"?' in err
    assert "default.toml: fine." in out


def test_schema_is_the_published_one() -> None:
    code, out, _ = heard("programme", "schema")
    assert code == 0
    assert json.loads(out) == json.loads(json.dumps(schema()))


def test_the_text_has_every_stage_every_act_and_the_numbers() -> None:
    _, out, _ = heard("programme", "draw", preset_path("texas"))
    assert out == as_text(preset("texas"))
    for place, stage in enumerate(STAGES, 1):
        assert f"{place}. {stage.label}\n" in out
    for name in ACTS:
        assert re.search(rf"^  {name} ", out, re.MULTILINE), name
    assert "preparation.weeks: 18" in out
    assert {act.body.__module__.split(".")[1] for act in ACTS.values()} <= set(STEPS)


def test_every_gate_of_the_way_stands_in_order_and_is_told_once() -> None:
    told = way(default_policy())
    assert [stage.act.name for stage in told] == [stage.act for stage in STAGES]
    says = [line for stage in told for gate in stage.gates for line in (gate.rule, *gate.says)]
    for stage in told:
        numbers = [int(gate.rule[1:]) for gate in stage.gates]
        assert numbers == sorted(numbers)
        assert {gate.rule for gate in stage.gates} == set(stage.act.rules)
    assert says.count("outreach.approvals: 2") == 1


def test_the_picture_is_plain_accessible_svg(tmp_path: Path) -> None:
    out = tmp_path / "way.svg"
    assert heard("programme", "draw", preset_path("oregon"), "--svg", out)[0] == 0
    text = out.read_text()
    root = ET.fromstring(text)
    name = "{http://www.w3.org/2000/svg}"
    assert [each.tag for each in root[:2]] == [f"{name}title", f"{name}desc"]
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == f"{root[0].get('id')} {root[1].get('id')}"
    assert {each.tag.removeprefix(name) for each in root.iter()} == {
        "svg",
        "title",
        "desc",
        "rect",
        "g",
        "text",
        "path",
    }
    assert not [each for each in root.iter() if "style" in each.attrib or any(key.startswith("on") for key in each.attrib)]
    shown = "\n".join(each.text or "" for each in root.iter(f"{name}text"))
    for stage in STAGES:
        assert stage.label in shown
    assert "calendar.parole: must_be_over" in shown
    _, _, width, height = (float(each) for each in (root.get("viewBox") or "").split())
    for each in root.iter(f"{name}rect"):
        assert float(each.get("x") or 0) + float(each.get("width") or 0) <= width
        assert float(each.get("y") or 0) + float(each.get("height") or 0) <= height


def test_a_name_cannot_break_out_of_the_picture() -> None:
    policy = default_policy()
    named = policy.model_copy(update={"programme": policy.programme.model_copy(update={"name": "</title><script>&"})})
    root = ET.fromstring(as_svg(named))
    assert (root[0].text or "").endswith("</title><script>&")


def test_a_picture_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    code, _, err = heard("programme", "draw", preset_path("oregon"), "--svg", tmp_path)
    assert code == 2
    assert err.startswith(f"{tmp_path}: This cannot be written")
    assert heard("programme", "draw", tmp_path / "nothing.toml")[0] == 2
