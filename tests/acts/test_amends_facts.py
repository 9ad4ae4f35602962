"""The facts of amends, each way: rules that are right are of no use over facts that are wrong."""

from typing import Any

import pytest

from tests.support.cast import begin

pytestmark = pytest.mark.usefixtures("database")


@pytest.mark.rule("R33")
def test_both_sides_agree_to_a_commitment_and_nobody_else_is_asked() -> None:
    cast = begin().to("assigned")
    words: dict[str, Any] = {"act": "commit", "words": "Write to the school."}
    for agreed_by, harmed, responsible in (
        (["maria", "james"], True, True),
        (["maria"], True, False),
        (["james"], False, True),
        (["maria", "james", "rosa"], True, False),
        (["maria", "james", "ruth"], True, False),
        (["rosa", "james"], False, False),
    ):
        found = cast.facts("R33", "ruth", **words, agreed_by=agreed_by)
        assert (found.harmed_agreed, found.responsible_agreed, found.forgiveness) == (harmed, responsible, False)
    assert cast.facts("R33", "ruth", "commit", words="To forgive.", agreed_by=["maria", "james"]).forgiveness
    cast.add("ana", side="harmed")
    assert not cast.facts("R33", "ruth", **words, agreed_by=["maria", "james"]).harmed_agreed
    assert cast.codes("kim", **words, agreed_by=["maria", "james"]) == ["not_assigned"]


@pytest.mark.rule("R34")
def test_the_last_choice_to_hear_counts_and_none_is_no() -> None:
    cast = begin().to("assigned")
    assert cast.codes("ruth", "tell_progress", whom="maria") == ["absent"]
    cast.do("ruth", "commit", words="Write to the school.", agreed_by=["maria", "james"], keep="school")
    assert cast.refused("ruth", "tell_progress", whom="maria") == ["R34"]
    assert not cast.facts("R34", "ruth", "tell_progress", whom="maria").chose_to_hear
    cast.do("maria", "choose_to_hear", progress=True)
    assert cast.facts("R34", "ruth", "tell_progress", whom="maria").chose_to_hear
    assert not cast.facts("R34", "ruth", "tell_progress", whom="rosa").chose_to_hear
    cast.do("ruth", "tell_progress", whom="maria")
    cast.do("maria", "choose_to_hear", progress=False)
    assert cast.refused("ruth", "tell_progress", whom="maria") == ["R34"]
    cast.do("omar", "keep_commitment", commitment="school")
    assert cast.codes("omar", "miss_commitment", commitment="school") == ["already_done"]


@pytest.mark.rule("R34")
def test_how_a_commitment_goes_shows_to_the_harmed_person_only_if_they_chose() -> None:
    cast = begin().to("assigned")
    cast.do("ruth", "commit", words="Write to the school.", agreed_by=["maria", "james"])
    cast.do("ruth", "keep_commitment")

    def titles(who: str) -> list[str]:
        return [each.title for each in cast.sees(who) if each.place == "amends"]

    assert (titles("maria"), titles("james"), titles("ruth")) == (["Commitment"], ["kept"], ["kept"])
    cast.do("maria", "choose_to_hear", progress=True)
    assert titles("maria") == ["kept"]
    assert titles("rosa") == []
