"""Every act is declared whole, named by what a person does, and known on the pages."""

import ast
import inspect
import re
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

import pytest
from django.db import transaction

from heard.acts import declaring as acts
from heard.acts.actors import Actor
from heard.acts.effects import Records
from heard.acts.fields import FIELD_KINDS
from heard.acts.register import ACTS, FORBIDDEN_NAMES, RULES, Act
from heard.consent.actions import stop
from heard.dialogue.case import Case
from heard.management.printing.story import WHO, step_of
from tests.support.code import calls, layers, modules, names_used, own_functions, page

# Always in this order, so that two acts never wait for each other.
HELD_IN_ORDER = ("programme", "room", "facilitator", "person", "dialogue")
CHAINS = {"dialogue", "person", "programme", "account"}
# Rules that are judged, but by no act, and why.
ASKED_ELSEWHERE = {
    "R39": "nothing erases yet (docs/limits.md); the rule stands ready for the act that will",
    "R40": "figures are asked for, not done: evaluation.queries decides with the same function",
}

# Words that are named like an act of a package above, and mean no act: arguments, and somebody close.
ARGUMENTS = {
    **{each: {"note"} for each in ("heard.inquiry.actions", "heard.inquiry.rules", "heard.people.reach")},
    "heard.inquiry.terms": {"close"},
}

every_act = pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)


def rules_on_the_page() -> set[str]:
    """The numbers of docs/practice/rules.md."""
    return set(re.findall(r"^\| (R\d+) \|", page("docs/practice/rules.md"), re.MULTILINE))


@every_act
def test_an_act_is_done_by_somebody(act: Act) -> None:
    by = inspect.signature(act.body).parameters["by"]
    assert by.kind is by.KEYWORD_ONLY
    assert by.default is by.empty
    assert by.annotation in (Actor, "Actor")


@every_act
def test_an_act_is_called_by_its_name_and_never_without_saying_who(act: Act, monkeypatch: pytest.MonkeyPatch) -> None:
    """What others call hands this act, and no other, to where acts are done; its signature alone would say the body's."""
    handed: list[tuple[Act, str]] = []
    monkeypatch.setattr(acts, "perform", lambda act, _scene, *, by, values: handed.append((act, by.who)))
    call = getattr(import_module(act.body.__module__), act.name)
    with pytest.raises(KeyError, match="by"):
        call(object())
    assert handed == []
    call(object(), by=Actor(who="somebody", kind="person"))
    assert handed == [(act, "somebody")]


@every_act
def test_an_acts_rules_are_judged_somewhere_and_stand_on_the_page(act: Act) -> None:
    assert set(act.rules) <= set(RULES)
    assert set(act.rules) <= rules_on_the_page()
    assert list(act.rules) == sorted(set(act.rules), key=lambda rule: int(rule[1:]))


@every_act
def test_an_act_is_named_by_what_a_person_does(act: Act) -> None:
    assert not act.name.startswith(FORBIDDEN_NAMES)
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", act.name)
    assert act.label[0].isupper()
    assert not act.label.endswith(".")
    assert act.says.endswith(".")


def test_a_name_that_says_nothing_is_not_taken() -> None:
    for name in ("update_case", "set_status", "process_request", "handle_form"):
        with pytest.raises(RuntimeError, match="named by what a person does"):
            acts.act(name, who=("anyone",), effect=Records())
    assert not any(name.startswith(FORBIDDEN_NAMES) for name in ACTS)


@every_act
def test_an_act_takes_what_its_body_asks_for(act: Act) -> None:
    taken = {field.argument for field in act.fields} - {"said_at"}
    asked = set(inspect.signature(act.body).parameters) - {"case", "scene", "pen", "by"}
    bodies_with_more = {"kwargs", "more"}
    assert asked - bodies_with_more <= taken
    assert asked & bodies_with_more or taken <= asked
    assert {field.kind for field in act.fields} <= set(FIELD_KINDS)


@every_act
def test_an_act_belongs_to_relations_that_the_pages_have_a_word_for(act: Act) -> None:
    assert act.who
    assert act.who <= set(WHO)


@every_act
def test_an_act_holds_in_the_one_order(act: Act) -> None:
    assert act.locks
    assert list(act.locks) == [each for each in HELD_IN_ORDER if each in act.locks]
    assert act.chain in CHAINS


@every_act
def test_an_act_lives_in_the_actions_of_its_step(act: Act) -> None:
    package, _, module = act.body.__module__.rpartition(".")
    assert package == f"heard.{step_of(act)}"
    assert module == "actions" or module.endswith("_actions")


def test_every_rule_is_asked_by_an_act_or_listed_with_its_reason() -> None:
    asked = {rule for act in ACTS.values() for rule in act.rules}
    assert set(RULES) - asked == set(ASKED_ELSEWHERE)


def test_the_verbs_on_the_page_are_the_acts() -> None:
    verbs = re.findall(r"^\| `(\w+)` \|", page("docs/rehearsals.md"), re.MULTILINE)
    assert sorted(verbs) == sorted(ACTS)


def names_in_tables(tree: ast.Module) -> Iterator[str]:
    """Words that a module asks for: compared with something, or a place in a table; not what an obstacle says clears it."""
    hints = {each for call in calls(tree, "Obstacle") for each in ast.walk(call)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Dict):
            asked = node.keys
        elif isinstance(node, ast.Set | ast.Tuple | ast.List):
            asked = [] if node in hints else list(node.elts)
        elif isinstance(node, ast.Compare):
            asked = [node.left, *node.comparators]
        elif isinstance(node, ast.Subscript):
            asked = [node.slice]
        elif isinstance(node, ast.MatchValue):
            asked = [node.value]
        else:
            continue
        yield from (each.value for each in asked if isinstance(each, ast.Constant) and isinstance(each.value, str))


def acts_of_higher_packages(name: str, tree: ast.Module) -> set[str]:
    """Acts that a module of a lower package knows by name."""
    height = layers().get(name.split(".")[1] if "." in name else "", len(layers()))
    above = {act.name for act in ACTS.values() if layers()[act.body.__module__.split(".")[1]] > height}
    return (above & set(names_in_tables(tree))) - ARGUMENTS.get(name, set())


def test_no_table_of_a_lower_package_names_an_act_of_a_higher_one() -> None:
    """Floors follow from what an act says it does to people, never from its name in a list somewhere below."""
    found = {name: acts_of_higher_packages(name, tree) for name, tree in modules()}
    assert {name: acts for name, acts in found.items() if acts} == {}


@pytest.mark.parametrize(
    "planted",
    [
        'TARGETS = {"call": "to"}',
        'REACHES = {"call", "invite"}',
        'REACHES = ("invite", "remind")',
        'def reaches(attempt):\n    return attempt.act == "invite"',
        'def reaches(attempt):\n    return attempt.act in ["call"]',
        'ACTS["call"]',
        'def reaches(act):\n    match act:\n        case "call":\n            return 1',
    ],
)
def test_a_table_that_names_one_is_found(planted: str) -> None:
    assert acts_of_higher_packages("heard.inquiry.requests", ast.parse(planted))
    assert not acts_of_higher_packages("heard.worklist.kinds", ast.parse(planted))
    assert not acts_of_higher_packages("heard.inquiry.rules", ast.parse('Obstacle("R1", "x", clears=("invite",))'))


def wrong_in(body: Callable[..., Any]) -> set[str]:
    """What a body does that only the performer may: open a transaction, or call an act."""
    called = {id(getattr(import_module(act.body.__module__), act.name)) for act in ACTS.values()}
    wrong = set()
    for one in own_functions(body):
        wrong |= {
            each for each in names_used(one) if each in {"atomic", "perform"} or id(one.__globals__.get(each)) in called
        }
    return wrong


@every_act
def test_no_act_opens_a_transaction_of_its_own_or_does_another_act(act: Act) -> None:
    """The performer opens the one transaction; an act that called another would write two lines for one deed."""
    assert wrong_in(act.body) == set()


def test_an_act_that_does_another_is_found() -> None:
    def planted_by_name(case: Case, *, by: Actor) -> None:
        stop(case, by=by)

    def planted_inside(case: Case, *, by: Actor) -> None:
        with transaction.atomic():
            [stop(case, by=each) for each in (by,)]

    assert wrong_in(planted_by_name) == {"stop"}
    assert wrong_in(planted_inside) == {"atomic", "stop"}


@pytest.mark.parametrize("name", sorted(ACTS))
def test_what_is_written_of_an_act_is_no_command(name: str) -> None:
    act = ACTS[name]
    assert act.done.strip()
    assert not act.done.endswith(".")
    # “Recorded: Say yes.” reads as something still to be done.
    assert act.done.split()[0].rstrip(":") not in {each.label.split()[0].rstrip(":") for each in ACTS.values()}
