"""Whose drafts they are: in which table and under which key they lie, what of a form is never kept, and how much is.

A member of staff has one draft of each page. A participant may have several: two windows of one page keep one each.
"""

from abc import ABC, abstractmethod
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, ClassVar

from heard.acts.actors import Actor
from heard.dialogue.case import Case
from heard.drafts.models import Draft, OwnDraft
from heard.ground.errors import NotFound
from heard.notebook import drawer as notebook
from heard.preferences import drawer as desk

# What belongs to one sending of a form, and what proves who somebody is.
NEVER = frozenset({"csrfmiddlewaretoken", "code"})
NEVER_OF_STAFF = NEVER | {"act_key", "draft_for", "draft_kept", "keep_draft", "start_empty", "next", "credential"}
# Of participants, also not how they are reached.
NEVER_OF_PARTICIPANTS = (
    NEVER
    | {"kept", "kept_for", "key", "do", "n", "note", "notes", "subject", "version", "item"}
    | {"to", "at", "number", "address"}
)
SECRET = ("password", "passphrase", "secret", "token")


class Owner(ABC):
    """Somebody who has drafts."""

    table: ClassVar[type[Draft] | type[OwnDraft]]
    # The column that says whose a row is.
    whose: ClassVar[str]
    never: ClassVar[frozenset[str]]
    max_chars: ClassVar[int]
    max_address_chars: ClassVar[int]
    # Of one page where a page can have several, else of all pages. The oldest make room.
    max_drafts: ClassVar[int]
    one_for_a_page: ClassVar[bool]

    @property
    @abstractmethod
    def reference(self) -> str:
        """Of the account or the party. Raises NotFound for anybody who cannot have drafts."""

    @abstractmethod
    def opened(self) -> AbstractContextManager[object]:
        """Open their own key and no other's, for reading."""

    @abstractmethod
    def unlocked(self) -> AbstractContextManager[object]:
        """Open their own key for writing; it is made when the first thing is kept. Raises NotFound like `reference`."""

    @property
    def column(self) -> dict[str, Any]:
        """What a row of theirs has in its column."""
        return {self.whose: self.reference}

    def may_keep(self, name: str) -> bool:
        """Whether what was typed in the field of this name may be kept."""
        return name not in self.never and not any(word in name.lower() for word in SECRET)


@dataclass(frozen=True, slots=True)
class Member(Owner):
    """A member of staff: their drafts lie on their desk."""

    actor: Actor

    table, whose, never = Draft, "account_id", NEVER_OF_STAFF
    max_chars, max_address_chars = 100_000, 200
    max_drafts, one_for_a_page = 50, True

    @property
    def reference(self) -> str:
        """Of the account."""
        if self.actor.kind != "account":
            raise NotFound("This is not there.")
        return self.actor.who

    def opened(self) -> AbstractContextManager[object]:
        """Their desk."""
        return desk.opened(self.actor)

    def unlocked(self) -> AbstractContextManager[object]:
        """Their desk; an account that ended has none."""
        return desk.unlocked(self.actor)


@dataclass(frozen=True, slots=True)
class Participant(Owner):
    """A person of one dialogue who sits there themself: their drafts lie in their notebook."""

    actor: Actor
    case: Case

    table, whose, never = OwnDraft, "party_id", NEVER_OF_PARTICIPANTS
    max_chars, max_address_chars = 20_000, 120
    max_drafts, one_for_a_page = 4, False

    @property
    def reference(self) -> str:
        """Of the party."""
        return notebook.owner(self.actor, self.case).pk

    def opened(self) -> AbstractContextManager[object]:
        """Their notebook."""
        return notebook.opened(self.actor, self.case)

    def unlocked(self) -> AbstractContextManager[object]:
        """Their notebook, held, so that two windows write one after the other."""
        return notebook.unlocked(self.actor, self.case)
