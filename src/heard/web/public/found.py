"""What stands beside the pages: the programme's files and color, and what search engines ask for first."""

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from heard.ground.errors import NotFound
from heard.ground.texts import languages
from heard.publishing import sources
from heard.publishing.markdown import address_of
from heard.publishing.published import published
from heard.web import told
from heard.web.access import EVERYONE, open_to
from heard.web.invented import is_invented
from heard.web.public.frame import is_neutral, look_of, spoken_in
from heard.web.ranges import FilePart, ranged


@open_to(EVERYONE)
def file(request: HttpRequest, name: str) -> HttpResponseBase:
    """A picture, a film or a paper: one that staff added, else one that lies on the server. Of what is not told, none."""
    if sources.is_withheld(name):
        raise NotFound("This is not there.")
    kept = published().files.get(name)
    if kept is not None:
        return ranged(request, FilePart(size=kept.size, kind=kept.kind, read=kept.read))
    path = sources.server_file(name)
    if path is None:
        raise NotFound("This is not there.")
    return ranged(request, FilePart.of(path))


@open_to(EVERYONE)
def look(request: HttpRequest) -> HttpResponse:
    """The programme's own color."""
    color = told.details("en", demo=is_invented(request)).of.color
    return HttpResponse(look_of(color) if color else "", content_type="text/css; charset=utf-8")


@open_to(EVERYONE)
def robots(request: HttpRequest) -> HttpResponse:
    """What search engines may look at: nothing of a demo, and nowhere the steps of asking."""
    if is_invented(request):
        return HttpResponse("User-agent: *\nDisallow: /\n", content_type="text/plain; charset=utf-8")
    steps = "".join(f"Disallow: /{language}/ask/\n" for language in languages())
    said = f"User-agent: *\nDisallow: /leave/\n{steps}Sitemap: {request.build_absolute_uri('/sitemap.xml')}\n"
    return HttpResponse(said, content_type="text/plain; charset=utf-8")


@open_to(EVERYONE)
def sitemap(request: HttpRequest) -> HttpResponse:
    """Every page that may be found, in every language in which it has words of its own."""
    pages = [] if is_invented(request) else list(_pages(request))
    return render(request, "public/sitemap.xml", {"pages": pages}, content_type="application/xml; charset=utf-8")


def _pages(request: HttpRequest) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    for name in sources.page_names():
        if not is_neutral(name) and told.public_page(name, "en") is not None:
            addresses = [(code, request.build_absolute_uri(address_of(name, code))) for code in spoken_in(name)]
            for _code, address in addresses:
                yield address, addresses
