"""The facts of what crosses, each way."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from heard.acts.register import Attempt
from heard.exchange.facts import (
    is_held,
    is_theirs,
    is_withdrawn,
    people_to_receive,
    reached_at,
    released_at,
    sent_back_of,
    waiting_since,
    waits_until,
)
from heard.exchange.models import Item, Release, SentBack
from tests.support.cast import Cast, begin
from tests.support.portaling import give

pytestmark = pytest.mark.usefixtures("database")


@pytest.mark.rule("R23")
def test_an_item_on_its_way() -> None:
    cast = begin({"exchange": {"readers": 2}}).to("agreed")
    cast.do("maria", "write_item", kind="question", text="Why our house?", keep="why")

    def facts(who: str, act: str) -> tuple[str, bool, bool, int, bool]:
        found = cast.facts("R23", who, act, item="why")
        return (found.step, found.by_author, found.permitted, found.readers, found.shown)

    assert facts("maria", "permit") == ("permit", True, False, 0, False)
    assert facts("james", "permit") == ("permit", False, False, 0, False)
    assert facts("rosa", "permit") == ("permit", False, False, 0, False)
    assert cast.codes("james", "permit", by="omar", item="why") == ["absent"]
    assert cast.refused("ruth", "read_item", item="why") == ["R23"]
    cast.do("maria", "permit", item="why")
    cast.do("ruth", "read_item", item="why")
    assert facts("ruth", "release_item") == ("release", False, True, 1, False)
    assert cast.codes("ruth", "read_item", item="why") == ["already_done"]
    assert cast.codes("ruth", "release_item", item="why") == ["not_read"]
    cast.do("omar", "read_item", item="why")
    cast.do("ruth", "release_item", item="why")
    assert cast.codes("omar", "release_item", item="why") == ["already_done"]
    assert facts("ruth", "recall_item") == ("recall", False, True, 2, False)
    assert cast.codes("maria", "show_item", item="why") == ["absent"]
    cast.wait(minutes=10)
    cast.do("omar", "show_item", item="why", to="james")
    assert facts("ruth", "recall_item") == ("recall", False, True, 2, True)
    assert cast.codes("ruth", "recall_item", item="why") == ["shown"]


@pytest.mark.rule("R0")
@pytest.mark.rule("R23")
def test_what_is_said_in_preparation_is_entered_by_who_prepares_them_or_was_named_for_their_side() -> None:
    cast = begin().to("agreed")
    says: dict[str, Any] = {"act": "write_item", "kind": "question", "text": "Why our house?"}
    for by in ("ruth", "dana"):
        assert cast.codes("maria", **says, by=by) == ["heard_by_others"]
    cast.do("maria", **says, keep="why")
    assert cast.codes("maria", "permit", item="why", by="ruth") == ["not_by_who_prepares"]
    cast.do("ruth", "hold_session", with_="maria", minutes=60)
    for by in ("omar", "dana"):
        assert cast.codes("maria", "permit", item="why", by=by) == ["not_by_who_prepares"]
    cast.do("maria", "permit", item="why", by="ruth")
    cast.do("maria", "take_back_permission", item="why", by="dana")
    cast.do("dana", "release_from_case", facilitator="omar")
    cast.do("dana", "assign", facilitator="omar", side="harmed")
    cast.do("maria", **says, by="omar")
    assert cast.codes("james", **says, by="omar") == ["heard_by_others"]


@pytest.mark.rule("R0")
@pytest.mark.parametrize("kind", ["deed", "offer"])
def test_only_the_responsible_person_writes_what_they_did_and_could_offer(kind: str) -> None:
    cast = begin().to("supported")
    assert cast.codes("maria", "write_item", kind=kind, text="Words.") == ["not_of_this_side"]
    assert cast.codes("rosa", "write_item", kind=kind, text="Words.") == ["not_of_this_side"]
    cast.do("james", "write_item", by="omar", kind=kind, text="Words.")
    assert Item.objects.get().kind == kind


@pytest.mark.rule("R9")
def test_what_somebody_writes_of_what_they_did_is_no_acknowledgement() -> None:
    cast = begin().to("supported")
    cast.do("james", "take_back_acknowledgement")
    before = cast.facts("R9", "sam", "authorise")
    cast.do("james", "write_item", by="omar", kind="deed", text="I did it.")
    assert cast.facts("R9", "sam", "authorise") == before


@pytest.mark.rule("R23")
def test_a_permission_that_was_taken_back_begins_anew() -> None:
    cast = begin().to("agreed")
    cast.do("maria", "write_item", kind="letter", text="Dear James", keep="letter")
    cast.do("maria", "permit", item="letter")
    cast.do("ruth", "read_item", item="letter")
    cast.do("maria", "take_back_permission", item="letter")
    found = cast.facts("R23", "ruth", "release_item", item="letter")
    assert (found.permitted, found.readers) == (False, 0)
    assert cast.refused("ruth", "release_item", item="letter") == ["R23"]
    cast.do("maria", "permit", item="letter")
    found = cast.facts("R23", "ruth", "release_item", item="letter")
    assert (found.permitted, found.readers) == (True, 0)
    # A reading was of the first permission.
    assert cast.codes("ruth", "release_item", item="letter") == ["not_read"]


# On its way


HOLD = timedelta(minutes=10)
A_MOMENT = timedelta(microseconds=1)


def released(cast: Cast, author: str = "maria") -> Release:
    """A letter to the other side, released: from then on it waits for ten minutes."""
    by = "omar" if author == "james" else ""
    if by:
        cast.do(by, "hold_session", with_=author, minutes=60)
    cast.do(author, "write_item", by=by, kind="letter", text="There is something I want to say.", keep="letter")
    cast.do(author, "permit", by=by, item="letter")
    cast.do("ruth", "read_item", item="letter")
    found: Release = cast.do("ruth", "release_item", item="letter")
    return found


def at(cast: Cast, moment: datetime) -> Cast:
    """The story goes on to this very moment."""
    cast.moment = moment.astimezone(cast.zone)
    return cast


def reached(cast: Cast, release: Release, who: str) -> datetime | None:
    """When a release reached somebody, as it stands now."""
    with cast.now() as case:
        return reached_at(case, release, cast.id(who))


def withdrawn(cast: Cast, release: Release) -> bool:
    """Whether a release was ended before it reached anybody, as it stands now."""
    with cast.now() as case:
        return is_withdrawn(case, release)


def showing(cast: Cast, to: str) -> Attempt:
    """Somebody of the staff is about to show the letter."""
    return Attempt("show_item", cast.actor("omar"), {"item": cast.id("letter"), "to": cast.id(to)})


@pytest.mark.rule("R16")
def test_a_release_waits_until_its_hold_is_over_to_the_moment() -> None:
    cast = begin().to("agreed")
    cast.do("maria", "write_item", kind="letter", text="Not released yet.", keep="letter")
    with cast.now() as case:
        assert waits_until(case, showing(cast, "james")) is None
    release = released(cast)
    over = release.entered_at + HOLD
    with at(cast, over - A_MOMENT).now() as case:
        assert waits_until(case, showing(cast, "james")) == over
        assert is_held(case, release)
    with at(cast, over).now() as case:
        assert not is_held(case, release)


@pytest.mark.rule("R20")
def test_what_was_shown_on_paper_is_theirs_whatever_ends_afterwards() -> None:
    cast = begin().to("agreed")
    release = released(cast)
    cast.wait(days=1)
    # Who has no page of their own is shown it by a person; until then it has reached nobody.
    assert reached(cast, release, "james") is None
    shown = cast.do("omar", "show_item", item="letter", to="james")
    cast.do("maria", "stop")
    assert reached(cast, release, "james") == shown.entered_at
    assert reached(cast, release, "rosa") is None
    assert not withdrawn(cast, release)


@pytest.mark.rule("R20")
@pytest.mark.parametrize(("earlier", "is_gone"), [(1, True), (0, False)])
def test_a_stop_at_the_moment_of_showing_comes_first(earlier: int, *, is_gone: bool) -> None:
    cast = begin().to("agreed")
    release = released(cast)
    cast.wait(minutes=20)
    assert not withdrawn(cast, release)
    cast.do("omar", "show_item", item="letter", to="james")
    cast.wait(seconds=-earlier).do("maria", "stop")
    assert withdrawn(cast, release) is is_gone


@pytest.mark.rule("R20")
def test_a_stop_ends_what_waits_for_who_has_no_page() -> None:
    cast = begin().to("agreed")
    release = released(cast)
    cast.wait(days=1).do("maria", "stop")
    assert withdrawn(cast, release)
    cast.do("maria", "start_again")
    assert cast.facts("R23", "ruth", "release_item", item="letter").permitted is False


@pytest.mark.rule("R16")
def test_a_page_of_ones_own_announces_it_when_the_hold_is_over() -> None:
    cast = begin().to("agreed")
    give(cast, "maria")
    release = released(cast, "james")
    over = release.entered_at + HOLD
    assert reached(at(cast, over - A_MOMENT), release, "maria") is None
    with at(cast, over).now() as case:
        assert reached_at(case, release, cast.id("maria")) == over
        # At that very moment everything is asked once more.
        assert not is_theirs(case, showing(cast, "maria"))
    with at(cast, over + A_MOMENT).now() as case:
        assert is_theirs(case, showing(cast, "maria"))
        assert not is_theirs(case, showing(cast, "rosa"))


@pytest.mark.rule("R20")
@pytest.mark.parametrize(("after", "is_gone"), [(-A_MOMENT, True), (timedelta(0), True), (A_MOMENT, False)])
def test_a_stop_at_the_moment_of_announcing_comes_first(after: timedelta, *, is_gone: bool) -> None:
    cast = begin().to("agreed")
    give(cast, "maria")
    release = released(cast, "james")
    over = release.entered_at + HOLD
    at(cast, over + after).do("james", "stop", by="omar")
    cast.wait(days=1)
    assert (reached(cast, release, "maria"), withdrawn(cast, release)) == ((None, True) if is_gone else (over, False))


@pytest.mark.rule("R8")
def test_what_was_released_reaches_a_page_once_it_is_there_and_no_legal_step_is_open() -> None:
    cast = begin().to("agreed")
    release = released(cast, "james")
    cast.wait(days=1)
    assert reached(cast, release, "maria") is None
    cast.do("dana", "open_proceeding", kind="appeals")
    give(cast, "maria")
    cast.wait(days=1)
    assert reached(cast, release, "maria") is None
    closed = cast.do("dana", "close_proceeding", kind="appeals")
    assert reached(cast, release, "maria") == closed.entered_at


@pytest.mark.rule("R16")
def test_a_page_that_was_closed_before_announces_nothing() -> None:
    cast = begin().to("agreed")
    give(cast, "maria")
    release = released(cast, "james")
    cast.do("dana", "close_page", whom="maria")
    cast.wait(days=1)
    assert reached(cast, release, "maria") is None
    give(cast, "maria")
    assert reached(cast, release, "maria") == cast.moment - timedelta(seconds=1)


@pytest.mark.rule("R23")
def test_what_is_permitted_waits_until_everybody_was_shown_it() -> None:
    cast = begin()
    cast.add("leo", side="responsible", custody="parole")
    cast.to("agreed")
    _he_agrees_too(cast)
    cast.do("maria", "write_item", kind="letter", text="To both of you.", keep="letter")

    def waits() -> datetime | None:
        with cast.now() as case:
            return waiting_since(case)

    assert waits() is None
    permitted = cast.do("maria", "permit", item="letter")
    assert waits() == permitted.entered_at
    cast.do("ruth", "read_item", item="letter")
    cast.do("ruth", "release_item", item="letter")
    assert waits() == permitted.entered_at
    cast.wait(minutes=20).do("omar", "show_item", item="letter", to="james")
    assert waits() == permitted.entered_at
    cast.do("omar", "show_item", item="letter", to="leo")
    assert waits() is None


def _he_agrees_too(cast: Cast) -> None:
    cast.do("ruth", "invite", to="leo")
    cast.do("ruth", "inform", whom="leo", purpose="prepare")
    cast.wait(days=4).do("leo", "say_yes", by="omar", purpose="prepare")
    cast.do("leo", "acknowledge", by="omar", seen_by="omar", reviewed_by="sam")
    for agreement in ("confidentiality", "participation"):
        cast.do("leo", "sign", by="omar", agreement=agreement)


@pytest.mark.rule("R23")
def test_what_was_sent_back_stands_so_until_it_is_permitted_anew() -> None:
    cast = begin().to("agreed")
    cast.do("maria", "write_item", kind="letter", text="Not like this.", keep="letter")

    def back() -> SentBack | None:
        with cast.now() as case:
            return sent_back_of(case, Item.objects.get(pk=cast.id("letter")))

    assert back() is None
    cast.do("maria", "permit", item="letter")
    assert back() is None
    sent = cast.do("ruth", "send_back_item", item="letter", reason="The street stands in it.")
    assert cast.facts("R23", "ruth", "release_item", item="letter").permitted is False
    assert back() == sent
    cast.do("maria", "permit", item="letter")
    assert back() is None


def test_when_it_was_released_is_that_of_the_newest_release() -> None:
    cast = begin().to("agreed")
    cast.do("maria", "write_item", kind="letter", text="Not released yet.", keep="letter")

    def when() -> datetime | None:
        with cast.now() as case:
            return released_at(case, showing(cast, "james"))

    assert when() is None
    release = released(cast)
    assert when() == release.entered_at
    with cast.now() as case:
        assert released_at(case, Attempt("show_item", cast.actor("omar"), {"item": "none", "to": cast.id("james")})) is None


@pytest.mark.rule("R23")
def test_a_release_goes_to_the_principals_of_the_other_side() -> None:
    cast = begin().to("agreed")
    cast.do("omar", "hold_session", with_="james", minutes=60)
    cast.add("leo", side="responsible", custody="parole")
    for author, receivers in (("maria", ["james", "leo"]), ("james", ["maria"])):
        cast.do(author, "write_item", by="omar" if author == "james" else "", kind="letter", text="x", keep="letter")
        with cast.now() as case:
            assert people_to_receive(case, showing(cast, "maria")) == [cast.id(each) for each in receivers]
    cast.made["letter"] = "none"
    with cast.now() as case:
        assert people_to_receive(case, showing(cast, "maria")) == []


@pytest.mark.rule("R23")
def test_what_stays_never_crosses_whoever_permits_it() -> None:
    cast = begin().to("agreed")
    for kind, stays in (("letter", False), ("wish", True)):
        cast.do("maria", "write_item", kind=kind, text="x", keep=kind)
        assert cast.facts("R23", "maria", "permit", item=kind).stays is stays
    assert not cast.facts("R23", "maria", "permit", item="none").stays


@pytest.mark.rule("R20")
def test_under_a_stop_an_author_hears_why_it_came_back_only_where_they_permitted_it() -> None:
    cast = begin().to("agreed")
    cast.do("maria", "write_item", kind="letter", text="x", keep="letter")
    cast.do("james", "stop", by="omar")
    assert cast.facts("R20", "ruth", "send_back_item", item="letter", reason="x").stopped
    cast.do("maria", "permit", item="letter")
    assert not cast.facts("R20", "ruth", "send_back_item", item="letter", reason="x").stopped
    assert cast.facts("R20", "ruth", "send_back_item", item="none", reason="x").stopped
    # It reaches its author, and the author alone.
    assert not cast.facts("R11", "ruth", "send_back_item", item="letter", reason="x").with_responsible_side
