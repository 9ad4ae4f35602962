"""Deciding: one clear thing, three answers of equal weight, and nothing that hurries."""

import re

import pytest

from heard.consent.models import GoAhead, No, NotYet, Yes, YesEnded
from heard.preparation.models import NotReady, Ready
from tests.support.cast import begin
from tests.support.portaling import guest, outside_prison
from tests.support.visiting import Visitor, read, statements, visitor

pytestmark = [pytest.mark.usefixtures("database"), pytest.mark.thorough]
HURRIES = re.compile(r"\b(hurry up|today|now or|deadline|last chance|remind|only \d+|must|soon)\b", re.IGNORECASE)


def told(purpose: str = "meet", language: str = "en") -> Visitor:
    """Maria on her page; she was told of one thing."""
    cast = begin().to("preparing")
    cast.do("ruth", "inform", whom="maria", purpose=purpose)
    maria = guest(cast, "maria")
    maria.get(f"/decide/?in={language}")
    return maria


@pytest.mark.parametrize(
    ("purpose", "language"),
    [("contact", "en"), ("meet", "es"), ("letters", "en"), ("share_result", "es"), ("research", "en")],
)
def test_three_equal_answers_in_a_fixed_order_and_none_of_them_chosen(purpose: str, language: str) -> None:
    maria = told(purpose, language)
    text = maria.get("/decide/").content.decode()
    form = re.search(r'<form method="post"\s+action="/decide/"\s+class="equal three">.*?</form>', text, re.DOTALL)
    assert form is not None
    assert re.findall(
        r'<button type="submit"\s+class="(\w+)"\s+name="answer"\s+value="(\w+)"\s+aria-describedby="asked">', form[0]
    ) == [
        ("second", "yes"),
        ("second", "not_yet"),
        ("second", "no"),
    ]
    assert "checked" not in form[0]
    words = text.partition("<main")[2].partition("</main>")[0]
    assert "autofocus" not in words
    assert not HURRIES.search(re.sub(r"<[^>]+>", " ", words).replace("There is no hurry.", ""))


def test_only_what_somebody_was_told_of_is_asked() -> None:
    cast = begin().to("preparing")
    maria = guest(cast, "maria")
    assert "You have nothing to decide right now" in read(maria.get("/decide/"))
    maria.post("/decide/", purpose="meet", answer="yes")
    assert not Yes.objects.filter(purpose="meet").exists()
    assert maria.post("/decide/", purpose="meet", answer="yes").status_code == 404
    assert maria.get("/decide/?n=9").status_code == 404
    assert maria.get("/decide/?n=x").status_code == 404


def test_one_thing_at_a_time_in_the_order_of_telling() -> None:
    maria = told("letters")
    maria.cast.do("ruth", "inform", whom="maria", purpose="meet")
    page = maria.get("/decide/").content.decode()
    assert page.count('value="not_yet"') == 1
    assert "Would you like to write and get letters?" in re.findall(r"<h1[^>]*>(.*?)</h1>", page, re.DOTALL)[0]
    maria.post("/decide/", purpose="letters", answer="no")
    assert (
        "Would you like to meet?" in re.findall(r"<h1[^>]*>(.*?)</h1>", maria.get("/decide/").content.decode(), re.DOTALL)[0]
    )


def test_every_answer_is_kept_once_and_can_be_said_anew() -> None:
    maria = told()
    for answer in ("not_yet", "not_yet", "no", "no", "yes", "yes", "end", "end", "yes"):
        assert maria.post("/decide/", purpose="meet", answer=answer).status_code == 303
    rows = [model.objects.filter(who=maria.cast.id("maria")).count() for model in (NotYet, No, YesEnded)]
    assert rows == [1, 1, 1]
    assert Yes.objects.filter(purpose="meet").count() == 2
    assert "You said yes on" in read(maria.get("/decide/?n=2"))


def test_not_yet_with_a_day_reminds_the_facilitator_on_that_day() -> None:
    maria = told()
    maria.post("/decide/", purpose="meet", answer="not_yet")
    assert "We wait until you tell us." in read(maria.get("/decide/?n=2"))
    maria.post("/decide/", purpose="meet", answer="not_yet", again="14")
    maria.post("/decide/", purpose="meet", answer="not_yet", again="1000000")
    maria.post("/decide/", purpose="meet", answer="not_yet")
    assert [bool(row.again_on) for row in NotYet.objects.order_by("entered_at")] == [False, True]
    assert "They said “not yet”" not in read(visitor(maria.cast, "ruth").get("/today/"))
    maria.cast.wait(days=14)
    assert "They said “not yet”" in read(visitor(maria.cast, "ruth").get("/today/"))


def test_nobody_is_asked_why() -> None:
    maria = told()
    for answer in ("yes", "not_yet", "no"):
        maria.post("/decide/", purpose="meet", answer=answer)
        text = maria.get("/decide/?n=2").content.decode().partition("<main")[2].partition("</main>")[0]
        assert "<textarea" not in text
        assert 'type="text"' not in text


def test_a_lapsed_yes_is_asked_for_again() -> None:
    maria = told()
    maria.post("/decide/", purpose="meet", answer="yes")
    maria.cast.wait(days=400)
    maria = guest(maria.cast, "maria")
    assert "Something to decide" in read(maria.get("/my-page/"))
    assert 'value="not_yet"' in maria.get("/decide/").content.decode()


# Going to the other person


def test_going_ahead_is_asked_when_it_is_theirs_to_say() -> None:
    cast = begin().to("approved")
    maria = guest(cast, "maria")
    assert "May we talk to the other person now?" not in read(maria.get("/decide/"))
    cast.do("dana", "assign", facilitator="ruth")
    cast.do("dana", "assign", facilitator="omar")
    assert "May we talk to the other person now?" in read(maria.get("/decide/"))
    maria.post("/decide/", purpose="approach", answer="no")
    assert cast.before("ruth", "invite", to="james") == ["R11"]
    maria.post("/decide/", purpose="approach", answer="yes")
    maria.post("/decide/", purpose="approach", answer="yes")
    assert GoAhead.objects.count() == 1
    assert cast.before("ruth", "invite", to="james") == []


def test_what_became_of_going_ahead_changes_nothing_here() -> None:
    cast = begin().to("assigned")
    maria = guest(cast, "maria")
    before = _words(maria)
    cast.do("ruth", "invite", to="james")
    assert _words(maria) == before
    cast.do("ruth", "inform", whom="james", purpose="prepare")
    cast.do("james", "say_no", by="omar", purpose="prepare")
    assert _words(maria) == before
    assert "You said yes on" in before


@pytest.mark.parametrize(
    ("who", "act", "given"),
    [
        ("dana", "record_death", {"of": "james"}),
        ("rosa", "stop", {}),
        ("james", "stop", {}),
    ],
)
def test_what_others_did_takes_the_question_away_from_nobody(who: str, act: str, given: dict[str, str]) -> None:
    """That it is gone would tell her, before a person did."""
    cast = begin().to("approved")
    cast.do("dana", "assign", facilitator="ruth")
    cast.do("dana", "assign", facilitator="omar")
    maria = guest(cast, "maria")
    before = _words(maria)
    cast.do(who, act, **given)
    assert _words(maria) == before
    assert "May we talk to the other person now?" in before


def test_going_ahead_is_not_asked_while_it_rests_by_their_own_word() -> None:
    cast = begin().to("approved")
    cast.do("dana", "assign", facilitator="ruth")
    cast.do("dana", "assign", facilitator="omar")
    maria = guest(cast, "maria")
    cast.do("maria", "stop")
    assert "May we talk to the other person now?" not in _words(maria)
    cast.do("maria", "start_again")
    cast.do("maria", "take_back")
    assert "May we talk to the other person now?" not in _words(maria)


def _words(one: Visitor) -> str:
    return read(one.get("/decide/"))


# The responsible person


@pytest.mark.rule("R18")
@pytest.mark.rule("R20")
@pytest.mark.parametrize("address", ["/decide/", "/ready/"])
def test_while_it_rests_by_their_own_word_the_page_promises_no_next_step(address: str) -> None:
    maria = told()
    held = "Nothing goes forward until you choose “Start again.”"
    assert held not in read(maria.get(address))
    maria.cast.do("james", "stop", by="omar")
    assert held not in read(maria.get(address)), "what others stopped is no fact of hers"
    maria.cast.do("maria", "stop", kind="pause")
    assert held in read(maria.get(address))


def test_a_responsible_person_thinks_it_over_first_and_is_told_so_kindly() -> None:
    cast = outside_prison().to("approached")
    james = guest(cast, "james")
    assert "Take your time. You can say yes starting Friday, January 23, 2026." in read(james.get("/decide/"))
    answer = james.post("/decide/", purpose="prepare", answer="yes")
    assert answer.status_code == 422
    assert "Take your time. You can say yes from Friday, January 23" in read(answer)
    assert "<title>" in answer.content.decode()
    cast.wait(days=4)
    james = guest(cast, "james")
    assert "Take your time." not in read(james.get("/decide/"))
    assert james.post("/decide/", purpose="prepare", answer="yes").status_code == 303
    assert Yes.objects.filter(who=cast.id("james")).count() == 1


def offered(one: Visitor) -> list[str]:
    """The answers that the page of this one thing has buttons for."""
    return re.findall(r'<button[^>]*name="answer"\s+value="(\w+)"', one.get("/decide/?n=1").content.decode())


@pytest.mark.rule("R18")
def test_a_yes_that_cannot_be_given_yet_is_not_offered_and_its_day_is() -> None:
    cast = outside_prison().to("approached")
    assert offered(guest(cast, "james")) == ["not_yet", "no"]
    guest(cast, "james").post("/decide/", purpose="prepare", answer="not_yet")
    assert "yes" not in offered(guest(cast, "james"))
    assert "You can say yes starting Friday, January 23, 2026." in read(guest(cast, "james").get("/decide/?n=1"))
    cast.wait(days=4)
    assert "yes" in offered(guest(cast, "james"))
    assert "You can say yes starting" not in read(guest(cast, "james").get("/decide/?n=1"))


def test_a_no_needs_no_days_to_think() -> None:
    cast = outside_prison().to("approached")
    assert guest(cast, "james").post("/decide/", purpose="prepare", answer="no").status_code == 303


def test_nobody_answers_for_the_other_side() -> None:
    cast = outside_prison().to("assigned")
    cast.to("approached")
    james = guest(cast, "james")
    assert james.post("/decide/", purpose="approach", answer="yes").status_code == 404
    assert GoAhead.objects.count() == 1


# Being ready


def test_ready_is_ones_own_word_from_the_first_talk_on() -> None:
    cast = begin().to("agreed")
    assert guest(cast, "maria").get("/ready/").status_code == 404
    maria = guest(cast.to("preparing"), "maria")
    for answer in ("ready", "ready", "not_yet", "not_yet", "because"):
        assert maria.post("/ready/", answer=answer).status_code == 303
    assert (Ready.objects.count(), NotReady.objects.count()) == (1, 1)
    assert "You said not yet" in read(maria.get("/ready/"))
    assert guest(cast.to("supported"), "rosa").get("/ready/").status_code == 404


def test_what_an_answer_costs() -> None:
    maria = told()
    assert len(statements(lambda: maria.get("/decide/"))) <= 8
    found = statements(lambda: maria.post("/decide/", purpose="meet", answer="no"))
    assert No.objects.count() == 1
    assert len(found) <= 11, (len(found), found)
