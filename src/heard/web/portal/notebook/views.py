"""A page of notes: writing, changing, ordering, taking away, sharing. Each works by forms alone."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.http import HttpResponse

from heard.exchange.queries import given_to
from heard.ground.errors import NotFound
from heard.ground.texts import keys, say
from heard.notebook import sharing, writing
from heard.notebook.queries import PRIVATE, counts, told_beside
from heard.web.access import open_to
from heard.web.portal.notebook.books import BOOKS, PRINCIPALS, Book, book_of, part_of, says
from heard.web.portal.notebook.listing import NoteLine, gone, how_much, line_at, lines_of, listener, sections, version_of
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.answering import Tried, doing, done, page
from heard.web.portal.shell.drafts import done_with, kept_for
from heard.web.portal.shell.offers import HomeCard, HomeLink


def home_card(request: ParticipantRequest) -> HomeCard | None:
    """On the first page: that there is something from the other person, until it was looked at."""
    if not request.relations & set(PRINCIPALS) or not given_to(request.by, request.case).new:
        return None
    return HomeCard(title=say("given-card"), to="/given/", press=say("given-card_press"))


def home_links(request: ParticipantRequest) -> list[HomeLink]:
    """On the first page: every page on which they may write, with how much is there; what they shared, and what came."""
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


def _page(request: ParticipantRequest, book: Book, name: str, **more: Any) -> HttpResponse:
    """One of the pages of a book, with what all of them say."""
    reader = listener(request)
    return page(
        request,
        f"portal/notebook/{name}.html",
        book=book,
        name=reader,
        title=say(f"notes-{book.name}_title"),
        intro=say(f"notes-{book.name}_intro", name=reader),
        **more,
    )


def _shown(request: ParticipantRequest, book: Book, tried: Tried | None = None) -> HttpResponse:
    lines = lines_of(request, book)
    problem = next(iter(tried.problems.values()), "") if tried else ""
    parts = sections(request, book, lines, problem)
    begins = say(f"notes-{book.name}_ideas") if book.ideas else ""
    more = {"gone": gone(request, book), "matters": how_much(), "ideas": begins, **_what_can_be_done(lines)}
    more["beside"] = told_beside(request.by, request.case, book.kinds)
    return _page(request, book, "notes", tried=tried, sections=parts, **more)


def _what_can_be_done(lines: list[NoteLine]) -> dict[str, bool]:
    """Whether there is anything, anything to share, and anything that was shared."""
    return {
        "any": bool(lines),
        "to_share": any(line.note.to_share for line in lines),
        "shared": any(line.note.state != PRIVATE for line in lines),
    }


@open_to(*PRINCIPALS)
def notes(request: ParticipantRequest, book: str) -> HttpResponse:
    """The list, and what can be done with each note."""
    own = book_of(request, book)
    if request.method != "POST":
        return _shown(request, own)
    do = DOES.get(request.POST.get("do", ""))
    if do is None:
        raise NotFound("This is not there.")
    return do(request, own)


def _note(request: ParticipantRequest) -> str:
    return request.POST.get("note", "")


def _back(request: ParticipantRequest, book: Book, key: str, by: int = 0) -> HttpResponse:
    """To the list, where the note now stands, with what was done to it."""
    n = version_of(request.POST.get("n", ""))
    now = max(1, n + by)
    return done(request, f"{book.path}#n{now}", key, n=now) if n else done(request, book.path)


def _add(request: ParticipantRequest, book: Book) -> HttpResponse:
    part = part_of(book, request.POST.get("subject", ""))
    with doing(request) as tried:
        writing.add(request.by, request.case, part.kind, request.POST.get("text", ""), part.subject)
    if not tried.fine:
        return _shown(request, book, tried)
    done_with(request)
    return done(request, book.path, "notebook-added")


def _up(request: ParticipantRequest, book: Book) -> HttpResponse:
    writing.move(request.by, request.case, _note(request), up=True)
    return _back(request, book, "notebook-moved", -1)


def _down(request: ParticipantRequest, book: Book) -> HttpResponse:
    writing.move(request.by, request.case, _note(request), up=False)
    return _back(request, book, "notebook-moved", 1)


def _matters(request: ParticipantRequest, book: Book) -> HttpResponse:
    writing.matters(request.by, request.case, _note(request), request.POST.get("how_much", ""))
    return _back(request, book, "notebook-weighed")


def _take_away(request: ParticipantRequest, book: Book) -> HttpResponse:
    reference = _note(request)
    shared = any(line.note.state != PRIVATE for line in lines_of(request, book) if line.note.reference == reference)
    writing.take_away(request.by, request.case, reference)
    # The button that brings it back stands open on the page that says that it is gone.
    return done(request, f"{book.path}?gone=yes", "notebook-taken_away_shared" if shared else "notebook-taken_away")


def _put_back(request: ParticipantRequest, book: Book) -> HttpResponse:
    writing.put_back(request.by, request.case, _note(request))
    return done(request, book.path, "notebook-put_back")


DOES: dict[str, Callable[[ParticipantRequest, Book], HttpResponse]] = {
    "add": _add,
    "up": _up,
    "down": _down,
    "matters": _matters,
    "take_away": _take_away,
    "put_back": _put_back,
}


@open_to(*PRINCIPALS)
def edit(request: ParticipantRequest, book: str) -> HttpResponse:
    """One note, to be written anew."""
    own = book_of(request, book)
    if request.method == "POST":
        return _changed(request, own)
    note = line_at(request, own).note
    kept = kept_for(request, f"{own.path}~{note.reference}", done=[note.text])
    shown = {"reference": note.reference, "version": note.version, "is_shared": note.state != PRIVATE}
    return _page(request, own, "edit", kept=kept, text=kept.words.get("text", note.text), **shown)


def _changed(request: ParticipantRequest, book: Book) -> HttpResponse:
    version, text, reference = request.POST.get("version", ""), request.POST.get("text", ""), _note(request)
    with doing(request) as tried:
        itself = writing.change(request.by, request.case, reference, version_of(version), text)
    if tried.fine:
        done_with(request)
        return done(request, book.path, "notebook-changed" if itself else "notebook-both_kept")
    kept = kept_for(request, f"{book.path}~{reference}")
    return _page(request, book, "edit", tried=tried, kept=kept, reference=reference, version=version, text=text)


@open_to(*PRINCIPALS)
def share(request: ParticipantRequest, book: str) -> HttpResponse:
    """Which of them to share with the facilitator, word for word; and once more exactly what was marked."""
    own, ticked = book_of(request, book), request.POST.getlist("notes")
    lines = [line for line in lines_of(request, own) if line.note.to_share]
    marked = [line for line in lines if line.tick in ticked]
    if marked and request.POST.get("sure") != "yes":
        return _page(request, own, "share_sure", lines=marked)
    tried = _shared(request, own) if request.method == "POST" else None
    if tried and tried.fine:
        return done(request, own.path, "notebook-shared")
    return _page(request, own, "share", tried=tried, lines=lines, ticked=ticked)


def _shared(request: ParticipantRequest, book: Book) -> Tried:
    chosen = request.POST.getlist("notes")
    if not chosen:
        return Tried(problems={"notes": say("notebook-tick_first")})
    for each in dict.fromkeys(chosen):
        reference, _, version = each.partition(":")
        with doing(request) as tried:
            sharing.share(request.by, request.case, reference, version_of(version), partial(says, book))
        if not tried.fine:
            return tried
    return Tried()


@open_to(*PRINCIPALS)
def on_paper(request: ParticipantRequest, book: str) -> HttpResponse:
    """The list as it goes on paper."""
    own = book_of(request, book)
    lines = lines_of(request, own)
    return _page(request, own, "paper", sections=sections(request, own, lines))


@open_to(*PRINCIPALS)
def ideas(request: ParticipantRequest, book: str) -> HttpResponse:
    """What helps to begin, for those who would like to look: in groups, each behind a tap of its own."""
    own = book_of(request, book)
    if not own.ideas:
        raise NotFound("This is not there.")
    words = {each: say(f"notes-{own.name}_ideas_{each}") for each in ("title", "note", "back")}
    return _page(request, own, "ideas", groups=_groups(request, own), words=words)


def _groups(request: ParticipantRequest, book: Book) -> list[tuple[str, list[str]]]:
    """Each group of a book's ideas: `BOOK_NAME_title` is its title, `BOOK_NAME` has one sentence in each line."""
    start, end = f"ideas-{book.name}_", "_title"
    names = [key.removesuffix(end) for key in keys(start, request.language) if key.endswith(end)]
    found = [(say(f"{name}{end}"), say(name).splitlines()) for name in names]
    return [(title, lines) for title, lines in found if lines]
