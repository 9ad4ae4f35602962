"""What search engines and friends find of the public pages, and what files on the server can break."""

import json
import re
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client, override_settings

from heard.ground.texts import offered_here
from heard.management import wording
from heard.web import told
from heard.web.papers import TEXTS as PAPERS
from tests.support.visiting import PORTAL, PUBLIC, STAFF, answer, at_the_door

pytestmark = pytest.mark.usefixtures("database")
OK, MISSING = 200, 404


@pytest.fixture
def anyone() -> Client:
    """Somebody who reads."""
    return at_the_door(PUBLIC)


def shown(anyone: Client, address: str) -> str:
    """A public page, as it is sent."""
    given = answer(anyone.get(address))
    assert given.status_code == OK, address
    return given.content.decode()


def own(folder: Path, **files: str) -> override_settings:
    """A programme's own folder with these files: `details` is `details.toml`, `en_about` is `en/about.md`."""
    for name, text in files.items():
        path = folder / (f"{name}.toml" if name == "details" else f"{name.replace('_', '/', 1).replace('_', '-')}.md")
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return override_settings(HEARD_WORDS=str(folder))


@pytest.mark.parametrize("name", told.PUBLIC.names("en"))
def test_a_page_says_what_it_is_where_it_is_and_in_which_languages(anyone: Client, name: str) -> None:
    text = shown(anyone, "/en/" if name == "home" else f"/en/{name}/")
    neutral = name in {"stay-private", "emergency"}
    assert ('name="robots" content="noindex"' in text) == neutral
    if not neutral:
        assert len(re.search(r'name="description" content="([^"]*)"', text)[1]) > 20  # type: ignore[index]
        at = "/en/" if name == "home" else f"/en/{name}/"
        assert f'rel="canonical" href="http://localhost{at}"' in text
        assert f'rel="alternate" hreflang="es" href="http://localhost{at.replace("/en/", "/es/")}"' in text
        assert 'property="og:title"' in text
    else:
        assert "og:" not in text
        assert "canonical" not in text


def test_the_steps_of_asking_are_found_by_nobody(anyone: Client) -> None:
    assert 'content="noindex"' in shown(anyone, "/en/ask/who/")
    assert "Disallow: /en/ask/" in shown(anyone, "/robots.txt")
    assert "/ask/" not in shown(anyone, "/sitemap.xml")


def test_every_page_that_may_be_found_is_on_the_map_in_every_language(anyone: Client) -> None:
    found = set(re.findall(r"<loc>http://localhost(/[^<]*)</loc>", shown(anyone, "/sitemap.xml")))
    names = set(told.PUBLIC.names("en")) - {"stay-private", "emergency"}
    assert found == {f"/{code}/" if name == "home" else f"/{code}/{name}/" for code in offered_here() for name in names}
    for at in found:
        assert anyone.get(at).status_code == OK


@pytest.mark.parametrize("host", [STAFF, PORTAL])
def test_no_other_site_is_found(host: str) -> None:
    given = at_the_door(host).get("/robots.txt")
    assert given.status_code == MISSING
    assert "noindex" in given.headers["X-Robots-Tag"]


def test_who_we_are_is_there_for_machines_and_cannot_end_its_place(anyone: Client, tmp_path: Path) -> None:
    details = 'name = "Alder </script><b>"\nphone = "555 0101"\nemergency = "911"\n[region]\nen = "Three counties"\n'
    with own(tmp_path, details=details):
        text = shown(anyone, "/en/")
    said = re.search(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    assert said
    told_of = json.loads(said[1])
    assert told_of["name"] == "Alder </script><b>"
    assert told_of["areaServed"] == "Three counties"
    assert "<b>" not in text


def test_a_missing_quote_is_no_error_page_and_the_doctor_says_its_line(
    anyone: Client, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with own(tmp_path, details='emergency = "911"\nphone = "555 0101\n', en_about="# About\n\n[[nonsense]]\n\n![](a.png)\n"):
        assert 'href="tel:911"' in shown(anyone, "/en/")
        assert "About" in shown(anyone, "/en/about/")
        with pytest.raises(SystemExit):
            call_command("words", "check")
    said = capsys.readouterr().err
    assert "details.toml:2: The file cannot be read" in said
    assert "about.md:3: “[[nonsense]]” is not known" in said
    assert "about.md:5: “a.png” has no words" in said


@pytest.mark.parametrize("content", ["# Café\n\nWords.\n".encode("latin-1"), "# Ways\n\nWords.\n".encode("utf-16"), None])
@pytest.mark.parametrize("name", ["en/ways.md", "easy/en/contact.md", "en/own.ftl", "details.toml", "papers/en/this.md"])
def test_a_file_that_cannot_be_read_is_passed_over_and_said(
    anyone: Client, tmp_path: Path, name: str, content: bytes | None
) -> None:
    path = tmp_path / name
    (path if content is None else path.parent).mkdir(parents=True, exist_ok=True)
    if content is not None:
        path.write_bytes(content)
    with override_settings(HEARD_WORDS=str(tmp_path)):
        for at in ("/en/", "/en/ways/", "/en/easy/contact/", "/sitemap.xml"):
            assert anyone.get(at).status_code == OK, at
        assert PAPERS.page("this", "en")
        assert [each.file for each in wording.wrong_in_own(tmp_path)] == [path]


def test_a_mark_at_the_beginning_of_a_file_is_no_letter(anyone: Client, tmp_path: Path) -> None:
    with own(tmp_path, details="\ufeffemergency = '912'\n", en_about="\ufeff# About\n\nWords.\n"):
        (tmp_path / "en" / "own.ftl").write_text("\ufeffpublic-leave = Go now\n", encoding="utf-8")
        assert "<h1>About</h1>" in shown(anyone, "/en/about/")
        assert "Go now" in shown(anyone, "/en/about/")
        assert 'href="tel:912"' in shown(anyone, "/en/")
        assert not [*wording.wrong_in_own(tmp_path)]


@pytest.mark.parametrize("name", ["Who we are", "who_we_are", "ask", "README"])
def test_a_page_on_the_server_has_a_name_that_fits_an_address(tmp_path: Path, name: str) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / f"{name}.md").write_text("# About\n\nWords.\n", encoding="utf-8")
    assert "cannot be the name of a page" in str(*wording.wrong_in_own(tmp_path))


def test_a_sentence_on_the_server_that_cannot_be_said_is_said_as_it_comes(
    anyone: Client, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "own.ftl").write_text("public-leave = Go { oops }\npublic-skip = Skip\n", encoding="utf-8")
    with override_settings(HEARD_WORDS=str(tmp_path)):
        home = shown(anyone, "/en/")
        with pytest.raises(SystemExit):
            call_command("words", "check")
    assert "Leave now" in home
    assert "Skip" in home
    assert "own.ftl:1: `public-leave`: nothing fills oops" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("details", "said"),
    [
        ('phome = "555"\n', "details.toml:1: phome: There is no setting “phome”"),
        ('emergency = "911"\n[pages]\nmenu = ["nowhere"]\n', "pages.menu: There is no page “nowhere”"),
        ('emergency = "911"\n[pages]\nhidden = ["home"]\n', "“home” cannot be hidden"),
        ('emergency = "911"\ncolor = "#eeeeee"\n', "contrast is 1."),
        ('emergency = "911"\nlogo = "gone.png"\n', "There is no file “gone.png”"),
    ],
)
def test_what_is_wrong_in_a_file_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str], details: str, said: str) -> None:
    with own(tmp_path, details=details), pytest.raises(SystemExit):
        call_command("words", "check")
    assert said in capsys.readouterr().err


def test_a_page_and_a_picture_on_the_server_are_a_page_and_a_picture(anyone: Client, tmp_path: Path) -> None:
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "room.png").write_bytes(b"\x89PNG pixels")
    (tmp_path / "files" / "secret.txt").write_text("not for here")
    details = 'emergency = "911"\nlogo = "room.png"\n[pages]\nmenu = ["about"]\n'
    with own(tmp_path, details=details, en_about="# About us\n\n![A room](room.png)\n"):
        text = shown(anyone, "/en/about/")
        assert '<img src="/files/room.png" alt="A room"' in text
        (logo,) = re.findall(r'<img src="(/static/own/[^"]+/room.png)"', text)
        assert b"".join(anyone.get(logo)) == b"\x89PNG pixels"
        assert 'aria-current="page"' in text
        assert b"".join(anyone.get("/files/room.png")) == b"\x89PNG pixels"
        assert anyone.get("/files/secret.txt").status_code == MISSING
        call_command("words", "check")
        (tmp_path / "files" / "room.png").unlink()
        assert "<img" not in shown(anyone, "/en/")
        assert anyone.get(logo).status_code == MISSING


def test_who_would_like_to_become_a_facilitator_reaches_the_inquiries(anyone: Client) -> None:
    page = shown(anyone, "/en/for-facilitators/")
    assert 'href="/en/ask/who/?for=facilitator"' in page
    assert re.search(r'value="facilitator"[^>]*checked', shown(anyone, "/en/ask/who/?for=facilitator"))
    assert "checked" not in shown(anyone, "/en/ask/who/?for=nonsense")
    given = anyone.post("/en/ask/who/", {"who": "facilitator"})
    assert given.headers["Location"] == "/en/ask/reach/"
    anyone.post("/en/ask/reach/", {"way": "they_call"})
    anyone.post("/en/ask/note/", {"words": "I have evenings."})
    assert "I would like to become a facilitator" in shown(anyone, "/en/ask/check/")
