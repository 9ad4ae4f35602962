"""The last step out of the building. Only `contact.actions` may call it."""

from django.conf import settings
from django.core import mail

from heard.contact.terms import Outcome
from heard.people.reach import Marked
from heard.people.terms import Way

NEUTRAL_SUBJECT = "A note for you"


def deliver(way: str, where: Marked | None, words: str) -> str:
    """Let words leave. Returns what became of them: sent, failed, or to be said or posted by hand.

    Mail has a neutral subject, plain text and no name but the one the person chose.
    """
    if way != Way.EMAIL or where is None:
        return Outcome.BY_HAND.value
    try:
        mail.EmailMessage(NEUTRAL_SUBJECT, words, settings.DEFAULT_FROM_EMAIL, [where.at]).send()
    except (OSError, ValueError):  # an address that no mail can be sent to fails alone, and holds up nobody else
        return Outcome.FAILED.value
    return Outcome.SENT.value
