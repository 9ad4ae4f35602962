"""What one side does shows nowhere on the other: no name, no word, no date, no count, until it is released or told."""

from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from heard import stages
from heard.acts.actors import Actor
from heard.acts.looking import seen
from heard.acts.models import LedgerEntry
from heard.acts.performing import perform
from heard.acts.refusals import Refused
from heard.acts.register import ACTS
from heard.contact.models import Invitation
from heard.dialogue.case import Case
from heard.dialogue.models import Dialogue
from heard.dialogue.timeline import timeline
from heard.ground import clock
from heard.rehearsal import run as rehearsing
from heard.rehearsal.story import read_story
from tests.support.cast import Cast, begin

pytestmark = pytest.mark.usefixtures("database")
STORIES = Path(__file__).parents[2] / "rehearsals"
STATES = (
    "opened",
    "asked",
    "assigned",
    "approached",
    "agreed",
    "preparing",
    "supported",
    "planned",
    "fixed",
    "begun",
    "closed",
)
FIXED = ("fixed", "begun")  # what a fixed meeting stood on ends, and both sides see that it is gone


def sights(cast: Cast, who: str) -> list[str]:
    """All that somebody's doors can show, as text."""
    return sorted(repr(one) for one in cast.sees(who))


def does(cast: Cast, who: str, act: str, **given: Any) -> None:
    """Do it if the rules let it: here it only matters what it leaves behind."""
    with suppress(Refused):
        cast.do(who, act, **given)


def the_harmed_side_lives(cast: Cast, state: str) -> None:
    """Everything that the harmed side, and those who work with it, may do without telling the other side."""
    does(cast, "maria", "ask", ways=["letters"], information="v2")
    does(cast, "maria", "mark_safe", reach={"way": "email", "at": "maria@example.org"}, hard_dates="12-24")
    does(cast, "maria", "write_item", kind="question", text="her own question", keep="hers")
    if "hers" in cast.made:
        does(cast, "maria", "permit", item="hers")
        does(cast, "ruth", "read_item", item="hers")
    does(cast, "ruth", "hold_session", with_="maria", minutes=45, note="preparation of Maria")
    soon = cast.moment + timedelta(days=2)
    does(
        cast,
        "ruth",
        "make_appointment",
        with_="maria",
        begins=soon.replace(hour=14),
        minutes=30,
        way="in_person",
        where="preparation of Maria",
    )
    does(cast, "maria", "ask_another_time", words="preparation of Maria")
    does(cast, "maria", "cancel_appointment")
    does(cast, "maria", "write_to_facilitator", words="preparation of Maria")
    does(cast, "ruth", "answer_participant", to="maria", words="preparation of Maria")
    does(cast, "ruth", "inform", whom="maria", purpose="letters")
    does(cast, "maria", "say_yes", purpose="letters")
    does(cast, "maria", "say_no", purpose="research")
    does(cast, "maria", "sign", agreement="confidentiality")
    does(cast, "maria", "say_not_ready")
    does(cast, "maria", "go_ahead")
    does(cast, "maria", "decline_follow_up")
    does(cast, "maria", "choose_to_hear", progress=True)
    does(cast, "ruth", "mark_told", whom="maria", what="preparation of Maria")
    does(cast, "ruth", "follow_up", with_="maria", note="preparation of Maria")
    does(cast, "dana", "note", text="preparation of Maria")
    does(cast, "dana", "talk_first", with_="maria", note="preparation of Maria")
    does(cast, "dana", "assess_risk")
    does(cast, "dana", "open_proceeding", kind="civil")
    does(cast, "dana", "record_order", between=["maria", "james"], until=date(2027, 1, 1))
    if state not in FIXED:
        does(cast, "maria", "take_back")
        does(cast, "maria", "stop")


def the_responsible_side_lives(cast: Cast, state: str) -> None:
    """The same of the responsible side."""
    does(cast, "james", "register_interest", by="dana", channel="paper")
    does(cast, "james", "ask", by="dana", channel="paper", ways=["letters"], information="v1")
    does(cast, "james", "mark_safe", by="omar", reach={"way": "in_person"}, hard_dates="12-24")
    does(cast, "james", "write_item", by="omar", kind="letter", text="his own letter", keep="his")
    if "his" in cast.made:
        does(cast, "james", "permit", by="omar", item="his")
    does(cast, "omar", "hold_session", with_="james", minutes=45, note="preparation of James")
    soon = cast.moment + timedelta(days=2)
    does(
        cast,
        "omar",
        "make_appointment",
        with_="james",
        begins=soon.replace(hour=14),
        minutes=30,
        way="in_person",
        where="preparation of James",
    )
    does(cast, "james", "ask_another_time", by="omar", words="preparation of James")
    does(cast, "james", "write_to_facilitator", by="omar", words="preparation of James")
    does(cast, "omar", "answer_participant", to="james", words="preparation of James")
    does(cast, "james", "sign", by="omar", agreement="confidentiality")
    if state not in FIXED:
        does(cast, "james", "take_back_acknowledgement", by="omar")
    does(cast, "james", "say_no", by="omar", purpose="prepare")
    does(cast, "james", "say_not_ready", by="omar")
    does(cast, "james", "decline_follow_up", by="omar")
    does(cast, "omar", "mark_told", whom="james", what="preparation of James")
    does(cast, "omar", "follow_up", with_="james", note="preparation of James")
    does(cast, "dana", "record_transfer", of="james", to="Cedar Creek", number="0441-2207", unit="B2")
    does(cast, "dana", "record_relation", of="james", to_harmed="cousin")
    does(cast, "dana", "record_court_case", case_number="CR-2004-0117", county="Polk", of="james")
    if state not in FIXED:
        does(cast, "james", "stop", by="omar")


@pytest.mark.rule("R22")
@pytest.mark.rule("R2")
@pytest.mark.parametrize("state", STATES)
def test_what_one_side_does_changes_nothing_that_the_other_sees(state: str) -> None:
    for lives, other in ((the_harmed_side_lives, "james"), (the_responsible_side_lives, "maria")):
        cast = begin().to(state)
        before, moment = sights(cast, other), cast.moment
        lives(cast, state)
        assert cast.moment > moment
        assert sights(cast, other) == before, f"{state}: {lives.__name__}"


@pytest.mark.rule("R11")
@pytest.mark.rule("R2")
def test_before_he_is_invited_nothing_on_his_page_tells_that_she_asked() -> None:
    cast = begin()
    before = sights(cast, "james")
    cast.to("asked")
    cast.do("maria", "invite_supporter", supporter="rosa")
    cast.to("approved")
    cast.to("assigned")
    assert sights(cast, "james") == before
    cast.to("approached")
    text = "\n".join(sights(cast, "james"))
    assert "Ruth" in text
    assert "Rosa Duran" in text


@pytest.mark.rule("R2")
def test_a_supporter_whom_he_names_does_not_tell_her_that_he_would_like_to() -> None:
    cast = begin()
    cast.add("carl", side="responsible", part="supporter", name="Carl Reed", supports="james")
    before = sights(cast, "maria")
    cast.do("james", "invite_supporter", by="dana", supporter="carl")
    assert sights(cast, "maria") == before
    cast.to("approached")
    assert "Carl Reed" in "\n".join(sights(cast, "maria"))


@pytest.mark.rule("R2")
@pytest.mark.parametrize("act", ["register_interest", "ask"])
@pytest.mark.parametrize("spoil", ["", "nobody", "closed"])
def test_a_wish_leaves_no_trace_for_anybody(act: str, spoil: str) -> None:
    """Also one that is refused, for whatever reason, leaves no line, no date and no stage that anyone can see."""
    cast = begin()
    if spoil == "closed":
        cast.do("dana", "close", reason="other")
    shown = public_face(cast)
    by = Actor(who=cast.id("james"), kind="person", entered_by="nobody" if spoil == "nobody" else "")
    given = {} if act == "register_interest" else {"ways": ["letters"], "information": "v1"}
    with clock.at(cast.wait(days=1).moment), suppress(Refused):
        perform(ACTS[act], Case(cast.dialogue), by=by, values=given)
    assert LedgerEntry.objects.filter(chain=f"p:{cast.id('james')}").count() == 1
    assert public_face(cast) == shown


def public_face(cast: Cast) -> list[Any]:
    """All that lists, pages and the timeline show to everybody but a later coordinator."""
    dialogue = Dialogue.objects.get(pk=cast.dialogue)
    found: list[Any] = [dialogue.stage, dialogue.resting, dialogue.moved_at]
    with clock.at(cast.moment):
        case = Case(cast.dialogue)
        found += [timeline(cast.actor(who), case, looks=True) for who in ("dana", "sam")]
        found.append(stages.stage_of(case).name)
    return [*found, *(sights(cast, who) for who in ("maria", "rosa", "dana", "sam", "ruth"))]


# Where both come to, and what was let cross: there a name may stand.
CROSSED = ("meeting", "from_the_other_side")
NAMES = ["held", "letters-only", "two-and-two"]


@pytest.mark.rule("R22")
@pytest.mark.parametrize("name", NAMES)
def test_no_page_of_a_whole_story_names_the_other_side(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    story = read_story(STORIES / f"{name}.toml")
    steps, real = [0], rehearsing._one
    wrong: list[str] = []

    def watched(told: Any, stage: Any, step: Any) -> Any:
        result = real(told, stage, step)
        steps[0] += 1
        if steps[0] % 8 == 0 or step is story.steps[-1]:
            wrong.extend(f"{step.does} {step.on}: {each}" for each in named_across(story, stage))
        return result

    monkeypatch.setattr(rehearsing, "_one", watched)
    list(rehearsing.run(story))
    assert steps[0] > 20
    assert wrong == []


def named_across(story: Any, stage: Any) -> list[str]:
    """What of the other side's principals stands on a participant's pages, beside the meeting to which both come."""
    found = []
    for key, who in story.people.items():
        case = Case(stage.dialogue)
        shown = seen(stage.actor(key, "", ""), case) if case.relations(stage.actor(key, "", "")) else []
        text = "\n".join(repr(one) for one in shown if one.place not in CROSSED and "Supporter" not in one.text)
        for other in story.people.values():
            if other["side"] != who["side"] and other["part"] != "supporter":
                own = {other["name"], *other["name"].split(), str(other.get("place") or "-?-")}
                own |= {str((other.get("reach") or {}).get("at") or "-?-")}
                same = [each["name"].split() for each in story.people.values() if each["side"] == who["side"]]
                mine = {part for name in same for part in name}
                found += [f"{key} sees {each}" for each in sorted(own - mine) if each in text]
    return found


@pytest.mark.rule("R22")
def test_no_key_of_a_person_is_ever_in_the_offices_hands() -> None:
    cast = begin()
    for state in STATES:
        cast.to(state)
        with cast.now() as case:
            own = {party.person_id: party.pk for party in case.parties}
            for who in ("dana", "sam", "kim", "stranger", "programme", "anyone"):
                ring = case.keyring(cast.actor(who))
                assert not {name for name in ring.whole if name.kind == "party"}, (state, who)
            for who in ("kim", "stranger", "anyone"):
                assert not case.keyring(cast.actor(who)).whole, (state, who)
            for who, pk in own.items():
                ring = case.keyring(Actor(who=who, kind="person"))
                keys = {name for name in (*ring.whole, *ring.rows) if name.kind in ("party", "locator")}
                assert {name.subject for name in keys} <= {who, pk}, (state, who)
                assert not {name for name in ring.whole if name.kind in ("office", "dialogue")}, (state, who)
    assert Invitation.objects.count() == 1


@pytest.mark.rule("R22")
def test_who_left_the_case_opens_nothing_of_it() -> None:
    cast = begin().to("prepared")
    assert "A first meeting with Maria." in "\n".join(sights(cast, "ruth"))
    cast.do("dana", "release_from_case", facilitator="ruth")
    assert sights(cast, "ruth") == []
    with cast.now() as case:
        ring = case.keyring(cast.actor("ruth"))
        assert (ring.whole, ring.rows) == (frozenset(), {})
    for act, given in (
        ("hold_session", {"with_": "maria", "minutes": 60}),
        ("say_ready", {"of": "maria"}),
        ("mark_told", {"whom": "maria", "what": "x"}),
        ("stop", {}),
        ("note", {"text": "x", "about": "maria"}),
        (
            "plan_meeting",
            {
                "at": "2026-05-28 09:30",
                "until": "2026-05-28 10:00",
                "place": "Pine Hill",
                "room": "x",
                "attendees": ["maria"],
            },
        ),
    ):
        assert cast.refused("ruth", act, **given) == ["R0"], act
