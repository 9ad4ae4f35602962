"""Every act of the register: done at least once by whom it belongs to, and refused to somebody whose it is not."""

import io
from dataclasses import replace
from datetime import UTC, date
from typing import Any

import pytest

from heard import stages
from heard.acts.actors import Actor
from heard.acts.fields import ActField, parse_all
from heard.acts.models import LedgerEntry
from heard.acts.performing import perform, what_stands_before
from heard.acts.refusals import Refused
from heard.acts.register import ACTS
from heard.dialogue.case import Case
from heard.dialogue.models import Dialogue
from heard.ground import clock
from heard.inquiry.first_words import as_kept
from heard.programme.models import Place
from heard.programme.scene import ProgrammeScene
from heard.publishing.files import keep
from tests.support import by_video
from tests.support.cast import MEETING, ORDER, Cast, begin

pytestmark = pytest.mark.usefixtures("database")

OF_A_PERSON = {"party", "harmed", "harmed_principal", "principal", "responsible", "responsible_principal"}
VALUES: dict[str, Any] = {
    "text": "Some words.",
    "word": "words",
    "whole": 5,
    "count": 0,
    "moment": "2026-05-28 09:30",
    "day": date(2026, 6, 30),
    "flag": True,
    "party": "maria",
    "staff": "sam",
    "facilitator": "ruth",
    "anyone": "maria",
    "ids": ["maria"],
    "guests": ["maria"],
    "reach": {"way": "they_ring"},
    "days": "05-28",
    "plan": {"break_word": "water"},
    "table": {"a": "b"},
    "someone": {"name": "Elena"},
}
# Nobody is signed in who asks a first question, so it belongs to everybody.
ANYONES = {"inquire", "add_to_inquiry", "take_back_inquiry"}


# To lift a stop that is not one's own is answered by R20, whoever tries.
def value(one: ActField) -> Any:
    """Something that this field can read."""
    if one.kind in ("choice", "choices"):
        return one.choices[0][0]
    return VALUES.get(one.kind, "nothing of that name")


def given_for(cast: Cast, act: str) -> dict[str, Any]:
    """Everything that an act needs, readable."""
    return cast.given(act, {one.name: value(one) for one in ACTS[act].fields if one.required})


def all_of_it() -> Cast:
    """A whole dialogue with every act in it."""
    cast = begin({"screening": {"orders": "lifted_in_writing"}, "acknowledgement": {"by_decision": ["some"]}})
    _beside_the_story(cast)
    _a_site(cast)
    _two_persons(cast)
    cast.to("approached")
    cast.do("dana", "record_other_body", body="The board")
    cast.do("dana", "decide_measure", measure="some", reason="It was never tried in court.")
    cast.do("ruth", "remind", to="james")
    cast.to("agreed")
    cast.do("james", "take_back_acknowledgement", by="omar")
    cast.do("james", "acknowledge", by="omar", seen_by="omar", reviewed_by="sam")
    cast.do("sam", "decline_review", reason="He told me something else.")
    cast.do("james", "acknowledge", by="omar", seen_by="omar", reviewed_by="sam")
    cast.do("sam", "sign_review")
    cast.to("preparing")
    _somebody_beside(cast)
    _on_neither_side(cast)
    _words_that_cross(cast)
    _words_that_leave(cast)
    _talks(cast)
    _a_page_of_her_own(cast)
    _news(cast)
    cast.to("prepared")
    cast.do("maria", "say_not_ready")
    cast.do("maria", "say_ready")
    cast.do("dana", "check_standing", of="maria")
    cast.to("fixed")
    cast.do("dana", "call_off_meeting")
    _slips(cast)
    cast.do("ruth", "plan_meeting", **MEETING)
    place = Place.objects.get(programme=cast.programme, name="Pine Hill").pk
    cast.do("dana", "close_place", place=place, since=date(2026, 5, 28), until=date(2026, 5, 28), why="holiday")
    for who in ("dana", "sam"):
        cast.do(who, "let_closed_day_pass", why="They open for us.")
    cast.do("dana", "fix_meeting")
    cast.to("begun")
    cast.do("maria", "pause_meeting", by="ruth")
    cast.do("ruth", "resume_meeting")
    cast.do("james", "stop_meeting", by="omar")
    cast.to("departed")
    _a_guardian(cast)
    _amends(cast)
    cast.to("closed")
    _afterwards(cast)
    _written_down_later()
    _by_video()
    return cast


def _by_video() -> None:
    other = by_video.on_the_day(by_video.tried(by_video.planned()))
    other.do("ruth", "begin_meeting")
    other.do("ruth", "record_line_broke", did="We waited, and called.")
    other.do("ruth", "resume_meeting", asked=["maria", "rosa", "james"])


def _written_down_later() -> None:
    other = begin().to("fixed").go("2026-05-29 09:00")
    hours = {"began": "2026-05-28 09:40", "ended": "2026-05-28 12:10"}
    other.do("ruth", "record_meeting", **hours, yes_by=["maria", "james"])
    other.do("ruth", "record_all_the_same", happened="She called on a hard date.", with_="maria", keep="deed")
    other.go("2026-06-05 09:00").do("dana", "miss_follow_up", with_="james", why="He was in the hospital.")
    other.do("sam", "look_into", deed="deed", found="We talked.")


def _two_persons(cast: Cast) -> None:
    other = replace(cast.another(), people={}, made={})
    pair = {"person": "maria", "other": other.add("marie", side="harmed", name="Marie Durand")}
    cast.do("dana", "say_one_person", **pair, reason="The same birthday.", keep="first")
    cast.do("sam", "leave_persons", joining="first")
    cast.do("dana", "say_one_person", **pair, reason="She told me herself.", keep="pair")
    cast.do("sam", "agree_on_persons", joining="pair")
    cast.do("sam", "say_two_persons", joining="pair", reason="They are cousins.")
    cast.do("dana", "agree_on_persons", joining="pair")


def _slips(cast: Cast) -> None:
    cast.do("dana", "record_transfer", of="james", to="Iron Ridge", keep="move")
    cast.do("dana", "say_mistake", entry="move", reason="Another man.", keep="kept")
    cast.do("ruth", "keep_entry", mistake="kept")
    cast.do("dana", "say_mistake", entry="move", reason="It was another man.", keep="slip")
    cast.do("sam", "agree_mistake", mistake="slip")
    cast.do("ruth", "correct_person", of="maria", name="Maria Duran Vega", reason="As she writes it.", keep="name")
    cast.do("dana", "agree_mistake", mistake="name")


def _a_site(cast: Cast) -> None:
    cast.do("dana", "write_details", text="{}")
    cast.do("dana", "write_page", name="about", language="en", text="# About us\n\nWe are five.")
    cast.do("dana", "write_sentence", language="en", key="public-leave", text="Leave")
    cast.do("dana", "add_file", name="leaflet.pdf", digest=keep(io.BytesIO(b"%PDF-1.7")))
    cast.do("dana", "take_file_away", name="leaflet.pdf")


def _a_first_mail(cast: Cast) -> None:
    shows = as_kept({"email": "A note.", "email_subject": "A note for you"})
    asked = cast.do("anyone", "inquire", reach={"way": "email", "at": "lena@example.org"}, shows=shows).pk
    cast.do("dana", "mail_first_answer", inquiry=asked)
    cast.do("dana", "recall_first_answer", inquiry=asked)
    cast.do("dana", "mail_first_answer", inquiry=asked)
    cast.wait(minutes=60)
    cast.do("programme", "start_first_answer", inquiry=asked)
    cast.do("programme", "end_first_answer", inquiry=asked, outcome="sent")


def _beside_the_story(cast: Cast) -> None:
    cast.do("dana", "open_with_people", harm="robbery", harmed={"name": "Elena"}, responsible={"name": "Paul"})
    asked = cast.do("anyone", "inquire").pk
    cast.do("dana", "answer_inquiry", inquiry=asked, outcome="reached")
    cast.do("dana", "take_inquiry", inquiry=asked, dialogue=cast.dialogue)
    cast.do("anyone", "inquire", receipt="P4H9-WN3K-TFAC")
    cast.do("anyone", "add_to_inquiry", receipt="P4H9-WN3K-TFAC", words="Mornings are better.")
    cast.do("anyone", "take_back_inquiry", receipt="P4H9-WN3K-TFAC")
    _a_first_mail(cast)
    cast.do("james", "register_interest", by="dana", channel="paper")
    cast.standing("kim", training_hours=48)
    cast.appoint("lena", "screener")
    cast.do("programme", "give_way_in", member="lena")
    cast.do("programme", "end_account", member="lena")
    library = cast.do("programme", "approve_place", name="The library", kind="community").pk
    cast.do("dana", "describe_place", place=library, zone="America/Denver", clock="12")
    room = cast.do("dana", "add_room", place=library, name="Reading room", seats=8).pk
    cast.do("dana", "close_room", room=room)
    closed = cast.do("dana", "close_place", place=library, since=date(2026, 2, 2), why="works").pk
    cast.do("dana", "reopen_place", closed=closed)
    cast.policy({"outreach": {"reminders": 2}})
    cast.to("asked")
    cast.do("maria", "take_back")
    cast.stage = "opened"
    cast.to("asked")
    cast.do("dana", "turn_down", reason="Not now")
    cast.do("dana", "record_order", between=["maria", "james"], until=date(2026, 3, 1))
    cast.do("dana", "lift_order")
    cast.do("dana", "record_date_ahead", kind="parole", falls_on=date(2026, 6, 1))
    cast.do("dana", "record_court_case", case_number="CR-2004-0117", county="Polk", happened_on=date(2004, 3, 1))
    cast.do("dana", "record_relation", of="rosa", to_harmed="sister", to_responsible="aunt")
    cast.do("dana", "record_numbers", of="james", number="0441-2207", unit="B2")
    cast.do("dana", "open_proceeding", kind="appeals")
    cast.do("dana", "close_proceeding", kind="appeals")


def _talks(cast: Cast) -> None:
    asked: dict[str, Any] = {"with_": "maria", "begins": "2026-03-19 14:00", "minutes": 30, "way": "we_ring"}
    cast.do("ruth", "make_appointment", **asked, or_1="2026-03-20 10:00")
    cast.do("maria", "ask_another_time", words="Fridays are better.")
    cast.do("maria", "choose_time", time=cast.local("2026-03-20 10:00").astimezone(UTC).isoformat())
    cast.do("maria", "cancel_appointment")
    cast.do("maria", "write_to_facilitator", words="Can we talk?")
    cast.do("ruth", "answer_participant", to="maria", words="On Friday.")


def _somebody_beside(cast: Cast) -> None:
    cast.do("maria", "say_not_yet", purpose="letters")
    cast.do("maria", "name_supporter", name="Rosa", part="silent")
    cast.do("maria", "invite_supporter", supporter="rosa")
    cast.do("maria", "uninvite_supporter", supporter="rosa")
    cast.do("maria", "invite_supporter", supporter="rosa")
    cast.do("rosa", "step_back")


def _a_guardian(cast: Cast) -> None:
    cast.add("carla", side="harmed", part="kin", name="Carla Duran")
    cast.do("dana", "check_age", of="maria", birthday="2012-03-01")
    cast.do("dana", "name_guardian", guardian="carla", child="maria")
    cast.do("ruth", "release_guardian", guardian="carla", child="maria")


def _on_neither_side(cast: Cast) -> None:
    cast.do("dana", "name_attendant", full_name="Ida Noor", part="interpreter", language="so", keep="ida")
    cast.do("ruth", "record_attendant_paper", attendant="ida", signed_on=date(2026, 3, 2))
    cast.do("dana", "declare_tie", attendant="ida", tie="none")
    cast.do("dana", "go_without_interpreter", of="maria", why="Her sister interprets.")
    cast.do("dana", "release_attendant", attendant="ida")


def _words_that_cross(cast: Cast) -> None:
    for key in ("first", "second"):
        cast.do("maria", "write_item", kind="question", text=f"My {key} question", keep=key)
        cast.do("maria", "permit", item=key)
        cast.do("ruth", "read_item", item=key)
        cast.do("ruth", "release_item", item=key)
    cast.do("ruth", "recall_item", item="first")
    cast.do("maria", "take_back_permission", item="first")
    cast.do("maria", "permit", item="first")
    cast.do("ruth", "send_back_item", item="first", reason="Could you say it in your own time?")
    cast.wait(minutes=10)
    cast.do("omar", "show_item", item="second", to="james")


def _a_page_of_her_own(cast: Cast) -> None:
    page = cast.do("ruth", "give_page", whom="maria").given
    cast.do("maria", "take_page", page=page, words="warm bread by the window")
    cast.do("maria", "change_passphrase", page=page, words="cold rain on a tin roof")
    cast.do("programme", "note_tries", whom="maria")
    cast.do("dana", "close_page", whom="maria")


def _words_that_leave(cast: Cast) -> None:
    cast.go("2026-03-12 15:00")
    cast.do("james", "mark_safe", reach={"way": "phone", "at": "555 0134"}, by="dana")
    cast.do("dana", "look_at_shared", of="maria", reason="It was typed at the wrong person.")
    cast.do("james", "mark_safe", reach={"way": "phone", "at": "555 0139"}, by="dana")
    cast.do("maria", "mark_safe", reach={"way": "phone", "at": "+1 555 0134", "hours": "08:00-18:00"}, hard_dates="04-02")
    cast.do("ruth", "call", to="maria", words="Is Tuesday still good?")
    cast.do("ruth", "ask_second_look", to="maria", words="The clinic in Pine Hill is open.", way="phone", keep="look")
    cast.do("omar", "answer_second_look", second_look="look", answer="let", reason="It is a street.")
    cast.do("ruth", "write_to", to="maria", words="See you on Tuesday.", keep="one")
    cast.do("ruth", "recall_message", message="one")
    cast.do("ruth", "write_to", to="maria", words="See you on Tuesday.", keep="two")
    cast.wait(minutes=20)
    cast.do("programme", "start_sending", message="two")
    cast.do("programme", "end_sending", message="two", outcome="by_hand")
    cast.do("ruth", "take_in_hand", message="two")
    cast.do("ruth", "record_by_hand", message="two", went="reached")
    cast.do("ruth", "record_came_back", of="maria", why="wrong", way="letter")


def _news(cast: Cast) -> None:
    cast.do("omar", "note", text="Omar rang the chaplain.")
    cast.do("dana", "record_transfer", of="james", to="Pine Hill")
    cast.do("ruth", "mark_told", whom="maria", what="James was moved within the house.", news="transfer", how="in_person")
    cast.do("maria", "say_no", purpose="research")
    cast.do("ruth", "inform", whom="maria", purpose="letters")
    cast.do("maria", "say_yes", purpose="letters")
    cast.do("maria", "end_yes", purpose="letters")
    cast.do("maria", "stop")
    cast.do("maria", "start_again")
    cast.add("lena", side="harmed", part="supporter", supports="maria")
    cast.do("dana", "declare_conflict", with_="lena", facilitator="kim")
    cast.do("dana", "record_death", of="lena")
    cast.do("omar", "record_not_held", with_="james", why="not_let_in", note="A count.", step="Again on Monday")
    cast.do("omar", "raise_concern", level="watch", words="He sleeps badly.", about="james", keep="sleep")
    cast.do("omar", "answer_concern", concern="sleep", done="Rang the chaplain.", review_on=date(2026, 3, 26))
    cast.do("dana", "settle_concern", concern="sleep")


def _amends(cast: Cast) -> None:
    cast.do("dana", "check_age", of="maria", birthday="1979-03-01")
    cast.do("dana", "record_institution", of="james", infraction="2020-01-05", programs="done")
    cast.do("ruth", "commit", words="Write to the school each June.", agreed_by=["maria", "james"], keep="school")
    cast.do("maria", "choose_to_hear", progress=True)
    cast.do("omar", "miss_commitment", commitment="school")
    cast.do("omar", "keep_commitment", commitment="school")
    cast.do("ruth", "tell_progress", whom="maria", commitment="school")


def _afterwards(cast: Cast) -> None:
    cast.do("maria", "check_in", how="hard", call=False)
    cast.do("maria", "ask_about_record", kind="copy", keep="copy")
    cast.do("dana", "answer_about_record", asked="copy", words="It is ready for you.")
    cast.do("dana", "disclose", kind="prevent_death_or_injury", to="ambulance", about="james", with_sign_of="sam")
    cast.do("sam", "decline_disclosure", reason="Nobody is in danger.")
    cast.do("dana", "disclose", kind="prevent_death_or_injury", to="ambulance", about="james", with_sign_of="sam")
    cast.do("sam", "sign_disclosure")
    cast.do("dana", "hand_over_disclosure")
    cast.do("dana", "keep_untold", reason="He would look for who spoke.")
    cast.do("dana", "hold_legally", about="james")
    cast.do("dana", "lift_legal_hold", about="james")
    cast.do("dana", "release_from_case", facilitator="omar")


@pytest.mark.rule("R0")
def test_every_act_is_done_by_whom_it_belongs_to() -> None:
    all_of_it()
    done = set(LedgerEntry.objects.filter(outcome="done").values_list("act", flat=True))
    assert set(ACTS) - done == set()


def tried(cast: Cast, act: str, by: Actor) -> list[str]:
    """Try an act that has to be refused; what was in the way, by its codes."""
    with clock.at(cast.wait(seconds=1).moment):
        given = given_for(cast, act)
        scene = ProgrammeScene(cast.programme) if ACTS[act].chain == "programme" else Case(cast.dialogue)
        with pytest.raises(Refused) as refused:
            perform(ACTS[act], scene, by=by, values=given)
    return [each.code for each in refused.value.obstacles]


@pytest.mark.rule("R0")
@pytest.mark.rule("R38")
def test_an_act_is_refused_to_who_is_nobody_here_and_leaves_a_line() -> None:
    cast = begin()
    for act in sorted(set(ACTS) - ANYONES):
        before = LedgerEntry.objects.count()
        assert tried(cast, act, cast.actor("stranger")) == ["not_yours"], act
        assert LedgerEntry.objects.count() == before + 1
        line = LedgerEntry.objects.get(act=act, outcome="refused")
        assert (line.who, line.rules, line.rows) == (cast.id("stranger"), "R0", ""), act


@pytest.mark.rule("R0")
def test_an_act_is_refused_to_a_person_of_another_dialogue_and_to_an_account_that_is_none() -> None:
    cast = begin()
    elsewhere = cast.another().add("nora", side="harmed")
    for act in sorted(set(ACTS) - ANYONES):
        for by in (Actor(who=elsewhere, kind="person"), Actor(who="nobody", kind="account"), cast.actor("anyone")):
            assert tried(cast, act, by) == ["not_yours"], act


@pytest.mark.rule("R0")
def test_a_persons_act_is_entered_by_staff_of_this_programme_only() -> None:
    cast = begin()
    cast.do("maria", "stop")
    for act in sorted(name for name, each in ACTS.items() if each.chain != "programme" and each.who & OF_A_PERSON):
        who = "james" if ACTS[act].who & OF_A_PERSON <= {"responsible", "responsible_principal"} else "maria"
        for by in (cast.id("stranger"), "nobody", cast.id("maria")):
            codes = tried(cast, act, Actor(who=cast.id(who), kind="person", entered_by=by, channel="paper"))
            # Also under a stop, of which whoever stands outside learns nothing.
            assert codes == ["entered_by_nobody"], act


@pytest.mark.rule("R0")
def test_what_a_person_says_is_entered_by_who_carries_their_side_or_the_office_and_a_stop_by_whoever_hears_it() -> None:
    cast = begin().to("assigned")
    for by in ("kim", "sam"):
        assert cast.codes("maria", "go_ahead", by=by) == ["entered_by_nobody"], by
    for by in ("ruth", "omar", "dana"):
        assert cast.before("maria", "go_ahead", by=by) == [], by
    cast.do("dana", "release_from_case", facilitator="ruth")
    cast.do("dana", "assign", facilitator="ruth", side="harmed")
    assert cast.codes("maria", "go_ahead", by="omar") == ["entered_by_nobody"]
    # Nobody is named for the other side: there any facilitator of the dialogue enters.
    cast.do("maria", "go_ahead", by="ruth")
    for by in ("ruth", "omar"):
        assert "entered_by_nobody" not in cast.before("james", "say_yes", by=by, purpose="prepare")
    cast.do("ruth", "declare_conflict", with_="maria")
    assert cast.codes("maria", "go_ahead", by="ruth") == ["entered_by_nobody"]
    for by in ("ruth", "kim", "sam"):
        assert cast.before("maria", "stop", by=by) == [], by
    cast.do("maria", "stop", by="kim")


@pytest.mark.rule("R0")
@pytest.mark.rule("R35")
def test_after_closing_only_what_belongs_to_aftercare_goes_on() -> None:
    cast = begin().to("closed")
    names = {
        "party": "maria",
        "principal": "maria",
        "harmed_principal": "maria",
        "assigned": "ruth",
        "facilitator": "ruth",
        "responsible": "james",
        "responsible_principal": "james",
        "coordinator": "dana",
        "supervisor": "sam",
    }
    for name, act in ACTS.items():
        if act.chain == "programme":
            continue
        word = min(act.who)
        with clock.at(cast.moment):
            by = cast.actor(names.get(word, word))
            given = parse_all(act.fields, given_for(cast, name))
            codes = [each.code for each in what_stands_before(Case(cast.dialogue), by, name, **given)]
        if act.after_closing:
            assert "closed" not in codes, name
        else:
            assert codes == (["nothing_to_lift"] if name == "start_again" else ["closed"]), name


def test_the_story_reaches_every_stage_in_order() -> None:
    cast = begin()
    reached = []
    for stage in ORDER:
        cast.to(stage)
        with cast.now() as case:
            reached.append(stages.stage_of(case).name)
    known = [stage.name for stage in stages.STAGES]
    assert list(dict.fromkeys(reached)) == known
    assert Dialogue.objects.get(pk=cast.dialogue).stage == "closed"
