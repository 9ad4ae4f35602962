"""Coming in by a number and a secret. Whatever is wrong, the answer is `None`, and it takes as long.

Limits slow down guessing; they pass by themselves, and shut nobody out for good: that somebody else tries from
elsewhere does not keep a person from their page for long.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from heard.acts import ledger
from heard.acts.actors import Actor
from heard.confidentiality import vault
from heard.dialogue.case import Case
from heard.ground import clock, codes
from heard.own_page import hashing
from heard.own_page.models import NUMBER_DIGITS, FailedSignIn, OwnKey
from heard.own_page.queries import Whose, whose

WITHIN, AN_HOUR, A_DAY = timedelta(minutes=10), timedelta(hours=1), timedelta(days=1)
# How long the next try for a number waits, from the same network, by how many did not open before it.
WAITS = (timedelta(0), timedelta(0), timedelta(seconds=2), timedelta(seconds=10), timedelta(seconds=30))
FROM_HERE, FROM_EVERYWHERE, OF_A_NETWORK = len(WAITS), 20, 20
MAX_TYPED_CHARS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedOwnPage:
    """Which page opened, whose it is, and whether by a code: then they choose words of their own first."""

    page: str
    whose: Whose
    by_code: bool


def come_in(number: str, said: str, network: str) -> OpenedOwnPage | None:
    """The page of this number and this secret; `None` where they do not fit. A try that comes too soon is ignored."""
    digits, mark = number_of(number), hashing.network_mark(network)
    # Kept before it is judged, so that many at the same moment count each other.
    row = FailedSignIn.objects.create(number=digits, network=mark, at=clock.now())
    if _too_soon(row):
        row.delete()
        return None
    opened = _opened(digits, said[:MAX_TYPED_CHARS])
    if opened:
        FailedSignIn.objects.filter(number=digits, network=mark).delete()
        by = Actor(who=opened.whose.person, kind="person")
        ledger.append_alone(ledger.entry_for(f"d:{opened.whose.dialogue}", by, "come_in", outcome=ledger.LOOKED))
    return opened


def number_of(typed: str) -> str:
    """The digits of a number, however they were grouped; `""` where it cannot be one."""
    digits = "".join(each for each in typed[:MAX_TYPED_CHARS] if each not in " -.")
    return digits if len(digits) == NUMBER_DIGITS and digits.isascii() and digits.isdecimal() else ""


def _too_soon(row: FailedSignIn) -> bool:
    others = FailedSignIn.objects.exclude(pk=row.pk)
    if others.filter(network=row.network, at__gt=row.at - AN_HOUR).count() >= OF_A_NETWORK:
        return True
    if not row.number:
        return False
    before = list(others.filter(number=row.number, at__gt=row.at - WITHIN).order_by("at").values_list("network", "at"))
    here = [at for network, at in before if network == row.network]
    return len(before) >= FROM_EVERYWHERE or _waits(here, row.at)


def _waits(here: Sequence[datetime], now: datetime) -> bool:
    return len(here) >= FROM_HERE or bool(here and now - here[-1] < WAITS[len(here)])


def _opened(digits: str, said: str) -> OpenedOwnPage | None:
    key = OwnKey.objects.filter(number=digits).first() if digits else None
    if key is None:
        hashing.as_long()
        return None
    plain = codes.plain(said) if key.until else hashing.plain_words(said)
    if not hashing.fits(plain, key.epoch, key.mark) or (key.until and key.until <= clock.now()):
        return None
    found = whose(key.given)
    if found is None or _is_held(found):
        return None
    return OpenedOwnPage(page=key.given, whose=found, by_code=key.until is not None)


def _is_held(found: Whose) -> bool:
    """Whether they were taken to prison or jail since: there others see the screen."""
    case = Case(found.dialogue)
    with vault.opened(case.judging_keyring()):
        party = case.party(found.person)
        return party is None or party.person.held


def still_theirs(page: str, words: str, network: str) -> bool:
    """Whether these are the words of the person on this page. Asked again before they choose others.

    A person who picked up an open phone guesses here no quicker than at the sign-in page.
    """
    key = OwnKey.objects.filter(given=page, until=None).first()
    if key is None:
        return False
    row = FailedSignIn.objects.create(number=key.number, network=hashing.network_mark(network), at=clock.now())
    if _too_soon(row):
        row.delete()
        return False
    if not hashing.fits(hashing.plain_words(words[:MAX_TYPED_CHARS]), key.epoch, key.mark):
        return False
    row.delete()
    return True


def tried_pages(programme_id: str) -> list[tuple[str, str]]:
    """Dialogue and person of each page that somebody tried many times in the last hour, and did not come in."""
    since = clock.now() - AN_HOUR
    numbers = list(FailedSignIn.objects.filter(at__gt=since).exclude(number="").values_list("number", flat=True))
    many = {number for number in numbers if numbers.count(number) >= FROM_HERE}
    rows = OwnKey.objects.filter(number__in=many, party__dialogue__programme=programme_id).exclude(mark=hashing.NOTHING)
    return list(rows.values_list("party__dialogue", "party__person"))


def forget_old_tries() -> None:
    """Tries of yesterday tell nothing any more."""
    FailedSignIn.objects.filter(at__lt=clock.now() - A_DAY).delete()
