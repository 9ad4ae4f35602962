"""Two persons who turn out to be one human being: joined by two of the office, parted by two, and nothing is moved by it."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from heard import models
from heard.aftercare.queries import last_contact
from heard.appointments.queries import marked_of_oneself
from heard.confidentiality import vault
from heard.contact.facts import hard_dates, marked_by
from heard.contact.own_record import own_reach
from heard.dialogue.carrying import conflicts_for
from heard.dialogue.case import Case
from heard.dialogue.finding import find
from heard.dialogue.offering import offered
from heard.dialogue.rows import kinds
from heard.evaluation.own_record import reached_by, rows_about
from heard.ground import clock
from heard.ground.texts import say as say_text
from heard.meeting.actions import dialogues_with_ended_fixings
from heard.people.joining import joined_with
from heard.people.models import said_of
from heard.people.queries import Member
from heard.programme.actions import SOFTWARE
from heard.worklist.keeping import refresh
from heard.worklist.models import Need
from heard.worklist.needs import needs_of
from tests.support.cast import Cast, begin
from tests.support.visiting import statements, visitor

pytestmark = pytest.mark.usefixtures("database")

WORDS = "Is Tuesday still good?"
TALK: dict[str, Any] = {"begins": "2026-05-28 10:00", "minutes": 60, "way": "in_person"}


def two(stage: str = "opened", *, side: str = "harmed", **told: Any) -> tuple[Cast, Cast]:
    """Maria in one dialogue; in another one Marie Durand, who is the same human being, and whom nobody knows as Maria."""
    one = begin().to(stage)
    other = replace(one.another(), people={}, made={})
    reach = {"way": "phone", "at": "+1 555 0190", "hours": "08:00-20:00"}
    other.add("marie", **{"side": side, "name": "Marie Durand", "reach": reach, **told})
    return one, other


def after(cast: Cast, other: Cast) -> Cast:
    """The other cast, once this one has gone on."""
    other.moment = max(cast.moment, other.moment)
    return other


def say(one: Cast, other: Cast, **more: Any) -> Any:
    """Dana says that the two are one."""
    after(other, one)
    pair = {"person": one.id("maria"), "other": other.id("marie")}
    said = one.do("dana", "say_one_person", **pair, reason="The same birthday; she told me herself.", keep="joining", **more)
    after(one, other).made["joining"] = said.pk
    return said


def join(one: Cast, other: Cast) -> None:
    """Two of the office say so."""
    say(one, other)
    one.do("sam", "agree_on_persons", joining="joining")
    after(one, other)


def part(one: Cast, other: Cast) -> None:
    """Two of the office say that they are two after all."""
    after(other, one).do("dana", "say_two_persons", joining="joining", reason="I asked again. They are cousins.")
    one.do("sam", "agree_on_persons", joining="joining")
    after(one, other)


@pytest.mark.rule("R0")
def test_two_persons_are_joined_and_parted_by_two_of_the_office() -> None:
    one, other = two()
    say(one, other)
    assert joined_with([one.id("maria")])[one.id("maria")] == {one.id("maria")}
    assert one.codes("dana", "agree_on_persons", joining="joining") == ["a_second_person"]
    assert one.codes("ruth", "agree_on_persons", joining="joining") == ["not_yours"]
    one.do("sam", "agree_on_persons", joining="joining")
    both = {one.id("maria"), other.id("marie")}
    assert joined_with(both) == dict.fromkeys(both, both)
    assert one.codes("dana", "say_one_person", person=other.id("marie"), other="maria", reason="Again.") == ["already_done"]
    one.do("dana", "say_two_persons", joining="joining", reason="Cousins.")
    assert one.codes("dana", "say_two_persons", joining="joining", reason="Cousins.") == ["already_done"]
    assert one.codes("dana", "agree_on_persons", joining="joining") == ["a_second_person"]
    one.do("sam", "leave_persons", joining="joining")
    assert len(joined_with(both)[one.id("maria")]) == 2
    part(one, other)
    assert joined_with(both)[one.id("maria")] == {one.id("maria")}
    assert one.codes("sam", "agree_on_persons", joining="joining") == ["over"]
    join(one, other)  # It can be said anew.
    assert len(joined_with(both)[one.id("maria")]) == 2


@pytest.mark.rule("R0")
def test_who_is_no_such_person_or_in_the_same_dialogue_is_not_joined() -> None:
    one, other = two()
    reason = {"reason": "I think so."}
    assert one.codes("dana", "say_one_person", person="maria", other="maria", **reason) == ["already_done"]
    assert one.codes("dana", "say_one_person", person="maria", other="0" * 26, **reason) == ["absent"]
    assert one.codes("dana", "say_one_person", person="maria", other="james", **reason) == ["both_there"]
    stranger = begin()
    assert one.codes("dana", "say_one_person", person="maria", other=stranger.id("maria"), **reason) == ["absent"]
    say(one, other)
    # Between the two words Marie came into Maria's dialogue too: then they are not joined.
    told = {"side": "responsible", "part": "supporter", "supports": "james", "name": "Marie Durand"}
    one.do("dana", "add_party", **told, same_as=other.id("marie"))
    assert one.codes("sam", "agree_on_persons", joining="joining") == ["both_there"]
    one.do("sam", "leave_persons", joining="joining")


@pytest.mark.rule("R0")
def test_who_is_one_with_somebody_of_a_dialogue_is_not_put_on_it() -> None:
    one, other = two()
    join(one, other)
    told = {"side": "harmed", "part": "supporter", "name": "Marie Durand", "supports": "maria"}
    assert one.codes("dana", "add_party", **told, same_as=other.id("marie")) == ["already_done"]


@pytest.mark.rule("R26")
def test_a_conflict_with_one_is_one_with_the_other_and_has_no_voice_in_it() -> None:
    one, other = two()
    say(one, other)
    other.do("sam", "declare_conflict", with_="marie")
    assert after(other, one).codes("sam", "agree_on_persons", joining="joining") == ["has_conflict"]
    one.appoint("lena", "coordinator")
    one.do("lena", "agree_on_persons", joining="joining")
    assert one.codes("sam", "assess_risk") == ["has_conflict"]
    one.do("dana", "declare_conflict", with_="maria")
    assert after(one, other).codes("dana", "record_death", of="marie") == ["has_conflict"]
    third = after(one, replace(one.another(), people={}, made={}))
    told = {"side": "harmed", "part": "principal", "name": "Marie Durand", "same_as": other.id("marie")}
    assert third.codes("dana", "add_party", **told) == ["has_conflict"]


@pytest.mark.rule("R12")
@pytest.mark.parametrize("way", ["none", "they_ring"])
def test_do_not_contact_me_under_one_stops_both_until_it_is_said_otherwise_there(way: str) -> None:
    one, other = two()
    after(one, other).go("2026-01-05 10:00").do("marie", "mark_safe", by="dana", channel="phone", reach={"way": way})
    assert "R12" not in after(other, one).before("dana", "call", to="maria", words=WORDS)
    join(one, other)
    assert "R12" in one.before("dana", "call", to="maria", words=WORDS)
    # What she says later as Maria does not lift what she said as Marie: were they two after all, that were Marie's harm.
    one.do("maria", "mark_safe", by="dana", channel="phone", reach={"way": "phone", "at": "+1 555 0134"})
    assert "R12" in one.before("dana", "call", to="maria", words=WORDS)
    assert "R12" in after(one, other).before("dana", "call", to="marie", words=WORDS)
    part(one, other)
    assert "R12" not in one.before("dana", "call", to="maria", words=WORDS)
    assert "R12" in other.before("dana", "call", to="marie", words=WORDS)
    join(one, other)
    other.do("marie", "mark_safe", by="dana", channel="phone", reach={"way": "phone", "at": "+1 555 0191"})
    assert "R12" not in after(other, one).before("dana", "call", to="maria", words=WORDS)


@pytest.mark.rule("R12")
def test_the_newest_way_to_reach_them_counts_in_each_dialogue_and_hard_dates_of_both() -> None:
    one, other = two()
    other.do("marie", "mark_safe", by="dana", channel="phone", reach={"way": "text", "at": "+1 555 0192"})
    other.do("marie", "mark_safe", by="dana", channel="phone", hard_dates=["2026-03-01"])
    after(other, one).do("maria", "mark_safe", by="dana", channel="phone", hard_dates=["2026-03-02"])
    join(one, other)
    with one.now() as case:
        found = marked_by(case, one.id("maria"))
        assert found is not None
        assert (found.way, found.at) == ("text", "+1 555 0192")
        assert set(hard_dates(case, one.id("maria"))) == {"2026-03-01", "2026-03-02"}
    part(one, other)
    with one.now() as case:
        assert hard_dates(case, one.id("maria")) == ["2026-03-02"]


@pytest.mark.rule("R12")
def test_a_number_that_only_their_other_page_told_is_no_voice() -> None:
    one, other = two()
    other.do("marie", "mark_safe", reach={"way": "text", "at": "+1 555 0192", "hours": "00:00-24:00"})
    join(one, other)
    one.go("2026-01-07 10:00")
    assert "not_heard" in one.codes("dana", "write_to", to="maria", words=WORDS, way="text")


@pytest.mark.rule("R12")
def test_a_facilitator_of_one_learns_only_that_it_is_not_now() -> None:
    one, other = two("assigned")
    other.do("marie", "mark_safe", by="dana", channel="phone", reach={"way": "none"})
    join(one, other)
    one.go("2026-01-14 10:00")
    assert "not_now" in one.codes("ruth", "call", to="maria", words=WORDS)
    assert "no_contact" in one.codes("dana", "call", to="maria", words=WORDS)
    (sight,) = [each for each in one.sees("ruth") if each.place == "contact" and each.who == one.id("maria")]
    assert (sight.title, sight.text, sight.at, sight.row) == ("Not now", "", None, "")


@pytest.mark.rule("R0")
def test_a_death_under_one_is_the_death_of_both_and_of_neither_once_they_are_two() -> None:
    one, other = two("prepared")
    other.do("dana", "record_death", of="marie")
    join(one, other)
    assert one.codes("dana", "call", to="maria", words=WORDS) == ["died"]
    assert models.Dialogue.objects.get(pk=one.dialogue).resting == "asked_no_more"
    part(one, other)
    assert "R0" not in one.before("dana", "call", to="maria", words=WORDS)
    assert models.Dialogue.objects.get(pk=one.dialogue).resting != "asked_no_more"


@pytest.mark.rule("R0")
def test_a_move_and_a_name_put_right_under_one_are_true_of_both_and_stay_with_their_own() -> None:
    one, other = two("opened", side="responsible", custody="prison", place="Pine Hill", number="0441")
    join(one, other)
    other.do("dana", "record_transfer", of="marie", to="Iron Ridge", custody="jail")
    other.do("dana", "correct_person", of="marie", name="Marie Duran", reason="As she writes it.", keep="name")
    other.do("sam", "agree_mistake", mistake="name")
    maria = one.id("maria")
    with after(other, one).now() as case:
        person = case.party(maria).person  # type: ignore[union-attr]
        assert (person.place, person.custody, person.name) == ("Iron Ridge", "jail", "Marie Duran")
        assert set(person.names) == {"Marie Duran", "Maria Duran", "Marie Durand"}
        assert "0441" in (person.known().get("number"), *person.known()["former_numbers"])
    one.do("dana", "record_numbers", of="maria", services_number="S-7")
    with after(one, other).now() as case:
        assert case.party(other.id("marie")).person.known()["services_number"] == "S-7"  # type: ignore[union-attr]
    part(one, other)
    with one.now() as case:
        known = case.party(maria).person.known()  # type: ignore[union-attr]
        assert known == case.party(maria).person.own()  # type: ignore[union-attr]
        assert "Iron Ridge" not in str(known)
        assert "Durand" not in str(known)
    with after(one, other).now() as case:
        assert "S-7" not in str(case.party(other.id("marie")).person.known())  # type: ignore[union-attr]


@pytest.mark.rule("R0")
def test_a_move_that_is_struck_puts_each_back_where_they_were_themselves() -> None:
    one, other = two("opened", side="responsible", custody="prison", place="Pine Hill")
    join(one, other)
    one.do("dana", "record_transfer", of="maria", to="Oak Bend", custody="jail", keep="move")
    other = after(one, other)
    other.do("dana", "record_transfer", of="marie", to="Iron Ridge", custody="jail")
    after(other, one).do("dana", "say_mistake", entry="move", reason="Another.", keep="slip")
    one.do("sam", "agree_mistake", mistake="slip")
    with one.now() as case:
        person = case.party(one.id("maria")).person  # type: ignore[union-attr]
        assert "Oak Bend" not in str(person.own())
        assert person.place == "Iron Ridge"


@pytest.mark.rule("R28")
def test_one_human_being_is_at_one_place_at_an_hour() -> None:
    one, other = two("agreed")
    after(one, other)
    other.do("marie", "ask", by="dana", ways=["letters"], information="v1")
    for each in ("ruth", "omar"):
        other.do("dana", "assign", facilitator=each)
    join(one, other)
    other.do("omar", "make_appointment", with_="marie", **TALK)
    assert after(other, one).codes("ruth", "make_appointment", with_="maria", **TALK) == ["taken"]
    part(one, other)
    one.do("ruth", "make_appointment", with_="maria", **TALK)


@pytest.mark.rule("R28")
def test_a_fixed_meeting_of_one_takes_the_hour_of_the_other_and_a_death_ends_it() -> None:
    one, other = two("fixed")
    after(one, other)
    other.do("marie", "ask", by="dana", ways=["letters"], information="v1")
    for each in ("ruth", "omar"):
        other.do("dana", "assign", facilitator=each)
    join(one, other)
    assert other.codes("omar", "make_appointment", with_="marie", **TALK) == ["taken", "staff_taken"]
    assert dialogues_with_ended_fixings(one.programme) == []
    other.do("dana", "record_death", of="marie")
    assert dialogues_with_ended_fixings(one.programme) == [one.dialogue]


def _needs(cast: Cast) -> list[str]:
    with cast.now() as case:
        return [each.kind for each in needs_of(case)]


@pytest.mark.rule("R28")
def test_what_both_had_at_one_hour_is_told_to_the_office_until_one_is_moved() -> None:
    one, other = two("fixed")
    after(one, other)
    other.do("marie", "ask", by="dana", ways=["letters"], information="v1")
    other.standing("kim", training_hours=60, cleared_until=date(2027, 12, 31), dialogues_held=4)
    for each in ("kim", "omar"):
        other.do("dana", "assign", facilitator=each)
    other.do("kim", "make_appointment", with_="marie", **TALK)
    assert "two_places" not in _needs(one) + _needs(other)
    join(one, other)
    # What is kept for Today is kept at the joining, not at the next act.
    for cast in (one, other):
        assert Need.objects.get(dialogue=cast.dialogue, kind="two_places").role == "coordinator"
        pages = {who: visitor(cast, who).get(f"/dialogues/{cast.dialogue}/").content.decode() for who in ("dana", "omar")}
        told = {who: say_text("need-two_places") in page for who, page in pages.items()}
        assert told == {"dana": True, "omar": False}  # No dialogue tells a facilitator of another.
    other.do("kim", "make_appointment", with_="marie", **{**TALK, "begins": "2026-05-28 15:00"})
    after(other, one)
    assert "two_places" not in _needs(one) + _needs(other)
    # Of the other dialogue it is seen the next morning.
    with clock.at(one.moment + timedelta(days=1)):
        refresh(one.dialogue)
    assert not Need.objects.filter(kind="two_places").exists()


@pytest.mark.rule("R22")
def test_nothing_else_passes_and_nothing_was_moved() -> None:
    one, other = two("prepared")
    every: tuple[Any, ...] = (models.Party, models.Person, models.Reach, *kinds())
    before = [sorted(kind._base_manager.values_list("pk", "line")) for kind in every]
    join(one, other)
    assert [sorted(kind._base_manager.values_list("pk", "line")) for kind in every] == before
    with other.now() as case:
        foreign = [row for kind in kinds() for row in case.rows(kind) if row.dialogue_id != other.dialogue]
        assert foreign == []
        assert [each.person_id for each in case.parties] == [other.id("marie")]
        assert case.party(one.id("maria")) is None
        assert case.relations(other.actor("marie").__class__(who=one.id("maria"), kind="person")) == set()
    seen = " ".join(each.words for each in other.sees("dana"))
    assert "James" not in seen
    assert "A first meeting" not in seen


@pytest.mark.rule("R22")
def test_their_own_pages_open_nothing_of_the_other_person() -> None:
    one, other = two()
    join(one, other)
    with one.now() as case:
        ring = case.keyring(one.actor("maria"))
        assert not any(other.id("marie") == name.subject for name in (*ring.whole, *ring.rows))
        with vault.opened(ring):
            assert case.party(one.id("maria")).person.names == ["Maria Duran"]  # type: ignore[union-attr]
        ring = case.keyring(one.actor("dana"))
        assert vault.KeyName("identity", other.id("marie")) in ring.whole
        (row,) = [row for row in case.reaches(one.id("maria")) if said_of(row) == other.id("marie")]
        with vault.opened(ring):
            assert row.marked["at"] == "+1 555 0190"


@pytest.mark.rule("R12")
def test_what_leaves_finds_the_address_that_was_told_as_another_person() -> None:
    one, other = two("assigned")
    mail = {"way": "email", "at": "marie@example.org", "hours": "00:00-24:00"}
    other.do("marie", "mark_safe", by="dana", channel="phone", reach=mail)
    join(one, other)
    one.go("2026-01-14 10:00").do("ruth", "write_to", to="maria", words=WORDS, keep="note")
    one.wait(minutes=20)
    one.do("programme", "start_sending", message="note")
    with one.now() as case, vault.opened(case.keyring(SOFTWARE)):
        found = marked_by(case, one.id("maria"))
        assert found is not None
        assert found.at == "marie@example.org"


@pytest.mark.rule("R28")
def test_a_day_is_judged_without_what_was_said_of_them_as_another_person_before_they_were_one() -> None:
    one, other = two()
    other.do("marie", "mark_safe", by="dana", channel="phone", hard_dates=["2026-03-01"])
    said = after(other, one).moment
    one.wait(hours=1)
    join(one, other)
    with one.now() as case:
        assert hard_dates(case, one.id("maria")) == ["2026-03-01"]
        assert hard_dates(case.as_it_was(said), one.id("maria")) == []


@pytest.mark.rule("R0")
def test_who_is_one_human_being_is_offered_and_found_once() -> None:
    one, other = two()
    join(one, other)
    dana = Member(reference=one.id("dana"), name="Dana", role="coordinator", programme=one.programme, programme_name="")
    told = {"name": "Maria Duran", "reach": {"way": "phone", "at": "+1 555 0190"}}
    (known,) = offered(dana, told)
    assert {each.entry.id for each in known.places} == {one.dialogue, other.dialogue}
    found = find(dana, "Marie Durand").matches
    assert [(each.known.entry.id, each.by) for each in found] == [(other.dialogue, "name"), (one.dialogue, "same")]
    ruth = Member(reference=one.id("ruth"), name="Ruth", role="facilitator", programme=one.programme, programme_name="")
    assert find(ruth, "Marie Durand").matches == []
    part(one, other)
    assert len(offered(dana, told)) == 2
    assert len(find(dana, "Marie Durand").matches) == 1


@pytest.mark.rule("R0")
def test_who_is_one_human_being_is_no_namesake_of_their_own() -> None:
    one = begin().to("opened")
    other = replace(one.another(), people={}, made={})
    other.people["marie"] = other.do(
        "dana", "add_party", side="responsible", part="principal", name="Maria Duran", somebody_else="She lives up north."
    ).pk
    dana = Member(reference=one.id("dana"), name="Dana", role="coordinator", programme=one.programme, programme_name="")
    assert len({each.known.named for each in find(dana, "Maria Duran").matches}) == 2
    join(one, other)
    assert {each.known.named for each in find(dana, "Maria Duran").matches} == {"Maria Duran"}


def test_a_thread_is_one_statement_also_where_two_are_one() -> None:
    one, other = two()
    join(one, other)
    with one.now():
        assert len(statements(lambda: Case(one.dialogue).thread)) == 1


def test_three_are_one_by_two_joinings() -> None:
    one, other = two()
    third = replace(one.another(), people={}, made={})
    third.add("mara", side="harmed", name="Mara Duval", reach={"way": "none"})
    join(one, other)
    after(third, other)
    other.do("dana", "say_one_person", person="marie", other=third.id("mara"), reason="She says so.", keep="second")
    other.do("sam", "agree_on_persons", joining="second")
    assert "R12" in after(other, one).before("dana", "call", to="maria", words=WORDS)
    part(one, other)
    assert "R12" not in one.before("dana", "call", to="maria", words=WORDS)
    assert "R12" in other.before("dana", "call", to="marie", words=WORDS)


@pytest.mark.rule("R22")
def test_what_their_own_page_is_told_is_only_what_they_said_as_the_person_they_are_there() -> None:
    one, other = two()
    maria = one.actor("maria")
    with one.now() as case:
        before = (own_reach(maria, case, "en").changes, reached_by(case, models.Reach, case.parties[0]))
    told: dict[str, Any] = {"reach": {"way": "text", "at": "+1 555 0191"}, "hard_dates": ["2026-08-08"]}
    after(one, other).do("marie", "mark_safe", by="dana", channel="phone", **told)
    other.do("dana", "record_transfer", of="marie", to="Iron Ridge", custody="parole")
    join(one, other)
    with one.now() as case:
        own = case.party(one.id("maria"))
        assert own is not None
        assert own_reach(maria, case, "en").changes == before[0]
        assert [row.pk for row in reached_by(case, models.Reach, own)] == [row.pk for row in before[1]]
        assert not any(isinstance(row, models.Transfer) for row in rows_about(case, own))
        marked = marked_of_oneself(maria, case)
        assert marked is not None
        assert (marked.way, marked.at) == ("phone", "+1 555 0134")
    # Who changes the hours on her own page, and not the number, keeps the number that she has there.
    row = one.do("maria", "mark_safe", reach={"way": "phone", "at": "=", "hours": "09:00-10:00"})
    with one.now():
        assert row.marked["at"] == "+1 555 0134"


@pytest.mark.rule("R0")
def test_a_name_that_was_put_right_before_they_were_one_stays_with_its_own() -> None:
    one, other = two()
    other.do("dana", "correct_person", of="marie", name="Marie Duran", reason="As she writes it.", keep="name")
    other.do("sam", "agree_mistake", mistake="name")
    join(one, other)
    with one.now() as case:
        assert case.party(one.id("maria")).person.name == "Maria Duran"  # type: ignore[union-attr]


@pytest.mark.rule("R0")
def test_what_an_act_keeps_of_one_has_nothing_of_the_other() -> None:
    one, other = two("opened", side="responsible", number="0441")
    join(one, other)
    one.do("dana", "record_transfer", of="maria", to="Oak Bend", custody="jail")
    one.do("dana", "check_age", of="maria", birthday="1979-03-01")
    one.do("dana", "correct_person", of="maria", called="Mia", reason="She said so.", keep="called")
    one.do("sam", "agree_mistake", mistake="called")
    with one.now() as case:
        kept = str(case.party(one.id("maria")).person.own())  # type: ignore[union-attr]
        assert "Oak Bend" in kept
        assert "Mia" in kept
        assert "0441" not in kept
        assert "Durand" not in kept


@pytest.mark.rule("R28")
def test_no_meeting_is_fixed_over_one_that_is_booked_for_them_as_another_person() -> None:
    one, other = two("planned")
    what = vault.tag(one.programme, "booking", f"who:{other.id('marie')}")
    models.Booking.objects.create(what=what, quarter=one.local("2026-05-28 10:00"), line=models.Person.objects.all()[0].line)
    after(other, one).go("2026-05-18 10:00")
    assert "booked" not in one.before("dana", "fix_meeting")
    join(one, other)
    assert "booked" in one.codes("dana", "fix_meeting")


@pytest.mark.rule("R12")
def test_when_they_last_spoke_in_another_dialogue_is_told_to_the_office_alone() -> None:
    one, other = two("assigned")
    said = after(one, other).do("marie", "mark_safe", by="dana", channel="phone", reach={"way": "phone", "at": "555 0199"})
    join(one, other)
    with one.now() as case:
        assert last_contact(one.actor("dana"), case, one.id("maria")) == said.entered_at
        assert last_contact(one.actor("ruth"), case, one.id("maria")) != said.entered_at


@pytest.mark.rule("R26")
def test_a_conflict_names_each_dialogue_of_the_human_being() -> None:
    one, other = two("assigned")
    after(one, other).do("dana", "declare_conflict", with_="marie", facilitator="kim")
    dana = Member(reference=one.id("dana"), name="Dana", role="coordinator", programme=one.programme, programme_name="")
    join(one, other)
    (known,) = conflicts_for(dana, one.id("kim"))
    assert {where for where, _code, _side in known.where} == {one.dialogue, other.dialogue}


# The second opinion


@pytest.mark.rule("R0")
def test_the_second_opinion_names_who_joined_two_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = two()
    say(one, other)
    monkeypatch.setattr("heard.dialogue.joining_actions.can_be_agreed", lambda *_given, **_more: [])
    with pytest.raises(AssertionError, match="one person alone joined or parted two"):
        one.do("dana", "agree_on_persons", joining="joining")


@pytest.mark.rule("R0")
def test_the_second_opinion_names_who_is_twice_in_a_dialogue(monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = two()
    join(one, other)
    monkeypatch.setattr("heard.dialogue.telling_apart._can_be_chosen", lambda *_given: [])
    told = {"side": "harmed", "part": "supporter", "name": "Marie Durand", "supports": "maria"}
    with pytest.raises(AssertionError, match="twice in this dialogue"):
        one.do("dana", "add_party", **told, same_as=other.id("marie"))


@pytest.mark.rule("R12")
def test_the_second_opinion_names_words_to_who_wants_none_as_another_person(monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = two()
    other.do("marie", "mark_safe", by="dana", channel="phone", reach={"way": "none"})
    after(other, one).go("2026-01-05 10:00").do("maria", "mark_safe", reach={"way": "phone", "at": "+1 555 0134"})
    join(one, other)
    monkeypatch.setattr("heard.dialogue.state.strictest", lambda rows: rows[-1])
    with pytest.raises(AssertionError, match="they want no contact, as they said as another person"):
        one.do("dana", "call", to="maria", words=WORDS)


@pytest.mark.rule("R0")
def test_the_second_opinion_names_what_reaches_who_died_as_another_person(monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = two()
    other.do("dana", "record_death", of="marie")
    join(one, other)
    monkeypatch.setattr("heard.dialogue.state.DialogueState.is_dead", lambda *_given: False)
    with pytest.raises(AssertionError, match="they had died"):
        one.do("dana", "call", to="maria", words=WORDS)


@pytest.mark.rule("R26")
def test_the_second_opinion_names_who_has_a_conflict_with_the_other_person(monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = two("asked")
    other.do("dana", "declare_conflict", with_="marie")
    after(other, one).appoint("lena", "coordinator")
    after(one, other)
    other.staff["lena"] = one.staff["lena"]
    one.do("lena", "say_one_person", person="maria", other=other.id("marie"), reason="She told me.", keep="joining")
    one.do("sam", "agree_on_persons", joining="joining")
    monkeypatch.setattr("heard.dialogue.state.DialogueState.conflicts", frozenset())
    with pytest.raises(AssertionError, match="by somebody with a conflict"):
        one.do("dana", "talk_first", with_="maria")
