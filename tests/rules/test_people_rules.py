"""The rules of accounts: a way in is given by another, and an administrator stays (R0)."""

import pytest

from heard.people.rules import given_by_another, leaves_an_administrator


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
