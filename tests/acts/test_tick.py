"""What is due is done by `heard tick`: once, however many run it; and one part that fails stops no other."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import Any

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import connections
from pytest_django import Settings

from heard.acts.models import LedgerEntry
from heard.acts.verify import verify
from heard.confidentiality import sweeping, vault
from heard.confidentiality.models import WrappedKey
from heard.confidentiality.sealed import SealedText
from heard.confidentiality.sweeping import NotTheseRecords, sweep, unnamed
from heard.confidentiality.vault import KeyName
from heard.contact import post
from heard.contact import sending as contact
from heard.contact.models import Message, MessageEnd, Sending
from heard.dialogue.models import Dialogue
from heard.ground import clock
from heard.ground.references import new
from heard.meeting.models import Booking, CalledOff
from heard.people.models import Account, Person
from tests.support.cast import Cast, begin

REACH = {"way": "email", "at": "rosa@example.org", "hours": "00:00-23:59"}


@pytest.fixture(autouse=True)
def letterbox(settings: Settings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


def tick(cast: Cast) -> int:
    """One round where the story stands. Returns how it ended."""
    with clock.at(cast.moment):
        try:
            call_command("tick", once=True)
        except SystemExit as ended:
            return int(str(ended.code))
    return 0


def waiting(cast: Cast, words: str = "We will ring on Tuesday.") -> Message:
    """A message to Rosa whose time has come."""
    message = cast.do("dana", "write_to", to="rosa", words=words)
    cast.wait(hours=1)
    assert isinstance(message, Message)
    return message


# Messages


@pytest.mark.rule("R16")
@pytest.mark.usefixtures("database")
def test_a_message_leaves_when_its_time_has_come() -> None:
    cast = begin().go("2026-01-05 11:00")
    message = cast.do("dana", "write_to", to="rosa", words="We will ring on Tuesday.")
    assert tick(cast) == 0
    assert mail.outbox == []
    cast.wait(hours=1)
    assert tick(cast) == 0
    assert [each.to for each in mail.outbox] == [["rosa@example.org"]]
    assert MessageEnd.objects.get().message_id == message.pk
    assert tick(cast) == 0
    assert len(mail.outbox) == 1


@pytest.mark.usefixtures("database")
def test_two_at_once_send_once_and_withhold_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second arrives while the first has marked the point of no return and is still at the letter box."""
    cast = begin().go("2026-01-05 11:00")
    message, deliver = waiting(cast), post.deliver
    seen: list[str] = []

    def slow(*given: Any) -> str:
        if not seen:
            seen.append(given[2])
            assert contact.send_one(message) == 0
            cast_stop(cast)
            assert contact.send_one(message) == 0
        return deliver(*given)

    monkeypatch.setattr(post, "deliver", slow)
    assert tick(cast) == 0
    assert len(mail.outbox) == 1
    assert [str(each.outcome) for each in MessageEnd.objects.all()] == ["sent"]


def cast_stop(cast: Cast) -> None:
    """Somebody says stop in the same moment: for a message under way this comes too late, and it is not withheld."""
    cast.do("maria", "stop")


@pytest.mark.usefixtures("database")
def test_two_processes_at_once_send_once() -> None:
    cast = begin().go("2026-01-05 11:00")
    for each in range(3):
        waiting(cast, f"Message {each}.")
    together = Barrier(2)

    def one(_each: int) -> int:
        together.wait()
        try:
            return tick(cast)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(one, range(2))) == [0, 0]
    assert len(mail.outbox) == Sending.objects.count() == MessageEnd.objects.count() == 3


@pytest.mark.rule("R13")
@pytest.mark.usefixtures("database")
def test_a_night_of_quiet_hours_leaves_no_line_for_every_look() -> None:
    cast = begin().go("2026-01-05 19:50")
    cast.do("dana", "write_to", to="rosa", words="We will ring on Tuesday.")
    cast.go("2026-01-05 23:00")
    lines = LedgerEntry.objects.count()
    assert tick(cast) == tick(cast) == 0
    assert (mail.outbox, LedgerEntry.objects.count()) == ([], lines)
    cast.go("2026-01-06 10:00")
    assert tick(cast) == 0
    assert len(mail.outbox) == 1


@pytest.mark.usefixtures("database")
def test_one_that_fails_stops_no_other(capsys: pytest.CaptureFixture[str]) -> None:
    cast = begin().go("2026-01-05 11:00")
    cast.add("leo", side="harmed", part="supporter", supports="maria", reach=REACH)
    lost = cast.do("dana", "write_to", to="leo", words="We will ring on Monday.")
    waiting(cast)
    vault.destroy_keys([KeyName("locator", cast.id("leo"))])
    assert tick(cast) == 1
    assert [each.body for each in mail.outbox] == ["We will ring on Tuesday."]
    said = capsys.readouterr().err
    assert f"Could not send message {lost.pk}: Erased in " in said
    assert "Monday" not in said


@pytest.mark.usefixtures("database")
def test_a_process_killed_at_the_letter_box_sends_nothing_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    cast = begin().go("2026-01-05 11:00")
    waiting(cast)

    def killed(*_given: object) -> str:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(post, "deliver", killed)
        with pytest.raises(KeyboardInterrupt):
            tick(cast)
    assert tick(cast) == 0
    assert (mail.outbox, Sending.objects.count(), MessageEnd.objects.count()) == ([], 1, 0)


# Halted meetings


@pytest.mark.rule("R20")
@pytest.mark.usefixtures("database")
def test_a_stop_frees_the_room() -> None:
    cast = begin().to("fixed")
    assert tick(cast) == 0
    booked = Booking.objects.count()
    assert booked
    cast.do("maria", "stop")
    assert tick(cast) == tick(cast) == 0
    assert (Booking.objects.count(), CalledOff.objects.count()) == (0, 1)
    assert verify().findings == ()


@pytest.mark.rule("R20")
@pytest.mark.usefixtures("database")
def test_the_programme_calls_off_no_meeting_that_stands() -> None:
    cast = begin().to("fixed")
    assert cast.refused("programme", "call_off_meeting") == ["R0"]
    cast.to("begun").do("james", "stop", by="omar")
    assert tick(cast) == 0
    assert not CalledOff.objects.exists()


# Keys that no row names


def stray(cast: Cast, count: int = 1, programme: str = "") -> list[KeyName]:
    names = [KeyName("party", new()) for _each in range(count)]
    with clock.at(cast.moment):
        vault.make_keys(names, programme=programme or cast.programme)
    return names


def live() -> set[str]:
    return set(WrappedKey.objects.using("keys").filter(destroyed_at=None).values_list("id", flat=True))


@pytest.mark.usefixtures("database")
def test_keys_that_no_row_names_go_after_a_day() -> None:
    cast = begin()
    before = live()
    (name,) = stray(cast)
    assert tick(cast.wait(hours=23)) == 0
    assert live() == before | {name.id.hex()}
    assert tick(cast.wait(hours=2)) == 0
    assert live() == before


@pytest.mark.usefixtures("database")
def test_every_key_of_a_story_is_named() -> None:
    cast = begin().to("departed").wait(days=400)
    with clock.at(cast.moment):
        assert list(unnamed()) == []
    assert WrappedKey.objects.using("keys").count() > 8


@pytest.mark.usefixtures("database")
def test_a_key_that_seals_no_field_is_never_swept() -> None:
    cast = begin()
    with clock.at(cast.moment):
        vault.make_keys([KeyName("other", new())], programme=cast.programme)
    before = live()
    assert tick(cast.wait(days=400)) == 0
    assert live() == before


@pytest.mark.usefixtures("database")
def test_the_wrong_records_destroy_no_key(capsys: pytest.CaptureFixture[str]) -> None:
    """Records of another installation, or an older copy: better no sweep than people's words gone for good."""
    cast = begin()
    stray(cast, programme=new())
    before = live()
    assert tick(cast.wait(days=2)) == 1
    assert live() == before
    assert "NotTheseRecords" in capsys.readouterr().err


@pytest.mark.usefixtures("database")
def test_too_many_at_once_destroy_no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sweeping, "MAX_SWEPT_KEYS", 5)
    cast = begin()
    stray(cast, 6)
    before = live()
    with clock.at(cast.moment + timedelta(days=2)), pytest.raises(NotTheseRecords):
        sweep()
    assert live() == before


@pytest.mark.usefixtures("database")
def test_every_sealed_field_says_whose_key_it_is_under() -> None:
    """The sweep asks the fields; a field that named no owner would leave its keys for ever, or lose them."""
    kinds = sweeping.owners()
    assert set(kinds) == {"identity", "locator", "party", "dialogue", "office", "desk", "notebook"}
    assert kinds["desk"] == {Account}
    assert kinds["dialogue"] == kinds["office"] == {Dialogue}
    assert Person in kinds["locator"]
    assert not any(isinstance(field, SealedText) for field in Account._meta.concrete_fields)
