"""How an act stands: whose it could be, what it is tried with, and which obstacles are told of all that were found."""

from collections.abc import Iterator

import pytest

from heard.acts.actors import Actor
from heard.acts.refusals import Obstacle
from heard.acts.register import ACTS
from heard.dialogue import outlook
from heard.dialogue.outlook import least_in_the_way, tries_of, who_could
from heard.dialogue.rules import ABSENT, CLOSED
from tests.support.cast import Cast, begin

pytestmark = pytest.mark.usefixtures("database")

ONE, TWO, THREE = Obstacle("R5", "one"), Obstacle("R7", "two"), Obstacle("R9", "three")
SOMEBODY = Actor(who="somebody", kind="account")


def least(cast: Cast, monkeypatch: pytest.MonkeyPatch, *found: list[Obstacle]) -> list[Obstacle]:
    """What is told where the tries find these, one after the other."""
    answers: Iterator[list[Obstacle]] = iter(found)
    monkeypatch.setattr(outlook, "what_stands_before", lambda *_scene, **_values: next(answers))
    with cast.now() as case:
        return least_in_the_way(case, ACTS["note"], [SOMEBODY], [{}] * len(found))


@pytest.mark.parametrize(
    ("found", "told"),
    [
        ([[ONE, TWO], [THREE]], [THREE]),
        ([[ONE, TWO], [TWO, THREE]], [ONE, TWO]),
        ([[ABSENT], [ONE, TWO, THREE]], [ONE, TWO, THREE]),
        ([[ONE, TWO], [CLOSED]], [ONE, TWO]),
        ([[ABSENT], [CLOSED]], [ABSENT]),
        ([[ONE], [], [TWO]], []),
        ([[ABSENT], []], []),
    ],
)
def test_the_shortest_is_told_and_r0_only_where_nothing_else_was_found(
    monkeypatch: pytest.MonkeyPatch, found: list[list[Obstacle]], told: list[Obstacle]
) -> None:
    assert least(begin(), monkeypatch, *found) == told


def test_once_it_could_be_done_nothing_more_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    # A third try would raise StopIteration.
    cast = begin()
    answers = iter([[ONE], []])
    monkeypatch.setattr(outlook, "what_stands_before", lambda *_scene, **_values: next(answers))
    with cast.now() as case:
        assert least_in_the_way(case, ACTS["note"], [SOMEBODY, SOMEBODY, SOMEBODY], [{}]) == []


def plain(who: str) -> Actor:
    return Actor(who=who, kind="person")


def could(cast: Cast, act: str, *others: str) -> list[str]:
    with cast.now() as case:
        return [each.who for each in who_could(case, ACTS[act], plain, [cast.actor(other) for other in others])]


def test_who_carries_the_dialogue_comes_first_then_its_people_and_others_only_where_it_is_none_of_theirs() -> None:
    cast = begin().to("preparing")
    assert could(cast, "hold_session", "dana")[0] == cast.id("ruth")
    assert could(cast, "go_ahead", "dana") == [cast.id("maria")]
    assert could(cast, "assign", "dana", "kim") == [cast.id("dana")]
    assert could(cast, "assign", "kim") == []


def test_an_act_that_is_nobodys_yet_is_judged_by_its_rules_alone() -> None:
    cast = begin().to("approved")
    with cast.now() as case:
        tries = list(tries_of(case, ACTS["invite"], lambda _asked: [cast.id("james")], most=4))
        found = least_in_the_way(case, ACTS["invite"], [], tries, stand_in=cast.actor("ruth"))
        assert found
        assert not [each for each in found if each.rule == "R0"]
        assert least_in_the_way(case, ACTS["invite"], [], tries) == []


def test_it_is_tried_with_every_choice_up_to_so_many_and_with_what_is_meant() -> None:
    cast = begin().to("preparing")
    with cast.now() as case:
        tries = list(tries_of(case, ACTS["invite"], lambda _asked: ["a", "b", "c"], most=2, more=1))
    assert [each["more"] for each in tries] == [1, 1]
