"""The numbers by which others keep somebody, and the case in court: kept, found again, put right by two, and never told."""

from datetime import date
from typing import Any

import pytest

from heard.contact.facts import unsafe_words
from heard.contact.mail_rules import addressed
from heard.dialogue.finding import Match, find
from heard.people.queries import Member
from heard.people.sameness import likely_same
from heard.programme.models import Place
from heard.screening.models import CourtCase
from tests.support.cast import Cast, begin

pytestmark = pytest.mark.usefixtures("database")
NUMBER, UNIT, CASE = "0441-2207", "B2", "CR-2004-0117"


@pytest.fixture
def cast() -> Cast:
    """Both have agreed; the number and the unit of james are known, and the case in court."""
    made = begin().to("agreed")
    made.do("dana", "record_numbers", of="james", number=NUMBER, unit=UNIT)
    days: dict[str, Any] = {"happened_on": date(2004, 1, 9), "judged_on": date(2004, 11, 2)}
    made.do("ruth", "record_court_case", case_number=CASE, county="Polk", of="james", **days, keep="court")
    return made


def known_of(cast: Cast, who: str) -> dict[str, Any]:
    """What is known of somebody."""
    with cast.now() as case:
        party = case.party(cast.id(who))
        assert party is not None
        return party.person.known()


def found(cast: Cast, who: str, text: str) -> list[tuple[str, str]]:
    """What a member finds by a text: by what, and whom."""
    role = {"dana": "coordinator", "ruth": "facilitator", "kim": "facilitator"}[who]
    with cast.now():
        member = Member(reference=cast.id(who), name="", role=role, programme=cast.programme, programme_name="")
        matches: list[Match] = list(find(member, text).matches)
    return [(each.by, each.known.name) for each in matches]


def test_a_number_is_seen_by_the_staff_of_the_case_and_by_nobody_on_the_two_sides(cast: Cast) -> None:
    for who in ("dana", "sam", "ruth", "omar"):
        said = "\n".join(one.words for one in cast.sees(who))
        for words in (NUMBER, UNIT, CASE, "Polk", "Jan 9, 2004"):
            assert words in said, (who, words)
    for who in ("maria", "james", "rosa", "kim"):
        said = "\n".join(one.words for one in cast.sees(who))
        assert not [words for words in (NUMBER, CASE, "Polk") if words in said], who


def test_a_number_is_found_however_it_is_written_and_a_case_only_in_ones_own_dialogues(cast: Cast) -> None:
    for text in (NUMBER, "04412207", "0441 2207"):
        assert found(cast, "dana", text) == [("number", "James Reed")], text
    assert found(cast, "ruth", NUMBER) == [("number", "James Reed")]
    # One digit off is somebody else's.
    assert found(cast, "ruth", "0441-2208") == []
    assert found(cast, "dana", "0441-2208") == []
    for text in (CASE, "cr 2004 0117"):
        assert found(cast, "dana", text) == [("case", "")], text
        assert found(cast, "ruth", text) == [("case", "")], text
        assert found(cast, "kim", text) == [], text


def test_a_number_is_not_written_over_by_one_and_is_put_right_by_two(cast: Cast) -> None:
    assert cast.codes("ruth", "record_numbers", of="james", number="999-1") == ["other_number"]
    assert cast.codes("ruth", "record_numbers", of="james") == ["no_number"]
    assert cast.codes("ruth", "record_numbers", of="james", unit=UNIT) == ["already_done"]
    cast.do("ruth", "record_numbers", of="james", unit="C1")
    cast.do("ruth", "correct_person", of="james", number="0442-2207", reason="Misread.", keep="slip")
    assert known_of(cast, "james")["number"] == NUMBER
    cast.do("dana", "agree_mistake", mistake="slip")
    known = known_of(cast, "james")
    assert (known["number"], known["unit"], known["former_numbers"]) == ("0442-2207", "C1", [NUMBER])
    # Whoever has the old number in hand still finds him by it; nobody is shown it.
    assert found(cast, "dana", NUMBER) == found(cast, "dana", "0442-2207") == [("number", "James Reed")]
    assert NUMBER not in "\n".join(one.words for one in cast.sees("dana"))


def test_a_move_takes_the_unit_and_may_bring_a_number_and_one_that_was_none_brings_all_back(cast: Cast) -> None:
    cast.do("dana", "record_transfer", of="james", to="Iron Ridge", number="IR-77", keep="move")
    known = known_of(cast, "james")
    assert (known["number"], known.get("unit"), known["place"]) == ("IR-77", None, "Iron Ridge")
    cast.do("dana", "say_mistake", entry="move", reason="Another man.", keep="slip")
    cast.do("sam", "agree_mistake", mistake="slip")
    known = known_of(cast, "james")
    assert (known["number"], known["unit"], known["place"]) == (NUMBER, UNIT, "Pine Hill")


def test_a_birthday_that_is_written_down_takes_nothing_away_by_which_somebody_is_found(cast: Cast) -> None:
    cast.do("dana", "correct_person", of="james", name="James Reid", called="Jim Reid", reason="As he says.", keep="slip")
    cast.do("sam", "agree_mistake", mistake="slip")
    cast.do("dana", "check_age", of="james", birthday="1985-02-01")
    for text in ("James Reed", "Jim Reid", NUMBER):
        assert found(cast, "dana", text), text


def test_somebody_with_a_number_that_is_known_is_asked_about(cast: Cast) -> None:
    with cast.now():
        assert likely_same(cast.programme, {"name": "Jimmy R.", "number": "04412207"}) == {cast.id("james"): {"number"}}


@pytest.mark.rule("R12")
def test_words_with_a_number_or_a_case_leave_to_nobody(cast: Cast) -> None:
    cast.do("dana", "record_numbers", of="maria", services_number="VS 88-310")
    with cast.now() as case:
        for who in ("maria", "rosa", "james"):
            for words in (NUMBER, "04412207", CASE, "VS88310"):
                assert unsafe_words(case, cast.id(who), f"About {words}, please."), (who, words)
            assert not unsafe_words(case, cast.id(who), "See you on Tuesday at B2.")
    assert "R12" in cast.before("ruth", "write_to", to="maria", words=f"About {NUMBER}.")


def lines(cast: Cast, at: str = "PO Box 12, Salem") -> tuple[str, ...]:
    """The first lines of a letter to james."""
    with cast.now() as case:
        party = case.party(cast.id("james"))
        assert party is not None
        return addressed(case, party.person, at)


def test_a_letter_to_who_is_held_names_the_number_where_the_place_wants_it(cast: Cast) -> None:
    assert lines(cast) == ("James Reed", f"{NUMBER}, {UNIT}")
    # What stands in the address already is not said twice.
    assert lines(cast, f"No. {NUMBER}, Unit {UNIT}, Salem") == ("James Reed",)
    place = Place.objects.get(programme=cast.programme, name="Pine Hill").pk
    for wanted, said in (("beside", (f"James Reed, {NUMBER}, {UNIT}",)), ("none", ("James Reed",))):
        cast.do("dana", "describe_place", place=place, mail_number=wanted)
        assert lines(cast) == said
    cast.do("dana", "record_transfer", of="james", to="Home", custody="parole")
    assert lines(cast) == ("James Reed",)


def test_a_case_is_recorded_with_something_in_it_and_its_days_in_order(cast: Cast) -> None:
    assert cast.codes("dana", "record_court_case", of="james") == ["nothing_of_court"]
    assert cast.codes("dana", "record_court_case", county="Polk", of="maria") == ["absent"]
    turned: dict[str, Any] = {"happened_on": date(2004, 11, 2), "judged_on": date(2004, 1, 9)}
    assert cast.codes("dana", "record_court_case", **turned) == ["days_turned"]
    assert cast.codes("dana", "record_court_case", happened_on=date(2031, 1, 1)) == ["days_turned"]


def test_a_case_that_was_another_is_said_to_be_a_mistake_by_two_and_shows_no_more(cast: Cast) -> None:
    cast.do("ruth", "say_mistake", entry="court", reason="The cousin's case.", keep="slip")
    assert any(CASE in one.text for one in cast.sees("dana"))
    cast.do("dana", "agree_mistake", mistake="slip")
    assert not any(CASE in one.text for one in cast.sees("dana"))
    with cast.now():
        assert not CourtCase.objects.exists()
