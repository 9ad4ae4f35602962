"""The ways in which an account signs in: two of them at best, never none."""

from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.models import Authenticator
from django.db import transaction

from heard.people.models import Account
from heard.people.signing_in import passkeys, passwords
from heard.people.signing_in.codes import APP, SHEET, left_on_sheet

WAYS_ENOUGH = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class APasskey:
    """One passkey, as its owner knows it."""

    reference: str
    name: str
    since: datetime
    last_used: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """Everything an account can sign in with."""

    passkeys: tuple[APasskey, ...]
    password: bool
    app: bool
    codes_left: int

    @property
    def by_password(self) -> bool:
        """Whether a password and an app are there together: one alone opens nothing."""
        return self.password and self.app

    @property
    def count(self) -> int:
        """How many whole ways there are: each passkey, and a password together with an app."""
        return len(self.passkeys) + self.by_password

    @property
    def enough(self) -> bool:
        """Whether losing one thing leaves a way in."""
        return self.count >= WAYS_ENOUGH


def ways_of(account: Account) -> Ways:
    """Everything this account can sign in with."""
    rows = {row.type: row for row in Authenticator.objects.filter(user=account, type__in=(APP, SHEET))}
    return Ways(
        passkeys=tuple(
            APasskey(reference=str(each.row.pk), name=each.name, since=each.row.created_at, last_used=each.row.last_used_at)
            for each in passkeys.kept(account)
        ),
        password=passwords.has(account),
        app=APP in rows,
        codes_left=left_on_sheet(rows[SHEET]) if SHEET in rows else 0,
    )


def remove_passkey(account: Account, reference: str) -> bool:
    """Take one passkey away. False where no way in would be left, or where it is not theirs."""
    with transaction.atomic():
        Account.objects.select_for_update().get(pk=account.pk)
        if ways_of(account).count < WAYS_ENOUGH or not (reference.isascii() and reference.isdecimal()):
            return False
        gone, _each = Authenticator.objects.filter(user=account, type=passkeys.KIND, pk=int(reference)).delete()
        return int(gone) > 0


def remove_password(account: Account) -> bool:
    """Take the password away, with its app and its sheet. False where no way in would be left."""
    with transaction.atomic():
        Account.objects.select_for_update().get(pk=account.pk)
        if not ways_of(account).passkeys:
            return False
        passwords.drop(account)
        return True


def remove_all(account: Account) -> None:
    """Every way is gone: somebody lost them, or has left."""
    with transaction.atomic():
        Authenticator.objects.filter(user=account).delete()
        account.set_unusable_password()
        account.save(update_fields=["password"])
