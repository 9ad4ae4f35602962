"""R0: one human being is one person. Whoever may be known already is chosen, or is somebody else for a reason."""

from collections.abc import Collection, Mapping
from typing import Any

from heard.acts.actors import Actor
from heard.acts.refusals import Obstacle
from heard.acts.register import Attempt
from heard.dialogue.case import Case
from heard.dialogue.models import Conflict
from heard.dialogue.rules import ABSENT, ALREADY_DONE, HAS_CONFLICT, KNOWN_ALREADY, unless
from heard.people.joining import everybody_with
from heard.people.models import Person
from heard.people.sameness import likely_same
from heard.people.terms import Tagged


def may_be(programme: str, told: Mapping[str, Any], there: Collection[str] = ()) -> list[str]:
    """Who may be meant by what is told of somebody, by reference: known in this programme, the likest first.

    `there` are those who are in the dialogue already: that two of them share a number is no sign that they are one.
    """
    alike = likely_same(programme, told)
    found = [each for each, by in alike.items() if Tagged.NAME in by or each not in there]
    return sorted(found, key=lambda each: (-len(alike[each]), each))


def told_apart(programme: str, told: Mapping[str, Any], by: Actor, there: Collection[str] = ()) -> list[Obstacle]:
    """R0: that one human being is one person. Whoever may be known already is chosen, or is somebody else for a reason.

    The programme itself, which puts stories and examples together, says who is who.
    """
    if by.kind != "account":
        return []
    chosen = told.get("same_as")
    found = [str(chosen)] if chosen else may_be(programme, told, there)
    if found and Conflict.objects.filter(account=by.who, person__in=everybody_with(found)).exists():
        return [HAS_CONFLICT]
    if chosen:
        return _can_be_chosen(programme, told, there)
    return unless(told.get("somebody_else") or not found, KNOWN_ALREADY)


def those_there(case: Case) -> set[str]:
    """Who is in a dialogue already, by reference."""
    return {party.person_id for party in case.parties}


def has_to_be_said(case: Case, attempt: Attempt) -> bool:
    """Whether a reason is needed: somebody may be meant who is known already, and was not chosen."""
    told = {**attempt.values, "somebody_else": None}
    return KNOWN_ALREADY in told_apart(case.dialogue.programme_id, told, attempt.by, those_there(case))


def _can_be_chosen(programme: str, told: Mapping[str, Any], there: Collection[str]) -> list[Obstacle]:
    known = Person.objects.filter(pk=told["same_as"], programme=programme).exists()
    found = unless(known, ABSENT) or unless(not everybody_with([told["same_as"]]) & set(there), ALREADY_DONE)
    return found or unless(not told.get("somebody_else"), KNOWN_ALREADY)
