"""Every address of this room."""

from django.urls import path

from heard.web.portal.reach import changing, days, views

PAGES = [
    path("reach/", views.reach, name="own-reach"),
    path("reach/change/", changing.change, name="own-reach-change"),
    path("reach/days/", days.days, name="own-reach-days"),
]
