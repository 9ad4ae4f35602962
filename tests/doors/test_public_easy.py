"""Easy words beside the usual pages: reached from there and back, with their drawings, and never telling something else."""

import re
from pathlib import Path

import pytest
from django.test import Client, override_settings

from heard.ground.texts import languages
from heard.web.files import made
from heard.web.public.easy import EASY
from tests.support.visiting import PUBLIC, answer, at_the_door

pytestmark = pytest.mark.usefixtures("database")
PAGES = [(language, name) for language in languages() for name in EASY.names(language)]
WORDS = {"en": ("Easy to read", "Back to the whole page"), "es": ("Lectura fácil", "Volver a la página completa")}


@pytest.fixture
def anyone() -> Client:
    """Somebody who reads."""
    return at_the_door(PUBLIC)


def read(anyone: Client, at: str) -> str:
    """What stands on a page."""
    return str(answer(anyone.get(at)).content.decode())


def usual(language: str, name: str) -> str:
    """Where the usual page stands."""
    return f"/{language}/" if name == "home" else f"/{language}/{name}/"


@pytest.mark.parametrize(("language", "name"), PAGES)
def test_there_and_back(anyone: Client, language: str, name: str) -> None:
    to_easy, back = WORDS[language]
    link = f'<a class="target" href="/{language}/easy/{name}/">{to_easy}</a>'
    above = read(anyone, usual(language, name)).partition("<h1")[0]
    assert link in above
    text = read(anyone, f"/{language}/easy/{name}/")
    assert f'<a class="target" href="{usual(language, name)}">{back}</a>' in text.partition("<h1")[0]
    assert f'<html lang="{language}"' in text
    for other in set(languages()) - {language}:
        assert f'href="/{other}/easy/{name}/"' in text
    # One page for search engines is enough; and no title that names us.
    assert 'name="robots" content="noindex"' in text
    assert text.index("data-leave") < text.index("<main")


@pytest.mark.parametrize(("language", "name"), PAGES)
def test_each_drawing_is_there_with_words_for_who_does_not_see_it(anyone: Client, language: str, name: str) -> None:
    drawings = re.findall(
        r'<img src="([^"]+)" width="160" height="120" alt="([^"]*)"', read(anyone, f"/{language}/easy/{name}/")
    )
    assert len(drawings) >= 3
    assert all(words for _address, words in drawings)
    assert {address for address, _words in drawings} <= {each.address for each in made().values()}


@pytest.mark.parametrize("at", ["/en/easy/nothing/", "/en/easy/ways/", "/qq/easy/home/", "/en/easy/..%2fhome/", "/en/easy/"])
def test_what_is_not_there_is_not_there(anyone: Client, at: str) -> None:
    assert anyone.get(at).status_code == 404


def test_a_page_without_easy_words_offers_none(anyone: Client) -> None:
    assert "Easy to read" not in read(anyone, "/en/ways/")


def test_asking_offers_them_at_its_first_step(anyone: Client) -> None:
    assert 'href="/en/easy/contact/"' in read(anyone, "/en/ask/who/")
    assert 'href="/en/easy/contact/"' not in read(anyone, "/en/ask/reach/")


def test_where_a_programme_says_a_page_otherwise_the_easy_one_does_not_contradict_it(anyone: Client, tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "what-to-expect.md").write_text("# What we do\n\nWe only write letters.\n")
    with override_settings(HEARD_WORDS=str(tmp_path)):
        assert "Easy to read" not in read(anyone, "/en/what-to-expect/")
        assert anyone.get("/en/easy/what-to-expect/").status_code == 404
        assert "Lectura fácil" in read(anyone, "/es/what-to-expect/")
        assert "Easy to read" in read(anyone, "/en/")


def test_a_programme_writes_its_own(anyone: Client, tmp_path: Path) -> None:
    for folder in ("en", "easy/en"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "en" / "what-to-expect.md").write_text("# What we do\n\nWe only write letters.\n")
    (tmp_path / "easy" / "en" / "what-to-expect.md").write_text(
        "# We write\n\n![An envelope.](letter)\n\n![What?](nothing)\n\nYou get a letter.\n"
    )
    with override_settings(HEARD_WORDS=str(tmp_path)):
        assert "Easy to read" in read(anyone, "/en/what-to-expect/")
        text = read(anyone, "/en/easy/what-to-expect/")
    assert "You get a letter." in text
    assert made()["pictures/letter.svg"].address in text
    # A drawing that is not ours stays as it was written.
    assert '<img src="nothing" alt="What?">' in text


def test_a_page_that_is_hidden_is_hidden_in_easy_words(anyone: Client, tmp_path: Path) -> None:
    (tmp_path / "details.toml").write_text('[pages]\nhidden = ["for-responsible-people"]\n')
    with override_settings(HEARD_WORDS=str(tmp_path)):
        assert anyone.get("/en/for-responsible-people/").status_code == 404
        assert anyone.get("/en/easy/for-responsible-people/").status_code == 404
