"""Every story of the project goes as its file says, on both databases."""

import time
from pathlib import Path

import pytest
from pytest_django import DjangoDbBlocker

from heard.rehearsal.run import run
from heard.rehearsal.story import read_story
from heard.rehearsal.throwaway import throwaway
from tests.support.code import files

ROOT = Path(__file__).parents[2]
FILES = files(ROOT / "rehearsals", "*.toml")
# What strangers found could go wrong, each as a story of what is right.
CASES = files(Path(__file__).parent / "cases", "*.toml")
LEAST = 12
BUDGET = 5.0


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("file", [*FILES, *CASES], ids=lambda file: file.stem)
def test_a_story_goes_as_its_file_says(file: Path) -> None:
    story = read_story(file)
    told = list(run(story))
    assert [f"{file.name}:{step.line}: {step.who} {step.does}: {step.difference}" for step in told if step.difference] == []
    assert len(told) == len(story.steps)


def test_there_are_many_stories_and_each_says_what_it_is_made_of() -> None:
    assert len(FILES) >= LEAST
    for file in FILES:
        story = read_story(file)
        assert "composed from" in story.source
        assert any(step.refused for step in story.steps), f"{file.name}: nothing is refused in it"
        assert any(step.does == "look" for step in story.steps), f"{file.name}: nobody looks"


@pytest.mark.usefixtures("home")
def test_eighty_steps_take_less_than_five_seconds(django_db_blocker: DjangoDbBlocker) -> None:
    start = time.process_time()
    with django_db_blocker.unblock(), throwaway():
        steps = len(list(run(read_story(ROOT / "rehearsals" / "held.toml"))))
    assert steps >= 80
    assert time.process_time() - start < BUDGET
