"""Whose page it is; and what staff see of the pages of a dialogue."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q

from heard.acts.actors import Actor
from heard.acts.looking import Sight, sight
from heard.confidentiality import vault
from heard.confidentiality.access import STAFF_OF_CASE
from heard.dialogue.case import Case
from heard.dialogue.models import Death, Transfer
from heard.ground.texts import say
from heard.own_page.facts import is_taken, page_of
from heard.own_page.models import OwnPage
from heard.own_page.terms import Was


@dataclass(frozen=True, slots=True, kw_only=True)
class Whose:
    """Whose page it is, in which dialogue, and the language that they speak with us."""

    dialogue: str
    person: str
    language: str


def whose(page: str) -> Whose | None:
    """Whose page this is; `None` where it was closed, given anew since, or never there."""
    over = Q(was__in=(Was.GIVEN, Was.CLOSED), entered_at__gt=OuterRef("entered_at"))
    later = OwnPage.objects.filter(over, dialogue=OuterRef("dialogue"), person=OuterRef("person"))
    died = Death.objects.filter(person=OuterRef("person"))
    rows = OwnPage.objects.filter(pk=page, was=Was.GIVEN).exclude(Exists(later)).exclude(Exists(died))
    found = rows.values_list("dialogue", "person", "person__language").first()
    return Whose(dialogue=found[0], person=found[1], language=found[2]) if found else None


def was_taken_in(actor: Actor, case: Case) -> bool:
    """Whether the person on this page was taken to prison or jail since they came in: there others see the screen."""
    if not case.some(Transfer, person_id=actor.who):
        return False
    with vault.opened(case.judging_keyring()):
        party = case.party(actor.who)
        return party is None or party.person.held


def page_of_person(case: Case, person: str) -> str:
    """The reference of the page that somebody has now and came in to; `""` where there is none."""
    page = page_of(case, person)
    return page.pk if page and is_taken(case, page) else ""


@sight
def own_pages(_actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """Who has a page of their own, since when, and whether somebody else tried to come in; for staff of the case."""
    if not relations & STAFF_OF_CASE:
        return []
    found = ((party, _state(case, party.person_id)) for party in case.parties)
    return [
        Sight(
            place="contact",
            title=say(f"seen-own_page_{row.was}"),
            at=row.entered_at,
            who=party.person_id,
            row=row.pk,
        )
        for party, rows in found
        for row in rows
    ]


def _state(case: Case, person: str) -> list[OwnPage]:
    """What says how somebody's page stands: its last step, and before it that somebody tried to come in."""
    rows = case.some(OwnPage, person_id=person)
    if not rows:
        return []
    steps = [row for row in rows if row.was != Was.TRIED]
    tried = [row for row in rows if row.was == Was.TRIED and row.entered_at > steps[-1].entered_at] if steps else rows
    return [*tried[-1:], *steps[-1:]]


def has_page(actor: Actor, case: Case, person: str) -> bool:
    """Whether somebody has a page now, for staff of the case."""
    return bool(case.relations(actor) & STAFF_OF_CASE) and page_of(case, person) is not None
