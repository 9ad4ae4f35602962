"""The addresses of this room."""

from django.urls import path

from heard.web.staff.today import handling, page

PAGES = [
    path("today/", page.today, name="today"),
    path("today/handle/", handling.handle, name="handle-needs"),
    path("today/undo/<slug:reference>/", handling.undo, name="undo-needs"),
]
