"""Who was named signs on a screen of their own: the reviewer of an acknowledgement, the second signer of a disclosure."""

import pytest

from heard.people.queries import Member
from heard.worklist import handling
from heard.worklist.keeping import truth
from heard.worklist.models import Need
from tests.support.cast import Cast, begin

pytestmark = pytest.mark.usefixtures("database")

SIGNS = {"acknowledgement": {"reviewer_signs": True}}
RESCUE = {"kind": "prevent_death_or_injury", "to": "ambulance", "about": "james"}


def needed_of(cast: Cast) -> dict[str, str]:
    """Each need of this dialogue that is about signing, with whom it lies by key of the cast."""
    keys = {reference: key for key, reference in cast.staff.items()}
    rows = Need.objects.filter(dialogue=cast.dialogue, kind__in=("review", "review_no", "cosign", "cosign_no", "hand_over"))
    return {row.kind: keys.get(row.lies_with, row.lies_with) for row in rows}


def state_of(cast: Cast, place: str, who: str = "dana") -> list[str]:
    """How each acknowledgement or disclosure stands, in words."""
    return [one.state for one in cast.sees(who) if one.place == place and one.by == cast.id("sam")]


@pytest.mark.rule("R9")
def test_a_reviewer_is_named_and_signs_and_only_then_they_may_meet_where_the_policy_waits() -> None:
    cast = begin(SIGNS).to("agreed")
    assert needed_of(cast) == {"review": "sam"}
    assert state_of(cast, "screening") == ["reviewer named, not yet signed"]
    cast.to("prepared")
    assert cast.codes("sam", "authorise") == ["review_not_signed"]
    assert cast.codes("dana", "sign_review") == ["absent"]
    cast.do("sam", "sign_review")
    assert needed_of(cast) == {}
    assert state_of(cast, "screening") == ["reviewed and signed"]
    # He who acknowledged sees nothing of who reviewed it.
    assert {one.state for one in cast.sees("james") if one.place == "screening"} == {""}
    assert cast.codes("sam", "sign_review") == ["absent"]
    cast.do("sam", "authorise")


@pytest.mark.rule("R9")
def test_by_default_a_meeting_does_not_wait_for_the_reviewer_but_for_no_one_who_said_no() -> None:
    cast = begin().to("prepared")
    assert cast.before("sam", "authorise") == []
    cast.do("sam", "decline_review", reason="He says it was an accident.")
    assert cast.codes("sam", "authorise") == ["review_declined"]
    assert needed_of(cast) == {"review_no": "facilitator"}
    assert any("He says it was an accident." in one.text for one in cast.sees("ruth"))
    cast.do("james", "acknowledge", by="omar", seen_by="omar", reviewed_by="sam")
    assert needed_of(cast) == {"review": "sam"}
    cast.do("sam", "authorise")


@pytest.mark.rule("R9")
def test_nobody_signs_a_review_in_anothers_name_nor_what_they_entered() -> None:
    cast = begin().to("approached")
    row = cast.do("james", "acknowledge", by="dana", seen_by="omar", reviewed_by="dana")
    assert cast.codes("sam", "sign_review", acknowledgement=row.pk) == ["not_named"]
    assert cast.codes("dana", "sign_review") == ["entered_by_you"]
    assert cast.codes("dana", "decline_review", reason="x") == ["entered_by_you"]
    assert needed_of(cast) == {}
    assert cast.refused("dana", "sign_review", by="sam") == ["R0"]
    first = cast.do("james", "acknowledge", by="omar", seen_by="omar", reviewed_by="sam")
    assert cast.codes("sam", "sign_review", acknowledgement=row.pk) == ["absent"]
    cast.do("sam", "sign_review", acknowledgement=first.pk)
    assert cast.codes("sam", "decline_review", acknowledgement=first.pk, reason="x") == ["already_done"]


@pytest.mark.rule("R9")
def test_a_signature_counts_no_more_once_its_signer_has_a_conflict() -> None:
    cast = begin(SIGNS).to("agreed")
    cast.do("sam", "sign_review")
    assert cast.facts("R9", "dana", "authorise").reviews_signed
    cast.do("dana", "declare_conflict", facilitator="sam", with_="james")
    assert not cast.facts("R9", "dana", "authorise").reviews_signed
    assert cast.codes("sam", "sign_review") == ["has_conflict"]


@pytest.mark.rule("R9")
def test_where_a_meeting_waits_who_is_named_can_sign() -> None:
    cast = begin(SIGNS).to("approached")
    can = {
        each: cast.facts("R9", "james", "acknowledge", by="omar", seen_by="omar", reviewed_by=each).reviewer_can_sign
        for each in ("sam", "dana", "ruth", "omar", "kim", "stranger")
    }
    assert can == {"sam": True, "dana": True, "ruth": True, "omar": False, "kim": False, "stranger": False}
    assert cast.codes("james", "acknowledge", by="omar", seen_by="omar", reviewed_by="kim") == ["reviewer_cannot_sign"]
    cast.policy({"acknowledgement": {"reviewer_signs": False}})
    cast.do("james", "acknowledge", by="omar", seen_by="omar", reviewed_by="kim")
    assert needed_of(cast) == {}
    cast.policy(SIGNS)
    with cast.now() as case:
        assert "review_no" in {each.kind for each in truth(case)}


@pytest.mark.rule("R37")
def test_a_disclosure_leaves_once_its_second_signer_signed() -> None:
    cast = begin().to("agreed")
    cast.do("dana", "disclose", **RESCUE, with_sign_of="sam")
    assert needed_of(cast)["cosign"] == "sam"
    assert state_of(cast, "record") == ["second signer named, not yet signed"]
    assert cast.codes("dana", "hand_over_disclosure") == ["not_signed_yet"]
    cast.do("sam", "sign_disclosure")
    assert state_of(cast, "record") == ["signed by two, not handed over yet"]
    assert needed_of(cast)["hand_over"] == "coordinator"
    cast.policy({"disclosure": {"kinds": []}})
    assert cast.codes("dana", "hand_over_disclosure") == ["kind_not_listed"]
    cast.policy({"disclosure": {"kinds": ["prevent_death_or_injury"]}})
    made = cast.do("dana", "hand_over_disclosure")
    assert state_of(cast, "record") == ["handed over, and the person concerned has not been told"]
    assert "hand_over" not in needed_of(cast)
    assert cast.codes("dana", "hand_over_disclosure", disclosure=made.disclosure_id) == ["already_done"]
    assert cast.codes("dana", "hand_over_disclosure") == ["absent"]


@pytest.mark.rule("R37")
def test_a_second_signer_may_decline_and_nobody_signs_for_them() -> None:
    cast = begin().to("agreed")
    row = cast.do("dana", "disclose", **RESCUE, with_sign_of="sam")
    assert cast.codes("dana", "sign_disclosure", disclosure=row.pk) == ["not_named"]
    cast.do("sam", "decline_disclosure", reason="Nobody is in danger.")
    assert cast.codes("sam", "sign_disclosure", disclosure=row.pk) == ["already_done"]
    assert cast.codes("dana", "hand_over_disclosure") == ["second_declined"]
    assert needed_of(cast)["cosign_no"] == "coordinator"
    cast.do("dana", "note", text="It does not leave.")
    assert "cosign_no" not in needed_of(cast)


@pytest.mark.rule("R37")
def test_a_second_signature_counts_no_more_once_its_signer_has_a_conflict() -> None:
    cast = begin().to("agreed")
    cast.do("dana", "disclose", **RESCUE, with_sign_of="sam")
    cast.do("sam", "sign_disclosure")
    cast.do("dana", "declare_conflict", facilitator="sam", with_="james")
    assert cast.codes("dana", "hand_over_disclosure") == ["one_signature"]


def test_what_one_alone_can_sign_is_nobodys_to_give() -> None:
    cast = begin().to("agreed")
    row = Need.objects.get(dialogue=cast.dialogue, kind="review")
    for who, role in (("dana", "coordinator"), ("sam", "supervisor")):
        member = Member(
            reference=cast.id(who), name=who, role=role, programme=cast.programme, programme_name="Facilitated Dialogue"
        )
        assert handling.give(member, [row.pk], cast.id("dana")).done == 0
        assert handling.give(member, [row.pk], handling.BACK).done == 0
    row.refresh_from_db()
    assert row.lies_with == cast.id("sam")


@pytest.mark.rule("R9")
def test_where_nobody_can_sign_any_more_it_is_acknowledged_anew() -> None:
    cast = begin(SIGNS).to("prepared")
    cast.appoint("sue", "supervisor")
    cast.do("sam", "sign_review")
    assert needed_of(cast) == {}
    cast.do("dana", "declare_conflict", with_="james", facilitator="sam")
    assert "review_not_signed" in cast.codes("sue", "authorise")
    assert set(needed_of(cast)) == {"review_no"}


def told_of_it(cast: Cast) -> bool:
    """Whether Today asks no more that somebody is told of what left."""
    return not Need.objects.filter(dialogue=cast.dialogue, kind="tell_left").exists()


def disclosed(about: str, stage: str = "agreed") -> Cast:
    """Something about this person was handed over."""
    cast = begin().to(stage)
    cast.do("dana", "disclose", **{**RESCUE, "about": about}, with_sign_of="sam")
    cast.do("sam", "sign_disclosure")
    assert told_of_it(cast)
    cast.do("dana", "hand_over_disclosure")
    return cast


@pytest.mark.rule("R37")
def test_who_is_concerned_is_told_of_what_left() -> None:
    cast = disclosed("james")
    row = Need.objects.get(dialogue=cast.dialogue, kind="tell_left")
    assert (row.about, row.role) == (cast.id("james"), "facilitator")
    assert state_of(cast, "record") == ["handed over, and the person concerned has not been told"]
    # Other news, and news to somebody else, does not stand for it.
    cast.do("omar", "mark_told", whom="james", what="He was moved within the house.", news="transfer")
    cast.do("ruth", "mark_told", whom="maria", what="An ambulance was called.", news="disclosure")
    assert not told_of_it(cast)
    cast.do("omar", "mark_told", whom="james", what="We called an ambulance.", news="disclosure")
    assert told_of_it(cast)
    assert state_of(cast, "record") == ["handed over"]


@pytest.mark.rule("R37")
def test_nobody_is_told_where_two_say_that_it_would_put_somebody_in_danger() -> None:
    cast = disclosed("james")
    assert cast.codes("ruth", "keep_untold", reason="He would look for who spoke.") == ["not_yours"]
    cast.do("dana", "keep_untold", reason="He would look for who spoke.")
    assert not told_of_it(cast)
    # Who is asked to say so too reads why.
    assert any("He would look for who spoke." in one.text for one in cast.sees("sam"))
    assert cast.codes("dana", "keep_untold", reason="Once more.") == ["already_done"]
    cast.do("sam", "keep_untold", reason="I think so too.")
    assert told_of_it(cast)
    assert state_of(cast, "record") == ["handed over, and not told: it would put somebody in danger"]
    assert cast.codes("dana", "keep_untold", reason="Once more.") == ["absent"]


@pytest.mark.rule("R37")
@pytest.mark.rule("R11")
def test_nobody_who_was_never_approached_hears_of_it() -> None:
    assert told_of_it(disclosed("james", "assigned"))
