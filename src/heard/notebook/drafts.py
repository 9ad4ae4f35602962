"""What a person typed and has not sent: kept on the server, so that nothing has to stay on a phone, and nothing is lost."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from heard.acts.actors import Actor
from heard.acts.fields import is_writable
from heard.confidentiality.vault import Erased
from heard.dialogue.case import Case
from heard.ground import clock
from heard.notebook import drawer
from heard.notebook.models import OwnDraft
from heard.notebook.terms import KEPT_FOR, MAX_DRAFTS

MAX_DRAFT_CHARS = 20_000
MAX_ADDRESS_CHARS = 120
# What belongs to one sending of a form is never kept, nor what proves who somebody is, nor how they are reached.
NEVER = frozenset(
    {
        "csrfmiddlewaretoken",
        "kept",
        "kept_for",
        "key",
        "do",
        "n",
        "note",
        "notes",
        "subject",
        "version",
        "item",
        "code",
        "to",
        "at",
        "number",
        "address",
    }
)
SECRET = ("password", "passphrase", "secret", "token")
Typed = Mapping[str, Sequence[str]]


class TooLong(Exception):
    """More was typed than is kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedNoteDraft:
    """A draft, opened: what was typed, by field, and what a form says so that it is the same draft it goes on with."""

    reference: str
    version: int
    words: dict[str, list[str]]

    @property
    def mark(self) -> str:
        """The draft and its version, as one word for a form."""
        return f"{self.reference}:{self.version}"


def _worth_keeping(typed: Typed) -> dict[str, list[str]]:
    named = {name: [str(each) for each in values] for name, values in typed.items() if _may_keep(name)}
    return {name: values for name, values in named.items() if any(each.strip() for each in values)}


def _may_keep(name: str) -> bool:
    return name not in NEVER and not any(word in name.lower() for word in SECRET)


def keep(actor: Actor, case: Case, address: str, typed: Typed, mark: str = "") -> str:
    """Keep what somebody typed at this address, and return its mark. Raises TooLong, and NotFound for who has no notebook.

    The draft that the mark names is written over, if it is as its window last saw it, or if all it says is said again.
    Else another window wrote there: both are kept.
    """
    words = _worth_keeping(typed)
    every = [each for name, values in words.items() for each in (name, *values)]
    if sum(map(len, every)) > MAX_DRAFT_CHARS or len(address) > MAX_ADDRESS_CHARS:
        raise TooLong
    if not words or not all(map(is_writable, every)):
        return mark
    reference, _, version = mark.partition(":")
    with drawer.unlocked(actor, case) as own:
        row = OwnDraft.objects.filter(pk=reference, party=own, address=address).first()
        if row is None or not (str(row.row_version) == version or _says_again(row, words)):
            row = OwnDraft.objects.create(party=own, address=address, words=words, kept_at=clock.now())
            _make_room(own.pk, address)
        else:
            row.words, row.kept_at, row.row_version = words, clock.now(), row.row_version + 1
            row.save(update_fields=["words", "kept_at", "row_version"])
        return f"{row.pk}:{row.row_version}"


def _says_again(row: OwnDraft, words: dict[str, list[str]]) -> bool:
    said = "\n".join(each for values in words.values() for each in values)
    return all(each in said for values in row.words.values() for each in values)


def _make_room(party: str, address: str) -> None:
    mine = OwnDraft.objects.filter(party=party, address=address).order_by("-kept_at", "pk")
    OwnDraft.objects.filter(pk__in=[row.pk for row in mine.only("pk")[MAX_DRAFTS:]]).delete()


def kept_at(actor: Actor, case: Case, address: str) -> list[OpenedNoteDraft]:
    """What this person kept at this address, the newest first. Nobody opens another's."""
    with drawer.opened(actor, case) as own:
        rows = OwnDraft.objects.filter(party=own, address=address, kept_at__gt=clock.now() - KEPT_FOR)
        found = list(rows.order_by("-kept_at", "-row_version", "pk"))
        try:
            return [OpenedNoteDraft(reference=row.pk, version=row.row_version, words=dict(row.words)) for row in found]
        except Erased:
            return []


def forget(actor: Actor, case: Case, mark: str) -> None:
    """What was typed is done, or is not wanted."""
    OwnDraft.objects.filter(pk=mark.partition(":")[0], party=drawer.owner(actor, case)).delete()


def forget_old() -> int:
    """Drafts that nobody came back to go. Returns how many."""
    gone, _each = OwnDraft.objects.filter(kept_at__lte=clock.now() - KEPT_FOR).delete()
    return gone
