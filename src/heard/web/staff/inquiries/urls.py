"""The addresses of this room."""

from django.urls import path

from heard.web.staff.inquiries import asking, pages

PAGES = [
    path("inquiries/", pages.inquiries, name="inquiries"),
    path("inquiries/new/", asking.new_inquiry, name="new-inquiry"),
    path("inquiries/<slug:reference>/", pages.inquiry, name="inquiry"),
]
