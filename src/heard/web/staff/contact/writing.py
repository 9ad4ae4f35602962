"""Writing to somebody, and calling them: words first, then what shows and what is in the way, then yes."""

from dataclasses import dataclass, replace
from datetime import timedelta

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from heard.acts.actors import Actor
from heard.acts.performing import what_stands_before
from heard.acts.refusals import Obstacle
from heard.attending.queries import language_line
from heard.contact import gsm
from heard.contact.actions import call, write_to
from heard.contact.facts import NO_WORDS
from heard.contact.queries import gives_away, is_asked_about, safe_contact_record
from heard.contact.second_look_actions import ask_second_look
from heard.contact.showing import first_name, showing
from heard.dialogue.queries import case_for
from heard.ground import dates, references
from heard.ground.texts import say
from heard.people.terms import Way
from heard.web.access import open_to
from heard.web.staff.contact.wording import REACHING_ROLES, Wording
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.shell.attempts import attempt
from heard.web.staff.shell.drafts import TypedValues, done_with, kept_for

# These steps bring the words as they were looked at.
WITH_THE_WORDS = ("confirm", "second_look")


@dataclass(slots=True)
class Writing:
    """One try to reach one person: by writing or by calling."""

    request: StaffRequest
    kind: str
    wording: Wording
    kept: TypedValues
    in_the_way: tuple[Obstacle, ...] = ()
    refused: bool = False

    @property
    def step(self) -> str:
        """`words`, `preview`, `confirm`, or `second_look` for words that are refused and mean something else."""
        step = self.request.POST.get("step", "words")
        return step if step in ("preview", *WITH_THE_WORDS) else "words"

    @property
    def status(self) -> int:
        """409 where rules are in the way, 422 where something is missing."""
        return 422 if self.wording.problems else 409 if self.refused else 200

    def look(self) -> None:
        """What would be in the way of these words now, by the rules."""
        wording, act = self.wording, "call" if self.kind == "call" else "write_to"
        given = {"to": wording.record.strip.person, "words": wording.words or NO_WORDS, "way": None}
        self.in_the_way = tuple(what_stands_before(wording.case, self.request.actor, act, **given))

    def ask_second_look(self) -> bool:
        """Ask a second person about these very words. Returns whether somebody is asked now."""
        strip = self.wording.record.strip
        with attempt() as result:
            ask_second_look(self.wording.case, by=self.actor, to=strip.person, words=self.wording.words, way=strip.way)
        self.wording.problems.update(result.problems)
        self.in_the_way = (*self.in_the_way, *result.obstacles)
        return result.fine

    @property
    def actor(self) -> Actor:
        """Who writes. The same form sent twice is one act."""
        return self.request.actor.once(f"{self.request.member.reference}:{self.request.POST.get('act_key', '')[:26]}")

    def do(self) -> str:
        """Do it, if the rules let it. Returns the page to go on to; an empty text where something is in the way."""
        person = self.wording.record.strip.person
        goes_to = reverse("outbox")
        with attempt() as result:
            reach = call if self.kind == "call" else write_to
            made = reach(self.wording.case, by=self.actor, to=person, words=self.wording.words)
            goes_to = reverse("outbox-message", args=[made.pk])
        self.wording.problems.update(result.problems)
        if result.obstacles:
            self.in_the_way, self.refused = tuple(result.obstacles), True
        return goes_to if result.fine else ""


def begun(request: StaffRequest, reference: str, person: str, kind: str) -> Writing:
    """The try, with the words as far as they are chosen. Raises NotFound."""
    case = case_for(request.actor, reference)
    found = safe_contact_record(request.actor, case, person)
    if kind == "call":
        found = replace(found, strip=replace(found.strip, way=Way.PHONE.value))
    kept = kept_for(request, case.zone)
    wording = Wording(case, found, kept.typed, first_name(request.member.name))
    writing = Writing(request, kind, wording, kept)
    if writing.step in WITH_THE_WORDS:
        wording.words = request.POST.get("words", "").strip()
    elif writing.step == "preview":
        wording.make()
    writing.look()
    return writing


@open_to(*REACHING_ROLES)
def write(request: StaffRequest, reference: str, person: str) -> HttpResponse:
    """Write to somebody by their own way. It waits, and can be called back."""
    writing = begun(request, reference, person, "write")
    if writing.step == "confirm" and writing.do():
        done_with(request)
        hold = writing.wording.case.policy.contact.hold_minutes
        messages.success(request, say("contact-write_held", minutes=hold))
        return HttpResponseRedirect(f"{reverse('outbox')}?state=held", status=303)
    return _asked_about(writing) or render(request, "staff/contact/write.html", page_of(writing), status=writing.status)


def _asked_about(writing: Writing) -> HttpResponse | None:
    """On to the record once a second person is asked about the words; `None` where nobody is."""
    if writing.step != "second_look" or not writing.ask_second_look():
        return None
    messages.success(writing.request, say("contact-asked_second"))
    strip = writing.wording.record.strip
    return HttpResponseRedirect(reverse("contact-record", args=[strip.dialogue, strip.person]), status=303)


@open_to(*REACHING_ROLES)
def call_somebody(request: StaffRequest, reference: str, person: str) -> HttpResponse:
    """Call somebody, with the words on the screen."""
    writing = begun(request, reference, person, "call")
    if writing.step == "confirm" and (goes_to := writing.do()):
        done_with(request)
        return HttpResponseRedirect(goes_to, status=303)
    return _asked_about(writing) or render(request, "staff/contact/call.html", page_of(writing), status=writing.status)


def page_of(writing: Writing) -> dict[str, object]:
    """What the pages of writing and calling show."""
    wording, request = writing.wording, writing.request
    case, strip = wording.case, wording.record.strip
    leaves = case.now + timedelta(minutes=case.policy.contact.hold_minutes)
    shows = showing(
        wording.record.found,
        strip.way,
        language=wording.record.language,
        words=wording.words,
        staff_name=wording.first_name,
        name=strip.name,
        lines=wording.record.addressed,
    )
    ready = bool(wording.words) and not wording.problems
    return {
        "dialogue": case.dialogue,
        "person": strip.person,
        "strip": [strip],
        "wording": wording,
        "problems": wording.problems,
        "writing": writing,
        "kept": writing.kept,
        "ready": ready,
        "showing": shows if ready else None,
        "away": gives_away(request.actor, case, strip.person, wording.words, strip.way) if ready else [],
        "asked_about": ready and is_asked_about(request.actor, case, strip.person, wording.words, strip.way),
        "leaves": dates.moment(leaves, case.zone),
        "language": dates.language_name(wording.record.language),
        "language_line": language_line(request.actor, case, strip.person),
        "most": gsm.MAX_SEPTETS,
        "typed": wording.typed,
        "key": request.POST.get("act_key") or references.new(),
    }
