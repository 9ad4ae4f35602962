"""People and how to reach them safely; staff and their accounts."""

from datetime import date
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models

from heard.acts.models import LedgeredModel
from heard.confidentiality.sealed import LIES_UNDER, SealedParts, SealedText
from heard.ground.references import REFERENCE_CHARS
from heard.people.joining import Joined
from heard.people.terms import HELD, Channel, Custody, JoiningStep, Role, Tagged
from heard.programme.models import Programme


class AccountManager(BaseUserManager["Account"]):
    """Accounts are found by their sign-in name."""


class Account(LedgeredModel, AbstractBaseUser):
    """A member of staff. The role is the only power it carries; Django's permissions are not used."""

    undigested: ClassVar[tuple[str, ...]] = ("password", "last_login")

    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="accounts")
    sign_in_name = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=120)
    role = models.CharField(max_length=14, choices=Role.stored)
    ended_at = models.DateTimeField(null=True)

    objects = AccountManager()

    USERNAME_FIELD = "sign_in_name"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def __str__(self) -> str:
        return self.name

    @property
    def is_active(self) -> bool:  # type: ignore[override]
        """False once the account has ended: it signs in no more."""
        return self.ended_at is None


class WayIn(LedgeredModel):
    """A one-time link, by which an account that cannot sign in comes to its ways of signing in. Only its mark is kept."""

    undigested: ClassVar[tuple[str, ...]] = ("used_at",)

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="ways_in")
    mark = models.CharField(max_length=64, unique=True)
    until = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    # The link's secret half; there only while it is made, to be shown once.
    secret: str = ""


class SignedIn(AbstractBaseSession):
    """One session, and whose it is. Nothing of it outlives a working day."""

    account = models.CharField(max_length=REFERENCE_CHARS, blank=True, db_index=True)

    class Meta:
        db_table = "heard_signedin"

    def __str__(self) -> str:
        return f"session of {self.account[:4]}"


class Remembered(models.Model):
    """What all processes remember together for a while: codes that were used, how often something was tried."""

    cache_key = models.CharField(primary_key=True, max_length=255)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    class Meta:
        db_table = "heard_remembered"

    def __str__(self) -> str:
        return f"remembered until {self.expires}"


ADULT_YEARS = 18


def age_on(birthday: date, day: date) -> int:
    """The age in whole years on a day. Who was born on February 29 comes of age on March 1."""
    return day.year - birthday.year - ((day.month, day.day) < (birthday.month, birthday.day))


class Person(LedgeredModel):
    """Somebody on one of the sides. Who they are lies under a key of their own; so does how to reach them, apart."""

    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="people")
    language = models.CharField(max_length=8, default="en")
    row_version = models.PositiveIntegerField(default=1)
    identity = SealedParts("identity", "id", step=64)

    # Who they turned out to be too, as the thread of a dialogue reads them; nobody where a person stands alone.
    joined: "Joined | None" = None

    def __str__(self) -> str:
        return f"person {self.pk[:4]}"

    def own(self) -> dict[str, Any]:
        """Who this is by what was kept under this person alone: what acts write anew. Needs the identity key."""
        return dict(self.identity)

    def known(self) -> dict[str, Any]:
        """Who this is, each only where known; with what is known of them as another person too, as far as keys open it.

        Needs the identity key.
        `name`, `called`, `former` (names that were wrong or were changed), `born` (a year), `birthday` (an ISO day),
        `custody`, `place`, `number` and `unit` (where they are held), `services_number`, `former_numbers`.
        """
        return self.joined.added_to(self) if self.joined else self.own()

    @property
    def name(self) -> str:
        """The person's name. Needs the identity key."""
        return str(self.known().get("name", ""))

    @property
    def names(self) -> list[str]:
        """Every name they have or had: the name, what they want to be called, and wrong or earlier ones. Needs the key."""
        known = self.known()
        return [str(each) for each in (known.get("name"), known.get("called"), *known.get("former", ())) if each]

    @property
    def custody(self) -> str:
        """Their custody, a value of `Custody`; `community` where nothing else is known. Needs the identity key."""
        return str(self.known().get("custody") or Custody.COMMUNITY.value)

    @property
    def held(self) -> bool:
        """Whether they are in prison or jail. Needs the identity key."""
        return self.custody in HELD

    @property
    def place(self) -> str:
        """The name of the place they are held in. Needs the identity key."""
        return str(self.known().get("place") or "")

    def age_is_at_least(self, years: int, today: date) -> bool | None:
        """By their birthday, else by their year of birth; `None` where neither says it. Needs the identity key.

        A year alone does not say it in the year in which they come of that age. Nobody is younger than 0.
        """
        known = self.known()
        if not years or known.get("birthday"):
            return not years or age_on(date.fromisoformat(known["birthday"]), today) >= years
        passed = today.year - int(known.get("born") or today.year - years)
        return None if passed == years else passed > years

    def is_adult(self, today: date) -> bool | None:
        """Whether they are grown up by what is known of them; `None` where it does not say. Needs the identity key."""
        return self.age_is_at_least(ADULT_YEARS, today)


class IndexTag(models.Model):
    """A keyed tag by which a person is found again, instead of the words themselves. Erasing the person removes it.

    One of a court case has no person and says `about` which dialogue it is; it goes with that case.
    `pieces` are keyed tags of short pieces of a name or place: what is like it is found without opening a name.
    It can be made anew from what it is a tag of, so no act keeps it and no rule asks it.
    """

    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="+", db_index=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="tags", null=True)
    about = models.CharField(max_length=REFERENCE_CHARS, blank=True)
    kind = models.CharField(max_length=8, choices=Tagged.stored)
    tag = models.CharField(max_length=16)
    pieces = models.TextField(blank=True, default="")

    class Meta:
        indexes = (models.Index(fields=("programme", "kind", "tag", "id"), name="people_by_tag"),)

    def __str__(self) -> str:
        return f"{self.kind} tag {self.pk}"


class StatedRecord(LedgeredModel):
    """A row with a time and an author: when it was said, when it was entered, whose act it is, who typed it, the channel."""

    added_only: ClassVar[bool] = True
    # What closes, slows or takes back counts from when it was said, also where it was entered afterwards.
    counts_when_said: ClassVar[bool] = False

    at = models.DateTimeField()
    entered_at = models.DateTimeField()
    who = models.CharField(max_length=REFERENCE_CHARS)
    entered_by = models.CharField(max_length=REFERENCE_CHARS, blank=True)
    channel = models.CharField(max_length=10, choices=Channel.stored)

    class Meta:
        abstract = True


class Reach(StatedRecord):
    """How one person can be reached safely, as they marked it. The newest row counts.

    `marked` has `way`, `at`, `hours` (like `08:00-18:00`), `if_no_answer`, and `sign_name` for who it shows as.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="reaches")
    marked = SealedParts("locator", "person_id", step=128)


class HardDates(StatedRecord):
    """Days on which nothing reaches this person. The newest row counts; `days` has `dates`, ISO days or `MM-DD`."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="hard_dates")
    days = SealedParts("locator", "person_id", step=128)


class SomebodyElse(StatedRecord):
    """Somebody who was added is not this other one, though much is alike, and why. It tells of two people of two dialogues.

    The reason lies under the key of the one who was there before, which nobody holds who only knows the newcomer.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="is_not")
    other = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    reason = SealedText("identity", "other_id")


class Joining(StatedRecord):
    """Somebody of the office says that two persons are one human being, and why. It holds once a second one agreed.

    No row of either is moved or changed: what is true of a person everywhere is read through it. The reason lies under the
    key of `person`.
    """

    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    other = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    reason = SealedText("identity", "person_id")

    class Meta:
        constraints = (
            models.CheckConstraint(condition=~models.Q(person=models.F("other")), name="nobody_is_joined_with_themselves"),
        )


class JoiningWord(StatedRecord):
    """What was said of two persons after that. `reason` is there where somebody says that they are two after all."""

    joining = models.ForeignKey(Joining, on_delete=models.PROTECT, related_name="words")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    step = models.CharField(max_length=8, choices=JoiningStep.stored)
    reason = SealedText("identity", "person_id", null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("joining", "step"),
                condition=models.Q(step__in=(JoiningStep.AGREED, JoiningStep.REFUSED, JoiningStep.UNDONE)),
                name="two_are_joined_and_parted_once",
            ),
        )


def said_of(row: models.Model) -> str:
    """The person under whom a row was said, by reference, also where it is read as of who they turned out to be."""
    whose: str = row.__dict__.get(LIES_UNDER, {}).get("person_id") or getattr(row, "person_id", "")
    return whose
