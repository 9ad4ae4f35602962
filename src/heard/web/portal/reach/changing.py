"""Changing how one is reached: which way first, then what belongs to it; what would show is shown before it is kept."""

import unicodedata
from dataclasses import dataclass

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.debug import sensitive_post_parameters

from heard.acts.fields import ParseError
from heard.contact.actions import mark_safe
from heard.contact.own_record import OwnReach, own_preview, own_reach
from heard.contact.showing import Showing, first_name
from heard.dialogue.queries import who_carries
from heard.people.reach import IF_NO_ANSWER, NEEDS_PLACE, SAME, SUBJECTS
from heard.web.portal.reach.wording import HOURS, hours_words
from heard.web.portal.shell.access import ParticipantRequest, open_to_own
from heard.web.portal.shell.answering import Tried, doing, done, page
from heard.web.portal.shell.proving import proving

WAYS = ("phone", "text", "email", "letter", "they_ring", "none")
# What is asked of each way, beside the number or address.
ASKED = {
    "phone": ("hours", "if_no_answer", "sign_name", "shared"),
    "text": ("hours", "sign_name", "shared"),
    "email": ("hours", "sign_name", "subject", "shared"),
    "letter": ("shared",),
}
# Who else uses it, as those read it who reach them.
SHARED = {"no": "", "yes": "Somebody else uses it", "unsure": "Perhaps somebody else uses it"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One question of the page, with what can be chosen and what is."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...]
    chosen: str


@sensitive_post_parameters()
@open_to_own("party")
def change(visit: ParticipantRequest) -> HttpResponse:
    """Which way; then what belongs to it."""
    own = own_reach(visit.by, visit.case, visit.language)
    chosen = visit.POST.get("n") or visit.GET.get("n", "")
    if chosen not in {str(number) for number, _ in enumerate(WAYS, start=1)}:
        ways = [(str(number), visit.said(f"reach.way_{each}")) for number, each in enumerate(WAYS, start=1)]
        now = str(WAYS.index(own.way) + 1) if own.way in WAYS else ""
        return page(visit, "portal/reach/which.html", ways=ways, now=now)
    return _of_way(visit, own, chosen)


def _of_way(visit: ParticipantRequest, own: OwnReach, number: str) -> HttpResponse:
    way = WAYS[int(number) - 1]
    parts, tried, shown = _parts(visit, own, way), None, None
    if visit.method == "POST":
        shown, tried = _looked_at(visit, parts)
        if tried.fine and (visit.POST.get("do") == "save"):
            new = parts.get("at", SAME) != SAME
            # Whoever found this page open could lead our calls to themself: a new number needs their own words.
            tried = proving(visit) if new else tried
            tried = _kept(visit, own, parts) if tried.fine else tried
            if tried.fine:
                return done(visit, reverse("own-reach"), "reach.kept_new" if new else "reach.kept")
    return page(
        visit,
        "portal/reach/change.html",
        tried=tried,
        shown=shown,
        n=number,
        way=way,
        needs_place=way in NEEDS_PLACE,
        known=own.way == way and own.has_place,
        typed=visit.POST.get("at", ""),
        problems=tried.problems if tried else {},
        choices=_choices(visit, own, way, parts),
        is_new=parts.get("at", SAME) != SAME,
    )


def _parts(visit: ParticipantRequest, own: OwnReach, way: str) -> dict[str, str]:
    """What they marked so far for this way, with what they typed just now over it."""
    same = own.way == way
    parts = dict(own.parts) if same else {"way": way}
    typed = {name: visit.POST.get(name) for name in ASKED.get(way, ()) if name in visit.POST}
    parts |= {name: str(value) for name, value in typed.items()}
    if typed.get("shared") is not None:
        parts["shared"] = SHARED.get(str(typed["shared"]), "")
    place = _one_line(visit.POST.get("at", ""))
    parts["at"] = "" if way not in NEEDS_PLACE else place or (SAME if same and own.has_place else "")
    if parts.get("sign_name") not in {*_carriers(visit), own.sign_name}:
        parts["sign_name"] = ""
    return {name: value for name, value in parts.items() if value}


def _one_line(text: str) -> str:
    """What was typed, without signs that cannot be seen: a number that is pasted brings some along."""
    seen = (sign if sign.isprintable() else " " for sign in text if unicodedata.category(sign) != "Cf")
    return " ".join("".join(seen).split())


def _looked_at(visit: ParticipantRequest, parts: dict[str, str]) -> tuple[Showing | None, Tried]:
    try:
        return own_preview(visit.by, visit.case, parts, visit.language), Tried()
    except ParseError as wrong:
        return None, Tried(problems={"at": wrong.own.in_language(visit.language)})


def _kept(visit: ParticipantRequest, own: OwnReach, parts: dict[str, str]) -> Tried:
    # What is sent twice at once is kept once. The number itself is no part of the key.
    key = ":".join(["reach", str(own.at), *(parts.get(name, "") for name in ("way", "hours", "if_no_answer"))])
    with doing(visit) as tried:
        mark_safe(visit.case, by=visit.by.once(key), reach=parts)
    return Tried(problems={"at": "".join(tried.problems.values())} if tried.problems else {}, lines=tried.lines)


def _carriers(visit: ParticipantRequest) -> list[str]:
    return [first_name(each.title) for each in who_carries(visit.by, visit.case)]


def _choices(visit: ParticipantRequest, own: OwnReach, way: str, parts: dict[str, str]) -> list[Choice]:
    return [_choice(visit, own, name, parts) for name in ASKED.get(way, ())]


def _choice(visit: ParticipantRequest, own: OwnReach, name: str, parts: dict[str, str]) -> Choice:
    said, chosen = visit.said, parts.get(name, "")
    options: dict[str, str] = {}
    if name == "hours":
        options = {each: hours_words(visit, each) for each in HOURS.values()}
        options |= {chosen: hours_words(visit, chosen)} if chosen and chosen not in options and chosen == own.hours else {}
    elif name == "if_no_answer":
        options = {each: said(f"reach.no_answer_{each}") for each in IF_NO_ANSWER}
    elif name == "sign_name":
        options = {each: each for each in (*_carriers(visit), own.sign_name) if each} | {"": said("reach.sign_none")}
    elif name == "subject":
        options = {each: words.in_language(visit.language) for each, words in SUBJECTS.items()}
    else:
        options = {each: said(f"reach.shared_{each}") for each in SHARED}
        chosen = next((each for each, words in SHARED.items() if words and words == chosen), "")
    return Choice(name=name, label=said(f"reach.{name}_ask"), options=tuple(options.items()), chosen=chosen)
