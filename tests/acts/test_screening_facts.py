"""The facts of screening, each way."""

from datetime import date, timedelta
from typing import Any

import pytest

from heard.screening.facts import approvals, is_turned_down, orders_in_force, rested_by_law
from tests.support.cast import PARTIES, Cast, begin

pytestmark = pytest.mark.usefixtures("database")


ASKS: dict[str, Any] = {"ways": ["letters"], "information": "v1"}


@pytest.mark.rule("R6")
def test_everyone_who_asks_is_talked_with_and_checked() -> None:
    cast = begin()
    assert not cast.facts("R6", "dana", "approve").somebody_asks
    cast.add("ana", side="harmed", reach={"way": "they_ring"})
    cast.to("asked")
    cast.do("dana", "talk_first", with_="maria")
    cast.do("dana", "check_standing", of="maria")
    facts = cast.facts("R6", "dana", "approve")
    assert (facts.somebody_asks, facts.all_talked, facts.all_standing, facts.risk_age) == (True, True, True, None)
    cast.do("ana", "ask", **ASKS)
    facts = cast.facts("R6", "dana", "approve")
    assert (facts.all_talked, facts.all_standing) == (False, False)
    cast.do("dana", "talk_first", with_="ana")
    cast.do("dana", "check_standing", of="ana")
    facts = cast.facts("R6", "dana", "approve")
    assert (facts.all_talked, facts.all_standing) == (True, True)


@pytest.mark.rule("R6")
def test_where_only_the_other_side_asked_every_harmed_principal_is_talked_with() -> None:
    cast = begin({"initiation": {"who": "either"}})
    cast.do("james", "ask", by="dana", **ASKS)
    cast.add("ana", side="harmed", reach={"way": "they_ring"})
    for who in ("maria", "ana"):
        assert not cast.facts("R6", "dana", "approve").all_talked
        cast.do("dana", "talk_first", with_=who)
    assert cast.facts("R6", "dana", "approve").all_talked


@pytest.mark.rule("R6")
@pytest.mark.rule("R11")
def test_whoever_asked_may_be_spoken_with_first_and_nobody_else_of_that_side() -> None:
    cast = begin({"initiation": {"who": "either", "first_talk": "asker"}}, harm="robbery")
    cast.add("tom", side="responsible", part="kin", reach={"way": "phone", "at": "+1 555 0177", "hours": "00:00-23:59"})
    assert cast.refused("dana", "talk_first", with_="james") == ["R11"]
    cast.do("james", "ask", by="dana", **ASKS)
    assert not cast.facts("R6", "dana", "approve").all_talked
    cast.do("dana", "talk_first", with_="james")
    assert cast.facts("R6", "dana", "approve").all_talked
    assert cast.refused("dana", "talk_first", with_="tom") == ["R11"]
    facts = cast.facts("R11", "ruth", "invite", to="james")
    assert (facts.is_first, facts.ever_approached, facts.with_responsible_side) == (True, False, True)
    cast.do("james", "take_back", by="dana")
    assert cast.refused("dana", "talk_first", with_="james") == ["R11"]


@pytest.mark.rule("R9")
def test_another_measure_counts_once_two_of_the_staff_said_the_same() -> None:
    cast = begin({"acknowledgement": {"by_decision": ["some", "basic_facts"]}}).to("approached")
    assert cast.refused("dana", "decide_measure", measure="guilt_of_record", reason="…") == ["R9"]
    cast.do("dana", "decide_measure", measure="basic_facts", reason="It was never tried in court.")
    assert cast.codes("dana", "decide_measure", measure="basic_facts", reason="…") == ["already_done"]
    assert cast.facts("R9", "ruth", "hold_session", with_="maria", minutes=60).decided == ""
    cast.do("sam", "decide_measure", measure="some", reason="…")
    assert cast.facts("R9", "ruth", "hold_session", with_="maria", minutes=60).decided == ""
    cast.do("dana", "decide_measure", measure="some", reason="…")
    assert cast.facts("R9", "ruth", "hold_session", with_="maria", minutes=60).decided == "some"


@pytest.mark.rule("R11")
def test_another_body_approves_the_request_that_lives() -> None:
    cast = begin({"outreach": {"second_body_after": ["homicide"]}}).to("assigned")
    assert cast.refused("ruth", "invite", to="james") == ["R11"]
    cast.do("dana", "record_other_body", body="The board")
    assert cast.facts("R11", "ruth", "invite", to="james").other_body
    cast.do("dana", "turn_down", reason="not now")
    assert not cast.facts("R11", "ruth", "invite", to="james").other_body


@pytest.mark.rule("R10")
def test_an_age_is_known_by_a_birthday_a_year_or_a_check() -> None:
    cast = begin(parties={**PARTIES, "maria": {**PARTIES["maria"], "born": 2008}}).to("asked")
    for act, given in (("talk_first", {"with_": "maria"}), ("check_standing", {"of": "maria"}), ("assess_risk", {})):
        cast.do("dana", act, **given)
    assert cast.codes("dana", "approve", ages="not_checked") == ["age_not_known"]
    cast.do("dana", "check_age", of="maria", birthday="2008-06-01")
    assert cast.codes("dana", "approve") == ["too_young"]
    cast.do("dana", "check_age", of="maria", birthday="2008-01-05")
    cast.do("dana", "approve", ages="not_checked")


@pytest.mark.rule("R10")
def test_an_age_is_asked_anew_when_somebody_is_added() -> None:
    cast = begin().to("prepared")
    assert cast.before("sam", "authorise") == []
    cast.add("ana", side="harmed", reach={"way": "they_ring"})
    assert "R10" in cast.before("sam", "authorise")
    cast.do("dana", "check_age", of="ana")
    assert "R10" not in cast.before("sam", "authorise")


@pytest.mark.rule("R10")
def test_what_the_institution_says_is_the_newest_word() -> None:
    cast = begin({"eligibility": {"months_without_infractions": 6}}).to("asked")
    assert cast.facts("R10", "dana", "approve").institutions[0].asked is False
    cast.do("dana", "record_institution", of="james", infraction="2025-12-01", programs="open")
    said = cast.facts("R10", "dana", "approve").institutions[0]
    assert (said.infraction, said.programs_open) == (date(2025, 12, 1), True)
    cast.do("dana", "record_institution", of="james", programs="done")
    said = cast.facts("R10", "dana", "approve").institutions[0]
    assert (said.asked, said.infraction, said.programs_open) == (True, None, False)


@pytest.mark.rule("R7")
def test_an_order_lets_pass_only_what_it_names() -> None:
    cast = begin().to("approached")
    cast.do("dana", "record_order", between=["maria", "james"], allows=["contact"])
    cast.do("ruth", "inform", whom="james", purpose="prepare")
    cast.do("dana", "record_order", between=["maria", "james"])
    assert "R7" in cast.before("ruth", "inform", whom="james", purpose="prepare")


@pytest.mark.rule("R7")
def test_an_order_that_allows_contact_bars_a_meeting() -> None:
    cast = begin().to("prepared")
    cast.do("dana", "record_order", between=["maria", "james"], allows=["contact", "exchange"])
    assert cast.refused("sam", "authorise") == ["R7"]


@pytest.mark.rule("R6")
def test_the_newest_assessment_counts_by_its_age() -> None:
    cast = begin().to("asked")
    assert cast.codes("dana", "approve") == ["no_talk", "no_standing", "no_fresh_risk"]
    cast.do("dana", "assess_risk")
    cast.wait(days=90)
    assert cast.facts("R6", "dana", "approve").risk_age == timedelta(days=90, seconds=1)
    cast.do("dana", "assess_risk")
    assert cast.facts("R6", "dana", "approve").risk_age == timedelta(seconds=1)


@pytest.mark.rule("R11")
def test_each_person_approves_once_and_of_the_request_that_lives() -> None:
    cast = begin().to("approved")
    assert cast.facts("R11", "ruth", "invite", to="james").approvals == 2
    assert cast.codes("dana", "approve") == ["approved_by_you"]
    cast.do("maria", "take_back")
    assert cast.facts("R11", "ruth", "invite", to="james").approvals == 0
    cast.do("maria", "ask", **ASKS)
    assert cast.facts("R11", "ruth", "invite", to="james").approvals == 0
    cast.do("dana", "approve")
    assert cast.facts("R11", "ruth", "invite", to="james").approvals == 1


@pytest.mark.rule("R11")
def test_a_programmes_no_ends_the_approvals_before_it() -> None:
    cast = begin().to("approved")
    cast.do("dana", "turn_down", reason="Not now")
    with cast.now() as case:
        assert approvals(case) == set()
    cast.do("dana", "approve")
    with cast.now() as case:
        assert approvals(case) == {cast.id("dana")}
    cast.do("maria", "take_back")
    assert cast.codes("dana", "turn_down", reason="Not now") == ["over"]


@pytest.mark.rule("R11")
def test_a_programmes_no_stands_until_as_many_approve_as_it_asks_for_or_the_request_is_another() -> None:
    cast = begin().to("asked")

    def is_down() -> bool:
        with cast.now() as case:
            return is_turned_down(case)

    assert not is_down()
    cast.to("approved")
    assert not is_down()
    cast.do("dana", "turn_down", reason="Not now")
    assert is_down()
    cast.do("dana", "approve")
    assert is_down()
    cast.do("sam", "approve")
    assert not is_down()
    cast.do("dana", "turn_down", reason="Not now")
    cast.do("maria", "take_back")
    assert not is_down()
    cast.do("maria", "ask", **ASKS)
    assert not is_down()


def order(cast: Cast, until: date | None) -> None:
    """An order between Maria and James."""
    cast.do("dana", "record_order", between=["maria", "james"], until=until)


@pytest.mark.rule("R7")
def test_an_order_is_in_force_through_its_last_day_in_the_programmes_zone() -> None:
    cast = begin().to("asked")
    order(cast, date(2026, 2, 1))
    assert cast.facts("R7", "dana", "approve").order_in_force
    # 23:59:59 in Los Angeles is the next morning in UTC.
    assert cast.go("2026-02-01 23:59:59").facts("R7", "dana", "approve").order_in_force
    assert not cast.go("2026-02-02 00:00").facts("R7", "dana", "approve").order_in_force


@pytest.mark.rule("R7")
def test_an_order_without_an_end_stays_and_one_that_was_lifted_does_not() -> None:
    cast = begin({"screening": {"orders": "lifted_in_writing"}}).to("asked")
    order(cast, None)
    assert cast.wait(days=3000).facts("R7", "dana", "approve").order_in_force
    cast.do("dana", "lift_order", between=["james", "maria"])
    assert not cast.facts("R7", "dana", "approve").order_in_force
    assert cast.codes("dana", "lift_order") == ["absent"]


@pytest.mark.rule("R7")
def test_lifting_an_order_between_some_leaves_the_others() -> None:
    cast = begin({"screening": {"orders": "lifted_in_writing"}}).to("asked")
    order(cast, None)
    cast.do("dana", "record_order", between=["rosa", "james"])
    cast.do("dana", "lift_order", between=["maria", "james"])
    with cast.now() as case:
        assert [sorted(row.between["people"]) for row in orders_in_force(case)] == [sorted(map(cast.id, ("rosa", "james")))]


@pytest.mark.rule("R7")
def test_an_order_is_between_the_two_sides() -> None:
    cast = begin().to("asked")
    assert cast.codes("dana", "record_order", between=["maria", "rosa"]) == ["absent"]
    assert cast.codes("dana", "record_order", between=["maria", "dana"]) == ["absent"]
    order(cast, None)
    assert cast.codes("dana", "lift_order") == ["order_stands"]


@pytest.mark.rule("R7")
def test_what_an_order_bars() -> None:
    cast = begin().to("agreed")
    order(cast, None)
    session: dict[str, Any] = {"act": "hold_session", "minutes": 60}
    assert cast.facts("R7", "ruth", **session, with_="maria").barred
    assert not cast.facts("R7", "ruth", **session, with_="rosa").barred
    assert cast.facts("R7", "ruth", "write_to", to="james", words="x").barred
    assert not cast.facts("R7", "ruth", "write_to", to="maria", words="x").barred
    assert cast.facts("R7", "dana", "lift_order").lifting
    assert cast.before("ruth", "inform", whom="james", purpose="meet") == ["R7"]
    assert cast.before("ruth", "inform", whom="rosa", purpose="prepare") == []
    # News that is owed, and care afterwards, come also under an order.
    assert "R7" not in cast.before("ruth", "mark_told", whom="james", what="It rests for now.")
    assert "R7" not in cast.before("ruth", "follow_up", with_="james")


@pytest.mark.rule("R8")
def test_a_legal_step_is_open_until_it_is_over_and_approval_is_known() -> None:
    cast = begin().to("asked")
    assert cast.facts("R8", "dana", "approve").open == frozenset()
    cast.do("dana", "open_proceeding", kind="appeals")
    facts = cast.facts("R8", "dana", "approve")
    assert (facts.open, facts.approved, facts.passes_before_approval) == (frozenset({"appeals"}), False, True)
    assert cast.codes("dana", "open_proceeding", kind="appeals") == ["already_done"]
    assert cast.codes("dana", "close_proceeding", kind="parole") == ["absent"]
    cast.do("dana", "close_proceeding", kind="appeals")
    cast.do("dana", "open_proceeding", kind="parole")
    cast.to("approved")
    facts = cast.facts("R8", "ruth", "invite", to="james")
    assert (facts.open, facts.approved, facts.passes_before_approval) == (frozenset({"parole"}), True, False)


@pytest.mark.rule("R8")
def test_a_legal_step_rests_everything_from_its_beginning_to_its_end_if_the_programme_names_it() -> None:
    cast = begin().to("asked")
    # Parole matters to nobody here.
    cast.do("dana", "open_proceeding", kind="parole")
    opened = cast.do("dana", "open_proceeding", kind="appeals").entered_at
    cast.wait(days=1)
    with cast.now() as case:
        assert rested_by_law(case, case.now)
    closed = cast.do("dana", "close_proceeding", kind="appeals").entered_at
    a_moment = timedelta(microseconds=1)
    moments = (opened - a_moment, opened, closed - a_moment, closed)
    with cast.now() as case:
        assert [rested_by_law(case, each) for each in moments] == [False, True, True, False]


@pytest.mark.rule("R9")
def test_the_newest_acknowledgement_stands_unless_it_was_taken_back() -> None:
    cast = begin().to("approached")
    assert cast.facts("R9", "sam", "authorise").measures == ("",)
    cast.to("agreed")
    assert cast.facts("R9", "sam", "authorise").measures == ("guilt_of_record",)
    cast.do("james", "acknowledge", by="omar", seen_by="omar", reviewed_by="sam", measure="some")
    assert cast.facts("R9", "sam", "authorise").measures == ("some",)
    cast.do("james", "take_back_acknowledgement", by="omar")
    assert cast.facts("R9", "sam", "authorise").measures == ("",)
    assert cast.codes("james", "take_back_acknowledgement", by="omar") == ["absent"]


@pytest.mark.rule("R9")
def test_an_acknowledgement_is_each_responsible_principals() -> None:
    cast = begin().to("agreed")
    cast.add("leo", side="responsible")
    assert sorted(cast.facts("R9", "sam", "authorise").measures) == ["", "guilt_of_record"]
    cast.do("dana", "record_death", of="leo")
    assert cast.facts("R9", "sam", "authorise").measures == ("guilt_of_record",)


@pytest.mark.rule("R9")
def test_who_saw_an_acknowledgement() -> None:
    cast = begin().to("approached")
    for seen_by, reviewed_by, seen, second in (
        ("omar", "sam", True, True),
        ("kim", "sam", False, True),
        ("omar", "omar", True, False),
        ("omar", "stranger", True, False),
        ("sam", "dana", False, True),
    ):
        facts = cast.facts("R9", "james", "acknowledge", seen_by=seen_by, reviewed_by=reviewed_by)
        assert (facts.being_made, facts.seen_by_assigned, facts.second_reviewer) == (True, seen, second)
    assert not cast.facts("R9", "james", "acknowledge", seen_by="omar").second_reviewer


@pytest.mark.rule("R9")
def test_sessions_that_need_no_acknowledgement() -> None:
    cast = begin().to("approached")
    session: dict[str, Any] = {"act": "hold_session", "minutes": 60}
    assert cast.facts("R9", "ruth", **session, with_="maria").applies
    assert not cast.facts("R9", "ruth", **session, with_="rosa").applies
    cast.policy({"preparation": {"before_other_side": True}})
    assert not cast.facts("R9", "ruth", **session, with_="maria").applies
    assert cast.facts("R9", "ruth", **session, with_="james").applies


@pytest.mark.rule("R10")
def test_whom_a_programme_takes_is_read_of_everyone() -> None:
    cast = begin(harm="fraud").to("asked")
    facts = cast.facts("R10", "dana", "approve")
    assert (facts.all_old_enough, facts.harm, facts.custody) == (True, "fraud", frozenset({"prison"}))
    cast.add("leo", side="responsible", born=2008, custody="jail", place="Oak House")
    facts = cast.facts("R10", "dana", "approve")
    assert (facts.all_old_enough, facts.custody) == (True, frozenset({"prison", "jail"}))
    # Eighteen by a year of birth alone is sure from the year after, 2027.
    for on, known in (("2026-12-31 23:00", False), ("2027-01-01 00:00", True)):
        assert cast.go(on).facts("R10", "dana", "approve", ages="not_checked").ages_known is known
    cast.add("ana", side="harmed", born=2012)
    assert not cast.facts("R10", "dana", "approve").all_old_enough


@pytest.mark.rule("R10")
def test_who_is_held_nowhere_that_is_known_lives_in_the_community() -> None:
    cast = begin(parties={"james": {"side": "responsible", "name": "James Reed"}})
    assert cast.facts("R10", "dana", "approve").custody == frozenset({"community"})
