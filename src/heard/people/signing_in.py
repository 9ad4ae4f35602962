"""Signing in: an account by its password; in a demo programme, by choosing who one is."""

import secrets
from typing import Any

from django.http import HttpRequest

from heard.confidentiality import ledger
from heard.ground import references
from heard.ground.acts import Actor
from heard.people.models import Account
from heard.people.queries import Member, as_member
from heard.programme.terms import DEMO

BACKEND = "heard.people.signing_in.ByPassword"
WORDS, SIGNS = 5, 4


class ByPassword:
    """How Django's session machinery finds an account. It grants nothing: what an account may do, its role says."""

    def authenticate(self, _request: HttpRequest | None, sign_in_name: str = "", password: str = "") -> Account | None:
        """The account of this name and password. A name that is not there takes as long as a wrong password."""
        account = Account.objects.filter(sign_in_name=sign_in_name, ended_at=None).first()
        if account is None:
            Account().set_password(password)
            return None
        return account if account.check_password(password) else None

    def get_user(self, reference: str) -> Account | None:
        """The account of a session, unless it has ended since."""
        return Account.objects.filter(pk=reference, ended_at=None).first()


def to_choose_from() -> list[Member]:
    """Everybody one can be in a demo programme; nobody in any other."""
    rows = Account.objects.filter(programme__demo=DEMO, ended_at=None).order_by("name")
    return [as_member(row) for row in rows]


def chosen(reference: str) -> Account | None:
    """One of those, by reference."""
    return Account.objects.filter(pk=reference, programme__demo=DEMO, ended_at=None).first()


def give_password(reference: str, by: Actor) -> str:
    """A fresh password for an account, said this once; only its hash is kept. It has a line, as every act has."""
    words = "-".join("".join(secrets.choice(references.SPOKEN_ALPHABET) for _ in range(SIGNS)) for _ in range(WORDS))
    account = Account.objects.get(pk=reference)
    account.set_password(words.lower())
    account.save(update_fields=["password"])
    record(account.pk, "give_password", by)
    return words.lower()


def record(reference: str, what: str, by: Actor | None = None) -> None:
    """A line on the chain of an account: that it signed in or out."""
    actor = by or Actor(who=reference, kind="account")
    ledger.record_alone(ledger.line_for(f"a:{reference}", actor, what))


def member_of(user: Any) -> Member | None:
    """Who sits at the screen, or nobody."""
    return as_member(user) if isinstance(user, Account) else None
