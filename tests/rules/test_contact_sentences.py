"""Every sentence of the catalogue, in every language, by every way: it gives nothing away, and it fits."""

from datetime import datetime
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import override_settings
from hypothesis import given
from hypothesis import strategies as st

from heard.contact import gsm
from heard.contact.sentences import OURS, Sentence, catalogue, keep, offered, own_file, problems
from heard.contact.words import ROLES, has_link, unsafe
from heard.ground import codes
from heard.ground.texts import shipped
from heard.people.terms import Side, Way

GOOD = """
[[sentence]]
name = "hello"
ways = ["text"]
for = ["harmed"]
en = "Hello, this is {name}."
es = "Hola, soy {name}."
"""
EVERY = [(each, way, language) for each in catalogue() for way in each.ways for language in shipped()]
WHEN = datetime(2026, 9, 30, 10, 45)  # a Wednesday: the longest day in both languages


@pytest.fixture(autouse=True)
def two_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a file needs to hold does not hang on which languages came since."""
    monkeypatch.setattr("heard.contact.sentences.shipped_languages", lambda: ("en", "es"))


@pytest.mark.rule("R12")
@pytest.mark.parametrize(("one", "way", "language"), EVERY, ids=[f"{each.name}-{way}-{lang}" for each, way, lang in EVERY])
def test_a_sentence_gives_nothing_away_and_fits(one: Sentence, way: str, language: str) -> None:
    words = one.filled(language, way, name="Maximiliana", when=WHEN)
    roles = ROLES if way == Way.TEXT else ()
    assert unsafe(words, programme="Facilitated Dialogue", places=["Pine Hill"], names=["James Reed"], beside=roles) == []
    assert "{" not in words
    assert not has_link(words)
    if way == Way.TEXT:
        assert gsm.strange(words) == ""
        assert gsm.length(words) <= gsm.MAX_SEPTETS


@pytest.mark.parametrize("side", Side.values)
@pytest.mark.parametrize("way", [each for each in Way.values if each not in ("none", "they_ring")])
def test_there_is_a_sentence_for_everybody_by_every_way(way: str, side: str) -> None:
    assert offered(way, side)


@pytest.mark.rule("R12")
@pytest.mark.parametrize(
    ("before", "after", "line", "said"),
    [
        ("Hello, this is {name}.", "A letter from the prison.", 6, "“prison” gives something away"),
        ("Hola, soy {name}.", "Le llama la cárcel.", 7, "“cárcel” gives something away"),
        ("Hello, this is {name}.", "Your facilitator rings.", 6, "“facilitator” gives something away"),
        ("Hello, this is {name}.", "Look at example.org/x.", 6, "no link"),
        ("Hello, this is {name}.", "Hello {surname}.", 6, "Only these can be filled in"),
        ("Hello, this is {name}.", "{name} {when}" + " hello" * 25, 6, "characters"),
        ("Hello, this is {name}.", "Hello 🙂", 6, "🙂"),
        ('es = "Hola, soy {name}."', "", 2, "no es"),
        ('["text"]', '["pigeon"]', 4, "“pigeon” is not known"),
        ('["harmed"]', '"harmed"', 5, "Write a list"),
        ('name = "hello"', 'name = "hello"\nmood = "glad"', 4, "nothing called mood"),
        ("[[sentence]]", "[sentence]", 1, "no [[sentence]]"),
        ("[[sentence]]", "[[sentence", 10, "no TOML"),
        ('name = "hello"', 'name = "hello"\nname = "again"', 10, "no TOML"),
    ],
)
def test_a_file_with_something_unsafe_is_refused_with_its_line_and_reason(
    tmp_path: Path, before: str, after: str, line: int, said: str
) -> None:
    assert problems(GOOD) == []
    assert before in GOOD
    with override_settings(HEARD_HOME=tmp_path):
        found = keep(GOOD.replace(before, after))
        assert not own_file().exists()
    assert any(said in each.reason for each in found), found
    if "TOML" not in said:
        assert line in {each.line for each in found}, found


def test_one_name_is_there_once() -> None:
    assert [str(each) for each in problems(GOOD + GOOD)] == ["Line 10: “hello” is there twice."]


def test_a_programmes_own_file_counts_while_it_is_safe(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(GOOD)
    with override_settings(HEARD_HOME=tmp_path):
        out = StringIO()
        call_command("sentences", file, keep=True, stdout=out)
        assert "Kept" in out.getvalue()
        assert [each.name for each in catalogue()] == ["hello"]
        # What was made unsafe by hand afterwards is offered to nobody.
        own_file().write_text(GOOD.replace("Hello", "Prison"))
        assert len(catalogue()) > 1
        with pytest.raises(SystemExit):
            call_command("sentences", stdout=StringIO(), stderr=StringIO())
    call_command("sentences", OURS, stdout=StringIO())


# Signs, and codes of papers


@pytest.mark.parametrize(
    ("words", "long"), [("", 0), ("Hello", 5), ("¿Qué?", 5), ("€5", 3), ("[x]", 5), ("a\nb", 3), ("ñandú", 5)]
)
def test_words_are_counted_as_a_phone_counts(words: str, long: int) -> None:
    assert gsm.length(words) == long


def test_signs_that_no_plain_message_has_are_found() -> None:
    assert gsm.strange("ñ ¿¡ éà €[]") == ""
    assert gsm.strange("día día 🙂") == "í🙂"
    assert gsm.plain("sábado, ¿así?") == "sabado, ¿asi?"
    assert gsm.plain("À quand\u00a0? «\u202fÊtre\u202f»") == 'A quand ? " Etre "'


SIGNS = st.text(codes.ALPHABET, min_size=6, max_size=6)


@given(SIGNS, st.integers(0, 6), st.sampled_from(codes.ALPHABET))
def test_one_sign_misread_is_always_found(signs: str, at: int, other: str) -> None:
    code = signs + codes.check_of(signs)
    wrong = code[:at] + other + code[at + 1 :]
    assert (codes.PAPER.read(wrong) == code) is (wrong == code)
    assert bool(codes.PAPER.read(wrong)) is (wrong == code)


@given(SIGNS, st.integers(0, 6), st.integers(0, 6))
def test_two_signs_swapped_are_always_found(signs: str, one: int, other: int) -> None:
    code = list(signs + codes.check_of(signs))
    right = "".join(code)
    code[one], code[other] = code[other], code[one]
    assert bool(codes.PAPER.read("".join(code))) is ("".join(code) == right)


def test_a_code_is_read_however_it_is_typed() -> None:
    code = codes.PAPER.read(codes.PAPER.new())
    for typed in (code, code.lower(), codes.PAPER.shown(code), f" {code[:2]} {code[2:]}\n"):
        assert codes.PAPER.read(typed) == code
    for typed in ("", code[:-1], code + "A", "1O0ILB5", "ÄÖÜ", code.replace(code[0], "0")):
        assert codes.PAPER.read(typed) == ""
