"""What came from the other person. The page asks first; only whoever presses the button is shown it."""

from django.http import HttpResponse

from heard.confidentiality.looking import look
from heard.exchange.queries import given_to
from heard.web.portal.notebook.books import PRINCIPALS
from heard.web.portal.notebook.listing import listener
from heard.web.portal.shell.answering import page
from heard.web.portal.shell.reach import Guest, open_to_own
from heard.web.reach import see_other

HERE = "/given/"
# In the session, from the press of the button to the page that shows it, and no longer.
NOW = "read_now"


@open_to_own(*PRINCIPALS)
def given(visit: Guest) -> HttpResponse:
    """Whether there is something; and what, for whoever asked for it just now."""
    if visit.method == "POST":
        visit.session[NOW] = True
        return see_other(HERE)
    there = given_to(visit.by, visit.case)
    asked = visit.session.pop(NOW, False)
    found = look(visit.by, visit.case, frozenset({"from_the_other_side"})) if asked and there.new + there.shown else []
    return page(visit, "portal/notebook/given.html", room="given", there=there, found=found[::-1], name=listener(visit))
