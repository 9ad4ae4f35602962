"""Telling, saying yes and no, signing, going ahead, stopping and starting again."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Closes, Delivery, Reaches, Records, Takes, Why
from heard.acts.ledger import Pen
from heard.acts.refusals import Obstacle
from heard.acts.register import Attempt
from heard.consent.facts import told_of_text
from heard.consent.leaving import (
    agreed_to_lift,
    heard_by,
    is_left_behind,
    needs_a_second_ear,
    stops,
    team_lifts,
    went_on_without,
)
from heard.consent.models import GoAhead, Informed, LiftAgreed, No, NotYet, Signature, Stop, StopLifted, Yes, YesEnded
from heard.consent.rules import HEARD_BY_ONE
from heard.consent.terms import APPROACH, ASKED, AgreementKind, CallWish, Purpose, Rest
from heard.consent.yeses import after_what, standing_yes
from heard.dialogue.act_fields import SAID_AT, STARTED_BY, choice, day, party, word
from heard.dialogue.case import Case
from heard.dialogue.preconditions import alive, all_of, assigned, not_before
from heard.dialogue.rules import ABSENT, ALREADY_DONE, unless
from heard.dialogue.terms import StartedBy
from heard.ground.extensions import Extension
from heard.ground.texts import written_in
from heard.inquiry.requests import known_since

PURPOSE = choice("purpose", Purpose)


@act(
    "inform",
    who=("facilitator",),
    effect=Reaches(to="whom", why=Why.FURTHER, how=Delivery.SPOKEN),
    requires=all_of(assigned, alive("whom")),
    about="whom",
    fields=(party("whom"), PURPOSE, word("version", required=False, longest=40), STARTED_BY),
)
def inform(
    case: Case, pen: Pen, *, by: Actor, whom: str, purpose: str, version: str | None = None, started_by: str | None = None
) -> Informed:
    """A facilitator told a person what they are asked for this purpose, so that they can decide."""
    told = case.party(whom)
    language = written_in(told.person.language) if told else "en"
    return pen.add(
        Informed(
            dialogue_id=case.dialogue_id,
            person_id=whom,
            purpose=purpose,
            language=language,
            text_version=version or "v1",
            started_by=started_by or StartedBy.WE,
        )
    )


# Whether a yes to this purpose can be asked now at all: said by the step that the purpose belongs to.
Asked = Callable[[Case, Attempt], list[Obstacle]]
ASKED_OF: Extension[tuple[Purpose, Asked]] = Extension("what a yes to a purpose asks first")


def _can_be_asked(case: Case, attempt: Attempt) -> list[Obstacle]:
    purpose = attempt.values["purpose"]
    return [found for each, ask in ASKED_OF if each == purpose for found in ask(case, attempt)]


def _before_a_yes(case: Case, attempt: Attempt) -> Iterable[datetime | None]:
    """They were told of the text that it names, nothing closed since, and it would not have lapsed by now."""
    who, purpose = attempt.by.who, attempt.values["purpose"]
    told = told_of_text(case, who, purpose)
    lapsed = case.now - timedelta(days=case.policy.consent.lapses_days)
    return [told.at if told else None, lapsed + timedelta(minutes=1), *after_what(case, who, purpose)]


@act(
    "say_yes",
    who=("party",),
    effect=Takes(),
    rules=("R17", "R18", "R19"),
    requires=all_of(_can_be_asked, not_before(_before_a_yes)),
    fields=(PURPOSE, SAID_AT),
)
def say_yes(case: Case, pen: Pen, *, by: Actor, purpose: str) -> Yes:
    """One person's own yes for one purpose. It lapses, and can be ended at any time without a reason."""
    told = case.last(Informed, person_id=by.who, purpose=purpose)
    return pen.add(
        Yes(
            dialogue_id=case.dialogue_id,
            person_id=by.who,
            purpose=purpose,
            text_version=told.text_version if told else "spoken",
            language=told.language if told else "en",
            lapses_at=pen.at + timedelta(days=case.policy.consent.lapses_days),
        )
    )


@act("say_no", who=("party",), effect=Closes(), rules=("R19",), after_closing=True, fields=(PURPOSE, SAID_AT))
def say_no(case: Case, pen: Pen, *, by: Actor, purpose: str) -> No:
    """One person's no for one purpose, without a reason. It closes that purpose only."""
    return pen.add(No(dialogue_id=case.dialogue_id, person_id=by.who, purpose=purpose))


# Entered late, such a day may be over: then somebody may ask at once. A word that closes is never refused for its date.
AGAIN_ON = day("again_on", required=False)


@act("say_not_yet", who=("party",), effect=Closes(), after_closing=True, fields=(choice("purpose", ASKED), AGAIN_ON, SAID_AT))
def say_not_yet(case: Case, pen: Pen, *, by: Actor, purpose: str, again_on: date | None = None) -> NotYet:
    """Neither yes nor no for now, without a reason. Nobody asks before the day they name; without one, they say when."""
    return pen.add(NotYet(dialogue_id=case.dialogue_id, person_id=by.who, purpose=purpose, again_on=again_on))


def _yes_stands(case: Case, attempt: Attempt) -> list[Obstacle]:
    return unless(standing_yes(case, attempt.by.who, attempt.values["purpose"]), ABSENT)


@act(
    "end_yes",
    who=("party",),
    effect=Closes(),
    rules=("R19",),
    requires=_yes_stands,
    after_closing=True,
    fields=(PURPOSE, SAID_AT),
)
def end_yes(case: Case, pen: Pen, *, by: Actor, purpose: str) -> YesEnded:
    """A person ends their own yes, at any time, without a reason."""
    return pen.add(YesEnded(dialogue_id=case.dialogue_id, yes=standing_yes(case, by.who, purpose)))


def _asked_to_sign(case: Case, attempt: Attempt) -> list[Obstacle]:
    agreement = attempt.values["agreement"]
    if agreement not in case.policy.consent.agreements:
        return [ABSENT]
    return unless(not case.some(Signature, person_id=attempt.by.who, agreement=agreement), ALREADY_DONE)


def _before_signing(case: Case, attempt: Attempt) -> Iterable[datetime | None]:
    return [known_since(case, attempt.by.who)]


@act(
    "sign",
    who=("party",),
    effect=Takes(),
    requires=all_of(_asked_to_sign, not_before(_before_signing)),
    fields=(
        choice("agreement", AgreementKind),
        word("version", required=False, longest=40),
        word("language", required=False, longest=8),
        SAID_AT,
    ),
)
def sign(
    case: Case, pen: Pen, *, by: Actor, agreement: str, version: str | None = None, language: str | None = None
) -> Signature:
    """A person signs one of the agreements that the programme asks for. It needs no earlier yes."""
    return pen.add(
        Signature(
            dialogue_id=case.dialogue_id,
            person_id=by.who,
            agreement=agreement,
            text_version=version or "",
            language=language or "",
        )
    )


def _before_going_ahead(case: Case, attempt: Attempt) -> Iterable[datetime | None]:
    return after_what(case, attempt.by.who, APPROACH)


@act(
    "go_ahead",
    who=("harmed_principal",),
    effect=Records(),
    rules=("R5", "R20"),
    requires=not_before(_before_going_ahead),
    fields=(SAID_AT,),
)
def go_ahead(case: Case, pen: Pen, *, by: Actor) -> GoAhead:
    """A harmed person's own fresh yes to approaching the responsible person now."""
    return pen.add(GoAhead(dialogue_id=case.dialogue_id, person_id=by.who))


def _says_something_new(case: Case, attempt: Attempt) -> list[Obstacle]:
    """A pause can become a stop, and the wish for a call can change. The same again, or a softer stop, is already done."""
    mine = [row for row in stops(case) if row.who == attempt.by.who]
    if not mine:
        return []
    kind = attempt.values.get("kind") or Rest.STOP
    told = (kind, attempt.values.get("ring") or mine[-1].call_wish, attempt.values.get("again_on") or mine[-1].again_on)
    said = (mine[-1].kind, mine[-1].call_wish, mine[-1].again_on)
    softer = kind == Rest.PAUSE and any(row.kind == Rest.STOP for row in mine)
    return unless(told != said and not softer and not went_on_without(case, attempt.by.who), ALREADY_DONE)


@act(
    "stop",
    who=("party", "assigned"),
    effect=Closes(spoken_for=True),
    requires=_says_something_new,
    after_closing=True,
    fields=(
        choice("kind", Rest, required=False),
        choice("ring", CallWish, required=False),
        AGAIN_ON,
        SAID_AT,
    ),
)
def stop(
    case: Case, pen: Pen, *, by: Actor, kind: str | None = None, ring: str | None = None, again_on: date | None = None
) -> Stop:
    """Anyone in it stops everything, at once, without a reason. Only they can start again. A pause has the same force."""
    return pen.add(Stop(dialogue_id=case.dialogue_id, kind=kind or Rest.STOP, call_wish=ring or "", again_on=again_on))


def _not_agreed_yet(case: Case, attempt: Attempt) -> list[Obstacle]:
    """Who agreed already waits for the others; who heard it alone, for a second one who heard it."""
    standing, who, ear = stops(case), attempt.by.who, attempt.by.entered_by
    if any(row.who == who and needs_a_second_ear(case, row, ear) and ear in heard_by(case, row) for row in standing):
        return [HEARD_BY_ONE]
    waits = [row for row in standing if is_left_behind(case, row)]
    own = any(row.who == who for row in standing)
    return unless(own or not waits or any(who not in agreed_to_lift(case, row) for row in waits), ALREADY_DONE)


@act("start_again", who=("party", "staff"), effect=Records(), rules=("R20",), requires=_not_agreed_yet)
def start_again(case: Case, pen: Pen, *, by: Actor) -> list[StopLifted | LiftAgreed]:
    """The one who stopped says that it may go on; of staff who have left, each of the team that stands and a supervisor."""
    mine = [row for row in stops(case) if row.who == by.who]
    if mine:
        return [pen.add(_lifting(case, row, by)) for row in mine]
    return [each for row in stops(case) if is_left_behind(case, row) for each in _agree(case, pen, by, row)]


def _lifting(case: Case, stop: Stop, by: Actor) -> StopLifted | LiftAgreed:
    """The end of one's own stop; a word towards it, where a second member of staff has to have heard it."""
    kind = LiftAgreed if needs_a_second_ear(case, stop, by.entered_by) else StopLifted
    return kind(dialogue_id=case.dialogue_id, stop=stop)


def _agree(case: Case, pen: Pen, by: Actor, stop: Stop) -> list[StopLifted | LiftAgreed]:
    """Agree to the end of the pause of somebody who has left; the last who has to ends it."""
    before = agreed_to_lift(case, stop)
    rows: list[StopLifted | LiftAgreed] = []
    if by.who not in before:
        rows.append(pen.add(LiftAgreed(dialogue_id=case.dialogue_id, stop=stop)))
    if team_lifts(case, {*before, by.who}):
        rows.append(pen.add(StopLifted(dialogue_id=case.dialogue_id, stop=stop)))
    return rows
