"""How old somebody is, as far as it is known: by a birthday or a year, else by what was checked."""

from heard.dialogue.case import Case
from heard.dialogue.models import Party
from heard.screening.models import AgeChecked

# Nobody is older than that: a slip of the pen is asked about.
MAX_YEARS = 120


def is_at_least(case: Case, party: Party, years: int) -> bool | None:
    """Whether somebody is at least so many years old; `None` where nobody knows it. Needs the identity key, but for 0."""
    known = party.person.age_is_at_least(years, case.day()) if years else True
    checked = known is None and any(row.years >= years for row in case.some(AgeChecked, person_id=party.person_id))
    return True if checked else known
