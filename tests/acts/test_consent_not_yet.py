"""A word between yes and no, a pause as strong as a stop, and supporters who come, go, and come again."""

from datetime import date

import pytest

from heard.acts.looking import seen
from heard.acts.refusals import Refused
from heard.consent.models import Stop
from heard.dialogue.case import Case
from heard.ground import clock
from heard.meeting.days import fixing_of
from heard.worklist.models import Need
from tests.support.cast import Cast, begin

pytestmark = pytest.mark.usefixtures("database")


def needs(cast: Cast, *kinds: str) -> list[str]:
    """The kinds of needs that stand now, of those that are named."""
    found = Need.objects.filter(dialogue=cast.dialogue, from_at__lte=cast.moment, kind__in=kinds)
    return sorted(found.values_list("kind", flat=True))


# Not yet


@pytest.mark.rule("R17")
def test_a_not_yet_is_no_yes_and_ends_one() -> None:
    cast = begin().to("prepared")
    assert "R17" not in cast.before("dana", "fix_meeting")
    cast.do("maria", "say_not_yet", purpose="meet")
    assert "R17" in cast.before("dana", "fix_meeting")
    cast.do("maria", "say_yes", purpose="meet")
    assert "R17" not in cast.before("dana", "fix_meeting")


@pytest.mark.rule("R19")
def test_a_not_yet_to_one_thing_leaves_every_other_yes() -> None:
    cast = begin().to("preparing")
    cast.do("maria", "say_not_yet", purpose="meet")
    assert cast.before("ruth", "hold_session", with_="maria", minutes=30) == []


def test_the_facilitator_is_reminded_on_the_day_that_was_named_and_not_before() -> None:
    cast = begin().to("preparing")
    cast.do("ruth", "inform", whom="maria", purpose="meet")
    cast.do("maria", "say_not_yet", purpose="meet", again_on=date(2026, 4, 2))
    assert needs(cast, "ask_again") == []
    cast.go("2026-04-01 23:00")
    assert needs(cast, "ask_again") == []
    cast.go("2026-04-02 00:01")
    assert needs(cast, "ask_again") == ["ask_again"]
    cast.do("ruth", "inform", whom="maria", purpose="meet")
    assert needs(cast, "ask_again") == []


def test_without_a_day_nobody_is_reminded_to_ask() -> None:
    cast = begin().to("preparing")
    cast.do("maria", "say_not_yet", purpose="meet")
    assert not Need.objects.filter(dialogue=cast.dialogue, kind="ask_again").exists()


@pytest.mark.rule("R15")
def test_who_said_not_yet_to_an_invitation_is_reminded_no_more() -> None:
    cast = begin().to("approached")
    assert cast.before("ruth", "remind", to="james") == []
    cast.do("james", "say_not_yet", by="omar", purpose="prepare")
    assert cast.before("ruth", "remind", to="james") == ["R0"]


@pytest.mark.rule("R11")
def test_a_not_yet_after_going_ahead_ends_it_until_the_other_side_has_said_yes() -> None:
    cast = begin().to("assigned")
    assert cast.before("ruth", "invite", to="james") == []
    cast.do("maria", "say_not_yet", purpose="approach")
    assert cast.before("ruth", "invite", to="james") == ["R11"]
    assert needs(cast, "go_ahead", "invite") == []
    cast.do("maria", "go_ahead")
    assert cast.before("ruth", "invite", to="james") == []
    cast.to("approached")
    cast.do("maria", "say_not_yet", purpose="approach")
    assert cast.before("ruth", "inform", whom="james", purpose="prepare") == ["R11"]
    assert cast.before("dana", "write_to", to="james", words="See you soon.") == ["R11"]
    cast.do("maria", "go_ahead")
    assert cast.before("ruth", "inform", whom="james", purpose="prepare") == []
    cast.to("agreed")
    cast.do("maria", "say_not_yet", purpose="approach")  # once he said yes, a stop is the word for it
    assert cast.before("ruth", "inform", whom="james", purpose="meet") == []


# Pause and stop


@pytest.mark.rule("R20")
@pytest.mark.parametrize("kind", ["stop", "pause"])
def test_a_pause_has_the_force_of_a_stop(kind: str) -> None:
    cast = begin().to("fixed")
    cast.do("maria", "mark_safe", by="ruth", reach={"way": "phone", "at": "+1 555 0134"})
    cast.do("ruth", "write_to", to="maria", words="See you soon.", keep="one")
    cast.do("maria", "stop", kind=kind)
    with cast.now() as case:
        assert fixing_of(case) is None
    cast.wait(minutes=30)
    for who, act, given in (
        ("programme", "start_sending", {"message": "one"}),
        ("ruth", "call", {"to": "maria", "words": "Hello."}),
        ("ruth", "hold_session", {"with_": "james", "minutes": 30}),
        ("dana", "fix_meeting", {}),
    ):
        assert "R20" in cast.before(who, act, **given), act
    assert cast.refused("dana", "start_again") == ["R20"]
    cast.do("maria", "start_again")
    assert "R20" not in cast.before("ruth", "hold_session", with_="james", minutes=30)


def test_a_pause_becomes_a_stop_and_never_the_other_way() -> None:
    cast = begin().to("preparing")
    cast.do("maria", "stop", kind="pause", ring="ring")
    assert cast.codes("maria", "stop", kind="pause", ring="ring") == ["already_done"]
    assert cast.codes("maria", "stop", kind="pause") == ["already_done"]
    cast.do("maria", "stop")
    assert cast.codes("maria", "stop", kind="pause", ring="quiet") == ["already_done"]
    cast.do("maria", "stop", ring="quiet")
    assert [row.kind for row in Stop.objects.order_by("entered_at")] == ["pause", "stop", "stop"]
    cast.do("maria", "start_again")
    assert cast.before("ruth", "hold_session", with_="maria", minutes=30) == []


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        ({}, "stopped"),
        ({"ring": "ring"}, "stop_ring"),
        ({"ring": "quiet"}, "stop_quiet"),
        ({"kind": "pause"}, "paused"),
        ({"kind": "pause", "ring": "ring"}, "pause_ring"),
        ({"kind": "pause", "ring": "quiet"}, "pause_quiet"),
    ],
)
def test_today_says_whether_they_would_like_a_call(given: dict[str, str], kind: str) -> None:
    cast = begin().to("preparing")
    cast.do("maria", "stop", **given)
    found = Need.objects.filter(dialogue=cast.dialogue, band="safety", from_at__lte=cast.moment)
    assert [row.kind for row in found] == [kind]


def test_a_day_to_be_asked_after_a_pause_comes_up_on_that_day() -> None:
    cast = begin().to("preparing")
    cast.do("maria", "stop", kind="pause", again_on=date(2026, 4, 2))
    cast.do("dana", "note", text="Nothing goes on. Everybody knows.")
    assert needs(cast, "pause_over", "paused") == []
    cast.go("2026-04-02 08:00")
    assert needs(cast, "pause_over", "paused") == ["pause_over"]
    cast.do("maria", "start_again")
    assert needs(cast, "pause_over") == []


def test_a_stop_is_never_refused_for_a_day_that_is_over() -> None:
    cast = begin().to("preparing")
    cast.do("maria", "stop", by="ruth", channel="paper", kind="pause", again_on=date(2025, 1, 1))
    assert cast.before("ruth", "hold_session", with_="maria", minutes=30) == ["R20"]


# Supporters


def named(cast: Cast) -> None:
    cast.do("maria", "name_supporter", name="Ana", reach="555 0107, evenings", part="silent", related="my aunt")


def test_whom_somebody_names_is_for_the_office_to_put_on_the_dialogue() -> None:
    cast = begin().to("preparing")
    named(cast)
    assert needs(cast, "named") == ["named"]
    cast.do("dana", "add_party", side="harmed", part="supporter", name="Ana", supports="maria")
    assert needs(cast, "named") == []


@pytest.mark.parametrize(
    ("who", "name", "reach"),
    [
        ("dana", True, True),
        ("ruth", True, True),
        ("sam", True, False),
        ("maria", True, False),
        ("james", False, False),
    ],
)
def test_who_sees_whom_somebody_named(who: str, name: bool, reach: bool) -> None:
    cast = begin().to("preparing")
    named(cast)
    with clock.at(cast.moment):
        text = " ".join(f"{one.title} {one.text}" for one in seen(cast.actor(who), Case(cast.dialogue)))
    assert ("Ana" in text, "my aunt" in text, "555 0107" in text) == (name, name and who != "maria", reach)


def test_a_list_of_names_ends_somewhere() -> None:
    cast = begin().to("preparing")
    for _ in range(6):
        named(cast)
    assert cast.codes("maria", "name_supporter", name="Ana", part="silent") == ["already_done"]


@pytest.mark.rule("R25")
def test_who_stepped_back_counts_no_more_until_invited_and_accepted_anew() -> None:
    cast = begin({"meeting": {"supporters": "mandatory"}}).to("planned")
    assert "R25" not in cast.before("dana", "fix_meeting")
    cast.do("rosa", "step_back")
    assert "R25" in cast.before("dana", "fix_meeting")
    cast.do("maria", "invite_supporter", supporter="rosa")
    assert cast.codes("dana", "fix_meeting") == ["supporter_not_accepted"]
    cast.do("james", "accept_supporter", by="omar", supporter="rosa")
    assert "R25" not in cast.before("dana", "fix_meeting")


@pytest.mark.rule("R20")
@pytest.mark.parametrize(("who", "act"), [("rosa", "step_back"), ("maria", "uninvite_supporter")])
def test_a_supporter_who_is_not_there_stops_nothing(who: str, act: str) -> None:
    cast = begin().to("fixed")
    cast.do(who, act, **({"supporter": "rosa"} if who == "maria" else {}))
    cast.to("ended")
    cast.do("ruth", "depart", person="maria")
    assert cast.before("omar", "depart", person="james") == []


def test_only_who_invited_takes_it_back_and_only_who_is_invited_steps_back() -> None:
    cast = begin().to("supported")
    assert cast.codes("james", "uninvite_supporter", by="omar", supporter="rosa") == ["absent"]
    cast.do("maria", "uninvite_supporter", supporter="rosa")
    assert cast.codes("maria", "uninvite_supporter", supporter="rosa") == ["absent"]
    cast.do("maria", "invite_supporter", supporter="rosa")
    cast.do("rosa", "step_back")
    assert cast.codes("rosa", "step_back") == ["absent"]


def test_that_somebody_stepped_back_is_told_by_a_person_first() -> None:
    cast = begin().to("supported")
    cast.do("rosa", "step_back")
    assert needs(cast, "left") == ["left", "left"]
    for who in ("maria", "james"):
        assert "Rosa Duran" in _names(cast, who)
    cast.do("ruth", "mark_told", whom="maria", what="Rosa cannot be there.")
    assert "Rosa Duran" not in _names(cast, "maria")
    assert "Rosa Duran" in _names(cast, "james")
    cast.do("omar", "mark_told", whom="james", what="Somebody will not be there.")
    assert needs(cast, "left") == []


def _names(cast: Cast, who: str) -> set[str]:
    with clock.at(cast.moment):
        return {one.title for one in seen(cast.actor(who), Case(cast.dialogue)) if one.place == "people"}


def test_a_plan_closes_to_a_supporter_who_does_not_come() -> None:
    cast = begin().to("fixed")
    assert "Pine Hill" in _plan(cast)
    cast.do("rosa", "step_back")
    assert "Pine Hill" not in _plan(cast)


def _plan(cast: Cast) -> str:
    with clock.at(cast.moment):
        return " ".join(one.text for one in seen(cast.actor("rosa"), Case(cast.dialogue)))


def test_twice_at_once_is_refused_with_words() -> None:
    cast = begin().to("supported")
    cast.do("rosa", "step_back")
    with pytest.raises(Refused):
        cast.do("rosa", "step_back")
