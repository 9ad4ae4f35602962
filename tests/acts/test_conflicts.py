"""Who of the staff has a conflict of interest does nothing for that person, and opens nothing of their dialogue."""

import pytest

from heard.acts.effects import Closes
from heard.acts.register import ACTS, Attempt
from heard.confidentiality import vault
from heard.dialogue.queries import case_for
from heard.ground.errors import NotFound
from heard.meeting.days import authorisation
from heard.screening.facts import approvals
from tests.support.cast import begin

pytestmark = pytest.mark.usefixtures("database")


@pytest.mark.rule("R0")
@pytest.mark.parametrize("who", ["dana", "sam", "ruth"])
def test_no_act_is_open_to_who_has_a_conflict_but_words_that_close(who: str) -> None:
    cast = begin().to("assigned")
    cast.do(who, "declare_conflict", with_="maria")
    with cast.now() as case:
        by = cast.actor(who)
        for act in ACTS.values():
            if act.chain != "programme" and case.role_relations(by) & act.who:
                closes = isinstance(act.effect, Closes)
                found = [each.code for each in case.barred(act, Attempt(act.name, by))]
                assert found == ([] if closes else ["has_conflict"]), act.name


@pytest.mark.rule("R0")
def test_a_conflict_closes_pages_and_keys_and_what_they_would_enter() -> None:
    cast = begin().to("assigned")
    cast.do("dana", "declare_conflict", with_="maria")
    with cast.now() as case:
        with vault.opened(case.keyring(cast.actor("dana"))), pytest.raises(vault.NoKey):
            assert case.party(cast.id("maria")).person.name  # type: ignore[union-attr]
        with pytest.raises(NotFound):
            case_for(cast.actor("dana"), cast.dialogue)
    assert cast.refused("maria", "go_ahead", by="dana") == ["R0"]
    assert cast.refused("dana", "approve") == ["R0"]
    cast.do("maria", "stop", by="dana")


@pytest.mark.rule("R11")
def test_what_they_approved_and_authorised_before_counts_no_more() -> None:
    cast = begin().to("authorised")
    cast.do("sam", "declare_conflict", with_="james")
    with cast.now() as case:
        assert approvals(case) == {cast.id("dana")}
        assert authorisation(case) is None
    assert "R28" in cast.before("dana", "fix_meeting")


@pytest.mark.rule("R28")
def test_who_has_a_conflict_can_still_call_a_meeting_off() -> None:
    cast = begin().to("fixed")
    cast.do("dana", "declare_conflict", with_="james")
    cast.do("dana", "call_off_meeting")


@pytest.mark.rule("R0")
def test_nobody_shuts_the_office_out_but_the_office_itself() -> None:
    cast = begin().to("assigned")
    assert cast.codes("ruth", "declare_conflict", with_="maria", facilitator="dana") == ["not_yours"]
    cast.do("sam", "declare_conflict", with_="maria", facilitator="dana")
    assert cast.codes("dana", "assess_risk") == ["has_conflict"]


@pytest.mark.rule("R9")
def test_nobody_with_a_conflict_sees_or_reviews_an_acknowledgement() -> None:
    cast = begin().to("approached")
    cast.do("sam", "declare_conflict", with_="james")
    found = cast.codes("james", "acknowledge", by="ruth", seen_by="omar", reviewed_by="sam")
    assert found == ["no_second_reviewer"]


def test_who_does_not_carry_it_shuts_no_colleague_out() -> None:
    cast = begin().to("agreed")
    assert cast.codes("kim", "declare_conflict", with_="james", facilitator="ruth") == ["not_yours"]
    cast.do("omar", "declare_conflict", with_="james", facilitator="ruth")
