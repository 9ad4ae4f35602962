"""The demo's clock: moved by hand, forward only, and nowhere but in a demo on this machine."""

from datetime import datetime, timedelta
from pathlib import Path
from unittest.mock import patch
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client
from pytest_django import Settings

from heard.due import Part
from heard.ground import clock
from heard.management.demo import remove_demo
from heard.models import CalledOff, LedgerEntry, MessageEnd, Programme, Sending
from heard.programme import demo_clock
from heard.web.staff.shell.passing import months_on
from tests.support.cast import Cast, begin
from tests.support.visiting import Visitor, at_the_door, read, visitor

pytestmark = pytest.mark.usefixtures("database")
RIBBON = "Demo: everyone here is invented."


@pytest.fixture
def cast() -> Cast:
    """A dialogue in preparation, in a demo."""
    made = begin().to("preparing")
    Programme.objects.update(demo="demo")
    return made


@pytest.fixture
def dana(cast: Cast) -> Visitor:
    """The coordinator before the demo."""
    return visitor(cast, "dana")


def today(visiting: Visitor) -> str:
    """The day and hour that the ribbon shows."""
    page = read(visiting.get("/dialogues/"))
    return page.partition("Today is ")[2].partition(". Let time pass")[0]


def test_the_ribbon_says_that_all_is_invented_and_what_day_it_is(cast: Cast, dana: Visitor) -> None:
    assert RIBBON in read(dana.get("/dialogues/"))
    assert today(dana) == f"{cast.moment:%a, %b %-d, %Y, %-I:%M %p}"
    page = read(visitor(cast).get("/sign-in/"))
    assert RIBBON in page
    assert "Let time pass" not in page


@pytest.mark.parametrize(
    ("chosen", "days"), [("a-day", 1), ("three-days", 3), ("a-week", 7), ("a-month", 31), ("six-months", 184)]
)
def test_time_passes_and_stays_passed(cast: Cast, dana: Visitor, chosen: str, days: int) -> None:
    given = dana.post("/demo-clock/", **{"pass": chosen, "next": "/figures/"})
    assert (given.status_code, given["Location"]) == (303, "/figures/")
    assert timedelta(days=days) - timedelta(hours=1) <= demo_clock.ahead() <= timedelta(days=days, hours=1)
    assert f"{cast.moment.date() + timedelta(days=days):%b %-d, %Y}" in today(dana)
    dana.post("/demo-clock/", **{"pass": "a-day"})
    assert demo_clock.ahead() >= timedelta(days=days + 1, hours=-1)


def test_three_days_are_three_whole_days_also_over_the_night_when_clocks_change(cast: Cast, dana: Visitor) -> None:
    dana.post("/demo-clock/", **{"pass": "three-days"})
    assert demo_clock.ahead() == timedelta(days=3)
    assert months_on(datetime(2027, 8, 31, 9, tzinfo=cast.zone), 6) == datetime(2028, 2, 29, 9, tzinfo=cast.zone)


def test_one_goes_to_a_day_and_hour_of_the_programme(dana: Visitor) -> None:
    assert dana.post("/demo-clock/", until="2026-05-28T09:30").status_code == 303
    assert today(dana) == "Thu, May 28, 2026, 9:30 AM"


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"until": "2026-01-05T09:00"}, "Time only goes forward."),
        ({"until": "9999-12-31T23:59"}, "Choose how much time passes"),
        ({"until": "2199-12-31T23:59"}, "This is too far ahead."),
        ({"until": "tomorrow"}, "Choose how much time passes"),
        ({"until": "2027-03-14T02:30"}, "Choose how much time passes"),
        ({"pass": "back"}, "Choose how much time passes"),
        ({}, "Choose how much time passes"),
    ],
)
def test_what_is_no_later_time_is_said_and_moves_nothing(dana: Visitor, typed: dict[str, str], says: str) -> None:
    dana.post("/demo-clock/", **{"pass": "a-week"})
    before = demo_clock.ahead()
    given = dana.post("/demo-clock/", **typed)
    assert given.status_code == 422
    assert says in read(given)
    assert demo_clock.ahead() == before


def test_acts_are_done_in_the_demos_time_and_signing_in_again_too(cast: Cast, dana: Visitor) -> None:
    dana.post("/demo-clock/", **{"pass": "six-months"})
    assert dana.post(dana.act("note"), text="Half a year later.").status_code == 303
    for who in ("dana", "ruth"):
        dana.post("/sign-in/", who=cast.id(who))
    moments = [line.at for line in LedgerEntry.objects.filter(act__in=("note", "sign_in")).order_by("at_us")]
    assert len(moments) == 3
    assert all(each >= cast.moment + timedelta(days=180) for each in moments)


def test_a_session_rests_in_real_time(cast: Cast, dana: Visitor) -> None:
    dana.post("/demo-clock/", **{"pass": "six-months"})
    assert dana.post("/sign-in/", who=cast.id("dana")).status_code == 303
    assert dana.get("/dialogues/").status_code == 200
    cast.wait(minutes=16)
    assert dana.get("/dialogues/").status_code == 303


def test_what_the_rules_make_people_wait_for_is_there_once_time_has_passed() -> None:
    cast = begin().to("approached")
    Programme.objects.update(demo="demo")
    dana = visitor(cast, "dana")
    omar = visitor(cast, "omar")
    yes = {"act_for": cast.id("james"), "act_channel": "in_person", "purpose": "prepare"}
    assert omar.post(omar.act("say_yes"), **yes).status_code == 409
    dana.post("/demo-clock/", **{"pass": "three-days"})
    assert omar.post(omar.act("say_yes"), **yes).status_code == 303


def test_what_is_due_is_done_at_its_own_hour_and_no_mail_leaves_a_demo(cast: Cast) -> None:
    cast.do(
        "dana",
        "write_to",
        on="2026-03-13 11:00",
        to=cast.add("lena", side="harmed", reach={"way": "email", "at": "lena@example.org", "hours": "09:00-17:00"}),
        words="Good morning.",
    )
    dana = visitor(cast, "dana")
    dana.post("/demo-clock/", **{"pass": "a-month"})
    left = Sending.objects.get()
    assert left.at - cast.moment < timedelta(hours=2)
    assert MessageEnd.objects.get().outcome == "sent"
    assert not mail.outbox


def test_a_halted_meeting_is_called_off_as_time_passes() -> None:
    cast = begin().to("fixed")
    Programme.objects.update(demo="demo")
    cast.do("maria", "stop")
    visitor(cast, "dana").post("/demo-clock/", **{"pass": "a-day"})
    assert CalledOff.objects.count() == 1


def test_what_is_due_by_the_command_is_due_in_the_demos_time(cast: Cast, dana: Visitor) -> None:
    dana.post("/demo-clock/", **{"pass": "a-week"})
    seen: list[datetime] = []

    def due(_programme: str) -> list[Part]:
        seen.append(clock.now())
        return []

    with clock.at(cast.moment), patch("heard.management.commands.tick.due", due):
        call_command("tick", once=True)
    assert set(seen) == {cast.moment.astimezone(ZoneInfo("UTC")) + timedelta(days=7)}


# Nowhere else


def test_where_people_are_real_there_is_no_such_page_and_no_ribbon_and_time_stays(cast: Cast, dana: Visitor) -> None:
    dana.post("/demo-clock/", **{"pass": "a-week"})
    Programme.objects.filter(pk=cast.programme).update(demo="")
    for real in ("the other programme is the demo", "there is no demo"):
        missing = dana.get("/nothing/")
        for given in (dana.get("/demo-clock/"), dana.post("/demo-clock/", **{"pass": "a-day"})):
            assert (given.status_code, given.content) == (404, missing.content), real
        assert RIBBON not in read(dana.get("/dialogues/"))
        dana.post(dana.act("note"), text=f"Now, though {real}.")
        assert cast.moment - LedgerEntry.objects.filter(act="note").latest("at_us").at < timedelta(minutes=1)
        Programme.objects.update(demo="")
    assert demo_clock.ahead() == timedelta(days=7)


def test_under_a_real_name_there_is_no_such_page(cast: Cast, dana: Visitor, settings: Settings) -> None:
    dana.post("/demo-clock/", **{"pass": "a-week"})
    settings.HEARD_HOSTS = {"staff": "work.example.org"}
    settings.ALLOWED_HOSTS = ["work.example.org"]
    browser = Client(HTTP_HOST="work.example.org")
    browser.cookies = dana.browser.cookies
    with clock.at(cast.moment):
        assert browser.get("/demo-clock/").status_code == 404
        assert RIBBON not in browser.get("/dialogues/").content.decode()
        assert demo_clock.ahead() == timedelta(days=7)


def test_nobody_moves_it_from_outside(cast: Cast, dana: Visitor) -> None:
    given = visitor(cast).post("/demo-clock/", **{"pass": "a-day"})
    assert given["Location"].startswith("/sign-in/")
    dana.browser.handler.enforce_csrf_checks = True
    assert dana.post("/demo-clock/", **{"pass": "a-day"}).status_code == 403
    assert demo_clock.ahead() == timedelta()


@pytest.mark.parametrize("back", ["https://elsewhere.example.org/", "//elsewhere.example.org", "javascript:x", ""])
def test_it_leads_nowhere_else(dana: Visitor, back: str) -> None:
    assert dana.post("/demo-clock/", **{"pass": "a-day", "next": back})["Location"] == "/"


@pytest.mark.parametrize("holds", ["", "much", "-86400", "nan", "inf", "1e400"])
def test_a_file_that_holds_anything_else_moves_nothing_back(dana: Visitor, home: Path, holds: str) -> None:
    (home / "demo-clock").write_text(holds)
    assert demo_clock.ahead() >= timedelta()
    assert dana.get("/dialogues/").status_code == 200


@pytest.mark.usefixtures("quick_tables")
def test_removing_the_demo_lets_time_be_real_again(dana: Visitor, home: Path) -> None:
    dana.post("/demo-clock/", **{"pass": "a-day"})
    assert (home / "demo-clock").stat().st_mode & 0o777 == 0o600
    remove_demo()
    assert not (home / "demo-clock").exists()
    assert read(at_the_door().get("/sign-in/")).find(RIBBON) == -1  # type: ignore[arg-type]
