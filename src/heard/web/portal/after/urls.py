"""Every address of this room."""

from django.urls import path

from heard.web.portal.after.views import after, hear, not_asked

PAGES = [
    path("after/", after, name="own-after"),
    path("after/quiet/", not_asked, name="own-not-asked"),
    path("after/hear/", hear, name="own-hear"),
]
