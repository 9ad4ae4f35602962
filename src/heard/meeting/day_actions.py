"""The day itself: a meeting begins, rests, goes on, ends, and people leave."""

from datetime import datetime

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Closes, Gathering, Gathers, Records
from heard.acts.ledger import Pen
from heard.acts.needed import NeededWhen
from heard.acts.refusals import InvalidInput, Obstacle, problem
from heard.acts.register import Attempt
from heard.attending.facts import attendant
from heard.dialogue.act_fields import SAID_AT, guests, people, person
from heard.dialogue.case import Case
from heard.dialogue.preconditions import all_of, assigned
from heard.dialogue.rules import ABSENT, ALREADY_DONE, OVER, unless
from heard.facilitators.models import Facilitator
from heard.meeting.about import ends_carried
from heard.meeting.days import has, is_line_broken, is_on, left, moments, present, state, stopped_now
from heard.meeting.facts import meeting_today
from heard.meeting.models import AskedToGoOn, AttendantPresent, DayMoment, Departure, EndCarried, Fixing, Presence
from heard.meeting.plans import opened
from heard.meeting.terms import Moment

IN_THE_ROOM = ("party", "assigned")
AFTER_A_BREAK = NeededWhen("line_broke", lambda case, _attempt: is_line_broken(case))


def _on_the_day(case: Case, pen: Pen, moment: Moment) -> DayMoment:
    return pen.add(DayMoment(dialogue_id=case.dialogue_id, fixing=is_on(case) or case.rows(Fixing)[-1], moment=moment))


def _not_begun(case: Case, _attempt: Attempt) -> list[Obstacle]:
    if has(case, case.last(Fixing), Moment.ENDED):
        return [ALREADY_DONE]
    return unless(is_on(case) is None or stopped_now(case), ALREADY_DONE)


@act(
    "begin_meeting",
    who=("facilitator",),
    effect=Gathers(step=Gathering.BEGIN),
    requires=all_of(assigned, meeting_today, _not_begun),
    fields=(guests("there", required=False), guests("with_harmed", required=False)),
)
def begin_meeting(
    case: Case, pen: Pen, *, by: Actor, there: tuple[str, ...] | None = None, with_harmed: tuple[str, ...] | None = None
) -> DayMoment:
    """The meeting begins, after each principal has said yes again today.

    Who is there, and who of the staff is at the harmed side's end, is as planned where it is not named.
    """
    fixing = case.rows(Fixing)[-1]
    if there or with_harmed:
        pen.add(presence(fixing, there or opened(fixing.plan).everyone, with_harmed))
    count_attendants(case, pen, fixing, there or present(case, fixing, opened(fixing.plan)))
    write_ends(case, pen, fixing, Attempt("begin_meeting", by, {"there": there, "with_harmed": with_harmed}))
    return _on_the_day(case, pen, Moment.RESUMED if is_on(case) else Moment.BEGUN)


def presence(fixing: Fixing, there: tuple[str, ...], with_harmed: tuple[str, ...] | None) -> Presence:
    """Who is there, or was, not saved; of a meeting by video also who of the staff is at the harmed side's end."""
    beside = {"with_harmed": list(with_harmed)} if with_harmed and fixing.plan.harmed_end else {}
    return Presence(dialogue_id=fixing.dialogue_id, fixing=fixing, there={"people": list(there), **beside})


def count_attendants(case: Case, pen: Pen, fixing: Fixing, there: tuple[str, ...], at: datetime | None = None) -> None:
    """Who is there on neither side is counted among those present, once for a meeting; `at` (UTC) where that was earlier."""
    counted = {row.attendant_id for row in case.some(AttendantPresent, fixing_id=fixing.pk)}
    new = [each for each in there if attendant(case, each) and each not in counted]
    said = {"at": at} if at else {}
    pen.add_all([AttendantPresent(dialogue_id=case.dialogue_id, fixing=fixing, attendant_id=each, **said) for each in new])


def write_ends(case: Case, pen: Pen, fixing: Fixing, attempt: Attempt) -> None:
    """Write down at which end each facilitator is; of a meeting in one place nothing."""
    for who, side in ends_carried(case, attempt, opened(fixing.plan)).items():
        pen.add(EndCarried(dialogue_id=case.dialogue_id, fixing=fixing, account_id=who, side=side))


def _goes_on(case: Case, _attempt: Attempt) -> list[Obstacle]:
    return unless(state(case) in (Moment.BEGUN, Moment.RESUMED), OVER if is_on(case) else ABSENT)


@act("pause_meeting", who=IN_THE_ROOM, effect=Closes(spoken_for=True), requires=_goes_on)
def pause_meeting(case: Case, pen: Pen, *, by: Actor) -> DayMoment:
    """Anyone in it pauses the meeting."""
    return _on_the_day(case, pen, Moment.PAUSED)


def _rests(case: Case, _attempt: Attempt) -> list[Obstacle]:
    return unless(state(case) in (Moment.PAUSED, Moment.STOPPED, Moment.BROKE), ABSENT)


@act(
    "resume_meeting",
    who=("facilitator",),
    effect=Gathers(step=Gathering.RESUME),
    requires=all_of(assigned, meeting_today, _rests),
    fields=(
        people("asked", required=False, needed_when=NeededWhen("line_broke", lambda case, _attempt: is_line_broken(case))),
    ),
)
def resume_meeting(case: Case, pen: Pen, *, by: Actor, asked: tuple[str, ...] | None = None) -> DayMoment:
    """The meeting goes on after a pause; after a stop only with a new yes of each; once all were asked if the line broke."""
    fixing = is_on(case)
    for each in (asked or ()) if fixing and is_line_broken(case) else ():
        pen.add(AskedToGoOn(dialogue_id=case.dialogue_id, fixing=fixing, whose=each))
    return _on_the_day(case, pen, Moment.RESUMED)


def _not_stopped(case: Case, _attempt: Attempt) -> list[Obstacle]:
    return [ABSENT] if is_on(case) is None else unless(not stopped_now(case), ALREADY_DONE)


@act("stop_meeting", who=IN_THE_ROOM, effect=Closes(spoken_for=True), requires=_not_stopped)
def stop_meeting(case: Case, pen: Pen, *, by: Actor) -> DayMoment:
    """Anyone in it stops the meeting for today."""
    return _on_the_day(case, pen, Moment.STOPPED)


def _begun(case: Case, _attempt: Attempt) -> list[Obstacle]:
    return unless(is_on(case), ABSENT)


@act(
    "end_meeting",
    who=("facilitator",),
    effect=Records(),
    requires=all_of(assigned, _begun),
    locks=("facilitator", "dialogue"),
    fields=(SAID_AT,),
)
def end_meeting(case: Case, pen: Pen, *, by: Actor) -> DayMoment:
    """The meeting is over. Those who carried it have held one more."""
    fixing = is_on(case)
    if fixing is None:
        raise LookupError("fixing")
    if pen.at < moments(case, fixing)[-1].at:
        raise InvalidInput({SAID_AT.name: problem("ends_after")})
    credit(case, pen, present(case, fixing, opened(fixing.plan)))
    return _on_the_day(case, pen, Moment.ENDED)


def credit(case: Case, pen: Pen, there: tuple[str, ...]) -> None:
    """The facilitators of this dialogue who were there have held one meeting more."""
    for row in Facilitator.objects.filter(account__in=[each for each in case.facilitators if each in there]):
        pen.change(row, held_here=row.held_here + 1)


def _here(case: Case, attempt: Attempt) -> list[Obstacle]:
    fixing = case.last(Fixing)
    if fixing is None or not moments(case, fixing):
        return [ABSENT]
    plan = opened(fixing.plan)
    if attempt.values["person"] not in {*plan.everyone, *present(case, fixing, plan)}:
        return [ABSENT]
    return unless(attempt.values["person"] not in left(case, fixing), ALREADY_DONE)


@act(
    "depart",
    who=("facilitator",),
    effect=Closes(),
    rules=("R30",),
    requires=all_of(assigned, _here),
    about="person",
    after_closing=True,
    fields=(person("person"), SAID_AT),
)
def depart(case: Case, pen: Pen, *, by: Actor, person: str) -> Departure:
    """A person left the building. The harmed side leaves first."""
    return pen.add(Departure(dialogue_id=case.dialogue_id, fixing=case.rows(Fixing)[-1], whose=person))
