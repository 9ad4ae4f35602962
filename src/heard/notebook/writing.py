"""Writing in one's own notebook: adding, changing, ordering, taking away and putting back. Nothing typed is lost."""

from django.db.models import QuerySet

from heard.acts.actors import Actor
from heard.acts.fields import is_writable
from heard.acts.refusals import InvalidInput, Problem, problem
from heard.dialogue.case import Case
from heard.ground import clock
from heard.ground.errors import NotFound
from heard.notebook import drawer
from heard.notebook.models import NotebookEntry
from heard.notebook.terms import MAX_NOTE_CHARS, MAX_NOTES, PUT_BACK_WITHIN, Matters


def _wrong(found: Problem) -> InvalidInput:
    return InvalidInput({"text": found})


def as_written(typed: str) -> str:
    """Words as they are kept: line ends made one kind, nothing else touched. Raises InvalidInput."""
    text = typed.replace("\r\n", "\n").strip()
    if not text:
        raise _wrong(problem("note_empty"))
    if not is_writable(text):
        raise _wrong(problem("note_strange"))
    if len(text) > MAX_NOTE_CHARS:
        raise _wrong(problem("note_too_long", most=MAX_NOTE_CHARS))
    return text


def _live(party: str, kind: str, subject: str) -> "QuerySet[NotebookEntry]":
    rows = NotebookEntry.objects.filter(party=party, kind=kind, subject=subject, removed_at=None)
    return rows.order_by("place", "made_at", "pk")


def _own(party: str, reference: str) -> "QuerySet[NotebookEntry]":
    return NotebookEntry.objects.filter(pk=reference, party=party)


def add(actor: Actor, case: Case, kind: str, typed: str, subject: str = "") -> NotebookEntry:
    """Note something, at the end of its list. The same words twice are one note. Raises InvalidInput."""
    text = as_written(typed)
    with drawer.unlocked(actor, case) as own:
        return _added(own.pk, kind, subject, text)


def _added(party: str, kind: str, subject: str, text: str) -> NotebookEntry:
    rows = list(_live(party, kind, subject))
    same = next((row for row in rows if row.text == text), None)
    if same:
        return same
    if len(rows) >= MAX_NOTES:
        raise _wrong(problem("note_full"))
    now = clock.now()
    place = max((row.place for row in rows), default=0) + 1
    return NotebookEntry.objects.create(
        party_id=party, kind=kind, subject=subject, place=place, text=text, made_at=now, changed_at=now
    )


def change(actor: Actor, case: Case, reference: str, version: int, typed: str) -> bool:
    """Write a note anew, if it still is as its writer saw it; else what was typed becomes a note of its own.

    Returns whether it is the note itself that changed. Raises InvalidInput, and NotFound for anybody else's.
    """
    text = as_written(typed)
    with drawer.unlocked(actor, case) as own:
        row = _own(own.pk, reference).first()
        if row is None:
            raise NotFound("This is not there.")
        if row.text == text and not row.removed_at:
            return True
        if row.removed_at or row.row_version != version:
            _added(own.pk, row.kind, row.subject, text)
            return False
        row.text, row.row_version, row.changed_at = text, row.row_version + 1, clock.now()
        row.save(update_fields=["text", "row_version", "changed_at"])
        return True


def move(actor: Actor, case: Case, reference: str, *, up: bool) -> None:
    """Change places with the note above or below. At the end of the list nothing moves. Raises NotFound."""
    with drawer.unlocked(actor, case) as own:
        row = _there(own.pk, reference)
        rows = list(_live(own.pk, row.kind, row.subject).defer("text"))
        at = next(place for place, each in enumerate(rows) if each.pk == row.pk)
        to = max(0, min(len(rows) - 1, at + (-1 if up else 1)))
        rows.insert(to, rows.pop(at))
        for place, each in enumerate(rows, start=1):
            each.place = place
        NotebookEntry.objects.bulk_update(rows, ["place"])


def _there(party: str, reference: str) -> NotebookEntry:
    row = _own(party, reference).filter(removed_at=None).first()
    if row is None:
        raise NotFound("This is not there.")
    return row


def matters(actor: Actor, case: Case, reference: str, how_much: str) -> None:
    """Say how much a note matters; the same again takes that back. Raises NotFound."""
    if how_much not in Matters.values:
        raise NotFound("This is not there.")
    with drawer.unlocked(actor, case) as own:
        row = _there(own.pk, reference)
        row.matters = "" if row.matters == how_much else how_much
        row.save(update_fields=["matters"])


def take_away(actor: Actor, case: Case, reference: str) -> None:
    """Take a note away; it can be put back for thirty days. What was shared of it stays with the facilitator.

    Raises NotFound for anybody else's. Taken away twice is taken away.
    """
    own = drawer.owner(actor, case)
    if not _own(own.pk, reference).exists():
        raise NotFound("This is not there.")
    _own(own.pk, reference).filter(removed_at=None).update(removed_at=clock.now())


def put_back(actor: Actor, case: Case, reference: str) -> None:
    """Undo the last. Raises NotFound where it is too late."""
    own = drawer.owner(actor, case)
    mine = _own(own.pk, reference).exclude(removed_at__lt=clock.now() - PUT_BACK_WITHIN)
    if not mine.update(removed_at=None):
        raise NotFound("This is not there.")


def forget_taken_away() -> int:
    """What was taken away thirty days ago goes for good. Returns how many."""
    gone, _each = NotebookEntry.objects.filter(removed_at__lt=clock.now() - PUT_BACK_WITHIN).delete()
    return gone
