"""Signing in: who an account is, which ways in it has, and what each of them has to prove."""

from typing import Any

from django.http import HttpRequest

from heard.acts import ledger
from heard.acts.actors import Actor
from heard.acts.fields import is_writable
from heard.ground.prepared import PreparedQuery
from heard.people.models import Account
from heard.people.queries import Member, as_member
from heard.programme.terms import DEMO

BACKEND = "heard.people.signing_in.Accounts"


class Accounts:
    """How Django's session machinery finds an account. It grants nothing: what an account may do, its role says."""

    def authenticate(self, _request: HttpRequest | None, **_proofs: Any) -> Account | None:
        """Always `None`: Django's `authenticate` is not used, people sign in by the ways of this package."""
        return None

    def get_user(self, reference: str) -> Account | None:
        """The account of a session; `None` where it has ended since."""
        return active(reference)


def active(reference: str) -> Account | None:
    """An account that has not ended, by reference; `None` where there is none."""
    return _account(_BY_REFERENCE, reference)


def named(sign_in_name: str) -> Account | None:
    """An account that has not ended, by its sign-in name; `None` where there is none."""
    return _account(_BY_NAME, sign_in_name)


_ACTIVE = Account.objects.filter(ended_at=None).select_related("programme")
_BY_REFERENCE = PreparedQuery(lambda reference: _ACTIVE.filter(pk=reference))
_BY_NAME = PreparedQuery(lambda name: _ACTIVE.filter(sign_in_name=name))
_OF_DEMO = PreparedQuery(lambda reference: _ACTIVE.filter(pk=reference, programme__demo=DEMO))


def _account(found_by: PreparedQuery[Account], said: str) -> Account | None:
    """What no column can hold, nobody is called."""
    return found_by.first(said) if is_writable(said) else None


def to_choose_from() -> list[Member]:
    """Everybody one can be in a demo programme; nobody in any other."""
    return [as_member(row) for row in _ACTIVE.filter(programme__demo=DEMO).order_by("name")]


def chosen(reference: str) -> Account | None:
    """One of `to_choose_from`, by reference; `None` for any other."""
    return _account(_OF_DEMO, reference)


def record(reference: str, what: str, by: Actor | None = None) -> None:
    """A line on the chain of an account: that it signed in or out, or that a way in came or went."""
    actor = by or Actor(who=reference, kind="account")
    ledger.append_alone(ledger.entry_for(f"a:{reference}", actor, what))


def member_of(user: Any) -> Member | None:
    """The member of staff who is signed in; `None` where nobody is."""
    return as_member(user) if isinstance(user, Account) else None
