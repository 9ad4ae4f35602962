"""The register of a programme, as the scene of acts that are on no dialogue."""

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from heard.acts import ledger
from heard.acts.actors import NOBODYS_OWN, Actor
from heard.acts.ledger import Pen
from heard.acts.refusals import Obstacle
from heard.acts.register import Act, Attempt
from heard.confidentiality.vault import KeyName, Keyring
from heard.ground import clock
from heard.ground.errors import NotFound
from heard.ground.extensions import Extension
from heard.programme.models import Programme
from heard.programme.policy import Policy
from heard.programme.queries import policy_in_force

NOT_YOURS = Obstacle("R0", "not_yours")
RELATIONS_OF: Extension[Callable[["ProgrammeScene", Actor], Iterable[str]]] = Extension(
    "how an account stands to a programme"
)
KEPT_FOR_LISTS: Extension[Callable[["ProgrammeScene", Pen], None]] = Extension("what an act on a programme changes in lists")


class UnderPolicy:
    """What is judged under a programme's policy in force, and lives by its clock. `_policy` finds it and its number."""

    _policy: Any

    @property
    def policy(self) -> Policy:
        """The policy in force."""
        found: Policy = self._policy[0]
        return found

    @property
    def policy_number(self) -> int:
        """The number of the policy in force, which each line of the ledger names."""
        return int(self._policy[1])

    @cached_property
    def zone(self) -> ZoneInfo:
        """The programme's time zone."""
        return ZoneInfo(self.policy.programme.timezone)


class ProgrammeScene(UnderPolicy):
    """One programme at one moment: its policy, its places, its staff."""

    def __init__(self, programme_id: str) -> None:
        self.programme_id = programme_id
        self.now = clock.now()
        self.end: tuple[int, str] | None = None

    @cached_property
    def _policy(self) -> tuple[Policy, int]:
        return policy_in_force(self.programme_id)

    def relations(self, by: Actor) -> set[str]:
        """How an actor stands to the programme: the role of an account of it, or the kind of actor."""
        if by.kind != "account":
            return {by.kind} & NOBODYS_OWN
        return {relation for find in RELATIONS_OF for relation in find(self, by)}

    def locked(self, act: Act, values: dict[str, Any]) -> "ProgrammeScene":
        """A fresh scene of this programme, with its row locked."""
        found = Programme.objects.select_for_update().filter(pk=self.programme_id).values_list("head_seq", "head_h").first()
        if found is None:
            raise NotFound("This is not there.")
        fresh = type(self)(self.programme_id)
        fresh.end = found
        return fresh

    def chain(self, act: Act, by: Actor) -> str:
        """The programme's chain."""
        return f"g:{self.programme_id}"

    def refusal_chain(self, act: Act, by: Actor, rules: list[str]) -> str:
        """The programme's chain, as for acts."""
        return self.chain(act, by)

    def barred(self, act: Act, attempt: Attempt) -> list[Obstacle]:
        """R0: whose act it is in this programme, and who may enter it."""
        named = "anyone" in act.who or bool(self.relations(attempt.by) & act.who)
        return [] if named and self._may_enter(attempt.by) else [NOT_YOURS]

    def unmet(self, act: Act, attempt: Attempt) -> list[Obstacle]:
        """R0: what the act asks itself."""
        return act.requires(self, attempt)

    def _may_enter(self, by: Actor) -> bool:
        """Staff do what is theirs themselves; what somebody without a name asks by phone, a coordinator enters."""
        if not by.entered_by:
            return True
        return by.kind == "anyone" and "coordinator" in self.relations(Actor(who=by.entered_by, kind="account"))

    def judging_keyring(self) -> Keyring:
        """Nothing of any person."""
        return Keyring()

    def keyring(self, by: Actor) -> Keyring:
        """Nothing of any person."""
        return Keyring()

    def payload_key(self, act: Act, by: Actor) -> KeyName | None:
        """Lines about the programme keep no payload: their rows say it all."""
        return None

    def end_of(self, chain: str) -> tuple[int, str]:
        """Where a chain ends, locked: the programme's own was read under its lock."""
        return self.end or ledger.end_of(chain)

    def wrote(self, pen: Pen) -> None:
        """What lists of dialogues show may rest on what was written."""
        ledger.keep_end(pen.line)
        for note in KEPT_FOR_LISTS:
            note(self, pen)
