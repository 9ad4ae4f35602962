"""A first question, step by step: nothing has to be filled, nothing shows, nothing stays; everyone gets the same answer."""

import html
import re
from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client, RequestFactory, override_settings
from django.utils import timezone

from heard.acts.models import LedgerEntry
from heard.acts.verify import verify
from heard.confidentiality import vault
from heard.confidentiality.vault import Erased, KeyName, Keyring
from heard.ground import clock
from heard.models import IndexTag, Inquiry, InquiryAdded, InquiryTakenBack, Programme, SignedIn
from heard.people.signing_in.store import SessionStore
from heard.web.public.asking import floods
from heard.web.sessions import cookie_name
from tests.support.cast import Cast, begin
from tests.support.visiting import PUBLIC, answer, at_the_door, read, visitor

FULL = {
    "who": {"who": "me"},
    "reach": {"way": "phone", "at": "555 0188", "time": "morning", "no_answer": "hang_up", "shared": "yes"},
    "shows": {},
    "note": {"name": "Sol", "words": "After nine is good."},
    "check": {},
}
NOTHING: dict[str, dict[str, str]] = {"who": {}, "reach": {}, "note": {}, "check": {}}


@pytest.fixture
def cast(database: object) -> Iterator[Cast]:
    """A programme, to which the public pages belong."""
    made = begin()
    with override_settings(HEARD_PUBLIC_PROGRAMME=Programme.objects.get(pk=made.programme).slug):
        yield made


@pytest.fixture
def anyone(cast: Cast) -> Client:
    """Somebody with a phone."""
    return at_the_door(PUBLIC)


def ask(anyone: Client, cast: Cast, told: Mapping[str, Mapping[str, str]], language: str = "en") -> str:
    """Go through the steps, a minute each, and follow where they lead. Returns the code that the last page shows."""
    moment, at = cast.moment, f"/{language}/ask/who/"
    with clock.at(moment):
        anyone.get(at)
    for _ in range(9):
        moment += timedelta(minutes=1)
        with clock.at(moment):
            step = at.split("/")[3]
            if step == "sent":
                found = re.search(r"\w{4}-\w{4}-\w{4}", read(answer(anyone.get(at))))
                return found[0] if found else ""
            anyone.get(at)
            given = answer(anyone.post(at, told[step]))
            assert given.status_code == 303, read(given)
            at = given.headers["Location"]
    raise AssertionError(at)


def opened(row: Inquiry) -> tuple[object, object]:
    with vault.opened(Keyring([KeyName("locator", row.pk)])):
        return row.reach, row.told


@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_at_all_is_a_whole_question(anyone: Client, cast: Cast, language: str) -> None:
    assert ask(anyone, cast, NOTHING, language)
    row = Inquiry.objects.get()
    assert opened(row) == ({"way": "they_ring"}, None)
    assert row.language == language
    assert row.aside == ""


@pytest.mark.parametrize(("language", "says"), [("en", "Someone I love was killed"), ("es", "Mataron a un ser querido")])
def test_who_lost_somebody_finds_themself_in_the_first_step_and_is_known_to_who_answers(
    anyone: Client, cast: Cast, language: str, says: str
) -> None:
    with clock.at(cast.moment):
        assert says in read(answer(anyone.get(f"/{language}/ask/who/")))
    ask(anyone, cast, {**NOTHING, "who": {"who": "bereaved"}}, language)
    row = Inquiry.objects.get()
    assert opened(row)[1] == {"who": "bereaved"}
    with clock.at(cast.moment):
        assert "Someone they love was killed" in read(visitor(cast, "dana").get(f"/inquiries/{row.pk}/"))


def test_what_was_answered_is_kept_under_its_own_key_and_leaves_no_index(anyone: Client, cast: Cast) -> None:
    tags = IndexTag.objects.count()
    ask(anyone, cast, FULL)
    reach, told = opened(Inquiry.objects.get())
    assert reach == {
        "way": "phone",
        "at": "555 0188",
        "hours": "08:00-12:00",
        "if_no_answer": "hang_up",
        "shared": "Somebody else uses it",
    }
    assert isinstance(told, dict)
    assert told.pop("shows")
    assert told == {"who": "me", "called": "Sol", "note": "After nine is good."}
    assert IndexTag.objects.count() == tags
    raw = repr([vars(row) for model in (Inquiry, LedgerEntry, SignedIn) for row in model.objects.all()])
    assert "555 0188" not in raw
    assert "After nine" not in raw
    assert verify().clean


def test_a_draft_is_not_readable_in_the_session_and_lives_half_an_hour(anyone: Client, cast: Cast) -> None:
    with clock.at(cast.moment):
        anyone.post("/en/ask/reach/", FULL["reach"])
    row = SignedIn.objects.get()
    assert "555 0188" not in repr(SessionStore(row.session_key).decode(row.session_data))
    assert row.expire_date - timezone.now() <= timedelta(minutes=30)
    assert "555 0188" in answer(anyone.get("/en/ask/reach/")).content.decode()


@pytest.mark.parametrize("step", ["shows", "note", "check"])
def test_a_draft_that_is_over_is_said_and_nobody_is_sent_on_without_their_number(
    anyone: Client, cast: Cast, step: str
) -> None:
    for each in ("who", "reach", "shows"):
        anyone.post(f"/en/ask/{each}/", FULL[each])
    assert 'name="had"' in answer(anyone.get(f"/en/ask/{step}/")).content.decode()
    anyone.cookies.clear()  # as after half an hour
    given = answer(anyone.post(f"/en/ask/{step}/", {**FULL[step], "had": "yes"}))
    assert given.headers["Location"] == "/en/ask/who/"
    assert "That time is over" in read(answer(anyone.get("/en/ask/who/")))
    assert not Inquiry.objects.exists()
    # What was written just now is not lost, and the way goes on as ever.
    anyone.post("/en/ask/who/", FULL["who"])
    assert "That time is over" not in read(answer(anyone.get("/en/ask/reach/")))
    assert ("After nine is good." in answer(anyone.get("/en/ask/note/")).content.decode()) == (step == "note")


def test_after_sending_an_old_first_step_does_not_say_that_nothing_was_sent(anyone: Client, cast: Cast) -> None:
    assert ask(anyone, cast, FULL)
    anyone.post("/en/ask/who/", {**FULL["who"], "had": "yes"})
    assert "Nothing was sent" not in read(answer(anyone.get("/en/ask/who/")))


def test_a_draft_ends_with_the_browser_too(anyone: Client, cast: Cast) -> None:
    given = answer(anyone.post("/en/ask/reach/", FULL["reach"]))
    cookie = given.cookies[cookie_name("public")]
    assert cookie.value
    assert (cookie["max-age"], cookie["expires"]) == ("", "")
    gone = answer(anyone.get("/leave/")).cookies[cookie_name("public")]
    assert (gone.value, gone["max-age"]) == ("", 0)


@pytest.mark.parametrize("kept", [FULL, NOTHING])
def test_every_page_is_hidden_from_searches_and_asks_for_no_story(
    anyone: Client, cast: Cast, kept: Mapping[str, Mapping[str, str]]
) -> None:
    for step in ("who", "reach", "shows", "note", "check"):
        if step != "check":
            anyone.post(f"/en/ask/{step}/", kept.get(step, {}))
        given = answer(anyone.get(f"/en/ask/{step}/"))
        text = given.content.decode()
        assert given.headers["Cache-Control"] == "no-store"
        assert " required" not in text
        assert 'autocomplete="off"' in text or not re.search(r"<(input|textarea)[^>]* id=", text)
        assert "data-leave" in text


def title_of(given: object) -> str:
    return " ".join(re.findall(r"<title>(.*?)</title>", answer(given).content.decode(), re.DOTALL)[0].split())


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_a_browser_keeps_of_asking_tells_nothing(anyone: Client, cast: Cast, language: str) -> None:
    step = {"en": "Step {} of 5", "es": "Paso {} de 5"}[language]
    neutral = {"en": "Information", "es": "Información"}[language]
    with clock.at(cast.moment):
        assert title_of(anyone.get(f"/{language}/ask/who/")) == step.format(1)
        wrong = anyone.post(f"/{language}/ask/reach/", {"way": "text"})
        assert title_of(wrong).endswith(f": {step.format(2)}")
    code = ask(anyone, cast, NOTHING, language)
    assert title_of(anyone.get(f"/{language}/ask/sent/")) == neutral
    assert title_of(anyone.get(f"/{language}/ask/again/")) == neutral
    assert title_of(anyone.post(f"/{language}/ask/again/", {"code": "none"})).endswith(f": {neutral}")
    assert title_of(anyone.post(f"/{language}/ask/again/", {"code": code})) == neutral


def test_what_is_missing_is_said_and_nothing_is_lost(anyone: Client, cast: Cast) -> None:
    given = answer(anyone.post("/en/ask/reach/", {"way": "text", "time": "evening", "shared": "unsure"}))
    text = given.content.decode()
    assert given.status_code == 422
    assert "<title>Check:" in " ".join(text.split()).replace("<title> ", "<title>")
    assert 'href="#f-at"' in text
    assert re.search(r'value="evening"\s+checked', text)
    assert re.search(r'value="unsure"\s+checked', text)
    assert not Inquiry.objects.exists()


def test_what_would_show_is_shown_before_it_is_sent(anyone: Client, cast: Cast) -> None:
    anyone.post("/en/ask/reach/", {"way": "text", "at": "555 0188"})
    assert "Hi, call when you can. No rush." in read(answer(anyone.get("/en/ask/shows/")))
    assert answer(anyone.post("/en/ask/reach/", {"way": "they_ring"})).headers["Location"] == "/en/ask/note/"


def test_sent_twice_is_one_question(anyone: Client, cast: Cast) -> None:
    with clock.at(cast.moment):
        anyone.post("/en/ask/who/", {})
    other = at_the_door(PUBLIC)
    other.cookies = anyone.cookies.__class__(anyone.cookies)
    with clock.at(cast.moment + timedelta(minutes=2)):
        first = answer(anyone.post("/en/ask/check/", {}))
        second = answer(other.post("/en/ask/check/", {}))
    assert (first.status_code, second.status_code) == (303, 303)
    assert Inquiry.objects.count() == 1


def test_nothing_begun_sends_nothing(anyone: Client, cast: Cast) -> None:
    assert answer(anyone.post("/en/ask/check/", {})).headers["Location"] == "/en/ask/who/"
    assert not Inquiry.objects.exists()


def test_the_next_question_from_the_same_browser_begins_empty_and_is_sent_too(anyone: Client, cast: Cast) -> None:
    """In a shelter or a library another person sits there a minute later."""
    first = ask(anyone, cast, FULL)
    for step in ("who", "reach", "note", "check"):
        page = answer(anyone.get(f"/en/ask/{step}/")).content.decode()
        assert not re.search(r"0188|Sol|After nine", page)
    second = ask(anyone, cast, NOTHING)
    assert second != first
    assert Inquiry.objects.count() == 2
    assert [opened(row) for row in Inquiry.objects.all()].count(({"way": "they_ring"}, None)) == 1


# What each way needs, with the place where something unseen came along.
WANTED = {
    "text": "+1 555 0188",
    "phone": "+1 555 0188",
    "trusted": "+1 555 0188",
    "email": "sol@example.org",
    "letter": "P.O. Box 9, Alder",
}
PASTED = ("\u202a{}\u202c", "\ufeff{}", "\r\n{}", "\0{}\x1b", "{} \u00a0")


@pytest.mark.parametrize("pasted", PASTED)
@pytest.mark.parametrize("way", WANTED)
def test_unseen_signs_that_come_along_with_a_pasted_number_lose_nothing(
    anyone: Client, cast: Cast, way: str, pasted: str
) -> None:
    told = {
        **FULL,
        "reach": {"way": way, "at": pasted.format(WANTED[way]), **({"trusted": "Ann\u200e"} if way == "trusted" else {})},
        "note": {"name": "Sol\0", "words": "\0"},
    }
    ask(anyone, cast, told)
    reach, kept = opened(Inquiry.objects.get())
    assert isinstance(kept, dict)
    assert kept.pop("shows")
    assert (reach["at"].strip(), kept) == (WANTED[way], {"who": "me", "called": "Sol"})  # type: ignore[index]


def test_a_question_is_asked_in_a_language_that_was_switched_on(anyone: Client, cast: Cast) -> None:
    with override_settings(HEARD_LANGUAGES=("en", "fr")):
        first = answer(anyone.get("/fr/ask/who/")).content.decode()
        assert ask(anyone, cast, FULL, "fr")
        sent = html.unescape(answer(anyone.get("/fr/ask/sent/")).content.decode())
    assert "Pour qui posez-vous cette question" in first
    assert "Nous avons votre question" in sent
    assert "Nous répondons d’ici 3 jours ouvrables" in sent
    assert Inquiry.objects.get().language == "fr"


# What somebody else could see or hear


def shown(page: str) -> list[str]:
    """The words on a page that shows what would be seen or heard, in order."""
    return [html.unescape(" ".join(each.split())) for each in re.findall(r"<dd dir=\"auto\">(.*?)</dd>", page, re.DOTALL)]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("way", WANTED)
def test_what_they_agreed_to_is_what_whoever_answers_is_given_word_for_word(
    anyone: Client, cast: Cast, way: str, language: str
) -> None:
    reach = {"way": way, "at": WANTED[way], "no_answer": "neutral_message", "time": "any"}
    told = {**FULL, "reach": reach | ({"trusted": "Ann"} if way == "trusted" else {})}
    for step in ("who", "reach"):
        anyone.post(f"/{language}/ask/{step}/", told[step])
    agreed = shown(answer(anyone.get(f"/{language}/ask/shows/")).content.decode())
    ask(anyone, cast, told, language)
    assert shown(answer(anyone.get(f"/{language}/ask/sent/")).content.decode()) == agreed
    reference = Inquiry.objects.get().pk
    with clock.at(cast.moment.replace(hour=19, minute=0)):
        page = answer(visitor(cast, "dana").get(f"/inquiries/{reference}/")).content.decode()
    given = html.unescape(re.search(r'aria-labelledby="script".*?</section>', page, re.DOTALL)[0])  # type: ignore[index]
    words = [" ".join(each.split()) for each in re.findall(r"<strong>(.*?)</strong>", given, re.DOTALL)]
    assert f'lang="{language}"' in given
    assert len(agreed) >= 2
    assert words == agreed


def test_words_that_were_changed_since_are_agreed_to_again(anyone: Client, cast: Cast, tmp_path: Path) -> None:
    for step in ("who", "reach", "shows", "note"):
        anyone.get(f"/en/ask/{step}/")
        anyone.post(f"/en/ask/{step}/", FULL[step])
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "own.ftl").write_text("first-say = Hello, it is about the library book.\n", encoding="utf-8")
    with override_settings(HEARD_WORDS=str(tmp_path)):
        asked = answer(anyone.post("/en/ask/check/", {}))
        assert asked.headers["Location"] == "/en/ask/shows/"
        assert not Inquiry.objects.exists()
        assert "library book" in read(answer(anyone.get("/en/ask/shows/")))
        anyone.post("/en/ask/shows/", {})
        assert answer(anyone.post("/en/ask/check/", {})).headers["Location"] == "/en/ask/sent/"
    assert "library book" in opened(Inquiry.objects.get())[1]["shows"]  # type: ignore[index]


@pytest.mark.parametrize("posted", [("who", "reach", "note"), ("who", "reach", "shows", "note")])
def test_nobody_is_reached_by_words_that_were_never_shown(anyone: Client, cast: Cast, posted: tuple[str, ...]) -> None:
    for step in posted:
        anyone.post(f"/en/ask/{step}/", FULL[step])
    assert answer(anyone.post("/en/ask/check/", {})).headers["Location"] == "/en/ask/shows/"
    assert not Inquiry.objects.exists()


# After it was sent


def test_back_after_sending_says_that_it_was_sent(anyone: Client, cast: Cast) -> None:
    code = ask(anyone, cast, FULL)
    for step in ("reach", "shows", "note", "check"):
        back = answer(anyone.get(f"/en/ask/{step}/"))
        assert back.headers["Location"] == "/en/ask/sent/"
    page = read(answer(anyone.get("/en/ask/sent/")))
    assert code in page
    assert "Come back with a code" in page


def test_adding_nothing_is_said_plainly_and_adding_twice_takes_two_forms(anyone: Client, cast: Cast) -> None:
    code = ask(anyone, cast, FULL)
    empty = answer(anyone.post("/en/ask/again/", {"code": code, "do": "add", "words": " "}))
    assert empty.status_code == 422
    assert "Nothing is written here yet." in read(empty)
    added = answer(anyone.post("/en/ask/again/", {"code": code, "do": "add", "words": "Not on Friday."}))
    assert (added.status_code, added.headers["Location"]) == (303, "/en/ask/again/")
    assert "We added it." in read(answer(anyone.get("/en/ask/again/")))
    # Loaded once more it asks for the code again, and adds nothing.
    assert "Write the code" in read(answer(anyone.get("/en/ask/again/")))
    assert InquiryAdded.objects.count() == 1


def test_the_same_form_sent_twice_adds_once_and_with_other_words_again(anyone: Client, cast: Cast) -> None:
    code = ask(anyone, cast, FULL)
    form = answer(anyone.post("/en/ask/again/", {"code": code})).content.decode()
    typed = {"code": code, "do": "add", "act_key": re.search(r'name="act_key" value="(\w+)"', form)[1]}  # type: ignore[index]
    for words, count in (("Not on Friday.", 1), ("Not on Friday.", 1), ("On Monday.", 2)):
        assert answer(anyone.post("/en/ask/again/", {**typed, "words": words})).status_code == 303
        assert "We added it." in read(answer(anyone.get("/en/ask/again/")))
        assert InquiryAdded.objects.count() == count


# Floods


@pytest.mark.parametrize("why", ["trap", "quick", "many"])
def test_what_looks_odd_is_set_aside_and_never_refused(
    anyone: Client, cast: Cast, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = ask(at_the_door(PUBLIC), cast, NOTHING)
    if why == "many":
        monkeypatch.setattr(floods, "FROM_ONE_PLACE", 0)
    if why == "quick":
        monkeypatch.setattr(floods, "TOO_QUICK", timedelta(hours=1))
    told = {**NOTHING, "note": {"website": "http://example.org"}} if why == "trap" else NOTHING
    assert len(ask(anyone, cast, told)) == len(plain)
    assert sorted(Inquiry.objects.values_list("aside", flat=True)) == ["", why]


def test_a_few_at_a_time_never_add_up_to_many(cast: Cast) -> None:
    """What is counted ends with its stretch of time, however steadily somebody goes on."""
    counts = []
    for each in range(30):
        with clock.at(cast.moment + timedelta(minutes=4 * each)):
            counts.append(floods.counted("asked:all", floods.AN_HOUR))
    assert max(counts) <= 15
    assert counts.count(1) >= 2


def test_behind_a_proxy_people_are_told_apart() -> None:
    places = set()
    with override_settings(ALLAUTH_TRUSTED_PROXY_COUNT=1):
        for client in ("192.0.2.7", "192.0.2.9", "198.51.100.1", "2001:db8::1", "not an address"):
            request = RequestFactory().get("/", headers={"x-forwarded-for": f"203.0.113.5, {client}"})
            places.add(floods.place_of(request))
    # Two of one network are one place; what a client itself puts before the proxy's word counts for nothing.
    assert len(places) == 4
    forged = [RequestFactory().get("/", headers={"x-forwarded-for": each}) for each in ("192.0.2.7", "198.51.100.1")]
    assert len({floods.place_of(each) for each in forged}) == 1


# Coming back


def test_whoever_has_the_code_adds_or_takes_back(anyone: Client, cast: Cast) -> None:
    code = ask(anyone, cast, FULL)
    other = at_the_door(PUBLIC)
    spelled = code.lower().replace("-", " ")
    assert "Your question is with us" in read(answer(other.post("/en/ask/again/", {"code": spelled})))
    added = answer(other.post("/en/ask/again/", {"code": code, "do": "add", "words": "Not on Friday."}))
    assert added.status_code == 303
    assert "We added it." in read(answer(other.get("/en/ask/again/")))
    row = InquiryAdded.objects.get()
    with vault.opened(Keyring([KeyName("locator", row.inquiry_id)])):
        assert row.words == "Not on Friday."
    assert code in read(answer(anyone.get("/en/ask/sent/")))
    anyone.post("/en/ask/again/", {"code": code, "do": "take_back"})
    gone = answer(anyone.get("/en/ask/again/"))
    assert code not in read(answer(anyone.get("/en/ask/sent/")))
    assert "<h1>It is erased</h1>" in gone.content.decode()
    assert InquiryTakenBack.objects.count() == 1
    with pytest.raises(Erased):
        opened(Inquiry.objects.get())
    again = answer(other.post("/en/ask/again/", {"code": code}))
    never = answer(other.post("/en/ask/again/", {"code": "AAAA-AAAA-AAAA"}))
    assert (again.status_code, never.status_code) == (422, 422)
    assert "We do not know this code." in read(again)
    assert verify().clean


def test_words_are_erased_even_where_the_machine_stopped_in_between(
    anyone: Client, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = ask(anyone, cast, FULL)
    monkeypatch.setattr("heard.inquiry.receipts.erase_words", lambda *_: None)
    anyone.post("/en/ask/again/", {"code": code, "do": "take_back"})
    assert opened(Inquiry.objects.get())[1]
    call_command("tick", "--once")
    with pytest.raises(Erased):
        opened(Inquiry.objects.get())


def test_guessing_codes_is_slowed_and_leaves_no_lines(anyone: Client, cast: Cast) -> None:
    lines = LedgerEntry.objects.count()
    statuses = [answer(anyone.post("/en/ask/again/", {"code": f"AAAA-AAAA-AA{at:02}"})).status_code for at in range(10)]
    assert statuses == [422] * floods.TRIES + [429] * (10 - floods.TRIES)
    assert LedgerEntry.objects.count() == lines


def test_the_code_is_kept_only_as_a_tag(anyone: Client, cast: Cast) -> None:
    code = ask(anyone, cast, NOTHING)
    assert code.replace("-", "") not in repr([vars(row) for row in Inquiry.objects.all()])


# What staff see of it


def test_a_coordinator_reads_what_was_told_and_nobody_else(anyone: Client, cast: Cast) -> None:
    code = ask(anyone, cast, FULL)
    at_the_door(PUBLIC).post("/en/ask/again/", {"code": code, "do": "add", "words": "Not on Friday."})
    row = Inquiry.objects.get()
    page = read(visitor(cast, "dana").get(f"/inquiries/{row.pk}/"))
    for words in (
        "For themselves. They were harmed.",
        "Sol",
        "After nine is good.",
        "Not on Friday.",
        "Somebody else uses it",
    ):
        assert words in page
    assert visitor(cast, "ruth").get(f"/inquiries/{row.pk}/").status_code == 404


def test_what_was_taken_back_is_not_waiting_any_more(anyone: Client, cast: Cast) -> None:
    code = ask(anyone, cast, FULL)
    anyone.post("/en/ask/again/", {"code": code, "do": "take_back"})
    row = Inquiry.objects.get()
    dana = visitor(cast, "dana")
    assert row.pk not in dana.get("/inquiries/").content.decode()
    assert "It was taken back, and its words are erased." in read(dana.get(f"/inquiries/{row.pk}/"))
    dana.post(f"/inquiries/{row.pk}/", outcome="reached", act_key="one")
    assert not row.answers.exists()
