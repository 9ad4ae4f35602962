"""In which language a public page speaks: its address says so, and the first page asks the browser."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from django.http import HttpRequest, HttpResponse

from heard.ground.errors import NotFound
from heard.ground.texts import languages, speaking
from heard.publishing.published import read_once
from heard.publishing.sources import own_sentences

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, str, P], HttpResponse]


def speaks(view: View[P]) -> View[P]:
    """Let a page speak the language of its address, in the programme's own sentences where it has some.

    Raises NotFound for a language that is not spoken here.
    """

    @wraps(view)
    def spoken(request: HttpRequest, language: str, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if language not in languages():
            raise NotFound("This is not there.")
        with read_once(), speaking(language, own_sentences(language)):
            return view(request, language, *args, **kwargs)

    return cast("View[P]", spoken)
