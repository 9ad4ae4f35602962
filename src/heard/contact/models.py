"""Invitations and messages. A message is a row; the row is the outbox."""

from django.db import models

from heard.confidentiality.sealed import SealedText
from heard.contact.terms import HandOutcome, LookAnswer, MailMoment, Outcome, WhyBack
from heard.dialogue.models import ContactRecord, Correctable, DialogueRecord, RowsOfDialogue
from heard.inquiry.models import Inquiry
from heard.people.models import Person, Reach, StatedRecord
from heard.people.terms import Way
from heard.programme.models import Programme


class Invitation(ContactRecord):
    """The responsible person was invited, under the live request it names."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    request = models.ForeignKey("heard.Request", on_delete=models.PROTECT, related_name="+")
    way = models.CharField(max_length=10, choices=Way.stored)


class Reminder(ContactRecord):
    """One reminder of an invitation."""

    invitation = models.ForeignKey(Invitation, on_delete=models.PROTECT, related_name="reminders")

    def reached(self, state: RowsOfDialogue) -> str:
        """The person who was invited, by reference."""
        invitation = state.last(Invitation, pk=self.invitation_id)
        return invitation.reached(state) if invitation else ""


class Message(DialogueRecord):
    """Words to one person. They wait until `leaves_at` and can be called back until then.

    A letter has a code at its foot, by which the paper is found again. The programme stands here for lists.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    way = models.CharField(max_length=10, choices=Way.stored)
    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="+", db_index=False)
    leaves_at = models.DateTimeField()
    words = SealedText("locator", "person_id")
    paper_code = models.CharField(max_length=7, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("paper_code",), condition=~models.Q(paper_code=""), name="one_paper_for_one_code"
            ),
        )
        indexes = (models.Index(fields=("programme", "leaves_at"), name="messages_by_time"),)


class MessageRecalled(DialogueRecord):
    """A message was called back."""

    message = models.OneToOneField(Message, on_delete=models.PROTECT, related_name="recalled")


class OfMessage(ContactRecord):
    """A moment at which the words of a message reach their person."""

    class Meta:
        abstract = True

    def reached(self, state: RowsOfDialogue) -> str:
        """The person of the message."""
        message = state.last(Message, pk=self.message_id)  # type: ignore[attr-defined]
        return str(message.person_id) if message else ""


class Sending(OfMessage):
    """The point of no return: from here on a message without an outcome is unknown, and somebody calls."""

    message = models.OneToOneField(Message, on_delete=models.PROTECT, related_name="sending")

    def reached(self, state: RowsOfDialogue) -> str:
        """The person of the message, but where it only became ready to be said or posted by hand."""
        end = state.last(MessageEnd, message_id=self.message_id)
        return "" if end and end.outcome == Outcome.BY_HAND else OfMessage.reached(self, state)


class TakenInHand(OfMessage):
    """Somebody opened a letter to print it, or the number to call it: from here on the words are on their way by hand."""

    message = models.ForeignKey(Message, on_delete=models.PROTECT, related_name="taken_in_hand")


class MessageEnd(DialogueRecord):
    """What became of a message."""

    message = models.OneToOneField(Message, on_delete=models.PROTECT, related_name="end")
    outcome = models.CharField(max_length=8, choices=Outcome.stored)
    rules = models.CharField(max_length=60, blank=True)


class DoneByHand(OfMessage):
    """Somebody called, said or posted it, or asked what became of it. `at` is when."""

    message = models.OneToOneField(Message, on_delete=models.PROTECT, related_name="by_hand")
    went = models.CharField(max_length=10, choices=HandOutcome.stored)

    def reached(self, state: RowsOfDialogue) -> str:
        """The person of the message, but where it was not done."""
        return "" if self.went == HandOutcome.NOT_DONE else OfMessage.reached(self, state)


class CameBack(Correctable, DialogueRecord):
    """What went to somebody by this way came back, or got to somebody else. It names the record that was used, if any."""

    of_person = True

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    way = models.CharField(max_length=10, choices=Way.stored)
    why = models.CharField(max_length=8, choices=WhyBack.stored)
    used = models.ForeignKey(Reach, on_delete=models.PROTECT, null=True, related_name="+")


class SharedLookedAt(DialogueRecord):
    """The office looked at a number or address that both sides have, and words may go that way. For just these records."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    used = models.ForeignKey(Reach, on_delete=models.PROTECT, related_name="+")
    other = models.ForeignKey(Reach, on_delete=models.PROTECT, related_name="+")
    reason = SealedText("office", "dialogue_id")


class SecondLook(DialogueRecord):
    """Words to somebody that a rule takes for telling, as whoever wrote them wants to say them: a second person looks."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    way = models.CharField(max_length=10, choices=Way.stored)
    words = SealedText("locator", "person_id")


class SecondLookAnswer(Correctable, DialogueRecord):
    """The second person lets these words pass, or keeps them back. The newest that counts is their word."""

    look = models.ForeignKey(SecondLook, on_delete=models.PROTECT, related_name="answers")
    answer = models.CharField(max_length=4, choices=LookAnswer.stored)
    reason = SealedText("office", "dialogue_id")


class FirstMail(StatedRecord):
    """An e-mail that answers a first question. It waits until `leaves_at`. Its words are those kept with the question."""

    inquiry = models.ForeignKey(Inquiry, on_delete=models.PROTECT, related_name="mails")
    leaves_at = models.DateTimeField()


class FirstMailMoment(StatedRecord):
    """What happened with such an e-mail, each moment once. Leaving, and nothing after it, means that nobody can know."""

    mail = models.ForeignKey(FirstMail, on_delete=models.PROTECT, related_name="moments")
    moment = models.CharField(max_length=8, choices=MailMoment.stored)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("mail", "moment"), name="each_moment_of_a_mail_once"),)
