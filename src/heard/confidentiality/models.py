"""The keys, each wrapped under the root key of its epoch."""

from django.db import models

from heard.ground.references import REFERENCE_CHARS


class WrappedKey(models.Model):
    """A key, wrapped under the root key of its epoch. It lies in a key store of its own, never beside what it opens."""

    id = models.CharField(primary_key=True, max_length=32)
    programme = models.CharField(max_length=REFERENCE_CHARS)
    kind = models.CharField(max_length=12)
    subject = models.CharField(max_length=REFERENCE_CHARS)
    epoch = models.PositiveIntegerField()
    wrapped = models.BinaryField(null=True)
    made_at = models.DateTimeField()
    destroyed_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "wrapped_key"
        constraints = (models.UniqueConstraint(fields=("kind", "subject"), name="one_key_for_one_purpose"),)

    def __str__(self) -> str:
        return f"{self.kind} key {self.id}"
