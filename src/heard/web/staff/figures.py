"""Figures without identities."""

from django.http import HttpResponse
from django.shortcuts import render

from heard.evaluation.queries import FIGURES, in_words
from heard.ground.texts import say
from heard.people.terms import Role
from heard.web.access import open_to
from heard.web.staff.shell.access import StaffRequest


@open_to(Role.EVALUATOR, Role.COORDINATOR, Role.SUPERVISOR)
def figures(request: StaffRequest) -> HttpResponse:
    """Every published figure, by the one function that decides what may be shown."""
    found = [(say(f"figures-{name}"), in_words(request.actor, request.member.programme, name)) for name in FIGURES]
    return render(request, "staff/figures.html", {"figures": found})
