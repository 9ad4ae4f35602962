"""Which site a request came to, by the name of the host."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from heard.web.access import is_shut
from heard.web.answers import missing

Answer = Callable[[HttpRequest], HttpResponse]


def site_of(request: HttpRequest) -> str:
    """`public`, `portal` or `staff`; `""` for a host that is none of them."""
    name = name_of(request)
    return next((site for site, host in settings.HEARD_HOSTS.items() if host == name), "")


def name_of(request: HttpRequest) -> str:
    """The host's name without its port."""
    return request.get_host().rsplit(":", 1)[0].lower()


def on_this_machine(request: HttpRequest) -> bool:
    """Whether the host has a name that only this machine answers to."""
    name = name_of(request)
    return name == "localhost" or name.endswith(".localhost")


class SiteMiddleware:
    """Gives each host its own pages. A host that is none of the sites has none."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with the pages of this host."""
        site = site_of(request)
        if site:
            request.urlconf = f"heard.web.{site}.urls"
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], _args: object, _kwargs: object
    ) -> HttpResponse | None:
        """Answer in place of a view that does not say whom it opens to, as on every site."""
        return missing(request) if is_shut(request, view) else None
