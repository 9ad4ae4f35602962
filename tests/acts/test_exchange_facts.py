"""The facts of what is kept and of what crosses, each way."""

import pytest

from tests.support.cast import begin

pytestmark = pytest.mark.usefixtures("database")


@pytest.mark.rule("R22")
def test_words_are_kept_for_somebody_of_the_dialogue() -> None:
    cast = begin()
    assert cast.facts("R22", "maria", "write_item", kind="question", text="x").for_a_party
    assert not cast.facts("R22", "ruth", "write_item", kind="question", text="x").for_a_party
    assert cast.facts("R22", "dana", "note", text="x").for_a_party
    assert cast.facts("R22", "ruth", "note", text="x", about="maria").for_a_party
    assert not cast.facts("R22", "ruth", "note", text="x", about="dana").for_a_party


@pytest.mark.rule("R23")
def test_an_item_on_its_way() -> None:
    cast = begin({"exchange": {"readers": 2}}).to("agreed")
    cast.do("maria", "write_item", kind="question", text="Why our house?", keep="why")

    def facts(who: str, act: str) -> tuple[str, bool, bool, int, bool]:
        found = cast.facts("R23", who, act, item="why")
        return (found.step, found.by_author, found.permitted, found.readers, found.shown)

    assert facts("maria", "permit") == ("permit", True, False, 0, False)
    assert facts("james", "permit") == ("permit", False, False, 0, False)
    assert facts("rosa", "permit") == ("permit", False, False, 0, False)
    assert cast.codes("james", "permit", by="omar", item="why") == ["absent"]
    assert cast.refused("ruth", "read_item", item="why") == ["R23"]
    cast.do("maria", "permit", item="why")
    cast.do("ruth", "read_item", item="why")
    assert facts("ruth", "release_item") == ("release", False, True, 1, False)
    assert cast.codes("ruth", "read_item", item="why") == ["already_done"]
    assert cast.codes("ruth", "release_item", item="why") == ["not_read"]
    cast.do("omar", "read_item", item="why")
    cast.do("ruth", "release_item", item="why")
    assert cast.codes("omar", "release_item", item="why") == ["already_done"]
    assert facts("ruth", "recall_item") == ("recall", False, True, 2, False)
    assert cast.codes("maria", "show_item", item="why") == ["absent"]
    cast.wait(minutes=10)
    cast.do("omar", "show_item", item="why", to="james")
    assert facts("ruth", "recall_item") == ("recall", False, True, 2, True)
    assert cast.codes("ruth", "recall_item", item="why") == ["shown"]


@pytest.mark.rule("R23")
def test_a_permission_that_was_taken_back_begins_anew() -> None:
    cast = begin().to("agreed")
    cast.do("maria", "write_item", kind="letter", text="Dear James", keep="letter")
    cast.do("maria", "permit", item="letter")
    cast.do("ruth", "read_item", item="letter")
    cast.do("maria", "take_back_permission", item="letter")
    found = cast.facts("R23", "ruth", "release_item", item="letter")
    assert (found.permitted, found.readers) == (False, 0)
    assert cast.refused("ruth", "release_item", item="letter") == ["R23"]
    cast.do("maria", "permit", item="letter")
    found = cast.facts("R23", "ruth", "release_item", item="letter")
    assert (found.permitted, found.readers) == (True, 0)
    # A reading was of the first permission.
    assert cast.codes("ruth", "release_item", item="letter") == ["not_read"]
