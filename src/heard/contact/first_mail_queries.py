"""What a coordinator sees of the e-mail that answers a first question."""

from collections.abc import Collection
from dataclasses import dataclass

from django.conf import settings

from heard.acts.actors import Actor
from heard.contact.first_mail import NOTHING_ARRIVED, AgreedMail, MailState, agreed_mail, newest_mail, state_of
from heard.contact.models import FirstMail
from heard.contact.sending import can_mail
from heard.contact.terms import MailMoment
from heard.ground.errors import NotFound
from heard.inquiry.queries import OpenInquiry
from heard.people.terms import Role
from heard.programme.scene import ProgrammeScene


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstMailView:
    """The e-mail that was agreed to, from which address of ours, how it stands, and whether it can be sent now."""

    agreed: AgreedMail
    sender: str
    went: MailState
    has_server: bool

    @property
    def may_be_sent(self) -> bool:
        """Whether nothing has arrived so far, and mail can leave."""
        return self.has_server and self.went.state in NOTHING_ARRIVED


def mails_that_wait(actor: Actor, scene: ProgrammeScene, found: Collection[str]) -> dict[str, MailState]:
    """Of these questions, the e-mails that did not leave for certain, by question.

    Raises NotFound for who is no coordinator.
    """
    _for_coordinators(actor, scene)
    rows = (
        FirstMail.objects.filter(inquiry__in=found, inquiry__programme=scene.programme_id)
        .values_list("inquiry", flat=True)
        .distinct()
    )
    states = {each: state_of(newest_mail(each)) for each in rows}
    return {each: state for each, state in states.items() if state.state != MailMoment.SENT}


def first_mail(actor: Actor, scene: ProgrammeScene, found: OpenInquiry) -> FirstMailView | None:
    """How an opened question can be answered by e-mail; `None` where it cannot. Raises NotFound for who is no coordinator."""
    _for_coordinators(actor, scene)
    agreed = agreed_mail(found)
    if agreed is None:
        return None
    went = state_of(newest_mail(found.asked.reference))
    sender = str(settings.HEARD_MAIL_FROM)
    return FirstMailView(agreed=agreed, sender=sender, went=went, has_server=can_mail(scene.programme_id))


def _for_coordinators(actor: Actor, scene: ProgrammeScene) -> None:
    if Role.COORDINATOR not in scene.relations(actor):
        raise NotFound("This is not there.")
