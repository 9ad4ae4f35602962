"""The addresses of this room."""

from django.urls import path

from heard.web.staff.dialogue import acting, opening, page

PAGES = [
    path("dialogues/new/", opening.new_dialogue, name="new-dialogue"),
    path("dialogues/<slug:reference>/", page.dialogue, name="dialogue"),
    path("dialogues/<slug:reference>/acts/<slug:name>/", acting.act, name="act"),
]
