"""Numbers as people write them, and what stands beside them."""

import pytest

from heard.people.finding import reach_as_kept
from heard.people.phones import read_phone


@pytest.mark.parametrize(
    ("typed", "country", "number", "extension", "note"),
    [
        ("(212) 555-0134", "US", "(212) 555-0134", "", ""),
        ("212-555-0134 ext. 4", "US", "(212) 555-0134", "4", ""),
        ("212-555-0134 x4", "US", "(212) 555-0134", "4", ""),
        ("212-555-0134, after 6, ask for Mary", "US", "(212) 555-0134", "", "after 6, ask for Mary"),
        ("2125550134 (mother)", "US", "(212) 555-0134", "", "mother"),
        ("tel:+12125550134", "US", "(212) 555-0134", "", ""),
        ("212–555–0134", "US", "(212) 555-0134", "", ""),
        ("087 123 4567", "IE", "087 123 4567", "", ""),
        ("+353 87 123 4567", "US", "+353 87 123 4567", "", ""),
        ("555 0134", "US", "555-0134", "", ""),
        ("12 Elm Street", "US", None, "", ""),
        ("ask Mary", "US", None, "", ""),
        ("", "US", None, "", ""),
    ],
)
def test_a_number_is_read_with_its_extension_and_what_stands_beside_it(
    typed: str, country: str, number: str | None, extension: str, note: str
) -> None:
    found = read_phone(typed, country)
    assert (found.number if found else None) == number
    if found:
        assert (found.extension, found.note) == (extension, note)


@pytest.mark.parametrize(
    "typed", ["555-014-2233 ext. 4", "555-014-2233 x4", "tel:5550142233", "5550142233 (mother's)", "555–014–2233"]
)
def test_a_number_with_something_beside_it_is_found_by_its_last_digits(typed: str) -> None:
    assert reach_as_kept(typed) == "0142233"
