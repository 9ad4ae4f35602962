"""What is due, found from the rows alone: fixed meetings that do not stand any more, messages and e-mails whose hour came.

Pages that somebody tries to come in to are noted, too.
"""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import partial

from heard.acts.refusals import Refused
from heard.contact.sending import due_first_mails, due_messages, send_first_mail, send_one
from heard.dialogue.case import Case
from heard.ground import clock
from heard.meeting.actions import call_off_meeting, dialogues_with_ended_fixings
from heard.own_page.actions import note_tries
from heard.own_page.coming_in import tried_pages
from heard.own_page.facts import tries_on_pages
from heard.programme.actions import SOFTWARE

Part = tuple[str, Callable[[], object]]
# While something waits to leave, it is tried this often; after so many tries it waits for the end of the time that passes.
LOOKS_EVERY, LOOKS = timedelta(minutes=30), 96


def due(programme_id: str) -> Iterator[Part]:
    """Each message and each dialogue is a part of its own, with words for it. Meetings first."""
    for dialogue in dialogues_with_ended_fixings(programme_id):
        yield f"call off the meeting of dialogue {dialogue}", partial(_call_off, dialogue)
    for message in due_messages(programme_id):
        yield f"send message {message.pk}", partial(send_one, message)
    for mail in due_first_mails(programme_id):
        yield f"answer inquiry {mail.inquiry_id} by e-mail", partial(send_first_mail, mail)
    for dialogue, person in tried_pages(programme_id):
        yield f"note tries in dialogue {dialogue}", partial(_note_tries, dialogue, person)


def _call_off(dialogue: str) -> None:
    """Call off a meeting that does not stand any more; another process may have done it a moment before."""
    try:
        call_off_meeting(Case(dialogue), by=SOFTWARE)
    except Refused as refusal:
        if refusal.rules != ["R0"]:
            raise


def _note_tries(dialogue: str, person: str) -> None:
    """Note it once for as long as nothing else happens to the page."""
    case = Case(dialogue)
    if any(row.person_id == person for row in tries_on_pages(case)):
        return
    try:
        note_tries(case, by=SOFTWARE, whom=person)
    except Refused as refusal:
        if refusal.rules != ["R0"]:
            raise


def let_pass(programme_id: str, until: datetime) -> None:
    """Do what becomes due from now until then, each at its own hour, as if somebody had been there all the time."""
    moment = clock.now()
    for _ in range(LOOKS):
        with clock.at(until):
            waiting = [each.leaves_at for each in due_messages(programme_id)]
            waiting += [each.leaves_at for each in due_first_mails(programme_id)]
        if not waiting or moment >= until:
            break
        moment = min(max(moment, min(waiting)), until)
        _do(programme_id, moment)
        moment += LOOKS_EVERY
    _do(programme_id, until)


def _do(programme_id: str, moment: datetime) -> None:
    with clock.at(moment):
        for _words, part in due(programme_id):
            part()
