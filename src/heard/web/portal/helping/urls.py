"""Every address of this room."""

from django.urls import path

from heard.web.portal.helping.closing import closing
from heard.web.portal.helping.views import helping

PAGES = [path("help/", helping, name="own-help"), path("help/close/", closing, name="own-close")]
