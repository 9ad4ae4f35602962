"""The facts of asking, each way; and who goes on for somebody who died."""

from typing import Any

import pytest

from heard.dialogue.models import ActsFor
from heard.dialogue.terms import Ground
from heard.inquiry.requests import asked_since, live_requests
from tests.support.cast import PARTIES, begin

pytestmark = pytest.mark.usefixtures("database")


@pytest.mark.rule("R1")
@pytest.mark.rule("R5")
def test_kin_who_said_they_act_go_on_for_somebody_who_died() -> None:
    cast = begin()
    cast.add("carla", side="harmed", part="kin", reach={"way": "they_ring"})
    cast.to("asked")
    cast.do("carla", "ask", acts_for="maria", ways=["letters"], information="v1")
    with cast.now() as case:
        assert "harmed_principal" not in case.relations(cast.actor("carla"))
    assert cast.codes("carla", "go_ahead") == ["not_yours"]
    cast.do("dana", "record_death", of="maria")
    with cast.now() as case:
        assert "harmed_principal" in case.relations(cast.actor("carla"))
        assert "harmed_principal" not in case.relations(cast.actor("maria"))
    cast.do("carla", "go_ahead")
    assert cast.facts("R5", "dana", "assign", facilitator="ruth").request_is_live
    assert cast.codes("dana", "talk_first", with_="maria") == ["died"]


KIN: dict[str, Any] = {"side": "harmed", "part": "kin", "name": "Carla Duran", "reach": {"way": "they_ring"}}


ASKS: dict[str, Any] = {"ways": ["letters"], "information": "v1"}


@pytest.mark.rule("R1")
def test_who_asks() -> None:
    cast = begin(harm="robbery")
    cast.add("carla", **KIN)
    maria, james, rosa = (cast.facts("R1", who, "ask", **ASKS) for who in ("maria", "james", "rosa"))
    assert (maria.side, maria.is_principal, maria.is_kin, maria.is_provider) == ("harmed", True, False, False)
    assert (james.side, james.is_principal) == ("responsible", True)
    assert (rosa.side, rosa.is_principal) == ("harmed", False)
    assert maria.harm == "robbery"
    dana = cast.facts("R1", "dana", "ask", **ASKS)
    assert (dana.side, dana.is_provider) == ("", True)
    assert not cast.facts("R1", "ruth", "ask", **ASKS).is_provider
    assert cast.facts("R1", "carla", "ask", **ASKS, acts_for="maria").acts_for_harmed
    for nobody in ("james", "rosa", "carla"):
        assert not cast.facts("R1", "carla", "ask", **ASKS, acts_for=nobody).acts_for_harmed
    assert cast.refused("carla", "ask", **ASKS) == ["R1"]
    assert cast.refused("james", "ask", **ASKS, by="dana") == ["R1"]
    cast.do("carla", "ask", **ASKS, acts_for="maria")


@pytest.mark.rule("R1")
def test_after_gender_based_violence_the_ground_holds_as_far_as_the_record_says() -> None:
    cast = begin(harm="gender_based")
    cast.add("carla", **KIN)
    cast.add("lia", side="harmed", born=2012, reach={"way": "they_ring"})
    cast.add("ida", side="harmed", reach={"way": "they_ring"})
    asks: dict[str, Any] = {"act": "ask", **ASKS}
    for ground in ({}, {"ground": "died"}, {"ground": "child"}):
        assert cast.codes("carla", **asks, acts_for="maria", **ground) == ["not_for_an_adult"]
    assert cast.facts("R1", "carla", **asks, acts_for="maria", ground="cannot").ground == Ground.CANNOT
    assert cast.facts("R1", "carla", **asks, acts_for="lia").ground == Ground.CHILD
    assert cast.facts("R1", "carla", **asks, acts_for="ida").ground == ""
    assert cast.facts("R1", "carla", **asks, acts_for="ida", ground="child").ground == Ground.CHILD
    cast.do("dana", "record_death", of="maria")
    cast.do("carla", **asks, acts_for="maria")
    assert [row.ground for row in ActsFor.objects.all()] == [Ground.DIED]


@pytest.mark.rule("R1")
def test_who_stands_in_does_not_ask() -> None:
    cast = begin()
    cast.add("ida", side="harmed", part="surrogate", reach={"way": "they_ring"})
    assert cast.refused("ida", "ask", **ASKS) == ["R1"]


@pytest.mark.rule("R5")
def test_a_grown_up_takes_back_what_somebody_asked_for_them_and_a_child_says_stop() -> None:
    cast = begin()
    cast.add("carla", **KIN)
    cast.add("lia", side="harmed", born=2012)
    assert cast.codes("maria", "take_back") == ["over"]
    cast.do("carla", "ask", **ASKS, acts_for="maria")
    assert cast.codes("rosa", "take_back") == ["over"]
    cast.do("maria", "take_back")
    assert not cast.facts("R5", "ruth", "authorise").request_is_live
    assert cast.codes("carla", "take_back") == ["over"]
    cast.do("carla", "ask", **ASKS, acts_for="lia")
    assert cast.codes("lia", "take_back") == ["over"]
    cast.do("lia", "stop")


@pytest.mark.rule("R1")
def test_a_provider_asks_for_the_harmed_person_who_can_take_it_back() -> None:
    cast = begin({"initiation": {"who": "provider"}})
    cast.do("dana", "ask", **ASKS)
    assert cast.facts("R5", "ruth", "authorise").request_is_live
    cast.do("maria", "take_back")
    assert not cast.facts("R5", "ruth", "authorise").request_is_live


@pytest.mark.rule("R4")
def test_a_request_needs_a_safe_way_that_was_marked_then_or_before_or_a_place_where_somebody_is_held() -> None:
    unmarked = {key: {k: v for k, v in who.items() if k != "reach"} for key, who in PARTIES.items()}
    cast = begin({"initiation": {"who": "either"}}, parties=unmarked)
    assert not cast.facts("R4", "maria", "ask", **ASKS).reach_known
    assert cast.refused("maria", "ask", **ASKS) == ["R4"]
    assert cast.facts("R4", "maria", "ask", **ASKS, reach={"way": "they_ring"}).reach_known
    assert cast.facts("R4", "james", "ask", **ASKS).reach_known
    cast.do("maria", "mark_safe", reach={"way": "they_ring"})
    facts = cast.facts("R4", "maria", "ask", **ASKS)
    assert (facts.reach_known, facts.ways, facts.information) == (True, {"letters"}, "v1")
    assert cast.refused("maria", "ask") == ["R4"]


@pytest.mark.rule("R5")
def test_a_request_lives_until_it_is_taken_back_from_every_stage() -> None:
    cast = begin()
    assert not cast.facts("R5", "maria", "go_ahead").request_is_live
    for stage in ("asked", "approved", "approached", "prepared", "fixed"):
        cast.to(stage)
        assert cast.facts("R5", "maria", "go_ahead").request_is_live
        with cast.now() as case:
            assert asked_since(case) is not None
    cast.do("maria", "take_back", by="dana", channel="phone")
    facts = cast.facts("R5", "maria", "go_ahead")
    assert not facts.request_is_live
    assert not facts.is_contact_with_responsible_side
    assert cast.codes("maria", "take_back") == ["over"]
    assert "R5" in cast.refused("dana", "assign", facilitator="kim")
    with cast.now() as case:
        assert (live_requests(case), asked_since(case)) == ([], None)


@pytest.mark.rule("R5")
def test_a_request_ends_with_the_life_of_who_made_it() -> None:
    cast = begin().to("asked")
    cast.do("dana", "record_death", of="maria")
    assert not cast.facts("R5", "dana", "assign", facilitator="ruth").request_is_live


@pytest.mark.rule("R5")
def test_two_requests_that_overlap_are_one_time_of_asking_and_a_gap_begins_it_anew() -> None:
    cast = begin()
    cast.add("ana", side="harmed", reach={"way": "they_ring"})
    cast.to("asked")
    with cast.now() as case:
        first = asked_since(case)
    cast.do("ana", "ask", **ASKS)
    cast.do("maria", "take_back")
    with cast.now() as case:
        assert asked_since(case) == first
    cast.do("ana", "take_back")
    with cast.now() as case:
        assert asked_since(case) is None
    cast.do("maria", "ask", **ASKS)
    with cast.now() as case:
        again = asked_since(case)
    assert first is not None
    assert again is not None
    assert again > first
