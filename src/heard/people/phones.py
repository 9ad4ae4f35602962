"""A telephone number as people write it: the number, its extension, and what stands beside it ("after 6, ask for Mary").

What was typed stays as it was typed; this only reads it. The numbering plans are those of the library `phonenumbers`.
"""

from dataclasses import dataclass

from phonenumbers import (
    Leniency,
    PhoneNumber,
    PhoneNumberFormat,
    PhoneNumberMatcher,
    format_number,
    is_possible_number,
    region_code_for_country_code,
)

# Where no country is known, a number is read in the shape that most of these programmes write.
UNKNOWN_COUNTRY = "US"
CALLED = ("phone", "text")
BESIDE = " ,;:.-\u2013\u2014/|()\t\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """One number that was read: as one dials it, its extension, what stands beside it, and its digits alone."""

    number: str
    extension: str
    note: str
    digits: str


def read_phone(text: str, country: str = "") -> Phone | None:
    """The first number in what was typed; `None` where nothing in it can be one. `country` is that of the programme."""
    home = country or UNKNOWN_COUNTRY
    found = next(iter(PhoneNumberMatcher(text, home, leniency=Leniency.POSSIBLE)), None)
    if found is None or not is_possible_number(found.number):
        return None
    beside = (part.strip(BESIDE) for part in (text[: found.start], text[found.end :]))
    note = ", ".join(part for part in beside if part and part.casefold() != "tel")
    return Phone(
        number=_as_dialed(found.number, home),
        extension=found.number.extension or "",
        note=note,
        digits=str(found.number.national_number),
    )


def cannot_be_called(way: str, at: str, country: str) -> bool:
    """Whether what was typed for a call or a text message holds nothing that can be a number: to be asked about, once."""
    return way in CALLED and bool(at) and read_phone(at, country) is None


def _as_dialed(number: PhoneNumber, home: str) -> str:
    plain = PhoneNumber(country_code=number.country_code, national_number=number.national_number)
    plain.italian_leading_zero, plain.number_of_leading_zeros = number.italian_leading_zero, number.number_of_leading_zeros
    here = region_code_for_country_code(number.country_code) == home
    return str(format_number(plain, PhoneNumberFormat.NATIONAL if here else PhoneNumberFormat.INTERNATIONAL))
