"""Reaching people by the pages: the record, writing, calling, the outbox, the letter; and everything that is in the way."""

import re
from typing import Any

import pytest
from django.core import mail
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext

from heard.acts.models import LedgerEntry
from heard.contact.models import DoneByHand, Message, MessageRecalled, SecondLook
from heard.contact.queries import message_by_paper_code, safety_strip
from heard.contact.sending import send_due
from heard.dialogue.case import Case
from heard.ground import clock, codes
from heard.people.models import HardDates, Reach
from tests.support.cast import Cast, begin
from tests.support.visiting import Visitor, read, visitor

pytestmark = pytest.mark.usefixtures("database")
TEXT = {"way": "text", "at": "+1 555 0134", "hours": "08:00-18:00", "sign_name": "Ruth"}


@pytest.fixture
def cast() -> Cast:
    """Both have agreed, and it is noon; rosa marked mail, maria a phone."""
    return begin().to("agreed").go("2026-02-02 12:00")


def of(cast: Cast, who: str, page: str = "") -> str:
    """The address of somebody's record, or of a page below it."""
    return f"/dialogues/{cast.dialogue}/contact/{cast.id(who)}/{page}"


def confirmed(visiting: Visitor, address: str, words: str = "See you on Tuesday.", **more: Any) -> HttpResponse:
    """Look at the words first, then say yes to what the preview holds."""
    seen = visiting.post(address, step="preview", sentence="own", own=words, **more)
    key = re.search(r'name="act_key" value="(\w+)"', seen.content.decode())
    return visiting.post(address, step="confirm", words=words, act_key=key[1] if key else "")


def left(cast: Cast) -> None:
    """An hour later everything has left whose time has come."""
    with clock.at(cast.wait(hours=1).moment):
        send_due(cast.programme)


# The record


def test_the_record_says_what_is_safe_what_shows_and_since_when(cast: Cast) -> None:
    page = read(visitor(cast, "ruth").get(of(cast, "maria")))
    for words in (
        "Phone call",
        "+1 555 0134",
        "8:00 AM to 6:00 PM",
        "Hang up",
        "“Hello, is this Maria? This is Ruth.”",
        "Jan 5, 2026",
    ):
        assert words in page, words
    assert "James" not in page
    title = re.search(r"<title>(.*?)</title>", visitor(cast, "ruth").get(of(cast, "maria")).content.decode(), re.DOTALL)
    assert title
    assert "Maria" not in title[1]


@pytest.mark.rule("R38")
def test_opening_a_record_leaves_a_line_that_names_it_and_no_other(cast: Cast) -> None:
    visitor(cast, "dana").get(of(cast, "maria"))
    line = LedgerEntry.objects.filter(outcome="looked").order_by("at_us").last()
    assert line is not None
    maria = cast.id("maria")
    assert (line.who, line.rows.split()) == (cast.id("dana"), [maria, Reach.objects.get(person=maria).pk])


def test_still_right_is_checked_by_them_through_us(cast: Cast) -> None:
    ruth, before = visitor(cast, "ruth"), Reach.objects.get(person=cast.id("maria"))
    with_door = {"row": before.pk, "act_key": "k" * 26, "channel": "phone"}
    assert ruth.post(of(cast, "maria", "checked/"), **{**with_door, "channel": ""}).status_code == 422
    assert ruth.post(of(cast, "maria", "checked/"), **{**with_door, "row": "old"}).status_code == 422
    for _twice in range(2):
        ruth.post(of(cast, "maria", "checked/"), **with_door)
    newest = Reach.objects.filter(person=cast.id("maria")).order_by("entered_at").last()
    assert newest is not None
    assert Reach.objects.filter(person=cast.id("maria")).count() == 2
    assert (newest.who, newest.entered_by, newest.channel) == (cast.id("maria"), cast.id("ruth"), "phone")
    assert "Still right: checked, and nothing changed" in read(ruth.get(of(cast, "maria")))


def test_what_they_tell_us_is_entered_for_them(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    typed = {
        "way": "text",
        "at": "+1 555 0101",
        "start": "09:00",
        "end": "17:30",
        "days": ["mon", "wed"],
        "channel": "in_person",
        "sign_name": "Ruth",
        "subject": "hello",
        "shared": "My <b>brother</b>",
        "hard_dates": "05-28 2026-03-01",
    }
    assert ruth.post(of(cast, "maria", "change/"), **typed).status_code == 303
    answer = ruth.get(of(cast, "maria"))
    for words in (
        "Text message",
        "Monday, Wednesday",
        "9:00 AM to 5:30 PM",
        "May 28, every year; March 1, 2026",
        "Safe way: Text message",
    ):
        assert words in read(answer), words
    assert "<b>brother</b>" not in answer.content.decode()
    form = ruth.get(of(cast, "maria", "change/")).content.decode()
    assert 'value="09:00"' in form
    assert re.search(r'value="wed"\s+checked', form)
    # Taking the hard dates away is a change like any other; leaving them as they are is none.
    assert ruth.post(of(cast, "maria", "change/"), **{**typed, "act_key": "b"}).status_code == 303
    assert HardDates.objects.count() == 1
    ruth.post(of(cast, "maria", "change/"), **{**typed, "hard_dates": "", "act_key": "c"})
    assert "None that we know of" in read(ruth.get(of(cast, "maria")))


UNREADABLE: list[tuple[dict[str, str], str]] = [
    ({"way": "text", "at": "", "channel": "phone"}, "Say where this reaches the person"),
    ({"way": "pigeon", "at": "roof", "channel": "phone"}, "Say which way is safe"),
    ({"way": "text", "at": "+1 212 555 0134", "channel": ""}, "Say how they told you."),
    ({"way": "text", "at": "+1 212 555 0134", "channel": "phone", "start": "9"}, "Write the safe hours"),
    ({"way": "text", "at": "+1 212 555 0134", "channel": "phone", "hard_dates": "in May"}, "Write a hard date"),
    ({"way": "text", "at": "+1 212 555 0134", "channel": "phone", "subject": "Visit"}, "The line that shows"),
    ({"way": "text", "at": "+1 212 555 0134", "channel": "phone", "days": "someday"}, "Write the safe days"),
]


def test_what_cannot_be_read_is_said_and_kept(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    for typed, said in UNREADABLE:
        answer = ruth.post(of(cast, "maria", "change/"), shared="sister", **typed)
        assert answer.status_code == 422, typed
        assert said in read(answer), typed
        assert 'value="sister"' in answer.content.decode()
    assert Reach.objects.filter(person=cast.id("maria")).count() == 1


def test_who_is_held_is_shown_with_their_place_and_without_a_record(cast: Cast) -> None:
    page = read(visitor(cast, "ruth").get(of(cast, "james")))
    assert "In Pine Hill" in page
    assert "Nobody has written down the mail rules of this place yet." in page
    assert "They have not told us yet what is safe." in page


# Nothing can send: the strip, the pages, the try, the log


def shut(cast: Cast, how: str) -> None:
    """Close the way to maria."""
    if how == "do not contact":
        cast.do("maria", "mark_safe", by="ruth", channel="phone", reach={"way": "none"})
    elif how == "they ring":
        cast.do("maria", "mark_safe", by="ruth", channel="phone", reach={"way": "they_ring"})
    elif how == "outside hours":
        cast.do("maria", "mark_safe", by="ruth", channel="phone", reach=TEXT)
        cast.go("2026-02-02 19:00")
    elif how == "another day":
        cast.do("maria", "mark_safe", by="ruth", channel="phone", reach={**TEXT, "days": "tue"})
    elif how == "hard date":
        cast.do("maria", "mark_safe", by="ruth", channel="phone", reach=TEXT, hard_dates="02-02")
    elif how == "quiet hours":
        cast.do("maria", "mark_safe", by="ruth", channel="phone", reach={**TEXT, "hours": "00:00-24:00"})
        cast.go("2026-02-02 22:00")
    elif how == "stale":
        cast.do("maria", "mark_safe", by="ruth", channel="phone", reach=TEXT)
        cast.go("2026-05-01 12:00")
    else:
        cast.do("maria", "mark_safe", by="ruth", channel="phone", reach=TEXT)
        cast.do("james", "stop", by="omar")


SHUT = {
    "do not contact": "R12",
    "they ring": "R12",
    "outside hours": "R12",
    "another day": "R12",
    "hard date": "R13",
    "quiet hours": "R13",
    "stale": "R14",
    "stop": "R20",
}


@pytest.mark.rule("R12")
@pytest.mark.rule("R13")
@pytest.mark.rule("R14")
@pytest.mark.rule("R20")
@pytest.mark.parametrize("how", SHUT)
def test_where_the_way_is_shut_nothing_on_any_page_can_send_and_the_try_says_why(cast: Cast, how: str) -> None:
    shut(cast, how)
    ruth = visitor(cast, "ruth")
    record = ruth.get(of(cast, "maria")).content.decode()
    assert of(cast, "maria", "write/") not in record
    assert of(cast, "maria", "call/") not in record
    for page in ("write/", "call/"):
        opened = ruth.get(of(cast, "maria", page)).content.decode()
        assert 'value="preview"' not in opened
        assert 'value="confirm"' not in opened
        assert (
            'value="confirm"'
            not in ruth.post(of(cast, "maria", page), step="preview", own="Hello", sentence="own").content.decode()
        )
        tried = ruth.post(of(cast, "maria", page), step="confirm", words="See you on Tuesday.")
        assert tried.status_code == 409
        assert SHUT[how] in read(tried)
        assert "See you on Tuesday." in tried.content.decode()
    assert Message.objects.count() == 0
    refused = LedgerEntry.objects.filter(outcome="refused", act__in=("write_to", "call"))
    assert refused.count() == 2
    assert all(SHUT[how] in line.rules for line in refused)
    assert ("✓ Fine now" in read(ruth.get(of(cast, "maria")))) is False


@pytest.mark.rule("R12")
@pytest.mark.parametrize("how", [each for each in SHUT if each != "they ring"])
def test_what_was_held_before_the_way_was_shut_does_not_leave(cast: Cast, how: str) -> None:
    cast.do(
        "maria",
        "mark_safe",
        by="ruth",
        channel="phone",
        reach={"way": "email", "at": "maria@example.org", "hours": "08:00-20:00"},
    )
    cast.go("2026-02-02 12:30").do("ruth", "write_to", to="maria", words="See you on Tuesday.")
    shut(cast, how)
    with clock.at(cast.wait(minutes=15).moment):
        send_due(cast.programme)
    assert mail.outbox == []
    page = read(visitor(cast, "ruth").get("/outbox/"))
    assert "Waiting for a better hour" in page or "Not let out" in page


@pytest.mark.rule("R11")
def test_nobody_on_the_responsible_side_can_be_written_to_before_their_time() -> None:
    cast = begin().to("approved").go("2026-01-12 12:00")
    page = read(visitor(cast, "dana").get(of(cast, "james")))
    assert "R11" in page
    assert "Write to them" not in page
    assert visitor(cast, "dana").post(of(cast, "james", "write/"), step="confirm", words="Hello").status_code == 409


# Writing


@pytest.mark.rule("R16")
def test_words_are_looked_at_then_wait_then_can_be_called_back(cast: Cast) -> None:
    cast.do("maria", "mark_safe", by="ruth", channel="phone", reach=TEXT)
    ruth = visitor(cast, "ruth")
    seen = ruth.post(of(cast, "maria", "write/"), step="preview", sentence="appointment", when="2026-02-05T14:00")
    assert "Your appointment is on Thursday 5 at 2:00 PM. Reply 1 to keep it." in read(seen)
    assert "of 160 characters" in read(seen)
    assert Message.objects.count() == 0
    assert confirmed(ruth, of(cast, "maria", "write/")).headers["Location"] == "/outbox/?state=held"
    message = Message.objects.get()
    assert (message.way, message.person_id, message.who) == ("text", cast.id("maria"), cast.id("ruth"))
    assert "Maria" not in read(ruth.get("/outbox/"))
    assert "See you on Tuesday." in read(ruth.get(f"/outbox/{message.pk}/"))
    ruth.post("/outbox/recall/", message=message.pk)
    assert MessageRecalled.objects.count() == 1
    left(cast)
    assert "Called back" in read(visitor(cast, "ruth").get("/outbox/?state=recalled"))


def test_the_same_yes_twice_is_one_message(cast: Cast) -> None:
    cast.do("maria", "mark_safe", by="ruth", channel="phone", reach=TEXT)
    ruth = visitor(cast, "ruth")
    for _twice in range(2):
        assert ruth.post(of(cast, "maria", "write/"), step="confirm", words="Hello.", act_key="k" * 26).status_code == 303
    assert Message.objects.count() == 1


GIVES_AWAY = [
    ("x" * 161, "160 characters"),
    ("€" * 81, "160 characters"),
    ("See you 🙂", "plain letters"),
    ("Look at www.example.org", "link"),
    ("See example.org/x", "link"),
    ("It is your facilitator", "“facilitator”"),
    ("Hello Mrs Duran", "“Duran”"),
    ("It is about James", "“James”"),
    ("At Pine Hill", "“Pine Hill”"),
    ("The prison rang", "“prison”"),
    ("Facilitated Dialogue here", "“Facilitated Dialogue”"),
    ("Hello, this is Ruth.", "You chose a sentence and wrote words, too."),
]


@pytest.mark.rule("R12")
def test_a_text_message_gives_nothing_away_and_fits(cast: Cast) -> None:
    cast.do("maria", "mark_safe", by="ruth", channel="phone", reach=TEXT)
    ruth, address = visitor(cast, "ruth"), of(cast, "maria", "write/")
    for words, said in GIVES_AWAY[:-1]:
        seen = ruth.post(address, step="preview", sentence="own", own=words)
        assert said in read(seen), words
        assert 'value="confirm"' not in seen.content.decode(), words
        assert ruth.post(address, step="confirm", words=words).status_code == 409, words
    both = ruth.post(address, step="preview", sentence="ring_us", own=GIVES_AWAY[-1][0])
    assert (both.status_code, GIVES_AWAY[-1][1] in read(both)) == (422, True)
    assert Message.objects.count() == 0


@pytest.mark.rule("R12")
def test_words_that_mean_something_else_are_given_to_a_second_person_from_the_page_that_refuses_them(cast: Cast) -> None:
    ruth, omar, address = visitor(cast, "ruth"), visitor(cast, "omar"), of(cast, "maria", "call/")
    words = "The clinic in Pine Hill is open on Tuesday."
    seen = ruth.post(address, step="preview", sentence="own", own=words)
    assert 'value="second_look"' in seen.content.decode()
    assert ruth.post(address, step="second_look", words=words).status_code == 303
    assert 'value="second_look"' not in ruth.post(address, step="preview", sentence="own", own=words).content.decode()
    asked = SecondLook.objects.get()
    form = omar.act("answer_second_look")
    assert words[:40] in read(omar.get(form))
    typed = {"second_look": asked.pk, "answer": "let", "reason": "It is a street."}
    assert ruth.post(ruth.act("answer_second_look"), **typed).status_code == 409
    assert omar.post(form, **typed).status_code == 303
    seen = ruth.post(address, step="preview", sentence="own", own=words)
    assert 'value="confirm"' in seen.content.decode()


@pytest.mark.rule("R12")
def test_the_code_of_the_dialogue_never_shows_on_any_way(cast: Cast) -> None:
    with cast.now() as case:
        code = case.dialogue.code
    for typed in (code, code.replace("-", ""), code.lower()):
        assert cast.codes("ruth", "write_to", to="rosa", words=f"About {typed}.") == ["unsafe_words"]


@pytest.mark.rule("R12")
def test_a_name_that_shows_is_held_to_the_same_words(cast: Cast) -> None:
    cast.do("maria", "mark_safe", by="ruth", channel="phone", reach={**TEXT, "sign_name": "Pine Hill prison"})
    assert cast.codes("ruth", "write_to", to="maria", words="See you on Tuesday.") == ["unsafe_words"]


def test_a_sentence_without_its_hour_asks_for_it(cast: Cast) -> None:
    cast.do("maria", "mark_safe", by="ruth", channel="phone", reach=TEXT)
    answer = visitor(cast, "ruth").post(of(cast, "maria", "write/"), step="preview", sentence="appointment", when="soon")
    assert answer.status_code == 422
    assert "Say which day and hour" in read(answer)


def test_they_are_written_to_in_their_language(cast: Cast) -> None:
    cast.add("ana", side="harmed", part="kin", language="es", reach={**TEXT, "sign_name": ""})
    seen = visitor(cast, "ruth").post(of(cast, "ana", "write/"), step="preview", sentence="moved", when="2026-02-07T10:30")
    assert "Su cita es ahora el sabado 7 a las 10:30 a.m.: responda 1" in read(seen)


# Calling


def test_a_call_is_a_script_and_three_taps(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    words = "Hello, this is Ruth. Can you talk now?"
    assert "If somebody else answers" in read(
        ruth.post(of(cast, "maria", "call/"), step="preview", sentence="own", own=words)
    )
    page = confirmed(ruth, of(cast, "maria", "call/"), words).headers["Location"]
    shown = read(ruth.get(page))
    for line in (
        words,
        "+1 555 0134",
        "Hang up. Leave no message.",
        "Nobody answered",
        "Somebody else answered",
    ):
        assert line in shown, line
    assert ruth.post(f"{page}done/", went="posted").status_code == 422
    assert ruth.post(f"{page}done/", went="nobody").status_code == 303
    assert ruth.post(f"{page}done/", went="reached").status_code == 422
    assert [each.went for each in DoneByHand.objects.all()] == ["nobody"]


@pytest.mark.rule("R12")
def test_who_asks_not_to_be_called_is_reached_by_nobody_from_then_on(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    page = confirmed(ruth, of(cast, "maria", "call/"), "Hello, this is Ruth.").headers["Location"]
    assert ruth.post(f"{page}done/", went="not_again").status_code == 303
    assert cast.codes("ruth", "call", to="maria", words="Hello, this is Ruth.") == ["no_contact"]
    assert "Safe way: Do not contact me" in read(ruth.get(of(cast, "maria")))


# Letters


THEIR_PHONE = {"way": "phone", "at": "+1 206 555 0147"}


@pytest.fixture
def letter(cast: Cast) -> Message:
    """A letter to james that is to be printed."""
    cast.do("james", "mark_safe", by="omar", reach={"way": "letter", "at": "J. Reed 4411, PO Box 12, Salem"})
    cast.do("omar", "write_to", to="james", words="I will come on Tuesday.\n\nOmar")
    left(cast)
    return Message.objects.get()


def test_a_letter_is_a_page_with_nothing_of_us_on_it(cast: Cast, letter: Message) -> None:
    omar = visitor(cast, "omar")
    assert omar.post(f"/outbox/{letter.pk}/take/").status_code == 303
    page = omar.get(f"/outbox/{letter.pk}/letter/")
    text, shown = page.content.decode(), read(page)
    for line in ("PO Box 12", "I will come on Tuesday.", codes.PAPER.shown(letter.paper_code), "James Reed"):
        assert line in shown, line
    with cast.now() as case:
        never = ("Maria", "Duran", "Facilitated", "homicide", "Heard", case.dialogue.code, "Pine Hill", "prison")
    for word in never:
        assert word not in text, word
    assert omar.post(f"/outbox/{letter.pk}/done/", went="posted", on="2026-02-03").status_code == 422
    assert omar.post(f"/outbox/{letter.pk}/done/", went="posted", on="2026-02-02").status_code == 303
    assert "Posted" in read(omar.get("/outbox/?state=done"))


@pytest.mark.rule("R16")
def test_the_words_and_the_way_open_when_somebody_takes_it_in_hand(cast: Cast, letter: Message) -> None:
    omar = visitor(cast, "omar")
    for page in (read(omar.get(f"/outbox/{letter.pk}/")), read(omar.get(f"/outbox/{letter.pk}/letter/"))):
        assert "PO Box 12" not in page
        assert "I will come on Tuesday." not in page
    assert "Open the letter to print it" in read(omar.get(f"/outbox/{letter.pk}/"))
    omar.post(f"/outbox/{letter.pk}/take/")
    assert "I will come on Tuesday." in read(omar.get(f"/outbox/{letter.pk}/"))
    assert "PO Box 12" in read(omar.get(f"/outbox/{letter.pk}/letter/"))


@pytest.mark.rule("R16")
@pytest.mark.rule("R20")
@pytest.mark.parametrize("taken", [False, True])
@pytest.mark.parametrize(
    ("ends", "says"),
    [
        (("maria", "stop", {}), "R20"),
        (("maria", "take_back", {}), "R11"),
        (("dana", "record_order", {"between": ["maria", "james"]}), "R7"),
        (("dana", "turn_down", {"reason": "suspended"}), "R11"),
    ],
)
def test_a_letter_is_asked_again_at_every_opening(
    cast: Cast, letter: Message, ends: tuple[str, str, dict[str, Any]], says: str, *, taken: bool
) -> None:
    who, act, given = ends
    omar = visitor(cast, "omar")
    if taken:
        omar.post(f"/outbox/{letter.pk}/take/")
    cast.do(who, act, **given)
    assert omar.get(f"/outbox/{letter.pk}/letter/").status_code == 303
    for page in (omar.get(f"/outbox/{letter.pk}/"), omar.post(f"/outbox/{letter.pk}/take/")):
        shown = read(page)
        assert "I will come on Tuesday." not in shown
        assert "PO Box 12" not in shown
        assert says in shown
    # Whether it was posted before can still be said, and until then the list says what is to be done.
    dana, link = visitor(cast, "dana"), f"/outbox/{letter.pk}/"
    assert (link in dana.get("/outbox/?state=by_hand").content.decode()) == taken
    assert (link in dana.get("/outbox/?state=ended").content.decode()) != taken
    assert omar.post(f"/outbox/{letter.pk}/done/", went="posted" if taken else "not_done").status_code == 303


@pytest.mark.rule("R20")
def test_a_number_closes_again_when_somebody_stops(cast: Cast) -> None:
    cast.do("maria", "mark_safe", by="ruth", channel="phone", reach=THEIR_PHONE)
    made = cast.do("ruth", "call", to="maria", words="A word about Tuesday.")
    ruth = visitor(cast, "ruth")
    assert THEIR_PHONE["at"] in read(ruth.get(f"/outbox/{made.pk}/"))
    cast.do("maria", "stop")
    page = read(ruth.get(f"/outbox/{made.pk}/"))
    assert THEIR_PHONE["at"] not in page
    assert "A word about Tuesday." not in page


def test_a_letter_is_found_by_its_code_by_who_may_open_it(cast: Cast, letter: Message) -> None:
    code = letter.paper_code
    for typed in (code, code.lower(), codes.PAPER.shown(code), f" {code[:3]} {code[3:]} "):
        assert message_by_paper_code(cast.actor("omar"), typed) == (cast.dialogue, letter.pk)
    assert message_by_paper_code(cast.actor("dana"), code) == (cast.dialogue, letter.pk)
    for who in ("stranger", "kim", "sam", "james"):
        assert message_by_paper_code(cast.actor(who), code) is None
    assert message_by_paper_code(cast.actor("omar"), "AAA-AAA-C") is None


def test_a_letter_is_not_printed_while_it_can_be_called_back(cast: Cast) -> None:
    cast.do("james", "mark_safe", by="omar", reach={"way": "letter", "at": "PO Box 12"})
    made = cast.do("omar", "write_to", to="james", words="I will come on Tuesday.")
    assert visitor(cast, "omar").get(f"/outbox/{made.pk}/letter/").status_code == 404


# The outbox


def test_several_are_called_back_and_what_had_left_is_said(cast: Cast) -> None:
    first = cast.do("ruth", "write_to", to="rosa", words="One.")
    left(cast)
    rest = [cast.do("ruth", "write_to", to="rosa", words=f"Number {each}.") for each in range(2)]
    ruth = visitor(cast, "ruth")
    ruth.post("/outbox/recall/", message=[first.pk, *(each.pk for each in rest), "nothing"], state="held")
    page = read(ruth.get("/outbox/"))
    assert "Called back: 2." in page
    assert "Could no longer be called back: 2." in page
    assert MessageRecalled.objects.count() == 2


@pytest.mark.parametrize("who", ["stranger", "kim"])
def test_what_is_not_ones_own_is_not_listed_not_opened_and_not_called_back(cast: Cast, who: str) -> None:
    made = cast.do("ruth", "write_to", to="rosa", words="One.")
    visiting = visitor(cast, who)
    assert "Nothing has left" in read(visiting.get("/outbox/"))
    assert visiting.get(f"/outbox/{made.pk}/").status_code == 404
    visiting.post("/outbox/recall/", message=made.pk)
    assert MessageRecalled.objects.count() == 0


def test_what_was_withheld_says_by_which_rule(cast: Cast) -> None:
    made = cast.do("ruth", "write_to", to="rosa", words="One.")
    cast.do("maria", "stop")
    left(cast)
    ruth = visitor(cast, "ruth")
    assert "Somebody said stop. R20" in read(ruth.get("/outbox/?state=refused"))
    assert "It did not leave, and it will not" in read(ruth.get(f"/outbox/{made.pk}/"))


@pytest.mark.parametrize(
    "query", ["?state=nonsense", "?page=0", "?page=999", "?days=7", "?page=%F0%9F%99%82", "?days=-1&page=x"]
)
def test_any_address_of_the_outbox_is_answered(cast: Cast, query: str) -> None:
    assert visitor(cast, "dana").get(f"/outbox/{query}").status_code == 200


@pytest.mark.parametrize("who", ["dana", "ruth"])
def test_the_outbox_costs_the_same_however_much_is_in_it(cast: Cast, who: str) -> None:
    visiting, asked = visitor(cast, who), []
    # What is asked once for a programme is asked by the first page.
    visiting.get("/outbox/")
    for _round in range(2):
        cast.do("ruth", "write_to", to="rosa", words="One.")
        with CaptureQueriesContext(connection) as caught:
            visiting.get("/outbox/?state=held")
        asked.append(len(caught))
        for each in range(4):
            cast.do("ruth", "write_to", to="rosa", words=f"Number {each}.")
    assert asked[0] == asked[1]
    assert asked[1] <= 8


# The strip


def test_the_strip_says_for_everybody_how_and_whether_now(cast: Cast) -> None:
    with clock.at(cast.moment):
        found = {each.name: each for each in safety_strip(cast.actor("ruth"), Case(cast.dialogue))}
        assert safety_strip(cast.actor("sam"), Case(cast.dialogue)) == []
        assert safety_strip(cast.actor("maria"), Case(cast.dialogue)) == []
    assert [each.side for each in found.values()] == ["harmed", "harmed", "responsible"]
    assert found["Maria Duran"].fine
    assert (found["Maria Duran"].way_label, found["Maria Duran"].when) == ("Phone call", "8:00 AM to 6:00 PM")
    assert found["James Reed"].way in ("in_person", "letter")
    with clock.at(cast.go("2026-04-20 12:00").moment):
        later = {each.name: each for each in safety_strip(cast.actor("ruth"), Case(cast.dialogue))}
    assert later["Maria Duran"].stale


@pytest.mark.parametrize("way", ["text", "email", "letter", "phone", "in_person"])
def test_who_may_be_reached_by_their_way_now_is_fine(cast: Cast, way: str) -> None:
    cast.do("maria", "mark_safe", by="ruth", channel="phone", reach={**TEXT, "way": way})
    with clock.at(cast.moment):
        found = {each.name: each for each in safety_strip(cast.actor("ruth"), Case(cast.dialogue))}
    assert found["Maria Duran"].in_the_way == ()
    page = read(visitor(cast, "ruth").get(of(cast, "maria")))
    assert ("Call them, with the words to say" if way == "phone" else "Write to them") in page


def test_the_strip_costs_the_same_however_many_people_are_in_it(cast: Cast) -> None:
    asked = []
    cast.add("friend", side="harmed", part="supporter", supports="maria", reach=TEXT)
    for each in range(2):
        with clock.at(cast.moment), CaptureQueriesContext(connection) as caught:
            safety_strip(cast.actor("ruth"), Case(cast.dialogue))
        asked.append(len(caught))
        for more in range(3):
            cast.add(f"friend{each}{more}", side="harmed", part="supporter", supports="maria", reach=TEXT)
    assert asked[0] == asked[1]
