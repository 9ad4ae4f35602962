"""One page of notes as its writer sees it: the parts, the notes with their numbers, what was taken away."""

from dataclasses import dataclass

from heard.ground.errors import NotFound
from heard.notebook.queries import Note, listeners, notes_of, taken_away
from heard.notebook.terms import Matters
from heard.web.portal.notebook.books import Book, BookPart, part_of, says
from heard.web.portal.notebook.kept import Typed, kept_for
from heard.web.portal.shell.access import ParticipantRequest

LONGEST_VERSION = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteLine:
    """One note on the page: its number there, how it stands in words, and the exact words that would be shared."""

    n: int
    note: Note
    state: str
    exact: str

    @property
    def tick(self) -> str:
        """The note and its version, as one word for a form."""
        return f"{self.note.reference}:{self.note.version}"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteSection:
    """One part of the page, with its notes, and the box for another."""

    part: BookPart
    title: str
    help: str
    label: str
    lines: tuple[NoteLine, ...]
    kept: Typed
    problem: str


def listener(visit: ParticipantRequest) -> str:
    """The first name of who reads what this person shares; `your facilitator` where nobody gets ready with them yet."""
    names = list(dict.fromkeys(name.split()[0] for name in listeners(visit.by, visit.case) if name.strip()))
    if len(names) > 1:
        return visit.said("notebook.two", first=names[0], second=names[1])
    return names[0] if names else visit.said("notebook.someone")


def lines_of(visit: ParticipantRequest, book: Book) -> list[NoteLine]:
    """Every note of a book, in the order of its page."""
    name = listener(visit)
    order = {part.subject: at for at, part in enumerate(book.parts)}
    notes = [each for each in notes_of(visit.by, visit.case, book.kinds) if each.subject in order]
    notes.sort(key=lambda note: order[note.subject])
    return [_line(visit, book, n, note, name) for n, note in enumerate(notes, start=1)]


def _line(visit: ParticipantRequest, book: Book, n: int, note: Note, name: str) -> NoteLine:
    return NoteLine(
        n=n, note=note, state=state_words(visit, note.state, name), exact=says(visit, book, note.subject, note.text)
    )


def state_words(visit: ParticipantRequest, state: str, name: str) -> str:
    """How far a note has come, in words."""
    return visit.said(f"notebook.state_{state.replace(' ', '_')}", name=name)


def line_at(visit: ParticipantRequest, book: Book) -> NoteLine:
    """The note whose number the address names. Raises NotFound."""
    number = visit.GET.get("n", "")
    found = next((line for line in lines_of(visit, book) if str(line.n) == number), None)
    if found is None:
        raise NotFound("This is not there.")
    return found


def version_of(typed: str) -> int:
    """The version that a form names; nought for what is none."""
    return int(typed) if typed.isdecimal() and len(typed) <= LONGEST_VERSION else 0


def sections(visit: ParticipantRequest, book: Book, lines: list[NoteLine], problem: str = "") -> list[NoteSection]:
    """The parts of the page. `problem` is about the box that was sent just now."""
    sent = part_of(book, visit.POST.get("subject", "")) if visit.method == "POST" and problem else None
    return [_section(visit, book, part, lines, problem if part == sent else "") for part in book.parts]


def _section(visit: ParticipantRequest, book: Book, part: BookPart, lines: list[NoteLine], problem: str) -> NoteSection:
    own = tuple(line for line in lines if line.note.subject == part.subject)
    said, help_key = visit.said, book.key(part, "help")
    at = f"{book.path}~{part.subject}" if part.subject else book.path
    return NoteSection(
        part=part,
        lines=own,
        problem=problem,
        label=said(book.key(part, "label")),
        title=said(book.key(part, "title")) if part.subject else "",
        help=said(help_key, name=listener(visit)) if said.has(help_key) else "",
        kept=kept_for(visit, at, done=[line.note.text for line in own]),
    )


def how_much(visit: ParticipantRequest) -> list[tuple[str, str]]:
    """The words for how much a note matters."""
    return [(value, visit.said(f"notebook.matters_{value}")) for value in Matters.values]


def gone(visit: ParticipantRequest, book: Book) -> list[Note]:
    """What was taken away and can be put back."""
    return taken_away(visit.by, visit.case, book.kinds)
