"""One page of notes as its writer sees it: the parts, the notes with their numbers, what was taken away."""

from dataclasses import dataclass

from heard.ground.errors import NotFound
from heard.ground.texts import has, say
from heard.notebook.queries import Note, listeners, notes_of, taken_away
from heard.notebook.terms import Matters
from heard.web.portal.notebook.books import Book, BookPart, part_of, says
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.drafts import Typed, kept_for

MAX_VERSION_DIGITS = 9


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


def listener(request: ParticipantRequest) -> str:
    """The first name of who reads what this person shares; `your facilitator` where nobody gets ready with them yet."""
    names = list(dict.fromkeys(name.split()[0] for name in listeners(request.by, request.case) if name.strip()))
    if len(names) > 1:
        return say("notebook-two", first=names[0], second=names[1])
    return names[0] if names else say("notebook-someone")


def lines_of(request: ParticipantRequest, book: Book) -> list[NoteLine]:
    """Every note of a book, in the order of its page."""
    name = listener(request)
    order = {part.subject: at for at, part in enumerate(book.parts)}
    notes = [each for each in notes_of(request.by, request.case, book.kinds) if each.subject in order]
    notes.sort(key=lambda note: order[note.subject])
    return [_line(book, n, note, name) for n, note in enumerate(notes, start=1)]


def _line(book: Book, n: int, note: Note, name: str) -> NoteLine:
    return NoteLine(n=n, note=note, state=state_words(note.state, name), exact=says(book, note.subject, note.text))


def state_words(state: str, name: str) -> str:
    """How far a note has come, in words."""
    return say(f"notebook-state_{state.replace(' ', '_')}", name=name)


def line_at(request: ParticipantRequest, book: Book) -> NoteLine:
    """The note whose number the address names. Raises NotFound."""
    number = request.GET.get("n", "")
    found = next((line for line in lines_of(request, book) if str(line.n) == number), None)
    if found is None:
        raise NotFound("This is not there.")
    return found


def version_of(typed: str) -> int:
    """The version that a form names; nought for what is none."""
    return int(typed) if typed.isdecimal() and len(typed) <= MAX_VERSION_DIGITS else 0


def sections(request: ParticipantRequest, book: Book, lines: list[NoteLine], problem: str = "") -> list[NoteSection]:
    """The parts of the page. `problem` is about the box that was sent just now."""
    sent = part_of(book, request.POST.get("subject", "")) if request.method == "POST" and problem else None
    return [_section(request, book, part, lines, problem if part == sent else "") for part in book.parts]


def _section(request: ParticipantRequest, book: Book, part: BookPart, lines: list[NoteLine], problem: str) -> NoteSection:
    own = tuple(line for line in lines if line.note.subject == part.subject)
    help_key = book.key(part, "help")
    at = f"{book.path}~{part.subject}" if part.subject else book.path
    return NoteSection(
        part=part,
        lines=own,
        problem=problem,
        label=say(book.key(part, "label")),
        title=say(book.key(part, "title")) if part.subject else "",
        help=say(help_key, name=listener(request)) if has(help_key) else "",
        kept=kept_for(request, at, done=[line.note.text for line in own]),
    )


def how_much() -> list[tuple[str, str]]:
    """The words for how much a note matters."""
    return [(value, say(f"notebook-matters_{value}")) for value in Matters.values]


def gone(request: ParticipantRequest, book: Book) -> list[Note]:
    """What was taken away and can be put back."""
    return taken_away(request.by, request.case, book.kinds)
