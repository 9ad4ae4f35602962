"""The fixed meetings that lie ahead in some dialogues, with their hours: for those who carry them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from heard.confidentiality import access, vault
from heard.confidentiality.vault import KeyName, Keyring
from heard.dialogue.models import Dialogue
from heard.meeting.models import Fixing
from heard.meeting.plans import in_words, opened
from heard.people.queries import Member
from heard.people.terms import Role

STAGES = ("fixed", "meeting")
CARRYING = {
    Role.FACILITATOR.value: "assigned",
    Role.COORDINATOR.value: "coordinator",
    Role.SUPERVISOR.value: "supervisor",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class UpcomingMeeting:
    """One meeting: when, where, and why its dialogue rests, if it does. Who comes is on the dialogue's own pages."""

    dialogue: str
    code: str
    at: datetime
    until: datetime
    where: str
    resting: str


def meetings_ahead(member: Member, dialogues: Sequence[Dialogue]) -> list[UpcomingMeeting]:
    """Of dialogues that are this member's own, the meetings that are fixed, by their hour. At most two statements."""
    by_id = {row.pk: row for row in dialogues if row.stage in STAGES}
    if not by_id or "all" not in access.granted({CARRYING.get(member.role, "")}, "dialogue"):
        return []
    rows = Fixing.objects.filter(dialogue__in=list(by_id), called_off=None).select_related("plan").order_by("entered_at")
    newest = {row.dialogue_id: row for row in rows}
    with vault.opened(Keyring(KeyName("dialogue", each) for each in newest)):
        found = [_ahead(by_id[each], row) for each, row in newest.items()]
    return sorted(found, key=lambda each: each.at)


def _ahead(dialogue: Dialogue, row: Fixing) -> UpcomingMeeting:
    plan = opened(row.plan)
    return UpcomingMeeting(
        dialogue=dialogue.pk,
        code=dialogue.code,
        at=plan.at,
        until=plan.until,
        where=in_words(plan.ends),
        resting=dialogue.resting,
    )
