"""What a new site does not say yet: the few things that only the programme knows, each with where it is written."""

from collections.abc import Iterator

from django.urls import reverse

from heard.ground.texts import FIRST, say
from heard.publishing import sources
from heard.publishing.details import SiteDetails
from heard.web.staff.site.trying import written_languages

ABOUT = "about"


def missing_things(now: SiteDetails) -> Iterator[tuple[str, str]]:
    """What is not said yet, in the order in which it is best written, each with its address."""
    said = {
        "name": now.name,
        f"description.{FIRST}": now.description.get(FIRST),
        f"region.{FIRST}": now.region.get(FIRST),
        "phone": now.phone,
        f"hours.{FIRST}": now.hours.get(FIRST),
        f"post.{FIRST}": now.post.get(FIRST),
    }
    for field, value in said.items():
        if not value:
            yield say(f"site-missing_{field.partition('.')[0]}"), f"{reverse('site-details')}#f-{field}"
    yield from _not_in_other_languages(now)
    if not now.logo:
        yield say("site-missing_logo"), reverse("site-files")
    if ABOUT not in sources.page_names():
        yield say("site-missing_about"), f"{reverse('site-page', args=[ABOUT])}?kind={ABOUT}&language={FIRST}"


def _not_in_other_languages(now: SiteDetails) -> Iterator[tuple[str, str]]:
    """Each other language in which something is not said that is said in the first."""
    for language, label in written_languages().items():
        for field in ("description", "region", "hours"):
            told = getattr(now, field)
            if told.get(FIRST) and not told.get(language):
                yield say("site-missing_language", language=label), f"{reverse('site-details')}#f-{field}.{language}"
                break
