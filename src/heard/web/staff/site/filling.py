"""A new page of some kind, as questions: each thing that only the programme can say is asked for by itself."""

from dataclasses import dataclass

from django.http import HttpResponse, QueryDict
from django.shortcuts import render

from heard.ground import texts
from heard.programme.scene import ProgrammeScene
from heard.publishing import sources
from heard.publishing.filling import filled, places_in, words_after
from heard.publishing.markdown import MarkdownPage, page_of
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.shell.drafts import kept_for
from heard.web.staff.site.trying import written_languages


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One thing that is asked for: what stands before it, what to write, and what was typed so far."""

    name: str
    kind: str
    words: str
    before: MarkdownPage
    typed: str


def asked_kind(typed: QueryDict) -> tuple[str, str, str]:
    """The kind that a form or a link asks for, its language, and its words; empty where there is nothing to fill in."""
    language = typed.get("language", "") or texts.FIRST
    kind = typed.get("kind", "")
    found = dict(sources.kinds(language)).get(kind, "") if language in written_languages() else ""
    return (kind, language, found) if places_in(found) else ("", "", "")


def put_together(form: QueryDict) -> dict[str, str]:
    """The page from what was typed, by language; `{}` where nothing of this kind was sent."""
    _kind, language, text = asked_kind(form)
    if not text or form.get("do") != "fill":
        return {}
    return {language: filled(text, [form.get(f"gap-{at}", "") for at in range(len(places_in(text)))])}


def form(request: StaffRequest, name: str, after: dict[str, str]) -> HttpResponse | None:
    """The questions; `None` where the page is written as a whole. `after` is each language's version that is there now."""
    kept = kept_for(request, ProgrammeScene(request.member.programme).zone)
    kind, language, text = asked_kind(kept.typed)
    if request.method == "POST" or not kind or any(each.startswith("text-") for each in kept.typed):
        return None
    page = {"name": name, "kind": kind, "language": language, "after": after, "kept": kept}
    words = {"title": page_of(text).title, "asked": _asked(text, kept.typed), "rest": page_of(words_after(text))}
    return render(request, "staff/site/filling.html", {**page, **words})


def _asked(text: str, typed: QueryDict) -> list[Asked]:
    return [
        Asked(
            name=f"gap-{at}",
            kind=each.kind,
            words=each.asked,
            before=page_of(each.before),
            typed=typed.get(f"gap-{at}", ""),
        )
        for at, each in enumerate(places_in(text))
    ]
