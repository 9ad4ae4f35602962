"""A device with passkeys, in software, and an app that shows codes: what people hold in their hands."""

import hashlib
import json
import os
from dataclasses import dataclass, field
from typing import Any

from allauth.mfa.totp.internal import auth
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from fido2 import cbor
from fido2.cose import ES256
from fido2.utils import websafe_decode, websafe_encode

PRESENT, CHECKED, ATTESTED = 0x01, 0x04, 0x40
HOST, ORIGIN = "staff.localhost", "http://staff.localhost"
REAL_COUNTERS = auth.yield_hotp_counters_from_time
HALF_MINUTE = 58_849_920  # which half minute since 1970 it is for every app and every server of the tests


def hold_the_half_minute() -> None:
    """Stop the clock of apps and servers, so that no test depends on when its half minute turns."""
    auth.yield_hotp_counters_from_time = lambda: iter((HALF_MINUTE - 1, HALF_MINUTE, HALF_MINUTE + 1))


def code_of(secret: str, steps: int = 0) -> str:
    """What an app with this secret shows now, or some steps of half a minute away."""
    return str(auth.format_hotp_value(auth.hotp_value(secret, HALF_MINUTE + steps)))


@dataclass(slots=True)
class Device:
    """Holds one passkey. `checked` says whether it looked who sits there; `count` goes up where it counts."""

    host: str = HOST
    origin: str = ORIGIN
    checked: bool = True
    count: int = 0
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    id: bytes = field(default_factory=lambda: os.urandom(32))
    person: str = ""

    def make(self, asked: dict[str, Any]) -> str:
        """Make the passkey, and answer as a browser does."""
        options = asked["publicKey"]
        self.person = options["user"]["id"]
        told = self._told("webauthn.create", options["challenge"])
        public = cbor.encode(dict(ES256.from_cryptography_key(self.key.public_key())))  # type: ignore[no-untyped-call]
        made = bytes(16) + len(self.id).to_bytes(2, "big") + self.id + public
        attested = cbor.encode({"fmt": "none", "attStmt": {}, "authData": self._data(ATTESTED) + made})
        return self._answer({"clientDataJSON": told, "attestationObject": attested})

    def use(self, asked: dict[str, Any]) -> str:
        """Prove who sits there, and answer as a browser does."""
        told = self._told("webauthn.get", asked["publicKey"]["challenge"])
        data = self._data()
        signature = self.key.sign(data + hashlib.sha256(told).digest(), ec.ECDSA(hashes.SHA256()))
        parts = {"clientDataJSON": told, "authenticatorData": data, "signature": signature}
        return self._answer(parts, userHandle=self.person)

    def _told(self, kind: str, challenge: str) -> bytes:
        return json.dumps({"type": kind, "challenge": challenge, "origin": self.origin}).encode()

    def _data(self, more: int = 0) -> bytes:
        flags = PRESENT | (CHECKED if self.checked else 0) | more
        return hashlib.sha256(self.host.encode()).digest() + bytes([flags]) + self.count.to_bytes(4, "big")

    def _answer(self, parts: dict[str, bytes], **more: str) -> str:
        response = {name: websafe_encode(part) for name, part in parts.items()} | more
        name = websafe_encode(self.id)
        said = {"id": name, "rawId": name, "type": "public-key", "response": response, "clientExtensionResults": {}}
        return json.dumps(said)


def decoded(text: str) -> bytes:
    """Bytes from how browsers write them."""
    return websafe_decode(text)
