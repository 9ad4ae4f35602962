"""Two at once: exactly one wins, nothing is half done, and the ledger verifies.

Every act pauses between its judging and its writing here, so that whoever holds too little is found, not only seldom.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from threading import Barrier, Event
from time import sleep
from typing import Any

import pytest
from django.core import mail
from django.db import connections

from heard import models
from heard.acts import performing
from heard.acts.actors import Actor
from heard.acts.looking import look
from heard.acts.refusals import DoneBefore, InvalidInput, Refused
from heard.acts.register import ACTS, Act, Attempt
from heard.acts.verify import verify
from heard.confidentiality import vault
from heard.contact.sending import send_due
from heard.dialogue.actions import open_dialogue
from heard.dialogue.case import Case
from heard.ground import clock
from heard.programme.actions import SOFTWARE, add_room, load_policy
from heard.programme.scene import ProgrammeScene
from tests.support import floors
from tests.support.world import REACH, World, add_staff, make_world, open_another

PAUSE = 0.08
INSIDE = Event()
RACING: list[bool] = []
Doing = Callable[[], Any]
EMAIL = {**REACH, "way": "email", "at": "rosa@example.org"}


@pytest.fixture(autouse=True)
def slow_between(monkeypatch: pytest.MonkeyPatch, settings: Any) -> None:
    """Long enough between judging and writing for anybody to step in who can."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    judged = performing._judge

    INSIDE.clear()

    def slowly(act: Act, scene: Any, attempt: Attempt) -> None:
        judged(act, scene, attempt)
        if armed():
            INSIDE.set()
            sleep(PAUSE)

    monkeypatch.setattr(performing, "_judge", slowly)


@pytest.fixture(autouse=True)
def all_is_well(database: Path) -> Iterator[None]:
    """After each race: nothing that must not be, and every row and line as it was written."""
    yield
    assert floors.check() == []
    assert verify().findings == ()


def together(*doings: Doing) -> list[Any]:
    """Do all of it at once, each in a thread of its own; what each came to: a result, or what it raised."""
    barrier = Barrier(len(doings))
    RACING.append(True)

    def one(attempt: Doing) -> Any:
        try:
            barrier.wait()
            return attempt()
        except Exception as wrong:  # noqa: BLE001  whatever it is, the test looks at it
            return wrong
        finally:
            connections.close_all()

    try:
        with ThreadPoolExecutor(len(doings)) as threads:
            return list(threads.map(one, doings))
    finally:
        RACING.clear()


def armed() -> bool:
    """Whether a race is on: what leads up to one need not be slow."""
    return bool(RACING)


def second() -> None:
    """Wait until another is between its judging and its writing."""
    assert INSIDE.wait(10)


def does(world: World, act: str, who: str, *, key: str = "", late: bool = False, **given: Any) -> Doing:
    """An act, ready to be done at this moment in any thread. The world may move on to another dialogue meanwhile.

    It returns None where the same was done before under its key.
    """
    scene, by, moment = world.dialogue, world.actor(who), world.now

    def attempt() -> Any:
        if late:
            second()
        with clock.at(moment), suppress(DoneBefore):
            return performing.perform(ACTS[act], Case(scene), by=by.once(key), values=given)
        return None

    return attempt


def refusals(results: list[Any]) -> list[list[str]]:
    """The rules of those who were refused. Whatever else was raised is a mistake of ours."""
    wrong = [each for each in results if isinstance(each, Exception) and not isinstance(each, Refused)]
    assert not wrong, wrong
    return [each.rules for each in results if isinstance(each, Refused)]


@pytest.mark.rule("R5")
@pytest.mark.rule("R11")
@pytest.mark.parametrize("first", ["take_back", "stop", "invite"])
def test_a_withdrawal_and_a_contact_at_once_are_one_after_the_other(first: str) -> None:
    world = make_world().until("invited")
    contact = does(world, "invite", "ruth", late=first != "invite", to=world.ref("james"))
    back = does(world, "stop" if first == "stop" else "take_back", "maria", late=first == "invite")
    refused = refusals(together(contact, back))
    assert models.Invitation.objects.count() == 1 - len(refused)
    assert models.RequestTakenBack.objects.count() + models.Stop.objects.count() == 1
    assert refused in ([], [["R11"]], [["R20"]])
    # Whoever says stop first is heard first.
    assert len(refused) == (first != "invite")


@pytest.mark.parametrize("between", [True, False])
def test_what_a_page_read_is_read_anew_if_anything_happened_since(*, between: bool) -> None:
    """A page reads the thread to know who is there; the act that it sends may come after somebody else's."""
    world = make_world().until("preparing")
    maria = world.actor("maria")
    opened = Case(world.dialogue)
    opened.goes_on = True
    assert "harmed" in opened.relations(maria)
    if between:
        world.do("stop", "maria")
    with clock.at(world.now):
        stopping = lambda: performing.perform(ACTS["stop"], opened, by=maria, values={})  # noqa: E731  for one line below
        refused = refusals([together(stopping)[0]])
    assert refused == ([["R0"]] if between else [])
    assert models.Stop.objects.count() == 1
    # What was handed over is read again by the page; what was not, it keeps as it was.
    assert len(opened.rows(models.Stop)) == (0 if between else 1)


@pytest.mark.rule("R20")
@pytest.mark.parametrize("first", ["stop", "send"])
def test_a_stop_and_a_message_whose_time_has_come(first: str) -> None:
    world = make_world(reach=EMAIL).until("preparing")
    world.do("mark_safe", "maria", reach=EMAIL)
    world.do("write_to", "dana", to=world.ref("maria"), words="See you soon")
    world.now += timedelta(minutes=11)
    moment, programme = world.now, world.programme

    def send() -> int:
        if first == "stop":
            second()
        with clock.at(moment):
            return send_due(programme)

    left, _ = together(send, does(world, "stop", "maria", late=first == "send"))
    assert left == (first == "send")
    assert len(mail.outbox) == left
    assert [row.outcome for row in models.MessageEnd.objects.all()] == ["sent" if left else "withheld"]


@pytest.mark.rule("R16")
def test_two_who_let_the_same_message_leave() -> None:
    world = make_world(reach=EMAIL).until("preparing")
    world.do("mark_safe", "maria", reach=EMAIL)
    world.do("write_to", "dana", to=world.ref("maria"), words="See you soon")
    moment, programme = world.now + timedelta(minutes=11), world.programme

    def send() -> int:
        with clock.at(moment):
            return send_due(programme)

    assert sorted(together(send, send, send)) == [0, 0, 1]
    assert len(mail.outbox) == 1
    assert [row.outcome for row in models.MessageEnd.objects.all()] == ["sent"]


@pytest.mark.rule("R16")
@pytest.mark.parametrize("first", ["recall", "send"])
def test_a_message_called_back_as_it_leaves(first: str) -> None:
    world = make_world(reach=EMAIL).until("preparing")
    world.do("mark_safe", "maria", reach=EMAIL)
    message = world.do("write_to", "dana", to=world.ref("maria"), words="See you soon")
    world.now += timedelta(minutes=11)
    moment, programme = world.now, world.programme

    def send() -> int:
        if first == "recall":
            second()
        with clock.at(moment):
            return send_due(programme)

    left, back = together(send, does(world, "recall_message", "dana", late=first == "send", message=message.pk))
    assert (left, isinstance(back, Refused)) == (first == "send", first == "send")
    assert len(mail.outbox) == left


@pytest.mark.rule("R11")
def test_one_person_approves_on_two_machines() -> None:
    world = make_world().until("approved")
    approve = does(world, "approve", "dana")
    assert refusals(together(approve, approve, approve)) == [["R0"], ["R0"]]
    assert models.Approval.objects.count() == 1


@pytest.mark.parametrize("same_facilitators", [True, False])
@pytest.mark.rule("R28")
def test_two_dialogues_take_one_room(*, same_facilitators: bool) -> None:
    world = make_world().until("fixed")
    ready = [does(world, "fix_meeting", "dana")]
    if not same_facilitators:
        for name in ("ruth", "omar"):
            with clock.at(world.now):
                add_staff(world, name, "facilitator", sign_in_name=f"{name}-2")
    elsewhere = _another_at_the_same_hour(world)
    ready.append(does(elsewhere, "fix_meeting", "dana"))
    refused = refusals(together(*ready))
    assert refused == [["R28"]]
    assert models.Fixing.objects.count() == 1
    held = models.Booking.objects.values_list("what", "quarter")
    assert len(held) == len(set(held)) == 5 * 12
    # Everything was refused at once: nothing of the loser is booked.
    assert {row.line for row in models.Booking.objects.all()} == {models.Fixing.objects.get().line}


@pytest.mark.rule("R0")
def test_one_human_being_added_to_two_dialogues_at_once_is_found_by_the_second() -> None:
    world = make_world()
    told: dict[str, Any] = {"side": "harmed", "part": "supporter", "name": "Nora Quist"}
    ready = [does(world, "add_party", "dana", **told)]
    with clock.at(world.now):
        open_another(world)
    ready.append(does(world, "add_party", "dana", **told))
    assert refusals(together(*ready)) == [["R0"]]


def _another_at_the_same_hour(world: World) -> World:
    """A second dialogue with new people, planned for the same hour and room."""
    plan = models.Plan.objects.get(dialogue=world.dialogue)
    at = _hour_of(world, plan)
    moment = world.now
    world.now = datetime(2026, 1, 5, 18, 0, tzinfo=moment.tzinfo)
    with clock.at(world.now):
        open_another(world)
    world.until("planned")
    assert world.ahead is not None
    world.ahead.given.update(at=at, until=at + timedelta(hours=3))
    return world.until("fixed")


def _hour_of(world: World, plan: models.Plan) -> datetime:
    with vault.opened(Case(world.dialogue).judging_keyring()):
        return datetime.fromisoformat(plan.whole["at"])


@pytest.mark.rule("R26")
def test_the_last_place_under_a_facilitators_cap() -> None:
    world = make_world({"facilitators": {"cap": 1}}, facilitators=2).until("assigned")
    first = does(world, "assign", "dana", facilitator=world.ref("ruth"))
    with clock.at(world.now):
        open_another(world)
    world.until("assigned")
    second = does(world, "assign", "dana", facilitator=world.ref("ruth"))
    assert refusals(together(first, second)) == [["R26"]]
    assert models.Assignment.objects.count() == 1


def test_the_same_form_sent_twice_is_one_act() -> None:
    world = make_world().until("went_ahead")
    ahead = does(world, "go_ahead", "maria", key="a form's own key")
    results = together(ahead, ahead, ahead)
    assert refusals(results) == []
    assert [each.pk for each in results if each is not None] == [models.GoAhead.objects.get().pk]


def test_the_same_form_sent_twice_on_a_chain_that_has_no_line_yet() -> None:
    world = make_world()
    james = does(world, "register_interest", "james", key="another key")
    assert refusals(together(james, james)) == []
    assert models.Interest.objects.count() == 1


def test_two_first_lines_of_one_chain() -> None:
    """Refusals and wishes of a person whose chain has no line yet: both are kept, one after the other."""
    world = make_world(harmed=1, responsible=2)
    tries = [does(world, "ask", "james", ways=["letters"], information="v1") for _ in range(3)]
    assert refusals(together(*tries)) == [["R1"], ["R1"], ["R1"]]
    lines = models.LedgerEntry.objects.filter(chain=f"p:{world.ref('james')}", act="ask")
    assert lines.count() == 3


def test_looks_and_acts_on_one_chain_all_leave_their_line() -> None:

    world = make_world().until("went_ahead")
    moment, dialogue = world.now, world.dialogue

    def looks() -> None:
        with clock.at(moment):
            look(Actor(who=world.ref("dana"), kind="account"), Case(dialogue))

    before = models.LedgerEntry.objects.filter(chain=f"d:{dialogue}").count()
    refusals(together(looks, does(world, "go_ahead", "maria"), looks, does(world, "assess_risk", "dana"), looks))
    assert models.LedgerEntry.objects.filter(chain=f"d:{dialogue}").count() == before + 5


@pytest.mark.rule("R29")
def test_a_no_on_the_day_and_the_beginning_at_once() -> None:
    world = make_world().until("begun")
    refused = refusals(
        together(does(world, "begin_meeting", "ruth", late=True), does(world, "say_no", "james", purpose="meet_today"))
    )
    assert refused == [["R29"]]
    assert models.DayMoment.objects.count() == 0


@pytest.mark.rule("R23")
def test_a_permission_taken_back_as_the_item_is_released() -> None:
    world = make_world().until("ready")
    item = world.do("write_item", "maria", kind="question", text="Why our house?")
    world.do("permit", "maria", item=item.pk)
    world.do("read_item", "ruth", item=item.pk)
    back = does(world, "take_back_permission", "maria", late=True, item=item.pk)
    assert refusals(together(does(world, "release_item", "ruth", item=item.pk), back)) == []
    # Released first, then taken back before anybody saw it: no copy is left.
    assert models.Recall.objects.count() == 1
    assert models.ReleasedCopy.objects.count() == 0


def test_two_begin_with_a_first_policy_of_the_same_number() -> None:
    world = make_world()
    text = "[programme]\nname = 'Facilitated Dialogue'\n"

    def loads() -> Any:

        with clock.at(world.now):
            return load_policy(ProgrammeScene(world.programme), by=SOFTWARE, text=text)

    assert refusals(together(loads, loads, loads)) == []
    numbers = models.PolicyVersion.objects.order_by("number").values_list("number", flat=True)
    assert list(numbers) == [1, 2, 3, 4]


def test_of_several_policies_that_follow_the_same_one_is_loaded() -> None:
    world = make_world()
    text = models.PolicyVersion.objects.get(programme=world.programme).text

    def loads() -> Any:
        with clock.at(world.now):
            return load_policy(ProgrammeScene(world.programme), by=SOFTWARE, text=text, after=1)

    results = together(loads, loads, loads)
    assert sum(isinstance(each, InvalidInput) for each in results) == 2
    assert models.PolicyVersion.objects.filter(programme=world.programme).count() == 2


def test_a_room_of_one_name_is_added_once() -> None:
    world = make_world()
    place = models.Place.objects.filter(programme=world.programme).first()
    assert place is not None

    def adds() -> Any:
        with clock.at(world.now):
            return add_room(ProgrammeScene(world.programme), by=SOFTWARE, place=place.pk, name="Chapel room", seats=8)

    results = together(adds, adds)
    assert sum(isinstance(each, InvalidInput) for each in results) == 1
    assert models.Room.objects.count() == 1


def test_a_code_that_another_dialogue_has_is_drawn_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Six signs meet by chance among many thousands; whoever opens a dialogue then notices nothing."""
    world = make_world()
    taken = models.Dialogue.objects.get(pk=world.dialogue).code
    drawn = iter([taken, "AAA-AAA"])
    monkeypatch.setattr(models.Dialogue._meta.get_field("code"), "_get_default", lambda: next(drawn))
    assert open_dialogue(ProgrammeScene(world.programme), by=SOFTWARE, harm="robbery").code == "AAA-AAA"
