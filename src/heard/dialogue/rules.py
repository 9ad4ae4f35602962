"""R0: an act is done by someone whose act it is, on something that is there and not over."""

from heard.acts.refusals import NOT_NOW, Obstacle
from heard.ground.wording import Words

R0 = "R0"
NOT_YOURS = Obstacle(
    R0,
    "not_yours",
    "This is not yours to do. It belongs to someone else in this dialogue.",
    Words("This is not something you can do here.", "Esto no es algo que pueda hacer aquí."),
)
ENTERED_BY_NOBODY = Obstacle(
    R0,
    "entered_by_nobody",
    "Only a coordinator, supervisor or facilitator of this programme can enter it for someone.",
    NOT_NOW,
)
CLOSED = Obstacle(
    R0,
    "closed",
    "This dialogue is closed. Only aftercare goes on.",
    Words("This is closed now. We are still here for you.", "Esto ya está cerrado. Seguimos aquí para usted."),
)
ABSENT = Obstacle(
    R0,
    "absent",
    "What this is about is not there, or not part of this dialogue.",
    Words("We could not find this.", "No pudimos encontrar esto."),
)
ALREADY_DONE = Obstacle(
    R0,
    "already_done",
    "This is done already.",
    Words("This is done already.", "Esto ya está hecho."),
)
OVER = Obstacle(
    R0,
    "over",
    "This is over, or was taken back.",
    Words("This is over.", "Esto ya terminó."),
)
NOT_ASSIGNED = Obstacle(
    R0,
    "not_assigned",
    "Only a facilitator who is assigned to this dialogue can do this.",
    NOT_NOW,
    clears=("assign",),
)
NOT_PREPARING = Obstacle(
    R0,
    "not_preparing",
    "A facilitator speaks only of people with whom they have held a meeting in preparation.",
    NOT_NOW,
    clears=("hold_session",),
)
DIED = Obstacle(R0, "died", "This person has died. Nothing more is asked of them.", NOT_NOW)
NOT_TODAY = Obstacle(R0, "not_today", "No meeting is fixed for today.", NOT_NOW, clears=("fix_meeting",))
NOT_THE_DAY = Obstacle(R0, "not_the_day", "The meeting is fixed for a later day.", NOT_NOW)
DAY_IS_OVER = Obstacle(
    R0, "day_is_over", "The day for which the meeting was fixed is over.", NOT_NOW, clears=("call_off_meeting",)
)


def here(*, named: bool, open_to_this: bool) -> list[Obstacle]:
    """R0, but for what each act looks for itself: it is theirs, and the dialogue is not closed to it."""
    return [*unless(named, NOT_YOURS), *unless(open_to_this, CLOSED)]


def whose(*, named: bool, entered_by_staff: bool) -> list[Obstacle]:
    """R0: by somebody whose act it is, and entered by nobody or by staff who may."""
    return [*unless(named, NOT_YOURS), *unless(entered_by_staff, ENTERED_BY_NOBODY)]


def unless(condition: object, obstacle: Obstacle) -> list[Obstacle]:
    """The obstacle, unless the condition holds. For the small questions that acts ask of R0."""
    return [] if condition else [obstacle]
