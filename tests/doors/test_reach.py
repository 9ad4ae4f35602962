"""Who each page opens to; and that what is not for somebody answers as what is not there."""

from collections.abc import Iterator
from importlib import import_module

import pytest
from django.test import Client
from django.urls import URLPattern

from heard.people.terms import Role
from heard.web.reach import EVERYONE
from tests.cast import Cast, begin
from tests.doors.visiting import visitor

pytestmark = pytest.mark.usefixtures("database")

DOORS = ("public", "portal", "staff")
NOBODY, ABROAD = "nobody", "stranger"
WHO = (NOBODY, "dana", "sam", "ruth", "omar", "screener", "evaluator", "administrator", ABROAD)
OF_CASE = {"dana", "sam", "ruth"}
# omar is a facilitator who is not assigned; the stranger coordinates another programme.
OPENS: dict[str, set[str]] = {
    "/": set(WHO) - {NOBODY},
    "/sign-in/": set(WHO),
    "/dialogues/": {"dana", "sam", "ruth", "omar", ABROAD},
    "/dialogues/new/": {"dana", ABROAD},
    "/dialogues/{dialogue}/": OF_CASE,
    "/dialogues/{dialogue}/acts/note/": OF_CASE,
    "/dialogues/{dialogue}/acts/approve/": {"dana", "sam"},
    "/dialogues/{dialogue}/acts/hold_session/": {"ruth"},
    "/dialogues/{dialogue}/acts/start_sending/": set(),
    "/dialogues/{dialogue}/acts/load_policy/": set(),
    "/dialogues/{dialogue}/acts/not_an_act/": set(),
    "/dialogues/aaaaaaaaaaaaaaaaaaaaaaaaaa/": set(),
    "/programme/": {"dana", "administrator", ABROAD},
    "/programme/acts/approve_place/": {"dana", "administrator", ABROAD},
    "/programme/acts/appoint/": {"administrator"},
    "/programme/acts/load_policy/": {"administrator"},
    "/programme/acts/open_dialogue/": set(),
    "/programme/acts/inquire/": set(),
    # There is no such page where there is no demo.
    "/demo-clock/": set(),
    "/figures/": {"dana", "sam", "evaluator", ABROAD},
    "/not-a-page/": set(),
}
FOUND, TO_SIGN_IN, NOT_HERE = {200, 302}, 303, 404


@pytest.fixture
def cast() -> Cast:
    """One dialogue that ruth carries, and one of every role."""
    made = begin().to("approved")
    made.do("dana", "assign", on="2026-01-12 09:00", facilitator="ruth")
    for role in ("screener", "evaluator", "administrator"):
        made.appoint(role, role)
    return made


def _views() -> Iterator[tuple[str, URLPattern]]:
    for door in DOORS:
        for pattern in import_module(f"heard.web.{door}.urls").urlpatterns:
            assert isinstance(pattern, URLPattern)
            yield f"{door}: {pattern.pattern}", pattern


VIEWS = list(_views())


@pytest.mark.parametrize(("name", "pattern"), VIEWS, ids=[name for name, _ in VIEWS])
def test_every_view_says_whom_it_opens_to(name: str, pattern: URLPattern) -> None:
    roles = getattr(pattern.callback, "opens_to", ())
    assert roles, f"{name} carries no open_to."
    assert set(roles) <= {*Role.values, EVERYONE}


@pytest.mark.parametrize("who", WHO)
def test_each_page_opens_to_those_it_is_for(cast: Cast, who: str) -> None:
    visiting = visitor(cast, "" if who == NOBODY else who)
    for address, opens_to in OPENS.items():
        at = address.format(dialogue=cast.dialogue)
        status = visiting.get(at).status_code
        if who in opens_to:
            assert status in FOUND, at
        elif who == NOBODY and at != "/not-a-page/":
            assert status == TO_SIGN_IN, at
        else:
            assert status == NOT_HERE, at


@pytest.mark.parametrize("who", [each for each in WHO if each != NOBODY])
@pytest.mark.parametrize("method", ["get", "post"])
def test_not_for_you_answers_as_not_there(cast: Cast, who: str, method: str) -> None:
    visiting = visitor(cast, who)
    ask = visiting.get if method == "get" else visiting.post
    missing = ask("/dialogues/aaaaaaaaaaaaaaaaaaaaaaaaaa/nothing/")
    for address, opens_to in OPENS.items():
        if who not in opens_to:
            given = ask(address.format(dialogue=cast.dialogue))
            assert (given.status_code, given.content) == (missing.status_code, missing.content)
            assert dict(given.headers) == dict(missing.headers) | {"Vary": given.headers.get("Vary")}


def test_who_is_not_signed_in_learns_nothing_of_what_is_there(cast: Cast) -> None:
    nobody = visitor(cast)
    there, not_there = (nobody.get(f"/dialogues/{each}/") for each in (cast.dialogue, "a" * 26))
    assert (there.status_code, there.content) == (not_there.status_code, not_there.content)
    assert nobody.get(f"/dialogues/{cast.dialogue}/").headers["Location"].startswith("/sign-in/")


def test_the_table_knows_every_address_of_the_workspace() -> None:
    known = {name for name, _ in VIEWS if name.startswith("staff")}
    told = {address.replace("{dialogue}", "<slug:reference>") for address in OPENS}
    for each in known - {"staff: sign-out/"}:
        address = "/" + each.removeprefix("staff: ").replace("acts/<slug:name>", "acts/approve_place")
        assert address in told or address.replace("approve_place", "note") in told, each


def test_somebody_who_left_is_nobody(cast: Cast) -> None:
    from heard.models import Account

    visiting = visitor(cast, "dana")
    assert visiting.get("/dialogues/").status_code == 200
    Account.objects.filter(pk=cast.id("dana")).update(ended_at=cast.moment)
    assert visiting.get("/dialogues/").status_code == TO_SIGN_IN


@pytest.mark.parametrize("host", ["localhost", "portal.localhost", "127.0.0.1"])
def test_the_workspace_is_at_its_own_door_only(host: str) -> None:
    assert Client(HTTP_HOST=host).get("/dialogues/").status_code == NOT_HERE
