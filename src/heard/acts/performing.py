"""How every act is done: locked, judged, written, recorded; or refused, rolled back, and recorded all the same."""

import json
from typing import Any, Protocol

from django.db import DatabaseError, transaction

from heard.acts import ledger, watching
from heard.acts.actors import CHANNELS, Actor
from heard.acts.fields import FIELD_KINDS, SAID_AT, parse_all
from heard.acts.ledger import Pen
from heard.acts.models import LedgerEntry
from heard.acts.refusals import DoneBefore, InvalidInput, Obstacle, Refused, in_order, problem
from heard.acts.register import ACTS, RULES, Act, Attempt
from heard.confidentiality import vault
from heard.confidentiality.vault import KeyName, Keyring
from heard.ground import clock, trouble
from heard.ground.saving import save_new

PAYLOAD_STEP_BYTES = 128


class Scene(Protocol):
    """What an act is done on: a dialogue's case, or a programme."""

    @property
    def policy(self) -> Any:
        """The policy in force."""

    @property
    def policy_number(self) -> int:
        """The number of the policy in force."""

    def locked(self, act: Act, values: dict[str, Any]) -> Any:
        """A fresh scene of the same kind, with everything locked that this act locks, in the fixed order."""

    def chain(self, act: Act, by: Actor) -> str:
        """The chain of the ledger that this act belongs to."""

    def refusal_chain(self, act: Act, by: Actor, rules: list[str]) -> str:
        """The chain that a refusal by these rules belongs to."""

    def barred(self, act: Act, attempt: Attempt) -> list[Obstacle]:
        """R0: whose act it is, and who may enter it."""

    def unmet(self, act: Act, attempt: Attempt) -> list[Obstacle]:
        """R0: whether what it is about is there, and not over or done."""

    def judging_keyring(self) -> Keyring:
        """What the programme opens while it judges: never what a person said in preparation."""

    def keyring(self, by: Actor) -> Keyring:
        """What this actor may open now, by the access table."""

    def payload_key(self, act: Act, by: Actor) -> KeyName | None:
        """The key under which the line's payload is sealed."""

    def end_of(self, chain: str) -> tuple[int, str]:
        """Where a chain ends, locked: the number and the hash of its newest entry."""

    def wrote(self, pen: Pen) -> None:
        """Take in what was written: keep what lists show, and where the chain ends now."""


def in_the_way(act: Act, scene: Scene, attempt: Attempt) -> list[Obstacle]:
    """Everything in the way of an act, in order of rule.

    R0 is listed alone: whose act it is comes before everything else; that something is not there, over or closed gives
    way to the act's own rules under a stop. Pages call this to say what has to be true first; the act itself calls it
    again, with everything locked.
    """
    with vault.opened(scene.judging_keyring()):
        if barred := scene.barred(act, attempt):
            return barred
        unmet = scene.unmet(act, attempt)
        if unmet and ("R20" not in act.rules or not RULES["R20"].found(act.effect.scene_of(scene, attempt), attempt)):
            return unmet
        return _ruled_out(act, scene, attempt)


def still_in_the_way(act: Act, scene: Scene, attempt: Attempt) -> list[Obstacle]:
    """The obstacles to something made earlier that takes effect now: the floors of its act, without R0, for any actor.

    `act` is the one by which the thing takes effect.
    """
    with vault.opened(scene.judging_keyring()):
        return _ruled_out(act, scene, attempt)


def _ruled_out(act: Act, scene: Scene, attempt: Attempt) -> list[Obstacle]:
    then = act.effect.scene_of(scene, attempt)
    return in_order(found for number in act.rules for found in RULES[number].found(then, attempt))


def perform(act: Act, scene: Scene, *, by: Actor, values: dict[str, Any]) -> Any:
    """Do one act in one durable transaction, and return what its body returns.

    `values` are by the names of the act's fields, as typed. Raises InvalidInput where they cannot be read, NotFound where
    the scene is not there, DoneBefore where the same was done under `by.key`, Trouble where the machine could not, and
    Refused where rules are in the way; a refusal has its line by then.
    """
    attempt = _attempt(act, by, values)
    with trouble.named():
        try:
            return _once(act, scene, attempt)
        except DatabaseError as error:
            # Somebody did the same at the same moment. What they did is judged now, and answered with words.
            if not trouble.met_another(error):
                raise
            return _once(act, scene, attempt, again=True)


def was_done(act: Act, scene: Scene, by: Actor) -> bool:
    """Whether this was done under `by.key` before: for pages that ask something first, and get the same form twice."""
    return ledger.was_done_under(_key(act, scene, by))


def _attempt(act: Act, by: Actor, given: dict[str, Any]) -> Attempt:
    """What is about to be done. When it was said may lie before now, never after."""
    if by.channel not in CHANNELS:
        raise InvalidInput({"channel": problem("unknown_channel", known=", ".join(CHANNELS))})
    takes_late = any(each.name == SAID_AT.name for each in act.fields)
    if by.said_at and not takes_late:
        raise InvalidInput({SAID_AT.name: problem("unknown_name")})
    values = parse_all(act.fields, {SAID_AT.name: by.said_at, **given} if takes_late else given)
    said_at = values.pop(SAID_AT.argument, None)
    if said_at and said_at > clock.now():
        raise InvalidInput({SAID_AT.name: problem("in_future")})
    return Attempt(act.name, by, values, said_at)


def _key(act: Act, scene: Scene, by: Actor) -> str | None:
    return ledger.idempotency_key(by.key, scene.chain(act, by), by, act.name)


def _once(act: Act, scene: Scene, attempt: Attempt, *, again: bool = False) -> Any:
    key = _key(act, scene, attempt.by)
    try:
        with transaction.atomic(durable=True):
            scene = scene.locked(act, attempt.values)
            # A first time is not asked about: what was done under this key before is refused, or cannot be remembered twice.
            if again and ledger.was_done_under(key):
                raise DoneBefore(act.name)
            _judge(act, scene, attempt)
            result = _written(act, scene, attempt, key)
    except (InvalidInput, Refused) as error:
        # What was written the first time can be what makes it unreadable, or refused, the second.
        if ledger.was_done_under(key):
            raise DoneBefore(act.name) from None
        if isinstance(error, Refused):
            _record_refusal(act, scene, attempt, error)
            watching.tell(act, scene)
        raise
    watching.tell(act, scene)
    return result


def _judge(act: Act, scene: Scene, attempt: Attempt) -> None:
    found = in_the_way(act, scene, attempt)
    if found:
        raise Refused(act.name, found)


def _written(act: Act, scene: Scene, attempt: Attempt, key: str | None) -> Any:
    with vault.opened(scene.keyring(attempt.by)):
        entry = _entry(scene, act, attempt, ledger.DONE)
        entry.rules, entry.key = ",".join(act.rules), key
        pen = Pen(entry, by=attempt.by, said_at=attempt.said_at)
        result = act.body(scene, pen, by=attempt.by, **attempt.values)
        entry.rows = pen.manifest()
        entry.payload = _payload(scene, entry, act, attempt, [])
    ledger.link(entry, scene.end_of(entry.chain))
    save_new(entry)
    scene.wrote(pen)
    return result


def _record_refusal(act: Act, scene: Scene, attempt: Attempt, refusal: Refused) -> None:
    entry = _entry(scene, act, attempt, ledger.REFUSED)
    entry.chain = scene.refusal_chain(act, attempt.by, refusal.rules)
    entry.rules = ",".join(refusal.rules)
    if entry.chain == scene.chain(act, attempt.by):
        entry.payload = _payload(scene, entry, act, attempt, [each.code for each in refusal.obstacles])
    ledger.append_alone(entry)


def _entry(scene: Scene, act: Act, attempt: Attempt, outcome: str) -> LedgerEntry:
    about = attempt.values.get(act.about) if act.about else ""
    return ledger.entry_for(
        scene.chain(act, attempt.by),
        attempt.by,
        act.name,
        outcome=outcome,
        about=about if isinstance(about, str) else "",
        policy=scene.policy_number,
    )


def _payload(scene: Scene, entry: LedgerEntry, act: Act, attempt: Attempt, codes: list[str]) -> bytes:
    """The sealed payload of a line: values of fields that are chosen, never words (`FieldKind.is_chosen`)."""
    key = scene.payload_key(act, attempt.by)
    told = {each.name: attempt.values.get(each.argument) for each in act.fields if FIELD_KINDS[each.kind].is_chosen}
    told = {name: value for name, value in told.items() if value not in (None, "")}
    if codes:
        told["in_the_way"] = codes
    if key is None or not told:
        return b""
    text = json.dumps(told, default=str, ensure_ascii=False, sort_keys=True)
    return vault.seal(key, text, f"{LedgerEntry._meta.db_table}.payload:{entry.id}:1", PAYLOAD_STEP_BYTES)


def what_stands_before(scene: Scene, by: Actor, act: str, **values: object) -> list[Obstacle]:
    """Everything in the way of one act with these values, by argument name: the same list that would refuse it."""
    return in_the_way(ACTS[act], scene, Attempt(act, by, dict(values)))
