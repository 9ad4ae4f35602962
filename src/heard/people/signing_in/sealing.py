"""What an account signs in with, under a key of its own. Opened here, to compare, and nowhere else."""

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from allauth.mfa.adapter import DefaultMFAAdapter

from heard.confidentiality import vault
from heard.confidentiality.vault import KeyName, Keyring
from heard.people.models import Account

KIND = "account"
STEP_BYTES = 64
_whose: ContextVar[str] = ContextVar("whose_ways")


@contextmanager
def secrets_of(account: Account) -> Iterator[None]:
    """Inside, what this account signs in with can be sealed and opened; that of others cannot."""
    name = KeyName(KIND, account.pk)
    keyring = Keyring(whole=[name])
    try:
        keyring.cipher(name)
    except vault.Broken:
        vault.make_key_once(name, programme=account.programme_id)
    token = _whose.set(account.pk)
    try:
        with vault.opened(keyring):
            yield
    finally:
        _whose.reset(token)


def sealed(text: str) -> str:
    """A secret of the account at hand, as it may be kept."""
    whose = _whose.get()
    return base64.b64encode(vault.seal(KeyName(KIND, whose), text, _place(whose), STEP_BYTES)).decode()


def opened(text: str) -> str:
    """The secret again."""
    whose = _whose.get()
    return vault.unseal(KeyName(KIND, whose), base64.b64decode(text), _place(whose), whose)


def _place(whose: str) -> str:
    return f"mfa_authenticator.data:{whose}:1"


class Sealing(DefaultMFAAdapter):  # type: ignore[misc]  # allauth has no types
    """Lets allauth keep its secrets sealed: by itself it keeps them as they are."""

    def encrypt(self, text: str) -> str:
        """Seal it for the account at hand."""
        return sealed(text)

    def decrypt(self, encrypted_text: str) -> str:
        """Open it for the account at hand."""
        return opened(encrypted_text)
