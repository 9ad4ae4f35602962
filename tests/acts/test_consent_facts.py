"""The facts of consent and of a stop, each way."""

from datetime import timedelta
from typing import Any

import pytest

from heard.consent.facts import go_aheads
from heard.consent.leaving import active_principals, new_start, stops
from heard.consent.yeses import standing_yes
from heard.people.terms import Side
from tests.support.cast import Cast, begin

pytestmark = pytest.mark.usefixtures("database")


ASKS: dict[str, Any] = {"ways": ["letters"], "information": "v1"}


@pytest.mark.rule("R17")
def test_a_yes_is_told_of_for_its_own_purpose() -> None:
    cast = begin().to("approached")
    assert cast.facts("R17", "james", "say_yes", purpose="prepare").told
    assert not cast.facts("R17", "james", "say_yes", purpose="meet").told
    assert not cast.facts("R17", "maria", "say_yes", purpose="prepare").told
    assert not cast.facts("R17", "maria", "say_yes", purpose="meet_today").needs_telling
    assert cast.refused("maria", "say_yes", purpose="letters") == ["R17"]


@pytest.mark.rule("R17")
def test_a_yes_stands_until_it_lapses_to_the_moment() -> None:
    cast = begin({"consent": {"lapses_days": 100}}).to("agreed")
    with cast.go("2026-05-06 09:00").now() as case:
        said = standing_yes(case, cast.id("maria"), "prepare")
        assert said is not None
    cast.moment = (said.lapses_at - timedelta(microseconds=1)).astimezone(cast.zone)
    with cast.now() as case:
        assert standing_yes(case, cast.id("maria"), "prepare") == said
    cast.wait(microseconds=1)
    with cast.now() as case:
        assert standing_yes(case, cast.id("maria"), "prepare") is None
    assert not cast.facts("R21", "ruth", "hold_session", with_="maria", minutes=60).own_agreed


@pytest.mark.rule("R17")
@pytest.mark.parametrize("ends", ["end_yes", "say_no"])
def test_a_yes_that_was_ended_or_followed_by_a_no_stands_no_more_and_a_new_one_does(ends: str) -> None:
    cast = begin().to("agreed")
    cast.do("maria", ends, purpose="prepare")
    with cast.now() as case:
        assert standing_yes(case, cast.id("maria"), "prepare") is None
        assert standing_yes(case, cast.id("james"), "prepare") is not None
    assert cast.codes("maria", "end_yes", purpose="prepare") == ["absent"]
    cast.do("maria", "say_yes", purpose="prepare")
    with cast.now() as case:
        assert standing_yes(case, cast.id("maria"), "prepare") is not None


@pytest.mark.rule("R17")
@pytest.mark.parametrize("order", [("say_yes", "say_no"), ("say_no", "say_yes")])
def test_of_a_yes_and_a_no_at_one_moment_the_no_counts(order: tuple[str, str]) -> None:
    cast = begin().to("agreed")
    cast.do("maria", order[0], purpose="prepare")
    cast.wait(seconds=-1).do("maria", order[1], purpose="prepare")
    with cast.now() as case:
        assert standing_yes(case, cast.id("maria"), "prepare") is None


@pytest.mark.rule("R17")
def test_a_yes_is_nobodys_own_who_is_not_of_the_dialogue() -> None:
    cast, other = begin(), begin(parties={}).another()
    cast.people["nora"] = other.add("nora", side="harmed")
    assert cast.facts("R17", "maria", "say_yes", purpose="prepare").own
    assert not cast.facts("R17", "nora", "say_yes", purpose="prepare").own
    assert not cast.facts("R17", "ruth", "say_yes", purpose="prepare").own


@pytest.mark.rule("R19")
def test_a_no_closes_its_own_purpose_only() -> None:
    cast = begin().to("agreed")
    cast.do("maria", "say_no", purpose="research")
    with cast.now() as case:
        assert standing_yes(case, cast.id("maria"), "prepare") is not None
    assert cast.facts("R19", "maria", "say_yes", purpose="prepare").purposes == 1
    assert cast.facts("R19", "maria", "say_yes", purpose=["prepare", "meet"]).purposes == 0
    assert cast.facts("R19", "maria", "say_yes", purpose="everything").purposes == 0


@pytest.mark.rule("R17")
def test_the_principals_yes_to_meet_is_everyones() -> None:
    cast = begin().to("prepared")
    assert cast.facts("R17", "dana", "fix_meeting").meet_yeses
    cast.do("james", "end_yes", by="omar", purpose="meet")
    assert not cast.facts("R17", "dana", "fix_meeting").meet_yeses
    # For other acts nobody asks.
    assert cast.facts("R17", "sam", "authorise").meet_yeses


@pytest.mark.rule("R18")
def test_a_held_persons_yes_is_entered_by_a_facilitator_of_the_dialogue() -> None:
    cast = begin().to("approached").go("2026-01-24 13:00")
    for by, to_facilitator in (("omar", True), ("ruth", True), ("kim", False), ("dana", False), ("", False)):
        assert cast.facts("R18", "james", "say_yes", by=by, purpose="prepare").to_facilitator is to_facilitator
    assert cast.refused("james", "say_yes", by="kim", purpose="prepare") == ["R0"]
    assert cast.refused("james", "say_yes", by="dana", purpose="prepare") == ["R18"]
    assert cast.refused("james", "say_yes", purpose="prepare") == ["R18"]
    cast.do("dana", "release_from_case", facilitator="omar")
    assert cast.refused("james", "say_yes", by="omar", purpose="prepare") == ["R0"]


@pytest.mark.rule("R18")
def test_who_is_not_held_says_it_alone_or_to_a_facilitator() -> None:
    cast = begin()
    cast.add("leo", side="responsible", custody="parole")
    cast.to("assigned")
    for by, to_facilitator in (("", True), ("ruth", True), ("dana", False)):
        assert cast.facts("R18", "leo", "say_yes", by=by, purpose="prepare").to_facilitator is to_facilitator


@pytest.mark.rule("R18")
def test_the_wait_counts_from_the_first_telling_to_the_minute() -> None:
    cast = begin().to("approached")  # told on the 20th at 13:00
    assert cast.facts("R18", "james", "say_yes", by="omar", purpose="meet").waited is None
    cast.do("ruth", "inform", on="2026-01-22 13:00", whom="james", purpose="prepare")
    assert cast.refused("james", "say_yes", on="2026-01-23 12:59:59", by="omar", purpose="prepare") == ["R18"]
    assert cast.facts("R18", "james", "say_yes", by="omar", purpose="prepare").waited == timedelta(days=3)
    cast.do("james", "say_yes", by="omar", purpose="prepare")
    facts = cast.facts("R18", "james", "say_yes", by="omar", purpose="meet_today")
    assert (facts.responsible, facts.today) == (True, True)
    assert not cast.facts("R18", "maria", "say_yes", purpose="prepare").responsible
    assert not cast.facts("R18", "rosa", "say_yes", purpose="prepare").responsible


@pytest.mark.rule("R18")
def test_the_wait_counts_anew_from_the_telling_of_another_text() -> None:
    cast = begin().to("approached")  # told of the first text on the 20th at 13:00
    cast.do("ruth", "inform", on="2026-01-26 13:00", whom="james", purpose="prepare", version="v2")
    cast.do("ruth", "inform", on="2026-01-28 13:00", whom="james", purpose="prepare", version="v2")
    assert cast.refused("james", "say_yes", on="2026-01-29 12:59", by="omar", purpose="prepare") == ["R18"]
    assert cast.go("2026-01-29 13:00").facts("R18", "james", "say_yes", by="omar", purpose="prepare").waited == timedelta(
        days=3
    )
    assert cast.do("james", "say_yes", by="omar", purpose="prepare").text_version == "v2"


@pytest.mark.rule("R20")
@pytest.mark.parametrize(("who", "by"), [("maria", ""), ("james", "omar"), ("rosa", ""), ("ruth", "")])
def test_anyone_stops_everything_and_only_they_start_again(who: str, by: str) -> None:
    cast = begin().to("agreed")
    assert not cast.facts("R20", "dana", "assign", facilitator="kim").stopped
    cast.do(who, "stop", by=by)
    facts = cast.facts("R20", "dana", "assign", facilitator="kim")
    assert facts.stopped
    assert cast.codes(who, "stop", by=by) == ["already_done"]
    for other in {"maria", "rosa", "ruth", "dana", "sam"} - {who}:
        assert cast.refused(other, "start_again") == ["R20"]
    assert "R20" in cast.refused("ruth", "hold_session", with_="maria", minutes=60)
    assert "R20" in cast.refused("ruth", "write_to", to="maria", words="Hello.")
    cast.do(who, "start_again", by=by)
    facts = cast.facts("R20", "dana", "assign", facilitator="kim")
    assert (facts.stopped, facts.by_target, facts.own_to_lift) == (False, False, False)
    assert cast.codes(who, "start_again", by=by) == ["nothing_to_lift"]


@pytest.mark.rule("R20")
def test_a_stop_of_two_ends_with_both() -> None:
    cast = begin().to("agreed")
    cast.do("maria", "stop")
    cast.do("james", "stop", by="omar")
    cast.do("maria", "start_again")
    with cast.now() as case:
        assert [row.who for row in stops(case)] == [cast.id("james")]
    assert cast.refused("ruth", "hold_session", with_="maria", minutes=60) == ["R20"]


@pytest.mark.rule("R20")
def test_the_pause_of_a_facilitator_who_left_is_lifted_by_the_team_that_stands_with_a_supervisor() -> None:
    cast = begin().to("agreed")
    cast.do("omar", "stop", kind="pause")
    assert cast.refused("sam", "start_again") == ["R20"]
    assert cast.refused("ruth", "start_again") == ["R20"]
    cast.do("dana", "release_from_case", facilitator="omar")
    for who in ("maria", "dana", "kim"):
        assert cast.refused(who, "start_again") == ["R20"]
    cast.do("sam", "start_again")
    assert cast.codes("sam", "start_again") == ["already_done"]
    assert cast.facts("R20", "dana", "assign", facilitator="kim").stopped
    cast.do("ruth", "start_again")
    assert not cast.facts("R20", "dana", "assign", facilitator="kim").stopped
    assert cast.codes("ruth", "start_again") == ["nothing_to_lift"]


@pytest.mark.rule("R20")
def test_where_nobody_of_the_team_is_left_the_office_lifts_it_by_two() -> None:
    cast = begin().to("agreed")
    cast.do("omar", "stop")
    for who in ("omar", "ruth"):
        cast.do("dana", "release_from_case", facilitator=who)
    cast.do("dana", "start_again")
    assert cast.facts("R20", "dana", "assign", facilitator="kim").stopped
    cast.do("sam", "start_again")
    assert not cast.facts("R20", "dana", "assign", facilitator="kim").stopped


@pytest.mark.rule("R20")
def test_after_the_stop_of_a_supporter_it_goes_on_once_each_principal_was_talked_with_and_said_yes_anew() -> None:
    cast = begin().to("supported")
    cast.do("rosa", "stop")
    assert cast.refused("ruth", "hold_session", with_="maria", minutes=60) == ["R20"]
    for who in ("maria", "james"):
        cast.do("dana", "talk_first", with_=who)
    cast.do("maria", "say_yes", purpose="prepare")
    assert cast.refused("ruth", "hold_session", with_="maria", minutes=60) == ["R20"]
    cast.do("james", "say_yes", by="omar", purpose="prepare")
    assert cast.before("ruth", "hold_session", with_="maria", minutes=60) == []
    shown = {each.title: each.place for each in cast.sees("dana") if each.title.startswith("Stopped")}
    assert shown == {"Stopped; over, since the others went on": "safety_log"}
    assert [each.place for each in cast.sees("rosa") if each.title == "Stopped"] == ["safety"]
    # To her it stays a stop: nobody writes to her.
    assert "own_stop" in cast.codes("ruth", "write_to", to="rosa", words="Hello.")


@pytest.mark.rule("R20")
@pytest.mark.parametrize(
    ("who", "ends"),
    [("maria", {"act": "uninvite_supporter", "supporter": "rosa"}), ("dana", {"act": "record_death", "of": "rosa"})],
)
def test_the_stop_of_a_supporter_ends_with_their_part_or_their_death(who: str, ends: dict[str, Any]) -> None:
    cast = begin().to("supported")
    cast.do("rosa", "stop")
    cast.do(who, **ends)
    assert not cast.facts("R20", "dana", "assign", facilitator="kim").stopped


@pytest.mark.rule("R20")
@pytest.mark.rule("R28")
def test_a_yes_to_meet_from_before_a_stop_without_whose_sayer_they_went_on_is_said_anew() -> None:
    cast = begin().to("planned")
    assert cast.facts("R28", "dana", "fix_meeting").yes_anew
    cast.do("rosa", "stop")
    cast.do("maria", "uninvite_supporter", supporter="rosa")
    assert not cast.facts("R28", "dana", "fix_meeting").yes_anew
    cast.do("maria", "say_yes", purpose="meet")
    assert "yes_anew" in cast.codes("dana", "fix_meeting")
    cast.do("james", "say_yes", by="omar", purpose="meet")
    assert cast.facts("R28", "dana", "fix_meeting").yes_anew


@pytest.mark.rule("R20")
def test_nobody_is_written_to_who_stopped() -> None:
    cast = begin().to("agreed")
    cast.do("maria", "stop")
    assert cast.facts("R20", "ruth", "write_to", to="maria", words="x").by_target
    assert not cast.facts("R20", "ruth", "write_to", to="rosa", words="x").by_target
    assert cast.codes("ruth", "write_to", to="maria", words="Hello.") == ["own_stop"]


@pytest.mark.rule("R20")
def test_who_asks_is_answered_under_a_stop_and_nobody_else_hears_from_us() -> None:
    cast = begin().to("preparing")
    cast.do("james", "stop", by="omar")
    cast.do("maria", "write_to_facilitator", words="Are we still on for Tuesday?")
    assert not cast.facts("R20", "ruth", "answer_participant", to="maria", words="x").stopped
    assert cast.facts("R20", "ruth", "answer_participant", to="rosa", words="x").stopped


def two() -> Cast:
    """Maria and Ana were both harmed; both asked, said yes and signed."""
    cast = begin()
    cast.add("ana", side="harmed", reach={"way": "they_ring"})
    cast.to("asked")
    cast.do("ana", "ask", **ASKS)
    cast.do("dana", "talk_first", with_="ana")
    cast.do("dana", "check_standing", of="ana")
    cast.to("assigned")
    cast.do("ana", "go_ahead")
    cast.to("agreed")
    cast.do("ruth", "inform", whom="ana", purpose="prepare")
    cast.do("ana", "say_yes", purpose="prepare")
    for agreement in ("confidentiality", "participation"):
        cast.do("ana", "sign", agreement=agreement)
    return cast


@pytest.mark.rule("R20")
@pytest.mark.parametrize("leaves", ["stop", "take_back"])
def test_one_of_two_leaves_and_the_other_goes_on_only_with_everything_anew(leaves: str) -> None:
    cast = two()
    session: dict[str, Any] = {"act": "hold_session", "with_": "maria", "minutes": 60}
    assert cast.before("ruth", **session) == []
    left = cast.do("ana", leaves).entered_at
    assert cast.refused("ruth", **session) == ["R20"]
    cast.do("dana", "talk_first", with_="maria")
    assert cast.refused("ruth", **session) == ["R20"]
    cast.do("maria", "say_yes", purpose="prepare")
    # James is one of those who stay: his talk and yes are asked for as well.
    assert cast.refused("ruth", **session) == ["R20"]
    cast.do("dana", "talk_first", with_="james")
    assert cast.refused("ruth", **session) == ["R20"]
    cast.do("james", "say_yes", by="omar", purpose="prepare")
    assert cast.before("ruth", **session) == []
    with cast.now() as case:
        assert [each.person_id for each in active_principals(case, Side.HARMED)] == [cast.id("maria")]
        assert new_start(case) == left


@pytest.mark.rule("R20")
@pytest.mark.parametrize("earlier", [timedelta(hours=1), timedelta(0)], ids=["before", "at_that_moment"])
def test_a_talk_held_before_one_left_and_entered_afterwards_is_no_new_one(earlier: timedelta) -> None:
    cast = two()
    left = cast.do("ana", "stop").entered_at
    cast.wait(days=2)
    for who in ("maria", "james"):
        cast.do("dana", "talk_first", with_=who, said_at=left - earlier)
    cast.do("maria", "say_yes", purpose="prepare")
    cast.do("james", "say_yes", by="omar", purpose="prepare")
    assert cast.refused("ruth", "hold_session", with_="maria", minutes=60) == ["R20"]
    for who in ("maria", "james"):
        cast.do("dana", "talk_first", with_=who, said_at=left + timedelta(hours=1))
    assert cast.before("ruth", "hold_session", with_="maria", minutes=60) == []


@pytest.mark.rule("R20")
@pytest.mark.rule("R9")
def test_one_responsible_persons_no_ends_their_part_alone() -> None:
    cast = begin()
    cast.add("leo", side="responsible", custody="parole", reach={"way": "they_ring"})
    cast.to("agreed")
    cast.do("ruth", "inform", whom="leo", purpose="prepare")
    cast.do("leo", "say_no", purpose="prepare")
    assert {"R9", "R21"} <= set(cast.refused("ruth", "hold_session", with_="maria", minutes=60))
    _they_go_on(cast)
    assert cast.before("ruth", "hold_session", with_="maria", minutes=60) == []
    with cast.now() as case:
        assert [each.person_id for each in active_principals(case, Side.RESPONSIBLE)] == [cast.id("james")]
    cast.wait(days=3).do("leo", "say_yes", by="omar", purpose="prepare")
    assert {"R9", "R21"} <= set(cast.refused("ruth", "hold_session", with_="maria", minutes=60))


@pytest.mark.rule("R20")
@pytest.mark.rule("R23")
def test_what_a_person_who_left_had_permitted_crosses_no_more() -> None:
    cast = two()
    cast.do("ana", "write_item", kind="letter", text="There is something I want to ask.", keep="letter")
    cast.do("ana", "permit", item="letter")
    assert cast.facts("R23", "ruth", "release_item", item="letter").permitted
    cast.do("ana", "stop")
    _they_go_on(cast)
    assert not cast.facts("R23", "ruth", "release_item", item="letter").permitted


def _they_go_on(cast: Cast) -> None:
    for who in ("maria", "james"):
        cast.do("dana", "talk_first", with_=who)
    cast.do("maria", "say_yes", purpose="prepare")
    cast.do("james", "say_yes", by="omar", purpose="prepare")


@pytest.mark.rule("R11")
def test_a_going_ahead_of_the_moment_of_taking_back_went_with_the_request() -> None:
    cast = two()
    cast.do("ana", "go_ahead")
    cast.wait(seconds=-1).do("ana", "take_back")
    cast.do("ana", "ask", **ASKS)
    with cast.now() as case:
        assert go_aheads(case)[cast.id("ana")] is None
        assert go_aheads(case)[cast.id("maria")] is not None


@pytest.mark.rule("R20")
def test_an_authorisation_from_before_one_left_counts_no_more() -> None:
    cast = two().to("supported")
    for on in ("2026-03-20 10:00", "2026-03-24 10:00", "2026-03-28 10:00"):
        cast.do("ruth", "hold_session", on=on, with_="ana", minutes=60)
    cast.to("prepared").go("2026-06-20 10:00")
    cast.do("ana", "accept_supporter", supporter="rosa")
    cast.do("ana", "say_ready")
    cast.do("ruth", "say_ready", of="ana")
    cast.do("ruth", "inform", whom="ana", purpose="meet")
    cast.do("ana", "say_yes", purpose="meet")
    cast.do("sam", "authorise")
    assert cast.facts("R28", "dana", "fix_meeting").authorised
    cast.do("ana", "stop")
    _they_go_on(cast)
    assert not cast.facts("R28", "dana", "fix_meeting").authorised
    cast.do("sam", "authorise")
    assert cast.facts("R28", "dana", "fix_meeting").authorised
    # Ana is left in peace, and can come back herself.
    assert cast.codes("ruth", "write_to", to="ana", words="Hello.") == ["no_contact", "stale", "own_stop"]
    cast.do("ana", "start_again")
    with cast.now() as case:
        assert len(active_principals(case, Side.HARMED)) == 2


def test_what_was_stopped_on_an_own_page_is_lifted_there_or_by_two_who_heard_it() -> None:
    cast = begin().to("agreed")
    cast.do("maria", "stop")
    cast.do("maria", "start_again", by="ruth", channel="phone")
    assert "R20" in cast.before("ruth", "inform", whom="maria", purpose="meet")
    assert cast.codes("maria", "start_again", by="ruth", channel="phone") == ["heard_by_one"]
    cast.do("maria", "start_again", by="dana", channel="phone")
    assert "R20" not in cast.before("ruth", "inform", whom="maria", purpose="meet")
    cast.do("maria", "stop")
    cast.do("maria", "start_again", by="ruth", channel="phone")
    cast.do("maria", "start_again")
    assert "R20" not in cast.before("ruth", "inform", whom="maria", purpose="meet")


def test_what_was_stopped_by_voice_is_lifted_by_voice() -> None:
    cast = begin().to("agreed")
    cast.do("maria", "stop", by="ruth", channel="phone")
    cast.do("maria", "start_again", by="ruth", channel="phone")
    assert "R20" not in cast.before("ruth", "inform", whom="maria", purpose="meet")
