"""What each may see of contact. How to reach a person is shown to those who reach them, and never on a participant's page."""

from heard.confidentiality.looking import Sight, sight
from heard.contact.facts import both_know, has_left, is_recalled
from heard.contact.models import Message, MessageEnd
from heard.contact.terms import Outcome
from heard.dialogue.case import Case
from heard.dialogue.queries import who_carries
from heard.ground.acts import Actor
from heard.people.models import Reach
from heard.people.reach import marked
from heard.people.terms import Way

REACHING = frozenset({"coordinator", "assigned"})


def state_of(case: Case, message: Message) -> str:
    """How a message stands, in a word: `held`, `recalled`, `leaving`, or its end."""
    if is_recalled(case, message):
        return "recalled"
    end = case.last(MessageEnd, message_id=message.pk)
    if end:
        return str(Outcome(end.outcome).label)
    return "unknown: ring them" if has_left(case, message) else "held"


@sight
def safe_contact(_actor: Actor, case: Case, words: set[str]) -> list[Sight]:
    """How each person said they can be reached, for those who reach them."""
    if not words & REACHING:
        return []
    people = [party.person_id for party in case.parties]
    newest = {row.person_id: row for row in Reach.objects.filter(person__in=people).order_by("entered_at")}
    return [_reach_sight(row) for row in newest.values()]


def _reach_sight(row: Reach) -> Sight:
    found = marked(row.marked)
    hours = f"{found.start:%H:%M} to {found.end:%H:%M}"
    return Sight(place="contact", title=Way(found.way).label, text=f"{found.at}, {hours}", at=row.at, who=row.person_id,
                 row=row.pk)  # fmt: skip


@sight
def facilitators(actor: Actor, case: Case, words: set[str]) -> list[Sight]:
    """Who carries it, for the responsible side: before they are approached nothing tells them that anybody asked."""
    return who_carries(actor, case) if "responsible" in words and both_know(case, actor.who) else []


@sight
def messages(_actor: Actor, case: Case, words: set[str]) -> list[Sight]:
    """Everything that was to leave, and what became of it."""
    if not words & REACHING:
        return []
    return [Sight(place="outbox", title=f"{Way(row.way).label}: {state_of(case, row)}", text=row.words, at=row.at,
                  who=row.person_id, row=row.pk, extra={"message": row.pk}) for row in case.rows(Message)]  # fmt: skip
