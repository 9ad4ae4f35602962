"""What the notebook puts on the first page: that something came, and the pages to write on."""

from heard.exchange.queries import given_to
from heard.notebook.queries import counts
from heard.web.portal.notebook.books import BOOKS, PRINCIPALS, Book
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.offers import Gentle, HomeCard


def next_card(visit: ParticipantRequest) -> HomeCard | None:
    """That there is something from the other person, until it was looked at."""
    if not visit.relations & set(PRINCIPALS) or not given_to(visit.by, visit.case).new:
        return None
    return HomeCard(title=visit.said("given.card"), to="/given/", press=visit.said("given.card_press"))


def gently(visit: ParticipantRequest) -> list[Gentle]:
    """Every page on which they may write, with how much is there; what they shared, and what came."""
    books = [book for book in BOOKS.values() if visit.relations & set(book.who)]
    if not books:
        return []
    written = counts(visit.by, visit.case)
    found = [_line(visit, book, written) for book in books]
    found.append(Gentle(title=visit.said("shared.title"), to="/shared/"))
    if given_to(visit.by, visit.case).shown:
        found.append(Gentle(title=visit.said("given.title"), to="/given/"))
    return found


def _line(visit: ParticipantRequest, book: Book, written: dict[str, int]) -> Gentle:
    number = sum(written.get(kind, 0) for kind in book.kinds)
    beside = visit.said("notebook.beside", count=number) if number else ""
    return Gentle(title=visit.said(f"notes.{book.name}_title"), to=book.path, beside=beside)
