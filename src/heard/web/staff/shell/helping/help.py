"""The help of one page, with the words that it uses and whom one can ask."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render

from heard.people.queries import colleagues
from heard.people.terms import Role
from heard.web.access import StaffRequest, open_to
from heard.web.staff.shell.helping.glossary import WORDS
from heard.web.staff.shell.helping.help_of import Help
from heard.web.staff.shell.helping.pages import PAGES

# In this order one is told whom to ask.
TO_ASK = {
    Role.SUPERVISOR: "about a dialogue, a worry, a day that was hard",
    Role.COORDINATOR: "about who does what, and when",
    Role.ADMINISTRATOR: "about signing in, or a page that does not work",
}
SHORTCUTS = (
    ("/", "Search"),
    ("g then t", "Go to Today"),
    ("g then d", "Go to Dialogues"),
    ("j and k", "The next row of a list, and the one before"),
    ("x", "Tick or untick that row"),
    ("o", "Open that row"),
    ("?", "This help"),
)


@dataclass(frozen=True, slots=True)
class HelpContact:
    """People of one role, and what to ask them about."""

    names: str
    role: str
    about: str


@open_to(*Role)
def help_page(request: StaffRequest) -> HttpResponse:
    """The help of the page that was named; of the workspace as a whole where none was, or none that we know."""
    told = PAGES.get(request.GET.get("page", ""), PAGES["home"])
    page = {"told": told, "words": _meanings(told), "asked": list(_to_ask(request)), "keys": SHORTCUTS}
    return render(request, "staff/shell/help.html", page)


def _meanings(told: Help) -> list[tuple[str, str]]:
    return [(word, WORDS[word]) for word in told.words]


def _to_ask(request: StaffRequest) -> Iterable[HelpContact]:
    """Everybody else of the programme who is there to be asked, by role."""
    others = [each for each in colleagues(request.actor) if each.reference != request.member.reference]
    for role, about in TO_ASK.items():
        names = [each.name for each in others if each.role == role]
        if names:
            yield HelpContact(", ".join(names), str(role.label), about)
