"""One's own next talk and messages: what the pages show, what a press does, and what nobody finds out by them."""

import re
from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext

from heard.acts.models import LedgerEntry
from heard.models import AppointmentWord, Written
from tests.acts.test_appointments import SOON, TWO_MORE, at
from tests.support.cast import Cast
from tests.support.portaling import guest, outside_prison
from tests.support.visiting import read, visitor

pytestmark = [pytest.mark.usefixtures("database"), pytest.mark.thorough]
TALK, CANCEL, FILE, MESSAGES = "/next-talk/", "/next-talk/cancel/", "/next-talk/file/", "/messages/"


@pytest.fixture
def cast() -> Cast:
    """Both sides live at home and are getting ready; how Maria is reached was asked again."""
    cast = outside_prison().to("preparing").go("2026-03-16 10:00")
    cast.do("maria", "mark_safe", reach={"way": "phone", "at": "+1 555 0134", "hours": "08:00-18:00"})
    return cast


def made(cast: Cast, who: str = "maria", by: str = "ruth", **given: Any) -> Any:
    """An appointment with somebody."""
    return cast.do(by, "make_appointment", with_=who, **{**SOON, **given})


def html(given: HttpResponse) -> str:
    """A page with its tags."""
    return str(given.content.decode())


def states(cast: Cast) -> list[str]:
    """Every word that was said about an appointment, in order."""
    return list(AppointmentWord.objects.order_by("entered_at").values_list("kind", flat=True))


# The next talk


def test_where_none_is_planned_there_is_nothing_to_do(cast: Cast) -> None:
    page = html(guest(cast, "maria").get(TALK))
    assert "No talk is planned" in page
    assert "You do not have to do anything" in page
    assert "<textarea" not in page


def test_the_page_says_when_how_and_that_no_message_is_left(cast: Cast) -> None:
    made(cast, **TWO_MORE)
    answer = guest(cast, "maria").get(TALK)
    page = read(answer)
    assert "A call with Ruth" in page
    assert "Thursday, March 19, 2026, 2:00 PM Pacific Time" in page
    assert "Ruth will not leave a message." in page
    assert "It takes about 30 minutes." in page
    assert html(answer).count('type="radio"') == 4
    assert "555 0134" not in page


def test_what_may_be_said_on_a_machine_is_said_as_they_marked_it(cast: Cast) -> None:
    marked = {"way": "phone", "at": "+1 555 0134", "if_no_answer": "neutral_message", "sign_name": "Ruth"}
    maria = guest(cast, "maria")
    cast.do("maria", "mark_safe", reach=marked)
    made(cast)
    page = read(maria.get(TALK))
    assert "may leave a short message" in page
    assert "will not leave" not in page


def test_it_speaks_spanish(cast: Cast) -> None:
    made(cast, way="in_person", where="La biblioteca")
    maria = guest(cast, "maria")
    maria.get(TALK, **{"in": "es"})
    page = read(maria.get(TALK))
    assert "Una conversación con Ruth" in page
    assert "Dónde: La biblioteca" in page
    assert "jueves" in page


def test_a_time_is_chosen_by_a_press(cast: Cast) -> None:
    made(cast, **TWO_MORE)
    maria = guest(cast, "maria")
    answer = maria.post(TALK, time=at(cast, "2026-03-20 10:00"), key="a")
    assert (answer.status_code, answer["Location"]) == (303, TALK)
    page = read(maria.get(TALK))
    assert "We got your choice." in page
    assert "You chose this time." in page
    assert "Friday, March 20, 2026, 10:00 AM" in page
    assert states(cast) == ["chosen"]


def test_the_same_press_twice_is_one_word_and_no_error(cast: Cast) -> None:
    made(cast, **TWO_MORE)
    maria = guest(cast, "maria")
    for _ in range(2):
        assert maria.post(TALK, time=at(cast, "2026-03-20 10:00"), key="a").status_code == 303
        assert maria.post(CANCEL, key="b").status_code == 303
    assert states(cast) == ["chosen", "cancelled"]


def test_none_of_these_fits_keeps_what_was_written_where_it_is_too_long(cast: Cast) -> None:
    made(cast)
    maria = guest(cast, "maria")
    words = "Once the shop is closed. " + "x" * 20_000
    answer = maria.post(TALK, time="other", words=words, key="a")
    page = html(answer)
    assert answer.status_code == 422
    assert re.search(r"<title>\s*Check:", page)
    assert "Once the shop is closed." in page
    assert maria.post(TALK, time="other", words="<script>alert(1)</script> ñ 夜", key="b").status_code == 303
    page = html(maria.get(TALK))
    assert "You asked for another time." in page
    assert "<script>alert" not in page
    assert "ñ 夜" in page
    assert "2:00 PM" in page, "the time that was offered can still be chosen"
    assert maria.post(TALK, time="other", words="   ", key="c").status_code == 303


def test_nothing_chosen_and_what_was_not_offered_are_said_kindly(cast: Cast) -> None:
    made(cast)
    maria = guest(cast, "maria")
    answer = maria.post(TALK, words="Perhaps later.")
    assert answer.status_code == 422
    assert "Choose one of these first." in read(answer)
    assert "Perhaps later." in read(answer)
    for wrong in ("rubbish", at(cast, "2026-03-22 10:00"), "x" * 300):
        assert maria.post(TALK, time=wrong).status_code == 422
    assert not states(cast)


def test_cancelling_asks_once_and_says_that_it_is_done(cast: Cast) -> None:
    made(cast)
    maria = guest(cast, "maria")
    assert "Cancel this talk?" in read(maria.get(CANCEL))
    assert not states(cast)
    assert maria.post(CANCEL, key="a")["Location"] == TALK
    page = html(maria.get(TALK))
    assert "It is canceled." in page
    assert "You canceled this." in page
    assert 'type="radio"' not in page
    assert maria.get(CANCEL)["Location"] == TALK


def test_nobody_touches_somebody_elses(cast: Cast) -> None:
    made(cast, **TWO_MORE)
    cast.to("supported").go("2026-03-18 10:00")
    for who in ("rosa", "james"):
        other = guest(cast, who)
        assert "No talk is planned" in read(other.get(TALK))
        assert other.post(TALK, time=at(cast, "2026-03-20 10:00"), of=cast.id("maria")).status_code == 422
        assert other.post(CANCEL, of=cast.id("maria")).status_code == 422
        assert other.post(FILE).status_code == 404
    assert not states(cast)


def test_a_supporter_has_their_own(cast: Cast) -> None:
    cast.to("supported")
    made(cast, "rosa", begins="2026-03-20 10:00", way="they_ring")
    page = read(guest(cast, "rosa").get(TALK))
    assert "Your call to Ruth" in page
    assert "leave a message" not in page


# On the first page


def test_the_first_page_says_what_is_next(cast: Cast) -> None:
    maria = guest(cast, "maria")
    home = "/my-page/"
    assert "A call with Ruth" not in read(maria.get(home))
    made(cast)
    page = read(maria.get(home))
    assert "A call with Ruth" in page
    assert "Ruth will not leave a message." in page
    maria.post(TALK, time="other")
    page = read(maria.get(home))
    assert "A call with Ruth" not in page
    assert "waiting for a new time" in page


# A file for a calendar


def ics(cast: Cast, **given: Any) -> list[str]:
    """The lines of Maria's file."""
    made(cast, **given)
    answer = guest(cast, "maria").post(FILE)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="appointment.ics"'
    assert "no-store" in answer["Cache-Control"]
    assert answer.content.endswith(b"\r\n")
    assert answer.content.count(b"\n") == answer.content.count(b"\r\n")
    return str(answer.content.decode()).split("\r\n")[:-1]


def test_a_calendar_file_says_one_harmless_line_and_an_hour(cast: Cast) -> None:
    lines = ics(cast, way="in_person", where="The library, second floor")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    known = {each.partition(":")[0].partition(";")[0] for each in lines}
    assert known == {
        "BEGIN",
        "VERSION",
        "PRODID",
        "TZID",
        "DTSTART",
        "TZOFFSETFROM",
        "TZOFFSETTO",
        "END",
        "UID",
        "DTSTAMP",
        "SEQUENCE",
        "DURATION",
        "SUMMARY",
        "CLASS",
    }
    assert "SUMMARY:Appointment" in lines
    assert "CLASS:PRIVATE" in lines
    assert "DTSTART;TZID=America/Los_Angeles:20260319T140000" in lines
    assert "DURATION:PT30M" in lines
    assert "TZOFFSETTO:-0700" in lines
    text = "\n".join(lines)
    for secret in (
        "Ruth",
        "Maria",
        "library",
        "Heard",
        "heard",
        "@",
        "example",
        "http",
        cast.dialogue,
        cast.id("maria"),
    ):
        assert secret not in text, secret
    assert all(len(each.encode()) <= 75 for each in lines)


def test_it_says_the_line_that_they_picked_in_their_language(cast: Cast) -> None:
    maria = guest(cast, "maria")
    cast.do("maria", "mark_safe", reach={"way": "phone", "at": "+1 555 0134", "subject": "hello"})
    made(cast)
    assert "SUMMARY:Hello" in maria.post(FILE).content.decode()
    maria.get(TALK, **{"in": "es"})
    assert "SUMMARY:Hola" in maria.post(FILE).content.decode()
    cast.do("maria", "mark_safe", reach={"way": "phone", "at": "+1 555 0134"})
    assert "SUMMARY:Cita\r\n" in maria.post(FILE).content.decode()


def test_before_and_after_the_clocks_change_it_has_the_hour_on_the_wall(cast: Cast) -> None:
    cast.go("2026-10-30 10:00")
    maria = guest(cast, "maria")
    for day, offset in (("2026-10-31", "-0700"), ("2026-11-01", "-0800")):
        made(cast, begins=f"{day} 09:00")
        text = maria.post(FILE).content.decode()
        assert f"DTSTART;TZID=America/Los_Angeles:{day.replace('-', '')}T090000\r\n" in text
        assert f"TZOFFSETTO:{offset}\r\n" in text


def test_one_that_moved_takes_the_place_of_the_one_before(cast: Cast) -> None:
    first = dict(each.split(":", 1) for each in ics(cast, **TWO_MORE))
    maria = guest(cast, "maria")
    maria.post(TALK, time=at(cast, "2026-03-20 10:00"))
    cast.wait(minutes=1)
    second = dict(each.split(":", 1) for each in maria.post(FILE).content.decode().split("\r\n")[:-1])
    assert second["UID"] == first["UID"]
    assert int(second["SEQUENCE"]) > int(first["SEQUENCE"])
    assert second["DTSTART;TZID=America/Los_Angeles"] == "20260320T100000"


def test_it_is_there_by_a_press_alone_and_while_the_hour_counts(cast: Cast) -> None:
    maria = guest(cast, "maria")
    assert maria.post(FILE).status_code == 404
    made(cast)
    assert maria.get(FILE).status_code == 404
    page = read(maria.get(TALK))
    assert page.index("Others may see your calendar") < page.index("Get it for my calendar")
    maria.post(CANCEL)
    assert maria.post(FILE).status_code == 404


# Messages


def test_messages_stand_in_their_order_with_who_wrote_them(cast: Cast) -> None:
    maria = guest(cast, "maria")
    page = read(maria.get(MESSAGES))
    assert "There are no messages yet." in page
    assert "Ruth answers within 3 business days." in page
    assert maria.post(MESSAGES, words="Is it still cold there?\n\nHere it is.", key="a").status_code == 303
    cast.do("ruth", "answer_participant", to="maria", words="Cold and bright.")
    page = html(maria.get(MESSAGES))
    assert page.index("Is it still cold there?") < page.index("Cold and bright.")
    assert page.index("Cold and bright.") < page.index("<textarea")
    for word in ("Seen", "Read at", "typing", "online"):
        assert word not in page
    assert "1 from Ruth" in read(maria.get("/my-page/"))


def test_a_message_sent_twice_is_there_once(cast: Cast) -> None:
    maria = guest(cast, "maria")
    for _ in range(2):
        assert maria.post(MESSAGES, words="Once.", key="a").status_code == 303
    assert Written.objects.count() == 1


def test_empty_and_huge_messages_are_kept_on_the_page(cast: Cast) -> None:
    maria = guest(cast, "maria")
    answer = maria.post(MESSAGES, words="  ")
    assert answer.status_code == 422
    assert re.search(r"<title>\s*Check:", html(answer))
    answer = maria.post(MESSAGES, words="A long story. " + "x" * 20_000)
    assert answer.status_code == 422
    assert "A long story." in read(answer)
    assert not Written.objects.exists()


def test_hostile_words_are_words(cast: Cast) -> None:
    maria = guest(cast, "maria")
    maria.post(MESSAGES, words="<img src=x onerror=alert(1)> {% raw %} {name} \u202e abc")
    page = html(maria.get(MESSAGES))
    assert "<img src=x" not in page
    assert "{name}" in page


def test_many_messages_do_not_all_come_at_once(cast: Cast) -> None:
    maria = guest(cast, "maria")
    for each in range(32):
        cast.do("maria", "write_to_facilitator", words=f"Word number {each:02}.")
    page = read(maria.get(MESSAGES))
    assert "Word number 31." in page
    assert "Word number 00." not in page
    assert "Word number 00." in read(maria.get(MESSAGES, older="yes"))


def test_what_one_writes_nobody_else_of_the_dialogue_reads(cast: Cast) -> None:
    cast.to("supported")
    guest(cast, "maria").post(MESSAGES, words="About the harbour.")
    for who in ("james", "rosa"):
        assert "harbour" not in read(guest(cast, who).get(MESSAGES))


# What nobody finds out


def plain(page: str) -> str:
    """A page without what is new each time it is made."""
    return re.sub(r'name="(csrfmiddlewaretoken|key)" value="[^"]*"', "", page)


def pages(cast: Cast, who: str) -> list[str]:
    """All pages of these rooms as somebody sees them."""
    visitor = guest(cast, who)
    return [plain(html(visitor.get(each))) for each in (TALK, CANCEL, MESSAGES, "/my-page/")]


@pytest.mark.rule("R20")
@pytest.mark.rule("R2")
def test_a_responsible_persons_pages_are_the_same_whatever_the_harmed_side_did(cast: Cast) -> None:
    guest(cast, "james")
    made(cast, "james", "omar", **TWO_MORE)
    before = pages(cast, "james")
    made(cast)
    cast.do("maria", "choose_time", time=at(cast, "2026-03-19 14:00"))
    assert pages(cast, "james") == before
    cast.do("maria", "cancel_appointment")
    cast.do("maria", "write_to_facilitator", words="I am tired.")
    cast.do("ruth", "answer_participant", to="maria", words="Rest a while.")
    assert pages(cast, "james") == before
    cast.do("maria", "stop")
    assert pages(cast, "james") == before
    cast.do("maria", "take_back")
    assert pages(cast, "james") == before
    # What he does is taken as before, and nothing that he reads tells of it.
    james = guest(cast, "james")
    assert james.post(TALK, time=at(cast, "2026-03-20 10:00")).status_code == 303
    assert james.post(MESSAGES, words="I have a question.").status_code == 303
    assert "I have a question." in read(james.get(MESSAGES))
    cast.do("omar", "cancel_appointment", of="james")
    assert "This time is off. Omar will tell you more" in read(james.get(TALK))


@pytest.mark.rule("R20")
def test_the_same_words_stand_there_whyever_a_facilitator_cancelled() -> None:
    seen = []
    for stops in (True, False):
        cast = outside_prison().to("preparing").go("2026-03-16 10:00")
        guest(cast, "james")
        made(cast, "james", "omar", way="in_person", begins="2026-03-19 14:00")
        if stops:
            cast.do("maria", "stop")
        else:
            cast.wait(seconds=1)
        cast.do("omar", "cancel_appointment", of="james")
        seen.append(pages(cast, "james"))
    assert seen[0] == seen[1]


def test_a_page_costs_few_statements(cast: Cast) -> None:
    made(cast, **TWO_MORE)
    for each in range(20):
        cast.do("maria", "write_to_facilitator", words=f"Word {each}.")
    maria = guest(cast, "maria")
    for address, most in ((TALK, 14), (MESSAGES, 14)):
        maria.get(address)
        with CaptureQueriesContext(connection) as asked:
            maria.get(address)
        assert len(asked) <= most, (address, [each["sql"][:90] for each in asked])


@pytest.mark.rule("R38")
def test_looking_at_ones_own_leaves_a_line(cast: Cast) -> None:
    made(cast)
    maria = guest(cast, "maria")
    before = LedgerEntry.objects.filter(act="look", who=cast.id("maria")).count()
    maria.get(TALK)
    assert LedgerEntry.objects.filter(act="look", who=cast.id("maria")).count() == before + 1


# What staff see of it


def test_a_facilitators_day_has_the_talks_of_today(cast: Cast) -> None:
    made(cast)
    ruth = visitor(cast, "ruth")
    assert "Talks today" not in read(ruth.get("/day/"))
    cast.go("2026-03-19 08:00")
    page = read(visitor(cast, "ruth").get("/day/"))
    assert "2:00 PM to 2:30 PM We call them, harmed side of" in page
    assert "Maria" not in page
    assert "Talks today" not in read(visitor(cast, "omar").get("/day/"))
    cast.do("james", "stop")
    assert "Called off: somebody said stop. Tell them yourself." in read(visitor(cast, "ruth").get("/day/"))


def test_the_page_of_the_dialogue_has_the_next_talk_and_the_words_for_whom_they_are(cast: Cast) -> None:
    made(cast, **TWO_MORE)
    cast.do("maria", "write_to_facilitator", words="About the harbour.")
    page = read(visitor(cast, "ruth").get(f"/dialogues/{cast.dialogue}/", show="preparation"))
    assert "Next talk" in page
    assert "We call them, 30 minutes (arranged)" in page
    assert page.count("Or then") == 2
    for who, reads in (("ruth", True), ("omar", False), ("dana", False)):
        page = read(visitor(cast, who).get(f"/dialogues/{cast.dialogue}/", show="papers"))
        assert "They wrote" in page
        assert ("harbour" in page) == reads, who


def test_a_word_by_phone_is_entered_by_staff_from_the_times_that_were_offered(cast: Cast) -> None:
    made(cast, **TWO_MORE)
    ruth = visitor(cast, "ruth")
    page = html(ruth.get(ruth.act("choose_time")))
    assert "Maria Duran: Mar 20, 2026, 10:00 AM" in page
    assert page.count(f'value="{at(cast, "2026-03-20 10:00")}"') == 1
    answer = ruth.post(
        ruth.act("choose_time"),
        act_for=cast.id("maria"),
        act_channel="phone",
        act_key="a",
        time=at(cast, "2026-03-20 10:00"),
    )
    assert answer.status_code == 303
    assert states(cast) == ["chosen"]


def test_today_offers_the_answer_for_the_right_person(cast: Cast) -> None:
    cast.do("maria", "write_to_facilitator", words="About the harbour.")
    page = html(visitor(cast, "ruth").get("/today/"))
    assert "Somebody wrote to you and waits for an answer" in page
    assert f"/acts/answer_participant/?to={cast.id('maria')}" in page
    assert "harbour" not in page
    answer = html(visitor(cast, "ruth").get(f"/dialogues/{cast.dialogue}/acts/answer_participant/", to=cast.id("maria")))
    assert "About the harbour." in answer, "nobody answers from memory"
    other = html(visitor(cast, "ruth").get(f"/dialogues/{cast.dialogue}/acts/answer_participant/"))
    assert "harbour" not in other, "nothing is opened before it is said whose words"
