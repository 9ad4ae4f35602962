"""The addresses of this room."""

from django.urls import path

from heard.web.staff.contact import outbox, own_page, record, writing

OF_ONE = "dialogues/<slug:reference>/contact/<slug:person>/"
PAGES = [
    path(OF_ONE, record.record, name="contact-record"),
    path(f"{OF_ONE}checked/", record.checked, name="contact-checked"),
    path(f"{OF_ONE}change/", record.change, name="contact-change"),
    path(f"{OF_ONE}page/", own_page.own_page, name="contact-own-page"),
    path(f"{OF_ONE}page/close/", own_page.close, name="contact-own-page-close"),
    path(f"{OF_ONE}write/", writing.write, name="contact-write"),
    path(f"{OF_ONE}call/", writing.ring, name="contact-call"),
    path("outbox/", outbox.outbox, name="outbox"),
    path("outbox/recall/", outbox.recall, name="outbox-recall"),
    path("outbox/<slug:message>/", outbox.message, name="outbox-message"),
    path("outbox/<slug:message>/take/", outbox.take, name="outbox-take"),
    path("outbox/<slug:message>/done/", outbox.done, name="outbox-done"),
    path("outbox/<slug:message>/letter/", outbox.letter, name="outbox-letter"),
]
