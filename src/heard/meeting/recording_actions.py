"""A meeting that was held and written down afterwards: judged as it was that day, never as things stand now."""

from datetime import datetime, timedelta

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Gathering, Gathers
from heard.acts.ledger import Pen
from heard.acts.needed import NeededWhen
from heard.acts.refusals import InvalidInput, Obstacle, problem
from heard.acts.register import Attempt
from heard.consent.models import Yes
from heard.consent.terms import Purpose
from heard.dialogue.act_fields import guests, moment, people, text
from heard.dialogue.case import Case
from heard.dialogue.preconditions import all_of, assigned
from heard.dialogue.rules import ABSENT, ALREADY_DONE, unless
from heard.meeting.day_actions import count_attendants, credit, presence, write_ends
from heard.meeting.days import ended_by, moments
from heard.meeting.facts import meeting_today
from heard.meeting.models import AskedToGoOn, CalledOff, DayMoment, Fixing, LineBroke
from heard.meeting.plans import opened
from heard.meeting.terms import Moment

BROKE = NeededWhen("line_broke", lambda _case, attempt: bool(attempt.values.get("line_broke")))
WENT_ON = NeededWhen("line_back", lambda _case, attempt: bool(attempt.values.get("line_back")))
# So long before its hour a meeting can have begun.
EARLY = timedelta(hours=1)
IN_ORDER = (Moment.BEGUN, Moment.PAUSED, Moment.RESUMED, Moment.STOPPED, Moment.ENDED)


def as_it_was(case: Case, attempt: Attempt) -> Case:
    """The dialogue when the meeting began, with the yes of that morning of everybody who is said to have given it."""
    began: datetime | None = attempt.values.get("began")
    if began is None or began >= case.now:
        return case
    then = case.as_it_was(began)
    for row in _yeses(case, attempt.values.get("yes_by") or (), began):
        row.entered_at = began
        then.add(row)
    return then


def _yeses(case: Case, people: tuple[str, ...], began: datetime) -> list[Yes]:
    """The yes of that day of these people, not saved. It opens no other day: R29 asks on which day it was said."""
    named = [party.person for each in people if (party := case.party(each))]
    return [
        Yes(
            dialogue_id=case.dialogue_id,
            person_id=person.pk,
            who=person.pk,
            purpose=Purpose.MEET_TODAY,
            text_version="spoken",
            language=person.language,
            lapses_at=case.now + timedelta(days=1),
            at=began,
        )
        for person in named
    ]


def _fixed_then(case: Case, attempt: Attempt) -> list[Obstacle]:
    """A meeting was fixed for that day, stood, and nothing of it was written down yet."""
    began = attempt.values.get("began")
    if began is None or began >= case.now:
        return []
    then = as_it_was(case, attempt)
    fixing = then.last(Fixing)
    if fixing is None:
        return [ABSENT]
    if attempt.values.get("line_broke") and not fixing.plan.harmed_end:
        return [ABSENT]
    known = all(case.party(who) in then.both for who in attempt.values.get("yes_by") or ())
    return unless(not moments(case, fixing), ALREADY_DONE) or unless(known, ABSENT) or meeting_today(then, attempt)


@act(
    "record_meeting",
    who=("facilitator", "coordinator"),
    effect=Gathers(step=Gathering.BEGIN, as_it_was=as_it_was),
    requires=all_of(assigned, _fixed_then),
    locks=("facilitator", "dialogue"),
    after_closing=True,
    fields=(
        moment("began"),
        moment("ended"),
        people("yes_by"),
        guests("there", required=False),
        guests("with_harmed", required=False),
        moment("paused", required=False),
        moment("went_on", required=False),
        moment("line_broke", required=False),
        moment("line_back", required=False),
        text("did", required=False, needed_when=BROKE),
        people("asked", required=False, needed_when=WENT_ON),
        moment("stopped", required=False),
    ),
)
def record_meeting(
    case: Case,
    pen: Pen,
    *,
    by: Actor,
    began: datetime,
    ended: datetime,
    yes_by: tuple[str, ...],
    there: tuple[str, ...] | None = None,
    with_harmed: tuple[str, ...] | None = None,
    line_broke: datetime | None = None,
    line_back: datetime | None = None,
    did: str | None = None,
    asked: tuple[str, ...] | None = None,
    paused: datetime | None = None,
    went_on: datetime | None = None,
    stopped: datetime | None = None,
) -> DayMoment:
    """A meeting that was held is written down afterwards, from the paper: its hours, who was there, each yes of that day."""
    said = _in_order(case, dict(zip(IN_ORDER, (began, paused, went_on, stopped, ended), strict=True)))
    said = _with_break(said, line_broke, line_back, did, asked)
    then = case.as_it_was(began)
    fixing = then.rows(Fixing)[-1]
    _nothing_left_out(case, fixing, began, stopped or ended)
    came = there or opened(fixing.plan).everyone
    if line_broke and did and fixing.plan.harmed_end:
        pen.add(LineBroke(dialogue_id=case.dialogue_id, fixing=fixing, did=did, at=line_broke))
        for each in asked or ():
            pen.add(AskedToGoOn(dialogue_id=case.dialogue_id, fixing=fixing, whose=each, at=line_back or ended))
    for row in _yeses(case, yes_by, began):
        row.entered_by = by.who
        pen.add(row)
    was_there = presence(fixing, came, with_harmed)
    was_there.at = began
    pen.add(was_there)
    write_ends(then, pen, fixing, Attempt("record_meeting", by, {"there": came, "with_harmed": with_harmed}))
    count_attendants(case, pen, fixing, came, at=began)
    credit(then, pen, came)
    rows = [pen.add(DayMoment(dialogue_id=case.dialogue_id, fixing=fixing, moment=name, at=at)) for name, at in said]
    return rows[-1]


def _with_break(
    said: list[tuple[Moment, datetime]],
    broke: datetime | None,
    back: datetime | None,
    did: str | None,
    asked: tuple[str, ...] | None,
) -> list[tuple[Moment, datetime]]:
    """The moments with those of a line that broke. Raises InvalidInput where something of it is missing, or lies outside."""
    missing = {"line_broke": (back or did) and not broke, "did": broke and not did, "line_back": asked and not back}
    if any(missing.values()):
        raise InvalidInput({name: problem("break_in_part") for name, lacks in missing.items() if lacks})
    hours = [each for each in (broke, back) if each]
    if hours != sorted(hours) or any(not said[0][1] <= each <= said[-1][1] for each in hours):
        raise InvalidInput({"line_broke": problem("break_outside")})
    both = [(name, at) for name, at in ((Moment.BROKE, broke), (Moment.RESUMED, back)) if at]
    return [said[0], *sorted([*said[1:-1], *both], key=lambda each: each[1]), said[-1]]


def _nothing_left_out(case: Case, fixing: Fixing, began: datetime, until: datetime) -> None:
    """Raises InvalidInput where it would have begun long before its hour, or gone on after a word that ended it (R30)."""
    if began < opened(fixing.plan).at - EARLY:
        raise InvalidInput({"began": problem("began_early")})
    ended = [*ended_by(case, fixing), *case.some(CalledOff, fixing_id=fixing.pk)]
    if any(began < row.at < until for row in ended):
        raise InvalidInput({"stopped": problem("was_stopped")})


def _in_order(case: Case, hours: dict[Moment, datetime | None]) -> list[tuple[Moment, datetime]]:
    """The moments that are named, in order. Raises InvalidInput where one lies outside the meeting, or the meeting ahead."""
    said = [(name, at) for name, at in hours.items() if at]
    days = {case.day(at) for _, at in said}
    if said != sorted(said, key=lambda each: each[1]) or len(days) > 1 or said[-1][1] > case.now:
        raise InvalidInput({"ended": problem("hours_of_meeting")})
    if hours[Moment.RESUMED] and not hours[Moment.PAUSED]:
        raise InvalidInput({"paused": problem("went_on_alone")})
    return said
