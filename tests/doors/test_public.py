"""The public pages: two languages, a programme's own words, and the way out."""

from pathlib import Path

import pytest
from django.test import Client, override_settings

from heard.ground.texts import shipped
from heard.web import told
from heard.web.leaving import MARK
from tests.doors.visiting import PORTAL, PUBLIC, STAFF, answer, at_the_door

pytestmark = pytest.mark.usefixtures("database")
PAGES = [(language, name) for language in shipped() for name in told.PUBLIC.names(language)]


@pytest.fixture
def anyone() -> Client:
    """Somebody who reads."""
    return at_the_door(PUBLIC)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A programme's own words."""
    (tmp_path / "en").mkdir()
    return tmp_path


@pytest.mark.parametrize(("language", "name"), PAGES)
def test_every_page_opens_without_a_session(anyone: Client, language: str, name: str) -> None:
    given = answer(anyone.get(f"/{language}/{name}/"))
    text = given.content.decode()
    assert given.status_code == 200
    assert f'<html lang="{language}"' in text
    assert given.headers["Cache-Control"] == "no-store"
    assert not given.cookies
    # The way out stands before anything else that can be followed, beside the skip link.
    assert text.index("data-leave") < text.index("<main")
    # Every page leads to the same page in the other language.
    for other in set(shipped()) - {language}:
        at = f"/{other}/" if name == "home" else f"/{other}/{name}/"
        assert f'href="{at}"' in text
        assert anyone.get(at).status_code == 200


@pytest.mark.parametrize(("asked", "language"), [("es-MX,es;q=0.9", "es"), ("en", "en"), ("fr", "en"), ("", "en")])
def test_the_first_page_speaks_the_language_of_the_browser(anyone: Client, asked: str, language: str) -> None:
    given = answer(anyone.get("/", headers={"accept-language": asked}))
    assert f'<html lang="{language}"' in given.content.decode()


@pytest.mark.parametrize("at", ["/fr/", "/en/nothing/", "/en/..%2f/", "/en/_home/", "/en/details/", "/details/"])
def test_what_is_no_page_is_not_there(anyone: Client, at: str) -> None:
    assert anyone.get(at).status_code == 404


def test_a_programme_changes_words_without_code(anyone: Client, own: Path) -> None:
    (own / "en" / "ways.md").write_text("# Our ways\n\nWe meet at the <b>mill</b>. [Call](javascript:alert(1))\n\n[[ask]]\n")
    (own / "details.toml").write_text('phone = "555 0101"\nemergency = "112"\n[hours]\nen = "Mornings"\n')
    with override_settings(HEARD_WORDS=str(own)):
        text = answer(anyone.get("/en/ways/")).content.decode()
        home = answer(anyone.get("/en/")).content.decode()
    assert "<h1>Our ways</h1>" in text
    # What looks like HTML or a script stays words.
    assert "&lt;b&gt;mill&lt;/b&gt;" in text
    assert 'href="javascript' not in text
    assert 'href="tel:5550101"' in home
    assert "Mornings" in home
    assert "112" in home


def test_a_change_shows_with_the_next_page(anyone: Client, own: Path) -> None:
    file = own / "en" / "ways.md"
    for words in ("Before", "Afterwards"):
        file.write_text(f"# {words}\n")
        with override_settings(HEARD_WORDS=str(own)):
            assert f"<h1>{words}</h1>" in answer(anyone.get("/en/ways/")).content.decode()


def test_what_is_not_known_is_not_shown(anyone: Client) -> None:
    text = answer(anyone.get("/en/")).content.decode()
    assert "has not yet given a phone number" in text
    assert 'href="tel:"' not in text


# Leaving


def test_leaving_goes_elsewhere_and_says_nothing(anyone: Client) -> None:
    given = answer(anyone.get("/leave/"))
    assert given.status_code == 303
    assert given.headers["Location"] == "https://www.weather.gov/"
    assert given.headers["Referrer-Policy"] == "no-referrer"
    assert given.headers["Cache-Control"] == "no-store"
    assert given.content == b""
    assert anyone.cookies[MARK]["samesite"] == "Lax"
    assert anyone.cookies[MARK]["httponly"]
    assert anyone.cookies[MARK]["max-age"] == 30 * 60


@pytest.mark.parametrize("host", [PUBLIC, PORTAL])
def test_a_browser_that_left_finds_nothing(host: str) -> None:
    anyone = at_the_door(host)
    anyone.cookies[MARK] = "1"
    pages = [answer(anyone.get(at)) for at in ("/", "/en/", "/en/ways/", "/es/stay-private/", "/nothing/")]
    assert len({each.content for each in pages}) == 1
    assert {each.status_code for each in pages} == {200}
    text = pages[0].content.decode()
    assert "<title>Page</title>" in text
    assert "Heard" not in text
    assert "href" not in text


def test_the_workspace_is_not_left_by_it() -> None:
    anyone = at_the_door(STAFF)
    anyone.cookies[MARK] = "1"
    assert answer(anyone.get("/sign-in/")).content != answer(at_the_door(PUBLIC).get("/leave/")).content
    assert "Nothing to see" not in answer(anyone.get("/sign-in/")).content.decode()
