"""The mail rules of the place where somebody is held, in words, for the member of staff who prints or posts to it."""

from dataclasses import dataclass

from heard.contact.words import ReadText
from heard.dialogue.case import Case
from heard.ground.texts import say
from heard.people.models import Person
from heard.programme.models import PlaceKnown
from heard.programme.queries import facilities, known_of
from heard.programme.terms import FacilityAnswer, NumberOnMail


@dataclass(frozen=True, slots=True, kw_only=True)
class MailRules:
    """A place, its reference where the programme knows it, and what it lets through."""

    place: str
    reference: str = ""
    rules: tuple[str, ...]


def mail_rules(case: Case, person: Person) -> MailRules | None:
    """The rules of the place that holds somebody; `None` where none does. Needs the identity key."""
    place = person.place if person.held else ""
    if not place:
        return None
    found = next((each for each in facilities(case.dialogue.programme_id, case.day()) if each.place.name == place), None)
    known = found.known if found else None
    rules = (*_in_words(known), *_number_missing(known, person))
    return MailRules(place=place, reference=found.place.pk if found else "", rules=rules)


def _in_words(known: PlaceKnown | None) -> tuple[str, ...]:
    """What is known of its mail; that nobody asked yet, where nothing is."""
    said = (
        (
            say("contact-mail_pages", count=known.mail_pages) if known.mail_pages is not None else "",
            say("contact-mail_cards_only") if known.mail_cards_only == FacilityAnswer.YES else "",
            say("contact-mail_no_copies") if known.mail_copies == FacilityAnswer.NO else "",
            say("contact-mail_no_color") if known.mail_colour == FacilityAnswer.NO else "",
            say("contact-mail_name_line", line=known.mail_name_line) if known.mail_name_line else "",
        )
        if known
        else ()
    )
    return tuple(each for each in said if each) or (say("contact-mail_unknown"),)


def _number_missing(known: PlaceKnown | None, person: Person) -> tuple[str, ...]:
    wanted = known is None or known.mail_number != NumberOnMail.NONE
    return (say("contact-mail_no_number"),) if wanted and not person.known().get("number") else ()


def addressed(case: Case, person: Person, at: str) -> tuple[str, ...]:
    """The first lines of an address: the name, and where somebody is held the number and unit as the place wants them.

    Of a place of which nobody knows it, the number stands below the name. What stands in the address already (`at`) is not
    said twice. Needs the identity key.
    """
    known, there = person.known(), ReadText(at)
    kept = [str(known.get(name) or "") for name in ("number", "unit")] if person.held else []
    own = [each for each in kept if each and not there.has(each)]
    if not own:
        return (person.name,)
    place = known_of(case.dialogue.programme_id, person.place)
    wanted = place.mail_number if place else ""
    if wanted == NumberOnMail.NONE:
        return (person.name,)
    return (", ".join((person.name, *own)),) if wanted == NumberOnMail.BESIDE else (person.name, ", ".join(own))
