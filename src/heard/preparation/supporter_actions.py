"""Naming, inviting and accepting supporters, and what they or who invited them take back."""

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Closes, Records
from heard.acts.ledger import Pen
from heard.acts.refusals import Obstacle
from heard.acts.register import Attempt
from heard.dialogue.act_fields import SAID_AT, choice, party, word
from heard.dialogue.case import Case
from heard.dialogue.preconditions import alive, all_of
from heard.dialogue.rules import ABSENT, ALREADY_DONE, unless
from heard.people.terms import Part
from heard.preparation.facts import counting, counts_on_it, invited_supporters, named_by, supporters_known_to
from heard.preparation.models import SupporterAccepted, SupporterInvited, SupporterLeft, SupporterNamed
from heard.preparation.terms import Beside

SUPPORTER = party("supporter")
# So many wait for the office at once; more is no list of people whom somebody wants beside them.
MAX_NAMED_SUPPORTERS = 6


def _is_supporter(case: Case, attempt: Attempt) -> list[Obstacle]:
    found = case.party(attempt.values["supporter"])
    return unless(found and found.part == Part.SUPPORTER, ABSENT)


def _not_invited(case: Case, attempt: Attempt) -> list[Obstacle]:
    return unless(attempt.values["supporter"] not in invited_supporters(case), ALREADY_DONE)


@act(
    "invite_supporter",
    who=("principal",),
    effect=Records(),
    rules=("R25",),
    about="supporter",
    requires=all_of(alive("supporter"), _is_supporter, _not_invited),
    fields=(SUPPORTER,),
)
def invite_supporter(case: Case, pen: Pen, *, by: Actor, supporter: str) -> SupporterInvited:
    """A principal invites somebody to be beside them."""
    return pen.add(SupporterInvited(dialogue_id=case.dialogue_id, person_id=supporter))


def _few_wait(case: Case, attempt: Attempt) -> list[Obstacle]:
    return unless(len(named_by(case, attempt.by.who)) < MAX_NAMED_SUPPORTERS, ALREADY_DONE)


@act(
    "name_supporter",
    who=("principal",),
    effect=Records(),
    requires=_few_wait,
    fields=(
        word("name", longest=80),
        word("reach", required=False),
        choice("part", Beside),
        word("related", required=False, longest=60),
    ),
)
def name_supporter(
    case: Case, pen: Pen, *, by: Actor, name: str, part: str, reach: str | None = None, related: str | None = None
) -> SupporterNamed:
    """A principal names somebody whom they would like beside them. It invites nobody, and nobody is contacted by it."""
    known = {"name": name, "part": part, "reach": reach, "related": related}
    told = {each: value for each, value in known.items() if value}
    return pen.add(SupporterNamed(dialogue_id=case.dialogue_id, told=told))


def _invited_by_them(case: Case, attempt: Attempt) -> list[Obstacle]:
    invited = counting(case, attempt.values["supporter"], SupporterInvited)
    return unless(any(row.who == attempt.by.who for row in invited), ABSENT)


@act(
    "uninvite_supporter",
    who=("principal",),
    effect=Closes(),
    after_closing=True,
    requires=_invited_by_them,
    about="supporter",
    fields=(SUPPORTER, SAID_AT),
)
def uninvite_supporter(case: Case, pen: Pen, *, by: Actor, supporter: str) -> SupporterLeft:
    """A principal says that somebody whom they invited will not be there, without a reason. It stops nothing else."""
    return pen.add(SupporterLeft(dialogue_id=case.dialogue_id, person_id=supporter))


def _is_invited(case: Case, attempt: Attempt) -> list[Obstacle]:
    return unless(counts_on_it(case, attempt.by.who), ABSENT)


@act("step_back", who=("supporter",), effect=Closes(), after_closing=True, requires=_is_invited, fields=(SAID_AT,))
def step_back(case: Case, pen: Pen, *, by: Actor) -> SupporterLeft:
    """A supporter says that they cannot be there, without a reason. A facilitator tells whom they support; nothing stops."""
    return pen.add(SupporterLeft(dialogue_id=case.dialogue_id, person_id=by.who))


def _to_accept(case: Case, attempt: Attempt) -> list[Obstacle]:
    who = attempt.values["supporter"]
    # Who left without this person having heard of it can still be accepted: a no here would tell them.
    known = {each.person_id for each in supporters_known_to(case, attempt.by.who)}
    if who not in {*invited_supporters(case), *known}:
        return [ABSENT]
    spoke = [*counting(case, who, SupporterInvited), *counting(case, who, SupporterAccepted)]
    return unless(all(row.who != attempt.by.who for row in spoke), ALREADY_DONE)


@act(
    "accept_supporter",
    who=("principal",),
    effect=Records(),
    rules=("R25",),
    about="supporter",
    requires=_to_accept,
    fields=(SUPPORTER,),
)
def accept_supporter(case: Case, pen: Pen, *, by: Actor, supporter: str) -> SupporterAccepted:
    """A principal agrees that this supporter may be there."""
    return pen.add(SupporterAccepted(dialogue_id=case.dialogue_id, person_id=supporter))
