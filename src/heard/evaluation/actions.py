"""Disclosing, and holding by law."""

from heard.confidentiality.ledger import Pen
from heard.dialogue.case import Case
from heard.dialogue.rules import ABSENT, ALREADY_DONE, unless
from heard.dialogue.taking import party, staff, word
from heard.evaluation.facts import holds
from heard.evaluation.models import Disclosure, LegalHold, LegalHoldLifted
from heard.ground.acts import Actor, Doing, act
from heard.ground.refusal import Obstacle

OFFICE = ("coordinator",)
ABOUT = party("about", "About whom")


def _about_a_party(case: Case, doing: Doing) -> list[Obstacle]:
    return unless(case.party(doing.given["about"]), ABSENT)


@act("disclose", label="Disclose something outside", who=OFFICE, rules=("R36", "R37"), there=_about_a_party, about="about",
     after_closing=True,
     takes=(word("kind", "Kind of disclosure", longest=40), word("to", "To whom"), ABOUT,
            staff("with_sign_of", "Signed also by", required=False)))  # fmt: skip
def disclose(case: Case, pen: Pen, *, by: Actor, kind: str, to: str, about: str, with_sign_of: str | None) -> Disclosure:
    """Something is disclosed outside the programme, of a kind the policy lists, signed by two, and told to the person."""
    return pen.add(
        Disclosure(dialogue_id=case.dialogue_id, kind=kind, about=about, signed_by=with_sign_of or "", to=to)
    )  # fmt: skip


def _not_held(case: Case, doing: Doing) -> list[Obstacle]:
    return _about_a_party(case, doing) or unless(not holds(case, doing.given["about"]), ALREADY_DONE)


@act("hold_legally", label="Record a legal hold", who=OFFICE, there=_not_held, about="about", after_closing=True,
     takes=(ABOUT,))  # fmt: skip
def hold_legally(case: Case, pen: Pen, *, by: Actor, about: str) -> LegalHold:
    """Nothing about this person may be erased, by law, until the hold is lifted."""
    return pen.add(LegalHold(dialogue_id=case.dialogue_id, about=about))


def _held(case: Case, doing: Doing) -> list[Obstacle]:
    return unless(holds(case, doing.given["about"]), ABSENT)


@act("lift_legal_hold", label="Lift a legal hold", who=OFFICE, there=_held, about="about", after_closing=True,
     takes=(ABOUT,))  # fmt: skip
def lift_legal_hold(case: Case, pen: Pen, *, by: Actor, about: str) -> LegalHoldLifted:
    """A legal hold ends."""
    return pen.add(LegalHoldLifted(dialogue_id=case.dialogue_id, hold=holds(case, about)[-1]))
