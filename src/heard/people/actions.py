"""Giving a member of staff a way to sign in, and ending their account."""

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Records
from heard.acts.fields import ActField
from heard.acts.ledger import Pen
from heard.acts.refusals import Obstacle
from heard.acts.register import Attempt
from heard.people.models import Account, WayIn
from heard.people.rules import given_by_another, leaves_an_administrator
from heard.people.signing_in import links, sessions, ways
from heard.people.terms import Role
from heard.programme.scene import NOT_YOURS, ProgrammeScene

KEEPERS = ("administrator", "programme")
MEMBER = ActField(name="member", kind="staff")


def _member(scene: ProgrammeScene, attempt: Attempt) -> Account | None:
    return Account.objects.filter(pk=attempt.values["member"], programme=scene.programme_id, ended_at=None).first()


def _is_another(scene: ProgrammeScene, attempt: Attempt) -> list[Obstacle]:
    member = _member(scene, attempt)
    return [NOT_YOURS] if member is None else given_by_another(attempt.by.who, member.pk)


def _can_end(scene: ProgrammeScene, attempt: Attempt) -> list[Obstacle]:
    member = _member(scene, attempt)
    if member is None:
        return [NOT_YOURS]
    keepers = Account.objects.filter(programme=scene.programme_id, role=Role.ADMINISTRATOR, ended_at=None)
    others = keepers.exclude(pk=member.pk).count()
    return leaves_an_administrator(is_administrator=member.role == Role.ADMINISTRATOR, others=others)


@act(
    "give_way_in",
    who=KEEPERS,
    effect=Records(),
    chain="programme",
    locks=("programme",),
    about="member",
    requires=_is_another,
    fields=(MEMBER,),
)
def give_way_in(scene: ProgrammeScene, pen: Pen, *, by: Actor, member: str) -> WayIn:
    """A link that opens once, within a day. When they open it, every earlier way to sign in of theirs ends."""
    return pen.add(links.fresh(member))


@act(
    "end_account",
    who=KEEPERS,
    effect=Records(),
    chain="programme",
    locks=("programme",),
    about="member",
    requires=_can_end,
    fields=(MEMBER,),
)
def end_account(scene: ProgrammeScene, pen: Pen, *, by: Actor, member: str) -> Account:
    """Somebody is not a member of staff any more. They are signed out at once, everywhere."""
    account = pen.change(Account.objects.select_for_update().get(pk=member), ended_at=scene.now)
    ways.remove_all(account)
    sessions.end_others(account.pk)
    return account
