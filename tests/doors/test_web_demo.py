"""A demo: it says that it is one, its people have words to come in by, and from elsewhere it takes nothing from anybody."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.db import DatabaseError
from django.test import Client, RequestFactory, override_settings

from heard.ground import clock
from heard.management.demo import make_demo
from heard.management.demo.storylines import STORYLINES
from heard.models import Inquiry, Programme
from heard.own_page.demo import WORDS
from heard.web import demo as web_demo
from heard.web import told
from heard.web.public.asking import draft
from tests.support.cast import begin
from tests.support.visiting import PORTAL, PUBLIC, answer, at_the_door, read

NOW = datetime(2027, 3, 17, 21, 30, tzinfo=UTC)
ELSEWHERE = "demo.example.org"
NOTICE = {"en": "This is a demonstration. Everyone in it is made up", "es": "Esto es una demostración."}
NOBODY = {"en": "Nothing you write here reaches anyone.", "es": "Nada de lo que escriba aquí le llega a nadie."}
LETTER = "A question written, permitted, read, released and shown"
TYPED: Mapping[str, Mapping[str, str]] = {
    "who": {"who": "me"},
    "reach": {"way": "trusted", "at": "503 276 4411", "trusted": "Aunt Philomena", "time": "morning", "shared": "yes"},
    "shows": {},
    "note": {"name": "Clementine", "words": "Please ring after nine, he is out then."},
    "check": {},
}
PERSONAL = ("276 4411", "Philomena", "Clementine", "after nine")


@pytest.fixture
def invented(database: object) -> Iterator[None]:
    """A demo, and no other programme."""
    cast = begin()
    Programme.objects.update(demo="demo")
    with clock.at(cast.moment):
        yield


@pytest.fixture
def elsewhere() -> Iterator[Client]:
    """Somebody who reaches it by a name that others can reach."""
    hosts = {"public": ELSEWHERE, "portal": f"my.{ELSEWHERE}", "staff": f"work.{ELSEWHERE}"}
    with override_settings(HEARD_HOSTS=hosts, ALLOWED_HOSTS=list(hosts.values())):
        yield at_the_door(ELSEWHERE)


def walk(browser: Client, language: str = "en") -> dict[str, str]:
    """Ask, step by step. Returns what each page said, by the name of its step."""
    pages, at = {}, f"/{language}/ask/who/"
    for _ in range(9):
        step = at.split("/")[3]
        pages[step] = answer(browser.get(at)).content.decode()
        if step == "sent":
            return pages
        given = answer(browser.post(at, TYPED[step]))
        assert given.status_code == 303, read(given)
        at = given.headers["Location"]
    raise AssertionError(at)


@pytest.mark.usefixtures("invented")
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_public_page_of_a_demo_says_that_it_is_one(elsewhere: Client, language: str) -> None:
    here = at_the_door(PUBLIC)
    for name in told.PUBLIC.names(language):
        assert NOTICE[language] in answer(elsewhere.get(f"/{language}/{name}/")).content.decode()
    with override_settings(HEARD_HOSTS={"public": PUBLIC}, ALLOWED_HOSTS=[PUBLIC]):
        for name in told.PUBLIC.names(language):
            assert NOTICE[language] in answer(here.get(f"/{language}/{name}/")).content.decode()


@pytest.mark.usefixtures("invented")
def test_so_does_the_page_where_one_comes_in(elsewhere: Client) -> None:
    del elsewhere
    text = answer(at_the_door(f"my.{ELSEWHERE}").get("/en/")).content.decode()
    assert NOTICE["en"] in text
    assert WORDS not in text


@pytest.mark.usefixtures("invented")
def test_no_search_engine_finds_a_demo(elsewhere: Client) -> None:
    assert "Disallow: /\n" in answer(elsewhere.get("/robots.txt")).content.decode()
    assert "<loc>" not in answer(elsewhere.get("/sitemap.xml")).content.decode()


def test_a_programme_of_real_people_says_nothing_of_it(database: object, elsewhere: Client) -> None:
    del database
    begin()
    for name in told.PUBLIC.names("en"):
        assert NOTICE["en"] not in answer(elsewhere.get(f"/en/{name}/")).content.decode()
    assert NOBODY["en"] not in walk(elsewhere)["who"]
    assert Inquiry.objects.count() == 1


@pytest.mark.usefixtures("invented")
@pytest.mark.parametrize("language", ["en", "es"])
def test_reached_from_elsewhere_a_demo_takes_no_question_and_says_so_first_and_last(elsewhere: Client, language: str) -> None:
    pages = walk(elsewhere, language)
    assert NOBODY[language] in pages["who"]
    assert NOBODY[language] in pages["check"]
    assert "555 0134" not in pages["sent"]
    assert not re.search(r"\b\w{4}-\w{4}-\w{4}\b", pages["sent"])
    assert Inquiry.objects.count() == 0


@pytest.mark.usefixtures("invented")
def test_of_what_somebody_types_there_nothing_is_kept_on_the_way(elsewhere: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[object] = []
    lay = draft._lay

    def noted(request: Any, place: Any, answers: Any) -> Any:
        kept.append(answers)
        return lay(request, place, answers)

    monkeypatch.setattr(draft, "_lay", noted)
    pages = walk(elsewhere)
    assert len(kept) > 4
    for each in PERSONAL:
        assert each not in repr(kept)
        assert each not in "".join(pages.values())
    assert "555 0134" in pages["check"]


@pytest.mark.usefixtures("invented")
def test_no_code_opens_anything_there(elsewhere: Client) -> None:
    with override_settings(HEARD_HOSTS={"public": PUBLIC}, ALLOWED_HOSTS=[PUBLIC]):
        sent = walk(at_the_door(PUBLIC))["sent"]
    code = re.findall(r"\b\w{4}-\w{4}-\w{4}\b", sent)[0]
    given = answer(elsewhere.post("/en/ask/again/", {"code": code}))
    assert given.status_code == 422
    assert NOBODY["en"] in given.content.decode()


@pytest.mark.usefixtures("invented")
def test_on_this_machine_a_question_arrives_so_that_one_sees_how() -> None:
    pages = walk(at_the_door(PUBLIC))
    for each in ("who", "check"):
        assert "What you write stays on this computer" in pages[each]
        assert NOBODY["en"] not in pages[each]
    assert Inquiry.objects.count() == 1


@pytest.mark.usefixtures("invented")
def test_a_demo_is_reached_as_its_details_say_when_it_has_some(elsewhere: Client, tmp_path: Path) -> None:
    assert "555 0134" in answer(elsewhere.get("/en/contact/")).content.decode()
    (tmp_path / "details.toml").write_text('phone = "555 0177"\n[hours]\nen = "Evenings"\n')
    with override_settings(HEARD_WORDS=str(tmp_path)):
        text = answer(elsewhere.get("/en/contact/")).content.decode()
    assert "555 0177" in text
    assert "Evenings" in text
    assert "555 0134" not in text


def test_an_answer_about_a_failure_does_not_ask_in_vain_whether_it_is_a_demo(
    database: object, elsewhere: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    del database

    def away() -> bool:
        raise DatabaseError

    monkeypatch.setattr(web_demo, "is_public_demo", away)
    assert answer(elsewhere.get("/en/not-there/")).status_code == 404


# The words to come in by


@pytest.fixture
def letter(database: object) -> Iterator[Client]:
    """Before the portal of a demo in which somebody has a letter from the other person."""
    del database
    with clock.at(NOW):
        make_demo(lambda _part, _done, _total: None, tuple(each for each in STORYLINES if each.title == LETTER))
        yield at_the_door(PORTAL)


def test_in_the_demo_the_words_stand_where_one_chooses_and_open_the_letter(letter: Client) -> None:
    first = answer(letter.get("/en/")).content.decode()
    assert WORDS in first
    who = re.search(r'name="who" value="([^"]+)"', first)
    assert who
    assert answer(letter.post("/en/", {"who": who[1]})).status_code == 303
    assert WORDS in answer(letter.get("/given/")).content.decode()
    wrong = answer(letter.post("/given/", {"secret": "other words than these"}))
    assert "work in the garden" not in wrong.content.decode()
    assert "Why our store" in answer(letter.get("/questions/")).content.decode()
    assert answer(letter.post("/given/", {"secret": WORDS})).status_code == 303
    given = answer(letter.get("/given/"))
    assert "work in the garden" in given.content.decode()


@pytest.mark.usefixtures("invented")
def test_from_elsewhere_nobody_is_told_the_words(elsewhere: Client) -> None:
    for host in (ELSEWHERE, f"my.{ELSEWHERE}"):
        elsewhere.defaults["HTTP_HOST"] = host
        assert WORDS not in answer(elsewhere.get("/en/")).content.decode()
    request = RequestFactory().get("/", headers={"host": ELSEWHERE})
    assert web_demo.Demo(request).invented
    assert web_demo.Demo(request).words == ""
