"""Every address of this room."""

from django.urls import path

from heard.web.portal.home.views import home

PAGES = [path("my-page/", home, name="own-home")]
