"""The facts of contact and of consent, each way."""

from datetime import time, timedelta
from typing import Any

import pytest

from heard.consent.facts import active_principals, go_aheads, new_start, standing_yes, stops
from heard.people.terms import Side
from tests.support.cast import Cast, begin

pytestmark = pytest.mark.usefixtures("database")
A_SECOND = timedelta(seconds=1)
ASKS: dict[str, Any] = {"ways": ["letters"], "information": "v1"}


# R11


@pytest.mark.rule("R11")
def test_what_stands_before_a_first_contact() -> None:
    cast = begin().to("asked")
    facts = cast.facts("R11", "ruth", "invite", to="james")
    assert facts.with_responsible_side
    assert facts.request_is_live
    assert (facts.approvals, facts.go_ahead_age, facts.is_first, facts.facilitators_fit) == (0, None, True, False)
    cast.to("assigned")
    facts = cast.facts("R11", "ruth", "invite", to="james")
    assert (facts.approvals, facts.go_ahead_age, facts.is_first, facts.facilitators_fit) == (2, A_SECOND, True, True)
    cast.to("approached")
    assert not cast.facts("R11", "ruth", "remind", to="james").is_first


@pytest.mark.rule("R11")
def test_the_fresh_yes_ages_and_is_said_anew() -> None:
    cast = begin().to("assigned").wait(days=30)
    assert cast.facts("R11", "ruth", "invite", to="james").go_ahead_age == timedelta(days=30) + A_SECOND
    assert cast.refused("ruth", "invite", to="james") == ["R11"]
    cast.do("maria", "go_ahead")
    assert cast.facts("R11", "ruth", "invite", to="james").go_ahead_age == A_SECOND
    cast.do("ruth", "invite", to="james")


@pytest.mark.rule("R11")
def test_every_harmed_person_who_stays_says_the_fresh_yes_under_the_request_that_lives() -> None:
    cast = begin()
    cast.add("ana", side="harmed", reach={"way": "they_ring"})
    cast.to("assigned")
    assert cast.facts("R11", "ruth", "invite", to="james").go_ahead_age is None
    cast.do("ana", "go_ahead")
    assert cast.facts("R11", "ruth", "invite", to="james").go_ahead_age > timedelta(0)
    cast.wait(days=1)
    cast.do("ana", "go_ahead")
    # The oldest of the two counts.
    assert cast.facts("R11", "ruth", "invite", to="james").go_ahead_age > timedelta(days=1)
    cast.do("maria", "take_back")
    cast.do("maria", "ask", **ASKS)
    assert cast.facts("R11", "ruth", "invite", to="james").go_ahead_age is None
    with cast.now() as case:
        assert list(go_aheads(case).values()) == [None, None]


@pytest.mark.rule("R11")
def test_who_is_not_of_the_harmed_side_is_of_the_other() -> None:
    cast = begin()
    for who, other in (("james", True), ("maria", False), ("rosa", False), ("nobody at all", True)):
        assert cast.facts("R11", "ruth", "write_to", to=who, words="x").with_responsible_side is other
        assert cast.facts("R11", "ruth", "hold_session", with_=who, minutes=5).with_responsible_side is other
        assert cast.facts("R11", "ruth", "inform", whom=who, purpose="meet").with_responsible_side is other
        assert cast.facts("R11", "ruth", "talk_first", with_=who).with_responsible_side is other
    assert cast.refused("dana", "talk_first", with_="james") == ["R11"]


@pytest.mark.rule("R11")
def test_facilitators_fit_today_or_there_are_too_few() -> None:
    cast = begin().to("assigned")

    def fit(cast: Cast) -> bool:
        return bool(cast.facts("R11", "ruth", "invite", to="james").facilitators_fit)

    cast.do("dana", "release_from_case", facilitator="omar")
    assert not fit(cast)
    cast.do("dana", "assign", facilitator="omar")
    assert fit(cast)
    cast.do("dana", "declare_conflict", with_="rosa", facilitator="omar")
    assert not fit(cast)


@pytest.mark.rule("R11")
@pytest.mark.rule("R26")
def test_a_clearance_that_ends_stops_contact_the_day_after() -> None:
    cast = begin().to("assigned")
    cast.standing("omar", cleared_until="2026-01-20")
    assert cast.go("2026-01-20 23:59").facts("R11", "ruth", "invite", to="james").facilitators_fit
    assert not cast.go("2026-01-21 00:00").facts("R11", "ruth", "invite", to="james").facilitators_fit
    assert cast.go("2026-01-21 10:00").refused("ruth", "invite", to="james") == ["R11"]


# R12 to R16


@pytest.mark.rule("R12")
def test_the_way_is_marked_or_the_programmes_first() -> None:
    cast = begin().to("agreed")
    maria = cast.facts("R12", "ruth", "write_to", to="maria", words="x")
    assert (maria.way, maria.marked_way) == ("phone", "phone")
    assert cast.facts("R12", "ruth", "write_to", to="maria", words="x", way="email").way == "email"
    assert cast.facts("R12", "ruth", "call", to="rosa", words="x").way == "phone"
    james = cast.facts("R12", "ruth", "invite", to="james")
    assert (james.way, james.marked_way, james.first_way) == ("in_person", "", "in_person")
    cast.do("james", "mark_safe", by="omar", reach={"way": "letter", "at": "Unit C"})
    james = cast.facts("R12", "ruth", "invite", to="james")
    assert (james.way, james.marked_way) == ("letter", "letter")
    cast.do("james", "mark_safe", by="omar", reach={"way": "none"})
    assert cast.refused("ruth", "write_to", to="james", words="Hello.") == ["R12"]


@pytest.mark.rule("R12")
def test_the_hour_is_that_of_leaving_after_the_hold() -> None:
    cast = begin().to("asked").go("2026-01-06 17:49:59")
    assert cast.facts("R12", "ruth", "write_to", to="maria", words="x").hour_is_open
    cast.go("2026-01-06 17:50:00")
    assert not cast.facts("R12", "ruth", "write_to", to="maria", words="x").hour_is_open
    # A call is made now.
    assert cast.facts("R12", "ruth", "call", to="maria", words="x").hour_is_open
    assert not cast.go("2026-01-06 18:00").facts("R12", "ruth", "call", to="maria", words="x").hour_is_open
    assert cast.go("2026-01-07 07:50").facts("R12", "ruth", "write_to", to="maria", words="x").hour_is_open
    # An invitation has no words of its own, and comes all the same.
    assert not cast.facts("R12", "ruth", "invite", to="maria").hour_is_open
    assert cast.go("2026-01-07 08:00").facts("R12", "ruth", "invite", to="maria").hour_is_open


@pytest.mark.rule("R12")
@pytest.mark.parametrize(
    "words",
    ["James says hello", "from Reed", "Facilitated Dialogue here", "at Pine Hill", "at Oak House", "the prison"],
)
def test_what_would_show_is_found_in_the_words(words: str) -> None:
    cast = begin().to("agreed")
    cast.do("dana", "record_transfer", of="james", to="Oak House")
    assert not cast.facts("R12", "ruth", "write_to", to="maria", words=words).words_are_safe
    assert cast.facts("R12", "ruth", "write_to", to="maria", words="Maria, ring me. Rosa can come.").words_are_safe


@pytest.mark.rule("R12")
def test_the_other_sides_names_show_to_each_side() -> None:
    cast = begin().to("agreed")
    assert not cast.facts("R12", "ruth", "write_to", to="james", words="Rosa").words_are_safe
    assert cast.facts("R12", "ruth", "write_to", to="james", words="James, see you soon").words_are_safe
    assert not cast.facts("R12", "ruth", "write_to", to="rosa", words="James").words_are_safe


@pytest.mark.rule("R13")
def test_a_hard_date_is_a_local_day_of_this_year_or_every_year() -> None:
    cast = begin().to("asked")
    cast.do("maria", "mark_safe", hard_dates="2026-03-02 04-02")
    say: dict[str, Any] = {"act": "call", "to": "maria", "words": "x"}
    for on, hard in (
        ("2026-03-01 23:59", False),
        ("2026-03-02 00:00", True),
        ("2026-03-02 23:59:59", True),
        ("2026-03-03 00:00", False),
        ("2026-04-02 12:00", True),
        ("2027-03-02 12:00", False),
        ("2027-04-02 12:00", True),
    ):
        assert cast.go(on).facts("R13", "ruth", **say).on_hard_date is hard
    assert cast.facts("R13", "ruth", **say).hour == time(12)
    assert not cast.facts("R13", "ruth", "call", to="rosa", words="x").on_hard_date
    cast.do("maria", "mark_safe", hard_dates="05-28")
    assert not cast.facts("R13", "ruth", **say).on_hard_date


@pytest.mark.rule("R14")
def test_the_newest_record_of_what_is_safe_counts() -> None:
    cast = begin().to("asked")
    assert cast.facts("R14", "ruth", "call", to="james", words="x").age is None
    cast.go("2026-03-06 12:00")
    assert cast.refused("dana", "call", to="maria", words="Hello.") == ["R14"]
    cast.do("maria", "mark_safe", hard_dates="04-02")  # it says nothing of how to reach her
    assert cast.refused("dana", "call", to="maria", words="Hello.") == ["R14"]
    cast.do("maria", "mark_safe", reach={"way": "phone", "at": "+1 555 0134", "hours": "08:00-18:00"})
    assert cast.facts("R14", "ruth", "call", to="maria", words="x").age == A_SECOND
    cast.do("dana", "call", to="maria", words="Hello.")


@pytest.mark.rule("R15")
def test_reminders_are_counted_for_the_invitation_that_stands() -> None:
    cast = begin().to("assigned")
    assert cast.codes("ruth", "remind", to="james") == ["absent"]
    cast.to("approached")
    assert cast.facts("R15", "ruth", "remind", to="james").times == 0
    cast.do("ruth", "remind", to="james")
    assert cast.facts("R15", "ruth", "remind", to="james").times == 1
    assert cast.refused("ruth", "remind", to="james") == ["R15"]
    assert cast.codes("ruth", "invite", to="james") == ["already_done"]
    cast.do("james", "say_no", by="omar", purpose="prepare")
    assert cast.codes("ruth", "remind", to="james") == ["over"]


@pytest.mark.rule("R15")
def test_a_new_request_needs_a_new_invitation() -> None:
    cast = begin().to("approached")
    cast.do("maria", "take_back")
    assert cast.refused("ruth", "remind", to="james") == ["R11"]
    cast.do("maria", "ask", **ASKS)
    assert cast.facts("R11", "ruth", "invite", to="james").is_first
    assert cast.codes("ruth", "remind", to="james") == ["absent"]


# R17 to R20


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
    assert cast.refused("james", "say_yes", by="kim", purpose="prepare") == ["R18"]
    assert cast.refused("james", "say_yes", by="dana", purpose="prepare") == ["R18"]
    assert cast.refused("james", "say_yes", purpose="prepare") == ["R18"]
    cast.do("dana", "release_from_case", facilitator="omar")
    assert cast.refused("james", "say_yes", by="omar", purpose="prepare") == ["R18"]


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
def test_nobody_is_written_to_who_stopped() -> None:
    cast = begin().to("agreed")
    cast.do("maria", "stop")
    assert cast.facts("R20", "ruth", "write_to", to="maria", words="x").by_target
    assert not cast.facts("R20", "ruth", "write_to", to="rosa", words="x").by_target
    assert cast.codes("ruth", "write_to", to="maria", words="Hello.") == ["own_stop"]


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
    for who in ("maria", "james"):
        cast.do("dana", "talk_first", with_=who)
    cast.do("maria", "say_yes", purpose="prepare")
    cast.do("james", "say_yes", by="omar", purpose="prepare")
    assert not cast.facts("R28", "dana", "fix_meeting").authorised
    cast.do("sam", "authorise")
    assert cast.facts("R28", "dana", "fix_meeting").authorised
    # Ana is left in peace, and can come back herself.
    assert cast.codes("ruth", "write_to", to="ana", words="Hello.") == ["no_contact", "stale", "own_stop"]
    cast.do("ana", "start_again")
    with cast.now() as case:
        assert len(active_principals(case, Side.HARMED)) == 2
