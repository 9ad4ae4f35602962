"""One's own record: what is held, who looked, what was passed on, what was asked; and a copy to keep."""

import re
from typing import Any

import pytest

from heard.acts.ledger import LOOKED, append_alone, entry_for
from heard.acts.looking import NOTES, look, seen
from heard.acts.models import LedgerEntry
from heard.confidentiality import vault
from heard.evaluation.models import RecordAnswered, RecordAsked
from heard.evaluation.own_record import rows_about, whole
from heard.evaluation.queries import who_looked
from heard.worklist.models import Need
from tests.support.cast import Cast, begin
from tests.support.portaling import WORDS, guest, outside_prison, page_of, proved
from tests.support.visiting import read, statements, visitor

pytestmark = [pytest.mark.usefixtures("database"), pytest.mark.thorough]


@pytest.fixture
def cast() -> Cast:
    """Everybody getting ready; James lives at home."""
    return outside_prison().to("preparing")


def looked(cast: Cast, who: str) -> list[tuple[str, str, str]]:
    with cast.now() as case:
        return [(each.name, each.role, f"{each.day}") for each in who_looked(cast.actor(who), case)]


def staff_look(cast: Cast, who: str, on: str, show: str = "people") -> None:
    assert visitor(cast.go(on), who).get(f"/dialogues/{cast.dialogue}/", show=show).status_code == 200


# What is held


def test_what_is_held_is_told_by_kind_and_is_ones_own(cast: Cast) -> None:
    page_of(cast, "james")
    before = read(guest(cast, "james").get("/record/"))
    cast.do("maria", "write_item", kind="question", text="Why?", keep="why")
    cast.do("ruth", "note", text="About Maria.", about="maria")
    cast.do("dana", "raise_concern", level="watch", words="About James.", about="james")
    assert "Words you shared with your facilitator: 1" in read(guest(cast, "maria").get("/record/"))
    assert read(guest(cast, "james").get("/record/")) == before


def test_what_was_passed_on_shows_and_not_that_anybody_read_it(cast: Cast) -> None:
    maria = guest(cast, "maria")
    for who, key, text in (("maria", "why", "Why that <u>door</u>?"), ("james", "his", "From James.")):
        cast.do(who, "write_item", kind="letter", text=text, keep=key)
        cast.do(who, "permit", item=key)
    assert "We have not passed on anything you wrote." in read(maria.get("/record/"))
    for key in ("why", "his"):
        cast.do("ruth", "read_item", item=key)
        cast.do("ruth", "release_item", item=key)
    assert "We have not passed on anything you wrote." in read(maria.get("/record/"))
    cast.wait(minutes=11)
    page = read(guest(cast, "maria").get("/record/"))
    assert "Passed on from Thursday, March 12, 2026 Why that <u>door</u>?" in page
    assert "From James." not in page
    cast.do("ruth", "show_item", item="why", to="james")
    assert read(guest(cast, "maria").get("/record/")) == page


# Who looked


def test_who_looked_is_told_by_first_name_role_and_day_once(cast: Cast) -> None:
    page_of(cast, "maria")
    staff_look(cast, "dana", "2026-03-16 10:00")
    staff_look(cast, "dana", "2026-03-16 11:00", show="timeline")
    staff_look(cast, "omar", "2026-03-17 09:00")
    page = read(guest(cast, "maria").get("/record/"))
    assert page.count("Dana, coordinator: Monday, March 16, 2026") == 1
    assert "Omar, facilitator: Tuesday, March 17, 2026" in page
    assert looked(cast, "maria")[0][0] == "Omar"


def test_a_look_at_somebody_else_is_on_nobodys_record(cast: Cast) -> None:
    page_of(cast, "maria")
    cast.do("omar", "note", text="About James.", about="james")
    with cast.now() as case:
        james = next(one.note for one in seen(cast.actor("omar"), case, NOTES) if one.about == cast.id("james"))
    before = looked(cast, "maria")
    cast.go("2026-03-20 09:00")
    assert visitor(cast, "omar").post(f"/dialogues/{cast.dialogue}/notes/{james}/").status_code in (200, 302, 303)
    assert LedgerEntry.objects.filter(outcome=LOOKED, rows=james).exists()
    assert looked(cast, "maria") == before


def test_ones_own_looks_and_those_of_the_other_side_are_not_in_it(cast: Cast) -> None:
    for who in ("maria", "james"):
        guest(cast, who).get("/record/")
    assert LedgerEntry.objects.filter(outcome=LOOKED, kind="person").count() >= 2
    assert looked(cast, "maria") == []


def test_the_responsible_side_sees_months_that_are_over(cast: Cast) -> None:
    """On which day somebody looked would tell that the other side did something on that day."""
    before = read(guest(cast, "james").get("/record/"))
    staff_look(cast, "dana", "2026-03-16 10:00")
    staff_look(cast, "dana", "2026-03-19 10:00")
    assert read(guest(cast, "james").get("/record/")) == before
    assert looked(cast, "james") == []
    assert looked(cast.go("2026-04-01 09:00"), "james") == [("Dana", "coordinator", "2026-03-01")]
    assert "Dana, coordinator: March 2026" in read(guest(cast, "james").get("/record/"))


def test_looks_at_others_push_nobody_off_the_list(cast: Cast) -> None:
    staff_look(cast, "dana", "2026-03-16 10:00")
    about = cast.go("2026-04-02 09:00").id("maria")
    for _ in range(401):
        with cast.now():
            append_alone(entry_for(f"d:{cast.dialogue}", cast.actor("ruth"), "look", outcome=LOOKED, about=about))
    assert looked(cast, "james") == [("Dana", "coordinator", "2026-03-01")]


def test_staff_and_strangers_have_no_record_there(cast: Cast) -> None:
    staff_look(cast, "dana", "2026-03-16 10:00")
    for who in ("dana", "ruth", "stranger"):
        assert looked(cast, who) == []


def test_a_worry_of_the_staff_is_in_nobodys_record(cast: Cast) -> None:
    cast.do("dana", "raise_concern", level="watch", words="A worry.", about="maria", keep="worry")
    with cast.now() as case:
        look(cast.actor("dana"), case, frozenset({"safety"}))
    assert looked(cast, "maria") == []


def test_many_looks_cost_no_more_than_few(cast: Cast) -> None:
    maria = guest(cast, "maria")
    few = len(statements(lambda: maria.get("/record/")))
    for day in range(16, 30):
        staff_look(cast, "dana", f"2026-03-{day} 10:00")
        staff_look(cast, "sam", f"2026-03-{day} 11:00")
    maria = guest(cast, "maria")
    assert len(statements(lambda: maria.get("/record/"))) <= few + 1
    assert read(maria.get("/record/")).count("Dana, coordinator") == 14


# Asking


def test_asking_reaches_the_office_and_the_answer_comes_back(cast: Cast) -> None:
    maria = guest(cast, "maria")
    typed = {"kind": "erasure", "words": "My old <b>address</b>.", "before": "0"}
    assert maria.post("/record/ask/", **typed).status_code == 303
    assert maria.post("/record/ask/", **typed).status_code == 303
    row = RecordAsked.objects.get()
    need = Need.objects.get(dialogue=cast.dialogue, kind="record")
    assert (need.role, (need.due_at - need.from_at).days, need.about) == ("coordinator", 30, row.pk)
    page = maria.get("/record/")
    assert "Something erased You asked on Thursday, March 12, 2026. My old <b>address</b>." in read(page)
    assert "<b>address" not in page.content.decode()
    assert maria.post("/record/ask/", **{**typed, "before": "1"}).status_code == 422
    assert "My old" not in read(guest(cast, "james").get("/record/"))
    form = visitor(cast, "dana").get(f"/dialogues/{cast.dialogue}/acts/answer_about_record/", asked=row.pk)
    assert "My old <b>address</b>." in read(form)
    cast.do("dana", "answer_about_record", asked=row.pk, words="It is out of our list.")
    assert not Need.objects.filter(dialogue=cast.dialogue, kind="record").exists()
    assert "It is out of our list." in read(maria.get("/record/"))
    assert cast.codes("dana", "answer_about_record", asked=row.pk, words="Once more.") == ["already_done"]
    assert RecordAnswered.objects.count() == 1


def test_only_a_coordinator_answers_and_only_what_is_there(cast: Cast) -> None:
    asked = cast.do("maria", "ask_about_record", kind="copy").pk
    for who in ("ruth", "sam", "stranger"):
        assert cast.refused(who, "answer_about_record", asked=asked, words="No.") == ["R0"]
    assert cast.codes("dana", "answer_about_record", asked="nothing", words="No.") == ["absent"]


@pytest.mark.parametrize("typed", [{}, {"kind": "everything"}, {"kind": "copy", "words": "x" * 20_001}])
def test_what_cannot_be_asked_is_said_and_stays(cast: Cast, typed: dict[str, str]) -> None:
    answer = guest(cast, "maria").post("/record/ask/", **{"words": "Kept words.", **typed})
    assert answer.status_code == 422
    assert typed.get("words", "Kept words.") in answer.content.decode()
    assert not RecordAsked.objects.exists()


def test_asking_goes_on_after_closing(cast: Cast) -> None:
    maria = guest(cast, "maria")
    for who in ("maria", "james"):
        cast.do(who, "decline_follow_up")
    cast.do("dana", "close", reason="safety")
    assert maria.post("/record/ask/", kind="copy").status_code == 303


# A copy


def test_a_copy_is_shown_after_ones_own_words_and_has_what_is_ones_own(cast: Cast) -> None:
    maria = guest(cast, "maria")
    cast.do("maria", "write_item", kind="question", text="Why that <i>night</i>?")
    cast.do("james", "write_item", kind="letter", text="From James.")
    cast.do("ruth", "mark_told", whom="maria", what="What Ruth said.")
    cast.do("ruth", "note", text="A note of Ruth.", about="maria")
    cast.do("maria", "write_to_facilitator", words="Can we talk?")
    cast.do("ruth", "answer_participant", to="maria", words="On Friday.")
    assert "Why that" not in read(maria.get("/record/copy/"))
    answer = proved(maria, "/record/copy/", WORDS.upper())
    page = read(answer)
    for words in (
        "Document",
        "Your name Maria Duran",
        "A question you wrote",
        "Why that <i>night</i>?",
        "What Ruth said.",
        "Can we talk?",
        "Your facilitator wrote to you",
        "On Friday.",
        "You said yes: getting ready",
        "You asked us to begin",
        "You agreed: taking part",
    ):
        assert words in page, words
    for words in ("James", "Pine Hill", "A note of Ruth.", "First meeting", "555", "Something you said", "{"):
        assert words not in page, words
    assert "<i>night" not in answer.content.decode()
    assert answer.headers["Cache-Control"].startswith("no-store") or "no-store" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("secret", ["", "cold bread by the window", "x" * 5000, "\x00"])
def test_a_copy_is_not_shown_to_whoever_has_not_their_words(cast: Cast, secret: str) -> None:
    cast.do("maria", "write_item", kind="question", text="Why that night?")
    answer = proved(guest(cast, "maria"), "/record/copy/", secret)
    assert answer.status_code == 422
    assert "Why that night?" not in read(answer)
    assert "These are not the words" in read(answer)


def test_whoever_guesses_is_slowed_down_and_nobody_is_locked_out(cast: Cast) -> None:
    maria = guest(cast, "maria")
    wrong = {"secret": "no such words"}
    assert [maria.post("/record/copy/", **wrong).status_code for _ in range(6)] == [422] * 6
    assert maria.post("/record/copy/", secret=WORDS).status_code == 422
    cast.wait(hours=2)
    assert "Maria Duran" in read(proved(guest(cast, "maria"), "/record/copy/"))


def test_a_copy_leaves_its_line(cast: Cast) -> None:
    maria = guest(cast, "maria")
    cast.do("maria", "write_item", kind="question", text="Why?", keep="why")
    proved(maria, "/record/copy/")
    newest = LedgerEntry.objects.filter(outcome=LOOKED, who=cast.id("maria")).order_by("-seq").first()
    assert newest is not None
    assert cast.id("why") in newest.rows.split("\n")
    assert cast.id("james") not in newest.rows


def test_the_copy_says_what_became_of_times_and_of_words_that_may_go(cast: Cast) -> None:
    maria = guest(cast, "maria")
    talk: dict[str, Any] = {"with_": "maria", "begins": "2026-05-29T10:00:00-07:00", "minutes": 45, "way": "we_ring"}
    cast.do("ruth", "make_appointment", **talk)
    cast.do("maria", "ask_another_time", words="Later in the day, please.")
    cast.do("ruth", "make_appointment", **talk)
    cast.do("maria", "cancel_appointment")
    cast.do("maria", "write_item", kind="question", text="Why that night?", keep="why")
    cast.do("maria", "permit", item="why")
    cast.do("maria", "take_back_permission", item="why")
    copied = read(proved(maria, "/record/copy/"))
    for words in (
        "You asked for another time",
        "Later in the day, please.",
        "You canceled a talk",
        "You said your words may go to the other person",
        "You took that permission back",
    ):
        assert words in copied, words


def test_the_copy_says_all_that_they_chose(cast: Cast) -> None:
    maria = guest(cast, "maria")
    cast.do("maria", "stop", kind="pause")
    cast.do("maria", "start_again")
    cast.do("maria", "say_ready")
    cast.do("maria", "say_not_ready")
    cast.do("ruth", "say_ready", of="maria")
    cast.do("maria", "name_supporter", name="Ana Ruiz", part="silent")
    cast.do("maria", "invite_supporter", supporter="rosa")
    cast.do("maria", "uninvite_supporter", supporter="rosa")
    copied = read(proved(maria, "/record/copy/"))
    for words in (
        "You paused",
        "You said: start again",
        "You said: I am ready",
        "You said: not ready yet",
        "You named someone to be there with you",
        "Ana Ruiz",
        "You invited someone to be there with you",
        "You said someone will not be there",
    ):
        assert words in copied, words
    assert "You chose the words you sign in with" in copied
    assert copied.count("You said: I am ready") == 1, "what her facilitator said of her is not her word"


def test_every_act_of_ones_own_is_in_ones_own_record() -> None:
    cast = begin().to("begun")
    cast.do("maria", "pause_meeting", by="ruth")
    cast.do("ruth", "resume_meeting")
    cast.do("james", "stop_meeting", by="omar")
    cast.do("james", "take_back_acknowledgement", by="omar")
    untold = []
    with cast.now() as case:
        for name in ("maria", "james", "rosa"):
            own = case.party(cast.id(name))
            assert own is not None
            with vault.opened(case.keyring(cast.actor(name))):
                told = {one.row: one.title for one in whole(case, own)}
            mine = [row for row in rows_about(case, own) if row.who == own.person_id]
            untold += [type(row).__name__ for row in mine if told.get(row.pk, "other") == "other"]
    assert untold == []


# What was written down for them


def test_what_was_written_down_shows_with_who_did_and_can_be_said_to_be_not_theirs(cast: Cast) -> None:
    cast.do("maria", "say_not_yet", by="ruth", channel="phone", purpose="letters")
    maria = guest(cast, "maria")
    shown = read(maria.get("/record/"))
    assert "What we wrote down for you" in shown
    assert "Ruth, by phone" in shown
    assert 'href="/record/ask/?kind=not_me"' in maria.get("/record/").content.decode()
    asking = " ".join(maria.get("/record/ask/?kind=not_me").content.decode().split())
    assert re.search(r'value="not_me"[^>]*checked', asking)
    assert maria.post("/record/ask/", kind="not_me", words="I never said that.").status_code == 303
    [need] = Need.objects.filter(dialogue=cast.dialogue, kind="not_me")
    assert need.band == "safety"
    with cast.now():
        assert RecordAsked.objects.get().kind == "not_me"


def test_nothing_that_somebody_did_themselves_or_that_others_said_is_written_down_for_them(cast: Cast) -> None:
    cast.do("maria", "write_item", kind="question", text="Why?", keep="why")
    page_of(cast, "james")
    before = read(guest(cast, "james").get("/record/"))
    cast.do("maria", "say_not_yet", by="ruth", channel="phone", purpose="letters")
    assert read(guest(cast, "james").get("/record/")) == before
