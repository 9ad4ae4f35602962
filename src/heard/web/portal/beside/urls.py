"""Every address of this room."""

from django.urls import path

from heard.web.portal.beside import views

PAGES = [
    path("with-me/", views.with_me, name="own-with-me"),
    path("with-me/name/", views.name, name="own-name-someone"),
    path("step-back/", views.step_back, name="own-step-back"),
]
