"""The one key of a member's desk: what they keep for themself is sealed under it, and opens to nobody else."""

from collections.abc import Iterator
from contextlib import contextmanager

from heard.acts.actors import Actor
from heard.confidentiality import vault
from heard.confidentiality.vault import KeyName, Keyring
from heard.ground.errors import NotFound
from heard.people.models import Account

KIND = "desk"


def owner(actor: Actor) -> Account:
    """The account whose desk this is. Raises NotFound for anybody who has none."""
    found = Account.objects.filter(pk=actor.who, ended_at=None).first() if actor.kind == "account" else None
    if found is None:
        raise NotFound("This is not there.")
    return found


@contextmanager
def opened(actor: Actor) -> Iterator[None]:
    """Open one's own drawer, and no other: for reading what lies in it."""
    with vault.opened(Keyring([KeyName(KIND, actor.who)])):
        yield


@contextmanager
def unlocked(actor: Actor) -> Iterator[Account]:
    """Open one's own drawer to put something in; the key is made when the first thing is."""
    account = owner(actor)
    name = KeyName(KIND, account.pk)
    vault.make_key_once(name, programme=account.programme_id)
    with opened(actor):
        yield account
