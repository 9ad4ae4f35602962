"""The cast itself: the story goes from one end to the other, and each stage is where it says."""

from time import perf_counter

import pytest

from heard import path
from tests.cast import ORDER, begin


@pytest.mark.usefixtures("database")
def test_the_story_goes_to_its_end() -> None:
    cast = begin()
    started = perf_counter()
    for stage in ORDER:
        cast.to(stage)
        with cast.now() as case:
            name = path.stage_of(case).name
        print(stage, name, perf_counter() - started)
    assert name == "closed"
