"""Disclosing: one of the office prepares it, a second signs on a screen of their own, then it is handed over."""

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Records
from heard.acts.fields import ActField
from heard.acts.ledger import Pen
from heard.acts.refusals import Obstacle
from heard.acts.register import Attempt
from heard.dialogue.act_fields import party, staff, text, word
from heard.dialogue.case import Case
from heard.dialogue.rules import ABSENT, ALREADY_DONE, Signer, can_sign, unless
from heard.dialogue.terms import Signing
from heard.evaluation.disclosing_facts import disclosure_meant, is_made, kept_untold_by, to_sign, untold
from heard.evaluation.models import Disclosure, DisclosureAnswered, DisclosureMade, KeptUntold

OFFICE = ("coordinator",)
SIGNERS = ("coordinator", "supervisor")
# A story that leaves it out means the newest that waits for this.
WHICH = ActField(name="disclosure", kind="disclosure", required=False, at_doors=True)


def _about_a_party(case: Case, attempt: Attempt) -> list[Obstacle]:
    return unless(case.party(attempt.values["about"]), ABSENT)


@act(
    "disclose",
    who=OFFICE,
    effect=Records(outside=True),
    rules=("R36", "R37"),
    requires=_about_a_party,
    about="about",
    after_closing=True,
    fields=(
        word("kind", longest=40),
        word("to"),
        party("about"),
        staff("with_sign_of", required=False, at_doors=True),
    ),
    makes="disclosure",
)
def disclose(
    case: Case, pen: Pen, *, by: Actor, kind: str, to: str, about: str, with_sign_of: str | None = None
) -> Disclosure:
    """Something is to be disclosed outside the programme, of a kind the policy lists; a second signs before it leaves."""
    return pen.add(Disclosure(dialogue_id=case.dialogue_id, kind=kind, about=about, signed_by=with_sign_of or "", to=to))


def _is_theirs(case: Case, attempt: Attempt) -> list[Obstacle]:
    row, who = disclosure_meant(case, attempt), attempt.by.who
    return can_sign(
        Signer(
            there=row is not None,
            answered=row is not None and row not in to_sign(case),
            named=row is not None and row.signed_by == who,
            entered=row is not None and row.who == who,
        )
    )


@act("sign_disclosure", who=SIGNERS, effect=Records(), requires=_is_theirs, after_closing=True, fields=(WHICH,))
def sign_disclosure(case: Case, pen: Pen, *, by: Actor, disclosure: str | None = None) -> DisclosureAnswered:
    """The second signer has looked at what is to leave, and signs. Nobody signs in their name."""
    row = disclosure_meant(case, Attempt("sign_disclosure", by, {"disclosure": disclosure}))
    return pen.add(DisclosureAnswered(dialogue_id=case.dialogue_id, disclosure=row, said=Signing.SIGNED))


@act(
    "decline_disclosure",
    who=SIGNERS,
    effect=Records(),
    requires=_is_theirs,
    after_closing=True,
    fields=(WHICH, text("reason")),
)
def decline_disclosure(case: Case, pen: Pen, *, by: Actor, reason: str, disclosure: str | None = None) -> DisclosureAnswered:
    """The second signer does not sign, and says why. It does not leave."""
    row = disclosure_meant(case, Attempt("decline_disclosure", by, {"disclosure": disclosure}))
    return pen.add(DisclosureAnswered(dialogue_id=case.dialogue_id, disclosure=row, said=Signing.DECLINED, words=reason))


def _there_and_not_made(case: Case, attempt: Attempt) -> list[Obstacle]:
    row = disclosure_meant(case, attempt)
    return [ABSENT] if row is None else unless(not is_made(case, row), ALREADY_DONE)


@act(
    "hand_over_disclosure",
    who=OFFICE,
    effect=Records(outside=True),
    rules=("R36", "R37"),
    requires=_there_and_not_made,
    after_closing=True,
    fields=(WHICH,),
)
def hand_over_disclosure(case: Case, pen: Pen, *, by: Actor, disclosure: str | None = None) -> DisclosureMade:
    """What two have signed leaves the programme. What is asked of a disclosure is asked once more."""
    row = disclosure_meant(case, Attempt("hand_over_disclosure", by, {"disclosure": disclosure}))
    return pen.add(DisclosureMade(dialogue_id=case.dialogue_id, disclosure=row))


def _to_keep_untold(case: Case, attempt: Attempt) -> list[Obstacle]:
    row = disclosure_meant(case, attempt)
    if row is None or all(row != waiting for _made, waiting in untold(case)):
        return [ABSENT]
    return unless(attempt.by.who not in kept_untold_by(case, row), ALREADY_DONE)


@act(
    "keep_untold",
    who=SIGNERS,
    effect=Records(),
    requires=_to_keep_untold,
    after_closing=True,
    fields=(WHICH, text("reason")),
)
def keep_untold(case: Case, pen: Pen, *, by: Actor, reason: str, disclosure: str | None = None) -> KeptUntold:
    """Telling the person concerned of what was disclosed would put somebody in danger. It counts once a second says so."""
    row = disclosure_meant(case, Attempt("keep_untold", by, {"disclosure": disclosure}))
    return pen.add(KeptUntold(dialogue_id=case.dialogue_id, disclosure=row, reason=reason))
