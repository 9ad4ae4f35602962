"""Signing in and out; a session that rests ends, and so does a working day."""

from datetime import timedelta

import pytest
from django.test import Client

from heard.ground import clock
from heard.models import Account, Line, Programme
from heard.people.signing_in import give_password
from heard.programme.actions import SOFTWARE
from tests.cast import Cast, begin
from tests.doors.visiting import STAFF, at_the_door, read, visitor

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def cast() -> Cast:
    """The programme with its staff."""
    return begin()


def as_demo(cast: Cast) -> None:
    """Let this programme be one in which everybody is invented."""
    Programme.objects.filter(pk=cast.programme).update(demo="demo")


def test_a_password_opens_and_the_wrong_one_does_not(cast: Cast) -> None:
    password = give_password(cast.id("dana"), SOFTWARE)
    name = Account.objects.get(pk=cast.id("dana")).sign_in_name
    browser = at_the_door()
    wrong = browser.post("/sign-in/", {"sign_in_name": name, "password": "something else"})
    nobody = browser.post("/sign-in/", {"sign_in_name": "not-there", "password": password})
    assert wrong.status_code == nobody.status_code == 422
    assert name in wrong.content.decode()
    assert "something else" not in wrong.content.decode()
    assert browser.get("/dialogues/").status_code == 303
    right = browser.post("/sign-in/", {"sign_in_name": name, "password": password, "next": "/programme/"})
    assert (right.status_code, right["Location"]) == (303, "/programme/")
    assert browser.get("/dialogues/").status_code == 200
    assert list(Line.objects.filter(chain=f"a:{cast.id('dana')}").values_list("act", flat=True))[-1] == "sign_in"


@pytest.mark.parametrize(
    "back", ["https://elsewhere.example.org/", "//elsewhere.example.org", "\\\\elsewhere", "javascript:x"]
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


def test_signing_out_ends_it_whatever_the_browser_keeps(cast: Cast) -> None:
    dana = visitor(cast, "dana")
    kept = dana.browser.cookies["staff_session"].value
    given = dana.post("/sign-out/")
    assert given["Clear-Site-Data"] == '"cache", "storage"'
    again = Client(HTTP_HOST=STAFF)
    again.cookies["staff_session"] = kept
    with clock.at(cast.moment + timedelta(seconds=1)):
        assert again.get("/dialogues/").status_code == 303
    assert Line.objects.filter(chain=f"a:{cast.id('dana')}", act="sign_out").count() == 1


def test_a_new_password_ends_older_sessions(cast: Cast) -> None:
    dana = visitor(cast, "dana")
    give_password(cast.id("dana"), SOFTWARE)
    assert dana.get("/dialogues/").status_code == 303
