"""A story shows for as long as its teller agreed, however its page is written and whatever the page is called."""

from datetime import date

import pytest

from heard.publishing.consents import told_today
from heard.publishing.proofreading import problems_in

TODAY = date(2026, 3, 2)
OPEN, OVER = "[[consent 2025-01-01 to 2035-01-01]]", "[[consent 2020-01-01 to 2026-03-01]]"
ALMA = f"# What people tell\n\n## Alma\n\n{OPEN}\n\nI was heard.\n\n"
NOT_TOLD = "This is not told."


def problems(text: str, name: str) -> list[str]:
    """The codes of what is wrong with a page."""
    return [each.code for each in problems_in(text, name=name, files=(), pages=())]


@pytest.mark.parametrize("name", ["stories", "voices"])
@pytest.mark.parametrize("heading", ["## Ben", " ## Ben", "##\tBen", "Ben\n---", "Ben\n===", "# Ben"])
def test_a_story_ends_where_the_page_shows_the_next(name: str, heading: str) -> None:
    over = told_today(f"{ALMA}{heading}\n\n{OVER}\n\n{NOT_TOLD}\n", name, TODAY)
    assert "I was heard." in over
    assert NOT_TOLD not in over
    text = f"{ALMA}{heading}\n\n{NOT_TOLD}\n"
    assert NOT_TOLD not in told_today(text, name, TODAY)
    assert "story_without_consent" in problems(text, name)


def test_where_several_tell_under_one_heading_each_has_to_agree() -> None:
    text = f"# Voices\n\n## Two\n\n### Alma\n\n{OPEN}\n\nI was heard.\n\n### Ben\n\n{OVER}\n\n{NOT_TOLD}\n"
    assert told_today(text, "voices", TODAY) == "# Voices\n\n"
    assert "I was heard." in told_today(text, "voices", date(2026, 3, 1))


def test_a_consent_before_the_first_heading_is_said_and_what_it_is_about_is_not_told() -> None:
    text = f"# Voices\n\n{OVER}\n\n{NOT_TOLD}\n\n## Alma\n\n{OPEN}\n\nI was heard.\n"
    assert problems(text, "voices") == ["consent_without_story"]
    assert NOT_TOLD not in told_today(text, "voices", TODAY)
    assert told_today(text, "voices", TODAY).startswith("# Voices\n")


@pytest.mark.parametrize("said", ["2026-1-5 to 2027-01-05", "2026-01-05 to soon", "2026-02-30 to 2027-01-01"])
def test_days_that_cannot_be_read_let_nothing_be_told(said: str) -> None:
    text = f"# Voices\n\n## Ben\n\n[[consent {said}]]\n\n{NOT_TOLD}\n"
    assert NOT_TOLD not in told_today(text, "voices", TODAY)
    assert problems(text, "voices") == ["story_without_consent"]


def test_what_says_how_long_is_never_shown_and_other_pages_stay_as_they_are() -> None:
    assert "consent" not in told_today(ALMA.replace(OPEN, f"  {OPEN} "), "stories", TODAY)
    usual = "# About us\n\n## Here\n\nWe are five.\n"
    assert told_today(usual, "about", TODAY) == usual
