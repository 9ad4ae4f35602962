"""The addresses of this room."""

from django.urls import path

from heard.web.staff.dialogue import act_form as acting
from heard.web.staff.dialogue import notes, opening, page

PAGES = [
    path("dialogues/new/", opening.new_dialogue, name="new-dialogue"),
    path("dialogues/<slug:reference>/", page.dialogue, name="dialogue"),
    path("dialogues/<slug:reference>/notes/<slug:note>/", notes.note, name="note"),
    path("dialogues/<slug:reference>/acts/", acting.acts, name="acts"),
    path("dialogues/<slug:reference>/acts/<slug:name>/", acting.act, name="act"),
]
