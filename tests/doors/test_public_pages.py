"""The public pages: every language, a programme's own words, and the way out."""

import html
import re
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree, ignore_patterns
from urllib.parse import urljoin

import pytest
from django.test import Client, override_settings

from heard.ground import texts
from heard.ground.text_problems import problems
from heard.ground.texts import offered_here, say_in
from heard.own_page import codewords
from heard.web import told
from heard.web.papers import TEXTS
from heard.web.public.frame import NEUTRAL
from tests.support import words as lint
from tests.support.code import files, page
from tests.support.visiting import PORTAL, PUBLIC, answer, at_the_door

pytestmark = pytest.mark.usefixtures("database")
NOT_SAID = [
    *lint.listed(lint.EVERYWHERE, page("docs/words.md")),
    *lint.listed(lint.WITH_PARTICIPANTS, page("docs/words.md")),
    *("dialogue*", "diálogo*"),
]
PAGES = [(language, name) for language in offered_here() for name in told.PUBLIC.names(language)]


def title_of(page: str) -> str:
    return " ".join(re.findall(r"<title>(.*?)</title>", page, re.DOTALL)[0].split())


@pytest.mark.parametrize(("language", "name"), PAGES)
def test_what_a_browser_keeps_names_no_dialogue_and_of_staying_private_nothing_at_all(
    anyone: Client, language: str, name: str
) -> None:
    title = title_of(answer(anyone.get(f"/{language}/{name}/")).content.decode())
    assert not lint.used(title, NOT_SAID)
    if name in NEUTRAL:
        assert title == say_in(language, "public-neutral")
    else:
        assert told.public_page(name, language).title in html.unescape(title)  # type: ignore[union-attr]


IN_PORTUGUESE = """language-name = Português
language-locale = pt_BR
date-moment = { $day }, { $hour }
date-from_when = { $day }, { $hour }, { $zone }
date-our_clock = { $zone }
date-zone_with_place = { $zone }, { $place }
date-weekday-without-year = { $weekday }, { $day }
"""


@pytest.fixture
def anyone() -> Client:
    """Somebody who reads."""
    return at_the_door(PUBLIC)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A programme's own words."""
    (tmp_path / "en").mkdir()
    return tmp_path


@pytest.mark.both
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
    for other in set(offered_here()) - {language}:
        at = f"/{other}/" if name == "home" else f"/{other}/{name}/"
        assert f'href="{at}"' in text
        assert anyone.get(at).status_code == 200


@pytest.mark.parametrize(("asked", "language"), [("es-MX,es;q=0.9", "es"), ("en", "en"), ("qq", "en"), ("", "en")])
def test_the_first_page_speaks_the_language_of_the_browser(anyone: Client, asked: str, language: str) -> None:
    given = answer(anyone.get("/", headers={"accept-language": asked}))
    assert f'<html lang="{language}"' in given.content.decode()


@pytest.mark.parametrize("at", ["/qq/", "/en/nothing/", "/en/..%2f/", "/en/_home/", "/en/details/", "/details/"])
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
        file.write_text(f"# {words}\n\nIn the mill.\n")
        with override_settings(HEARD_WORDS=str(own)):
            assert f"<h1>{words}</h1>" in answer(anyone.get("/en/ways/")).content.decode()


def test_the_first_crisis_line_stands_in_the_foot_of_every_page_and_all_of_them_where_danger_is(anyone: Client) -> None:
    for language in ("en", "es"):
        for name in told.PUBLIC.names(language):
            text = answer(anyone.get(f"/{language}/{name}/")).content.decode()
            assert 'href="tel:988"' in text
        assert 'href="tel:8006564673"' in answer(anyone.get(f"/{language}/emergency/")).content.decode()


def test_a_programme_names_its_own_lines_or_none(anyone: Client, own: Path) -> None:
    lines = '[[lines]]\nnumber = "13 11 14"\nname.en = "Lifeline"\nwords.en = "Day & night."\n'
    for text, wanted in ((lines, True), ("", False)):
        (own / "details.toml").write_text(f'emergency = "000"\n{text}')
        with override_settings(HEARD_WORDS=str(own)):
            given = answer(anyone.get("/en/emergency/")).content.decode()
        assert ("Day &amp; night." in given) == wanted
        assert 'tel:988"' not in given


def test_what_is_not_known_is_not_shown(anyone: Client) -> None:
    text = answer(anyone.get("/en/")).content.decode()
    assert "has not yet given a phone number" in text
    assert 'href="tel:"' not in text


# A language that is switched off until a native reader has read it

FRENCH_ON = {"HEARD_LANGUAGES": ("en", "es", "fr")}
NOT_READ = say_in("fr", texts.UNREAD)


def test_a_language_that_is_off_is_nowhere_offered_and_its_addresses_are_not_there(anyone: Client) -> None:
    asked_in_french = {"accept-language": "fr-CA,fr;q=0.9"}
    for site in (anyone, at_the_door(PORTAL)):
        assert '<html lang="en"' in answer(site.get("/", headers=asked_in_french)).content.decode()
        for at in ("/", "/en/", "/es/", "/nothing/"):
            given = answer(site.get(at)).content.decode()
            assert "Français" not in given
            assert 'lang="fr"' not in given
    for at in ("/fr/", "/fr/ways/", "/fr/ask/who/", "/fr/ask/again/"):
        assert anyone.get(at).status_code == 404
    # As of any language that is not here, whoever wants to ask is asked in the first one.
    assert answer(anyone.get("/fr/ask/")).headers["Location"] == "/en/ask/who/"
    assert at_the_door(PORTAL).get("/fr/").status_code == 404


@pytest.mark.parametrize("name", told.PUBLIC.names("fr"))
def test_switched_on_every_page_speaks_it_and_says_that_it_was_not_read(anyone: Client, name: str) -> None:
    with override_settings(**FRENCH_ON):
        text = html.unescape(answer(anyone.get(f"/fr/{name}/")).content.decode())
        english = answer(anyone.get(f"/en/{name}/")).content.decode()
    assert '<html lang="fr"' in text
    assert "Quitter vite" in text
    assert "Leave now" not in text
    assert NOT_READ in text.partition("<footer")[2]
    assert ">Français</a>" in english
    assert NOT_READ not in html.unescape(english)


def test_switched_on_the_browser_is_answered_in_it_at_both_doors(anyone: Client) -> None:
    with override_settings(**FRENCH_ON):
        for site in (anyone, at_the_door(PORTAL)):
            given = answer(site.get("/", headers={"accept-language": "fr-BE,fr;q=0.9"})).content.decode()
            assert '<html lang="fr"' in given
            assert '<section lang="fr"' in answer(site.get("/nothing/")).content.decode()
        assert "Votre numéro" in answer(at_the_door(PORTAL).get("/fr/")).content.decode()


# A new language


@pytest.fixture
def portuguese(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A new language beside ours: a folder with sentences, pages, papers and words to come in by, each marked as its own."""
    locale = tmp_path / "locale"
    copytree(texts.LOCALE, locale, ignore=ignore_patterns("pt"))
    copytree(locale / "es", locale / "pt")
    for path in files(locale, "pt/**/*.md"):
        path.write_text(path.read_text(encoding="utf-8").replace("# ", "# Olá: ", 1), encoding="utf-8")
    (locale / "pt" / "language.ftl").write_text(IN_PORTUGUESE, encoding="utf-8")
    public = locale / "pt" / "public" / "public.ftl"
    public.write_text(
        re.sub(r"^(public-leave) = .*", r"\1 = Sair já", public.read_text(encoding="utf-8"), flags=re.MULTILINE)
    )
    (locale / "pt" / "codewords.txt").write_text("mar rio monte praia ilha vento", encoding="utf-8")
    kept = (texts.shipped, texts.unread, texts._catalogue, codewords.words_in)
    monkeypatch.setattr(texts, "LOCALE", locale)
    for each in kept:
        each.cache_clear()
    yield locale
    monkeypatch.undo()
    for each in kept:
        each.cache_clear()


def test_a_folder_is_a_new_language_on_every_page(anyone: Client, portuguese: Path) -> None:
    assert [str(each) for each in problems("pt")] == []
    for name in told.PUBLIC.names("en"):
        text = answer(anyone.get(f"/pt/{name}/")).content.decode()
        assert '<html lang="pt"' in text
        assert "<h1>Olá: " in text
        assert "Sair já" in text
        assert ">Português</a>" in answer(anyone.get(f"/en/{name}/")).content.decode()
    assert "Sair já" in answer(anyone.get("/pt/ask/who/")).content.decode()
    assert '<html lang="pt"' in answer(anyone.get("/", headers={"accept-language": "pt-BR"})).content.decode()
    portal = at_the_door(PORTAL)
    assert '<html lang="pt"' in answer(portal.get("/", headers={"accept-language": "pt-BR"})).content.decode()
    assert ">Português</a>" in answer(portal.get("/en/")).content.decode()
    assert '<section lang="pt"' in answer(anyone.get("/nothing/")).content.decode()


def test_its_papers_and_its_words_to_come_in_by_are_there_too(portuguese: Path) -> None:
    for name in TEXTS.names("en"):
        page = TEXTS.page(name, "pt")
        assert page
        assert page.title.startswith("Olá: ")
    assert set(codewords.offered("pt").split()) <= {"mar", "rio", "monte", "praia", "ilha", "vento"}


def test_a_region_has_the_pages_of_its_language(anyone: Client, portuguese: Path) -> None:
    region = portuguese / "pt-PT"
    region.mkdir()
    (region / "language.ftl").write_text(IN_PORTUGUESE.replace("Português", "Português (Portugal)"), encoding="utf-8")
    texts.shipped.cache_clear()
    text = answer(anyone.get("/pt-PT/ways/")).content.decode()
    assert '<html lang="pt-PT"' in text
    assert "<h1>Olá: " in text
    assert '<html lang="pt-PT"' in answer(anyone.get("/", headers={"accept-language": "pt-PT"})).content.decode()


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_link_of_ours_leads_to_something_from_wherever_a_page_stands(anyone: Client, language: str) -> None:
    names = [*told.PUBLIC.names(language), *(f"easy/{name}" for name in ("contact", "home"))]
    pages = ["/", f"/{language}/", *(f"/{language}/{name}/" for name in names if name != "home"), f"/{language}/ask/who/"]
    seen: dict[str, str] = {}
    for at in pages:
        found = re.findall(r'<a\b[^>]*?\bhref="([^"]+)"', anyone.get(at).content.decode())
        seen |= {urljoin(at, href).partition("#")[0]: at for href in found if ":" not in href and "leave" not in href}
    assert f"/{language}/stay-private/" in seen
    for address, at in seen.items():
        assert anyone.get(address).status_code in {200, 303}, (at, address)
