"""A meeting by video through the doors: the plan is filled in and sent, and no page names the other side's end."""

import pytest

from heard.models import Plan
from tests.support.by_video import END_WORDS, LIBRARY, READING_ROOM, TWO_ENDS, on_the_day, planned, tried
from tests.support.cast import begin
from tests.support.portaling import guest, outside_prison
from tests.support.visiting import read, visitor

pytestmark = pytest.mark.usefixtures("database")
PAGES = ("/my-page/", "/day/", "/day/sheet/", "/papers/", "/messages/", "/record/", "/record/copy/", "/told/")


@pytest.mark.rule("R28")
def test_a_plan_with_two_ends_is_filled_in_and_sent_and_staff_read_both_ends() -> None:
    cast = begin().to("authorised")
    ruth = visitor(cast, "ruth")
    form = read(ruth.get(ruth.act("plan_meeting")))
    assert "By video: room of the harmed side" in form
    people = [cast.id(each) for each in TWO_ENDS["attendees"]]
    typed = {
        "at": "2026-05-28T09:30",
        "until": "2026-05-28T13:00",
        "place": "Pine Hill",
        "room": "Chapel room",
    }
    harmed = {"way": "video", "harmed_place": "~another", "harmed_place.other": LIBRARY, "harmed_room": READING_ROOM}
    parts = {f"plan.{name}": words for name, words in TWO_ENDS["plan"].items()}
    sent = ruth.post(ruth.act("plan_meeting"), **typed, **harmed, **parts, attendees=people, with_harmed=[cast.id("ruth")])
    assert sent.status_code == 303
    with cast.now():
        whole = Plan.objects.get().whole
    assert (whole["way"], whole["harmed_place"], whole["with_harmed"]) == ("video", LIBRARY, [cast.id("ruth")])
    dana = visitor(cast, "dana")
    page = read(dana.get(dana.act("fix_meeting")))
    assert f"Harmed side: {LIBRARY}, {READING_ROOM}" in page
    # Once more from the last plan: its ends stand in the form.
    assert f'value="{READING_ROOM}"' in ruth.get(ruth.act("plan_meeting")).content.decode()


@pytest.mark.rule("R28")
def test_where_no_video_is_offered_the_form_asks_for_one_place() -> None:
    cast = begin().to("authorised")
    cast.policy({"meeting": {"ways": ["face_to_face"]}})
    ruth = visitor(cast, "ruth")
    form = read(ruth.get(ruth.act("plan_meeting")))
    assert "By video" not in form


@pytest.mark.rule("R22", "R28")
@pytest.mark.parametrize("who", ["maria", "rosa", "james"])
def test_no_page_of_somebody_names_the_end_of_the_other_side(who: str) -> None:
    there = ("Pine Hill", "Chapel room") if who != "james" else (LIBRARY, READING_ROOM)
    own = (LIBRARY, READING_ROOM) if who != "james" else ("Pine Hill", "Chapel room")
    named = {"stop_word": there[1], "aftercare_harmed": "Call Pine Hill", "for_responsible": f"She is at the {LIBRARY}."}
    cast = planned(outside_prison(), plan={**TWO_ENDS["plan"], **named})
    cast.do("dana", "clear", person="james", place="Pine Hill", until="2026-06-30")
    on_the_day(tried(cast))
    mine = guest(cast, who)
    pages = {each: mine.get(each).content.decode() for each in PAGES}
    for page, text in pages.items():
        assert not [each for each in there if each in text], page
    day = read(mine.get("/day/"))
    assert all(each in day for each in own)
    side = "responsible" if who == "james" else "harmed"
    assert END_WORDS[f"line_{side}"] in day
    assert END_WORDS[f"leaving_{side}"] in day


@pytest.mark.rule("R28", "R30")
def test_on_the_day_the_forms_ask_of_two_ends_where_there_are_two() -> None:
    cast = on_the_day(tried(planned()))
    ruth = visitor(cast, "ruth")
    broken = {"line_broke", "line_back", "did", "asked"}
    for act, names in {"begin_meeting": {"with_harmed"}, "record_meeting": {"with_harmed", *broken}}.items():
        form = ruth.get(ruth.act(act)).content.decode()
        assert {each for each in names if f'name="{each}"' in form or f'id="f-{each}"' in form} == names, act
    cast.do("ruth", "begin_meeting")
    assert 'id="f-asked"' not in ruth.get(ruth.act("resume_meeting")).content.decode()
    cast.do("ruth", "record_line_broke", did="We waited.")
    assert 'id="f-asked"' in ruth.get(ruth.act("resume_meeting")).content.decode()
