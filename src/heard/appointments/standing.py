"""Whether an appointment still stands: what ended it since it was made, and the floors of making it, asked at its hour."""

from heard.acts.actors import Actor
from heard.acts.performing import still_in_the_way
from heard.acts.refusals import Obstacle
from heard.acts.register import ACTS, Attempt
from heard.appointments.facts import Agreed
from heard.consent.models import Stop
from heard.contact.endings import ENDING, endings_since
from heard.contact.standing import LATER
from heard.dialogue.case import Case
from heard.people.terms import Side


def in_its_way(case: Case, agreed: Agreed) -> list[Obstacle]:
    """The obstacles to keeping the appointment, R0 left out; `[]` where nothing is in the way."""
    row = agreed.row
    values = {"with_": row.party.person_id, "begins": agreed.begins, "minutes": row.minutes, "way": row.way}
    by = Actor(who=row.account_id, kind="account")
    found = still_in_the_way(ACTS["make_appointment"], case, Attempt("make_appointment", by, values))
    return list(dict.fromkeys([*ended_by(case, agreed), *found]))


def ended_by(case: Case, agreed: Agreed) -> list[Obstacle]:
    """What ended it for good: a stop; on the responsible side, which is met at a request only, whatever ends what waits."""
    kinds = (Stop,) if agreed.row.party.side == Side.HARMED else tuple(ENDING)
    return endings_since(case, agreed.row.entered_at, kinds)


def is_called_off(case: Case, agreed: Agreed) -> bool:
    """Whether it does not take place as it was made. An hour that is no good for them any more moves it, and no more."""
    rested = {"R7", "R11", "R20"}
    return bool(ended_by(case, agreed)) or any(
        each.rule in rested and each.code not in LATER for each in in_its_way(case, agreed)
    )
