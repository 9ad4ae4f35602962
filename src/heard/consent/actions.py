"""Telling, saying yes and no, signing, going ahead, stopping and starting again."""

from datetime import timedelta

from heard.confidentiality.ledger import Pen
from heard.consent.facts import standing_yes, stops
from heard.consent.models import GoAhead, Informed, No, Signature, Stop, StopLifted, Yes, YesEnded
from heard.consent.terms import AgreementKind, Purpose
from heard.dialogue.case import Case
from heard.dialogue.rules import ABSENT, ALREADY_DONE, unless
from heard.dialogue.taking import SAID_AT, choice, party, word
from heard.dialogue.there import alive, all_of, assigned
from heard.ground.acts import Actor, Doing, act
from heard.ground.refusal import Obstacle

PURPOSE = choice("purpose", "Purpose", Purpose.choices)


@act("inform", label="Tell someone what they are asked", who=("facilitator",), there=all_of(assigned, alive("whom")),
     rules=("R5", "R11", "R20"), about="whom",
     takes=(party("whom", "Whom"), PURPOSE, word("version", "Version of the text", required=False, longest=40)))  # fmt: skip
def inform(case: Case, pen: Pen, *, by: Actor, whom: str, purpose: str, version: str | None) -> Informed:
    """A facilitator told a person what they are asked for this purpose, so that they can decide."""
    told = case.party(whom)
    language = told.person.language if told else "en"
    return pen.add(Informed(dialogue_id=case.dialogue_id, person_id=whom, purpose=purpose, language=language,
                            text_version=version or "v1"))  # fmt: skip


def _meeting_asked_today(case: Case, doing: Doing) -> list[Obstacle]:
    return [] if doing.given["purpose"] != Purpose.MEET_TODAY else MEETING_TODAY[0](case, doing)


MEETING_TODAY = [lambda _case, _doing: [ABSENT]]


@act("say_yes", label="Say yes", who=("party",), rules=("R17", "R18", "R19"), there=_meeting_asked_today, takes=(PURPOSE,))
def say_yes(case: Case, pen: Pen, *, by: Actor, purpose: str) -> Yes:
    """One person's own yes for one purpose. It lapses, and can be ended at any time without a reason."""
    told = case.last(Informed, person_id=by.who, purpose=purpose)
    return pen.add(
        Yes(dialogue_id=case.dialogue_id, person_id=by.who, purpose=purpose,
            text_version=told.text_version if told else "spoken", language=told.language if told else "en",
            lapses_at=case.now + timedelta(days=case.policy.consent.lapses_days))
    )  # fmt: skip


@act("say_no", label="Say no for now", who=("party",), rules=("R19",), after_closing=True, takes=(PURPOSE, SAID_AT))
def say_no(case: Case, pen: Pen, *, by: Actor, purpose: str) -> No:
    """One person's no for one purpose, without a reason. It closes that purpose only."""
    return pen.add(No(dialogue_id=case.dialogue_id, person_id=by.who, purpose=purpose))


def _yes_stands(case: Case, doing: Doing) -> list[Obstacle]:
    return unless(standing_yes(case, doing.by.who, doing.given["purpose"]), ABSENT)


@act("end_yes", label="End a yes", who=("party",), rules=("R19",), there=_yes_stands, after_closing=True,
     takes=(PURPOSE, SAID_AT))  # fmt: skip
def end_yes(case: Case, pen: Pen, *, by: Actor, purpose: str) -> YesEnded:
    """A person ends their own yes, at any time, without a reason."""
    return pen.add(YesEnded(dialogue_id=case.dialogue_id, yes=standing_yes(case, by.who, purpose)))


def _asked_to_sign(case: Case, doing: Doing) -> list[Obstacle]:
    agreement = doing.given["agreement"]
    if agreement not in case.policy.consent.agreements:
        return [ABSENT]
    return unless(not case.some(Signature, person_id=doing.by.who, agreement=agreement), ALREADY_DONE)


@act("sign", label="Sign an agreement", who=("party",), there=_asked_to_sign,
     takes=(choice("agreement", "Agreement", AgreementKind.choices),))  # fmt: skip
def sign(case: Case, pen: Pen, *, by: Actor, agreement: str) -> Signature:
    """A person signs one of the agreements that the programme asks for. It needs no earlier yes."""
    return pen.add(Signature(dialogue_id=case.dialogue_id, person_id=by.who, agreement=agreement))


@act("go_ahead", label="Say: yes, approach them now", who=("harmed_principal",), rules=("R5", "R20"))
def go_ahead(case: Case, pen: Pen, *, by: Actor) -> GoAhead:
    """A harmed person's own fresh yes to approaching the responsible person now."""
    return pen.add(GoAhead(dialogue_id=case.dialogue_id, person_id=by.who))


def _not_stopped_by_them(case: Case, doing: Doing) -> list[Obstacle]:
    return unless(all(row.who != doing.by.who for row in stops(case)), ALREADY_DONE)


@act("stop", label="Stop", who=("party", "assigned"), there=_not_stopped_by_them, after_closing=True, takes=(SAID_AT,))
def stop(case: Case, pen: Pen, *, by: Actor) -> Stop:
    """Anyone in it stops everything, at once, without a reason. Only they can start again."""
    return pen.add(Stop(dialogue_id=case.dialogue_id))


@act("start_again", label="Start again", who=("party", "staff"), rules=("R20",))
def start_again(case: Case, pen: Pen, *, by: Actor) -> list[StopLifted]:
    """The one who stopped says that it may go on."""
    mine = [row for row in stops(case) if row.who == by.who]
    return [pen.add(StopLifted(dialogue_id=case.dialogue_id, stop=row)) for row in mine]
