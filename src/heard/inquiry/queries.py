"""What each may see of asking."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from heard.acts.actors import Actor
from heard.acts.looking import Sight, sight, sight_at
from heard.confidentiality.access import STAFF_OF_CASE
from heard.dialogue.case import Case
from heard.ground.errors import NotFound
from heard.ground.prepared import PreparedQuery
from heard.ground.texts import say
from heard.inquiry.asked import (
    SPOKEN,
    WAITING,
    WRITTEN,
    Unsealed,
    WaitingInquiry,
    answered_in_writing,
    as_asked,
    is_over,
    now_is_safe,
    opened,
    to_be_answered,
    with_state,
)
from heard.inquiry.models import Inquiry, Interest, Request
from heard.inquiry.requests import live_requests
from heard.inquiry.terms import InquiryOutcome, Taking
from heard.people.reach import Marked
from heard.people.terms import Role
from heard.programme.scene import ProgrammeScene


def _in_words(row: Request) -> str:
    ways = ", ".join(Taking(way).label for way in row.ways.split(","))
    return say("inquiries-request_says", ways=ways, version=row.information)


@sight
def requests(actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """A request, for who made it and for staff of the case."""
    rows = [row for row in case.rows(Request) if relations & STAFF_OF_CASE or row.person_id == actor.who]
    live = {row.pk for row in live_requests(case)}
    return [
        Sight(
            place="asking",
            title=say("inquiries-request" if row.pk in live else "inquiries-request_gone"),
            at=row.at,
            who=row.person_id,
            text=_in_words(row),
            row=row.pk,
        )
        for row in rows
    ]


@sight_at("asking")
def wishes(_actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """R2: a wish kept in silence shows to a coordinator once a harmed person has asked, and to nobody else, ever."""
    if "coordinator" not in relations or not live_requests(case):
        return []
    found = Interest.objects.filter(dialogue=case.dialogue_id).order_by("entered_at")
    return [Sight(place="asking", title=say("inquiries-wish"), at=row.at, who=row.person_id, row=row.pk) for row in found]


# Inquiries: of a programme, before there is a dialogue


MAX_SHOWN = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenInquiry:
    """An inquiry with how to answer it. `reach` is `None` where they left no way; `safe_now` whether this is a safe hour.

    `told` has `who`, `called`, `note` and `shows` where they were given; `added` what came later, with its moment.
    """

    asked: WaitingInquiry
    reach: Marked | None
    safe_now: bool
    told: Mapping[str, str]
    added: tuple[tuple[datetime, str], ...]


def _for_coordinators(actor: Actor, scene: ProgrammeScene) -> None:
    if Role.COORDINATOR not in scene.relations(actor):
        raise NotFound("This is not there.")


_WAITING = PreparedQuery(lambda programme: to_be_answered(programme).exclude(reach=None)[:MAX_SHOWN])


def waiting(actor: Actor, scene: ProgrammeScene) -> list[WaitingInquiry]:
    """Inquiries that nobody has answered yet and somebody can, oldest first, without how to answer. Leaves no line."""
    _for_coordinators(actor, scene)
    return [as_asked(row, scene) for row in _WAITING(scene.programme_id)]


def to_answer(actor: Actor, scene: ProgrammeScene) -> list[OpenInquiry]:
    """Unfinished inquiries that wait for us, with how to answer each; it leaves a line that names them."""
    _for_coordinators(actor, scene)
    return _answering(actor, scene, list(to_be_answered(scene.programme_id)[:MAX_SHOWN]))


def written_to(actor: Actor, scene: ProgrammeScene) -> list[WaitingInquiry]:
    """Inquiries to which we wrote, and nobody answered so far; the newest letter first. Leaves no line."""
    _for_coordinators(actor, scene)
    return [as_asked(row, scene) for row in answered_in_writing(scene.programme_id)[:MAX_SHOWN]]


def spoken_with(actor: Actor, scene: ProgrammeScene) -> list[WaitingInquiry]:
    """Inquiries whose asker was spoken with and that no dialogue was opened from yet, newest first."""
    _for_coordinators(actor, scene)
    spoken = Inquiry.objects.filter(
        programme=scene.programme_id, taken=None, answers__outcome=InquiryOutcome.REACHED
    ).distinct()
    found = [as_asked(row, scene) for row in with_state(spoken).order_by("-entered_at")[:MAX_SHOWN]]
    return [one for one in found if one.state == SPOKEN]


def inquiry(actor: Actor, scene: ProgrammeScene, reference: str) -> OpenInquiry:
    """One inquiry with how to answer it; it leaves a line. Raises NotFound."""
    _for_coordinators(actor, scene)
    row = with_state(Inquiry.objects.filter(programme=scene.programme_id, pk=reference)).first()
    if row is None:
        raise NotFound("This is not there.")
    return _answering(actor, scene, [row])[0]


def can_be_taken(actor: Actor, scene: ProgrammeScene, reference: str) -> bool:
    """Whether a dialogue can be opened from it now. Nothing of it is opened. Raises NotFound."""
    _for_coordinators(actor, scene)
    row = Inquiry.objects.filter(programme=scene.programme_id, pk=reference).first()
    if row is None:
        raise NotFound("This is not there.")
    return not is_over(row)


def inquiry_to_take(actor: Actor, scene: ProgrammeScene, reference: str) -> OpenInquiry:
    """One inquiry that a dialogue can be opened from, with its line. Raises NotFound where it is over."""
    found = inquiry(actor, scene, reference)
    if found.asked.state not in (WAITING, WRITTEN, SPOKEN):
        raise NotFound("This is not there.")
    return found


def _answering(actor: Actor, scene: ProgrammeScene, rows: list[Inquiry]) -> list[OpenInquiry]:
    found = opened(actor, scene, rows)
    return [_one(as_asked(row, scene), found.get(row.pk, Unsealed()), scene) for row in rows]


def _one(asked: WaitingInquiry, lies: Unsealed, scene: ProgrammeScene) -> OpenInquiry:
    safe_now = lies.reach is not None and now_is_safe(lies.reach, scene)
    return OpenInquiry(asked=asked, reach=lies.reach, safe_now=safe_now, told=lies.told, added=lies.added)


def asks_now(actor: Actor, case: Case) -> bool:
    """Whether somebody's own request lives, so that it is theirs to take back."""
    return any(row.person_id == actor.who for row in live_requests(case))
