"""What a programme says of itself: its policy by number, and its places."""

from functools import lru_cache

from heard.programme.files import read_programme_text
from heard.programme.models import Place, PolicyVersion, Programme
from heard.programme.policy import Policy


@lru_cache(maxsize=256)
def _policy(_row: str, text: str) -> Policy:
    return read_programme_text(text, "the stored policy")


def policy_in_force(programme_id: str) -> tuple[Policy, int]:
    """The newest policy of this programme and its number."""
    row = PolicyVersion.objects.filter(programme_id=programme_id).order_by("-number").first()
    if row is None:
        raise Programme.DoesNotExist("This programme has no policy yet.")
    return _policy(row.pk, row.text), row.number


def places_of(programme_id: str) -> list[Place]:
    """Every place the programme knows, by name."""
    return list(Place.objects.filter(programme_id=programme_id).order_by("name"))
