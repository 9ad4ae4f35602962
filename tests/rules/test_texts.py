"""What people read comes by key, in the language that is spoken; what is missing or malformed is said by file and line."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from django.test import override_settings

from heard.ground import dates, texts
from heard.ground.catalogues import Placeholder
from heard.ground.pseudo import PSEUDO
from heard.ground.text_problems import problems, problems_of_own
from heard.ground.texts import say, say_in, speaking, text
from heard.people.terms import Way
from heard.web.texts import unread_language

LOS_ANGELES = ZoneInfo("America/Los_Angeles")
MORNING = datetime(2026, 1, 26, 9, 30, tzinfo=LOS_ANGELES)


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Path]]:
    """Languages made for a test: `shelf("en/x.ftl", "a = A")` writes a file."""
    monkeypatch.setattr(texts, "LOCALE", tmp_path)
    every = (texts.shipped, texts.unread, texts._catalogue, texts._chain)
    for each in every:
        each.cache_clear()

    def write(name: str, words: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words, encoding="utf-8")
        for each in every:
            each.cache_clear()
        return path

    write("en/language.ftl", "language-name = English\nlanguage-locale = en_US\n")
    yield write
    monkeypatch.undo()
    for each in every:
        each.cache_clear()


def said(language: str) -> list[str]:
    """What is wrong with a language, as a command says it, without the folder."""
    return [str(each).removeprefix(f"{texts.LOCALE}/") for each in problems(language)]


# Saying


def test_a_sentence_is_said_in_the_language_that_is_spoken() -> None:
    assert say("again-yes_or_no") == "Choose yes or no."
    with speaking("es"):
        assert say("again-yes_or_no") == "Elija sí o no."
        assert str(text("again-too_long", most=3)) == "Acorte esto. Caben 3 caracteres."
    assert str(text("again-too_long", most=4000)) == "Make this shorter. It can have 4,000 characters."
    assert text("again-yes_or_no").in_language("es") == "Elija sí o no."


def test_a_key_that_is_nowhere_is_a_mistake_and_so_is_a_place_that_nothing_fills() -> None:
    with pytest.raises(KeyError):
        say("again-nowhere")
    with pytest.raises(ValueError, match="again-too_long"):
        say("again-too_long")


def test_a_language_nobody_knows_is_the_first_one_and_a_region_is_its_language() -> None:
    assert [texts.known(each) for each in ("es-MX", "es", "qaa", "", "xx")] == ["es", "es", "en", "en", "en"]


def test_a_term_is_what_rows_keep_and_says_its_label() -> None:
    assert Way("phone") is Way.PHONE
    assert Way.values[0] == Way.stored[0][0] == Way.stored[0][1]
    assert dict(Way.choices)[Way.PHONE] == Way.PHONE.label != "phone"


# Days and hours


@pytest.mark.parametrize(
    ("language", "day", "weekday", "hour", "zone"),
    [
        ("en", "Jan 26, 2026", "Monday, January 26, 2026", "9:30 AM", "Pacific Time"),
        ("es", "26 ene 2026", "lunes, 26 de enero de 2026", "9:30 a.m.", "hora del Pacífico"),
        ("fr", "26 janv. 2026", "lundi 26 janvier 2026", "09:30", "heure du Pacifique nord-américain"),
    ],
)
def test_days_and_hours_are_written_as_the_language_writes_them(
    language: str, day: str, weekday: str, hour: str, zone: str
) -> None:
    with override_settings(HEARD_LANGUAGES=("en", "es", "fr")), speaking(language):
        assert (dates.day(MORNING), dates.weekday(MORNING)) == (day, weekday)
        assert (dates.hour(MORNING), dates.zone_name(LOS_ANGELES)) == (hour, zone)
        assert dates.month_names()[0] in (weekday.split()[1], "enero", "janvier")


def test_a_moment_is_told_by_the_clock_that_is_asked_for() -> None:
    assert dates.moment(MORNING, ZoneInfo("America/New_York")) == "Jan 26, 2026, 12:30 PM"
    assert dates.day_of_year(date(2024, 2, 29)) == "February 29"


# A new language, and what is wrong with one


def test_a_new_language_is_a_new_folder(shelf: Callable[..., Path]) -> None:
    shelf("en/x.ftl", "x-hello = Hello, { $name }.")
    shelf("pt/language.ftl", "language-name = Português\nlanguage-locale = pt_BR\n")
    shelf("pt/x.ftl", "x-hello = Olá, { $name }.")
    assert texts.languages() == {"en": "English", "pt": "Português"}
    assert say_in("pt", "x-hello", name="Ana") == "Olá, Ana."
    assert said("pt") == []


def test_a_region_says_only_what_it_says_otherwise(shelf: Callable[..., Path]) -> None:
    shelf("en/x.ftl", "x-ring = Call us.\nx-bye = Goodbye.")
    shelf("en-GB/language.ftl", "language-name = English (UK)\nlanguage-locale = en_GB\n")
    shelf("en-GB/x.ftl", "x-ring = Ring us.")
    assert [say_in("en-GB", each) for each in ("x-ring", "x-bye")] == ["Ring us.", "Goodbye."]
    assert said("en-GB") == []


def test_the_workspace_is_whole_in_a_language_or_left_out(shelf: Callable[..., Path]) -> None:
    shelf("en/staff/y.ftl", "y-note = Note\ny-more = More")
    shelf("pt/language.ftl", "language-name = Português\nlanguage-locale = pt_BR\n")
    assert said("pt") == []
    assert list(texts.staff_languages()) == ["en"]
    shelf("pt/staff/y.ftl", "y-note = Nota")
    assert said("pt") == ["pt/staff/y.ftl: `y-more` is missing. English says it on line 2."]


@pytest.mark.parametrize(
    ("english", "other", "wrong"),
    [
        ("x-a = A", "x-b = B", "pt/x.ftl:1: `x-b` is said nowhere."),
        ("x-a = A", "x-a = A\n\n\nx-a = B", "pt/x.ftl:4: `x-a` is there twice"),
        ("x-a = A", "x-a = A\nx-b { 1", "pt/x.ftl:2: Fluent does not understand this"),
        ("x-a = { $name }", "# who\nx-a = { $nome }", "pt/x.ftl:2: `x-a`: nothing fills $nome. What is filled: $name."),
        ("x-a = A\n    .help = H", "x-a = A", "pt/x.ftl: `x-a.help` is missing. English says it on line 1."),
        ("x-a = A\nx-b = B", "x-a = A", "pt/x.ftl: `x-b` is missing. English says it on line 2."),
    ],
)
def test_what_is_wrong_is_said_by_file_and_line(shelf: Callable[..., Path], english: str, other: str, wrong: str) -> None:
    shelf("en/x.ftl", english)
    shelf("pt/language.ftl", "language-name = Português\nlanguage-locale = pt_BR\n")
    shelf("pt/x.ftl", other)
    assert any(each.startswith(wrong) for each in said("pt")), said("pt")


def test_a_page_that_is_missing_is_said(shelf: Callable[..., Path]) -> None:
    shelf("en/pages/home.md", "# Home\n")
    shelf("pt/language.ftl", "language-name = Português\nlanguage-locale = pt_BR\n")
    assert said("pt") == ["pt/pages/home.md: This page is missing."]


# A language that no native reader has read yet

UNREAD = "language-name = Bretagne\nlanguage-locale = br_FR\nlanguage-unread = Not read yet.\n"


def test_a_language_that_nobody_has_read_is_offered_only_where_it_is_named(shelf: Callable[..., Path]) -> None:
    shelf("en/x.ftl", "x-bye = Goodbye.")
    shelf("es/language.ftl", "language-name = Español\nlanguage-locale = es_US\n")
    shelf("br/language.ftl", UNREAD)
    shelf("br/x.ftl", "x-bye = Kenavo.")
    assert texts.shipped() == ("en", "br", "es")
    assert set(texts.unread()) == {"br"}
    assert (list(texts.languages()), texts.known("br"), texts.known("br-XX")) == (["en", "es"], "en", "en")
    with speaking("br"):
        assert say("x-bye") == "Goodbye."
    with override_settings(HEARD_LANGUAGES=("br",)):
        assert (list(texts.languages()), texts.known("br-XX"), texts.known("es")) == (["en", "br"], "br", "en")
        with speaking("br"):
            assert (say("x-bye"), unread_language()) == ("Kenavo.", "Not read yet.")
        with speaking("en"):
            assert unread_language() == ""


def test_it_is_looked_through_all_the_same_and_whoever_chose_it_is_written_to_in_it(shelf: Callable[..., Path]) -> None:
    shelf("en/x.ftl", "x-bye = Goodbye.\nx-more = More.")
    shelf("br/language.ftl", UNREAD)
    shelf("br/x.ftl", "x-bye = Kenavo.")
    assert said("br") == ["br/x.ftl: `x-more` is missing. English says it on line 2."]
    assert say_in("br", "x-bye") == "Kenavo."


# A programme's own words


def test_a_programmes_own_sentence_takes_the_place_of_ours(tmp_path: Path) -> None:
    own = tmp_path / "es"
    own.mkdir()
    (own / "ours.ftl").write_text("again-yes_or_no = Diga sí o no.\nagain-strange = Nada.\n", encoding="utf-8")
    with override_settings(HEARD_WORDS=str(tmp_path)):
        assert say_in("es", "again-yes_or_no") == "Diga sí o no."
        assert say_in("en", "again-yes_or_no") == "Choose yes or no."
        assert [each.line for each in problems_of_own(tmp_path)] == [2]
    assert say_in("es", "again-yes_or_no") == "Elija sí o no."


# The language that nobody speaks


def test_the_language_that_nobody_speaks_is_made_from_the_catalogue_itself() -> None:
    with override_settings(HEARD_PSEUDO=True):
        for key in ("act-stop", "act-stop.says", "need-answer" if texts.has("need-answer") else "again-look"):
            assert say_in("xx", key) != say_in("en", key)
            assert len(say_in("xx", key)) > 1.3 * len(say_in("en", key))
        assert "\u20687\u2069" in say_in("xx", "again-too_long", most=7)
        assert texts.direction("xx") == "rtl"
        assert "xx" in texts.staff_languages()


@pytest.mark.parametrize("language", ["en", "es", PSEUDO])
def test_what_is_put_together_quickly_is_what_fluent_would_say(language: str) -> None:
    looked_at = 0
    with override_settings(HEARD_PSEUDO=True):
        catalogue = texts.catalogue(language)
        for key, pieces in catalogue._pieces.items():
            if isinstance(pieces, tuple):
                for value in ("<Ana>", 0, 999):
                    values = {piece.name: value for piece in pieces if isinstance(piece, Placeholder)}
                    assert catalogue._put_together(pieces, values) == catalogue.formatted(key, values)
                    looked_at += 1
        assert catalogue._put_together((Placeholder("count"),), {"count": 1000}) is None
        assert catalogue._put_together((Placeholder("count"),), {}) is None
    assert looked_at > 300
