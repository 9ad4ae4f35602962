"""The addresses of this room."""

from django.urls import path

from heard.web.staff.finding import listing, searching, views

PAGES = [
    path("search/", searching.search, name="search"),
    path("dialogues/", listing.dialogues, name="dialogues"),
    path("dialogues/views/", views.views, name="views"),
    path("dialogues/views/<str:reference>/take-away/", views.take_away, name="take-view-away"),
    path("dialogues/views/<str:reference>/put-back/", views.put_back, name="put-view-back"),
]
