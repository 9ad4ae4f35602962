"""Slips at the staff's pages: what ends much asks once more; a mistake is said from the timeline, and another answers."""

import pytest

from heard.dialogue.models import Closing, Conflict, Death
from tests.support.cast import Cast, begin
from tests.support.visiting import read, visitor

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def cast() -> Cast:
    """A dialogue whose two people have agreed to prepare."""
    return begin().to("agreed")


def test_a_death_asks_once_more_and_names_whom_it_is_of(cast: Cast) -> None:
    dana = visitor(cast, "dana")
    asked = dana.post(dana.act("record_death"), of=cast.id("james"))
    assert asked.status_code == 200
    assert "Look once more: much ends by this" in read(asked)
    assert "James Reed" in read(asked)
    assert not Death.objects.exists()
    assert dana.post(dana.act("record_death"), of=cast.id("james"), sure="yes").status_code == 303
    with cast.now():
        assert Death.objects.get().person_id == cast.id("james")


def test_who_looks_once_more_can_change_something_and_nothing_typed_is_lost(cast: Cast) -> None:
    dana = visitor(cast, "dana")
    back = dana.post(dana.act("record_death"), of=cast.id("maria"), again="yes")
    assert "Look once more" not in read(back)
    assert f'value="{cast.id("maria")}" selected' in " ".join(back.content.decode().split())


def test_closing_asks_once_more() -> None:
    cast = begin().to("cared_for")
    cast.go("2026-12-01 09:00")
    dana = visitor(cast, "dana")
    assert "Look once more: much ends by this" in read(dana.post(dana.act("close"), reason="meeting_held"))
    assert not Closing.objects.exists()


def test_a_mistake_is_said_from_the_timeline_answered_by_another_and_stays_in_sight(cast: Cast) -> None:
    cast.do("dana", "record_death", of="james")
    with cast.now():
        entry = Death.objects.get().line
    dana, sam = visitor(cast, "dana"), visitor(cast, "sam")
    timeline = f"/dialogues/{cast.dialogue}/?show=timeline"
    where = f"{dana.act('say_mistake')}?entry={entry}"
    assert f"say_mistake/?entry={entry}" in dana.get(timeline).content.decode()
    assert f"say_mistake/?entry={entry}" not in sam.get(timeline).content.decode()
    form = " ".join(dana.get(where).content.decode().split())
    assert f'value="{entry}" selected' in form
    assert "A death: James Reed" in read(dana.get(where))
    assert dana.post(where, entry=entry, reason="A namesake.").status_code == 303
    assert "Somebody says that an entry was a mistake" in read(sam.get("/today/"))
    answered = sam.get(sam.act("agree_mistake"))
    assert "A namesake." in read(answered)
    [mistake] = [line.split('"')[0] for line in answered.content.decode().split('<option value="') if "A death" in line]
    assert dana.post(dana.act("agree_mistake"), mistake=mistake).status_code == 409
    assert sam.post(sam.act("agree_mistake"), mistake=mistake).status_code == 303
    assert "entered by mistake, and counts no more" in read(sam.get(timeline))
    assert f"say_mistake/?entry={entry}" not in dana.get(timeline).content.decode()


def test_a_conflict_chosen_by_mistake_is_struck_out_through_the_pages_by_two_of_whom_one_is_a_supervisor() -> None:
    cast = begin().to("assigned")
    dana, ruth, sam = visitor(cast, "dana"), visitor(cast, "ruth"), visitor(cast, "sam")
    home = f"/dialogues/{cast.dialogue}/"
    chosen = {"with": cast.id("maria"), "facilitator": cast.id("ruth")}
    assert dana.post(dana.act("declare_conflict"), **chosen).status_code == 303
    assert ruth.get(home).status_code == 404
    with cast.now():
        entry = Conflict.objects.get().line
    where = f"{dana.act('say_mistake')}?entry={entry}"
    assert "A conflict of interest of Ruth" in read(dana.get(where))
    assert dana.post(where, entry=entry, reason="It was another Maria.").status_code == 303
    asked = sam.get(sam.act("agree_mistake")).content.decode()
    [mistake] = [each.split('"')[0] for each in asked.split('<option value="') if "A conflict of interest" in each]
    assert ruth.get(home).status_code == 404
    assert sam.post(sam.act("agree_mistake"), mistake=mistake).status_code == 303
    assert ruth.get(home).status_code == 200
