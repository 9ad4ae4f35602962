"""The addresses of this room."""

from django.urls import path

from heard.web.staff.shell import home, passing

PAGES = [
    path("", home.home, name="home"),
    path("demo-clock/", passing.demo_clock, name="demo-clock"),
]
