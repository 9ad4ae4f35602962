"""The pages of a host that is none of the doors: none. Each door has its own addresses, in `heard.web`."""

from django.urls import URLPattern, URLResolver

handler400 = "heard.web.answers.unreadable"
handler404 = "heard.web.answers.missing"
handler500 = "heard.web.answers.failed"

urlpatterns: list[URLPattern | URLResolver] = []
