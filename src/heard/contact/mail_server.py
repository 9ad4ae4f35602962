"""The one mail server of this installation, as its environment names it."""

from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from django.conf import settings

PORTS = {"starttls": 587, "tls": 465, "none": 25}


@dataclass(frozen=True, slots=True, kw_only=True)
class MailServer:
    """One mail server: where it is, how the line is sealed, and who we are to it."""

    host: str
    port: int
    seal: str
    user: str = ""
    password: str = ""
    authorities: str = ""
    timeout: float = 10.0

    @property
    def local(self) -> bool:
        """Whether it stands on this machine, where a line needs no seal."""
        return self.host in ("localhost", "127.0.0.1", "::1")


def server_of(url: str, *, authorities: str = "", timeout: float = 10.0) -> MailServer | None:
    """The server of `smtp://user:password@host:587` (STARTTLS) or `smtps://…` (TLS from the start); `None` for `""`.

    `smtp+plain://` has no seal, for a server on this machine only. Raises ValueError for anything else.
    """
    if not url:
        return None
    parts = urlsplit(url)
    seal = {"smtp": "starttls", "smtps": "tls", "smtp+plain": "none"}.get(parts.scheme)
    if seal is None or not parts.hostname:
        raise ValueError("HEARD_SMTP_URL is like smtp://user:password@mail.example.org:587 or smtps://mail.example.org.")
    found = MailServer(
        host=parts.hostname,
        port=parts.port or PORTS[seal],
        seal=seal,
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        authorities=authorities,
        timeout=timeout,
    )
    if seal == "none" and not found.local:
        raise ValueError("HEARD_SMTP_URL: a line without a seal is only for a server on this machine.")
    return found


def our_server() -> MailServer | None:
    """The server of this installation; `None` where it has none."""
    return server_of(
        settings.HEARD_SMTP_URL, authorities=settings.HEARD_SMTP_AUTHORITIES, timeout=settings.HEARD_SMTP_TIMEOUT
    )


def sender_domain() -> str:
    """The domain of our address: the one name that mail shows anyhow."""
    return str(settings.HEARD_MAIL_FROM).rpartition("@")[2] or "localhost"
