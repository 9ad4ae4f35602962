"""A parent's or guardian's yes beside a child's, where the policy asks for it by age and side (R17)."""

from datetime import date
from typing import Any

import pytest

from heard.acts.refusals import InvalidInput
from heard.consent.guardians import decides_alone, guardians_of
from heard.evaluation.own_record import held
from heard.ground import clock
from heard.meeting.days import off_since
from heard.models import Need, Yes
from heard.people.terms import Side
from heard.worklist.keeping import refreshes
from tests.support.cast import PARTIES, Cast, begin

pytestmark = [pytest.mark.usefixtures("database"), pytest.mark.both, pytest.mark.rule("R17")]

CHILD: dict[str, Any] = {**PARTIES["maria"], "born": 2012}
ASKED: dict[str, Any] = {"eligibility": {"least_age": 12, "harmed": {"guardian_until": 18}}}
YOUNG: dict[str, Any] = {"eligibility": {"least_age": 12}}


def with_child(policy: dict[str, Any] = ASKED, **known: Any) -> Cast:
    """The story with Maria as a girl of 13, before anything was asked; Carla is her mother."""
    cast = begin(policy, parties={**PARTIES, "maria": {**CHILD, **known}})
    cast.add("carla", side="harmed", part="kin", name="Carla Duran", reach={"way": "they_ring"})
    return cast


def says(cast: Cast, who: str, purpose: str = "prepare") -> None:
    """Somebody is told what is asked for this purpose, and says yes to it."""
    cast.do("ruth", "inform", whom=who, purpose=purpose)
    cast.do(who, "say_yes", purpose=purpose)


def named(cast: Cast, guardian: str = "carla") -> Cast:
    """The same, once this guardian is named."""
    cast.do("dana", "name_guardian", guardian=guardian, child="maria")
    return cast


def test_nobody_is_approached_for_a_child_before_a_guardian_said_yes() -> None:
    cast = with_child().to("assigned")
    assert cast.codes("ruth", "invite", to="james") == ["no_guardian"]
    named(cast)
    assert cast.codes("ruth", "invite", to="james") == ["no_guardian"]
    says(cast, "carla")
    cast.do("ruth", "invite", to="james")


def test_a_child_is_not_prepared_on_their_own_yes_alone() -> None:
    cast = with_child(YOUNG).to("agreed")
    assert cast.before("ruth", "hold_session", with_="maria", minutes=60) == []
    cast.policy(ASKED)
    assert cast.codes("ruth", "hold_session", with_="maria", minutes=60) == ["no_guardian"]
    assert cast.before("omar", "hold_session", with_="james", minutes=60) == ["R11", "R17"]
    named(cast)
    assert Need.objects.filter(dialogue=cast.dialogue, kind="guardian").count() == 1
    says(cast, "carla")
    assert not Need.objects.filter(dialogue=cast.dialogue, kind="guardian").exists()
    cast.do("ruth", "hold_session", with_="maria", minutes=60)


def test_a_line_for_a_guardians_yes_goes_on_the_morning_on_which_they_decide_for_themselves() -> None:
    cast = with_child(YOUNG).to("agreed")
    cast.policy(ASKED)
    cast.do("dana", "check_age", of="maria", birthday="2008-02-10")
    waiting = Need.objects.filter(dialogue=cast.dialogue, kind="guardian")
    days: list[date] = []
    while waiting.exists() and len(days) < 60:
        days.append(cast.wait(days=1).moment.date())
        with clock.at(cast.moment):
            for _words, look in refreshes(cast.programme):
                look()
    assert days[-1] == date(2026, 2, 10)


def test_a_guardian_who_says_no_is_counted() -> None:
    """Case 15: a mother asks for a girl of 13, then says no."""
    cast = with_child()
    cast.do("carla", "ask", on="2026-01-06 09:00", ways=["face_to_face"], information="v1", acts_for="maria", ground="child")
    cast.to("asked")
    cast.do("dana", "talk_first", with_="carla")
    cast.do("dana", "check_standing", of="carla")
    cast.to("assigned")
    # Who asked for a child as a child is their guardian, also where nobody named them.
    says(cast, "carla")
    cast.to("agreed").do("ruth", "hold_session", with_="maria", minutes=60)
    cast.do("carla", "say_no", purpose="prepare")
    assert cast.codes("ruth", "hold_session", with_="maria", minutes=60) == ["no_guardian"]
    says(cast, "carla")
    cast.do("ruth", "hold_session", with_="maria", minutes=60)


def test_of_two_guardians_one_yes_is_enough_and_one_no_is_too_much() -> None:
    cast = with_child(YOUNG).to("agreed")
    cast.policy(ASKED)
    cast.add("luis", side="harmed", part="kin", name="Luis Duran", reach={"way": "they_ring"})
    says(named(named(cast), "luis"), "carla")
    assert cast.before("ruth", "hold_session", with_="maria", minutes=60) == []
    cast.do("luis", "say_no", purpose="prepare")
    assert cast.before("ruth", "hold_session", with_="maria", minutes=60) == ["R17"]
    cast.do("dana", "release_guardian", guardian="luis", child="maria")
    assert cast.before("ruth", "hold_session", with_="maria", minutes=60) == []


def test_a_child_meets_only_beside_a_guardians_yes_and_its_end_calls_the_day_off() -> None:
    cast = with_child(YOUNG).to("planned")
    cast.policy(ASKED)
    says(named(cast), "carla")
    assert cast.codes("dana", "fix_meeting") == ["no_guardian"]
    says(cast, "carla", "meet")
    cast.to("fixed")
    cast.do("carla", "end_yes", purpose="meet")
    with cast.now() as case:
        assert off_since(case) is not None
    for each in ("maria", "james"):
        cast.do(each, "say_yes", on="2026-05-28 09:36" if each == "maria" else "", by="omar", purpose="meet_today")
    assert "R17" in cast.before("ruth", "begin_meeting")


def test_a_guardians_yes_is_asked_for_again_before_it_runs_out() -> None:
    cast = named(with_child(YOUNG).to("agreed"))
    cast.policy(ASKED)
    says(cast, "carla")
    runs_out = set(Need.objects.filter(dialogue=cast.dialogue, kind="lapses").values_list("about", flat=True))
    assert Yes.objects.get(person=cast.id("carla")).pk in runs_out


def test_who_was_never_named_as_a_guardian_speaks_for_themselves_alone() -> None:
    cast = with_child(YOUNG).to("agreed")
    says(cast, "carla")
    cast.policy(ASKED)
    assert cast.before("ruth", "hold_session", with_="maria", minutes=60) == ["R17"]
    cast.policy({"eligibility": {"least_age": 12, "harmed": {"guardian_until": 0}}})
    cast.do("carla", "say_no", purpose="prepare")
    assert cast.before("ruth", "hold_session", with_="maria", minutes=60) == []


def test_not_knowing_somebodys_age_is_not_passing() -> None:
    cast = with_child(YOUNG, born=None).to("agreed")
    cast.policy(ASKED)
    assert cast.codes("ruth", "hold_session", with_="maria", minutes=60) == ["guardian_or_age"]
    cast.do("dana", "check_age", of="maria")
    assert cast.codes("ruth", "hold_session", with_="maria", minutes=60) == ["guardian_or_age"]
    cast.do("dana", "check_age", of="maria", years=18)
    cast.do("ruth", "hold_session", with_="maria", minutes=60)


def test_from_a_birthday_on_somebody_decides_alone() -> None:
    cast = with_child(YOUNG).to("agreed")
    cast.policy(ASKED)
    cast.do("dana", "check_age", of="maria", birthday="2008-02-10")
    assert cast.before("ruth", "hold_session", with_="maria", minutes=60) == ["R17"]
    cast.go("2026-02-10 09:00")
    cast.do("ruth", "hold_session", with_="maria", minutes=60)


def test_who_was_named_reads_on_their_own_record_that_they_were() -> None:
    cast = named(with_child())
    with cast.now() as case:
        told = {each.person_id for each in case.parties if "guardian" in {one.kind for one in held(case, each)}}
    assert told == {cast.id("carla")}


def test_nobody_is_older_than_people_get() -> None:
    cast = with_child()
    with pytest.raises(InvalidInput):
        cast.do("dana", "check_age", of="maria", years=100000)


def test_no_words_cross_while_a_guardian_says_no() -> None:
    cast = with_child(YOUNG).to("preparing")
    cast.policy(ASKED)
    says(named(cast), "carla")
    cast.do("james", "write_item", by="omar", kind="letter", text="I am sorry.", keep="letter")
    cast.do("james", "permit", by="omar", item="letter")
    cast.do("omar", "read_item", item="letter")
    cast.do("carla", "say_no", purpose="prepare")
    assert cast.codes("omar", "release_item", item="letter") == ["no_guardian"]
    says(cast, "carla")
    cast.do("omar", "release_item", item="letter")
    cast.wait(minutes=10)
    cast.do("carla", "say_no", purpose="prepare")
    assert cast.codes("ruth", "show_item", item="letter", to="maria") == ["no_guardian"]
    says(cast, "carla")
    cast.do("ruth", "show_item", item="letter", to="maria")


def test_a_child_who_was_put_on_the_wrong_side_has_no_guardian_on_it() -> None:
    cast = with_child()
    nina = cast.add("nina", side="harmed", born=2012)
    cast.do("dana", "name_guardian", guardian="carla", child="nina")
    cast.do("dana", "correct_person", of="nina", side="responsible", reason="A slip of the pen.", keep="slip")
    with cast.now() as case:
        assert guardians_of(case, nina) == [cast.id("carla")]
    cast.do("sam", "agree_mistake", mistake="slip")
    with cast.now() as case:
        assert guardians_of(case, nina) == []


def test_the_age_is_asked_for_each_side_apart() -> None:
    cast = with_child({"eligibility": {"least_age": 12, "responsible": {"guardian_until": 18}}}).to("assigned")
    with cast.now() as case:
        alone = {side: [decides_alone(case, party) for party in case.principals(side)] for side in Side}
    assert alone == {Side.HARMED: [True], Side.RESPONSIBLE: [True]}
    cast.do("ruth", "invite", to="james")


@pytest.mark.parametrize(
    ("guardian", "child"), [("james", "maria"), ("rosa", "maria"), ("carla", "james"), ("carla", "rosa")]
)
def test_a_guardian_is_close_to_a_child_of_their_own_side(guardian: str, child: str) -> None:
    cast = with_child().to("assigned")
    assert cast.codes("dana", "name_guardian", guardian=guardian, child=child) == ["not_close_to_a_child"]
    assert named(cast).codes("dana", "name_guardian", guardian="carla", child="maria") == ["already_done"]


def test_nobody_who_is_grown_up_has_a_guardian_here() -> None:
    cast = with_child(born=1979)
    assert cast.codes("dana", "name_guardian", guardian="carla", child="maria") == ["not_close_to_a_child"]


def test_neither_the_child_nor_a_guardian_names_or_releases_one() -> None:
    cast = named(with_child())
    for who in ("maria", "carla", "james"):
        assert cast.codes(who, "release_guardian", guardian="carla", child="maria") == ["not_yours"]
