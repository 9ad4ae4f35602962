"""The mail rules of the place where somebody is held, in words, for whoever prints or posts to it."""

from dataclasses import dataclass

from heard.dialogue.case import Case
from heard.programme.queries import facilities
from heard.programme.terms import FacilityAnswer

NOT_KNOWN = "Nobody has written down the mail rules of this place yet. Ask there before anything is posted."


@dataclass(frozen=True, slots=True, kw_only=True)
class MailRules:
    """A place, its reference where the programme knows it, and what it lets through."""

    place: str
    reference: str = ""
    rules: tuple[str, ...] = (NOT_KNOWN,)


def mail_rules(case: Case, place: str) -> MailRules | None:
    """The rules of the place by this name; nothing for nobody who is held."""
    if not place:
        return None
    found = next((each for each in facilities(case.dialogue.programme_id, case.day()) if each.place.name == place), None)
    if found is None or found.known is None:
        return MailRules(place=place, reference=found.place.pk if found else "")
    known = found.known
    said = (
        f"{known.mail_pages} pages at most" if known.mail_pages is not None else "",
        "Only postcards are let through" if known.mail_cards_only == FacilityAnswer.YES else "",
        "No photocopies" if known.mail_copies == FacilityAnswer.NO else "",
        "No coloured paper or ink" if known.mail_colour == FacilityAnswer.NO else "",
        f"Name line: {known.mail_name_line}" if known.mail_name_line else "",
    )
    rules = tuple(each for each in said if each)
    return MailRules(place=place, reference=found.place.pk, rules=rules or (NOT_KNOWN,))
