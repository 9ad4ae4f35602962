"""One dialogue on one small screen: what a facilitator has to know before a visit; and the same as a sheet of paper."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.html import format_html
from django.utils.safestring import SafeString

from heard.acts.looking import Sight, look, of_kind
from heard.contact.strip import strip_of
from heard.dialogue.case import Case
from heard.dialogue.queries import PersonSight, case_for
from heard.ground import dates
from heard.ground.errors import NotFound
from heard.ground.texts import say, text
from heard.people.terms import Part, Role, Side
from heard.stages import STAGES, resting, stage_of
from heard.web.access import open_to
from heard.web.staff.day.today import days_ago, needs_of, rests
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.words import STAGE_LABELS
from heard.web.texts import say_html

HEAD = frozenset({"people", "contact", "safety"})
ON_ONE_SCREEN = HEAD | {"preparation", "limits"}
# What a facilitator may want to come back with; the words themselves are written by hand.
TO_COVER = (text("myday-cover_been"), text("myday-cover_said"), text("myday-cover_next"))
# Where something is written in by hand.
BLANKS = {"blank": SafeString('<span class="blank"></span>'), "short_blank": SafeString('<span class="blank short"></span>')}


@open_to(Role.FACILITATOR)
def quick(request: StaffRequest, reference: str) -> HttpResponse:
    """Contact safety, limits, the last visit to each, what is next. Opening it is a look."""
    case = case_for(request.actor, reference)
    shown = look(request.actor, case, ON_ONE_SCREEN)
    page = {
        **head_of(case, shown),
        "limits": [{"text": one.text, "who": names_of(shown).get(one.who, "")} for one in shown if one.place == "limits"],
        "people": [_person(case, shown, one) for one in _principals_first(shown)],
        "steps": [row.kind.says for row in needs_of(request) if row.dialogue == reference],
    }
    return render(request, "staff/day/quick.html", page)


def head_of(case: Case, shown: Sequence[Sight]) -> dict[str, object]:
    """What stands on each page of the day about one dialogue: its code, its stage, safety and contact safety."""
    stage = stage_of(case)
    return {
        "dialogue": case.dialogue,
        "stage": STAGE_LABELS[stage.name],
        "ahead": next((STAGE_LABELS[each.name] for each in STAGES[STAGES.index(stage) + 1 :]), ""),
        "resting": rests(resting(case)),
        "strip": strip_of(shown),
        "safety": [{"words": _safety(one), "state": one.state} for one in shown if one.place == "safety"],
    }


def _safety(one: Sight) -> SafeString:
    """What concerns safety, in words: what it is stands out."""
    title = format_html("<strong>{}</strong>", one.title)
    return say_html("myday-safety_more", title=title, text=one.text) if one.text else title


def names_of(shown: Sequence[Sight]) -> dict[str, str]:
    """Names by reference, of what a look showed."""
    return {one.who: one.title for one in shown if one.place == "people"}


def _principals_first(shown: Sequence[Sight]) -> list[PersonSight]:
    people = of_kind(PersonSight, shown)
    return sorted(people, key=lambda one: (one.side != Side.HARMED, one.part != Part.PRINCIPAL))


def _person(case: Case, shown: Sequence[Sight], person: PersonSight) -> dict[str, Any]:
    """One person: the last visit, in general terms, and what was to come next."""
    own = [one for one in shown if one.place == "preparation" and one.who == person.who and one.at]
    own.sort(key=lambda one: one.at or case.now)
    last = own[-1].at if own else None
    of_that_day = [
        say("myday-visit", title=one.title, text=one.text) if one.text else one.title for one in own if one.at == last
    ]
    return {
        "name": person.title,
        "side": say(f"myday-side_{person.side}"),
        "ago": days_ago(last, case.now) if last else "",
        "last": dates.moment(last, case.zone) if last else "",
        "terms": of_that_day,
    }


def _side(request: StaffRequest) -> str:
    side = request.GET.get("side", Side.HARMED.value)
    if side not in Side.values:
        raise NotFound("This is not there.")
    return side


@open_to(Role.FACILITATOR)
def sheet(request: StaffRequest, reference: str) -> HttpResponse:
    """A page to print and take inside, for a visit to one side: no names, no place, no word of the other side."""
    case = case_for(request.actor, reference)
    side = _side(request)
    people = {party.person_id for party in case.parties if party.side == side}
    shown = look(request.actor, case, frozenset({"contact"}), only=lambda one: one.who in people)
    page = {
        "dialogue": case.dialogue,
        "side": side,
        "strip": strip_of(shown),
        "to_cover": TO_COVER,
        **BLANKS,
        "sides": Side.choices,
        "printed": dates.moment(case.now, case.zone),
    }
    return render(request, "staff/day/sheet.html", page)
