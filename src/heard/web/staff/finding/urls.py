"""The addresses of this room."""

from django.urls import path

from heard.web.staff.finding import listing

PAGES = [
    path("dialogues/", listing.dialogues, name="dialogues"),
]
