"""Asking in a demo that is reached from elsewhere: each step can be seen, and nothing that somebody types is kept."""

from typing import Final

from heard.web.public.asking.steps import KINDS_OF_PLACE, Answers, way_of

# Reserved for stories: nobody has this number, reads this mail, or lives at this box.
PLACES: Final = {"number": "555 0134", "email": "someone@example.org", "address": "Box 100, Alder Landing"}
NAME: Final = "Robin"


def instead_of(answers: Answers) -> Answers:
    """The same with something invented for each name, number and address, without notes; what was chosen stays."""
    kept = {name: value for name, value in answers.items() if name not in ("words", "asked_about")}
    if kept.get("at"):
        kept["at"] = PLACES[KINDS_OF_PLACE[way_of(answers)]]
    return {name: NAME if value and name in ("name", "trusted") else value for name, value in kept.items()}
