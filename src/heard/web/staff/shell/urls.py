"""The addresses of this room."""

from django.urls import path

from heard.web.staff.shell import home, passing, settings, still_here
from heard.web.staff.shell.helping import help as helping

PAGES = [
    path("", home.home, name="home"),
    path("settings/", settings.settings, name="settings"),
    path("help/", helping.help_page, name="help"),
    path("still-here/", still_here.still_here, name="still-here"),
    path("demo-clock/", passing.demo_clock, name="demo-clock"),
]
