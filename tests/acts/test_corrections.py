"""Slips: who says so, who agrees, and what counts no more from then on."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from heard.acts.effects import Closes, Reaches, Records
from heard.acts.register import ACTS
from heard.consent.leaving import is_stopped
from heard.consent.models import GoAhead, No, NotYet, Signature, Stop, Yes, YesEnded
from heard.contact.endings import ended_since
from heard.contact.facts import unsafe_words
from heard.dialogue.finding import find
from heard.dialogue.models import Closing, Correctable, Death, MistakeWord, Transfer
from heard.dialogue.rows import kinds
from heard.exchange.models import Permission, PermissionTakenBack
from heard.ground.texts import say
from heard.inquiry.models import Request, RequestTakenBack
from heard.people.queries import Member
from heard.screening.facts import orders_in_force
from heard.screening.models import Order, Talk
from heard.worklist.keeping import truth
from tests.support import floors
from tests.support.cast import Cast, begin

pytestmark = pytest.mark.usefixtures("database")


def needs(cast: Cast) -> list[tuple[str, str]]:
    """What needs somebody now: its kind, and whom it is about, by reference."""
    with cast.now() as case:
        return [(each.kind, each.about.partition("~")[0]) for each in truth(case) if each.from_at <= case.now]


def has_died(cast: Cast, who: str) -> bool:
    """Whether a death counts."""
    with cast.now() as case:
        return case.is_dead(cast.id(who))


def test_a_death_entered_by_mistake_counts_until_a_second_person_agrees() -> None:
    cast = begin().to("agreed")
    cast.do("dana", "record_death", of="james", keep="death")
    assert has_died(cast, "james")
    cast.do("dana", "say_mistake", entry="death", reason="Another man of the same name.", keep="slip")
    assert has_died(cast, "james")
    assert ("mistake", cast.id("slip")) in needs(cast)
    assert cast.codes("dana", "agree_mistake", mistake="slip") == ["a_second_person"]
    cast.do("sam", "agree_mistake", mistake="slip")
    assert not has_died(cast, "james")
    assert "mistake" not in [kind for kind, _about in needs(cast)]
    # It stays in the ledger and in its table, and no question of the program finds it any more.
    assert Death._base_manager.count() == 1
    assert not Death.objects.exists()


def test_what_was_no_mistake_counts_as_before_and_can_be_said_again() -> None:
    cast = begin().to("agreed")
    cast.do("dana", "record_death", of="james", keep="death")
    cast.do("dana", "say_mistake", entry="death", reason="I am not sure.", keep="slip")
    assert cast.codes("dana", "say_mistake", entry="death", reason="Again.") == ["already_done"]
    cast.do("ruth", "keep_entry", mistake="slip")
    assert has_died(cast, "james")
    assert cast.codes("sam", "agree_mistake", mistake="slip") == ["absent"]
    cast.do("dana", "say_mistake", entry="death", reason="The prison called: he lives.", keep="anew")
    cast.do("sam", "agree_mistake", mistake="anew")
    assert not has_died(cast, "james")


def test_who_entered_it_or_a_coordinator_says_so_and_nobody_with_a_conflict_agrees() -> None:
    cast = begin().to("preparing")
    held = cast.do("ruth", "hold_session", with_="maria", minutes=60)
    assert cast.codes("omar", "say_mistake", entry=held.pk, reason="Not hers.") == ["not_who_entered"]
    assert cast.codes("sam", "say_mistake", entry=held.pk, reason="Not hers.") == ["not_who_entered"]
    assert cast.codes("kim", "say_mistake", entry=held.pk, reason="Not hers.") == ["not_yours"]
    cast.do("ruth", "say_mistake", entry=held.pk, reason="It was another day.", keep="slip")
    cast.do("omar", "declare_conflict", with_="james")
    assert cast.codes("omar", "agree_mistake", mistake="slip") == ["has_conflict"]
    cast.do("dana", "agree_mistake", mistake="slip")
    with cast.now() as case:
        assert held.pk not in [row.pk for row in case.rows(type(held))]


@pytest.mark.parametrize("made", ["stop", "yes", "going ahead", "nothing"])
def test_what_a_participant_said_is_never_a_slip_of_the_staff(made: str) -> None:
    cast = begin().to("agreed")
    said: dict[str, Callable[[], str]] = {
        "stop": lambda: str(cast.do("maria", "stop", by="ruth").pk),
        "yes": lambda: str(cast.do("maria", "say_yes", by="ruth", purpose="letters").pk),
        "going ahead": lambda: str(cast.do("maria", "go_ahead", by="ruth").pk),
        "nothing": lambda: "0" * 26,
    }
    cast.do("ruth", "inform", whom="maria", purpose="letters")
    cast.wait(days=9)
    assert cast.codes("dana", "say_mistake", entry=said[made](), reason="No.") == ["absent"]


def test_an_order_that_was_none_binds_nobody_any_more_and_what_it_ended_stays_ended() -> None:
    cast = begin().to("agreed")
    before = cast.moment
    cast.do("dana", "record_order", between=["maria", "james"], keep="order")
    assert "R7" in cast.before("ruth", "inform", whom="james", purpose="meet")
    cast.do("dana", "say_mistake", entry="order", reason="It is another case.", keep="slip")
    assert cast.codes("ruth", "agree_mistake", mistake="slip") == ["a_supervisor"]
    assert "R7" in cast.before("ruth", "inform", whom="james", purpose="meet")
    cast.do("sam", "agree_mistake", mistake="slip")
    assert "R7" not in cast.before("ruth", "inform", whom="james", purpose="meet")
    with cast.now() as case:
        assert not orders_in_force(case)
        assert ended_since(case, before - timedelta(seconds=1)) == case.entered(Order)[0].entered_at


def test_a_move_that_was_none_puts_the_person_back_unless_they_moved_again() -> None:
    cast = begin().to("agreed")
    cast.do("dana", "record_transfer", of="james", to="Iron Ridge", custody="jail", keep="move")
    cast.do("dana", "say_mistake", entry="move", reason="It was another man.", keep="slip")
    cast.do("sam", "agree_mistake", mistake="slip")
    with cast.now() as case:
        person = case.party(cast.id("james"))
        assert person is not None
        assert (person.person.place, person.person.custody) == ("Pine Hill", "prison")
    cast.do("dana", "record_transfer", of="james", to="Iron Ridge", keep="wrong")
    cast.do("dana", "record_transfer", of="james", to="Cedar Point")
    cast.do("dana", "say_mistake", entry="wrong", reason="He went straight there.", keep="second")
    cast.do("sam", "agree_mistake", mistake="second")
    with cast.now() as case:
        person = case.party(cast.id("james"))
        assert person is not None
        assert person.person.place == "Cedar Point"
        assert [row.to for row in case.rows(Transfer)] == ["Cedar Point"]


def test_a_dialogue_closed_by_mistake_is_opened_again_with_a_supervisor() -> None:
    cast = begin().to("closed")
    closing = Closing.objects.get()
    cast.do("dana", "say_mistake", entry=closing.pk, reason="The wrong dialogue.", keep="slip")
    assert ("mistake", cast.id("slip")) in needs(cast)
    assert cast.codes("ruth", "agree_mistake", mistake="slip") == ["a_supervisor"]
    assert cast.codes("dana", "note", text="Open?") == ["closed"]
    cast.do("sam", "agree_mistake", mistake="slip")
    cast.do("dana", "note", text="Open again.")
    with cast.now() as case:
        assert not case.rows(Closing)
        case.dialogue.refresh_from_db()
        assert case.dialogue.stage != "closed"


def test_whoever_was_told_of_a_mistake_is_to_be_told_and_their_page_stops_saying_it() -> None:
    cast = begin().to("agreed")
    cast.do("dana", "record_death", of="james", keep="death")
    assert ("tell_death", cast.id("maria")) in needs(cast)
    cast.do("ruth", "mark_told", whom="maria", what="That James has died.", news="death", how="in_person")
    assert "That James has died." in [one.text for one in cast.sees("maria")]
    cast.do("dana", "say_mistake", entry="death", reason="Another man.", keep="slip")
    cast.do("sam", "agree_mistake", mistake="slip")
    assert ("tell_mistake", cast.id("maria")) in needs(cast)
    shown = [one.place for one in cast.sees("maria") if one.text == "That James has died."]
    # What is kept about her says what was said to her, also when it was not so.
    assert shown == ["own_record"]
    cast.do("ruth", "mark_told", whom="maria", what="That he lives, and that we are sorry.", news="mistake", how="in_person")
    assert "tell_mistake" not in [kind for kind, _about in needs(cast)]
    assert "That he lives, and that we are sorry." in [one.text for one in cast.sees("maria")]


def test_who_was_told_of_an_end_that_was_none_is_told_of_the_next_one() -> None:
    cast = begin().to("closed")
    cast.do("ruth", "mark_told", whom="maria", what="That it has ended.", news="end", how="by_phone")
    assert ("tell_end", cast.id("maria")) not in needs(cast)
    cast.do("dana", "say_mistake", entry=Closing.objects.get().pk, reason="Too early.", keep="slip")
    cast.do("sam", "agree_mistake", mistake="slip")
    assert ("tell_mistake", cast.id("maria")) in needs(cast)
    cast.do("dana", "close", reason="meeting_held")
    assert ("tell_end", cast.id("maria")) in needs(cast)


def test_nobody_on_the_two_sides_sees_that_something_was_a_mistake() -> None:
    cast = begin().to("agreed")
    cast.do("dana", "record_death", of="james", keep="death")
    cast.do("dana", "say_mistake", entry="death", reason="Another man.", keep="slip")
    cast.do("sam", "agree_mistake", mistake="slip")
    for who in ("maria", "james"):
        assert not [one for one in cast.sees(who) if one.place in ("entries", "mistakes")]
    assert MistakeWord.objects.count() == 2


# What is known of a person


def known_of(cast: Cast, who: str) -> dict[str, object]:
    """What is known of somebody."""
    with cast.now() as case:
        party = case.party(cast.id(who))
        assert party is not None
        return party.person.known()


def test_a_wrong_name_is_right_once_a_second_person_agreed_and_finds_them_as_before() -> None:
    cast = begin().to("agreed")
    cast.do("ruth", "correct_person", of="maria", name="Maria Durán Vega", born=1978, reason="As she writes it.", keep="slip")
    assert known_of(cast, "maria")["name"] == "Maria Duran"
    assert cast.codes("ruth", "agree_mistake", mistake="slip") == ["a_second_person"]
    cast.do("dana", "agree_mistake", mistake="slip")
    known = known_of(cast, "maria")
    assert (known["name"], known["born"], known["former"]) == ("Maria Durán Vega", 1978, ["Maria Duran"])
    assert "Maria Duran" not in [one.title for one in cast.sees("dana")]
    with cast.now():
        member = Member(reference=cast.id("dana"), name="", role="coordinator", programme=cast.programme, programme_name="")
        for typed in ("Maria Duran", "Maria Durán Vega", "Vega"):
            [found] = find(member, typed).matches
            assert found.known.name == "Maria Durán Vega"


def test_what_somebody_wants_to_be_called_is_kept_beside_the_name_and_betrays_as_it_does() -> None:
    cast = begin().to("agreed")
    cast.do("dana", "correct_person", of="james", called="Zebulon", reason="He asked for it.", keep="slip")
    cast.do("sam", "agree_mistake", mistake="slip")
    assert known_of(cast, "james")["name"] == "James Reed"
    assert any("called Zebulon" in one.text for one in cast.sees("dana") if one.place == "people")
    with cast.now() as case:
        assert unsafe_words(case, cast.id("maria"), "Zebulon will be there.")


def test_a_side_is_corrected_only_while_nothing_was_said() -> None:
    cast = begin().to("agreed")
    cast.add("nora", side="responsible", part="principal")
    assert cast.codes("dana", "correct_person", of="maria", side="responsible", reason="No.") == ["something_said"]
    assert cast.codes("dana", "correct_person", of="nora", reason="No.") == ["nothing_right"]
    cast.do("dana", "correct_person", of="nora", side="harmed", part="kin", reason="She is Maria's sister.", keep="slip")
    cast.do("sam", "agree_mistake", mistake="slip")
    with cast.now() as case:
        party = case.party(cast.id("nora"))
        assert party is not None
        assert (party.side, party.part) == ("harmed", "kin")


def test_what_was_right_stays_when_a_second_person_says_no() -> None:
    cast = begin().to("agreed")
    cast.do("dana", "correct_person", of="maria", name="Mary Duran", reason="I thought so.", keep="slip")
    cast.do("ruth", "keep_entry", mistake="slip")
    assert known_of(cast, "maria")["name"] == "Maria Duran"
    assert cast.codes("sam", "agree_mistake", mistake="slip") == ["absent"]


# By construction


def test_everything_that_can_be_a_slip_has_a_name_and_the_second_opinion_knows_it() -> None:
    tables = {kind._meta.model_name for kind in kinds() if issubclass(kind, Correctable)}
    assert tables == floors.CORRECTABLE
    assert len({say("entry-kind", kind=each) for each in tables}) == len(tables)


def test_what_can_be_a_slip_is_what_the_staff_record_or_do_and_never_what_is_taken_from_somebody() -> None:
    for each in ACTS.values():
        if each.makes == "entry":
            assert isinstance(each.effect, Closes | Records | Reaches), each.name
            assert not each.who & {"party", "principal", "harmed_principal", "responsible_principal", "supporter"}, each.name


def test_what_a_participant_says_is_in_no_table_of_slips() -> None:
    theirs = {Stop, Yes, No, NotYet, YesEnded, Request, RequestTakenBack, Permission, PermissionTakenBack, GoAhead, Signature}
    assert not [kind for kind in theirs if issubclass(kind, Correctable)]


# What changes between the two words


def test_a_side_that_was_asked_for_changes_no_more_once_something_was_said() -> None:
    cast = begin().to("agreed")
    cast.add("nora", side="responsible", part="principal")
    cast.do("dana", "correct_person", of="nora", side="harmed", reason="The wrong side.", keep="slip")
    cast.do("nora", "stop", by="dana")
    assert cast.codes("sam", "agree_mistake", mistake="slip") == ["something_said"]
    cast.do("sam", "keep_entry", mistake="slip")


def test_a_legal_step_whose_end_was_a_mistake_ends_again() -> None:
    cast = begin().to("agreed")
    cast.do("dana", "open_proceeding", kind="parole")
    cast.do("dana", "close_proceeding", kind="parole", keep="end")
    cast.do("dana", "say_mistake", entry="end", reason="It goes on.", keep="slip")
    cast.do("sam", "agree_mistake", mistake="slip")
    assert cast.codes("dana", "open_proceeding", kind="parole") == ["already_done"]
    cast.do("dana", "close_proceeding", kind="parole")
    assert cast.codes("dana", "close_proceeding", kind="parole") == ["absent"]


def test_a_word_of_who_has_a_conflict_counts_no_more_whenever_it_is_found() -> None:
    cast = begin().to("agreed")
    cast.do("ruth", "hold_session", with_="maria", minutes=60, keep="talk")
    cast.do("ruth", "say_mistake", entry="talk", reason="Another day.", keep="slip")
    cast.do("maria", "stop")
    cast.do("maria", "start_again", by="ruth", channel="phone")
    cast.do("ruth", "declare_conflict", with_="james")
    assert cast.codes("sam", "agree_mistake", mistake="slip") == ["absent"]
    cast.do("maria", "start_again", by="dana", channel="phone")
    with cast.now() as case:
        assert is_stopped(case)
    cast.do("maria", "start_again", by="omar", channel="phone")
    with cast.now() as case:
        assert not is_stopped(case)


def test_a_true_death_before_keeps_no_page_saying_a_false_one_and_the_dead_are_told_nothing() -> None:
    cast = begin().to("agreed")
    cast.add("nora", side="harmed", part="kin")
    cast.do("dana", "record_death", of="nora")
    cast.do("dana", "record_death", of="james", keep="death")
    cast.do("ruth", "mark_told", whom="maria", what="James died.", news="death", how="in_person")
    cast.do("dana", "say_mistake", entry="death", reason="A namesake.", keep="slip")
    cast.do("sam", "agree_mistake", mistake="slip")
    assert [one.place for one in cast.sees("maria") if one.text == "James died."] == ["own_record"]
    assert ("tell_mistake", cast.id("maria")) in needs(cast)
    cast.do("dana", "record_death", of="maria")
    assert "tell_mistake" not in [kind for kind, _about in needs(cast)]


def test_a_move_that_was_none_does_not_undo_a_newer_correction() -> None:
    cast = begin().to("agreed")
    cast.do("dana", "record_transfer", of="james", to="Iron Ridge", keep="move")
    cast.do("dana", "correct_person", of="james", place="Cedar Point", reason="As he wrote.", keep="right")
    cast.do("sam", "agree_mistake", mistake="right")
    cast.do("dana", "say_mistake", entry="move", reason="Never there.", keep="slip")
    cast.do("sam", "agree_mistake", mistake="slip")
    assert known_of(cast, "james")["place"] == "Cedar Point"


@pytest.mark.rule("R6", "R11")
def test_approvals_that_rested_on_a_mistake_are_given_anew() -> None:
    cast = begin().to("approached")
    talk = Talk.objects.get()
    assert "R11" not in cast.before("ruth", "remind", to="james")
    cast.do("dana", "say_mistake", entry=talk.pk, reason="It was her sister.", keep="slip")
    assert "R11" not in cast.before("ruth", "remind", to="james")
    cast.do("sam", "agree_mistake", mistake="slip")
    assert "R11" in cast.before("ruth", "remind", to="james")
    cast.do("dana", "talk_first", with_="maria")
    assert "R11" in cast.before("ruth", "remind", to="james")
    for who in ("dana", "sam"):
        cast.do(who, "approve")
    assert "R11" not in cast.before("ruth", "remind", to="james")


# What bars somebody


def test_a_conflict_declared_by_mistake_opens_again_by_two_of_whom_one_is_a_supervisor() -> None:
    cast = begin().to("assigned")
    cast.do("dana", "declare_conflict", with_="maria", facilitator="ruth", keep="conflict")
    assert cast.codes("ruth", "note", text="A word.") == ["has_conflict"]
    # Whom it bars has no voice in it.
    assert cast.codes("ruth", "say_mistake", entry="conflict", reason="Another Maria.") == ["has_conflict"]
    cast.do("dana", "say_mistake", entry="conflict", reason="Another Maria.", keep="slip")
    assert cast.codes("omar", "agree_mistake", mistake="slip") == ["a_supervisor"]
    assert cast.codes("ruth", "agree_mistake", mistake="slip") == ["has_conflict"]
    cast.do("sam", "agree_mistake", mistake="slip")
    cast.do("ruth", "note", text="A word.")
    cast.do("ruth", "declare_conflict", with_="maria")


def test_the_conflict_of_the_only_coordinator_or_supervisor_is_mended_by_the_others() -> None:
    cast = begin().to("assigned")
    cast.do("dana", "declare_conflict", with_="maria", keep="conflict")
    cast.do("sam", "say_mistake", entry="conflict", reason="She chose the wrong name.", keep="slip")
    cast.do("omar", "agree_mistake", mistake="slip")
    cast.do("sam", "declare_conflict", with_="maria", keep="second")
    cast.do("dana", "say_mistake", entry="second", reason="He chose the wrong name.", keep="other")
    assert cast.codes("sam", "agree_mistake", mistake="other") == ["has_conflict"]
    cast.do("omar", "agree_mistake", mistake="other")
    with cast.now() as case:
        assert case.conflicts == set()


@pytest.mark.rule("R12")
def test_a_way_that_came_back_by_mistake_is_open_again_once_two_said_so() -> None:
    cast = begin().to("agreed")
    cast.do("ruth", "record_came_back", of="maria", why="wrong", keep="back")
    assert "came_back" in cast.codes("ruth", "write_to", to="maria", words="call_me")
    cast.do("ruth", "say_mistake", entry="back", reason="It was the other Maria's.", keep="slip")
    assert "came_back" in cast.codes("ruth", "write_to", to="maria", words="call_me")
    cast.do("dana", "agree_mistake", mistake="slip")
    assert "came_back" not in [kind for kind, _about in needs(cast)]
    cast.do("ruth", "write_to", to="maria", words="call_me")
