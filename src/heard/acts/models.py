"""The ledger, where its chains end, and what every row has that an act wrote."""

from datetime import UTC, datetime, timedelta
from typing import ClassVar

from django.db import models

from heard.ground import references
from heard.ground.references import REFERENCE_CHARS

GENESIS_HASH = "0" * 64


class LedgeredModel(models.Model):
    """A row that an act wrote. It names the line of the ledger that wrote it last, and the line carries its digest."""

    # True: triggers on both databases let nobody change or remove such a row.
    added_only: ClassVar[bool] = False

    id = models.CharField(primary_key=True, max_length=REFERENCE_CHARS, default=references.new, editable=False)
    line = models.CharField(max_length=REFERENCE_CHARS, editable=False)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{type(self).__name__} {self.pk}"


class LedgerEntry(models.Model):
    """One line of the ledger: who, when, what, under which rules; for a refusal and for a look too.

    `at_us` counts microseconds since 1970 in UTC. `rows` lists what the act wrote, with digests. `payload` is sealed.
    `key` is of the form or paper that it was done with: a double tap or a replayed paper is done once.
    """

    id = models.CharField(primary_key=True, max_length=REFERENCE_CHARS)
    chain = models.CharField(max_length=REFERENCE_CHARS + 2)
    seq = models.PositiveIntegerField()
    at_us = models.BigIntegerField()
    who = models.CharField(max_length=REFERENCE_CHARS)
    kind = models.CharField(max_length=10)
    entered_by = models.CharField(max_length=REFERENCE_CHARS, blank=True)
    channel = models.CharField(max_length=10)
    act = models.CharField(max_length=40)
    outcome = models.CharField(max_length=8)
    about = models.CharField(max_length=REFERENCE_CHARS, blank=True)
    policy = models.PositiveIntegerField(default=0)
    rules = models.CharField(max_length=200, blank=True)
    rows = models.TextField(blank=True)
    payload = models.BinaryField(default=b"")
    key = models.CharField(max_length=64, null=True, unique=True)  # noqa: DJ001  unique: many have none
    prev = models.CharField(max_length=64)
    h = models.CharField(max_length=64)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("chain", "seq"), name="one_line_at_one_place"),)

    def __str__(self) -> str:
        return f"{self.chain} {self.seq} {self.act}"

    @property
    def at(self) -> datetime:
        """The moment of the line, aware, in UTC."""
        return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=self.at_us)


class ChainEnd(models.Model):
    """A row that every act on a chain locks and writes anyway; it keeps the number and hash of the chain's newest entry."""

    # The chain of a row is this letter, a colon and the row's key.
    chain_prefix: ClassVar[str]

    head_seq = models.PositiveIntegerField(default=0)
    head_h = models.CharField(max_length=64, default=GENESIS_HASH)

    class Meta:
        abstract = True


class ChainHead(models.Model):
    """The newest entry of a chain that no row of its own keeps, so that a cut tail shows."""

    chain = models.CharField(primary_key=True, max_length=REFERENCE_CHARS + 2)
    seq = models.PositiveIntegerField()
    h = models.CharField(max_length=64)

    def __str__(self) -> str:
        return f"{self.chain} {self.seq}"
