"""A page never breaks on words that its reader once wrote and may not read again (R22)."""

from collections.abc import Sequence

import pytest

from heard.acts.looking import Sight
from tests.support.cast import begin

pytestmark = [pytest.mark.rule("R22"), pytest.mark.usefixtures("database")]
SAID = "Something that was said kindly."


def found(sights: Sequence[Sight]) -> bool:
    return any(SAID in one.words for one in sights)


def test_who_told_somebody_whom_they_do_not_prepare_still_has_a_page() -> None:
    cast = begin().to("preparing")
    cast.do("omar", "mark_told", whom="maria", what=SAID)
    assert cast.sees("omar")
    assert not found(cast.sees("omar"))
    assert found(cast.sees("maria"))


def test_who_told_somebody_whom_they_prepare_reads_it_again() -> None:
    cast = begin().to("preparing")
    cast.do("ruth", "mark_told", whom="maria", what=SAID)
    assert found(cast.sees("ruth"))
    assert not found(cast.sees("omar"))
    assert not found(cast.sees("dana"))


def test_who_noted_a_follow_up_of_somebody_whom_they_do_not_prepare_still_has_a_page() -> None:
    cast = begin().to("preparing")
    cast.do("omar", "follow_up", with_="maria", note=SAID)
    assert cast.sees("omar")
    assert not found(cast.sees("omar"))
    cast.do("ruth", "follow_up", with_="maria", note=SAID)
    assert found(cast.sees("ruth"))


def test_who_left_the_case_reads_nothing_that_they_wrote_there() -> None:
    cast = begin().to("preparing")
    cast.do("omar", "mark_told", whom="james", what=SAID)
    assert found(cast.sees("omar"))
    cast.do("dana", "release_from_case", facilitator="omar")
    assert not found(cast.sees("omar"))
