"""The rules of asking: R1 to R5."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heard.dialogue.terms import Ground
from heard.inquiry.rules import (
    Asking,
    FirstQuestion,
    Living,
    Requesting,
    Wish,
    asks_little,
    kept_in_silence,
    may_ask,
    request_lives,
    says_enough,
)
from heard.programme.choices import Harm
from tests.support.judged import found, policy

HARMS = Harm.__args__  # type: ignore[attr-defined]


MARIA = Asking(side="harmed", is_principal=True, is_kin=False, acts_for_harmed=False, is_provider=False, harm="homicide")


KIN = Asking(side="harmed", is_principal=False, is_kin=True, acts_for_harmed=True, is_provider=False, harm="homicide")


JAMES = Asking(side="responsible", is_principal=True, is_kin=False, acts_for_harmed=False, is_provider=False, harm="homicide")


DANA = Asking(side="", is_principal=False, is_kin=False, acts_for_harmed=False, is_provider=True, harm="homicide")


NO = ["only_the_harmed_ask"]


@pytest.mark.rule("R1")
def test_a_harmed_person_asks_under_every_policy_and_after_every_harm() -> None:
    for who in ("harmed", "either", "provider"):
        for harm in HARMS:
            assert found(may_ask, MARIA, policy(initiation={"who": who, "kin_may_ask": False}), harm=harm) == []


@pytest.mark.rule("R1")
@pytest.mark.parametrize("side", ["", "responsible", "Harmed", "both", "unknown"])
def test_nobody_of_another_side_or_of_no_side_that_is_known_asks(side: str) -> None:
    assert found(may_ask, MARIA, side=side) == NO
    assert found(may_ask, KIN, side=side) == NO


@pytest.mark.rule("R1")
def test_a_supporter_asks_for_nobody() -> None:
    for who in ("harmed", "either", "provider"):
        assert found(may_ask, MARIA, policy(initiation={"who": who}), is_principal=False) == NO


@pytest.mark.rule("R1")
def test_kin_ask_for_somebody_they_name_where_the_programme_lets_them() -> None:
    assert found(may_ask, KIN) == []
    assert found(may_ask, KIN, acts_for_harmed=False) == ["acts_for_nobody"]
    assert found(may_ask, KIN, policy(initiation={"kin_may_ask": False})) == ["kin_do_not_ask"]


@pytest.mark.rule("R1")
def test_after_gender_based_violence_kin_ask_only_for_who_cannot_ask() -> None:
    assert found(may_ask, KIN, harm="gender_based") == ["not_for_an_adult"]
    assert found(may_ask, KIN, harm="gender_based", acts_for_harmed=False) == ["acts_for_nobody"]
    for ground in Ground:
        assert found(may_ask, KIN, harm="gender_based", ground=ground) == []
        assert found(may_ask, KIN, ground=ground) == []
    also = policy(initiation={"harm_only_harmed": ["gender_based", "robbery"]})
    assert found(may_ask, KIN, also, harm="robbery") == ["not_for_an_adult"]


@pytest.mark.rule("R1")
def test_the_responsible_person_asks_only_where_either_may_and_never_after_gender_based_violence() -> None:
    either = policy(initiation={"who": "either"})
    assert found(may_ask, JAMES) == NO
    assert found(may_ask, JAMES, either) == []
    assert found(may_ask, JAMES, either, harm="gender_based") == NO
    assert found(may_ask, JAMES, either, is_principal=False) == NO
    assert found(may_ask, JAMES, either, side="") == NO
    assert found(may_ask, JAMES, policy(initiation={"who": "provider"})) == NO


@pytest.mark.rule("R1")
def test_the_provider_offers_only_where_the_programme_says_so() -> None:
    provider = policy(initiation={"who": "provider"})
    assert found(may_ask, DANA) == NO
    assert found(may_ask, DANA, policy(initiation={"who": "either"})) == NO
    assert found(may_ask, DANA, provider) == []
    assert found(may_ask, DANA, provider, is_provider=False) == NO
    assert found(may_ask, DANA, provider, harm="gender_based") == NO


@pytest.mark.rule("R1")
def test_a_programme_names_more_kinds_of_harm_after_which_only_the_harmed_person_asks() -> None:
    wider = policy(initiation={"who": "either", "harm_only_harmed": ["gender_based", "sexual"]})
    assert found(may_ask, JAMES, wider, harm="sexual") == NO
    assert found(may_ask, JAMES, wider, harm="robbery") == []
    assert found(may_ask, MARIA, wider, harm="sexual") == []


WISH = Wish(is_responsible_principal=True, chain_is_own=True)


@pytest.mark.rule("R2")
def test_a_wish_is_a_responsible_persons_own_and_leaves_no_line_that_others_read() -> None:
    assert found(kept_in_silence, WISH) == []
    assert found(kept_in_silence, WISH, is_responsible_principal=False) == ["not_a_wish"]
    assert found(kept_in_silence, WISH, chain_is_own=False) == ["wish_would_show"]
    neither = {"is_responsible_principal": False, "chain_is_own": False}
    assert found(kept_in_silence, WISH, **neither) == ["not_a_wish", "wish_would_show"]


@pytest.mark.rule("R3")
def test_a_first_question_needs_nothing_and_asks_for_a_way_to_answer_at_most() -> None:
    assert found(asks_little, FirstQuestion(asks_for=frozenset())) == []
    asked = frozenset({"reach", "language", "who", "called", "note"})
    assert found(asks_little, FirstQuestion(asks_for=asked)) == []
    assert found(asks_little, FirstQuestion(asks_for=asked, needs=frozenset({"reach"}))) == ["asks_too_much"]


@pytest.mark.rule("R3")
@pytest.mark.parametrize("more", ["name", "born", "account", "harm", "story", "text", "email", "place", "date"])
def test_a_first_question_asks_for_nothing_else(more: str) -> None:
    assert found(asks_little, FirstQuestion(asks_for=frozenset({"reach", more}))) == ["asks_too_much"]


REQUEST = Requesting(ways=frozenset({"face_to_face", "letters"}), information="v1", reach_known=True)


@pytest.mark.rule("R4")
def test_a_request_says_for_which_ways_with_what_information_and_how_to_reach() -> None:
    assert found(says_enough, REQUEST) == []
    assert found(says_enough, REQUEST, ways=frozenset()) == ["no_ways"]
    assert found(says_enough, REQUEST, ways=frozenset({"by_pigeon"})) == ["no_ways"]
    assert found(says_enough, REQUEST, ways=frozenset({"letters", "by_pigeon"})) == ["no_ways"]
    assert found(says_enough, REQUEST, information="") == ["no_information"]
    assert found(says_enough, REQUEST, reach_known=False) == ["no_safe_way"]
    nothing: dict[str, Any] = {"ways": frozenset[str](), "information": "", "reach_known": False}
    assert found(says_enough, REQUEST, **nothing) == ["no_ways", "no_information", "no_safe_way"]


@pytest.mark.rule("R4")
def test_a_request_is_for_ways_that_this_programme_has() -> None:
    letters = policy(meeting={"ways": ["letters"]})
    assert found(says_enough, REQUEST, letters) == ["no_ways"]
    assert found(says_enough, REQUEST, letters, ways=frozenset({"letters"})) == []


@pytest.mark.rule("R5")
def test_nothing_goes_on_without_a_live_request() -> None:
    alive = Living(request_is_live=True, is_contact_with_responsible_side=False)
    assert found(request_lives, alive) == []
    assert found(request_lives, alive, request_is_live=False) == ["no_live_request"]
    # R11 has the word there.
    assert found(request_lives, alive, request_is_live=False, is_contact_with_responsible_side=True) == []
    assert found(request_lives, alive, is_contact_with_responsible_side=True) == []
    assert found(request_lives, alive, request_is_live=False, asked=False) == []
    assert found(request_lives, alive, taken_back_since=True) == ["taken_back_since"]
    assert found(request_lives, alive, taken_back_since=True, asked=False) == ["taken_back_since"]
    assert found(request_lives, alive, taken_back_since=True, request_is_live=False) == ["no_live_request"]
    assert found(request_lives, alive, taken_back_since=True, is_contact_with_responsible_side=True) == []


@pytest.mark.rule("R1")
@given(
    st.builds(
        Asking,
        side=st.sampled_from(["harmed", "responsible", "", "other"]),
        is_principal=st.booleans(),
        is_kin=st.booleans(),
        acts_for_harmed=st.booleans(),
        is_provider=st.booleans(),
        harm=st.sampled_from(HARMS),
        ground=st.sampled_from(["", *Ground.values]),
    ),
    st.sampled_from(["harmed", "either", "provider"]),
)
def test_after_gender_based_violence_only_the_harmed_side_ever_asks(facts: Asking, who: str) -> None:
    asked = found(may_ask, facts, policy(initiation={"who": who}), harm="gender_based") == []
    kin = facts.is_kin and facts.acts_for_harmed and facts.ground != ""
    assert asked == (facts.side == "harmed" and (facts.is_principal or kin))
