"""Every address of this room."""

from django.urls import path

from heard.web.portal.day.views import day, sheet

PAGES = [path("day/", day, name="own-day"), path("day/sheet/", sheet, name="own-day-sheet")]
