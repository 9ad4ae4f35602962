"""Inquiries: how each stands, and opening how somebody can be answered, with the line that leaves."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db.models import CharField, DateField, DateTimeField, Exists, F, OuterRef, Q, Subquery, Value

from heard.acts import ledger
from heard.acts.actors import Actor
from heard.acts.ledger import Pen
from heard.confidentiality import access, vault
from heard.confidentiality.vault import KeyName, Keyring
from heard.ground import clock
from heard.ground.extensions import Extension
from heard.inquiry.models import Inquiry, InquiryAdded, InquiryAnswered, InquiryTaken, InquiryTakenBack, UnfinishedInquiry
from heard.inquiry.promise import days_waited, promised_by
from heard.inquiry.terms import InquiryOutcome
from heard.people.reach import Marked, marked
from heard.programme import scene as scenes
from heard.programme.scene import ProgrammeScene

if TYPE_CHECKING:
    from django.db.models import QuerySet

WAITING, WRITTEN, SPOKEN, OVER = "waiting", "written", "spoken", "over"
STATES = {InquiryOutcome.REACHED.value: SPOKEN, InquiryOutcome.NOT_AGAIN.value: OVER}
# What came of answering somebody, after which nobody tries again.
ENDS = (InquiryOutcome.REACHED, InquiryOutcome.NOT_AGAIN)
# When the program last wrote to somebody who asked, in UTC: said by the step that writes.
WROTE: Extension[Callable[[], Subquery]] = Extension("when we last wrote to somebody who asked")


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingInquiry:
    """One inquiry, without what lies sealed: since when, in which language, by which channel, and how it stands.

    `waited` and `promise` count working days; `again_on` is the day on which somebody tries again. With `no_way` to answer
    nobody can keep a promise: they call again, or they do not. `written_at` is when we wrote: what was promised is done by
    it, and whether it reached them nobody knows. With words that they added since, at `added_at`, they wait again from then.
    """

    reference: str
    since: datetime
    language: str
    channel: str
    state: str
    tries: int
    again_on: date | None
    dialogue: str
    waited: int
    promise: int
    late: bool
    aside: str = ""
    gone: bool = False
    no_way: bool
    written_at: datetime | None = None
    added_at: datetime | None = None

    @property
    def left(self) -> int:
        """How many working days of the promise are left."""
        return max(0, self.promise - self.waited)


def is_over(row: Inquiry) -> bool:
    """Whether a dialogue was opened from it, it was taken back, or the person asked not to be called again."""
    answers = InquiryAnswered.objects.filter(inquiry=row, outcome=InquiryOutcome.NOT_AGAIN)
    ends = (InquiryTaken.objects.filter(inquiry=row), InquiryTakenBack.objects.filter(inquiry=row), answers)
    return any(each.exists() for each in ends)


def with_state(rows: "QuerySet[Inquiry]") -> "QuerySet[Inquiry]":
    """Each with its newest answer, how often somebody tried, and the dialogue that was opened from it."""
    newest = InquiryAnswered.objects.filter(inquiry=OuterRef("pk")).order_by("-entered_at", "-pk")
    taken = InquiryTaken.objects.filter(inquiry=OuterRef("pk"))
    return _with_words(rows).annotate(
        outcome=Subquery(newest.values("outcome")[:1], output_field=CharField()),
        again_on=Subquery(newest.values("again_on")[:1], output_field=DateField(null=True)),
        answered_at=Subquery(newest.values("entered_at")[:1], output_field=DateTimeField(null=True)),
        tried=Exists(newest),
        dialogue=Subquery(taken.values("dialogue")[:1], output_field=CharField()),
        gone=Exists(InquiryTakenBack.objects.filter(inquiry=OuterRef("pk"))),
    )


def _with_words(rows: "QuerySet[Inquiry]") -> "QuerySet[Inquiry]":
    """Each with when we wrote to them last, and when they last added something."""
    added = InquiryAdded.objects.filter(inquiry=OuterRef("pk")).order_by("-entered_at")
    wrote = next((ask() for ask in WROTE), Value(None, output_field=DateTimeField(null=True)))
    return rows.annotate(
        written_at=wrote,
        added_at=Subquery(added.values("entered_at")[:1], output_field=DateTimeField(null=True)),
    )


# We wrote, and nothing came from them since.
ANSWERED_IN_WRITING = Q(written_at__isnull=False) & (Q(added_at=None) | Q(added_at__lte=F("written_at")))


def to_be_answered(programme_id: str) -> "QuerySet[Inquiry]":
    """Unfinished inquiries that wait for us, oldest first."""
    return unfinished(programme_id).exclude(ANSWERED_IN_WRITING)


def answered_in_writing(programme_id: str) -> "QuerySet[Inquiry]":
    """Unfinished inquiries to which we wrote, without an answer so far; who was written to last comes first."""
    return unfinished(programme_id).filter(ANSWERED_IN_WRITING).order_by(F("written_at").desc(), "pk")


def unfinished(programme_id: str) -> "QuerySet[Inquiry]":
    """Inquiries of a programme that nobody has finished, oldest first; what looks odd comes last: no flood hides anybody."""
    newest = InquiryAnswered.objects.filter(inquiry=OuterRef("pk")).order_by("-entered_at", "-pk")
    rows = Inquiry.objects.filter(unfinished__programme=programme_id).annotate(
        again_on=Subquery(newest.values("again_on")[:1], output_field=DateField(null=True)), tried=Exists(newest)
    )
    return _with_words(rows).order_by("aside", "entered_at", "pk")


def are_unfinished() -> "QuerySet[Inquiry]":
    """Every inquiry that nobody has finished, by the rows themselves: what is kept for pages is made from this."""
    ended = InquiryAnswered.objects.filter(inquiry=OuterRef("pk"), outcome__in=ENDS)
    taken = InquiryTaken.objects.filter(inquiry=OuterRef("pk"))
    back = InquiryTakenBack.objects.filter(inquiry=OuterRef("pk"))
    return Inquiry.objects.filter(~Exists(ended), ~Exists(taken), ~Exists(back))


@scenes.KEPT_FOR_LISTS.add
def _keep_unfinished(_scene: ProgrammeScene, pen: Pen) -> None:
    """An inquiry is unfinished from its asking until it is answered for good, taken, or taken back."""
    asked = [row for row in pen.added if isinstance(row, Inquiry)]
    ends = [row for row in pen.added if isinstance(row, InquiryTaken | InquiryTakenBack | InquiryAnswered)]
    over = [row.inquiry_id for row in ends if not isinstance(row, InquiryAnswered) or row.outcome in ENDS]
    if asked:
        UnfinishedInquiry.objects.bulk_create(
            [UnfinishedInquiry(inquiry=row, programme_id=row.programme_id) for row in asked]
        )
    if over:
        UnfinishedInquiry.objects.filter(inquiry__in=over).delete()


def as_asked(row: Inquiry, scene: ProgrammeScene) -> WaitingInquiry:
    """An inquiry with its state, as pages show it. One that was read as unfinished waits: nothing more was asked of it."""
    known = row.__dict__
    state, promise = _state(known), settings.HEARD_PROMISE_DAYS
    no_way = known["reach"] is None
    since = known["added_at"] if state == WAITING and known["written_at"] else row.entered_at
    late = state == WAITING and not no_way and promised_by(since, promise, scene.zone) <= scene.now
    return WaitingInquiry(
        reference=row.pk,
        since=row.entered_at,
        language=row.language,
        channel=row.channel,
        state=state,
        tries=int(known["tried"]),
        again_on=known["again_on"],
        dialogue=known.get("dialogue") or "",
        waited=days_waited(since, _until(known, state) or scene.now, scene.zone),
        promise=promise,
        late=late,
        no_way=no_way,
        aside=row.aside,
        gone=known.get("gone", False),
        written_at=known["written_at"],
        added_at=known["added_at"] if since != row.entered_at else None,
    )


def _state(known: Mapping[str, Any]) -> str:
    """How an inquiry stands, from its row as it was read."""
    if known.get("dialogue") or known.get("gone"):
        return OVER
    wrote, added = known["written_at"], known["added_at"]
    unanswered = WRITTEN if wrote and not (added and added > wrote) else WAITING
    return STATES.get(known.get("outcome") or "", unanswered)


def _until(known: Mapping[str, Any], state: str) -> datetime | None:
    """Until when somebody waited for us, in UTC; `None` where they still do."""
    first = [known["written_at"]] if state == WRITTEN else [known.get("answered_at"), known["written_at"]]
    return None if state == WAITING else min(filter(None, first), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsealed:
    """What lies sealed in an inquiry: how to answer, what was told with it, and what was added since."""

    reach: Marked | None = None
    told: Mapping[str, str] = field(default_factory=dict)
    added: tuple[tuple[datetime, str], ...] = ()


def opened(by: Actor, scene: ProgrammeScene, rows: "list[Inquiry]") -> dict[str, Unsealed]:
    """What lies in these, for whom the access table opens it, with one line that names them. Others get nothing.

    One that was taken back has nothing left to open.
    """
    there = [row for row in rows if not row.__dict__.get("gone")]
    if not there or "inquiry" not in access.granted(scene.relations(by), "locator"):
        return {}
    more: dict[str, list[InquiryAdded]] = {row.pk: [] for row in there}
    for each in InquiryAdded.objects.filter(inquiry__in=there).order_by("at"):
        more[each.inquiry_id].append(each)
    line = ledger.entry_for(f"g:{scene.programme_id}", by, "look", outcome=ledger.LOOKED, policy=scene.policy_number)
    line.rows = "\n".join([*more, *(each.pk for rows in more.values() for each in rows)])
    with vault.opened(Keyring({KeyName("locator", row.pk) for row in there})):
        found = {row.pk: _unsealed(row, more[row.pk]) for row in there}
    ledger.append_alone(line)
    return found


def opened_to_answer(row: Inquiry) -> Unsealed:
    """What lies in one that is not over, for the programme: to judge an answer, and to send it. The act's line names it."""
    with vault.opened(Keyring({KeyName("locator", row.pk)})):
        return _unsealed(row, [])


def _unsealed(row: Inquiry, added: "list[InquiryAdded]") -> Unsealed:
    parts = row.reach
    told = {name: str(value) for name, value in (row.told or {}).items()}
    return Unsealed(reach=marked(parts) if parts else None, told=told, added=tuple((each.at, each.words) for each in added))


def now_is_safe(reach: Marked, scene: ProgrammeScene) -> bool:
    """Whether this is a day and an hour at which the person said they can be reached, by their own clock."""
    return reach.is_open_at(clock.now(), scene.zone)
