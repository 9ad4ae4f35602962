"""What was typed and not sent: kept on the server under one's own key, put back into its form, and gone when it is done."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext

from heard.confidentiality.vault import KeyName, Keyring, opened
from heard.drafts.keeping import forget_old, kept_at
from heard.drafts.keeping import keep as keep_draft
from heard.drafts.owners import Member
from heard.ground import clock
from heard.ground.errors import NotFound
from heard.models import Draft, Session
from tests.support.cast import Cast, begin
from tests.support.visiting import STAFF, Visitor, answer, at_the_door, read, visitor

pytestmark = pytest.mark.usefixtures("database")
WORDS = "She spoke of the garden."


@pytest.fixture
def cast() -> Cast:
    """Both sides are getting ready."""
    return begin().to("preparing")


def log(cast: Cast) -> str:
    """The address of the quick log."""
    return f"/day/{cast.dialogue}/log/"


def keep(visiting: Visitor, address: str, **typed: Any) -> int:
    """What the page's own script sends."""
    return visiting.post("/drafts/", draft_for=address, **typed).status_code


def send(visiting: Visitor, address: str, **typed: Any) -> HttpResponse:
    """The form as its page has it: it says whether a draft of it is kept."""
    says = {"draft_kept": "yes"} if 'name="draft_kept"' in visiting.get(address).content.decode() else {}
    return visiting.post(address, **says, **typed)


def test_what_is_kept_is_put_back_and_says_since_when(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    assert keep(ruth, log(cast), note=WORDS, went="cut_short", mood=["calm", "sad"]) == 204
    page = ruth.get(log(cast))
    assert re.search(r"We kept what you wrote (at|on) Mar 12, 2026, 1:00 PM\. It is in the form again", read(page))
    assert WORDS in page.content.decode()
    assert page.content.decode().count("checked") >= 4


def test_kept_again_it_is_one_draft_and_the_newest(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    keep(ruth, log(cast), note="An earlier thought")
    keep(ruth, log(cast), note=WORDS)
    assert Draft.objects.count() == 1
    page = read(ruth.get(log(cast)))
    assert WORDS in page
    assert "An earlier thought" not in page


def test_it_is_gone_when_the_act_is_done_and_not_when_it_is_refused(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    keep(ruth, log(cast), note=WORDS)
    typed = {"went": "held", "with": cast.id("maria"), "minutes": "90"}
    refused = ruth.post(log(cast), draft_kept="yes", **(typed | {"minutes": "many"}))
    assert refused.status_code == 422
    assert 'name="draft_kept"' in refused.content.decode()
    assert Draft.objects.count() == 1
    assert send(ruth, log(cast), note=WORDS, **typed).status_code == 303
    assert not Draft.objects.exists()


def test_nothing_is_looked_for_where_nothing_was_kept(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    note = ruth.act("note")
    assert 'name="draft_kept"' not in ruth.get(note).content.decode()
    with CaptureQueriesContext(connection) as said:
        assert ruth.post(note, text="They rang.").status_code == 303
    assert not [each for each in said.captured_queries if "heard_draft" in each["sql"]]


def test_the_button_keeps_it_without_scripts_and_start_empty_lets_it_go(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    given = ruth.post("/drafts/", draft_for=log(cast), note=WORDS, keep_draft="yes")
    assert (given.status_code, given.headers["Location"]) == (303, log(cast))
    assert "Kept for you" in read(ruth.get(log(cast)))
    given = ruth.post("/drafts/", draft_for=log(cast), start_empty="yes")
    assert (given.status_code, given.headers["Location"]) == (303, log(cast))
    assert WORDS not in read(ruth.get(log(cast)))
    assert not Draft.objects.exists()


def test_nobody_reads_anothers(cast: Cast) -> None:
    keep(visitor(cast, "ruth"), log(cast), note=WORDS)
    for who in ("omar", "ruth"):
        given = visitor(cast, who).get(log(cast))
        assert given.status_code == 200
        assert (WORDS in read(given)) == (who == "ruth")
    keep(visitor(cast, "omar"), log(cast), note="His own")
    visitor(cast, "omar").post("/drafts/", draft_for=log(cast), start_empty="yes")
    row = Draft.objects.get()
    assert row.account_id == cast.id("ruth")
    assert b"garden" not in bytes(row.__dict__["words"])
    with opened(Keyring([KeyName("desk", cast.id("omar"))])), pytest.raises(NotFound):
        assert row.words


@pytest.mark.parametrize(
    "name", ["csrfmiddlewaretoken", "act_key", "password", "New-Password", "passphrase", "code", "a_token"]
)
def test_what_proves_who_somebody_is_is_never_kept(cast: Cast, name: str) -> None:
    ruth = visitor(cast, "ruth")
    keep(ruth, log(cast), **{name: "something-secret", "note": WORDS})
    with clock.at(cast.moment):
        found = kept_at(Member(cast.actor("ruth")), log(cast))
    assert [each.words for each in found] == [{"note": [WORDS]}]


@pytest.mark.parametrize(
    "address",
    [
        "",
        "/",
        "/sign-in/",
        "/ways/password/",
        "https://example.org/day/x/",
        "//example.org/day/",
        "/day/x/?next=1",
        "/day/\r\nx: y/",
    ],
)
def test_only_pages_with_forms_of_ours_keep_anything(cast: Cast, address: str) -> None:
    ruth = visitor(cast, "ruth")
    for more in ({}, {"keep_draft": "yes"}, {"start_empty": "yes"}):
        assert ruth.post("/drafts/", draft_for=address, note=WORDS, **more).status_code == 404
    assert not Draft.objects.exists()


def test_too_much_is_said_and_not_kept(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    assert keep(ruth, log(cast), note="x" * (Member.max_chars + 1)) == 413
    given = ruth.post("/drafts/", draft_for=log(cast), note="x" * (Member.max_chars + 1), keep_draft="yes")
    assert given.status_code == 303
    assert "too long to keep" in read(ruth.get(log(cast)))
    assert keep(ruth, "/day/" + "y" * 300 + "/", note="x") == 413
    assert not Draft.objects.exists()


def test_an_empty_form_is_no_draft_and_strange_signs_are_kept(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    assert keep(ruth, log(cast), note="   ") == 204
    assert not Draft.objects.exists()
    keep(ruth, log(cast), note="Ñandú 雪 <b>&amp; 🌿")
    assert "Ñandú 雪 &lt;b&gt;&amp;amp; 🌿" in ruth.get(log(cast)).content.decode()


def test_a_member_has_room_for_some_and_the_oldest_makes_room(cast: Cast) -> None:
    for each in range(Member.max_drafts + 3):
        with clock.at(cast.wait(seconds=1).moment):
            keep_draft(Member(cast.actor("ruth")), f"/day/{each}/", {"note": [str(each)]})
    assert Draft.objects.count() == Member.max_drafts
    assert not Draft.objects.filter(address="/day/2/").exists()
    assert Draft.objects.filter(address="/day/3/").exists()


def test_after_thirty_days_it_is_not_shown_and_the_tick_lets_it_go(cast: Cast) -> None:
    keep(visitor(cast, "ruth"), log(cast), note=WORDS)
    cast.wait(days=30)
    assert WORDS not in read(visitor(cast, "ruth").get(log(cast)))
    with clock.at(cast.moment - timedelta(minutes=1)):
        assert forget_old() == 0
    with clock.at(cast.moment):
        assert forget_old() == 1
    assert not Draft.objects.exists()


def test_a_form_sent_after_a_rest_is_kept_and_there_again_after_signing_in(cast: Cast) -> None:
    """From the car park: the session rests, the log is sent, the sign-in comes first, and every word is still there."""
    ruth = visitor(cast, "ruth")
    assert ruth.get(log(cast)).status_code == 200
    cast.wait(minutes=40)
    typed = {"went": "held", "with": cast.id("maria"), "minutes": "120", "note": WORDS}
    with clock.at(cast.moment):
        given = answer(ruth.browser.post(log(cast), typed, headers={"referer": f"http://{STAFF}{log(cast)}"}))
    assert given.status_code == 303
    assert given.headers["Location"].startswith("/sign-in/?")
    assert log(cast).replace("/", "%2F") in given.headers["Location"]
    assert Session.objects.count() == 4
    assert WORDS not in read(answer(at_the_door().get(given.headers["Location"])))
    again = visitor(cast, "ruth")
    page = again.get(log(cast))
    assert "We kept what you wrote" in read(page)
    assert WORDS in page.content.decode()
    assert send(again, log(cast), **typed).status_code == 303
    assert not Draft.objects.exists()


def test_a_concern_is_kept_too(cast: Cast) -> None:
    dana = visitor(cast, "dana")
    at = f"/day/{cast.dialogue}/concern/"
    keep(dana, at, words="He sleeps badly.", level="watch")
    assert "He sleeps badly." in read(dana.get(at))
    assert send(dana, at, words="He sleeps badly.", level="watch").status_code == 303
    assert not Draft.objects.exists()


def test_the_reason_for_sending_something_back_is_kept_but_no_tick(cast: Cast) -> None:
    cast.do("maria", "write_item", kind="question", text="Why?", keep="why")
    cast.do("maria", "permit", item="why")
    cast.do("ruth", "read_item", item="why")
    ruth, at = visitor(cast, "ruth"), f"/exchange/{cast.dialogue}/{cast.id('why')}/"
    keep(ruth, at, reason="Could you leave the street out?", sure="yes")
    page = ruth.get(at).content.decode()
    assert "Could you leave the street out?" in page
    assert "checked" not in page


def test_any_act_and_any_message_can_wait_half_written(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    note, message = ruth.act("note"), f"/dialogues/{cast.dialogue}/contact/{cast.id('maria')}/write/"
    keep(ruth, note, text="Half a note")
    keep(ruth, message, sentence="own", own="Half a message")
    for address, half in ((note, "Half a note"), (message, "Half a message")):
        page = read(ruth.get(address))
        assert "We kept what you wrote" in page
        assert half in page
    assert send(ruth, note, text="A whole note").status_code == 303
    assert [each.address for each in Draft.objects.all()] == [message]
