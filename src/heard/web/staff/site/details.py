"""What the programme says of itself, as one form: name and look, how it is reached, where it is, who answers in a crisis."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse

from heard.ground import references, texts
from heard.ground.texts import has, say, shipped
from heard.programme.scene import ProgrammeScene
from heard.publishing import checking, sources
from heard.publishing.colors import STANDARD
from heard.publishing.details import CrisisDetails, SiteDetails
from heard.publishing.files import PICTURES
from heard.publishing.published import published
from heard.publishing.queries import details_versions
from heard.publishing.sentences import fluent_of
from heard.web.access import open_to
from heard.web.controls import Control
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.shell.drafts import done_with, kept_for
from heard.web.staff.shell.messages import tell
from heard.web.staff.site.trying import (
    AFTER,
    PUBLISHERS,
    is_demo,
    newest,
    of_the_public_site,
    tried,
    version_rows,
    written_languages,
)

# What is asked, part by part: `name` a line, `name*` a line in each language, `name**` lines in each language. First what
# every programme has of its own; then, folded away, what can stay as it comes.
PARTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("who", ("name", "short_name", "description*", "region*")),
    ("look", ("logo", "color")),
    ("reached", ("phone", "hours*", "email", "post**", "address**")),
    ("where", ("map", "map_words*", "preview")),
    ("leaving", ("emergency", "leave_to*")),
    ("film", ("film.file", "film.poster", "film.captions*")),
)
FOLDED = frozenset({"where", "leaving", "film"})
FILES_OF = {"logo": (*PICTURES,), "preview": (*PICTURES,), "map": (*PICTURES,), "film.poster": (*PICTURES,)}
FILES_OF |= {"film.file": (".mp4", ".webm"), "film.captions": (".vtt",)}
# So many more crisis lines can be written down than there are.
MORE_LINES = 2
MAX_LINES = 12
LINE = re.compile(r"^lines\.([0-9]{1,2})\.number$")


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldGroup:
    """Some fields of the form under one heading. `language` is that of a group in one other language, else `""`."""

    label: str
    controls: list[Control]
    is_folded: bool
    language: str = ""

    @property
    def is_open(self) -> bool:
        """Whether something in it has to be looked at again."""
        return any(each.problem for each in self.controls)


@open_to(*PUBLISHERS)
@of_the_public_site
def details(request: StaffRequest) -> HttpResponse:
    """Show it, and write it anew once nothing is wrong with it."""
    now = sources.details_as_written(demo=is_demo(request))
    wrong = _sent(request, now) if request.method == "POST" else {}
    if request.method == "POST" and not wrong:
        done_with(request)
        tell(request, say("site-details_written"))
        return HttpResponseRedirect(reverse("site-details"), status=303)
    return render(request, "staff/site/details.html", _page(request, now, wrong), status=422 if wrong else 200)


def _page(request: StaffRequest, now: SiteDetails, wrong: dict[str, str]) -> dict[str, object]:
    kept = kept_for(request, ProgrammeScene(request.member.programme).zone)
    typed, after = kept.typed or _typed(now), ""
    if AFTER in wrong:
        after, wrong = newest(request, "details"), {**wrong, **_meanwhile(request, typed)}
    return {
        **_form(typed, wrong),
        "kept": kept,
        "after": after or typed.get(AFTER) or published().number("details"),
        "versions": version_rows(request, details_versions(request.member.programme)),
        "key": request.POST.get("act_key") or references.new(),
    }


def _form(typed: QueryDict, wrong: dict[str, str]) -> dict[str, object]:
    """The fields in their groups, the crisis lines, and what is wrong with any of them."""
    groups, lines = [*_groups(typed, wrong)], [*_lines(typed, wrong)]
    return {
        "groups": [each for each in groups if not each.is_folded],
        "folded": [each for each in groups if each.is_folded],
        "lines": lines,
        "lines_open": any(each.problem for line in lines for each in line),
        "problems": _by_place([*(each for group in groups for each in group.controls), *chain(*lines)], wrong),
    }


def _meanwhile(request: StaffRequest, typed: QueryDict) -> dict[str, str]:
    """What somebody else has written that is not what was typed, by field."""
    theirs = _typed(sources.details_as_written(demo=is_demo(request), now=checking.now_at(request.member.programme)))
    names = {name for name in {*theirs, *typed} if name in theirs or name.startswith("lines.")}
    asked = {name for name in names if name.rpartition(".")[2] not in {*shipped()} - {*written_languages()}}
    other = {name: theirs.get(name, "") for name in sorted(asked) if _plain(theirs, name) != _plain(typed, name)}
    emptied = say("site-meanwhile_emptied")
    return {name: say("site-meanwhile", value=value) if value else emptied for name, value in other.items()}


def _plain(form: QueryDict, name: str) -> str:
    return fluent_of(form.get(name, ""))


def _sent(request: StaffRequest, now: SiteDetails) -> dict[str, str]:
    """Write it; what is wrong, by field."""
    told = {**_told(request.POST, now), "pages": sources.still_there(now.pages.model_dump())}
    found = checking.of_details(told, checking.now_at(request.member.programme))
    if found:
        return {_field_of(each.path): each.reason for each in reversed(found)}
    after = request.POST.get("after", "")
    return tried(request, "write_details", text=json.dumps(told, ensure_ascii=False), after=after)


def _field_of(path: tuple[str | int, ...]) -> str:
    """The name of the field that a problem is about."""
    parts = [str(part) for part in path if not isinstance(part, int) or path[0] == "lines"]
    return ".".join(parts) or "name"


def _by_place(controls: list[Control], wrong: dict[str, str]) -> dict[str, str]:
    """What is wrong, in the order of the form, each with what its field is called."""
    of_fields = {each.name: say("site-wrong_with", field=each.label, said=each.problem) for each in controls if each.problem}
    return {**of_fields, **{name: said for name, said in wrong.items() if name not in of_fields}}


def _groups(typed: QueryDict, wrong: dict[str, str]) -> Iterator[FieldGroup]:
    """The parts in the first language; then, for each other one, all that is said in it, for whoever writes it."""
    first, *others = written_languages()
    for part, names in PARTS:
        controls = [_asked(each, first, typed, wrong) for each in names]
        yield FieldGroup(label=say(f"site-part_{part}"), controls=controls, is_folded=part in FOLDED)
    said = [each for _part, names in PARTS for each in names if each.endswith("*")]
    for language in others:
        controls = [_asked(each, language, typed, wrong) for each in said]
        yield FieldGroup(label=written_languages()[language], controls=controls, is_folded=True, language=language)


def _asked(written: str, language: str, typed: QueryDict, wrong: dict[str, str]) -> Control:
    """The control of something in `PARTS`; in this language, where it is said in each."""
    name = written.rstrip("*")
    if name == written:
        return _control(name, name, "", typed, wrong)
    label = "" if language == texts.FIRST else written_languages()[language]
    return _control(f"{name}.{language}", name, label, typed, wrong, area=written.endswith("**"))


def _control(name: str, asked: str, language: str, typed: QueryDict, wrong: dict[str, str], *, area: bool = False) -> Control:
    key = f"site_field-{asked.replace('.', '_')}"
    endings = FILES_OF.get(asked)
    files = [(file, file) for file in sorted(sources.file_names()) if endings and file.endswith(endings)]
    label = say(key)
    return Control(
        name=name,
        widget="color" if name == "color" else "select" if endings else "area" if area else "line",
        label=say("site-in_language", label=label, language=language) if language else label,
        help=say(f"{key}.help") if has(f"{key}.help") else "",
        required=True,
        value=typed.get(name, "") or (STANDARD if name == "color" else ""),
        options=tuple(files),
        problem=wrong.get(name, ""),
    )


def _lines(typed: QueryDict, wrong: dict[str, str]) -> Iterator[list[Control]]:
    typed_at = {at for at in _places(typed) for part, value in typed.items() if value and part.startswith(f"lines.{at}.")}
    used = 1 + max(typed_at, default=-1)
    for at in range(max(used, min(MAX_LINES, used + MORE_LINES))):
        yield [
            _control(f"lines.{at}.number", "lines.number", "", typed, wrong),
            *(
                _control(f"lines.{at}.{part}.{language}", f"lines.{part}", label, typed, wrong)
                for part in ("name", "words")
                for language, label in written_languages().items()
            ),
        ]


# From a form, and back to one


def _told(form: QueryDict, now: SiteDetails) -> dict[str, Any]:
    """What a form says, as `details.toml` would. What is empty is left out; what is not asked stays as it is now."""
    told: dict[str, Any] = {}
    for _part, names in PARTS:
        for each in names:
            table, _, last = (name := each.rstrip("*")).rpartition(".")
            before = getattr(getattr(now, table) if table else now, last)
            value = _line_of(form, name) if name == each else _said(form, name, before, lines=each.endswith("**"))
            if value:
                (told.setdefault(table, {}) if table else told)[last] = value
    told["lines"] = [line for at in sorted(_places(form)) if (line := _line(form, at, now))]
    return told


def _line_of(form: QueryDict, name: str) -> str:
    """What was typed in one line. The color that the pages have anyway is none of the programme's own."""
    return form.get(name, "").strip().removeprefix(STANDARD if name == "color" else "")


def _said(form: QueryDict, name: str, before: Mapping[str, Any], *, lines: bool = False) -> dict[str, Any]:
    """What is said in each language. In a language that is not asked, as one that is switched off, it is said as before."""
    asked = written_languages()
    said: dict[str, Any] = {language: text for language, text in before.items() if language not in asked}
    typed = {language: fluent_of(form.get(f"{name}.{language}", "")) for language in asked}
    return said | {language: _each_line(text) if lines else text for language, text in typed.items() if text}


def _each_line(text: str) -> list[str]:
    return [each.strip() for each in text.splitlines() if each.strip()]


def _places(form: QueryDict) -> set[int]:
    """The places of the crisis lines in a form, from 0."""
    return {int(found[1]) for name in form if (found := LINE.match(name))}


def _line(form: QueryDict, at: int, now: SiteDetails) -> dict[str, Any]:
    number = form.get(f"lines.{at}.number", "").strip()
    if not number:
        return {}
    before = now.lines[at] if at < len(now.lines) else CrisisDetails(number=number)
    return {
        "number": number,
        "name": _said(form, f"lines.{at}.name", before.name),
        "words": _said(form, f"lines.{at}.words", before.words),
    }


def _typed(now: SiteDetails) -> QueryDict:
    """What is said now, as a form."""
    form = QueryDict(mutable=True)
    for name, value in _flat("", now.model_dump(exclude={"pages"})):
        form[name] = value
    return form


def _flat(prefix: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _flat(f"{prefix}.{name}" if prefix else name, inner)
    elif isinstance(value, list) and prefix == "lines":
        for at, inner in enumerate(value):
            yield from _flat(f"{prefix}.{at}", inner)
    elif isinstance(value, list):
        yield prefix, "\n".join(value)
    else:
        yield prefix, str(value)
