"""What holds guessing back: limits and used codes that all processes share, and few passwords compared at a time."""

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from django.core.cache import caches
from django.core.cache.backends.db import DatabaseCache
from django.db import connections
from django.test import Client, RequestFactory

from heard.models import Account, Remembered
from heard.people.signing_in import hashing
from heard.people.signing_in.limits import RATES, CountedTry, too_often
from tests.doors.test_staff_signing import PASSWORD, knock, with_password
from tests.support.cast import Cast, begin
from tests.support.devices import REAL_COUNTERS, code_of
from tests.support.visiting import STAFF, at_the_door

pytestmark = [pytest.mark.usefixtures("database"), pytest.mark.both]
ROOT = Path(__file__).parents[2]
WRONG = "something else entirely"
# What another process does: it tries to use a code that this one used, and to knock as often as it may.
ELSEWHERE = """
import django
django.setup()
from tests.support.devices import hold_the_half_minute
hold_the_half_minute()
from django.test import Client
from heard.models import Account
from heard.people.signing_in import codes
from heard.people.signing_in.sealing import secrets_of
name, password, code = {name!r}, {password!r}, {code!r}
browser = Client(HTTP_HOST="staff.localhost")
form = {{"sign_in_name": name, "password": password, "code": code}}
print(browser.post("/sign-in/", form).status_code)
"""


@pytest.fixture
def cast() -> Cast:
    """The programme with its staff."""
    return begin()


def elsewhere(home: Path, name: str, code: str, password: str = PASSWORD) -> int:
    """The answer that another process gives, with the same databases and keys."""
    default = connections["default"].settings_dict
    if connections["default"].vendor == "sqlite":
        addresses = {
            "DATABASE_URL": f"sqlite:///{default['NAME']}",
            "KEYS_DATABASE_URL": f"sqlite:///{connections['keys'].settings_dict['NAME']}",
        }
    else:
        start = os.environ["DATABASE_URL"]
        addresses = {
            name: _at(start, connections[alias].settings_dict["NAME"])
            for name, alias in (("DATABASE_URL", "default"), ("KEYS_DATABASE_URL", "keys"))
        }
    environment = {**os.environ, **addresses, "HEARD_HOME": str(home)}
    said = subprocess.run(
        [sys.executable, "-c", ELSEWHERE.format(name=name, code=code, password=password)],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return int(said.stdout)


def _at(address: str, name: str) -> str:
    from urllib.parse import urlsplit

    return urlsplit(address)._replace(path=f"/{name}").geturl()


def test_the_clock_that_the_tests_stop_is_the_one_on_the_wall() -> None:
    earlier = int(time.time()) // 30
    counters = list(REAL_COUNTERS())
    later = int(time.time()) // 30
    assert counters in ([earlier - 1, earlier, earlier + 1], [later - 1, later, later + 1])


def test_a_code_used_here_is_used_in_every_process(cast: Cast, database: Path) -> None:
    name, secret = with_password(cast, "dana")
    code = code_of(secret, 1)
    assert knock(at_the_door(), name, PASSWORD, code).status_code == 303
    assert elsewhere(database, name=name, code=code) == 422
    assert elsewhere(database, name=name, code=code_of(secret, 0)) == 303


def test_tries_are_counted_over_all_processes(cast: Cast, database: Path) -> None:
    name, secret = with_password(cast, "dana")
    for _ in range(4):
        assert knock(at_the_door(), name, WRONG, "").status_code == 422
    assert elsewhere(database, name=name, code="", password=WRONG) == 422
    slow = knock(at_the_door(), name, PASSWORD, code_of(secret))
    assert slow.status_code == 429
    assert "Wait a few minutes" in slow.content.decode()
    assert elsewhere(database, name=name, code=code_of(secret)) == 429


def test_a_name_that_is_not_there_is_slowed_alike(cast: Cast) -> None:
    answers = [knock(at_the_door(), "not-there", "x", "").status_code for _ in range(6)]
    assert answers == [422] * 5 + [429]


def test_guessing_from_one_place_does_not_shut_out_who_comes_from_another(cast: Cast) -> None:
    name, secret = with_password(cast, "dana")
    for _ in range(6):
        knock(Client(HTTP_HOST=STAFF, REMOTE_ADDR="198.51.100.7"), name, "x", "")
    from_home = Client(HTTP_HOST=STAFF, REMOTE_ADDR="203.0.113.9")
    assert knock(from_home, name, PASSWORD, code_of(secret)).status_code == 303


def test_a_forged_header_is_no_new_place(cast: Cast) -> None:
    for number in range(5):
        knock(Client(HTTP_HOST=STAFF, HTTP_X_FORWARDED_FOR=f"203.0.113.{number}"), "not-there", "x", "")
    assert knock(Client(HTTP_HOST=STAFF, HTTP_X_FORWARDED_FOR="203.0.113.99"), "not-there", "x", "").status_code == 429


def test_behind_a_proxy_only_its_own_word_counts(cast: Cast, settings: pytest.FixtureRequest) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1  # type: ignore[attr-defined]
    for number in range(5):
        at = f"192.0.2.{number}, 198.51.100.7"
        knock(Client(HTTP_HOST=STAFF, HTTP_X_FORWARDED_FOR=at), "not-there", "x", "")
    assert knock(Client(HTTP_HOST=STAFF, HTTP_X_FORWARDED_FOR="198.51.100.7"), "not-there", "x", "").status_code == 429
    assert knock(Client(HTTP_HOST=STAFF, HTTP_X_FORWARDED_FOR="198.51.100.8"), "not-there", "x", "").status_code == 422


def test_a_limit_passes_by_itself(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    name, secret = with_password(cast, "dana")
    for _ in range(6):
        knock(at_the_door(), name, "x", "")
    assert knock(at_the_door(), name, PASSWORD, code_of(secret)).status_code == 429
    real = time.time
    monkeypatch.setattr("allauth.core.internal.ratelimit.time.time", lambda: real() + 301)
    assert knock(at_the_door(), name, PASSWORD, code_of(secret)).status_code == 303


def test_getting_in_forgets_ones_own_tries(cast: Cast) -> None:
    name, secret = with_password(cast, "dana")
    for _ in range(4):
        knock(at_the_door(), name, "x", "")
    assert knock(at_the_door(), name, PASSWORD, code_of(secret)).status_code == 303
    assert knock(at_the_door(), name, "x", "").status_code == 422


def test_a_name_guessed_from_everywhere_is_slowed_too(cast: Cast) -> None:
    asked = RequestFactory().post("/sign-in/")
    tried = [too_often(asked, CountedTry("name", "dana")) for _ in range(21)]
    assert tried == [False] * 20 + [True]
    assert set(RATES) == {"name_from_here", "name", "from_here"}


def test_what_is_remembered_names_nobody(cast: Cast) -> None:
    name, secret = with_password(cast, "dana")
    knock(at_the_door(), name, "x", "")
    knock(at_the_door(), name, PASSWORD, code_of(secret))
    kept = " ".join(Remembered.objects.values_list("cache_key", flat=True))
    assert kept
    assert name not in kept
    assert "127.0.0.1" not in kept


def test_the_cache_is_one_for_all_and_drops_nothing_early() -> None:
    assert isinstance(caches["default"], DatabaseCache)
    assert caches["default"]._max_entries == 1_000_000


def test_two_passwords_are_compared_at_a_time_and_a_third_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    working, most = [], []
    go_on = threading.Event()

    def slow(*_: object, **__: object) -> str:
        working.append(1)
        most.append(len(working))
        go_on.wait(5)
        working.pop()
        return "x"

    monkeypatch.setattr("django.contrib.auth.hashers.ScryptPasswordHasher.encode", slow)
    threads = [threading.Thread(target=hashing.OneByOne().encode, args=("password", "salt")) for _ in range(3)]
    for each in threads:
        each.start()
    time.sleep(0.2)
    assert max(most) == 2
    monkeypatch.setattr(hashing, "MAX_WAIT_SECONDS", 0.1)
    with pytest.raises(hashing.Crowded):
        hashing.OneByOne().encode("password", "salt")
    go_on.set()
    for each in threads:
        each.join()
    assert len(most) == 3
    assert max(most) == 2


def test_whoever_waits_too_long_is_asked_calmly_to_come_again(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    def crowded(*_: object, **__: object) -> str:
        raise hashing.Crowded

    monkeypatch.setattr(hashing.OneByOne, "encode", crowded)
    browser = Client(HTTP_HOST=STAFF, raise_request_exception=False)
    given = knock(browser, "not-there", "x", "")
    assert given.status_code == 503
    assert "Many people are signing in" in given.content.decode()
    assert not Account.objects.filter(sign_in_name="not-there").exists()


def test_comparing_a_secret_is_slow_where_people_are_real() -> None:
    from tests.conftest import REAL_WORK

    assert REAL_WORK >= 2**14
