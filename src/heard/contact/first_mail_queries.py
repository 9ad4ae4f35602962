"""What a coordinator sees of the e-mail that answers a first question."""

from dataclasses import dataclass

from django.conf import settings

from heard.acts.actors import Actor
from heard.contact.first_mail import NOTHING_ARRIVED, AgreedMail, MailState, agreed_mail, newest_mail, state_of
from heard.contact.sending import can_mail
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


def first_mail(actor: Actor, scene: ProgrammeScene, found: OpenInquiry) -> FirstMailView | None:
    """How an opened question can be answered by e-mail; `None` where it cannot. Raises NotFound for who is no coordinator."""
    if Role.COORDINATOR not in scene.relations(actor):
        raise NotFound("This is not there.")
    agreed = agreed_mail(found)
    if agreed is None:
        return None
    went = state_of(newest_mail(found.asked.reference))
    sender = str(settings.HEARD_MAIL_FROM)
    return FirstMailView(agreed=agreed, sender=sender, went=went, has_server=can_mail(scene.programme_id))
