"""Staff: a way to sign in comes from somebody else, an administrator stays, and nobody carries more than they can."""

import pytest

from heard.exchange.rules import Crossing, may_cross
from heard.facilitators.rules import cap_of
from heard.people.rules import given_by_another, leaves_an_administrator
from heard.programme.policy import default_policy
from tests.support.judged import found, policy


def codes(obstacles: object) -> list[str]:
    assert isinstance(obstacles, list)
    return [each.code for each in obstacles]


@pytest.mark.rule("R0")
def test_a_way_in_is_given_by_another() -> None:
    assert codes(given_by_another("wanda", "dana")) == []
    assert codes(given_by_another("wanda", "wanda")) == ["way_in_by_another"]


@pytest.mark.rule("R0")
@pytest.mark.parametrize(
    ("is_administrator", "others", "in_the_way"),
    [(True, 0, ["last_administrator"]), (True, 1, []), (False, 0, []), (False, 1, [])],
)
def test_an_administrator_stays(*, is_administrator: bool, others: int, in_the_way: list[str]) -> None:
    assert codes(leaves_an_administrator(is_administrator=is_administrator, others=others)) == in_the_way


@pytest.mark.rule("R26")
@pytest.mark.parametrize(("own", "cap"), [(None, 5), (0, 5), (2, 2), (5, 5), (9, 5)])
def test_a_cap_is_the_programmes_or_ones_own_where_that_is_smaller(own: int | None, cap: int) -> None:
    assert cap_of(own, policy(facilitators={"cap": 5})) == cap
    assert default_policy().facilitators.cap > 0


@pytest.mark.rule("R23")
def test_what_is_sent_back_needs_its_authors_permission_and_no_reader() -> None:
    sent_back = Crossing(step="send_back", stays=False, by_author=False, permitted=True, readers=0, shown=False)
    assert found(may_cross, sent_back) == []
    assert found(may_cross, sent_back, permitted=False) == ["not_permitted"]
    assert found(may_cross, sent_back, step="read") == []
    assert found(may_cross, sent_back, step="release") == ["not_read"]
