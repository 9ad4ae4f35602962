"""The fields that many acts share, so that every form and story asks for the same thing in the same words."""

from dataclasses import replace

from heard.acts.fields import MAX_WORD_CHARS, SAID_AT, ActField
from heard.acts.needed import NeededWhen
from heard.dialogue.reaching import asked_for_no_contact
from heard.dialogue.terms import StartedBy
from heard.ground.terms import Options

__all__ = [
    "BY_STAFF",
    "OF_WHO_IS_HELD",
    "OWN_NUMBERS",
    "RELATIONS",
    "SAID_AT",
    "STARTED_BY",
    "choice",
    "choices",
    "day",
    "flag",
    "guests",
    "moment",
    "one_of",
    "party",
    "people",
    "person",
    "staff",
    "text",
    "whole",
    "word",
]

# Where nobody says it, we did: then “do not contact me” stops it.
STARTED_BY = ActField(
    name="started_by",
    kind="choice",
    options=StartedBy,
    required=False,
    needed_when=NeededWhen("no_contact", asked_for_no_contact),
)


# Of themselves a participant says nothing here; who speaks of somebody says of whom.
BY_STAFF = NeededWhen("by_staff", lambda _case, attempt: attempt.by.kind == "account")


def party(name: str, *, required: bool = True, side: str = "", needed_when: NeededWhen | None = None) -> ActField:
    """Somebody who is a party of the dialogue, by the reference of the person; `side` narrows what a form offers."""
    return ActField(name=name, kind="party", required=required, side=side, needed_when=needed_when)


def people(name: str, *, required: bool = True, needed_when: NeededWhen | None = None) -> ActField:
    """Several parties, by reference."""
    return ActField(name=name, kind="ids", required=required, needed_when=needed_when)


def person(name: str, *, required: bool = True) -> ActField:
    """A party, a member of staff, or somebody on neither side, by reference."""
    return ActField(name=name, kind="anyone", required=required)


def guests(name: str, *, required: bool = True) -> ActField:
    """Several who are to be in a room: parties, staff, and who is there on neither side, by reference."""
    return ActField(name=name, kind="guests", required=required)


def staff(name: str, *, required: bool = True, at_doors: bool = False, needed_when: NeededWhen | None = None) -> ActField:
    """A member of staff, by the reference of the account."""
    return ActField(name=name, kind="staff", required=required, at_doors=at_doors, needed_when=needed_when)


def text(name: str, *, required: bool = True, needed_when: NeededWhen | None = None) -> ActField:
    """Words of any length."""
    return ActField(name=name, kind="text", required=required, needed_when=needed_when)


def word(
    name: str, *, required: bool = True, longest: int = MAX_WORD_CHARS, suggests: str = "", at_doors: bool = False
) -> ActField:
    """A few words on one line; `suggests` names what forms offer, while any other words are as good."""
    return ActField(name=name, kind="word", required=required, longest=longest, suggests=suggests, at_doors=at_doors)


def whole(name: str, *, required: bool = True) -> ActField:
    """A whole number above 0."""
    return ActField(name=name, kind="whole", required=required)


def day(name: str, *, required: bool = True) -> ActField:
    """A date without an hour."""
    return ActField(name=name, kind="day", required=required)


def moment(name: str, *, required: bool = True) -> ActField:
    """A date and an hour."""
    return ActField(name=name, kind="moment", required=required)


def flag(name: str) -> ActField:
    """Yes or no."""
    return ActField(name=name, kind="flag")


def choice(
    name: str, of: Options, *, required: bool = True, at_doors: bool = False, needed_when: NeededWhen | None = None
) -> ActField:
    """One of a few words."""
    return ActField(name=name, kind="choice", options=of, required=required, at_doors=at_doors, needed_when=needed_when)


def choices(name: str, of: Options, *, required: bool = True, at_doors: bool = False) -> ActField:
    """Some of a few words."""
    return ActField(name=name, kind="choices", options=of, required=required, at_doors=at_doors)


def one_of(code: str, *fields: ActField) -> tuple[ActField, ...]:
    """These fields, of which one at least is needed; `code` names the words that say so, `needed-CODE`."""
    names = [each.argument for each in fields]
    needed = NeededWhen(code, lambda _scene, attempt: not any(attempt.values.get(name) for name in names), one_of=True)
    return tuple(replace(each, needed_when=needed) for each in fields)


# The numbers by which others keep somebody, and the part of a house in which they are held.
OF_WHO_IS_HELD = (word("number", required=False, longest=60), word("unit", required=False, longest=60))
OWN_NUMBERS = (*OF_WHO_IS_HELD, word("services_number", required=False, longest=60))

# How somebody is related to each side, in a few words: "mother", "aunt".
RELATIONS = (word("to_harmed", required=False, longest=60), word("to_responsible", required=False, longest=60))
