"""What the notebook puts on the first page: that something came, and the pages to write on."""

from heard.exchange.queries import given_to
from heard.ground.texts import say
from heard.notebook.queries import counts
from heard.web.portal.notebook.books import BOOKS, PRINCIPALS, Book
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.offers import HomeCard, HomeLink


def home_card(request: ParticipantRequest) -> HomeCard | None:
    """That there is something from the other person, until it was looked at."""
    if not request.relations & set(PRINCIPALS) or not given_to(request.by, request.case).new:
        return None
    return HomeCard(title=say("given-card"), to="/given/", press=say("given-card_press"))


def home_links(request: ParticipantRequest) -> list[HomeLink]:
    """Every page on which they may write, with how much is there; what they shared, and what came."""
    books = [book for book in BOOKS.values() if request.relations & set(book.who)]
    if not books:
        return []
    written = counts(request.by, request.case)
    found = [_line(book, written) for book in books]
    found.append(HomeLink(title=say("shared-title"), to="/shared/"))
    if given_to(request.by, request.case).shown:
        found.append(HomeLink(title=say("given-title"), to="/given/"))
    return found


def _line(book: Book, written: dict[str, int]) -> HomeLink:
    number = sum(written.get(kind, 0) for kind in book.kinds)
    beside = say("notebook-beside", count=number) if number else ""
    return HomeLink(title=say(f"notes-{book.name}_title"), to=book.path, beside=beside)
