"""First questions: who waits, how they are answered safely, and what came of it."""

from typing import Any

import pytest

from heard.acts.actors import Actor
from heard.acts.models import LedgerEntry
from heard.acts.performing import perform
from heard.acts.refusals import Refused
from heard.acts.register import ACTS
from heard.ground import clock
from heard.ground.errors import NotFound
from heard.inquiry import queries
from heard.inquiry.asked import opened
from heard.inquiry.models import Inquiry, InquiryAnswered, InquiryTaken
from heard.models import Dialogue, IndexTag
from heard.programme.scene import ProgrammeScene
from tests.support.cast import Cast, begin
from tests.support.visiting import read, visitor

pytestmark = pytest.mark.usefixtures("database")
NUMBER = "+1 555 0112"
REACH = {"way": "phone", "at": NUMBER, "hours": "08:00-12:00", "if_no_answer": "hang_up"}


@pytest.fixture
def cast() -> Cast:
    """A programme on a Monday morning at ten."""
    return begin().go("2026-01-12 10:00")


def asks(cast: Cast, **reach: str) -> str:
    """Somebody asks; the address of their inquiry."""
    made = cast.do("anyone", "inquire", reach={**REACH, **reach})
    return f"/inquiries/{made.pk}/"


def looks() -> list[LedgerEntry]:
    """The lines that looks left on the programme's chain."""
    return [line for line in LedgerEntry.objects.filter(act="look").order_by("at_us") if line.chain.startswith("g:")]


def test_the_list_says_the_way_in_words_and_never_the_number(cast: Cast) -> None:
    asks(cast)
    page = visitor(cast, "dana").get("/inquiries/")
    assert "Phone call, 8:00 AM to 12:00 PM, no voicemail: hang up" in read(page)
    assert "555 01" not in page.content.decode()
    assert len(looks()) == 1
    assert looks()[0].who == cast.id("dana")
    assert looks()[0].rows == Inquiry.objects.get().pk


@pytest.mark.parametrize(
    ("later", "says"),
    [
        ({"hours": 1}, "new 3 working days left"),
        ({"days": 1}, "waiting 1 working day of 3"),
        ({"days": 3, "hours": 10}, "waiting 3 working days of 3"),
        ({"days": 4}, "waiting 4 working days, 3 promised"),
    ],
)
def test_the_promise_is_counted(cast: Cast, later: dict[str, float], says: str) -> None:
    asks(cast)
    cast.wait(**later)
    assert says in read(visitor(cast, "dana").get("/inquiries/"))
    assert says in read(visitor(cast, "dana").get("/today/"))


def test_who_waits_longest_stands_first(cast: Cast) -> None:
    asks(cast, way="letter", at="12 Hill Road", hours="")
    cast.wait(days=1)
    asks(cast)
    page = read(visitor(cast, "dana").get("/inquiries/"))
    assert page.index("Letter") < page.index("Phone call")


@pytest.mark.parametrize(
    ("reach", "says"),
    [
        ({"hours": ""}, "Phone call, hours not said: ask, no voicemail: hang up"),
        ({"hours": "00:00-24:00"}, "Phone call, any hour, no voicemail: hang up"),
        ({"way": "letter", "hours": ""}, "Letter, hours do not matter"),
        ({"hours": "", "days": "mon tue"}, "Phone call, Monday, Tuesday, hours not said: ask, no voicemail: hang up"),
    ],
)
def test_hours_that_nobody_said_are_not_any_hour(cast: Cast, reach: dict[str, str], says: str) -> None:
    asks(cast, **reach)
    assert says in read(visitor(cast, "dana").get("/inquiries/"))


def test_opening_one_shows_the_number_in_their_hours_and_leaves_a_line(cast: Cast) -> None:
    address = asks(cast)
    page = read(visitor(cast, "dana").get(address))
    assert NUMBER in page
    assert "What to say" in page
    assert "We hang up, and leave nothing." in page
    assert looks()[-1].rows == Inquiry.objects.get().pk


def test_outside_their_hours_there_is_no_number_and_it_says_why(cast: Cast) -> None:
    address = asks(cast)
    cast.go("2026-01-12 13:00")
    page = visitor(cast, "dana").get(address)
    assert "not a safe hour" in read(page)
    assert "555 01" not in page.content.decode()
    assert "What to say" not in read(page)


@pytest.mark.parametrize(("way", "says"), [("they_ring", "They will call us."), ("none", "do not want to be contacted")])
def test_who_is_not_to_be_contacted_is_not(cast: Cast, way: str, says: str) -> None:
    page = visitor(cast, "dana").get(asks(cast, way=way))
    assert says in read(page)
    assert "555 01" not in page.content.decode()


def test_who_left_no_way_can_still_be_taken(cast: Cast) -> None:
    made = cast.do("anyone", "inquire")
    assert "They left no way to answer" in read(visitor(cast, "dana").get(f"/inquiries/{made.pk}/"))


def test_whom_nobody_can_answer_is_nobodys_promise(cast: Cast) -> None:
    cast.do("anyone", "inquire")
    cast.wait(days=8)
    assert "asked 6 working days ago" in read(visitor(cast, "dana").get("/inquiries/"))
    assert "Nothing needs you now." in read(visitor(cast, "dana").get("/today/"))


# Outcomes


def answered(cast: Cast, address: str, **typed: Any) -> Any:
    """One of the three buttons."""
    return visitor(cast, "dana").post(address, act_key="a-key", **typed)


def test_nobody_there_sets_a_day_and_goes_on_waiting(cast: Cast) -> None:
    address = asks(cast)
    assert answered(cast, address, outcome="nobody", again_on="2026-01-14").headers["Location"] == "/inquiries/"
    page = read(visitor(cast, "dana").get("/inquiries/"))
    assert "Nobody was there. Try again on Wed, Jan 14." in page
    assert "Waiting for an answer (1)" in page


def test_who_was_reached_waits_no_more_and_a_dialogue_can_be_opened(cast: Cast) -> None:
    address = asks(cast)
    assert answered(cast, address, outcome="reached").headers["Location"] == address
    assert f"/dialogues/new/?inquiry={address.split('/')[2]}" in visitor(cast, "dana").get(address).content.decode()
    page = read(visitor(cast, "dana").get("/inquiries/"))
    assert "Nobody is waiting." in page
    assert "We spoke, and no dialogue is open yet (1)" in page
    assert "New inquiries" not in read(visitor(cast, "dana").get("/today/"))


def test_who_asked_not_to_be_called_is_over(cast: Cast) -> None:
    address = asks(cast)
    answered(cast, address, outcome="not_again")
    page = visitor(cast, "dana").get(address)
    assert "This inquiry is over." in read(page)
    assert "555 01" not in page.content.decode()
    assert answered(cast, address, outcome="reached").status_code == 422
    assert InquiryAnswered.objects.count() == 1


def test_a_button_pressed_twice_counts_once(cast: Cast) -> None:
    address = asks(cast)
    for _ in range(2):
        answered(cast, address, outcome="nobody")
    assert InquiryAnswered.objects.count() == 1


@pytest.mark.parametrize(
    "typed",
    [
        {},
        {"outcome": "perhaps"},
        {"outcome": "nobody", "again_on": "2026-01-01"},
        {"outcome": "nobody", "again_on": "x"},
    ],
)
def test_what_cannot_be_read_is_said(cast: Cast, typed: dict[str, str]) -> None:
    address = asks(cast)
    assert answered(cast, address, **typed).status_code == 422
    assert not InquiryAnswered.objects.exists()


def test_a_dialogue_ends_it_once(cast: Cast) -> None:
    reference = asks(cast).split("/")[2]
    cast.do("dana", "take_inquiry", inquiry=reference, dialogue=cast.dialogue)
    assert cast.codes("dana", "take_inquiry", inquiry=reference, dialogue=cast.dialogue) == ["over"]
    assert f"/dialogues/{cast.dialogue}/" in visitor(cast, "dana").get(f"/inquiries/{reference}/").content.decode()
    assert InquiryTaken.objects.count() == 1


def test_an_inquiry_that_was_finished_meanwhile_opens_no_dialogue_by_itself(cast: Cast) -> None:
    """Two coordinators have the same form open, or whoever asked took it back."""
    reference = asks(cast).split("/")[2]
    cast.do("dana", "take_inquiry", inquiry=reference, dialogue=cast.dialogue)
    dana, before = visitor(cast, "dana"), Dialogue.objects.count()
    typed = {"harm": "robbery", "harmed-name": "Lena Ortiz", "act_key": "k"}
    given = dana.post("/dialogues/new/", inquiry=reference, **typed)
    assert given.status_code == 422
    assert "Somebody finished this inquiry meanwhile." in read(given)
    assert reference not in given.content.decode()
    assert Dialogue.objects.count() == before
    assert dana.post("/dialogues/new/", inquiry="a" * 26, **typed).status_code == 404
    assert Dialogue.objects.count() == before
    assert dana.post("/dialogues/new/", **typed).status_code == 303


def test_the_same_form_twice_opens_one_dialogue_from_an_inquiry(cast: Cast) -> None:
    reference, dana = asks(cast).split("/")[2], visitor(cast, "dana")
    before = Dialogue.objects.count()
    for _twice in range(2):
        typed = {"harm": "robbery", "harmed-name": "Lena Ortiz", "act_key": "k", "inquiry": reference}
        assert dana.post("/dialogues/new/", **typed).status_code == 303
    assert (Dialogue.objects.count() - before, InquiryTaken.objects.count()) == (1, 1)


def test_however_many_look_odd_nobody_is_hidden_behind_them(cast: Cast) -> None:
    for _ in range(queries.MAX_SHOWN + 1):
        cast.do("anyone", "inquire", aside="many", reach={"way": "phone", "at": "555 0111"})
    cast.do("anyone", "inquire", keep="asked", reach={"way": "phone", "at": "555 0144"})
    dana = visitor(cast, "dana")
    for page in ("/inquiries/", "/today/"):
        assert cast.id("asked") in dana.get(page).content.decode()


def test_it_is_taken_into_a_dialogue_of_the_same_programme_only(cast: Cast) -> None:
    reference = asks(cast).split("/")[2]
    assert cast.codes("dana", "take_inquiry", inquiry=reference, dialogue="a" * 26) == ["absent"]
    assert cast.codes("dana", "take_inquiry", inquiry="a" * 26, dialogue=cast.dialogue) == ["absent"]


# Taking one


def test_one_that_came_by_phone_is_kept_with_who_entered_it(cast: Cast) -> None:
    typed = {"channel": "phone", "language": "es", "reach.way": "phone", "reach.at": NUMBER, "reach.hours": "08:00-12:00"}
    answer = visitor(cast, "dana").post("/inquiries/new/", act_key="k", **typed)
    row = Inquiry.objects.get()
    assert answer.headers["Location"] == f"/inquiries/{row.pk}/"
    assert (row.who, row.entered_by, row.channel, row.language) == ("anyone", cast.id("dana"), "phone", "es")
    line = LedgerEntry.objects.get(act="inquire")
    assert (line.kind, line.entered_by) == ("anyone", cast.id("dana"))
    assert "They called us on" in read(visitor(cast, "dana").get(f"/inquiries/{row.pk}/"))


def test_what_was_just_done_is_said_on_the_page_of_the_inquiry(cast: Cast) -> None:
    dana = visitor(cast, "dana")
    page = dana.post("/inquiries/new/", channel="phone").headers["Location"]
    assert "The inquiry is saved." in read(dana.get(page))
    dana.post(page, act_key="k", outcome="reached")
    said = read(dana.get(page))
    assert "Recorded: you spoke." in said
    assert "Nobody was there last time" not in said
    assert "try again?" not in said
    dana.post(page, act_key="l", outcome="nobody")
    assert "Nobody was there last time" in read(dana.get(page))


def test_it_needs_no_way_to_answer_but_how_it_came(cast: Cast) -> None:
    assert visitor(cast, "dana").post("/inquiries/new/", channel="in_person").status_code == 303
    assert visitor(cast, "dana").post("/inquiries/new/").status_code == 422
    assert visitor(cast, "dana").post("/inquiries/new/", channel="clock").status_code == 422


def test_a_slip_keeps_what_was_typed(cast: Cast) -> None:
    page = visitor(cast, "dana").post(
        "/inquiries/new/", **{"channel": "phone", "reach.way": "phone", "reach.hours": "<b>ten"}
    )
    assert page.status_code == 422
    assert "&lt;b&gt;ten" in page.content.decode()
    assert not Inquiry.objects.exists()


def test_an_inquiry_leaves_nothing_to_find_it_by(cast: Cast) -> None:
    before = IndexTag.objects.count()
    asks(cast)
    assert IndexTag.objects.count() == before


# For whom


@pytest.mark.parametrize("who", ["sam", "ruth", "stranger"])
def test_it_opens_to_coordinators_of_the_programme_only(cast: Cast, who: str) -> None:
    address = asks(cast)
    visiting = visitor(cast, who)
    assert visiting.get(address).status_code == 404
    assert visiting.post(address, outcome="reached").status_code in (404, 422)
    assert not InquiryAnswered.objects.exists()
    assert looks() == []


@pytest.mark.parametrize("who", ["sam", "ruth", "stranger", "anyone"])
def test_what_is_asked_behind_the_doors_is_for_coordinators_too(cast: Cast, who: str) -> None:
    reference = asks(cast).split("/")[2]
    with clock.at(cast.moment):
        scene, actor = ProgrammeScene(cast.programme), cast.actor(who)
        for ask in (queries.waiting, queries.to_answer, queries.spoken_with):
            with pytest.raises(NotFound):
                ask(actor, scene)
        with pytest.raises(NotFound):
            queries.inquiry(actor, scene, reference)
        assert opened(actor, scene, list(Inquiry.objects.all())) == {}
    assert looks() == []


def test_only_a_coordinator_enters_one_for_somebody(cast: Cast) -> None:
    for who in ("sam", "ruth", "stranger"):
        by = Actor(who="anyone", kind="anyone", entered_by=cast.id(who), channel="phone")
        with clock.at(cast.moment), pytest.raises(Refused):
            perform(ACTS["inquire"], ProgrammeScene(cast.programme), by=by, values={})
    assert not Inquiry.objects.exists()
    assert cast.codes("dana", "answer_inquiry", by="sam", inquiry="a" * 26, outcome="reached") == ["not_yours"]


def test_what_was_just_done_stands_below_the_heading_and_takes_the_focus(cast: Cast) -> None:
    address = asks(cast)
    dana = visitor(cast, "dana")
    dana.post(address, outcome="reached", act_key="a-key")
    page = dana.get(address).content.decode()
    said = page.index("Recorded: you spoke.")
    assert page.index("</h1>") < said < page.index("<h2")
    assert page[:said].endswith('<p tabindex="-1" autofocus>')
    assert "Recorded: you spoke." not in dana.get(address).content.decode(), "once"
