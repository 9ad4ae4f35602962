"""Turning pages: which one an address asks for, how a list is cut, and where the links lead."""

import pytest

from heard.ground.pages import cut, one_page
from heard.web.paging import Pages, counted, number_in, turning


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("2", 2),
        ("1", 1),
        ("9999", 9999),
        ("0", 1),
        ("", 1),
        ("-1", 1),
        ("10000", 1),
        ("two", 1),
        ("٣", 1),
        ("²", 1),
        ("1.5", 1),
    ],
)
def test_a_page_is_a_whole_number_from_one_on_and_anything_else_is_the_first(typed: str, number: int) -> None:
    assert number_in({"page": typed}) == number
    assert number_in({"days": typed}, "days", 7) == (7 if number == 1 and typed != "1" else number)
    assert number_in({}) == 1


def test_a_page_says_whether_more_follows() -> None:
    assert cut([1, 2, 3], 2) == ([1, 2], True)
    assert cut([1, 2], 2) == ([1, 2], False)
    rows = list(range(7))
    assert one_page(rows, 1, 3) == ([0, 1, 2], True)
    assert one_page(rows, 2, 3) == ([3, 4, 5], True)
    assert one_page(rows, 3, 3) == ([6], False)
    assert one_page(rows, 4, 3) == ([], False)


def pages(number: int, *, more: bool) -> Pages:
    return turning("Pages", ("Before", "After"), "?page={}".format, number=number, more=more)


def test_links_lead_to_the_page_before_and_the_one_after_where_there_is_one() -> None:
    assert not pages(1, more=False)
    assert pages(1, more=True).before is None
    assert pages(1, more=True).after == ("After", "?page=2")
    assert pages(3, more=False).before == ("Before", "?page=2")
    assert pages(3, more=False).after is None


def test_a_list_that_is_counted_stops_at_its_last_page() -> None:
    rows = list(range(7))
    assert counted(rows, {"page": "2"}, 3) == ([3, 4, 5], 2, 3)
    assert counted(rows, {"page": "9"}, 3) == ([6], 3, 3)
    assert counted([], {}, 3) == ([], 1, 1)
