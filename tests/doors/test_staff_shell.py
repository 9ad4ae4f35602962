"""What frames every page: what was said, my settings, help, rest, and the plain files."""

import re
from importlib import import_module

import pytest
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.test import Client, override_settings
from django.urls import get_resolver

from heard.acts.refusals import InvalidInput
from heard.ground.pseudo import PSEUDO
from heard.ground.texts import FIRST, LOCALE, direction, keys, offered_here, say, say_in, text
from heard.ground.texts import STAFF as STAFF_TEXTS
from heard.models import Account, Preference
from heard.preferences.settings import USUAL, keep_settings, settings_of
from heard.web.files import made
from heard.web.sessions import SESSION_IDLE
from heard.web.staff.shell.helping import PAGES, help_of
from heard.web.staff.shell.messages import said, tell
from tests.doors.test_web_access import OPENS
from tests.support.browser.world import NOT_A_PAGE
from tests.support.browser.world import PAGES as LOOKED_AT
from tests.support.cast import Cast, begin
from tests.support.code import page
from tests.support.visiting import STAFF, Visitor, read, visitor

pytestmark = pytest.mark.usefixtures("database")
COMPACT = {"shortcuts": "off", "density": "compact", "appearance": "dark"}


@pytest.fixture
def cast() -> Cast:
    """A programme with one of each role."""
    made_up = begin()
    for role in ("screener", "evaluator", "administrator"):
        made_up.appoint(role, role)
    return made_up


@pytest.fixture
def dana(cast: Cast) -> Visitor:
    """A coordinator at the screen."""
    return visitor(cast, "dana")


# What is filled in


def test_a_name_that_looks_like_a_place_to_fill_is_a_name(cast: Cast) -> None:
    Account.objects.filter(pk=cast.id("dana")).update(name="\ue000csrf_token\ue001 <b> & \ue000program\ue001")
    page = visitor(cast, "dana").get("/settings/").content.decode()
    assert page.count("\ue000csrf_token\ue001 &lt;b&gt; &amp; \ue000program\ue001") == 3
    assert len(re.findall(r'name="csrfmiddlewaretoken" value="\w{64}"', page)) == page.count("csrfmiddlewaretoken")


# What was said


def spoken_to() -> HttpRequest:
    """A request with a session and the place for messages."""
    request = HttpRequest()
    request.session = SessionStore()
    MessageMiddleware(lambda _: HttpResponse()).process_request(request)
    return request


def test_what_is_said_is_shown_once_and_can_be_undone_by_a_form() -> None:
    request = spoken_to()
    tell(request, "Put off <b>until Monday</b>.", undo=("Undo", "/today/back/", {"of": ["a", "b"], "list": "mine"}))
    tell(request, "Kept.")
    text = render_to_string("components/said.html", {"said": said(request)})
    assert "Put off &lt;b&gt;until Monday&lt;/b&gt;." in text
    assert re.findall(r'<form action="([^"]+)" method="post">', text) == ["/today/back/"]
    assert re.findall(r'name="(\w+)" value="(\w+)"', text) == [("of", "a"), ("of", "b"), ("list", "mine")]
    assert text.count('role="status"') == 2
    assert next(iter(said(spoken_to())), None) is None


def test_what_is_said_by_django_alone_is_shown_too(dana: Visitor) -> None:
    assert read(dana.post("/settings/", **COMPACT)) == ""
    assert "Your settings are kept." in read(dana.get("/settings/"))
    assert "Your settings are kept." not in read(dana.get("/settings/"))


# My settings


def test_settings_are_usual_until_chosen_and_then_hold_everywhere(cast: Cast, dana: Visitor) -> None:
    assert settings_of(cast.id("dana")) == USUAL
    before = dana.get("/help/").content.decode()
    assert 'data-appearance="device"' in before
    assert 'data-shortcuts="on"' in before
    assert dana.post("/settings/", **COMPACT).status_code == 303
    after = dana.get("/help/").content.decode()
    for each in ('data-appearance="dark"', 'data-density="compact"', 'data-shortcuts="off"'):
        assert each in after
    assert settings_of(cast.id("dana")) == {**COMPACT, "language": ""}
    # They come along at the next sign-in, and are nobody else's.
    assert 'data-appearance="dark"' in visitor(cast, "dana").get("/help/").content.decode()
    assert 'data-appearance="device"' in visitor(cast, "sam").get("/help/").content.decode()
    assert Preference.objects.count() == 1


@pytest.mark.parametrize("wrong", [{"density": "tiny"}, {"appearance": ""}, {"shortcuts": "on' onclick='"}])
def test_a_setting_that_is_none_is_not_kept(cast: Cast, dana: Visitor, wrong: dict[str, str]) -> None:
    answer = dana.post("/settings/", **{**COMPACT, **wrong})
    assert answer.status_code == 422
    assert "<title>Error:" in " ".join(answer.content.decode().split()).replace("<title> ", "<title>")
    assert settings_of(cast.id("dana")) == USUAL
    with pytest.raises(InvalidInput):
        keep_settings(cast.id("dana"), {**COMPACT, **wrong})


def test_the_language_is_asked_only_where_the_workspace_speaks_several(dana: Visitor) -> None:
    assert 'name="language"' not in dana.get("/settings/").content.decode()
    with override_settings(HEARD_PSEUDO=True):
        page = dana.get("/settings/").content.decode()
    for code, checked in (("en", True), (PSEUDO, False)):
        box = re.search(rf'<input type="radio"\s+name="language"\s+value="{code}"\s*(checked)?>', page)
        assert box
        assert bool(box[1]) == checked
    assert 'value="es"' not in page, "The workspace has no Spanish yet."


def test_a_chosen_language_holds_on_every_page_and_at_the_next_sign_in(cast: Cast, dana: Visitor) -> None:
    with override_settings(HEARD_PSEUDO=True):
        assert '<html lang="en" dir="ltr"' in one_line(dana.get("/settings/"))
        assert dana.post("/settings/", **COMPACT, language=PSEUDO).status_code == 303
        after = dana.get("/settings/")
        assert f'<html lang="{PSEUDO}" dir="rtl"' in one_line(after)
        assert text("shell-settings_kept").in_language(PSEUDO) in read(after)
        assert "Your settings are kept." not in read(after)
        assert settings_of(cast.id("dana"))["language"] == PSEUDO
        assert 'dir="rtl"' in one_line(visitor(cast, "dana").get("/help/"))
        assert 'dir="ltr"' in one_line(visitor(cast, "sam").get("/help/"))
    # Where it is not spoken any more, the first language is.
    assert '<html lang="en" dir="ltr"' in one_line(dana.get("/help/"))


def test_a_language_that_the_workspace_does_not_speak_is_not_kept(cast: Cast, dana: Visitor) -> None:
    with override_settings(HEARD_PSEUDO=True):
        assert dana.post("/settings/", **COMPACT, language="es").status_code == 422
    assert settings_of(cast.id("dana")) == USUAL


def one_line(given: HttpResponse) -> str:
    """A page as it was sent, with single spaces."""
    return " ".join(given.content.decode().split())


# Help


def test_every_page_has_its_help_and_no_help_is_left_over() -> None:
    names = {str(each.name) for each in import_module("heard.web.staff.urls").urlpatterns}
    assert pages_that_open() - set(PAGES) == set()
    assert set(PAGES) - names == set()


def test_every_page_is_looked_at_in_a_browser() -> None:
    assert pages_that_open() - set(LOOKED_AT) - set(NOT_A_PAGE) == set()
    assert not set(LOOKED_AT) & set(NOT_A_PAGE)


def pages_that_open() -> set[str]:
    """The name of every address that somebody can open, by the table of who opens what."""
    resolver = get_resolver("heard.web.staff.urls")
    opened = {re.sub(r"{\w+}", "any", address) for address, who in OPENS.items() if who}
    return {str(resolver.resolve(address).url_name) for address in opened}


@pytest.mark.parametrize("name", PAGES)
def test_a_help_says_what_the_page_is_for_in_words_that_are_explained(dana: Visitor, name: str) -> None:
    text = read(dana.get("/help/", page=name))
    told = help_of(name)
    assert f"Help: {told.title}" in text
    assert told.purpose.endswith(".")
    assert told.purpose in text
    for said_there in told.steps:
        assert said_there in text
    for word, meaning in told.words:
        assert f"{word} {meaning}" in text


def test_every_word_is_used_and_is_one_of_the_projects() -> None:
    words = [key for key in keys("word-", FIRST) if say(key)]
    assert {f"word-{word}" for each in PAGES.values() for word in each} == set(words)
    known = page("docs/words.md")
    assert not [word for word in map(say, words) if word not in known]


def test_a_help_has_no_step_and_no_page_that_is_never_shown() -> None:
    known = {f"help-{name.replace('-', '_')}" for name in PAGES}
    assert set(keys("help-", FIRST)) == known
    for name in PAGES:
        assert len(help_of(name).steps) == step_count(f"help-{name.replace('-', '_')}")


def step_count(key: str) -> int:
    """How many steps the file has under one help."""
    source = (LOCALE / FIRST / STAFF_TEXTS / "help.ftl").read_text(encoding="utf-8")
    return source.partition(f"\n{key} = ")[2].partition("\nhelp-")[0].partition("\n## ")[0].count("    .step_")


@pytest.mark.parametrize("name", ["", "nothing", "<script>", "home"])
def test_a_help_that_is_not_there_is_the_help_of_the_workspace(dana: Visitor, name: str) -> None:
    assert "Help: The workspace" in read(dana.get("/help/", page=name))


def test_the_help_names_people_of_the_own_programme_to_ask_and_not_oneself(cast: Cast, dana: Visitor) -> None:
    asked = read(dana.get("/help/")).partition("Whom you can ask")[2]
    assert "Sam Supervisor: about a dialogue" in asked
    assert "Administrator Administrator: about signing in" in asked
    assert "Dana" not in asked.partition("Shortcuts")[0]


@pytest.mark.parametrize("who", ["dana", "sam", "ruth", "screener", "evaluator", "administrator"])
def test_every_role_has_the_bar_with_help_and_settings(cast: Cast, who: str) -> None:
    text = visitor(cast, who).get("/help/").content.decode()
    assert 'href="/help/?page=help"' in text
    assert 'href="/settings/"' in text
    assert 'action="/sign-out/"' in text


# Rest


def test_saying_that_one_is_still_here_puts_the_end_off(cast: Cast, dana: Visitor) -> None:
    cast.wait(minutes=14)
    answer = dana.post("/still-here/")
    assert (answer.status_code, answer.content) == (204, b"")
    cast.wait(minutes=14)
    assert dana.get("/help/").status_code == 200
    cast.wait(minutes=15, seconds=1)
    rested = dana.post("/still-here/")
    assert rested.status_code == 303
    assert "rested=yes" in rested.headers["Location"]


def test_a_page_says_when_rest_ends_it(dana: Visitor) -> None:
    assert f'data-idle="{int(SESSION_IDLE.total_seconds())}"' in dana.get("/help/").content.decode()
    assert "data-idle" not in visitor(dana.cast).get("/sign-in/").content.decode()


# Plain files


@pytest.mark.parametrize("name", sorted(made()))
def test_a_plain_file_is_kept_for_good_under_the_mark_of_its_content(name: str) -> None:
    file = made()[name]
    packed = Client(HTTP_HOST=STAFF).get(file.address, headers={"accept-encoding": "gzip"})
    plain = Client(HTTP_HOST=STAFF).get(file.address)
    assert plain.status_code == packed.status_code == 200
    assert plain.content == file.body
    assert packed.content == (file.packed or file.body)
    assert packed.headers.get("Content-Encoding", "") == ("gzip" if file.packed else "")
    assert plain.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert plain.headers["X-Content-Type-Options"] == "nosniff"
    assert int(plain.headers["Content-Length"]) == len(file.body)
    assert not plain.cookies


@pytest.mark.parametrize(
    "address", ["/static/css/heard.css", "/static/../settings.py", "/static/js/", "/static/css/tokens.css"]
)
def test_nothing_else_is_sent(address: str) -> None:
    answer = Client(HTTP_HOST=STAFF).get(f"/static/{address}")
    assert answer.status_code == 404
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_file_is_only_read() -> None:
    address = made()["css/heard.css"].address
    assert Client(HTTP_HOST=STAFF).post(address).status_code == 404
    assert Client(HTTP_HOST=STAFF).head(address).status_code == 200


# What frames an error


@pytest.mark.parametrize("template", ["missing.html", "unreadable.html", "failed.html", "trouble.html", "old_form.html"])
def test_a_page_of_trouble_is_calm_and_names_no_programme(template: str) -> None:
    text = render_to_string(template, {"sentence": "trouble-busy", "reference": "P4H-9WN"})
    title = re.search(r"<title>(.*?)</title>", text, re.DOTALL)
    assert title
    assert title[1].strip()
    assert not re.search(
        r"heard|programme|dialogue|traceback|exception|\b[45]\d\d\b", re.sub(r'href="[^"]*"', "", text), re.IGNORECASE
    )
    for language in offered_here():
        told = text.partition(f'<section lang="{language}" dir="{direction(language)}">')[2].partition("</section>")[0]
        assert say_in(language, "plain-first_page") in told
        assert 'href="/"' in told
