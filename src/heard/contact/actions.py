"""Inviting, reminding, writing, ringing, calling back, and marking what is safe."""

from contextlib import suppress

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.fields import ActField
from heard.acts.ledger import Pen
from heard.acts.performing import in_the_way
from heard.acts.refusals import InvalidInput, Obstacle, Refused
from heard.acts.register import ACTS, Attempt
from heard.confidentiality import access, vault
from heard.confidentiality.vault import KeyName
from heard.consent.models import No, NotYet, Yes
from heard.contact import paper_codes, post
from heard.contact.facts import (
    has_left,
    invitation_of,
    is_recalled,
    leaves_at,
    marked_by,
    message_of,
    record_of,
    way_of,
)
from heard.contact.models import DoneByHand, Invitation, Message, MessageEnd, MessageRecalled, Reminder, Sending
from heard.contact.terms import Outcome, Went, may_go
from heard.dialogue.case import Case, after
from heard.dialogue.rules import ABSENT, ALREADY_DONE, DIED, OVER, unless
from heard.dialogue.taking import SAID_AT, choice, party, text, word
from heard.dialogue.there import alive, all_of, assigned
from heard.ground import clock
from heard.inquiry.requests import live_requests
from heard.people.finding import find_again
from heard.people.models import HardDates, Reach
from heard.people.reach import SAME, WHERE, hard_dates_field, reach_field
from heard.people.terms import Part, Side, Way
from heard.programme.actions import SOFTWARE

# Those who hold the keys to how people are reached; a supervisor does not.
OF_CASE = ("coordinator", "assigned")
WAY = choice("way", "Way", Way.choices, required=False)
MESSAGE = ActField(name="message", kind="message", label="Message")


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
    label="Invite the responsible person",
    who=("coordinator", "facilitator"),
    about="to",
    rules=("R7", "R8", "R11", "R12", "R20"),
    requires=all_of(assigned, alive("to"), _responsible_principal, _not_invited_yet),
    fields=(party("to", "Whom", side="responsible"), WAY),
)
def invite(case: Case, pen: Pen, *, by: Actor, to: str, way: str | None = None) -> Invitation:
    """The responsible person is told that somebody would like to speak with them, and that saying no is free."""
    chosen = way_of(case, Attempt("invite", by, {"to": to, "way": way}))
    request = live_requests(case)[0]
    return pen.add(Invitation(dialogue_id=case.dialogue_id, person_id=to, way=chosen, request=request))


@act(
    "remind",
    label="Remind them of the invitation",
    who=("coordinator", "facilitator"),
    about="to",
    rules=("R7", "R8", "R11", "R12", "R15", "R20"),
    requires=all_of(assigned, alive("to"), _responsible_principal, _open_invitation),
    fields=(party("to", "Whom", side="responsible"), WAY),
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
    while Message.objects.filter(paper_code=(code := paper_codes.new())).exists():
        pass
    return code


@act(
    "write_to",
    label="Write to someone",
    who=OF_CASE,
    rules=("R7", "R11", "R12", "R13", "R14", "R20"),
    about="to",
    requires=alive("to"),
    fields=(party("to", "To whom"), text("words", "Words"), WAY),
)
def write_to(case: Case, pen: Pen, *, by: Actor, to: str, words: str, way: str | None = None) -> Message:
    """Words to one person. They wait a while and can be called back until they leave."""
    return _message(case, pen, Attempt("write_to", by, {"to": to, "words": words, "way": way}))


@act(
    "call",
    label="Ring someone",
    who=OF_CASE,
    rules=("R7", "R11", "R12", "R13", "R14", "R20"),
    about="to",
    requires=alive("to"),
    fields=(party("to", "Whom"), text("words", "What to say")),
)
def call(case: Case, pen: Pen, *, by: Actor, to: str, words: str) -> Message:
    """A call, with the words to say. It is asked for now and made now."""
    message = _message(case, pen, Attempt("call", by, {"to": to, "words": words}))
    pen.add(MessageEnd(dialogue_id=case.dialogue_id, message=message, outcome=Outcome.BY_HAND))
    return message


def _held_message(case: Case, attempt: Attempt) -> list[Obstacle]:
    message = message_of(case, attempt)
    return [ABSENT] if message is None else unless(not is_recalled(case, message), ALREADY_DONE)


def _still_here(case: Case, attempt: Attempt) -> list[Obstacle]:
    message = message_of(case, attempt)
    if message and case.is_dead(message.person_id):
        return [DIED]
    return unless(message and not has_left(case, message), ALREADY_DONE)


@act(
    "recall_message",
    label="Call a message back",
    who=OF_CASE,
    rules=("R16",),
    requires=_held_message,
    after_closing=True,
    fields=(MESSAGE,),
)
def recall_message(case: Case, pen: Pen, *, by: Actor, message: str) -> MessageRecalled:
    """A message that still waits is called back and never leaves."""
    return pen.add(MessageRecalled(dialogue_id=case.dialogue_id, message_id=message))


@act(
    "start_sending",
    label="Let a message leave",
    who=("programme",),
    after_closing=True,
    fields=(MESSAGE,),
    rules=("R7", "R11", "R12", "R13", "R14", "R16", "R20"),
    requires=all_of(_held_message, _still_here),
)
def start_sending(case: Case, pen: Pen, *, by: Actor, message: str) -> Sending:
    """The programme asks every gate again and marks the point of no return, before the words leave."""
    return pen.add(Sending(dialogue_id=case.dialogue_id, message_id=message))


def _in_the_air(case: Case, attempt: Attempt) -> list[Obstacle]:
    message = message_of(case, attempt)
    if message is None or case.some(MessageEnd, message_id=message.pk):
        return [ALREADY_DONE]
    return unless(attempt.values["outcome"] != Outcome.WITHHELD or not has_left(case, message), ALREADY_DONE)


@act(
    "end_sending",
    label="Record what became of a message",
    who=("programme",),
    requires=_in_the_air,
    after_closing=True,
    fields=(
        MESSAGE,
        choice("outcome", "What became of it", Outcome.choices),
        word("because", "Rules", required=False, longest=60),
    ),
)
def end_sending(case: Case, pen: Pen, *, by: Actor, message: str, outcome: str, because: str | None = None) -> MessageEnd:
    """What became of a message: sent, to be done by hand, failed, or withheld and why."""
    return pen.add(MessageEnd(dialogue_id=case.dialogue_id, message_id=message, outcome=outcome, rules=because or ""))


def _waits_for_hands(case: Case, attempt: Attempt) -> list[Obstacle]:
    message = message_of(case, attempt)
    if message is None:
        return [ABSENT]
    if case.some(DoneByHand, message_id=message.pk):
        return [ALREADY_DONE]
    end = case.last(MessageEnd, message_id=message.pk)
    unknown = end is None and has_left(case, message)
    waits = unknown or bool(end and end.outcome == Outcome.BY_HAND)
    return unless(waits and attempt.values["went"] in may_go(message.way, unknown=unknown), ABSENT)


@act(
    "record_by_hand",
    label="Record how it went",
    who=OF_CASE,
    requires=_waits_for_hands,
    after_closing=True,
    fields=(MESSAGE, choice("went", "How it went", Went.choices), SAID_AT),
)
def record_by_hand(case: Case, pen: Pen, *, by: Actor, message: str, went: str) -> DoneByHand:
    """A call was made, a letter posted, words were given; or somebody asked whether what is unknown had arrived."""
    return pen.add(DoneByHand(dialogue_id=case.dialogue_id, message_id=message, went=went))


@access.opens("The message that is leaving, and where to", "programme")
def _leaving_messages(case: Case, _by: Actor) -> dict[KeyName, set[str]]:
    ended = {row.message_id for row in case.rows(MessageEnd)}
    rows: dict[KeyName, set[str]] = {}
    for row in case.rows(Sending):
        if row.message_id not in ended:
            reach = record_of(case, row.message.person_id)
            rows.setdefault(KeyName("locator", row.message.person_id), set()).update(
                {row.message_id, reach.pk if reach else ""}
            )
    return rows


def due_messages(programme_id: str) -> list[Message]:
    """Messages whose time has come and that have neither left nor come back, oldest first."""
    now = clock.now()
    waiting = Message.objects.filter(programme=programme_id, leaves_at__lte=now, sending=None, recalled=None, end=None)
    return list(waiting.select_related("dialogue__programme", "person").order_by("leaves_at"))


# Only these hold a message back until a better hour; any other obstacle means that it does not leave at all.
LATER = {"hard_date", "quiet_hours", "outside_hours"}


def send_due(programme_id: str) -> int:
    """Let everything leave whose time has come. Every gate is asked again; what no longer passes is withheld, and why.

    Returns how many left. A crash between leaving and its record leaves a message "unknown", and nothing is sent twice.
    """
    return sum(send_one(message) for message in due_messages(programme_id))


def send_one(message: Message) -> int:
    """Let one message leave, if every gate still lets it. Returns 1 if it left.

    One under way, recalled or ended is left alone: two at once send it once, and withhold nothing that left.
    """
    if _waits(message) or not _can_leave(message):
        return 0
    try:
        start_sending(Case(message.dialogue_id), by=SOFTWARE, message=message.pk)
    except Refused as refusal:
        if not _is_only_for_now(refusal.obstacles):
            _withhold(message, refusal)
        return 0
    outcome = _posted(Case(message.dialogue_id), message)
    if outcome:  # else nobody can know: it stays unknown, and somebody rings
        end_sending(Case(message.dialogue_id), by=SOFTWARE, message=message.pk, outcome=outcome)
    return 1


def _can_leave(message: Message) -> bool:
    """Whether the way out is open. Asked before the point of no return: an outage of the mail server burns nothing."""
    return bool(message.dialogue.programme.demo) or post.is_ready(str(message.way))


def _waits(message: Message) -> bool:
    """Whether it would only be refused for now. Asked first: a night of quiet hours leaves no line for every look."""
    attempt = Attempt("start_sending", SOFTWARE, {"message": message.pk})
    found = in_the_way(ACTS["start_sending"], Case(message.dialogue_id), attempt)
    return bool(found) and _is_only_for_now(found)


def _is_only_for_now(found: list[Obstacle]) -> bool:
    """Whether a better hour, or somebody who was quicker, is all that stands in the way."""
    return all((each.rule == "R0" and each != DIED) or each.code in LATER for each in found)


def _withhold(message: Message, refusal: Refused) -> None:
    with suppress(Refused):
        end_sending(
            Case(message.dialogue_id),
            by=SOFTWARE,
            message=message.pk,
            outcome=Outcome.WITHHELD.value,
            because=",".join(refusal.rules),
        )


def _posted(case: Case, message: Message) -> str:
    if case.dialogue.programme.demo and message.way == Way.EMAIL:
        return Outcome.SENT.value  # everybody is invented there: no mail leaves
    with vault.opened(case.keyring(SOFTWARE)):
        where = marked_by(case, message.person_id)
        return post.deliver(str(message.way), where, str(message.words), message.person.language)


def _with_known_place(case: Case, who: str, reach: dict[str, str]) -> dict[str, str]:
    """The number or address that is known, where somebody changes all but that. It is taken over unseen."""
    if reach.get("at") != SAME:
        return reach
    row = record_of(case, who)
    with vault.opened(case.judging_keyring()):
        known = dict(row.marked) if row else {}
    if known.get("way") != reach["way"] or not known.get("at"):
        raise InvalidInput({"reach": "No number or address is known for this way. Write one."}, {"reach": WHERE})
    return {**reach, "at": str(known["at"])}


def _says_something(_case: Case, attempt: Attempt) -> list[Obstacle]:
    return unless(attempt.values.get("reach") or attempt.values.get("hard_dates") is not None, ABSENT)


@act(
    "mark_safe",
    label="Mark how to be reached safely",
    who=("party",),
    locks=("person", "dialogue"),
    after_closing=True,
    requires=_says_something,
    fields=(reach_field(required=False), hard_dates_field()),
)
def mark_safe(
    case: Case, pen: Pen, *, by: Actor, reach: dict[str, str] | None = None, hard_dates: tuple[str, ...] | None = None
) -> Reach | HardDates | None:
    """A person says how they can be reached safely, and on which days not at all; or that it is still right."""
    row: Reach | HardDates | None = None
    if reach:
        reach = _with_known_place(case, by.who, reach)
        row = pen.add(Reach(person_id=by.who, marked=reach))
        find_again(row.person, {}, reach)
    if hard_dates is not None:
        row = pen.add(HardDates(person_id=by.who, days={"dates": list(hard_dates)}))
    return row
