"""Passkeys: the browser and its device prove who sits there, by a key that never leaves the device.

The device has to check the person itself, by finger, face or PIN. What we asked travels signed with the form, so that
nobody who only looks at a page writes to the database, and each question is answered once.
"""

import json
from base64 import b64decode, b64encode
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from allauth.mfa.models import Authenticator
from django.core import signing
from django.core.cache import cache

from heard.people.models import Account
from heard.people.signing_in import active
from heard.people.signing_in.sealing import opened, sealed, secrets_of

if TYPE_CHECKING:
    # Each function reads in what it needs of this: most workers never meet a passkey, and it is large.
    from fido2.server import Fido2Server
    from fido2.webauthn import AttestedCredentialData

KIND = Authenticator.Type.WEBAUTHN
QUESTION_TTL_SECONDS = 300
SALT = "heard.passkey"
MAKING, PROVING = "making", "proving"
CHECKED = "required"
MAX_NAME_CHARS = 60


@dataclass(frozen=True, slots=True)
class Here:
    """The host and origin of a page: a passkey is made for one host, and answers to one origin."""

    host: str
    origin: str

    @property
    def server(self) -> "Fido2Server":
        """Compares what devices say for this host, and for no other origin."""
        from fido2.server import Fido2Server  # noqa: PLC0415
        from fido2.webauthn import PublicKeyCredentialRpEntity  # noqa: PLC0415

        party = PublicKeyCredentialRpEntity(id=self.host, name="Heard")
        return Fido2Server(party, verify_origin=lambda origin: origin == self.origin)


@dataclass(frozen=True, slots=True)
class Passkey:
    """One passkey as it was kept."""

    row: Authenticator
    name: str
    credential: "AttestedCredentialData"


def kept(account: Account) -> list[Passkey]:
    """The passkeys of an account, in the order in which they came."""
    rows = list(Authenticator.objects.filter(user=account, type=KIND).order_by("pk"))
    if not rows:
        return []
    with secrets_of(account):
        return [_read(row) for row in rows]


def _read(row: Authenticator) -> Passkey:
    from fido2.webauthn import AttestedCredentialData  # noqa: PLC0415

    said = json.loads(opened(row.data["sealed"]))
    return Passkey(row, said["name"], AttestedCredentialData(b64decode(said["credential"])))


def ask_to_make(account: Account, here: Here) -> dict[str, Any]:
    """What a browser has to know to make a passkey for this account."""
    from fido2.webauthn import (  # noqa: PLC0415
        PublicKeyCredentialUserEntity,
        ResidentKeyRequirement,
        UserVerificationRequirement,
    )

    person = PublicKeyCredentialUserEntity(id=account.pk.encode(), name=account.sign_in_name, display_name=account.name)
    asked, state = here.server.register_begin(
        person,
        [each.credential for each in kept(account)],
        resident_key_requirement=ResidentKeyRequirement.REQUIRED,
        user_verification=UserVerificationRequirement(CHECKED),
    )
    return {**dict(asked), "asked": _signed(state, MAKING, account.pk)}


def made(account: Account, here: Here, *, asked: str, answer: str, name: str) -> bool:
    """Keep the passkey that a browser made. False where it did not answer what was asked."""
    state = _unsigned(asked, MAKING, account.pk)
    try:
        data = here.server.register_complete(state, json.loads(answer)) if state else None
    except (ValueError, TypeError, KeyError, AttributeError):
        return False
    if data is None or data.credential_data is None:
        return False
    said = {"name": _named(name), "credential": b64encode(data.credential_data).decode()}
    with secrets_of(account):
        Authenticator.objects.create(
            user=account, type=KIND, data={"name": "", "sealed": sealed(json.dumps(said)), "count": data.counter}
        )
    return True


def _named(name: str) -> str:
    plain = "".join(character for character in name if character.isprintable()).strip()
    return plain[:MAX_NAME_CHARS]


def ask_to_prove(here: Here) -> dict[str, Any]:
    """What a browser has to know to let somebody use any passkey that they have for this host."""
    from fido2.webauthn import UserVerificationRequirement  # noqa: PLC0415

    asked, state = here.server.authenticate_begin(user_verification=UserVerificationRequirement(CHECKED))
    return {**dict(asked), "asked": _signed(state, PROVING, "")}


def proven(here: Here, *, asked: str, answer: str) -> Account | None:
    """The account whose passkey answered; `None` where it did not answer this challenge, or is not known."""
    from fido2.utils import websafe_decode  # noqa: PLC0415
    from fido2.webauthn import AuthenticationResponse  # noqa: PLC0415

    state = _unsigned(asked, PROVING, "")
    try:
        said = json.loads(answer)
        reference = websafe_decode(said["response"]["userHandle"]).decode()
        account = active(reference)
        known = kept(account) if account else []
        used = here.server.authenticate_complete(state, [each.credential for each in known], said) if state else None
        count = AuthenticationResponse.from_dict(said).response.authenticator_data.counter
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
    row = next((each.row for each in known if used and each.credential.credential_id == used.credential_id), None)
    return account if row is not None and _counts_on(row, count) else None


def _counts_on(row: Authenticator, count: int) -> bool:
    """A device that counts its answers counts up. One that went back is a copy, and copies are not believed."""
    before = int(row.data["count"])
    if (count or before) and count <= before:
        return False
    row.data["count"] = count
    row.save(update_fields=["data"])
    row.record_usage()
    return True


def _signed(state: Any, purpose: str, whose: str) -> str:
    said = {"challenge": state["challenge"], "purpose": purpose, "whose": whose}
    return signing.dumps(said, salt=SALT)


def _unsigned(asked: str, purpose: str, whose: str) -> dict[str, Any] | None:
    """The challenge that is being answered; `None` where it is forged, too old, or was answered before."""
    try:
        said = signing.loads(asked, salt=SALT, max_age=QUESTION_TTL_SECONDS)
    except signing.BadSignature:
        return None
    if (said["purpose"], said["whose"]) != (purpose, whose):
        return None
    if not cache.add(f"asked:{said['challenge']}", "answered", timeout=2 * QUESTION_TTL_SECONDS):
        return None
    return {"challenge": said["challenge"], "user_verification": CHECKED}
