"""Doing acts by forms: for oneself, for a participant, badly typed, refused, twice."""

import re
from html import unescape

import pytest

from heard.acts.register import ACTS
from heard.confidentiality import vault
from heard.dialogue.case import Case
from heard.models import (
    Account,
    Acknowledgement,
    Closing,
    Dialogue,
    GoAhead,
    LedgerEntry,
    Message,
    OfficeNote,
    Party,
    Place,
    Plan,
    Reach,
    Request,
    Risk,
    Session,
)
from heard.people.reach import marked
from tests.support.cast import MEETING, ORDER, PLAN, Cast, begin
from tests.support.visiting import Visitor, read, statements, visitor

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def cast() -> Cast:
    """A dialogue that two facilitators carry."""
    return begin().to("agreed")


def key_on(visiting: Visitor, address: str) -> str:
    """The hidden key of a fresh form."""
    found = re.search(r'name="act_key" value="(\w+)"', visiting.get(address).content.decode())
    assert found
    return found[1]


def test_an_act_by_a_form(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    given = ruth.post(ruth.act("hold_session"), **{"with": cast.id("maria"), "minutes": "90", "note": "  Quiet. "})
    assert (given.status_code, given["Location"]) == (303, f"/dialogues/{cast.dialogue}/?recorded=hold_session")
    row = Session.objects.get()
    assert (row.minutes, row.who, row.channel, row.entered_by) == (90, cast.id("ruth"), "screen", "")
    assert "Recorded: A meeting in preparation." in read(ruth.get(given["Location"]))


def test_a_participants_act_is_theirs_and_names_who_entered_it() -> None:
    cast = begin().to("assigned")
    dana = visitor(cast, "dana")
    before = GoAhead.objects.count()
    given = dana.post(dana.act("go_ahead"), act_for=cast.id("maria"), act_channel="phone")
    assert given.status_code == 303
    row = GoAhead.objects.order_by("entered_at").last()
    assert GoAhead.objects.count() == before + 1
    assert row
    assert (row.person_id, row.who, row.entered_by, row.channel) == (cast.id("maria"),) * 2 + (cast.id("dana"), "phone")


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"act_for": "maria"}, "Say how they told you."),
        ({"act_for": "maria", "act_channel": "screen"}, "Say how they told you."),
        ({"act_channel": "phone"}, "Say whose act it is."),
        ({"act_for": "james", "act_channel": "phone"}, "Say whose act it is."),
        ({"act_for": "", "act_channel": "phone"}, "Say whose act it is."),
    ],
)
def test_whose_act_it_is_has_to_be_said(typed: dict[str, str], says: str) -> None:
    cast = begin().to("approved")
    # Two harmed principals, so that the form cannot know whom it is about.
    cast.add("lena", side="harmed")
    dana = visitor(cast, "dana")
    given = dana.post(dana.act("go_ahead"), **{name: cast.id(value) for name, value in typed.items()})
    assert given.status_code == 422
    assert says in read(given)
    assert not GoAhead.objects.exists()


def test_a_refusal_is_a_calm_page_that_keeps_what_was_typed(cast: Cast) -> None:
    dana = visitor(cast, "dana")
    cast.do("maria", "stop")
    given = dana.post(dana.act("write_to"), to=cast.id("james"), words="A <kind> word.", way="letter")
    page = read(given)
    assert given.status_code == 409
    assert "This cannot be done as things are" in page
    assert "R20" in page
    assert "A &lt;kind&gt; word." in given.content.decode()
    assert f'value="{cast.id("james")}" selected' in " ".join(given.content.decode().split())
    assert LedgerEntry.objects.filter(act="write_to", outcome="refused", who=cast.id("dana")).count() == 1


def test_a_refusal_says_who_can_clear_it_and_leads_there(cast: Cast) -> None:
    sam = visitor(cast, "sam")
    given = sam.post(sam.act("authorise"))
    assert given.status_code == 409
    assert "Record a meeting in preparation by a facilitator" in read(given)
    # What those who take part say is entered by who carries their side, or by the office.
    assert sam.act("say_ready") not in given.content.decode()
    assert sam.act("hold_session") not in given.content.decode()


def test_bad_input_is_named_at_the_top_and_kept(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    given = ruth.post(ruth.act("hold_session"), **{"with": cast.id("maria"), "minutes": "an hour", "note": "Keep me."})
    text = given.content.decode()
    assert given.status_code == 422
    assert "Error:" in text[: text.index("</title>")]
    assert '<a href="#f-minutes">Minutes: write a whole number, like 90.</a>' in text
    assert 'value="an hour"' in text
    assert "Keep me." in text
    assert not Session.objects.exists()


def test_the_same_form_twice_is_one_act_and_another_text_is_another(cast: Cast) -> None:
    dana = visitor(cast, "dana")
    key = key_on(dana, dana.act("note"))
    for _ in range(2):
        assert dana.post(dana.act("note"), act_key=key, text="Once.").status_code == 303
    assert OfficeNote.objects.count() == 1
    assert dana.post(dana.act("note"), act_key=key, text="Something else.").status_code == 303
    assert OfficeNote.objects.count() == 2


def test_a_form_without_its_key_is_done_each_time(cast: Cast) -> None:
    dana = visitor(cast, "dana")
    for _ in range(2):
        dana.post(dana.act("assess_risk"))
    assert Risk.objects.filter(at__gte=cast.moment.replace(hour=0)).count() == 2


def test_the_key_of_one_member_is_not_the_key_of_another(cast: Cast) -> None:
    key = key_on(dana := visitor(cast, "dana"), dana.act("note"))
    for each in (dana, visitor(cast, "sam")):
        each.post(each.act("note"), act_key=key, text="The same words.")
    assert OfficeNote.objects.count() == 2


def test_an_hour_is_typed_in_the_programmes_time(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    people = [cast.id(each) for each in ("maria", "james", "ruth", "omar")]
    typed = {"at": "2026-05-28T09:30", "until": "2026-05-28T13:00", "place": "Pine Hill", "room": "Chapel"}
    parts = {f"plan.{name}": text for name, text in PLAN.items()}
    assert ruth.post(ruth.act("plan_meeting"), **typed, **parts, attendees=people).status_code == 303
    with cast.now():
        whole = Plan.objects.get().whole
    assert whole["at"] == "2026-05-28T16:30:00+00:00"
    assert whole["attendees"] == people
    assert whole["plan"] == PLAN


def test_an_hour_that_clocks_leap_over_is_asked_again(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    typed = {"at": "2026-03-08T02:30", "until": "2026-03-08T04:00", "place": "Pine Hill", "room": "Chapel"}
    given = ruth.post(ruth.act("plan_meeting"), **typed, attendees=[cast.id("maria")])
    assert given.status_code == 422
    assert "write a day and an hour" in read(given)
    assert not Plan.objects.exists()


def test_a_way_to_be_reached_has_parts(cast: Cast) -> None:
    dana = visitor(cast, "dana")
    told = {"act_for": cast.id("maria"), "act_channel": "phone", "reach.way": "text", "reach.at": "+1 555 0177"}
    bad = dana.post(dana.act("mark_safe"), **told, **{"reach.hours": "mornings"})
    assert bad.status_code == 422
    assert 'value="mornings"' in bad.content.decode()
    assert "Write the safe hours like 08:00-18:00." in read(bad)
    assert dana.post(dana.act("mark_safe"), **told, **{"reach.hours": "08:00-12:00"}).status_code == 303
    with cast.now():
        newest = Reach.objects.filter(person=cast.id("maria")).latest("entered_at")
        assert newest.marked == {"way": "text", "at": "+1 555 0177", "hours": "08:00-12:00"}


def test_somebody_of_another_dialogue_cannot_be_slipped_in(cast: Cast) -> None:
    other = cast.another()
    stranger = other.add("paula", side="harmed")
    dana = visitor(cast, "dana")
    assert dana.post(dana.act("record_death"), of=stranger).status_code == 409
    assert dana.post(dana.act("take_back"), act_for=stranger, act_channel="phone").status_code == 422
    assert dana.get(f"/dialogues/{cast.dialogue}/").status_code == 200


def test_a_facilitator_who_left_can_do_nothing_here(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    assert ruth.get(ruth.act("note")).status_code == 200
    cast.do("dana", "release_from_case", facilitator="ruth")
    assert ruth.get(ruth.act("note")).status_code == 404
    assert ruth.post(ruth.act("note"), text="Too late.").status_code == 404
    assert not OfficeNote.objects.exists()


def test_a_forged_form_is_not_taken(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    ruth.browser.handler.enforce_csrf_checks = True
    given = ruth.post(ruth.act("note"), text="From elsewhere.")
    assert given.status_code == 403
    assert "This form was open too long" in read(given)
    assert not OfficeNote.objects.exists()


# The programme's own acts

NEW = {
    "harm": "robbery",
    "harmed-name": "Elena Ruiz",
    "harmed-born": "1990",
    "harmed-reach.way": "they_ring",
    "responsible-name": "Paul Keller",
    "responsible-custody": "prison",
    "responsible-place": "Pine Hill",
}


def test_a_new_dialogue_is_opened_with_both_people_and_once(cast: Cast) -> None:
    dana = visitor(cast, "dana")
    key = key_on(dana, "/dialogues/new/")
    given = dana.post("/dialogues/new/", **NEW, act_key=key)
    assert given.status_code == 303
    page = read(dana.get(given["Location"]))
    assert "Nobody has been contacted by this." in page
    page += read(dana.get(given["Location"], show="people"))
    for words in ("Elena Ruiz", "Principal · 1990", "Paul Keller", "prison, Pine Hill", "Robbery"):
        assert words in page
    again = dana.post("/dialogues/new/", **NEW, act_key=key)
    assert again["Location"] == "/dialogues/"
    assert Dialogue.objects.count() == 2


def test_a_new_dialogue_badly_typed_opens_nothing_and_keeps_what_was_typed(cast: Cast) -> None:
    dana = visitor(cast, "dana")
    given = dana.post("/dialogues/new/", **{**NEW, "responsible-name": "", "harmed-born": "long ago"})
    text = given.content.decode()
    assert given.status_code == 422
    assert 'value="Elena Ruiz"' in text
    assert 'value="long ago"' in text
    assert "#f-responsible-name" in text
    assert Dialogue.objects.count() == 1


def test_the_responsible_person_can_be_added_later(cast: Cast) -> None:
    typed = {name: value for name, value in NEW.items() if not name.startswith("responsible")}
    assert visitor(cast, "dana").post("/dialogues/new/", **typed).status_code == 303
    newest = Dialogue.objects.exclude(pk=cast.dialogue).get()
    assert [each.side for each in Party.objects.filter(dialogue=newest)] == ["harmed"]


def test_the_programmes_acts_are_for_those_who_keep_it(cast: Cast) -> None:
    cast.appoint("ada", "administrator")
    ada = visitor(cast, "ada")
    given = ada.post("/programme/acts/approve_place/", name="Elm House", kind="community")
    assert given.status_code == 303
    assert Place.objects.filter(name="Elm House").exists()
    bad = ada.post("/programme/acts/approve_place/", name="Elm Court" * 20, kind="community")
    assert bad.status_code == 422
    assert "Elm CourtElm Court" in bad.content.decode()
    person = {"name": "Noor", "sign_in_name": "noor", "role": "facilitator", "training_hours": "0"}
    assert ada.post("/programme/acts/appoint/", **person).status_code == 303
    assert Account.objects.filter(name="Noor").exists()


def test_a_name_that_is_known_already_is_asked_about_and_there_is_a_way_on(cast: Cast) -> None:
    dana, code = visitor(cast, "dana"), Dialogue.objects.get(pk=cast.dialogue).code
    typed = {**NEW, "harmed-name": "  MARÍA   duran"}
    given = dana.post("/dialogues/new/", **typed)
    assert given.status_code == 422
    page, text = read(given), given.content.decode()
    assert f"Dialogue {code}" in page
    assert f"Maria Duran, 1979, principal, harmed side, {code}" in page
    assert 'value="Paul Keller"' in text
    assert "#f-harmed-same_as" in text
    assert "responsible-same_as" not in text
    assert Dialogue.objects.count() == 1
    line = LedgerEntry.objects.filter(chain=f"a:{cast.id('dana')}").latest("at_us")
    assert line.rows.splitlines() == [cast.id("maria"), cast.dialogue]
    assert not LedgerEntry.objects.filter(chain=f"d:{cast.dialogue}", who=cast.id("dana"), outcome="looked").exists()
    somebody_else = {"harmed-somebody_else": "Another year of birth."}
    assert dana.post("/dialogues/new/", **typed, **somebody_else).status_code == 303
    alone = {name: value for name, value in typed.items() if not name.startswith("responsible")}
    assert dana.post("/dialogues/new/", **alone, **{"harmed-same_as": cast.id("maria")}).status_code == 303
    assert Party.objects.filter(person=cast.id("maria")).count() == 2


def test_who_is_added_and_may_be_known_is_asked_about_on_the_form(cast: Cast) -> None:
    other = cast.another()
    dana = visitor(other, "dana")
    typed = {"side": "harmed", "part": "kin", "name": "James Reed", "act_for": ""}
    assert "same_as" not in dana.get(dana.act("add_party")).content.decode()
    given = dana.post(dana.act("add_party"), **typed)
    assert given.status_code == 422
    assert "James Reed, 1985, Pine Hill, principal, responsible side" in read(given)
    assert dana.post(dana.act("add_party"), **typed, same_as=cast.id("james")).status_code == 303
    assert Party.objects.get(dialogue=other.dialogue).person_id == cast.id("james")


def test_people_of_another_programme_are_not_known_here(cast: Cast) -> None:
    stranger = visitor(cast, "stranger")
    assert stranger.post("/dialogues/new/", **{**NEW, "harmed-name": "Maria Duran"}).status_code == 303


def test_a_new_dialogue_takes_few_statements(cast: Cast) -> None:
    dana = visitor(cast, "dana")
    dana.get("/dialogues/")
    found = statements(lambda: dana.post("/dialogues/new/", **NEW))
    assert Dialogue.objects.count() == 2
    assert len(found) <= 24, (len(found), found)


def test_a_new_dialogue_that_fails_midway_leaves_nothing(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_given: object) -> None:
        raise RuntimeError("the machine went away")

    monkeypatch.setattr("heard.programme.scene.ProgrammeScene.wrote", fail)
    with pytest.raises(RuntimeError, match="went away"):
        visitor(cast, "dana").post("/dialogues/new/", **NEW)
    assert Dialogue.objects.count() == 1
    assert Party.objects.filter(dialogue=cast.dialogue).count() == Party.objects.count()


def test_an_inquiry_fills_the_form_and_is_over_by_it(cast: Cast) -> None:
    reach = {
        "way": "text",
        "at": "+1 555 0155",
        "hours": "08:00-12:00",
        "days": "mon wed",
        "sign_name": "Omar",
        "shared": "yes",
    }
    asked = cast.do("anyone", "inquire", reach=reach, language="es").pk
    dana = visitor(cast, "dana")
    form = dana.get("/dialogues/new/", inquiry=asked).content.decode()
    assert 'value="+1 555 0155"' in form
    for part, value in (("from", "08:00"), ("to", "12:00")):
        assert re.search(rf'name="harmed-reach.hours.{part}"\s+type="time"\s+value="{value}"', form)
    assert re.findall(r'name="harmed-reach.days"\s+value="(\w+)"\s+checked', form) == ["mon", "wed"]
    assert 'value="Omar"' in form
    assert dana.post("/dialogues/new/", **NEW, inquiry=asked).status_code == 303
    assert dana.get("/dialogues/new/", inquiry=asked).status_code == 404
    assert visitor(cast, "stranger").get("/dialogues/new/", inquiry=asked).status_code == 404


def as_it_stands(form: str, prefix: str) -> dict[str, list[str]]:
    """What a browser would send of these fields, were the form sent as it stands."""
    found: dict[str, list[str]] = {}
    for tag in re.findall(r"<input\b[^>]*>", form):
        name, value = re.search(r'name="([^"]*)"', tag), re.search(r'value="([^"]*)"', tag)
        sent = 'type="checkbox"' not in tag or re.search(r"\bchecked\b", tag)
        if name and value and name[1].startswith(prefix) and sent:
            found.setdefault(name[1], []).append(unescape(value[1]))
    for name, options in re.findall(r'<select\b[^>]*name="([^"]*)".*?>(.*?)</select>', form, re.DOTALL):
        chosen = re.search(r'value="([^"]*)"\s+selected', options)
        if chosen and name.startswith(prefix):
            found[name] = [unescape(chosen[1])]
    return found


@pytest.mark.rule("R12")
@pytest.mark.parametrize(
    "reach",
    [
        {"way": "phone", "at": "+1 555 0155", "hours": "21:00-24:00", "days": "sat sun", "if_no_answer": "neutral_message"},
        {"way": "email", "at": "m@example.org", "subject": "hello", "sign_name": "Omar", "shared": "my sister"},
        {"way": "text", "at": "+1 555 0155", "hours": "00:00-24:00"},
        {"way": "none"},
    ],
)
@pytest.mark.parametrize("door", ["anyone", "dana"])
def test_every_part_of_how_somebody_is_reached_comes_whole_from_an_inquiry_into_the_dialogue(
    cast: Cast, reach: dict[str, str], door: str
) -> None:
    dana = visitor(cast, "dana")
    if door == "anyone":
        asked = cast.do("anyone", "inquire", reach=reach, language="en").pk
    else:
        begins, _, ends = reach.get("hours", "").partition("-")
        parts = {f"reach.{name}": value for name, value in reach.items() if name not in ("hours", "days")}
        days = {"reach.days": reach["days"].split()} if "days" in reach else {}
        hours = {"reach.hours.from": begins, "reach.hours.to": ends.replace("24:00", "00:00")}
        asked = dana.post("/inquiries/new/", channel="phone", **parts, **days, **hours)["Location"].split("/")[-2]
    form = dana.get("/dialogues/new/", inquiry=asked).content.decode()
    told = {name: value for name, value in NEW.items() if not name.startswith("harmed-reach")}
    sent = dana.post("/dialogues/new/", **told, **as_it_stands(form, "harmed-reach."), inquiry=asked)
    assert sent.status_code == 303
    row = Reach.objects.order_by("entered_at").last()
    assert row is not None
    with cast.now(), vault.opened(Case(sent["Location"].split("/")[-2]).judging_keyring()):
        assert marked(row.marked) == marked(reach)


# What leaves the building

LEAVES = {"words": "A <kind> word for James.", "way": "in_person"}


def test_what_leaves_is_shown_once_more_in_its_exact_words(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    given = ruth.post(ruth.act("write_to"), to=cast.id("james"), act_key="k", **LEAVES)
    text = given.content.decode()
    assert given.status_code == 200
    assert "Look once more" in text[: text.index("</title>")]
    assert "From Ruth, for the program → to James Reed, responsible side" in read(given)
    assert '<span class="words">A &lt;kind&gt; word for James.</span>' in text
    assert not Message.objects.exists()
    kept = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', text[text.index("act_key") - 30 :]))
    assert kept == {
        "act_key": "k",
        "to": cast.id("james"),
        "words": "A &lt;kind&gt; word for James.",
        "way": "in_person",
    }
    back = ruth.post(ruth.act("write_to"), to=cast.id("james"), act_key="k", **LEAVES, again="yes")
    assert ">A &lt;kind&gt; word for James.</textarea>" in back.content.decode()
    for _ in range(2):
        assert ruth.post(ruth.act("write_to"), to=cast.id("james"), act_key="k", **LEAVES, sure="yes").status_code == 303
    assert Message.objects.count() == 1


def test_what_the_rules_refuse_is_refused_before_the_last_look_and_after_it(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    assert 'name="sure"' in ruth.post(ruth.act("write_to"), to=cast.id("james"), **LEAVES).content.decode()
    cast.do("maria", "stop")
    for sure in ({}, {"sure": "yes"}):
        given = ruth.post(ruth.act("write_to"), to=cast.id("james"), **LEAVES, **sure)
        assert given.status_code == 409
        assert "R20" in read(given)
        assert 'name="sure"' not in given.content.decode()
    assert LedgerEntry.objects.filter(act="write_to", outcome="refused").count() == 2
    assert not Message.objects.exists()


@pytest.mark.rule("R38")
def test_the_text_of_a_release_is_shown_and_named(cast: Cast) -> None:
    cast.to("prepared") if "prepared" in ORDER else cast.to("preparing")
    cast.do("maria", "write_item", kind="question", text="Do you remember the garden?", keep="first")
    cast.do("maria", "permit", item="first")
    cast.do("ruth", "read_item", item="first")
    ruth = visitor(cast, "ruth")
    given = ruth.post(ruth.act("release_item"), item=cast.id("first"))
    assert "From Maria Duran, harmed side → to James Reed, responsible side" in read(given)
    assert "Do you remember the garden?" in read(given)
    newest = LedgerEntry.objects.filter(act="look", who=cast.id("ruth")).order_by("seq").last()
    assert newest
    assert cast.id("first") in newest.rows


def test_somebody_whose_act_it_is_not_finds_nothing_and_leaves_no_line(cast: Cast) -> None:
    before = LedgerEntry.objects.count()
    for who, name in (("dana", "hold_session"), ("kim", "note"), ("stranger", "note"), ("sam", "write_to")):
        visiting = visitor(cast, who)
        typed = {"with": cast.id("maria"), "minutes": "60", "text": "x", "to": cast.id("james"), "words": "x"}
        takes = {each.name for each in ACTS[name].fields}
        given = visiting.post(visiting.act(name), **{key: value for key, value in typed.items() if key in takes})
        assert given.status_code == 404, (who, name)
    assert LedgerEntry.objects.count() == before


def test_the_page_of_all_acts_says_what_is_possible_now(cast: Cast) -> None:
    page = read(visitor(cast, "dana").get(f"/dialogues/{cast.dialogue}/acts/"))
    assert "Write a note ✓ Possible now" in page
    assert "Fix the meeting Not as things are What is in the way" in page
    assert "Record a meeting in preparation ✓" not in page


def test_what_was_said_earlier_is_asked_apart_and_in_the_programmes_time(cast: Cast) -> None:
    dana = visitor(cast, "dana")
    form = dana.get(dana.act("take_back"))
    assert "It was said earlier" in read(form)
    assert "Pacific Time." in read(form)
    assert "America" not in read(form)
    assert '<details class="earlier" open>' not in " ".join(form.content.decode().split())


def test_a_plan_begins_with_the_place_of_the_responsible_person(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    text = ruth.get(ruth.act("plan_meeting")).content.decode()
    assert re.search(r'<option value="Pine Hill"\s+selected>', text)
    assert '<option value="~another"' in text
    typed = {"at": "2026-05-28T09:30", "until": "2026-05-28T12:00", "room": "Hall", "attendees": [cast.id("maria")]}
    assert ruth.post(ruth.act("plan_meeting"), **typed, place="~another").status_code == 422
    given = ruth.post(ruth.act("plan_meeting"), **typed, place="~another", **{"place.other": "Town hall"})
    assert given.status_code == 303
    with cast.now():
        assert Plan.objects.get().whole["place"] == "Town hall"


def test_a_new_plan_begins_with_the_last_one_and_a_clearance_with_its_place() -> None:
    cast = begin().to("authorised")
    cast.do("ruth", "plan_meeting", **{**MEETING, "place": "Cedar Hall", "room": "Blue room"})
    ruth, dana = visitor(cast, "ruth"), visitor(cast, "dana")
    form = ruth.get(ruth.act("plan_meeting")).content.decode()
    for value in ("2026-05-28T09:30", "2026-05-28T13:00", "Cedar Hall", "Blue room"):
        assert f'value="{value}"' in form
    assert PLAN["arrivals"] in form
    ticked = re.findall(r'name="attendees"\s+value="(\w+)"\s+checked', form)
    assert sorted(ticked) == sorted(cast.id(each) for each in MEETING["attendees"])
    assert 'value="Cedar Hall"' in dana.get(dana.act("clear")).content.decode()
    cast.go("2026-06-01 09:00")
    assert "2026-05-28T09:30" not in ruth.get(ruth.act("plan_meeting")).content.decode()


@pytest.mark.rule("R28")
def test_fixing_shows_what_is_fixed_who_is_not_cleared_and_what_will_not_show_to_whom() -> None:
    cast = begin().to("authorised")
    plan = {**PLAN, "seating": "You sit near the door, and James sits across."}
    cast.do("ruth", "plan_meeting", **{**MEETING, "plan": plan})
    dana = visitor(cast, "dana")
    page = read(dana.get(dana.act("fix_meeting")))
    for words in (
        "This is what would be fixed",
        "Thursday, May 28, 2026",
        "Pine Hill",
        "James Reed",
        "You sit near the door, and James sits across.",
        "will not show on the page of Maria Duran, because it names somebody of the other side.",
        "Talk with Ruth, who planned it",
        "in other words it shows: Who sits where",
        "is not cleared for the place through that day. Maria Duran, Rosa Duran, Ruth, Omar.",
    ):
        assert words in page, words
    assert page.count("will not show on the page") == 1
    plan = {key: words for key, words in PLAN.items() if key not in {"seating", "break_word"}}
    cast.do("ruth", "plan_meeting", **{**MEETING, "plan": plan})
    assert "The plan lacks some of its parts. Who sits where" in read(dana.get(dana.act("fix_meeting")))


@pytest.mark.rule("R5")
def test_taking_back_works_from_the_page_in_two_steps(cast: Cast) -> None:
    dana = visitor(cast, "dana")
    assert dana.post(dana.act("take_back"), act_for=cast.id("maria"), act_channel="phone").status_code == 303
    assert Request.objects.count() == 1
    assert "On hold: request taken back" in read(dana.get(f"/dialogues/{cast.dialogue}/"))


def test_closing_offers_the_reasons_in_words(cast: Cast) -> None:
    dana = visitor(cast, "dana")
    assert "<select" in dana.get(dana.act("close")).content.decode()
    assert not Closing.objects.exists()


def test_a_stop_is_said_to_be_lifted_by_whoever_said_it_alone(cast: Cast) -> None:
    cast.do("maria", "stop")
    page = read(visitor(cast, "dana").get(f"/dialogues/{cast.dialogue}/"))
    assert "Start again by whoever said stop, and nobody else" in page


@pytest.mark.parametrize(
    ("who", "act", "named", "typed"),
    [
        ("ruth", "say_ready", "of", {"act_for": ""}),
        ("ruth", "say_not_ready", "of", {"act_for": ""}),
        ("ruth", "cancel_appointment", "of", {"act_for": ""}),
        ("ruth", "mark_safe", "reach", {"act_for": "maria", "act_channel": "phone"}),
        (
            "omar",
            "acknowledge",
            "reviewed_by",
            {"act_for": "james", "act_channel": "phone", "seen_by": "omar", "measure": "some"},
        ),
    ],
)
def test_what_some_need_and_others_do_not_says_when_and_is_asked_for_beside_the_field(
    cast: Cast, who: str, act: str, named: str, typed: dict[str, str]
) -> None:
    field = next(each for each in ACTS[act].fields if each.name == named)
    visiting = visitor(cast, who)
    assert field.needed_when
    assert f"{field.label} {field.needed_when.says}" in read(visiting.get(visiting.act(act)))
    before = LedgerEntry.objects.filter(act=act).count()
    given = visiting.post(visiting.act(act), **{name: cast.id(value) for name, value in typed.items()})
    assert given.status_code == 422
    assert f"{field.label}: this is needed." in read(given)
    assert LedgerEntry.objects.filter(act=act).count() == before


def test_no_form_greets_with_what_is_not_there_where_it_could_be_done(cast: Cast) -> None:
    dana = visitor(cast, "dana")
    for act in ("mark_safe", "declare_conflict"):
        assert "There is nothing here for this yet" not in read(dana.get(dana.act(act)))


@pytest.mark.rule("R9")
def test_an_empty_answer_is_never_written_down_as_the_fullest_one(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    typed = {
        "act_for": cast.id("james"),
        "act_channel": "in_person",
        "seen_by": cast.id("ruth"),
        "reviewed_by": cast.id("sam"),
    }
    given = ruth.post(ruth.act("acknowledge"), **typed)
    assert given.status_code == 422
    assert "What is acknowledged" in read(given)
    assert "can be left empty" not in read(given).split("What is acknowledged")[-1][:40]
    before = Acknowledgement.objects.count()
    assert ruth.post(ruth.act("acknowledge"), measure="some", **typed).status_code == 303
    assert Acknowledgement.objects.count() == before + 1
    assert Acknowledgement.objects.latest("entered_at").measure == "some"


def test_what_is_needed_as_things_stand_is_found_for_everybody_and_told_to_nobody_outside() -> None:
    cast = begin()
    cast.add("nora", side="harmed", part="principal")
    dana = visitor(cast, "dana")
    typed = {"act_channel": "phone", "ways": ["letters"], "information": "v1"}
    assert dana.post(dana.act("ask"), act_for=cast.id("maria"), **typed).status_code == 303
    missing = dana.post(dana.act("ask"), act_for=cast.id("nora"), **typed)
    assert missing.status_code == 422
    kim = visitor(cast, "kim")
    assert kim.post(kim.act("ask"), act_for=cast.id("nora"), **typed).status_code == 404


@pytest.mark.rule("R29")
def test_a_meeting_that_nobody_wrote_down_is_asked_for_and_recorded_from_the_paper() -> None:
    cast = begin().to("fixed").go("2026-05-29 09:00")
    ruth, dana = visitor(cast, "ruth"), visitor(cast, "dana")
    assert "Was it held?" in read(ruth.get("/today/"))
    assert "Ask the facilitators whether it was held" in read(dana.get("/today/"))
    form = ruth.get(ruth.act("record_meeting")).content.decode()
    for value in ("2026-05-28T09:30", "2026-05-28T13:00"):
        assert f'value="{value}"' in form
    ticked = re.findall(r'name="there"\s+value="(\w+)"\s+checked', form)
    assert sorted(ticked) == sorted(cast.id(each) for each in MEETING["attendees"])
    offered = {name: set(re.findall(rf'name="{name}"\s+value="(\w+)"', form)) for name in ("there", "yes_by")}
    assert cast.id("ruth") in offered["there"]
    assert offered["yes_by"] == {cast.id("maria"), cast.id("james"), cast.id("rosa")}, "nobody of the staff"
    typed = {"began": "2026-05-28T09:40", "ended": "2026-05-28T12:10", "there": ticked}
    refused = ruth.post(ruth.act("record_meeting"), **typed, yes_by=[cast.id("maria")])
    assert refused.status_code == 409
    assert 'value="2026-05-28T12:10"' in refused.content.decode()
    both = [cast.id("maria"), cast.id("james")]
    asked = ruth.post(ruth.act("record_meeting"), **{**typed, "ended": "2026-05-28T09:00"}, yes_by=both)
    assert asked.status_code == 422
    assert "The hours of a meeting follow one another" in read(asked)
    assert ruth.post(ruth.act("record_meeting"), **typed, yes_by=both).status_code == 303
    assert "Was it held?" not in read(ruth.get("/today/"))


def test_what_was_done_all_the_same_is_a_line_of_the_supervisor_and_of_no_participant() -> None:
    cast = begin().to("approached")
    cast.appoint("sue", "supervisor")
    ruth, sue = visitor(cast, "ruth"), visitor(cast, "sue")
    typed = {"happened": "I called him on a hard date.", "with": cast.id("james")}
    assert ruth.post(ruth.act("record_all_the_same"), **typed).status_code == 303
    assert "Something was done that the rules refuse" in read(sue.get("/today/"))
    form = sue.get(sue.act("look_into")).content.decode()
    deed = re.search(r'<option value="(\w+)"', form.split('name="deed"')[1])
    assert deed
    assert sue.post(sue.act("look_into"), deed=deed[1], found="We talked.").status_code == 303
    assert "Something was done that the rules refuse" not in read(sue.get("/today/"))
    with cast.now():
        assert not any("hard date" in each.text for who in ("maria", "james") for each in cast.sees(who))


@pytest.mark.rule("R4")
def test_a_request_offers_only_the_ways_that_the_policy_offers(cast: Cast) -> None:
    dana = visitor(cast, "dana")

    def offered() -> list[str]:
        return re.findall(r'name="ways"\s+value="(\w+)"', dana.get(dana.act("ask")).content.decode())

    # For a recorded message nothing is built, so no policy of ours offers it.
    assert offered() == ["face_to_face", "video", "letters", "shuttle", "surrogate", "preparation_only"]
    cast.policy({"meeting": {"ways": ["letters", "preparation_only"]}})
    assert offered() == ["letters", "preparation_only"]


@pytest.mark.rule("R28")
def test_who_is_there_is_ticked_as_planned_and_the_page_goes_on() -> None:
    cast = begin().to("fixed").go("2026-05-28 09:35")
    for who in ("maria", "james"):
        cast.do(who, "say_yes", by="ruth", purpose="meet_today")
    ruth = visitor(cast, "ruth")
    form = ruth.get(ruth.act("begin_meeting")).content.decode()
    ticked = re.findall(r'name="there"\s+value="(\w+)"\s+checked', form)
    assert sorted(ticked) == sorted(cast.id(each) for each in MEETING["attendees"])
    assert ruth.post(ruth.act("begin_meeting"), there=ticked).status_code == 303
    for who in ("ruth", "dana", "sam"):
        visiting = visitor(cast, who)
        assert visiting.get(f"/dialogues/{cast.dialogue}/").status_code == 200
    assert ruth.post(ruth.act("end_meeting")).status_code == 303
