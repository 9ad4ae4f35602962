"""The rules of what is kept and what crosses: R22 and R23."""

from typing import Any

import pytest

from heard.exchange.rules import Crossing, may_cross
from heard.preparation.rules import (
    KeptWords,
    kept_apart,
)
from tests.support.judged import found, policy


@pytest.mark.rule("R23")
def test_what_is_sent_back_needs_its_authors_permission_and_no_reader() -> None:
    sent_back = Crossing(step="send_back", stays=False, by_author=False, permitted=True, readers=0, shown=False)
    assert found(may_cross, sent_back) == []
    assert found(may_cross, sent_back, permitted=False) == ["not_permitted"]
    assert found(may_cross, sent_back, step="read") == []
    assert found(may_cross, sent_back, step="release") == ["not_read"]


@pytest.mark.rule("R22")
def test_words_are_kept_for_a_person_of_the_dialogue() -> None:
    assert found(kept_apart, KeptWords(for_a_party=True)) == []
    assert found(kept_apart, KeptWords(for_a_party=False)) == ["not_their_own"]
    assert found(kept_apart, KeptWords(for_a_party=True, interpreter_may=False)) == ["interpreter_barred"]


CROSSING = Crossing(step="release", stays=False, by_author=False, permitted=True, readers=1, shown=False)


@pytest.mark.rule("R23")
@pytest.mark.parametrize(
    ("spoiled", "codes"),
    [
        ({}, []),
        ({"permitted": False}, ["not_permitted"]),
        ({"readers": 0}, ["not_read"]),
        ({"permitted": False, "readers": 0}, ["not_permitted", "not_read"]),
        ({"by_author": True, "shown": True}, []),
        ({"step": "read", "readers": 0}, []),
        ({"step": "read", "permitted": False}, ["not_permitted"]),
        ({"step": "permit", "by_author": True, "permitted": False, "readers": 0}, []),
        ({"step": "permit"}, ["not_the_author"]),
        ({"step": "permit", "by_author": True, "stays": True}, ["stays_here"]),
        ({"step": "recall"}, []),
        ({"step": "recall", "shown": True}, ["shown"]),
        # A step that nobody knows is asked for everything.
        ({"step": "", "readers": 0}, ["not_read"]),
        ({"step": "publish", "permitted": False, "readers": 0}, ["not_permitted", "not_read"]),
    ],
)
def test_nothing_crosses_unless_permitted_and_read(spoiled: dict[str, Any], codes: list[str]) -> None:
    assert found(may_cross, CROSSING, **spoiled) == codes


@pytest.mark.rule("R23")
def test_a_programme_asks_for_two_readers() -> None:
    two = policy(exchange={"readers": 2})
    assert found(may_cross, CROSSING, two) == ["not_read"]
    assert found(may_cross, CROSSING, two, readers=2) == []
