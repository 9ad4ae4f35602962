"""The list, and the page of one dialogue."""

import pytest

from heard.dialogue.queries import timeline
from heard.ground.acts import ACTS
from heard.models import Dialogue, Line
from tests.cast import Cast, begin
from tests.doors.visiting import Visitor, read, visitor

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def cast() -> Cast:
    """A dialogue in preparation."""
    return begin().to("preparing")


def page_of(cast: Cast, who: str) -> str:
    """What somebody reads on the dialogue's page."""
    return read(visitor(cast, who).get(f"/dialogues/{cast.dialogue}/"))


def test_the_list_shows_codes_and_no_names_and_leaves_no_line(cast: Cast) -> None:
    before = Line.objects.count()
    page = read(visitor(cast, "dana").get("/dialogues/"))
    assert Dialogue.objects.get(pk=cast.dialogue).code in page
    assert "Getting ready" in page
    assert not [name for name in ("Maria", "James", "homicide") if name in page]
    assert Line.objects.count() == before


def test_the_list_is_narrowed_by_stage_and_rest(cast: Cast) -> None:
    other = cast.another()
    codes = {each.pk: each.code for each in Dialogue.objects.all()}
    dana = visitor(cast, "dana")
    assert codes[other.dialogue] in read(dana.get("/dialogues/"))
    assert codes[other.dialogue] not in read(dana.get("/dialogues/", stage="preparing"))
    assert "Nothing here" in read(dana.get("/dialogues/", resting="stopped"))
    cast.do("maria", "stop")
    assert codes[cast.dialogue] in read(dana.get("/dialogues/", resting="stopped"))


def test_the_list_turns_pages(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("heard.web.staff.finding.listing.PAGE", 1)
    cast.another()
    dana = visitor(cast, "dana")
    first, second = (read(dana.get("/dialogues/", page=each)) for each in (1, 2))
    assert "Page 1 of 2" in first
    assert [code for code in Dialogue.objects.values_list("code", flat=True) if code in first and code in second] == []


def test_the_page_shows_both_sides_the_way_and_what_comes_first(cast: Cast) -> None:
    page = page_of(cast, "dana")
    for words in ("◆ Harmed side", "■ Responsible side", "Maria Duran", "James Reed", "● Rosa Duran", "+1 555 0134",
                  "◉ Getting ready", "May meet", "Not every principal has said that they are ready. R24",
                  "Say: ready by a facilitator or a principal", "Record a meeting in preparation"):  # fmt: skip
        assert words in page, words
    assert page.index("Maria Duran") < page.index("James Reed")


def test_a_look_leaves_one_line_and_shows_in_the_timeline_only_where_asked(cast: Cast) -> None:
    looks = Line.objects.filter(chain=f"d:{cast.dialogue}", act="look", who=cast.id("dana"))
    dana = visitor(cast, "dana")
    assert "Opened this page" not in read(dana.get(f"/dialogues/{cast.dialogue}/"))
    assert looks.count() == 1
    assert "Opened this page · Dana" in read(dana.get(f"/dialogues/{cast.dialogue}/", looks="yes"))
    assert looks.count() == 2


def test_opening_a_form_is_a_look_that_names_only_what_it_shows(cast: Cast) -> None:
    dana = visitor(cast, "dana")
    dana.get(f"/dialogues/{cast.dialogue}/")
    dana.get(dana.act("talk_first"))
    whole, form = (set(line.rows.split()) for line in Line.objects.filter(act="look").order_by("seq"))
    assert {cast.id("maria"), cast.id("james")} <= form < whole


def test_the_timeline_tells_who_did_what_when_and_for_whom_but_never_what_was_said(cast: Cast) -> None:
    page = page_of(cast, "dana")
    assert "28 Jan 2026, 13:05 Sign an agreement · James Reed (in person, entered by Omar)" in page
    assert "Add someone to the dialogue · The programme" in page
    cast.do("ruth", "note", text="A sentence that only a note holds.", about="maria")
    assert "A sentence that only a note holds." not in page_of(cast, "dana")
    assert "A sentence that only a note holds." in page_of(cast, "ruth")


@pytest.mark.parametrize("who", ["kim", "stranger", "evaluator", "administrator", "maria", "james"])
def test_the_timeline_is_for_staff_of_the_case_only(cast: Cast, who: str) -> None:
    for role in ("evaluator", "administrator"):
        cast.appoint(role, role)
    with cast.now() as case:
        assert timeline(cast.actor("ruth"), case)
        assert not timeline(cast.actor(who), case)


def test_a_refusal_stands_in_the_timeline_with_its_rules(cast: Cast) -> None:
    cast.refused("sam", "authorise")
    assert "Agree to a meeting · Sam Not possible then: R24" in page_of(cast, "dana")


def test_what_a_person_said_in_preparation_is_not_on_the_offices_page(cast: Cast) -> None:
    assert "A first meeting with Maria." in page_of(cast, "ruth")
    for who in ("dana", "sam", "omar"):
        assert "A first meeting with Maria." not in page_of(cast, who)


@pytest.mark.rule("R2")
def test_a_silent_wish_changes_not_one_letter_of_any_page() -> None:
    cast = begin()
    before = {who: page_of(cast, who) for who in ("dana", "sam")}
    cast.do("james", "register_interest", by="dana")
    assert {who: page_of(cast, who) for who in before} == before


@pytest.mark.rule("R20")
def test_a_stop_stands_at_the_top(cast: Cast) -> None:
    cast.do("james", "stop", by="omar")
    page = page_of(cast, "dana")
    assert "▲ Rests: stopped by someone in it" in page
    assert page.index("▲ Stopped") < page.index("◆ Harmed side")


def offered(visiting: Visitor) -> set[str]:
    """The acts that somebody's page offers."""
    page = visiting.get(f"/dialogues/{visiting.cast.dialogue}/").content.decode()
    return {name for name in ACTS if visiting.act(name) in page}


def test_every_act_that_somebody_can_do_is_offered_and_opens(cast: Cast) -> None:
    of_dialogue = {each.name for each in ACTS.values() if each.chain != "programme" and each.who != {"programme"}}
    seen: set[str] = set()
    for who in ("dana", "sam", "ruth"):
        visiting = visitor(cast, who)
        for name in offered(visiting):
            assert visiting.get(visiting.act(name)).status_code == 200, (who, name)
            seen.add(name)
    assert seen == of_dialogue


def test_the_supervisor_and_only_the_supervisor_may_agree_to_a_meeting(cast: Cast) -> None:
    assert "authorise" in offered(visitor(cast, "sam"))
    assert "authorise" not in offered(visitor(cast, "dana"))
