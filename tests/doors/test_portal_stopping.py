"""Pause and stop: one link and one button from every page, in force in the same request, and lifted by nobody else."""

import re

import pytest

from heard.consent.models import Stop
from heard.inquiry.models import RequestTakenBack
from heard.meeting.days import fixing_of
from tests.support.cast import begin
from tests.support.portaling import guest, outside_prison
from tests.support.visiting import read, statements, visitor

pytestmark = pytest.mark.usefixtures("database")

PAGES = (
    "/my-page/",
    "/decide/",
    "/ready/",
    "/with-me/",
    "/with-me/name/",
    "/reach/",
    "/reach/change/",
    "/reach/days/",
    "/pause/",
    "/stop/",
    "/papers/",
    "/take-back/",
)


@pytest.mark.parametrize("to", ["/pause/", "/stop/"])
def test_two_taps_from_every_page(to: str) -> None:
    """The first is a link that is on the page; the second the only button of the form there. Nothing has to be filled."""
    cast = begin().to("preparing")
    maria = guest(cast, "maria")
    for page in PAGES:
        text = maria.get(page).content.decode()
        assert f'href="{to}"' in text, page
    form = re.search(rf'<form method="post" action="{to}".*?</form>', maria.get(to).content.decode(), re.DOTALL)
    assert form is not None
    assert len(re.findall("<button", form[0])) == 1
    assert "required" not in form[0]
    assert "checked" not in form[0]
    assert maria.post(to).headers["Location"].partition("?")[0] == "/resting/"
    assert [row.kind for row in Stop.objects.all()] == [to.strip("/")]


def test_pause_and_stop_look_alike() -> None:
    cast = begin().to("preparing")
    maria = guest(cast, "maria")
    links = re.findall(r'<a class="([^"]+)" href="(/pause/|/stop/|/help/)">', maria.get("/my-page/").content.decode())
    assert {each for each, _ in links} == {"button second"}
    assert len(links) == 3
    for each in ("/pause/", "/stop/"):
        assert '<button type="submit" class="second">' in maria.get(each).content.decode()


@pytest.mark.rule("R20")
def test_it_is_in_force_in_the_same_request_and_says_so_honestly() -> None:
    cast = begin().to("fixed")
    maria = guest(cast, "maria")
    maria.post("/pause/", ring="quiet")
    with cast.now() as case:
        assert fixing_of(case) is None
    assert cast.before("ruth", "hold_session", with_="james", minutes=30) == ["R20"]
    assert "We heard you." in read(maria.get("/resting/?now=yes"))
    text = read(maria.get("/resting/"))
    assert "We heard you." not in text
    for words in (
        "You paused",
        "Only you can start it again.",
        "If a day was set, it is off.",
        "No one on our team will call you about this.",
    ):
        assert words in text
    assert "R20" in cast.before("ruth", "call", to="maria", words="Hello.")


def test_a_wish_for_a_call_promises_no_call() -> None:
    cast = begin().to("preparing")
    maria = guest(cast, "maria")
    maria.post("/stop/", ring="ring")
    text = read(maria.get("/resting/"))
    assert "You would like a call." in text
    assert "We do not know yet when it will be." in text
    assert "We will call" not in text


def test_staff_read_it_first_and_whether_to_ring() -> None:
    cast = begin().to("preparing")
    guest(cast, "maria").post("/stop/", ring="ring")
    for who, view in (("dana", "mine"), ("ruth", "team")):
        text = read(visitor(cast, who).get("/today/", view=view))
        assert text.index("Safety first") < text.index("said stop, and would like a call")
    assert "Stopped: would like a call" in read(visitor(cast, "ruth").get(f"/dialogues/{cast.dialogue}/?show=safety"))


def test_twice_at_once_and_the_same_again_is_one_stop() -> None:
    cast = begin().to("preparing")
    maria = guest(cast, "maria")
    for _ in range(3):
        assert maria.post("/stop/").headers["Location"].partition("?")[0] == "/resting/"
    assert Stop.objects.count() == 1
    assert maria.get("/stop/").headers["Location"] == "/resting/"
    assert maria.get("/pause/").headers["Location"] == "/resting/"


def test_nothing_that_is_typed_stands_in_the_way() -> None:
    cast = begin().to("preparing")
    assert guest(cast, "maria").post("/stop/", ring="<b>\x00", again="-1", kind="nothing", who="james").status_code == 303
    assert [(row.kind, row.call_wish, row.who) for row in Stop.objects.all()] == [("stop", "", cast.id("maria"))]


def test_from_a_pause_one_can_stop_say_a_day_and_change_ones_mind_about_a_call() -> None:
    cast = begin().to("preparing")
    maria = guest(cast, "maria")
    maria.post("/pause/")
    maria.post("/resting/", ring="ring")
    maria.post("/resting/", ring="ring")
    maria.post("/resting/", again="14")
    assert "You said we may ask you on Thursday, March 26, 2026." in read(maria.get("/resting/"))
    assert 'href="/stop/"' in maria.get("/resting/").content.decode()
    assert maria.post("/stop/").status_code == 303
    assert [(row.kind, row.call_wish) for row in Stop.objects.order_by("entered_at")] == [
        ("pause", ""),
        ("pause", "ring"),
        ("pause", "ring"),
        ("stop", ""),
    ]
    assert "You stopped" in read(maria.get("/resting/"))


def test_only_they_go_on() -> None:
    cast = outside_prison().to("preparing")
    maria, james = guest(cast, "maria"), guest(cast, "james")
    maria.post("/stop/")
    assert james.get("/resting/").headers["Location"] == "/my-page/"
    assert james.post("/resting/", go_on="yes").headers["Location"] == "/my-page/"
    assert cast.before("ruth", "hold_session", with_="maria", minutes=30) == ["R20"]
    assert maria.post("/resting/", go_on="yes").headers["Location"] == "/my-page/"
    assert "We are going on, at your pace." in read(maria.get("/my-page/"))
    assert cast.before("ruth", "hold_session", with_="maria", minutes=30) == []


def test_going_on_with_nothing_to_lift_is_nothing() -> None:
    cast = begin().to("preparing")
    assert guest(cast, "maria").post("/resting/", go_on="yes").headers["Location"] == "/my-page/"


@pytest.mark.rule("R5")
def test_who_asked_takes_it_back_and_who_did_not_cannot() -> None:
    cast = outside_prison().to("preparing")
    maria, james = guest(cast, "maria"), guest(cast, "james")
    maria.post("/stop/")
    assert 'href="/take-back/"' in maria.get("/resting/").content.decode()
    james.post("/stop/")
    assert 'href="/take-back/"' not in james.get("/resting/").content.decode()
    assert james.post("/take-back/").headers["Location"] == "/my-page/"
    assert RequestTakenBack.objects.count() == 0
    assert maria.post("/take-back/").status_code == 303
    assert maria.post("/take-back/").status_code == 303
    assert RequestTakenBack.objects.count() == 1


@pytest.mark.parametrize("who", ["rosa", "james"])
def test_a_stop_of_the_other_side_changes_no_page_of_this_room(who: str) -> None:
    cast = outside_prison().to("supported")
    one = guest(cast, who)
    before = [_bytes(one.get(each).content) for each in ("/pause/", "/stop/")]
    cast.do("maria", "stop", ring="ring")
    assert [_bytes(one.get(each).content) for each in ("/pause/", "/stop/")] == before
    assert one.get("/resting/").headers["Location"] == "/my-page/"


def _bytes(content: bytes) -> bytes:
    return re.sub(rb'name="csrfmiddlewaretoken" value="\w+"', b"", content)


@pytest.mark.rule("R30")
def test_a_stop_on_the_day_itself() -> None:
    cast = begin().to("authorised")
    guest(cast, "rosa")
    cast.to("begun")
    rosa = guest(cast, "rosa")
    assert rosa.post("/stop/").headers["Location"].partition("?")[0] == "/resting/"
    assert "R20" in cast.before("ruth", "resume_meeting")
    with cast.now() as case:
        assert fixing_of(case) is not None, "what has begun is ended in its order, and not called off"
    cast.do("ruth", "end_meeting")


@pytest.mark.parametrize("language", ["en", "es"])
def test_it_speaks_their_language(language: str) -> None:
    cast = begin().to("preparing")
    maria = guest(cast, "maria")
    maria.get(f"/stop/?in={language}")
    text = read(maria.get("/stop/"))
    assert ("You do not have to say why." in text) == (language == "en")
    assert ("No tiene que decir por qué." in text) == (language == "es")


def test_what_a_stop_costs() -> None:
    cast = begin().to("preparing")
    maria = guest(cast, "maria")
    maria.get("/stop/")
    taken = statements(lambda: maria.post("/stop/"))
    assert len(taken) <= 10, taken
    assert len(statements(lambda: maria.get("/resting/"))) <= 10
