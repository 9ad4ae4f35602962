"""The sentences around the pages and in the steps of asking, each in all languages side by side."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from heard.ground import references, texts
from heard.ground.errors import NotFound
from heard.ground.text_problems import FluentMessage
from heard.ground.texts import say
from heard.programme.scene import ProgrammeScene
from heard.publishing import checking
from heard.publishing.published import published
from heard.publishing.queries import sentence_versions
from heard.publishing.sentences import fluent_of, frame, known
from heard.web.access import open_to
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.shell.drafts import done_with, kept_for
from heard.web.staff.shell.messages import tell
from heard.web.staff.site.trying import AFTER, PUBLISHERS, newest, of_the_public_site, tried, version_rows, written_languages


@dataclass(slots=True, kw_only=True, eq=False)
class Said:
    """A sentence in one language: as it is written now, and as it comes with Heard."""

    language: str
    label: str
    text: str
    ours: str
    after: str

    @property
    def name(self) -> str:
        """The name of its field."""
        return f"text-{self.language}"


@open_to(*PUBLISHERS)
@of_the_public_site
def sentences(request: StaffRequest) -> HttpResponse:
    """Every sentence, by the file it comes from; or those with what somebody looks for."""
    wanted = request.GET.get("q", "").strip().casefold()
    own = published().sentences
    rows = [(one.file.stem, key, _now(key, texts.FIRST), any(key in each for each in own.values())) for key, one in _all()]
    found = [row for row in rows if wanted in f"{row[1]} {row[2]}".casefold()]
    groups = [(say(f"site-file_{stem}"), list(each)) for stem, each in groupby(found, key=lambda row: row[0])]
    return render(request, "staff/site/sentences.html", {"groups": groups, "wanted": wanted, "nothing": not found})


def _all() -> list[tuple[str, FluentMessage]]:
    return sorted(known().items(), key=lambda item: (item[1].file.stem, item[1].line))


def _now(key: str, language: str) -> str:
    return published().sentences.get(language, {}).get(key) or frame(language).get(key, "")


@open_to(*PUBLISHERS)
@of_the_public_site
def sentence(request: StaffRequest, key: str) -> HttpResponse:
    """One sentence: write it otherwise, or let it be said as it comes."""
    ours = known().get(key)
    if ours is None:
        raise NotFound("This is not there.")
    said = _said(request, key)
    wrong = _sent(request, key, said) if request.method == "POST" else {}
    if request.method == "POST" and not wrong:
        done_with(request)
        tell(request, say("site-sentence_written"))
        return HttpResponseRedirect(reverse("site-sentences"), status=303)
    page = {**_page(request, key), "places": sorted(ours.places), "said": said, "problems": wrong}
    return render(request, "staff/site/sentence.html", page, status=422 if wrong else 200)


def _page(request: StaffRequest, key: str) -> dict[str, object]:
    return {
        "key_of_sentence": key,
        "kept": kept_for(request, ProgrammeScene(request.member.programme).zone),
        "versions": version_rows(request, sentence_versions(request.member.programme, key)),
        "key": request.POST.get("act_key") or references.new(),
    }


def _said(request: StaffRequest, key: str) -> list[Said]:
    typed = kept_for(request, ProgrammeScene(request.member.programme).zone).typed
    return [
        Said(
            language=code,
            label=label,
            text=typed.get(f"text-{code}", _now(key, code)),
            ours=frame(code).get(key, ""),
            after=typed.get(f"after-{code}") or str(published().number("sentence", code, key)),
        )
        for code, label in written_languages().items()
    ]


def _sent(request: StaffRequest, key: str, said: list[Said]) -> dict[str, str]:
    """Write what was changed, once all of it can be written; what is wrong, by field."""
    wanted = {each: "" if fluent_of(each.text) == fluent_of(each.ours) else fluent_of(each.text) for each in said}
    found = {each.name: checking.of_sentence(each.language, key, text) for each, text in wanted.items()}
    wrong = {name: str(problems[0]) for name, problems in found.items() if problems}
    return wrong or dict(_written(request, key, wanted))


def _written(request: StaffRequest, key: str, wanted: dict[Said, str]) -> Iterator[tuple[str, str]]:
    now = published()
    changed = [each for each, text in wanted.items() if text != now.sentences.get(each.language, {}).get(key, "")]
    # As on the page of a page: where somebody else wrote one language meanwhile, nothing is published.
    late = [each for each in changed if each.after != str(now.number("sentence", each.language, key))]
    for each in late or changed:
        found = tried(request, "write_sentence", language=each.language, key=key, text=wanted[each], after=each.after)
        if not found or AFTER in found:
            each.after = newest(request, "sentence", each.language, key)
        if found:
            yield each.name, " ".join(found.values())
