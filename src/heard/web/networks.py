"""From which network a request comes: near enough to count by, and too wide to know anybody by."""

import ipaddress

from allauth.account.adapter import get_adapter
from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.http import HttpRequest

# One phone network or one shelter may stand behind one such prefix.
PREFIX = {4: 24, 6: 64}
UNKNOWN = "?"


def network_of(request: HttpRequest) -> str:
    """The network of a request. Read as where staff sign in: behind a proxy, everybody would seem to come from it."""
    try:
        address = ipaddress.ip_address(get_adapter().get_client_ip(request))
        return str(ipaddress.ip_network(f"{address}/{PREFIX[address.version]}", strict=False))
    except (ValueError, PermissionDenied, ImproperlyConfigured):
        return UNKNOWN
