"""The addresses of this room."""

from django.urls import path

from heard.web.staff.registers import programme

PAGES = [
    path("programme/", programme.programme, name="programme"),
    path("programme/acts/<slug:name>/", programme.act, name="programme-act"),
]
