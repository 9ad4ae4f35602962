"""How concerns stand, as the rows say."""

from heard.acts.register import Attempt
from heard.concerns.models import Concern, ConcernAnswered, ConcernSettled, DoneAllTheSame, LookedInto
from heard.concerns.terms import PRESSING
from heard.dialogue.case import Case


def concern_of(case: Case, attempt: Attempt) -> Concern | None:
    """The concern that an act names; `None` where it is not of this dialogue."""
    return case.last(Concern, pk=attempt.values.get("concern"))


def is_settled(case: Case, concern: Concern) -> bool:
    """Whether this concern is settled."""
    return bool(case.some(ConcernSettled, concern_id=concern.pk))


def answers_to(case: Case, concern: Concern) -> list[ConcernAnswered]:
    """What was done about it, in order."""
    return case.some(ConcernAnswered, concern_id=concern.pk)


def open_concerns(case: Case) -> list[Concern]:
    """Concerns that are not settled, the most pressing first, then the oldest."""
    standing = [row for row in case.rows(Concern) if not is_settled(case, row)]
    return sorted(standing, key=lambda row: (PRESSING.index(row.level), row.entered_at))


def to_look_into(case: Case) -> list[DoneAllTheSame]:
    """What was done all the same and no supervisor has looked into, in order."""
    looked = {row.deed_id for row in case.rows(LookedInto)}
    return [row for row in case.rows(DoneAllTheSame) if row.pk not in looked]
