"""Coming back to a first question: by a code alone, which is kept only as a tag."""

import hmac
from hashlib import sha256

from heard.confidentiality import roots
from heard.confidentiality.vault import KeyName, destroy_keys
from heard.ground import codes
from heard.inquiry.asked import is_over
from heard.inquiry.models import Inquiry, InquiryTakenBack
from heard.programme.scene import ProgrammeScene

PURPOSE = "receipt"
MAX_TAKEN_BACK_LOOKED_AT = 1_000


def tag_of(code: str) -> str:
    """The tag that is kept of a code: the code cannot be told from it. Case, spaces and dashes are free."""
    first = min(roots.roots())
    return hmac.new(roots.derived(PURPOSE, first), codes.plain(code).encode(), sha256).hexdigest()


def asked_with(scene: ProgrammeScene, receipt: str) -> Inquiry | None:
    """The inquiry of a code; `None` where there is none."""
    rows = Inquiry.objects.filter(programme=scene.programme_id, receipt=tag_of(receipt))
    return rows.first() if receipt.strip() else None


def is_there(scene: ProgrammeScene, receipt: str) -> bool:
    """Whether somebody may come back with this code."""
    row = asked_with(scene, receipt)
    return row is not None and not is_over(row)


def erase_words(scene: ProgrammeScene, receipt: str) -> None:
    """Destroy the key of a question that was taken back, so that backups lose the words too."""
    row = asked_with(scene, receipt)
    if row is not None and InquiryTakenBack.objects.filter(inquiry=row).exists():
        destroy_keys([KeyName("locator", row.pk)])


def erase_taken_back() -> int:
    """Erase the newest taken back whose key is still there: the machine stopped in between. Returns how many."""
    newest = InquiryTakenBack.objects.order_by("-entered_at").values_list("inquiry", flat=True)[:MAX_TAKEN_BACK_LOOKED_AT]
    return destroy_keys([KeyName("locator", each) for each in newest])
