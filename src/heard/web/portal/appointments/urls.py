"""Every address of this room."""

from django.urls import path

from heard.web.portal.appointments.views import appointment, calendar_file, cancel

PAGES = [
    path("next-talk/", appointment, name="own-talk"),
    path("next-talk/cancel/", cancel, name="own-talk-cancel"),
    path("next-talk/file/", calendar_file, name="own-talk-file"),
]
