"""Two persons who may be one human being: said from a dialogue, looked at from Today by a second one, and undone."""

from dataclasses import replace
from typing import Any

import pytest

from heard import models
from heard.acts.models import LedgerEntry
from heard.people.joining import joined_with
from tests.support.cast import Cast, begin
from tests.support.portaling import guest
from tests.support.visiting import read, visitor

pytestmark = [pytest.mark.usefixtures("database")]

REASON = "The same birthday; she told me herself."


@pytest.fixture
def both() -> tuple[Cast, Cast]:
    """Maria in one dialogue; in another Marie Durand, of the same year."""
    one = begin().to("assigned")
    other = replace(one.another(), people={}, made={})
    reach = {"way": "phone", "at": "+1 555 0190", "hours": "08:00-20:00"}
    other.add("marie", side="harmed", name="Marie Durand", born=1979, reach=reach)
    one.moment = other.moment
    return one, other


def _say(one: Cast, other: Cast) -> str:
    """Dana says it from the page of the dialogue. Returns the address of the two."""
    page = f"/dialogues/{one.dialogue}/people/{one.id('maria')}/"
    given = visitor(one, "dana").post(page, other=other.id("marie"), reason=REASON)
    assert given.status_code == 303, read(given)
    other.moment = one.moment
    return f"/joinings/{models.Joining.objects.get().pk}/"


@pytest.mark.rule("R0")
def test_a_coordinator_finds_the_other_one_by_name_and_says_that_they_are_one(both: tuple[Cast, Cast]) -> None:
    one, other = both
    dana = visitor(one, "dana")
    overview = dana.get(f"/dialogues/{one.dialogue}/").content.decode()
    page = f"/dialogues/{one.dialogue}/people/{one.id('maria')}/"
    assert page in overview
    fresh = read(dana.get(page))
    assert "Maria Duran" in fresh
    found = dana.post(page, text="Marie Durand", look="yes")
    assert f'value="{other.id("marie")}"' in found.content.decode()
    assert "Marie Durand, 1979" in read(found)
    assert not models.Joining.objects.exists()
    wrong = dana.post(page, other=other.id("marie"), reason="")
    assert wrong.status_code == 422
    together = dana.post(page, other=one.id("james"), reason=REASON)
    assert together.status_code == 422
    assert "nobody is in a dialogue twice" in read(together)
    _say(one, other)
    assert models.Joining.objects.get().other_id == other.id("marie")
    for who in ("sam", "ruth"):
        assert visitor(one, who).get(page).status_code == 404


@pytest.mark.rule("R0")
def test_a_second_one_of_the_office_looks_from_today_and_it_is_undone_where_it_shows(both: tuple[Cast, Cast]) -> None:
    one, other = both
    address = _say(one, other)
    assert address not in visitor(one, "dana").get("/today/").content.decode()
    today = visitor(one, "sam").get("/today/")
    assert address in today.content.decode()
    assert "Duran" not in read(today)
    assert "You said so." in read(visitor(one, "dana").get(address))
    lines = LedgerEntry.objects.filter(chain=f"a:{one.id('sam')}", outcome="looked")
    before = lines.count()
    page = read(visitor(one, "sam").get(address))
    for words in ("Maria Duran", "Marie Durand", "1979", REASON, "Dana", "harmed"):
        assert words in page
    assert lines.count() == before + 1
    assert {one.id("maria"), other.id("marie")} <= set(lines.order_by("-seq")[0].rows.split("\n"))
    assert visitor(one, "dana").post(address, act="agree_on_persons", asks="one").status_code == 422
    assert visitor(one, "sam").post(address, act="agree_on_persons", asks="one").status_code == 303
    assert len(joined_with([one.id("maria")])[one.id("maria")]) == 2
    assert address not in visitor(one, "sam").get("/today/").content.decode()
    for cast in (one, other):
        cast.moment = max(one.moment, other.moment)
        assert address in visitor(cast, "dana").get(f"/dialogues/{cast.dialogue}/").content.decode()
    assert address not in visitor(one, "ruth").get(f"/dialogues/{one.dialogue}/").content.decode()
    assert visitor(one, "ruth").get(address).status_code == 404
    assert visitor(one, "dana").post(address, act="say_two_persons", asks="").status_code == 422
    assert visitor(one, "sam").post(address, act="say_two_persons", asks="", reason="They are cousins.").status_code == 303
    assert "They are cousins." in read(visitor(one, "dana").get(address))
    assert address in visitor(one, "dana").get("/today/").content.decode()
    assert visitor(one, "dana").post(address, act="agree_on_persons", asks="two").status_code == 303
    assert joined_with([one.id("maria")])[one.id("maria")] == {one.id("maria")}
    assert "they are two" in read(visitor(one, "dana").get(address))


@pytest.mark.rule("R26")
def test_who_has_a_conflict_with_one_of_them_is_not_asked(both: tuple[Cast, Cast]) -> None:
    one, other = both
    address = _say(one, other)
    other.do("sam", "declare_conflict", with_="marie")
    one.moment = other.moment
    assert address not in visitor(one, "sam").get("/today/").content.decode()
    assert visitor(one, "sam").get(address).status_code == 404


@pytest.mark.rule("R22")
def test_their_own_pages_show_nothing_of_the_other_dialogue(both: tuple[Cast, Cast]) -> None:
    one, other = both
    canaries = ("Durand", "0190", "0191", "Iron Ridge", "2026-08-08", "August 8", "Aug")
    told: dict[str, Any] = {"reach": {"way": "text", "at": "+1 555 0191", "sign_name": "Zelda"}, "hard_dates": ["2026-08-08"]}
    other.do("marie", "mark_safe", by="dana", channel="phone", **told)
    one.moment = other.moment
    address = _say(one, other)
    paths = ("my-page", "reach", "reach/change", "reach/days", "record", "next-talk", "messages", "told", "given", "help")
    addresses = [f"/{each}/" for each in paths]
    fresh = [guest(one, "maria").get(each) for each in addresses]
    assert {each.status_code for each in fresh} == {200}
    before = [read(each) for each in fresh]
    assert visitor(one, "sam").post(address, act="agree_on_persons", asks="one").status_code == 303
    other.moment = one.moment
    other.do("dana", "record_transfer", of="marie", to="Iron Ridge", custody="parole")
    one.moment = other.moment
    for each, then in zip(addresses, before, strict=True):
        given = guest(one, "maria").get(each)
        assert given.status_code == 200, each
        now = read(given)
        assert [word for word in (*canaries, "Zelda") if word in now and word not in then] == [], each
