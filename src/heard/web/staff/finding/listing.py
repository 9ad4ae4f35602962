"""The list of dialogues."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString

from heard.dialogue.listing import MAX_COUNTED, NOBODY, Turned, facilitators_of, page_of
from heard.ground.texts import languages, say
from heard.preferences.queries import views_of
from heard.programme.scene import ProgrammeScene
from heard.web.access import open_to
from heard.web.paging import Pages
from heard.web.staff.finding import asking, table
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.words import OF_CASES, RESTING, STAGE_LABELS
from heard.worklist.viewing import late_dialogues


@open_to(*OF_CASES)
def dialogues(request: StaffRequest) -> HttpResponse:
    """The dialogues that this member may open: by their codes, because screens face corridors."""
    return render(request, "staff/finding/dialogues.html", page_for(request))


def page_for(request: StaffRequest) -> dict[str, Any]:
    """Everything that the list shows."""
    zone = ProgrammeScene(request.member.programme).zone
    everybody = facilitators_of(request.member)
    people = asking.people_for(request.member.role, everybody)
    given = request.GET.dict()
    question = asking.read(given, people)
    late = late_dialogues(request.member) if question.late else None
    turned = page_of(request.member, question.asked(zone), asking.place_at(given), late)
    names = {who: name for who, (name, _here) in everybody.items()}
    here = {who: name for who, (name, still_here) in everybody.items() if still_here and who in people}
    found = {"rows": table.rows(turned.rows, names, zone), "pages": pages(question, turned)}
    views = [(each, each.asked == question.address) for each in views_of(request.actor)]
    return {**found, **in_words(question, people, turned.count), "views": views, "selects": selects(question, here)}


def in_words(question: asking.ListQuestion, people: Mapping[str, str], count: int) -> dict[str, Any]:
    """What was asked, and how many fit."""
    words = heading(count, asking.in_words(question, people))
    return {"question": question, "chips": asking.chips(question, people), "heading": words, "count": count}


def heading(count: int, words: str) -> str:
    """How many there are, and which: `212 dialogues: Getting ready, nobody assigned`."""
    many = count > MAX_COUNTED
    how_many = say("finding-how_many_more", count=MAX_COUNTED) if many else say("finding-how_many", count=count)
    return say("finding-which", how_many=how_many, words=words) if words else how_many


def pages(question: asking.ListQuestion, turned: Turned) -> Pages:
    """Where one can turn to: from a place in the list, and not from a number, so that no row is passed over."""
    before, after = (place and f"?{asking.address_of(question, place)}" for place in (turned.before, turned.after))
    return Pages(
        label=say("finding-pages"),
        before=(say("finding-before"), before) if before else None,
        after=(say("finding-after"), after) if after else None,
    )


def selects(question: asking.ListQuestion, people: Mapping[str, str]) -> list[tuple[str, str, str, SafeString]]:
    """What can be chosen, as (name, label, what an empty choice means, options)."""
    found: dict[str, Mapping[str, object]] = {
        "stage": STAGE_LABELS,
        "resting": RESTING,
        "carried": {NOBODY: say("finding-nobody_yet"), **people} if people else {},
        "language": languages(),
        "late": asking.LATE,
        "sort": asking.SORTS,
    }
    return [
        (name, say(f"finding-{name}"), say(f"finding-{name}.any"), table.options(known, str(getattr(question, name))))
        for name, known in found.items()
        if known
    ]
