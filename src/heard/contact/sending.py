"""The programme's own loop: what is due leaves, once, after every gate was asked again."""

from contextlib import suppress

from django.conf import settings

from heard.acts.performing import in_the_way, perform
from heard.acts.refusals import Refused
from heard.acts.register import ACTS, Attempt
from heard.confidentiality import vault
from heard.contact import post
from heard.contact.facts import marked_by
from heard.contact.first_mail import agreed_mail, due_mails
from heard.contact.mail_server import our_server
from heard.contact.models import FirstMail, Message
from heard.contact.sending_actions import end_sending, start_sending
from heard.contact.standing import LATER, is_only_for_now
from heard.contact.terms import MailMoment, Outcome
from heard.dialogue.case import Case
from heard.dialogue.rules import ALREADY_DONE
from heard.ground import clock
from heard.inquiry.asked import opened_to_answer
from heard.people.terms import Way
from heard.programme.actions import SOFTWARE
from heard.programme.models import Programme
from heard.programme.scene import ProgrammeScene


def due_messages(programme_id: str) -> list[Message]:
    """Messages whose time has come and that have neither left nor come back, oldest first."""
    now = clock.now()
    waiting = Message.objects.filter(programme=programme_id, leaves_at__lte=now, sending=None, recalled=None, end=None)
    return list(waiting.select_related("dialogue__programme", "person").order_by("leaves_at"))


def send_due(programme_id: str) -> int:
    """Let everything leave whose time has come. Every gate is asked again; what no longer passes is withheld, and why.

    Returns how many left. A crash between leaving and its record leaves a message "unknown", and nothing is sent twice.
    """
    return sum(send_one(message) for message in due_messages(programme_id))


def send_one(message: Message) -> int:
    """Let one message leave, if every gate still lets it. Returns 1 if it left.

    One under way, recalled or ended is left alone: two at once send it once, and withhold nothing that left.
    """
    if _waits(message) or not _can_leave(message):
        return 0
    try:
        start_sending(Case(message.dialogue_id), by=SOFTWARE, message=message.pk)
    except Refused as refusal:
        if not is_only_for_now(refusal.obstacles):
            _withhold(message, refusal)
        return 0
    outcome = _posted(Case(message.dialogue_id), message)
    if outcome:  # else nobody can know: it stays unknown, and a member of staff calls
        end_sending(Case(message.dialogue_id), by=SOFTWARE, message=message.pk, outcome=outcome)
    return 1


def _can_leave(message: Message) -> bool:
    """Whether the way out is open. Asked before the point of no return: an outage of the mail server burns nothing."""
    return bool(message.dialogue.programme.demo) or post.is_ready(str(message.way))


def _waits(message: Message) -> bool:
    """Whether it would only be refused for now. Asked first: a night of quiet hours leaves no line for every look."""
    attempt = Attempt("start_sending", SOFTWARE, {"message": message.pk})
    found = in_the_way(ACTS["start_sending"], Case(message.dialogue_id), attempt)
    return bool(found) and is_only_for_now(found)


def _withhold(message: Message, refusal: Refused) -> None:
    with suppress(Refused):
        end_sending(
            Case(message.dialogue_id),
            by=SOFTWARE,
            message=message.pk,
            outcome=Outcome.WITHHELD.value,
            because=",".join(refusal.rules),
        )


def _posted(case: Case, message: Message) -> str:
    if case.dialogue.programme.demo and message.way == Way.EMAIL:
        return Outcome.SENT.value  # everybody is invented there: no mail leaves
    with vault.opened(case.keyring(SOFTWARE)):
        where = marked_by(case, message.person_id)
        return post.deliver(str(message.way), where, str(message.words), message.person.language)


# What answers a first question


def can_mail(programme_id: str) -> bool:
    """Whether mail can leave at all: there is a mail server, or everybody is invented. It is not asked whether it answers."""
    ours = settings.EMAIL_BACKEND == post.OURS
    return not ours or our_server() is not None or Programme.objects.filter(pk=programme_id).exclude(demo="").exists()


def due_first_mails(programme_id: str) -> list[FirstMail]:
    """E-mails that answer a first question and whose time has come, oldest first."""
    return list(due_mails(programme_id).select_related("inquiry__programme"))


def send_first_mail(mail: FirstMail) -> int:
    """Let one leave, if every gate still lets it; what ended it withholds it. Returns 1 if it left."""
    scene, demo = ProgrammeScene(mail.inquiry.programme_id), bool(mail.inquiry.programme.demo)
    start, given = ACTS["start_first_answer"], {"inquiry": mail.inquiry_id}
    found = in_the_way(start, scene, Attempt(start.name, SOFTWARE, given))
    ended = [each for each in found if each.code not in LATER and each != ALREADY_DONE]
    if ended:
        _ended(scene, mail, MailMoment.WITHHELD.value)
    if found or not (demo or post.is_ready(Way.EMAIL)):
        return 0
    try:
        perform(start, scene, by=SOFTWARE, values=given)
    except Refused:  # another process was quicker
        return 0
    outcome = MailMoment.SENT.value if demo else _mailed(mail)
    if outcome:  # else nobody can know: it stays unknown, and is not sent again
        _ended(scene, mail, outcome)
    return 1


def _mailed(mail: FirstMail) -> str:
    agreed = agreed_mail(opened_to_answer(mail.inquiry))
    return post.deliver_exactly(agreed.to, agreed.subject, agreed.words) if agreed else Outcome.FAILED.value


def _ended(scene: ProgrammeScene, mail: FirstMail, outcome: str) -> None:
    perform(ACTS["end_first_answer"], scene, by=SOFTWARE, values={"inquiry": mail.inquiry_id, "outcome": outcome})
