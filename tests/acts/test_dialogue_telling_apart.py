"""One human being is one person: looked for when somebody is added, chosen or said to be somebody else, true everywhere."""

from typing import Any

import pytest

from heard import models
from heard.confidentiality import vault
from heard.dialogue.case import Case
from heard.people.sameness import likely_same
from tests.support.cast import Cast, begin

pytestmark = pytest.mark.usefixtures("database")

MARIA = {"side": "responsible", "part": "principal", "name": "Maria Duran"}


def _another(cast: Cast) -> Cast:
    other = cast.another()
    other.people.clear()
    return other


@pytest.mark.rule("R0")
@pytest.mark.parametrize(
    ("told", "alike"),
    [
        ({"name": "Maria Duran"}, {"name"}),
        ({"name": " maria  DURÁN "}, {"name"}),
        ({"name": "Maria Duran", "born": 1961}, {"name"}),
        ({"name": "Mario Duran", "born": 1979}, {"name"}),
        ({"name": "Mario Duran", "born": 1980}, None),
        ({"name": "Mario Duran"}, None),
        ({"name": "Lena Orlova", "born": 1979}, None),
        ({"name": "M. D.", "reach": {"way": "phone", "at": "555 0135"}}, None),
        ({"name": "Lena Orlova", "reach": {"way": "text", "at": "555 0134"}}, {"reach"}),
        ({"name": "Maria Duran", "reach": {"way": "text", "at": "555 0134"}}, {"name", "reach"}),
        ({}, None),
    ],
)
def test_who_may_be_meant_is_found_by_tags(told: dict[str, object], alike: set[str] | None) -> None:
    cast = begin()
    found = likely_same(cast.programme, told)
    assert found == ({cast.id("maria"): alike} if alike else {})


@pytest.mark.rule("R0")
def test_whoever_may_be_known_is_chosen_or_somebody_else_for_a_reason() -> None:
    cast = begin()
    other = _another(cast)
    assert other.codes("dana", "add_party", **MARIA) == ["known_already"]
    assert not models.Party.objects.filter(dialogue=other.dialogue).exists()
    person = other.do("dana", "add_party", **MARIA, somebody_else="Another year, from another town.")
    assert person.pk != cast.id("maria")
    row = models.SomebodyElse.objects.get(person=person)
    assert row.other_id == cast.id("maria")
    with vault.opened(vault.Keyring([vault.KeyName("identity", cast.id("maria"))])):
        assert row.reason == "Another year, from another town."


@pytest.mark.rule("R0")
def test_who_is_chosen_is_one_person_in_both_dialogues() -> None:
    cast = begin()
    other = _another(cast)
    reaches = models.Reach.objects.count()
    told: dict[str, Any] = {**MARIA, "name": "M. Duran", "reach": {"way": "phone", "at": "+1 555 0199"}}
    chosen = other.do("dana", "add_party", **told, same_as=cast.id("maria"))
    assert chosen.pk == cast.id("maria")
    parties = models.Party.objects.filter(person=chosen.pk).order_by("joined_at")
    assert [(each.dialogue_id, each.side) for each in parties] == [
        (cast.dialogue, "harmed"),
        (other.dialogue, "responsible"),
    ]
    assert models.Reach.objects.count() == reaches  # What she said of how to reach her stays.
    with other.now() as case:
        assert case.party(chosen.pk).person.name == "Maria Duran"  # type: ignore[union-attr]
        assert case.reach(chosen.pk) is not None


@pytest.mark.rule("R0")
def test_who_can_be_chosen() -> None:
    cast = begin()
    other, maria = _another(cast), cast.id("maria")
    assert cast.codes("dana", "add_party", **MARIA, same_as=maria) == ["already_done"]
    assert other.codes("dana", "add_party", **MARIA, same_as="0" * 26) == ["absent"]
    assert other.codes("dana", "add_party", **MARIA, same_as=maria, somebody_else="No.") == ["known_already"]
    stranger = begin()
    assert other.codes("dana", "add_party", **MARIA, same_as=stranger.id("maria")) == ["absent"]
    cast.do("dana", "declare_conflict", with_="maria")
    other.go("2026-01-05 09:30")
    assert other.codes("dana", "add_party", **MARIA, same_as=maria) == ["has_conflict"]
    assert other.codes("dana", "add_party", **MARIA, somebody_else="Another.") == ["has_conflict"]


@pytest.mark.rule("R0")
def test_a_shared_number_is_no_sign_within_one_dialogue() -> None:
    cast = begin()
    sister = {"side": "harmed", "part": "supporter", "supports": "maria", "name": "Ana Duran"}
    reach = {"way": "phone", "at": "+1 555 0134", "hours": "08:00-18:00"}
    other = _another(cast)
    assert other.codes("dana", "add_party", side="harmed", part="principal", name="Ana Duran", reach=reach) == [
        "known_already"
    ]
    cast.do("dana", "add_party", **sister, reach=reach)


@pytest.mark.rule("R0")
def test_the_two_of_a_new_dialogue_are_looked_for_too() -> None:
    cast = begin()
    elena, james = {"name": "Elena Sol"}, {"name": "James Reed"}
    assert cast.codes("dana", "open_with_people", harm="robbery", harmed=elena, responsible=james) == ["known_already"]
    maria = {**elena, "same_as": cast.id("maria")}
    assert cast.codes("dana", "open_with_people", harm="robbery", harmed=maria, responsible=maria) == ["already_done"]
    same = {**james, "same_as": cast.id("james")}
    row = cast.do("dana", "open_with_people", harm="robbery", harmed=elena, responsible=same)
    case = Case(row.pk)
    assert case.party(cast.id("james")).side == "responsible"  # type: ignore[union-attr]


@pytest.mark.rule("R0")
def test_two_people_of_one_house_are_found_by_its_address() -> None:
    cast = begin()
    address = {"way": "letter", "at": "12 Elm Street, Apt 4\nSalem"}
    cast.do("maria", "mark_safe", reach={**address, "at": "12 Elm Street, Apt. 4, Salem"})
    assert likely_same(cast.programme, {"reach": address}) == {cast.id("maria"): {"reach"}}
    assert likely_same(cast.programme, {"reach": {**address, "way": "in_person"}}) == {}


@pytest.mark.rule("R0")
def test_the_second_opinion_names_who_was_added_under_a_known_name(monkeypatch: pytest.MonkeyPatch) -> None:
    cast = begin()
    other = _another(cast)
    monkeypatch.setattr("heard.dialogue.telling_apart.may_be", lambda *_given: [])
    with pytest.raises(AssertionError, match="nobody said that they are two"):
        other.do("dana", "add_party", **MARIA)
