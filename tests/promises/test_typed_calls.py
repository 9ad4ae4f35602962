"""A wrong call of an act is seen before it runs: mypy says so here, or complains that a comment is not needed."""

import pytest

from heard.acts.actors import Actor
from heard.acts.refusals import InvalidInput
from heard.consent.actions import say_yes, stop
from heard.dialogue.case import Case
from tests.support.code import page

SOMEBODY = Actor(who="somebody", kind="person")


def test_a_misspelt_name_is_an_error_of_types_and_of_input() -> None:
    with pytest.raises(InvalidInput, match="kidn"):
        stop(Case("a"), by=SOMEBODY, kidn="pause")  # type: ignore[call-arg]


def test_what_is_no_scene_is_an_error_of_types() -> None:
    with pytest.raises(AttributeError):
        say_yes(7, by=SOMEBODY, purpose="prepare")  # type: ignore[arg-type]


def test_nobody_acts_without_saying_who() -> None:
    with pytest.raises(KeyError):
        stop(Case("a"))  # type: ignore[call-arg]


def test_a_comment_that_is_not_needed_is_an_error() -> None:
    """Else the three above could not fail."""
    settings = page("pyproject.toml")
    assert "strict = true" in settings
    assert "warn_unused_ignores = false" not in settings
