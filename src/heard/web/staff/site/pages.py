"""The pages of the public site: which there are, where they stand, and what they say in each language side by side."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from heard.ground import references
from heard.ground.errors import NotFound
from heard.ground.texts import FIRST, say, spoken
from heard.programme.scene import ProgrammeScene
from heard.publishing import checking, sources
from heard.publishing.details import NEVER_HIDDEN
from heard.publishing.markdown import page_of
from heard.publishing.problems import PublishingProblem
from heard.publishing.proofreading import MAX_PAGE_CHARS
from heard.publishing.published import published
from heard.publishing.queries import page_versions
from heard.web import told
from heard.web.access import open_to
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.shell.drafts import done_with, kept_for
from heard.web.staff.shell.messages import tell
from heard.web.staff.site import filling
from heard.web.staff.site.missing import missing_things
from heard.web.staff.site.trying import (
    AFTER,
    PUBLISHERS,
    Row,
    is_demo,
    newest,
    of_the_public_site,
    public_address,
    tried,
    version_rows,
    written_languages,
)

PLACES = ("menu", "others", "foot")
FRONT, HOME = "front", "home"
NOWHERE, HIDDEN, HIGHER = "nowhere", "hidden", "higher"
# How things are written, as the page shows it.
SIGNS = (
    ("title", "# …"),
    ("heading", "## …"),
    ("list", "- …"),
    ("link", "[…](contact)  […](https://…)"),
    ("picture", "![…](picture.jpg)"),
    ("block", "[[call]]  [[ask]]  [[lines]]  [[film]]  [[map]]"),
    ("consent", "[[consent 2026-01-05 to 2028-01-05]]"),
)
VERSION = re.compile(r"^[0-9]{1,9}$")


@open_to(*PUBLISHERS)
@of_the_public_site
def pages(request: StaffRequest) -> HttpResponse:
    """Every page, by where it stands; and the kinds that are ready to be taken over."""
    now = sources.details_as_written(demo=is_demo(request))
    placed, there = now.pages.model_dump(), [name for name in sources.page_names() if name not in sources.BESIDE_PAGES]
    page = {
        "missing": [*missing_things(now)],
        "groups": [*_groups(placed, there)],
        "places": [(each, say(f"site-place_{each}")) for each in (*PLACES, NOWHERE)],
        "kinds": [(name, page_of(text).title) for name, text in sources.kinds(FIRST) if name not in there],
        "language": FIRST,
        "problem": request.GET.get("problem") == "name",
        "public": public_address(request),
    }
    return render(request, "staff/site/pages.html", page)


def _groups(placed: dict[str, list[str]], there: list[str]) -> Iterator[tuple[str, list[Row]]]:
    """Pages by where they stand, each place by its name."""
    linked = {name for place in PLACES for name in placed[place]}
    by_place = {FRONT: [HOME]} | {place: [name for name in placed[place] if name in there] for place in PLACES}
    for place, names in {**by_place, NOWHERE: [name for name in there if name not in linked | {HOME}]}.items():
        yield say(f"site-place_{place}"), [_row(name, place, placed, at) for at, name in enumerate(names)]


def _row(name: str, place: str, placed: dict[str, list[str]], at: int) -> Row:
    return {
        "name": name,
        "title": _title(name) or name,
        "place": place,
        "languages": [code for code in written_languages() if _text(name, code)],
        "is_hidden": name in placed[HIDDEN],
        "may_hide": name not in NEVER_HIDDEN,
        "may_rise": at > 0 and place != NOWHERE,
        "may_move": name != HOME,
    }


def _title(name: str) -> str:
    """The title of a page in the language of the workspace, also of a hidden one; `""` for a page that is not there yet."""
    shown, text = told.public_page(name, spoken()), sources.page_text(name, FIRST)
    return shown.title if shown else page_of(text[0]).title if text else ""


def _text(name: str, language: str) -> str:
    """What a page says in this very language; `""` where it says nothing in it."""
    found = sources.page_text(name, language)
    return found[0] if found and found[1] == language else ""


@require_POST
@open_to(*PUBLISHERS)
@of_the_public_site
def place(request: StaffRequest) -> HttpResponse:
    """Put a page somewhere else, one higher, or out of sight."""
    name, to = request.POST.get("name", ""), request.POST.get("to", "")
    if name not in sources.page_names():
        raise NotFound("This is not there.")
    written = sources.details_as_written(demo=is_demo(request)).model_dump()
    written["pages"] = _moved(sources.still_there(written["pages"]), name, to)
    wrong = tried(request, "write_details", text=json.dumps(written), after=published().number("details"))
    tell(request, " ".join(wrong.values()) or say("site-placed"), wrong=bool(wrong))
    return HttpResponseRedirect(reverse("site-pages"), status=303)


def _moved(placed: dict[str, list[str]], name: str, to: str) -> dict[str, list[str]]:
    """Where each page stands afterwards."""
    if to == HIGHER:
        return {place: _one_higher(names, name) for place, names in placed.items()}
    if to == HIDDEN:
        hidden = [each for each in placed[HIDDEN] if each != name] + ([] if name in placed[HIDDEN] else [name])
        return {**placed, HIDDEN: hidden}
    moved = {place: [each for each in names if each != name or place == HIDDEN] for place, names in placed.items()}
    return {**moved, to: [*moved[to], name]} if to in PLACES else moved if to == NOWHERE else placed


def _one_higher(names: list[str], name: str) -> list[str]:
    at = names.index(name) if name in names else 0
    return [*names[: at - 1], name, names[at - 1], *names[at + 1 :]] if at else names


@require_POST
@open_to(*PUBLISHERS)
@of_the_public_site
def new(request: StaffRequest) -> HttpResponse:
    """A new page: its name in the address, and the kind it begins as."""
    kind = request.POST.get("kind", "")
    name = request.POST.get("name", "").strip().lower() or kind
    if not checking.is_page_name(name):
        return HttpResponseRedirect(f"{reverse('site-pages')}?problem=name#new", status=303)
    begin = f"?kind={kind}&language={FIRST}" if kind else ""
    return HttpResponseRedirect(f"{reverse('site-page', args=[name])}{begin}", status=303)


# One page


@dataclass(slots=True, kw_only=True)
class Column:
    """A page in one language, as it is being written."""

    language: str
    label: str
    text: str
    after: str
    problems: list[PublishingProblem] = field(default_factory=list)
    shown: Any = None
    is_asked_for: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it is looked at now, where another language is the first."""
        return bool(self.problems) or self.is_asked_for

    @property
    def name(self) -> str:
        """The name of its field."""
        return f"text-{self.language}"


@open_to(*PUBLISHERS)
@of_the_public_site
def page(request: StaffRequest, name: str) -> HttpResponse:
    """Write a page in all languages, see how it will look, and publish it once nothing is wrong with it."""
    if not checking.is_page_name(name):
        raise NotFound("This is not there.")
    columns = _columns(request, name)
    if asked := filling.form(request, name, {f"after-{each.language}": each.after for each in columns}):
        return asked
    if request.method == "POST":
        wrong = _sent(request, name, columns)
        if wrong is None:
            return HttpResponseRedirect(reverse("site-page", args=[name]), status=303)
        return _page(request, name, columns, wrong)
    return _page(request, name, columns, {})


def _columns(request: StaffRequest, name: str) -> list[Column]:
    kept = kept_for(request, ProgrammeScene(request.member.programme).zone).typed
    begun = {code: _begun(request, name, code) for code in written_languages()} | filling.put_together(request.POST)
    # Who looks at a version looks at that, also where a draft is kept.
    typed = {key: str(value) for key, value in kept.items() if not _version_asked(request, key.rpartition("-")[2])}
    return [
        Column(
            language=code,
            label=label,
            text=typed.get(f"text-{code}", begun[code]).replace("\r\n", "\n"),
            after=typed.get(f"after-{code}") or str(published().number("page", name, code)),
            is_asked_for=typed.get("language") == code,
        )
        for code, label in written_languages().items()
    ]


def _version_asked(request: StaffRequest, language: str) -> str:
    """The number of the version that was asked for in this language; `""` where none was."""
    number = request.GET.get("version", "") if request.method == "GET" and request.GET.get("language") == language else ""
    return number if VERSION.match(number) else ""


def _begun(request: StaffRequest, name: str, language: str) -> str:
    """What the form begins with: an older version that was asked for, else what the page says, else how it is begun."""
    if number := _version_asked(request, language):
        older = page_versions(request.member.programme, name, language=language, number=int(number))
        return older[0].text if older else ""
    return _text(name, language) or ("" if _title(name) or language != FIRST else _own_page())


def _own_page() -> str:
    """What a page of the programme's own begins as: it shows where the title goes, and cannot be published like this."""
    return f"# {say('site-own_title')}\n\n> {say('site-own_words')}\n"


def _sent(request: StaffRequest, name: str, columns: list[Column]) -> dict[str, str] | None:
    """Look or publish. `None` where it was published, else what is wrong, by field."""
    for each in columns:
        each.problems = checking.of_page(name, each.language, each.text.strip(), request.member.programme)
        each.shown = page_of(each.text) if len(each.text) <= MAX_PAGE_CHARS else None
    wrong = {each.name: str(problem) for each in columns for problem in each.problems[:1]}
    if wrong or request.POST.get("do") != "publish":
        return wrong
    wrong = dict(_published(request, name, columns))
    if wrong:
        return wrong
    done_with(request)
    tell(request, say("site-published"))
    return None


def _published(request: StaffRequest, name: str, columns: list[Column]) -> Iterator[tuple[str, str]]:
    """Publish what was changed, language by language; what went wrong, by field."""
    changed = [each for each in columns if each.text.strip() != _text(name, each.language).strip()]
    # Where somebody else wrote one language meanwhile, nothing is published, as the page then says.
    late = [each for each in changed if each.after != str(published().number("page", name, each.language))]
    for each in late or changed:
        found = tried(request, "write_page", name=name, language=each.language, text=each.text.strip(), after=each.after)
        if not found or AFTER in found:
            each.after = newest(request, "page", name, each.language)
        if found:
            yield each.name, " ".join(found.values())


def _unlisted(request: StaffRequest, name: str) -> Row | None:
    """A page of the programme's own that no list names, so that hardly anybody finds it; `None` for any other."""
    placed: dict[str, list[str]] = sources.details_as_written(demo=is_demo(request)).pages.model_dump()
    known = {*sources.shipped_pages(), *chain(*placed.values())}
    return _row(name, PLACES[0], placed, 0) if name in sources.page_names() and name not in known else None


def _page(request: StaffRequest, name: str, columns: list[Column], wrong: dict[str, str]) -> HttpResponse:
    page = {
        "name": name,
        "title": _title(name) or say("site-new_page"),
        "first": columns[0],
        "others": columns[1:],
        "problems": wrong,
        "looked": request.method == "POST",
        "kept": kept_for(request, ProgrammeScene(request.member.programme).zone),
        "key": request.POST.get("act_key") or references.new(),
    }
    page |= _beside(request, name)
    return render(request, "staff/site/page.html", page, status=422 if wrong else 200)


def _beside(request: StaffRequest, name: str) -> dict[str, object]:
    """What stands around the form of a page: where people find it, how things are written, and every version."""
    at_the_site = f"{public_address(request)}/{FIRST}/{'' if name == HOME else f'{name}/'}"
    return {
        "public": at_the_site if _title(name) else "",
        "has_kind": name in dict(sources.kinds(FIRST)),
        "unlisted": _unlisted(request, name),
        "places": [(each, say(f"site-place_{each}")) for each in PLACES],
        "signs": [(sign, say(f"site-sign_{name}")) for name, sign in SIGNS],
        "files": sorted(sources.file_names()),
        "versions": version_rows(request, page_versions(request.member.programme, name)),
    }
