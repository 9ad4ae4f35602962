"""A letter that answers a first question, and its envelope, to print: exactly the words that were agreed to."""

from django.http import HttpResponse
from django.shortcuts import render

from heard.contact.words import ROLES, unsafe
from heard.ground import dates
from heard.ground.errors import NotFound
from heard.ground.texts import direction, speaking
from heard.inquiry import queries
from heard.inquiry.first_words import as_shown
from heard.inquiry.queries import OpenInquiry
from heard.people.reach import SUBJECTS
from heard.people.terms import Role, Way
from heard.programme.scene import ProgrammeScene
from heard.web import told
from heard.web.access import open_to
from heard.web.staff.shell.access import StaffRequest


def words_of(found: OpenInquiry) -> str:
    """The words of the letter that was agreed to; `""` where none was."""
    by_letter = found.reach is not None and found.reach.way == Way.LETTER
    return as_shown(found.told.get("shows", "")).get("letter", "") if by_letter else ""


@open_to(Role.COORDINATOR)
def letter(request: StaffRequest, reference: str) -> HttpResponse:
    """The letter on a page of its own, and on the next its envelope. Nothing of the workspace is printed."""
    scene = ProgrammeScene(request.member.programme)
    found = queries.inquiry_to_take(request.actor, scene, reference)
    if not words_of(found):
        raise NotFound("This is not there.")
    sender = _post_box(request, scene, found.asked.language)
    shown = {"asked": found.asked, "words": words_of(found), "to": _lines(found), "sender": sender}
    return render(request, "staff/inquiries/letter.html", _head(scene, found.asked.language) | shown)


def _head(scene: ProgrammeScene, language: str) -> dict[str, object]:
    """A title that says nothing, and the day, in their language."""
    with speaking(language):
        day = dates.long_day(scene.now.astimezone(scene.zone).date())
        return {"title": str(SUBJECTS["note"]), "day": day, "direction": direction(language)}


def _lines(found: OpenInquiry) -> list[str]:
    """Where it goes, line by line, with what they want to be called first, where they said it."""
    at = found.reach.at if found.reach else ""
    return [each for each in (found.told.get("called", ""), *(part.strip() for part in at.split(","))) if each]


def _post_box(request: StaffRequest, scene: ProgrammeScene, language: str) -> tuple[str, ...]:
    """Our post box, line by line; `()` where there is none, or its lines would say who we are."""
    box = told.details(language, demo=bool(getattr(request, "demo", False))).post
    name = scene.policy.programme.name
    gives_away = unsafe("\n".join(box), programme=name, places=(), names=(), beside=ROLES)
    return () if gives_away else box
