"""Sharing: exact words of a note become an item that those who prepare its writer read. Letting it go is another act."""

from collections.abc import Callable

from heard.acts.actors import Actor
from heard.acts.refusals import DoneBefore, InvalidInput, problem
from heard.confidentiality import vault
from heard.dialogue.case import Case
from heard.exchange.actions import permit, take_back_permission, write_item
from heard.exchange.models import Item
from heard.ground.errors import NotFound
from heard.notebook import drawer
from heard.notebook.models import NotebookEntry

As = Callable[[str, str], str]


def share(actor: Actor, case: Case, reference: str, version: int, says: As) -> None:
    """Share a note as its writer saw it. `says` makes the exact words of its subject and its text.

    Done twice it is done once. Raises InvalidInput where it was changed since, Refused, and NotFound for anybody else's.
    """
    with drawer.opened(actor, case) as own:
        row = NotebookEntry.objects.filter(pk=reference, party=own, removed_at=None).first()
        if row is None:
            raise NotFound("This is not there.")
        if row.row_version != version:
            raise InvalidInput({"text": problem("changed_elsewhere")})
        text = says(row.subject, row.text)
    if row.shared == version:
        return
    item: str | None
    try:
        item = write_item(case, by=actor.once(f"note:{row.pk}:{version}"), kind=row.kind, text=text).pk
    except DoneBefore:
        item = _made_before(actor, Case(case.dialogue_id), row, text)
    NotebookEntry.objects.filter(pk=row.pk).update(item=item, shared=version)


def _made_before(actor: Actor, case: Case, row: NotebookEntry, text: str) -> str | None:
    """The item that was made of these words a moment ago, by the same button."""
    own = drawer.owner(actor, case)
    with vault.opened(case.keyring(actor)):
        same = [item for item in case.some(Item, party_id=own.pk, kind=row.kind) if item.text == text]
    return same[-1].pk if same else None


def let_go(actor: Actor, case: Case, item: str, key: str) -> None:
    """Let exact words go to the other person, once a facilitator has read them. Raises Refused."""
    permit(case, by=actor.once(key), item=item)


def take_back(actor: Actor, case: Case, item: str, key: str) -> None:
    """Let them not go. What nobody was shown is destroyed. Raises Refused."""
    take_back_permission(case, by=actor.once(key), item=item)
