"""Signing in and out; a session that rests ends, and so does a working day."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from heard.ground import clock
from heard.models import Account, LedgerEntry, Programme
from heard.people.signing_in import codes, passwords
from heard.web import sessions
from tests.support.cast import Cast, begin
from tests.support.devices import code_of
from tests.support.visiting import STAFF, at_the_door, read, visitor

pytestmark = pytest.mark.usefixtures("database")
PASSWORD = "seven gentle herons by the weir"


@pytest.fixture
def cast() -> Cast:
    """The programme with its staff."""
    return begin()


def as_demo(cast: Cast) -> None:
    """Let this programme be one in which everybody is invented."""
    Programme.objects.filter(pk=cast.programme).update(demo="demo")


def with_password(cast: Cast, who: str) -> tuple[str, str]:
    """Somebody has a password and an app: their sign-in name, and the app's secret."""
    account = Account.objects.get(pk=cast.id(who))
    passwords.keep(account, PASSWORD)
    secret = codes.new_secret()
    codes.keep_app(account, secret)
    return account.sign_in_name, secret


def knock(browser: Client, name: str, password: str, code: str, **more: str) -> Any:
    """Send the form with a password and a code."""
    return browser.post("/sign-in/", {"sign_in_name": name, "password": password, "code": code, **more})


def test_a_password_with_a_code_opens_and_neither_alone(cast: Cast) -> None:
    name, secret = with_password(cast, "dana")
    browser = at_the_door()
    assert knock(browser, name, "something else entirely", code_of(secret)).status_code == 422
    assert knock(browser, name, PASSWORD, "").status_code == 422
    assert browser.get("/dialogues/").status_code == 303
    right = knock(browser, name, PASSWORD, code_of(secret), next="/programme/")
    assert (right.status_code, right["Location"]) == (303, "/programme/")
    assert browser.get("/dialogues/").status_code == 200
    assert list(LedgerEntry.objects.filter(chain=f"a:{cast.id('dana')}").values_list("act", flat=True))[-1] == "sign_in"


def test_whatever_is_wrong_the_answer_is_the_same(cast: Cast) -> None:
    name, secret = with_password(cast, "dana")
    left, of_left = with_password(cast, "omar")
    Account.objects.filter(sign_in_name=left).update(ended_at=cast.moment)
    wrong = [
        knock(at_the_door(), name, "something else entirely", code_of(secret)),
        knock(at_the_door(), name, PASSWORD, "000000" if code_of(secret) != "000000" else "111111"),
        knock(at_the_door(), left, PASSWORD, code_of(of_left)),
        knock(at_the_door(), "not-there", PASSWORD, code_of(secret)),
        knock(at_the_door(), "dana\x00", PASSWORD, code_of(secret)),
        knock(at_the_door(), Account.objects.get(pk=cast.id("sam")).sign_in_name, PASSWORD, code_of(secret)),
    ]
    assert {each.status_code for each in wrong} == {422}
    told = {read(each) for each in wrong}
    assert len(told) == 1
    assert "something else" not in told.pop()


def test_an_unknown_name_takes_the_work_of_a_known_one(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    from heard.people.signing_in.hashing import OneByOne

    name, secret = with_password(cast, "dana")
    hashed: list[str] = []
    encode = OneByOne.encode

    def counted(self: OneByOne, password: str, *args: object, **named: object) -> str:
        hashed.append(password)
        return encode(self, password, *args, **named)

    monkeypatch.setattr(OneByOne, "encode", counted)
    work = []
    for who in (name, "not-there", Account.objects.get(pk=cast.id("sam")).sign_in_name):
        hashed.clear()
        knock(at_the_door(), who, "something else entirely", code_of(secret))
        work.append(len(hashed))
    assert work == [1, 1, 1]


@pytest.mark.parametrize(
    "back",
    ["https://elsewhere.example.org/", "//elsewhere.example.org", "\\\\elsewhere", "javascript:x", "/\\elsewhere"],
)
def test_signing_in_leads_nowhere_else(cast: Cast, back: str) -> None:
    as_demo(cast)
    given = at_the_door().post("/sign-in/", {"who": cast.id("dana"), "next": back})
    assert given["Location"] == "/"


def test_only_in_a_demo_one_chooses_who_one_is(cast: Cast) -> None:
    assert "Choose who you are" not in read(at_the_door().get("/sign-in/"))  # type: ignore[arg-type]
    assert at_the_door().post("/sign-in/", {"who": cast.id("dana")}).status_code == 422
    as_demo(cast)
    page = read(at_the_door().get("/sign-in/"))  # type: ignore[arg-type]
    assert "Choose who you are" in page
    assert "Dana" in page
    assert "Stranger" not in page
    assert at_the_door().post("/sign-in/", {"who": cast.id("stranger")}).status_code == 422
    assert at_the_door().post("/sign-in/", {"who": cast.id("dana")}).status_code == 303


def test_a_host_with_a_real_name_offers_nobody_to_be(cast: Cast, settings: pytest.FixtureRequest) -> None:
    as_demo(cast)
    settings.HEARD_HOSTS = {"staff": "work.example.org"}  # type: ignore[attr-defined]
    settings.ALLOWED_HOSTS = ["work.example.org"]  # type: ignore[attr-defined]
    browser = Client(HTTP_HOST="work.example.org")
    assert "Choose who you are" not in browser.get("/sign-in/").content.decode()
    assert browser.post("/sign-in/", {"who": cast.id("dana")}).status_code == 422


def test_the_cookie_is_of_this_door_and_for_no_script(cast: Cast) -> None:
    as_demo(cast)
    browser = at_the_door()
    browser.post("/sign-in/", {"who": cast.id("dana")})
    cookie = browser.cookies["staff_session"]
    assert (cookie["httponly"], cookie["samesite"], cookie["max-age"]) == (True, "Strict", "")
    portal = Client(HTTP_HOST="portal.localhost")
    portal.cookies["staff_session"] = cookie.value
    assert portal.get("/").status_code == 200
    other = at_the_door()
    other.cookies["portal_session"] = cookie.value
    other.cookies["session"] = cookie.value
    assert other.get("/dialogues/").status_code == 303


@pytest.mark.parametrize("host", ["localhost", "portal.localhost"])
@pytest.mark.parametrize("address", ["/sign-in/", "/ways/", "/prove/", "/signed-in/", "/way-in/x/", "/accounts/login/"])
def test_staff_sign_in_at_their_own_door_only(host: str, address: str) -> None:
    assert Client(HTTP_HOST=host).get(address).status_code == 404


@pytest.mark.parametrize(
    "address",
    ["/accounts/", "/accounts/login/", "/accounts/signup/", "/accounts/password/reset/", "/accounts/2fa/", "/login/"],
)
def test_no_page_of_the_library_is_here(address: str) -> None:
    assert at_the_door().get(address).status_code == 404


def test_looking_at_the_sign_in_page_keeps_nothing(cast: Cast) -> None:
    from heard.models import Remembered, SignedIn

    browser = at_the_door()
    assert browser.get("/sign-in/").status_code == 200
    assert browser.post("/sign-in/passkey/").status_code == 200
    assert "staff_session" not in browser.cookies
    assert not SignedIn.objects.exists()
    assert not Remembered.objects.exists()


def test_after_fifteen_quiet_minutes_one_is_signed_out(cast: Cast) -> None:
    dana = visitor(cast, "dana")
    cast.wait(minutes=14, seconds=50)
    assert dana.get("/dialogues/").status_code == 200
    cast.wait(minutes=15)
    assert dana.get("/dialogues/").status_code == 200
    cast.wait(minutes=15, seconds=1)
    asked = dana.get("/dialogues/")
    assert (asked.status_code, asked["Location"]) == (303, "/sign-in/?next=%2Fdialogues%2F&rested=yes")
    assert dana.get("/dialogues/").status_code == 303


def test_after_twelve_hours_one_is_signed_out_however_busy(cast: Cast) -> None:
    dana = visitor(cast, "dana")
    for _ in range(60):
        cast.wait(minutes=12)
        assert dana.get("/dialogues/new/").status_code == 200
    cast.wait(seconds=1)
    assert dana.get("/dialogues/new/").status_code == 303


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str, dict[str, list[str]]]]:
    """What is handed over to be kept."""
    found: list[tuple[str, str, dict[str, list[str]]]] = []
    keep = [lambda account, path, form: found.append((account, path, dict(form.lists())))]
    monkeypatch.setattr(sessions, "KEEP_WHAT_WAS_TYPED", keep)
    return found


def test_what_was_typed_over_a_rest_is_handed_over_and_one_comes_back(cast: Cast, kept: list[Any]) -> None:
    dana = visitor(cast, "dana")
    cast.wait(minutes=16)
    with clock.at(cast.moment):
        given = dana.browser.post(
            "/dialogues/new/", {"harm": "robbery"}, HTTP_REFERER="http://staff.localhost/dialogues/new/"
        )
    assert given["Location"] == "/sign-in/?next=%2Fdialogues%2Fnew%2F&rested=yes"
    assert kept == [(cast.id("dana"), "/dialogues/new/", {"harm": ["robbery"]})]


@pytest.mark.parametrize("path", ["/ways/password/", "/prove/", "/sign-out/"])
def test_secrets_are_never_handed_over(cast: Cast, kept: list[Any], path: str) -> None:
    dana = visitor(cast, "dana")
    cast.wait(minutes=16)
    dana.post(path, password=PASSWORD)
    assert kept == []


def test_nothing_is_handed_over_after_a_whole_day_or_from_elsewhere(cast: Cast, kept: list[Any]) -> None:
    dana = visitor(cast, "dana")
    cast.wait(hours=13)
    with clock.at(cast.moment):
        given = dana.browser.post("/dialogues/new/", {"harm": "robbery"}, HTTP_REFERER="http://elsewhere.example.org/x/")
    assert given["Location"] == "/sign-in/?rested=yes"
    assert kept == []


def test_signing_out_ends_it_whatever_the_browser_keeps(cast: Cast) -> None:
    dana = visitor(cast, "dana")
    cookie = dana.browser.cookies["staff_session"].value
    given = dana.post("/sign-out/")
    assert given["Clear-Site-Data"] == '"cache", "storage"'
    again = Client(HTTP_HOST=STAFF)
    again.cookies["staff_session"] = cookie
    with clock.at(cast.moment + timedelta(seconds=1)):
        assert again.get("/dialogues/").status_code == 303
    assert LedgerEntry.objects.filter(chain=f"a:{cast.id('dana')}", act="sign_out").count() == 1
