"""The rooms in which people are reached, words cross and first questions are answered, in a language that is not English."""

import re
from collections.abc import Iterator

import pytest
from django.test import override_settings

from heard.contact.sending import send_due
from heard.ground import clock
from heard.ground.pseudo import PSEUDO
from tests.support.cast import Cast, begin
from tests.support.visiting import Visitor, visitor

pytestmark = pytest.mark.usefixtures("database")
TEXT = {"way": "text", "at": "+1 555 0134", "hours": "08:00-18:00", "days": "mon wed", "sign_name": "Ruth"}
# What somebody typed or chose among, in the language of whom it is for; and what pages of several rooms have alike.
APART = (
    r"<textarea.*?</textarea>|<blockquote.*?</blockquote>|<span dir=\"auto\" lang=.*?</span>"
    r"|<dd dir=\"auto\" lang=.*?</dd>"
    r"|<div class=\"showing-face\">.*?</div>"
    r"|<section class=\"contact-strip\".*?</section>|<button[^>]*keep_draft.*?</button>|<main>.*?</main>"
    r"|<div class=\"note stop problems\".*?<ul>|<span class=\"muted\">\(can be left empty\)</span>"
)
ENGLISH = re.compile(r"\b[A-Za-z]?[a-z]{2,} [a-z]{2,} [a-z]{2,}\b")


@pytest.fixture
def abroad() -> Iterator[None]:
    """The workspace speaks a language that nobody speaks."""
    with override_settings(HEARD_PSEUDO=True):
        yield


def in_it(cast: Cast, who: str) -> Visitor:
    """Somebody of the staff who chose that language."""
    visiting = visitor(cast, who)
    visiting.post("/settings/", language=PSEUDO, shortcuts="off", density="compact", appearance="dark")
    visiting.get("/settings/")
    return visiting


def english(page: str) -> list[str]:
    """Words on a page that are plain English."""
    body = re.sub(APART, "", page.partition("<body")[2], flags=re.DOTALL)
    inside = body.partition('<main id="main"')[2].partition("</main>")[0] or body
    assert "ö" in inside
    spoken = re.findall(r'(?:aria-label|title|placeholder)="([^"]*)"', inside)
    return ENGLISH.findall("\n".join([*spoken, re.sub(r"<[^>]+>", "\n", inside)]))


@pytest.mark.usefixtures("abroad")
def test_no_page_of_contact_speaks_english() -> None:
    cast = begin().to("agreed").go("2026-02-02 12:00")
    cast.do("maria", "mark_safe", by="ruth", channel="phone", reach=TEXT, hard_dates="05-28")
    cast.do("james", "mark_safe", by="omar", reach={"way": "letter", "at": "J. Reed 4411, PO Box 12, Salem"})
    letter = cast.do("omar", "write_to", to="james", words="One. Two.")
    with clock.at(cast.wait(hours=1).moment):
        send_due(cast.programme)
    held = cast.do("ruth", "write_to", to="maria", words="Tuesday.")
    cast.do("rosa", "mark_safe", reach={"way": "phone", "at": "1", "if_no_answer": "neutral_message"})
    called = cast.do("ruth", "call", to="rosa", words="Hello.")
    ruth, omar = in_it(cast, "ruth"), in_it(cast, "omar")
    at = f"/dialogues/{cast.dialogue}/contact/"
    pages = [
        f"{at}{cast.id(who)}/{page}" for who in ("maria", "rosa") for page in ("", "change/", "page/", "write/", "call/")
    ]
    pages += ["/outbox/", "/outbox/?state=failed", f"/outbox/{held.pk}/", f"/outbox/{called.pk}/"]
    shown = {page: ruth.get(page) for page in pages}
    shown["words"] = ruth.post(f"{at}{cast.id('maria')}/write/", step="preview", sentence="own", own="In prison 🙂 x")
    shown["both"] = ruth.post(f"{at}{cast.id('maria')}/write/", step="preview", sentence="ring_us", own="x")
    shown["when"] = ruth.post(f"{at}{cast.id('maria')}/write/", step="preview", sentence="appointment", when="x")
    shown["wrong"] = ruth.post(f"{at}{cast.id('maria')}/checked/", row="x", channel="phone")
    shown["letter"] = omar.get(f"/outbox/{letter.pk}/")
    omar.post(f"/outbox/{letter.pk}/take/")
    shown["taken"] = omar.get(f"/outbox/{letter.pk}/")
    shown["printed"] = omar.get(f"/outbox/{letter.pk}/letter/")
    shown["went"] = omar.post(f"/outbox/{letter.pk}/done/", went="posted", on="x")
    ruth.post("/outbox/recall/", message=[held.pk, letter.pk])
    shown["recalled"] = ruth.get(f"/outbox/{held.pk}/")
    for page, given in shown.items():
        assert given.status_code in (200, 409, 422), page
        assert english(given.content.decode()) == [], page


@pytest.mark.usefixtures("abroad")
def test_no_page_of_what_crosses_speaks_english() -> None:
    cast = begin().to("preparing")
    cast.do("maria", "write_item", kind="question", text="Why?", keep="why")
    cast.do("maria", "permit", by="ruth", channel="phone", item="why")
    omar, sam, here = in_it(cast, "omar"), in_it(cast, "sam"), f"/exchange/{cast.dialogue}/{cast.id('why')}/"
    shown = {"list": omar.get("/exchange/"), "office": sam.get("/exchange/"), "far": omar.get("/exchange/?page=7")}
    shown["before"] = omar.get(here)
    omar.post(here, does="read")
    shown["read"], shown["tick"] = omar.get(here), omar.post(here, does="release")
    shown["no reason"] = omar.post(here, does="send_back", reason="")
    cast.do("omar", "release_item", item="why")
    shown["held"] = omar.get("/exchange/")
    shown["released"] = omar.get(here)
    omar.post(here, does="recall")
    shown["recalled"] = omar.get(here)
    for page, given in shown.items():
        assert english(given.content.decode()) == [], page


@pytest.mark.usefixtures("abroad")
def test_no_page_of_first_questions_speaks_english() -> None:
    cast = begin().go("2026-01-12 10:00")
    ways: list[dict[str, str]] = [
        {"way": "phone", "at": "1", "hours": "08:00-12:00"},
        {"way": "phone", "at": "1", "hours": "14:00-16:00", "days": "tue", "if_no_answer": "neutral_message"},
        {"way": "text", "at": "1"},
        {"way": "they_ring"},
        {"way": "none"},
    ]
    made = [cast.do("anyone", "inquire", reach=way, note="x", aside="quick") for way in ways]
    made.append(cast.do("anyone", "inquire"))
    dana, pages = in_it(cast, "dana"), ["/inquiries/", "/inquiries/new/", *(f"/inquiries/{one.pk}/" for one in made)]
    shown = {page: dana.get(page) for page in pages}
    for one, went in zip(made, ("reached", "nobody", "not_again"), strict=False):
        dana.post(f"/inquiries/{one.pk}/", outcome=went)
        shown[went] = dana.get(f"/inquiries/{one.pk}/")
    shown["wrong"] = dana.post(f"/inquiries/{made[3].pk}/", outcome="x")
    shown["later"] = dana.get("/inquiries/")
    for page, given in shown.items():
        assert english(given.content.decode()) == [], page
