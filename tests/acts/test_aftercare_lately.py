"""When somebody last heard from us, or we from them: every contact counts, and lists say the same as the dialogue's page."""

from datetime import datetime

import pytest

from heard.aftercare.lately import last_contact as of_lists
from heard.aftercare.queries import last_contact
from heard.ground import clock
from heard.people.terms import Side
from tests.support.cast import ORDER, Cast, begin

pytestmark = pytest.mark.usefixtures("database")


def of_page(cast: Cast, who: str) -> datetime | None:
    """When somebody was last in touch, as the page of the dialogue says it."""
    with cast.now() as case:
        return last_contact(cast.actor("dana"), case, cast.id(who))


def test_a_yes_in_person_a_talk_and_the_meeting_itself_are_contacts() -> None:
    cast = begin().to("agreed")
    assert of_page(cast, "james") == cast.local("2026-01-28 13:05")
    cast.to("preparing")
    assert of_page(cast, "james") == cast.local("2026-03-12 13:00")
    cast.to("ended")
    for who in ("maria", "james", "rosa"):
        assert of_page(cast, who) == cast.local("2026-05-28 12:40")


def test_lists_say_the_same_as_the_page_at_every_stage() -> None:
    cast = begin()
    for stage in ORDER[1:]:
        cast.to(stage)
        with cast.now() as case, clock.at(cast.moment):
            lists = of_lists(cast.actor("dana"), [cast.dialogue])[cast.dialogue] if stage != "asked" else {}
            for side in Side.values:
                people = [party.person_id for party in case.parties if party.side == side]
                found = [last_contact(cast.actor("dana"), case, each) for each in people]
                assert max((each for each in found if each), default=None) == lists.get(side), (stage, side)


def test_a_follow_up_that_was_done_shows_the_day_it_was_done() -> None:
    cast = begin().to("ended")
    cast.go("2026-05-30 10:00")
    cast.do("ruth", "follow_up", with_="maria")
    done = [each for each in cast.sees("dana") if each.title == "Follow-up: done"]
    assert [each.at for each in done] == [cast.local("2026-05-30 10:00")]
    cast.go("2026-06-30 10:00")
    cast.do("ruth", "follow_up", with_="maria")
    late = [each for each in cast.sees("dana") if each.title == "Follow-up: done, later than planned"]
    assert [each.at for each in late] == [cast.local("2026-06-30 10:00")]
