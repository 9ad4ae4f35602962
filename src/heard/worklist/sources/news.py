"""News that comes from a person first: a no, a move, a day that is off, a death, an end. Each needs somebody until told.

Who hears of what: the principals of the other side, of a responsible person only who was ever approached. Of a death and
of an end also supporters. A person who was never approached hears nothing: it would be a first contact.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from heard.consent.models import No, Yes, YesEnded
from heard.consent.terms import Purpose
from heard.contact.facts import was_approached
from heard.corrections.facts import agreement
from heard.dialogue.case import Case
from heard.dialogue.models import Closing, Death, Party, Told, Transfer
from heard.dialogue.queries import endings_told
from heard.dialogue.terms import News
from heard.dialogue.undone import TOLD_OF, told_of
from heard.meeting.days import ended_by, off_since
from heard.meeting.models import Fixing
from heard.meeting.plans import opened
from heard.people.terms import Part, Side
from heard.preparation.models import SupporterInvited
from heard.screening.facts import is_turned_down
from heard.screening.models import TurnedDown
from heard.worklist.needs import ALWAYS, GOING, Needed, end_of, needed, needs

# A no to these is news for the other side. Research and the sharing of results are asked by the programme, for itself.
BETWEEN_THEM = frozenset({Purpose.CONTACT, Purpose.PREPARE, Purpose.MEET, Purpose.MEET_TODAY, Purpose.LETTERS})
A_DAY = timedelta(days=1)
# Whatever somebody was told since, a person has talked with them.
ALL_NEWS = tuple(News.values)
MOVES = frozenset({News.TRANSFER.value, News.RELEASE.value})


def was_told(case: Case, person: str, since: datetime, *news: str) -> bool:
    """Whether somebody told this person since then. What does not say what it was about counts for anything."""
    return any(row.entered_at > since and row.news in ("", *news) for row in case.some(Told, person_id=person))


def _may_hear(case: Case, party: Party) -> bool:
    return party.side == Side.HARMED or was_approached(case, party.person_id)


def _principals(case: Case, side: Side) -> list[Party]:
    return [party for party in case.principals(side) if _may_hear(case, party)]


def _beside(case: Case, person: str = "") -> list[Party]:
    """Supporters who were invited: of one person, or of anybody."""
    invited = {row.person_id for row in case.rows(SupporterInvited)}
    everybody = [party for side in Side for party in case.of_side(side)]
    return [party for party in everybody if party.person_id in invited and person in ("", party.supports)]


def _needs(case: Case, kind: str, hearers: Iterable[Party], since: datetime, *news: str) -> Iterator[Needed]:
    for party in hearers:
        if not was_told(case, party.person_id, since, *news):
            yield needed(kind, since, about=party.person_id, side=party.side)


@needs(GOING)
def a_no(case: Case) -> Iterator[Needed]:
    """The newest no of one side that stands: until every principal of the other heard of it."""
    for side in Side:
        said = [moment for party in case.principals(side) for moment in _noes(case, party.person_id)]
        others = [party for other in Side if other != side for party in _principals(case, other)]
        if said:
            yield from _needs(case, "tell", others, max(said), News.REFUSAL)


def _noes(case: Case, person: str) -> Iterator[datetime]:
    """When somebody said no, or ended a yes; and did not say yes to the same again."""
    yeses = {row.pk: row for row in case.some(Yes, person_id=person)}
    said = [(row.purpose, row.entered_at) for row in case.some(No, person_id=person)]
    said += [(yeses[row.yes_id].purpose, row.entered_at) for row in case.rows(YesEnded) if row.yes_id in yeses]
    for purpose, moment in said:
        later = any(row.purpose == purpose and row.entered_at > moment for row in yeses.values())
        if purpose in BETWEEN_THEM and not later:
            yield moment


@needs(ALWAYS)
def our_no(case: Case) -> Iterator[Needed]:
    """The programme said no for now, or put it on hold: until every principal of both sides heard so from a person."""
    row = case.last(TurnedDown)
    if row and is_turned_down(case) and not case.rows(Closing):
        hearers = [party for side in Side for party in _principals(case, side)]
        yield from _needs(case, "tell_our_no", hearers, row.entered_at, News.REFUSAL, News.END)


@needs(GOING)
def a_move(case: Case) -> Iterator[Needed]:
    """A responsible person was moved or released. Where a harmed person lives is told to nobody."""
    moved = {party.person_id for party in case.principals(Side.RESPONSIBLE)}
    rows = [row for row in case.rows(Transfer) if row.person_id in moved]
    if rows:
        yield from _needs(case, "tell_move", _principals(case, Side.HARMED), rows[-1].entered_at, *MOVES)


@needs(ALWAYS)
def a_day_that_is_off(case: Case) -> Iterator[Needed]:
    """A day that was fixed does not take place: until everybody who was to come heard so from a person, or it is over.

    Whoever ended it themselves knows.
    """
    fixing, since = case.last(Fixing), off_since(case)
    if fixing is None or since is None:
        return
    plan, knows = opened(fixing.plan), {row.who for row in ended_by(case, fixing)}
    day = case.day(plan.at)
    comes = [each for each in case.parties if each.person_id in set(plan.everyone) - knows]
    if case.day() <= day:
        for party in comes:
            if not case.is_dead(party.person_id) and not was_told(case, party.person_id, since, *ALL_NEWS):
                due = min(since + A_DAY, end_of(case, day))
                yield needed("tell_off", since, due=due, about=party.person_id, side=party.side)


@needs(ALWAYS)
def a_death(case: Case) -> Iterator[Needed]:
    """Somebody died: until everybody who has to hear it heard it from a person."""
    newest = {party.person_id: row.entered_at for row in case.rows(Death) for party in _hear_of_death(case, row.person_id)}
    for person, moment in newest.items():
        yield from _needs(case, "tell_death", [each for each in case.parties if each.person_id == person], moment, News.DEATH)


def _hear_of_death(case: Case, person: str) -> list[Party]:
    died = case.party(person)
    if died is None:
        return []
    if died.part == Part.SUPPORTER:
        return [party for party in _principals(case, Side(died.side)) if died.supports in ("", party.person_id)]
    return [*(party for side in Side for party in _principals(case, side)), *_beside(case, person)]


@needs(ALWAYS)
def a_mistake(case: Case) -> Iterator[Needed]:
    """Something was a mistake that people had been told: until a person told each that it was not so."""
    for row in (row for kind in set(TOLD_OF.values()) for row in case.struck(kind)):
        agreed = agreement(case, row).entered_at
        told = {each.person_id for each in told_of(case, row) if each.entered_at < agreed}
        hearers = [party for party in case.parties if party.person_id in told and not case.is_dead(party.person_id)]
        yield from _needs(case, "tell_mistake", hearers, agreed, News.MISTAKE)


@needs(ALWAYS)
def an_end(case: Case) -> Iterator[Needed]:
    """It was closed: until everybody who was in it heard so from a person, before or after."""
    closing = case.last(Closing)
    if closing is None:
        return
    hearers = [*(party for side in Side for party in _principals(case, side)), *_beside(case)]
    waiting = [each for each in hearers if not endings_told(case, each.person_id)]
    yield from _needs(case, "tell_end", waiting, closing.entered_at, News.END)
