"""Giving a member of staff a way to sign in, and ending their account."""

from heard.confidentiality.ledger import Pen
from heard.ground.acts import Actor, Doing, act
from heard.ground.fields import Field
from heard.ground.refusal import Obstacle
from heard.people.models import Account, WayIn
from heard.people.rules import given_by_another, leaves_an_administrator
from heard.people.signing_in import links, sessions, ways
from heard.people.terms import Role
from heard.programme.register import NOT_YOURS, Register

KEEPERS = ("administrator", "programme")
MEMBER = Field(name="member", kind="staff", label="Who")


def _member(scene: Register, doing: Doing) -> Account | None:
    return Account.objects.filter(pk=doing.given["member"], programme=scene.programme_id, ended_at=None).first()


def _is_another(scene: Register, doing: Doing) -> list[Obstacle]:
    member = _member(scene, doing)
    return [NOT_YOURS] if member is None else given_by_another(doing.by.who, member.pk)


def _can_end(scene: Register, doing: Doing) -> list[Obstacle]:
    member = _member(scene, doing)
    if member is None:
        return [NOT_YOURS]
    keepers = Account.objects.filter(programme=scene.programme_id, role=Role.ADMINISTRATOR, ended_at=None)
    others = keepers.exclude(pk=member.pk).count()
    return leaves_an_administrator(is_administrator=member.role == Role.ADMINISTRATOR, others=others)


@act("give_way_in", label="Give a way to sign in", who=KEEPERS, chain="programme", holds=("programme",), about="member",
     there=_is_another, takes=(MEMBER,))  # fmt: skip
def give_way_in(scene: Register, pen: Pen, *, by: Actor, member: str) -> WayIn:
    """A link that opens once, within a day. When they open it, every earlier way to sign in of theirs ends."""
    return pen.add(links.fresh(member))


@act("end_account", label="End an account", who=KEEPERS, chain="programme", holds=("programme",), about="member",
     there=_can_end, takes=(MEMBER,))  # fmt: skip
def end_account(scene: Register, pen: Pen, *, by: Actor, member: str) -> Account:
    """Somebody is not a member of staff any more. They are signed out at once, everywhere."""
    account = pen.change(Account.objects.select_for_update().get(pk=member), ended_at=scene.now)
    ways.remove_all(account)
    sessions.end_others(account.pk)
    return account
