"""What `heard doctor` looks at of everything that leaves: the mail server, our address, the neutral sentences."""

from collections.abc import Iterator

from django.conf import settings

from heard.contact.mail_server import our_server
from heard.contact.sentences import OURS, own_file, problems
from heard.contact.words import ROLES, unsafe
from heard.management.health import Look
from heard.programme.models import Programme


def leaving() -> Look:
    """Whether mail can leave, and whether anything that shows on the way gives something away."""
    look = Look()
    try:
        server = our_server()
    except ValueError as error:
        look.wrong.append(str(error))
    else:
        if server:
            look.well.append(f"Mail leaves by {server.host}, from {settings.HEARD_MAIL_FROM}.")
        else:
            look.aged.append("No mail server is named (HEARD_SMTP_URL): e-mail waits, and nothing of it leaves.")
    look.wrong += _our_address()
    _sentences(look)
    return look


def _our_address() -> Iterator[str]:
    """Our address stands in every inbox, so it is held to the same words."""
    for name in Programme.objects.values_list("name", flat=True):
        for word in unsafe(settings.HEARD_MAIL_FROM, programme=name, places=(), names=(), beside=ROLES):
            yield f"The address {settings.HEARD_MAIL_FROM} shows “{word}” in every inbox. Take another (HEARD_MAIL_FROM)."


def _sentences(look: Look) -> None:
    own = own_file()
    file = own if own.is_file() else OURS
    found = problems(file.read_text(encoding="utf-8"))
    if not found:
        look.well.append(
            f"Every neutral sentence is safe in every language ({'our own' if file == own else 'as they came'})."
        )
    look.wrong += [f"{own}: {each} The sentences that came along are offered instead." for each in found]
