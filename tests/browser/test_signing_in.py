"""Signing in with what people hold in their hands: a device with passkeys, which the browser plays, and an app for codes."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, CDPSession, Page

from heard.ground import clock
from heard.people.actions import give_way_in
from heard.programme.actions import SOFTWARE
from heard.programme.scene import ProgrammeScene
from tests.support.browser.harness import SEEN_AS, go_by, opened, served, sound
from tests.support.cast import Cast, begin
from tests.support.devices import code_of

pytestmark = pytest.mark.browser
PASSWORD = "seven gentle herons by the weir"
DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
}


@pytest.fixture
def story(database: Path, monkeypatch: pytest.MonkeyPatch) -> Cast:
    """A programme of real people: nobody chooses who they are."""
    # Playwright runs a loop of its own in this thread; what is asked of the database here is still in order.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    cast = begin()
    cast.appoint("administrator", "administrator")
    return cast


@pytest.fixture
def address(story: Cast) -> Iterator[str]:
    """Where the pages are."""
    with served() as name:
        yield f"http://staff.{name}"


@pytest.fixture(params=SEEN_AS)
def page(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    """A fresh page, as people see it."""
    with opened(chromium, **SEEN_AS[request.param]) as page:
        yield page


def link_for(cast: Cast, who: str) -> str:
    """The path that a one-time link opens."""
    row = give_way_in(ProgrammeScene(cast.programme), by=SOFTWARE, member=cast.id(who))
    return f"/way-in/{row.secret}/"


def device_for(page: Page) -> tuple[CDPSession, str]:
    """A device that checks who sits there, as the browser plays it."""
    talk = page.context.new_cdp_session(page)
    talk.send("WebAuthn.enable")
    return talk, talk.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})["authenticatorId"]


def sign_out(page: Page) -> None:
    """By the menu with one's name."""
    page.locator(".bar .who summary").click()
    go_by(page.get_by_role("button", name="Sign out", exact=True))


def test_from_a_one_time_link_to_two_ways_in(page: Page, address: str, story: Cast) -> None:
    talk, device = device_for(page)
    page.goto(f"{address}{link_for(story, 'dana')}")
    page.get_by_role("heading", name="Hello, Dana").wait_for()
    sound(page, "way-in")
    go_by(page.get_by_role("button", name="Go on"))
    sound(page, "ways-first")

    go_by(page.get_by_role("link", name="Add a passkey"))
    sound(page, "add-passkey")
    page.get_by_label("A name for it").fill("Work laptop")
    go_by(page.get_by_role("button", name="Add a passkey"))
    page.get_by_text("The passkey is kept.").wait_for()
    page.get_by_role("heading", name="One way is not enough").wait_for()
    assert len(talk.send("WebAuthn.getCredentials", {"authenticatorId": device})["credentials"]) == 1

    sign_out(page)
    assert page.get_by_text("This browser cannot use passkeys here").is_hidden()
    assert page.get_by_text("The passkey was not used.").is_hidden()
    sound(page, "sign-in-for-real")
    go_by(page.get_by_role("button", name="Sign in with a passkey"))
    page.goto(f"{address}/ways/")

    go_by(page.get_by_role("link", name="Choose a password"))
    page.get_by_label("New password").fill("short")
    page.get_by_label("The same once more").fill("short")
    go_by(page.get_by_role("button", name="Keep this password"))
    page.get_by_role("alert").wait_for()
    sound(page, "password")
    page.get_by_label("New password").fill(PASSWORD)
    page.get_by_label("The same once more").fill(PASSWORD)
    go_by(page.get_by_role("button", name="Keep this password"))

    go_by(page.get_by_role("link", name="Set up an app for codes"))
    sound(page, "app")
    secret = (page.locator("code.letters").text_content() or "").replace(" ", "")
    page.get_by_label("The six digits").fill(code_of(secret))
    go_by(page.get_by_role("button", name="Keep this app"))
    go_by(page.get_by_role("button", name="Make new recovery codes"))
    assert page.locator("ol.codes li").count() == 10
    sound(page, "recovery-codes")
    go_by(page.get_by_role("link", name="I have them"))
    page.get_by_text("10 left").wait_for()
    sound(page, "ways")

    go_by(page.get_by_role("link", name="Where you are signed in").last)
    page.get_by_text("this one").wait_for()
    sound(page, "signed-in")


def test_a_device_that_does_not_check_who_sits_there_opens_nothing(page: Page, address: str, story: Cast) -> None:
    talk, device = device_for(page)
    page.goto(f"{address}{link_for(story, 'dana')}")
    go_by(page.get_by_role("button", name="Go on"))
    go_by(page.get_by_role("link", name="Add a passkey"))
    go_by(page.get_by_role("button", name="Add a passkey"))
    sign_out(page)
    talk.send("WebAuthn.setUserVerified", {"authenticatorId": device, "isUserVerified": False})
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.get_by_text("The passkey was not used.").wait_for()
    sound(page, "passkey-not-used")
    talk.send("WebAuthn.setUserVerified", {"authenticatorId": device, "isUserVerified": True})
    go_by(page.get_by_role("button", name="Sign in with a passkey"))
    page.locator(".bar .who summary").wait_for()


def test_without_scripts_a_password_and_a_code_do(chromium: Browser, address: str, story: Cast) -> None:
    with opened(chromium, java_script_enabled=False) as page:
        page.goto(f"{address}{link_for(story, 'sam')}")
        go_by(page.get_by_role("button", name="Go on"))
        go_by(page.get_by_role("link", name="Add a passkey"))
        page.get_by_text("This browser cannot make passkeys here").wait_for()
        assert page.get_by_role("button", name="Add a passkey").count() == 0
        page.goto(f"{address}/ways/password/")
        page.get_by_label("New password").fill(PASSWORD)
        page.get_by_label("The same once more").fill(PASSWORD)
        go_by(page.get_by_role("button", name="Keep this password"))
        go_by(page.get_by_role("link", name="Set up an app for codes"))
        secret = (page.locator("code.letters").text_content() or "").replace(" ", "")
        page.get_by_label("The six digits").fill(code_of(secret))
        go_by(page.get_by_role("button", name="Keep this app"))
        sign_out(page)
        page.get_by_text("This browser cannot use passkeys here").wait_for()
        name = f"sam-{story.programme[:8]}"
        page.get_by_label("Sign-in name").fill(name)
        page.get_by_label("Password").fill(PASSWORD)
        # The app shows the next one by now, as far as the first one goes.
        page.get_by_label("Code").fill(code_of(secret, 1))
        go_by(page.get_by_role("button", name="Sign in", exact=True))
        page.goto(f"{address}/signed-in/")
        page.get_by_text("this one").wait_for()


def test_an_administrator_gives_a_link(page: Page, address: str, story: Cast) -> None:
    device_for(page)
    page.goto(f"{address}{link_for(story, 'administrator')}")
    go_by(page.get_by_role("button", name="Go on"))
    go_by(page.get_by_role("link", name="Add a passkey"))
    go_by(page.get_by_role("button", name="Add a passkey"))
    page.goto(f"{address}/people/")
    go_by(page.get_by_role("link", name=re.compile(r"Give a way to sign in\s*: Dana")))
    sound(page, "give-a-way-in")
    go_by(page.get_by_role("button", name="Give a way to sign in"))
    sound(page, "given-a-way-in")
    assert re.search(rf"{address}/way-in/[a-z0-9-]{{29}}/", page.locator("code.letters").inner_text())


def test_a_proof_is_asked_again_after_a_while(page: Page, address: str, story: Cast) -> None:
    from heard.models import SignedIn
    from heard.people.signing_in.store import SessionStore
    from heard.web.sessions import PROVED

    device_for(page)
    page.goto(f"{address}{link_for(story, 'dana')}")
    go_by(page.get_by_role("button", name="Go on"))
    go_by(page.get_by_role("link", name="Add a passkey"))
    go_by(page.get_by_role("button", name="Add a passkey"))
    kept = SessionStore(SignedIn.objects.get(account=story.id("dana")).session_key)
    kept[PROVED] = clock.now().timestamp() - 16 * 60
    kept.save()
    page.goto(f"{address}/ways/password/")
    page.get_by_role("heading", name="Is it still you?").wait_for()
    sound(page, "prove")
    go_by(page.get_by_role("button", name="Use a passkey"))
    page.get_by_role("heading", name="Choose a password").wait_for()
