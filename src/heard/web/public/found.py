"""What stands beside the pages: the programme's files and color, and what search engines ask for first."""

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render

from heard.ground.errors import NotFound
from heard.ground.texts import FIRST, languages
from heard.publishing import sources
from heard.publishing.markdown import address_of
from heard.web import told
from heard.web.access import EVERYONE, open_to
from heard.web.files import FOR_GOOD, sent, styles_with
from heard.web.invented import is_invented
from heard.web.public.frame import is_neutral, kept_address, look_of, spoken_in
from heard.web.ranges import FilePart, ranged, shown_file


@open_to(EVERYONE)
def file(request: HttpRequest, name: str) -> HttpResponseBase:
    """A picture, a film or a paper. Of what is not told, none."""
    return ranged(request, _content(name))


@open_to(EVERYONE)
def kept_file(request: HttpRequest, mark: str, name: str) -> HttpResponseBase:
    """A file that a browser keeps for good, because each page shows it. An older page is led to the one of now."""
    content = _content(name)
    if mark != sources.file_mark(name):
        return HttpResponseRedirect(kept_address(name))
    answer = ranged(request, content)
    answer.headers["Cache-Control"] = FOR_GOOD
    return answer


def _content(name: str) -> FilePart:
    if sources.is_withheld(name):
        raise NotFound("This is not there.")
    return shown_file(name)


@open_to(EVERYONE)
def look(request: HttpRequest, /, **_mark: str) -> HttpResponse:
    """The style sheet with the programme's own color. A page from before the color changed is led to the new one."""
    color = told.details(FIRST, demo=is_invented(request)).of.color
    if not color:
        raise NotFound("This is not there.")
    sheet = styles_with(look_of(color))
    return sent(request, sheet) if request.path == sheet.address else HttpResponseRedirect(sheet.address)


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
