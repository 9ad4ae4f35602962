"""An act on the programme as a form: filled in with what is known, and back to where one came from."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render

from heard.acts.performing import perform
from heard.acts.register import ACTS, Act
from heard.ground import references
from heard.ground.errors import NotFound
from heard.ground.texts import say
from heard.programme.scene import ProgrammeScene
from heard.web.controls import FormContext, Options, given
from heard.web.staff.dialogue.act_form import key_of
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.shell.attempts import attempt
from heard.web.staff.shell.drafts import done_with, kept_for, may_be_kept
from heard.web.staff.shell.messages import tell

Filled = Mapping[str, str | Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One act as a form: what the page knows already (`fixed`), what it fills in, and where it leads back to.

    `then` says where it leads once it is done, where that is another page. `template` and `more` are those of a page that
    shows more than the form; `only_looks` is set where what was sent asks for something to choose from, and nothing else.
    """

    act: str
    back: str
    back_label: str
    fixed: Mapping[str, str] = field(default_factory=dict)
    filled: Filled = field(default_factory=dict)
    options: Mapping[str, Options] = field(default_factory=dict)
    about: str = ""
    then: Callable[[StaffRequest], str] | None = None
    template: str = "staff/registers/programme_act.html"
    more: Mapping[str, object] = field(default_factory=dict)
    only_looks: bool = False


def as_form(request: StaffRequest, sheet: Sheet) -> HttpResponse:
    """Ask for what the act takes, and do it. Raises NotFound where it is not this member's to do."""
    wanted = ACTS.get(sheet.act)
    if wanted is None or wanted.chain != "programme" or request.member.role not in wanted.who:
        raise NotFound("This is not there.")
    problems: dict[str, str] = {}
    if request.method == "POST" and not sheet.only_looks and _done(request, wanted, sheet, problems):
        done_with(request)
        tell(request, say("registers-recorded", act=wanted.done))
        return HttpResponseRedirect(sheet.then(request) if sheet.then else sheet.back, status=303)
    page = _page(request, wanted, sheet, problems)
    return render(request, sheet.template, {**page, **sheet.more}, status=422 if problems else 200)


def _page(request: StaffRequest, wanted: Act, sheet: Sheet, problems: dict[str, str]) -> dict[str, object]:
    kept = kept_for(request, ProgrammeScene(request.member.programme).zone)
    typed = kept.typed if request.method == "POST" else _typed(kept.typed, sheet.filled)
    asking = FormContext(options=sheet.options, typed=typed, problems=problems)
    return {
        "act": wanted,
        "sheet": sheet,
        "controls": asking.controls(each for each in wanted.fields if each.name not in sheet.fixed),
        "problems": problems,
        "kept": kept if may_be_kept(request.path) else None,
        "key": request.POST.get("act_key") or references.new(),
    }


def _typed(asked: QueryDict, filled: Filled) -> QueryDict:
    found = QueryDict(mutable=True)
    for name, value in filled.items():
        found.setlist(name, [value] if isinstance(value, str) else list(value))
    for name in asked:
        found.setlist(name, asked.getlist(name))
    return found


def _done(request: StaffRequest, wanted: Act, sheet: Sheet, problems: dict[str, str]) -> bool:
    """Do it. What cannot be read, and what is in the way, goes into `problems`."""
    scene = ProgrammeScene(request.member.programme)
    takes = [each for each in wanted.fields if each.name not in sheet.fixed]
    values: dict[str, Any] = {**given(takes, request.POST, scene.zone), **sheet.fixed}
    with attempt() as result:
        perform(wanted, scene, by=request.actor.once(key_of(request, values)), values=values)
    problems |= result.problems | ({"": result.in_the_way} if result.obstacles else {})
    return result.fine
