"""The demo's people who have pages of their own: all are invented, and anybody may look through their eyes."""

from collections.abc import Sequence
from dataclasses import dataclass

from heard.confidentiality import vault
from heard.confidentiality.vault import KeyName, Keyring
from heard.dialogue.models import Party
from heard.own_page.coming_in import OpenedOwnPage
from heard.own_page.models import OwnPage
from heard.own_page.queries import whose
from heard.own_page.terms import Was
from heard.programme.terms import DEMO

# What everybody invented comes in by, and types once more before they read a letter. Anybody may know them.
WORDS = "warm bread by the window"


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoPerson:
    """Somebody one can be. `stands` is a word for how they stand to it, `stage` where their dialogue is."""

    page: str
    name: str
    stands: str
    stage: str


def in_demo() -> Sequence[DemoPerson]:
    """Everybody of a demo programme who has a page now."""
    rows = OwnPage.objects.filter(dialogue__programme__demo=DEMO, was=Was.GIVEN).select_related("dialogue", "person")
    live = [row for row in rows.order_by("entered_at") if whose(row.pk)]
    with vault.opened(Keyring({KeyName("identity", row.person_id) for row in live})):
        return [_person(row) for row in live]


def _person(row: OwnPage) -> DemoPerson:
    party = Party.objects.get(dialogue=row.dialogue_id, person=row.person_id)
    stands = "supporter" if party.part == "supporter" else str(party.side)
    return DemoPerson(page=row.pk, name=row.person.name, stands=stands, stage=row.dialogue.stage)


def opened_in_demo(page: str) -> OpenedOwnPage | None:
    """The page of one of them, without a number and a secret."""
    row = OwnPage.objects.filter(pk=page, dialogue__programme__demo=DEMO).first()
    found = whose(page) if row else None
    return OpenedOwnPage(page=page, whose=found, by_code=False) if found else None
