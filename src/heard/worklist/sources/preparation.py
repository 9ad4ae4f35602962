"""Preparation: the rhythm of sessions, yeses that lapse, and whether everybody is ready."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from heard.acts.register import ACTS, RULES, Attempt
from heard.consent.guardians import asked_guardians, is_backed
from heard.consent.leaving import active_principals
from heard.consent.models import Yes
from heard.consent.terms import Purpose
from heard.consent.yeses import agreed, standing_yes
from heard.dialogue.case import Case, after
from heard.dialogue.models import Party, Told
from heard.meeting.days import authorisation, ended_meetings
from heard.people.terms import Side
from heard.preparation.facts import counting_sessions, left_since, named_by, says_ready, sessions_with, supporters_known_to
from heard.preparation.models import Ready, Session, SupporterLeft
from heard.programme.actions import SOFTWARE
from heard.screening.models import Risk
from heard.worklist.needs import ALWAYS, GOING, Needed, changes, forbids, midnight, needed, needs

# Between two sessions with one person.
BETWEEN_SESSIONS = timedelta(days=28)
BEFORE_IT_LAPSES = timedelta(days=30)
HELD_BY = (Purpose.PREPARE, Purpose.MEET)


def _principals(case: Case) -> list[Party]:
    return [party for side in Side for party in active_principals(case, side)]


@needs(GOING)
def to_agree(case: Case) -> Iterator[Needed]:
    """Once one side has said yes to getting ready: the yes and the papers of everybody else."""
    said = case.some(Yes, purpose=Purpose.PREPARE)
    if not said or ended_meetings(case):
        return
    for party in _principals(case):
        if not agreed(case, party.person_id):
            yield needed("agree", said[-1].entered_at, about=party.pk, side=party.side)


@needs(GOING)
def rhythm(case: Case) -> Iterator[Needed]:
    """The next session with each principal who agreed, four weeks after the last, until they say that they are ready."""
    everybody = _principals(case)
    if not all(agreed(case, party.person_id) for party in everybody) or authorisation(case) or ended_meetings(case):
        return
    for party in everybody:
        held = sessions_with(case, party.person_id)
        enough = len(counting_sessions(case, party.person_id)) >= case.policy.preparation.sessions.least(party.side)
        if enough and says_ready(case, party.person_id, party.person_id):
            continue
        since = held[-1].entered_at if held else _agreed_since(case, party)
        start = since + (BETWEEN_SESSIONS if held else timedelta())
        yield needed("session", since, start=start, about=party.pk, side=party.side)


@needs(GOING)
def guardians(case: Case) -> Iterator[Needed]:
    """A child whose yes waits for that of a parent or guardian."""
    for party in _principals(case):
        said = [standing_yes(case, party.person_id, each) for each in (Purpose.PREPARE, Purpose.MEET)]
        waits = [row for row in said if row and not is_backed(case, party, row.purpose)]
        if waits:
            yield needed("guardian", waits[0].entered_at, about=party.pk, side=party.side)


@changes
def children_grow_up(case: Case) -> Iterator[datetime]:
    """Who waits for a guardian's yes is looked at each night: one day they decide for themselves."""
    if any(guardians(case)):
        yield midnight(case, case.day() + timedelta(days=1))


def _agreed_since(case: Case, party: Party) -> datetime:
    row = standing_yes(case, party.person_id, Purpose.PREPARE)
    return row.entered_at if row else case.now


@needs(GOING)
def named(case: Case) -> Iterator[Needed]:
    """Whom a principal named as a supporter, until the office has put them on the dialogue."""
    for party in _principals(case):
        for row in named_by(case, party.person_id):
            yield needed("named", row.entered_at, about=row.pk, side=party.side)


@needs(ALWAYS)
def left(case: Case) -> Iterator[Needed]:
    """A supporter who will not be there, until they and the principals who knew of them were told of it."""
    for row in case.rows(SupporterLeft):
        if left_since(case, row.person_id) != row:
            continue
        for party in case.parties:
            known = {each.person_id for each in supporters_known_to(case, party.person_id)}
            counts = row.person_id in known if party in case.both else party.person_id == row.person_id
            told = after(case.some(Told, person_id=party.person_id), row.entered_at)
            if counts and party.person_id != row.who and not told:
                yield needed("left", row.entered_at, about=f"{row.pk[:16]}{party.pk[:16]}", side=party.side)


@needs(GOING)
def may_they_meet(case: Case) -> Iterator[Needed]:
    """A supervisor is asked as soon as nothing but their word is in the way."""
    act = ACTS["authorise"]
    attempt = Attempt("authorise", SOFTWARE)
    if ended_meetings(case) or RULES["R24"].found(case, attempt) or act.requires(case, attempt):
        return
    if not any(RULES[number].found(case, attempt) for number in act.rules):
        words = [row.entered_at for kind in (Session, Ready, Risk) for row in case.rows(kind)[-1:]]
        yield needed("authorise", max([*words, *_weeks_have_passed(case)]))


@needs(GOING)
def lapsing(case: Case) -> Iterator[Needed]:
    """A yes that the dialogue rests on, a month before it lapses."""
    if ended_meetings(case):
        return
    for row in _resting_on(case):
        party = case.party(row.person_id)
        start = max(row.entered_at, row.lapses_at - BEFORE_IT_LAPSES)
        yield needed("lapses", row.entered_at, start=start, due=row.lapses_at, about=row.pk, side=party.side if party else "")


def _resting_on(case: Case) -> list[Yes]:
    who = [each for party in _principals(case) for each in (party.person_id, *asked_guardians(case, party))]
    found = [standing_yes(case, each, purpose) for each in who for purpose in HELD_BY]
    return [row for row in found if row]


@changes
def weeks_pass(case: Case) -> Iterator[datetime]:
    """A yes lapses; and so many weeks after the first sessions they may meet."""
    yield from (row.lapses_at for row in _resting_on(case))
    yield from _weeks_have_passed(case)


@forbids
def weeks_to_come(case: Case) -> Iterator[datetime]:
    """Nobody may agree to a meeting before the weeks of preparation have passed (R24)."""
    if not authorisation(case) and not ended_meetings(case):
        yield from _weeks_have_passed(case)


def _weeks_have_passed(case: Case) -> list[datetime]:
    """For each principal, when the weeks since their first session have passed."""
    weeks = timedelta(weeks=case.policy.preparation.weeks)
    firsts = [held[0].entered_at for party in _principals(case) if (held := counting_sessions(case, party.person_id))]
    return [first + weeks for first in firsts]
