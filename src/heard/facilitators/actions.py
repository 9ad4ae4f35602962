"""Appointing staff, and keeping what is known of facilitators."""

from collections.abc import Iterable
from datetime import date

from heard.confidentiality.ledger import Pen
from heard.facilitators.models import Facilitator
from heard.ground.acts import Actor, Doing, act
from heard.ground.fields import Field
from heard.ground.refusal import BadInput, Obstacle
from heard.people.models import Account
from heard.people.terms import Role
from heard.programme import register
from heard.programme.register import NOT_YOURS, Register

KEEPERS = ("administrator", "programme")


def _whole(name: str, label: str) -> Field:
    return Field(name=name, kind="count", label=label, required=False)


OF_A_FACILITATOR = (
    _whole("training_hours", "Training hours"),
    Field(name="cleared_until", kind="day", label="Cleared through", required=False),
    _whole("dialogues_held", "Dialogues held before"), _whole("open_dialogues", "Open dialogues elsewhere"),
    _whole("cap", "Own cap"),
)  # fmt: skip


def role_of(scene: Register, by: Actor) -> Iterable[str]:
    """The relation words of an account to its programme."""
    account = Account.objects.filter(pk=by.who, programme=scene.programme_id, ended_at=None).first()
    return (str(account.role), "staff") if account else ()


register.WORDS_OF[:] = [role_of]


@act("appoint", label="Appoint a member of staff", who=KEEPERS, chain="programme", holds=("programme",),
     takes=(Field(name="name", kind="word", label="Name", longest=120),
            Field(name="sign_in_name", kind="word", label="Sign-in name", longest=60),
            Field(name="role", kind="choice", label="Role", choices=tuple(Role.choices)), *OF_A_FACILITATOR))  # fmt: skip
def appoint(
    scene: Register, pen: Pen, *, by: Actor, name: str, sign_in_name: str, role: str, training_hours: int | None,
    cleared_until: date | None, dialogues_held: int | None, open_dialogues: int | None, cap: int | None,
) -> Account:  # fmt: skip
    """Somebody becomes a member of staff, with one role."""
    if Account.objects.filter(sign_in_name=sign_in_name).exists():
        raise BadInput({"sign_in_name": "Somebody signs in with this name already."})
    account = Account(programme_id=scene.programme_id, name=name, sign_in_name=sign_in_name, role=role)
    account.set_unusable_password()
    pen.add(account)
    if role == Role.FACILITATOR:
        pen.add(
            Facilitator(account=account, training_hours=training_hours or 0, cleared_until=cleared_until or date.min,
                        held_before=dialogues_held or 0, open_elsewhere=open_dialogues or 0, own_cap=cap)
        )  # fmt: skip
    return account


def _is_facilitator(scene: Register, doing: Doing) -> list[Obstacle]:
    known = Facilitator.objects.filter(account=doing.given["facilitator"], account__programme=scene.programme_id)
    return [] if known.exists() else [NOT_YOURS]


@act("record_standing", label="Record training and clearance", who=("coordinator", *KEEPERS), chain="programme",
     holds=("programme",), there=_is_facilitator,
     takes=(Field(name="facilitator", kind="facilitator", label="Facilitator"), *OF_A_FACILITATOR))  # fmt: skip
def record_standing(
    scene: Register, pen: Pen, *, by: Actor, facilitator: str, training_hours: int | None, cleared_until: date | None,
    dialogues_held: int | None, open_dialogues: int | None, cap: int | None,
) -> Facilitator:  # fmt: skip
    """What is known of a facilitator is brought up to date. What is left empty stays as it was."""
    row = Facilitator.objects.select_for_update().get(account=facilitator)
    given = {"training_hours": training_hours, "cleared_until": cleared_until, "held_before": dialogues_held,
             "open_elsewhere": open_dialogues, "own_cap": cap}  # fmt: skip
    return pen.change(row, **{name: value for name, value in given.items() if value is not None})
