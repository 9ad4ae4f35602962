"""What every answer tells the browser, beside the content policy and Django's own headers."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from heard.web.hosts import Answer

ALWAYS = {
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
# Only the public pages may be found.
HIDDEN = "noindex, nofollow"


class Headers:
    """Pages are never kept by a browser; only the plain files that all pages share may be, for a minute."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, and say it."""
        answer = self.get_response(request)
        for name, value in ALWAYS.items():
            answer.headers.setdefault(name, value)
        if getattr(request, "urlconf", "") != "heard.web.public.urls":
            answer.headers["X-Robots-Tag"] = HIDDEN
        if not request.path.startswith(settings.STATIC_URL) or answer.status_code != HttpResponse.status_code:
            answer.headers["Cache-Control"] = "no-store"
        return answer
