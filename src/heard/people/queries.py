"""What is known of people, for whom it is theirs to know."""

import unicodedata
from dataclasses import dataclass

from heard.confidentiality import vault
from heard.ground.acts import Actor
from heard.people.models import Account, HardDates, Person, Reach
from heard.people.reach import Marked, marked
from heard.people.terms import Role

FINDING = frozenset({Role.COORDINATOR})


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A member of staff, as doors know them."""

    reference: str
    name: str
    role: str
    programme: str
    programme_name: str

    @property
    def role_label(self) -> str:
        """The role in a word for people."""
        return str(Role(self.role).label)

    @property
    def actor(self) -> Actor:
        """Who acts when this member acts."""
        return Actor(who=self.reference, kind="account")


def as_member(row: Account) -> Member:
    """An account as doors know it."""
    return Member(reference=row.pk, name=row.name, role=row.role, programme=row.programme_id,
                  programme_name=row.programme.name)  # fmt: skip


def colleagues(actor: Actor, *, ended: bool = False) -> list[Member]:
    """The staff of the actor's programme by name; with those who left, where old lines name them. Others get nobody."""
    own = Account.objects.filter(pk=actor.who, ended_at=None).first() if actor.kind == "account" else None
    if own is None:
        return []
    rows = Account.objects.filter(programme=own.programme_id).select_related("programme").order_by("name")
    return [as_member(row) for row in rows if ended or row.ended_at is None]


def reach_row(person_id: str) -> Reach | None:
    """The newest safe-contact record of a person."""
    return Reach.objects.filter(person=person_id).order_by("-entered_at").first()


def reach_of(row: Reach | None) -> Marked | None:
    """What it says. Needs the locator key."""
    return marked(row.marked) if row else None


def hard_dates_of(person_id: str) -> list[str]:
    """Days on which nothing reaches this person. Needs the locator key."""
    row = HardDates.objects.filter(person=person_id).order_by("-entered_at").first()
    return list(row.days["dates"]) if row else []


def name_tag(programme_id: str, name: str) -> str:
    """The tag under which a whole name is found again: same letters, whatever the case, accents or spaces."""
    plain = unicodedata.normalize("NFKD", " ".join(name.split()).casefold())
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return vault.tag(programme_id, "name", letters)


def people_named(actor: Actor, name: str) -> list[Person]:
    """People of the actor's programme with exactly this name. Only a coordinator finds by name; others get nothing."""
    account = Account.objects.filter(pk=actor.who, ended_at=None).first() if actor.kind == "account" else None
    if account is None or account.role not in FINDING:
        return []
    return list(Person.objects.filter(programme=account.programme_id, name_tag=name_tag(account.programme_id, name)))
