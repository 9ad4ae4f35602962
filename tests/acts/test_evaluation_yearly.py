"""The programme's own figures for everybody: by year that is over, and never a number or a difference that tells of a few."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import override_settings
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from heard.evaluation import yearly
from heard.evaluation.queries import as_published
from heard.ground import clock
from heard.models import Programme
from heard.programme.policy import default_policy
from tests.support.cast import Cast, begin
from tests.support.visiting import answer, at_the_door, read

POLICY = default_policy()


def out(cast: Cast, *, later: int = 400) -> dict[int, dict[str, int | None]]:
    """What is published so many days from where the story stands."""
    with clock.at(cast.moment + timedelta(days=later)):
        found = yearly.published(cast.actor("anyone"), cast.programme)
    return {year.year: year.figures for year in found.years}


def asked(cast: Cast, times: int) -> None:
    for each in range(times):
        other = cast.another()
        other.add(f"nora{each}", side="harmed")
        other.do(f"nora{each}", "ask", ways=["letters"], information="v1", reach={"way": "they_ring"})


@pytest.mark.rule("R40")
@pytest.mark.usefixtures("database")
def test_dialogues_are_counted_in_the_year_that_is_over() -> None:
    cast = begin({"figures": {"least": 3}}).to("preparing")
    asked(cast, 3)
    assert out(cast, later=0) == {}
    assert out(cast) == {2026: {"requests": 5, "preparations": None, "meetings": None, "without_a_meeting": None}}
    assert out(cast.another(), later=1_000)[2026]["requests"] == 5


@pytest.mark.rule("R40")
@pytest.mark.usefixtures("database")
def test_an_end_counts_as_without_a_meeting_only_where_there_was_none() -> None:
    counts = _counts(begin().to("closed"))
    assert counts["meetings"] == 1
    assert counts["without_a_meeting"] == 0
    other = begin().to("approved")
    other.do("dana", "close", reason="done")
    assert _counts(other)["without_a_meeting"] == 1
    assert _counts(other)["meetings"] == 0


def _counts(cast: Cast) -> dict[str, int]:
    with clock.at(cast.moment + timedelta(days=400)):
        found = yearly._counts(cast.programme, str(cast.zone), clock.now().date())
    return dict(found)[2026]


@pytest.mark.usefixtures("database")
def test_a_page_costs_the_same_however_many_there_are_and_counts_once_a_day() -> None:
    cast = begin().to("asked")
    asked(cast, 4)
    with clock.at(cast.moment + timedelta(days=700)):
        with CaptureQueriesContext(connection) as first:
            yearly.published(cast.actor("anyone"), cast.programme)
        with CaptureQueriesContext(connection) as second:
            yearly.published(cast.actor("anyone"), cast.programme)
    assert len(first) == len(yearly.COUNTED) + 1
    assert len(second) == 1


@pytest.mark.rule("R40")
@given(st.lists(st.integers(0, 60), min_size=1, max_size=6))
def test_no_number_and_no_difference_of_one_year_tells_of_a_few(counts: list[int]) -> None:
    found = {at: as_published(count, counts, POLICY) for at, count in enumerate(counts)}
    shown = [counts[at] for at, each in found.items() if each is not None]
    assert all(count >= POLICY.figures.least for count in shown)
    assert all(one == two or abs(one - two) >= POLICY.figures.least for one in shown for two in shown)
    assert all(each is None or each % 5 == 0 or each == POLICY.figures.least for each in found.values())
    assert all(count < POLICY.figures.least for count in counts) or shown


def page(cast: Cast, language: str = "en", **typed: Any) -> str:
    slug = Programme.objects.get(pk=cast.programme).slug
    with override_settings(HEARD_PUBLIC_PROGRAMME=slug), clock.at(cast.moment + timedelta(days=400)):
        return read(answer(at_the_door("localhost").get(f"/{language}/results/", typed)))


@pytest.mark.usefixtures("database")
def test_the_page_shows_numbers_with_what_they_mean_or_says_why_there_is_none() -> None:
    few = begin().to("asked")
    assert "We have no figures of our own to show yet" in page(few)
    assert "10 dialogues or more" in page(few)
    assert "Aún no tenemos cifras propias" in page(few, "es")
    cast = begin({"figures": {"least": 3}}).to("preparing")
    asked(cast, 6)
    shown = page(cast)
    assert "2026" in shown
    assert "Someone asked for a dialogue 5" in shown
    assert "Getting ready began Fewer than 3, so we do not show this number." in shown
    assert "We count each dialogue once" in shown
    assert "We have no figures" not in shown


@pytest.mark.usefixtures("database")
def test_the_page_stands_where_no_programme_has_begun() -> None:
    shown = read(answer(at_the_door("localhost").get("/en/results/")))
    assert "10 dialogues or more" in shown
