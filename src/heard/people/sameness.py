"""Whether somebody who is to be added may be known already: by tags of their name, year, number and address.

No name is opened for it, and nothing is decided by it: people of the office look, and say who it is.
"""

from collections.abc import Mapping
from functools import reduce
from operator import and_, or_
from typing import Any

from django.db.models import Q, Value
from django.db.models.functions import StrIndex
from django.db.models.lookups import GreaterThan

from heard.people.finding import reach_tag, tag_of
from heard.people.likeness import asked_for, words_of
from heard.people.models import IndexTag
from heard.people.numbers import numbers_in
from heard.people.terms import Tagged


def likely_same(programme: str, told: Mapping[str, Any]) -> dict[str, set[str]]:
    """People of this programme who may be meant, by reference, each with what is alike: `name`, `reach`, `number`.

    `told` has what is known: `name`, `born` (a year), `reach`, the numbers others keep them by; `{}` comes back for nobody.
    A whole name is enough, whatever the year, since a year may be mistyped; a name with a slip in it is not, but together
    with the year.
    """
    found: dict[str, set[str]] = {}
    known = (
        (Tagged.NAME, _named(programme, told)),
        (Tagged.REACH, _reached(programme, told)),
        (Tagged.NUMBER, _numbered(programme, told)),
    )
    for kind, rows in ((kind, rows) for kind, rows in known if rows):
        for person in IndexTag.objects.filter(rows, programme=programme, kind=kind).values_list("person", flat=True):
            found.setdefault(person, set()).add(kind.value)
    return found


# Each of these: what finds somebody by one thing told of them; empty where it was not told, and then nobody is asked for.


def _named(programme: str, told: Mapping[str, Any]) -> Q:
    name, born = str(told.get("name") or ""), str(told.get("born") or "")
    tag, words = tag_of(programme, Tagged.NAME, name), words_of(name)
    whole = Q(tag=tag) if tag else Q()
    return whole | _like(programme, words, born) if words and born else whole


def _like(programme: str, words: list[str], born: str) -> Q:
    """Each word is there, whole, begun or with a slip; and just this year."""
    *names, (year, *_rest) = asked_for(programme, [*words, born])
    return reduce(and_, (reduce(or_, map(_holds, tags)) for tags in names), _holds(year))


def _holds(tag: str) -> Q:
    return Q(GreaterThan(StrIndex("pieces", Value(tag)), 0))


def _reached(programme: str, told: Mapping[str, Any]) -> Q:
    tag = reach_tag(programme, told.get("reach") or {})
    return Q(tag=tag) if tag else Q()


def _numbered(programme: str, told: Mapping[str, Any]) -> Q:
    tags = [tag for number in numbers_in(told) if (tag := tag_of(programme, Tagged.NUMBER, number))]
    return Q(tag__in=tags) if tags else Q()
