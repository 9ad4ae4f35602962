"""Doing an act by a form: the same page asks, keeps what was typed, and says what is in the way."""

from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from heard.acts.actors import Actor
from heard.acts.fields import parse_all
from heard.acts.looking import Sight, look
from heard.acts.performing import perform, what_stands_before
from heard.acts.refusals import InvalidInput, problem
from heard.acts.register import ACTS, Act, Attempt
from heard.dialogue.case import Case
from heard.dialogue.newcomers import KNOWN_PERSON
from heard.dialogue.offering import offered
from heard.dialogue.preconditions import left_empty
from heard.dialogue.queries import case_for
from heard.dialogue.telling_apart import those_there
from heard.ground import references
from heard.ground.errors import NotFound
from heard.ground.terms import Listed
from heard.people.terms import Channel
from heard.web.access import open_to
from heard.web.controls import Control, FormContext, Options, given
from heard.web.staff.dialogue.by_video import asked_of_ends
from heard.web.staff.dialogue.choices import OF_WHAT_IS_THERE
from heard.web.staff.dialogue.fixing import BEGINS_WITH_IT, SHOWS_THE_PLAN, FreshForm, beginning, to_fix
from heard.web.staff.dialogue.header import CHAPTERS, HEAD, RECORDED, chapter_label, chapter_of, head_of
from heard.web.staff.dialogue.known import asked_where_known, known_people
from heard.web.staff.dialogue.leaving import leaves
from heard.web.staff.dialogue.performers import ActChoice, Desk, Doer, acting_for, gate
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.shell.attempts import FormResult, attempt
from heard.web.staff.shell.drafts import done_with, kept_for
from heard.web.staff.words import OF_CASES, local_time, zone_in_words

CHANNELS = Listed("term-channel", (Channel.PHONE.value, Channel.PAPER.value, Channel.IN_PERSON.value))
# What a form of ours carries beside the fields of its act.
SURE, AGAIN = "sure", "again"
# What stands above a form, so that nobody answers from memory: at which place, and which field names whom it is about.
ABOVE = {"answer_participant": ("written", "to"), "make_appointment": ("appointments", "with")}
MAX_ROWS_ABOVE = 6
NOT_KEPT = {SURE, AGAIN, "csrfmiddlewaretoken", "act_key"}


def key_of(request: StaffRequest, values: dict[str, Any]) -> str:
    """The same form sent twice is one act; the same form with other words is another."""
    said = sha256(repr(sorted(values.items(), key=str)).encode()).hexdigest()[:16]
    return f"{request.member.reference}:{request.POST.get('act_key', '')[:26] or references.new()}:{said}"


@dataclass(slots=True, kw_only=True)
class ActForm(FormResult):
    """An act on its form: by whom, with what was typed, and how it went."""

    act: Act
    chosen: str = ""
    channel: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    done: bool = False

    def actor(self, request: StaffRequest) -> Actor:
        """Whose act it is. Raises InvalidInput where that is not said."""
        if not self.chosen:
            return request.member.actor
        if self.chosen == "?":
            raise InvalidInput({"act_for": problem("whose_act")})
        if self.channel not in CHANNELS.values:
            raise InvalidInput({"act_channel": problem("how_told")})
        return acting_for(request.member, self.chosen, self.channel)


@open_to(*OF_CASES)
def act(request: StaffRequest, reference: str, name: str) -> HttpResponse:
    """One act on one dialogue, as a form. What leaves the building is shown once more before it is done."""
    found = _known(name)
    form = ActForm(act=found)
    if request.method == "POST":
        form = _tried(found, request, reference)
    if form.done:
        done_with(request)
        # Said by the address: a message in the session would be one more row to write for every act.
        return HttpResponseRedirect(f"{reverse('dialogue', args=[reference])}?{RECORDED}={found.name}", status=303)
    return _form(form, request, reference)


@open_to(*OF_CASES)
def acts(request: StaffRequest, reference: str) -> HttpResponse:
    """Everything that this member can do or enter here, and what is in the way of it now."""
    case = case_for(request.actor, reference)
    shown = look(request.actor, case, HEAD)
    desk = Desk(case, request.member, shown)
    head = head_of(desk, shown)
    here = [one for one in ACTS.values() if one.chain != "programme" and desk.doers(one)]
    standing = {name: [desk.standing(one) for one in here if chapter_of(one) == name] for name in CHAPTERS}
    listed = [(chapter_label(name), found) for name, found in standing.items() if found]
    return render(request, "staff/dialogue/acts.html", {**head, "listed": listed})


def _known(name: str) -> Act:
    """An act on dialogues, by its name. Raises NotFound."""
    found = ACTS.get(name)
    if found is None or found.chain == "programme":
        raise NotFound("This is not there.")
    return found


def _tried(found: Act, request: StaffRequest, reference: str) -> ActForm:
    """Do it, unless it would leave the building and was not looked at again. What is in the way is kept for the page."""
    case = Case(reference)
    case.gate = gate(request.member)
    typed = request.POST
    values = given(found.fields, typed, lambda: case.zone)
    form = ActForm(act=found, chosen=typed.get("act_for", ""), channel=typed.get("act_channel", ""), values=values)
    with attempt(form):
        actor = form.actor(request)
        _read_whole(found, case, actor, values)
        if not found.effect.asks_once_more or typed.get(SURE) == "yes" or not _would_leave(case, found, actor, form):
            perform(found, case, by=actor.once(key_of(request, {**values, "for": form.chosen})), values=values)
            form.done = True
    form.done |= form.repeated
    return form


def _read_whole(found: Act, case: Case, actor: Actor, values: dict[str, Any]) -> None:
    """Raise InvalidInput where something is left empty that is needed: beside its field, before anything is judged.

    What is needed as things stand tells how they stand: it is asked for nobody to whom the gate is shut.
    """
    read = parse_all([each.asked for each in found.fields], values)
    if not any(each.needed_when and not read.get(each.argument) for each in found.fields):
        return
    case.gate(case, found, actor)
    if missing := left_empty(case, found, Attempt(found.name, actor, read)):
        raise InvalidInput(missing)


def _would_leave(case: Case, found: Act, actor: Actor, form: ActForm) -> bool:
    """Whether nothing is in the way: what the rules refuse is refused at once, and nobody looks at it twice."""
    case.gate(case, found, actor)
    return not what_stands_before(case, actor, found.name, **parse_all(found.fields, form.values))


def _form(form: ActForm, request: StaffRequest, reference: str) -> HttpResponse:
    """The form, or the last look at what leaves. Opening either is a look."""
    case = case_for(request.actor, reference)
    shown = look(request.actor, case, _places(form.act), only=partial(_is_shown, form.act, _about(request, form.act)))
    desk = Desk(case, request.member, shown)
    doers = desk.whose(form.act)
    if not doers:
        raise NotFound("This is not there.")
    desk.choices.known = _known_people(request, desk, form)
    asks_again = request.method == "POST" and form.fine and AGAIN not in request.POST
    hurdles = desk.hurdles(form.obstacles)
    page: dict[str, object] = {
        **head_of(desk, desk.choices.shown),
        "form": form,
        "above": [(one, local_time(one.at, case.zone)) for one in shown if one.place in _above(form.act)][-MAX_ROWS_ABOVE:],
        "key": request.POST.get("act_key") or references.new(),
    }
    if asks_again:
        return _sure(request, desk, form, page)
    page |= {
        "hurdles": hurdles,
        "to_fix": to_fix(desk, form.act),
        "leads_on": any(one.here for each in hurdles for one in each.clearing),
        "now": None if form.obstacles else _now(desk, request, form.act, doers),
    }
    return render(request, "staff/dialogue/act.html", {**page, **_asked(desk, request, form, doers)}, status=form.status)


def _known_people(request: StaffRequest, desk: Desk, form: ActForm) -> Options:
    """Who is known already and may be meant by somebody who is added; nobody is looked for before a name is typed."""
    asks = request.method == "POST" and any(each.kind == KNOWN_PERSON for each in form.act.fields)
    return known_people(offered(request.member, form.values, those_there(desk.case))) if asks else ()


def _now(desk: Desk, request: StaffRequest, found: Act, doers: list[Doer]) -> ActChoice:
    """What is in the way before anything is sent: for whom the link names, else for each whose act it can be."""
    typed = request.POST or request.GET
    named = [each for each in doers if each.reference and each.reference == typed.get("act_for")]
    meant = {each.argument: typed[each.name] for each in found.fields if typed.get(each.name) in each.values}
    return desk.for_doers(found, named or doers, **meant)


def _asked(desk: Desk, request: StaffRequest, form: ActForm, doers: list[Doer]) -> dict[str, object]:
    """The controls of the form, and who can be chosen as the one whose act it is."""
    kept = kept_for(request, desk.case.zone)
    typed = kept.typed
    only = doers[0].reference if len(doers) == 1 or not doers[0].reference else ""
    begun = beginning(desk, form.act) if request.method == "GET" else FreshForm()
    asking = FormContext(
        options=desk.choices,
        typed=typed,
        problems=form.problems,
        zone=zone_in_words(desk.case.zone),
        begins=begun.words,
        ticked=begun.ticked,
    )
    asked = asked_of_ends(desk, form.act.name, asked_where_known(form.act.fields, desk.choices.known))
    controls = asking.controls(asked)
    return {
        "kept": kept,
        "doers": doers,
        "own_only": len(doers) == 1 and not doers[0].reference,
        "chosen": typed.get("act_for", only),
        "channels": CHANNELS.choices,
        "channel": typed.get("act_channel", ""),
        "controls": [each for each in controls if not _is_earlier(each)],
        "earlier": [each for each in controls if _is_earlier(each)],
    }


def _is_earlier(control: Control) -> bool:
    return control.name == "said_at"


def _sure(request: StaffRequest, desk: Desk, form: ActForm, page: dict[str, object]) -> HttpResponse:
    """What leaves the building, in its exact words, before it does."""
    kept = [(name, value) for name, values in request.POST.lists() if name not in NOT_KEPT for value in values]
    shown = {**page, "leaving": leaves(desk, form.act, form.values), "kept": kept}
    return render(request, "staff/dialogue/sure.html", shown)


def _about(request: StaffRequest, found: Act) -> str:
    """Whom a form is about, where its address or what was typed names them."""
    name = ABOVE.get(found.name, ("", ""))[1]
    return request.POST.get(name) or request.GET.get(name, "")


def _above(found: Act) -> set[str]:
    return {ABOVE[found.name][0]} if found.name in ABOVE else set()


def _is_shown(found: Act, whom: str, one: Sight) -> bool:
    """What stands above a form is of this one person, so that the look names no more."""
    return one.place not in _above(found) or one.who == whom


def _places(found: Act) -> frozenset[str]:
    """What a form shows, and so what its look names: the head, what stands above it, and what there is to choose from."""
    plan = {"meeting"} if found.name in SHOWS_THE_PLAN | BEGINS_WITH_IT else set()
    return (
        HEAD | plan | _above(found) | {OF_WHAT_IS_THERE[each.kind] for each in found.fields if each.kind in OF_WHAT_IS_THERE}
    )
