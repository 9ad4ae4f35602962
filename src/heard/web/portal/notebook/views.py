"""A page of notes: writing, changing, ordering, taking away, sharing. Each works by forms alone."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse

from heard.ground.errors import NotFound
from heard.notebook import sharing, writing
from heard.notebook.queries import PRIVATE
from heard.web.portal.notebook.books import PRINCIPALS, Book, book_of, part_of, says
from heard.web.portal.notebook.kept import done_with, kept_for
from heard.web.portal.notebook.listing import gone, how_much, line_at, lines_of, listener, sections, version_of
from heard.web.portal.shell.access import ParticipantRequest, open_to_own
from heard.web.portal.shell.answering import Tried, doing, done, page
from heard.web.portal.shell.words import room_words


def _page(visit: ParticipantRequest, book: Book, name: str, **more: Any) -> HttpResponse:
    """One of the pages of a book, with what all of them say."""
    reader = listener(visit)
    return page(
        visit,
        f"portal/notebook/{name}.html",
        book=book,
        name=reader,
        title=visit.said(f"notes.{book.name}_title"),
        intro=visit.said(f"notes.{book.name}_intro", name=reader),
        **more,
    )


def _shown(visit: ParticipantRequest, book: Book, tried: Tried | None = None) -> HttpResponse:
    lines = lines_of(visit, book)
    problem = next(iter(tried.problems.values()), "") if tried else ""
    parts = sections(visit, book, lines, problem)
    return _page(
        visit,
        book,
        "notes",
        tried=tried,
        sections=parts,
        gone=gone(visit, book),
        matters=how_much(visit),
        to_share=any(line.note.to_share for line in lines),
        any=bool(lines),
        shared=any(line.note.state != PRIVATE for line in lines),
    )


@open_to_own(*PRINCIPALS)
def notes(visit: ParticipantRequest, book: str) -> HttpResponse:
    """The list, and what can be done with each note."""
    own = book_of(visit, book)
    if visit.method != "POST":
        return _shown(visit, own)
    do = DOES.get(visit.POST.get("do", ""))
    if do is None:
        raise NotFound("This is not there.")
    return do(visit, own)


def _note(visit: ParticipantRequest) -> str:
    return visit.POST.get("note", "")


def _back(visit: ParticipantRequest, book: Book, by: int = 0) -> str:
    """To the list, where the note now stands."""
    n = version_of(visit.POST.get("n", ""))
    return f"{book.path}#n{max(1, n + by)}" if n else book.path


def _add(visit: ParticipantRequest, book: Book) -> HttpResponse:
    part = part_of(book, visit.POST.get("subject", ""))
    with doing(visit) as tried:
        writing.add(visit.by, visit.case, part.kind, visit.POST.get("text", ""), part.subject)
    if not tried.fine:
        return _shown(visit, book, tried)
    done_with(visit)
    return done(visit, book.path, "notebook.added")


def _up(visit: ParticipantRequest, book: Book) -> HttpResponse:
    writing.move(visit.by, visit.case, _note(visit), up=True)
    return done(visit, _back(visit, book, -1))


def _down(visit: ParticipantRequest, book: Book) -> HttpResponse:
    writing.move(visit.by, visit.case, _note(visit), up=False)
    return done(visit, _back(visit, book, 1))


def _matters(visit: ParticipantRequest, book: Book) -> HttpResponse:
    writing.matters(visit.by, visit.case, _note(visit), visit.POST.get("how_much", ""))
    return done(visit, _back(visit, book))


def _take_away(visit: ParticipantRequest, book: Book) -> HttpResponse:
    writing.take_away(visit.by, visit.case, _note(visit))
    return done(visit, book.path, "notebook.taken_away")


def _put_back(visit: ParticipantRequest, book: Book) -> HttpResponse:
    writing.put_back(visit.by, visit.case, _note(visit))
    return done(visit, book.path, "notebook.put_back")


DOES: dict[str, Callable[[ParticipantRequest, Book], HttpResponse]] = {
    "add": _add,
    "up": _up,
    "down": _down,
    "matters": _matters,
    "take_away": _take_away,
    "put_back": _put_back,
}


@open_to_own(*PRINCIPALS)
def edit(visit: ParticipantRequest, book: str) -> HttpResponse:
    """One note, to be written anew."""
    own = book_of(visit, book)
    if visit.method == "POST":
        return _changed(visit, own)
    line = line_at(visit, own)
    kept = kept_for(visit, f"{own.path}~{line.note.reference}", done=[line.note.text])
    return _page(
        visit,
        own,
        "edit",
        reference=line.note.reference,
        version=line.note.version,
        kept=kept,
        text=kept.words.get("text", line.note.text),
        is_shared=line.note.state != PRIVATE,
    )


def _changed(visit: ParticipantRequest, book: Book) -> HttpResponse:
    version = visit.POST.get("version", "")
    with doing(visit) as tried:
        itself = writing.change(visit.by, visit.case, _note(visit), version_of(version), visit.POST.get("text", ""))
    if tried.fine:
        done_with(visit)
        return done(visit, book.path, "notebook.changed" if itself else "notebook.both_kept")
    kept = kept_for(visit, f"{book.path}~{_note(visit)}")
    return _page(
        visit,
        book,
        "edit",
        tried=tried,
        reference=_note(visit),
        version=version,
        kept=kept,
        text=visit.POST.get("text", ""),
    )


@open_to_own(*PRINCIPALS)
def share(visit: ParticipantRequest, book: str) -> HttpResponse:
    """Which of them to share with the facilitator, word for word."""
    own = book_of(visit, book)
    tried = _shared(visit, own) if visit.method == "POST" else None
    if tried and tried.fine:
        return done(visit, own.path, "notebook.shared")
    lines = [line for line in lines_of(visit, own) if line.note.to_share]
    return _page(visit, own, "share", tried=tried, lines=lines, ticked=visit.POST.getlist("notes"))


def _shared(visit: ParticipantRequest, book: Book) -> Tried:
    chosen = visit.POST.getlist("notes")
    if not chosen:
        return Tried(problems={"notes": visit.said("notebook.tick_first")})
    for each in dict.fromkeys(chosen):
        reference, _, version = each.partition(":")
        with doing(visit) as tried:
            sharing.share(
                visit.by,
                visit.case,
                reference,
                version_of(version),
                lambda subject, text: says(visit, book, subject, text),
            )
        if not tried.fine:
            return tried
    return Tried()


@open_to_own(*PRINCIPALS)
def on_paper(visit: ParticipantRequest, book: str) -> HttpResponse:
    """The list as it goes on paper."""
    own = book_of(visit, book)
    lines = lines_of(visit, own)
    return _page(visit, own, "paper", sections=sections(visit, own, lines))


@open_to_own(*PRINCIPALS)
def ideas(visit: ParticipantRequest, book: str) -> HttpResponse:
    """What others have asked, for whoever would like to look: in groups, each behind a tap of its own."""
    own = book_of(visit, book)
    if not own.ideas:
        raise NotFound("This is not there.")
    return _page(visit, own, "ideas", groups=_groups(visit))


def _groups(visit: ParticipantRequest) -> list[tuple[str, list[str]]]:
    """Each group of the words called `ideas`: `NAME_title` is its title, `NAME` has one sentence in each line."""
    names = [key.removesuffix("_title") for key in room_words(visit.language, "ideas") if key.endswith("_title")]
    found = [(visit.said(f"ideas.{name}_title"), visit.said(f"ideas.{name}").splitlines()) for name in names]
    return [(title, lines) for title, lines in found if lines]
