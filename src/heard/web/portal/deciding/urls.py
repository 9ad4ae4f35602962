"""Every address of this room."""

from django.urls import path

from heard.web.portal.deciding import readiness, views

PAGES = [
    path("decide/", views.decide, name="own-decide"),
    path("ready/", readiness.ready, name="own-ready"),
]
