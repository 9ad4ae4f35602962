"""Following up, saying how one is, declining, closing."""

from heard.aftercare.facts import afterwards
from heard.aftercare.models import CheckIn, FollowUp, FollowUpDeclined
from heard.aftercare.terms import Asks, How, Reason
from heard.confidentiality.ledger import Pen
from heard.contact.facts import was_approached
from heard.contact.rules import NO_LIVE_REQUEST
from heard.dialogue.case import Case
from heard.dialogue.models import Closing
from heard.dialogue.rules import ABSENT, unless
from heard.dialogue.taking import SAID_AT, choice, flag, party, text
from heard.dialogue.there import alive, all_of, assigned
from heard.ground.acts import Actor, Doing, act
from heard.ground.fields import Field
from heard.ground.refusal import Obstacle
from heard.people.terms import Side


def _ever_approached(case: Case, doing: Doing) -> list[Obstacle]:
    """To ask how somebody is whom nobody ever approached would be a first contact, and R11 has the word on that."""
    who = doing.given["with_"]
    found = case.party(who)
    return unless(found and (found.side == Side.HARMED or was_approached(case, who)), NO_LIVE_REQUEST)


@act("follow_up", label="Record a follow-up", who=("facilitator",), after_closing=True, about="with_",
     there=all_of(assigned, alive("with_"), _ever_approached),
     takes=(party("with", "With whom"), text("note", "Note", required=False), SAID_AT))  # fmt: skip
def follow_up(case: Case, pen: Pen, *, by: Actor, with_: str, note: str | None) -> FollowUp:
    """A facilitator asked somebody how they are, after a meeting or after an end without one."""
    return pen.add(FollowUp(dialogue_id=case.dialogue_id, party=case.party(with_), note=note))


@act("decline_follow_up", label="Decline further follow-ups", who=("party",), after_closing=True, takes=(SAID_AT,))
def decline_follow_up(case: Case, pen: Pen, *, by: Actor) -> FollowUpDeclined:
    """A person does not want to be asked any more. It covers all later dates."""
    return pen.add(FollowUpDeclined(dialogue_id=case.dialogue_id, party=case.party(by.who)))


def _afterwards(case: Case, doing: Doing) -> list[Obstacle]:
    """After a meeting of theirs, or once a person told them that it ended."""
    return unless(afterwards(case, doing.by.who), ABSENT)


@act("check_in", label="Say how one is", who=("party",), there=_afterwards, after_closing=True,
     takes=(choice("how", "How they are", How.choices), flag("call", "Would like a call"),
            text("words", "Words of their own", required=False)))  # fmt: skip
def check_in(case: Case, pen: Pen, *, by: Actor, how: str, call: bool, words: str | None) -> CheckIn:
    """A person says how they are, in a few plain words, and whether somebody may ring them."""
    asks = Asks.CALL if call else Asks.CARE if how == How.HARD else Asks.NOTHING
    said = {"how": how, **({"words": words} if words else {})}
    return pen.add(CheckIn(dialogue_id=case.dialogue_id, party=case.party(by.who), asks=asks, said=said))


@act("close", label="Close the dialogue", who=("coordinator",), rules=("R35",),
     takes=(Field(name="reason", kind="word", label="Reason", choices=tuple(Reason.choices)),))  # fmt: skip
def close(case: Case, pen: Pen, *, by: Actor, reason: str) -> Closing:
    """The dialogue is closed, once aftercare is done or declined. Aftercare stays open."""
    known = reason if reason in Reason.values else Reason.OTHER.value
    return pen.add(Closing(dialogue_id=case.dialogue_id, reason=known, words=None if known == reason else reason))
