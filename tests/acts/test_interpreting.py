"""An interpreter: needed where nobody who carries somebody speaks their language, asked for, and there on the day."""

from datetime import date
from typing import Any

import pytest

from heard.attending.interpreting import needs_interpreter
from heard.worklist.keeping import truth
from tests.support.cast import MEETING, PARTIES, Cast, begin

pytestmark = pytest.mark.usefixtures("database")
HERS = {**PARTIES, "maria": {**PARTIES["maria"], "language": "es"}}
WITH_IDA: dict[str, Any] = {**MEETING, "attendees": [*MEETING["attendees"], "ida"]}


def asked_for(cast: Cast) -> int:
    """For how many an interpreter is needed on Today."""
    with cast.now() as case:
        return sum(1 for each in truth(case) if each.kind == "interpreter" and each.from_at <= case.now)


def ida(cast: Cast, language: str = "es") -> None:
    """Ida Noor interprets, with papers, and may enter."""
    cast.do("dana", "name_attendant", full_name="Ida Noor", part="interpreter", language=language, keep="ida")
    cast.do("dana", "record_attendant_paper", attendant="ida", signed_on=date(2026, 1, 5))
    cast.do("dana", "declare_tie", attendant="ida", tie="none")
    cast.do("dana", "clear", person="ida", place="Pine Hill", until="2026-06-30")


@pytest.mark.rule("R28")
def test_a_meeting_is_fixed_with_an_interpreter_where_nobody_speaks_their_language() -> None:
    cast = begin(parties=HERS).to("planned")
    (found,) = cast.obstacles("dana", "fix_meeting")
    assert (found.code, found.about) == ("no_interpreter", (cast.id("maria"),))
    ida(cast, "so")
    cast.do("ruth", "plan_meeting", **WITH_IDA)
    assert cast.codes("dana", "fix_meeting") == ["no_interpreter"]
    cast.do("dana", "name_attendant", full_name="Ida Noor", part="lawyer", language="es", keep="ida")
    assert "no_interpreter" in cast.codes("dana", "fix_meeting")
    ida(cast)
    assert cast.codes("dana", "fix_meeting") == ["no_interpreter"]
    cast.do("ruth", "plan_meeting", **WITH_IDA)
    cast.do("dana", "fix_meeting")
    cast.go("2026-05-28 09:36").do("maria", "say_yes", by="ruth", purpose="meet_today")
    cast.do("james", "say_yes", by="omar", purpose="meet_today")
    # She did not come: nobody begins without words.
    assert cast.before("ruth", "begin_meeting", there=MEETING["attendees"]) == ["R28"]
    assert cast.before("ruth", "begin_meeting") == []


@pytest.mark.rule("R28")
def test_who_carries_them_and_speaks_it_is_enough_and_so_is_a_decision_in_words() -> None:
    cast = begin(parties=HERS).to("planned")
    cast.standing("omar", languages=["en", "es"])
    cast.do("dana", "fix_meeting")
    other = begin(parties=HERS).to("planned")
    other.do("dana", "go_without_interpreter", of="maria", why="She wants to try in English.", keep="decided")
    assert other.before("dana", "fix_meeting") == []
    # It was decided of this language, and by a slip it counts no more.
    other.do("dana", "say_mistake", entry="decided", reason="Said of her sister.", keep="slip")
    other.do("sam", "agree_mistake", mistake="slip")
    assert other.codes("dana", "fix_meeting") == ["no_interpreter"]


def test_staff_have_a_line_from_when_a_team_carries_them_until_one_is_named() -> None:
    cast = begin(parties=HERS).to("approved")
    assert asked_for(cast) == 0
    cast.to("assigned")
    assert asked_for(cast) == 1
    ida(cast)
    assert asked_for(cast) == 0
    cast.do("dana", "release_attendant", attendant="ida")
    assert asked_for(cast) == 1
    # Of whom no language is written down, the program's first is taken; what is written down counts.
    cast.standing("ruth", languages=["es"])
    assert asked_for(cast) == 0
    with cast.now() as case:
        assert needs_interpreter(case, cast.id("james"), [cast.id("ruth")])


def test_a_facilitator_of_the_other_side_does_not_speak_for_them() -> None:
    cast = begin(parties=HERS).to("approved")
    cast.standing("omar", languages=["en", "es"])
    cast.do("dana", "assign", facilitator="ruth", side="harmed")
    cast.do("dana", "assign", facilitator="omar", side="responsible")
    assert asked_for(cast) == 1


@pytest.mark.rule("R22")
def test_who_interprets_in_a_session_is_named_and_has_papers() -> None:
    cast = begin(parties=HERS).to("agreed")
    session: dict[str, Any] = {"with_": "maria", "minutes": 60}
    cast.do("dana", "name_attendant", full_name="Ida Noor", part="interpreter", language="es", keep="ida")
    assert cast.codes("ruth", "hold_session", **session, interpreter="ida") == ["interpreter_barred"]
    cast.do("dana", "record_attendant_paper", attendant="ida", signed_on=date(2026, 1, 5))
    assert cast.do("ruth", "hold_session", **session, interpreter="ida").interpreter_id == cast.id("ida")
    cast.do("dana", "declare_tie", attendant="ida", tie="harmed", words="Her cousin.")
    assert cast.codes("ruth", "hold_session", **session, interpreter="ida") == ["interpreter_barred"]
    assert cast.codes("ruth", "hold_session", **session, interpreter="nobody") == ["absent"]
