"""The facts of pages of one's own, as the rows say them."""

import unicodedata
from datetime import datetime
from functools import cache

from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError

from heard.contact.facts import record_of, was_approached
from heard.dialogue.case import Case
from heard.own_page import rules
from heard.own_page.guessable import GUESSABLE
from heard.own_page.hashing import plain_words
from heard.own_page.models import OwnKey, OwnPage
from heard.own_page.terms import Was
from heard.people.signing_in.passwords import NotTheSameAgain
from heard.people.terms import Part, Side
from heard.preparation.facts import invited_supporters, supporters_known_to

MIN_NAME_PART_CHARS = 3


def page_of(case: Case, person_id: str) -> OwnPage | None:
    """The row that gave the page which somebody has now; `None` where they have none."""
    rows = [row for row in case.some(OwnPage, person_id=person_id) if row.was in (Was.GIVEN, Was.CLOSED)]
    return rows[-1] if rows and rows[-1].was == Was.GIVEN else None


def had_page(case: Case, person_id: str, moment: datetime) -> bool:
    """Whether somebody had a page of their own at a moment."""
    rows = [row for row in case.some(OwnPage, person_id=person_id) if row.was in (Was.GIVEN, Was.CLOSED)]
    before = [row for row in rows if row.entered_at <= moment]
    return bool(before) and before[-1].was == Was.GIVEN


def is_taken(case: Case, page: OwnPage) -> bool:
    """Whether they came in and chose words of their own."""
    taken = case.some(OwnPage, person_id=page.person_id, was=Was.TAKEN)
    return any(row.entered_at >= page.entered_at for row in taken)


def tries_on_pages(case: Case) -> list[OwnPage]:
    """The last time that somebody tried many times to come in, of each page that is as it was then."""
    last = {row.person_id: row for row in case.rows(OwnPage)}
    return [row for row in last.values() if row.was == Was.TRIED]


def key_of(case: Case, person_id: str) -> OwnKey | None:
    """The key of somebody's page; `None` where they have no page."""
    party = case.party(person_id)
    return OwnKey.objects.filter(party=party.pk).first() if party else None


def giving(case: Case, person_id: str) -> rules.Giving:
    """Somebody who may get a page. Needs the identity key."""
    party = case.party(person_id)
    is_supporter = party is not None and party.part == Part.SUPPORTER
    return rules.Giving(
        told_how_to_reach=record_of(case, person_id) is not None,
        held=party is None or party.person.held,
        is_supporter=is_supporter,
        invited=_is_invited(case, person_id, is_supporter=is_supporter),
    )


def _is_invited(case: Case, person_id: str, *, is_supporter: bool) -> bool:
    if is_supporter:
        return person_id in invited_supporters(case)
    party = case.party(person_id)
    return party is not None and (party.side == Side.HARMED or was_approached(case, person_id))


def chosen(case: Case, person_id: str, typed: str, number: str) -> rules.Chosen:
    """Words that somebody chose. Needs the identity keys of those whom they know."""
    words = plain_words(typed)
    digits = "".join(character for character in words if character.isdecimal())
    return rules.Chosen(
        length=len(words),
        common=_is_common(words),
        has_a_name=bool(_folded(words) & _names_known_to(case, person_id)),
        has_the_number=bool(number) and number in digits,
    )


# It reads twenty thousand passwords when it is made.
_common_passwords = cache(CommonPasswordValidator)


def _is_common(words: str) -> bool:
    together = words.replace(" ", "")
    try:
        for each in (words, together):
            _common_passwords().validate(each)
            NotTheSameAgain().validate(each)
    except ValidationError:
        return True
    return " ".join("".join(character if character.isalnum() else " " for character in words).split()) in GUESSABLE


def _names_known_to(case: Case, person_id: str) -> set[str]:
    """Their own names, and those of whom they know here. Of nobody else: a refusal would tell who else is in it."""
    own = case.party(person_id)
    if own is None:
        return set()
    known = {person_id, own.supports, *(each.person_id for each in supporters_known_to(case, person_id))}
    names = [name for party in case.parties if party.person_id in known for name in party.person.names]
    return {part for name in names for part in _folded(name) if len(part) >= MIN_NAME_PART_CHARS}


def _folded(text: str) -> set[str]:
    """The words of a text without capitals and accents."""
    plain = "".join(
        character for character in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(character)
    )
    return set("".join(character if character.isalnum() else " " for character in plain).split())
