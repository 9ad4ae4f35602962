"""Asking, taking back, wishing in silence, and the first safe question."""

from heard.confidentiality.ledger import Pen
from heard.confidentiality.vault import KeyName, make_keys
from heard.dialogue.case import Case
from heard.dialogue.models import ActsFor
from heard.dialogue.rules import ABSENT, ALREADY_DONE, NOT_YOURS, OVER, unless
from heard.dialogue.taking import SAID_AT, choices, party, word
from heard.ground import references
from heard.ground.acts import Actor, Doing, act
from heard.ground.refusal import Obstacle
from heard.inquiry.models import Inquiry, Interest, Request, RequestTakenBack
from heard.inquiry.requests import live_requests
from heard.inquiry.terms import Taking
from heard.people.models import Reach
from heard.people.reach import reach_field
from heard.people.terms import Part, Side
from heard.programme.register import Register


@act("inquire", label="Ask a first question", who=("anyone",), rules=("R3",), chain="programme", holds=("programme",),
     takes=(reach_field(required=False), word("language", "Language", required=False, longest=8)))  # fmt: skip
def inquire(scene: Register, pen: Pen, *, by: Actor, reach: dict[str, str] | None, language: str | None) -> Inquiry:
    """Someone asks, without a name, an account or a story. How to answer them may be left out."""
    inquiry = Inquiry(id=references.new(), programme_id=scene.programme_id, language=language or "en")
    make_keys([KeyName("locator", inquiry.pk)], programme=scene.programme_id)
    inquiry.reach = reach
    return pen.add(inquiry)


def _not_asked_twice(case: Case, doing: Doing) -> list[Obstacle]:
    """Only a provider who offers dialogues asks as staff, and nobody asks twice."""
    if case.party(doing.by.who) is None and case.policy.initiation.who != "provider":
        return [NOT_YOURS]
    asker, acts_for = _asker(case, doing.by), doing.given.get("acts_for")
    if not asker or (acts_for and not _is_kin(case, asker) and not _is_harmed(case, acts_for)):
        return [ABSENT]
    return unless(all(row.person_id != asker for row in live_requests(case)), ALREADY_DONE)


@act("ask", label="Ask for a dialogue", who=("party", "coordinator"), rules=("R1", "R4"), there=_not_asked_twice,
     holds=("person", "dialogue"),
     takes=(choices("ways", "Ways of taking part", Taking.choices, required=False),
            word("information", "Version of the information given", required=False, longest=40),
            reach_field(required=False), party("acts_for", "For whom they act", required=False)))  # fmt: skip
def ask(
    case: Case, pen: Pen, *, by: Actor, ways: tuple[str, ...], information: str,
    reach: dict[str, str] | None, acts_for: str | None,
) -> Request:  # fmt: skip
    """A harmed person, or a close relative who acts for them, asks for a dialogue."""
    if acts_for:
        pen.add(ActsFor(dialogue_id=case.dialogue_id, person_id=by.who, acts_for_id=acts_for))
    if reach:
        pen.add(Reach(person_id=by.who, marked=reach))
    return pen.add(
        Request(dialogue_id=case.dialogue_id, person_id=_asker(case, by), acts_for=acts_for or "", ways=",".join(ways),
                information=information)
    )  # fmt: skip


def _is_kin(case: Case, person_id: str) -> bool:
    """Kin who name nobody of the harmed side are answered by R1."""
    party = case.party(person_id)
    return party is not None and party.part == Part.KIN


def _is_harmed(case: Case, person_id: str) -> bool:
    party = case.party(person_id)
    return party is not None and party.side == Side.HARMED


def _asker(case: Case, by: Actor) -> str:
    """Where the provider offers a dialogue, the request is the harmed person's: theirs to take back. Empty for nobody's."""
    if case.party(by.who):
        return by.who
    return next((each.person_id for each in case.principals(Side.HARMED)), "")


def _own_live_request(case: Case, doing: Doing) -> list[Obstacle]:
    return unless(any(row.person_id == doing.by.who for row in live_requests(case)), OVER)


@act("take_back", label="Take the request back", who=("party",), there=_own_live_request, after_closing=True,
     takes=(SAID_AT,))  # fmt: skip
def take_back(case: Case, pen: Pen, *, by: Actor) -> RequestTakenBack:
    """The one who asked takes it back, without a reason, at any time. It counts from that moment."""
    mine = [row for row in live_requests(case) if row.person_id == by.who]
    return [pen.add(RequestTakenBack(dialogue_id=case.dialogue_id, request=row)) for row in mine][-1]


@act("register_interest", label="Keep a wish to take part, in silence", who=("responsible",), rules=("R2",),
     chain="person")  # fmt: skip
def register_interest(case: Case, pen: Pen, *, by: Actor) -> Interest:
    """A responsible person's wish to take part is kept. Nobody sees it before the harmed person asks."""
    return pen.add(Interest(dialogue_id=case.dialogue_id, person_id=by.who))
