"""Bad news comes from a person first: nothing shows on anybody's page before somebody wrote that it was told."""

from collections.abc import Callable
from typing import Any

import pytest

from heard.worklist.models import Need
from tests.support.cast import Cast, begin
from tests.support.crawling import DRAWN, NOT_OPENED, REFERENCE, addresses, differing, long_walks
from tests.support.portaling import guest, outside_prison
from tests.support.visiting import read, visitor

pytestmark = [pytest.mark.usefixtures("database"), pytest.mark.thorough]
Happens = Callable[[Cast], Any]


def getting_ready(cast: Cast) -> Cast:
    """Everybody, while they get ready. Nobody wants to be asked later how they are."""
    cast.to("preparing")
    cast.do("maria", "invite_supporter", supporter="rosa")
    for who in ("maria", "james"):
        cast.do(who, "decline_follow_up")
    return cast


def end_yes(cast: Cast, who: str) -> None:
    cast.do(who, "end_yes", purpose="prepare")


# What happens, which kind of news it is, whom somebody has to tell, and the need that asks for it.
NEWS: dict[str, tuple[Happens, str, tuple[str, ...], str]] = {
    "he says no": (lambda cast: cast.do("james", "say_no", purpose="prepare"), "refusal", ("maria",), "tell"),
    "he ends his yes": (lambda cast: end_yes(cast, "james"), "refusal", ("maria",), "tell"),
    "she says no": (lambda cast: cast.do("maria", "say_no", purpose="meet"), "refusal", ("james",), "tell"),
    "she ends her yes": (lambda cast: end_yes(cast, "maria"), "refusal", ("james",), "tell"),
    "he is moved": (
        lambda cast: cast.do("dana", "record_transfer", of="james", to="Cedar Creek", custody="jail"),
        "transfer",
        ("maria",),
        "tell_move",
    ),
    "he is released": (
        lambda cast: cast.do("dana", "record_transfer", of="james", to="Home", custody="parole"),
        "release",
        ("maria",),
        "tell_move",
    ),
    "he dies": (lambda cast: cast.do("dana", "record_death", of="james"), "death", ("maria",), "tell_death"),
    "she dies": (lambda cast: cast.do("dana", "record_death", of="maria"), "death", ("james", "rosa"), "tell_death"),
    "her sister dies": (lambda cast: cast.do("dana", "record_death", of="rosa"), "death", ("maria",), "tell_death"),
    "it is closed": (
        lambda cast: cast.do("dana", "close", reason="safety"),
        "end",
        ("maria", "james", "rosa"),
        "tell_end",
    ),
}
every_news = pytest.mark.parametrize("name", long_walks(tuple(NEWS), {"he says no", "he is released"}))


def people_to_tell(cast: Cast, kind: str) -> set[str]:
    names = {reference: key for key, reference in cast.people.items()}
    return {names[each] for each in Need.objects.filter(dialogue=cast.dialogue, kind=kind).values_list("about", flat=True)}


def shown(cast: Cast, who: str) -> dict[str, bytes]:
    """Every page that names nothing, without the marks of forms, which are new each time."""
    visiting, opened = guest(cast, who), [each for each in addresses() if not NOT_OPENED.search(each)]
    return {at: REFERENCE.sub(b"-", DRAWN.sub(b"", visiting.get(at).content)) for at in opened}


@every_news
def test_news_shows_on_no_page_before_it_was_told(name: str) -> None:
    happens, news, hearers, _kind = NEWS[name]
    cast = getting_ready(outside_prison())
    before = {who: shown(cast, who) for who in hearers}
    happens(cast)
    for who in hearers:
        assert differing(before[who], shown(cast, who)) == [], who
    for who in hearers:
        cast.do("ruth", "mark_told", whom=who, what="Ruth sat with them and said it.", news=news, how="in_person")
        told = guest(cast, who).get("/told/")
        assert "Ruth sat with them and said it." in read(told)
        assert "Ruth sat with them" not in before[who]["/told/"].decode()


@every_news
def test_news_needs_somebody_until_each_was_told(name: str) -> None:
    happens, news, hearers, kind = NEWS[name]
    cast = getting_ready(outside_prison())
    happens(cast)
    left = set(hearers)
    assert people_to_tell(cast, kind) == left
    for who in hearers:
        cast.do("ruth", "mark_told", whom=who, what="Something else.", news="other")
        assert who in people_to_tell(cast, kind)
        cast.do("ruth", "mark_told", whom=who, what="This.", news=news, how="by_phone")
        left.remove(who)
        assert people_to_tell(cast, kind) == left


def test_whoever_was_never_approached_is_told_nothing() -> None:
    cast = outside_prison().to("assigned")
    cast.do("maria", "say_no", purpose="meet")
    cast.do("dana", "record_death", of="maria")
    cast.do("dana", "close", reason="death")
    assert not Need.objects.filter(dialogue=cast.dialogue, kind__startswith="tell").exists()


def test_a_no_to_what_is_between_them_and_the_programme_is_no_news() -> None:
    cast = outside_prison().to("preparing")
    cast.do("james", "say_no", purpose="research")
    assert people_to_tell(cast, "tell") == set()


def test_a_no_that_was_followed_by_a_yes_needs_nobody() -> None:
    cast = outside_prison().to("preparing")
    cast.do("james", "say_no", purpose="prepare")
    assert people_to_tell(cast, "tell") == {"maria"}
    cast.do("ruth", "inform", whom="james", purpose="prepare")
    cast.do("james", "say_yes", by="omar", purpose="prepare")
    assert people_to_tell(cast, "tell") == set()


def test_where_nobody_carries_it_any_more_a_coordinator_tells() -> None:
    cast = begin().to("closed")
    for who in ("ruth", "omar"):
        cast.do("dana", "release_from_case", facilitator=who)
    assert {row.role for row in Need.objects.filter(dialogue=cast.dialogue, kind="tell_end")} == {"coordinator"}
    cast.do("dana", "mark_told", whom="maria", what="That it is closed.", news="end")
    assert f"{cast.id('maria')}~office" not in Need.objects.filter(kind="tell_end").values_list("about", flat=True)


def test_today_leads_to_the_form_with_whom_and_what_kind() -> None:
    cast = outside_prison().to("preparing")
    cast.do("james", "say_no", purpose="prepare")
    page = visitor(cast, "ruth").get("/today/").content.decode()
    assert f"/acts/mark_told/?whom={cast.id('maria')}&amp;news=refusal" in page


def test_what_was_told_stands_with_whom_and_how_and_when() -> None:
    cast = outside_prison().to("preparing")
    cast.do(
        "ruth",
        "mark_told",
        on="2026-03-16 10:00",
        whom="maria",
        what="First <b>news</b>.",
        how="by_phone",
        said_at="2026-03-14 09:00",
    )
    cast.do("omar", "mark_told", on="2026-03-17 10:00", whom="maria", what="Later: ñandú ✓.", how="in_person")
    page = read(guest(cast, "maria").get("/told/"))
    assert "Saturday, March 14, 2026 Ruth told you this by phone. First <b>news</b>." in page
    assert page.index("ñandú") < page.index("First")
    assert "<b>news" not in guest(cast, "maria").get("/told/").content.decode()


def test_what_one_was_told_is_on_nobody_elses_page() -> None:
    cast = outside_prison().to("preparing")
    cast.do("maria", "invite_supporter", supporter="rosa")
    cast.do("ruth", "mark_told", whom="maria", what="For Maria alone.", news="other")
    for who in ("james", "rosa"):
        page = read(guest(cast, who).get("/told/"))
        assert "Nothing here yet." in page
        assert "For Maria alone." not in page


def test_many_and_long_words_are_all_there() -> None:
    cast = outside_prison().to("preparing")
    for number in range(30):
        cast.do("ruth", "mark_told", whom="maria", what=f"Number {number}. " + "Word " * 300)
    page = read(guest(cast, "maria").get("/told/"))
    assert all(f"Number {number}." in page for number in range(30))
