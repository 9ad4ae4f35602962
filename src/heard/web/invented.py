"""Whether a page is one of a demo's, for whatever stands around it."""

from django.http import HttpRequest


def is_invented(request: HttpRequest) -> bool:
    """Whether the public pages are a demo's. A request that came too early to know is nobody's demo."""
    demo = getattr(request, "demo", None)
    return demo is not None and demo.invented


def takes_nothing(request: HttpRequest) -> bool:
    """Whether whoever asks here reaches nobody."""
    demo = getattr(request, "demo", None)
    return demo is not None and demo.takes_nothing
