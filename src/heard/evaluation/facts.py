"""The facts of legal holds, and of what was asked about a record."""

from heard.acts.actors import Actor
from heard.acts.register import Attempt, rule
from heard.confidentiality import access
from heard.confidentiality.vault import KeyName
from heard.dialogue.case import Case
from heard.evaluation import rules
from heard.evaluation.models import LegalHold, LegalHoldLifted, RecordAnswered, RecordAsked


def holds(case: Case, about: str = "") -> list[LegalHold]:
    """Legal holds that stand, about one person or about anybody."""
    lifted = {row.hold_id for row in case.rows(LegalHoldLifted)}
    return [row for row in case.rows(LegalHold) if row.pk not in lifted and about in ("", row.about)]


def asked_of(case: Case, attempt: Attempt) -> RecordAsked | None:
    """The question about a record that an act names; `None` where it is not of this dialogue."""
    return case.last(RecordAsked, pk=attempt.values.get("asked"))


def who_asked(case: Case, attempt: Attempt) -> str:
    """The person who asked what an act answers, by reference; `""` without a question."""
    row = asked_of(case, attempt)
    return case.person_of(row.party_id) if row else ""


def answer_to(case: Case, asked: RecordAsked) -> RecordAnswered | None:
    """The answer to a question; `None` where there is none yet."""
    return case.last(RecordAnswered, asked_id=asked.pk)


@access.opens("What one asked about one's own record", "party")
def _own_asking(case: Case, by: Actor) -> dict[KeyName, set[str]]:
    own = case.party(by.who)
    rows = case.some(RecordAsked, party_id=own.pk) if own else []
    return {KeyName("office", case.dialogue_id): {row.pk for row in rows}} if rows else {}


def _erasing(case: Case, attempt: Attempt) -> rules.Erasing:
    return rules.Erasing(held=bool(holds(case, attempt.values.get("whom") or "")), erases=attempt.act == "erase")


def _counted(_scene: object, attempt: Attempt) -> rules.Counted:
    return rules.Counted(count=attempt.values.get("count", 0), total=attempt.values.get("total", 0))


rule("R39", _erasing, rules.may_erase)
rule("R40", _counted, rules.few_are_not_shown)
