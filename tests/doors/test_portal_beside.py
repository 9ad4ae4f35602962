"""Who comes with somebody: their own words only, in their own hands, and nothing of what the other side says of it."""

import re

import pytest

from heard.consent.models import Stop
from heard.preparation.models import SupporterAccepted, SupporterInvited, SupporterLeft, SupporterNamed
from tests.support.cast import Cast, begin
from tests.support.portaling import guest, outside_prison
from tests.support.visiting import Visitor, read, statements, visitor

pytestmark = [pytest.mark.usefixtures("database"), pytest.mark.thorough]
HOSTILE = "<script>alert(1)</script> & Ánna 🌿"


def words(one: Visitor, address: str = "/with-me/") -> str:
    """What stands on a page, but for what every form has of its own."""
    return read(one.get(address))


def test_naming_somebody_invites_nobody_and_is_for_the_office() -> None:
    cast = begin().to("preparing")
    maria = guest(cast, "maria")
    assert (
        maria.post("/with-me/name/", name="Ana Ruiz", related="my aunt", reach="555 0107", part="speaks").status_code == 303
    )
    assert maria.post("/with-me/name/", name=" ana ruiz ", part="silent").status_code == 303
    assert (SupporterNamed.objects.count(), SupporterInvited.objects.count()) == (1, 0)
    assert "Ana Ruiz" in words(maria)
    assert "555 0107" not in maria.get("/with-me/").content.decode()
    assert "Somebody was named as a supporter" in read(visitor(cast, "dana").get("/today/"))
    assert "my aunt; " in read(visitor(cast, "dana").get(f"/dialogues/{cast.dialogue}/?show=preparation"))
    assert "how to reach them: 555 0107" in read(visitor(cast, "dana").get(f"/dialogues/{cast.dialogue}/?show=preparation"))


def test_answers_are_kept_and_what_is_missing_is_said() -> None:
    cast = begin().to("preparing")
    answer = guest(cast, "maria").post("/with-me/name/", name=HOSTILE, reach="x" * 300)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert re.search(r"<title>\s*Check:", text)
    assert "<script>alert" not in text
    assert "Ánna 🌿" in text
    assert SupporterNamed.objects.count() == 0


def test_from_the_name_to_the_invitation_and_back() -> None:
    cast = begin().to("preparing")
    maria = guest(cast, "maria")
    rosa = cast.id("rosa")
    for do, model, count in (
        ("invite", SupporterInvited, 1),
        ("invite", SupporterInvited, 1),
        ("uninvite", SupporterLeft, 1),
        ("uninvite", SupporterLeft, 1),
        ("invite", SupporterInvited, 2),
    ):
        assert maria.post("/with-me/", do=do, who=rosa, sure="yes").status_code == 303
        assert model.objects.count() == count, do
    assert "You invited Rosa Duran" in words(maria)


ASKED, SAID_YES, TALKED = "We talk with them first.", "Next, we talk it through with them.", "We talked it through with them."
NEXT, COMES = "When a day is set, you see here if they come with you.", "They come with you on the day."
STANDS = (ASKED, SAID_YES, TALKED, NEXT, COMES)


def stands(cast: Cast) -> list[str]:
    text = words(guest(cast, "maria"))
    return [each for each in STANDS if each in text]


@pytest.mark.rule("R25")
def test_how_it_stands_with_who_was_invited_is_said_as_it_is_now() -> None:
    cast = begin().to("preparing")
    cast.do("maria", "invite_supporter", supporter="rosa")
    assert stands(cast) == [ASKED]
    cast.do("ruth", "inform", whom="rosa", purpose="prepare")
    cast.do("rosa", "say_yes", purpose="prepare")
    assert stands(cast) == [SAID_YES]
    cast = begin().to("supported")
    assert stands(cast) == [TALKED, NEXT]
    cast.to("fixed")
    assert stands(cast) == [COMES]
    cast.do("dana", "call_off_meeting")
    assert stands(cast) == [TALKED], "that the day is off, a person tells her first"
    cast.do("ruth", "mark_told", whom="maria", what="The day is off.")
    assert stands(cast) == [TALKED, NEXT]


@pytest.mark.rule("R25")
def test_who_is_not_invited_any_more_is_not_among_those_who_come() -> None:
    cast = begin().to("fixed")
    maria = guest(cast, "maria")
    maria.post("/with-me/", do="uninvite", who=cast.id("rosa"), sure="yes")
    assert stands(cast) == []
    assert "You can invite" in words(maria)
    assert "You took back the invitation." in words(maria, "/with-me/")
    assert "You invited Rosa" not in words(maria)


def test_after_the_day_nothing_waits_for_one() -> None:
    assert stands(begin().to("ended")) == [TALKED]


@pytest.mark.parametrize("sure", [{}, {"sure": "no"}, {"sure": ""}])
def test_one_press_takes_nobody_away(sure: dict[str, str]) -> None:
    cast = begin().to("preparing")
    cast.do("maria", "invite_supporter", supporter="rosa")
    maria = guest(cast, "maria")
    asked = maria.post("/with-me/", do="uninvite", who=cast.id("rosa"), **sure)
    assert asked.status_code == 200
    assert "Take back the invitation to Rosa Duran?" in read(asked)
    assert "Leave it as it is" in read(asked)
    assert not SupporterLeft.objects.exists()
    assert "You invited Rosa Duran" in words(maria)


@pytest.mark.parametrize("who", ["james", "maria", "ruth", "", "aaaaaaaaaaaaaaaaaaaaaaaaaa"])
@pytest.mark.parametrize("do", ["invite", "uninvite", "accept", "kill", ""])
def test_nobody_is_invited_who_is_not_on_the_own_list(who: str, do: str) -> None:
    cast = begin().to("preparing")
    guest(cast, "maria").post("/with-me/", do=do, who=cast.id(who) if who else "")
    assert (SupporterInvited.objects.count(), SupporterLeft.objects.count(), SupporterAccepted.objects.count()) == (
        0,
        0,
        0,
    )


@pytest.mark.rule("R25")
def test_the_other_side_is_asked_once_a_person_told_them() -> None:
    cast = outside_prison().to("preparing")
    james = guest(cast, "james")
    before = words(james)
    cast.do("maria", "invite_supporter", supporter="rosa")
    assert words(james) == before
    cast.do("omar", "mark_told", whom="james", what="Rosa would be there.")
    assert "Rosa Duran would be there for the other person." in words(james)
    assert james.post("/with-me/", do="accept", who=cast.id("rosa")).status_code == 303
    assert "You said that Rosa Duran may be there." in words(james)
    assert SupporterAccepted.objects.count() == 1


def test_whether_the_other_side_accepted_never_shows() -> None:
    cast = begin().to("preparing")
    cast.do("maria", "invite_supporter", supporter="rosa")
    maria = guest(cast, "maria")
    before = words(maria)
    cast.do("james", "accept_supporter", by="omar", supporter="rosa")
    assert words(maria) == before


def test_a_supporter_steps_back_and_nothing_else_stops() -> None:
    cast = begin().to("supported")
    maria, rosa = guest(cast, "maria"), guest(cast, "rosa")
    before = words(maria)
    assert 'href="/step-back/"' in rosa.get("/my-part/").content.decode()
    assert rosa.post("/step-back/").status_code == 303
    assert rosa.post("/step-back/").status_code == 200
    assert (SupporterLeft.objects.count(), Stop.objects.count()) == (1, 0)
    assert "No one asks you why." in words(rosa, "/step-back/")
    assert words(maria) == before, "a person tells her first"
    assert cast.before("ruth", "hold_session", with_="maria", minutes=30) == []
    assert "A supporter will not be there" in read(visitor(cast, "ruth").get("/today/"))
    cast.do("ruth", "mark_told", whom="maria", what="Rosa cannot be there.")
    assert "You invited" not in words(maria)
    assert "They cannot be there right now." in words(maria)


def test_a_supporter_hears_from_a_person_that_they_are_not_asked_any_more() -> None:
    cast = begin().to("supported")
    rosa = guest(cast, "rosa")
    before = words(rosa, "/step-back/")
    cast.do("maria", "uninvite_supporter", supporter="rosa")
    assert words(rosa, "/step-back/") == before
    cast.do("ruth", "mark_told", whom="rosa", what="Maria would like to go alone.")
    assert "You are not asked to be there right now." in words(rosa, "/step-back/")


def test_each_has_the_pages_of_their_part_only() -> None:
    cast = begin().to("supported")
    maria, rosa = guest(cast, "maria"), guest(cast, "rosa")
    assert [maria.get(each).status_code for each in ("/with-me/", "/with-me/name/", "/step-back/")] == [200, 200, 404]
    assert [rosa.get(each).status_code for each in ("/with-me/", "/with-me/name/", "/step-back/")] == [404, 404, 200]
    assert rosa.post("/with-me/name/", name="Ana", part="silent").status_code == 404


def test_what_it_costs() -> None:
    cast = begin().to("supported")
    maria = guest(cast, "maria")
    maria.get("/with-me/")
    assert len(statements(lambda: maria.get("/with-me/"))) <= 16
