"""Searching: what is found, by whom, and that whoever may not know learns nothing."""

import re
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from heard.acts.models import LedgerEntry
from heard.ground import codes
from heard.models import Dialogue, IndexTag, Message, Person
from heard.people.finding import reach_as_kept, tag_of
from heard.people.likeness import asked_for, pieces_of, rank_among, rank_of, words_of
from heard.people.terms import Tagged
from tests.doors.test_staff_contact import left
from tests.doors.test_staff_finding_listing import more, statements
from tests.support.cast import Cast, begin
from tests.support.visiting import read, visitor

pytestmark = [pytest.mark.usefixtures("database"), pytest.mark.both]


@pytest.fixture
def cast() -> Cast:
    """Maria and Rosa Duran on one side, James Reed in Pine Hill on the other; ruth carries them."""
    made = begin().to("approved")
    made.do("dana", "assign", on="2026-01-12 09:00", facilitator="ruth")
    return made


def search(cast: Cast, who: str, text: str, **more: str) -> str:
    """What the page says."""
    return read(visitor(cast, who).post("/search/", text=text, **more))


def code(cast: Cast) -> str:
    """The code of the dialogue of the cast."""
    return Dialogue.objects.get(pk=cast.dialogue).code


def results(said: str) -> int:
    """How many results the heading counts."""
    found = re.search(r"(\d+) results? for", said)
    return int(found[1]) if found else 0


@pytest.mark.parametrize("who", ["dana", "sam", "ruth"])
@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Maria Duran", "Harmed person, by the name"),
        ("  maría   DURÁN ", "Harmed person, by the name"),
        ("duran maria", "Harmed person, by the name"),
        ("Mar", "Harmed person, by the name"),
        ("Marai Duran", "Harmed person, by the name"),
        ("Durran", "Harmed person, by the name"),
        ("Rosa Duran", "Harmed side, by the name"),
        ("pine hill", "Responsible person, is in this place"),
        ("Pine", "Responsible person, is in this place"),
    ],
)
def test_somebody_is_found_by_what_people_remember(cast: Cast, who: str, text: str, why: str) -> None:
    said = search(cast, who, text)
    assert f"{code(cast)} Approved" in said
    assert why in said


@pytest.mark.parametrize("who", ["dana", "ruth"])
def test_a_code_is_found_however_it_is_written(cast: Cast, who: str) -> None:
    for text in (code(cast), code(cast).lower(), code(cast).replace("-", ""), code(cast).replace("-", " ")):
        said = search(cast, who, text)
        assert results(said) == 1
        assert "Found by the code" in said
        assert "Duran" not in said


def test_a_code_is_found_by_its_beginning(cast: Cast) -> None:
    Dialogue.objects.filter(pk=cast.dialogue).update(code="P4H-9WN")
    for text in ("P4H", "p4h-", "P4H-9", "p4h9w"):
        assert results(search(cast, "dana", text)) == 1, text
    assert results(search(cast, "dana", "P4H-7")) == 0


def test_a_paper_leads_to_its_dialogue() -> None:
    cast = begin().to("agreed").go("2026-02-02 12:00")
    cast.do("james", "mark_safe", by="omar", reach={"way": "letter", "at": "J. Reed 4411, PO Box 12, Salem"})
    cast.do("omar", "write_to", to="james", words="I will come on Tuesday.")
    left(cast)
    shown = codes.PAPER.shown(Message.objects.get().paper_code)
    assert visitor(cast, "omar").post("/search/", text=shown.lower()).headers["Location"] == f"/dialogues/{cast.dialogue}/"
    assert "Nothing in your dialogues" in search(cast, "kim", shown)
    assert "No result for" in search(cast, "stranger", shown)


def test_a_number_finds_who_may_be_reached_like_this(cast: Cast) -> None:
    for text in ("+1 555 0134", "1555-0134", "(1) 5550134"):
        assert "Harmed person, may be reached like this" in search(cast, "dana", text), text
    cast.do("maria", "mark_safe", reach={"way": "phone", "at": "555 0177 22", "hours": "08:00-18:00"})
    assert results(search(cast, "dana", "+1 555 0134")) == 0
    assert results(search(cast, "dana", "555 017722")) == 1
    assert "Harmed side" in search(cast, "dana", "ROSA@example.org")


def test_who_was_moved_is_found_by_the_new_place_only(cast: Cast) -> None:
    cast.do("dana", "record_transfer", of="james", to="Cedar Creek")
    assert results(search(cast, "dana", "cedar creek")) == 1
    assert results(search(cast, "dana", "Pine Hill")) == 0
    assert IndexTag.objects.filter(person=cast.id("james"), kind="place").count() == 1


# Who learns nothing


@pytest.mark.parametrize("text", ["Maria Duran", "Nobody Known", "Pine Hill", "P4H-9WN", "+1 555 0134", "ma"])
def test_a_facilitator_who_does_not_carry_it_gets_the_same_answer_for_anything(cast: Cast, text: str) -> None:
    Dialogue.objects.filter(pk=cast.dialogue).update(code="P4H-9WN")
    omar = visitor(cast, "omar")
    pages = [omar.post("/search/", text=each).content.decode() for each in (text, "Zz Unheard Of")]
    plain = [re.sub(r"csrfmiddlewaretoken\" value=\"\w+\"", "", page) for page in pages]
    assert plain[0].replace(f'value="{text}"', "") == plain[1].replace('value="Zz Unheard Of"', "")
    assert "Nothing in your dialogues Intake can look further." in read(omar.post("/search/", text=text))


def test_a_facilitators_search_never_asks_beyond_their_dialogues(cast: Cast) -> None:
    """As many questions, and the same ones, whether somebody is known or not."""
    omar = visitor(cast, "omar")
    omar.get("/search/")  # what a page asks only once an hour was asked
    known, unknown = (statements(omar, "/search/", text=each) for each in ("Maria Duran", "Zz Unheard Of"))
    assert len(known) == len(unknown)
    of_tags = [each for each in known if "indextag" in each]
    assert len(of_tags) == 1
    assert all("heard_assignment" in each for each in of_tags)


def test_another_programme_finds_nobody(cast: Cast) -> None:
    for text in ("Maria Duran", "Duran", "Pine Hill", "+1 555 0134", code(cast)):
        assert "No result for" in search(cast, "stranger", text)


@pytest.mark.parametrize("role", ["screener", "evaluator", "administrator"])
def test_who_works_with_no_dialogue_has_no_search(cast: Cast, role: str) -> None:
    cast.appoint(role, role)
    visiting = visitor(cast, role)
    assert visiting.get("/search/").status_code == 404
    assert visiting.post("/search/", text="Maria Duran").status_code == 404
    assert 'role="search"' not in visiting.get("/").content.decode()


def test_only_who_is_in_a_dialogue_stands_in_the_index(cast: Cast) -> None:
    """Who merely asked does not: or asking would tell whether somebody is known."""
    cast.do("anyone", "inquire", reach={"way": "phone", "at": "+1 555 0199"})
    here = IndexTag.objects.filter(person__programme=cast.programme)
    assert set(here.values_list("person", flat=True)) == {cast.id(who) for who in ("maria", "rosa", "james")}
    assert results(search(cast, "dana", "+1 555 0199")) == 0


def test_tags_are_another_programmes_secret(cast: Cast) -> None:
    """The same name in two programmes has two tags."""
    assert tag_of(cast.programme, Tagged.NAME, "Maria Duran") != tag_of(cast.elsewhere, Tagged.NAME, "Maria Duran")
    assert tag_of(cast.programme, Tagged.NAME, "Maria Duran") == tag_of(cast.programme, Tagged.NAME, " MARÍA  duran")
    assert tag_of(cast.programme, Tagged.NAME, "ab") != tag_of(cast.programme, Tagged.PLACE, "ab")
    assert len(tag_of(cast.programme, Tagged.REACH, "+1 555 0134")) == 6


def test_a_tag_that_is_the_same_by_chance_finds_nobody_of_another_programme(cast: Cast) -> None:
    tag = tag_of(cast.elsewhere, Tagged.REACH, "+1 555 0188")
    IndexTag.objects.create(programme_id=cast.programme, person_id=cast.id("maria"), kind="reach", tag=tag)
    assert "No result for" in search(cast, "stranger", "+1 555 0188")


# What is shown leaves a line


@pytest.mark.rule("R38")
def test_what_a_search_shows_stands_in_a_line_and_what_was_typed_does_not(cast: Cast) -> None:
    search(cast, "dana", "Maria Duran")
    line = LedgerEntry.objects.latest("at_us")
    assert (line.act, line.outcome, line.chain) == ("search", "looked", f"a:{cast.id('dana')}")
    assert line.rows.split("\n") == [cast.dialogue, cast.id("maria")]
    assert not line.payload


@pytest.mark.rule("R38")
def test_what_shows_nothing_leaves_no_line(cast: Cast) -> None:
    before = LedgerEntry.objects.count()
    search(cast, "dana", "Zz Unheard Of")
    search(cast, "omar", "Maria Duran")
    assert LedgerEntry.objects.count() == before


# What is typed


@pytest.mark.parametrize("text", ["", " ", "M", "x" * 81, "a\x00b"])
def test_too_little_too_much_and_unprintable(cast: Cast, text: str) -> None:
    answer = visitor(cast, "dana").post("/search/", text=text)
    assert answer.status_code == 422
    assert "Error:" in answer.content.decode()


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "' OR 1=1 --", "%%", "__", "日本", "\u202eabc", "-- --", "...."]
)
def test_hostile_words_find_nothing_and_do_nothing(cast: Cast, text: str) -> None:
    answer = visitor(cast, "dana").post("/search/", text=text)
    assert answer.status_code == 200
    assert "<script>alert" not in answer.content.decode()
    assert results(read(answer)) == 0


def test_what_is_typed_never_stands_in_an_address(cast: Cast) -> None:
    answer = visitor(cast, "dana").get("/search/", text="Maria Duran")
    assert "Duran" not in answer.content.decode()
    page = visitor(cast, "dana").post("/search/", text="Maria Duran").content.decode()
    assert not [each for each in re.findall(r'(?:href|action)="([^"]*)"', page) if "uran" in each]
    title = re.search(r"<title>(.*?)</title>", page, re.DOTALL)
    assert title
    assert "Duran" not in title[1]


def test_the_office_can_look_for_what_is_like_it_too(cast: Cast) -> None:
    cast.do("dana", "add_party", side="harmed", part="kin", name="Mario Duran")
    exact = search(cast, "dana", "Maria Duran")
    assert results(exact) == 1
    assert "Also look for what is similar" in exact
    assert results(search(cast, "dana", "Maria Duran", like="yes")) == 2


def test_a_search_costs_eight_statements_however_many_there_are(cast: Cast) -> None:
    dana = visitor(cast, "dana")
    dana.get("/search/")  # what a page asks only once an hour was asked
    texts = ("Maria Duran", "durna", "Pine Hill", code(cast), "+1 555 0134", "Zz Unheard Of")
    few = {text: len(statements(dana, "/search/", text=text)) for text in texts}
    more(cast, 200)
    assert {text: len(statements(dana, "/search/", text=text)) for text in texts} == few
    assert max(few.values()) <= 8
    assert len(statements(visitor(cast, "ruth"), "/search/", text="Maria")) <= 8


# Likeness


@pytest.mark.parametrize(
    ("typed", "known", "rank"),
    [
        ("duran", "duran", 3),
        ("dur", "duran", 2),
        ("durna", "duran", 1),
        ("duran", "dran", 1),
        ("duran", "durran", 1),
        ("duran", "moran", 0),
        ("kristina", "christina", 1),
        ("kristina", "christine", 0),
        ("ab", "ba", 0),
        ("a", "ab", 0),
        ("abcdefgh", "fedcbahg", 0),
    ],
)
def test_slips_are_counted(typed: str, known: str, rank: int) -> None:
    assert rank_of(typed, known) == rank


@pytest.mark.parametrize(
    ("typed", "rank"),
    [
        ("anna maria", 3),
        ("maria neil", 2),
        ("maría", 3),
        ("maria smith", 0),
        ("an", 2),
        ("", 0),
        ("-", 0),
        ("nael", 0),
        ("niell", 1),
    ],
)
def test_every_word_that_was_typed_must_be_there(typed: str, rank: int) -> None:
    assert rank_among(words_of(typed), words_of("Anna-María Neill")) == rank
    assert rank_among(words_of(typed), []) == 0


LETTERS = "abcdeé ñ"


def rank_by(asked: list[tuple[str, ...]], pieces: str) -> int:
    """How well these pieces of somebody fit at best, by the word that fits worst; 0 where they cannot fit."""
    ranks = ([3, 2, *(1 for _ in tags[2:])] for tags in asked)
    return min(
        max((rank for rank, tag in zip(known, tags, strict=False) if tag in pieces), default=0)
        for known, tags in zip(ranks, asked, strict=True)
    )


@given(st.text(LETTERS, min_size=1, max_size=24), st.lists(st.tuples(st.integers(0, 3), st.integers(0, 24)), max_size=3))
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_pieces_never_miss_what_the_letters_find(cast: Cast, name: str, slips: list[tuple[int, int]]) -> None:
    typed = list(name)
    for kind, at in slips:
        here = typed[at : at + 2]
        typed[at : at + 2] = [here[1:], [*here, "b"], ["e", *here[1:]], here[::-1]][kind]
    words, known = words_of("".join(typed)), words_of(name)
    if rank_among(words, known):
        asked = asked_for(cast.programme, words)
        assert rank_by(asked, pieces_of(cast.programme, known)) >= rank_among(words, known)


def test_the_pieces_leave_few_to_be_opened(cast: Cast) -> None:
    names = [f"{first}{last}" for first in ("al", "bru", "christo", "doro", "ev") for last in ("ma", "no", "pher", "thea")]
    asked = asked_for(cast.programme, ["christopher"])
    likely = [name for name in names if rank_by(asked, pieces_of(cast.programme, [name]))]
    assert "christopher" in likely
    assert len(likely) < len(names) / 2


def test_only_the_last_few_names_are_opened(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    more(cast, 200)
    opened: list[str] = []
    known = Person.known

    def noted(person: Person) -> dict[str, Any]:
        opened.append(person.pk)
        return known(person)

    monkeypatch.setattr(Person, "known", noted)
    assert "Responsible person, by the name" in search(cast, "dana", "Jmaes")
    assert 0 < len(opened) < 10


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("+1 555 0134", "5550134"),
        ("(415) 555-0134", "5550134"),
        ("Rosa@Example.org", "rosa@example.org"),
        ("Pine Hill 5550134", ""),
        ("12", ""),
        ("", ""),
    ],
)
def test_a_number_is_kept_by_its_last_digits(text: str, said: str) -> None:
    assert reach_as_kept(text) == said
