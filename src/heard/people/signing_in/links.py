"""One-time links: how somebody without a way in comes to one. Given by another person, never by oneself."""

import hashlib
from datetime import timedelta

from django.db import transaction

from heard.ground import clock, codes
from heard.people.models import Account, WayIn
from heard.people.signing_in import sessions, ways

LINK_TTL = timedelta(hours=24)


def fresh(account: str) -> WayIn:
    """A link that is not kept yet. Its secret half is on the row this once; what is kept is its mark."""
    secret = codes.LINK.new().lower()
    row = WayIn(account_id=account, mark=mark_of(secret), until=clock.now() + LINK_TTL)
    row.secret = secret
    return row


def mark_of(secret: str) -> str:
    """What is kept of a link, however it was typed."""
    return hashlib.sha256(codes.plain(secret).encode()).hexdigest()


def found(secret: str) -> WayIn | None:
    """The link with this secret; `None` where it was used, is too old, a newer one was given, or its account has ended."""
    row = WayIn.objects.filter(mark=mark_of(secret)).select_related("account__programme").first()
    return row if row and _opens(row) else None


def still(reference: str) -> WayIn | None:
    """The same by its reference, for the account that came in by it; `None` where it opens no more."""
    row = WayIn.objects.filter(pk=reference).select_related("account__programme").first()
    return row if row and _opens(row) else None


def _opens(row: WayIn) -> bool:
    if row.used_at or row.until <= clock.now() or row.account.ended_at:
        return False
    newest = WayIn.objects.filter(account=row.account_id).order_by("-until").values_list("pk", flat=True).first()
    return bool(newest == row.pk)


def open_with(secret: str) -> WayIn | None:
    """Come in by a link: every earlier way in of this account ends, and so does every session of it."""
    with transaction.atomic():
        row = found(secret)
        if row is None:
            return None
        Account.objects.select_for_update().get(pk=row.account_id)
        ways.remove_all(row.account)
        sessions.end_others(row.account_id)
    return row


def use_up(reference: str) -> bool:
    """The link brought somebody to a way in, and opens no more. False where it was used up before."""
    return WayIn.objects.filter(pk=reference, used_at=None).update(used_at=clock.now()) > 0
