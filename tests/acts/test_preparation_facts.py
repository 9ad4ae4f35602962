"""The facts of preparation, each way."""

from typing import Any

import pytest

from heard.confidentiality.vault import KeyName
from heard.contact.confirming import unheard_since
from heard.dialogue.case import Case
from heard.people.terms import Side
from heard.preparation.facts import (
    counting_sessions,
    invited_supporters,
    left_since,
    named_by,
    prepared_by,
    says_ready,
    supporters_known_to,
    was_told_of,
)
from tests.support.cast import MEETING, Cast, begin

pytestmark = pytest.mark.usefixtures("database")


SESSION: dict[str, Any] = {"act": "hold_session", "minutes": 60}


@pytest.mark.rule("R21")
def test_preparation_rests_on_a_yes_and_all_papers_of_both_sides() -> None:
    cast = begin().to("approached")

    def facts(who: str) -> tuple[bool, ...]:
        found = cast.facts("R21", "ruth", **SESSION, with_=who)
        return (
            found.is_supporter,
            found.is_harmed_side,
            found.own_agreed,
            found.own_side_agreed,
            found.other_side_agreed,
        )

    assert facts("maria") == (False, True, False, False, False)
    cast.to("agreed")
    assert facts("maria") == (False, True, True, True, True)
    assert facts("james") == (False, False, True, True, True)
    assert facts("rosa") == (True, True, False, True, True)
    cast.do("james", "end_yes", by="omar", purpose="prepare")
    assert facts("maria") == (False, True, True, True, False)
    assert facts("james") == (False, False, False, False, True)
    cast.add("ana", side="harmed")
    assert facts("maria") == (False, True, True, False, False)


@pytest.mark.rule("R21")
def test_one_paper_of_two_is_not_signed() -> None:
    cast = begin().to("approached")
    cast.do("ruth", "inform", whom="rosa", purpose="prepare")
    cast.do("rosa", "say_yes", purpose="prepare")
    cast.do("rosa", "sign", agreement="confidentiality")
    assert not cast.facts("R21", "ruth", **SESSION, with_="rosa").own_agreed
    assert cast.codes("rosa", "sign", agreement="confidentiality") == ["already_done"]
    cast.policy({"consent": {"agreements": ["confidentiality"]}})
    assert cast.facts("R21", "ruth", **SESSION, with_="rosa").own_agreed
    assert cast.codes("rosa", "sign", agreement="participation") == ["absent"]


@pytest.mark.rule("R22")
def test_words_are_kept_for_somebody_of_the_dialogue() -> None:
    cast = begin()
    assert cast.facts("R22", "maria", "write_item", kind="question", text="x").for_a_party
    assert not cast.facts("R22", "ruth", "write_item", kind="question", text="x").for_a_party
    assert cast.facts("R22", "dana", "note", text="x").for_a_party
    assert cast.facts("R22", "ruth", "note", text="x", about="maria").for_a_party
    assert not cast.facts("R22", "ruth", "note", text="x", about="dana").for_a_party


@pytest.mark.rule("R24")
def test_how_ready_each_principal_is() -> None:
    cast = begin().to("preparing")
    found = cast.facts("R24", "sam", "authorise")
    assert found.both_sides
    maria, james = found.principals
    assert (maria.side, maria.sessions, maria.says_ready, maria.spoken_for) == (Side.HARMED, 2, False, False)
    assert (james.side, james.sessions) == (Side.RESPONSIBLE, 2)
    with cast.now() as case:
        assert maria.since_first == case.now - cast.local("2026-02-03 10:00")
    cast.do("maria", "say_ready")
    cast.do("ruth", "say_ready", of="maria")
    maria, james = cast.facts("R24", "sam", "authorise").principals
    assert (maria.says_ready, maria.spoken_for, james.says_ready, james.spoken_for) == (True, True, False, False)
    cast.do("maria", "say_not_ready")
    assert not cast.facts("R24", "sam", "authorise").principals[0].says_ready
    cast.do("ruth", "say_not_ready", of="maria")
    assert not cast.facts("R24", "sam", "authorise").principals[0].spoken_for


@pytest.mark.rule("R24")
def test_a_short_session_and_a_second_one_on_a_day_do_not_count() -> None:
    cast = begin({"preparation": {"least_minutes": 30}}).to("agreed")

    def counted(lasted: int, **later: float) -> int:
        cast.wait(**later).do("ruth", "hold_session", with_="maria", minutes=lasted)
        with cast.now() as case:
            return len(counting_sessions(case, cast.id("maria")))

    assert counted(1) == 0
    assert counted(30, minutes=5) == 1
    assert counted(90, hours=2) == 1
    assert counted(29, days=1) == 1
    assert counted(30, days=1) == 2
    assert cast.facts("R24", "sam", "authorise").principals[0].sessions == 2


@pytest.mark.rule("R24")
@pytest.mark.parametrize("order", [("say_ready", "say_not_ready"), ("say_not_ready", "say_ready")])
def test_who_says_both_at_one_moment_is_not_ready(order: tuple[str, str]) -> None:
    cast = begin().to("preparing")
    cast.do("maria", order[0])
    cast.wait(seconds=-1).do("maria", order[1])
    with cast.now() as case:
        assert not says_ready(case, cast.id("maria"), cast.id("maria"))


@pytest.mark.rule("R22")
def test_a_facilitator_prepares_those_with_whom_they_held_a_session() -> None:
    cast = begin().to("supported")
    with cast.now() as case:
        parties = {who: str(party.pk) for who in cast.people if (party := case.party(cast.id(who)))}
        assert prepared_by(case, cast.actor("ruth")) == {parties["maria"], parties["rosa"]}
        assert prepared_by(case, cast.actor("omar")) == {parties["james"]}
        assert prepared_by(case, cast.actor("kim")) == set()


@pytest.mark.rule("R24")
def test_every_facilitator_who_prepares_somebody_speaks_of_them_and_nobody_else() -> None:
    cast = begin().to("preparing")
    assert cast.codes("omar", "say_ready", of="maria") == ["not_preparing"]
    assert cast.codes("ruth", "say_ready", of="rosa") == ["absent"]
    assert cast.codes("maria", "say_ready", of="james") == ["absent"]
    cast.do("ruth", "say_ready", of="maria")
    cast.do("omar", **SESSION, with_="maria")
    assert not cast.facts("R24", "sam", "authorise").principals[0].spoken_for
    cast.do("omar", "say_ready", of="maria")
    assert cast.facts("R24", "sam", "authorise").principals[0].spoken_for
    # Who is released speaks no more; where nobody is left who prepared them, nobody speaks.
    cast.do("dana", "release_from_case", facilitator="ruth")
    assert cast.facts("R24", "sam", "authorise").principals[0].spoken_for
    cast.do("dana", "release_from_case", facilitator="omar")
    assert not cast.facts("R24", "sam", "authorise").principals[0].spoken_for


@pytest.mark.rule("R24")
def test_where_a_side_has_nobody_left_they_do_not_meet() -> None:
    cast = begin().to("preparing")
    cast.do("dana", "record_death", of="james")
    assert not cast.facts("R24", "sam", "authorise").both_sides
    assert cast.codes("ruth", **SESSION, with_="james") == ["died"]


@pytest.mark.rule("R25")
def test_how_a_supporter_stands() -> None:
    cast = begin().to("preparing")
    assert cast.facts("R25", "sam", "authorise").asked == ()
    assert cast.facts("R25", "maria", "invite_supporter", supporter="rosa").own
    assert not cast.facts("R25", "james", "invite_supporter", supporter="rosa").own
    assert cast.refused("james", "invite_supporter", by="omar", supporter="rosa") == ["R25"]
    assert cast.codes("james", "accept_supporter", by="omar", supporter="rosa") == ["absent"]
    cast.do("maria", "invite_supporter", supporter="rosa")

    def rosa() -> tuple[bool, ...]:
        found = cast.facts("R25", "sam", "authorise")
        assert found.harmed_side_has_one
        (one,) = found.asked
        return (one.invited, one.agreed, one.prepared, one.accepted)

    assert rosa() == (True, False, False, False)
    cast.do("ruth", "inform", whom="rosa", purpose="prepare")
    cast.do("rosa", "say_yes", purpose="prepare")
    cast.do("rosa", "sign", agreement="confidentiality")
    cast.do("rosa", "sign", agreement="participation")
    assert rosa() == (True, True, False, False)
    cast.do("ruth", **SESSION, with_="rosa")
    assert rosa() == (True, True, True, False)
    cast.do("james", "accept_supporter", by="omar", supporter="rosa")
    assert rosa() == (True, True, True, True)
    assert cast.codes("maria", "accept_supporter", supporter="rosa") == ["already_done"]
    cast.do("rosa", "end_yes", purpose="prepare")
    assert rosa() == (True, False, True, True)
    cast.do("dana", "record_death", of="rosa")
    assert cast.facts("R25", "sam", "authorise").asked == ()


@pytest.mark.rule("R25")
def test_a_supporter_is_invited_by_whom_they_support_and_where_nobody_was_named_by_anybody_of_that_side() -> None:
    cast = begin().to("preparing")
    cast.add("ana", side="harmed")
    cast.add("leo", side="harmed", part="supporter")

    def own(who: str, supporter: str) -> bool:
        return bool(cast.facts("R25", who, "invite_supporter", supporter=supporter).own)

    assert (own("maria", "rosa"), own("ana", "rosa")) == (True, False)
    assert (own("maria", "leo"), own("ana", "leo")) == (True, True)
    assert (own("james", "leo"), own("ruth", "leo")) == (False, False)


@pytest.mark.rule("R25")
def test_a_plan_asks_for_the_supporters_who_come_in_the_room_or_nearby() -> None:
    cast = begin().to("agreed")
    cast.add("leo", side="responsible", part="supporter", supports="james")
    plan: dict[str, Any] = {**MEETING, "attendees": ["maria", "james", "rosa"], "waiting": ["leo"]}
    cast.do("ruth", "plan_meeting", **plan)
    found = cast.facts("R25", "dana", "fix_meeting")
    assert [(one.in_the_room, one.invited) for one in found.asked] == [(True, False), (False, False)]
    assert found.harmed_side_has_one
    cast.do("ruth", "plan_meeting", **{**plan, "attendees": ["maria", "james"]})
    assert not cast.facts("R25", "dana", "fix_meeting").harmed_side_has_one


def test_a_supporter_of_the_other_side_is_known_once_told() -> None:
    cast = begin().to("approached")
    cast.do("maria", "invite_supporter", supporter="rosa")

    def told(who: str, of: str = "rosa") -> bool:
        return was_told_of(Case(cast.dialogue), cast.id(of), cast.id(who))

    assert told("maria")
    assert not told("james")
    assert not told("maria", of="james")
    cast.do("omar", "mark_told", whom="james", what="Somebody comes with her.", news="other", how="in_person")
    assert told("james")


INVITES: dict[str, Any] = {"act": "invite_supporter", "supporter": "rosa"}


@pytest.mark.rule("R25")
def test_who_steps_back_at_the_moment_of_an_invitation_does_not_come() -> None:
    cast = begin().to("supported")
    cast.do("rosa", "step_back")
    cast.wait(seconds=-1).do("maria", **INVITES)
    with cast.now() as case:
        assert left_since(case, cast.id("rosa")) is not None
        assert invited_supporters(case) == []
    cast.do("maria", **INVITES)
    with cast.now() as case:
        assert left_since(case, cast.id("rosa")) is None
        assert invited_supporters(case) == [cast.id("rosa")]


def known_to(cast: Cast, who: str) -> list[str]:
    """The supporters of whom somebody knows now, by reference."""
    with cast.now() as case:
        return [each.person_id for each in supporters_known_to(case, cast.id(who))]


def may_open_name(cast: Cast, who: str, of: str) -> bool:
    """Whether somebody may open a name now."""
    with cast.now() as case:
        return case.keyring(cast.actor(who)).allows(KeyName("identity", cast.id(of)), cast.id(of))


@pytest.mark.rule("R2")
@pytest.mark.rule("R22")
def test_supporters_are_known_to_their_own_side_at_once_and_to_the_other_once_both_know() -> None:
    cast = begin().to("assigned")
    assert known_to(cast, "maria") == []
    cast.do("maria", **INVITES)
    rosa = [cast.id("rosa")]
    assert (known_to(cast, "maria"), known_to(cast, "james"), known_to(cast, "ruth")) == (rosa, [], [])
    cast.to("approached")
    assert (known_to(cast, "maria"), known_to(cast, "james"), known_to(cast, "ruth")) == (rosa, rosa, [])
    cast.do("rosa", "step_back")
    assert (known_to(cast, "rosa"), known_to(cast, "maria"), known_to(cast, "james")) == ([], rosa, rosa)
    cast.do("ruth", "mark_told", whom="maria", what="Rosa cannot be there.")
    assert (known_to(cast, "maria"), known_to(cast, "james")) == ([], rosa)


@pytest.mark.rule("R22")
def test_the_name_of_ones_own_supporter_opens_before_they_are_invited_and_nobody_elses() -> None:
    cast = begin().to("agreed")
    cast.add("leo", side="responsible", part="supporter", supports="james")
    opens = {(who, of): may_open_name(cast, who, of) for who in ("maria", "james") for of in ("rosa", "leo")}
    assert opens == {("maria", "rosa"): True, ("maria", "leo"): False, ("james", "rosa"): False, ("james", "leo"): True}


def test_whom_somebody_named_waits_until_the_office_puts_them_beside_that_person() -> None:
    cast = begin().to("agreed")

    def waiting() -> list[Any]:
        with cast.now() as case:
            return named_by(case, cast.id("maria"))

    named = cast.do("maria", "name_supporter", name="Ana", part="silent")
    with cast.now() as case:
        opens = [
            case.keyring(cast.actor(who)).allows(KeyName("office", cast.dialogue), named.pk) for who in ("maria", "james")
        ]
    assert opens == [True, False]
    # Who was there at that very moment is not whom they named.
    cast.wait(seconds=-1).add("eva", side="harmed", part="supporter", supports="maria")
    cast.add("leo", side="responsible", part="supporter", supports="james")
    cast.add("lena", side="harmed", part="kin", supports="maria")
    assert waiting() == [named]
    cast.add("ana", side="harmed", part="supporter", supports="maria")
    assert waiting() == []


@pytest.mark.rule("R12")
def test_a_supporter_who_was_named_in_writing_is_heard_first_and_nobody_else() -> None:
    cast = begin().to("assigned")
    reach = {"way": "text", "at": "+1 212 555 0166", "hours": "08:00-18:00"}
    cast.add("early", side="harmed", part="supporter", supports="maria", name="Ann Lowe", reach=reach)
    cast.do("maria", "name_supporter", name="Nora Whitcomb", part="silent", reach="her: (212) 555-0166")
    cast.add("nora", side="harmed", part="supporter", supports="maria", name="Nora Whitcomb", reach=reach)
    cast.add("kin", side="harmed", part="kin", name="Carla Duran", reach=reach)
    with cast.now() as case:
        unheard = {who: unheard_since(case, cast.id(who)) is not None for who in ("early", "nora", "kin", "maria")}
    assert unheard == {"early": False, "nora": True, "kin": False, "maria": False}
