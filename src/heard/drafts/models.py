"""What was typed and not sent. No act writes it, and no rule asks it."""

from django.db import models

from heard.confidentiality.sealed import SealedParts
from heard.dialogue.models import Party
from heard.ground import references
from heard.ground.references import REFERENCE_CHARS
from heard.people.models import Account


class KeptForm(models.Model):
    """What both kinds of draft have. `row_version` counts how often it was kept; `words` has what was typed, by field."""

    id = models.CharField(primary_key=True, max_length=REFERENCE_CHARS, default=references.new, editable=False)
    row_version = models.PositiveIntegerField(default=1)
    kept_at = models.DateTimeField(db_index=True)

    class Meta:
        abstract = True


class Draft(KeptForm):
    """What a member typed on one page and has not sent: one for each page."""

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    address = models.CharField(max_length=200)
    words = SealedParts("desk", "account_id")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("account", "address"), name="one_draft_for_one_page"),)

    def __str__(self) -> str:
        return f"draft {self.pk[:4]}"


class OwnDraft(KeptForm):
    """What a person typed on one page and did not send. Two windows of one page keep one each."""

    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    address = models.CharField(max_length=120)
    words = SealedParts("notebook", "party_id")

    def __str__(self) -> str:
        return f"own draft {self.pk[:4]}"
