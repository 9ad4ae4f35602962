"""Every address of this room."""

from django.urls import path

from heard.web.portal.messages.views import messages

PAGES = [path("messages/", messages, name="own-messages")]
