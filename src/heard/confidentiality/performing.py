"""How every act is done: held, judged, written, recorded; or refused, rolled back, and recorded all the same."""

import json
from typing import Any, Protocol

from django.db import DatabaseError, transaction

from heard.confidentiality import ledger, vault
from heard.confidentiality.ledger import Pen
from heard.confidentiality.models import Line
from heard.confidentiality.vault import KeyName, Ring
from heard.ground import acts, clock, trouble
from heard.ground.acts import Act, Actor, Doing
from heard.ground.fields import SAID_AT, read_all
from heard.ground.refusal import BadInput, Obstacle, Refused, Words, in_order

# A sealed payload says what was chosen, never what was said: kinds of fields whose values it keeps.
TOLD = {"party", "staff", "facilitator", "anyone", "item", "commitment", "message", "order", "concern", "asked", "place",
        "room", "closed_days", "inquiry", "dialogue", "choice", "choices", "whole", "moment", "day", "flag",
        "ids", "offered"}  # fmt: skip
PAYLOAD_STEP = 128
IN_FUTURE = Words("This lies in the future. Write when it was said.", "Esto está en el futuro. Escriba cuándo se dijo.")


class Scene(Protocol):
    """What an act is done on: a dialogue's case, or a programme's register."""

    @property
    def policy(self) -> Any:
        """The policy in force."""

    @property
    def policy_number(self) -> int:
        """Its number."""

    def held(self, act: Act, given: dict[str, Any]) -> Any:
        """The same scene, fresh, with everything locked that this act holds, in the fixed order."""

    def chain(self, act: Act, by: Actor) -> str:
        """The chain of the ledger that this act belongs to."""

    def refusal_chain(self, act: Act, by: Actor, rules: list[str]) -> str:
        """The chain that a refusal by these rules belongs to."""

    def missing(self, act: Act, doing: Doing) -> list[Obstacle]:
        """R0: by whom, on what, and whether it is over."""

    def judging_ring(self) -> Ring:
        """What the programme opens while it judges: never what a person said in preparation."""

    def ring(self, by: Actor) -> Ring:
        """What this actor may open now, by the access table."""

    def payload_key(self, act: Act, by: Actor) -> KeyName | None:
        """The key under which the line's payload is sealed."""

    def wrote(self, pen: Pen) -> None:
        """What the scene keeps for lists, after an act."""


def in_the_way(act: Act, scene: Scene, doing: Doing) -> list[Obstacle]:
    """Everything in the way of an act. R0 is listed alone, but under a stop the act's own rules speak instead of it.

    Pages call this to say what has to be true first; the act itself calls it again, holding everything.
    """
    with vault.opened(scene.judging_ring()):
        missing = scene.missing(act, doing)
        if missing and "R20" not in act.rules:
            return missing
        if missing and not acts.RULES["R20"].found(scene, doing):
            return missing
        return in_order(found for number in act.rules for found in acts.RULES[number].found(scene, doing))


def _payload(scene: Scene, line: Line, act: Act, doing: Doing, codes: list[str]) -> bytes:
    key = scene.payload_key(act, doing.by)
    told = {f.name: doing.given.get(f.argument) for f in act.takes if f.kind in TOLD}
    told = {name: value for name, value in told.items() if value not in (None, "")}
    if codes:
        told["in_the_way"] = codes
    if key is None or not told:
        return b""
    text = json.dumps(told, default=str, ensure_ascii=False, sort_keys=True)
    return vault.seal(key, text, f"heard_line.payload:{line.id}:1", PAYLOAD_STEP)


def _line(scene: Scene, act: Act, doing: Doing, outcome: str) -> Line:
    about = doing.given.get(act.about) if act.about else ""
    return ledger.line_for(scene.chain(act, doing.by), doing.by, act.name, outcome=outcome,
                           about=about if isinstance(about, str) else "", policy=scene.policy_number)  # fmt: skip


def _judged(act: Act, scene: Scene, doing: Doing) -> None:
    found = in_the_way(act, scene, doing)
    if found:
        raise Refused(act.name, found)


def _written(act: Act, scene: Scene, doing: Doing, key: str) -> Any:
    ring = scene.ring(doing.by)
    with vault.opened(ring):
        line = _line(scene, act, doing, ledger.DONE)
        line.rules = ",".join(act.rules)
        pen = Pen(line, by=doing.by, said_at=doing.said_at)
        result = act.body(scene, pen, by=doing.by, **doing.given)
        line.rows = pen.manifest()
        line.payload = _payload(scene, line, act, doing, [])
    scene.wrote(pen)
    ledger.append(line)
    ledger.remember(key, line)
    return result


def _refused(act: Act, scene: Scene, doing: Doing, refusal: Refused) -> None:
    line = _line(scene, act, doing, ledger.REFUSED)
    line.chain = scene.refusal_chain(act, doing.by, refusal.rules)
    line.rules = ",".join(refusal.rules)
    if line.chain == scene.chain(act, doing.by):
        line.payload = _payload(scene, line, act, doing, [each.code for each in refusal.obstacles])
    ledger.record_alone(line)


def _doing(act: Act, by: Actor, given: dict[str, Any]) -> Doing:
    """What is about to be done. When it was said may lie before now, never after."""
    if by.door not in acts.DOORS:
        raise BadInput({"door": f"There is no such door. Known: {', '.join(acts.DOORS)}."})
    values = read_all(act.takes, given)
    said_at = values.pop(SAID_AT.name, None)
    if said_at and said_at > clock.now():
        raise BadInput({SAID_AT.name: "This lies in the future. Write when it was said."}, {SAID_AT.name: IN_FUTURE})
    return Doing(act.name, by, values, said_at)


@acts.performed_by
def perform(act: Act, scene: Scene, *, by: Actor, key: str = "", given: dict[str, Any]) -> Any:
    """Do one act in one durable transaction. Raises BadInput, NotThere or Refused; a refusal has its line by then.

    `given` has values by the names of the act's fields. `key` is the door's own, so that the same act twice is once.
    """
    doing = _doing(act, by, given)
    with trouble.named():
        try:
            return _once(act, scene, doing, key)
        except DatabaseError as error:
            # Somebody did the same at the same moment. What they did is judged now, and answered with words.
            if not trouble.met_another(error):
                raise
            return _once(act, scene, doing, key, again=True)


def was_done(act: Act, scene: Scene, *, by: Actor, key: str) -> bool:
    """Whether this was done under this key before: for doors that ask something first, and meet the same form twice."""
    return bool(ledger.done_before(ledger.own_key(key, scene.chain(act, by), by, act.name)))


def _once(act: Act, scene: Scene, doing: Doing, key: str, *, again: bool = False) -> Any:
    own = ledger.own_key(key, scene.chain(act, doing.by), doing.by, act.name)
    try:
        with transaction.atomic(durable=True):
            scene = scene.held(act, doing.given)
            # A first time is not asked about: what was done under this key before is refused, or cannot be remembered twice.
            if again and ledger.done_before(own):
                return None
            _judged(act, scene, doing)
            return _written(act, scene, doing, own)
    except BadInput:
        # What was written the first time can be what makes it unreadable the second.
        if ledger.done_before(own):
            return None
        raise
    except Refused as refusal:
        if ledger.done_before(own):
            return None
        _refused(act, scene, doing, refusal)
        raise
