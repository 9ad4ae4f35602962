"""A dialogue as the rules see it, and as the scene on which acts are done."""

from collections.abc import Callable, Iterable
from copy import copy
from datetime import datetime
from typing import Any

from django.db.models import Model

from heard.acts import ledger
from heard.acts.actors import NOBODYS_OWN, Actor
from heard.acts.effects import Closes, Delivery, Reaches, Why
from heard.acts.ledger import Pen
from heard.acts.refusals import Obstacle
from heard.acts.register import ACTS, Act, Attempt
from heard.confidentiality.vault import KeyName, Keyring
from heard.dialogue import keyrings
from heard.dialogue.models import Closing, ContactRecord, Dialogue, MistakeWord, Party
from heard.dialogue.moment import after, asked_once
from heard.dialogue.rules import HAS_CONFLICT, here, whose
from heard.dialogue.state import IN_CONFLICT, DialogueState
from heard.dialogue.terms import MistakeStep
from heard.facilitators.models import Facilitator
from heard.ground.extensions import Extension
from heard.ground.saving import change
from heard.people.models import HardDates, Person, Reach
from heard.people.terms import Role, Side
from heard.programme.models import Programme
from heard.programme.policy import Policy

__all__ = ["ENTERING", "KEPT_FOR_LISTS", "Case", "Gate", "after"]

Gate = Callable[["Case", Act, Actor], None]
ENTERING = frozenset({Role.COORDINATOR, Role.FACILITATOR, Role.SUPERVISOR})


def _open(_case: "Case", _act: Act, _by: Actor) -> None:
    """The gate of a case for which no page set one: everybody passes."""


class Case(DialogueState):
    """What is known of a dialogue, and how acts are done on it.

    `gate` is called before anything is judged. It raises NotFound where the dialogue does not exist for the actor.
    `goes_on` is set where the thread was read only now, to know whom a page opens to: an act then judges by the same rows,
    unless the dialogue's chain went on since.
    """

    def __init__(self, dialogue_id: str) -> None:
        super().__init__(dialogue_id)
        self.keys = Keyring()
        self.gate: Gate = _open
        self.goes_on = False

    def under(self, policy: Policy) -> "Case":
        """A case of the same rows and moment under another policy, for looking ahead. Acts are never done on it."""
        other = copy(self)
        other.__dict__.pop("zone", None)
        other.__dict__["_policy"] = (policy, 0)
        other.facts = {}
        return other

    def as_it_was(self, moment: datetime) -> "Case":
        """The case as it was at a moment (UTC), under the policy of now; what closes counts from when it was said.

        For judging what happened then. Acts are never done on it. What is a mistake, as is known by now, counts for nothing.
        """
        then = copy(self)
        for known in ("parties", "_party_of", "_staff", "conflicts"):
            then.__dict__.pop(known, None)
        then.thread, then.now = self.thread.until(moment), moment
        return then

    def locked(self, act: Act, values: dict[str, Any]) -> "Case":
        """A fresh case with everything locked that this act holds: facilitators, people, then the dialogue."""
        if "programme" in act.locks:
            list(Programme.objects.select_for_update().filter(pk=self.dialogue.programme_id).values_list("pk"))
        if "facilitator" in act.locks:
            wanted = {values.get("facilitator") or ""} | set(self.facilitators)
            list(Facilitator.objects.select_for_update().filter(account__in=wanted).order_by("pk").values_list("pk"))
        if "person" in act.locks:
            people = [row.pk for row in self.thread.rows[Person]]
            list(Person.objects.select_for_update().filter(pk__in=people).order_by("pk").values_list("pk"))
        found = self.locked_dialogue()
        fresh = type(self)(self.dialogue_id)
        fresh.dialogue, fresh.gate = found, self.gate
        thread = self.__dict__.get("thread")
        alone = act.locks == ("dialogue",) and act.chain != "person"
        if self.goes_on and alone and thread and thread.head_seq == found.head_seq:
            # Handed over, not shared: what an act changes and takes back must not stay on the page that it came from.
            fresh.thread = self.__dict__.pop("thread")
        return fresh

    def chain(self, act: Act, by: Actor) -> str:
        """The dialogue's chain; the person's own for what nobody of the dialogue may see."""
        return f"p:{by.who}" if act.chain == "person" else f"d:{self.dialogue_id}"

    def refusal_chain(self, act: Act, by: Actor, rules: list[str]) -> str:
        """The chain of a refusal: as `chain`, but the person's own for a request of a responsible person in vain (R2)."""
        party = self.party(by.who)
        silent = by.kind == "person" and "R1" in (act.rules if party is None or party.side != Side.HARMED else rules)
        return f"p:{by.who}" if silent else self.chain(act, by)

    def payload_key(self, act: Act, by: Actor) -> KeyName | None:
        """Under the office key; under the person's own where the line is on their chain; nobody's own has no key."""
        if act.chain != "person":
            return KeyName("office", self.dialogue_id)
        return KeyName("identity", by.who) if self.party(by.who) else None

    def barred(self, act: Act, attempt: Attempt) -> list[Obstacle]:
        """The obstacles of R0 about the actors: not of this dialogue, or may not enter the act. Judged first, alone."""
        self.gate(self, act, attempt.by)
        relations = self.relations(attempt.by)
        if IN_CONFLICT in relations and not self.is_word_that_closes(act, attempt.by):
            return [HAS_CONFLICT]
        known = "anyone" in act.who or bool(relations & act.who or relations - NOBODYS_OWN)
        return whose(named=known, entered_by_staff=not attempt.by.entered_by or self.is_entered(act, attempt.by))

    def is_word_that_closes(self, act: Act, by: Actor) -> bool:
        """Whether this closes, slows or takes back, and is theirs by their role: then no conflict stands before it."""
        return isinstance(act.effect, Closes) and bool(self.role_relations(by) & act.who)

    def is_entered(self, act: Act, by: Actor) -> bool:
        """Whether what this actor says may be entered by the member of staff who enters it (`by.entered_by`)."""
        entering = self.staff(by.entered_by)
        if entering is None or entering.role not in ENTERING:
            return False
        # Whoever hears a stop, a no or a taking back writes it down: nothing stands before these.
        if isinstance(act.effect, Closes):
            return by.kind == "person" or act.effect.spoken_for
        # Staff do what is theirs themselves: who could enter a colleague's word would be two people alone.
        return by.kind == "person" and self.may_enter_for(by.entered_by, by.who)

    def unmet(self, act: Act, attempt: Attempt) -> list[Obstacle]:
        """R0: whether it is theirs, whether the dialogue is closed to it, and what the act asks itself."""
        named = "anyone" in act.who or bool(self.relations(attempt.by) & act.who)
        named = named or self.is_word_that_closes(act, attempt.by)
        is_open = not self.rows(Closing) or act.after_closing
        return here(named=named, open_to_this=is_open) or act.requires(self, attempt)

    @asked_once
    def judging_keyring(self) -> Keyring:
        """What the programme opens while it judges."""
        return keyrings.judging(self)

    @asked_once
    def keyring(self, by: Actor) -> Keyring:
        """What this actor may open now."""
        return keyrings.of(self, by)

    def wrote(self, pen: Pen) -> None:
        """Take in what was written, and keep what lists show.

        Raises RuntimeError where an act that reaches somebody wrote no contact: nobody could know later that it did.
        """
        effect = ACTS[pen.line.act].effect
        silent = not isinstance(effect, Reaches) or effect.how is Delivery.HELD or effect.why is Why.OWN
        if not silent and not any(isinstance(row, ContactRecord) for row in pen.added):
            raise RuntimeError(f"{pen.line.act} reaches somebody and wrote no contact.")
        self._take_in(pen)
        if pen.line.chain == f"d:{self.dialogue_id}":
            self.keep_for_lists(pen, head_seq=pen.line.seq, head_h=pen.line.h)
            self._keep_elsewhere(pen)
        else:
            # Kept in silence: no date of a list may tell that anything happened.
            ledger.keep_end(pen.line)

    def add(self, row: Model) -> None:
        """Take in a row that was written, or is said to have been there."""
        self.thread.add(row)
        self.facts.clear()

    def _take_in(self, pen: Pen) -> None:
        """What was written belongs to the thread from now on. Of who is known from elsewhere the whole is read anew."""
        for row in pen.added:
            self.add(row)
        for known in ("parties", "_party_of", "conflicts"):
            self.__dict__.pop(known, None)
        there = {row.pk for row in self.thread.rows[Person]}
        if any(party.person_id not in there for party in self.thread.rows[Party]):
            self.__dict__.pop("thread")

    def end_of(self, chain: str) -> tuple[int, str]:
        """Where a chain ends, locked: the dialogue's own stands on its row, which was read under its lock."""
        if chain == f"d:{self.dialogue_id}":
            return self.dialogue.head_seq, self.dialogue.head_h
        return ledger.end_of(chain)

    def keep_for_lists(self, pen: Pen, **head: Any) -> None:
        """Write beside the dialogue what lists show of it, as its rows say it now; and with it where its chain ends."""
        kept = {name: value for find in KEPT_FOR_LISTS for name, value in find(self, pen).items()}
        change(Dialogue, self.dialogue_id, {**kept, **head})

    def _keep_elsewhere(self, pen: Pen) -> None:
        """What is true of a person everywhere bears on what is needed in their other dialogues: it is kept there too.

        No date of a list moves by it. Acts that write such rows hold the people first, so that no two wait for each other.
        """
        about = {
            getattr(row, "person_id", "")
            for row in pen.added
            if isinstance(row, EVERYWHERE) or getattr(row, "of_person", False)
        }
        mended = any(isinstance(row, MistakeWord) and row.step == MistakeStep.AGREED for row in pen.added)
        others = {each.dialogue for each in self.thread.elsewhere if mended or each.person in about}
        keep_beside(others, pen)


def keep_beside(dialogues: Iterable[str], pen: Pen) -> None:
    """Keep what lists show of these dialogues anew, where something that bears on them was written elsewhere.

    The caller holds the people of it. No date of a list moves.
    """
    for reference in sorted(dialogues):
        case = Case(reference)
        case.locked_dialogue()
        kept = {name: value for find in KEPT_FOR_LISTS for name, value in find(case, Pen(pen.line, by=pen.by)).items()}
        change(Dialogue, reference, {name: value for name, value in kept.items() if name != "moved_at"})


# What is known of a person beside all dialogues, and bears on each of theirs.
EVERYWHERE = (Reach, HardDates)
# What lists show of a dialogue, found anew after each act: columns and their values.
KEPT_FOR_LISTS: Extension[Callable[[Case, Pen], dict[str, Any]]] = Extension("what lists keep of a dialogue")
