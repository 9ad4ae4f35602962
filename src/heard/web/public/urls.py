"""Every address of the public pages."""

from django.conf import settings
from django.urls import path

from heard.web.access import open_site as entrance
from heard.web.public import easy, film, found, pages
from heard.web.public.asking import again, views

__all__ = ["entrance", "handler400", "handler404", "handler500", "urlpatterns"]

handler400 = "heard.web.answers.unreadable"
handler404 = "heard.web.answers.missing"
handler500 = "heard.web.answers.failed"

urlpatterns = [
    path("", pages.front, name="home"),
    path("leave/", pages.leave, name="leave"),
    path("robots.txt", found.robots, name="robots"),
    path("sitemap.xml", found.sitemap, name="sitemap"),
    path(f"{settings.STATIC_URL[1:]}css/own.<slug:mark>.css", found.look, name="look"),
    path(f"{settings.STATIC_URL[1:]}own/<slug:mark>/<str:name>", found.kept_file, name="kept-file"),
    path("files/<str:name>", found.file, name="file"),
    path("film/<slug:language>.vtt", film.captions, name="film-captions"),
    path("film/<str:name>", film.film, name="film-file"),
    path("<slug:language>/", pages.page, name="front"),
    path("<slug:language>/ask/", views.begin, name="ask"),
    path("<slug:language>/ask/sent/", again.sent, name="ask-sent"),
    path("<slug:language>/ask/again/", again.again, name="ask-again"),
    path("<slug:language>/ask/<slug:name>/", views.step, name="ask-step"),
    path("<slug:language>/easy/<slug:name>/", easy.easy, name="easy"),
    path("<slug:language>/<slug:name>/", pages.page, name="page"),
]
