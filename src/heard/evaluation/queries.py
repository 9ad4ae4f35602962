"""Figures without identities, decided by one function; and what somebody sees of what is held of them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, QuerySet

from heard.acts.actors import Actor
from heard.acts.looking import Sight, can_open, has_words, sight, sight_at
from heard.acts.refusals import InvalidInput, problem
from heard.confidentiality.access import STAFF_OF_CASE
from heard.contact.models import Invitation
from heard.dialogue.case import Case
from heard.dialogue.models import Closing, Dialogue, DialogueRecord, Party
from heard.evaluation import own_looks, own_record
from heard.evaluation.disclosing_facts import BY_TWO, answer_of, is_made, kept_untold_by, untold
from heard.evaluation.facts import answer_to
from heard.evaluation.models import Disclosure, KeptUntold, RecordAsked
from heard.evaluation.own_looks import Looked
from heard.evaluation.own_record import HeldKind, WrittenDown
from heard.evaluation.rules import Counted, shown
from heard.evaluation.terms import RecordWish
from heard.ground.texts import say
from heard.inquiry.models import Request
from heard.meeting.models import DayMoment
from heard.meeting.terms import Moment
from heard.preparation.models import Session
from heard.programme.policy import Policy
from heard.programme.queries import policy_in_force


def _with(model: type[DialogueRecord], **where: object) -> Callable[[QuerySet[Dialogue]], QuerySet[Dialogue]]:
    return lambda rows: rows.filter(Exists(model._default_manager.filter(dialogue=OuterRef("pk"), **where)))


FIGURES: dict[str, Callable[[QuerySet[Dialogue]], QuerySet[Dialogue]]] = {
    "requests": _with(Request),
    "approached": _with(Invitation),
    "in_preparation": _with(Session),
    "meetings_held": _with(DayMoment, moment=Moment.ENDED),
    "closed": _with(Closing),
}


def figure(_actor: Actor, programme_id: str, name: str) -> int | None:
    """One published figure, in dialogues; `None` where it is too small to be shown (R40). Raises InvalidInput."""
    if name not in FIGURES:
        raise InvalidInput({"figure": problem("no_figure", known=", ".join(FIGURES))})
    asked = FIGURES["requests"](Dialogue.objects.filter(programme=programme_id))
    policy, _number = policy_in_force(programme_id)
    counts = {each: find(asked).count() for each, find in FIGURES.items()}
    return as_published(counts[name], (asked.count(), *counts.values()), policy)


def as_published(own: int, beside: Iterable[int], policy: Policy) -> int | None:
    """A count as it may be published beside others (R40); `None` where it, or a difference, would tell of a few."""
    # No other published figure may be so little larger that the difference tells of a few.
    totals = [each for each in beside if each > own]
    found = [shown(Counted(count=own, total=total), policy) for total in (own, *totals)]
    return None if None in found else found[0]


def in_words(actor: Actor, programme_id: str, name: str) -> str:
    """The figure as it is shown: a number, or `fewer than 10`."""
    count = figure(actor, programme_id, name)
    policy, _number = policy_in_force(programme_id)
    return say("figures-fewer_than", least=policy.figures.least) if count is None else str(count)


# One's own record


@sight
def asked_about_record(actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """What somebody asked about what is held of them: for them with the answer, for staff of the case that it was asked."""
    people = {party.pk: party for party in case.parties}
    rows = [(row, people[row.party_id]) for row in case.rows(RecordAsked)]
    return [_asked(case, row, party) for row, party in rows if relations & STAFF_OF_CASE or party.person_id == actor.who]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordWishSight(Sight):
    """What somebody asked about their record, with what was answered and when (UTC), if it was."""

    wish: str
    answer: str
    answered: datetime | None


def _asked(case: Case, row: RecordAsked, party: Party) -> Sight:
    answer = answer_to(case, row)
    text = row.words if has_words(row, "words") and can_open(row, "words") else ""
    read = answer.words if answer and can_open(answer, "words") else ""
    return RecordWishSight(
        place="record",
        title=str(RecordWish(row.kind).label),
        text=text,
        at=row.at,
        who=party.person_id,
        side=party.side,
        row=row.pk,
        state=say("figures-record_answered" if answer else "figures-record_waits"),
        # Only what waits for an answer can be chosen to be answered.
        choice=("", "") if answer else ("asked", row.pk),
        wish=row.kind,
        answer=read,
        answered=answer.at if answer else None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class DisclosureSight(Sight):
    """What is to leave, or has left: of which kind, to whom, and who is named to sign it as the second, by reference."""

    disclosed: str
    to: str
    signer: str


@sight_at("record")
def disclosures(_actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """Disclosures with how far each is, for staff of the case."""
    return [_disclosure(case, row) for row in case.rows(Disclosure)] if relations & STAFF_OF_CASE else []


def _disclosure(case: Case, row: Disclosure) -> DisclosureSight:
    state = _state_of(case, row)
    over = state in ("declined", "made", "danger")
    return DisclosureSight(
        place="record",
        title=say("figures-disclosure"),
        text=_in_words_of(case, row),
        at=row.at,
        about=row.about,
        row=row.pk,
        by=row.signed_by,
        state=say("figures-disclosure_state", state=state),
        choice=("", "") if over else ("disclosure", row.pk),
        disclosed=row.kind,
        to=row.to,
        signer=row.signed_by,
    )


def _in_words_of(case: Case, row: Disclosure) -> str:
    """Of which kind and to whom; and why somebody did not sign, or would not have it told."""
    what, answer = say("figures-disclosure_to", kind=row.kind, to=row.to), answer_of(case, row)
    if answer and answer.words:
        return say("figures-disclosure_declined", what=what, words=answer.words)
    danger = " / ".join(each.reason for each in case.some(KeptUntold, disclosure_id=row.pk))
    return say("figures-disclosure_danger", what=what, words=danger) if danger else what


def _state_of(case: Case, row: Disclosure) -> str:
    answer = answer_of(case, row)
    if not is_made(case, row):
        return answer.said if answer else "named"
    said = len(kept_untold_by(case, row))
    if any(row == waiting for _made, waiting in untold(case)):
        return "untold_one" if said else "untold"
    return "danger" if said >= BY_TWO else "made"


@sight_at("own_record")
def own_record_whole(actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """Everything that somebody's own keyring opens of what they said, chose and were told, for themself alone."""
    own = case.party(actor.who)
    return own_record.whole(case, own) if own and "party" in relations and actor.kind == "person" else []


def held_of_me(actor: Actor, case: Case) -> list[HeldKind]:
    """What is held of the actor, by kind, and how much of each. Nothing of it is opened."""
    own = case.party(actor.who)
    return own_record.held(case, own) if own and "party" in case.relations(actor) else []


def written_down(actor: Actor, case: Case) -> list[WrittenDown]:
    """What the staff entered as the actor's own word, the newest first, with who did."""
    own = case.party(actor.who)
    return own_record.written_down(case, own) if own and "party" in case.relations(actor) else []


def passed_on(actor: Actor, case: Case) -> dict[str, datetime]:
    """The actor's own items that a facilitator passed on, each with when (UTC); whether anybody read it is not told."""
    own = case.party(actor.who)
    return own_record.passed_on(case, own) if own and "party" in case.relations(actor) else {}


def who_looked(actor: Actor, case: Case) -> list[Looked]:
    """Which members of staff opened something about the actor, and when. Looks at others are never told."""
    own = case.party(actor.who)
    return own_looks.looks(case, own) if own and "party" in case.relations(actor) else []
