"""The pages of a host that belongs to no site: none. Each site has its own addresses, in `heard.web`."""

from django.urls import URLPattern, URLResolver

handler400 = "heard.web.answers.unreadable"
handler404 = "heard.web.answers.missing"
handler500 = "heard.web.answers.failed"

urlpatterns: list[URLPattern | URLResolver] = []
