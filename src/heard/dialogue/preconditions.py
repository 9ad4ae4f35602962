"""The questions that acts ask of R0, as small functions: is it there, is it alive, is it theirs."""

from collections.abc import Callable, Iterable
from datetime import datetime

from heard.acts.needed import still_needed
from heard.acts.refusals import Obstacle, Problem
from heard.acts.register import Act, Attempt
from heard.confidentiality import vault
from heard.dialogue.case import Case
from heard.dialogue.rules import ABSENT, DIED, NOT_ASSIGNED, SAID_TOO_EARLY, unless

There = Callable[[Case, Attempt], list[Obstacle]]
Needs = Callable[[Case, Attempt], Iterable[datetime | None]]


def alive(name: str) -> There:
    """The person in this argument is a party of the dialogue and alive."""

    def there(case: Case, attempt: Attempt) -> list[Obstacle]:
        who = str(attempt.values.get(name) or "")
        return [ABSENT] if case.party(who) is None else unless(not case.is_dead(who), DIED)

    return there


def assigned(case: Case, attempt: Attempt) -> list[Obstacle]:
    """A facilitator who does this is assigned to the dialogue; other roles pass."""
    account = case.staff(attempt.by.who)
    is_facilitator = account is not None and account.role == "facilitator"
    return unless(not is_facilitator or attempt.by.who in case.facilitators, NOT_ASSIGNED)


def all_of(*questions: There) -> There:
    """The first question that finds something answers."""

    def there(case: Case, attempt: Attempt) -> list[Obstacle]:
        return next((found for ask in questions if (found := ask(case, attempt))), [])

    return there


def not_before(*needs: Needs) -> There:
    """What is said to have been on an earlier day was not before the dialogue, nor before what these name (UTC).

    So nothing that is dated back makes a refused act allowed: a word that opens comes after what it needs, and after what
    closed.
    """

    def there(case: Case, attempt: Attempt) -> list[Obstacle]:
        if attempt.said_at is None:
            return []
        named = [each for ask in needs for each in ask(case, attempt) if each]
        return unless(attempt.said_at >= max([case.dialogue.opened_at, *named]), SAID_TOO_EARLY)

    return there


def carried_since(case: Case, account_id: str) -> Iterable[datetime]:
    """Since when (UTC) a facilitator is assigned; nothing for who is not."""
    return [row.entered_at for row in case.assignments if row.account_id == account_id]


def left_empty(case: Case, act: Act, attempt: Attempt) -> dict[str, Problem]:
    """What a form was left without and is needed as things stand, by field, under the keys of judging; `{}` for nothing."""
    with vault.opened(case.judging_keyring()):
        return still_needed(act.fields, case, attempt)
