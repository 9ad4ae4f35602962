"""One dialogue as it was read at one moment: itself, its policy, its rows, and what follows from them, each found once."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from functools import cached_property, wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from heard.confidentiality import vault
from heard.dialogue.models import (
    Dialogue,
    DialogueRecord,
)
from heard.dialogue.rows import DialogueRows
from heard.ground import clock
from heard.ground.errors import NotFound
from heard.ground.prepared import PreparedQuery
from heard.people.models import StatedRecord
from heard.programme.policy import Policy
from heard.programme.queries import NEWEST_POLICY, policy_by, policy_in_force
from heard.programme.scene import UnderPolicy

if TYPE_CHECKING:
    from django.db.models import QuerySet

Row = TypeVar("Row", bound=DialogueRecord)
Stated = TypeVar("Stated", bound=StatedRecord)
State = TypeVar("State", bound="DialogueMoment")
Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


def asked_once(find: Callable[Concatenate[State, Asked], Answer]) -> Callable[Concatenate[State, Asked], Answer]:
    """A fact that follows from rows, policy and moment alone, so that it is found once for each of these.

    A page asks fifty times who the principals are. What is returned belongs to everybody who asked: nobody changes it.
    """

    @wraps(find)
    def asked(case: State, /, *args: Asked.args, **kwargs: Asked.kwargs) -> Answer:
        key = (find, args, *kwargs.items())
        if key not in case.facts:
            case.facts[key] = find(case, *args, **kwargs)
        found: Answer = case.facts[key]
        return found

    return asked


def opened_once(find: Callable[Concatenate[State, Asked], Answer]) -> Callable[Concatenate[State, Asked], Answer]:
    """The same for what is read with a keyring: found once for each keyring, so that nobody gets what another's keys open.

    How somebody is reached is asked twenty times before a page is judged.
    """

    @wraps(find)
    def asked(case: State, /, *args: Asked.args, **kwargs: Asked.kwargs) -> Answer:
        key = (find, vault.current(), args, *kwargs.items())
        if key not in case.facts:
            case.facts[key] = find(case, *args, **kwargs)
        found: Answer = case.facts[key]
        return found

    return asked


def _with_policy(dialogue_id: str) -> "QuerySet[Dialogue]":
    """A dialogue with its programme, and with the reference of the policy in force."""
    return Dialogue.objects.select_related("programme").annotate(policy=NEWEST_POLICY).filter(pk=dialogue_id)


_DIALOGUE = PreparedQuery(_with_policy)
_LOCKED_DIALOGUE = PreparedQuery(lambda dialogue_id: _with_policy(dialogue_id).select_for_update(of=("self",)))


class DialogueMoment(UnderPolicy):
    """One dialogue at one moment. Rows are read when first asked for, and stay as they were read."""

    def __init__(self, dialogue_id: str) -> None:
        self.dialogue_id = dialogue_id
        self.now = clock.now()

    @property
    def now(self) -> datetime:
        """The moment (UTC) at which the dialogue is asked."""
        return self._now

    @now.setter
    def now(self, moment: datetime) -> None:
        """Ask it at another moment: whatever was found for the one before is forgotten."""
        self._now = moment
        self.facts: dict[Any, Any] = {}

    @cached_property
    def dialogue(self) -> Dialogue:
        """The row of the dialogue. Raises NotFound where there is none."""
        return _there(_DIALOGUE.first(self.dialogue_id))

    def locked_dialogue(self) -> Dialogue:
        """The row of the dialogue as it is now, locked until the transaction ends. Raises NotFound where there is none."""
        return _there(_LOCKED_DIALOGUE.first(self.dialogue_id))

    @cached_property
    def _policy(self) -> tuple[Policy, int]:
        newest = getattr(self.dialogue, "policy", "")
        return policy_by(newest) if newest else policy_in_force(self.dialogue.programme_id)

    def day(self, moment: datetime | None = None) -> date:
        """The local date of a moment, or of now."""
        return (moment or self.now).astimezone(self.zone).date()

    def days_since(self, moment: datetime) -> timedelta:
        """The time since a moment (UTC)."""
        return self.now - moment

    # Rows

    @cached_property
    def thread(self) -> DialogueRows:
        """Everything that was written on this thread, and about whom."""
        return DialogueRows(self.dialogue_id)

    def rows(self, model: type[Row]) -> list[Row]:
        """All rows of one kind on this thread, in the order in which they were entered."""
        return self.thread.rows[model]

    def struck(self, model: type[Row]) -> list[Row]:
        """Rows of one kind that two people said were entered by mistake: they count no more."""
        return self.thread.struck.get(model, [])

    def entered(self, model: type[Row]) -> list[Row]:
        """All rows of one kind that were ever entered, mistakes too. What they ended stays ended."""
        return sorted([*self.rows(model), *self.struck(model)], key=lambda row: row.entered_at)

    def last(self, model: type[Row], **where: Any) -> Row | None:
        """The newest row of one kind whose columns are as given; `None` where there is none."""
        return next((row for row in reversed(self.rows(model)) if _is(row, where)), None)

    def some(self, model: type[Row], **where: Any) -> list[Row]:
        """Rows of one kind whose columns are as given."""
        return [row for row in self.rows(model) if _is(row, where)]


def _there(found: Dialogue | None) -> Dialogue:
    if found is None:
        raise NotFound("This is not there.")
    return found


def _is(row: DialogueRecord, where: dict[str, Any]) -> bool:
    # A loop and no generator: a long dialogue asks a thousand times for each page.
    for name, value in where.items():  # noqa: SIM110
        if getattr(row, name) != value:
            return False
    return True


def after(rows: Iterable[Stated], moment: datetime | None) -> list[Stated]:
    """Rows entered after a moment; all of them for `None`."""
    return [row for row in rows if moment is None or row.entered_at > moment]
