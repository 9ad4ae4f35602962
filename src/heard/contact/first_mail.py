"""The e-mail that answers a first question: how it stands, and the facts by which its rules judge it."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from django.db.models import DateTimeField, OuterRef, Subquery

from heard.acts.register import Attempt
from heard.contact import rules
from heard.contact.clocks import Hours
from heard.contact.models import FirstMail, FirstMailMoment
from heard.contact.terms import MailMoment
from heard.ground import clock
from heard.inquiry.asked import WROTE, Unsealed, opened_to_answer
from heard.inquiry.first_words import as_shown
from heard.inquiry.models import Inquiry
from heard.inquiry.queries import OpenInquiry
from heard.people.reach import Marked
from heard.people.terms import Way
from heard.programme.scene import ProgrammeScene

if TYPE_CHECKING:
    from django.db.models import QuerySet

# How an e-mail stands, beside the moments of it: it waits; or it left, and nobody knows whether it arrived.
HELD, UNKNOWN = "held", "unknown"
# After these, another may be sent: nothing of this one arrived.
NOTHING_ARRIVED = ("", MailMoment.RECALLED.value, MailMoment.FAILED.value, MailMoment.WITHHELD.value)


@dataclass(frozen=True, slots=True)
class AgreedMail:
    """Where it goes, and the subject and words that were shown and agreed to."""

    to: str
    subject: str
    words: str


@dataclass(frozen=True, slots=True)
class MailState:
    """How the newest e-mail of a question stands: `""` for none, `held`, `unknown`, or its last moment; and since when.

    `at` is in UTC; while it is held, the moment at which it leaves.
    """

    state: str = ""
    at: datetime | None = None


def newest_mail(inquiry: str) -> FirstMail | None:
    """The newest e-mail that answers this question; `None` where none was ever made.

    The one that waits or left, if there is one: another is made only where nothing of those before arrived.
    """
    found = list(FirstMail.objects.filter(inquiry=inquiry).prefetch_related("moments").order_by("entered_at"))
    counts = [each for each in found if state_of(each).state not in NOTHING_ARRIVED]
    return next(reversed(counts or found), None)


def state_of(mail: FirstMail | None) -> MailState:
    """How an e-mail stands."""
    if mail is None:
        return MailState()
    moments = {row.moment: row.at for row in mail.moments.all()}
    ended = [each for each in moments if each != MailMoment.LEAVING]
    if ended:
        return MailState(ended[0], moments[ended[0]])
    return MailState(UNKNOWN, moments[MailMoment.LEAVING]) if moments else MailState(HELD, mail.leaves_at)


def agreed_mail(lies: Unsealed | OpenInquiry) -> AgreedMail | None:
    """The e-mail that was agreed to, exactly; `None` where they want no e-mail, or were shown no words of it."""
    shown = as_shown(lies.told.get("shows", ""))
    if lies.reach is None or lies.reach.way != Way.EMAIL or not {"email", "email_subject"} <= set(shown):
        return None
    return AgreedMail(to=lies.reach.at, subject=shown["email_subject"], words=shown["email"])


@WROTE.add
def _wrote() -> Subquery:
    """When the e-mail of a question left, in UTC. One of which nobody knows whether it left answers nothing."""
    sent = FirstMailMoment.objects.filter(mail__inquiry=OuterRef("pk"), moment=MailMoment.SENT).order_by("-entered_at")
    return Subquery(sent.values("entered_at")[:1], output_field=DateTimeField(null=True))


def due_mails(programme_id: str) -> "QuerySet[FirstMail]":
    """E-mails whose time has come and of which nothing became yet, oldest first."""
    rows = FirstMail.objects.filter(inquiry__programme=programme_id, leaves_at__lte=clock.now(), moments=None)
    return rows.order_by("leaves_at")


def question_of(scene: ProgrammeScene, attempt: Attempt) -> Inquiry | None:
    """The question that an act names; `None` where it is not of this programme."""
    return Inquiry.objects.filter(pk=attempt.values["inquiry"], programme=scene.programme_id).first()


def hold_of(scene: ProgrammeScene) -> timedelta:
    """How long an e-mail waits before it leaves (R16)."""
    return timedelta(minutes=scene.policy.contact.hold_minutes)


# The facts of R12, R13 and R16


def _leaves_at(scene: ProgrammeScene, attempt: Attempt) -> datetime:
    """When it would reach them: now, where it waited; else after its hold."""
    mail = newest_mail(attempt.values["inquiry"])
    waits = mail is not None and state_of(mail).state == HELD
    return scene.now if waits else scene.now + hold_of(scene)


def reaching(scene: ProgrammeScene, attempt: Attempt) -> rules.Reaching:
    """By the way that they marked, at an hour of theirs. The words are those that they agreed to, or there are none."""
    row = question_of(scene, attempt)
    lies = opened_to_answer(row) if row else Unsealed()
    hours, leaves = _hours_of(scene, lies.reach), _leaves_at(scene, attempt)
    return rules.Reaching(
        way=Way.EMAIL,
        marked_way=lies.reach.way if lies.reach else "",
        first_way="",
        hour_is_open=lies.reach is not None and hours.open_at(leaves),
        possible=_better(scene, hours, leaves),
        words_are_safe=agreed_mail(lies) is not None,
    )


def hour(scene: ProgrammeScene, attempt: Attempt) -> rules.HourOfLeaving:
    """The hour at which it leaves, by their clock. Whoever only asked has told of no hard dates."""
    row = question_of(scene, attempt)
    hours, leaves = _hours_of(scene, opened_to_answer(row).reach if row else None), _leaves_at(scene, attempt)
    here = leaves.astimezone(hours.clock).time()
    return rules.HourOfLeaving(hour=here, on_hard_date=False, possible=_better(scene, hours, leaves))


def _hours_of(scene: ProgrammeScene, reach: Marked | None) -> Hours:
    """The hours of who asked; the programme's own where they left no way."""
    contact, edges = scene.policy.contact, (reach.start,) if reach else ()
    return Hours(
        clock=reach.clock(scene.zone) if reach else scene.zone,
        is_quiet=contact.is_quiet,
        days=(),
        marked=reach,
        edges=(time(), contact.quiet_hours[1], *edges),
    )


def _better(scene: ProgrammeScene, hours: Hours, leaves: datetime) -> datetime | None:
    """From when on it could be sent or asked for, where an hour is in its way now."""
    found = None if hours.good(leaves) else hours.next_good(leaves)
    return clock.lived_later(found, scene.now - leaves) if found else None


def held(scene: ProgrammeScene, attempt: Attempt) -> rules.HoldTime:
    """Whether it has waited."""
    mail = newest_mail(attempt.values["inquiry"])
    state = state_of(mail).state
    return rules.HoldTime(
        waited=mail is None or mail.leaves_at <= scene.now,
        left=state == UNKNOWN,
        leaving=True,
        until=mail.leaves_at.astimezone(scene.zone) if mail else None,
    )
