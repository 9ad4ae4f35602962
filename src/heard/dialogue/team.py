"""The facts of R26: the facilitators of a dialogue as they stand."""

from datetime import date

from django.db.models import Exists, OuterRef

from heard.dialogue.case import Case
from heard.dialogue.models import Assignment, AssignmentEnded, Closing
from heard.facilitators.rules import Fit, Team, cap_of, fits, is_experienced


def fit(case: Case, account_id: str) -> Fit:
    """One facilitator as they stand. Who is not known, or is no facilitator, fits nothing."""
    account = case.staff(account_id)
    known = getattr(account, "facilitator", None)
    if known is None:
        return Fit(training_hours=0, cleared_until=date.min, conflict=True, held=0)
    return Fit(
        training_hours=known.training_hours,
        cleared_until=known.cleared_until,
        conflict=account_id in case.conflicts,
        held=known.dialogues_held,
        trained_in=known.trained_in,
    )


def open_dialogues(account_id: str) -> int:
    """How many open dialogues a facilitator carries here."""
    ended = AssignmentEnded.objects.filter(assignment=OuterRef("pk"))
    closed = Closing.objects.filter(dialogue=OuterRef("dialogue"))
    rows = Assignment.objects.filter(account=account_id).exclude(Exists(ended)).exclude(Exists(closed))
    return rows.values("dialogue").distinct().count()


def team(case: Case, accounts: list[str], day: date) -> Team:
    """These facilitators on this day."""
    return Team(members=tuple(fit(case, each) for each in accounts), day=day, experienced_beside=False)


def newcomer(case: Case, account_id: str) -> Team:
    """One more facilitator, beside those assigned, today."""
    known = getattr(case.staff(account_id), "facilitator", None)
    return Team(
        members=(fit(case, account_id),),
        day=case.day(),
        experienced_beside=any(is_experienced(fit(case, each).held, case.policy) for each in case.facilitators),
        load=open_dialogues(account_id) + (known.open_elsewhere if known else 0),
        cap=cap_of(known.own_cap if known else None, case.policy),
    )


def all_fit(case: Case, day: date) -> bool:
    """Whether as many facilitators are assigned as the programme asks for, each fits on that day, and one is experienced."""
    members = [fit(case, each) for each in case.facilitators]
    enough = len(members) >= case.policy.facilitators.least
    experienced = any(is_experienced(member.held, case.policy) for member in members)
    return enough and experienced and not any(fits(member, day, case.policy) for member in members)
