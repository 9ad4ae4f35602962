"""The facts of disclosures: what is to leave, who signed it, and whether it has left."""

from heard.acts.register import Attempt, rule
from heard.consent.guardians import counting_yes
from heard.consent.leaving import active_principals
from heard.consent.terms import Purpose
from heard.contact.facts import was_approached
from heard.dialogue.case import Case, after
from heard.dialogue.models import Told
from heard.dialogue.terms import News, Signing
from heard.evaluation import rules
from heard.evaluation.models import Disclosure, DisclosureAnswered, DisclosureMade, KeptUntold
from heard.people.terms import Role, Side

MAY_SIGN = frozenset({Role.COORDINATOR, Role.SUPERVISOR})
HAND_OVER, KEEP_UNTOLD = "hand_over_disclosure", "keep_untold"
BY_TWO = 2


def answer_of(case: Case, row: Disclosure) -> DisclosureAnswered | None:
    """What the second signer said; `None` while they said nothing, and of one whose conflict of interest was found since."""
    answer = case.last(DisclosureAnswered, disclosure_id=row.pk)
    return answer if answer and answer.who not in case.conflicts else None


def is_made(case: Case, row: Disclosure) -> bool:
    """Whether it was handed over."""
    return case.last(DisclosureMade, disclosure_id=row.pk) is not None


def to_sign(case: Case) -> list[Disclosure]:
    """Disclosures that wait for their second signer, in order."""
    return [row for row in case.rows(Disclosure) if case.last(DisclosureAnswered, disclosure_id=row.pk) is None]


def to_hand_over(case: Case) -> list[Disclosure]:
    """Disclosures that two have signed and that have not left, in order."""
    signed = [row for row in case.rows(Disclosure) if (said := answer_of(case, row)) and said.said == Signing.SIGNED]
    return [row for row in signed if not is_made(case, row)]


def untold(case: Case) -> list[tuple[DisclosureMade, Disclosure]]:
    """What was handed over and the person concerned has not heard of, though they are alive and can be told (R37), in order.

    It ends once somebody told them since; or once two of the office said that it would put somebody in danger.
    """
    made = {row.disclosure_id: row for row in case.rows(DisclosureMade)}
    found = [(made[row.pk], row) for row in case.rows(Disclosure) if row.pk in made]
    return [each for each in found if _can_hear(case, each[1].about) and not _is_settled(case, *each)]


def _can_hear(case: Case, person_id: str) -> bool:
    """Nobody of the responsible side hears of it who was never approached: it would be a first contact (R11)."""
    party = case.party(person_id)
    if party is None or case.is_dead(person_id):
        return False
    return party.side == Side.HARMED or was_approached(case, person_id)


def _is_settled(case: Case, made: DisclosureMade, row: Disclosure) -> bool:
    told = after(case.some(Told, person_id=row.about, news=News.DISCLOSURE), made.entered_at)
    return bool(told) or len(kept_untold_by(case, row)) >= BY_TWO


def kept_untold_by(case: Case, row: Disclosure) -> set[str]:
    """The accounts, without a conflict, that said that telling of this would put somebody in danger."""
    return {each.who for each in case.some(KeptUntold, disclosure_id=row.pk)} - case.conflicts


def disclosure_meant(case: Case, attempt: Attempt) -> Disclosure | None:
    """The disclosure that an act names; else the newest that waits for just this; `None` where there is none."""
    named = attempt.values.get("disclosure")
    if named:
        return case.last(Disclosure, pk=named)
    if attempt.act == KEEP_UNTOLD:
        waiting = [row for _made, row in untold(case)]
    elif attempt.act == HAND_OVER:
        waiting = to_hand_over(case) or [row for row in case.rows(Disclosure) if not is_made(case, row)]
    else:
        waiting = [row for row in to_sign(case) if row.signed_by == attempt.by.who]
    return next(reversed(waiting), None)


def _disclosing(case: Case, attempt: Attempt) -> rules.Disclosing:
    row = disclosure_meant(case, attempt) if attempt.act == HAND_OVER else None
    first, second = (row.who, row.signed_by) if row else (attempt.by.who, attempt.values.get("with_sign_of"))
    said = answer_of(case, row) if row else None
    sides = [active_principals(case, side) for side in Side]
    return rules.Disclosing(
        kind=row.kind if row else attempt.values.get("kind") or "",
        to=row.to if row else attempt.values.get("to") or "",
        second_signature=can_sign_as_second(case, second, first),
        signed=str(said.said) if said else "",
        leaves=attempt.act == HAND_OVER,
        all_agreed=all(sides) and all(counting_yes(case, party, Purpose.SHARE_RESULT) for side in sides for party in side),
    )


def can_sign_as_second(case: Case, account_id: str | None, first: str) -> bool:
    """Whether one of the staff can be the second to sign: of the office, not the first, without a conflict."""
    account = case.staff(account_id)
    return account is not None and account.pk not in {first, *case.conflicts} and account.role in MAY_SIGN


rule("R36", _disclosing, rules.not_to_release)
rule("R37", _disclosing, rules.few_and_signed)
