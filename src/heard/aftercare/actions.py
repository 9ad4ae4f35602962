"""Following up, saying how one is, declining, closing."""

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Closes, Delivery, Reaches, Records, Why
from heard.acts.fields import ActField
from heard.acts.ledger import Pen
from heard.acts.refusals import Obstacle
from heard.acts.register import Attempt
from heard.aftercare.dates import first_missed, missed_by
from heard.aftercare.facts import afterwards
from heard.aftercare.models import CheckIn, FollowUp, FollowUpDeclined, FollowUpMissed
from heard.aftercare.terms import Asks, How, Reason
from heard.dialogue.act_fields import SAID_AT, STARTED_BY, choice, flag, party, text
from heard.dialogue.case import Case
from heard.dialogue.models import Closing
from heard.dialogue.preconditions import alive, all_of, assigned
from heard.dialogue.rules import ABSENT, ALREADY_DONE, unless
from heard.dialogue.terms import StartedBy


@act(
    "follow_up",
    who=("facilitator",),
    effect=Reaches(to="with_", why=Why.CARE, how=Delivery.SPOKEN),
    after_closing=True,
    about="with_",
    requires=all_of(assigned, alive("with_")),
    fields=(party("with"), text("note", required=False), STARTED_BY, SAID_AT),
)
def follow_up(
    case: Case, pen: Pen, *, by: Actor, with_: str, note: str | None = None, started_by: str | None = None
) -> FollowUp:
    """A facilitator asked somebody how they are, after a meeting or after an end without one."""
    return pen.add(
        FollowUp(dialogue_id=case.dialogue_id, party=case.party(with_), note=note, started_by=started_by or StartedBy.WE)
    )


@act("decline_follow_up", who=("party",), effect=Closes(), after_closing=True, fields=(SAID_AT,))
def decline_follow_up(case: Case, pen: Pen, *, by: Actor) -> FollowUpDeclined:
    """A person does not want to be asked any more. It covers all later dates."""
    return pen.add(FollowUpDeclined(dialogue_id=case.dialogue_id, party=case.party(by.who)))


def _to_miss(case: Case, attempt: Attempt) -> list[Obstacle]:
    """A date of theirs is over and open, and whoever says so did not say it before."""
    due = first_missed(case, attempt.values["with_"])
    if due is None:
        return [ABSENT]
    return unless(attempt.by.who not in missed_by(case, due.party, due.opens), ALREADY_DONE)


@act(
    "miss_follow_up",
    who=("coordinator", "supervisor", "assigned"),
    effect=Records(),
    requires=_to_miss,
    about="with_",
    after_closing=True,
    fields=(party("with"), text("why")),
)
def miss_follow_up(case: Case, pen: Pen, *, by: Actor, with_: str, why: str) -> FollowUpMissed:
    """The earliest date of somebody that is over can be kept no more. It counts once a second person says so too."""
    due = first_missed(case, with_)
    if due is None:
        raise LookupError("date")
    return pen.add(FollowUpMissed(dialogue_id=case.dialogue_id, party=due.party, opened_at=due.opens, reason=why))


def _afterwards(case: Case, attempt: Attempt) -> list[Obstacle]:
    """After a meeting of theirs, or once a person told them that it ended."""
    return unless(afterwards(case, attempt.by.who), ABSENT)


@act(
    "check_in",
    who=("party",),
    effect=Records(),
    requires=_afterwards,
    after_closing=True,
    fields=(
        choice("how", How),
        flag("call"),
        text("words", required=False),
    ),
)
def check_in(case: Case, pen: Pen, *, by: Actor, how: str, call: bool, words: str | None = None) -> CheckIn:
    """A person says how they are, in a few plain words, and whether somebody may call them."""
    asks = Asks.CALL if call else Asks.CARE if how == How.HARD else Asks.NOTHING
    said = {"how": how, **({"words": words} if words else {})}
    return pen.add(CheckIn(dialogue_id=case.dialogue_id, party=case.party(by.who), asks=asks, said=said))


@act(
    "close",
    who=("coordinator",),
    effect=Records(grave=True),
    rules=("R35",),
    fields=(ActField(name="reason", kind="word", options=Reason),),
    makes="entry",
)
def close(case: Case, pen: Pen, *, by: Actor, reason: str) -> Closing:
    """The dialogue is closed, once aftercare is done or declined. Aftercare stays open."""
    known = reason if reason in Reason.values else Reason.OTHER.value
    return pen.add(Closing(dialogue_id=case.dialogue_id, reason=known, words=None if known == reason else reason))
