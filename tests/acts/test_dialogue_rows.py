"""What is true of a person is true in each of their dialogues, wherever it was said; nothing else of one is in another."""

from dataclasses import replace
from typing import Any

import pytest

from heard import models
from heard.contact.queries import safe_contact_record
from heard.corrections.facts import correctable
from heard.dialogue.case import Case
from heard.dialogue.rows import kinds
from heard.management.health import lists
from heard.meeting.actions import dialogues_with_ended_fixings
from heard.own_page.queries import was_taken_in
from heard.people.models import StatedRecord
from tests.support import floors
from tests.support.cast import Cast, begin
from tests.support.visiting import statements

pytestmark = pytest.mark.usefixtures("database")


def _both(stage: str = "prepared") -> tuple[Cast, Cast]:
    """Maria as a harmed person in one dialogue, and as a supporter of her cousin in another."""
    one = begin().to(stage)
    other = replace(one.another(), people={}, made={})
    other.add("eva", side="harmed", name="Eva Duran", reach={"way": "phone", "at": "+1 555 0160"})
    told = {"side": "harmed", "part": "supporter", "name": "Maria Duran", "supports": "eva"}
    other.people["maria"] = other.do("dana", "add_party", **told, same_as=one.id("maria")).pk
    return one, other


def _after(cast: Cast, other: Cast) -> Cast:
    other.moment = max(cast.moment, other.moment)
    return other


def test_no_kind_hides_when_by_whom_or_how_it_was_said() -> None:
    own = {each.name for each in StatedRecord._meta.local_fields}
    assert own
    for kind in kinds():
        hidden = [name for name in own if type(kind._meta.get_field(name)) is not type(StatedRecord._meta.get_field(name))]
        assert hidden == [], kind


@pytest.mark.rule("R12")
def test_do_not_contact_me_stops_what_we_start_in_each_dialogue() -> None:
    one, other = _both("opened")
    other.go("2026-01-05 10:00")
    assert "R12" not in other.before("dana", "call", to="maria", words="Is Tuesday still good?")
    _after(other, one).do("maria", "mark_safe", reach={"way": "none"})
    assert "no_contact" in _after(one, other).codes("dana", "call", to="maria", words="Is Tuesday still good?")
    other.do("maria", "mark_safe", by="dana", channel="phone", reach={"way": "phone", "at": "+1 555 0134"})
    assert "R12" not in _after(other, one).before("dana", "call", to="maria", words="Is Tuesday still good?")


@pytest.mark.rule("R12")
def test_a_facilitator_of_one_learns_only_that_it_is_not_now() -> None:
    one, other = _both("assigned")
    words = "Is Tuesday still good?"
    before = {each.pk for each in models.Reach.objects.all()}
    _after(one, other).do("maria", "mark_safe", by="dana", channel="phone", reach={"way": "none"})
    row = models.Reach.objects.exclude(pk__in=before).get()
    _after(other, one).go("2026-01-14 10:00")
    assert "not_now" in one.codes("ruth", "call", to="maria", words=words)
    assert "no_contact" in one.codes("dana", "call", to="maria", words=words)
    (sight,) = [each for each in one.sees("ruth") if each.place == "contact" and each.who == one.id("maria")]
    assert (sight.title, sight.text, sight.at, sight.row) == ("Not now", "", None, "")
    with one.now() as case:
        found = safe_contact_record(one.actor("ruth"), case, one.id("maria"))
        assert (found.row, found.parts, found.found, found.checked_by) == ("", {}, None, "")
        assert row.pk not in found.rows
        assert row.entered_at not in {each.at for each in found.changes}
        assert found.changes  # What she said here is told.
        assert row.pk in safe_contact_record(one.actor("dana"), case, one.id("maria")).rows
    one.do("maria", "mark_safe", by="ruth", channel="phone", reach={"way": "none"})
    assert "no_contact" in one.codes("ruth", "call", to="maria", words=words)


@pytest.mark.rule("R12")
def test_what_came_back_in_another_dialogue_holds_and_is_told_to_the_office_alone() -> None:
    one, other = _both("assigned")
    told: dict[str, Any] = {"reach": {"way": "phone", "at": "+1 555 0134", "hours": "08:00-20:00"}}
    one.do("maria", "mark_safe", by="ruth", channel="phone", **told)
    words = "Is Tuesday still good?"
    _after(one, other).do("dana", "record_came_back", of="maria", why="wrong")
    _after(other, one).go("2026-01-14 10:00")
    assert "came_back" in one.codes("dana", "call", to="maria", words=words)
    codes = one.codes("ruth", "call", to="maria", words=words)
    assert "not_now" in codes
    assert "came_back" not in codes
    kinds_of = {each.dialogue_id for each in models.Need.objects.filter(kind="came_back")}
    assert kinds_of == {other.dialogue}
    one.do("dana", "record_came_back", of="maria", why="wrong")
    assert "came_back" in one.codes("ruth", "call", to="maria", words=words)


@pytest.mark.rule("R13")
def test_hard_dates_hold_in_each_dialogue() -> None:
    one, other = _both("opened")
    _after(other, one).do("maria", "mark_safe", hard_dates=["2026-01-05"])
    assert "R13" in _after(one, other).go("2026-01-05 10:00").before("dana", "call", to="maria", words="Is it still good?")


@pytest.mark.rule("R12")
def test_what_came_back_rests_in_each_dialogue() -> None:
    one, other = _both("opened")
    other.go("2026-01-05 10:00")
    _after(other, one).do("dana", "record_came_back", of="maria", why="wrong", way="phone")
    assert "came_back" in _after(one, other).codes("dana", "call", to="maria", words="Is Tuesday still good?")


@pytest.mark.rule("R0")
def test_a_death_holds_in_each_dialogue_until_it_was_a_mistake() -> None:
    one, other = _both("opened")
    _after(other, one).do("dana", "record_death", of="maria", keep="death")
    assert _after(one, other).codes("dana", "call", to="maria", words="Is Tuesday still good?") == ["died"]
    with other.now() as case:
        assert correctable(case) == []  # It is mended where it was said.
    one.do("dana", "say_mistake", entry="death", reason="Another Maria.", keep="slip")
    with _after(one, other).now() as case:
        assert case.rows(models.MistakeWord) == []  # Nothing of it is told here, nor asked.
    one.do("sam", "agree_mistake", mistake="slip")
    assert "R0" not in _after(one, other).before("dana", "call", to="maria", words="Is it good?")
    with other.now() as case:
        assert not case.is_dead(one.id("maria"))
    assert floors.check() == []


@pytest.mark.rule("R28")
def test_a_fixed_meeting_ends_with_a_death_that_was_said_elsewhere() -> None:
    one, other = _both("fixed")
    _after(one, other).do("dana", "record_death", of="maria")
    assert dialogues_with_ended_fixings(one.programme) == [one.dialogue]


@pytest.mark.rule("R0")
def test_a_move_holds_in_each_dialogue() -> None:
    one, other = _both("opened")
    _after(one, other).do("dana", "record_transfer", of="maria", to="Iron Ridge", custody="jail")
    with _after(other, one).now() as case:
        assert was_taken_in(one.actor("maria"), case)


@pytest.mark.rule("R0")
def test_a_name_that_was_corrected_is_right_in_each_dialogue() -> None:
    one, other = _both("opened")
    one = _after(other, one)
    one.do("dana", "correct_person", of="maria", name="Maria Duran Vega", reason="As she writes it.", keep="name")
    one.do("sam", "agree_mistake", mistake="name")
    with _after(one, other).now() as case:
        assert case.party(one.id("maria")).person.name == "Maria Duran Vega"  # type: ignore[union-attr]


@pytest.mark.rule("R0")
def test_what_is_needed_is_kept_beside_each_dialogue_at_once_and_no_date_tells_of_it() -> None:
    one, other = _both("prepared")
    before = models.Dialogue.objects.get(pk=one.dialogue).moved_at
    _after(one, other).do("dana", "record_death", of="maria")
    row = models.Dialogue.objects.get(pk=one.dialogue)
    assert row.resting == "asked_no_more"
    assert row.moved_at == before
    assert set(models.Need.objects.filter(dialogue=one.dialogue).values_list("kind", flat=True)) >= {"tell_death"}
    assert [each for each in lists().wrong if one.dialogue in each] == []


@pytest.mark.rule("R22")
def test_nothing_else_of_one_dialogue_is_read_with_another() -> None:
    one, other = _both("prepared")
    _after(one, other)
    with other.now() as case:
        foreign = [row for kind in kinds() for row in case.rows(kind) if row.dialogue_id != other.dialogue]
        assert foreign == []
        assert {each.dialogue_id for each in case.parties} == {other.dialogue}
    seen = " ".join(each.words for each in other.sees("dana"))
    assert "James" not in seen
    assert "A first meeting" not in seen


def test_a_thread_is_one_statement_also_where_people_are_elsewhere() -> None:
    alone, (_one, other) = begin(), _both("opened")
    for cast, elsewhere in ((alone, 0), (other, 1)):
        with cast.now():
            case = Case(cast.dialogue)
            assert len(statements(lambda case=case: case.thread)) == 1  # type: ignore[misc]
            assert len(case.thread.elsewhere) == elsewhere


@pytest.mark.rule("R0")
def test_the_second_opinion_names_what_reaches_who_died_in_another_dialogue(monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = _both("opened")
    _after(one, other).do("dana", "record_death", of="maria")
    monkeypatch.setattr("heard.dialogue.state.DialogueState.is_dead", lambda *_given: False)
    with pytest.raises(AssertionError, match="they had died"):
        _after(other, one).do("dana", "call", to="maria", words="Is Tuesday still good?")
