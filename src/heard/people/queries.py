"""What is known of people, for whom it is theirs to know."""

from dataclasses import dataclass

from heard.acts.actors import Actor
from heard.people.finding import tag_of
from heard.people.models import Account, Person, Reach
from heard.people.reach import Marked, marked
from heard.people.terms import Role, Tagged

FINDING = frozenset({Role.COORDINATOR})


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A member of staff, as pages know them."""

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
        """The actor of what this member does."""
        return Actor(who=self.reference, kind="account")


def as_member(row: Account) -> Member:
    """The member of staff of an account."""
    return Member(
        reference=row.pk, name=row.name, role=row.role, programme=row.programme_id, programme_name=row.programme.name
    )


def colleagues(actor: Actor, *, ended: bool = False) -> list[Member]:
    """The staff of the actor's programme by name; with those who left, where old lines name them. `[]` for others."""
    if actor.kind != "account":
        return []
    own = Account.objects.filter(pk=actor.who, ended_at=None).values("programme")
    rows = Account.objects.filter(programme__in=own).select_related("programme").order_by("name")
    return [as_member(row) for row in rows if ended or row.ended_at is None]


def reference_of(actor: Actor, sign_in_name: str) -> str:
    """The reference of a colleague who signs in with this name; `""` where there is none."""
    own = Account.objects.filter(pk=actor.who, ended_at=None).first() if actor.kind == "account" else None
    rows = Account.objects.filter(programme=own.programme_id, sign_in_name=" ".join(sign_in_name.split())) if own else ()
    return next((row.pk for row in rows), "")


def reach_row(person_id: str) -> Reach | None:
    """The newest safe-contact record of a person; `None` where there is none."""
    return Reach.objects.filter(person=person_id).order_by("-entered_at").first()


def reach_of(row: Reach | None) -> Marked | None:
    """What a safe-contact record says; `None` for none. Needs the locator key."""
    return marked(row.marked) if row else None


def people_named(actor: Actor, name: str) -> list[Person]:
    """People of the actor's programme with exactly this name. Only a coordinator finds by name; `[]` for others."""
    account = Account.objects.filter(pk=actor.who, ended_at=None).first() if actor.kind == "account" else None
    if account is None or account.role not in FINDING:
        return []
    tag = tag_of(account.programme_id, Tagged.NAME, name)
    return list(Person.objects.filter(programme=account.programme_id, tags__kind=Tagged.NAME, tags__tag=tag)) if tag else []
