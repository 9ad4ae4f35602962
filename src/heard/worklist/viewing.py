"""Who sees which needs: the office those of the programme, a facilitator those of their own dialogues, others none."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from heard.dialogue.models import Assignment
from heard.ground import clock
from heard.people.queries import Member
from heard.people.terms import Role
from heard.worklist.kinds import KINDS
from heard.worklist.models import Need
from heard.worklist.terms import Band

MINE, TEAM = "mine", "team"
OFFICE = frozenset({Role.COORDINATOR.value, Role.SUPERVISOR.value})


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewer:
    """A member before the needs of their programme, at one moment. `view` is `mine` or `team`."""

    member: Member
    view: str
    now: datetime

    @property
    def in_office(self) -> bool:
        """Whether this member sees the whole programme."""
        return self.member.role in OFFICE

    @property
    def desks(self) -> tuple[str, ...]:
        """With whom a need lies that is this member's own: with their role, or with them."""
        return (self.member.role, self.member.reference)

    def there(self) -> "QuerySet[Need]":
        """Every need that is there for this member at all, put off or not, now or later."""
        if self.in_office:
            return Need.objects.filter(programme=self.member.programme)
        if self.member.role != Role.FACILITATOR:
            return Need.objects.none()
        # Not by the program also: a database would then look through all that lies with any facilitator of it.
        own = Assignment.objects.filter(account=self.member.reference, ended=None).values("dialogue")
        return Need.objects.filter(dialogue__in=own)

    def asked(self) -> "QuerySet[Need]":
        """The needs that ask for somebody now, in this view."""
        rows = self.there().filter(self.awake, from_at__lte=self.now)
        return rows if self.view == TEAM else rows.filter(lies_with__in=self.desks)

    @property
    def awake(self) -> Q:
        """Not put off; or put off before it became a matter of safety. From a coordinator no such matter is hidden."""
        risen = Q(band=Band.SAFETY)
        if self.member.role != Role.COORDINATOR:
            risen &= ~Q(snoozed_as=Band.SAFETY)
        return Q(snoozed_until=None) | Q(snoozed_until__lte=self.now) | risen

    def may_touch(self, kind: str, lies_with: str) -> bool:
        """Whether this member may put it off or give it: a coordinator everything, others what is their role's or theirs.

        What one alone can meet is theirs to put off, and nobody's to give.
        """
        if KINDS[kind].own:
            return lies_with == self.member.reference
        if self.member.role == Role.COORDINATOR:
            return True
        return self.member.role in KINDS[kind].roles or lies_with in self.desks


def viewer(member: Member, view: str = MINE) -> Viewer:
    """This member, now."""
    return Viewer(member=member, view=TEAM if view == TEAM else MINE, now=clock.now())


def late_dialogues(member: Member) -> "QuerySet[Need, Any]":
    """References of the dialogues with a late need: one that asks for somebody now, for this member, past its due moment."""
    seeing = viewer(member, TEAM)
    return seeing.asked().filter(due_at__lte=seeing.now).values("dialogue")
