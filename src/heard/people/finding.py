"""Finding a person again by what is known of them, without keeping the words: keyed tags, each of a whole thing.

A thief of the tables learns nothing from a tag without the programme's own key; and an inquiry has none, so that
nobody learns from asking whether somebody is known.
"""

import re
from collections.abc import Mapping
from typing import Any

from heard.confidentiality import vault
from heard.people.likeness import pieces_of, plain, words_of
from heard.people.models import IndexTag, Person
from heard.people.numbers import NUMBERS, as_compared, numbers_in
from heard.people.phones import read_phone
from heard.people.terms import Tagged, Way

# The last digits of a number are the same with and without its country; so short a tag fits many, and tells little.
LAST_DIGITS = 7
REACH_TAG_CHARS = 6
OF_NUMBERS = (Tagged.NUMBER, Tagged.CASE)
PHONE_NUMBER = re.compile(r"^[+(]?[\d\s().+/-]{6,}$")


def tag_of(programme_id: str, kind: Tagged, text: str) -> str:
    """The tag under which this is found again in this programme; `""` for what is too short to have one."""
    if kind == Tagged.REACH:
        said = reach_as_kept(text)
        return vault.tag(programme_id, kind.value, said)[:REACH_TAG_CHARS] if said else ""
    said = as_compared(text) if kind in OF_NUMBERS else plain(text)
    return vault.tag(programme_id, kind.value, said) if said else ""


def reach_as_kept(text: str) -> str:
    """A number by its last digits, an address of e-mail in small letters; `""` for what is neither."""
    if "@" in text:
        return plain(text)
    digits = re.sub(r"\D", "", text) if PHONE_NUMBER.match(text.strip()) else _digits_in(text)
    return digits[-LAST_DIGITS:] if len(digits) >= LAST_DIGITS else ""


def _digits_in(text: str) -> str:
    """The digits of a number that has something beside it, like an extension or for whom to ask; `""` for other words."""
    if re.match(r"^[^\W\d_]+ ", text):
        return ""
    found = read_phone(text)
    return found.digits if found else ""


def tags_of(person: Person, known: Mapping[str, Any], reach: Mapping[str, Any] | None = None) -> list[IndexTag]:
    """The rows by which somebody is found, from what is known of them and how they are reached."""
    said = [(Tagged.NAME, name) for name in (known.get("name"), known.get("called"), *known.get("former", ()))]
    said += [(Tagged.PLACE, known.get("place"))]
    found = [_row(person, kind, str(text), str(known.get("born") or "")) for kind, text in said if text]
    found += [_row(person, Tagged.NUMBER, number, "") for number in numbers_in(known)]
    return [row for row in [*found, _reach_row(person, reach or {})] if row.tag]


def _row(person: Person, kind: Tagged, text: str, born: str) -> IndexTag:
    programme = person.programme_id
    tag, pieces = tag_of(programme, kind, text), pieces_of(programme, words_of(f"{text} {born}"))
    return IndexTag(programme_id=programme, person=person, kind=kind, tag=tag, pieces=pieces)


def _reach_row(person: Person, reach: Mapping[str, Any]) -> IndexTag:
    tag = reach_tag(person.programme_id, reach)
    return IndexTag(programme_id=person.programme_id, person=person, kind=Tagged.REACH, tag=tag)


def reach_tag(programme_id: str, reach: Mapping[str, Any]) -> str:
    """The tag of the number or address in a record of how somebody is reached; `""` where it has none.

    A postal address has one by its words: two people of one house are found by it, though nobody types it into a search.
    """
    said = where_it_goes(reach)
    return vault.tag(programme_id, Tagged.REACH.value, said)[:REACH_TAG_CHARS] if said else ""


def find_again(person: Person, known: Mapping[str, Any], reach: Mapping[str, Any] | None = None) -> None:
    """Keep by what somebody is found from now on; what no longer holds goes. For the acts that write who they are."""
    new = tags_of(person, known, reach)
    gone = [Tagged.REACH] if reach else []
    gone += [kind for kind, name in ((Tagged.NAME, "name"), (Tagged.PLACE, "place")) if name in known]
    gone += [Tagged.NUMBER] if {*NUMBERS, "former_numbers"} & set(known) else []
    person.tags.filter(kind__in=gone).delete()
    IndexTag.objects.bulk_create(new)


def find_case(programme_id: str, dialogue: str, number: str) -> None:
    """Keep by which number of a court case a dialogue is found from now on."""
    tag = tag_of(programme_id, Tagged.CASE, number)
    if tag:
        IndexTag.objects.create(programme_id=programme_id, about=dialogue, kind=Tagged.CASE, tag=tag)


def where_it_goes(reach: Mapping[str, Any]) -> str:
    """The number or address in a record of how somebody is reached, however it was written; `""` where it has none."""
    at = str(reach.get("at") or "")
    return reach_as_kept(at) or (" ".join(words_of(at)) if reach.get("way") == Way.LETTER else "")
