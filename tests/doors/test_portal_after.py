"""Afterwards: how somebody is, when they are asked, what was promised; and what nobody sees of it."""

import pytest

from heard.aftercare.models import CheckIn, FollowUpDeclined
from heard.worklist.models import Need
from tests.support.cast import Cast, begin
from tests.support.portaling import guest, outside_prison, page_of
from tests.support.visiting import read, statements, visitor

pytestmark = [pytest.mark.usefixtures("database"), pytest.mark.thorough]
HARD = {"how": "hard", "call": "no", "words": "The nights are long <b>✓</b> ñ."}


def needs(cast: Cast) -> dict[str, str]:
    """What kinds of needs there are, with their band."""
    return dict(Need.objects.filter(dialogue=cast.dialogue).values_list("kind", "band"))


@pytest.fixture
def met() -> Cast:
    """They met, and left. Maria's and Rosa's pages were given before."""
    return begin().to("departed")


def test_it_is_not_there_before_it_is_afterwards() -> None:
    cast = outside_prison().to("preparing")
    for who in ("maria", "james"):
        assert guest(cast, who).get("/after/").status_code == 404
        assert guest(cast, who).post("/after/", **HARD).status_code == 404
        assert guest(cast, who).post("/after/quiet/").status_code == 303
    assert not CheckIn.objects.exists()
    cast.do("dana", "close", reason="safety")
    for who in ("maria", "james"):
        assert guest(cast, who).get("/after/").status_code == 404


def test_an_end_opens_it_for_whom_it_was_told_and_for_nobody_else() -> None:
    cast = outside_prison().to("preparing")
    cast.do("ruth", "mark_told", whom="james", what="It ends here.", news="end")
    assert guest(cast, "maria").get("/after/").status_code == 404
    page = read(guest(cast, "james").get("/after/"))
    assert "No day is set." in page
    assert cast.do("james", "check_in", how="well", call=False).party.person_id == cast.id("james")


def test_after_a_meeting_it_says_what_helps_and_when_they_are_asked(met: Cast) -> None:
    page = read(guest(met, "maria").get("/after/"))
    for words in ("The first night", "The first week", "From Thursday, June 11, 2026", "I would rather not be asked"):
        assert words in page
    assert "What was promised" not in page


def test_saying_how_one_is_reaches_who_can_ring_and_nobody_else(met: Cast) -> None:
    maria = guest(met, "maria")
    assert maria.post("/after/", before="0", **HARD).status_code == 303
    assert maria.post("/after/", before="0", **HARD).status_code == 303
    assert CheckIn.objects.count() == 1
    assert needs(met)["is_hard"] == "safety"
    page = maria.get("/after/")
    assert "The nights are long <b>✓</b> ñ." in read(page)
    assert "<b>✓" not in page.content.decode()
    assert maria.post("/after/", before="1", how="unsaid", call="yes").status_code == 303
    assert needs(met)["wants_call"] == "safety"
    assert "is_hard" not in needs(met)
    met.do("ruth", "follow_up", with_="maria")
    assert "wants_call" not in needs(met)
    outcome = f"/dialogues/{met.dialogue}/?show=outcome"
    assert "The nights are long" in read(visitor(met, "ruth").get(outcome))
    office = read(visitor(met, "dana").get(outcome))
    assert "The nights are long" not in office
    assert "Finds it hard, and asked for no call" in office


@pytest.mark.parametrize("call", ["yes", "no"])
def test_who_says_that_it_is_hard_is_told_at_once_who_answers_at_night(met: Cast, call: str) -> None:
    maria = guest(met, "maria")
    maria.post("/after/", before="0", **{**HARD, "call": call})
    page = maria.get("/after/")
    said = read(page)
    assert "Thank you for telling us." in said
    assert ("Someone will call you when it is safe" in said) == (call == "yes")
    assert said.index("Thank you for telling us.") < said.index("988 Suicide & Crisis Lifeline")
    assert "Nobody here reads messages at night" in said
    assert 'href="tel:988"' in page.content.decode()


def test_the_page_for_help_has_them_too(met: Cast) -> None:
    assert "Parents Of Murdered Children" in read(guest(met, "maria").get("/help/"))


@pytest.mark.parametrize(
    "typed",
    [
        {"how": "sad", "call": "yes"},
        {"how": "well", "call": "perhaps"},
        {"how": "well", "call": "no", "words": "x" * 20_001},
    ],
)
def test_what_cannot_be_read_is_said_and_what_was_typed_stays(met: Cast, typed: dict[str, str]) -> None:
    answer = guest(met, "maria").post("/after/", **{"words": "Kept words.", **typed})
    assert answer.status_code == 422
    assert "<title>Check:" in " ".join(answer.content.decode().split()).replace("<title> ", "<title>")
    assert typed.get("words", "Kept words.") in answer.content.decode()
    assert not CheckIn.objects.exists()


@pytest.mark.parametrize(
    ("typed", "asks", "how"),
    [
        ({"how": "hard"}, "care", "hard"),
        ({"call": "yes"}, "call", "unsaid"),
        ({"words": "A long night."}, "nothing", "unsaid"),
    ],
)
def test_each_question_can_be_left_out(met: Cast, typed: dict[str, str], asks: str, how: str) -> None:
    maria = guest(met, "maria")
    assert maria.post("/after/", **typed).status_code == 303
    assert CheckIn.objects.get().asks == asks
    shown = {"hard": "It is hard just now", "unsaid": "I would rather not say"}[how]
    assert shown in read(maria.get("/after/")).partition("What you said")[2]


def test_a_form_with_nothing_in_it_is_not_sent(met: Cast) -> None:
    assert guest(met, "maria").post("/after/", words=" ").status_code == 422
    assert not CheckIn.objects.exists()


def test_nobody_is_asked_who_would_rather_not_be(met: Cast) -> None:
    maria = guest(met, "maria")
    assert maria.post("/after/quiet/").status_code == 303
    page = read(maria.get("/after/"))
    assert "We keep to that." in page
    assert "June 11" not in page
    assert FollowUpDeclined.objects.get().party.person_id == met.id("maria")
    assert "No day is set." in read(guest(met, "rosa").get("/after/"))


def test_what_was_promised_and_only_what_was_told_of_it(met: Cast) -> None:
    met.do("ruth", "commit", words="A letter each <i>June</i>.", agreed_by=["maria", "james"], keep="letter")
    maria = guest(met, "maria")
    page = read(maria.get("/after/"))
    assert "A letter each <i>June</i>." in page
    assert "Both answers are fine." in page
    met.do("omar", "miss_commitment", commitment="letter")
    assert maria.post("/after/hear/", progress="yes").status_code == 303
    assert "not kept" not in read(maria.get("/after/"))
    met.do("ruth", "tell_progress", whom="maria", commitment="letter")
    met.do("omar", "keep_commitment", commitment="letter")
    page = read(maria.get("/after/"))
    assert "It was not kept so far." in page
    assert "It was kept." not in page
    assert maria.post("/after/hear/", progress="no").status_code == 303
    assert "You said no." in read(maria.get("/after/"))
    assert maria.post("/after/hear/").status_code == 422
    rosa = guest(met, "rosa")
    assert "A letter each" not in read(rosa.get("/after/"))
    assert rosa.post("/after/hear/", progress="yes").status_code == 404


def test_it_goes_on_after_closing() -> None:
    cast = begin().to("departed")
    page_of(cast, "maria")
    maria = guest(cast.to("closed"), "maria")
    assert maria.get("/after/").status_code == 200
    assert maria.post("/after/", how="mixed", call="no").status_code == 303


def test_it_speaks_spanish(met: Cast) -> None:
    maria = guest(met, "maria")
    maria.get("/after/", **{"in": "es"})
    page = read(maria.get("/after/"))
    assert "La primera noche" in page
    assert "The first" not in page
    assert "Elija una de estas opciones." in read(maria.post("/after/", how="sad", call="no"))


def test_a_page_costs_the_same_however_much_there_is(met: Cast) -> None:
    few = len(statements(lambda: guest(met, "maria").get("/after/")))
    for _ in range(20):
        met.do("maria", "check_in", how="well", call=False, words="Word " * 50)
    assert len(statements(lambda: guest(met, "maria").get("/after/"))) <= few
