"""The addresses of this room."""

from django.urls import path

from heard.web.staff.day import concern, log, quick, today

PAGES = [
    path("day/", today.day, name="day"),
    path("day/<slug:reference>/", quick.quick, name="day-dialogue"),
    path("day/<slug:reference>/log/", log.log, name="day-log"),
    path("day/<slug:reference>/concern/", concern.concern, name="day-concern"),
    path("day/<slug:reference>/sheet/", quick.sheet, name="day-sheet"),
]
