"""Asking, taking back, wishing in silence, and the first safe question."""

from datetime import date

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Closes, Records
from heard.acts.fields import ActField
from heard.acts.ledger import Pen
from heard.acts.needed import NeededWhen
from heard.acts.refusals import InvalidInput, Obstacle, problem
from heard.acts.register import Attempt
from heard.confidentiality import vault
from heard.confidentiality.vault import KeyName, make_keys
from heard.dialogue.act_fields import SAID_AT, choice, choices, day, party, word
from heard.dialogue.case import Case
from heard.dialogue.models import ActsFor, Dialogue
from heard.dialogue.rules import ABSENT, ALREADY_DONE, NOT_YOURS, OVER, unless
from heard.dialogue.terms import Ground
from heard.ground import references
from heard.inquiry.asked import is_over
from heard.inquiry.first_words import MAX_KEPT_CHARS
from heard.inquiry.models import (
    Inquiry,
    InquiryAdded,
    InquiryAnswered,
    InquiryTaken,
    InquiryTakenBack,
    Interest,
    Request,
    RequestTakenBack,
)
from heard.inquiry.receipts import asked_with, tag_of
from heard.inquiry.requests import ground_of, is_reach_known, live_requests
from heard.inquiry.terms import InquiryOutcome, Taking
from heard.people.finding import find_again
from heard.people.models import Reach
from heard.people.reach import reach_field
from heard.people.terms import Part, Side
from heard.programme.scene import ProgrammeScene

# What the page adds and nobody is asked: the code to come back with, why an inquiry looks odd, and the words that were
# shown as those that somebody else might see or hear.
FROM_THE_DOOR = ("receipt", "aside", "shows")


@act(
    "inquire",
    who=("anyone",),
    effect=Records(),
    rules=("R3",),
    chain="programme",
    locks=("programme",),
    fields=(
        reach_field(required=False),
        word("language", required=False, longest=8),
        word("who", required=False, longest=12),
        word("called", required=False, longest=60),
        ActField(name="note", kind="text", required=False, longest=600),
        word("receipt", required=False, longest=80),
        word("aside", required=False, longest=8),
        ActField(name="shows", kind="text", required=False, longest=MAX_KEPT_CHARS),
    ),
)
def inquire(
    scene: ProgrammeScene,
    pen: Pen,
    *,
    by: Actor,
    reach: dict[str, str] | None = None,
    language: str | None = None,
    who: str | None = None,
    called: str | None = None,
    note: str | None = None,
    receipt: str | None = None,
    aside: str | None = None,
    shows: str | None = None,
) -> Inquiry:
    """Someone asks, without an account or a story. Everything may be left out, how to answer too."""
    inquiry = Inquiry(
        id=references.new(),
        programme_id=scene.programme_id,
        language=language or "en",
        aside=aside or "",
        receipt=tag_of(receipt) if receipt else "",
    )
    make_keys([KeyName("locator", inquiry.pk)], programme=scene.programme_id)
    inquiry.reach = reach
    said = {"who": who, "called": called, "note": note, "shows": shows}
    told = {key: value for key, value in said.items() if value}
    inquiry.told = told or None
    return pen.add(inquiry)


RECEIPT = word("receipt", longest=80)


def _still_open(scene: ProgrammeScene, attempt: Attempt) -> list[Obstacle]:
    row = asked_with(scene, attempt.values["receipt"])
    return [ABSENT] if row is None else unless(not is_over(row), OVER)


@act(
    "add_to_inquiry",
    who=("anyone",),
    effect=Records(),
    chain="programme",
    locks=("programme",),
    requires=_still_open,
    fields=(RECEIPT, ActField(name="words", kind="text", longest=600)),
)
def add_to_inquiry(scene: ProgrammeScene, pen: Pen, *, by: Actor, receipt: str, words: str) -> InquiryAdded:
    """A person who has the code adds words, which lie under the inquiry's own key."""
    return pen.add(InquiryAdded(inquiry=asked_with(scene, receipt), words=words))


@act(
    "take_back_inquiry",
    who=("anyone",),
    effect=Closes(),
    chain="programme",
    locks=("programme",),
    requires=_still_open,
    fields=(RECEIPT,),
)
def take_back_inquiry(scene: ProgrammeScene, pen: Pen, *, by: Actor, receipt: str) -> InquiryTakenBack:
    """A person who has the code takes the question back. Nobody answers it, and what was written is erased by its key."""
    return pen.add(InquiryTakenBack(inquiry=asked_with(scene, receipt)))


def _inquiry(scene: ProgrammeScene, attempt: Attempt) -> list[Obstacle]:
    """It is of this programme, no dialogue was opened from it, and the person did not ask for no more calls."""
    row = Inquiry.objects.filter(pk=attempt.values["inquiry"], programme=scene.programme_id).first()
    return [ABSENT] if row is None else unless(not is_over(row), OVER)


INQUIRY = ActField(name="inquiry", kind="inquiry")


@act(
    "answer_inquiry",
    who=("coordinator",),
    effect=Records(),
    chain="programme",
    locks=("programme",),
    requires=_inquiry,
    fields=(
        INQUIRY,
        choice("outcome", InquiryOutcome),
        day("again_on", required=False),
    ),
)
def answer_inquiry(
    scene: ProgrammeScene, pen: Pen, *, by: Actor, inquiry: str, outcome: str, again_on: date | None = None
) -> InquiryAnswered:
    """Somebody tried to answer an inquiry: they spoke, nobody was there, or they were asked not to call again."""
    if again_on and again_on < scene.now.astimezone(scene.zone).date():
        raise InvalidInput({"again_on": problem("day_is_over")})
    again = again_on if outcome == InquiryOutcome.NOBODY else None
    return pen.add(InquiryAnswered(inquiry_id=inquiry, outcome=outcome, again_on=again))


def _inquiry_and_dialogue(scene: ProgrammeScene, attempt: Attempt) -> list[Obstacle]:
    there = Dialogue.objects.filter(pk=attempt.values["dialogue"], programme=scene.programme_id).exists()
    return _inquiry(scene, attempt) or unless(there, ABSENT)


@act(
    "take_inquiry",
    who=("coordinator",),
    effect=Records(),
    chain="programme",
    locks=("programme",),
    requires=_inquiry_and_dialogue,
    fields=(INQUIRY, ActField(name="dialogue", kind="dialogue")),
)
def take_inquiry(scene: ProgrammeScene, pen: Pen, *, by: Actor, inquiry: str, dialogue: str) -> InquiryTaken:
    """A dialogue was opened for who asked. The inquiry is over by it."""
    return pen.add(InquiryTaken(inquiry_id=inquiry, dialogue_id=dialogue))


def _not_asked_twice(case: Case, attempt: Attempt) -> list[Obstacle]:
    """Only a provider who offers dialogues asks as staff, and nobody asks twice."""
    if case.party(attempt.by.who) is None and case.policy.initiation.who != "provider":
        return [NOT_YOURS]
    asker, acts_for = _asker(case, attempt.by), attempt.values.get("acts_for")
    if not asker or (acts_for and not _is_kin(case, asker) and not _is_harmed(case, acts_for)):
        return [ABSENT]
    return unless(all(row.person_id != asker for row in live_requests(case)), ALREADY_DONE)


NO_WAY_YET = NeededWhen("no_way_yet", lambda case, attempt: not is_reach_known(case, attempt.by.who))
FOR_ANOTHER = NeededWhen("for_another", lambda case, attempt: _is_kin(case, attempt.by.who))


@act(
    "ask",
    who=("party", "coordinator"),
    effect=Records(),
    rules=("R1", "R4"),
    requires=_not_asked_twice,
    locks=("person", "dialogue"),
    fields=(
        choices("ways", Taking, required=False, at_doors=True),
        word("information", required=False, longest=40, at_doors=True),
        reach_field(required=False, needed_when=NO_WAY_YET),
        party("acts_for", required=False, needed_when=FOR_ANOTHER),
        choice("ground", Ground, required=False),
    ),
)
def ask(
    case: Case,
    pen: Pen,
    *,
    by: Actor,
    ways: tuple[str, ...],
    information: str,
    reach: dict[str, str] | None = None,
    acts_for: str | None = None,
    ground: str | None = None,
) -> Request:
    """A harmed person, or a close relative who acts for them, asks for a dialogue."""
    if acts_for and (whom := case.party(acts_for)):
        with vault.opened(case.judging_keyring()):
            why = ground_of(case, whom, ground or "")
        pen.add(ActsFor(dialogue_id=case.dialogue_id, person_id=by.who, acts_for_id=acts_for, ground=why))
    if reach:
        row = pen.add(Reach(person_id=by.who, marked=reach))
        find_again(row.person, {}, reach)
    return pen.add(
        Request(
            dialogue_id=case.dialogue_id,
            person_id=_asker(case, by),
            acts_for=acts_for or "",
            ways=",".join(ways),
            information=information,
        )
    )


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


def _to_take_back(case: Case, who: str) -> list[Request]:
    """The requests that live which are somebody's to take back: their own, and what was asked for them, if grown up."""
    return [row for row in live_requests(case) if row.person_id == who or (row.acts_for == who and not _is_child(case, who))]


def _is_child(case: Case, who: str) -> bool:
    said = case.last(ActsFor, acts_for_id=who)
    return said is not None and said.ground == Ground.CHILD


def _theirs_to_take_back(case: Case, attempt: Attempt) -> list[Obstacle]:
    return unless(_to_take_back(case, attempt.by.who), OVER)


@act("take_back", who=("party",), effect=Closes(), requires=_theirs_to_take_back, after_closing=True, fields=(SAID_AT,))
def take_back(case: Case, pen: Pen, *, by: Actor) -> RequestTakenBack:
    """The one who asked, or for whom it was asked, takes it back, without a reason, at any time. It counts at once."""
    mine = _to_take_back(case, by.who)
    return [pen.add(RequestTakenBack(dialogue_id=case.dialogue_id, request=row)) for row in mine][-1]


@act("register_interest", who=("responsible",), effect=Records(), rules=("R2",), chain="person")
def register_interest(case: Case, pen: Pen, *, by: Actor) -> Interest:
    """A responsible person's wish to take part is kept. Nobody sees it before the harmed person asks."""
    return pen.add(Interest(dialogue_id=case.dialogue_id, person_id=by.who))
