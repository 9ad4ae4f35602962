"""A first question is answered by e-mail: exactly what was agreed to, after a wait, once; or not at all."""

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail

from heard.acts.models import LedgerEntry
from heard.contact import post
from heard.contact.models import FirstMail, FirstMailMoment
from heard.due import due
from heard.ground import clock
from heard.inquiry.first_words import as_kept, first_words
from tests.support.cast import Cast, begin
from tests.support.visiting import read, visitor

pytestmark = pytest.mark.usefixtures("database")
HERS = {"way": "email", "at": "lena@example.org"}
AGREED = {"email_from": "An address", "email_subject": "A note for you", "email": "Agreed words, and no others."}
RECEIPT = "P4H9-WN3K-TFAC"


@pytest.fixture
def cast() -> Cast:
    """A programme on a Monday morning at ten."""
    return begin().go("2026-01-12 10:00")


def asked(cast: Cast, *, agreed: dict[str, str] | None = AGREED, **reach: str) -> str:
    """Somebody asks, and agreed to these words; the address of their inquiry."""
    shows = as_kept(agreed) if agreed else None
    made = cast.do("anyone", "inquire", reach={**HERS, **reach}, shows=shows, receipt=RECEIPT)
    return f"/inquiries/{made.pk}/"


def pressed(cast: Cast, address: str) -> Any:
    """The second button."""
    return visitor(cast, "dana").post(f"{address}mail/", act_key="a-key")


def time_passes(cast: Cast, **time: float) -> None:
    """What is due leaves, twice: as on an installation that looks every minute."""
    cast.wait(**(time or {"minutes": 31}))
    for _ in range(2):
        with clock.at(cast.moment):
            for _words, part in due(cast.programme):
                part()


def moments() -> list[str]:
    return sorted(FirstMailMoment.objects.values_list("moment", flat=True))


@pytest.mark.rule("R12")
def test_exactly_what_was_agreed_to_leaves_from_the_address_without_a_name(cast: Cast) -> None:
    address = asked(cast)
    dana = visitor(cast, "dana")
    assert f'href="{address}mail/"' in dana.get(address).content.decode()
    asks = read(dana.get(f"{address}mail/"))
    for words in (
        "Send this e-mail?",
        "A note for you",
        "Agreed words, and no others.",
        "lena@example.org",
        "note@localhost",
    ):
        assert words in asks
    assert not FirstMail.objects.exists(), "looking sends nothing"
    assert pressed(cast, address)["Location"] == address
    assert "You can call it back until then." in read(dana.get(address))
    assert mail.outbox == []
    time_passes(cast)
    (left,) = mail.outbox
    assert (left.to, left.subject, left.body) == (["lena@example.org"], "A note for you", "Agreed words, and no others.")
    assert left.extra_headers["From"] == "note@localhost"
    assert moments() == ["leaving", "sent"]
    assert "It is not sent twice." in read(visitor(cast, "dana").get(address))


def test_it_leaves_a_line_of_who_sent_it(cast: Cast) -> None:
    pressed(cast, asked(cast))
    line = LedgerEntry.objects.get(act="mail_first_answer")
    assert (line.who, line.outcome, line.chain) == (cast.id("dana"), "done", f"g:{cast.programme}")


def test_it_is_sent_once(cast: Cast) -> None:
    address = asked(cast)
    assert [pressed(cast, address).status_code for _ in range(2)] == [303, 303]
    assert FirstMail.objects.count() == 1
    time_passes(cast)
    assert visitor(cast, "dana").post(f"{address}mail/", act_key="another").status_code in (404, 422)
    assert visitor(cast, "dana").get(f"{address}mail/").status_code == 404
    time_passes(cast)
    assert len(mail.outbox) == FirstMail.objects.count() == 1


@pytest.mark.rule("R16")
def test_it_waits_and_can_be_called_back_until_then(cast: Cast) -> None:
    address = asked(cast)
    pressed(cast, address)
    time_passes(cast, minutes=1)
    assert mail.outbox == []
    dana = visitor(cast, "dana")
    dana.post(f"{address}mail/back/")
    time_passes(cast)
    assert (mail.outbox, moments()) == ([], ["recalled"])
    dana = visitor(cast, "dana")
    assert "Nothing was sent." in read(dana.get(address))
    assert dana.post(f"{address}mail/", act_key="another").status_code == 303
    time_passes(cast)
    assert len(mail.outbox) == 1
    dana = visitor(cast, "dana")
    dana.post(f"{address}mail/back/")
    assert "It could not be called back." in read(dana.get(address))


@pytest.mark.rule("R12")
def test_what_was_not_agreed_to_is_not_sent(cast: Cast) -> None:
    for agreed in (None, {"say": "Hello"}, {"email": "Words without a subject"}):
        address = asked(cast, agreed=agreed)
        dana = visitor(cast, "dana")
        assert "mail/" not in dana.get(address).content.decode()
        assert dana.get(f"{address}mail/").status_code == 404
        assert cast.codes("dana", "mail_first_answer", inquiry=address.split("/")[2]) == ["words_not_agreed"]
    assert not FirstMail.objects.exists()


@pytest.mark.rule("R12")
@pytest.mark.parametrize("way", ["they_ring", "none", "phone", "letter"])
def test_who_marked_another_way_gets_no_mail(cast: Cast, way: str) -> None:
    address = asked(cast, way=way)
    assert cast.refused("dana", "mail_first_answer", inquiry=address.split("/")[2]) == ["R12"]


@pytest.mark.rule("R12")
@pytest.mark.rule("R13")
def test_it_leaves_in_their_hours_only(cast: Cast) -> None:
    address = asked(cast, hours="12:00-13:00")
    reference = address.split("/")[2]
    assert cast.codes("dana", "mail_first_answer", inquiry=reference) == ["outside_hours"]
    assert pressed(cast, address).status_code == 422
    cast.go("2026-01-12 12:10")
    assert pressed(cast, address).status_code == 303
    cast.go("2026-01-12 23:00")
    time_passes(cast, seconds=1)
    assert (mail.outbox, moments()) == ([], []), "it waits for a better hour"
    cast.go("2026-01-13 12:30")
    time_passes(cast, seconds=1)
    assert len(mail.outbox) == 1


@pytest.mark.rule("R13")
def test_it_leaves_in_no_quiet_hour(cast: Cast) -> None:
    address = asked(cast)
    cast.go("2026-01-12 23:30")
    assert cast.codes("dana", "mail_first_answer", inquiry=address.split("/")[2]) == ["quiet_hours"]


def test_a_question_that_was_taken_back_meanwhile_is_not_answered(cast: Cast) -> None:
    address = asked(cast)
    pressed(cast, address)
    cast.do("anyone", "take_back_inquiry", receipt=RECEIPT)
    time_passes(cast)
    assert (mail.outbox, moments()) == ([], ["withheld"])


def test_what_the_server_refuses_can_be_sent_again_and_what_nobody_knows_cannot(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = asked(cast)
    became = iter(["failed", ""])
    monkeypatch.setattr(post, "deliver_exactly", lambda *_args: next(became))
    pressed(cast, address)
    time_passes(cast)
    assert moments() == ["failed", "leaving"]
    dana = visitor(cast, "dana")
    assert "The mail server did not take the e-mail" in read(dana.get(address))
    assert dana.post(f"{address}mail/", act_key="again").status_code == 303
    time_passes(cast)
    dana = visitor(cast, "dana")
    assert "nobody knows whether it arrived" in read(dana.get(address))
    assert dana.get(f"{address}mail/").status_code == 404
    time_passes(cast, days=1, hours=1)
    assert moments() == ["failed", "leaving", "leaving"]


def test_without_a_mail_server_the_page_says_so_and_has_no_button(cast: Cast, settings: Any) -> None:
    address = asked(cast)
    settings.EMAIL_BACKEND, settings.HEARD_SMTP_URL = post.OURS, ""
    page = visitor(cast, "dana").get(address)
    assert "No mail server is set, so this e-mail cannot leave. Do not use your own mailbox." in read(page)
    assert f"{address}mail/" not in page.content.decode()
    assert visitor(cast, "dana").get(f"{address}mail/").status_code == 404


@pytest.mark.parametrize("who", ["sam", "ruth", "stranger"])
def test_it_is_for_coordinators(cast: Cast, who: str) -> None:
    address = asked(cast)
    visiting = visitor(cast, who)
    assert visiting.get(f"{address}mail/").status_code == 404
    assert visiting.post(f"{address}mail/", act_key="k").status_code in (404, 422)
    assert visiting.post(f"{address}mail/back/").status_code in (303, 404)
    assert not FirstMail.objects.exists()


@pytest.mark.parametrize("language", ["en", "es"])
def test_our_own_words_are_what_leaves(cast: Cast, language: str) -> None:
    agreed = first_words("email", language, if_no_answer="hang_up")
    address = asked(cast, agreed=agreed)
    pressed(cast, address)
    time_passes(cast)
    assert (mail.outbox[0].subject, mail.outbox[0].body) == (agreed["email_subject"], agreed["email"])
    assert timedelta(0) < FirstMail.objects.get().leaves_at - FirstMail.objects.get().entered_at


def waits(cast: Cast) -> tuple[str, str]:
    """The list of inquiries and Today, as Dana reads them."""
    dana = visitor(cast, "dana")
    return read(dana.get("/inquiries/")), read(dana.get("/today/"))


def test_sent_is_not_reached_and_is_no_waiting_either(cast: Cast) -> None:
    address = asked(cast)
    pressed(cast, address)
    listed, today = waits(cast)
    assert "Waiting for an answer (1)" in listed
    assert "The e-mail leaves on" in listed
    assert "new 3 working days left" in today
    time_passes(cast)
    cast.go("2026-01-20 10:00")
    listed, today = waits(cast)
    assert "Nobody is waiting." in listed
    assert "We wrote, and no answer yet (1)" in listed
    assert "E-mail sent on Mon, Jan 12, no answer yet" in listed
    assert "Asked Jan 12, 2026, written to within a working day" in listed
    assert "3 promised" not in listed + today, "what was promised is done: they were written to in time"
    page = read(visitor(cast, "dana").get(address))
    assert "E-mail sent on Mon, Jan 12, no answer yet" in page
    assert "We spoke" in page, "what they answer can be recorded"


def test_words_that_came_after_the_mail_wait_for_us_again(cast: Cast) -> None:
    pressed(cast, asked(cast))
    time_passes(cast)
    cast.go("2026-01-20 10:00")
    cast.do("anyone", "add_to_inquiry", receipt=RECEIPT, words="I read it. Please write again.")
    cast.wait(days=1)
    listed, today = waits(cast)
    assert "Waiting for an answer (1)" in listed
    assert "waiting 1 working day of 3" in listed
    assert "waiting 1 working day of 3" in today
    assert "They added words on Tue, Jan 20, after our e-mail." in listed
    assert "no answer yet" not in listed


@pytest.mark.parametrize(("outcome", "listed"), [("reached", "We spoke"), ("not_again", "Nobody is waiting.")])
def test_what_they_answered_ends_the_waiting_for_it(cast: Cast, outcome: str, listed: str) -> None:
    address = asked(cast)
    pressed(cast, address)
    time_passes(cast)
    cast.go("2026-01-14 10:00")
    visitor(cast, "dana").post(address, outcome=outcome, act_key="a-key")
    found, _today = waits(cast)
    assert listed in found
    assert "no answer yet" not in found


def test_a_mail_that_did_not_leave_keeps_them_waiting_and_the_list_says_so(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    pressed(cast, asked(cast))
    monkeypatch.setattr(post, "deliver_exactly", lambda *_args: "failed")
    time_passes(cast)
    cast.go("2026-01-20 10:00")
    listed, today = waits(cast)
    assert "The mail server did not take the e-mail on" in listed
    assert "waiting 6 working days, 3 promised" in listed
    assert "waiting 6 working days, 3 promised" in today
