"""The register of facilitators: the list, one of them, and recording their standing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import format_html

from heard.acts.register import ACTS
from heard.dialogue.carrying import Declared, carried_for, conflicts_counted, conflicts_for, loads
from heard.facilitators.listing import facilitator_for, facilitators_for, history_of
from heard.facilitators.rules import cap_of, is_experienced
from heard.facilitators.terms import LANGUAGES, in_words
from heard.ground import dates
from heard.ground.texts import say
from heard.people.queries import Member, colleagues
from heard.people.terms import Role
from heard.programme.policy import Policy
from heard.programme.scene import ProgrammeScene
from heard.web.access import open_to
from heard.web.paging import Pages, counted, turning
from heard.web.staff.registers.recording import Sheet, as_form
from heard.web.staff.registers.words import Saying, not_known, until_words
from heard.web.staff.shell.access import StaffRequest

OFFICE = (Role.COORDINATOR, Role.SUPERVISOR, Role.ADMINISTRATOR)
READING = (*OFFICE, Role.FACILITATOR)
RECORDING = (Role.COORDINATOR, Role.ADMINISTRATOR)
PAGE_SIZE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class FacilitatorRow:
    """A facilitator as the register shows them."""

    reference: str
    name: str
    training: Saying
    cleared: Saying
    load: Saying
    experience: Saying
    languages: str
    area: str
    conflicts: int


def shown(row: Any, policy: Policy, today: date, here: Mapping[str, int], conflicts: Mapping[str, int]) -> FacilitatorRow:
    """One row in words, beside what the programme asks for."""
    held = "registers-held" if is_experienced(row.dialogues_held, policy) else "registers-held_new"
    return FacilitatorRow(
        reference=row.account_id,
        name=row.account.name,
        training=_training(row.training_hours, policy.facilitators.training_hours),
        cleared=until_words(row.cleared_until, today),
        load=_load(here.get(row.account_id, 0), row, policy),
        experience=Saying(say(held, held=row.dialogues_held)),
        languages=in_words(row.languages),
        area=row.area,
        conflicts=conflicts.get(row.account_id, 0),
    )


def _training(hours: int, asked: int) -> Saying:
    if hours < asked:
        return Saying(say("registers-training_few", hours=hours, asked=asked), look=True)
    return Saying(say("registers-training_hours", hours=hours))


def _load(here: int, row: Any, policy: Policy) -> Saying:
    cap, elsewhere = cap_of(row.own_cap, policy), row.open_elsewhere
    key = "registers-load_split" if elsewhere else "registers-load_of"
    words = say(key, open=here + elsewhere, cap=cap, here=here, elsewhere=elsewhere)
    return Saying(words, look=here + elsewhere > cap)


@open_to(*READING)
def facilitators(request: StaffRequest) -> HttpResponse:
    """All of them by name. A facilitator is led to their own page."""
    if request.member.role not in OFFICE:
        return redirect("facilitator", request.member.reference)
    language = request.GET.get("language", "")
    turned, number, of = counted(facilitators_for(request.member, language=language), request.GET, PAGE_SIZE)
    scene = ProgrammeScene(request.member.programme)
    page = {"rows": _rows(request.member, turned, scene), "pages": _pages(number, of, language), "not_known": not_known()}
    asked = {"language": language, "languages": LANGUAGES.choices}
    may = {"asked": scene.policy.facilitators, "may_appoint": request.member.role in ACTS["appoint"].who}
    return render(request, "staff/registers/facilitators.html", {**page, **asked, **may})


def _rows(member: Member, turned: list[Any], scene: ProgrammeScene) -> list[FacilitatorRow]:
    accounts, today = [row.account_id for row in turned], scene.now.astimezone(scene.zone).date()
    here, conflicts = loads(accounts), conflicts_counted(member, accounts)
    return [shown(row, scene.policy, today, here, conflicts) for row in turned]


def _pages(number: int, of: int, language: str) -> Pages:
    says = (say("registers-before"), say("registers-next"))
    here = say("registers-page_of", page=number, pages=of)

    def address(page: int) -> str:
        return f"?{urlencode({'page': page, 'language': language})}"

    return turning(say("registers-pages"), says, address, number=number, more=number < of, here=here)


@open_to(*READING)
def facilitator(request: StaffRequest, reference: str) -> HttpResponse:
    """One of them: what is known, what they carry, with whom they have a conflict, and how it came to be."""
    row = facilitator_for(request.member, reference)
    scene = ProgrammeScene(request.member.programme)
    names = {each.reference: each.name for each in colleagues(request.actor, ended=True)}
    page = {
        **known_of(request.member, row, scene),
        "sees_dialogues": request.member.role != Role.ADMINISTRATOR,
        "carried": carried_for(request.member, reference),
        "conflicts": [_conflict(each, scene) for each in conflicts_for(request.member, reference)],
        "history": told(history_of(row), names, scene),
        "may_record": request.member.role in RECORDING,
    }
    return render(request, "staff/registers/facilitator.html", page)


def _conflict(declared: Declared, scene: ProgrammeScene) -> dict[str, Any]:
    where = [
        (side, format_html('<a href="{}">{}</a>', reverse("dialogue", args=[reference]), code))
        for reference, code, side in declared.where
    ]
    return {"when": dates.moment(declared.at, scene.zone), "where": where}


def known_of(member: Member, row: Any, scene: ProgrammeScene) -> dict[str, Any]:
    """What is known of one of them, in words and in numbers, beside what the programme asks for."""
    here, today = loads([row.account_id]), scene.now.astimezone(scene.zone).date()
    return {
        "who": shown(row, scene.policy, today, here, conflicts_counted(member, [row.account_id])),
        "row": row,
        "asked": scene.policy.facilitators,
        "not_known": not_known(),
        "cap": cap_of(row.own_cap, scene.policy),
        "open_here": here.get(row.account_id, 0),
    }


def told(history: Sequence[Any], names: Mapping[str, str], scene: ProgrammeScene) -> list[dict[str, Any]]:
    """What was recorded, with when and by whom."""
    software = say("registers-by_program")
    return [
        {
            "when": dates.moment(each.at, scene.zone),
            "who": names.get(each.who, software),
            "changes": [_changed(*change) for change in each.changes],
        }
        for each in history
    ]


def _changed(label: str, before: str, now: str) -> str:
    now = now or say("registers-history_empty")
    if not before:
        return say("registers-history_first", label=label, now=now)
    return say("registers-history_change", label=label, before=before, now=now)


@open_to(*RECORDING)
def standing(request: StaffRequest, reference: str) -> HttpResponse:
    """Record training, clearance, languages, area, cap; the form has what is known."""
    row = facilitator_for(request.member, reference)
    back, name = reverse("facilitator", args=[reference]), row.account.name
    fixed = {"facilitator": reference}
    sheet = Sheet(act="record_standing", back=back, back_label=name, about=name, fixed=fixed, filled=filled_with(row))
    return as_form(request, sheet)


def filled_with(row: Any) -> dict[str, Any]:
    """What the form of their standing has already."""
    return {
        "training_hours": str(row.training_hours),
        "cleared_until": "" if row.cleared_until == date.min else row.cleared_until.isoformat(),
        "dialogues_held": str(row.held_before),
        "open_dialogues": str(row.open_elsewhere),
        "cap": str(row.own_cap or ""),
        "languages": row.languages.split(),
        "area": row.area,
    }
