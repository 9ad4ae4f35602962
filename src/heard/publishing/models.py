"""What staff wrote for the public pages. Nothing is overwritten: the version with the highest number counts."""

from typing import ClassVar

from django.db import models

from heard.acts.models import LedgeredModel
from heard.ground.references import REFERENCE_CHARS
from heard.programme.models import Programme

MAX_PAGE_NAME_CHARS, MAX_LANGUAGE_CHARS, MAX_KEY_CHARS, MAX_FILE_NAME_CHARS = 40, 12, 120, 80


class WrittenVersion(LedgeredModel):
    """One version of something that staff write: numbered from 1, with its moment (UTC) and its author's account."""

    added_only: ClassVar[bool] = True

    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    at = models.DateTimeField()
    who = models.CharField(max_length=REFERENCE_CHARS)
    text = models.TextField(blank=True)

    class Meta:
        abstract = True


class DetailsWritten(WrittenVersion):
    """What the programme says of itself, the whole of it: what `details.toml` says, as JSON."""

    class Meta:
        constraints = (models.UniqueConstraint(fields=("programme", "number"), name="one_details_for_one_number"),)


class PageWritten(WrittenVersion):
    """A page in one language, in Markdown. Without a text it is taken away, and what comes with Heard stands again."""

    name = models.SlugField(max_length=MAX_PAGE_NAME_CHARS, db_index=False)
    language = models.CharField(max_length=MAX_LANGUAGE_CHARS)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("programme", "name", "language", "number"), name="one_page_for_one_number"),
        )


class SentenceWritten(WrittenVersion):
    """A sentence of the frame or of the asking steps, as Fluent writes it. Without a text that of Heard stands again."""

    language = models.CharField(max_length=MAX_LANGUAGE_CHARS)
    key = models.CharField(max_length=MAX_KEY_CHARS)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("programme", "language", "key", "number"), name="one_sentence_for_one_number"),
        )


class FileAdded(LedgeredModel):
    """A picture, a film or a paper that pages show, by its name in an address. Its bytes lie in pieces under its digest."""

    added_only: ClassVar[bool] = True

    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=MAX_FILE_NAME_CHARS)
    size = models.PositiveBigIntegerField()
    digest = models.CharField(max_length=64)
    at = models.DateTimeField()
    who = models.CharField(max_length=REFERENCE_CHARS)


class FileTakenAway(LedgeredModel):
    """A file is shown no more; its bytes go unless another file has the same."""

    added_only: ClassVar[bool] = True

    file = models.OneToOneField(FileAdded, on_delete=models.PROTECT, related_name="taken_away")
    at = models.DateTimeField()
    who = models.CharField(max_length=REFERENCE_CHARS)


class FilePiece(models.Model):
    """A piece of a file's bytes, numbered from 0. It lies beside the ledger: the line has the digest of the whole."""

    digest = models.CharField(max_length=64)
    number = models.PositiveIntegerField()
    content = models.BinaryField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("digest", "number"), name="one_piece_for_one_number"),)

    def __str__(self) -> str:
        return f"piece {self.number} of {self.digest[:8]}"
