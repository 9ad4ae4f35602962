"""Every address of this room."""

from django.urls import path

from heard.web.portal.stopping import views

PAGES = [
    path("pause/", views.pause, name="own-pause"),
    path("stop/", views.stop, name="own-stop"),
    path("resting/", views.resting, name="own-resting"),
    path("take-back/", views.take_back, name="own-take-back"),
]
