"""A letter that answers a first question, and its envelope: the agreed words, and nothing of us."""

import re
from pathlib import Path

import pytest

from heard.inquiry.first_words import as_kept
from tests.support.cast import Cast, begin
from tests.support.visiting import read, visitor

pytestmark = pytest.mark.usefixtures("database")
AGREED = {"envelope": "Your name and address.", "letter": "Agreed words, and no others."}
HERS = {"way": "letter", "at": "12 Hill Road, Alder Landing"}


@pytest.fixture
def cast() -> Cast:
    """A programme on a Monday morning at ten."""
    return begin().go("2026-01-12 10:00")


def asked(cast: Cast, *, agreed: dict[str, str] | None = AGREED, language: str = "en", **reach: str) -> str:
    shows = as_kept(agreed) if agreed else None
    made = cast.do("anyone", "inquire", reach={**HERS, **reach}, shows=shows, language=language, called="Lena Ortiz")
    return f"/inquiries/{made.pk}/"


def with_a_box(settings: pytest.MonkeyPatch, tmp_path: Path, *lines: str) -> None:
    """The programme's own post box."""
    settings.HEARD_WORDS = str(tmp_path)  # type: ignore[attr-defined]
    (tmp_path / "details.toml").write_text(f"[post]\nen = {list(lines)!r}\nes = {list(lines)!r}\n", encoding="utf-8")


@pytest.mark.rule("R12")
def test_the_page_to_print_has_the_agreed_words_and_the_envelope(
    cast: Cast, settings: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with_a_box(settings, tmp_path, "Box 100", "Alder Landing")
    address = asked(cast)
    dana = visitor(cast, "dana")
    assert f'href="{address}letter/"' in dana.get(address).content.decode()
    page = dana.get(f"{address}letter/")
    printed = page.content.decode().partition("<main>")[2]
    words = read(page)
    assert "Agreed words, and no others." in printed
    assert re.findall(r"<span[^>]*>([^<]+)</span>", printed) == [
        "Box 100",
        "Alder Landing",
        "Lena Ortiz",
        "12 Hill Road",
        "Alder Landing",
    ]
    assert re.search(r"<title>A note for you</title>", page.content.decode())
    assert not [each for each in ("Heard", "dialogue", "program", "Dana", "harm") if each in printed]
    assert "No P.O. box is known" not in words


@pytest.mark.rule("R12")
@pytest.mark.parametrize("box", [(), ("Restorative Justice Program", "Box 100")])
def test_a_sender_that_would_say_who_we_are_is_left_out(
    cast: Cast, settings: pytest.MonkeyPatch, tmp_path: Path, box: tuple[str, ...]
) -> None:
    with_a_box(settings, tmp_path, *box)
    page = visitor(cast, "dana").get(f"{asked(cast)}letter/")
    assert "No P.O. box is known that says nothing of us." in read(page)
    assert "Box 100" not in page.content.decode()


def test_it_speaks_their_language(cast: Cast) -> None:
    page = visitor(cast, "dana").get(f"{asked(cast, language='es')}letter/").content.decode()
    assert '<html lang="es"' in page
    assert "Una nota para usted" in page.partition("</title>")[0]


@pytest.mark.rule("R12")
def test_without_agreed_words_or_by_another_way_there_is_no_letter(cast: Cast) -> None:
    for address in (asked(cast, agreed=None), asked(cast, way="email", at="lena@example.org")):
        dana = visitor(cast, "dana")
        assert "letter/" not in dana.get(address).content.decode()
        assert dana.get(f"{address}letter/").status_code == 404


@pytest.mark.parametrize("who", ["sam", "ruth", "stranger"])
def test_it_is_for_coordinators(cast: Cast, who: str) -> None:
    assert visitor(cast, who).get(f"{asked(cast)}letter/").status_code == 404
