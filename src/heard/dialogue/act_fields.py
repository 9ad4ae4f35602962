"""The fields that many acts share, so that every form and story asks for the same thing in the same words."""

from collections.abc import Iterable

from heard.acts.fields import MAX_WORD_CHARS, SAID_AT, ActField
from heard.dialogue.terms import StartedBy

__all__ = [
    "SAID_AT",
    "STARTED_BY",
    "choice",
    "choices",
    "day",
    "flag",
    "moment",
    "party",
    "people",
    "person",
    "staff",
    "text",
    "whole",
    "word",
]

Labelled = Iterable[tuple[str, str]]


# Where nobody says it, we did: then “do not contact me” stops it.
STARTED_BY = ActField(
    name="started_by",
    kind="choice",
    label="Who started it (else you)",
    choices=tuple(StartedBy.choices),
    required=False,
)


def party(name: str, label: str, *, required: bool = True, side: str = "") -> ActField:
    """Somebody who is a party of the dialogue, by the reference of the person; `side` narrows what a form offers."""
    return ActField(name=name, kind="party", label=label, required=required, help=side)


def people(name: str, label: str, *, required: bool = True) -> ActField:
    """Several parties or staff, by reference."""
    return ActField(name=name, kind="ids", label=label, required=required)


def person(name: str, label: str, *, required: bool = True) -> ActField:
    """A party or a member of staff, by reference."""
    return ActField(name=name, kind="anyone", label=label, required=required)


def staff(name: str, label: str, *, required: bool = True) -> ActField:
    """A member of staff, by the reference of the account."""
    return ActField(name=name, kind="staff", label=label, required=required)


def text(name: str, label: str, *, required: bool = True) -> ActField:
    """Words of any length."""
    return ActField(name=name, kind="text", label=label, required=required)


def word(name: str, label: str, *, required: bool = True, longest: int = MAX_WORD_CHARS, suggests: str = "") -> ActField:
    """A few words on one line; `suggests` names what forms offer, while any other words are as good."""
    return ActField(name=name, kind="word", label=label, required=required, longest=longest, suggests=suggests)


def whole(name: str, label: str, *, required: bool = True) -> ActField:
    """A whole number above nought."""
    return ActField(name=name, kind="whole", label=label, required=required)


def day(name: str, label: str, *, required: bool = True) -> ActField:
    """A date without an hour."""
    return ActField(name=name, kind="day", label=label, required=required)


def moment(name: str, label: str, *, required: bool = True) -> ActField:
    """A date and an hour."""
    return ActField(name=name, kind="moment", label=label, required=required)


def flag(name: str, label: str) -> ActField:
    """Yes or no."""
    return ActField(name=name, kind="flag", label=label)


def choice(name: str, label: str, of: Labelled, *, required: bool = True) -> ActField:
    """One of a few words."""
    return ActField(name=name, kind="choice", label=label, choices=tuple(of), required=required)


def choices(name: str, label: str, of: Labelled, *, required: bool = True) -> ActField:
    """Some of a few words."""
    return ActField(name=name, kind="choices", label=label, choices=tuple(of), required=required)
