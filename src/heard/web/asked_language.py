"""The language that a browser asks for, of those that there are: no list but the folders of the languages decides."""

from django.http import HttpRequest
from django.utils.translation.trans_real import parse_accept_lang_header

from heard.ground.texts import FIRST, shipped


def language_of(request: HttpRequest) -> str:
    """The first one asked for that is spoken here, or whose region or whose language is; else the first one of all."""
    ours = {each.lower(): each for each in shipped()}
    for code, _weight in parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        found = ours.get(code) or ours.get(code.partition("-")[0])
        if found:
            return found
    return FIRST
