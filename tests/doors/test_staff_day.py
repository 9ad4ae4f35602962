"""A facilitator's day on a phone: what it shows, the quick log, the concern; and that it stays small."""

from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext, override_settings

from heard.acts.models import LedgerEntry
from heard.models import Concern, HowItWent, PartyNote, Reach, Session
from tests.support.cast import Cast, begin
from tests.support.visiting import read, visitor

pytestmark = pytest.mark.usefixtures("database")
FIRST_VIEW = 20_000


@pytest.fixture
def cast() -> Cast:
    """Both sides are getting ready; ruth and omar carry it."""
    return begin().to("preparing")


def at(cast: Cast, page: str = "") -> str:
    """An address of the day about this dialogue."""
    return f"/day/{cast.dialogue}/{page}"


def test_the_day_shows_codes_and_how_long_each_side_has_not_heard_from_us(cast: Cast) -> None:
    cast.wait(days=3)
    before = LedgerEntry.objects.count()
    page = read(visitor(cast, "ruth").get("/day/"))
    assert "Harmed side: 5 days ago" in page
    assert "Responsible side: 3 days ago" in page
    assert "Getting ready" in page
    for name in ("Maria", "James", "Duran", "Reed"):
        assert name not in page
    assert LedgerEntry.objects.count() == before


def test_a_fixed_meeting_is_on_the_day_with_its_place_and_hours(cast: Cast) -> None:
    cast.to("fixed")
    assert "Thursday, May 28, 9:30 AM to 1:00 PM" in read(visitor(cast, "ruth").get("/day/"))
    cast.go("2026-05-28 07:00")
    page = read(visitor(cast, "omar").get("/day/"))
    assert "Today, 9:30 AM to 1:00 PM" in page
    assert "Pine Hill, Chapel room" in page
    assert "Pine Hill" not in read(visitor(cast, "kim").get("/day/"))
    cast.do("dana", "record_order", between=["maria", "james"])
    assert "On hold: an order is in force" in read(visitor(cast, "ruth").get("/day/"))
    cast.do("james", "stop", by="omar")
    page = read(visitor(cast, "ruth").get("/day/"))
    assert "Chapel room" not in page
    assert "A fixed meeting is off" in page


def test_who_carries_nothing_reads_that(cast: Cast) -> None:
    assert "You are assigned to no dialogue now" in read(visitor(cast, "kim").get("/day/"))


def test_one_dialogue_on_one_screen(cast: Cast) -> None:
    cast.do("maria", "write_item", kind="limit", text="Please do not ask about the song.", keep="limit")
    cast.do("maria", "permit", item="limit")
    ruth = visitor(cast, "ruth")
    page = read(ruth.get(at(cast)))
    assert "Contact safety" in page
    assert "Please do not ask about the song." in page
    assert "120 minutes" in page
    assert "555 0134" not in page
    line = LedgerEntry.objects.order_by("at_us", "seq").last()
    assert line is not None
    assert (line.act, line.who) == ("look", cast.id("ruth"))
    assert cast.id("limit") in line.rows


@pytest.mark.parametrize("page", ["", "log/", "sheet/"])
@pytest.mark.parametrize("who", ["dana", "sam", "kim", "stranger"])
def test_to_anybody_but_its_facilitators_it_is_not_there(cast: Cast, who: str, page: str) -> None:
    visiting = visitor(cast, who)
    assert visiting.get(at(cast, page)).status_code == 404
    assert visiting.post(at(cast, page), went="held", **{"with": cast.id("maria")}).status_code == 404
    assert Session.objects.count() == 4


# The quick log


def log(cast: Cast, **typed: object) -> dict[str, object]:
    """A log as a phone sends it."""
    return {
        "went": "held",
        "with": cast.id("maria"),
        "minutes": "90",
        "when": "now",
        "concern": "no",
        "why": "",
    } | typed


STILL_SAFE = {"way": "phone", "at": "+1 555 0134", "hours": "08:00-18:00"}


def test_three_taps_log_a_visit(cast: Cast) -> None:
    cast.do("maria", "mark_safe", by="ruth", reach=STILL_SAFE)
    ruth = visitor(cast, "ruth")
    page = ruth.get(at(cast, "log/")).content.decode()
    assert f'value="{cast.id("maria")}"\n                     checked' in page or "checked" in page
    given = ruth.post(at(cast, "log/"), **log(cast))
    assert (given.status_code, given.headers["Location"]) == (303, at(cast))
    made = Session.objects.order_by("entered_at").last()
    assert made is not None
    assert (made.minutes, made.account_id, made.party.person_id) == (90, cast.id("ruth"), cast.id("maria"))
    assert not HowItWent.objects.exists() or HowItWent.objects.get().went == "held"


def test_a_visit_cut_short_says_how_it_went_to_the_office_and_the_note_to_who_prepares_them(cast: Cast) -> None:
    typed = log(
        cast,
        went="cut_short",
        other_minutes="25",
        where="inside",
        mood=["calm", "tired"],
        step="Again on Monday",
        note="She spoke of the garden.",
    )
    assert visitor(cast, "ruth").post(at(cast, "log/"), **typed).status_code == 303
    assert Session.objects.filter(minutes=25).count() == 1
    office = str(cast.sees("dana"))
    assert "Visit: cut short" in office
    assert "calm, tired; next: Again on Monday" in office
    assert "garden" not in office
    assert "garden" not in str(cast.sees("omar"))
    assert "garden" in str(cast.sees("ruth"))
    for who in ("maria", "james"):
        assert "Again on Monday" not in str(cast.sees(who))
        assert "tired" not in str(cast.sees(who))


def test_a_visit_that_was_not_held_is_no_session(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    assert ruth.post(at(cast, "log/"), **log(cast, went="not_held")).status_code == 422
    typed = log(cast, went="not_held", why="not_let_in", step="Ask for Tuesday", note="A count was on.")
    assert ruth.post(at(cast, "log/"), **typed).status_code == 303
    assert Session.objects.count() == 4
    assert HowItWent.objects.get().went == "not_held"
    assert "We were not let in" in str(cast.sees("dana"))
    assert "A count was on" not in str(cast.sees("dana"))
    assert PartyNote.objects.count() == 1


def test_a_note_that_nobody_could_read_is_refused_and_kept_on_the_page(cast: Cast) -> None:
    typed = log(cast, went="not_held", why="not_let_in", note="Words for nobody.") | {"with": cast.id("james")}
    given = visitor(cast, "ruth").post(at(cast, "log/"), **typed)
    assert given.status_code == 409
    assert "Words for nobody." in read(given)
    assert not HowItWent.objects.exists()
    assert visitor(cast, "ruth").post(at(cast, "log/"), **(typed | {"note": ""})).status_code == 303


def test_what_is_missing_is_said_and_everything_typed_stays(cast: Cast) -> None:
    given = visitor(cast, "ruth").post(at(cast, "log/"), note="Half a thought <b>", minutes="60")
    page = given.content.decode()
    assert given.status_code == 422
    assert "Error:" in read(given)
    assert "Say whether it took place." in page
    assert "Say whom you went to see." in page
    assert "Half a thought &lt;b&gt;" in page
    assert Session.objects.count() == 4


@pytest.mark.parametrize(
    "typed",
    [
        {"minutes": "", "other_minutes": "many"},
        {"minutes": "", "other_minutes": ""},
        {"minutes": "0"},
        {"went": "perhaps"},
        {"with": "nobody-there"},
        {"where": "moon"},
        {"mood": ["furious"]},
        {"when": "earlier", "said_at": "soon"},
        {"when": "earlier", "said_at": "2040-01-01T10:00"},
        {"note": "x" * 20_001},
        {"step": "y" * 300},
    ],
)
def test_what_cannot_be_read_logs_nothing(cast: Cast, typed: dict[str, object]) -> None:
    given = visitor(cast, "ruth").post(at(cast, "log/"), **log(cast, **typed))
    assert given.status_code in (409, 422)
    assert Session.objects.count() == 4


def test_earlier_today_counts_from_then(cast: Cast) -> None:
    visitor(cast, "ruth").post(at(cast, "log/"), **log(cast, when="earlier", said_at="2026-03-12T09:15"))
    made = Session.objects.order_by("entered_at").last()
    assert made is not None
    assert made.at == cast.local("2026-03-12 09:15")
    assert made.entered_at > made.at


@pytest.mark.rule("R20")
def test_under_a_stop_the_log_is_refused_calmly_and_a_concern_is_not(cast: Cast) -> None:
    cast.do("maria", "stop")
    ruth = visitor(cast, "ruth")
    given = ruth.post(at(cast, "log/"), **log(cast, note="We had met before she rang."))
    assert given.status_code == 409
    assert "R20" in read(given)
    assert "We had met before she rang." in read(given)
    assert ruth.post(at(cast, "concern/"), level="now", words="She sounded afraid.").status_code == 303
    assert Concern.objects.count() == 1


def test_the_same_log_sent_twice_is_one(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    for _ in range(2):
        assert ruth.post(at(cast, "log/"), **log(cast, act_key="the-same")).status_code == 303
    assert Session.objects.count() == 5


@pytest.mark.rule("R14")
def test_after_a_visit_one_is_asked_whether_what_was_marked_long_ago_is_still_safe(cast: Cast) -> None:
    cast.wait(days=90)
    ruth = visitor(cast, "ruth")
    given = ruth.post(at(cast, "log/"), **log(cast))
    assert given.headers["Location"] == f"/dialogues/{cast.dialogue}/contact/{cast.id('maria')}/"
    assert "Did you ask whether this is still a safe way to reach them?" in read(ruth.get(given.headers["Location"]))
    assert "You saw or called them? Confirm it here" in read(ruth.get(f"/dialogues/{cast.dialogue}/"))
    cast.do("maria", "mark_safe", by="ruth", reach=STILL_SAFE)
    assert ruth.post(at(cast, "log/"), **log(cast, act_key="later")).headers["Location"] == at(cast)


# The concern


def test_a_log_with_a_concern_leads_to_it_about_the_same_person(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    given = ruth.post(at(cast, "log/"), **log(cast, concern="yes"))
    assert given.headers["Location"] == f"{at(cast, 'concern/')}?about={cast.id('maria')}"
    page = ruth.get(given.headers["Location"]).content.decode()
    assert f'value="{cast.id("maria")}"' in page.split("checked")[-2]


@pytest.mark.parametrize("who", ["ruth", "dana", "sam"])
def test_a_concern_is_read_by_staff_of_the_case_and_by_no_participant(cast: Cast, who: str) -> None:
    typed = {"level": "act_today", "words": "He spoke of giving up.", "about": cast.id("james")}
    given = visitor(cast, who).post(at(cast, "concern/"), **typed)
    assert given.status_code == 303
    row = Concern.objects.get()
    assert b"giving up" not in bytes(row.__dict__["words"])
    for reader in ("ruth", "omar", "dana", "sam"):
        assert "He spoke of giving up." in str(cast.sees(reader))
    for other in ("maria", "james", "rosa", "kim"):
        assert "giving up" not in str(cast.sees(other))
        assert "oncern" not in str(cast.sees(other))


def test_a_concern_for_now_shows_whom_to_call(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    given = ruth.post(at(cast, "concern/"), level="now", words="A threat.")
    page = read(ruth.get(given.headers["Location"]))
    assert "Call now" in page
    assert "Dana" in page
    cast.policy({"programme": {"phone": "555 0140"}})
    assert "555 0140" in read(ruth.get(given.headers["Location"]))


def test_whom_to_call_is_called_at_a_tap(cast: Cast, tmp_path: Path) -> None:
    ruth = visitor(cast, "ruth")
    (tmp_path / "details.toml").write_text('emergency = "911"\nphone = "+1 555 0101"\n', encoding="utf-8")
    with override_settings(HEARD_WORDS=str(tmp_path)):
        pages = [ruth.get(at(cast, "concern/")), ruth.get(at(cast, "concern/?raised=now"))]
    for page in pages:
        assert "Call 911 first." in read(page)
        assert "Then call the program: +1 555 0101" in read(page)
        for number in ("911", "+15550101"):
            assert f'href="tel:{number}"' in page.content.decode()


@pytest.mark.parametrize("typed", [{}, {"level": "now"}, {"words": "x"}, {"level": "soon", "words": "x"}])
def test_a_concern_needs_its_words_and_its_level(cast: Cast, typed: dict[str, str]) -> None:
    given = visitor(cast, "ruth").post(at(cast, "concern/"), **typed)
    assert given.status_code == 422
    assert not Concern.objects.exists()


def test_a_concern_about_somebody_elsewhere_is_refused(cast: Cast) -> None:
    given = visitor(cast, "ruth").post(at(cast, "concern/"), level="watch", words="x", about="somebody-else")
    assert given.status_code == 422
    assert not Concern.objects.exists()


@pytest.mark.parametrize("who", ["kim", "stranger"])
def test_nobody_else_raises_one_here(cast: Cast, who: str) -> None:
    assert visitor(cast, who).post(at(cast, "concern/"), level="now", words="x").status_code == 404
    assert not Concern.objects.exists()


def test_a_concern_stands_until_it_is_settled(cast: Cast) -> None:
    cast.do("omar", "raise_concern", level="watch", words="He sleeps badly.", about="james", keep="sleep")
    assert "not answered yet" in read(visitor(cast, "ruth").get(at(cast)))
    cast.do("dana", "answer_concern", concern="sleep", done="Rang the chaplain.")
    page = read(visitor(cast, "ruth").get(at(cast)))
    assert "answered" in page
    assert "Rang the chaplain." in page
    assert cast.codes("ruth", "settle_concern", concern="sleep") == ["not_yours"]
    cast.do("sam", "settle_concern", concern="sleep")
    assert cast.codes("sam", "settle_concern", concern="sleep") == ["over"]
    assert cast.codes("dana", "answer_concern", concern="sleep", done="More") == ["over"]
    assert "He sleeps badly." not in read(visitor(cast, "ruth").get(at(cast)))


# The sheet


@pytest.mark.parametrize("side", ["harmed", "responsible"])
def test_the_sheet_names_nobody_and_nothing_of_the_other_side(cast: Cast, side: str) -> None:
    page = read(visitor(cast, "ruth").get(at(cast, "sheet/"), side=side))
    for name in ("Maria", "Duran", "James", "Reed", "Pine Hill", "555 0134", "omicide"):
        assert name not in page
    assert ("Phone call, 8:00 AM to 6:00 PM" in page) == (side == "harmed")


@pytest.mark.rule("R38")
@pytest.mark.parametrize("side", ["harmed", "responsible"])
def test_its_line_names_nothing_of_the_other_side(cast: Cast, side: str) -> None:
    cast.do("james", "mark_safe", reach={"way": "letter", "at": "Unit 4"}, by="omar")
    visitor(cast, "ruth").get(at(cast, "sheet/"), side=side)
    line = LedgerEntry.objects.order_by("at_us", "seq").last()
    people = ("maria", "rosa") if side == "harmed" else ("james",)
    own = Reach.objects.filter(person__in=[cast.id(each) for each in people])
    assert line
    assert set(line.rows.split()) == {row.pk for row in own}


@pytest.mark.rule("R38")
def test_the_log_opens_nothing_of_earlier_visits(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    typed = {"went": "cut_short", "with": cast.id("maria"), "minutes": "30", "mood": "calm", "act_key": "k"}
    assert ruth.post(at(cast, "log/"), **typed).status_code == 303
    ruth.get(at(cast, "log/"))
    line = LedgerEntry.objects.order_by("at_us", "seq").last()
    assert line
    assert HowItWent.objects.get().pk not in line.rows


def test_a_side_that_is_none_is_not_there(cast: Cast) -> None:
    assert visitor(cast, "ruth").get(at(cast, "sheet/"), side="both").status_code == 404


# A bad line


@pytest.mark.parametrize("page", ["/day/", "", "log/", "concern/", "sheet/"])
def test_pages_of_the_day_stay_small(cast: Cast, page: str) -> None:
    given = visitor(cast, "ruth").get(page if page.startswith("/") else at(cast, page))
    assert len(given.content) < FIRST_VIEW


def test_the_day_costs_the_same_however_many_dialogues_there_are(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    cast.do("ruth", "raise_concern", level="watch", words="The first of several.")
    ruth.get("/day/")
    with CaptureQueriesContext(connection) as few:
        ruth.get("/day/")
    for _ in range(4):
        cast.another()
    cast.do("ruth", "raise_concern", level="watch", words="x")
    with CaptureQueriesContext(connection) as many:
        ruth.get("/day/")
    assert len(many) == len(few) <= 12
