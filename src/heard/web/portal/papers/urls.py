"""Every address of the papers."""

from django.urls import path

from heard.web.portal.papers import views

PAGES = [
    path("papers/", views.shelf, name="own-papers"),
    path("papers/read/", views.read, name="own-paper"),
    path("papers/print/", views.on_paper, name="own-paper-print"),
]
