"""Where somebody is signed in: listed for themselves, ended by themselves, and ended when they leave."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from time import time

from heard.ground.texts import say
from heard.people.models import Remembered, SignedIn
from heard.people.signing_in.store import SessionStore

BEGAN, SEEN, BROWSER = "began", "seen", "browser"
UNKNOWN = "unknown"
# What stands in the name that a browser gives itself, and what we keep of it; sentences say it (`signing-device`).
BROWSERS = (("Edg", "Edge"), ("OPR", "Opera"), ("Firefox", "Firefox"), ("Chrom", "Chrome"), ("Safari", "Safari"))
SYSTEMS = (
    ("Android", "android"),
    ("iPhone", "iphone"),
    ("iPad", "ipad"),
    ("Windows", "windows"),
    ("Mac OS", "mac"),
    ("CrOS", "chromebook"),
    ("Linux", "linux"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedInDevice:
    """One place where somebody is signed in."""

    reference: str
    browser: str
    began: datetime
    seen: datetime
    this_one: bool


def kind_of(user_agent: str) -> dict[str, str]:
    """What kind of browser this is, on what kind of device; what it is precisely is not kept."""
    browser = next((name for mark, name in BROWSERS if mark in user_agent), UNKNOWN)
    return {"browser": browser, "system": next((name for mark, name in SYSTEMS if mark in user_agent), UNKNOWN)}


def _in_words(kind: object) -> str:
    """A kind of browser in the language that is spoken: `Firefox on a Mac`."""
    known = kind if isinstance(kind, dict) else kind_of("")
    return say("signing-device", **known)


def _reference(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()[:16]


def places(account: str, this: str, since: datetime) -> list[SignedInDevice]:
    """Where this account is signed in; `this` is the key of the session that asks, which comes first.

    What was not seen since then rests, and opens nothing any more.
    """
    found = [_place(row, this) for row in SignedIn.objects.filter(account=account)]
    return sorted(
        (each for each in found if each and each.seen >= since),
        key=lambda each: (not each.this_one, -each.seen.timestamp()),
    )


def _place(row: SignedIn, this: str) -> SignedInDevice | None:
    said = SessionStore(row.session_key).decode(row.session_data)
    if BEGAN not in said:
        return None
    began, seen = (datetime.fromtimestamp(said[name], UTC) for name in (BEGAN, SEEN))
    return SignedInDevice(
        reference=_reference(row.session_key),
        browser=_in_words(said.get(BROWSER)),
        began=began,
        seen=seen,
        this_one=row.session_key == this,
    )


def end_one(account: str, reference: str) -> bool:
    """End one of them. False where it is not theirs, or over already."""
    keys = SignedIn.objects.filter(account=account).values_list("session_key", flat=True)
    wanted = [key for key in keys if _reference(key) == reference]
    return SignedIn.objects.filter(session_key__in=wanted).delete()[0] > 0


def end_others(account: str, this: str = "") -> int:
    """End all but this one; all, where none is named. Returns how many ended."""
    return SignedIn.objects.filter(account=account).exclude(session_key=this).delete()[0]


def sweep() -> None:
    """Forget sessions whose day is over, and what was to be remembered for some minutes only."""
    # Both live in real time, whatever time is told.
    now = datetime.fromtimestamp(time(), UTC)
    SignedIn.objects.filter(expire_date__lt=now).delete()
    Remembered.objects.filter(expires__lt=now).delete()
