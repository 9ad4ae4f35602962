"""Every address of the staff workspace."""

from django.urls import path

from heard.web.staff import acting, caseload, dialogue, figures, opening, passing, programme, signing

handler400 = "heard.web.answers.unreadable"
handler404 = "heard.web.answers.missing"
handler500 = "heard.web.answers.failed"

urlpatterns = [
    path("", caseload.home, name="home"),
    path("sign-in/", signing.sign_in, name="sign-in"),
    path("sign-out/", signing.sign_out, name="sign-out"),
    path("dialogues/", caseload.dialogues, name="dialogues"),
    path("dialogues/new/", opening.new_dialogue, name="new-dialogue"),
    path("dialogues/<slug:reference>/", dialogue.dialogue, name="dialogue"),
    path("dialogues/<slug:reference>/acts/<slug:name>/", acting.act, name="act"),
    path("programme/", programme.programme, name="programme"),
    path("programme/acts/<slug:name>/", programme.act, name="programme-act"),
    path("demo-clock/", passing.demo_clock, name="demo-clock"),
    path("figures/", figures.figures, name="figures"),
]
