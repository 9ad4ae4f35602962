"""A dialogue as the rules see it: its rows, its parties and its staff, read once, at one moment."""

from collections.abc import Callable, Iterable
from copy import copy
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar
from zoneinfo import ZoneInfo

from django.db.models import Q

from heard.confidentiality.ledger import Pen
from heard.confidentiality.vault import KeyName, Ring
from heard.dialogue import rings
from heard.dialogue.models import ActsFor, Assignment, AssignmentEnded, Closing, Death, Dialogue, Party, Step
from heard.dialogue.rows import Thread, kinds
from heard.dialogue.rules import NothingThere, here
from heard.facilitators.models import Conflict, Facilitator
from heard.ground import clock
from heard.ground.acts import NOBODYS_OWN, Act, Actor, Doing
from heard.ground.refusal import NotThere, Obstacle
from heard.people.models import Account, HardDates, Person, Reach
from heard.people.terms import Part, Role, Side
from heard.programme.policy import Policy
from heard.programme.queries import NEWEST_POLICY, policy_by, policy_in_force

if TYPE_CHECKING:
    from django.db.models import QuerySet

Row = TypeVar("Row", bound=Step)
RUNG_IN = frozenset({"stop", "stop_meeting", "pause_meeting"})  # a word that closes, of whoever rings
Gate = Callable[["Case", Act, Actor], None]
OFFICE = (Role.COORDINATOR, Role.SUPERVISOR)
ENTERING = frozenset({Role.COORDINATOR, Role.FACILITATOR, Role.SUPERVISOR})


def _open(_case: "Case", _act: Act, _by: Actor) -> None:
    """Where no door set a gate of its own, there is none."""


class Case:
    """One dialogue at one moment. Rows are read when first asked for, and stay as they were read.

    `gate` is asked before anything is judged: a door's own question, whether this is there at all for whoever asks.
    """

    def __init__(self, dialogue_id: str) -> None:
        self.dialogue_id = dialogue_id
        self.now: datetime = clock.now()
        self._staff: dict[str, Account | None] = {}
        self.keys = Ring()
        self.gate: Gate = _open

    @cached_property
    def dialogue(self) -> Dialogue:
        """The thread itself. Raises NotThere."""
        return self._found(Dialogue.objects.all())

    def _found(self, rows: "QuerySet[Dialogue]") -> Dialogue:
        found = rows.select_related("programme").annotate(policy=NEWEST_POLICY).filter(pk=self.dialogue_id).first()
        if found is None:
            raise NotThere("This is not there.")
        return found

    @cached_property
    def _policy(self) -> tuple[Policy, int]:
        newest = getattr(self.dialogue, "policy", "")
        return policy_by(newest) if newest else policy_in_force(self.dialogue.programme_id)

    def under(self, policy: Policy) -> "Case":
        """The same rows at the same moment, judged by another policy: for looking ahead. Acts are never done on it."""
        other = copy(self)
        other.__dict__.pop("zone", None)
        other.__dict__["_policy"] = (policy, 0)
        return other

    @property
    def policy(self) -> Policy:
        """The policy in force."""
        return self._policy[0]

    @property
    def policy_number(self) -> int:
        """Its number, which each line of the ledger names."""
        return self._policy[1]

    @cached_property
    def zone(self) -> ZoneInfo:
        """The programme's time zone."""
        return ZoneInfo(self.policy.programme.timezone)

    def day(self, moment: datetime | None = None) -> date:
        """The local date of a moment, or of now."""
        return (moment or self.now).astimezone(self.zone).date()

    def days_since(self, moment: datetime) -> timedelta:
        """How long ago a moment was."""
        return self.now - moment

    # Rows

    @cached_property
    def thread(self) -> Thread:
        """Everything that was written on this thread, and about whom."""
        return Thread(self.dialogue_id)

    def rows(self, model: type[Row]) -> list[Row]:
        """All rows of one kind on this thread, in the order in which they were entered."""
        return self.thread.rows[model]

    def last(self, model: type[Row], **where: Any) -> Row | None:
        """The newest row of one kind whose columns are as given."""
        return next((row for row in reversed(self.rows(model)) if _is(row, where)), None)

    def some(self, model: type[Row], **where: Any) -> list[Row]:
        """Rows of one kind whose columns are as given."""
        return [row for row in self.rows(model) if _is(row, where)]

    # People

    @cached_property
    def parties(self) -> list[Party]:
        """Everyone on the two sides."""
        return self.thread.parties()

    def party(self, person_id: str | None) -> Party | None:
        """The party of this person, if they are one."""
        return next((party for party in self.parties if party.person_id == person_id), None)

    def of_side(self, side: Side) -> list[Party]:
        """Everyone of one side who is alive."""
        return [party for party in self.parties if party.side == side and not self.is_dead(party.person_id)]

    def reach(self, person_id: str) -> Reach | None:
        """The newest safe-contact record of somebody in this dialogue."""
        rows: list[Reach] = self.thread.rows[Reach]
        return next((row for row in reversed(rows) if row.person_id == person_id), None)

    def hard_dates(self, person_id: str) -> HardDates | None:
        """The newest record of days on which nothing reaches somebody in this dialogue."""
        rows: list[HardDates] = self.thread.rows[HardDates]
        return next((row for row in reversed(rows) if row.person_id == person_id), None)

    def is_dead(self, person_id: str) -> bool:
        """Whether a death is recorded."""
        return any(row.person_id == person_id for row in self.rows(Death))

    def principals(self, side: Side) -> list[Party]:
        """The principals of one side: alive; and kin who act for one who died."""
        return [party for party in self.of_side(side) if party.part in (Part.PRINCIPAL, Part.SURROGATE) or self._acts(party)]

    def _acts(self, party: Party) -> bool:
        acting = self.last(ActsFor, person_id=party.person_id)
        return party.part == Part.KIN and acting is not None and self.is_dead(acting.acts_for_id)

    @property
    def both(self) -> list[Party]:
        """The principals of both sides."""
        return self.principals(Side.HARMED) + self.principals(Side.RESPONSIBLE)

    # Staff

    def staff(self, account_id: str | None) -> Account | None:
        """An account of this programme that has not ended."""
        found = self.account(account_id) if account_id else None
        return found if found and found.ended_at is None else None

    def account(self, account_id: str) -> Account | None:
        """An account of this programme, also one that has ended: whoever it was, their name stands in the lines."""
        if account_id not in self._staff:
            self.meet({account_id})
        return self._staff[account_id]

    def meet(self, account_ids: Iterable[str]) -> None:
        """Read these accounts at once, and with them all whom the thread names, and the office."""
        if not set(account_ids) <= set(self._staff):
            wanted = {*account_ids, *self.named} - set(self._staff)
            known = Q(pk__in=wanted) | Q(programme=self.dialogue.programme_id, role__in=OFFICE, ended_at=None)
            rows = Account.objects.select_related("facilitator").filter(known)
            own = {row.pk: row for row in rows if row.programme_id == self.dialogue.programme_id}
            self._staff |= {each: own.get(each) for each in {*wanted, *own}}

    @property
    def office(self) -> list[Account]:
        """Coordinators and supervisors, of those accounts that were read; any read reads them."""
        return [each for each in self._staff.values() if each and each.role in OFFICE and each.ended_at is None]

    @property
    def named(self) -> set[str]:
        """Everybody of the staff whom the rows name, by reference."""
        rows = (row for kind in kinds() for row in self.rows(kind))
        return {each for row in rows for each in (row.who, row.entered_by) if each} | set(self.facilitators)

    @cached_property
    def conflicts(self) -> set[str]:
        """Accounts with a declared or found conflict with anybody in this dialogue."""
        return {row.account_id for row in self.thread.rows[Conflict]}

    @property
    def assignments(self) -> list[Assignment]:
        """Assignments that have not ended, in order."""
        ended = {row.assignment_id for row in self.rows(AssignmentEnded)}
        return [row for row in self.rows(Assignment) if row.pk not in ended]

    @property
    def facilitators(self) -> list[str]:
        """Accounts of the facilitators assigned now."""
        return [row.account_id for row in self.assignments]

    def relations(self, by: Actor) -> set[str]:
        """How an actor stands to this dialogue, in the words of the access table."""
        if by.kind == "person":
            return self._relations_of_person(by.who)
        account = self.staff(by.who) if by.kind == "account" else None
        if account is None:
            return {by.kind} & NOBODYS_OWN
        words = {str(account.role), "staff"}
        return words | ({"assigned"} if account.pk in self.facilitators else set())

    def _relations_of_person(self, person_id: str) -> set[str]:
        party = self.party(person_id)
        if party is None or self.is_dead(person_id):
            return set()
        words = {"party", str(party.side), str(party.part)}
        if party in self.both:
            words |= {"principal", f"{party.side}_principal"}
        return words

    # As the scene of an act

    def held(self, act: Act, given: dict[str, Any]) -> "Case":
        """A fresh case with everything locked that this act holds: facilitators, people, then the dialogue."""
        if "facilitator" in act.holds:
            wanted = {given.get("facilitator") or ""} | set(self.facilitators)
            list(Facilitator.objects.select_for_update().filter(account__in=wanted).order_by("pk").values_list("pk"))
        if "person" in act.holds:
            people = [party.person_id for party in self.parties]
            list(Person.objects.select_for_update().filter(pk__in=people).order_by("pk").values_list("pk"))
        found = self._found(Dialogue.objects.select_for_update(of=("self",)))
        fresh = type(self)(self.dialogue_id)
        fresh.dialogue, fresh.gate = found, self.gate
        return fresh

    def chain(self, act: Act, by: Actor) -> str:
        """The dialogue's chain; the person's own for what nobody of the dialogue may see."""
        return f"p:{by.who}" if act.chain == "person" else f"d:{self.dialogue_id}"

    def refusal_chain(self, act: Act, by: Actor, rules: list[str]) -> str:
        """As above; but that a responsible person asked, in vain, is kept in silence like any wish of theirs (R2)."""
        party = self.party(by.who)
        silent = by.kind == "person" and "R1" in (act.rules if party is None or party.side != Side.HARMED else rules)
        return f"p:{by.who}" if silent else self.chain(act, by)

    def payload_key(self, act: Act, by: Actor) -> KeyName | None:
        """Under the office key; under the person's own where the line is on their chain; nobody's own has no key."""
        if act.chain != "person":
            return KeyName("office", self.dialogue_id)
        return KeyName("identity", by.who) if self.party(by.who) else None

    def missing(self, act: Act, doing: Doing) -> list[Obstacle]:
        """R0, for this act by this actor."""
        self.gate(self, act, doing.by)
        entering = self.staff(doing.by.entered_by)
        # Staff do what is theirs themselves: who could enter a colleague's word would be two people alone.
        own = doing.by.kind == "person" or doing.act in RUNG_IN
        words = self.relations(doing.by)
        facts = NothingThere(
            named=bool(words & act.who) or "anyone" in act.who,
            entered_by_staff=not doing.by.entered_by or (own and entering is not None and entering.role in ENTERING),
            closed=bool(self.rows(Closing)) and not act.after_closing,
        )
        return here(facts) or act.there(self, doing)

    def judging_ring(self) -> Ring:
        """What the programme opens while it judges."""
        return rings.judging(self)

    def ring(self, by: Actor) -> Ring:
        """What this actor may open now."""
        return rings.of(self, by)

    def wrote(self, pen: Pen) -> None:
        """Take in what was written, and keep what lists show."""
        for row in pen.added:
            self.thread.rows.get(type(row), []).append(row)
        for known in ("parties", "conflicts"):
            self.__dict__.pop(known, None)
        if pen.line.chain != f"d:{self.dialogue_id}":
            return  # kept in silence: no date of a list may tell that anything happened
        self.keep_for_lists(pen)

    def keep_for_lists(self, pen: Pen) -> None:
        """Write beside the dialogue what lists show of it, as its rows say it now."""
        kept = {name: value for find in KEPT_FOR_LISTS for name, value in find(self, pen).items()}
        Dialogue.objects.filter(pk=self.dialogue_id).update(**kept)


# What lists show of a dialogue, found anew after each act: columns and their values.
KEPT_FOR_LISTS: list[Callable[[Case, Pen], dict[str, Any]]] = []


def _is(row: Step, where: dict[str, Any]) -> bool:
    return all(getattr(row, name) == value for name, value in where.items())


def after(rows: Iterable[Row], moment: datetime | None) -> list[Row]:
    """Rows entered after a moment; all where there is none."""
    return [row for row in rows if moment is None or row.entered_at > moment]
