"""Whether a way of reaching somebody still gets to them: what came back, what only a page told, what a voice confirmed."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from heard.contact.models import CameBack
from heard.dialogue.case import Case
from heard.ground.extensions import Extension
from heard.people.models import Reach, said_of
from heard.people.terms import Channel, Way

VOICES = frozenset({Channel.PHONE.value, Channel.IN_PERSON.value})
# By these words get to somebody without a voice: whoever else has the number or the mailbox reads them.
UNHEARD = frozenset({Way.TEXT.value, Way.EMAIL.value, Way.LETTER.value})
# Since when (UTC) somebody else has written down, on a page or on paper, how a person of the case could be reached.
WRITTEN_BY_ANOTHER: Extension[Callable[[Case, str], datetime | None]] = Extension(
    "what one wrote down of how others are reached"
)


def by_voice(row: Reach) -> bool:
    """Whether staff were told it by a voice, on the phone or in person."""
    return bool(row.entered_by) and row.channel in VOICES


def resting(case: Case, person_id: str, way: str) -> CameBack | None:
    """What came back by the way that stands now and lets it rest; `None` where nothing does. Needs the locator key.

    It rests until a voice confirms it, or another number or address stands.
    """
    back = case.last(CameBack, person_id=person_id, way=way)
    if back is None:
        return None
    later = [row for row in case.reaches(person_id) if row.entered_at > back.entered_at]
    used = next((row for row in case.reaches(person_id) if row.pk == back.used_id), None)
    changed = bool(later) and _place(later[-1].marked) != _place(used.marked if used else {})
    return None if changed or any(by_voice(row) for row in later) else back


def unheard_since(case: Case, person_id: str) -> datetime | None:
    """Since when (UTC) a number or address stands that no voice told; `None` where one did.

    Anybody with the passphrase can be at their page, and anybody can send paper: a voice that staff know is a second way.
    What staff wrote down after another person wrote it for them may be copied from there, in whatever spelling.
    Needs the locator key.
    """
    written = [since for find in WRITTEN_BY_ANOTHER if (since := find(case, person_id))]
    heard: tuple[str, str] | None = None
    changed: Reach | None = None
    for row in case.reaches(person_id):
        place = _place(row.marked)
        copied = not by_voice(row) and any(since < row.entered_at for since in written)
        if not copied and not _is_only_told_in_writing(row):
            heard, changed = place, None
        elif place == heard:
            changed = None
        elif changed is None or place != _place(changed.marked):
            changed = row
    return changed.entered_at if changed else None


def _is_only_told_in_writing(row: Reach) -> bool:
    """Whether it came from their own page, or on paper; what others wrote down when the dialogue was opened did not."""
    on_page = not row.entered_by and row.channel == Channel.SCREEN and row.who == said_of(row)
    return on_page or row.channel == Channel.PAPER


def _place(parts: Mapping[str, Any]) -> tuple[str, str]:
    return str(parts.get("way", "")), str(parts.get("at", ""))
