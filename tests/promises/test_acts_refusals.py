"""Every obstacle speaks to three people, in words they can act on, and tells nobody another's fact."""

import re

import pytest

from heard.acts.refusals import NOT_NOW, Obstacle
from heard.acts.register import ACTS
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
