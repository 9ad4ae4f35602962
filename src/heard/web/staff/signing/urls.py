"""The addresses of this room."""

from django.urls import path

from heard.web.staff.signing import coming, giving, knocking, proving, sign_in, ways, where

PAGES = [
    path("sign-in/", sign_in.sign_in, name="sign-in"),
    path("sign-in/passkey/", knocking.question, name="passkey-question"),
    path("sign-out/", sign_in.sign_out, name="sign-out"),
    path("prove/", proving.prove, name="prove"),
    path("way-in/<str:secret>/", coming.way_in, name="way-in"),
    path("ways/", ways.own_ways, name="ways"),
    path("ways/passkey/", ways.add_passkey, name="add-passkey"),
    path("ways/passkey/question/", ways.passkey_question, name="new-passkey-question"),
    path("ways/passkey/remove/", ways.remove_passkey, name="remove-passkey"),
    path("ways/password/", ways.set_password, name="set-password"),
    path("ways/password/remove/", ways.remove_password, name="remove-password"),
    path("ways/app/", ways.set_app, name="set-app"),
    path("ways/codes/", ways.new_sheet, name="new-sheet"),
    path("signed-in/", where.places, name="signed-in"),
    path("programme/way-in/<slug:reference>/", giving.give, name="give-way-in"),
]
