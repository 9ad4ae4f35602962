"""The pages on which somebody writes: which kinds of notes each holds, in which parts, and for whom it is there."""

from dataclasses import dataclass

from heard.exchange.terms import ItemKind
from heard.ground.errors import NotFound
from heard.ground.texts import say
from heard.web.portal.shell.access import ParticipantRequest

HARMED, RESPONSIBLE = "harmed_principal", "responsible_principal"
PRINCIPALS = (HARMED, RESPONSIBLE)


@dataclass(frozen=True, slots=True)
class BookPart:
    """One part of a page: the kind of its notes, and its subject where the page has several parts."""

    kind: str
    subject: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """One page of notes. Its words begin with its name.

    `crosses`: what is shared of it can go to the other person. `weighs`: one can say how much a note matters. `ideas`: it
    has a page that helps to begin, and `takes`: one of its lines can become a note as it stands.
    """

    name: str
    parts: tuple[BookPart, ...]
    who: tuple[str, ...] = PRINCIPALS
    crosses: bool = False
    weighs: bool = False
    ideas: bool = False
    takes: bool = False

    @property
    def path(self) -> str:
        """The address of its first page."""
        return f"/{self.name}/"

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of all its notes."""
        return frozenset(part.kind for part in self.parts)

    def key(self, part: BookPart, word: str) -> str:
        """Where the words for one part stand."""
        return f"notes-{self.name}_{part.subject}_{word}" if part.subject else f"notes-{self.name}_{word}"


def _parts(kind: str, *subjects: str) -> tuple[BookPart, ...]:
    return tuple(BookPart(kind, subject) for subject in subjects)


BOOKS: dict[str, Book] = {
    book.name: book
    for book in (
        Book(
            name="questions",
            parts=(BookPart(ItemKind.QUESTION.value),),
            who=(HARMED,),
            crosses=True,
            weighs=True,
            ideas=True,
            takes=True,
        ),
        Book(name="say", parts=(BookPart(ItemKind.STATEMENT.value),), crosses=True),
        Book(name="mine", parts=(BookPart(ItemKind.DEED.value),), who=(RESPONSIBLE,), crosses=True, ideas=True),
        Book(name="offers", parts=(BookPart(ItemKind.OFFER.value),), who=(RESPONSIBLE,), crosses=True, ideas=True),
        Book(name="answers", parts=(BookPart(ItemKind.ANSWER.value),), who=(RESPONSIBLE,), crosses=True),
        Book(
            name="limits",
            parts=(
                *_parts(ItemKind.LIMIT.value, "topics", "contact"),
                *_parts(ItemKind.WISH.value, "word", "begins", "seat"),
            ),
        ),
        Book(name="helps", parts=_parts(ItemKind.HELP.value, "pause", "sign", "calm", "after")),
    )
}


def book_of(request: ParticipantRequest, name: str) -> Book:
    """The book of this name. Raises NotFound for whom it is not."""
    book = BOOKS.get(name)
    if book is None or not request.relations & set(book.who):
        raise NotFound("This is not there.")
    return book


def part_of(book: Book, subject: str) -> BookPart:
    """The part with this subject. Raises NotFound."""
    found = next((part for part in book.parts if part.subject == subject), None)
    if found is None:
        raise NotFound("This is not there.")
    return found


def says(book: Book, subject: str, text: str) -> str:
    """The exact words of a note as they are shared: where its part alone gives them a meaning, with that part's name."""
    part = part_of(book, subject)
    return say(book.key(part, "shared"), text=text) if subject else text
