"""What keeps a page from being published: whatever would show as it stands, lead nowhere, or was never written."""

import pytest

from heard.publishing.markdown import page_of
from heard.publishing.proofreading import problems_in

FILES, PAGES = {"cat.jpg", "leaflet.pdf"}, {"home", "ways", "ask"}


def problems(words: str) -> list[str]:
    """The codes of what is wrong with a page that says this."""
    return [each.code for each in problems_in(f"# About us\n\n{words}\n", name="about", files=FILES, pages=PAGES)]


def html(words: str, language: str = "en") -> str:
    """What a page that says this shows."""
    return "".join(part.words or f"({part.block})" for part in page_of(f"# About us\n\n{words}\n", language).parts)


@pytest.mark.parametrize("line", ["[[call]]", "[[call]] ", "  [[call]]", "[[call]]\t"])
def test_a_block_is_one_wherever_it_is_taken_for_one(line: str) -> None:
    assert problems(line) == []
    assert html(line) == "(call)"


@pytest.mark.parametrize("line", ["- [[call]]", "Call [[call]]", "\u00a0[[call]]", "> [[call]]"])
def test_one_that_would_show_as_it_stands_is_said(line: str) -> None:
    assert problems(line) == ["unknown_block"]


@pytest.mark.parametrize(
    "line",
    ["> Write here: who", "  > Write here: who", ">> write here : who", "- > Write here: who", "> **Write here:** who"],
)
def test_what_is_still_to_be_written_is_found_however_it_is_set(line: str) -> None:
    assert problems(line) == ["write_here"]


@pytest.mark.parametrize(
    "target",
    ["Ways", "ways/", "../ways", "/en/ways/", "//example.org", "file:///etc", "nowhere", "ways.html", "ftp://example.org"],
)
def test_a_link_that_leads_nowhere_is_said(target: str) -> None:
    assert problems(f"[there]({target})") in (["no_page"], ["unread_link"])


@pytest.mark.parametrize("target", ["javascript:alert(1)", "data:text/html,x", "vbscript:x", "there it is"])
def test_what_is_no_link_and_shows_as_it_stands_is_said(target: str) -> None:
    assert problems(f"[there]({target})") == ["unread_link"]
    assert "href" not in html(f"[there]({target})")


@pytest.mark.parametrize(
    ("target", "leads"),
    [
        ("ways", "/es/ways/"),
        ("ways#paper", "/es/ways/#paper"),
        ("home", "/es/"),
        ("ask", "/es/ask/"),
        ("leaflet.pdf", "/files/leaflet.pdf"),
        ("/files/leaflet.pdf", "/files/leaflet.pdf"),
        ("#here", "#here"),
        ("https://example.org/ways", "https://example.org/ways"),
        ("tel:5550101", "tel:5550101"),
    ],
)
def test_a_link_leads_to_the_same_wherever_its_page_stands(target: str, leads: str) -> None:
    assert problems(f"[there]({target})") == []
    assert f'href="{leads}"' in html(f"[there]({target})", "es")


@pytest.mark.parametrize("source", ["https://example.org/cat.jpg", "//example.org/cat.jpg", "data:image/png;base64,AAAA"])
def test_a_picture_from_elsewhere_is_not_published_and_never_fetched(source: str) -> None:
    assert problems(f"![A cat]({source})") == ["no_picture"]
    assert html(f"![A cat]({source})") == "<p>A cat</p>"


def test_a_sign_that_turns_numbers_around_is_said() -> None:
    assert problems("Call 555 \u202e0101") == ["turned_around"]
    assert problems("اتصل بنا \u200f555 0101") == []


def test_a_page_that_says_nothing_is_said_and_not_published_to_nobody() -> None:
    assert problems("  \n\n") == ["says_nothing"]


@pytest.mark.parametrize(
    ("name", "words", "lacks"),
    [
        ("emergency", "Call the police.", 2),
        ("emergency", "[[emergency]]", 1),
        ("emergency", "[[emergency]]\n\n[[lines]]", 0),
        ("contact", "Write to us.", 1),
        ("contact", "[[contact]]", 0),
        ("about", "We are five.", 0),
    ],
)
def test_where_people_look_for_a_number_one_stays(name: str, words: str, lacks: int) -> None:
    found = problems_in(f"# About us\n\n{words}\n", name=name, files=FILES, pages=PAGES)
    assert [each.code for each in found] == ["block_needed"] * lacks


@pytest.mark.parametrize("title", ["# \u00a0", "#  ", "No title"])
def test_a_title_says_something(title: str) -> None:
    assert [each.code for each in problems_in(f"{title}\n\nWords.\n", name="about", files=(), pages=())] == ["no_title"]


@pytest.mark.parametrize("text", ["<" + " " * 500_000, "[" * 500_000])
def test_what_is_longer_than_a_page_is_not_even_looked_through(text: str) -> None:
    assert problems(text) == ["too_long"]


@pytest.mark.parametrize("text", [">" * 19_000, "- " * 5_000, "*a " * 6_000])
def test_a_page_of_any_shape_is_a_page(text: str) -> None:
    problems(text)
    assert html(text)
