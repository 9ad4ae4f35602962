"""Stops, halted meetings, orders, concerns: what comes first, whatever else there is."""

from collections.abc import Iterator
from datetime import datetime

from heard.concerns.facts import answers_to, open_concerns, to_look_into
from heard.concerns.models import Concern
from heard.concerns.terms import Level
from heard.consent.leaving import heard_by, is_over, stops
from heard.consent.terms import CallWish, Rest
from heard.contact.models import DoneByHand
from heard.dialogue.case import Case
from heard.dialogue.models import Closing, OfficeNote, PartyNote, Told
from heard.meeting.days import ended_by, moments
from heard.meeting.models import CalledOff, Fixing
from heard.meeting.plans import opened
from heard.own_page.facts import tries_on_pages
from heard.screening.facts import orders_in_force
from heard.worklist.needs import ALWAYS, NEVER, Needed, changes, end_of, midnight, needed, needs, of_side
from heard.worklist.terms import Band

# Evidence that a member of staff did something about it: they noted what they did, told somebody, called or wrote.
DONE_ABOUT_IT = (OfficeNote, PartyNote, Told, DoneByHand, Closing)


def was_met(case: Case, moment: datetime) -> bool:
    """Whether any member of staff did anything about something since it happened."""
    return any(rows[-1].entered_at > moment for rows in map(case.rows, DONE_ABOUT_IT) if rows)


# A stop says whether the person would like a call; where they did not say, nothing is read into it.
STOPS = {
    (Rest.STOP.value, CallWish.CALL.value): "stop_ring",
    (Rest.STOP.value, CallWish.QUIET.value): "stop_quiet",
    (Rest.PAUSE.value, CallWish.CALL.value): "pause_ring",
    (Rest.PAUSE.value, CallWish.QUIET.value): "pause_quiet",
    (Rest.PAUSE.value, ""): "paused",
}


@needs(ALWAYS)
def stopped(case: Case) -> Iterator[Needed]:
    """A stop needs somebody until it is written what was done about it. That it stands, the dialogue's page says."""
    for row in stops(case):
        if not was_met(case, row.entered_at) and not is_over(case, row):
            due = row.entered_at if row.call_wish == CallWish.CALL else None
            yield needed(STOPS.get((row.kind, row.call_wish), "stopped"), row.entered_at, due=due, about=row.pk)


@needs(ALWAYS)
def heard_once(case: Case) -> Iterator[Needed]:
    """Who stopped on their own page goes on, as one of the staff heard: until a second heard it too, or they say it there."""
    yield from (needed("heard_once", row.entered_at, about=row.pk) for row in stops(case) if heard_by(case, row))


@needs(ALWAYS)
def pause_over(case: Case) -> Iterator[Needed]:
    """Who paused named a day on which they may be asked: it is theirs to go on, and nobody asks before."""
    for row in stops(case):
        if row.again_on and row == [each for each in stops(case) if each.who == row.who][-1]:
            start = midnight(case, row.again_on)
            if not was_met(case, start):
                yield needed("pause_over", row.entered_at, start=start, about=row.pk)


@needs(ALWAYS)
def halted(case: Case) -> Iterator[Needed]:
    """A fixed meeting that stands no more: until its day is over, or somebody wrote whom they have told."""
    fixing = case.last(Fixing)
    if fixing is None or moments(case, fixing):
        return
    ended = next((row.entered_at for row in ended_by(case, fixing)), None)
    off = case.last(CalledOff, fixing_id=fixing.pk)
    by_hand = off is not None and (ended is None or off.entered_at < ended)
    if ended is None or by_hand or was_met(case, ended):
        return
    day = case.day(opened(fixing.plan).at)
    if case.day() <= day:
        yield needed("halted", ended, due=min(ended, end_of(case, day)), about=fixing.pk)


@needs(ALWAYS)
def ordered(case: Case) -> Iterator[Needed]:
    """An order newly in force: until it is written what was done about it."""
    for row in orders_in_force(case):
        if not was_met(case, row.entered_at):
            yield needed("order", row.entered_at, about=row.pk)


def _concern(case: Case, row: Concern) -> Needed:
    answers = answers_to(case, row)
    if answers:
        day = answers[-1].review_on
        start = midnight(case, day) if day else answers[-1].entered_at
        return needed("look_again", row.entered_at, start=start, about=row.pk)
    due = {Level.NOW: row.entered_at, Level.TODAY: end_of(case, case.day(row.entered_at))}.get(Level(row.level), NEVER)
    band = Band.STEP if row.level == Level.WATCH else Band.SAFETY
    return needed("concern", row.entered_at, due=due, band=band, about=row.pk)


@needs(ALWAYS)
def concerned(case: Case) -> Iterator[Needed]:
    """A concern until somebody says what was done; then again on the day that was named."""
    yield from (_concern(case, row) for row in open_concerns(case))


@needs(ALWAYS)
def done_all_the_same(case: Case) -> Iterator[Needed]:
    """What was done in spite of a rule, until a supervisor looked into it."""
    yield from (needed("all_the_same", row.entered_at, about=row.pk) for row in to_look_into(case))


@needs(ALWAYS)
def tried(case: Case) -> Iterator[Needed]:
    """Somebody tried many times to come in to a page: until it is noted, or the page is given anew or closed."""
    for row in tries_on_pages(case):
        if not was_met(case, row.entered_at):
            yield needed("tried", row.entered_at, about=row.pk, side=of_side(case.party(row.person_id)))


@changes
def days_pass(case: Case) -> Iterator[datetime]:
    """An order ends with its last day; a halted meeting stops being urgent with its own."""
    yield from (end_of(case, row.until) for row in orders_in_force(case) if row.until)
    fixing = case.last(Fixing)
    if fixing and not moments(case, fixing):
        yield end_of(case, case.day(opened(fixing.plan).at))
