"""How somebody is related to the people of each side, as the staff of the case know it."""

from collections.abc import Mapping
from typing import Any

from heard.acts.looking import can_open
from heard.dialogue.case import Case
from heard.dialogue.models import Related
from heard.ground.texts import say
from heard.people.terms import Side


def as_related(told: Mapping[str, Any]) -> dict[str, str]:
    """What was told of it as it is kept: the words for each side of which something was said."""
    return {side: str(told[name]) for side in Side.values if told.get(name := f"to_{side}")}


def related_to(case: Case, person: str) -> dict[str, str]:
    """What counts of it, by side; `{}` where nothing is known or may be opened. Of each side the newest words count."""
    rows = [row for row in case.some(Related, person_id=person) if can_open(row, "said")]
    return {side: words for row in rows for side, words in row.said.items()}


def related_in_words(case: Case, person: str) -> list[str]:
    """The same, a few words for each side, the harmed side first."""
    known = related_to(case, person)
    return [say(f"seen-related_{side}", value=known[side]) for side in Side.values if side in known]
