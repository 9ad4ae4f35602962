"""No test speaks to anyone but this machine."""

import ipaddress
import socket
from typing import Any

OWN_NAMES = ("localhost", ".localhost")


class SpokeOutside(AssertionError):
    """A test tried to reach another machine."""


def is_ours(family: int, address: Any) -> bool:
    """Whether this address stays on this machine."""
    if family not in {socket.AF_INET, socket.AF_INET6}:
        return True
    host = str(address[0])
    if host.endswith(OWN_NAMES):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def guard(name: str, *, position: int = 0) -> None:
    """Put a watch before one method of every socket; `position` is where its address stands."""
    original = getattr(socket.socket, name)

    def watched(self: socket.socket, *args: Any) -> Any:
        if not is_ours(self.family, args[position]):
            self.close()
            message = f"A test may reach only this machine, not {args[position]!r}."
            raise SpokeOutside(message)
        return original(self, *args)

    setattr(socket.socket, name, watched)


def stay_here() -> None:
    """Refuse every way a socket can address another machine."""
    guard("connect")
    guard("connect_ex")
    # With or without flags, the address is the last thing said.
    guard("sendto", position=-1)
