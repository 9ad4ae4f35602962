"""What the next page says of what was just done; with one button that undoes it, where it can be undone.

    tell(request, say("today-put_off", …), undo=(say("common-undo"), reverse("bring-back"), {"reference": ["a", "b"]}))

The button is a form of its own that posts the hidden fields to the address, also without JavaScript. An act in the
ledger is never undone; what can be undone is what is held, snoozed, assigned or filtered.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest

Undo = tuple[str, str, Mapping[str, str | Sequence[str]]]


@dataclass(frozen=True, slots=True)
class Undoing:
    """The button: its label, where its form goes, and what it carries, name by name."""

    label: str
    address: str
    fields: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class PageMessage:
    """One message as the page shows it."""

    words: str
    undo: Undoing | None = None
    wrong: bool = False


def tell(request: HttpRequest, words: str, undo: Undo | None = None, *, wrong: bool = False) -> None:
    """Say it on the page that comes next, with the button that undoes it: its label, its address, its hidden fields.

    `wrong` says that it was not done.
    """
    told = ""
    if undo:
        label, address, fields = undo
        told = json.dumps([label, address, [(name, one) for name, given in fields.items() for one in _each(given)]])
    messages.add_message(request, messages.WARNING if wrong else messages.SUCCESS, words, extra_tags=told)


def said(request: HttpRequest) -> Iterator[PageMessage]:
    """What was said to this session since its last page. Each is said once."""
    for each in messages.get_messages(request):
        yield PageMessage(str(each.message), _undoing(each.extra_tags or ""), wrong=each.level >= messages.WARNING)


def _each(given: str | Sequence[str]) -> Sequence[str]:
    return [given] if isinstance(given, str) else given


def _undoing(told: str) -> Undoing | None:
    if not told:
        return None
    label, address, fields = json.loads(told)
    return Undoing(label, address, [(name, value) for name, value in fields])
