"""Holding sessions, inviting and accepting supporters, saying ready and not yet, keeping notes."""

from typing import Any

from heard.confidentiality.ledger import Pen
from heard.dialogue.case import Case
from heard.dialogue.models import OfficeNote, PartyNote
from heard.dialogue.rules import ABSENT, ALREADY_DONE, NOT_PREPARING, unless
from heard.dialogue.taking import SAID_AT, choice, choices, party, text, whole, word
from heard.dialogue.there import alive, all_of, assigned
from heard.ground.acts import Actor, Doing, act
from heard.ground.refusal import Obstacle
from heard.people.terms import Part
from heard.preparation.facts import counting, counts_on_it, invited_supporters, named_by, prepares, supporters_known_to
from heard.preparation.models import (
    HowItWent,
    NotReady,
    Ready,
    Session,
    SupporterAccepted,
    SupporterInvited,
    SupporterLeft,
    SupporterNamed,
)  # fmt: skip
from heard.preparation.terms import TOOK_PLACE, Beside, Mood, Went, Where, WhyNot

OF_CASE = ("coordinator", "supervisor", "assigned")
STEP = word("step", "What comes next (the office reads this)", required=False)


@act("hold_session", label="Record a meeting in preparation", who=("facilitator",), about="with_",
     rules=("R5", "R7", "R8", "R9", "R11", "R20", "R21", "R22"), there=all_of(assigned, alive("with_")),
     takes=(party("with", "With whom"), whole("minutes", "Minutes"), text("note", "Note", required=False),
            choice("went", "Whether it was held to its end", TOOK_PLACE, required=False),
            choice("where", "Where", Where.choices, required=False),
            choices("mood", "How they seemed", Mood.choices, required=False), STEP, SAID_AT))  # fmt: skip
def hold_session(case: Case, pen: Pen, *, by: Actor, with_: str, minutes: int, note: str | None, **more: Any) -> Session:
    """A facilitator met one person to prepare. The note is for the facilitators who prepare that person."""
    held = pen.add(
        Session(dialogue_id=case.dialogue_id, party=case.party(with_), account_id=by.who, minutes=minutes, note=note)
    )
    went = more.pop("went") or Went.HELD.value
    terms = {name: value for name, value in more.items() if value}
    if terms or went != Went.HELD:
        pen.add(HowItWent(dialogue_id=case.dialogue_id, party=held.party, session=held, went=went, terms=terms))
    return held


def _note_is_readable(case: Case, doing: Doing) -> list[Obstacle]:
    """A note about somebody whom nobody here prepares yet could be read by nobody."""
    written = doing.given.get("note")
    return unless(not written or prepares(case, doing.by.who, doing.given["with_"]), NOT_PREPARING)


@act("record_not_held", label="Record a visit that did not take place", who=("facilitator",), about="with_", rules=("R22",),
     there=all_of(assigned, alive("with_"), _note_is_readable), after_closing=True,
     takes=(party("with", "With whom"), choice("why", "Why not", WhyNot.choices), text("note", "Note", required=False),
            STEP, SAID_AT))  # fmt: skip
def record_not_held(
    case: Case, pen: Pen, *, by: Actor, with_: str, why: str, note: str | None, step: str | None
) -> HowItWent:
    """A facilitator went to see somebody, and it did not come to it. It counts as no meeting in preparation."""
    terms = {"why": why} | ({"step": step} if step else {})
    met = case.party(with_)
    if note:
        pen.add(PartyNote(dialogue_id=case.dialogue_id, party=met, text=note))
    return pen.add(HowItWent(dialogue_id=case.dialogue_id, party=met, went=Went.NOT_HELD, terms=terms))


def _may_note(case: Case, doing: Doing) -> list[Obstacle]:
    about = doing.given.get("about")
    if about is None:
        return []
    return [ABSENT] if case.party(about) is None else unless(prepares(case, doing.by.who, about), NOT_PREPARING)


@act("note", label="Write a note", who=OF_CASE, rules=("R22",), there=_may_note, about="about",
     takes=(text("text", "Note"), party("about", "About whom (then the office cannot read it)", required=False)))  # fmt: skip
def note(case: Case, pen: Pen, *, by: Actor, text: str, about: str | None) -> OfficeNote | PartyNote:
    """A note of the case. About a person: for those who prepare that person. Else: for the staff of the case."""
    if about:
        return pen.add(PartyNote(dialogue_id=case.dialogue_id, party=case.party(about), text=text))
    return pen.add(OfficeNote(dialogue_id=case.dialogue_id, text=text))


def _whose(case: Case, doing: Doing) -> str:
    """Whom a word about readiness is about: for a principal it is always themselves."""
    return doing.by.who if doing.by.kind == "person" else str(doing.given.get("of") or "")


def _may_speak(case: Case, doing: Doing) -> list[Obstacle]:
    whose = _whose(case, doing)
    if case.party(whose) not in case.both:
        return [ABSENT]
    if doing.by.kind == "person":
        return unless(doing.given.get("of") in (None, doing.by.who), ABSENT)
    return assigned(case, doing) or unless(prepares(case, doing.by.who, whose), NOT_PREPARING)


READY_OF = party("of", "Of whom (facilitators only)", required=False)


@act("say_ready", label="Say: ready", who=("principal", "facilitator"), there=_may_speak, about="of", takes=(READY_OF,))
def say_ready(case: Case, pen: Pen, *, by: Actor, of: str | None) -> Ready:
    """A principal says for themselves, or a facilitator of somebody whom they prepare, that they are ready."""
    return pen.add(Ready(dialogue_id=case.dialogue_id, person_id=of or by.who))


@act("say_not_ready", label="Say: not yet", who=("principal", "facilitator"), there=_may_speak, about="of",
     takes=(READY_OF, SAID_AT))  # fmt: skip
def say_not_ready(case: Case, pen: Pen, *, by: Actor, of: str | None) -> NotReady:
    """The same, the other way. Nobody asks why."""
    return pen.add(NotReady(dialogue_id=case.dialogue_id, person_id=of or by.who))


def _is_supporter(case: Case, doing: Doing) -> list[Obstacle]:
    found = case.party(doing.given["supporter"])
    return unless(found and found.part == Part.SUPPORTER, ABSENT)


def _not_invited(case: Case, doing: Doing) -> list[Obstacle]:
    return unless(doing.given["supporter"] not in invited_supporters(case), ALREADY_DONE)


SUPPORTER = party("supporter", "Supporter")


@act("invite_supporter", label="Invite a supporter", who=("principal",), rules=("R25",), about="supporter",
     there=all_of(alive("supporter"), _is_supporter, _not_invited), takes=(SUPPORTER,))  # fmt: skip
def invite_supporter(case: Case, pen: Pen, *, by: Actor, supporter: str) -> SupporterInvited:
    """A principal invites somebody to be beside them."""
    return pen.add(SupporterInvited(dialogue_id=case.dialogue_id, person_id=supporter))


def _few_wait(case: Case, doing: Doing) -> list[Obstacle]:
    return unless(len(named_by(case, doing.by.who)) < MOST_NAMED, ALREADY_DONE)


# So many wait for the office at once; more is no list of people whom somebody wants beside them.
MOST_NAMED = 6


@act("name_supporter", label="Name somebody as a supporter", who=("principal",), there=_few_wait,
     takes=(word("name", "Name", longest=80), word("reach", "How to reach them (else they tell them)", required=False),
            choice("part", "How they are there", Beside.choices)))  # fmt: skip
def name_supporter(case: Case, pen: Pen, *, by: Actor, name: str, reach: str | None, part: str) -> SupporterNamed:
    """A principal names somebody whom they would like beside them. It invites nobody, and nobody is contacted by it."""
    told = {"name": name, "part": part, **({"reach": reach} if reach else {})}
    return pen.add(SupporterNamed(dialogue_id=case.dialogue_id, told=told))


def _invited_by_them(case: Case, doing: Doing) -> list[Obstacle]:
    invited = counting(case, doing.given["supporter"], SupporterInvited)
    return unless(any(row.who == doing.by.who for row in invited), ABSENT)


@act("uninvite_supporter", label="Take back an invitation of a supporter", who=("principal",), after_closing=True,
     there=_invited_by_them, about="supporter", takes=(SUPPORTER, SAID_AT))  # fmt: skip
def uninvite_supporter(case: Case, pen: Pen, *, by: Actor, supporter: str) -> SupporterLeft:
    """A principal says that somebody whom they invited will not be there, without a reason. It stops nothing else."""
    return pen.add(SupporterLeft(dialogue_id=case.dialogue_id, person_id=supporter))


def _is_invited(case: Case, doing: Doing) -> list[Obstacle]:
    return unless(counts_on_it(case, doing.by.who), ABSENT)


@act("step_back", label="Say: I cannot be there as a supporter", who=("supporter",), after_closing=True, there=_is_invited,
     takes=(SAID_AT,))  # fmt: skip
def step_back(case: Case, pen: Pen, *, by: Actor) -> SupporterLeft:
    """A supporter says that they cannot be there, without a reason. A facilitator tells whom they support; nothing stops."""
    return pen.add(SupporterLeft(dialogue_id=case.dialogue_id, person_id=by.who))


def _to_accept(case: Case, doing: Doing) -> list[Obstacle]:
    who = doing.given["supporter"]
    # Who left without this person having heard of it can still be accepted: a no here would tell them.
    known = {each.person_id for each in supporters_known_to(case, doing.by.who)}
    if who not in {*invited_supporters(case), *known}:
        return [ABSENT]
    spoke = [*counting(case, who, SupporterInvited), *counting(case, who, SupporterAccepted)]
    return unless(all(row.who != doing.by.who for row in spoke), ALREADY_DONE)


@act("accept_supporter", label="Accept a supporter", who=("principal",), rules=("R25",), about="supporter",
     there=_to_accept, takes=(SUPPORTER,))  # fmt: skip
def accept_supporter(case: Case, pen: Pen, *, by: Actor, supporter: str) -> SupporterAccepted:
    """A principal agrees that this supporter may be there."""
    return pen.add(SupporterAccepted(dialogue_id=case.dialogue_id, person_id=supporter))
