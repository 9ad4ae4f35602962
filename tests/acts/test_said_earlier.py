"""A word that opens can say on which earlier day it was given: never before what it needs, nor before what closed."""

from datetime import timedelta
from typing import Any

import pytest

from heard.acts.refusals import InvalidInput
from heard.consent.yeses import standing_yes, yes_today
from heard.models import Acknowledgement, Clearance, GoAhead, Risk, Signature, Standing, StandingRecorded, Yes
from heard.screening.facts import risk_age
from tests.support import floors
from tests.support.cast import Cast, begin

pytestmark = pytest.mark.usefixtures("database")
EARLY = ["said_too_early"]


def sound(cast: Cast) -> None:
    """The second opinion finds nothing."""
    assert floors.check(cast.dialogue) == []


@pytest.mark.rule("R9")
def test_an_acknowledgement_is_not_dated_before_they_knew_nor_before_who_saw_it_was_there_nor_before_a_taking_back() -> None:
    cast = begin().to("approached")
    made: dict[str, Any] = {"by": "omar", "seen_by": "omar", "reviewed_by": "sam"}
    assert cast.codes("james", "acknowledge", **made, said_at="2026-01-14 09:59") == EARLY
    cast.do("james", "acknowledge", on="2026-01-24 13:00", **made, said_at="2026-01-14 10:00")
    assert Acknowledgement.objects.get().at == cast.local("2026-01-14 10:00")
    cast.do("james", "take_back_acknowledgement", on="2026-01-26 09:00", by="omar")
    assert cast.codes("james", "acknowledge", **made, said_at="2026-01-26 08:59") == EARLY
    assert cast.do("james", "acknowledge", **made, said_at="2026-01-26 09:00")
    sound(cast)


@pytest.mark.rule("R9")
def test_an_acknowledgement_is_not_dated_before_who_saw_it_was_assigned() -> None:
    cast = begin().to("approached")
    cast.appoint("lee", "facilitator", training_hours=44, cleared_until=cast.moment.date() + timedelta(days=900))
    cast.do("dana", "assign", on="2026-01-22 09:00", facilitator="lee")
    made: dict[str, Any] = {"by": "lee", "seen_by": "lee", "reviewed_by": "sam"}
    assert cast.codes("james", "acknowledge", **made, said_at="2026-01-22 08:59") == EARLY
    assert cast.do("james", "acknowledge", **made, said_at="2026-01-22 09:00")


@pytest.mark.rule("R6")
def test_an_assessment_is_as_old_as_its_day_says_and_the_youngest_counts() -> None:
    cast = begin().to("approved")
    with cast.now() as case:
        fresh = risk_age(case)
    cast.do("dana", "assess_risk", on="2026-03-01 09:00", said_at="2026-02-01 09:00")
    with cast.now() as case:
        assert risk_age(case) == case.now - cast.local("2026-02-01 09:00")
    cast.do("dana", "assess_risk", said_at="2026-01-20 09:00")
    with cast.now() as case:
        assert fresh is not None
        assert risk_age(case) == case.now - cast.local("2026-02-01 09:00")
    assert cast.codes("dana", "assess_risk", said_at="2026-01-05 08:59") == EARLY
    assert Risk.objects.count() == 3


@pytest.mark.rule("R6")
def test_a_facilitator_assessed_nothing_before_they_were_assigned() -> None:
    cast = begin().to("assigned")
    assert cast.codes("ruth", "assess_risk", said_at="2026-01-12 08:59") == EARLY
    assert cast.do("ruth", "assess_risk", said_at="2026-01-12 09:00:01")


def test_standing_and_clearance_are_not_dated_before_the_dialogue() -> None:
    cast = begin().to("asked")
    cleared: dict[str, Any] = {"person": "maria", "place": "Pine Hill", "until": "2026-06-30"}
    for act, given in (("check_standing", {"of": "maria"}), ("clear", cleared)):
        assert cast.codes("dana", act, **given, said_at="2026-01-05 08:59") == EARLY
        cast.do("dana", act, **given, said_at="2026-01-06 08:00")
    assert {Standing.objects.get().at, Clearance.objects.get().at} == {cast.local("2026-01-06 08:00")}


def test_what_is_known_of_a_facilitator_is_not_dated_before_what_was_recorded_last() -> None:
    cast = begin()
    cast.go("2026-02-01 09:00").standing("ruth", training_hours=50, said_at="2026-01-20 09:00")
    assert StandingRecorded.objects.filter(account=cast.id("ruth")).latest("at").at == cast.local("2026-01-20 09:00")
    with pytest.raises(InvalidInput, match="newer"):
        cast.standing("ruth", training_hours=40, said_at="2026-01-20 08:59")
    cast.standing("ruth", training_hours=52, said_at="2026-01-20 09:00")


@pytest.mark.rule("R18")
def test_a_yes_is_not_dated_before_they_were_told_and_waited() -> None:
    cast = begin().to("approached")
    cast.go("2026-02-10 13:00")
    yes: dict[str, Any] = {"by": "omar", "purpose": "prepare"}
    assert cast.codes("james", "say_yes", **yes, said_at="2026-01-20 12:59") == EARLY
    # Told on the 20th at 13:00; three days to think.
    assert cast.refused("james", "say_yes", **yes, said_at="2026-01-23 12:59") == ["R18"]
    row = cast.do("james", "say_yes", **yes, said_at="2026-01-23 13:00:01")
    assert row.lapses_at == row.at + timedelta(days=365)
    cast.do("ruth", "inform", whom="maria", purpose="prepare")
    assert cast.codes("maria", "say_yes", purpose="prepare", said_at="2026-02-10 12:00") == EARLY
    sound(cast)


@pytest.mark.rule("R17")
@pytest.mark.parametrize(
    ("who", "act", "given"),
    [
        ("james", "say_no", {"by": "omar", "purpose": "prepare"}),
        ("james", "say_not_yet", {"by": "omar", "purpose": "prepare"}),
        ("james", "end_yes", {"by": "omar", "purpose": "prepare"}),
        ("maria", "stop", {}),
        ("maria", "take_back", {}),
    ],
)
def test_a_yes_dated_before_what_closed_does_not_open_again(who: str, act: str, given: dict[str, Any]) -> None:
    cast = begin().to("agreed")
    closed = cast.do(who, act, on="2026-02-02 09:00", **given)
    if act == "stop":
        cast.do("maria", "start_again")
    if act == "take_back":
        cast.do("maria", "ask", ways=["letters"], information="v1")
    yes: dict[str, Any] = {"by": "omar", "purpose": "prepare"}
    cast.go("2026-02-03 09:00")
    assert cast.codes("james", "say_yes", **yes, said_at="2026-02-02 08:59") == EARLY
    assert cast.do("james", "say_yes", **yes, said_at="2026-02-02 10:00")
    assert closed.pk
    with cast.now() as case:
        assert standing_yes(case, cast.id("james"), "prepare")
    sound(cast)


@pytest.mark.rule("R20")
def test_a_yes_and_a_go_ahead_are_not_dated_before_a_stop_was_lifted() -> None:
    cast = begin().to("agreed")
    cast.do("maria", "stop", on="2026-02-02 09:00")
    cast.do("maria", "start_again", on="2026-02-02 11:00")
    cast.go("2026-02-03 09:00")
    yes: dict[str, Any] = {"by": "omar", "purpose": "prepare"}
    assert cast.codes("james", "say_yes", **yes, said_at="2026-02-02 10:59") == EARLY
    assert cast.codes("maria", "go_ahead", by="dana", said_at="2026-02-02 10:59") == EARLY
    assert cast.do("james", "say_yes", **yes, said_at="2026-02-02 11:00")
    sound(cast)


@pytest.mark.rule("R17")
def test_another_purpose_or_person_closes_nothing_of_a_yes() -> None:
    cast = begin().to("agreed")
    cast.do("maria", "say_no", on="2026-02-02 09:00", purpose="prepare")
    cast.do("james", "say_no", by="omar", purpose="letters")
    assert cast.do("james", "say_yes", by="omar", purpose="prepare", said_at="2026-02-01 09:00")
    sound(cast)


@pytest.mark.rule("R29")
def test_the_yes_of_the_day_is_of_its_own_day_and_comes_after_a_stopped_meeting() -> None:
    cast = begin().to("begun")
    cast.do("ruth", "stop_meeting", on="2026-05-28 10:00")
    cast.go("2026-05-28 10:30")
    assert cast.codes("maria", "say_yes", by="ruth", purpose="meet_today", said_at="2026-05-28 09:59") == EARLY
    cast.do("maria", "say_yes", by="ruth", purpose="meet_today", said_at="2026-05-28 10:05")
    cast.do("james", "say_yes", by="omar", purpose="meet_today")
    assert cast.do("ruth", "begin_meeting")
    sound(cast)


@pytest.mark.rule("R29")
def test_a_yes_dated_to_the_day_before_is_none_of_today() -> None:
    cast = begin().to("fixed")
    cast.do("maria", "say_yes", on="2026-05-28 09:36", by="ruth", purpose="meet_today", said_at="2026-05-27 23:59")
    with cast.now() as case:
        assert not yes_today(case, cast.id("maria"))
    cast.do("maria", "say_yes", by="ruth", purpose="meet_today", said_at="2026-05-28 00:00")
    with cast.now() as case:
        assert yes_today(case, cast.id("maria"))


@pytest.mark.rule("R32")
def test_a_yes_to_meet_dated_before_a_meeting_ended_is_no_new_one() -> None:
    cast = begin().to("departed")
    cast.go("2026-06-02 09:00")
    assert cast.codes("maria", "say_yes", purpose="meet", said_at="2026-05-28 12:39") == EARLY
    assert cast.do("maria", "say_yes", purpose="meet", said_at="2026-05-28 12:41")


@pytest.mark.rule("R11")
def test_a_go_ahead_is_as_fresh_as_its_day_says_and_comes_after_the_request_and_not_yet() -> None:
    cast = begin().to("approved")
    cast.do("dana", "assign", on="2026-01-12 09:00", facilitator="ruth")
    cast.do("dana", "assign", facilitator="omar")
    cast.go("2026-02-20 09:00")
    assert cast.codes("maria", "go_ahead", by="dana", said_at="2026-01-06 09:29") == EARLY
    cast.do("maria", "go_ahead", by="dana", said_at="2026-01-20 09:00")
    assert GoAhead.objects.get().at == cast.local("2026-01-20 09:00")
    # 31 days old, though it was entered today.
    assert "no_go_ahead" in cast.codes("ruth", "invite", to="james")
    cast.do("maria", "say_not_yet", by="dana", purpose="approach")
    assert cast.codes("maria", "go_ahead", by="dana", said_at="2026-02-20 08:59") == EARLY
    cast.wait(hours=2)
    cast.do("maria", "go_ahead", by="dana", said_at="2026-02-20 10:00")
    assert cast.do("ruth", "invite", to="james")
    sound(cast)


def test_what_is_signed_is_not_dated_before_they_knew() -> None:
    cast = begin().to("approached")
    signed: dict[str, Any] = {"by": "omar", "agreement": "confidentiality"}
    assert cast.codes("james", "sign", **signed, said_at="2026-01-14 09:59") == EARLY
    cast.do("james", "sign", **signed, said_at="2026-01-14 10:00")
    assert Signature.objects.get().at == cast.local("2026-01-14 10:00")
    assert not Yes.objects.exists()
    sound(cast)
