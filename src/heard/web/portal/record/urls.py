"""Every address of this room."""

from django.urls import path

from heard.web.portal.record.copying import copy
from heard.web.portal.record.views import ask, record

PAGES = [
    path("record/", record, name="own-record"),
    path("record/ask/", ask, name="own-record-ask"),
    path("record/copy/", copy, name="own-copy"),
]
