"""Who stopped, took back or declined, and whether the others went on without them (R20)."""

from collections.abc import Callable
from datetime import datetime

from heard.consent.models import LiftAgreed, No, Stop, StopLifted
from heard.consent.terms import Purpose
from heard.consent.yeses import last_no, standing_yes
from heard.dialogue.case import Case, after
from heard.dialogue.models import Party
from heard.dialogue.moment import asked_once
from heard.dialogue.state import WITHOUT
from heard.ground.extensions import Extension
from heard.inquiry.models import Request, RequestTakenBack
from heard.inquiry.requests import asked_since, live_requests
from heard.people.terms import Channel, Part, Role, Side
from heard.screening.models import Talk

# Whether somebody is no party of it any more since a moment, as one who was to come along and was un-invited.
PART_ENDED: Extension[Callable[[Case, str, datetime], bool]] = Extension("how the part of somebody ends")


# Stops


@asked_once
def stops(case: Case) -> list[Stop]:
    """Stops that nobody has lifted."""
    lifted = {row.stop_id for row in case.rows(StopLifted)}
    return [row for row in case.rows(Stop) if row.pk not in lifted]


def is_stopped(case: Case) -> bool:
    """Whether a stop rests the dialogue now."""
    return any(not is_over(case, row) for row in stops(case))


def is_over(case: Case, stop: Stop) -> bool:
    """Whether a stop that nobody lifted rests the dialogue no more: the others went on without who said it (R20).

    Who is beside somebody, or kin, rests it until each principal was talked with and said yes anew; it ends with their part
    or their death. A pause of the staff is lifted, never gone on without.
    """
    party = case.party(stop.who)
    if party is None:
        return False
    if party in case.both:
        return went_on_without(case, stop.who)
    beside = party.part in (Part.SUPPORTER, Part.KIN)
    ended = case.is_dead(stop.who) or any(has_ended(case, stop.who, stop.entered_at) for has_ended in PART_ENDED)
    return (beside and ended) or _all_said_anew(case, stop.entered_at)


# Who left


@asked_once
def departures(case: Case) -> dict[str, datetime]:
    """Principals who stopped or took their request back, and when: the others of that side may go on without them."""
    # A person who says it again, in other words, does not leave anew: the first that stands counts.
    stopped = {row.who: row.entered_at for row in reversed(stops(case))}
    asking = {row.person_id for row in live_requests(case)}
    gone = {who: moment for who, moment in last_taken_back(case).items() if who not in asking} | stopped
    principals = {party.person_id for party in case.both}
    return {who: moment for who, moment in gone.items() if who in principals}


def declined(case: Case) -> dict[str, datetime]:
    """Responsible principals who said no to getting ready, where another of that side is there: it ends their part alone."""
    side = case.principals(Side.RESPONSIBLE)
    noes = {each.person_id: last_no(case, each.person_id, Purpose.PREPARE) for each in side if len(side) > 1}
    stand = {who: row for who, row in noes.items() if not standing_yes(case, who, Purpose.PREPARE)}
    return {who: row.entered_at for who, row in stand.items() if isinstance(row, No)}


@asked_once
def leavings(case: Case) -> dict[str, datetime]:
    """Principals without whom the others may go on, and since when: who stopped, took back, or declined."""
    return declined(case) | departures(case)


def last_taken_back(case: Case) -> dict[str, datetime]:
    """When each person last took a request back: who came back and leaves again leaves anew."""
    whose = {row.pk: row.person_id for row in case.rows(Request)}
    return {whose[row.request_id]: row.entered_at for row in case.rows(RequestTakenBack)}


def one_took_back(case: Case) -> bool:
    """Whether one of those who asked took it back while another request lives, and the others have not gone on."""
    stopped = {row.who for row in stops(case)}
    gone = [who for who in departures(case) if who not in stopped]
    return bool(live_requests(case)) and any(not went_on_without(case, who) for who in gone)


@asked_once
def staying(case: Case, side: Side) -> list[Party]:
    """The principals of one side who have neither stopped, nor taken their request back, nor declined."""
    gone = leavings(case)
    return [party for party in case.principals(side) if party.person_id not in gone]


# Going on without them


@WITHOUT.add
@asked_once
def went_on_without(case: Case, person_id: str) -> bool:
    """Whether those who stay went on without this principal: others of the side are there, a new talk and yes of each."""
    left = leavings(case).get(person_id)
    party = case.party(person_id)
    if left is None or party is None or not staying(case, Side(party.side)):
        return False
    return _all_said_anew(case, left)


@asked_once
def _all_said_anew(case: Case, since: datetime) -> bool:
    """Whether each principal who stays, on both sides, was talked with since a moment and said yes anew."""
    sides = [staying(case, side) for side in Side]
    return all(sides) and all(_anew(case, each.person_id, since) for side in sides for each in side)


def _anew(case: Case, person_id: str, left: datetime) -> bool:
    # A talk that was held before and entered late is no new one.
    talked = any(row.at > left for row in case.some(Talk, person_id=person_id))
    said = standing_yes(case, person_id, Purpose.PREPARE)
    return talked and said is not None and bool(after([said], left))


def active_principals(case: Case, side: Side) -> list[Party]:
    """The principals whom the dialogue goes on with: all, but those the others went on without."""
    return case.going_on(side)


def new_start(case: Case) -> datetime | None:
    """Since when agreements of the programme count: the request, or the last time that the others went on alone."""
    since = asked_since(case)
    left = [moment for who, moment in leavings(case).items() if went_on_without(case, who)]
    return max([since, *left]) if since else None


def rested_until(case: Case) -> datetime | None:
    """When (UTC) the last of those left or stopped without whom the others went on; `None` where nobody did."""
    left = [moment for who, moment in leavings(case).items() if went_on_without(case, who)]
    return max([*left, *(row.entered_at for row in stops(case) if is_over(case, row))], default=None)


# The pause of staff who have left


def is_left_behind(case: Case, stop: Stop) -> bool:
    """Whether a member of staff said it who is not of the dialogue any more: then nobody is there to lift it alone."""
    return case.party(stop.who) is None and stop.who not in case.facilitators


def needs_a_second_ear(case: Case, stop: Stop, entered_by: str) -> bool:
    """Whether who entered the going on heard it alone, of somebody who had stopped on their own page.

    What was said there is lifted there, or by two of the staff who heard it, each on a screen of their own.
    """
    on_own_page = stop.channel == Channel.SCREEN and not stop.entered_by and case.party(stop.who) is not None
    return bool(entered_by) and on_own_page and not (heard_by(case, stop) - {entered_by})


def heard_by(case: Case, stop: Stop) -> set[str]:
    """The accounts that entered that somebody goes on, where it took a second one: of nobody with a conflict."""
    rows = case.some(LiftAgreed, stop_id=stop.pk, who=stop.who)
    return {row.entered_by for row in rows if row.entered_by} - case.conflicts


def agreed_to_lift(case: Case, stop: Stop) -> set[str]:
    """The accounts that agreed to end the pause of a member of staff who has left: of nobody with a conflict."""
    return {row.who for row in case.some(LiftAgreed, stop_id=stop.pk)} - case.conflicts


def team_lifts(case: Case, agreed: set[str]) -> bool:
    """Whether these accounts are the team that stands, each of them, with a supervisor; the office where nobody is left."""
    roles = {account.role for each in agreed if (account := case.staff(each))}
    team = set(case.facilitators)
    return Role.SUPERVISOR in roles and (team <= agreed if team else Role.COORDINATOR in roles)


def may_agree_to_lift(case: Case, account_id: str) -> bool:
    """Whether it is theirs to agree to the end of such a pause: the team, a supervisor; without a team, the office."""
    account = case.staff(account_id)
    if account is None:
        return False
    office = (Role.SUPERVISOR,) if case.facilitators else (Role.SUPERVISOR, Role.COORDINATOR)
    return account_id in case.facilitators or account.role in office
