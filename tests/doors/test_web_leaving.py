"""The way out of both calm sites: at once, only by one's own hand, and back after one question. A missing page has it too."""

from pathlib import Path

import pytest
from django.http import HttpResponse
from django.test import Client, override_settings

from heard.ground import clock
from heard.ground.texts import offered_here
from heard.models import SignedIn
from heard.web.leaving import GO_ON, MARK
from tests.support.cast import begin
from tests.support.portaling import guest
from tests.support.visiting import PORTAL, PUBLIC, STAFF, answer, at_the_door

pytestmark = pytest.mark.usefixtures("database")
CALM = pytest.mark.parametrize("host", [PUBLIC, PORTAL])
ASKS = {"en": "Are you safe to go on?", "es": "¿Es seguro para usted continuar?"}
# What a browser says of a request that another site caused, or another part of our own.
FROM_ELSEWHERE = ["cross-site", "same-site"]
DAY = 24 * 3600


@pytest.fixture
def with_numbers(tmp_path: Path) -> Path:
    """A programme's own numbers."""
    lines = '[[lines]]\nnumber = "999 1"\nname.en = "Line for harm"\nwords.en = "Day or night."\n'
    (tmp_path / "details.toml").write_text(f'phone = "555 0123"\nemergency = "112"\n{lines}')
    return tmp_path


def left(host: str) -> Client:
    """A browser that left."""
    browser = at_the_door(host)
    browser.get("/leave/")
    return browser


def words(given: HttpResponse) -> str:
    """The page as one line."""
    return " ".join(given.content.decode().split())


# Going


@CALM
def test_leaving_goes_elsewhere_and_says_nothing(host: str) -> None:
    anyone = at_the_door(host)
    given = answer(anyone.get("/leave/"))
    assert given.status_code == 303
    assert given.headers["Location"] == "https://www.weather.gov/"
    assert given.headers["Referrer-Policy"] == "no-referrer"
    assert given.headers["Cache-Control"] == "no-store"
    assert given.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert given.content == b""
    assert anyone.cookies[MARK].value == "1"
    assert anyone.cookies[MARK]["samesite"] == "Lax"
    assert anyone.cookies[MARK]["httponly"]
    assert anyone.cookies[MARK]["max-age"] == DAY


@CALM
@pytest.mark.parametrize("site", FROM_ELSEWHERE)
def test_nobody_elsewhere_can_leave_for_her(host: str, site: str) -> None:
    anyone = at_the_door(host)
    given = answer(anyone.get("/leave/", headers={"sec-fetch-site": site}))
    assert (given.status_code, given.headers["Location"]) == (303, "https://www.weather.gov/")
    assert given.headers["Referrer-Policy"] == "no-referrer"
    assert "Clear-Site-Data" not in given.headers
    assert not anyone.cookies
    assert ASKS["en"] not in words(answer(anyone.get("/")))


@pytest.mark.parametrize("site", FROM_ELSEWHERE)
def test_a_picture_on_another_site_does_not_end_her_session(site: str) -> None:
    cast = begin().to("assigned")
    maria = guest(cast, "maria")
    with clock.at(cast.moment):
        maria.browser.get("/leave/", headers={"sec-fetch-site": site})
    assert SignedIn.objects.count() == 1
    assert maria.get("/my-page/").status_code == 200


@CALM
@pytest.mark.parametrize("site", ["same-origin", "none", ""])
def test_her_own_press_or_typed_address_leaves_in_every_browser(host: str, site: str) -> None:
    anyone = at_the_door(host)
    anyone.get("/leave/", headers={"sec-fetch-site": site} if site else {})
    assert MARK in anyone.cookies


# Coming back


@CALM
def test_coming_back_asks_first_in_every_language_and_names_nothing(host: str, with_numbers: Path) -> None:
    anyone = left(host)
    with override_settings(HEARD_WORDS=str(with_numbers)):
        pages = {at: answer(anyone.get(at)) for at in ("/", "/en/", "/en/ways/", "/es/stay-private/", "/nothing/")}
    assert {each.status_code for each in pages.values()} == {200}
    assert {each.headers["Cache-Control"] for each in pages.values()} == {"no-store"}
    for at, given in pages.items():
        text = words(given)
        assert f'action="{GO_ON}?to={at}"' in text
        for language in offered_here():
            assert f'lang="{language}"' in text
            assert ASKS[language] in text
        assert text.count('href="tel:112"') == len(offered_here())
        # Who answers at any hour: by the number alone, since the name would say what it is about.
        assert text.count('href="tel:9991"') == len(offered_here())
        assert "555 0123" not in text
        said = text.replace("/es/stay-private/", "").lower()
        assert not [each for each in ("heard", "dialogue", "harm", "program", "data-leave", "private") if each in said]


def test_the_language_that_was_asked_for_comes_first() -> None:
    anyone = left(PUBLIC)
    spanish = answer(anyone.get("/es/ways/", headers={"accept-language": "en"}))
    by_browser = answer(anyone.get("/", headers={"accept-language": "es-MX"}))
    for given in (spanish, by_browser):
        text = words(given)
        assert '<html lang="es"' in text
        assert "<title>Página</title>" in text
        assert text.index(ASKS["es"]) < text.index(ASKS["en"])
    assert "<title>Page</title>" in words(answer(anyone.get("/en/", headers={"accept-language": "es"})))


@CALM
def test_going_on_leads_to_the_page_that_was_asked_for(host: str) -> None:
    anyone = left(host)
    given = answer(anyone.post(f"{GO_ON}?to=/es/?x=1"))
    assert (given.status_code, given.headers["Location"]) == (303, "/es/?x=1")
    assert anyone.cookies[MARK].value == ""
    assert anyone.cookies[MARK]["max-age"] == 0
    assert ASKS["es"] not in words(answer(anyone.get("/es/")))
    # Pressed again, in another window: it goes on all the same.
    assert answer(anyone.post(f"{GO_ON}?to=/es/")).headers["Location"] == "/es/"


@pytest.mark.parametrize("to", ["https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example", "", "x"])
def test_going_on_leads_nowhere_else(to: str) -> None:
    assert answer(left(PUBLIC).post(GO_ON, query_params={"to": to})).headers["Location"] == "/"


@CALM
def test_only_a_press_goes_on(host: str) -> None:
    anyone = left(host)
    anyone.get(f"{GO_ON}?to=/en/")
    assert anyone.cookies[MARK].value == "1"


def test_a_form_sent_after_leaving_asks_first_too_and_goes_on_to_the_front() -> None:
    text = words(answer(left(PUBLIC).post("/en/ask/reach/", {"way": "phone", "at": "555 0188"})))
    assert f'action="{GO_ON}?to=/"' in text
    assert "555 0188" not in text


def test_the_workspace_is_not_left_by_it() -> None:
    anyone = at_the_door(STAFF)
    anyone.cookies[MARK] = "1"
    text = words(answer(anyone.get("/sign-in/")))
    assert not [each for each in ASKS.values() if each in text]


# Where nothing is

WARM = {
    "en": ("We could not find this page", "Call us: 555 0123", "Leave now"),
    "es": ("No encontramos esta página", "Llámenos: 555 0123", "Salir ya"),
}


@CALM
@pytest.mark.parametrize("language", offered_here())
def test_a_missing_page_is_warm_and_has_the_way_out(host: str, language: str, with_numbers: Path) -> None:
    with override_settings(HEARD_WORDS=str(with_numbers)):
        given = answer(at_the_door(host).get(f"/{language}/nothing/at/all/"))
    text = words(given)
    assert given.status_code == 404
    assert f'<html lang="{language}"' in text
    for each in WARM[language]:
        assert each in text
    assert 'href="tel:5550123"' in text
    assert f'href="/{language}/"' in text
    # The way out comes second, and three times Shift do it here too.
    assert text.index("#main") < text.index("data-leave") < text.index("<main")
    assert text.count('href="/leave/"') == 2
    assert "js/leave" in text
    assert "nothing for you" not in text


@CALM
def test_a_missing_page_whose_address_names_no_language_speaks_them_all(host: str) -> None:
    text = words(answer(at_the_door(host).get("/nothing/", headers={"accept-language": "es"})))
    assert '<html lang="es"' in text
    assert 0 < text.index("No encontramos esta página") < text.index("We could not find this page")
    assert "tel:" not in text


def test_the_workspace_has_its_own_words_for_it() -> None:
    text = words(answer(at_the_door(STAFF).get("/nothing/")))
    assert "We could not find this page" in text
    assert "data-leave" not in text
