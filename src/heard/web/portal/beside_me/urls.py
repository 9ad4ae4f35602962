"""Every address of this room."""

from django.urls import path

from heard.web.portal.beside_me.views import after, my_part

PAGES = [
    path("my-part/", my_part, name="own-part"),
    path("my-part/after/", after, name="own-part-after"),
]
