"""The facts of amends, aftercare and disclosures, each way; and who goes on for somebody who died."""

from datetime import timedelta
from typing import Any

import pytest

from heard.aftercare.dates import due_follow_ups, last_move
from tests.support.cast import Cast, begin

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


def states(cast: Cast) -> list[tuple[str, str]]:
    """Every follow-up that is due, in order: with whom, and how it stands."""
    with cast.now() as case:
        return [(due.party.person.name.split()[0], due.state) for due in due_follow_ups(case)]


@pytest.mark.rule("R35")
def test_after_a_meeting_each_is_asked_on_each_date() -> None:
    cast = begin().to("ended")
    assert states(cast) == [("Maria", "open"), ("James", "open")] * 3
    assert cast.facts("R35", "dana", "close", reason="meeting_held").open_dates == 6
    with cast.now() as case:
        windows = [(due.opens, due.ends) for due in due_follow_ups(case)][::2]
    ended = cast.local("2026-05-28 12:40")
    assert windows == [
        (ended, ended + timedelta(hours=72)),
        (cast.local("2026-06-11 00:00"), cast.local("2026-06-18 23:59:59.999999")),
        (cast.local("2026-11-28 00:00"), cast.local("2026-12-05 23:59:59.999999")),
    ]


@pytest.mark.rule("R35")
def test_a_follow_up_is_on_time_late_or_declined() -> None:
    cast = begin().to("departed")
    cast.do("ruth", "follow_up", on="2026-05-31 12:40", with_="maria")  # the last moment of 72 hours
    cast.do("omar", "follow_up", with_="james")  # a second later
    assert states(cast)[:2] == [("Maria", "done"), ("James", "late")]
    cast.do("ruth", "follow_up", on="2026-06-10 23:59", with_="maria")  # a day too early for the next date
    assert states(cast)[2:4] == [("Maria", "open"), ("James", "open")]
    cast.do("ruth", "follow_up", on="2026-06-18 23:59:59", with_="maria")
    cast.do("omar", "follow_up", with_="james")  # after midnight
    assert states(cast)[2:4] == [("Maria", "done"), ("James", "late")]
    cast.do("james", "decline_follow_up", by="omar")
    assert states(cast)[4:] == [("Maria", "open"), ("James", "declined")]
    assert cast.facts("R35", "dana", "close", reason="meeting_held").open_dates == 1


@pytest.mark.rule("R35")
def test_without_a_meeting_one_is_due_after_the_last_move_and_only_with_whom_was_approached() -> None:
    cast = begin().to("asked")
    assert states(cast) == []
    assert not cast.facts("R35", "dana", "close", reason="harmed_no").open_dates
    cast.to("assigned")
    assert states(cast) == [("Maria", "open")]
    assert cast.codes("ruth", "follow_up", with_="james") == ["never_approached"]
    cast.to("approached")
    assert states(cast) == [("Maria", "open"), ("James", "open")]
    with cast.now() as case:
        assert last_move(case) == cast.local("2026-01-20 13:00")
    cast.do("ruth", "follow_up", on="2026-01-27 13:00", with_="maria")
    cast.do("ruth", "follow_up", with_="james")
    assert states(cast) == [("Maria", "done"), ("James", "done")]
    # Going on moves the date.
    cast.do("maria", "go_ahead")
    assert states(cast) == [("Maria", "open"), ("James", "open")]


@pytest.mark.rule("R35")
def test_nobody_is_asked_after_a_death_and_a_meeting_ahead_keeps_it_open() -> None:
    cast = begin().to("fixed")
    assert cast.facts("R35", "dana", "close", reason="other").meeting_ahead
    cast.do("dana", "call_off_meeting")
    assert not cast.facts("R35", "dana", "close", reason="other").meeting_ahead
    cast.do("dana", "record_death", of="james")
    assert states(cast) == [("Maria", "open")]
    assert cast.codes("omar", "follow_up", with_="james") == ["died"]


@pytest.mark.rule("R35")
def test_a_meeting_that_has_begun_is_ahead_until_it_ends() -> None:
    cast = begin().to("begun")
    assert cast.facts("R35", "dana", "close", reason="other").meeting_ahead
    cast.to("ended")
    assert not cast.facts("R35", "dana", "close", reason="other").meeting_ahead


SHARE: dict[str, Any] = {"act": "disclose", "kind": "agreed_by_all", "to": "the school", "about": "maria"}


@pytest.mark.rule("R36")
@pytest.mark.rule("R37")
def test_a_second_signature_and_what_all_agreed_to() -> None:
    cast = begin().to("approached")
    for signer, second in (("sam", True), ("dana", False), ("ruth", False), ("stranger", False), ("maria", False)):
        assert cast.facts("R37", "dana", **SHARE, with_sign_of=signer).second_signature is second
    assert not cast.facts("R37", "dana", **SHARE).second_signature
    found = cast.facts("R36", "dana", **SHARE, with_sign_of="sam")
    assert (found.kind, found.to, found.all_agreed) == ("agreed_by_all", "the school", False)
    for who in ("maria", "james"):
        cast.do("ruth", "inform", whom=who, purpose="share_result")
    cast.do("maria", "say_yes", purpose="share_result")
    assert not cast.facts("R37", "dana", **SHARE).all_agreed
    cast.wait(days=3)
    cast.do("james", "say_yes", by="omar", purpose="share_result")
    assert cast.facts("R37", "dana", **SHARE).all_agreed
    cast.do("dana", **SHARE, with_sign_of="sam")
    cast.do("maria", "end_yes", purpose="share_result")
    assert cast.refused("dana", **SHARE, with_sign_of="sam") == ["R37"]
    assert cast.codes("dana", **{**SHARE, "about": "sam"}, with_sign_of="sam") == ["absent"]


@pytest.mark.rule("R39")
def test_a_legal_hold_is_about_a_person_until_it_is_lifted() -> None:
    cast = begin()
    cast.do("dana", "hold_legally", about="james")
    assert cast.codes("dana", "hold_legally", about="james") == ["already_done"]
    assert cast.codes("dana", "lift_legal_hold", about="maria") == ["absent"]
    cast.do("dana", "lift_legal_hold", about="james")
    assert cast.codes("dana", "lift_legal_hold", about="james") == ["absent"]


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


@pytest.mark.rule("R40")
def test_a_published_figure_counts_dialogues_of_one_programme() -> None:
    from heard.evaluation.queries import figure, in_words

    cast = begin({"figures": {"least": 3}}).to("asked")
    by = cast.actor("anyone")
    for each in range(2):
        other = cast.another()
        other.add(f"nora{each}", side="harmed")
        assert in_words(by, cast.programme, "requests") == "fewer than 3"
        other.do(f"nora{each}", "ask", ways=["letters"], information="v1", reach={"way": "they_ring"})
    assert figure(by, cast.programme, "requests") == 5  # three, to the nearest five
    assert figure(by, cast.programme, "approached") is None
    assert figure(by, cast.elsewhere, "requests") is None
