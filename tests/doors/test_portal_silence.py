"""Whatever one side does, the other side's pages stay the same, byte for byte, until something is released or told."""

from contextlib import suppress
from datetime import date
from functools import cache
from typing import Any

import pytest

from heard.acts.refusals import InvalidInput, Refused
from heard.acts.register import ACTS
from heard.ground import dates
from heard.ground.errors import NotFound
from heard.ground.texts import offered_here, speaking
from tests.support.cast import PARTIES, Cast, begin
from tests.support.crawling import NOT_OPENED, REFERENCE, addresses, crawl, differing, long_walks
from tests.support.portaling import JAMES_AT_HOME, guest, page_of, proved

pytestmark = pytest.mark.usefixtures("database")
# Three families, so that a name tells whose it is; and James at home, so that he may have a page.
PEOPLE: dict[str, Any] = {
    "maria": PARTIES["maria"],
    "rosa": PARTIES["rosa"] | {"name": "Rosa Vale"},
    "james": JAMES_AT_HOME | {"place": "Harbour Street"},
}
LATER = "2026-03-20 12:00"
STAGE = "preparing"
Does = tuple[str, str, dict[str, Any]]

HERS: dict[str, list[Does]] = {
    "writes in private": [
        ("maria", "/questions/", {"do": "add", "subject": "", "text": "Why that night?"}),
        ("maria", "write_item", {"kind": "limit", "text": "Not my brother."}),
    ],
    "lets words cross that nobody released": [
        ("maria", "write_item", {"kind": "letter", "text": "Dear you.", "keep": "hers"}),
        ("maria", "permit", {"item": "hers"}),
        ("ruth", "read_item", {"item": "hers"}),
    ],
    "takes her words back": [
        ("maria", "write_item", {"kind": "letter", "text": "Dear you.", "keep": "hers"}),
        ("maria", "permit", {"item": "hers"}),
        ("maria", "take_back_permission", {"item": "hers"}),
    ],
    "pauses": [("maria", "stop", {"kind": "pause"})],
    "stops": [("maria", "stop", {"kind": "stop"})],
    "stops and goes on": [("maria", "stop", {}), ("maria", "start_again", {})],
    "takes her request back": [("maria", "take_back", {})],
    "says no and not yet": [
        ("ruth", "inform", {"whom": "maria", "purpose": "meet"}),
        ("maria", "say_no", {"purpose": "meet"}),
        ("maria", "say_not_yet", {"purpose": "letters", "again_on": "2026-05-01"}),
        ("maria", "end_yes", {"purpose": "prepare"}),
    ],
    "gets ready in her own way": [
        ("maria", "say_ready", {}),
        ("maria", "say_not_ready", {}),
        ("maria", "name_supporter", {"name": "Clara Vale", "part": "silent"}),
        ("maria", "mark_safe", {"reach": {"way": "email", "at": "maria@example.org"}, "hard_dates": "12-24"}),
        ("maria", "ask_about_record", {"kind": "copy", "words": ""}),
        ("maria", "ask_another_time", {"words": "Later in the day."}),
        ("maria", "cancel_appointment", {}),
        ("maria", "write_to_facilitator", {"words": "Can we talk?"}),
    ],
    "is worked with": [
        ("ruth", "hold_session", {"with_": "maria", "minutes": 45, "note": "preparation of Maria"}),
        ("ruth", "mark_told", {"whom": "maria", "what": "What Ruth told her.", "news": "other"}),
        ("dana", "note", {"text": "About Maria."}),
        ("dana", "talk_first", {"with_": "maria"}),
        ("dana", "assess_risk", {}),
        ("dana", "write_to", {"to": "maria", "words": "I will ring on Tuesday."}),
        ("dana", "open_proceeding", {"kind": "civil"}),
    ],
    "is told of an end": [("ruth", "mark_told", {"whom": "maria", "what": "It ends.", "news": "end"})],
    "is in a closed dialogue": [("dana", "close", {"reason": "harmed_no"})],
    "dies": [("dana", "record_death", {"of": "maria"})],
    "has a supporter who cannot come": [("rosa", "step_back", {})],
}
HIS: dict[str, list[Does]] = {
    "writes and lets words cross that nobody released": [
        ("james", "/answers/", {"do": "add", "subject": "", "text": "What I would say."}),
        ("james", "write_item", {"kind": "letter", "text": "What he wrote.", "keep": "his"}),
        ("james", "permit", {"item": "his"}),
        ("omar", "read_item", {"item": "his"}),
    ],
    "pauses": [("james", "stop", {"kind": "pause"})],
    "stops": [("james", "stop", {})],
    "says no and takes his word back": [
        ("james", "take_back_acknowledgement", {}),
        ("james", "say_no", {"purpose": "prepare"}),
    ],
    "wishes for it himself": [("james", "register_interest", {})],
    "is moved": [("dana", "record_transfer", {"of": "james", "to": "Cedar Creek"})],
    "is known by numbers": [
        ("dana", "record_numbers", {"of": "james", "number": "0441-2207", "unit": "B2"}),
        ("dana", "record_relation", {"of": "james", "to_harmed": "cousin"}),
        ("dana", "record_court_case", {"case_number": "CR-2004-0117", "county": "Polk", "of": "james"}),
    ],
    "dies": [("dana", "record_death", {"of": "james"})],
    "is worked with": [
        ("omar", "hold_session", {"with_": "james", "minutes": 45, "note": "preparation of James"}),
        ("omar", "mark_told", {"whom": "james", "what": "It ends.", "news": "end"}),
        ("omar", "inform", {"whom": "james", "purpose": "meet"}),
        ("james", "write_to_facilitator", {"words": "Can we talk?"}),
        ("james", "name_supporter", {"name": "Carl Reed", "part": "silent"}),
    ],
    "is in a closed dialogue": [("dana", "close", {"reason": "responsible_no"})],
}
# What changes something for the other side by its nature, or is nothing that the side does.
NOT_SILENT = {
    "show_item": "shows what was released",
    "pause_meeting": "of a meeting in which both sit",
    "stop_meeting": "of a meeting in which both sit",
    "invite_supporter": "both principals learn of it, to accept",
    "accept_supporter": "of the other side's supporter",
    "uninvite_supporter": "tested with the supporter who steps back",
}


def crosses(cast: Cast, who: str, by: str, text: str) -> None:
    cast.do(who, "write_item", kind="letter", text=text, keep=who + "s letter")
    cast.do(who, "permit", item=cast.made[who + "s letter"])
    cast.do(by, "read_item", item=cast.made[who + "s letter"])
    cast.do(by, "release_item", item=cast.made[who + "s letter"])


def at_stage() -> Cast:
    """Everybody on their own page, in the middle of getting ready: talks, messages, words that crossed, and what was told."""
    cast = begin(parties=PEOPLE).to(STAGE)
    cast.do("maria", "invite_supporter", supporter="rosa")
    for who in ("maria", "rosa", "james"):
        page_of(cast, who)
    for who, by in (("maria", "ruth"), ("james", "omar")):
        cast.do(by, "inform", whom=who, purpose="letters")
        cast.do(
            by,
            "make_appointment",
            with_=who,
            begins="2026-03-24 14:00",
            minutes=30,
            way="we_ring",
            or_1="2026-03-25 10:00",
        )
        cast.do(who, "write_to_facilitator", words="Can we talk soon?")
        cast.do(by, "answer_participant", to=who, words="Yes, I will ring.")
        cast.do(by, "mark_told", whom=who, what="The other person agreed to get ready.", news="other")
        crosses(cast, who, by, f"Words that {who} let cross.")
    # Until a release has waited, an end ends it too.
    cast.wait(hours=2)
    # Whoever closes it asks first how both are.
    cast.do("ruth", "follow_up", with_="maria")
    cast.do("omar", "follow_up", with_="james")
    return cast


def seen_later(cast: Cast, who: str) -> dict[str, bytes]:
    return crawl(guest(cast.go(LATER), who))


@cache
def where_nothing_happened(who: str, vendor: str) -> dict[str, bytes]:
    return seen_later(at_stage(), who)


def vendor() -> str:
    from django.db import connection

    return str(connection.vendor)


def live(cast: Cast, does: list[Does]) -> None:
    for who, act, given in does:
        if act.startswith("/"):
            assert guest(cast, who).post(act, **given).status_code == 303
        else:
            cast.do(who, act, **given)


@pytest.mark.rule("R22")
@pytest.mark.parametrize("what", long_walks(HERS, {"stops", "takes her request back", "is in a closed dialogue"}))
def test_whatever_the_harmed_side_does_the_other_sides_pages_stay_the_same(what: str) -> None:
    before = where_nothing_happened("james", vendor())
    cast = at_stage()
    live(cast, HERS[what])
    assert differing(before, seen_later(cast, "james")) == []


@pytest.mark.rule("R22")
@pytest.mark.parametrize("what", long_walks(HIS, {"says no and takes his word back", "dies"}))
def test_whatever_the_responsible_side_does_the_harmed_sides_pages_stay_the_same(what: str) -> None:
    before = {who: where_nothing_happened(who, vendor()) for who in ("maria", "rosa")}
    cast = at_stage()
    live(cast, HIS[what])
    for who, pages in before.items():
        assert differing(pages, seen_later(cast, who)) == []


@pytest.mark.rule("R7")
def test_an_order_says_of_words_that_are_his_only_that_they_wait() -> None:
    before = where_nothing_happened("james", vendor())
    cast = at_stage()
    cast.do("dana", "record_order", between=["maria", "james"], until=date(2027, 1, 1))
    assert [each.partition(":")[0] for each in differing(before, seen_later(cast, "james"))] == ["/given/"]


@pytest.mark.rule("R22")
@pytest.mark.rule("R23")
def test_taking_words_back_does_not_tell_him_whether_she_looked() -> None:
    found = []
    for looks in (False, True):
        cast = at_stage().go("2026-03-19 10:00")
        if looks:
            maria = guest(cast, "maria")
            assert b"Words that james let cross." in proved(maria, "/given/").content
        cast.go("2026-03-19 11:00")
        assert guest(cast, "james").post("/shared/", item=cast.made["jamess letter"]).status_code == 303
        found.append(seen_later(cast, "james"))
    assert differing(*found) == []


@pytest.mark.rule("R22")
def test_the_pages_were_all_there_and_said_something() -> None:
    found = where_nothing_happened("james", vendor())
    assert found["/my-page/"].startswith(b"200")
    assert found["/day/"].startswith(b"200")
    assert sum(1 for each in found.values() if each.startswith(b"200")) > 5


@pytest.mark.rule("R11")
@pytest.mark.rule("R2")
def test_before_he_is_approached_there_is_no_page_for_him() -> None:
    cast = begin(parties=PEOPLE).to("assigned")
    cast.do("james", "mark_safe", by="dana", reach=JAMES_AT_HOME["reach"])
    assert cast.refused("dana", "give_page", whom="james")
    with pytest.raises(Refused):
        guest(cast, "james")


def test_every_act_of_a_harmed_person_stands_in_the_table() -> None:
    """A new act of theirs is either silent, and told here, or has its reason."""
    theirs = {"party", "principal", "harmed", "harmed_principal", "supporter"}
    told = {act for does in HERS.values() for _, act, _ in does} | set(NOT_SILENT) | BESIDE
    assert {name for name, act in ACTS.items() if act.who & theirs} - told == set()


# Their doings show only to themselves; each is done once, all after each other, whatever comes of it.
BESIDE = {
    "choose_to_hear",
    "close_page",
    "take_page",
    "change_passphrase",
    "say_yes",
    "sign",
    "go_ahead",
    "check_in",
    "ask",
    "choose_time",
    "decline_follow_up",
}


@pytest.mark.slow
@pytest.mark.rule("R22")
def test_nothing_else_that_she_may_do_shows_to_him() -> None:
    from tests.acts.test_register import given_for

    before = where_nothing_happened("james", vendor())
    cast = at_stage()
    for act in sorted(BESIDE):
        for who in ("maria", "rosa"):
            with suppress(Refused, InvalidInput, NotFound):
                cast.do(who, act, **given_for(cast, act))
    assert differing(before, seen_later(cast, "james")) == []


def written(*days: str) -> list[str]:
    """Days of 2026, as pages of any language write them: in full, in short, and as machines do."""
    found = []
    for day in (date.fromisoformat(f"2026-{each}") for each in days):
        found.append(day.isoformat())
        for language in offered_here():
            with speaking(language):
                found += [dates.day_of_year(day), dates.short_day_of_year(day)]
    return found


# What no page of one side may hold of the other: names, places, dates.
OF_HIM = ["James", "Reed", "Harbour Street", "Pine Hill", "555 0155", *written("02-10", "03-12", "01-24", "01-28")]
OF_HER = ["Maria", "Duran", "555 0134", *written("02-03", "03-10", "01-06", "01-09", "01-13", "01-27")]
NEVER = {"maria": OF_HIM, "rosa": OF_HIM, "james": OF_HER}
WHERE_IT_IS = "/day/"


@pytest.mark.rule("R22")
@pytest.mark.parametrize("stage", long_walks(("supported", "prepared", "fixed", "ended"), {"fixed"}))
def test_no_page_holds_a_name_a_place_or_a_date_of_the_other_side(stage: str) -> None:
    cast = begin(parties=PEOPLE)
    if stage in ("fixed", "ended"):
        cast.to("planned").do("dana", "clear", person="james", place="Pine Hill", until="2026-06-30")
    cast.to(stage)
    others = {"maria": {cast.id("james")}, "rosa": {cast.id("james")}, "james": {cast.id("maria")}}
    for who, words in NEVER.items():
        for at, body in crawl(guest(cast, who)).items():
            never = [each for each in words if each != "Pine Hill" or not at.startswith(WHERE_IT_IS)]
            assert not [each for each in never if each.encode() in body], (who, at)
            assert not {each for each in REFERENCE.findall(body) if each.decode() in others[who]}, (who, at)


STRANGE = ("0", "-1", "99", "1e9", "x", "²", "1" * 400, "../2", "%00", "")


@pytest.mark.slow
@pytest.mark.rule("R22")
def test_no_strange_number_opens_anything_of_others() -> None:
    """There is no address of another's: what is meant is a number in one's own list, and others lead nowhere."""
    cast = at_stage()
    cast.do("james", "write_item", kind="letter", text="What he wrote.")
    visiting = guest(cast, "maria")
    for at in addresses():
        if not NOT_OPENED.search(at):
            for each in STRANGE:
                answer = visiting.get(at, n=each)
                assert answer.status_code in (200, 303, 404, 405), (at, each, answer.status_code)
                assert b"What he wrote" not in answer.content


@pytest.mark.rule("R22")
def test_no_page_of_the_workspace_opens_to_somebody_of_a_dialogue() -> None:
    cast = at_stage()
    visiting = guest(cast, "maria")
    for at in (f"/dialogues/{cast.dialogue}/", "/today/", f"/dialogues/{cast.dialogue}/contact/{cast.id('james')}/"):
        assert visiting.get(at).status_code == 404
