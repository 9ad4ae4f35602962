"""The mail rules of the place where somebody is held, in words, for the member of staff who prints or posts to it."""

from dataclasses import dataclass

from heard.dialogue.case import Case
from heard.ground.texts import say
from heard.programme.queries import facilities
from heard.programme.terms import FacilityAnswer


@dataclass(frozen=True, slots=True, kw_only=True)
class MailRules:
    """A place, its reference where the programme knows it, and what it lets through."""

    place: str
    reference: str = ""
    rules: tuple[str, ...]


def mail_rules(case: Case, place: str) -> MailRules | None:
    """The rules of the place of this name; `None` where no name is given."""
    if not place:
        return None
    found = next((each for each in facilities(case.dialogue.programme_id, case.day()) if each.place.name == place), None)
    if found is None or found.known is None:
        return MailRules(place=place, reference=found.place.pk if found else "", rules=(say("contact-mail_unknown"),))
    known = found.known
    said = (
        say("contact-mail_pages", count=known.mail_pages) if known.mail_pages is not None else "",
        say("contact-mail_cards_only") if known.mail_cards_only == FacilityAnswer.YES else "",
        say("contact-mail_no_copies") if known.mail_copies == FacilityAnswer.NO else "",
        say("contact-mail_no_color") if known.mail_colour == FacilityAnswer.NO else "",
        say("contact-mail_name_line", line=known.mail_name_line) if known.mail_name_line else "",
    )
    rules = tuple(each for each in said if each)
    return MailRules(place=place, reference=found.place.pk, rules=rules or (say("contact-mail_unknown"),))
