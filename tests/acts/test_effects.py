"""What acts bring about beside rules: words that wait, leave or come back; copies that go; rings that open nothing."""

from collections.abc import Iterator

import pytest
from django.core import mail

from heard.acts.looking import look
from heard.acts.refusals import DoneBefore
from heard.confidentiality import vault
from heard.confidentiality.vault import NoKey
from heard.contact import post
from heard.contact.models import Message, MessageEnd, Sending
from heard.contact.sending import due_messages, send_due
from heard.dialogue.case import Case
from heard.dialogue.models import OfficeNote, Party, PartyNote
from heard.dialogue.queries import case_for, dialogues_for
from heard.exchange.models import Item, ReleasedCopy
from heard.ground import clock
from heard.ground.errors import NotFound
from heard.meeting.models import Plan
from heard.people.models import Person, Reach
from heard.preparation.models import Session
from tests.support.cast import Cast, begin

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def letters() -> Iterator[Cast]:
    """Rosa, who marked mail as safe, is written to at noon; it waits ten minutes."""
    mail.outbox.clear()
    cast = begin().to("agreed").go("2026-02-02 12:00")
    cast.do("ruth", "write_to", to="rosa", words="See you on Tuesday.", keep="note")
    yield cast
    mail.outbox.clear()


def leave(cast: Cast) -> int:
    """Let everything leave whose time has come."""
    with clock.at(cast.moment):
        return send_due(cast.programme)


def ends() -> list[tuple[str, str]]:
    """What became of messages, and by which rules."""
    return list(MessageEnd.objects.order_by("entered_at").values_list("outcome", "rules"))


@pytest.mark.rule("R16")
def test_words_wait_then_leave_once(letters: Cast) -> None:
    assert leave(letters) == 0
    assert leave(letters.go("2026-02-02 12:09:59")) == 0
    assert letters.codes("programme", "start_sending", message="note") == ["still_held"]
    assert leave(letters.go("2026-02-02 12:10:01")) == 1
    assert leave(letters) == 0
    (sent,) = mail.outbox
    assert (sent.to, sent.body, sent.subject) == (["rosa@example.org"], "See you on Tuesday.", "A note for you")
    assert "Facilitated" not in sent.message().as_string()
    assert ends() == [("sent", "")]
    assert letters.codes("ruth", "recall_message", message="note") == ["gone"]
    assert letters.codes("programme", "start_sending", message="note") == ["already_done"]
    assert letters.codes("programme", "end_sending", message="note", outcome="sent") == ["already_done"]


@pytest.mark.rule("R16")
def test_words_that_were_called_back_never_leave(letters: Cast) -> None:
    letters.do("omar", "recall_message", message="note")
    assert letters.codes("ruth", "recall_message", message="note") == ["already_done"]
    assert leave(letters.go("2026-02-02 12:10:01")) == 0
    assert (mail.outbox, ends()) == ([], [])


@pytest.mark.rule("R20")
def test_a_stop_withholds_what_waits_and_a_new_start_sends_nothing_old(letters: Cast) -> None:
    letters.do("james", "stop", by="omar")
    assert leave(letters.go("2026-02-02 12:10:01")) == 0
    assert (mail.outbox, ends()) == ([], [("withheld", "R20")])
    letters.do("james", "start_again", by="omar")
    assert leave(letters) == 0
    assert mail.outbox == []


@pytest.mark.rule("R12")
@pytest.mark.rule("R13")
def test_every_gate_is_asked_again_when_words_leave(letters: Cast) -> None:
    letters.do("rosa", "mark_safe", hard_dates="02-02")
    assert leave(letters.go("2026-02-02 12:10:01")) == 0
    assert ends() == []  # it waits for a better day
    letters.do("rosa", "mark_safe", reach={"way": "none"})
    assert leave(letters.go("2026-02-03 09:00")) == 0
    assert (mail.outbox, ends()) == ([], [("withheld", "R12")])


@pytest.mark.rule("R13")
def test_what_waited_for_a_better_day_leaves_on_it(letters: Cast) -> None:
    letters.do("rosa", "mark_safe", hard_dates="02-02")
    assert leave(letters.go("2026-02-02 23:50")) == 0
    assert leave(letters.go("2026-02-03 07:59")) == 0  # quiet hours
    assert leave(letters.go("2026-02-03 08:00")) == 1
    assert len(mail.outbox) == 1


def test_what_broke_on_the_way_is_unknown_and_not_sent_again(letters: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_all: object) -> str:
        raise KeyboardInterrupt

    letters.go("2026-02-02 12:10:01")
    monkeypatch.setattr(post, "deliver", breaks)
    with pytest.raises(KeyboardInterrupt):
        leave(letters)
    monkeypatch.undo()
    assert Sending.objects.count() == 1
    with clock.at(letters.moment):
        assert due_messages(letters.programme) == []
    assert leave(letters) == 0
    assert (mail.outbox, ends()) == ([], [])
    assert "unknown: call them" in " ".join(each.title for each in letters.sees("ruth"))


def test_mail_that_fails_says_so_and_other_ways_are_done_by_hand(letters: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_self: object, **_all: object) -> int:
        raise ConnectionRefusedError

    monkeypatch.setattr(mail.EmailMessage, "send", fails)
    letters.do("ruth", "write_to", to="maria", words="See you on Tuesday.")
    assert leave(letters.go("2026-02-02 12:15")) == 2
    assert sorted(ends()) == [("by_hand", ""), ("failed", "")]


def test_nothing_of_another_programme_leaves(letters: Cast) -> None:
    with clock.at(letters.go("2026-02-02 12:15").moment):
        assert send_due(letters.elsewhere) == 0
    assert mail.outbox == []


# What crosses


@pytest.fixture
def crossing() -> Cast:
    """Maria's question was released to James, and nobody has shown it to him."""
    cast = begin().to("agreed")
    cast.do("maria", "write_item", kind="question", text="Why our house?", keep="why")
    cast.do("maria", "permit", item="why")
    cast.do("ruth", "read_item", item="why")
    cast.do("ruth", "release_item", item="why")
    return cast


def texts(cast: Cast, who: str) -> str:
    """Everything that somebody's doors can show, as one text."""
    return " ".join(f"{each.words}" for each in cast.sees(who))


@pytest.mark.rule("R23")
@pytest.mark.parametrize(("who", "act"), [("ruth", "recall_item"), ("maria", "take_back_permission")])
def test_a_release_that_is_called_back_destroys_the_copy(crossing: Cast, who: str, act: str) -> None:
    assert ReleasedCopy.objects.count() == 1
    crossing.do(who, act, item="why")
    assert ReleasedCopy.objects.count() == 0
    assert "Why our house?" not in texts(crossing, "james")
    assert "Why our house?" in texts(crossing, "maria")
    assert crossing.codes("omar", "show_item", item="why", to="james") == ["absent"]


@pytest.mark.rule("R23")
def test_a_look_by_whom_it_is_for_is_the_showing(crossing: Cast) -> None:
    crossing.wait(minutes=10)
    with clock.at(crossing.moment):
        shown = look(crossing.actor("james"), Case(crossing.dialogue))
    assert "Why our house?" in [each.text for each in shown]
    assert crossing.wait(seconds=1).codes("ruth", "recall_item", item="why") == ["shown"]
    crossing.do("maria", "take_back_permission", item="why")
    assert ReleasedCopy.objects.count() == 1


@pytest.mark.rule("R23")
def test_the_copy_lies_under_the_key_of_whom_it_is_for(crossing: Cast) -> None:
    copy = ReleasedCopy.objects.get()
    assert opens(crossing, "james", copy, "text") == "Why our house?"
    for who in ("maria", "rosa", "dana", "sam", "kim", "stranger"):
        closed(crossing, who, copy, "text")


# Rings


def opens(cast: Cast, who: str, row: object, name: str) -> object:
    """What somebody's own ring reads of a row."""
    with clock.at(cast.moment):
        case = Case(cast.dialogue)
        with vault.opened(case.keyring(cast.actor(who))):
            return getattr(row, name)


def closed(cast: Cast, who: str, row: object, name: str) -> None:
    """Somebody's own ring does not open it."""
    with pytest.raises(NoKey):
        opens(cast, who, row, name)


@pytest.mark.rule("R22")
def test_a_session_note_is_its_persons_and_of_who_prepares_them() -> None:
    cast = begin().to("preparing")
    maria, james = (
        Session.objects.filter(party__person=cast.id(who)).order_by("entered_at")[0] for who in ("maria", "james")
    )
    assert opens(cast, "ruth", maria, "note") == "A first meeting with Maria."
    assert opens(cast, "omar", james, "note") == "A first meeting with James."
    assert opens(cast, "maria", maria, "note") == "A first meeting with Maria."
    for who in ("dana", "sam", "kim", "stranger", "james", "rosa", "omar", "anyone", "programme"):
        closed(cast, who, maria, "note")
    for who in ("dana", "sam", "kim", "stranger", "maria", "rosa", "ruth"):
        closed(cast, who, james, "note")


@pytest.mark.rule("R22")
def test_who_is_released_from_the_case_opens_nothing_from_that_moment() -> None:
    cast = begin().to("preparing")
    cast.do("ruth", "note", text="About Maria.", about="maria")
    cast.do("ruth", "note", text="For the office.")
    note, party_note = Session.objects.order_by("entered_at")[0], PartyNote.objects.get()
    office = OfficeNote.objects.get()
    person, reach = Person.objects.get(pk=cast.id("maria")), Reach.objects.get(person=cast.id("maria"))
    rows = ((note, "note"), (party_note, "text"), (office, "text"), (person, "identity"), (reach, "marked"))
    for row, name in rows:
        assert opens(cast, "ruth", row, name)
    cast.do("dana", "release_from_case", facilitator="ruth")
    for row, name in rows:
        closed(cast, "ruth", row, name)
    assert cast.sees("ruth") == []
    with clock.at(cast.moment):
        assert dialogues_for(cast.actor("ruth")) == []
        assert [row.pk for row in dialogues_for(cast.actor("omar"))] == [cast.dialogue]
        with pytest.raises(NotFound):
            case_for(cast.actor("ruth"), cast.dialogue)


@pytest.mark.rule("R22")
def test_the_other_sides_ring_never_opens_a_row_of_this_side() -> None:
    cast = begin().to("fixed")
    cast.do("maria", "write_item", kind="statement", text="What I want to say.", keep="mine")
    cast.do("james", "write_item", by="omar", kind="answer", text="My answer.", keep="his")
    for own, other in (("maria", "james"), ("james", "maria")):
        closed(cast, other, Person.objects.get(pk=cast.id(own)), "identity")
        item = Item.objects.get(party__person=cast.id(own))
        closed(cast, other, item, "text")
        assert opens(cast, own, item, "text")
        for session in Session.objects.filter(party__person=cast.id(own), note__isnull=False):
            closed(cast, other, session, "note")
        for reach in Reach.objects.filter(person=cast.id(own)):
            closed(cast, other, reach, "marked")


@pytest.mark.rule("R22")
@pytest.mark.rule("R20")
def test_the_plan_opens_to_who_comes_while_the_meeting_is_fixed() -> None:
    cast = begin().to("planned")
    plan = Plan.objects.get()
    closed(cast, "maria", plan, "whole")
    cast.to("fixed")
    for who in ("maria", "james", "rosa"):
        assert opens(cast, who, plan, "whole")
        assert "Chapel room" in texts(cast, who)
    cast.do("james", "stop", by="omar")
    for who in ("maria", "james", "rosa"):
        closed(cast, who, plan, "whole")
        assert "Chapel room" not in texts(cast, who)
        # Nobody of the other side learns that there is a stop, nor whose it is.
        assert ("Stopped" in texts(cast, who)) is (who == "james")


@pytest.mark.rule("R22")
def test_what_a_person_says_shows_to_nobody_else_before_it_crosses() -> None:
    cast = begin().to("preparing")
    cast.do("maria", "write_item", kind="letter", text="LETTER-1", keep="letter")
    for who in ("james", "rosa", "dana", "sam", "kim", "omar", "stranger"):
        assert "LETTER-1" not in texts(cast, who)
    assert "LETTER-1" in texts(cast, "maria")
    assert "LETTER-1" in texts(cast, "ruth")
    assert "Maria" not in texts(cast, "james")
    assert "James" not in texts(cast, "maria")
    assert "Pine Hill" not in texts(cast, "maria")


@pytest.mark.rule("R2")
def test_a_wish_shows_to_the_coordinator_and_only_once_somebody_asked() -> None:
    cast = begin()
    everybody = ("maria", "rosa", "dana", "sam", "ruth", "kim", "stranger")
    before = {who: texts(cast, who) for who in everybody}
    cast.do("james", "register_interest", by="dana", channel="paper")
    assert {who: texts(cast, who) for who in everybody} == before
    cast.to("assigned")
    assert "wish" in texts(cast, "dana")
    for who in ("maria", "rosa", "sam", "ruth"):
        assert "wish" not in texts(cast, who)
    cast.do("maria", "take_back")
    assert "wish" not in texts(cast, "dana")


def test_a_stranger_finds_nothing_here() -> None:
    cast = begin().to("preparing")
    with clock.at(cast.moment):
        for who in ("stranger", "kim", "anyone"):
            with pytest.raises(NotFound):
                case_for(cast.actor(who), cast.dialogue)
        with pytest.raises(NotFound):
            case_for(cast.actor("dana"), "nothing of that name")
        for who in ("dana", "sam", "ruth", "omar", "maria", "james", "rosa"):
            assert case_for(cast.actor(who), cast.dialogue).dialogue_id == cast.dialogue
        assert dialogues_for(cast.actor("stranger")) == []
    assert cast.sees("stranger") == []
    for row in (*Party.objects.all(), *Message.objects.all()):
        for one in row._meta.concrete_fields:
            assert "Maria" not in str(row.__dict__.get(one.attname))


@pytest.mark.rule("R38")
def test_an_act_with_one_key_is_done_once() -> None:
    from heard.consent.actions import stop
    from heard.consent.models import Stop

    cast = begin().to("asked")
    with clock.at(cast.moment):
        stop(Case(cast.dialogue), by=cast.actor("maria").once("one tap"))
        with pytest.raises(DoneBefore):
            stop(Case(cast.dialogue), by=cast.actor("maria").once("one tap"))
    assert Stop.objects.count() == 1
