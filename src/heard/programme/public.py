"""Which programme the public pages belong to: nobody is signed in there, so an address cannot say it."""

from django.conf import settings
from django.db.models import QuerySet

from heard.ground.errors import NotFound
from heard.programme.models import Programme
from heard.programme.terms import DEMO


def public_programme() -> str:
    """The reference of the programme whose public pages are shown: HEARD_PUBLIC_PROGRAMME, else the first one begun.

    One of real people comes before a demo. Raises NotFound where there is none yet.
    """
    first = _in_order().values_list("pk", flat=True).first()
    if first is None:
        raise NotFound("This is not there.")
    return str(first)


def is_public_demo() -> bool:
    """Whether that programme is a demo; False where there is none yet."""
    return _in_order().values_list("demo", flat=True).first() == DEMO


def _in_order() -> QuerySet[Programme]:
    rows = Programme.objects.order_by("demo", "policies__loaded_at", "pk")
    return rows.filter(slug=settings.HEARD_PUBLIC_PROGRAMME) if settings.HEARD_PUBLIC_PROGRAMME else rows
