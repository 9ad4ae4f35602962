"""The last step out of the building. Only `contact.actions` may call it.

Mail goes to one server, named in the environment. Whether that server can be reached is asked before the point of no
return, so that an outage burns no message; after it, nothing is ever sent twice.
"""

import re
import smtplib
import ssl
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from email.message import Message as Mail
from email.utils import formataddr, formatdate, make_msgid, parseaddr

from django.conf import settings
from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend

from heard.contact.mail_server import MailServer, our_server, sender_domain
from heard.contact.terms import Outcome
from heard.people.reach import SUBJECTS, Marked
from heard.people.terms import Way

OURS = "heard.contact.post.Postman"
# A server that was away is not asked again for this long, so that many messages do not each wait for it.
AWAY_SECONDS = 30.0
TAKEN, GO_ON, REFUSED = range(200, 300), 354, range(400, 600)
_away: dict[str, float] = {}


class Refuses(OSError):
    """The server said no before it took anything: nothing has left."""


class MayHaveLeft(Exception):
    """The line broke after the words were on it: whether they arrived, nobody knows."""


@contextmanager
def line(server: MailServer) -> Iterator[smtplib.SMTP]:
    """A line to the server: sealed, known, and with a greeting that names neither this machine nor the programme."""
    context = ssl.create_default_context(cafile=server.authorities or None)
    us = sender_domain()
    if server.seal == "tls":
        opened: smtplib.SMTP = smtplib.SMTP_SSL(server.host, server.port, us, timeout=server.timeout, context=context)
    else:
        opened = smtplib.SMTP(server.host, server.port, us, timeout=server.timeout)
    try:
        if server.seal == "starttls":
            opened.starttls(context=context)
        if server.user:
            opened.login(server.user, server.password)
        yield opened
    finally:
        with suppress(OSError):
            opened.close()


def is_ready(way: str) -> bool:
    """Whether something that is to leave by this way now could: for mail, whether the server answers and knows us."""
    if way != Way.EMAIL or settings.EMAIL_BACKEND != OURS:
        return True
    server = our_server()
    if server is None or _away.get(server.host, 0) > time.monotonic():
        return False
    try:
        with line(server) as opened:
            return opened.noop()[0] in TAKEN
    except (OSError, ValueError):  # smtplib's own are OSErrors; a certificate that does not fit is one, too
        _away[server.host] = time.monotonic() + AWAY_SECONDS
        return False


class Postman(BaseEmailBackend):
    """Hands mail to the server, step by step, so that it is known at which step a line broke."""

    def send_messages(self, email_messages: Sequence[mail.EmailMessage]) -> int:
        """Hand each over. Raises Refuses where nothing has left, MayHaveLeft where nobody can know."""
        server = our_server()
        if server is None:
            raise Refuses("no mail server")
        for each in email_messages:
            with line(server) as opened:
                _hand_over(opened, each.message(), [str(settings.HEARD_MAIL_FROM), *each.to])
        return len(email_messages)


def _hand_over(opened: smtplib.SMTP, words: Mail, addresses: list[str]) -> None:
    opened.ehlo_or_helo_if_needed()
    if opened.sock:
        opened.sock.settimeout(settings.HEARD_SMTP_PATIENCE)
    sender, *to = addresses
    _agree(opened.mail(sender))
    for each in to:
        _agree(opened.rcpt(each))
    code, said = opened.docmd("DATA")
    if code != GO_ON:
        raise Refuses(code, said)
    try:
        opened.send(_stuffed(words.as_bytes()) + b"\r\n.\r\n")
        code, said = opened.getreply()
    except (OSError, ValueError) as broken:
        raise MayHaveLeft from broken
    if code in REFUSED:
        raise Refuses(code, said)
    if code not in TAKEN:
        raise MayHaveLeft
    with suppress(OSError):
        opened.quit()


def _stuffed(lines: bytes) -> bytes:
    """As a server reads lines: all end alike, and one that begins with a dot begins with two, so that none ends the mail."""
    return re.sub(rb"(?m)^\.", b"..", re.sub(rb"\r\n|\r|\n", b"\r\n", lines))


def _agree(answer: tuple[int, bytes]) -> None:
    if answer[0] not in TAKEN:
        raise Refuses(*answer)


def letter_for(where: Marked, words: str, language: str) -> mail.EmailMessage:
    """Mail as it leaves: plain text, a subject from the list, the name the person chose, and nothing else."""
    return plain_mail(where.at, SUBJECTS[where.subject].in_language(language), words, name=where.sign_name)


def plain_mail(to: str, subject: str, words: str, *, name: str = "") -> mail.EmailMessage:
    """Plain text from our one address, with these words and this subject, and nothing else."""
    headers = {
        "From": formataddr((name, settings.HEARD_MAIL_FROM)),
        "Message-ID": make_msgid(domain=sender_domain()),
        "Date": formatdate(localtime=False),
        "Auto-Submitted": "auto-generated",
    }
    return mail.EmailMessage(subject, words, settings.HEARD_MAIL_FROM, [to], headers=headers)


def deliver(way: str, where: Marked | None, words: str, language: str = "en") -> str:
    """Let words leave. Returns what became of them: sent, failed, to be done by hand; `""` where nobody can know."""
    if way != Way.EMAIL or where is None or where.way != Way.EMAIL:
        return Outcome.BY_HAND.value
    return _leave(letter_for(where, words, language))


def deliver_exactly(to: str, subject: str, words: str) -> str:
    """Let an e-mail leave with exactly this subject and these words, from an address without a name. Returns as `deliver`."""
    return _leave(plain_mail(to, subject, words))


def one_address(at: str) -> str:
    """The one address that was given, as a server takes it. Raises ValueError for anything that is more or less than one.

    Of “maria@example.org or call me” a server makes another address, and perhaps somebody reads there.
    """
    if parseaddr(at) != ("", at):
        raise ValueError("no plain address")
    local, _, domain = at.rpartition("@")
    return f"{local}@{domain.encode('idna').decode()}"


def _leave(one: mail.EmailMessage) -> str:
    try:
        one.to = [one_address(each) for each in one.to]
        one.send()
    except MayHaveLeft:
        return ""
    except (OSError, ValueError):  # an address that no mail can be sent to fails alone, and holds up nobody else
        return Outcome.FAILED.value
    return Outcome.SENT.value
