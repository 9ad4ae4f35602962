"""Random acts by random people under random policies: each is done or refused, and the second opinion finds nothing.

The short form is the same every time. The long one (`make soak`) tries new stories; STORIES says how many.
"""

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from heard.acts import performing
from heard.acts.actors import Actor
from heard.acts.fields import ActField
from heard.acts.looking import look
from heard.acts.performing import what_stands_before
from heard.acts.register import ACTS
from heard.contact.sending import send_due
from heard.ground import clock
from tests.support import floors
from tests.support.world import PLACE, REACH, REFUSALS, ROOM, World, make_world, open_another

POLICIES = st.fixed_dictionaries(
    {
        "outreach": st.fixed_dictionaries(
            {"approvals": st.integers(1, 2), "fresh_yes_days": st.integers(7, 60), "reminders": st.integers(0, 2)}
        ),
        "consent": st.fixed_dictionaries(
            {
                "cooling_days": st.integers(1, 5),
                "lapses_days": st.sampled_from([30, 180, 365]),
                "agreements": st.sampled_from([[], ["confidentiality"], ["confidentiality", "participation"]]),
            }
        ),
        "preparation": st.fixed_dictionaries(
            {
                "sessions": st.fixed_dictionaries({"harmed": st.integers(0, 3), "responsible": st.integers(0, 2)}),
                "weeks": st.integers(0, 12),
                "before_other_side": st.booleans(),
            }
        ),
        "exchange": st.fixed_dictionaries({"readers": st.integers(1, 2)}),
        "facilitators": st.fixed_dictionaries({"least": st.integers(1, 3), "cap": st.integers(2, 5)}),
        "screening": st.fixed_dictionaries(
            {"orders": st.sampled_from(["block", "lifted_in_writing"]), "risk_fresh_days": st.sampled_from([30, 90])}
        ),
        "calendar": st.fixed_dictionaries(
            {
                kind: st.sampled_from(["must_be_over", "rest_while_open", "ignore"])
                for kind in ("appeals", "civil", "parole", "pardon")
            }
        ),
        "acknowledgement": st.fixed_dictionaries({"second_reviewer": st.booleans(), "reviewer_signs": st.booleans()}),
        "initiation": st.fixed_dictionaries(
            {"who": st.sampled_from(["harmed", "either", "provider"]), "kin_may_ask": st.booleans()}
        ),
        "meeting": st.fixed_dictionaries(
            {
                "most": st.integers(1, 2),
                "supporters": st.sampled_from(["optional", "optional", "waiting_area", "mandatory"]),
            }
        ),
        "contact": st.fixed_dictionaries({"hold_minutes": st.sampled_from([0, 10])}),
    }
)

PEOPLE = ("maria", "elena", "james", "tom", "rosa", "carl", "vera")
STAFF = ("dana", "sam", "ruth", "omar", "lena")
EVERYBODY = (*PEOPLE, *STAFF)
WORDS = ("Why our house?", "Thank you.", "See you soon", "forgive me", "prison", "x")
WAITS = ("minutes", "minutes", "hours", "hours", "days", "days", "weeks")
TRIED = tuple(sorted(name for name, act in ACTS.items() if act.chain != "programme" and act.who != {"programme"}))
# Drawn more often than their share: what changes who is in, what is in the way, and what crosses.
WEIGHTED = (
    *TRIED,
    *(
        "stop",
        "start_again",
        "take_back",
        "ask",
        "say_no",
        "end_yes",
        "record_order",
        "lift_order",
        "open_proceeding",
        "close_proceeding",
        "write_to",
        "write_item",
        "permit",
        "read_item",
        "release_item",
        "show_item",
        "take_back_permission",
        "invite_supporter",
        "accept_supporter",
        "begin_meeting",
        "stop_meeting",
        "depart",
    ),
)
LONG_ENOUGH = 12
CROSSING = ("permit", "read_item", "release_item", "recall_item", "show_item", "take_back_permission")


class Dialogues(RuleBasedStateMachine):
    """One dialogue, and everything that people may try."""

    world: World

    @initialize(changes=POLICIES, late=st.sampled_from(("day", "day", "fixed", "invited", "")))
    def begins(self, changes: dict[str, Any], late: str) -> None:
        """A programme with this policy, and everybody in place. Some stories begin late, so that late things are tried."""
        self.world = make_world(changes, harmed=2, responsible=2, facilitators=3, beside=True)
        self.made: dict[str, list[str]] = {}
        self.turns = 0
        DONE.append([])
        self.goes_on_to(late)

    # What is done

    def tries(self, act: str, who: str, given: dict[str, Any], entered_by: str = "") -> bool:
        """Do one act. It is done, or refused in one of the three ways; anything else is a mistake of ours."""
        world = self.world
        by = world.actor(who)
        if entered_by:
            by = Actor(who=by.who, kind=by.kind, entered_by=world.staff[entered_by], channel="phone")
        world.now += timedelta(seconds=7)
        with clock.at(world.now):
            try:
                result = performing.perform(ACTS[act], world.case(), by=by, values=given)
            except REFUSALS:
                return False
        DONE[-1].append(act)
        for row in result if isinstance(result, list) else [result]:
            if row is not None:
                self.made.setdefault(type(row).__name__.lower(), []).append(row.pk)
        return True

    @rule(count=st.integers(6, 25))
    def goes_on(self, count: int) -> None:
        """The next steps of the way; what is refused is tried once more later by whoever tries it."""
        for _ in range(count):
            step = self.world.next_step()
            if step is None:
                return
            self.tries(step.act, step.who, step.given)

    @rule(upto=st.sampled_from(("fixed", "day", "closed")))
    def mends_and_goes_on(self, upto: str) -> None:
        """Whoever stopped starts again, what is open is closed, who took back asks again; and the way from its beginning."""
        for who in EVERYBODY:
            self.tries("start_again", who, {})
        for kind in ("appeals", "civil", "parole", "pardon"):
            self.tries("close_proceeding", "dana", {"kind": kind})
        self.tries("lift_order", "dana", {})
        self.goes_on_to(upto)

    def goes_on_to(self, stage: str) -> None:
        """The way from its beginning, up to a stage; none at all where there is none."""
        self.world.way = None
        step = self.world.next_step() if stage else None
        while step is not None and step.stage != stage:
            self.tries(step.act, step.who, step.given)
            step = self.world.next_step()

    @rule(data=st.data(), count=st.integers(3, 8))
    def people_try_things(self, data: st.DataObject, count: int) -> None:
        """Somebody, mostly somebody whose act it is, tries something; several times over."""
        for _ in range(count):
            self.somebody_tries(data, data.draw(st.sampled_from(WEIGHTED)))

    def somebody_tries(self, data: st.DataObject, act: str) -> None:
        """One try, with values of the right kind, mostly."""
        fitting = [each for each in EVERYBODY if self._may(each, act)]
        anybody = not fitting or data.draw(st.integers(0, 9)) == 0
        who = data.draw(st.sampled_from(EVERYBODY if anybody else fitting))
        given = {each.name: value for each in ACTS[act].fields if (value := self._value(data, each)) is not None}
        entered_by = data.draw(st.sampled_from(["", *STAFF])) if who in PEOPLE and data.draw(st.integers(0, 3)) == 0 else ""
        self.tries(act, who, given, entered_by)

    @rule(data=st.data(), who=st.sampled_from(("maria", "elena", "james", "tom", "rosa")))
    def something_crosses(self, data: st.DataObject, who: str) -> None:
        """Somebody writes, permits; it is read, released, shown, called back, taken back: some of it, in some order."""
        self.tries("write_item", who, {"kind": "question", "text": "Why our house?"})
        item = {"item": (self.made.get("item") or ["nothing"])[-1]}
        for act in ("permit", "read_item", "release_item", *data.draw(st.permutations(CROSSING))):
            for by in {"permit": (who,), "take_back_permission": (who,), "show_item": ("james", "maria")}.get(
                act, ("ruth", "omar")
            ):
                if data.draw(st.integers(0, 5)) > 0:
                    self.tries(act, by, item)

    @rule(data=st.data(), to=st.sampled_from(PEOPLE), by=st.sampled_from(("dana", "ruth")))
    def words_leave(self, data: st.DataObject, to: str, by: str) -> None:
        """Somebody is written to; it is called back, something happens, or it leaves."""
        self.tries("write_to", by, {"to": self.world.ref(to), "words": "See you soon"})
        self.tries("call", by, {"to": self.world.ref(to), "words": "See you soon"})
        message = {"message": (self.made.get("message") or ["nothing"])[-1]}
        between = data.draw(st.sampled_from(["", "", "recall_message", "stop", "take_back", "record_order"]))
        if between:
            given = (
                message if between == "recall_message" else {"between": [self.world.ref("maria"), self.world.ref("james")]}
            )
            self.tries(
                between,
                "maria" if between in ("stop", "take_back") else "dana",
                given if between in ("recall_message", "record_order") else {},
            )
        self.world.now += timedelta(minutes=11)
        self.what_is_due_leaves()

    def _may(self, who: str, act: str) -> bool:
        return bool(self.world.case().relations(self.world.actor(who)) & ACTS[act].who)

    @rule(much=st.integers(1, 40), unit=st.sampled_from(WAITS))
    def time_passes(self, much: int, unit: str) -> None:
        """Minutes to weeks."""
        self.world.now += timedelta(**{unit: much % 4 + 1 if unit == "weeks" else much})

    @rule()
    def what_is_due_leaves(self) -> None:
        """The programme's own loop."""
        with clock.at(self.world.now):
            send_due(self.world.programme)

    @rule(who=st.sampled_from(EVERYBODY))
    def somebody_looks(self, who: str) -> None:
        """Somebody opens their page."""
        with clock.at(self.world.now):
            case, kind = self.world.case(), "person" if who in PEOPLE else "account"
            by = Actor(who=self.world.ref(who), kind=kind)
            if case.relations(by):
                look(by, case)

    @rule(data=st.data(), who=st.sampled_from(("maria", "elena", "james", "tom")))
    def the_others_go_on(self, data: st.DataObject, who: str) -> None:
        """One stops or takes back; there is a new talk with each who stays, and a new yes of each; they may come back."""
        self.tries(data.draw(st.sampled_from(["stop", "take_back"])), who, {})
        for other in ("maria", "elena", "james", "tom"):
            if other != who and data.draw(st.integers(0, 5)) > 0:
                self.tries("talk_first", "dana", {"with": self.world.ref(other)})
                self.tries("say_yes", other, {"purpose": "prepare"})
        self.goes_on(3)
        if data.draw(st.integers(0, 3)) > 0:
            self.tries("start_again", who, {})
            self.tries("start_again", who, {}, entered_by=data.draw(st.sampled_from(("ruth", "omar", "dana"))))

    @rule(data=st.data(), by=st.sampled_from(STAFF), other=st.sampled_from(STAFF))
    def a_slip_is_struck_out(self, data: st.DataObject, by: str, other: str) -> None:
        """Somebody says that something was a mistake, be it theirs to say or not; somebody answers, perhaps the same."""
        made = [row for rows in self.made.values() for row in rows] or ["nothing"]
        self.tries("say_mistake", by, {"entry": data.draw(st.sampled_from(made)), "reason": "A slip."})
        slip = {"mistake": (self.made.get("mistakeword") or ["nothing"])[-1]}
        self.tries(data.draw(st.sampled_from(["agree_mistake", "agree_mistake", "keep_entry"])), other, slip)

    @rule(who=st.sampled_from(("maria", "elena", "james", "tom")))
    def what_stands_before_is_what_refuses(self, who: str) -> None:
        """The list on the page and the refusal are one list."""
        for act, by in (("go_ahead", who), ("authorise", "sam"), ("fix_meeting", "dana"), ("begin_meeting", "ruth")):
            with clock.at(self.world.now):
                told = [each.rule for each in what_stands_before(self.world.case(), self.world.actor(by), act)]
            if told:
                assert self.world.refused(act, by) == list(dict.fromkeys(told))

    @precondition(lambda self: self.turns > LONG_ENOUGH)
    @rule()
    def another_is_opened(self) -> None:
        """A new dialogue in the same programme, with new people and the same staff."""
        self.made, self.turns = {}, 0
        with clock.at(self.world.now):
            open_another(self.world, harmed=2, responsible=2, beside=True)

    @invariant()
    def a_turn_is_over(self) -> None:
        """Counted apart from what was done, which chance alone does not decide."""
        self.turns = getattr(self, "turns", 0) + 1

    def teardown(self) -> None:
        """The whole thread once more, from its beginning."""
        if hasattr(self, "world"):
            assert floors.check(self.world.dialogue) == []

    # What acts are told

    def _value(self, data: st.DataObject, field: ActField) -> Any:
        if not field.required and data.draw(st.integers(0, 2)) == 0:
            return None
        if data.draw(st.integers(0, 39)) == 0:
            return data.draw(st.sampled_from(["", "nonsense", "\x00", [], {}, "x" * 300]))
        draw = VALUES.get(field.kind)
        return draw(self, data, field) if draw else data.draw(st.sampled_from(WORDS))

    def _somebody(self, data: st.DataObject, field: ActField) -> str:
        names = EVERYBODY if field.kind in ("anyone", "ids", "guests") else PEOPLE if field.kind == "party" else STAFF
        return self.world.ref(data.draw(st.sampled_from(names)))

    def _several(self, data: st.DataObject, field: ActField) -> list[str]:
        return [self._somebody(data, field) for _ in range(data.draw(st.integers(1, 4)))]

    def _made(self, data: st.DataObject, field: ActField) -> str:
        return data.draw(st.sampled_from(self.made.get(field.kind) or ["nothing"]))

    def _moment(self, data: st.DataObject, field: ActField) -> Any:
        if field.name == "said_at":
            return self.world.now - timedelta(hours=data.draw(st.integers(-1, 48)))
        return self.world.now + timedelta(days=data.draw(st.integers(-1, 20)), hours=data.draw(st.integers(0, 4)))

    def _day(self, data: st.DataObject, _field: ActField) -> Any:
        return (self.world.now + timedelta(days=data.draw(st.integers(-2, 40)))).date()

    def _word(self, data: st.DataObject, field: ActField) -> str:
        known = {"place": PLACE, "room": ROOM, "information": "v1", "reason": "meeting_held"}
        return known.get(field.name) or data.draw(st.sampled_from(WORDS))

    def _choice(self, data: st.DataObject, field: ActField) -> str:
        return data.draw(st.sampled_from([name for name, _ in field.choices]))

    def _choices(self, data: st.DataObject, field: ActField) -> list[str]:
        return [self._choice(data, field)]

    def _reach(self, data: st.DataObject, _field: ActField) -> dict[str, str]:
        return {**REACH, "way": data.draw(st.sampled_from(["phone", "phone", "letter", "none", "they_ring", "pigeon"]))}


DONE: list[list[str]] = []
Draw = Callable[[Dialogues, st.DataObject, ActField], Any]
VALUES: dict[str, Draw] = {
    **dict.fromkeys(("party", "staff", "facilitator", "anyone"), Dialogues._somebody),
    **dict.fromkeys(
        ("item", "commitment", "message", "order", "letter", "acknowledgement", "disclosure", "attendant"), Dialogues._made
    ),
    "mistake": lambda machine, data, _field: data.draw(st.sampled_from(machine.made.get("mistakeword") or ["nothing"])),
    "ids": Dialogues._several,
    "guests": Dialogues._several,
    "moment": Dialogues._moment,
    "day": Dialogues._day,
    "word": Dialogues._word,
    "choice": Dialogues._choice,
    "choices": Dialogues._choices,
    "reach": Dialogues._reach,
    "whole": lambda _machine, data, _field: data.draw(st.integers(1, 120)),
    "count": lambda _machine, data, _field: data.draw(st.integers(0, 50)),
    "flag": lambda _machine, data, _field: data.draw(st.booleans()),
    "days": lambda machine, data, _field: [
        (machine.world.now + timedelta(days=data.draw(st.integers(0, 20)))).date().isoformat()
    ],
    "plan": lambda _machine, _data, _field: {"arrivals": "apart", "stop_word": "enough"},
}
QUIET = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much)
SHORT = settings(
    max_examples=8,
    stateful_step_count=20,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=QUIET,
    phases=(Phase.generate,),
    print_blob=False,
)
LONG = settings(
    SHORT,
    max_examples=int(os.environ.get("STORIES", "100")),
    stateful_step_count=60,
    derandomize=False,
    phases=(Phase.generate, Phase.shrink),
)


def test_random_stories_never_do_what_must_not_be(database: Path) -> None:
    DONE.clear()
    run_state_machine_as_test(Dialogues, settings=SHORT)
    done = {act for story in DONE for act in story}
    # A walk that gets nowhere proves nothing.
    assert {
        "invite",
        "hold_session",
        "authorise",
        "fix_meeting",
        "begin_meeting",
        "stop",
        "start_again",
        "take_back",
    } <= done


@pytest.mark.slow
def test_many_more_random_stories(database: Path) -> None:
    run_state_machine_as_test(Dialogues, settings=LONG)
