"""Who each page opens to; and that what is not for somebody answers as what is not there."""

import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import Resolver404, URLPattern, clear_url_caches, path, resolve

from heard.confidentiality.access import RELATIONS
from heard.contact.sending import send_due
from heard.ground import clock
from heard.models import Programme
from heard.people.terms import Role
from heard.programme.queries import places_of
from heard.web.access import EVERYONE
from tests.support.cast import Cast, begin
from tests.support.portaling import guest
from tests.support.visiting import visitor

pytestmark = pytest.mark.usefixtures("database")

SITES = ("public", "portal", "staff")
NOBODY, ABROAD = "nobody", "stranger"
WHO = (NOBODY, "dana", "sam", "ruth", "omar", "screener", "evaluator", "administrator", ABROAD)
OF_CASE = {"dana", "sam", "ruth"}
REACHING = {"dana", "ruth"}
PUBLISHERS = {"dana", "administrator"}
# omar is a facilitator who is not assigned; the stranger coordinates another programme.
OPENS: dict[str, set[str]] = {
    "/": set(WHO) - {NOBODY},
    "/sign-in/": set(WHO),
    "/prove/": set(WHO) - {NOBODY},
    "/way-in/not-a-link/": set(),
    "/ways/": set(WHO) - {NOBODY},
    "/ways/passkey/": set(WHO) - {NOBODY},
    "/ways/password/": set(WHO) - {NOBODY},
    "/ways/app/": set(WHO) - {NOBODY},
    "/signed-in/": set(WHO) - {NOBODY},
    "/programme/way-in/aaaaaaaaaaaaaaaaaaaaaaaaaa/": set(),
    "/today/": {"dana", "sam", "ruth", "omar", "screener", ABROAD},
    "/inquiries/": {"dana", ABROAD},
    "/inquiries/new/": {"dana", ABROAD},
    "/inquiries/{inquiry}/": {"dana"},
    "/inquiries/aaaaaaaaaaaaaaaaaaaaaaaaaa/": set(),
    "/dialogues/": {"dana", "sam", "ruth", "omar", ABROAD},
    "/search/": {"dana", "sam", "ruth", "omar", ABROAD},
    "/dialogues/views/": {"dana", "sam", "ruth", "omar", ABROAD},
    # What changes something is sent, never opened.
    "/dialogues/views/aaaaaaaaaaaaaaaaaaaaaaaaaa/take-away/": set(),
    "/dialogues/views/aaaaaaaaaaaaaaaaaaaaaaaaaa/put-back/": set(),
    "/dialogues/new/": {"dana", ABROAD},
    "/dialogues/{dialogue}/": OF_CASE,
    "/dialogues/{dialogue}/notes/aaaaaaaaaaaaaaaaaaaaaaaaaa/": set(),
    "/dialogues/{dialogue}/acts/": OF_CASE,
    "/dialogues/{dialogue}/acts/note/": OF_CASE,
    "/dialogues/{dialogue}/acts/approve/": {"dana", "sam"},
    "/dialogues/{dialogue}/acts/hold_session/": {"ruth"},
    "/dialogues/{dialogue}/acts/start_sending/": set(),
    "/dialogues/{dialogue}/acts/load_policy/": set(),
    "/dialogues/{dialogue}/acts/not_an_act/": set(),
    "/dialogues/{dialogue}/people/{maria}/": {"dana"},
    "/dialogues/{dialogue}/people/aaaaaaaaaaaaaaaaaaaaaaaaaa/": set(),
    "/dialogues/aaaaaaaaaaaaaaaaaaaaaaaaaa/": set(),
    "/joinings/aaaaaaaaaaaaaaaaaaaaaaaaaa/": set(),
    "/programme/": {"dana", "administrator", ABROAD},
    "/programme/acts/approve_place/": {"dana", "administrator", ABROAD},
    "/programme/acts/appoint/": {"administrator"},
    "/programme/acts/end_account/": {"administrator"},
    # What has a page of its own has no other.
    "/programme/acts/load_policy/": set(),
    "/programme/acts/give_way_in/": set(),
    "/programme/acts/open_dialogue/": set(),
    "/programme/acts/inquire/": set(),
    "/programme/policy/": {"dana", "administrator", ABROAD},
    "/programme/policies/1/": {"dana", "administrator", ABROAD},
    "/programme/policies/7/": set(),
    "/people/": {"dana", "sam", "administrator", ABROAD},
    "/facilitators/": {"dana", "sam", "ruth", "omar", "administrator", ABROAD},
    "/facilitators/{carrier}/": {"dana", "sam", "ruth", "administrator"},
    "/facilitators/{carrier}/standing/": {"dana", "administrator"},
    "/facilitators/aaaaaaaaaaaaaaaaaaaaaaaaaa/": set(),
    "/facilities/": {"dana", "sam", "ruth", "omar", "administrator", ABROAD},
    "/facilities/{pine}/": {"dana", "sam", "ruth", "omar", "administrator"},
    "/facilities/{pine}/add_room/": {"dana", "administrator"},
    "/facilities/{pine}/load_policy/": set(),
    "/facilities/aaaaaaaaaaaaaaaaaaaaaaaaaa/": set(),
    # There is no such page where there is no demo.
    "/demo-clock/": set(),
    "/settings/": set(WHO) - {NOBODY},
    "/help/": set(WHO) - {NOBODY},
    "/dialogues/{dialogue}/contact/{maria}/": REACHING,
    "/dialogues/{dialogue}/contact/{maria}/change/": REACHING,
    "/dialogues/{dialogue}/contact/{maria}/papers/": REACHING,
    "/inquiries/aaaaaaaaaaaaaaaaaaaaaaaaaa/letter/": set(),
    "/inquiries/aaaaaaaaaaaaaaaaaaaaaaaaaa/mail/": set(),
    "/dialogues/{dialogue}/contact/{maria}/page/": REACHING,
    "/dialogues/{dialogue}/contact/{maria}/write/": REACHING,
    "/dialogues/{dialogue}/contact/{maria}/call/": REACHING,
    "/dialogues/{dialogue}/contact/aaaaaaaaaaaaaaaaaaaaaaaaaa/": set(),
    "/outbox/": {"dana", "ruth", "omar", ABROAD},
    "/outbox/{letter}/": REACHING,
    "/outbox/{letter}/letter/": REACHING,
    "/outbox/aaaaaaaaaaaaaaaaaaaaaaaaaa/": set(),
    "/site/": PUBLISHERS,
    "/site/details/": PUBLISHERS,
    "/site/sentences/": PUBLISHERS,
    "/site/sentences/public-leave/": PUBLISHERS,
    "/site/files/": PUBLISHERS,
    "/site/pages/home/": PUBLISHERS,
    "/files/nothing.jpg": set(),
    "/figures/": {"dana", "sam", "evaluator", ABROAD},
    "/exchange/": {"dana", "sam", "ruth", "omar", ABROAD},
    "/exchange/{dialogue}/{why}/": {"ruth"},
    "/exchange/{dialogue}/aaaaaaaaaaaaaaaaaaaaaaaaaa/": set(),
    "/day/": {"ruth", "omar"},
    "/day/{dialogue}/": {"ruth"},
    "/day/{dialogue}/log/": {"ruth"},
    "/day/{dialogue}/sheet/": {"ruth"},
    "/day/{dialogue}/concern/": OF_CASE,
    "/day/aaaaaaaaaaaaaaaaaaaaaaaaaa/": set(),
    # What is kept is sent, never opened.
    "/drafts/": set(),
    "/not-a-page/": set(),
}
# These are sent to, and never opened.
SENT: dict[str, set[str]] = {
    "/inquiries/aaaaaaaaaaaaaaaaaaaaaaaaaa/mail/back/": set(),
    "/site/place/": PUBLISHERS,
    "/site/new/": PUBLISHERS,
    "/site/files/take-away/": PUBLISHERS,
    "/site/files/logo/": PUBLISHERS,
    "/sign-in/passkey/": set(WHO),
    "/sign-out/": set(WHO),
    "/today/handle/": {"dana", "sam", "ruth", "omar", ABROAD},
    "/today/undo/aaaaaaaaaaaaaaaaaaaaaaaaaa/": set(),
    "/ways/passkey/question/": set(WHO) - {NOBODY},
    "/ways/passkey/remove/": set(WHO) - {NOBODY},
    "/ways/password/remove/": set(WHO) - {NOBODY},
    "/ways/codes/": set(WHO) - {NOBODY},
    "/dialogues/{dialogue}/contact/{maria}/checked/": REACHING,
    "/dialogues/{dialogue}/contact/{maria}/page/close/": REACHING,
    "/outbox/recall/": {"dana", "ruth", "omar", ABROAD},
    "/outbox/{letter}/done/": REACHING,
    "/outbox/{letter}/take/": REACHING,
    "/still-here/": set(WHO) - {NOBODY},
}
FOUND, TO_SIGN_IN, NOT_HERE, NOT_OPENED = {200, 302}, 303, 404, 405


@pytest.fixture
def cast(settings: Any) -> Cast:
    """One dialogue that ruth carries, and one of every role; the public pages are of their programme."""
    made = one_of_each()
    settings.HEARD_PUBLIC_PROGRAMME = Programme.objects.get(pk=made.programme).slug
    return made


def one_of_each() -> Cast:
    """A story in which each page of the workspace has something to show, with one of every role."""
    made = begin().to("approved")
    made.do("dana", "assign", on="2026-01-12 09:00", facilitator="ruth")
    for role in ("screener", "evaluator", "administrator"):
        made.appoint(role, role)
    made.do("maria", "write_item", kind="question", text="Why?", keep="why")
    made.do("maria", "permit", item="why")
    made.do("rosa", "mark_safe", by="ruth", channel="phone", reach={"way": "letter", "at": "Rosa Duran, 12 Elm Road"})
    made.do("dana", "write_to", to="rosa", words="I will call on Tuesday.", keep="letter")
    with clock.at(made.wait(hours=1).moment):
        send_due(made.programme)
    made.do("dana", "take_in_hand", message="letter")
    made.do("anyone", "inquire", keep="inquiry")
    made.made |= {"carrier": made.id("ruth"), "pine": places_of(made.programme)[0].pk}
    return made


def _views() -> Iterator[tuple[str, URLPattern]]:
    for site in SITES:
        for pattern in import_module(f"heard.web.{site}.urls").urlpatterns:
            assert isinstance(pattern, URLPattern)
            yield f"{site}: {pattern.pattern}", pattern


VIEWS = list(_views())


@pytest.mark.parametrize(("name", "pattern"), VIEWS, ids=[name for name, _ in VIEWS])
def test_every_view_says_whom_it_opens_to(name: str, pattern: URLPattern) -> None:
    roles = getattr(pattern.callback, "opens_to", ())
    assert roles, f"{name} carries no open_to."
    own = {"party", "principal", "supporter", *(each for each in RELATIONS if each.endswith("_principal"))}
    assert set(roles) <= (own if name.startswith("portal") else set(Role.values)) | {EVERYONE}


def test_a_view_that_does_not_say_whom_it_opens_to_does_not_answer(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    def forgotten(_request: HttpRequest) -> HttpResponse:
        return HttpResponse("Everybody's name")

    for site, visiting in (("staff", visitor(cast, "dana")), ("portal", guest(cast, "maria"))):
        urls = import_module(f"heard.web.{site}.urls")
        monkeypatch.setattr(urls, "urlpatterns", [*urls.urlpatterns, path("forgotten/", forgotten)])
        clear_url_caches()
        answer = visiting.get("/forgotten/")
        assert answer.status_code == NOT_HERE
        assert "Everybody" not in answer.content.decode()
    monkeypatch.undo()
    clear_url_caches()


@pytest.mark.both
@pytest.mark.parametrize("who", WHO)
def test_each_page_opens_to_those_it_is_for(cast: Cast, who: str) -> None:
    visiting = visitor(cast, "" if who == NOBODY else who)
    for address, opens_to in OPENS.items():
        at = address.format(dialogue=cast.dialogue, **cast.people, **cast.made)
        status = visiting.get(at).status_code
        if who in opens_to:
            assert status in FOUND, at
        elif who == NOBODY and at not in {"/not-a-page/", "/way-in/not-a-link/"}:
            assert status == TO_SIGN_IN, at
        else:
            assert status == NOT_HERE, at


@pytest.mark.both
@pytest.mark.parametrize("who", WHO)
def test_what_is_only_sent_to_cannot_be_opened(cast: Cast, who: str) -> None:
    visiting = visitor(cast, "" if who == NOBODY else who)
    for address in SENT:
        at = address.format(dialogue=cast.dialogue, **cast.people, **cast.made)
        assert visiting.get(at).status_code == NOT_OPENED, at


@pytest.mark.parametrize("who", [each for each in WHO if each != NOBODY])
@pytest.mark.parametrize("method", ["get", "post"])
def test_not_for_you_answers_as_not_there(cast: Cast, who: str, method: str) -> None:
    visiting = visitor(cast, who)
    ask = visiting.get if method == "get" else visiting.post
    missing = ask("/dialogues/aaaaaaaaaaaaaaaaaaaaaaaaaa/nothing/")
    for address, opens_to in {**OPENS, **(SENT if method == "post" else {})}.items():
        if who not in opens_to:
            given = ask(address.format(dialogue=cast.dialogue, **cast.people, **cast.made))
            assert (given.status_code, given.content) == (missing.status_code, missing.content)
            assert dict(given.headers) == dict(missing.headers) | {"Vary": given.headers.get("Vary")}


def test_who_is_not_signed_in_learns_nothing_of_what_is_there(cast: Cast) -> None:
    nobody = visitor(cast)
    there, not_there = (nobody.get(f"/dialogues/{each}/") for each in (cast.dialogue, "a" * 26))
    assert (there.status_code, there.content) == (not_there.status_code, not_there.content)
    assert nobody.get(f"/dialogues/{cast.dialogue}/").headers["Location"].startswith("/sign-in/")


def test_the_table_knows_every_address_of_the_workspace() -> None:
    known = {name.removeprefix("staff: ") for name, _ in VIEWS if name.startswith("staff")}
    told = {_route(address) for address in (*OPENS, *SENT)}
    assert not known - told


def _route(address: str) -> str:
    """The address as the workspace writes it, with its places left open."""
    try:
        return resolve(re.sub(r"{\w+}", "any", address), urlconf="heard.web.staff.urls").route
    except Resolver404:
        return ""


def test_somebody_who_left_is_nobody(cast: Cast) -> None:
    from heard.models import Account

    visiting = visitor(cast, "dana")
    assert visiting.get("/dialogues/").status_code == 200
    Account.objects.filter(pk=cast.id("dana")).update(ended_at=cast.moment)
    assert visiting.get("/dialogues/").status_code == TO_SIGN_IN


@pytest.mark.parametrize("host", ["localhost", "portal.localhost", "127.0.0.1"])
def test_the_workspace_is_at_its_own_door_only(host: str) -> None:
    assert Client(HTTP_HOST=host).get("/dialogues/").status_code == NOT_HERE
