"""Questions, words, limits and what helps: written alone, shared by choice, let go by another; and what came back."""

import re
from datetime import timedelta

import pytest

from heard.acts.models import LedgerEntry
from heard.drafts.models import OwnDraft
from heard.exchange.models import Item, Permission, PermissionTakenBack, Shown
from heard.ground import clock
from heard.notebook.models import NotebookEntry
from heard.web.portal.notebook.books import BOOKS
from tests.support.cast import Cast
from tests.support.portaling import WORDS as OWN_WORDS
from tests.support.portaling import guest, outside_prison, proved
from tests.support.visiting import PORTAL, Visitor, at_the_door, read, statements

pytestmark = [pytest.mark.usefixtures("database"), pytest.mark.thorough]

WORDS = "Why our house?"
HOSTILE = '<script>alert("x")</script><b onclick=x>&amp;{{ 7|add:7 }}{name}'
RIGHT_TO_LEFT = "لماذا بيتنا؟"


@pytest.fixture
def cast() -> Cast:
    return outside_prison().to("supported")


@pytest.fixture
def maria(cast: Cast) -> Visitor:
    return guest(cast, "maria")


@pytest.fixture
def james(cast: Cast) -> Visitor:
    return guest(cast, "james")


def add(who: Visitor, text: str = WORDS, book: str = "questions", subject: str = "") -> str:
    """A note, by its page; its reference."""
    assert who.post(f"/{book}/", do="add", subject=subject, text=text).status_code == 303
    found = NotebookEntry.objects.order_by("made_at").last()
    assert found is not None
    return found.pk


def do(who: Visitor, what: str, note: str, book: str = "questions", **more: object) -> int:
    return who.post(f"/{book}/", do=what, note=note, **more).status_code


def share(who: Visitor, note: str, version: int = 1, book: str = "questions") -> int:
    return who.post(f"/{book}/share/", notes=f"{note}:{version}", sure="yes").status_code


def let_go(who: Visitor) -> str:
    """The last thing shared goes to the other person; its item."""
    item = Item.objects.order_by("entered_at").last()
    assert item is not None
    assert who.post("/shared/next/", item=item.pk, key="k", sure="yes").status_code == 303
    return item.pk


# Writing


@pytest.mark.parametrize("book", BOOKS)
def test_each_page_takes_words_and_shows_them(cast: Cast, book: str) -> None:
    who = guest(cast, "maria" if "harmed_principal" in BOOKS[book].who else "james")
    for part in BOOKS[book].parts:
        words = f"Words for {part.subject or book}."
        add(who, words, book, part.subject)
        assert words in read(who.get(f"/{book}/"))
        assert words in read(who.get(f"/{book}/paper/"))
    assert not Item.objects.exists()


def test_notes_leave_no_line_in_the_record(cast: Cast, maria: Visitor) -> None:
    before = LedgerEntry.objects.count()
    note = add(maria)
    do(maria, "matters", note, how_much="a_lot", n="1")
    maria.get("/questions/")
    do(maria, "take_away", note)
    assert LedgerEntry.objects.count() == before


@pytest.mark.parametrize("text", [HOSTILE, RIGHT_TO_LEFT, "😀 ñ \u202e turned"])
def test_words_stay_words(maria: Visitor, text: str) -> None:
    note = add(maria, text)
    for address in ("/questions/", "/questions/edit/?n=1", "/questions/share/", "/questions/paper/"):
        page = maria.get(address).content.decode()
        assert "<script>alert" not in page
        assert "<b onclick" not in page
    assert text in read(maria.get("/questions/"))
    assert share(maria, note) == 303
    assert text in read(maria.get("/shared/"))


@pytest.mark.parametrize(
    ("typed", "said"),
    [("", "Write something first"), ("   ", "Write something first"), ("x" * 4001, "a little too long")],
)
def test_what_does_not_fit_stays_in_its_box(maria: Visitor, typed: str, said: str) -> None:
    answer = maria.post("/questions/", do="add", subject="", text=typed, kept_for="/questions/", kept="")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert re.search(r"<title>\s*Check:", page)
    assert said in page
    assert f">{typed}</textarea>" in page
    assert 'id="f-text"' in page
    assert not NotebookEntry.objects.exists()


def test_a_problem_stands_at_its_own_box_only(maria: Visitor) -> None:
    page = maria.post("/limits/", do="add", subject="seat", text="", kept_for="/limits/~seat", kept="").content.decode()
    assert page.count('class="problem"') == 1
    assert page.index('class="problem"') > page.index("s-seat")


def test_order_weight_deleting_and_undo_by_buttons(maria: Visitor) -> None:
    one, two = add(maria, "one one"), add(maria, "two two")
    assert do(maria, "up", two, n="2") == 303
    page = read(maria.get("/questions/"))
    assert page.index("two two") < page.index("one one")
    do(maria, "matters", one, how_much="some", n="2")
    assert re.search(r'value="some"\s+aria-pressed="true"', maria.get("/questions/").content.decode())
    do(maria, "take_away", one)
    page = read(maria.get("/questions/"))
    assert "Undo" in page
    assert do(maria, "put_back", one) == 303
    assert "Undo" not in read(maria.get("/questions/"))


def test_what_was_shared_is_not_gone_with_its_note_and_the_page_says_so(maria: Visitor) -> None:
    kept, told = add(maria), add(maria, "And why that night?")
    share(maria, told)
    assert maria.post("/questions/", do="take_away", note=kept)["Location"] == "/questions/?gone=yes"
    assert "<details open>" in maria.get("/questions/", gone="yes").content.decode(), "one press brings it back"
    assert "<details open>" not in maria.get("/questions/").content.decode()
    assert "still with your facilitator" not in read(maria.get("/questions/"))
    do(maria, "take_away", told)
    assert "You deleted it here. What you shared before is still with your facilitator." in read(maria.get("/questions/"))
    assert "And why that night?" in read(maria.get("/shared/"))


def test_a_note_is_changed_and_two_windows_keep_both(maria: Visitor) -> None:
    note = add(maria)
    assert WORDS in read(maria.get("/questions/edit/?n=1"))
    for text in ("Newer", "Other window"):
        assert maria.post("/questions/edit/", note=note, version=1, text=text).status_code == 303
    page = read(maria.get("/questions/"))
    assert "Both are here now" in page
    assert "Newer" in page
    assert "Other window" in page


def test_deleted_in_one_window_and_written_in_another(maria: Visitor) -> None:
    note = add(maria)
    do(maria, "take_away", note)
    assert maria.post("/questions/edit/", note=note, version=1, text="Still typing").status_code == 303
    assert "Still typing" in read(maria.get("/questions/"))


@pytest.mark.parametrize("version", ["", "x", "-1", "9" * 30, "9" * 5000, "²"])
def test_a_version_that_is_none_loses_nothing(maria: Visitor, version: str) -> None:
    note = add(maria)
    assert maria.post("/questions/edit/", note=note, version=version, text="Typed").status_code == 303
    assert "Typed" in read(maria.get("/questions/"))
    assert maria.post("/questions/share/", notes=f"{note}:{version}", sure="yes").status_code == 422


@pytest.mark.parametrize("n", ["", "0", "2", "-1", "x", "1.0", "9" * 40])
def test_a_number_that_is_not_in_the_list_is_not_there(maria: Visitor, n: str) -> None:
    add(maria)
    assert maria.get("/questions/edit/", n=n).status_code == 404
    assert maria.get("/shared/next/", n=n).status_code == 404


# Walls


def test_what_is_anothers_is_not_there(cast: Cast, maria: Visitor, james: Visitor) -> None:
    note = add(maria, book="say")
    for what in ("up", "down", "matters", "take_away", "put_back"):
        assert do(james, what, note, "say", how_much="a_lot") == 404
    assert james.post("/say/edit/", note=note, version=1, text="Mine").status_code == 404
    assert share(james, note, book="say") == 404
    assert WORDS not in read(james.get("/say/"))
    share(maria, note, book="say")
    item = Item.objects.get().pk
    assert james.post("/shared/next/", item=item, key="k", sure="yes").status_code == 404
    assert james.post("/shared/", item=item, key="k").status_code == 422
    assert not Permission.objects.exists()
    assert WORDS not in read(james.get("/shared/"))


def test_who_finds_which_page(cast: Cast, maria: Visitor, james: Visitor) -> None:
    rosa = guest(cast, "rosa")
    for book in BOOKS.values():
        for end in ("", "share/", "paper/"):
            assert (maria.get(book.path + end).status_code == 200) == ("harmed_principal" in book.who)
            assert (james.get(book.path + end).status_code == 200) == ("responsible_principal" in book.who)
            assert rosa.get(book.path + end).status_code == 404
        assert rosa.post(book.path, do="add", text="x", subject=book.parts[0].subject).status_code == 404
    for address in ("/shared/", "/given/", "/shared/next/?n=1", "/questions/ideas/"):
        assert rosa.get(address).status_code == 404
    assert james.get("/questions/ideas/").status_code == 404


def test_what_is_no_deed_and_no_part_is_not_there(maria: Visitor) -> None:
    assert maria.post("/questions/", do="nothing").status_code == 404
    assert maria.post("/questions/").status_code == 404
    assert maria.post("/limits/", do="add", subject="none", text="x").status_code == 404
    assert do(maria, "matters", add(maria), how_much="everything") == 404
    assert maria.get("/kept/").status_code == 404


def test_nobody_who_is_not_in_finds_anything() -> None:
    browser = at_the_door(PORTAL)
    for address in ("/questions/", "/say/", "/limits/", "/helps/", "/shared/", "/given/", "/kept/"):
        for answer in (browser.get(address), browser.post(address, {"do": "add", "text": "x"})):
            assert answer.status_code in (303, 403)


# Sharing, letting go, taking back


@pytest.mark.parametrize("sure", [{}, {"sure": ""}, {"sure": "no"}])
def test_sharing_and_giving_on_each_ask_once_more_with_the_exact_words(maria: Visitor, sure: dict[str, str]) -> None:
    note = add(maria)
    version = NotebookEntry.objects.get(pk=note).row_version
    asked = maria.post("/questions/share/", notes=f"{note}:{version}", **sure)
    assert asked.status_code == 200
    text = read(asked)
    assert "Share this with Ruth?" in text
    assert WORDS in text
    assert not Item.objects.exists()
    share(maria, note)
    item = Item.objects.get().pk
    asked = maria.post("/shared/next/", item=item, key="k", **sure)
    assert asked.status_code == 200
    text = read(asked)
    assert "Give this to the other person?" in text
    assert WORDS in text
    assert not Permission.objects.exists()


def test_one_question_goes_all_the_way_by_its_writers_steps(cast: Cast, maria: Visitor) -> None:
    note = add(maria)
    add(maria, "Only mine")
    assert "Nothing goes to the other person from here" in read(maria.get("/questions/share/"))
    assert maria.post("/questions/share/").status_code == 422
    assert share(maria, note) == 303
    assert share(maria, note) == 303
    assert Item.objects.count() == 1
    page = read(maria.get("/questions/"))
    assert "Shared with Ruth" in page
    assert "Nothing has gone to the other person" in page
    preview = read(maria.get("/shared/next/", n="1"))
    assert WORDS in preview
    assert not Permission.objects.exists()
    let_go(maria)
    assert "Waiting to be read" in read(maria.get("/shared/"))
    assert maria.get("/shared/next/", n="1").status_code == 404
    item = Item.objects.get().pk
    for _twice in range(2):
        assert maria.post("/shared/", item=item, key="one press").status_code == 303
    assert PermissionTakenBack.objects.count() == 1
    assert "Only mine" not in read(maria.get("/shared/"))


def test_what_changed_since_says_who_has_the_older_words(maria: Visitor) -> None:
    note = add(maria)
    share(maria, note)
    assert "The words you shared are still with" in read(maria.get("/questions/edit/?n=1"))
    maria.post("/questions/edit/", note=note, version=1, text="Newer words")
    assert "The older words are still with Ruth" in read(maria.get("/questions/"))
    assert share(maria, note, 1) == 422
    assert share(maria, note, 2) == 303
    assert "older words" not in read(maria.get("/questions/"))


def test_a_wish_is_shared_with_the_name_of_its_part(cast: Cast, maria: Visitor) -> None:
    note = add(maria, "Near the door", "limits", "seat")
    assert "Where I would like to sit: Near the door" in read(maria.get("/limits/share/"))
    share(maria, note, book="limits")
    assert "Where I would like to sit: Near the door" in [one.text for one in cast.sees("ruth")]
    page = read(maria.get("/shared/"))
    assert "Give this to" not in page


def test_what_came_back_says_why(cast: Cast, maria: Visitor) -> None:
    share(maria, add(maria))
    item = let_go(maria)
    cast.do("ruth", "send_back_item", item=item, reason="Could you leave the street out?")
    page = read(maria.get("/shared/"))
    assert "Could you leave the street out?" in page
    assert "Give this to the other person" in page
    assert "Back with you" in read(maria.get("/questions/"))


@pytest.mark.rule("R23")
@pytest.mark.parametrize(("book", "kind"), [("mine", "deed"), ("offers", "offer")])
def test_what_he_did_and_could_offer_lie_under_the_same_seal(cast: Cast, james: Visitor, book: str, kind: str) -> None:
    note = add(james, "I was the one.", book)
    assert not Item.objects.exists()
    assert "I was the one." not in [one.text for one in cast.sees("omar")]
    assert share(james, note, book=book) == 303
    assert Item.objects.get().kind == kind
    assert "I was the one." in [one.text for one in cast.sees("omar")]
    assert not Permission.objects.exists()
    for reader in ("maria", "ruth", "dana"):
        assert "I was the one." not in [one.text for one in cast.sees(reader)]
    item = let_go(james)
    assert "Waiting to be read" in read(james.get("/shared/"))
    assert james.post("/shared/", item=item, key="back").status_code == 303
    assert PermissionTakenBack.objects.count() == 1


# No prompt asks for an apology, says what to feel, or hints at anything to be gained.
LEADING = re.compile(
    "sorry|apolog|forgiv|regret|remorse|shame|guilt|sentence|parole|judge|earlier"
    "|perd[oó]n|disculp|lament|arrepent|culpa|vergüenza|condena|jue[zc]|antes de tiempo",
    re.IGNORECASE,
)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("book", ["mine", "offers"])
def test_his_prompts_ask_and_lead_nowhere(james: Visitor, book: str, language: str) -> None:
    james.get("/my-page/", **{"in": language})
    answer = james.get(f"/{book}/ideas/")
    page = answer.content.decode()
    prompts = re.findall(r'<p class="words">(.+?)</p>', page)
    assert len(prompts) >= 5
    assert all(each.endswith("?") for each in prompts)
    assert not LEADING.search(read(answer))
    assert 'value="add"' not in page  # a prompt is thought about; it is nobody's own words


# From the other person


@pytest.fixture
def released(cast: Cast, maria: Visitor) -> str:
    share(maria, add(maria, "Do you think of my brother?"))
    item = let_go(maria)
    cast.do("ruth", "read_item", item=item)
    cast.do("ruth", "release_item", item=item)
    return item


def test_it_asks_first_and_only_the_button_shows(cast: Cast, released: str, james: Visitor) -> None:
    said = "brother"
    assert "nothing here for you to read" in read(james.get("/given/"))  # the hold
    cast.wait(hours=2)
    james = guest(cast, "james")
    for address in ("/my-page/", "/given/", "/shared/", "/answers/", "/say/"):
        assert said not in read(james.get(address))
    assert "You can read it now, later, or with Omar" in read(james.get("/given/"))
    assert not Shown.objects.exists()
    for wrong in ({}, {"secret": "cold soup by the door"}):
        refused = james.post("/given/", **wrong)
        assert refused.status_code == 422
        assert said not in read(refused)
    assert not Shown.objects.exists()
    cast.wait(minutes=6)  # each try waits longer, as at the door
    text = read(proved(james, "/given/"))
    assert said in text
    assert text.index("You do not have to read all of it.") < text.index(said) < text.index("If you want to talk about it")
    assert Shown.objects.count() == 1
    page = read(james.get("/given/"))
    assert said not in page, "loaded again, or come back to, it asks again"
    assert "looked at this before" in page


def test_what_was_asked_for_is_shown_at_once_or_not_at_all(cast: Cast, released: str) -> None:
    cast.wait(hours=2)
    james = guest(cast, "james")
    assert james.post("/given/", secret=OWN_WORDS)["Location"] == "/given/"
    assert "Show it" in read(james.get("/record/copy/")), "it opens no other page"
    assert "brother" not in read(james.get("/given/"))
    assert james.post("/given/", secret=OWN_WORDS).status_code == 303
    cast.wait(seconds=40)
    assert "brother" not in read(james.get("/given/")), "whoever finds the page open later types the words first"
    assert not Shown.objects.exists()


@pytest.mark.rule("R7")
def test_under_an_order_the_page_says_only_that_it_waits(cast: Cast, released: str) -> None:
    cast.wait(hours=2)
    james = guest(cast, "james")
    cast.do("dana", "record_order", between=["maria", "james"])
    for page in (james.get("/given/"), proved(james, "/given/")):
        assert "It has to wait for now. Omar can tell you why" in read(page)
        assert "brother" not in read(page)
        assert "own-given" not in page.content.decode()
    assert not Shown.objects.exists()


def test_whoever_it_is_not_for_is_shown_nothing(cast: Cast, released: str, maria: Visitor) -> None:
    cast.wait(hours=2)
    maria = guest(cast, "maria")
    assert "nothing here for you to read" in read(proved(maria, "/given/"))
    assert not Shown.objects.exists()


def test_reading_tells_its_author_of_the_responsible_side_nothing(cast: Cast, james: Visitor) -> None:
    share(james, add(james, "I was alone.", "say"), book="say")
    item = let_go(james)
    cast.do("omar", "read_item", item=item)
    cast.do("omar", "release_item", item=item)
    cast.wait(days=1)
    james, maria = guest(cast, "james"), guest(cast, "maria")
    before = [without_marks(james.get(each)) for each in ("/shared/", "/say/", "/my-page/")]
    assert "I was alone." in read(proved(maria, "/given/"))
    assert Shown.objects.count() == 1
    assert [without_marks(james.get(each)) for each in ("/shared/", "/say/", "/my-page/")] == before


def without_marks(answer: object) -> str:
    """A page without what is new in each form."""
    text = answer.content.decode()  # type: ignore[attr-defined]
    return re.sub(r'name="(csrfmiddlewaretoken|key)"\s+value="\w+"', "", text)


# What was typed and not sent


def keep(who: Visitor, text: str, mark: str = "", address: str = "/questions/") -> str:
    answer = who.post("/kept/", text=text, kept=mark, kept_for=address)
    assert answer.status_code == 200
    return str(re.search(r'"kept": "([\w:]+)"', answer.content.decode())[1])  # type: ignore[index]


def test_what_was_typed_is_there_again_until_it_is_sent(cast: Cast, maria: Visitor) -> None:
    mark = keep(maria, "Why o")
    mark = keep(maria, "Why our", mark)
    page = guest(cast, "maria").get("/questions/").content.decode()
    assert "What you wrote is here." in page
    assert ">Why our</textarea>" in page
    assert mark in page
    maria.post("/questions/", do="add", subject="", text="Why our house?", kept=mark, kept_for="/questions/")
    assert not OwnDraft.objects.exists()
    assert "What you wrote is here." not in read(maria.get("/questions/"))


def test_a_draft_that_came_after_its_form_says_nothing(maria: Visitor) -> None:
    add(maria)
    keep(maria, WORDS)
    assert "What you wrote is here." not in read(maria.get("/questions/"))


def test_two_windows_show_both_and_one_can_be_let_go(maria: Visitor) -> None:
    keep(maria, "One window")
    other = keep(maria, "Another window")
    page = read(maria.get("/questions/"))
    assert "One window" in page
    assert "Another window" in page
    assert maria.post("/kept/", forget="yes", kept=other, kept_for="/questions/").headers["Location"] == "/questions/"
    assert "Another window" not in read(maria.get("/questions/"))


def test_each_part_and_each_note_has_a_draft_of_its_own(maria: Visitor) -> None:
    note = add(maria)
    keep(maria, "About the seat", address="/limits/~seat")
    keep(maria, "Newer words", address=f"/questions/~{note}")
    limits = maria.get("/limits/").content.decode()
    assert limits.count("About the seat") == 1
    assert ">Newer words</textarea>" in maria.get("/questions/edit/?n=1").content.decode()
    assert "Newer words" not in read(maria.get("/questions/"))


@pytest.mark.parametrize("address", ["", "questions/", "//example/", "https://example.org/", "/x" * 200, "/a?b", "/a\nb"])
def test_a_draft_of_no_page_is_not_kept(maria: Visitor, address: str) -> None:
    assert maria.post("/kept/", text="x", kept_for=address).status_code == 404
    assert maria.post("/kept/", text="x" * 21_000, kept_for="/questions/").status_code == 413
    assert not OwnDraft.objects.exists()
    assert maria.post("/kept/", forget="yes", kept_for=address).headers["Location"] == "/"


def test_without_a_script_what_is_sent_after_a_rest_is_kept(cast: Cast, maria: Visitor) -> None:
    sent = {"do": "add", "subject": "", "text": "Typed for long", "kept": "", "kept_for": "/questions/"}
    with clock.at(cast.moment + timedelta(minutes=30)):
        answer = maria.browser.post("/questions/", sent)
    assert answer.status_code == 303
    assert not NotebookEntry.objects.exists()
    cast.wait(minutes=31)
    assert ">Typed for long</textarea>" in guest(cast, "maria").get("/questions/").content.decode()


def test_a_page_costs_the_same_however_much_is_written(cast: Cast, maria: Visitor) -> None:
    add(maria)
    maria.get("/questions/")  # says its line
    few = len(statements(lambda: maria.get("/questions/")))
    for number in range(12):
        share(maria, add(maria, f"Question {number}"))
    maria.get("/questions/")
    assert len(statements(lambda: maria.get("/questions/"))) == few
    assert few <= 14, few


def test_in_spanish(cast: Cast) -> None:
    maria = guest(cast, "maria")
    assert maria.get("/questions/?in=es").status_code == 303
    add(maria)
    page = read(maria.get("/questions/"))
    assert "Mis preguntas" in page
    assert "Solo usted puede verlo" in page
    answer = maria.post("/questions/", do="add", subject="", text="")
    assert "Primero escriba algo" in read(answer)
    assert re.search(r"<title>\s*Revise:", answer.content.decode())


def test_what_was_told_to_somebody_is_pointed_to_from_its_page(cast: Cast, maria: Visitor) -> None:
    says = "You told us more of this in another way."
    assert says not in read(maria.get("/limits/"))
    cast.do("maria", "write_item", by="ruth", channel="phone", kind="limit", text="Do not speak of my brother.")
    page = maria.get("/limits/")
    assert says in read(page)
    assert 'href="/shared/"' in page.content.decode()
    assert "my brother" in read(maria.get("/shared/"))
    assert says not in read(maria.get("/questions/"))
    add(maria, "No photographs.", "limits", "topics")
    share(maria, NotebookEntry.objects.get().pk, book="limits")
    assert read(maria.get("/limits/")).count(says) == 1


def test_how_much_a_note_matters_is_read_with_its_number(maria: Visitor) -> None:
    add(maria)
    add(maria, "And then?")
    page = maria.get("/questions/").content.decode()
    assert [f'aria-label="A lot: number {n}"' in page for n in (1, 2)] == [True, True]
