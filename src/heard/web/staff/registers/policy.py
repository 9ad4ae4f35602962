"""Changing the policy: a file or a pasted text is read, what it would change is shown, and then it is loaded."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from heard.acts.fields import MAX_TEXT_CHARS, is_writable
from heard.acts.performing import perform
from heard.acts.register import ACTS
from heard.ground import references
from heard.ground.errors import NotFound
from heard.ground.texts import say
from heard.people.terms import Role
from heard.policy_preview import PAGE_BUDGET_SECONDS, Otherwise, PolicyPreview, Touched, look_ahead
from heard.programme.files import FileProblem, PolicyFileError, decoded
from heard.programme.policy import Policy
from heard.programme.queries import policy_in_force, versions_of
from heard.programme.scene import ProgrammeScene
from heard.programme.telling import Read, changes, read
from heard.web.access import open_to
from heard.web.staff.dialogue.act_form import key_of
from heard.web.staff.registers.programme import KEEPERS
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.shell.attempts import attempt
from heard.web.staff.shell.drafts import TypedValues, done_with, kept_for
from heard.web.staff.shell.messages import tell
from heard.web.staff.signing.proving import MINUTES, is_fresh

MAX_TOUCHED_LISTED = 50
MAX_PROBLEMS = 100


@open_to(*KEEPERS)
def policy(request: StaffRequest) -> HttpResponse:
    """Read what was sent; show its problems, or what it would change; load it once that was seen."""
    if request.method != "POST":
        in_force = versions_of(request.member.programme, most=1)[0].row.text if request.GET.get("begin") == "here" else ""
        return _page(request, Read(text=in_force or _kept(request).typed.get("text", "")))
    found = _sent(request)
    if found.policy is None:
        return _page(request, found, status=422)
    if request.POST.get("load"):
        if not is_fresh(request, MINUTES):
            request.stale, request.prove = say("registers-prove_first"), True  # type: ignore[attr-defined]
        elif _loaded(request, found):
            return HttpResponseRedirect(reverse("programme"), status=303)
    return _page(request, found, preview(request, found.policy))


def _kept(request: StaffRequest) -> TypedValues:
    return kept_for(request, ProgrammeScene(request.member.programme).zone)


def _page(request: StaffRequest, found: Read, preview: "Preview | None" = None, status: int = 200) -> HttpResponse:
    page = {
        "text": found.text,
        "problems": found.problems[:MAX_PROBLEMS],
        "more_problems": max(0, len(found.problems) - MAX_PROBLEMS),
        "preview": preview,
        "stale": getattr(request, "stale", ""),
        "prove": getattr(request, "prove", False),
        "kept": _kept(request),
        "number": ProgrammeScene(request.member.programme).policy_number,
        "may_load": request.member.role in ACTS["load_policy"].who,
        "key": request.POST.get("act_key") or references.new(),
    }
    return render(request, "staff/registers/policy.html", page, status=409 if page["stale"] else status)


def _sent(request: StaffRequest) -> Read:
    """The text of the file that was chosen, else what was pasted."""
    file = request.FILES.get("file")
    text, name = request.POST.get("text", ""), say("policy_file-pasted")
    if file:
        name = str(file.name)[:100]
        try:
            text = decoded(name, file.read())
        except PolicyFileError as wrong:
            return Read(text=text, problems=tuple(wrong.problems))
    why = _refused(text)
    if why:
        return Read(text=text if is_writable(text) else "", problems=(FileProblem(name, None, "", why),))
    return read(text, name)


def _refused(text: str) -> str:
    """Why a text is not even read; `""` where it is."""
    if not text.strip():
        return say("policy_file-nothing_sent")
    if len(text) > MAX_TEXT_CHARS:
        return say("policy_file-too_long", most=MAX_TEXT_CHARS)
    return "" if is_writable(text) else say("policy_file-strange_character")


def _loaded(request: StaffRequest, found: Read) -> bool:
    """Load it. False where another policy was loaded since the changes were looked at."""
    if request.member.role not in ACTS["load_policy"].who:
        raise NotFound("This is not there.")
    values: dict[str, Any] = {"text": found.text, "after": request.POST.get("after", "")}
    scene = ProgrammeScene(request.member.programme)
    with attempt() as result:
        perform(ACTS["load_policy"], scene, by=request.actor.once(key_of(request, values)), values=values)
    if not result.fine:
        request.stale = result.problems.get("after") or result.in_the_way or " ".join(result.problems.values())  # type: ignore[attr-defined]
        return False
    done_with(request)
    tell(request, say("registers-policy_loaded"))
    return True


@dataclass(slots=True, kw_only=True)
class Alike:
    """Dialogues of which the same would become true: their next steps, each with what would come in its way or leave it."""

    steps: tuple[Otherwise, ...]
    count: int = 0
    listed: list[Touched] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a policy would change: settings in words; and the dialogues whose next steps would stand otherwise."""

    changes: list[tuple[str, Any]]
    ahead: PolicyPreview
    groups: list[Alike]
    more: int


def preview(request: StaffRequest, candidate: Policy) -> Preview:
    """Look ahead, for some seconds. Who may see no dialogue learns how many, never which."""
    now, _number = policy_in_force(request.member.programme)
    differ = changes(now, candidate)
    ahead = look_ahead(request.member.programme, candidate, seconds=PAGE_BUDGET_SECONDS) if differ else PolicyPreview()
    seen = ahead.touched[:MAX_TOUCHED_LISTED] if request.member.role == Role.COORDINATOR else []
    more = len(ahead.touched) - len(seen) if seen else 0
    return Preview(changes=differ, ahead=ahead, groups=alike(ahead.touched, seen), more=more)


def alike(touched: Sequence[Touched], seen: Collection[Touched]) -> list[Alike]:
    """Dialogues put together by what would become true of them, the most first; `seen` are those whose codes are shown."""
    found: dict[tuple[Otherwise, ...], Alike] = {}
    for each in touched:
        group = found.setdefault(each.steps, Alike(steps=each.steps))
        group.count += 1
        group.listed += [each] if each in seen else []
    return sorted(found.values(), key=lambda group: -group.count)
