"""Every address of the portal, room by room."""

from django.urls import URLPattern, path

from heard.ground.texts import shipped
from heard.web.portal import after, beside, beside_me, day, helping, home, messages, papers, record, stopping, told
from heard.web.portal.appointments import views as appointments_views
from heard.web.portal.deciding import views as deciding_views
from heard.web.portal.entering import choosing, going, sign_in
from heard.web.portal.notebook import passing
from heard.web.portal.notebook import views as notebook_views
from heard.web.portal.notebook.books import BOOKS
from heard.web.portal.reach import changing, days
from heard.web.portal.reach import views as reach_views
from heard.web.portal.shell import drafts
from heard.web.portal.shell.access import entrance

__all__ = ["entrance", "handler400", "handler404", "handler500", "urlpatterns"]

handler400 = "heard.web.answers.unreadable"
handler404 = "heard.web.answers.missing"
handler500 = "heard.web.answers.failed"


def notes_in(book: str) -> list[URLPattern]:
    """The addresses of one book of the notebook."""
    own: dict[str, object] = {"book": book}
    ideas = [path(f"{book}/ideas/", notebook_views.ideas, own, name=f"own-{book}-ideas")] if BOOKS[book].ideas else []
    return [
        *ideas,
        path(f"{book}/", notebook_views.notes, own, name=f"own-{book}"),
        path(f"{book}/edit/", notebook_views.edit, own, name=f"own-{book}-edit"),
        path(f"{book}/share/", notebook_views.share, own, name=f"own-{book}-share"),
        path(f"{book}/paper/", notebook_views.on_paper, own, name=f"own-{book}-paper"),
    ]


urlpatterns = [
    # Entering
    path("", sign_in.first_page, name="home"),
    *(path(f"{each}/", sign_in.first_page, {"language": each}, name=f"home-{each}") for each in shipped()),
    path("words/", choosing.first_words, name="first-words"),
    path("words/again/", choosing.first_words_again, name="first-words-again"),
    path("my-words/", choosing.other_words, name="own-words"),
    path("my-words/again/", choosing.other_words_again, name="own-words-again"),
    path("start/", going.before_you_start, name="own-start"),
    path("still-here/", going.still_here, name="own-still-here"),
    path("out/", going.out, name="out"),
    path("leave/", going.leave, name="leave"),
    # After
    path("after/", after.after, name="own-after"),
    path("after/quiet/", after.not_asked, name="own-not-asked"),
    path("after/hear/", after.hear, name="own-hear"),
    # Appointments
    path("next-talk/", appointments_views.appointment, name="own-talk"),
    path("next-talk/cancel/", appointments_views.cancel, name="own-talk-cancel"),
    path("next-talk/file/", appointments_views.calendar_file, name="own-talk-file"),
    # Beside
    path("with-me/", beside.with_me, name="own-with-me"),
    path("with-me/name/", beside.name, name="own-name-someone"),
    path("step-back/", beside.step_back, name="own-step-back"),
    # Beside me
    path("my-part/", beside_me.my_part, name="own-part"),
    path("my-part/after/", beside_me.after, name="own-part-after"),
    # Day
    path("day/", day.day, name="own-day"),
    path("day/sheet/", day.sheet, name="own-day-sheet"),
    # Deciding
    path("decide/", deciding_views.decide, name="own-decide"),
    path("ready/", deciding_views.ready, name="own-ready"),
    # Helping
    path("help/", helping.helping, name="own-help"),
    path("help/close/", helping.closing, name="own-close"),
    # Home
    path("my-page/", home.home, name="own-home"),
    # Messages
    path("messages/", messages.messages, name="own-messages"),
    # Notebook
    path("kept/", drafts.kept, name="own-kept"),
    path("shared/", passing.shared, name="own-shared"),
    path("shared/next/", passing.let_go, name="own-let-go"),
    path("given/", passing.given, name="own-given"),
    *(each for book in BOOKS for each in notes_in(book)),
    # Papers
    path("papers/", papers.shelf, name="own-papers"),
    path("papers/read/", papers.read, name="own-paper"),
    path("papers/print/", papers.on_paper, name="own-paper-print"),
    # Record
    path("record/", record.record, name="own-record"),
    path("record/ask/", record.ask, name="own-record-ask"),
    path("record/copy/", record.copy, name="own-copy"),
    # Reach
    path("reach/", reach_views.reach, name="own-reach"),
    path("reach/change/", changing.change, name="own-reach-change"),
    path("reach/days/", days.days, name="own-reach-days"),
    # Stopping
    path("pause/", stopping.pause, name="own-pause"),
    path("stop/", stopping.stop, name="own-stop"),
    path("resting/", stopping.resting, name="own-resting"),
    path("take-back/", stopping.take_back, name="own-take-back"),
    # Told
    path("told/", told.told, name="own-told"),
]
