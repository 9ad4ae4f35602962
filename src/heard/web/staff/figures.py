"""Figures without identities."""

from django.http import HttpResponse
from django.shortcuts import render

from heard.evaluation.queries import FIGURES, in_words
from heard.people.terms import Role
from heard.web.access import StaffRequest, open_to

LABELS = {
    "requests": "Dialogues that were asked for",
    "approached": "In which the responsible person was approached",
    "in_preparation": "In which preparation began",
    "meetings_held": "In which a meeting was held",
    "closed": "Closed",
}


@open_to(Role.EVALUATOR, Role.COORDINATOR, Role.SUPERVISOR)
def figures(request: StaffRequest) -> HttpResponse:
    """Every published figure, by the one function that decides what may be shown."""
    found = [(LABELS.get(name, name), in_words(request.actor, request.member.programme, name)) for name in FIGURES]
    return render(request, "staff/figures.html", {"figures": found})
