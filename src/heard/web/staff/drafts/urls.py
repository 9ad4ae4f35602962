"""The addresses of this room."""

from django.urls import path

from heard.web.staff.drafts import keeping

PAGES = [
    path("drafts/", keeping.drafts, name="drafts"),
]
