"""Which programme the public pages belong to: nobody is signed in there, so an address cannot say it."""

from django.conf import settings

from heard.ground.errors import NotFound
from heard.programme.models import Programme


def public_programme() -> str:
    """The reference of the programme whose public pages are shown: HEARD_PUBLIC_PROGRAMME, else the first one begun.

    One of real people comes before a demo. Raises NotFound where there is none yet.
    """
    rows = Programme.objects.order_by("demo", "policies__loaded_at", "pk")
    found = rows.filter(slug=settings.HEARD_PUBLIC_PROGRAMME) if settings.HEARD_PUBLIC_PROGRAMME else rows
    first = found.values_list("pk", flat=True).first()
    if first is None:
        raise NotFound("This is not there.")
    return str(first)
