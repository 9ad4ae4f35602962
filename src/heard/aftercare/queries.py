"""What each may see of aftercare: one's own dates; for staff of the case all of them, without what was said."""

from heard.aftercare.dates import due_follow_ups
from heard.aftercare.models import FollowUp
from heard.aftercare.terms import Reason
from heard.confidentiality.access import STAFF_OF_CASE
from heard.confidentiality.looking import Sight, can_open, sight
from heard.dialogue.case import Case
from heard.dialogue.models import Closing
from heard.ground.acts import Actor
from heard.meeting.days import ended_meetings


@sight
def follow_ups(actor: Actor, case: Case, words: set[str]) -> list[Sight]:
    """Each date and how it stands. Without a meeting it hangs on the last move of either side, so participants see none."""
    if not (words & STAFF_OF_CASE or ended_meetings(case)):
        return []
    shown = [due for due in due_follow_ups(case) if words & STAFF_OF_CASE or due.party.person_id == actor.who]
    return [Sight(place="aftercare", title=f"Follow-up: {due.state}", at=due.opens.astimezone(case.zone),
                  who=due.party.person_id, side=due.party.side) for due in shown]  # fmt: skip


@sight
def notes(actor: Actor, case: Case, words: set[str]) -> list[Sight]:
    """A follow-up's note, for the facilitator who wrote it, where they prepare that person."""
    mine = case.some(FollowUp, who=actor.who) if "assigned" in words else []
    return [Sight(place="aftercare", title="Note of a follow-up", text=row.note, at=row.at, row=row.pk)
            for row in mine if can_open(row, "note") and row.note]  # fmt: skip


@sight
def closing(_actor: Actor, case: Case, words: set[str]) -> list[Sight]:
    """That the dialogue is closed, and why, for staff of the case."""
    rows = case.rows(Closing) if words & STAFF_OF_CASE else []
    return [Sight(place="facts", title="Closed", text=Reason(row.reason).label, at=row.at) for row in rows]
