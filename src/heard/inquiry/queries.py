"""What each may see of asking."""

from heard.confidentiality.access import STAFF_OF_CASE
from heard.confidentiality.looking import Sight, sight
from heard.dialogue.case import Case
from heard.ground.acts import Actor
from heard.inquiry.models import Interest, Request
from heard.inquiry.requests import live_requests
from heard.inquiry.terms import Taking


def _in_words(row: Request) -> str:
    ways = ", ".join(Taking(way).label for way in row.ways.split(","))
    return f"{ways}. Information given: {row.information}"


@sight
def requests(actor: Actor, case: Case, words: set[str]) -> list[Sight]:
    """A request, for who made it and for staff of the case."""
    rows = [row for row in case.rows(Request) if words & STAFF_OF_CASE or row.person_id == actor.who]
    live = {row.pk for row in live_requests(case)}
    return [Sight(place="asking", title="Request" if row.pk in live else "Request, taken back", at=row.at, who=row.person_id,
                  text=_in_words(row), row=row.pk) for row in rows]  # fmt: skip


@sight
def wishes(_actor: Actor, case: Case, words: set[str]) -> list[Sight]:
    """R2: a wish kept in silence shows to a coordinator once a harmed person has asked, and to nobody else, ever."""
    if "coordinator" not in words or not live_requests(case):
        return []
    found = Interest.objects.filter(dialogue=case.dialogue_id).order_by("entered_at")
    return [Sight(place="asking", title="A wish to take part was on file", at=row.at, who=row.person_id, row=row.pk)
            for row in found]  # fmt: skip
