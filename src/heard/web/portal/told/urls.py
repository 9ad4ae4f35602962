"""Every address of this room."""

from django.urls import path

from heard.web.portal.told.views import told

PAGES = [path("told/", told, name="own-told")]
