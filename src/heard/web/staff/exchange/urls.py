"""The addresses of this room."""

from django.urls import path

from heard.web.staff.exchange import crossing, waiting

PAGES = [
    path("exchange/", waiting.exchange, name="exchange"),
    path("exchange/<slug:reference>/<slug:item>/", crossing.crossing, name="crossing"),
]
