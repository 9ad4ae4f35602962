"""What a member typed and has not sent: kept for them on the server, so that nothing has to stay on a phone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction

from heard.acts.actors import Actor
from heard.acts.fields import is_writable
from heard.confidentiality.vault import Erased
from heard.ground import clock
from heard.people.models import Account
from heard.preferences import drawer
from heard.preferences.models import Draft

KEPT_FOR = timedelta(days=30)
MAX_DRAFT_CHARS = 100_000
# Of one member's drafts, the oldest make room.
MAX_DRAFTS = 50
MAX_ADDRESS_CHARS = 200
# What proves that somebody is who they are is never kept, nor what belongs to one sending of a form.
NEVER = frozenset(
    {
        "csrfmiddlewaretoken",
        "act_key",
        "draft_for",
        "draft_kept",
        "keep_draft",
        "start_empty",
        "next",
        "code",
        "credential",
    }
)
SECRET = ("password", "passphrase", "secret", "token")
Typed = Mapping[str, Sequence[str]]


class TooLong(Exception):
    """More was typed than a draft holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedFormDraft:
    """A draft, opened: what was typed, by field, and when it was kept."""

    words: dict[str, list[str]]
    at: datetime


def _worth_keeping(typed: Typed) -> dict[str, list[str]]:
    named = {name: [str(each) for each in values] for name, values in typed.items() if _may_keep(name)}
    return {name: values for name, values in named.items() if any(each.strip() for each in values)}


def _may_keep(name: str) -> bool:
    return name not in NEVER and not any(word in name.lower() for word in SECRET)


def keep_draft(actor: Actor, address: str, typed: Typed) -> None:
    """Keep what a member typed at this address, in place of what was kept there before. Raises TooLong, NotFound."""
    words = _worth_keeping(typed)
    every = [each for name, values in words.items() for each in (name, *values)]
    if sum(map(len, every)) > MAX_DRAFT_CHARS or len(address) > MAX_ADDRESS_CHARS:
        raise TooLong
    if not words or not all(map(is_writable, every)):
        return
    with drawer.unlocked(actor) as account:
        try:
            _keep(account, address, words)
        except IntegrityError:
            # The same page was kept from two windows at one moment: the later one stays.
            _keep(account, address, words)


def _keep(account: Account, address: str, words: dict[str, list[str]]) -> None:
    with transaction.atomic():
        row = Draft.objects.filter(account=account, address=address).first()
        if row is None:
            Draft.objects.create(account=account, address=address, words=words, kept_at=clock.now())
            _make_room(account)
            return
        row.words, row.kept_at, row.row_version = words, clock.now(), row.row_version + 1
        row.save(update_fields=["words", "kept_at", "row_version"])


def _make_room(account: Account) -> None:
    mine = Draft.objects.filter(account=account).order_by("-kept_at", "pk")
    Draft.objects.filter(pk__in=[row.pk for row in mine.only("pk")[MAX_DRAFTS:]]).delete()


def draft_at(actor: Actor, address: str) -> OpenedFormDraft | None:
    """What this member kept at this address. Nobody opens another's."""
    row = Draft.objects.filter(account=actor.who, address=address, kept_at__gt=clock.now() - KEPT_FOR).first()
    if row is None or actor.kind != "account":
        return None
    with drawer.opened(actor):
        try:
            return OpenedFormDraft(words={name: list(values) for name, values in row.words.items()}, at=row.kept_at)
        except Erased:
            return None


def forget_draft(actor: Actor, address: str) -> None:
    """What was typed is done, or is not wanted."""
    Draft.objects.filter(account=actor.who, address=address).delete()


def forget_old_drafts() -> int:
    """Drafts that nobody came back to go. Returns how many."""
    gone, _each = Draft.objects.filter(kept_at__lte=clock.now() - KEPT_FOR).delete()
    return gone
