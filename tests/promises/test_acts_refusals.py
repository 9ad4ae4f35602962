"""Every obstacle speaks to three people, in words they can act on, and tells nobody another's fact."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from heard.acts.refusals import NOT_NOW, Obstacle, in_order
from heard.acts.register import ACTS
from heard.ground import clock
from heard.ground.texts import Text, shipped
from heard.management.printing.story import BESIDE_RULES, obstacles
from tests.promises.test_acts import rules_on_the_page
from tests.support import words as lint
from tests.support.code import calls, modules, page

# Texts for the other side that are not `NOT_NOW`, each read by people and found to name no fact. None so far.
REVIEWED: dict[Text, str] = {}

EVERY = obstacles()
every_obstacle = pytest.mark.parametrize("found", EVERY, ids=[f"{each.rule}-{each.code}" for each in EVERY])


def test_obstacles_are_found() -> None:
    """Without this, an empty list would promise everything."""
    assert len(EVERY) > 100


def test_obstacles_stand_where_the_printer_looks() -> None:
    """One that stood elsewhere would be on no page, and no promise here would be about it."""
    made = {name for name, tree in modules() if any(calls(tree, "Obstacle"))}
    strangers = {name for name in made if not re.fullmatch(r"heard\.\w+\.rules", name)} - set(BESIDE_RULES)
    assert not strangers


@every_obstacle
def test_an_obstacle_belongs_to_a_rule_and_has_a_code_of_its_own(found: Obstacle) -> None:
    assert found.rule in rules_on_the_page()
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", found.code)
    same = [each for each in EVERY if (each.rule, each.code) == (found.rule, found.code)]
    # Once on a dialogue and once on a programme.
    assert len(same) == 1 or found.code == "not_yours"


@every_obstacle
def test_an_obstacle_speaks_to_staff_in_a_sentence(found: Obstacle) -> None:
    assert found.staff[0].isupper() or found.staff.startswith("`")
    assert found.staff.endswith(".")
    assert "!" not in found.staff


@every_obstacle
def test_an_obstacle_speaks_to_participants_in_each_language(found: Obstacle) -> None:
    for words in (found.own, found.other):
        assert words.in_language("en").strip()
        assert words.in_language("es").strip()
        assert words.in_language("en") != words.in_language("es")


@every_obstacle
def test_the_other_side_is_told_no_fact(found: Obstacle) -> None:
    assert found.other == NOT_NOW or found.other in REVIEWED


@every_obstacle
def test_what_a_participant_reads_is_short_and_calm(found: Obstacle) -> None:
    assert not lint.hard_to_read(lint.in_each(found.own))
    assert not lint.hard_to_read(lint.in_each(found.other))


@every_obstacle
def test_an_obstacle_uses_no_word_that_we_do_not_say(found: Obstacle) -> None:
    listed = page("docs/words.md")
    everywhere, with_participants = lint.listed(lint.EVERYWHERE, listed), lint.listed(lint.WITH_PARTICIPANTS, listed)
    assert not lint.used(found.staff, everywhere)
    for text in (words.in_language(each) for words in (found.own, found.other) for each in shipped()):
        assert not lint.used(text, [*everywhere, *with_participants])


@every_obstacle
def test_what_can_clear_an_obstacle_is_an_act(found: Obstacle) -> None:
    assert set(found.clears) <= set(ACTS)


# What time takes away, or takes away beside an act: each of them says from when on.
BY_TIME_TOO = {("R7", "order_in_force"), ("R7", "order_stands"), ("R35", "aftercare_open")}
# What speaks of time and cannot wait: it is over, or somebody has to act.
NO_WAIT = {
    ("R0", "day_is_over"): "over: another day is planned",
    ("R0", "not_today"): "no day is fixed",
    ("R0", "code_is_over"): "a new code is given",
    ("R0", "said_too_early"): "another day is named",
    ("R9", "taken_back_since"): "gone for good",
    ("R11", "no_go_ahead"): "said anew",
    ("R14", "stale"): "asked anew",
    ("R28", "in_the_past"): "another day is planned",
    ("R28", "past_midnight"): "other hours are planned",
    ("R28", "after_a_date"): "an earlier day is planned",
    ("R28", "hard_date"): "another day is planned",
    ("R28", "place_closed"): "another day is planned, or two let it pass",
    ("R28", "booked"): "another hour is planned",
    ("R0", "taken"): "another hour is chosen",
    ("R0", "staff_taken"): "another hour is chosen, or another facilitator",
    ("R0", "nothing_of_court"): "a fact is written; no day is waited for",
    ("R0", "days_turned"): "other days are written",
    ("R28", "not_cleared"): "cleared for that day",
    ("R28", "few_facilitators"): "others are planned",
    ("R10", "too_young"): "only a year of birth is known, which says no day",
    ("R26", "untrained"): "trained, counted in hours",
    ("R26", "not_cleared"): "a clearance that lasts longer",
}
OF_TIME = re.compile(r"\b(hours?|days?|dates?|weeks?|later|too (?:soon|few weeks|young))\b")
A_DAY = date(2026, 2, 26)


def _waiting() -> list[Obstacle]:
    return [each for each in EVERY if each.waits or (each.rule, each.code) in BY_TIME_TOO]


@pytest.mark.parametrize("found", _waiting(), ids=lambda each: f"{each.rule}-{each.code}")
def test_what_has_to_wait_says_the_day(found: Obstacle) -> None:
    with clock.at(datetime(2026, 1, 5, tzinfo=UTC)):
        assert "Thursday, February 26" in replace(found, possible=A_DAY).staff
        moment = datetime(2026, 2, 26, 14, tzinfo=ZoneInfo("America/New_York"))
        assert "Thursday, February 26, 2:00 PM, Eastern Time" in replace(found, possible=moment).staff
        if found.own != NOT_NOW:
            told = replace(found, possible=A_DAY).own
            assert "February 26" in told.in_language("en")
            assert "26 de febrero" in told.in_language("es")
            assert not lint.hard_to_read(lint.in_each(told))


def test_every_obstacle_that_speaks_of_time_waits_or_says_why_it_does_not() -> None:
    of_time = {(each.rule, each.code) for each in EVERY if OF_TIME.search(each.staff)}
    waiting = {(each.rule, each.code) for each in _waiting()}
    assert {("R12", "outside_hours"), ("R18", "too_soon"), ("R24", "weeks"), ("R0", "not_the_day")} <= waiting
    assert of_time - waiting - set(NO_WAIT) == set()


def test_of_two_that_wait_the_longer_one_is_told() -> None:
    near, far = (replace(_waiting()[0], possible=A_DAY + timedelta(days=days)) for days in (0, 3))
    assert [each.possible for each in in_order([far, near])] == [far.possible]
    assert [each.possible for each in in_order([near, far, replace(near, possible=None)])] == [None]
