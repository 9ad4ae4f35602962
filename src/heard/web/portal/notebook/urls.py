"""Every address of this room."""

from django.urls import path

from heard.web.portal.notebook import given, keeping, passing, views
from heard.web.portal.notebook.books import BOOKS

PAGES = [
    path("kept/", keeping.kept, name="own-kept"),
    path("shared/", passing.shared, name="own-shared"),
    path("shared/next/", passing.let_go, name="own-let-go"),
    path("given/", given.given, name="own-given"),
]
for _name in BOOKS:
    PAGES += [
        path(f"{_name}/", views.notes, {"book": _name}, name=f"own-{_name}"),
        path(f"{_name}/edit/", views.edit, {"book": _name}, name=f"own-{_name}-edit"),
        path(f"{_name}/share/", views.share, {"book": _name}, name=f"own-{_name}-share"),
        path(f"{_name}/paper/", views.on_paper, {"book": _name}, name=f"own-{_name}-paper"),
    ]
PAGES.append(path("questions/ideas/", views.ideas, {"book": "questions"}, name="own-questions-ideas"))
