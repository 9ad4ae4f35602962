"""Ways that were tried to make the software break a floor: by who acts, by order, by dates, and by strange values."""

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.apps import apps

from heard.acts.actors import Actor
from heard.acts.fields import ActField, ParseError
from heard.acts.models import LedgerEntry
from heard.acts.performing import perform
from heard.acts.refusals import DoneBefore, InvalidInput, Refused
from heard.acts.register import ACTS
from heard.consent.models import Stop
from heard.contact.models import MessageEnd
from heard.contact.sending import send_due
from heard.contact.words import unsafe
from heard.dialogue.case import Case
from heard.dialogue.models import ActsFor
from heard.evaluation.queries import FIGURES, figure
from heard.exchange.models import ReleasedCopy, Shown
from heard.ground import clock
from heard.ground.errors import NotFound
from heard.inquiry.models import Request
from heard.inquiry.requests import live_requests
from heard.programme.scene import ProgrammeScene
from tests.acts.test_register import value
from tests.support.cast import Cast, begin
from tests.support.world import World, make_world

pytestmark = pytest.mark.usefixtures("database")
TOM = {
    "side": "responsible",
    "part": "principal",
    "name": "Tom Hale",
    "born": 1980,
    "custody": "prison",
    "place": "Pine Hill",
}
ELENA = {"side": "harmed", "part": "principal", "name": "Elena Duran", "born": 1980, "reach": {"way": "they_ring"}}


def tried(cast: Cast, act: str, by: Actor, **given: Any) -> list[str]:
    """The codes that refuse an act to this actor; fails where it was done."""
    with clock.at(cast.wait(seconds=1).moment):
        scene = ProgrammeScene(cast.programme) if ACTS[act].chain == "programme" else Case(cast.dialogue)
        with pytest.raises(Refused) as refused:
            perform(ACTS[act], scene, by=by, values=cast.given(act, given))
    return [each.code for each in refused.value.obstacles]


# Who acts


@pytest.mark.rule("R0")
def test_a_kind_of_actor_that_is_made_up_is_nobody() -> None:
    cast = begin().to("prepared")
    words = {word for act in ACTS.values() for word in act.who} - {"anyone", "programme"}
    for word in sorted(words | {"staff", "party"}):
        by = Actor(who=cast.id("maria"), kind=word)
        with clock.at(cast.moment):
            assert Case(cast.dialogue).relations(by) == set(), word
            assert ProgrammeScene(cast.programme).relations(by) == set(), word
    assert tried(cast, "authorise", Actor(who="x", kind="supervisor")) == ["not_yours"]
    assert tried(cast, "load_policy", Actor(who="x", kind="administrator"), text="[programme]") == ["not_yours"]


@pytest.mark.rule("R0")
def test_a_kind_that_does_not_fit_who_acts_opens_nothing() -> None:
    cast = begin().to("approved")
    with clock.at(cast.moment):
        for key, kind in (("maria", "account"), ("dana", "person"), ("stranger", "account"), ("stranger", "person")):
            case = Case(cast.dialogue)
            by = Actor(who=cast.id(key), kind=kind)
            ring = case.keyring(by)
            assert (ring.whole, ring.rows) == (frozenset(), {}), (key, kind)


@pytest.mark.rule("R11")
@pytest.mark.rule("R24")
def test_nobody_enters_for_a_colleague() -> None:
    """Two approvals are two people's: one who could type in the other's would approve alone."""
    cast = begin().to("asked")
    cast.do("dana", "talk_first", with_="maria")
    cast.do("dana", "check_standing", of="maria")
    cast.do("dana", "assess_risk")
    cast.do("dana", "approve")
    assert cast.codes("sam", "approve", by="dana", channel="phone") == ["entered_by_nobody"]
    cast.do("sam", "approve")


@pytest.mark.rule("R20")
def test_a_facilitators_stop_may_be_rung_in() -> None:
    cast = begin().to("agreed")
    cast.do("ruth", "stop", by="dana", channel="phone")
    assert "stopped" in cast.codes("omar", "hold_session", with_="james", minutes=60)


@pytest.mark.rule("R0")
def test_a_door_that_there_is_not_is_bad_input() -> None:
    cast = begin()
    by = Actor(who=cast.id("maria"), kind="person", channel="carrier pigeon")
    with clock.at(cast.moment), pytest.raises(InvalidInput) as wrong:
        perform(ACTS["stop"], Case(cast.dialogue), by=by, values={})
    assert list(wrong.value.problems) == ["channel"]


@pytest.mark.rule("R0")
@pytest.mark.rule("R20")
def test_nobody_acts_for_the_dead() -> None:
    cast = begin().to("prepared")
    cast.do("maria", "stop")
    cast.do("dana", "record_death", of="maria")
    for act, given in (
        ("start_again", {}),
        ("say_yes", {"purpose": "letters"}),
        ("sign", {"agreement": "participation"}),
        ("ask", {"ways": ["letters"], "information": "v1"}),
    ):
        assert cast.refused("maria", act, by="dana", channel="paper", **given) == ["R0"], act
    with pytest.raises(NotFound):
        cast.sees("maria")


@pytest.mark.rule("R12")
def test_what_waited_for_somebody_who_died_does_not_leave(mailoutbox: list[Any]) -> None:
    cast = begin().to("approved").go("2026-01-09 15:30")
    cast.do("dana", "write_to", to="rosa", words="See you soon.")
    cast.do("dana", "record_death", of="rosa")
    with clock.at(cast.wait(hours=1).moment):
        assert send_due(cast.programme) == 0
    assert mailoutbox == []


# Asking and taking back


@pytest.mark.rule("R5")
def test_taking_back_ends_every_request_in_ones_name() -> None:
    cast = begin({"initiation": {"who": "provider"}}).to("asked")
    with clock.at(cast.moment):
        again = cast.before("dana", "ask", ways=["letters"], information="v1")
    assert again == ["R0"]
    cast = begin({"initiation": {"who": "provider"}})
    cast.do("dana", "ask", ways=["letters"], information="v1")
    assert cast.refused("dana", "ask", ways=["letters"], information="v1") == ["R0"]
    cast.do("maria", "take_back")
    with cast.now() as case:
        assert live_requests(case) == []


@pytest.mark.rule("R4")
def test_a_request_for_nobody_of_this_dialogue_is_refused() -> None:
    cast = begin()
    for nobody in ("nobody", cast.id("james")):
        assert cast.refused("maria", "ask", ways=["letters"], information="v1", acts_for=nobody) == ["R0"]
    assert ActsFor.objects.count() == Request.objects.count() == 0
    empty = begin({"initiation": {"who": "provider"}}, parties={})
    assert empty.refused("dana", "ask", ways=["letters"], information="v1") == ["R0"]


def two_and_one() -> World:
    """Two harmed principals who asked, one responsible; up to the first sessions."""
    return make_world(harmed=2, facilitators=2).through("preparing")


def talk_and_yes(world: World, name: str) -> None:
    world.do("talk_first", "dana", **{"with": world.ref(name)})
    world.do("say_yes", name, purpose="prepare")


@pytest.mark.rule("R20")
def test_who_comes_back_and_leaves_again_rests_the_dialogue_again() -> None:
    """What the others said after the first leaving does not stand for the second."""
    world = two_and_one()
    with_james = {"with": world.ref("james"), "minutes": 60}
    world.do("take_back", "maria")
    assert world.refused("hold_session", "ruth", **with_james) == ["R20"]
    for name in ("elena", "james"):
        talk_and_yes(world, name)
    assert world.refused("hold_session", "ruth", **with_james) == []
    world.do("ask", "maria", ways=["face_to_face"], information="v1")
    assert world.refused("hold_session", "ruth", **with_james) in ([], ["R11"])
    world.do("take_back", "maria")
    assert "R20" in world.refused("hold_session", "ruth", **with_james)


@pytest.mark.rule("R11")
def test_who_comes_back_says_go_ahead_anew() -> None:
    world = make_world(harmed=2, facilitators=2).through("went_ahead")
    james = world.ref("james")
    world.do("take_back", "maria")
    world.do("ask", "maria", ways=["face_to_face"], information="v1")
    assert world.refused("invite", "ruth", to=james) == ["R11"]
    world.do("go_ahead", "maria")
    assert world.refused("invite", "ruth", to=james) == []


# The day


@pytest.mark.rule("R32")
@pytest.mark.rule("R29")
def test_a_meeting_that_ended_does_not_begin_again() -> None:
    cast = begin().to("ended")
    assert cast.refused("ruth", "begin_meeting") == ["R0"]
    for act in ("resume_meeting", "end_meeting", "pause_meeting", "stop_meeting"):
        assert cast.before("ruth", act) == ["R0"], act


@pytest.mark.rule("R29")
@pytest.mark.rule("R30")
def test_the_day_in_a_wrong_order_is_refused() -> None:
    cast = begin().to("fixed")
    for act in ("end_meeting", "resume_meeting", "pause_meeting", "stop_meeting"):
        assert cast.refused("ruth", act, on="") == ["R0"], act
    assert cast.refused("james", "say_yes", by="omar", purpose="meet_today") == ["R0"]
    cast.go("2026-05-28 09:00")
    assert cast.refused("ruth", "depart", person="james") in (["R0"], ["R30"], ["R0", "R30"])
    assert cast.refused("ruth", "begin_meeting") == ["R29"]
    cast.to("begun")
    assert cast.refused("ruth", "begin_meeting") == ["R0"]
    assert cast.refused("omar", "depart", person="james") == ["R30"]
    cast.do("ruth", "depart", person="maria")
    assert cast.refused("omar", "depart", person="james") == ["R30"]
    cast.do("maria", "stop_meeting", by="ruth")
    assert cast.refused("ruth", "resume_meeting") == ["R30"]
    assert cast.refused("ruth", "begin_meeting") == ["R30"]
    cast.wait(days=1)
    assert cast.refused("ruth", "resume_meeting") == ["R0"]


@pytest.mark.rule("R28")
def test_who_was_moved_after_fixing_needs_a_clearance() -> None:
    cast = begin().to("fixed")
    cast.do("dana", "record_transfer", of="james", to="Cedar Creek")
    cast.do("maria", "say_yes", on="2026-05-28 09:36", by="ruth", purpose="meet_today")
    cast.do("james", "say_yes", by="omar", purpose="meet_today")
    assert cast.refused("ruth", "begin_meeting") == ["R28"]


@pytest.mark.rule("R8")
@pytest.mark.rule("R7")
@pytest.mark.rule("R9")
def test_what_comes_up_on_the_day_keeps_it_from_beginning() -> None:
    cast = begin().to("fixed").go("2026-05-28 09:30")
    cast.do("maria", "say_yes", by="ruth", purpose="meet_today")
    cast.do("james", "say_yes", by="omar", purpose="meet_today")
    cast.do("dana", "open_proceeding", kind="appeals")
    cast.do("dana", "record_order", between=["maria", "james"], until=date(2026, 5, 28))
    cast.do("james", "take_back_acknowledgement", by="omar")
    cast.do("dana", "declare_conflict", with_="maria", facilitator="omar")
    assert cast.refused("ruth", "begin_meeting") == ["R7", "R8", "R9", "R26"]


# What crosses


def an_item(world: World, who: str) -> str:
    """An item of somebody, permitted, read and released."""
    item = world.do("write_item", who, kind="question", text="What was the song?").pk
    world.do("permit", who, item=item)
    world.do("read_item", "ruth", item=item)
    world.do("release_item", "ruth", item=item)
    return str(item)


@pytest.mark.rule("R23")
def test_taking_a_permission_back_destroys_what_one_of_two_has_not_seen() -> None:
    world = make_world(responsible=2).through("preparing")
    item = an_item(world, "maria")
    assert ReleasedCopy.objects.count() == 2
    world.now += timedelta(minutes=10)
    world.do("show_item", "ruth", item=item, to=world.ref("james"))
    assert world.refused("recall_item", "ruth", item=item) == ["R23"]
    world.do("take_back_permission", "maria", item=item)
    assert [each.to.person_id for each in ReleasedCopy.objects.all()] == [world.ref("james")]
    assert world.refused("show_item", "ruth", item=item, to=world.ref("tom")) == ["R0"]


@pytest.mark.rule("R23")
def test_only_the_one_it_is_for_or_a_facilitator_says_that_it_was_shown() -> None:
    world = make_world(responsible=2, beside=True).through("preparing")
    item = an_item(world, "maria")
    for who in ("maria", "carl", "tom"):
        assert world.refused("show_item", who, item=item, to=world.ref("james")) == ["R0"], who
    assert Shown.objects.count() == 0
    world.do("recall_item", "ruth", item=item)


@pytest.mark.rule("R20")
def test_nothing_crosses_to_who_left() -> None:
    world = make_world(responsible=2).through("preparing")
    world.do("stop", "tom")
    for name in ("maria", "james"):
        talk_and_yes(world, name)
    an_item(world, "maria")
    assert [each.to.person_id for each in ReleasedCopy.objects.all()] == [world.ref("james")]


# Words that show


@pytest.mark.rule("R12")
@pytest.mark.parametrize(
    "words",
    [
        "the PRISON",
        "pri\u200bson",
        "pri\u00adson",
        "prison_",
        "_prison",
        "\uff50\uff52\uff49\uff53\uff4f\uff4e",
        "Pine\nHill",
        "pine-hill",
        "Pine\u00a0Hill",
        "Reed's",
        "REED",
        "R\u200ceed",
        "jail.",
        "carcel",
        "la c\u00e1rcel",
        "Jose",
        "jose\u0301",
        "JOS\u00c9",
        "gender based",
        "gender-based",
        "Facilitated  Dialogue",
        "facilitated\u2011dialogue",
        "o'brien",
        "O\u2019Brien",
    ],
)
def test_no_way_of_writing_it_hides_a_word_that_tells(words: str) -> None:
    said = f"Hello, {words} on Tuesday"
    found = unsafe(said, programme="Facilitated Dialogue", places=["Pine Hill"], names=["José Reed", "Ann O'Brien"])
    assert found, words


@pytest.mark.rule("R12")
def test_other_words_may_go() -> None:
    said = "Hello, this is Dana. The reeds are tall; I ring on Tuesday at nine."
    assert unsafe(said, programme="Facilitated Dialogue", places=["Pine Hill"], names=["José Reed"]) == []


@pytest.mark.rule("R7")
def test_an_order_ends_every_word_that_waits_and_then_keeps_none_from_the_harmed_side(mailoutbox: list[Any]) -> None:
    cast = begin().to("approached").go("2026-01-20 14:00")
    cast.do("dana", "write_to", to="rosa", words="See you on Friday.")
    cast.do("dana", "write_to", to="james", words="See you soon.")
    cast.do("dana", "record_order", between=["maria", "james"])
    assert cast.codes("dana", "write_to", to="james", words="See you soon.") == ["order_in_force"]
    cast.do("dana", "write_to", to="rosa", words="We call you.")
    with clock.at(cast.wait(hours=1).moment):
        send_due(cast.programme)
    assert [mail.to for mail in mailoutbox] == [["rosa@example.org"]]
    assert ["We call you." in mail.body for mail in mailoutbox] == [True]
    withheld = MessageEnd.objects.filter(outcome="withheld").values_list("rules", flat=True)
    assert [set(each.split(",")) for each in withheld] == [{"R7"}, {"R7"}]


@pytest.mark.rule("R13")
@pytest.mark.parametrize("day", ["20260528", "2026-W22-4", "2026-05-28"])
def test_a_hard_date_is_kept_however_it_is_written(day: str) -> None:
    cast = begin().to("approved")
    try:
        cast.do("maria", "mark_safe", hard_dates=[day])
    except InvalidInput:
        return
    cast.go("2026-05-28 10:00")
    assert "R13" in cast.refused("dana", "call", to="maria", words="Hello.")


# Disclosing and counting


@pytest.mark.rule("R36")
@pytest.mark.parametrize(
    "to",
    [
        "Parole board",
        "par\u200bole board",
        "PAROLE_BOARD",
        "p\u00e1role",
        "Board of Pardons",
        "re\u00adlease",
        "earned  time",
    ],
)
def test_no_way_of_writing_it_hides_who_decides_on_release(to: str) -> None:
    cast = begin().to("agreed")
    given = {"kind": "prevent_death_or_injury", "about": "james", "with_sign_of": "sam"}
    assert cast.refused("dana", "disclose", to=to, **given) == ["R36"]


@pytest.mark.rule("R40")
def test_no_difference_between_two_published_figures_is_small(monkeypatch: pytest.MonkeyPatch) -> None:
    class Rows:
        def __init__(self, count: int) -> None:
            self._count = count

        def count(self) -> int:
            return self._count

    for numbers in ((40, 33, 29, 15, 11), (25, 23, 18, 12, 12), (60, 50, 45, 20, 10), (30, 30, 30, 30, 29)):
        cast = begin()
        # Of more figures than these, the rest count nothing.
        known = {**dict.fromkeys(FIGURES, 0), **dict(zip(FIGURES, numbers, strict=False))}
        for name, count in known.items():
            monkeypatch.setitem(FIGURES, name, lambda _rows, count=count: Rows(count))
        with clock.at(cast.moment):
            out = {name: figure(cast.actor("anyone"), cast.programme, name) for name in known}
        open_ = [known[name] for name, shown in out.items() if shown is not None]
        assert all(abs(one - two) == 0 or abs(one - two) >= 10 for one in open_ for two in open_), (numbers, out)
        assert open_


# Strange values

STRANGE: tuple[Any, ...] = (
    "\ud800",
    "a\x00b",
    "x" * 150,
    "x" * 30_000,
    "9" * 5_000,
    10**9,
    -1,
    0,
    True,
    False,
    1.5,
    float("nan"),
    b"bytes",
    object(),
    [],
    {},
    [[]],
    [{}],
    {"a": {"b": []}},
    {1: 2},
    {1: 2, "a": 3},
    {"way": ["phone"]},
    {"way": "phone", "at": "\ud800"},
    {"way": "phone", "at": "x" * 30_000},
    {"way": "email", "at": "a@example.org\nBcc: b@example.org"},
    {"break_word": "\ud800"},
    {"break_word": {"a": 1}},
    {"break_word": "x" * 30_000},
    ["\ud800"],
    ["maria", ["maria"]],
    [None],
    [1, "a"],
    "2026-13-45",
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-12:00",
    datetime.max.replace(tzinfo=UTC),
    datetime.min.replace(tzinfo=UTC),
    datetime(2026, 1, 1),
    date.min,
    date.max,
    "0001-01-01",
    "9999-12-31",
    "02-30",
    "W21-4",
    "2026-W01-1",
    ["x"] * 5_000,
)
DONE_RIGHT = (InvalidInput, Refused, NotFound)


def good(cast: Cast, act: str) -> dict[str, Any]:
    """Everything that an act can be told, readable."""
    return cast.given(act, {one.name: value(one) for one in ACTS[act].fields})


def somebody(cast: Cast, who: frozenset[str]) -> Actor:
    """One of those whose act it is."""
    names = {
        "responsible": "james",
        "responsible_principal": "james",
        "party": "maria",
        "harmed_principal": "maria",
        "principal": "maria",
        "assigned": "ruth",
        "facilitator": "ruth",
        "coordinator": "dana",
        "supervisor": "sam",
    }
    word = next((each for each in names if each in who), "programme")
    return cast.actor(names.get(word, word))


def is_readable(field: ActField, strange: Any) -> bool:
    """Whether a field takes this value; fails where it answers with anything but words."""
    try:
        field.parse(strange)
    except ParseError:
        return False
    return True


@pytest.mark.rule("R0")
def test_no_value_of_any_field_breaks_an_act() -> None:
    """Whatever stands in a field, the act is done, refused or answered; and what is kept fits into its column."""
    cast = begin().to("prepared")
    for name, act in sorted(ACTS.items()):
        by = somebody(cast, act.who)
        for one in act.fields:
            for strange in (each for each in STRANGE if is_readable(one, each)):
                with clock.at(cast.moment), suppress(*DONE_RIGHT):
                    scene = ProgrammeScene(cast.programme) if act.chain == "programme" else Case(cast.dialogue)
                    perform(act, scene, by=by, values={**good(cast, name), one.name: strange})
    assert too_long() == []


def too_long() -> list[str]:
    """Columns with more signs than they hold: SQLite keeps them, PostgreSQL fails on them."""
    found = []
    for model in apps.get_app_config("heard").get_models():
        if model._meta.label == "heard.WrappedKey":
            continue
        for field in model._meta.concrete_fields:
            if field.get_internal_type() == "CharField":
                values = model._default_manager.values_list(field.attname, flat=True)
                longest = max((len(each) for each in values if each), default=0)
                found += [f"{model.__name__}.{field.attname}: {longest}"] if longest > (field.max_length or 0) else []
    return found


# The door's own key


@pytest.mark.rule("R20")
def test_a_key_of_one_act_hides_no_other() -> None:
    """The same thing sent twice is done once; a stop under a key that was used is still a stop."""
    cast = begin().to("agreed")
    other = cast.another()
    nora = other.add("nora", side="harmed")
    with clock.at(cast.moment):
        case = Case(cast.dialogue)
        for who in ("maria", "james"):
            for act in ("say_no", "stop"):
                given = {"purpose": "research"} if act == "say_no" else {}
                perform(ACTS[act], case, by=cast.actor(who).once("one"), values=given)
                with pytest.raises(DoneBefore):
                    perform(ACTS[act], case, by=cast.actor(who).once("one"), values=given)
        perform(ACTS["stop"], Case(other.dialogue), by=Actor(who=nora, kind="person", key="one"), values={})
        perform(ACTS["decline_follow_up"], case, by=cast.actor("maria").once("k" * 500), values={})
    assert sorted(Stop.objects.values_list("who", flat=True)) == sorted([cast.id("maria"), cast.id("james"), nora])
    assert LedgerEntry.objects.filter(act="say_no").count() == 2
