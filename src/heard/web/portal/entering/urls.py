"""The addresses of this room."""

from django.urls import path

from heard.web.portal.entering import choosing, going
from heard.web.portal.entering import sign_in as door

PAGES = [
    path("", door.at_the_door, name="home"),
    path("en/", door.at_the_door, {"language": "en"}, name="home-en"),
    path("es/", door.at_the_door, {"language": "es"}, name="home-es"),
    path("words/", choosing.first_words, name="first-words"),
    path("my-words/", choosing.other_words, name="own-words"),
    path("start/", going.before_you_start, name="own-start"),
    path("still-here/", going.still_here, name="own-still-here"),
    path("out/", going.out, name="out"),
    path("leave/", going.leave, name="leave"),
]
