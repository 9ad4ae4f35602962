"""An act says what it does to people, and the floors follow: what does not say it is no act, and what says it is judged."""

from collections.abc import Iterator
from typing import Any

import pytest

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Closes, Crosses, Delivery, Effect, Gathering, Gathers, Reaches, Records, Takes, Why
from heard.acts.ledger import Pen
from heard.acts.models import LedgerEntry
from heard.acts.register import ACTS
from heard.dialogue.act_fields import party
from heard.dialogue.case import Case
from heard.models import Talk
from tests.support.cast import begin

TO = party("to")


@pytest.fixture(autouse=True)
def _forgotten() -> Iterator[None]:
    """Nothing that a test declares stays."""
    yield
    ACTS.pop("visit", None)


def declares(name: str = "visit", **more: Any) -> Any:
    """A new act of a facilitator, as somebody would declare it tomorrow."""

    @act(name, who=("facilitator", "coordinator"), fields=(TO,), about="to", **more)
    def request(case: Case, pen: Pen, *, by: Actor, to: str) -> Talk:
        """Somebody goes to see them."""
        return pen.add(Talk(dialogue_id=case.dialogue_id, person_id=to))

    return request


# What is no act


def test_an_act_that_says_nothing_of_what_it_does_to_people_is_none() -> None:
    with pytest.raises(TypeError, match="effect"):
        declares()


@pytest.mark.parametrize("rule", ["R11", "R12", "R13", "R14", "R15"])
@pytest.mark.parametrize("effect", [Records(), Takes(), Closes()], ids=lambda effect: type(effect).__name__)
def test_a_rule_of_contact_cannot_be_named_without_saying_whom_it_reaches(effect: Effect, rule: str) -> None:
    with pytest.raises(RuntimeError, match=f"visit: .*{rule}"):
        declares(effect=effect, rules=(rule,))


def test_a_rule_that_comes_with_its_effect_is_not_listed_beside_it() -> None:
    with pytest.raises(RuntimeError, match="R11 comes with its effect"):
        declares(effect=Reaches(to="to", why=Why.IN_TOUCH, how=Delivery.SPOKEN), rules=("R11",))


@pytest.mark.parametrize(("to", "said"), [("whom", "whom"), ("", "nobody")])
def test_whom_it_reaches_is_one_of_its_fields(to: str, said: str) -> None:
    with pytest.raises(RuntimeError, match=f"its effect speaks of {said}, which is no field of it"):
        declares(effect=Reaches(to=to, why=Why.IN_TOUCH, how=Delivery.SPOKEN))


@pytest.mark.parametrize("why", Why)
@pytest.mark.parametrize("how", Delivery)
def test_whatever_reaches_somebody_asks_for_a_request_but_what_is_owed_and_ones_own(why: Why, how: Delivery) -> None:
    floors = Reaches(to="to", why=why, how=how).floors
    assert ("R11" in floors) == (why not in (Why.OWED, Why.OWN))


@pytest.mark.parametrize("step", Gathering)
def test_what_brings_people_together_asks_for_all_that_it_stands_on(step: Gathering) -> None:
    assert {"R5", "R7", "R8", "R9", "R11", "R20"} <= set(Gathers(step=step).floors)


def test_what_crosses_asks_for_permission_and_all_that_it_stands_on() -> None:
    assert {"R5", "R7", "R8", "R9", "R11", "R20", "R23"} <= set(Crosses(to=lambda *_: []).floors)


# What is judged with no other line written


@pytest.mark.usefixtures("database")
@pytest.mark.rule("R11")
@pytest.mark.parametrize(
    ("why", "how"), [(Why.IN_TOUCH, Delivery.SPOKEN), (Why.FURTHER, Delivery.SPOKEN), (Why.NEWS, Delivery.PAGE)]
)
def test_a_new_act_that_reaches_the_responsible_person_before_anybody_asked_is_refused(why: Why, how: Delivery) -> None:
    declares(effect=Reaches(to="to", why=why, how=how))
    cast = begin().to("opened")
    before = LedgerEntry.objects.filter(outcome="done").count()
    assert "R11" in cast.refused("dana", "visit", to="james")
    assert not Talk.objects.exists()
    assert LedgerEntry.objects.filter(outcome="done").count() == before


@pytest.mark.usefixtures("database")
def test_a_new_act_that_reaches_somebody_and_writes_no_contact_is_a_mistake() -> None:
    @act(
        "visit",
        who=("coordinator",),
        fields=(TO,),
        effect=Reaches(to="to", why=Why.IN_TOUCH, how=Delivery.SPOKEN),
    )
    def request(case: Case, pen: Pen, *, by: Actor, to: str) -> None:
        """Somebody goes to see them, and writes nothing down."""

    with pytest.raises(RuntimeError, match="visit"):
        begin().to("opened").do("dana", "visit", to="maria")


# What people start themselves


def test_whatever_is_said_to_somebody_can_say_who_started_it() -> None:
    """“Do not contact me” stops what we start, and never what they start."""
    said = [each for each in ACTS.values() if isinstance(each.effect, Reaches) and each.effect.how is Delivery.SPOKEN]
    silent = {each.name for each in said if "started_by" not in {field.argument for field in each.fields}}
    # Nobody met, and what is handed over is asked for by who takes it.
    assert silent == {"record_not_held", "give_page"}
