"""On which dates somebody is asked how they are, each way (R35)."""

from datetime import timedelta

import pytest

from heard.aftercare.dates import due_follow_ups, last_move
from tests.support.cast import Cast, begin

pytestmark = pytest.mark.usefixtures("database")


def states(cast: Cast) -> list[tuple[str, str]]:
    """Every follow-up that is due, in order: with whom, and how it stands."""
    with cast.now() as case:
        return [(due.party.person.name.split()[0], due.state) for due in due_follow_ups(case)]


@pytest.mark.rule("R35")
def test_after_a_meeting_each_is_asked_on_each_date() -> None:
    cast = begin().to("ended")
    assert states(cast) == [("Maria", "open"), ("James", "open")] * 3
    assert cast.facts("R35", "dana", "close", reason="meeting_held").open_dates == 6
    with cast.now() as case:
        windows = [(due.opens, due.ends) for due in due_follow_ups(case)][::2]
    ended = cast.local("2026-05-28 12:40")
    assert windows == [
        (ended, ended + timedelta(hours=72)),
        (cast.local("2026-06-11 00:00"), cast.local("2026-06-18 23:59:59.999999")),
        (cast.local("2026-11-28 00:00"), cast.local("2026-12-05 23:59:59.999999")),
    ]


@pytest.mark.rule("R35")
def test_a_follow_up_is_on_time_late_or_declined() -> None:
    cast = begin().to("departed")
    cast.do("ruth", "follow_up", on="2026-05-31 12:40", with_="maria")  # the last moment of 72 hours
    cast.do("omar", "follow_up", with_="james")  # a second later
    assert states(cast)[:2] == [("Maria", "done"), ("James", "late")]
    cast.do("ruth", "follow_up", on="2026-06-10 23:59", with_="maria")  # a day too early for the next date
    assert states(cast)[2:4] == [("Maria", "open"), ("James", "open")]
    cast.do("ruth", "follow_up", on="2026-06-18 23:59:59", with_="maria")
    cast.do("omar", "follow_up", with_="james")  # after midnight
    assert states(cast)[2:4] == [("Maria", "done"), ("James", "late")]
    cast.do("james", "decline_follow_up", by="omar")
    assert states(cast)[4:] == [("Maria", "open"), ("James", "declined")]
    assert cast.facts("R35", "dana", "close", reason="meeting_held").open_dates == 1


@pytest.mark.rule("R35")
def test_one_contact_answers_one_date_that_of_its_window_first() -> None:
    cast = begin().to("departed")
    cast.do("ruth", "follow_up", on="2026-06-12 10:00", with_="maria")
    assert states(cast)[::2] == [("Maria", "open"), ("Maria", "done"), ("Maria", "open")]
    cast.do("ruth", "follow_up", with_="maria")
    assert states(cast)[::2] == [("Maria", "late"), ("Maria", "done"), ("Maria", "open")]
    cast.do("omar", "follow_up", on="2026-12-10 10:05", with_="james")
    assert states(cast)[1::2] == [("James", "late"), ("James", "open"), ("James", "open")]
    assert cast.refused("dana", "close", reason="meeting_held") == ["R35"]


@pytest.mark.rule("R35")
def test_without_a_meeting_one_is_due_after_the_last_move_and_only_with_whom_was_approached() -> None:
    cast = begin().to("asked")
    assert states(cast) == []
    assert not cast.facts("R35", "dana", "close", reason="harmed_no").open_dates
    cast.to("assigned")
    assert states(cast) == [("Maria", "open")]
    assert cast.codes("ruth", "follow_up", with_="james") == ["never_approached"]
    cast.to("approached")
    assert states(cast) == [("Maria", "open"), ("James", "open")]
    with cast.now() as case:
        assert last_move(case) == cast.local("2026-01-20 13:00")
    cast.do("ruth", "follow_up", on="2026-01-27 13:00", with_="maria")
    cast.do("ruth", "follow_up", with_="james")
    assert states(cast) == [("Maria", "done"), ("James", "done")]
    # Going on moves the date.
    cast.do("maria", "go_ahead")
    assert states(cast) == [("Maria", "open"), ("James", "open")]


@pytest.mark.rule("R35")
def test_nobody_is_asked_after_a_death_and_a_meeting_ahead_keeps_it_open() -> None:
    cast = begin().to("fixed")
    assert cast.facts("R35", "dana", "close", reason="other").meeting_ahead
    cast.do("dana", "call_off_meeting")
    assert not cast.facts("R35", "dana", "close", reason="other").meeting_ahead
    cast.do("dana", "record_death", of="james")
    assert states(cast) == [("Maria", "open")]
    assert cast.codes("omar", "follow_up", with_="james") == ["died"]


@pytest.mark.rule("R35")
def test_a_meeting_that_has_begun_is_ahead_until_it_ends() -> None:
    cast = begin().to("begun")
    assert cast.facts("R35", "dana", "close", reason="other").meeting_ahead
    cast.to("ended")
    assert not cast.facts("R35", "dana", "close", reason="other").meeting_ahead


@pytest.mark.rule("R35")
def test_a_date_that_can_be_kept_no_more_is_missed_once_two_say_so() -> None:
    cast = begin().to("departed")
    missed = {"with_": "maria", "why": "She was in the hospital."}
    assert cast.codes("dana", "miss_follow_up", on="2026-05-30 09:00", **missed) == ["absent"]
    cast.do("dana", "miss_follow_up", on="2026-06-02 09:00", **missed)
    assert states(cast)[::2] == [("Maria", "open")] * 3
    assert cast.codes("dana", "miss_follow_up", **missed) == ["already_done"]
    cast.do("ruth", "miss_follow_up", **missed)
    assert states(cast)[::2] == [("Maria", "missed"), ("Maria", "open"), ("Maria", "open")]
    # The next one is not over yet; and of the other side nothing was said.
    assert cast.codes("dana", "miss_follow_up", **missed) == ["absent"]
    assert states(cast)[1::2] == [("James", "open")] * 3
    # Somebody who finds them after all answers it, late.
    cast.do("ruth", "follow_up", with_="maria")
    assert states(cast)[0] == ("Maria", "late")


@pytest.mark.rule("R35")
def test_a_date_is_not_missed_by_the_word_of_who_has_a_conflict() -> None:
    cast = begin().to("departed").go("2026-06-02 09:00")
    for who in ("dana", "omar"):
        cast.do(who, "miss_follow_up", with_="maria", why="We had no number.")
    assert states(cast)[0] == ("Maria", "missed")
    cast.do("dana", "declare_conflict", with_="maria", facilitator="omar")
    assert states(cast)[0] == ("Maria", "open")
