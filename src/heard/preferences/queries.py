"""What lies on a member's own desk, for that member."""

from dataclasses import dataclass

from heard.acts.actors import Actor
from heard.confidentiality.vault import Erased
from heard.ground import clock
from heard.ground.prepared import PreparedQuery
from heard.ground.texts import say
from heard.preferences import drawer
from heard.preferences.models import SavedView
from heard.preferences.terms import PUT_BACK_WITHIN


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A saved view: what its owner calls it, and the filter as addresses write it."""

    reference: str
    name: str
    asked: str


_OWN = PreparedQuery(lambda account: SavedView.objects.filter(account=account, removed_at=None).order_by("made_at", "pk"))


def views_of(actor: Actor) -> list[View]:
    """The saved views of this member, the oldest first. Nobody sees another's."""
    return _opened(actor, _OWN(actor.who))


def views_taken_away(actor: Actor) -> list[View]:
    """Saved views that this member took away and can still put back, the newest first."""
    since = clock.now() - PUT_BACK_WITHIN
    gone = SavedView.objects.filter(account=actor.who, removed_at__gte=since).order_by("-removed_at", "pk")
    return _opened(actor, list(gone))


def _opened(actor: Actor, rows: list[SavedView]) -> list[View]:
    with drawer.opened(actor):
        return [_view(row) for row in rows]


def _view(row: SavedView) -> View:
    try:
        return View(reference=row.pk, name=row.name, asked=row.asked)
    except Erased:
        return View(reference=row.pk, name=say("common-view_nameless"), asked=row.asked)
