"""The registers: facilitators, facilities, the policy with what it would change, and the staff."""

import re
from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connections
from django.test.utils import CaptureQueriesContext, override_settings

from heard.acts.verify import verify
from heard.ground.pseudo import PSEUDO
from heard.programme.files import programme_text, with_changes
from heard.programme.scene import ProgrammeScene
from tests.support.cast import Cast, begin
from tests.support.visiting import Visitor, read, visitor

pytestmark = pytest.mark.usefixtures("database")
OK, SEE_OTHER, MISSING, STALE, UNREADABLE = 200, 303, 404, 409, 422


@pytest.fixture
def cast() -> Cast:
    """A dialogue that ruth and omar carry, and an administrator."""
    made = begin().to("assigned")
    made.appoint("wanda", "administrator")
    return made


def place_of(cast: Cast) -> str:
    """The reference of Pine Hill."""
    from heard.models import Place

    return str(Place.objects.get(programme=cast.programme, name="Pine Hill").pk)


def code_of(cast: Cast) -> str:
    """The code of the cast's dialogue."""
    from heard.models import Dialogue

    return str(Dialogue.objects.get(pk=cast.dialogue).code)


def statements(visiting: Visitor, address: str) -> int:
    """How many statements a page takes, on both databases together."""
    with CaptureQueriesContext(connections["default"]) as records, CaptureQueriesContext(connections["keys"]) as keys:
        assert visiting.get(address).status_code == OK
    return len(records) + len(keys)


# Facilitators


def test_the_list_says_how_each_stands(cast: Cast) -> None:
    cast.standing("ruth", cleared_until=date(2026, 2, 3), languages=["en", "es"], area="Coast counties", open_dialogues=1)
    text = read(visitor(cast, "dana").get("/facilitators/"))
    assert "ends in 3 weeks" in text
    assert "2 of 5 open (1 here, 1 elsewhere)" in text
    assert "English, Spanish" in text
    assert "Coast counties" in text
    # kim has too few hours, and a clearance that is over.
    assert "16 hours, fewer than 40" in text
    assert "ended 13 days ago" in text


def test_by_language(cast: Cast) -> None:
    cast.standing("ruth", languages=["en", "es"])
    cast.standing("omar", languages=["es", "fr"])
    spoken = {code: read(visitor(cast, "dana").get("/facilitators/", language=code)) for code in ("es", "fr", "e", "%")}
    assert "Ruth" in spoken["es"]
    assert "Omar" in spoken["es"]
    assert "Ruth" not in spoken["fr"]
    assert "Omar" in spoken["fr"]
    assert "Nobody here is known" in spoken["e"]
    assert "Nobody here is known" in spoken["%"]


def test_a_page_tells_what_was_recorded_by_whom(cast: Cast) -> None:
    cast.standing("ruth", training_hours=60)
    text = read(visitor(cast, "sam").get(f"/facilitators/{cast.id('ruth')}/"))
    assert "Training hours: 44 → 60 Dana" in text


def test_codes_are_for_those_who_may_open_dialogues(cast: Cast) -> None:
    cast.do("dana", "declare_conflict", with_="james", facilitator="kim")
    carried, conflicted = (f"/facilitators/{cast.id(each)}/" for each in ("ruth", "kim"))
    code = code_of(cast)
    for who in ("dana", "sam"):
        assert code in read(visitor(cast, who).get(carried))
        assert f"somebody of the responsible side in {code}" in read(visitor(cast, who).get(conflicted))
    for address in (carried, conflicted):
        seen = visitor(cast, "wanda").get(address)
        assert seen.status_code == OK
        assert code not in seen.content.decode()
        assert cast.dialogue not in seen.content.decode()
    assert "a dialogue that is not open to you" in read(visitor(cast, "wanda").get(conflicted))
    # kim carries nothing of it.
    assert code not in read(visitor(cast, "kim").get(conflicted))
    assert code in read(visitor(cast, "ruth").get(carried))


def test_names_of_people_stand_nowhere(cast: Cast) -> None:
    cast.do("dana", "declare_conflict", with_="james", facilitator="kim")
    for who in ("dana", "sam", "wanda", "kim"):
        assert "James" not in read(visitor(cast, who).get(f"/facilitators/{cast.id('kim')}/"))


def test_a_facilitator_finds_their_own_page_only(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    own = f"/facilitators/{cast.id('ruth')}/"
    assert ruth.get("/facilitators/").headers["Location"] == own
    assert "what the program knows about you" in read(ruth.get(own))
    assert ruth.get(f"/facilitators/{cast.id('omar')}/").status_code == MISSING
    assert ruth.get(f"{own}standing/").status_code == MISSING


def test_another_programme_is_not_there(cast: Cast) -> None:
    stranger = visitor(cast, "stranger")
    assert "Ruth" not in read(stranger.get("/facilitators/"))
    assert stranger.get(f"/facilitators/{cast.id('ruth')}/").status_code == MISSING
    assert stranger.post(f"/facilitators/{cast.id('ruth')}/standing/", training_hours="1").status_code == MISSING


def test_the_form_has_what_is_known_and_keeps_the_rest(cast: Cast) -> None:
    cast.standing("ruth", languages=["en", "es"], area="Coast")
    dana, address = visitor(cast, "dana"), f"/facilitators/{cast.id('ruth')}/standing/"
    form = dana.get(address).content.decode()
    assert 'value="44"' in form
    assert 'value="2027-12-31"' in form
    assert form.count("checked") == 2
    sent = dana.post(address, training_hours="50", languages=["es"])
    assert sent.headers["Location"] == f"/facilitators/{cast.id('ruth')}/"
    text = read(dana.get(f"/facilitators/{cast.id('ruth')}/"))
    assert "50 hours" in text
    assert "Languages Spanish Area Coast" in text


def test_what_cannot_be_read_stays_on_the_form(cast: Cast) -> None:
    address = f"/facilitators/{cast.id('ruth')}/standing/"
    given = visitor(cast, "dana").post(address, training_hours="many", area="<script>alert(1)</script>" + "x" * 200)
    assert given.status_code == UNREADABLE
    page = given.content.decode()
    assert 'value="many"' in page
    assert "<script>alert" not in page
    assert "120 characters at most" in page


def test_statements_do_not_grow(cast: Cast) -> None:
    dana = visitor(cast, "dana")
    dana.get("/facilitators/")  # what a page asks only once an hour was asked
    before = statements(dana, "/facilitators/")
    for number in range(12):
        cast.appoint(f"f{number}", "facilitator", training_hours=44)
    assert statements(dana, "/facilitators/") == before <= 10
    assert statements(dana, f"/facilitators/{cast.id('ruth')}/") <= 12


KNOWN = {
    "address": "Box 12\nAlder Landing",
    "zone": "America/Denver",
    "clock": "24",
    "contacts": "Visits office: 555 0110\r\nChaplain: 555 0111",
    "visit_rules": "Shoes without metal.\nNo phones.",
    "count_times": "11:30, 16:00",
    "clearance_days": "21",
    "visit_days": "14",
    "mail_pages": "5",
    "mail_copies": "no",
    "mail_name_line": "Family name, given name, number",
}


# Facilities


def test_what_is_known_of_a_place(cast: Cast) -> None:
    dana, here = visitor(cast, "dana"), f"/facilities/{place_of(cast)}/"
    assert "Nobody is known there yet" in read(dana.get(here))
    assert dana.post(f"{here}describe_place/", **KNOWN).status_code == SEE_OTHER
    for who in ("dana", "sam", "ruth", "wanda"):
        text = read(visitor(cast, who).get(here))
        for words in (
            "Visits office 555 0110",
            "Shoes without metal.",
            "America/Denver",
            "A clearance takes 21 days",
            "A visit is asked for 14 days before",
            "Photocopies No",
            "Only postcards not known",
        ):
            assert words in text, who
    assert "Lets in only people who were cleared Yes, as for its kind" in text
    dana.post(f"{here}describe_place/", **KNOWN, clears="no")
    assert "Lets in only people who were cleared No" in read(dana.get(here))
    form = dana.get(f"{here}describe_place/").content.decode()
    assert "Chaplain: 555 0111" in form
    assert 'value="America/Denver"' in form


def test_the_description_is_whole_and_older_ones_stay(cast: Cast) -> None:
    from heard.models import PlaceKnown

    dana, here = visitor(cast, "dana"), f"/facilities/{place_of(cast)}/"
    dana.post(f"{here}describe_place/", **KNOWN)
    dana.post(f"{here}describe_place/", zone="America/Denver")
    text = read(dana.get(here))
    assert "Chaplain" not in text
    assert "A clearance takes not known" in text
    assert PlaceKnown.objects.filter(place=place_of(cast)).count() == 2


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("zone", "Mars/Olympus", "no time zone that we know"),
        ("contacts", "Visits office 555 0110", "the role, a colon and the number"),
        ("visit_rules", "x\n" * 61, "60 lines at most"),
        ("visit_rules", "x" * 301, "300 characters in a line at most"),
        ("address", "x" * 20_001, "20,000 characters at most"),
        ("mail_pages", "-1", "between 1 and 100,000"),
        ("clock", "36", "choose one of"),
    ],
)
def test_what_cannot_be_kept_is_said_and_not_lost(cast: Cast, field: str, value: str, words: str) -> None:
    address = f"/facilities/{place_of(cast)}/describe_place/"
    given = visitor(cast, "dana").post(address, **{**KNOWN, field: value})
    assert given.status_code == UNREADABLE
    assert words in read(given)
    assert "Shoes without metal." in read(given) or field == "visit_rules"


def test_rooms_come_and_go(cast: Cast) -> None:
    dana, here = visitor(cast, "dana"), f"/facilities/{place_of(cast)}/"
    room = {"name": "Chapel room", "seats": "8", "doors": "2", "waiting_rooms": "1"}
    assert dana.post(f"{here}add_room/", **room).status_code == SEE_OTHER
    assert "a room of that name already" in read(dana.post(f"{here}add_room/", **{**room, "name": "CHAPEL ROOM"}))
    page = dana.get(here)
    assert "Chapel room 8 2 1" in read(page)
    gone = {"room": page.content.decode().partition("close_room/?room=")[2][:26]}
    assert dana.post(f"{here}close_room/", **gone).status_code == SEE_OTHER
    assert "Chapel room" not in read(dana.get(here))
    assert dana.post(f"{here}close_room/", **gone).status_code == UNREADABLE
    assert dana.post(f"{here}add_room/", **room).status_code == SEE_OTHER


def test_five_hundred_rooms(cast: Cast) -> None:
    from heard.models import Room

    place = place_of(cast)
    Room.objects.bulk_create([Room(place_id=place, name=f"Room {each:03}", seats=4, line="x") for each in range(500)])
    dana = visitor(cast, "dana")
    page = dana.get(f"/facilities/{place}/")
    assert "Show 450 more" in read(page)
    assert len(page.content) < 60_000
    assert "Room 499" in read(dana.get(f"/facilities/{place}/", rooms="all"))
    assert "500" in read(dana.get("/facilities/"))


def test_closed_days_may_overlap_and_end_one_by_one(cast: Cast) -> None:
    from heard.programme.queries import closed_on

    dana, here = visitor(cast, "dana"), f"/facilities/{place_of(cast)}/"
    dana.post(f"{here}close_place/", since="2026-01-10", why="lockdown")
    dana.post(f"{here}close_place/", since="2026-01-01", until="2026-01-20", why="holiday", note="Also the day before")
    text = read(dana.get(here))
    assert "Closed through Jan 20, 2026: Holiday" in text
    assert "Lockdown: from Jan 10, 2026. Nobody knows yet when it opens again." in text
    found = {
        each: [one.why for one in closed_on(place_of(cast), date.fromisoformat(each))]
        for each in ("2025-12-31", "2026-01-01", "2026-01-10", "2026-01-20", "2026-01-21")
    }
    assert list(found.values()) == [[], ["Holiday"], ["Holiday", "Lockdown"], ["Holiday", "Lockdown"], ["Lockdown"]]
    page = dana.get(here).content.decode()
    assert page.count("reopen_place/?closed=") == 2
    first = page.partition("reopen_place/?closed=")[2][:26]
    assert dana.post(f"{here}reopen_place/", closed=first).status_code == SEE_OTHER
    assert dana.post(f"{here}reopen_place/", closed=first).status_code == UNREADABLE
    assert "Lockdown" in read(dana.get(here))
    assert "Holiday" not in read(dana.get(here))


def test_closed_backwards(cast: Cast) -> None:
    address = f"/facilities/{place_of(cast)}/close_place/"
    given = visitor(cast, "dana").post(address, since="2026-02-10", until="2026-02-09", why="works")
    assert given.status_code == UNREADABLE
    assert "not before the first" in read(given)


def test_who_may_record(cast: Cast) -> None:
    here = f"/facilities/{place_of(cast)}/"
    for who in ("sam", "ruth", "stranger"):
        for act in ("describe_place", "add_room", "close_place", "close_room", "reopen_place"):
            assert visitor(cast, who).post(f"{here}{act}/", name="X", seats="1").status_code == MISSING
    assert visitor(cast, "stranger").get(here).status_code == MISSING
    assert visitor(cast, "dana").get(f"{here}load_policy/").status_code == MISSING
    assert visitor(cast, "dana").get(f"{here}nothing/").status_code == MISSING


def test_a_room_of_another_programme_is_nobodys(cast: Cast) -> None:
    other = begin()
    room = other.do("dana", "add_room", place=place_of(other), name="Library", seats=4).pk
    dana = visitor(cast, "dana")
    given = dana.post(f"/facilities/{place_of(cast)}/close_room/", room=room)
    assert given.status_code == UNREADABLE
    assert "Library" in read(visitor(other, "dana").get(f"/facilities/{place_of(other)}/"))


def test_forms_offer_places_and_rooms_and_take_others(cast: Cast) -> None:
    cast.do("dana", "add_room", place=place_of(cast), name="Chapel room", seats=8, doors=2)
    ruth = visitor(cast, "ruth")
    form = ruth.get(ruth.act("plan_meeting")).content.decode()
    assert '<option value="Pine Hill"' in form
    assert 'name="place.other"' in form
    assert '<option value="Chapel room">' in form
    # A place is chosen or said to be another; only rooms are suggested, of each end.
    assert re.findall(r'<input[^>]* name="([^"]+)"[^>]* list=', form) == ["room", "harmed_room"]
    assert form.count("<datalist") == 2


# Meetings that a place makes doubtful


@pytest.fixture
def fixed() -> Cast:
    """A meeting that is fixed for 28 May at Pine Hill."""
    made = begin().to("fixed")
    made.appoint("wanda", "administrator")
    return made


def test_a_fixed_meeting_on_a_closed_day_is_shown_to_the_office(fixed: Cast) -> None:
    assert "look at again" not in read(visitor(fixed, "dana").get("/facilities/"))
    fixed.do("dana", "close_place", place=place_of(fixed), since=date(2026, 5, 28), until=date(2026, 5, 28), why="lockdown")
    words = f"{code_of(fixed)} : Meeting fixed for May 28, 2026. Pine Hill is closed then: lockdown."
    for who in ("dana", "sam"):
        for address in ("/facilities/", f"/facilities/{place_of(fixed)}/"):
            assert words in read(visitor(fixed, who).get(address))
    for who in ("ruth", "wanda", "stranger"):
        assert code_of(fixed) not in visitor(fixed, who).get("/facilities/").content.decode()


def test_not_on_another_day_nor_after_it_was_called_off(fixed: Cast) -> None:
    fixed.do("dana", "close_place", place=place_of(fixed), since=date(2026, 5, 29), why="works")
    assert code_of(fixed) not in read(visitor(fixed, "dana").get("/facilities/"))
    closed = fixed.do("dana", "close_place", place=place_of(fixed), since=date(2026, 5, 1), why="works").pk
    assert code_of(fixed) in read(visitor(fixed, "dana").get("/facilities/"))
    fixed.do("dana", "reopen_place", closed=closed)
    assert code_of(fixed) not in read(visitor(fixed, "dana").get("/facilities/"))
    fixed.do("dana", "close_place", place=place_of(fixed), since=date(2026, 5, 1), why="works")
    fixed.do("dana", "call_off_meeting")
    # Its plan is still on the table.
    assert "Meeting planned for May 28, 2026" in read(visitor(fixed, "dana").get("/facilities/"))


def test_a_planned_day_that_is_too_soon_for_the_place() -> None:
    cast = begin().to("planned")
    cast.do("dana", "describe_place", place=place_of(cast), clearance_days=11, visit_days=7)
    text = read(visitor(cast, "dana").get("/facilities/"))
    assert "A clearance takes 11 days there; the day is in 10 days." in text
    assert "A visit is asked for" not in text.partition("Kind")[0]
    cast.do("dana", "describe_place", place=place_of(cast), clearance_days=11, clears="no")
    assert "A clearance takes 11 days there" not in read(visitor(cast, "dana").get("/facilities/"))


def test_the_case_itself_says_it(fixed: Cast) -> None:
    from heard.meeting.closed_days import doubts

    fixed.do("dana", "close_place", place=place_of(fixed), since=date(2026, 5, 28), why="illness")
    with fixed.now() as case:
        assert doubts(case) == ["Pine Hill is closed then: illness in the house."]


def changed(cast: Cast, changes: dict[str, Any]) -> str:
    """The text of a policy that says something else."""
    return programme_text(with_changes(ProgrammeScene(cast.programme).policy, changes))


THREE_APPROVALS = {"outreach": {"approvals": 3}}


# The policy


def test_the_policy_in_words(cast: Cast) -> None:
    text = read(visitor(cast, "dana").get("/programme/"))
    assert "Approvals floor 2 How many different people of the program approve" in text
    assert "Nobody contacts the responsible person before at least one person of the program has approved it." in text
    assert "must be over" in text


def test_what_the_file_says_of_its_sources_is_shown(cast: Cast) -> None:
    noted = "# Two, by the rule\n# and never fewer.\napprovals = 2\n# not known: the default stays\nreminders = 1 # ask\n"
    text = f"[outreach]\n{noted}"
    cast.do("programme", "load_policy", text=text)
    page = read(visitor(cast, "dana").get("/programme/"))
    assert "Two, by the rule and never fewer." in page
    assert "Reminders not known 1" in page
    assert "ask" in page


def test_versions_and_what_differs(cast: Cast) -> None:
    cast.policy(THREE_APPROVALS)
    dana = visitor(cast, "dana")
    assert "Number 2 in force Heard itself" in read(dana.get("/programme/"))
    text = read(dana.get("/programme/policies/2/"))
    assert "What differs from number 1" in text
    assert "Outreach: Approvals 2 3 R11" in text
    assert "Outreach: Approvals 3 2" in read(dana.get("/programme/policies/1/", against="2"))
    assert "This is the first policy" in read(dana.get("/programme/policies/1/"))
    for wrong in ("9", "0", "99999999999999999999"):
        assert dana.get(f"/programme/policies/{wrong}/").status_code == MISSING
    assert dana.get("/programme/policies/2/", against="77").status_code == MISSING
    assert dana.get("/programme/policies/2/", against="²").status_code == OK


def test_the_name_in_the_loaded_policy_is_the_programs_name_everywhere(cast: Cast) -> None:
    cast.do("programme", "load_policy", text=changed(cast, {"programme": {"name": "Cascade Dialogue Program"}}))
    dana = visitor(cast, "dana")
    for page in ("/programme/", "/people/"):
        assert "Cascade Dialogue Program" in read(dana.get(page)), page
    assert not verify().findings


def test_a_coordinator_sees_which_dialogues_and_loads_nothing(cast: Cast) -> None:
    dana, text = visitor(cast, "dana"), changed(cast, THREE_APPROVALS)
    given = dana.post("/programme/policy/", text=text)
    assert given.status_code == OK
    page = read(given)
    assert "Outreach: Approvals 2 3" in page
    assert f"{code_of(cast)} Approach" in page or code_of(cast) in page
    assert "The one open dialogue was looked at. 1 would stand otherwise, and 1 of them would have something more" in page
    assert "Load it as number" not in page
    assert dana.post("/programme/policy/", text=text, load="yes", after="1").status_code == MISSING
    assert ProgrammeScene(cast.programme).policy_number == 1


def test_an_administrator_sees_how_many_and_never_which(cast: Cast) -> None:
    wanda, text = visitor(cast, "wanda"), changed(cast, THREE_APPROVALS)
    page = wanda.post("/programme/policy/", text=text)
    assert "1 would stand otherwise" in read(page)
    assert code_of(cast) not in page.content.decode()
    assert cast.dialogue not in page.content.decode()
    loaded = wanda.post("/programme/policy/", text=text, load="yes", after="1", act_key="k" * 26)
    assert (loaded.status_code, loaded.headers["Location"]) == (SEE_OTHER, "/programme/")
    assert ProgrammeScene(cast.programme).policy_number == 2
    # The same form twice is one act.
    assert wanda.post("/programme/policy/", text=text, load="yes", after="1", act_key="k" * 26).status_code == SEE_OTHER
    assert ProgrammeScene(cast.programme).policy_number == 2


def test_a_policy_that_was_loaded_meanwhile_is_not_run_over(cast: Cast) -> None:
    wanda, text = visitor(cast, "wanda"), changed(cast, THREE_APPROVALS)
    wanda.post("/programme/policy/", text=text)
    cast.policy({"contact": {"hold_minutes": 20}})
    given = wanda.post("/programme/policy/", text=text, load="yes", after="1")
    assert given.status_code == STALE
    assert "Meanwhile policy number 2 was loaded" in read(given)
    assert "Contact: Minutes a message waits 20 10" in read(given)
    assert ProgrammeScene(cast.programme).policy_number == 2


def test_every_problem_is_told_with_its_line_and_the_text_is_kept(cast: Cast) -> None:
    text = "[outreach]\r\napprovals = 0\r\nreminder = 1\r\n[contact]\r\nhold_minutes = 'ten'\r\n"
    given = visitor(cast, "wanda").post("/programme/policy/", text=text)
    assert given.status_code == UNREADABLE
    page = read(given)
    for words in (
        "Line 2 , outreach.approvals: Nobody contacts",
        'Line 3 , outreach.reminder: There is no "reminder"',
        "Line 5 , contact.hold_minutes: must be a whole number",
    ):
        assert words in page
    assert "hold_minutes = 'ten'" in page
    assert ProgrammeScene(cast.programme).policy_number == 1


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xff\xfe\x00binary", "It is not text in UTF-8."),
        (b"a" * 1024 * 1024, "larger than 256 KiB"),
        (b"# " + b"x" * 900 + b"\n" + b"# long\n" * 4000, "longer than 20,000 characters"),
        (b"[outreach]\napprovals = 2\n\x00", "a character in it that cannot be kept"),
        (b"approvals = = 2", "Line 1"),
        (b"", "Choose a file, or paste its text."),
        (b"<script>alert(1)</script> = 1", "Line 1"),
    ],
)
def test_a_file_that_is_none(cast: Cast, content: bytes, words: str) -> None:
    file = SimpleUploadedFile("<b>mine</b>.toml", content)
    given = visitor(cast, "wanda").post("/programme/policy/", file=file, text="")
    assert given.status_code == UNREADABLE
    assert words in read(given)
    assert "<script>alert" not in given.content.decode()
    assert "<b>mine" not in given.content.decode()


def test_a_file_with_a_mark_of_order_and_windows_lines(cast: Cast) -> None:
    content = ("\ufeff" + changed(cast, THREE_APPROVALS).replace("\n", "\r\n")).encode()
    given = visitor(cast, "wanda").post("/programme/policy/", file=SimpleUploadedFile("p.toml", content), text="")
    assert given.status_code == OK
    assert "Outreach: Approvals 2 3" in read(given)


def test_a_file_that_changes_nothing(cast: Cast) -> None:
    given = visitor(cast, "wanda").post("/programme/policy/", text=changed(cast, {}))
    assert "Loading this file would change nothing" in read(given)


def test_what_there_was_no_time_for_is_said(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    from heard.web.staff.registers import policy

    monkeypatch.setattr(policy, "PAGE_BUDGET_SECONDS", -1.0)
    page = read(visitor(cast, "dana").post("/programme/policy/", text=changed(cast, THREE_APPROVALS)))
    assert "There was time to look at 0 of 1 open dialogues" in page


def test_looking_ahead_leaves_nothing_behind(cast: Cast) -> None:
    from heard.models import LedgerEntry

    before = LedgerEntry.objects.count()
    visitor(cast, "dana").post("/programme/policy/", text=changed(cast, THREE_APPROVALS))
    assert LedgerEntry.objects.count() == before


# Staff


def test_everybody_by_role(cast: Cast) -> None:
    text = read(visitor(cast, "wanda").get("/people/"))
    assert "Dana Coordinator Give a way to sign in" in text
    assert "Give a way to sign in" in text
    assert "End the account" in text
    assert "Give a way" not in read(visitor(cast, "dana").get("/people/"))


def test_an_account_is_ended_from_here(cast: Cast) -> None:
    wanda = visitor(cast, "wanda")
    address = f"/programme/acts/end_account/?member={cast.id('kim')}"
    assert f'value="{cast.id("kim")}"' in wanda.get(address).content.decode()
    assert wanda.post("/programme/acts/end_account/", member=cast.id("kim")).headers["Location"] == "/people/"
    assert "Kim" not in read(wanda.get("/people/"))
    assert "Kim" not in read(wanda.get("/facilitators/"))


def test_a_way_in_is_never_given_by_the_common_form(cast: Cast) -> None:
    assert visitor(cast, "wanda").get("/programme/acts/give_way_in/").status_code == MISSING
    assert visitor(cast, "wanda").get("/programme/acts/load_policy/").status_code == MISSING


def test_a_policy_is_loaded_by_somebody_who_has_just_shown_that_it_is_them(cast: Cast) -> None:
    wanda, text = visitor(cast, "wanda"), changed(cast, THREE_APPROVALS)
    for _ in range(2):
        cast.wait(minutes=10)
        assert wanda.get("/programme/").status_code == OK
    given = wanda.post("/programme/policy/", text=text, load="yes", after="1")
    assert given.status_code == STALE
    assert "Show that it is you" in read(given)
    assert "approvals = 3" in read(given)
    assert ProgrammeScene(cast.programme).policy_number == 1


def test_a_text_that_is_kept_is_in_the_form_again(cast: Cast) -> None:
    dana = visitor(cast, "dana")
    for address, name in (
        ("/programme/policy/", "text"),
        (f"/facilities/{place_of(cast)}/describe_place/", "visit_rules"),
    ):
        dana.post("/drafts/", draft_for=address, **{name: "# half a thought"})
        assert "# half a thought" in dana.get(address).content.decode()


def test_a_fixed_meeting_on_a_closed_day_needs_somebody_today(fixed: Cast) -> None:
    from heard.models import Dialogue
    from heard.worklist.keeping import truth

    def needed() -> list[str]:
        with fixed.now() as case:
            return [each.kind for each in truth(case) if each.kind == "place_closed"]

    assert needed() == []
    closed = fixed.do("dana", "close_place", place=place_of(fixed), since=date(2026, 5, 28), why="lockdown")
    assert needed() == ["place_closed"]
    assert Dialogue.objects.get(pk=fixed.dialogue).needs_again_at == closed.at
    fixed.do("dana", "reopen_place", closed=closed.pk)
    assert needed() == []


# Another language


def test_in_another_language_no_page_of_the_registers_speaks_english(fixed: Cast) -> None:
    dana, here = visitor(fixed, "dana"), f"/facilities/{place_of(fixed)}/"
    fixed.do("dana", "declare_conflict", with_="james", facilitator="kim")
    fixed.do("dana", "close_place", place=place_of(fixed), since=date(2026, 5, 29), why="lockdown")
    fixed.do("dana", "add_room", place=place_of(fixed), name="R1", seats=4)
    dana.post(f"{here}describe_place/", zone="America/Denver", clearance_days="21", mail_copies="no")
    fixed.policy(THREE_APPROVALS)
    pages = ["/facilitators/", "/facilities/", here, "/people/", "/programme/", "/programme/policies/2/"]
    pages += [f"/facilitators/{fixed.id(each)}/" for each in ("ruth", "kim")]
    with override_settings(HEARD_PSEUDO=True):
        dana.post("/settings/", language=PSEUDO, shortcuts="off", density="compact", appearance="dark")
        dana.get("/settings/")  # what was said before the language was chosen is said here
        shown = {page: dana.get(page) for page in pages}
        shown["a change"] = dana.post("/programme/policy/", text=changed(fixed, {"outreach": {"approvals": 4}}))
        shown["a problem"] = dana.post("/programme/policy/", text="[outreach]\napprovals = 0\nreminder = 'x'\n")
    # What somebody typed, and what every form has alike, is no text of the registers.
    apart = r"<textarea.*?</textarea>|<pre>.*?</pre>|<button[^>]*keep_draft.*?</button>"
    for page, given in shown.items():
        text = re.sub(apart, "", given.content.decode(), flags=re.DOTALL)
        main = re.sub(r"<[^>]+>", "\n", text.partition("<main")[2].partition("</main>")[0])
        assert "ö" in main, page
        assert re.findall(r"\b[A-Za-z]?[a-z]{2,} [a-z]{2,} [a-z]{2,}\b", main) == [], page
