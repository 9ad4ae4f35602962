"""Appointing staff, and keeping what is known of facilitators."""

from collections.abc import Iterable
from datetime import date

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Records
from heard.acts.fields import SAID_AT, ActField
from heard.acts.ledger import Pen
from heard.acts.refusals import InvalidInput, Obstacle, problem
from heard.acts.register import Attempt
from heard.facilitators.models import Facilitator, StandingRecorded
from heard.facilitators.terms import LANGUAGES
from heard.ground.prepared import PreparedQuery
from heard.people.models import Account
from heard.people.terms import Role
from heard.programme.scene import NOT_YOURS, RELATIONS_OF, ProgrammeScene

KEEPERS = ("administrator", "programme")


OF_A_FACILITATOR = (
    ActField(name="training_hours", kind="count", required=False),
    ActField(name="cleared_until", kind="day", required=False),
    ActField(name="dialogues_held", kind="count", required=False),
    ActField(name="open_dialogues", kind="count", required=False),
    ActField(name="cap", kind="count", required=False),
    ActField(name="languages", kind="choices", required=False, options=LANGUAGES),
    ActField(name="area", kind="word", required=False, longest=120),
    ActField(name="trainings", kind="text", required=False),
)


_ROLE = PreparedQuery(
    lambda account, programme: Account.objects.filter(pk=account, programme=programme, ended_at=None).values_list(
        "role", flat=True
    )
)


@RELATIONS_OF.add
def role_of(scene: ProgrammeScene, by: Actor) -> Iterable[str]:
    """The relation words of an account to its programme."""
    role = _ROLE.first(by.who, scene.programme_id)
    return (str(role), "staff") if role else ()


@act(
    "appoint",
    who=KEEPERS,
    effect=Records(),
    chain="programme",
    locks=("programme",),
    fields=(
        ActField(name="name", kind="word", longest=120),
        ActField(name="sign_in_name", kind="word", longest=60),
        ActField(name="role", kind="choice", options=Role),
        *OF_A_FACILITATOR,
    ),
    in_stories=False,
)
def appoint(
    scene: ProgrammeScene,
    pen: Pen,
    *,
    by: Actor,
    name: str,
    sign_in_name: str,
    role: str,
    training_hours: int | None = None,
    cleared_until: date | None = None,
    dialogues_held: int | None = None,
    open_dialogues: int | None = None,
    cap: int | None = None,
    languages: tuple[str, ...] | None = None,
    area: str | None = None,
    trainings: str | None = None,
) -> Account:
    """Somebody becomes a member of staff, with one role."""
    if Account.objects.filter(sign_in_name=sign_in_name).exists():
        raise InvalidInput({"sign_in_name": problem("name_taken")})
    account = Account(programme_id=scene.programme_id, name=name, sign_in_name=sign_in_name, role=role)
    account.set_unusable_password()
    pen.add(account)
    if role == Role.FACILITATOR:
        row = pen.add(
            Facilitator(
                account=account,
                training_hours=training_hours or 0,
                cleared_until=cleared_until or date.min,
                held_before=dialogues_held or 0,
                open_elsewhere=open_dialogues or 0,
                own_cap=cap,
                languages=" ".join(languages or ()),
                area=area or "",
                trainings=trainings or "",
            )
        )
        pen.add(_as_recorded(row))
    return account


def _as_recorded(row: Facilitator) -> StandingRecorded:
    """What is known of a facilitator now, as a row of their history."""
    return StandingRecorded(
        account_id=row.account_id,
        training_hours=row.training_hours,
        cleared_until=row.cleared_until,
        held_before=row.held_before,
        open_elsewhere=row.open_elsewhere,
        own_cap=row.own_cap,
        languages=row.languages,
        area=row.area,
        trainings=row.trainings,
    )


def _is_facilitator(scene: ProgrammeScene, attempt: Attempt) -> list[Obstacle]:
    known = Facilitator.objects.filter(account=attempt.values["facilitator"], account__programme=scene.programme_id)
    return [] if known.exists() else [NOT_YOURS]


@act(
    "record_standing",
    who=("coordinator", *KEEPERS),
    effect=Records(),
    chain="programme",
    locks=("programme",),
    requires=_is_facilitator,
    about="facilitator",
    fields=(ActField(name="facilitator", kind="facilitator"), *OF_A_FACILITATOR, SAID_AT),
)
def record_standing(
    scene: ProgrammeScene,
    pen: Pen,
    *,
    by: Actor,
    facilitator: str,
    training_hours: int | None = None,
    cleared_until: date | None = None,
    dialogues_held: int | None = None,
    open_dialogues: int | None = None,
    cap: int | None = None,
    languages: tuple[str, ...] | None = None,
    area: str | None = None,
    trainings: str | None = None,
) -> Facilitator:
    """What is known of a facilitator is brought up to date. What is left empty stays as it was.

    Raises InvalidInput where it is dated before what was recorded last: what is newer stays.
    """
    if pen.at < max(StandingRecorded.objects.filter(account=facilitator).values_list("at", flat=True), default=pen.at):
        raise InvalidInput({SAID_AT.name: problem("newer_is_known")})
    row = Facilitator.objects.select_for_update().get(account=facilitator)
    given = {
        "training_hours": training_hours,
        "cleared_until": cleared_until,
        "held_before": dialogues_held,
        "open_elsewhere": open_dialogues,
        "own_cap": cap,
        "area": area,
        "trainings": trainings,
        "languages": None if languages is None else " ".join(languages),
    }
    pen.change(row, **{name: value for name, value in given.items() if value is not None})
    pen.add(_as_recorded(row))
    return row
