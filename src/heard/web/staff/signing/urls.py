"""The addresses of this room."""

from django.urls import path

from heard.web.staff.signing import sign_in

PAGES = [
    path("sign-in/", sign_in.sign_in, name="sign-in"),
    path("sign-out/", sign_in.sign_out, name="sign-out"),
]
