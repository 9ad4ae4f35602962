"""What came back lets a way rest until a voice confirms it; a new number is heard by a voice before words use it (R12)."""

import pytest

from heard.contact import gates
from heard.contact.models import MessageEnd
from heard.contact.sending import send_due
from heard.ground import clock
from heard.worklist.needs import needs_of
from tests.support.cast import Cast, begin
from tests.support.floors import check
from tests.support.floors import resting as unwatched

pytestmark = [pytest.mark.usefixtures("database"), pytest.mark.rule("R12")]
TEXT = {"way": "text", "at": "+1 212 555 0177", "hours": "08:00-18:00"}
PHONE = {"way": "phone", "at": "+1 212 555 0134", "hours": "08:00-18:00"}


def texted() -> Cast:
    """Maria is reached by text message, and said so by voice."""
    cast = begin().to("assigned")
    cast.do("maria", "mark_safe", by="ruth", channel="phone", reach=TEXT)
    return cast


def in_the_way(cast: Cast, act: str = "write_to") -> list[str]:
    return cast.codes("ruth", act, to="maria", words="See you soon.")


def needs(cast: Cast) -> list[str]:
    with cast.now() as case:
        return [each.kind for each in needs_of(case)]


@pytest.mark.parametrize("why", ["bounced", "returned", "refused", "wrong"])
def test_what_came_back_lets_the_way_rest_until_a_voice_confirms_it(why: str) -> None:
    cast = texted()
    cast.do("ruth", "write_to", to="maria", words="See you soon.")
    cast.do("ruth", "record_came_back", of="maria", why=why)
    assert in_the_way(cast) == ["came_back"]
    assert "came_back" in needs(cast)
    # What only a page or paper says confirms nothing; a voice does, also where the number is the same.
    cast.do("maria", "mark_safe", reach=TEXT)
    assert in_the_way(cast) == ["came_back"]
    cast.do("maria", "mark_safe", by="ruth", channel="paper", reach=TEXT)
    assert in_the_way(cast) == ["came_back"]
    cast.do("maria", "mark_safe", by="ruth", channel="phone", reach=TEXT)
    assert cast.do("ruth", "write_to", to="maria", words="See you soon.")
    assert "came_back" not in needs(cast)


def test_what_waits_does_not_go_by_a_way_that_came_back() -> None:
    cast = texted()
    row = cast.do("ruth", "write_to", to="maria", words="See you soon.")
    cast.do("ruth", "record_came_back", of="maria", why="wrong")
    with clock.at(cast.wait(hours=1).moment):
        send_due(cast.programme)
    assert (MessageEnd.objects.get(message=row).outcome, MessageEnd.objects.get(message=row).rules) == ("withheld", "R12")


def test_a_wrong_number_is_not_called_and_no_appointment_is_made_to_call_it() -> None:
    cast = begin().to("assigned")
    cast.do("maria", "mark_safe", by="ruth", channel="phone", reach=PHONE)
    cast.do("ruth", "record_came_back", of="maria", why="wrong")
    assert in_the_way(cast, "call") == ["came_back"]
    begins = {"begins": "2026-01-20 10:00", "minutes": 30, "way": "we_ring"}
    assert "came_back" in cast.codes("ruth", "make_appointment", with_="maria", **begins)
    # Another number is called: that call is the voice.
    cast.do("maria", "mark_safe", reach={**PHONE, "at": "+1 212 555 0199"})
    assert cast.do("ruth", "call", to="maria", words="Hello.")


def test_another_way_that_came_back_before_is_not_in_the_way_of_this_one() -> None:
    cast = texted()
    cast.do("ruth", "record_came_back", of="maria", why="returned", way="letter")
    assert cast.do("ruth", "write_to", to="maria", words="See you soon.")


def test_nothing_comes_back_from_who_is_not_reached() -> None:
    cast = begin().to("assigned")
    cast.do("maria", "mark_safe", reach={"way": "they_ring"})
    assert cast.codes("ruth", "record_came_back", of="maria", why="returned") == ["absent"]


@pytest.mark.parametrize(("by", "channel"), [("", "screen"), ("ruth", "paper")])
def test_a_new_number_is_heard_before_words_use_it(by: str, channel: str) -> None:
    cast = texted()
    cast.do("maria", "mark_safe", by=by, channel=channel, reach={**TEXT, "at": "+1 212 555 0199"})
    assert in_the_way(cast) == ["not_heard"]
    cast.do("maria", "mark_safe", by="ruth", channel="in_person", reach={**TEXT, "at": "+1 212 555 0199"})
    assert cast.do("ruth", "write_to", to="maria", words="See you soon.")


@pytest.mark.parametrize(("by", "channel"), [("", "screen"), ("ruth", "paper"), ("ruth", "phone")])
def test_a_number_that_one_wrote_down_for_a_supporter_is_heard_before_words_use_it(by: str, channel: str) -> None:
    """Who has somebody's words can be at their page, and name whom they like."""
    cast, reach = texted(), {**TEXT, "at": "+1 212 555 0166"}
    cast.do(
        "maria", "name_supporter", by=by, channel=channel, name="Nora Whitcomb", part="silent", reach="her: (212) 555-0166"
    )
    cast.add("nora", side="harmed", part="supporter", supports="maria", name="Nora Whitcomb", reach=reach)
    if channel != "phone":
        assert cast.codes("ruth", "write_to", to="nora", words="See you soon.") == ["not_heard"]
        cast.do("nora", "mark_safe", by="ruth", channel="phone", reach=reach)
    assert cast.do("ruth", "write_to", to="nora", words="See you soon.")


def test_hours_that_change_on_their_page_leave_the_number_as_it_was_heard() -> None:
    cast = texted()
    cast.do("maria", "mark_safe", reach={**TEXT, "hours": "09:00-18:00"})
    assert cast.do("ruth", "write_to", to="maria", words="See you soon.")


def test_the_second_opinion_finds_words_by_a_way_that_came_back(monkeypatch: pytest.MonkeyPatch) -> None:
    cast = texted()
    cast.do("ruth", "write_to", to="maria", words="See you soon.")
    cast.do("ruth", "record_came_back", of="maria", why="bounced")
    assert check() == []
    monkeypatch.setattr(gates, "resting", lambda *_: None)
    with unwatched(), clock.at(cast.wait(hours=1).moment):
        send_due(cast.programme)
    assert [each.partition(":")[0] for each in check()] == ["R12"]
