"""Whether a release that waits may still be shown: the floors of showing, asked by every page and by who reads it aloud."""

from heard.acts.actors import Actor
from heard.acts.performing import still_in_the_way
from heard.acts.refusals import Obstacle
from heard.acts.register import ACTS, Attempt
from heard.dialogue.case import Case
from heard.exchange.models import Release


def in_its_way(case: Case, release: Release, person_id: str) -> list[Obstacle]:
    """What is in the way of showing a release to this person on their own page now; R0 left out."""
    them = Actor(who=person_id, kind="person")
    return still_in_the_way(ACTS["show_item"], case, Attempt("show_item", them, {"item": release.item_id}))
