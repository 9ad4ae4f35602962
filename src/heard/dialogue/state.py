"""Who is in one dialogue at one moment: its parties and its staff, each read once."""

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any

from heard.acts.actors import NOBODYS_OWN, Actor
from heard.dialogue.as_one import strictest
from heard.dialogue.models import (
    ActsFor,
    Assignment,
    AssignmentEnded,
    Conflict,
    ContactRecord,
    Death,
    Party,
)
from heard.dialogue.moment import DialogueMoment, asked_once
from heard.dialogue.rows import contact_kinds, kinds
from heard.ground.extensions import Extension
from heard.people.models import Account, HardDates, Reach, said_of
from heard.people.terms import HELD, OFFICE, Part, Role, Side

# Without whom of the principals the others went on.
WITHOUT: Extension[Callable[[Any, str], bool]] = Extension("without whom the others went on")
# How somebody of the staff stands to a dialogue in which they have a conflict of interest: nothing opens to this word.
IN_CONFLICT = "in_conflict"


class DialogueState(DialogueMoment):
    """Who is in a dialogue at one moment, who works with it, and how each stands to it."""

    # People

    @cached_property
    def parties(self) -> list[Party]:
        """Everyone on the two sides."""
        return self.thread.parties()

    @cached_property
    def _party_of(self) -> dict[str, Party]:
        # Who joined twice is known by their first place, as `parties` stands.
        return {party.person_id: party for party in reversed(self.parties)}

    def party(self, person_id: str | None) -> Party | None:
        """The party of this person, if they are one."""
        return self._party_of.get(person_id or "")

    def person_of(self, party_id: str) -> str:
        """The person of a party, by reference; empty where it is none of this dialogue."""
        return next((str(party.person_id) for party in self.parties if party.pk == party_id), "")

    def is_harmed_side(self, person_id: str) -> bool:
        """Whether somebody is known to be of the harmed side. Who is not, counts as of the other: the unknown is closed."""
        party = self.party(person_id)
        return party is not None and party.side == Side.HARMED

    def contacts_with_responsible_side(self) -> list[ContactRecord]:
        """Every contact of the programme with anybody of the responsible side, in the order in which they were entered."""
        rows = [row for kind in contact_kinds() for row in self.rows(kind)]
        found = [row for row in rows if (who := row.reached(self)) and not self.is_harmed_side(who)]
        return sorted(found, key=lambda row: row.entered_at)

    def contacts_with(self, person_id: str) -> list[ContactRecord]:
        """Every contact of the programme with one person, each kind in order."""
        return [row for kind in contact_kinds() for row in self.rows(kind) if row.reached(self) == person_id]

    @asked_once
    def of_side(self, side: Side) -> list[Party]:
        """Everyone of one side who is alive."""
        return [party for party in self.parties if party.side == side and not self.is_dead(party.person_id)]

    def reach(self, person_id: str) -> Reach | None:
        """The safe-contact record of somebody in this dialogue that counts: the newest one.

        Of one human being who is known as two persons, one that wants no contact, whichever of the two said so (R12).
        """
        rows = self.reaches(person_id)
        return strictest(rows) if person_id in self.thread.joined else next(iter(reversed(rows)), None)

    def own_reach(self, person_id: str) -> Reach | None:
        """The newest record that somebody marked as the person they are here: what their own page may show of it."""
        return next((row for row in reversed(self.reaches(person_id)) if said_of(row) == person_id), None)

    def reaches(self, person_id: str) -> list[Reach]:
        """Every safe-contact record of somebody in this dialogue, in order."""
        rows: list[Reach] = self.thread.rows[Reach]
        return [row for row in rows if row.person_id == person_id]

    def hard_dates(self, person_id: str) -> HardDates | None:
        """The newest record of days on which nothing reaches somebody in this dialogue."""
        return next(iter(reversed(self.all_hard_dates(person_id))), None)

    def all_hard_dates(self, person_id: str) -> list[HardDates]:
        """Every record of days that counts: the newest; of a human being who is known as two persons, that of each."""
        rows: list[HardDates] = self.thread.rows[HardDates]
        return list({said_of(row): row for row in rows if row.person_id == person_id}.values())

    def own_hard_dates(self, person_id: str) -> HardDates | None:
        """The newest record of days that somebody marked as the person they are here."""
        return next((row for row in self.all_hard_dates(person_id) if said_of(row) == person_id), None)

    def held_at(self, party: Party) -> str:
        """The place where somebody is held, or was then (`as_it_was`); `""` where they are free. Needs the identity key."""
        moves = (row.was for row in self.thread.later_moves if row.person_id == party.person_id)
        before = next(moves, {"custody": party.person.custody, "place": party.person.place})
        return str(before.get("place", "")) if before.get("custody") in HELD else ""

    @asked_once
    def is_dead(self, person_id: str) -> bool:
        """Whether a death is recorded."""
        return any(row.person_id == person_id for row in self.rows(Death))

    @asked_once
    def principals(self, side: Side) -> list[Party]:
        """The principals of one side: alive; and kin who act for one who died."""
        return [party for party in self.of_side(side) if party.part in (Part.PRINCIPAL, Part.SURROGATE) or self._acts(party)]

    @asked_once
    def going_on(self, side: Side) -> list[Party]:
        """The principals of one side with whom it goes on: all, but those whom the others went on without (R20)."""
        return [each for each in self.principals(side) if not any(is_out(self, each.person_id) for is_out in WITHOUT)]

    def _acts(self, party: Party) -> bool:
        acting = self.last(ActsFor, person_id=party.person_id)
        return party.part == Part.KIN and acting is not None and self.is_dead(acting.acts_for_id)

    @property
    @asked_once
    def both(self) -> list[Party]:
        """The principals of both sides."""
        return self.principals(Side.HARMED) + self.principals(Side.RESPONSIBLE)

    # Staff

    @cached_property
    def _staff(self) -> dict[str, Account | None]:
        return {row.pk: row for row in self.thread.accounts()}

    def staff(self, account_id: str | None) -> Account | None:
        """An account of this programme that has not ended; `None` where there is none."""
        found = self.account(account_id) if account_id else None
        return found if found and (found.ended_at is None or found.ended_at > self.now) else None

    def account(self, account_id: str) -> Account | None:
        """An account of this programme, also one that has ended (lines name it); `None` where there is none."""
        if account_id not in self._staff:
            self.meet({account_id})
        return self._staff[account_id]

    def meet(self, account_ids: Iterable[str]) -> None:
        """Read these accounts at once, and with them all whom the thread names. The office and the assigned are there."""
        if not set(account_ids) <= set(self._staff):
            wanted = {*account_ids, *self.named} - set(self._staff)
            rows = Account.objects.select_related("facilitator").filter(pk__in=wanted, programme=self.dialogue.programme_id)
            own = {row.pk: row for row in rows}
            self._staff |= {each: own.get(each) for each in wanted}

    @property
    def office(self) -> list[Account]:
        """The coordinators and supervisors of the programme."""
        return [each for each in self._staff.values() if each and each.role in OFFICE and each.ended_at is None]

    @property
    def named(self) -> set[str]:
        """Every member of staff whom the rows name, by reference."""
        rows = (row for kind in kinds() for row in self.rows(kind))
        return {each for row in rows for each in (row.who, row.entered_by) if each} | set(self.facilitators)

    @cached_property
    def conflicts(self) -> set[str]:
        """Accounts with a declared or found conflict with anybody in this dialogue."""
        return {row.account_id for row in self.rows(Conflict)}

    @property
    def assignments(self) -> list[Assignment]:
        """Assignments that have not ended, in order."""
        ended = {row.assignment_id for row in self.rows(AssignmentEnded)}
        return [row for row in self.rows(Assignment) if row.pk not in ended]

    @property
    def facilitators(self) -> list[str]:
        """Accounts of the facilitators assigned now."""
        return [row.account_id for row in self.assignments]

    def is_named_for(self, account_id: str, person_id: str) -> bool:
        """Whether a facilitator was named for the side of this person when they were assigned."""
        party = self.party(person_id)
        return party is not None and any(row.account_id == account_id for row in self.assignments if row.side == party.side)

    def carries_for(self, account_id: str, person_id: str) -> bool:
        """Whether a facilitator carries somebody's side: named for it, or assigned while nobody is named for it."""
        named = [each for each in self.facilitators if self.is_named_for(each, person_id)]
        return account_id in (named or self.facilitators)

    def may_enter_for(self, account_id: str, person_id: str) -> bool:
        """Whether a member of staff may enter what somebody says: who carries their side, or the office; with no conflict."""
        account = self.staff(account_id)
        if account is None or account_id in self.conflicts:
            return False
        return account.role == Role.COORDINATOR or self.carries_for(account_id, person_id)

    def relations(self, by: Actor) -> set[str]:
        """How an actor stands to this dialogue, in the words of the access table."""
        if by.kind == "person":
            return self._relations_of_person(by.who)
        if by.kind == "account" and by.who in self.conflicts and self.staff(by.who):
            return {IN_CONFLICT}
        return self.role_relations(by)

    def role_relations(self, by: Actor) -> set[str]:
        """How one of the staff stands to this dialogue by their role alone, also where a conflict of interest bars them."""
        account = self.staff(by.who) if by.kind == "account" else None
        if account is None:
            return {by.kind} & NOBODYS_OWN
        relations = {str(account.role), "staff"}
        return relations | ({"assigned"} if account.pk in self.facilitators else set())

    @asked_once
    def _relations_of_person(self, person_id: str) -> set[str]:
        party = self.party(person_id)
        if party is None or self.is_dead(person_id):
            return set()
        relations = {"party", str(party.side), str(party.part)}
        if party in self.both:
            relations |= {"principal", f"{party.side}_principal"}
        return relations
