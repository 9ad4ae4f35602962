"""What staff see of concerns. Participants see none, nor that there is one."""

from heard.acts.actors import Actor
from heard.acts.looking import Sight, sight
from heard.concerns.facts import answers_to, is_settled
from heard.concerns.models import Concern, DoneAllTheSame, LookedInto
from heard.confidentiality.access import STAFF_OF_CASE
from heard.dialogue.case import Case
from heard.ground import dates
from heard.ground.texts import say


def _state(case: Case, concern: Concern) -> str:
    if is_settled(case, concern):
        return say("concerns-is_settled")
    answers = answers_to(case, concern)
    if not answers:
        return say("concerns-is_unanswered")
    review = next((row.review_on for row in reversed(answers) if row.review_on), None)
    if review is None:
        return say("concerns-is_answered")
    return say("concerns-is_answered_again", day=dates.day(review))


def _concern(case: Case, row: Concern) -> list[Sight]:
    settled, state = is_settled(case, row), _state(case, row)
    place = "safety_log" if settled else "safety"
    about = row.person_id or ""
    title = say("concerns-title", level=row.level)
    raised = Sight(
        place=place,
        title=title,
        text=row.words,
        at=row.at,
        who=about,
        row=row.pk,
        state=state,
        choice=("", "") if settled else ("concern", row.pk),
    )
    return [
        raised,
        *(
            Sight(place=place, title=say("concerns-done"), text=each.done, at=each.at, who=each.who, row=each.pk)
            for each in answers_to(case, row)
        ),
    ]


@sight
def concerns(_actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """Concerns and what was done about them, for staff of the case."""
    rows = case.rows(Concern) if relations & STAFF_OF_CASE else []
    return [one for row in rows for one in _concern(case, row)]


@sight
def done_all_the_same(_actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """What was done in spite of a rule, and what a supervisor found, for staff of the case."""
    rows = case.rows(DoneAllTheSame) if relations & STAFF_OF_CASE else []
    return [one for row in rows for one in _deed(case, row)]


def _deed(case: Case, row: DoneAllTheSame) -> list[Sight]:
    found = case.last(LookedInto, deed_id=row.pk)
    place = "safety_log" if found else "safety"
    account = case.account(row.account_id)
    title = say("concerns-all_the_same", name=account.name if account else "none")
    said = Sight(
        place=place,
        title=title,
        text=row.what,
        at=row.at,
        who=row.person_id or "",
        row=row.pk,
        choice=("", "") if found else ("deed", row.pk),
    )
    if found is None:
        return [said]
    return [said, Sight(place=place, title=say("concerns-looked_into"), text=found.found, at=found.at, who=found.who)]
