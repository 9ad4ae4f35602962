"""What a request tells of who sends it: the language that their browser asks for, and their network."""

import ipaddress

from allauth.account.adapter import get_adapter
from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.http import HttpRequest
from django.utils.translation.trans_real import parse_accept_lang_header

from heard.ground.texts import FIRST, languages, offered_here

# One phone network or one shelter may stand behind one such prefix.
PREFIX = {4: 24, 6: 64}
UNKNOWN = "?"


def language_of(request: HttpRequest) -> str:
    """The first one asked for that is spoken here, or whose region or whose language is; else the first one of all."""
    ours = {each.lower(): each for each in offered_here()}
    for code, _weight in parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        found = ours.get(code) or ours.get(code.partition("-")[0])
        if found:
            return found
    return FIRST


def language_named(request: HttpRequest) -> str:
    """The language that the address begins with; `""` where it names none."""
    first = request.path.split("/")[1]
    return first if first in languages() else ""


def language_asked(request: HttpRequest) -> str:
    """The language of the address, else the browser's."""
    return language_named(request) or language_of(request)


def network_of(request: HttpRequest) -> str:
    """The network of a request; `?` where it cannot be known.

    Read as where staff sign in: behind a proxy, everybody would seem to come from it.
    """
    try:
        address = ipaddress.ip_address(get_adapter().get_client_ip(request))
        return str(ipaddress.ip_network(f"{address}/{PREFIX[address.version]}", strict=False))
    except (ValueError, PermissionDenied, ImproperlyConfigured):
        return UNKNOWN
