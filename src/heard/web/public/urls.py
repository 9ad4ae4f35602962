"""Every address of the public pages."""

from django.urls import path

from heard.web.public import pages

handler400 = "heard.web.answers.unreadable"
handler404 = "heard.web.answers.missing"
handler500 = "heard.web.answers.failed"

urlpatterns = [
    path("", pages.home, name="home"),
    path("en/", pages.home, {"language": "en"}, name="home-en"),
    path("es/", pages.home, {"language": "es"}, name="home-es"),
]
