"""The clock of who lives elsewhere: asked at every door where reach is given, and said beside the office's own."""

from collections.abc import Iterator

import pytest
from django.test import override_settings

from heard.confidentiality import vault
from heard.confidentiality.vault import KeyName, Keyring
from heard.contact.sentences import offered
from heard.ground import clock, zones
from heard.inquiry.models import Inquiry
from heard.people.models import Reach
from heard.programme.models import Programme
from tests.doors.test_public_asking import ask
from tests.support.cast import Cast, begin
from tests.support.portaling import guest
from tests.support.visiting import PUBLIC, at_the_door, read, visitor

pytestmark = pytest.mark.usefixtures("database")
EAST = "America/New_York"
PHONE = {"way": "phone", "at": "+1 212 555 0134", "hours": "08:00-18:00", "zone": EAST}


@pytest.fixture
def cast(database: object) -> Iterator[Cast]:
    made = begin().to("preparing")
    with override_settings(HEARD_PUBLIC_PROGRAMME=Programme.objects.get(pk=made.programme).slug):
        yield made


def zone_of(cast: Cast, who: str) -> object:
    with cast.now() as case, vault.opened(case.judging_keyring()):
        row = case.reach(cast.id(who))
        return row.marked.get("zone") if row else None


def test_a_first_question_carries_the_clock_of_who_asks_to_whoever_answers(cast: Cast) -> None:
    told = {
        "who": {"who": "harmed"},
        "reach": {"way": "phone", "at": "+1 212 555 0100", "time": "morning", "zone": EAST},
        "shows": {},
        "note": {},
        "check": {},
    }
    cast.go("2026-03-17 04:00")
    ask(at_the_door(PUBLIC), cast, told)
    row = Inquiry.objects.get()
    with vault.opened(Keyring([KeyName("locator", row.pk)])):
        assert row.reach["zone"] == EAST
    # It is early here, and morning where they are.
    dana = visitor(cast.go("2026-03-17 06:00"), "dana")
    page = read(dana.get(f"/inquiries/{row.pk}/"))
    assert "by their clock: Eastern Time, New York. Now it is 9:00 AM there, 6:00 AM here" in page
    assert "555 0100" in page
    dana = visitor(cast.go("2026-03-17 10:00"), "dana")
    assert "555 0100" not in read(dana.get(f"/inquiries/{row.pk}/"))


def test_asking_offers_our_own_clock_first_and_asks_nothing_of_who_lives_here(cast: Cast) -> None:
    with clock.at(cast.moment):
        page = at_the_door(PUBLIC).get("/en/ask/reach/").content.decode()
    assert "Our clock: Pacific Time" in page
    assert page.index("Our clock") < page.index("United States: New York")
    # Three hundred clocks are no kind question in a hard hour; staff can choose any.
    assert "Ireland" not in page.partition("Which clock")[2].partition("</select>")[0]
    with clock.at(cast.moment):
        assert 'value="Europe/Dublin"' in visitor(cast, "dana").get("/inquiries/new/").content.decode()
        assert [zone for zone, _words in zones.nearby("Europe/Dublin")], "a country with one clock offers the others"
        assert ("Asia/Tokyo", "Japan") in zones.nearby("America/Denver", "Asia/Tokyo")
    assert not [words for _country, found in zones.choices("Etc/UTC") for _zone, words in found if "Unknown" in words]


def test_a_page_of_ones_own_keeps_ones_own_clock(cast: Cast) -> None:
    maria = guest(cast, "maria")
    assert maria.post("/reach/change/", n="1", hours="08:00-12:00", zone=EAST, do="save").status_code == 303
    assert zone_of(cast, "maria") == EAST
    assert "Eastern Time, New York" in read(maria.get("/reach/"))
    assert "selected" in maria.get("/reach/change/?n=1").content.decode().partition(f'value="{EAST}"')[2][:60]


def test_staff_write_it_down_and_read_both_hours(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    page = f"/dialogues/{cast.dialogue}/contact/{cast.id('maria')}/"
    typed = {"way": "phone", "at": "+1 212 555 0134", "start": "08:00", "end": "18:00", "zone": EAST}
    assert ruth.post(f"{page}change/", channel="phone", act_key="a", **typed).status_code == 303
    assert zone_of(cast, "maria") == EAST
    shown = read(ruth.get(page))
    assert "8:00 AM to 6:00 PM, by their clock: Eastern Time, New York." in shown
    assert "Their clock" in shown
    again = ruth.get(f"{page}change/").content.decode()
    assert "selected" in again.partition(f'value="{EAST}"')[2][:60]


def test_a_clock_that_there_is_not_is_asked_about_and_what_was_typed_stays(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    page = f"/dialogues/{cast.dialogue}/contact/{cast.id('maria')}/change/"
    typed = {"way": "phone", "at": "+1 212 555 0134", "zone": "Nowhere/Town", "shared": "sister"}
    answer = ruth.post(page, channel="phone", act_key="a", **typed)
    assert answer.status_code == 422
    assert "A clock is named by its place" in read(answer)
    assert 'value="sister"' in answer.content.decode()
    assert Reach.objects.filter(person=cast.id("maria")).count() == 1


def test_a_form_of_an_act_asks_for_it_too(cast: Cast) -> None:
    page = visitor(cast, "dana").get("/dialogues/new/").content.decode()
    assert 'name="harmed-reach.zone"' in page
    assert "Mexico: Mexico City" in page


def test_a_call_that_is_refused_says_when_where_they_are(cast: Cast) -> None:
    cast.do("maria", "mark_safe", reach=PHONE)
    cast.go("2026-03-17 17:00")
    page = read(visitor(cast, "ruth").get(f"/dialogues/{cast.dialogue}/contact/{cast.id('maria')}/"))
    assert "By their clock, it is possible from Wednesday, March 18, 8:00 AM, Eastern Time." in page


def test_what_cannot_be_a_number_is_asked_about_once_and_kept_as_it_was_typed(cast: Cast) -> None:
    typed = {"way": "phone", "at": "at my mother's", "channel": "phone", "act_key": "a"}
    ruth, page = visitor(cast, "ruth"), f"/dialogues/{cast.dialogue}/contact/{cast.id('maria')}/change/"
    answer = ruth.post(page, **typed)
    assert answer.status_code == 422
    assert "No phone number can be read in this." in read(answer)
    assert "at my mother&#x27;s" in answer.content.decode()
    assert ruth.post(page, **typed, asked_about=typed["at"]).status_code == 303
    maria = guest(cast, "maria")
    asked = maria.post("/reach/change/", n="1", at="my sister's", do="show")
    assert "This does not look like a phone number." in read(asked)
    assert "This is what will show" in read(maria.post("/reach/change/", n="1", at="my sister's", asked_about="my sister's"))


def test_who_calls_reads_the_number_and_aside_what_was_said_of_it(cast: Cast) -> None:
    at = "212-555-0134 ext. 4, after 6, ask for Mary"
    cast.do("maria", "mark_safe", by="ruth", channel="phone", reach={"way": "phone", "at": at})
    row = cast.go("2026-03-17 12:00").do("ruth", "call", to="maria", words="Hello.")
    page = read(visitor(cast, "ruth").get(f"/outbox/{row.pk}/"))
    assert "(212) 555-0134 Extension 4 after 6, ask for Mary" in page


def test_an_hour_in_words_to_them_is_the_one_on_their_wall(cast: Cast) -> None:
    cast.do("maria", "mark_safe", reach={**PHONE, "way": "text", "sign_name": "Ruth"})
    ruth = visitor(cast.go("2026-03-17 10:00"), "ruth")
    page = f"/dialogues/{cast.dialogue}/contact/{cast.id('maria')}/write/"
    timed = next(each.name for each in offered("text", "harmed") if each.needs_when)
    seen = read(ruth.post(page, step="preview", sentence=timed, when="2026-03-19T14:00"))
    assert "5:00 PM" in seen
