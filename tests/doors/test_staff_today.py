"""The page of the day: for whom, in what order, at what cost; and what is put off, given and undone by its forms."""

import re
from datetime import timedelta
from html import unescape
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext

from heard.acts.models import LedgerEntry
from heard.ground import clock
from heard.web.staff.today.drawing import drawn
from heard.web.staff.today.telling import NeedLine
from heard.worklist.models import Handled, Need
from heard.worklist.queries import MAX_SHOWN
from heard.worklist.terms import Band
from tests.support.cast import Cast, begin
from tests.support.visiting import Visitor, read, visitor

pytestmark = pytest.mark.usefixtures("database")
MOST_STATEMENTS = 10
REACH = {"way": "text", "at": "+1 555 0112", "hours": "08:00-12:00"}


@pytest.fixture
def cast() -> Cast:
    """One dialogue that ruth and omar carry, with something late, something now, something ahead."""
    made = begin().to("agreed")
    # The reviewer has signed, so that what is left is of the team.
    made.do("sam", "sign_review")
    return made


def rows(page: HttpResponse) -> list[str]:
    """The rows of the page, each on one line."""
    found = re.findall(r'<li class="need">(.*?)</li>', page.content.decode(), re.DOTALL)
    return [" ".join(unescape(re.sub(r"<[^>]+>", " ", row)).split()) for row in found]


def heads(page: HttpResponse) -> dict[str, int]:
    """The sections of the page in order, with the count that each says."""
    found = re.findall(r"<h2[^>]*>(.*?)</h2>", page.content.decode(), re.DOTALL)
    words = [" ".join(re.sub(r"<[^>]+>", " ", each).split()) for each in found]
    return {name: int(count) for name, count in (each[:-1].split(" (") for each in words if each.endswith(")"))}


def statements(visiting: Visitor, address: str) -> int:
    """How many a page costs, once somebody is signed in."""
    visiting.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert visiting.get(address).status_code == 200
    return len(asked)


def need(cast: Cast, **values: object) -> Need:
    """One more need of the dialogue, as an act would have left it."""
    moment = cast.moment - timedelta(days=1)
    known = {
        "kind": "match",
        "band": "decision",
        "role": "coordinator",
        "lies_with": "coordinator",
        "since": moment,
        "from_at": moment,
        "due_at": cast.moment + timedelta(days=3),
    }
    known = {**known, **values}
    return Need.objects.create(
        programme_id=cast.programme, dialogue_id=cast.dialogue, **{"stands_at": known["due_at"], **known}
    )


# What stands there


def test_home_is_the_page_of_the_day_for_whoever_works_with_dialogues(cast: Cast) -> None:
    cast.appoint("screener", "screener")
    for who in ("dana", "sam", "ruth", "screener"):
        assert visitor(cast, who).get("/").headers["Location"] == "/today/"


def test_safety_comes_first_then_what_is_late_then_what_is_due(cast: Cast) -> None:
    need(cast, kind="stopped", band="safety", about="a")
    need(cast, kind="match", due_at=cast.moment - timedelta(days=2), about="b")
    need(cast, kind="fix", about="c")
    need(cast, kind="risk", band="step", about="d")
    need(cast, kind="meeting", band="ahead", about="e", count=7, of=9)
    need(cast, kind="failed", band="paper", about="f")
    cast.do("anyone", "inquire", reach=REACH)
    page = visitor(cast, "dana").get("/today/")
    assert list(heads(page)) == [
        "Safety first",
        "Late",
        "New inquiries",
        "Decisions",
        "Next steps",
        "Next fourteen days",
        "Papers and messages",
    ]
    assert set(heads(page).values()) == {1}
    assert "6 things need you. 1 is late." in read(page)
    assert "7 of 9 checks done" in read(page)


def test_each_row_says_what_since_when_whose_and_has_one_action(cast: Cast) -> None:
    code = read(visitor(cast, "dana").get("/dialogues/"))
    cast.go("2026-02-20 09:00")
    page = visitor(cast, "ruth").get("/today/")
    assert len(rows(page)) == 2
    for row in rows(page):
        assert row.split(": ")[0].removeprefix("Choose ") in code
        assert "A meeting in preparation is due" in row
        assert re.search(r"since (Sat, Jan 24|Mon, Jan 26)", row)
        assert "days late" in row
        assert "with you and Omar" in row
    assert page.content.decode().count('class="button second"') == 2


def test_no_name_of_anybody_on_the_two_sides_stands_on_it() -> None:
    cast = begin().to("fixed")
    cast.do("maria", "stop")
    for who in ("dana", "sam", "ruth"):
        for address in ("/today/", "/today/?view=team", "/today/?section=safety&view=team"):
            page = visitor(cast, who).get(address).content.decode()
            assert not re.search(r"Maria|James|Rosa|Pine Hill|Chapel|09:30|555 01", page)


def test_what_is_said_to_be_there_is_there(cast: Cast) -> None:
    for each in range(MAX_SHOWN + 5):
        need(cast, about=str(each))
    dana = visitor(cast, "dana")
    page = dana.get("/today/")
    assert heads(page) == {"Decisions": MAX_SHOWN + 5}
    assert len(rows(page)) == MAX_SHOWN
    assert f"See all {MAX_SHOWN + 5}" in read(page)
    assert len(rows(dana.get("/today/?section=decision"))) == MAX_SHOWN + 5


def test_more_than_can_be_counted_is_said_to_be_more(cast: Cast) -> None:
    moment = cast.moment
    Need.objects.bulk_create(
        Need(
            programme_id=cast.programme,
            dialogue_id=cast.dialogue,
            kind="match",
            about=str(each),
            band="decision",
            role="coordinator",
            lies_with="coordinator",
            since=moment,
            from_at=moment,
            due_at=moment + timedelta(days=3),
            stands_at=moment + timedelta(days=3),
        )
        for each in range(130)
    )
    dana = visitor(cast, "dana")
    assert "more than 50" in read(dana.get("/today/"))
    assert [len(rows(dana.get(f"/today/?section=decision&page={page}"))) for page in (1, 2, 3, 4)] == [50, 50, 30, 0]


def test_where_nothing_needs_anybody_it_says_so_calmly() -> None:
    cast = begin().to("supported")
    page = visitor(cast, "dana").get("/today/")
    assert "Nothing needs you now." in read(page)
    assert rows(page) == []


@pytest.mark.parametrize(
    "typed",
    [
        "?view=all",
        "?section=nothing",
        "?section=late&page=0",
        "?section=late&page=²",
        "?page=x",
        f"?section=late&page={'9' * 5000}",
    ],
)
def test_an_address_that_makes_no_sense_still_opens(cast: Cast, typed: str) -> None:
    assert visitor(cast, "dana").get(f"/today/{typed}").status_code == 200


# For whom


@pytest.mark.parametrize("view", ["mine", "team"])
def test_nobody_sees_what_another_role_should(cast: Cast, view: str) -> None:
    """Omar carries it, kim does not; the stranger is of another programme; the screener screens letters."""
    cast.appoint("screener", "screener")
    cast.go("2026-02-20 09:00")
    code = Need.objects.select_related("dialogue").first()
    assert code
    for who in ("kim", "stranger", "screener"):
        page = visitor(cast, who).get("/today/", view=view)
        assert page.status_code == 200
        assert code.dialogue.code not in page.content.decode()
        assert rows(page) == []
    assert len(rows(visitor(cast, "omar").get("/today/", view=view))) == 2


def test_mine_is_what_lies_with_me_and_team_is_all_that_i_may_see(cast: Cast) -> None:
    cast.go("2026-02-20 09:00")
    for who, mine in (("dana", 0), ("sam", 0), ("ruth", 2)):
        assert len(rows(visitor(cast, who).get("/today/"))) == mine
        assert len(rows(visitor(cast, who).get("/today/?view=team"))) == 2


def test_an_inquiry_shows_to_coordinators_only(cast: Cast) -> None:
    cast.do("anyone", "inquire", reach=REACH)
    for who in ("sam", "ruth"):
        assert "inquir" not in read(visitor(cast, who).get("/today/?view=team")).lower()


def test_a_clearance_of_a_facilitator_that_ends_shows_to_the_office(cast: Cast) -> None:
    cast.go("2027-05-15 09:00")
    assert "Omar is cleared through Wed, Jun 30, 2027" in read(visitor(cast, "dana").get("/today/"))
    assert "cleared through" not in read(visitor(cast, "ruth").get("/today/"))


# At what cost


@pytest.mark.parametrize("who", ["dana", "sam", "ruth"])
def test_its_cost_does_not_grow(cast: Cast, who: str) -> None:
    visiting = visitor(cast, who)
    need(cast, kind="order", band="safety", lies_with=visiting.cast.id(who))
    before = {view: statements(visiting, f"/today/?view={view}") for view in ("mine", "team")}
    assert max(before.values()) <= MOST_STATEMENTS
    for _ in range(3):
        other = cast.another()
        need(other, kind="stopped", band="safety")
        need(other, kind="fix", due_at=cast.moment)
    cast.do("anyone", "inquire", reach=REACH)
    assert {view: statements(visiting, f"/today/?view={view}") for view in before} == before


def test_opening_it_leaves_no_line(cast: Cast) -> None:
    before = LedgerEntry.objects.count()
    dana = visitor(cast, "dana")
    signed_in = LedgerEntry.objects.count()
    dana.get("/today/")
    assert (signed_in - before) <= 1
    assert LedgerEntry.objects.count() == signed_in


# Its forms, without JavaScript


def references(cast: Cast) -> list[str]:
    """The needs of the cast, by reference."""
    return list(Need.objects.filter(dialogue=cast.dialogue, from_at__lte=cast.moment).values_list("pk", flat=True))


def test_one_row_is_put_off_by_its_button_and_brought_back(cast: Cast) -> None:
    ruth, one = visitor(cast, "ruth"), references(cast)[0]
    gone = ruth.post("/today/handle/", put=f"{one}:week", next="/today/?view=mine")
    assert (gone.status_code, gone.headers["Location"]) == (303, "/today/?view=mine")
    page = ruth.get("/today/")
    assert len(rows(page)) == 1
    assert "1 thing put off until" in read(page)
    later = read(ruth.get("/today/?section=snoozed"))
    assert "Put off until Wed, Feb 4 by you." in later
    ruth.post("/today/handle/", put=f"{one}:now")
    assert len(rows(ruth.get("/today/"))) == 2


def test_several_are_put_off_at_once_and_undone_by_one_button(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    ruth.post("/today/handle/", do="put", needs=references(cast), until="tomorrow")
    page = ruth.get("/today/")
    assert rows(page) == []
    assert "2 things put off until tomorrow." in read(page)
    address = re.search(r'action="(/today/undo/\w+/)"', page.content.decode())
    assert address
    assert ruth.post(address[1]).status_code == 303
    assert len(rows(ruth.get("/today/"))) == 2
    assert ruth.post(address[1]).status_code == 404


def test_an_undo_is_gone_after_ten_minutes(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    ruth.post("/today/handle/", do="put", needs=references(cast), until="week")
    cast.wait(minutes=11)
    assert "Undo" not in read(ruth.get("/today/"))
    assert ruth.post(f"/today/undo/{Handled.objects.get().pk}/").status_code == 404


def test_who_was_released_undoes_nothing_in_what_they_carried(cast: Cast) -> None:
    row, ruth = need(cast, kind="session", role="facilitator", lies_with="facilitator"), visitor(cast, "ruth")
    ruth.post("/today/handle/", needs=[row.pk], until="tomorrow")
    cast.do("dana", "release_from_case", facilitator="ruth")
    before = Need.objects.filter(pk=row.pk).values().get()
    assert before["snoozed_until"]
    ruth.post(f"/today/undo/{Handled.objects.get().pk}/")
    assert Need.objects.filter(pk=row.pk).values().get() == before


def test_what_is_not_ones_own_is_left_and_said(cast: Cast) -> None:
    mine, theirs = references(cast), need(cast, kind="match")
    ruth = visitor(cast, "ruth")
    ruth.post("/today/handle/", do="put", needs=[*mine, theirs.pk, "nothing"], until="week")
    page = read(ruth.get("/today/"))
    assert "2 left: not yours to change" in page
    assert "2 things put off" in page
    theirs.refresh_from_db()
    assert theirs.snoozed_until is None


def test_safety_stays_and_it_is_said(cast: Cast) -> None:
    cast.do("james", "stop", by="omar", channel="phone")
    dana = visitor(cast, "dana")
    one = Need.objects.get(kind="stopped").pk
    dana.post("/today/handle/", put=f"{one}:week")
    assert "1 left: what concerns safety is put off for today at most." in read(dana.get("/today/"))
    dana.post("/today/handle/", put=f"{one}:tonight")
    assert heads(dana.get("/today/")) == {"Safety first": 1}


def test_needs_are_given_to_a_colleague_and_back(cast: Cast) -> None:
    dana, omar = visitor(cast, "dana"), visitor(cast, "omar")
    dana.post("/today/handle/", do="give", needs=references(cast), to=cast.id("omar"))
    assert "2 things given to Omar." in read(dana.get("/today/?view=team"))
    assert rows(visitor(cast, "ruth").get("/today/")) == []
    assert len(rows(omar.get("/today/"))) == 2
    dana.post("/today/handle/", do="give", needs=references(cast), to="back")
    assert len(rows(visitor(cast, "ruth").get("/today/"))) == 2


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"do": "put", "until": "week"}, "Tick what you mean first."),
        ({"do": "put", "until": "never", "needs": "x"}, "Choose until when."),
        ({"do": "put", "day": "soon", "needs": "x"}, "Write a day like"),
        ({"do": "put", "day": "2020-01-01", "needs": "x"}, "Choose a day after today"),
        ({"do": "give", "to": "", "needs": "x"}, "Choose a colleague."),
        ({"do": "give", "to": "<script>", "needs": "x"}, "Choose a colleague."),
        ({"put": ":week"}, "Choose until when."),
        ({}, "Choose until when."),
    ],
)
def test_what_makes_no_sense_is_said_and_changes_nothing(cast: Cast, typed: dict[str, str], said: str) -> None:
    ruth = visitor(cast, "ruth")
    assert ruth.post("/today/handle/", **typed).status_code == 303
    assert said in read(ruth.get("/today/"))
    assert not Handled.objects.exists()


@pytest.mark.parametrize("back", ["https://example.org/", "//example.org/today/", "/dialogues/", ""])
def test_a_form_leads_back_to_the_page_of_the_day_only(cast: Cast, back: str) -> None:
    answer = visitor(cast, "ruth").post("/today/handle/", put=f"{references(cast)[0]}:week", next=back)
    assert answer.headers["Location"] == "/today/"


def test_forms_are_sent_and_not_opened(cast: Cast) -> None:
    assert visitor(cast, "dana").get("/today/handle/").status_code == 405
    assert visitor(cast, "dana").get("/today/undo/aaaa/").status_code == 405


def test_it_is_asked_at_the_moment_of_the_story(cast: Cast) -> None:
    with clock.at(cast.moment):
        assert Need.objects.filter(from_at__gt=cast.moment).exists()
    assert len(rows(visitor(cast, "ruth").get("/today/"))) == len(references(cast))


def test_a_facilitator_finds_their_day_from_the_top_of_the_page(cast: Cast) -> None:
    assert 'href="/day/">My day: meetings' in visitor(cast, "ruth").get("/today/").content.decode()
    assert 'href="/day/">My day: meetings' not in visitor(cast, "dana").get("/today/").content.decode()


def test_what_is_printed_says_the_hour_of_the_programmes_own_clock(cast: Cast) -> None:
    page = read(visitor(cast, "dana").get("/today/"))
    assert re.search(r"Printed by Dana, \w+ \d+, \d{4}, \d+:\d\d [AP]M, Pacific Time", page)


@pytest.mark.parametrize(("band", "put_off"), [(Band.SAFETY, ""), (Band.STEP, ""), (Band.STEP, "<put off>")])
def test_nothing_in_a_row_is_taken_for_markup(band: Band, put_off: str) -> None:
    own = {name: f"<{name}>" for name in ("what", "more", "since", "due", "whose", "action", "address")}
    row: Any = SimpleNamespace(reference="<row>", dialogue="<of>", code='<"code">', band=band, may_touch=True, late=True)
    found = drawn(NeedLine(row=row, put_off=put_off, **own))
    assert "&lt;what&gt;" in found
    assert not [each for each in (*own.values(), "<row>", "<of>", '<"', "<put") if each in found]
