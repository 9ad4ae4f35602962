"""The fields that many acts share, so that every form and story asks for the same thing in the same words."""

from collections.abc import Iterable

from heard.ground.fields import LONGEST_WORD, SAID_AT, Field

__all__ = ["SAID_AT", "choice", "choices", "day", "flag", "moment", "party", "people", "person", "staff",
           "text", "whole", "word"]  # fmt: skip

Labelled = Iterable[tuple[str, str]]


def party(name: str, label: str, *, required: bool = True, side: str = "") -> Field:
    """Somebody who is a party of the dialogue, by the reference of the person; `side` narrows what a form offers."""
    return Field(name=name, kind="party", label=label, required=required, help=side)


def people(name: str, label: str, *, required: bool = True) -> Field:
    """Several parties or staff, by reference."""
    return Field(name=name, kind="ids", label=label, required=required)


def person(name: str, label: str, *, required: bool = True) -> Field:
    """A party or a member of staff, by reference."""
    return Field(name=name, kind="anyone", label=label, required=required)


def staff(name: str, label: str, *, required: bool = True) -> Field:
    """A member of staff, by the reference of the account."""
    return Field(name=name, kind="staff", label=label, required=required)


def text(name: str, label: str, *, required: bool = True) -> Field:
    """Words of any length."""
    return Field(name=name, kind="text", label=label, required=required)


def word(name: str, label: str, *, required: bool = True, longest: int = LONGEST_WORD, suggests: str = "") -> Field:
    """A few words on one line; `suggests` names what forms offer, while any other words are as good."""
    return Field(name=name, kind="word", label=label, required=required, longest=longest, suggests=suggests)


def whole(name: str, label: str, *, required: bool = True) -> Field:
    """A whole number above nought."""
    return Field(name=name, kind="whole", label=label, required=required)


def day(name: str, label: str, *, required: bool = True) -> Field:
    """A date without an hour."""
    return Field(name=name, kind="day", label=label, required=required)


def moment(name: str, label: str, *, required: bool = True) -> Field:
    """A date and an hour."""
    return Field(name=name, kind="moment", label=label, required=required)


def flag(name: str, label: str) -> Field:
    """Yes or no."""
    return Field(name=name, kind="flag", label=label)


def choice(name: str, label: str, of: Labelled, *, required: bool = True) -> Field:
    """One of a few words."""
    return Field(name=name, kind="choice", label=label, choices=tuple(of), required=required)


def choices(name: str, label: str, of: Labelled, *, required: bool = True) -> Field:
    """Some of a few words."""
    return Field(name=name, kind="choices", label=label, choices=tuple(of), required=required)
