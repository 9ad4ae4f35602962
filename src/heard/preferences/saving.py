"""Keeping a view under a name, taking it away, and putting it back."""

from heard.acts.actors import Actor
from heard.acts.fields import ActField, ParseError
from heard.acts.refusals import InvalidInput, problem
from heard.ground import clock
from heard.ground.errors import NotFound
from heard.preferences import drawer
from heard.preferences.models import SavedView
from heard.preferences.terms import PUT_BACK_WITHIN

NAME = ActField(name="name", kind="word", form="view", longest=60)
MAX_VIEWS = 20


def keep_view(actor: Actor, name: str, asked: str) -> SavedView:
    """Keep a filter under a name. A view of the same filter gets the new name. Raises InvalidInput."""
    try:
        words = str(NAME.parse(name))
    except ParseError as wrong:
        raise InvalidInput({NAME.name: wrong.problem}) from None
    with drawer.unlocked(actor) as account:
        mine = SavedView.objects.filter(account=account, removed_at=None)
        row = mine.filter(asked=asked).first()
        if row is None:
            if mine.count() >= MAX_VIEWS:
                raise InvalidInput({NAME.name: problem("too_many_views", most=MAX_VIEWS)})
            return SavedView.objects.create(account=account, name=words, asked=asked, made_at=clock.now())
        row.name = words
        row.save(update_fields=["name"])
        return row


def remove_view(actor: Actor, reference: str) -> None:
    """Take one's own view away; it can be put back for thirty days. Raises NotFound for anybody else's."""
    mine = SavedView.objects.filter(pk=reference, account=actor.who, removed_at=None)
    if not mine.update(removed_at=clock.now()):
        raise NotFound("This is not there.")


def put_view_back(actor: Actor, reference: str) -> None:
    """Undo the last. Raises NotFound where it is too late."""
    since = clock.now() - PUT_BACK_WITHIN
    mine = SavedView.objects.filter(pk=reference, account=actor.who, removed_at__gte=since)
    if not mine.update(removed_at=None):
        raise NotFound("This is not there.")
