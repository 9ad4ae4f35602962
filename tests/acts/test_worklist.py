"""What needs whom: kept with every act, true at every stage, at hardly any cost."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from heard.acts.ledger import Pen
from heard.acts.refusals import InvalidInput
from heard.dialogue.case import Case
from heard.dialogue.models import Dialogue
from heard.ground import clock
from heard.ground.errors import NotFound
from heard.inquiry.promise import days_waited, promised_by
from heard.management.needs import needs as compared
from heard.people.models import Account
from heard.people.queries import Member, as_member
from heard.stages import resting
from heard.worklist import handling, queries
from heard.worklist.keeping import bring_up, hand_back, mark_of, refreshes, truth
from heard.worklist.kinds import KINDS
from heard.worklist.models import Handled, Need
from heard.worklist.needs import NEVER, goes_on
from heard.worklist.terms import Band
from tests.acts.test_register import all_of_it
from tests.support.cast import ORDER, Cast, begin

pytestmark = pytest.mark.usefixtures("database")
MOST_STATEMENTS = 3


def needs(cast: Cast, *, now: bool = True) -> dict[str, Need]:
    """The needs of the dialogue, by kind; those that ask for somebody by now."""
    rows = Need.objects.filter(dialogue=cast.dialogue)
    return {row.kind: row for row in (rows.filter(from_at__lte=cast.moment) if now else rows)}


def member(cast: Cast, who: str) -> Member:
    """Somebody of the staff as doors know them."""
    return as_member(Account.objects.select_related("programme").get(pk=cast.id(who)))


def shown(cast: Cast, who: str, view: str = "mine") -> dict[str, list[str]]:
    """What stands on somebody's page: the kinds in each section."""
    with clock.at(cast.moment):
        found = queries.today(cast.actor(who), member(cast, who), view)
    return {section.name: [row.kind.name for row in section.rows] for section in found}


def pass_on(cast: Cast) -> None:
    """What a round of `heard tick` does here, where the story stands."""
    with clock.at(cast.moment):
        for _words, do in refreshes(cast.programme):
            do()


# What is needed, stage by stage

WANTED = {
    "opened": {"quiet"},
    "asked": {"first_talk"},
    "approved": {"match"},
    "assigned": {"invite"},
    "approached": set(),
    "agreed": {"review", "session"},
    "preparing": {"review"},
    "supported": {"review"},
    "prepared": {"review", "authorise"},
    "authorised": {"review", "plan"},
    "planned": {"review", "fix"},
    "fixed": {"review", "meeting"},
    "begun": {"review"},
    "ended": {"follow_up"},
    "departed": {"follow_up"},
    "cared_for": {"close"},
    "closed": {"tell_end"},
}


def test_each_stage_needs_what_leads_on_and_what_is_kept_is_true() -> None:
    cast = begin()
    for stage in ORDER:
        cast.to(stage)
        if stage != "opened":
            assert set(needs(cast)) == WANTED[stage], stage
        with clock.at(cast.moment):
            case = Case(cast.dialogue)
            assert case.dialogue.needs_mark == mark_of(truth(case))
            assert compared().wrong == []


def test_whatever_is_done_the_page_of_the_day_is_true_after_it() -> None:
    cast = all_of_it()
    with clock.at(cast.moment):
        assert compared().wrong == []


def test_nothing_is_asked_of_the_database_where_nothing_changed() -> None:
    cast = begin().to("approved")
    with cast.now() as case:
        case.dialogue, case.thread, case.parties, case.policy
        truth(case)
        with CaptureQueriesContext(connection) as asked:
            bring_up(case)
    assert len(asked) == 0


def test_a_change_costs_three_statements_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    from heard.worklist import keeping

    cast, counts = begin(), []
    write = keeping.bring_up

    def counted(case: Case) -> dict[str, object]:
        with CaptureQueriesContext(connection) as asked:
            kept = write(case)
        counts.append(len(asked))
        return kept

    monkeypatch.setattr(keeping, "bring_up", counted)
    cast.by_acts_to("closed")
    assert len(counts) > 60
    assert max(counts) == MOST_STATEMENTS
    assert 0 in counts


def test_a_wish_kept_in_silence_changes_nothing() -> None:
    cast = begin()
    cast.do("dana", "assess_risk")
    before = (
        Dialogue.objects.values_list("needs_mark", "needs_again_at").get(pk=cast.dialogue),
        set(needs(cast, now=False)),
    )
    cast.do("james", "register_interest", by="dana", channel="paper")
    after = (
        Dialogue.objects.values_list("needs_mark", "needs_again_at").get(pk=cast.dialogue),
        set(needs(cast, now=False)),
    )
    assert before == after


def test_an_act_that_is_not_done_leaves_no_need(monkeypatch: pytest.MonkeyPatch) -> None:
    cast, wrote = begin(), Case.wrote

    def broken(case: Case, pen: Pen) -> None:
        wrote(case, pen)
        raise RuntimeError

    monkeypatch.setattr(Case, "wrote", broken)
    with pytest.raises(RuntimeError):
        cast.do("maria", "ask", ways=["letters"], information="v1")
    assert "first_talk" not in needs(cast)


# Safety


def test_a_stop_stands_first_until_somebody_wrote_what_was_done() -> None:
    cast = begin().to("preparing")
    cast.do("james", "stop", by="omar", channel="phone")
    assert needs(cast)["stopped"].band == Band.SAFETY
    assert next(iter(shown(cast, "dana"))) == "safety"
    cast.do("dana", "note", text="Omar rang James back. He is well.")
    assert "stopped" not in needs(cast)


def test_what_stands_before_all_else_is_a_matter_of_safety() -> None:
    """Elsewhere what stands before what is due would be late at once."""
    assert {kind.band for kind in KINDS.values() if kind.first} == {Band.SAFETY}


def test_a_fresh_stop_is_the_first_line_whatever_is_older() -> None:
    cast = begin().to("preparing")
    cast.do("ruth", "raise_concern", level="now", words="He was low.", about="james")
    cast.wait(days=5)
    cast.do("maria", "stop")
    for who in ("dana", "ruth"):
        found = shown(cast, who, "team")
        assert found["safety"][0] == "stopped", (who, found)
        with clock.at(cast.moment):
            section, _ = queries.one_section(cast.actor(who), member(cast, who), "team", "safety", 1)
        assert section.rows[0].kind.name == "stopped"
    assert "concern" in shown(cast, "dana")["safety"]


def test_a_meeting_halted_by_a_stop_needs_somebody_until_its_day_is_over() -> None:
    cast = begin().to("fixed")
    cast.do("maria", "stop", on="2026-05-27 18:00")
    assert {"stopped", "halted"} <= set(needs(cast))
    pass_on(cast.go("2026-05-29 00:01"))
    assert "halted" not in needs(cast)
    assert "stopped" in needs(cast)


@pytest.mark.parametrize(("who", "act"), [("dana", "call_off_meeting"), ("james", "stop"), ("maria", "stop")])
def test_who_was_to_come_is_told_by_a_person_that_the_day_is_off(who: str, act: str) -> None:
    cast = begin().to("fixed")
    cast.do(who, act, **({"by": "omar", "channel": "phone"} if who == "james" else {}))

    def waiting() -> set[str]:
        return {row.about for row in Need.objects.filter(dialogue=cast.dialogue, kind="tell_off")}

    everybody = {cast.id(each) for each in ("maria", "rosa", "james")}
    assert waiting() == everybody - {cast.id(who)}, "who ended it knows"
    assert needs(cast)["tell_off"].band == Band.SAFETY
    cast.do("ruth", "mark_told", whom="rosa", what="The day is off.")
    assert waiting() == everybody - {cast.id(who), cast.id("rosa")}
    pass_on(cast.go("2026-05-29 00:01"))
    assert not waiting()


def test_an_order_newly_in_force_needs_the_office() -> None:
    cast = begin().to("assigned")
    cast.do("dana", "record_order", between=["maria", "james"], until=date(2026, 2, 1))
    row = needs(cast)["order"]
    assert (row.band, row.lies_with) == (Band.SAFETY, "coordinator")
    pass_on(cast.go("2026-02-02 00:01"))
    assert "order" not in needs(cast)
    assert "invite" in needs(cast)


@pytest.mark.parametrize(("level", "band"), [("now", "safety"), ("act_today", "safety"), ("watch", "step")])
def test_a_concern_is_taken_by_how_soon_it_is(level: str, band: str) -> None:
    cast = begin().to("assigned")
    made = cast.do("ruth", "raise_concern", level=level, words="Something in his voice.")
    assert needs(cast)["concern"].band == band
    cast.do("dana", "answer_concern", concern=made.pk, done="Rang him.", review_on=date(2026, 1, 20))
    assert not {"concern", "look_again"} & set(needs(cast))
    cast.go("2026-01-20 00:00")
    assert needs(cast)["look_again"].about == made.pk
    cast.do("dana", "settle_concern", concern=made.pk)
    assert "look_again" not in needs(cast)


# Time


def test_what_time_changes_is_brought_up_by_the_next_round() -> None:
    cast = begin().to("agreed")
    cast.go("2027-01-23 12:00")
    assert "lapses" in needs(cast)
    cast.go("2027-01-24 14:00")
    with clock.at(cast.moment):
        assert compared().wrong == []
        assert len(compared().aged) == 1
    pass_on(cast)
    assert "agree" in needs(cast)
    with clock.at(cast.moment):
        assert (compared().wrong, compared().aged) == ([], [])


def test_a_round_looks_only_at_what_time_has_changed() -> None:
    cast = begin().to("agreed")
    with clock.at(cast.moment):
        assert [words for words, _ in refreshes(cast.programme)] == ["hand back what lay with somebody who left"]


def test_a_new_policy_and_a_new_standing_are_looked_at_again() -> None:
    cast = begin().to("agreed")
    cast.standing("ruth", training_hours=50)
    waiting = Dialogue.objects.filter(pk=cast.dialogue, needs_again_at__lte=cast.moment)
    assert waiting.exists()
    pass_on(cast)
    assert not waiting.exists()
    cast.policy({"screening": {"risk_fresh_days": 30}})
    pass_on(cast)
    assert needs(cast)["stale"].due_at == needs(cast)["stale"].since + timedelta(days=30)


def test_a_row_that_was_changed_by_hand_is_told_by_the_doctor() -> None:
    cast = begin().to("approved")
    Need.objects.filter(dialogue=cast.dialogue, kind="match").update(due_at=NEVER)
    with clock.at(cast.moment):
        assert len(compared().wrong) == 1


# Whose it is


def test_what_is_a_facilitators_is_the_offices_while_nobody_is_assigned() -> None:
    cast = begin({"facilitators": {"least": 1}}).to("approached")
    cast.go("2026-02-01 09:00")
    assert needs(cast)["remind"].lies_with == "facilitator"
    for who in ("ruth", "omar"):
        cast.do("dana", "release_from_case", facilitator=who)
    assert needs(cast)["remind"].lies_with == "coordinator"


def test_a_dialogue_that_asks_nothing_of_anybody_is_looked_at_after_a_month() -> None:
    cast = begin().to("approached")
    cast.do("james", "say_no", by="omar", purpose="prepare")
    cast.do("ruth", "mark_told", whom="maria", what="He said no for now.")
    assert not needs(cast)
    cast.wait(days=31)
    assert set(needs(cast)) == {"quiet"}


@pytest.mark.rule("R24")
def test_nobody_is_scolded_for_waiting_while_a_rule_forbids_to_go_on() -> None:
    cast = begin().to("supported")
    for who, by in (("maria", "ruth"), ("james", "omar")):
        cast.do(by, "hold_session", with_=who, minutes=120)
        cast.do(who, "say_ready", by="omar" if who == "james" else "")
        cast.do(by, "say_ready", of=who)
    cast.do("dana", "assess_risk")
    cast.go("2026-04-25 09:00")
    pass_on(cast)
    assert "quiet" not in needs(cast)


def test_a_no_is_told_in_person_before_it_rests() -> None:
    cast = begin().to("approached")
    cast.do("james", "say_no", by="omar", purpose="prepare")
    assert needs(cast)["tell"].side == "harmed"
    assert goes_on(Case(cast.dialogue))


# Putting off, giving, undoing


@pytest.fixture
def asked() -> Iterator[Cast]:
    """A dialogue in which the office has to match, and its clock."""
    cast = begin().to("approved")
    with clock.at(cast.moment):
        yield cast


def one(cast: Cast, kind: str = "match") -> str:
    """The reference of one need."""
    return Need.objects.get(dialogue=cast.dialogue, kind=kind).pk


def put(cast: Cast, who: str, *references: str, days: float = 3) -> handling.HandlingResult:
    """Put needs off for some days."""
    return handling.put_off(member(cast, who), references, cast.moment + timedelta(days=days), cast.zone)


def test_what_is_put_off_comes_back_at_its_date_and_an_act_does_not_wake_it(asked: Cast) -> None:
    assert put(asked, "dana", one(asked)) == handling.HandlingResult(done=1, not_theirs=0)
    assert shown(asked, "dana") == {}
    assert shown(asked, "sam", "team") == {}
    asked.do("dana", "assign", facilitator="ruth")
    assert needs(asked)["match"].count == 1
    assert shown(asked, "dana") == {}
    asked.wait(days=3)
    assert shown(asked, "dana") == {"decision": ["match"]}


def test_what_rises_to_safety_comes_back_at_once(asked: Cast) -> None:
    put(asked, "dana", one(asked))
    Need.objects.filter(kind="match").update(band=Band.SAFETY)
    assert shown(asked, "dana") == {"safety": ["match"]}
    assert shown(asked, "sam", "team") == {"safety": ["match"]}


def test_safety_is_put_off_for_today_at_most_and_never_hidden_from_a_coordinator() -> None:
    cast = begin().to("approved")
    cast.do("maria", "stop")
    with clock.at(cast.moment):
        assert put(cast, "dana", one(cast, "stopped")) == handling.HandlingResult(done=0, not_theirs=0, safety=1)
        assert put(cast, "dana", one(cast, "stopped"), days=0.1).done == 1
    assert shown(cast, "dana", "team") == {"safety": ["stopped"]}
    assert shown(cast, "sam", "team") == {}
    assert shown(cast.wait(days=1), "sam", "team") == {"safety": ["stopped"]}


def test_several_are_put_off_and_one_undo_brings_them_back(asked: Cast) -> None:
    other = _another(asked)
    both = [one(asked), one(other)]
    assert put(asked, "dana", *both).done == 2
    last = queries.undoable(asked.actor("dana"), member(asked, "dana"))
    assert last
    assert (last.count, last.minutes) == (2, 11)
    assert handling.undo(member(asked, "dana"), last.reference) == 2
    assert not Need.objects.exclude(snoozed_until=None).exists()
    with pytest.raises(NotFound):
        handling.undo(member(asked, "dana"), last.reference)


def _another(cast: Cast) -> Cast:
    """A second dialogue of the programme, at the same stage."""
    other = cast.another()
    other.add("maria", side="harmed", reach={"way": "they_ring"})
    other.add("james", side="responsible", custody="prison", place="Pine Hill")
    other.moment = cast.moment
    return other.to("approved")


def test_an_undo_is_ones_own_and_for_ten_minutes(asked: Cast) -> None:
    put(asked, "dana", one(asked))
    done = Handled.objects.get().pk
    with pytest.raises(NotFound):
        handling.undo(member(asked, "sam"), done)
    with clock.at(asked.moment + timedelta(minutes=10)), pytest.raises(NotFound):
        handling.undo(member(asked, "dana"), done)


def test_an_undo_leaves_what_somebody_else_did_meanwhile(asked: Cast) -> None:
    put(asked, "dana", one(asked))
    done = Handled.objects.get().pk
    asked.appoint("dora", "coordinator")
    put(asked, "dora", one(asked), days=5)
    assert handling.undo(member(asked, "dana"), done) == 0
    assert needs(asked)["match"].snoozed_by == asked.id("dora")


def test_a_need_is_given_to_a_colleague_whose_role_may_do_it(asked: Cast) -> None:
    asked.appoint("dora", "coordinator")
    assert handling.give(member(asked, "dana"), [one(asked)], asked.id("dora")).done == 1
    assert shown(asked, "dana") == {}
    assert shown(asked, "dora") == {"decision": ["match"]}
    assert shown(asked, "dana", "team") == {"decision": ["match"]}
    assert handling.give(member(asked, "dana"), [one(asked)], asked.id("ruth")) == handling.HandlingResult(
        done=0, not_theirs=1
    )
    handling.undo(member(asked, "dana"), Handled.objects.get().pk)
    assert shown(asked, "dana") == {"decision": ["match"]}


def test_a_facilitator_is_given_only_what_is_of_their_own_dialogue() -> None:
    cast = begin().to("agreed")
    row = Need.objects.filter(kind="session").order_by("pk").first()
    assert row
    with clock.at(cast.moment):
        cast.standing("kim", training_hours=48)
        assert handling.give(member(cast, "dana"), [row.pk], cast.id("kim")).done == 0
        assert handling.give(member(cast, "ruth"), [row.pk], cast.id("omar")).done == 1
        with pytest.raises(InvalidInput):
            handling.give(member(cast, "ruth"), [row.pk], cast.id("dana"))


def test_what_lay_with_somebody_who_left_lies_with_their_role_again(asked: Cast) -> None:
    asked.appoint("dora", "coordinator")
    handling.give(member(asked, "dana"), [one(asked)], asked.id("dora"))
    Account.objects.filter(pk=asked.id("dora")).update(ended_at=asked.moment)
    hand_back(asked.programme)
    assert shown(asked, "dana") == {"decision": ["match"]}


@pytest.mark.parametrize("who", ["ruth", "stranger", "sam"])
def test_what_is_not_ones_own_is_left(asked: Cast, who: str) -> None:
    assert put(asked, who, one(asked)) == handling.HandlingResult(done=0, not_theirs=1)
    assert needs(asked)["match"].snoozed_until is None


@pytest.mark.parametrize("days", [-1, 0, 400])
def test_a_day_that_has_passed_or_is_far_is_no_day(asked: Cast, days: int) -> None:
    with pytest.raises(InvalidInput):
        put(asked, "dana", one(asked), days=days)


def test_nothing_ticked_is_said(asked: Cast) -> None:
    with pytest.raises(InvalidInput):
        put(asked, "dana")


# The promise clock


@pytest.mark.parametrize(
    ("since", "now", "waited"),
    [
        ("2026-01-05 09:00", "2026-01-05 23:59", 0),
        ("2026-01-05 23:59", "2026-01-06 00:01", 1),
        ("2026-01-09 16:00", "2026-01-11 16:00", 0),
        ("2026-01-09 16:00", "2026-01-12 08:00", 1),
        ("2026-01-10 12:00", "2026-01-12 08:00", 1),
        ("2026-01-05 09:00", "2026-01-19 09:00", 10),
    ],
)
def test_working_days_are_counted_in_the_programmes_time(since: str, now: str, waited: int) -> None:
    zone = ZoneInfo("America/Los_Angeles")
    moments = [datetime.fromisoformat(each).replace(tzinfo=zone) for each in (since, now)]
    assert days_waited(moments[0], moments[1], zone) == waited


def test_a_promise_of_three_days_over_a_weekend_ends_on_wednesday_night() -> None:
    zone = ZoneInfo("America/Los_Angeles")
    asked = datetime(2026, 1, 9, 16, tzinfo=zone)
    assert promised_by(asked, 3, zone) == datetime(2026, 1, 15, tzinfo=zone)


def test_the_programmes_own_no_puts_it_on_hold_until_both_sides_heard_it_and_every_approval_is_there_anew() -> None:
    """Said by one at any time; a fixed meeting is off, nothing starts, and going on takes as many as at first (R11, R28)."""
    cast = begin().to("fixed")
    cast.do("sam", "turn_down", reason="The facility is under inquiry.")
    assert cast.refused("ruth", "begin_meeting", on="2026-05-28 09:40")[0] in ("R11", "R28")
    told = Need.objects.filter(dialogue=cast.dialogue, kind="tell_our_no").values_list("about", flat=True)
    assert sorted(told) == sorted([cast.id("maria"), cast.id("james")])
    with cast.now() as case:
        assert resting(case) == "turned_down"
    for who in ("maria", "james"):
        assert not [one for one in cast.sees(who) if "inquiry" in one.text]
    cast.do("ruth", "mark_told", whom="maria", what="That we cannot go on for now.", news="refusal", how="by_phone")
    cast.do("omar", "mark_told", whom="james", what="That we cannot go on for now.", news="refusal", how="in_person")
    assert "tell_our_no" not in needs(cast)
    cast.do("dana", "assess_risk")
    cast.do("dana", "approve")
    assert "R11" in cast.before("ruth", "inform", whom="james", purpose="letters")
    with cast.now() as case:
        assert resting(case) == ""
    cast.do("sam", "approve")
    assert "R11" not in cast.before("ruth", "inform", whom="james", purpose="letters")
