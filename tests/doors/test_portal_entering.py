"""Coming in to a page of one's own, and out of it: at the doors."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.http import HttpResponse, QueryDict
from django.test import Client

from heard.acts.models import LedgerEntry
from heard.appointments.models import Written
from heard.due import due
from heard.ground import clock, codes
from heard.own_page.models import FailedSignIn
from heard.people.models import SignedIn
from heard.people.signing_in.hashing import OneByOne
from heard.people.signing_in.store import SessionStore
from heard.web import sessions
from tests.support.cast import Cast, begin
from tests.support.portaling import WORDS, choose, give, guest, outside_prison, page_of, session_of
from tests.support.visiting import PORTAL, STAFF, Visitor, answer, at_the_door, read, visitor

pytestmark = pytest.mark.usefixtures("database")

NEVER_GIVEN = "0000000000"
OTHER_WORDS = "cold rain on a tin roof"
ODD = "\x00 <script>"


def nobody(cast: Cast) -> Visitor:
    """A browser at the portal in which nobody is signed in."""
    return Visitor(cast, at_the_door(PORTAL))


def from_network(cast: Cast, address: str, number: str, secret: str) -> HttpResponse:
    """One try from an address."""
    with clock.at(cast.moment):
        browser = Client(HTTP_HOST=PORTAL, REMOTE_ADDR=address)
        return answer(browser.post("/", {"number": number, "secret": secret}))


def number_of(cast: Cast, who: str) -> str:
    """The number of somebody's page, taken with the usual words."""
    key = give(cast, who)
    cast.do(who, "take_page", page=key.given, words=WORDS)
    return str(key.number)


def opens(given: HttpResponse) -> bool:
    """Whether this answer lets somebody in."""
    return given.status_code == 303


def without_what_was_typed(given: HttpResponse, number: str) -> str:
    """A page as it is for everybody: without the form's own token, and the number that one typed oneself."""
    text = re.sub(r'(name="csrfmiddlewaretoken" value=")[^"]+', r"\1", given.content.decode())
    return text.replace(f'value="{number}"', 'value=""')


# The way in


def test_from_the_card_to_ones_own_page() -> None:
    cast = begin().to("supported")
    key = give(cast, "maria")
    maria = nobody(cast)
    assert "Your number" in read(maria.get("/"))
    coming = maria.post("/", number=f"{key.number[:3]} {key.number[3:6]}-{key.number[6:]}", secret=key.secret.lower())
    assert coming["Location"] == "/words/"
    assert "Choose your words" in read(maria.get("/words/"))
    # A code by itself opens no page yet.
    assert maria.get("/my-page/")["Location"] == "/?to=%2Fmy-page%2F"
    taken = choose(maria, "/words/", WORDS)
    assert (taken.status_code, taken["Location"]) == (303, "/start/")
    assert "Before you start" in read(maria.get("/start/"))
    assert maria.post("/out/")["Location"] == "/?went=yes"
    assert not SignedIn.objects.filter(account=key.given).exists()
    back = maria.post("/", number=key.number, secret=f"  {WORDS.upper()} ", to="/start/")
    assert back["Location"] == "/start/"
    assert maria.get("/my-page/").status_code == 200
    assert maria.get("/")["Location"] == "/my-page/"


def test_drawn_words_open() -> None:
    cast = begin().to("assigned")
    key = give(cast, "maria")
    maria = nobody(cast)
    maria.post("/", number=key.number, secret=key.secret)
    page = maria.get("/words/").content.decode()
    drawn = re.search(r'name="offered" value="([^"]+)"', page)
    assert drawn
    assert drawn[1] not in maria.get("/words/").content.decode()
    assert opens(choose(maria, "/words/", drawn[1], words="", offered=drawn[1]))
    assert opens(nobody(cast).post("/", number=key.number, secret=drawn[1]))


def test_words_that_do_not_do_are_asked_for_again_and_the_code_stays_good() -> None:
    cast = begin().to("assigned")
    key = give(cast, "maria")
    maria = nobody(cast)
    maria.post("/", number=key.number, secret=key.secret)
    for words, says in (("too short", "15 letters"), ("", "Write the words"), ("maria of the sea", "Leave names out")):
        again = maria.post("/words/", words=words)
        assert again.status_code == 422
        assert says in read(again)
        assert re.search(r"<title>\s*Check:", again.content.decode())
    assert opens(nobody(cast).post("/", number=key.number, secret=key.secret))


def test_words_count_only_once_they_were_typed_again_and_the_code_is_good_until_then() -> None:
    cast = begin().to("assigned")
    key = give(cast, "maria")
    maria = nobody(cast)
    maria.post("/", number=key.number, secret=key.secret)
    assert maria.get("/words/again/")["Location"] == "/words/", "nothing was chosen yet"
    assert "Write your words down only if that is safe." in read(maria.get("/words/"))
    assert maria.post("/words/", words=WORDS)["Location"] == "/words/again/"
    asked = maria.get("/words/again/")
    assert "Type the words you just chose. Until then, you sign in with your code." in read(asked)
    assert "Write them down only if that is safe." in read(asked)
    assert WORDS not in asked.content.decode()
    wrong = maria.post("/words/again/", words=OTHER_WORDS)
    assert wrong.status_code == 422
    assert "These are not the words you chose." in read(wrong)
    assert maria.get("/my-page/").status_code == 303
    assert not opens(nobody(cast).post("/", number=key.number, secret=WORDS))
    assert nobody(cast).post("/", number=key.number, secret=key.secret)["Location"] == "/words/"
    assert maria.post("/words/again/", words=f" {WORDS.upper()} ")["Location"] == "/start/"


def test_other_words_count_only_once_they_were_typed_again_and_the_present_ones_are_good_until_then() -> None:
    cast = begin().to("assigned")
    number, here = number_of(cast, "maria"), guest(cast, "maria")
    assert here.get("/my-words/again/")["Location"] == "/my-words/"
    assert here.post("/my-words/", now=WORDS, words=OTHER_WORDS)["Location"] == "/my-words/again/"
    assert "Until then, you sign in with the words you had." in read(here.get("/my-words/again/"))
    assert here.post("/my-words/again/", words="not what I chose a minute ago").status_code == 422
    assert opens(nobody(cast).post("/", number=number, secret=WORDS))
    assert not opens(nobody(cast).post("/", number=number, secret=OTHER_WORDS))
    cast.wait(seconds=40)
    assert here.post("/my-words/again/", words=OTHER_WORDS)["Location"] == "/my-page/"
    assert opens(nobody(cast).post("/", number=number, secret=OTHER_WORDS))
    cast.wait(seconds=40)
    assert not opens(nobody(cast).post("/", number=number, secret=WORDS))
    assert here.get("/my-words/again/")["Location"] == "/my-words/", "chosen once, and done"


def test_what_was_chosen_lies_nowhere_in_words() -> None:
    cast = begin().to("assigned")
    here = guest(cast, "maria")
    here.post("/my-words/", now=WORDS, words=OTHER_WORDS)
    kept = f"{[SessionStore(row.session_key).load() for row in SignedIn.objects.all()]}"
    assert "chose" in kept
    assert "cold rain" not in kept


def test_two_who_came_by_one_code_do_not_both_take_it() -> None:
    cast = begin().to("assigned")
    key = give(cast, "maria")
    first, second = nobody(cast), nobody(cast)
    for each in (first, second):
        assert opens(each.post("/", number=key.number, secret=key.secret))
    assert opens(second.post("/words/", words=OTHER_WORDS))
    assert choose(first, "/words/", WORDS)["Location"] == "/start/"
    late = second.post("/words/again/", words=OTHER_WORDS)
    assert late.status_code == 422
    assert "does not work anymore" in read(late)
    assert opens(nobody(cast).post("/", number=key.number, secret=WORDS))


def test_a_code_given_meanwhile_ends_what_came_by_the_older() -> None:
    cast = begin().to("assigned")
    key = give(cast, "maria")
    maria = nobody(cast)
    maria.post("/", number=key.number, secret=key.secret)
    give(cast, "maria")
    assert maria.get("/words/")["Location"] == "/"
    assert maria.post("/words/", words=WORDS)["Location"] == "/"


def test_to_is_a_page_of_ours_or_none() -> None:
    cast = begin().to("assigned")
    number = number_of(cast, "maria")
    for to in ("//evil.example.org/", "https://evil.example.org/", "javascript:alert(1)", "/\\evil.example.org"):
        assert nobody(cast).post("/", number=number, secret=WORDS, to=to)["Location"] == "/my-page/"


def test_a_fresh_key_for_whoever_comes_in() -> None:
    cast = begin().to("assigned")
    number = number_of(cast, "maria")
    maria = guest(cast, "maria")
    before = maria.browser.cookies["portal_session"].value
    assert opens(maria.post("/", number=number, secret=WORDS))
    assert maria.browser.cookies["portal_session"].value != before
    assert not SignedIn.objects.filter(session_key=before).exists()


# The same for everybody


def _never_given(_cast: Cast) -> tuple[str, str]:
    return NEVER_GIVEN, WORDS


def _wrong(cast: Cast) -> tuple[str, str]:
    return number_of(cast, "maria"), OTHER_WORDS


def _closed(cast: Cast) -> tuple[str, str]:
    number = number_of(cast, "maria")
    cast.do("dana", "close_page", whom="maria")
    return number, WORDS


def _void(cast: Cast) -> tuple[str, str]:
    older = give(cast, "maria")
    give(cast, "maria")
    return older.number, older.secret


def _used(cast: Cast) -> tuple[str, str]:
    key = give(cast, "maria")
    cast.do("maria", "take_page", page=key.given, words=WORDS)
    return key.number, key.secret


def _too_old(cast: Cast) -> tuple[str, str]:
    key = give(cast, "maria")
    cast.wait(days=14)
    return key.number, key.secret


def _given_anew(cast: Cast) -> tuple[str, str]:
    number = number_of(cast, "maria")
    give(cast, "maria")
    return number, WORDS


def _of_another(cast: Cast) -> tuple[str, str]:
    own = give(cast, "maria")
    cast.do("maria", "invite_supporter", supporter="rosa")
    return own.number, give(cast, "rosa").secret


def _held_since(cast: Cast) -> tuple[str, str]:
    number = number_of(cast, "maria")
    cast.do("dana", "record_transfer", of="maria", to="County jail", custody="jail")
    return number, WORDS


def _died(cast: Cast) -> tuple[str, str]:
    number = number_of(cast, "maria")
    cast.do("dana", "record_death", of="maria")
    return number, WORDS


def _no_number(_cast: Cast) -> tuple[str, str]:
    return "ma'ria <b>&", WORDS


def _too_soon(cast: Cast) -> tuple[str, str]:
    number = number_of(cast, "maria")
    for _ in range(9):
        nobody(cast).post("/", number=number, secret=OTHER_WORDS)
    return number, WORDS


def test_a_page_that_lies_open_closes_when_somebody_is_taken_in() -> None:
    cast = outside_prison().to("agreed")
    james = guest(cast, "james")
    assert james.get("/my-page/").status_code == 200
    cast.do("dana", "record_transfer", of="james", to="Harbour Street")
    assert james.get("/my-page/").status_code == 200
    cast.do("dana", "record_transfer", of="james", to="County jail", custody="jail")
    assert james.get("/my-page/").status_code == 303
    assert james.post("/messages/", words="Who else reads this?").status_code == 303
    assert Written.objects.count() == 0


REASONS = (
    _never_given,
    _wrong,
    _closed,
    _void,
    _used,
    _too_old,
    _given_anew,
    _of_another,
    _held_since,
    _died,
    _too_soon,
)


@pytest.mark.parametrize("reason", REASONS, ids=lambda each: each.__name__)
def test_whatever_does_not_open_is_answered_alike_byte_for_byte(reason: Callable[[Cast], tuple[str, str]]) -> None:
    cast = begin().to("preparing")
    usual = nobody(cast).post("/", number=NEVER_GIVEN, secret=OTHER_WORDS)
    number, secret = reason(cast)
    given = nobody(cast).post("/", number=number, secret=secret)
    assert given.status_code == usual.status_code == 422
    assert without_what_was_typed(given, number) == without_what_was_typed(usual, NEVER_GIVEN)
    assert given.headers.items() == usual.headers.items()
    assert sorted(given.cookies) == sorted(usual.cookies)


@pytest.mark.parametrize("reason", [each for each in REASONS if each is not _too_soon], ids=lambda each: each.__name__)
def test_whatever_does_not_open_takes_the_same_work(
    reason: Callable[[Cast], tuple[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    cast = begin().to("preparing")
    number, secret = reason(cast)
    work: list[str] = []
    slow = OneByOne.encode

    def counted(self: OneByOne, *args: object, **named: object) -> str:
        work.append("once")
        return slow(self, *args, **named)

    monkeypatch.setattr(OneByOne, "encode", counted)
    nobody(cast).post("/", number=number, secret=secret)
    assert work == ["once"]


def test_odd_signs_are_answered_like_the_rest() -> None:
    cast = begin().to("assigned")
    for number in ("", "ma'ria <b>&", "1" * 400, "١٢٣٤٥٦٧٨٩٠", "\x00" * 10, "12345\n67890"):
        given = nobody(cast).post("/", number=number, secret=ODD)
        assert given.status_code == 422
        assert "<b>" not in given.content.decode()
    assert nobody(cast).post("/").status_code == 422


# Limits


def test_five_tries_in_ten_minutes_and_the_wait_passes_by_itself() -> None:
    cast = begin().to("assigned")
    number = number_of(cast, "maria")
    for _ in range(5):
        cast.wait(seconds=40)
        assert not opens(nobody(cast).post("/", number=number, secret=OTHER_WORDS))
    assert not opens(nobody(cast).post("/", number=number, secret=WORDS))
    cast.wait(minutes=10)
    assert opens(nobody(cast).post("/", number=number, secret=WORDS))


def test_each_try_waits_longer_and_what_came_too_soon_does_not_count() -> None:
    cast = begin().to("assigned")
    number = number_of(cast, "maria")
    for waits in (0, 0, 2, 10, 30):
        # Too soon, with the right words: not looked at.
        if waits:
            assert not opens(nobody(cast).post("/", number=number, secret=WORDS))
        cast.wait(seconds=waits)
        assert not opens(nobody(cast).post("/", number=number, secret=OTHER_WORDS))
    assert FailedSignIn.objects.filter(number=number).count() == 5


def test_who_got_in_has_not_been_guessing() -> None:
    cast = begin().to("assigned")
    number = number_of(cast, "maria")
    for _ in range(4):
        cast.wait(seconds=40)
        nobody(cast).post("/", number=number, secret=OTHER_WORDS)
    cast.wait(seconds=40)
    assert opens(nobody(cast).post("/", number=number, secret=WORDS))
    assert not FailedSignIn.objects.exists()


def test_whoever_guesses_elsewhere_does_not_lock_her_out() -> None:
    cast = begin().to("assigned")
    number = number_of(cast, "maria")
    for _ in range(30):
        from_network(cast, "203.0.113.9", number, OTHER_WORDS)
        cast.wait(seconds=31)
    assert opens(from_network(cast, "198.51.100.7", number, WORDS))


def test_one_network_tries_twenty_times_an_hour_whatever_the_number() -> None:
    cast = begin().to("assigned")
    number = number_of(cast, "maria")
    for each in range(20):
        from_network(cast, f"203.0.113.{each}", f"{each:010}", OTHER_WORDS)
    assert not opens(from_network(cast, "203.0.113.200", number, WORDS))
    assert opens(from_network(cast, "203.0.114.1", number, WORDS))
    cast.wait(hours=1)
    assert opens(from_network(cast, "203.0.113.200", number, WORDS))


def test_what_is_kept_of_a_try_names_no_address() -> None:
    cast = begin().to("assigned")
    from_network(cast, "203.0.113.9", NEVER_GIVEN, WORDS)
    assert "203.0" not in f"{vars(FailedSignIn.objects.get())}"


def test_staff_hear_that_somebody_tries_and_once() -> None:
    cast = begin().to("assigned")
    number = number_of(cast, "maria")
    for _ in range(5):
        cast.wait(seconds=40)
        nobody(cast).post("/", number=number, secret=OTHER_WORDS)
        nobody(cast).post("/", number=NEVER_GIVEN, secret=OTHER_WORDS)
    for _ in range(2):
        with clock.at(cast.moment):
            for _words, part in due(cast.programme):
                part()
        cast.wait(seconds=1)
    assert LedgerEntry.objects.filter(act="note_tries", outcome="done").count() == 1
    says = "Somebody tried many times to sign in to a page"
    assert says in read(visitor(cast, "ruth").get("/today/"))
    assert "somebody tried many times" in read(visitor(cast, "dana").get(f"/dialogues/{cast.dialogue}/", show="people"))
    give(cast, "maria")
    assert says not in read(visitor(cast, "ruth").get("/today/"))


# The way out


def _gone(cast: Cast, maria: Visitor) -> bool:
    """Whether nobody is signed in any more in this browser."""
    return maria.get("/start/").status_code == 303


def test_closing_and_giving_anew_end_what_is_open_at_once() -> None:
    cast = begin().to("assigned")
    for act in ("close_page", "give_page"):
        page = page_of(cast, "maria")
        here, there = guest(cast, "maria"), guest(cast, "maria")
        assert not _gone(cast, here)
        cast.do("dana", act, whom="maria")
        assert not SignedIn.objects.filter(account=page).exists()
        assert _gone(cast, here)
        assert _gone(cast, there)
        if act == "give_page":
            cast.do("dana", "close_page", whom="maria")


def test_other_words_end_every_other_session_and_ask_for_the_present_ones() -> None:
    cast = begin().to("assigned")
    here, there = guest(cast, "maria"), guest(cast, "maria")
    wrong = here.post("/my-words/", now="not my words at all", words=OTHER_WORDS)
    assert wrong.status_code == 422
    assert "These are not the words you use now, or it was too soon." in read(wrong)
    assert not opens(here.post("/my-words/", now="", words=OTHER_WORDS))
    cast.wait(seconds=2)
    assert choose(here, "/my-words/", OTHER_WORDS, now=WORDS)["Location"] == "/my-page/"
    assert _gone(cast, there)
    assert not _gone(cast, here)


def test_who_picked_up_an_open_phone_guesses_no_quicker_than_at_the_door() -> None:
    cast = begin().to("assigned")
    maria = guest(cast, "maria")
    for _ in range(5):
        cast.wait(seconds=40)
        assert not opens(maria.post("/my-words/", now="not my words at all", words=OTHER_WORDS))
    cast.wait(seconds=40)
    assert not opens(maria.post("/my-words/", now=WORDS, words=OTHER_WORDS))
    cast.wait(minutes=9)
    assert opens(maria.post("/my-words/", now=WORDS, words=OTHER_WORDS))


def test_ten_minutes_of_rest_and_two_hours_at_most() -> None:
    cast = begin().to("assigned")
    maria = guest(cast, "maria")
    cast.wait(minutes=9, seconds=50)
    assert not _gone(cast, maria)
    cast.wait(minutes=10, seconds=1)
    assert _gone(cast, maria)
    maria = guest(cast, "maria")
    for _ in range(12):
        cast.wait(minutes=9, seconds=50)
        assert not _gone(cast, maria)
    cast.wait(minutes=3)
    assert _gone(cast, maria)


def test_one_key_says_that_somebody_is_still_there() -> None:
    cast = begin().to("assigned")
    maria = guest(cast, "maria")
    for _ in range(3):
        cast.wait(minutes=9)
        assert maria.post("/still-here/").status_code == 204
    assert not _gone(cast, maria)


def test_what_comes_after_a_rest_is_kept_and_the_way_back_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[tuple[str, str, str]] = []

    def keep(page: str, path: str, form: QueryDict) -> None:
        kept.append((page, path, str(form.get("text"))))

    monkeypatch.setattr(sessions, "KEEP_WHAT_A_GUEST_TYPED", [keep])
    cast = begin().to("assigned")
    page = page_of(cast, "maria")
    maria = guest(cast, "maria")
    cast.wait(minutes=11)
    late = maria.post("/start/", text="Why our house?")
    assert kept == [(page, "/start/", "Why our house?")]
    assert late["Location"] == "/?to=%2Fstart%2F&rested=yes"
    rested = read(maria.get("/", rested="yes"))
    assert "For your privacy we signed you out. What you wrote is saved." in rested
    assert "house" not in rested


def test_a_page_that_was_closed_takes_nothing_late(monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[str] = []
    monkeypatch.setattr(sessions, "KEEP_WHAT_A_GUEST_TYPED", [lambda page, _path, _form: kept.append(page)])
    cast = begin().to("assigned")
    page = page_of(cast, "maria")
    cast.do("dana", "close_page", whom="maria")
    browser = at_the_door(PORTAL)
    browser.cookies["portal_session"] = session_of(cast, page)
    cast.wait(minutes=11)
    Visitor(cast, browser).post("/start/", text="Why our house?")
    assert kept == []


def test_who_closes_their_own_page_is_out_everywhere_and_nothing_else_stops() -> None:
    cast = begin().to("assigned")
    maria = guest(cast, "maria")
    page = page_of(cast, "maria")
    assert 'href="/help/close/"' in maria.get("/help/").content.decode()
    assert "Nothing you wrote is lost." in read(maria.get("/help/close/"))
    asked = maria.post("/help/close/")
    assert asked.status_code == 200
    assert "Close this page for good?" in read(asked)
    assert maria.get("/my-page/").status_code == 200
    closed = maria.post("/help/close/", sure="yes")
    assert (closed.status_code, closed["Location"]) == (303, "/?closed=yes")
    assert "Your page is closed. Nothing you wrote is lost." in read(maria.get("/", closed="yes"))
    assert not SignedIn.objects.exists()
    assert maria.get("/my-page/")["Location"].startswith("/?to=")
    again = give(cast, "maria")
    assert again.given != page


def test_leaving_ends_the_session_on_the_server() -> None:
    cast = begin().to("assigned")
    maria = guest(cast, "maria")
    left = maria.get("/leave/")
    assert left.status_code == 303
    assert left["Location"].startswith("https://")
    assert left["Referrer-Policy"] == "no-referrer"
    assert not left.content
    assert not SignedIn.objects.exists()
    for address in ("/", "/start/", "/my-page/"):
        assert "My page" not in read(maria.get(address))


def test_signing_out_is_sent_and_never_opened() -> None:
    cast = begin().to("assigned")
    maria = guest(cast, "maria")
    assert maria.get("/out/").status_code == 405
    assert not _gone(cast, maria)


# Walls


def test_a_session_of_one_house_opens_nothing_in_another() -> None:
    cast = begin().to("assigned")
    page = page_of(cast, "maria")
    staff = at_the_door(STAFF)
    staff.cookies["staff_session"] = session_of(cast, page)
    assert Visitor(cast, staff).get("/today/")["Location"].startswith("/sign-in/")
    dana = visitor(cast, "dana").browser.cookies["staff_session"].value
    portal = at_the_door(PORTAL)
    portal.cookies["portal_session"] = dana
    assert Visitor(cast, portal).get("/start/")["Location"] == "/?to=%2Fstart%2F"


def test_nobody_chooses_who_they_are_where_people_are_real() -> None:
    cast = begin().to("assigned")
    page = page_of(cast, "maria")
    assert "invented" not in read(nobody(cast).get("/"))
    assert nobody(cast).post("/", who=page).status_code == 422


def test_the_first_page_speaks_two_languages_and_gives_nothing_away() -> None:
    cast = begin().to("assigned")
    number = number_of(cast, "maria")
    spanish = nobody(cast)
    assert "Su número" in read(spanish.get("/es/"))
    assert spanish.post("/es/", number=number, secret=WORDS)["Location"] == "/my-page/"
    assert "Antes de empezar" in read(spanish.get("/start/"))
    page = nobody(cast).get("/en/").content.decode().lower()
    assert not [each for each in ("dialogue", "harm", "prison", "program", "victim", "facilitat") if each in page]


def test_coming_in_leaves_a_line_for_those_who_carry_it() -> None:
    cast = outside_prison().to("agreed")
    number = number_of(cast, "james")
    nobody(cast).post("/", number=number, secret=WORDS)
    line = LedgerEntry.objects.get(act="come_in")
    assert (line.chain, line.who, line.outcome) == (f"d:{cast.dialogue}", cast.id("james"), "looked")


# Giving it


def test_staff_see_the_card_once_in_the_persons_own_words() -> None:
    cast = begin().to("supported")
    cast.do("maria", "mark_safe", by="dana", reach={"way": "they_ring"})
    dana = visitor(cast, "dana")
    at = f"/dialogues/{cast.dialogue}/contact/{cast.id('maria')}/page/"
    assert "They have none yet" in read(dana.get(at))
    given = dana.post(at, act_key="once")
    card = given.content.decode().partition("<main>")[2]
    assert re.search(r"\d{3} \d{3} \d{4}", card)
    assert re.search(r">[ACDFGHJKMNPQRTVWXY34679]{5}-[ACDFGHJKMNPQRTVWXY34679]{5}<", card)
    assert not [each for each in ("Maria", "Heard", "dialogue", "program", cast.dialogue) if each in card]
    assert "done already" in read(dana.post(at, act_key="once"))
    assert "given, not opened yet" in read(dana.get(at))
    assert dana.post(f"{at}close/").status_code == 303
    assert "closed" in read(dana.get(at))


def test_nobody_enters_for_somebody_what_is_theirs_alone() -> None:
    cast = begin().to("assigned")
    dana = visitor(cast, "dana")
    key = give(cast, "maria")
    for act in ("give_page", "take_page", "change_passphrase"):
        assert dana.get(dana.act(act)).status_code == 404
        typed = {
            "act_for": cast.id("maria"),
            "act_channel": "phone",
            "page": key.given,
            "words": WORDS,
            "whom": cast.id("maria"),
        }
        assert dana.post(dana.act(act), **typed).status_code == 404


def test_the_code_is_long_enough_to_guess_at_in_vain() -> None:
    from heard.own_page.codewords import how_many, offered, words_in

    for kind, bits in ((codes.ONE_TIME, 45), (codes.RECEIPT, 54), (codes.LINK, 108)):
        assert len(codes.ALPHABET) ** kind.length >= 2**bits
        assert len({kind.new() for _ in range(50)}) == 50
    for language in ("en", "es", "fr", "xx"):
        assert len(words_in(language)) ** how_many(language) >= 2**51
        assert len(words_in(language)) > 1_000
        assert len({offered(language) for _ in range(50)}) == 50


def test_no_moment_of_a_day_is_told_by_what_is_kept() -> None:
    """Tries go after a day."""
    from heard.own_page.coming_in import forget_old_tries

    cast = begin().to("assigned")
    nobody(cast).post("/", number=NEVER_GIVEN, secret=WORDS)
    with clock.at(cast.moment + timedelta(days=1, seconds=2)):
        forget_old_tries()
    assert not FailedSignIn.objects.exists()
