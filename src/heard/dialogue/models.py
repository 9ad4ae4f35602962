"""The thread: one harm, its two sides, its parties, its facilitators."""

from typing import Any, ClassVar, Protocol, Self, TypeVar

from django.db import models

from heard.acts.models import ChainEnd, LedgeredModel
from heard.confidentiality.sealed import SealedName, SealedParts, SealedText
from heard.dialogue.terms import Ground, MistakeStep, News, StartedBy, ToldHow
from heard.ground import codes
from heard.ground.references import REFERENCE_CHARS
from heard.people.models import Account, Person, StatedRecord
from heard.people.terms import Part, Side
from heard.programme.models import Programme


class Dialogue(LedgeredModel, ChainEnd):
    """One harm and the people it binds. What `undigested` names only makes lists quick; `heard doctor` compares the stage.

    `stage_at` counts the stages gone through; `carriers` are the accounts of the facilitators now, with spaces between;
    `language` is that of the harmed side; `needs_mark` says which needs are kept beside it, and `needs_again_at` when time
    alone changes them.
    """

    undigested: ClassVar[tuple[str, ...]] = (
        "stage",
        "moved_at",
        "resting",
        "crossing_since",
        "stage_at",
        "carriers",
        "language",
        "needs_mark",
        "needs_again_at",
        "head_seq",
        "head_h",
    )
    chain_prefix = "d"

    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="dialogues")
    code = models.CharField(max_length=7, default=codes.new_dialogue_code)
    opened_at = models.DateTimeField()
    harm = SealedName("dialogue", "id")
    stage = models.CharField(max_length=16, default="opened")
    resting = models.CharField(max_length=16, blank=True)
    moved_at = models.DateTimeField(null=True)
    stage_at = models.PositiveSmallIntegerField(default=0)
    carriers = models.CharField(max_length=10 * REFERENCE_CHARS, blank=True)
    language = models.CharField(max_length=8, blank=True)
    crossing_since = models.DateTimeField(null=True)
    needs_mark = models.CharField(max_length=16, blank=True)
    needs_again_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("programme", "code"), name="one_dialogue_for_one_code"),)
        indexes = (
            models.Index(fields=("programme", "stage_at", "-moved_at"), name="dialogues_by_stage"),
            models.Index(fields=("programme", "-moved_at"), name="dialogues_by_time"),
            models.Index(fields=("programme", "-opened_at"), name="dialogues_by_opening"),
            models.Index(fields=("programme", "resting", "-moved_at"), name="dialogues_by_rest"),
            models.Index(fields=("programme", "carriers", "-moved_at"), name="dialogues_by_carriers"),
            models.Index(fields=("programme", "language", "-moved_at"), name="dialogues_by_language"),
            models.Index(fields=("programme", "stage_at", "carriers", "-moved_at"), name="dialogues_by_stage_carriers"),
            models.Index(
                fields=("programme", "crossing_since"),
                name="dialogues_with_crossings",
                condition=models.Q(crossing_since__isnull=False),
            ),
            models.Index(
                fields=("needs_again_at",),
                name="dialogues_to_look_at_again",
                condition=models.Q(needs_again_at__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return self.code


class Party(LedgeredModel):
    """One person in one dialogue. What they say there lies under the key of this row."""

    dialogue = models.ForeignKey(Dialogue, on_delete=models.PROTECT, related_name="parties")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="parties")
    side = models.CharField(max_length=12, choices=Side.stored)
    part = models.CharField(max_length=10, choices=Part.stored)
    supports = models.CharField(max_length=REFERENCE_CHARS, blank=True)
    joined_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("dialogue", "person"), name="one_part_for_one_person"),
            models.CheckConstraint(condition=models.Q(side__in=Side.values), name="a_party_has_a_side"),
            models.CheckConstraint(condition=models.Q(part__in=Part.values), name="a_party_has_a_part"),
        )


class DialogueRecord(StatedRecord):
    """A row on the thread of a dialogue.

    What is `of_person` is true of its `person` in every dialogue that they are in, and read with each of these threads.
    """

    of_person: ClassVar[bool] = False

    dialogue = models.ForeignKey(Dialogue, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True


class MistakeWord(DialogueRecord):
    """What was said of an entry of the ledger that is thought to be a mistake; `entry` is its reference.

    Once a second person agreed, no row counts any more that the entry wrote. The rows and the entry stay as they are.
    """

    entry = models.CharField(max_length=REFERENCE_CHARS)
    step = models.CharField(max_length=8, choices=MistakeStep.stored)
    reason = SealedText("office", "dialogue_id", null=True)

    class Meta:
        indexes = (models.Index(fields=("entry", "step"), name="mistakes_by_entry"),)


Row = TypeVar("Row", bound=models.Model)


class StandingRows(models.Manager[Row]):
    """The rows that count: without those of an entry that was agreed to be a mistake."""

    def get_queryset(self) -> models.QuerySet[Row]:
        """Every row, but for those."""
        struck = MistakeWord._default_manager.filter(entry=models.OuterRef("line"), step=MistakeStep.AGREED)
        return super().get_queryset().filter(~models.Exists(struck))


class Correctable(models.Model):
    """A row that two people of the staff can say was entered by mistake. Who asks for such rows gets those that count.

    `_base_manager` has them all, for what asks whether something was ever entered.
    """

    # Whether a supervisor is one of the two: striking it out opens what was closed.
    struck_by_supervisor: ClassVar[bool] = False

    objects: ClassVar["StandingRows[Self]"] = StandingRows()

    class Meta:
        abstract = True


class Correction(DialogueRecord):
    """What is known of a person is wrong, and this is right: it holds once a second person agreed.

    `right` has what changes of `name`, `called`, `born`, `custody`, `place` and their numbers; the other columns are empty
    where they stay.
    """

    of_person = True

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    right = SealedParts("identity", "person_id", step=64)
    language = models.CharField(max_length=8, blank=True)
    side = models.CharField(max_length=11, choices=Side.stored, blank=True)
    part = models.CharField(max_length=10, choices=Part.stored, blank=True)


class RowsOfDialogue(Protocol):
    """What a row needs to know of the dialogue it stands on."""

    def person_of(self, party_id: str) -> str:
        """The person of a party, by reference; empty where it is none of this dialogue."""

    def last(self, model: Any, **where: Any) -> Any:
        """The newest row of one kind whose columns are as given, or None."""


class ContactRecord(DialogueRecord):
    """Somebody of the programme was in contact with somebody of this dialogue. Every act that reaches a person writes one."""

    class Meta:
        abstract = True

    def reached(self, state: RowsOfDialogue) -> str:
        """The person whom it reached, by reference; empty where it reached nobody."""
        party = getattr(self, "party_id", "")
        return state.person_of(party) if party else str(getattr(self, "person_id", ""))


class Conversation(ContactRecord):
    """A contact that either side may have started: they call, come and write too."""

    started_by = models.CharField(max_length=4, choices=StartedBy.stored, default=StartedBy.WE)

    class Meta:
        abstract = True


class Assignment(DialogueRecord):
    """A facilitator joins the dialogue; `side` is the one they are named for, empty where nobody said."""

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="assignments")
    side = models.CharField(max_length=11, choices=Side.stored, blank=True)


class AssignmentEnded(DialogueRecord):
    """A facilitator leaves the dialogue. One end for one assignment."""

    assignment = models.OneToOneField(Assignment, on_delete=models.PROTECT, related_name="ended")


class Death(Correctable, DialogueRecord):
    """A person has died. Nothing reaches them, and nothing asks anything of them, from here on."""

    counts_when_said = True
    of_person = True

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")


class Transfer(Correctable, DialogueRecord):
    """A person was moved to another place; `was` has their `place`, `custody`, `unit` before, each only where known."""

    of_person = True

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    to = SealedName("identity", "person_id")
    was = SealedParts("identity", "person_id", step=64)


class Told(Correctable, Conversation):
    """News that one person told another: bad news comes from a person first. `at` is when it was told."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    news = models.CharField(max_length=10, choices=News.stored, blank=True)
    how = models.CharField(max_length=10, choices=ToldHow.stored, blank=True)
    what = SealedText("party", "party_id")


class OfficeNote(DialogueRecord):
    """A note of the case that the office may read."""

    text = SealedText("office", "dialogue_id")


class PartyNote(DialogueRecord):
    """A note about one party, for those who prepare that person; the office cannot open it."""

    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    text = SealedText("party", "party_id")


class Related(Correctable, DialogueRecord):
    """How somebody is related to the people of each side: `said` has words by side, each side only where known."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    said = SealedParts("office", "dialogue_id")


class ActsFor(DialogueRecord):
    """A close relative or guardian acts for a harmed person, and said so when they asked; `ground` is why, where known."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    acts_for = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    ground = models.CharField(max_length=6, choices=Ground.stored, blank=True)


class Conflict(Correctable, DialogueRecord):
    """One of the staff and a person who know each other in a way that bars this pair, in each dialogue of the person."""

    of_person = True
    struck_by_supervisor = True

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")


class Closing(Correctable, DialogueRecord):
    """The dialogue is closed. Aftercare stays open. A reason in other words than the common ones is sealed."""

    struck_by_supervisor = True

    reason = models.CharField(max_length=40)
    words = SealedName("office", "dialogue_id", null=True)
