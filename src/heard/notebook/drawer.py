"""The one key of a person's notebook in one dialogue: by the access table it opens to them, and to nobody else."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction

from heard.acts.actors import Actor
from heard.confidentiality import vault
from heard.confidentiality.vault import KeyName
from heard.dialogue.case import Case
from heard.dialogue.models import Party
from heard.ground.errors import NotFound

KIND = "notebook"


def owner(actor: Actor, case: Case) -> Party:
    """Whose notebook this is. Raises NotFound for anybody but a person of the dialogue who sits there themself."""
    own = case.party(actor.who) if actor.kind == "person" and not actor.entered_by else None
    if own is None:
        raise NotFound("This is not there.")
    return own


@contextmanager
def opened(actor: Actor, case: Case) -> Iterator[Party]:
    """Open one's own notebook, with what this actor may open at all: for reading what lies in it."""
    own = owner(actor, case)
    with vault.opened(case.keyring(actor)):
        yield own


@contextmanager
def unlocked(actor: Actor, case: Case) -> Iterator[Party]:
    """Open one's own notebook to write in it, and hold it, so that two windows write one after the other.

    The key is made when the first thing is.
    """
    with opened(actor, case) as own:
        name = KeyName(KIND, own.pk)
        vault.make_key_once(name, programme=case.dialogue.programme_id)
        with transaction.atomic():
            list(Party.objects.select_for_update(of=("self",), no_key=True).filter(pk=own.pk).values_list("pk"))
            yield own
