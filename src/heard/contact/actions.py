"""Inviting, reminding, writing, calling, and marking what is safe."""

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Delivery, Reaches, Records, Why
from heard.acts.ledger import Pen
from heard.acts.needed import NeededWhen
from heard.acts.refusals import InvalidInput, Obstacle, problem
from heard.acts.register import Attempt
from heard.confidentiality import vault
from heard.consent.models import No, NotYet, Yes
from heard.contact.facts import (
    invitation_of,
    leaves_at,
    record_of,
    way_of,
)
from heard.contact.models import Invitation, Message, MessageEnd, Reminder, TakenInHand
from heard.contact.terms import Outcome
from heard.dialogue.act_fields import choice, party, text
from heard.dialogue.case import Case, after
from heard.dialogue.preconditions import alive, all_of, assigned
from heard.dialogue.rules import ABSENT, ALREADY_DONE, OVER, unless
from heard.ground import codes
from heard.inquiry.requests import live_requests
from heard.people.finding import find_again
from heard.people.models import HardDates, Reach
from heard.people.reach import SAME, hard_dates_field, reach_field
from heard.people.terms import Part, Side, Way

# Those who hold the keys to how people are reached; a supervisor does not.
OF_CASE = ("coordinator", "assigned")
WAY = choice("way", Way, required=False)


def _responsible_principal(case: Case, attempt: Attempt) -> list[Obstacle]:
    found = case.party(attempt.values["to"])
    return unless(found and found.side == Side.RESPONSIBLE and found.part != Part.SUPPORTER, ABSENT)


def _answered(case: Case, invitation: Invitation) -> bool:
    rows = [row for kind in (No, NotYet, Yes) for row in case.some(kind, person_id=invitation.person_id)]
    return bool(after(sorted(rows, key=lambda row: row.entered_at), invitation.entered_at))


def _not_invited_yet(case: Case, attempt: Attempt) -> list[Obstacle]:
    return unless(invitation_of(case, attempt.values["to"]) is None, ALREADY_DONE)


def _open_invitation(case: Case, attempt: Attempt) -> list[Obstacle]:
    invitation = invitation_of(case, attempt.values["to"])
    if invitation is None:
        return [] if not live_requests(case) else [ABSENT]
    return unless(not _answered(case, invitation), OVER)


@act(
    "invite",
    who=("coordinator", "facilitator"),
    effect=Reaches(to="to", why=Why.FURTHER, how=Delivery.BY_HAND, way="way"),
    about="to",
    requires=all_of(assigned, alive("to"), _responsible_principal, _not_invited_yet),
    fields=(party("to", side="responsible"), WAY),
)
def invite(case: Case, pen: Pen, *, by: Actor, to: str, way: str | None = None) -> Invitation:
    """The responsible person is told that somebody would like to speak with them, and that saying no is free."""
    chosen = way_of(case, Attempt("invite", by, {"to": to, "way": way}))
    request = live_requests(case)[0]
    return pen.add(Invitation(dialogue_id=case.dialogue_id, person_id=to, way=chosen, request=request))


@act(
    "remind",
    who=("coordinator", "facilitator"),
    effect=Reaches(to="to", why=Why.FURTHER, how=Delivery.BY_HAND, way="way"),
    about="to",
    rules=("R15",),
    requires=all_of(assigned, alive("to"), _responsible_principal, _open_invitation),
    fields=(party("to", side="responsible"), WAY),
)
def remind(case: Case, pen: Pen, *, by: Actor, to: str, way: str | None = None) -> Reminder:
    """They are reminded of the invitation. After as many reminders as the programme allows, silence means no for now."""
    return pen.add(Reminder(dialogue_id=case.dialogue_id, invitation=invitation_of(case, to)))


def _message(case: Case, pen: Pen, attempt: Attempt) -> Message:
    way = way_of(case, attempt)
    return pen.add(
        Message(
            dialogue_id=case.dialogue_id,
            programme_id=case.dialogue.programme_id,
            person_id=attempt.values["to"],
            way=way,
            leaves_at=leaves_at(case, attempt),
            words=attempt.values["words"],
            paper_code=_paper_code() if way == Way.LETTER else "",
        )
    )


def _paper_code() -> str:
    """A code that no other paper has."""
    while Message.objects.filter(paper_code=(code := codes.PAPER.read(codes.PAPER.new()))).exists():
        pass
    return code


@act(
    "write_to",
    who=OF_CASE,
    effect=Reaches(to="to", why=Why.IN_TOUCH, how=Delivery.HELD, words="words", way="way"),
    about="to",
    requires=alive("to"),
    fields=(party("to"), text("words"), WAY),
    makes="message",
)
def write_to(case: Case, pen: Pen, *, by: Actor, to: str, words: str, way: str | None = None) -> Message:
    """Words to one person. They wait a while and can be called back until they leave."""
    return _message(case, pen, Attempt("write_to", by, {"to": to, "words": words, "way": way}))


@act(
    "call",
    who=OF_CASE,
    effect=Reaches(to="to", why=Why.IN_TOUCH, how=Delivery.BY_HAND, words="words", fixed_way=Way.PHONE.value),
    about="to",
    requires=alive("to"),
    fields=(party("to"), text("words")),
    makes="message",
)
def call(case: Case, pen: Pen, *, by: Actor, to: str, words: str) -> Message:
    """A call, with the words to say. It is asked for now and made now."""
    message = _message(case, pen, Attempt("call", by, {"to": to, "words": words}))
    pen.add(MessageEnd(dialogue_id=case.dialogue_id, message=message, outcome=Outcome.BY_HAND))
    pen.add(TakenInHand(dialogue_id=case.dialogue_id, message=message))
    return message


def _with_known_place(case: Case, by: Actor, reach: dict[str, str]) -> dict[str, str]:
    """The number or address that is known, where somebody changes all but that. It is taken over unseen.

    From their own page that is what they marked there themselves.
    """
    if reach.get("at") != SAME:
        return reach
    row = record_of(case, by.who) if by.entered_by else case.own_reach(by.who)
    with vault.opened(case.judging_keyring()):
        known = dict(row.marked) if row else {}
    if known.get("way") != reach["way"] or not known.get("at"):
        raise InvalidInput({"reach": problem("where_unknown")})
    return {**reach, "at": str(known["at"])}


def _says_something(_case: Case, attempt: Attempt) -> list[Obstacle]:
    return unless(attempt.values.get("reach") or attempt.values.get("hard_dates") is not None, ABSENT)


NO_DAYS_SAID = NeededWhen("no_days_said", lambda _case, attempt: attempt.values.get("hard_dates") is None)


@act(
    "mark_safe",
    who=("party",),
    effect=Records(),
    locks=("person", "dialogue"),
    after_closing=True,
    requires=_says_something,
    fields=(reach_field(required=False, needed_when=NO_DAYS_SAID), hard_dates_field()),
)
def mark_safe(
    case: Case, pen: Pen, *, by: Actor, reach: dict[str, str] | None = None, hard_dates: tuple[str, ...] | None = None
) -> Reach | HardDates | None:
    """A person says how they can be reached safely, and on which days not at all; or that it is still right."""
    row: Reach | HardDates | None = None
    if reach:
        reach = _with_known_place(case, by, reach)
        row = pen.add(Reach(person_id=by.who, marked=reach))
        find_again(row.person, {}, reach)
    if hard_dates is not None:
        row = pen.add(HardDates(person_id=by.who, days={"dates": list(hard_dates)}))
    return row
