"""The page of one dialogue: what each role sees of it, and what each look leaves."""

import re
from collections import Counter
from typing import Any

import pytest
from django.db.models.sql.compiler import SQLInsertCompiler, SQLUpdateCompiler

from heard.acts.register import ACTS
from heard.confidentiality import vault
from heard.confidentiality.vault import KeyName
from heard.dialogue.timeline import timeline
from heard.models import Dialogue, LedgerEntry, Reach, Session, Signature, Yes
from heard.web.staff.dialogue.page import TABS
from heard.web.staff.dialogue.performers import ELSEWHERE
from tests.support.cast import MEETING, Cast, begin
from tests.support.visiting import Visitor, read, statements, visitor

pytestmark = pytest.mark.usefixtures("database")
SAID = "A sentence that only a note holds."


@pytest.fixture
def cast() -> Cast:
    """A dialogue in preparation."""
    return begin().to("preparing")


def page_of(cast: Cast, who: str) -> str:
    """What somebody reads on the dialogue's page."""
    return read(visitor(cast, who).get(f"/dialogues/{cast.dialogue}/"))


def test_the_page_shows_both_sides_the_way_and_what_comes_first(cast: Cast) -> None:
    page = page_of(cast, "dana")
    for words in (
        "◆ Harmed side",
        "■ Responsible side",
        "Maria Duran",
        "James Reed",
        "● Rosa Duran",
        "◉ Getting ready",
        "Next: May meet 9 of 10 done",
        "Not every principal has said that they are ready. R24",
        "Say: ready by a facilitator or a principal",
        "Record a meeting in preparation",
        "Said yes to Getting ready",
        "Not asked Meeting",
        "Meetings in preparation 2 of 3",
    ):
        assert words in page, words
    assert page.index("Maria Duran") < page.index("James Reed")


def test_a_timeline_on_paper_says_when_it_was_printed(cast: Cast) -> None:
    page = read(visitor(cast, "dana").get(f"/dialogues/{cast.dialogue}/", show="timeline", print="yes"))
    assert re.search(r"Printed \w.*?, \d", page[page.index("Printed ") :][:40]), page[page.index("Printed ") :][:60]


@pytest.mark.parametrize("who", ["dana", "sam", "ruth"])
def test_every_part_opens_to_staff_of_the_case_and_no_title_has_a_name(cast: Cast, who: str) -> None:
    code = Dialogue.objects.get(pk=cast.dialogue).code
    visiting = visitor(cast, who)
    for each in TABS:
        given = visiting.get(f"/dialogues/{cast.dialogue}/", show=each)
        title = re.search(r"<title>(.*?)</title>", given.content.decode(), re.DOTALL)
        assert given.status_code == 200
        assert title
        assert code in title[1]
        assert not [name for name in ("Maria", "James", "Rosa", "Ruth") if name in title[1]]


def test_a_part_that_is_not_known_is_the_overview(cast: Cast) -> None:
    assert "Next: May meet" in read(visitor(cast, "dana").get(f"/dialogues/{cast.dialogue}/", show="<b>"))


def test_how_somebody_is_reached_shows_to_those_who_reach_them(cast: Cast) -> None:
    for who, sees in (("dana", True), ("ruth", True), ("sam", False)):
        assert ("+1 555 0134" in read(visitor(cast, who).get(f"/dialogues/{cast.dialogue}/", show="people"))) is sees


# Looks


def looks_of(cast: Cast, who: str) -> list[set[str]]:
    """What each look of somebody names, in order."""
    lines = LedgerEntry.objects.filter(chain=f"d:{cast.dialogue}", act="look", who=cast.id(who)).order_by("seq")
    return [set(line.rows.split()) for line in lines]


def test_a_look_leaves_one_line_and_shows_in_the_timeline_only_where_asked(cast: Cast) -> None:
    dana = visitor(cast, "dana")
    assert "Opened this dialogue" not in read(dana.get(f"/dialogues/{cast.dialogue}/", show="timeline"))
    assert len(looks_of(cast, "dana")) == 1
    page = read(dana.get(f"/dialogues/{cast.dialogue}/", show="timeline", looks="yes"))
    assert "○ Office Opened this dialogue · Dana" in page
    assert len(looks_of(cast, "dana")) == 2


@pytest.mark.rule("R38")
def test_each_part_names_exactly_what_it_showed(cast: Cast) -> None:
    cast.do("dana", "note", text="Kept closed.")
    dana, people = visitor(cast, "dana"), {cast.id(each) for each in ("maria", "rosa", "james")}
    reach = set(Reach.objects.values_list("pk", flat=True))
    said = set(Yes.objects.values_list("pk", flat=True)) | set(Signature.objects.values_list("pk", flat=True))
    for each in ("timeline", "overview", "papers"):
        dana.get(f"/dialogues/{cast.dialogue}/", show=each)
    timeline_, overview, papers = looks_of(cast, "dana")
    assert timeline_ == people | reach
    assert overview == people | reach | said
    assert papers == people | reach


@pytest.mark.rule("R38")
def test_opening_a_form_is_a_look_that_names_only_what_it_shows(cast: Cast) -> None:
    dana = visitor(cast, "dana")
    dana.get(f"/dialogues/{cast.dialogue}/")
    dana.get(dana.act("talk_first"))
    whole, form = looks_of(cast, "dana")
    assert {cast.id("maria"), cast.id("james")} <= form < whole


# Notes


def note_of(cast: Cast, who: str, **about: str) -> str:
    """The address of a note that somebody writes now."""
    return f"/dialogues/{cast.dialogue}/notes/{cast.do(who, 'note', text=SAID, **about).pk}/"


@pytest.mark.rule("R38")
@pytest.mark.parametrize("show", ["overview", "timeline", "preparation"])
def test_a_note_is_listed_without_its_words_and_opening_it_leaves_a_line_that_names_it_alone(cast: Cast, show: str) -> None:
    at = note_of(cast, "ruth")
    dana = visitor(cast, "dana")
    page = dana.get(f"/dialogues/{cast.dialogue}/", show=show)
    assert f'href="{at}"' in page.content.decode()
    assert SAID not in read(page)
    assert SAID in read(dana.get(at))
    assert looks_of(cast, "dana")[1:] == [{at.split("/")[4]}]


@pytest.mark.rule("R22")
def test_a_note_about_a_person_is_for_those_who_prepare_that_person(cast: Cast) -> None:
    at = note_of(cast, "ruth", about="maria")
    assert SAID in read(visitor(cast, "ruth").get(at))
    # omar prepares james; dana and sam are the office.
    for who in ("omar", "dana", "sam"):
        visiting = visitor(cast, who)
        for page in ("overview", "timeline", "preparation"):
            assert SAID not in read(visiting.get(f"/dialogues/{cast.dialogue}/", show=page))
        before = len(looks_of(cast, who))
        assert "This note is for those who prepare that person." in read(visiting.get(at))
        assert SAID not in read(visiting.get(at))
        assert len(looks_of(cast, who)) == before


def test_a_note_of_a_session_is_listed_for_the_office_and_stays_closed(cast: Cast) -> None:
    held = next(iter(Session.objects.filter(account=cast.id("ruth")).order_by("entered_at")))
    at = f"/dialogues/{cast.dialogue}/notes/{held.pk}/"
    assert "A first meeting with Maria." in read(visitor(cast, "ruth").get(at))
    for who in ("dana", "sam", "omar"):
        assert "Its note is for those who prepare that person." in page_of(cast, who)
        assert "A first meeting with Maria." not in read(visitor(cast, who).get(at))


@pytest.mark.parametrize("who", ["kim", "stranger", "screener", ""])
def test_a_note_is_not_there_for_anybody_else_nor_in_another_dialogue(cast: Cast, who: str) -> None:
    cast.appoint("screener", "screener")
    at, other = note_of(cast, "dana"), cast.another()
    assert visitor(cast, who).get(at).status_code == (404 if who else 303)
    assert visitor(cast, "dana").get(at.replace(cast.dialogue, other.dialogue)).status_code == 404
    assert visitor(cast, "dana").get(f"/dialogues/{cast.dialogue}/notes/{cast.id('maria')}/").status_code == 404


# The timeline


def lines_of(cast: Cast, who: str = "dana", **asked: str) -> str:
    """What the timeline says."""
    page = read(visitor(cast, who).get(f"/dialogues/{cast.dialogue}/", show="timeline", **asked))
    return page[page.index("newest first") :]


def test_the_timeline_tells_who_did_what_when_and_for_whom_but_never_what_was_said(cast: Cast) -> None:
    cast.do("ruth", "note", text=SAID, about="maria")
    page = lines_of(cast)
    assert (
        "Jan 28, 2026, 1:05 PM ■ Responsible An agreement was signed: Participation · James Reed (in person, entered by Omar)"
        in page
    )
    assert "○ Office Someone was added to the dialogue · The program" in page
    assert "◆ Harmed A note : Maria Duran · Ruth" in page
    assert SAID not in page
    assert SAID not in lines_of(cast, "ruth")


def test_the_timeline_says_which_yes_which_paper_and_which_day() -> None:
    cast = begin().to("fixed")
    page = lines_of(cast)
    for words in (
        "A yes: Getting ready",
        "A yes: Meeting",
        "An agreement was signed: Confidentiality",
        "An agreement was signed: Participation",
        "Someone was told what they are asked: Meeting",
        "A plan of a meeting: Thursday, May 28, 2026",
        "The meeting was fixed: Thursday, May 28, 2026",
    ):
        assert words in page, words


def test_the_timeline_is_narrowed_by_side_and_by_kind(cast: Cast) -> None:
    cast.do("ruth", "plan_meeting", **MEETING)
    whole = {"harmed": "◆ Harmed", "responsible": "■ Responsible", "both": "◆■ Both", "office": "○ Office"}
    assert all(words in lines_of(cast) for words in whole.values())
    for side, words in whole.items():
        page = lines_of(cast, side=side)
        assert words in page
        assert not [other for other in whole.values() if other != words and f" {other} " in page.replace(words, "")]
    assert "An agreement was signed" not in lines_of(cast, kind="preparation")
    assert "A meeting in preparation" in lines_of(cast, kind="preparation", side="harmed")
    assert "No line to show." in lines_of(cast, kind="amends")


def test_the_timeline_turns_pages_and_prints_whole(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("heard.web.staff.dialogue.timeline.PAGE_SIZE", 3)
    first, second = lines_of(cast), lines_of(cast, page="2")
    assert "Earlier lines" in first
    assert "Later lines" not in first
    assert "Later lines" in second
    assert "Someone was added to the dialogue" not in first + second
    assert "Someone was added to the dialogue" in lines_of(cast, print="yes")
    for strange in ("0", "-1", "x", "9999", "99999999999999999999", "²"):
        assert lines_of(cast, page=strange)


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
    assert "▲ On hold: stopped by someone in it" in page
    assert page.index("▲ Stopped") < page.index("◆ Harmed side")
    dana = visitor(cast, "dana")
    for each in (dana.act("note"), dana.act("write_to"), f"/dialogues/{cast.dialogue}/acts/"):
        assert "▲ Stopped" in read(dana.get(each))


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
    assert seen == of_dialogue - ELSEWHERE


def test_the_supervisor_and_only_the_supervisor_may_agree_to_a_meeting(cast: Cast) -> None:
    assert "authorise" in offered(visitor(cast, "sam"))
    assert "authorise" not in offered(visitor(cast, "dana"))


@pytest.mark.rule("R18")
def test_what_has_to_be_true_is_judged_for_whose_act_it_still_is() -> None:
    cast = begin().to("approached")
    cast.do("ruth", "inform", whom="maria", purpose="prepare")
    cast.do("maria", "say_yes", purpose="prepare")
    page = page_of(cast, "ruth")
    assert "James Reed: A responsible person has time to think it over" in page
    assert "Nothing is in the way" not in page
    ruth = visitor(cast, "ruth")
    form = read(ruth.get(ruth.act("say_yes"), act_for=cast.id("james"), purpose="prepare"))
    assert "A responsible person has time to think it over" in form
    assert "has time to think" not in read(ruth.get(ruth.act("say_yes"), act_for=cast.id("maria"), purpose="prepare"))


def test_after_one_approval_it_says_who_is_next_and_not_that_it_is_done() -> None:
    cast = begin().to("asked")
    for step in ("talk_first", "check_standing"):
        cast.do("dana", step, **{"with_" if step == "talk_first" else "of": "maria"})
    cast.do("dana", "assess_risk")
    cast.do("dana", "approve")
    page = page_of(cast, "dana")
    assert "1 of 2: a supervisor is next." in page
    assert "approved this already" not in page
    assert "1 of 2: a supervisor is next." in page_of(cast, "sam")


def test_nobody_is_told_that_it_is_not_theirs_where_they_enter_it_for_another() -> None:
    cast = begin()
    page = page_of(cast, "dana")
    assert "This is not yours" not in page
    assert "is for Maria Duran" in page
    dana = visitor(cast, "dana")
    form = dana.get(dana.act("ask")).content.decode()
    assert 'name="act_for"' in form
    assert 'value="" checked' not in " ".join(form.split())
    assert "Dana Whitfield (you)" not in read(dana.get(dana.act("ask")))


def test_a_hurdle_says_when_the_day_is_still_to_come() -> None:
    page = page_of(begin().to("fixed"), "ruth")
    assert "Next: Meeting This comes first: The meeting is fixed for a later day" in page
    assert "Nobody has to do anything. With time, this clears by itself." in page
    assert "No meeting is fixed for today" not in page


def test_no_follow_up_shows_before_there_is_anything_to_follow(cast: Cast) -> None:
    dana = visitor(cast, "dana")
    assert "Follow-up" not in read(dana.get(f"/dialogues/{cast.dialogue}/", show="outcome"))
    cast.do("james", "stop", by="omar")
    assert "Follow-up: open" in read(dana.get(f"/dialogues/{cast.dialogue}/", show="outcome"))


# Statements


@pytest.mark.parametrize("who", ["dana", "sam", "ruth"])
def test_a_page_takes_few_statements(cast: Cast, who: str) -> None:
    visiting = visitor(cast, who)
    visiting.get(f"/dialogues/{cast.dialogue}/")
    for each in TABS:
        found = statements(lambda each=each: visiting.get(f"/dialogues/{cast.dialogue}/", show=each))  # type: ignore[misc]
        assert len(found) <= 12, (each, found)


def test_a_page_opens_what_is_sealed_once_to_show_it_and_once_to_judge(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    visiting, opened = visitor(cast, "dana"), Counter[str]()
    open_one = vault._decrypted

    def counted(cipher: Any, name: KeyName, sealed: bytes, place: str) -> str:
        opened[place] += 1
        return open_one(cipher, name, sealed, place)

    monkeypatch.setattr(vault, "_decrypted", counted)
    visiting.get(f"/dialogues/{cast.dialogue}/")
    assert opened
    assert {place: count for place, count in opened.items() if count > 2} == {}


def test_a_look_writes_its_line_by_statements_that_are_ready(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    visiting = visitor(cast, "dana")
    visiting.get(f"/dialogues/{cast.dialogue}/")

    def written(self: Any, *_: object, **__: object) -> None:
        raise AssertionError(f"Django writes SQL anew: {self.query.model}")

    for each in (SQLInsertCompiler, SQLUpdateCompiler):
        monkeypatch.setattr(each, "as_sql", written)
    before = LedgerEntry.objects.filter(outcome="looked").count()
    visiting.get(f"/dialogues/{cast.dialogue}/")
    assert LedgerEntry.objects.filter(outcome="looked").count() == before + 1


def test_a_note_and_a_yes_take_few_statements(cast: Cast) -> None:
    dana, ruth = visitor(cast, "dana"), visitor(cast, "ruth")
    dana.get(f"/dialogues/{cast.dialogue}/")
    yes = {"act_for": cast.id("maria"), "act_channel": "phone", "purpose": "prepare", "act_key": "a"}
    for visiting, name, typed in ((dana, "note", {"text": SAID, "act_key": "a"}), (ruth, "say_yes", yes)):
        found = statements(lambda: visiting.post(visiting.act(name), **typed))  # noqa: B023  counted at once
        assert LedgerEntry.objects.filter(act=name, who=typed.get("act_for", cast.id("dana")), outcome="done").exists()
        assert len(found) <= {"note": 9, "say_yes": 10}[name], (name, len(found), found)
