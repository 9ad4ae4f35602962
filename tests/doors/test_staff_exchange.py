"""The desk at the wall: what a list shows to whom, one item before its reader, and each step with what stands before it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from heard.acts.models import LedgerEntry
from heard.exchange.review import open_item
from heard.ground.errors import NotFound
from heard.models import Reading, Recall, Release, ReleasedCopy, SentBack
from tests.support.cast import PARTIES, Cast, begin
from tests.support.visiting import Visitor, read, visitor

pytestmark = [pytest.mark.usefixtures("database"), pytest.mark.rule("R23")]
WORDS = "Why our house?"


@pytest.fixture
def cast() -> Cast:
    """Maria lets a question cross to James; nobody has read it."""
    made = begin().to("preparing")
    made.do("maria", "write_item", kind="question", text=WORDS, keep="why")
    made.do("maria", "permit", by="ruth", channel="phone", item="why")
    return made


def at(cast: Cast, key: str = "why") -> str:
    """The address of one item."""
    return f"/exchange/{cast.dialogue}/{cast.id(key)}/"


def sure(cast: Cast) -> str:
    """What the tick says: this item, to these people."""
    return f"{cast.id('why')} to {cast.id('james')}"


def test_the_list_says_from_whom_to_whom_since_when_and_who_read_it_but_not_the_words(cast: Cast) -> None:
    for who in ("ruth", "omar", "dana", "sam"):
        page = read(visitor(cast, who).get("/exchange/"))
        assert "Question" in page or "question" in page
        assert "From Harmed side" in page
        assert "To Responsible side" in page
        assert "nobody yet (1 more to read)" in page
        assert WORDS not in page
        assert "Maria" not in page
    cast.do("omar", "read_item", item="why")
    assert "Read by Omar" in read(visitor(cast, "dana").get("/exchange/"))


@pytest.mark.rule("R20")
def test_what_was_ended_while_it_waited_is_at_the_wall_no_more(cast: Cast) -> None:
    for act in ("read_item", "release_item"):
        cast.do("omar", act, item="why")
    assert at(cast) in visitor(cast, "ruth").get("/exchange/").content.decode()
    cast.do("maria", "stop")
    cast.do("maria", "start_again")
    assert at(cast) not in visitor(cast, "ruth").get("/exchange/").content.decode()
    cast.do("maria", "permit", item="why")
    assert at(cast) in visitor(cast, "ruth").get("/exchange/").content.decode()


def test_a_list_leaves_no_line_and_opening_one_item_leaves_one_that_names_it(cast: Cast) -> None:
    before = LedgerEntry.objects.count()
    visitor(cast, "ruth").get("/exchange/")
    assert LedgerEntry.objects.count() == before
    assert WORDS in read(visitor(cast, "ruth").get(at(cast)))
    line = LedgerEntry.objects.order_by("at_us", "seq").last()
    assert line is not None
    assert (line.act, line.who) == ("look", cast.id("ruth"))
    assert line.rows.split() == [cast.id("why"), cast.id("maria"), cast.id("james")]


def test_the_item_says_who_let_it_cross_by_which_door_and_who_entered_it(cast: Cast) -> None:
    page = read(visitor(cast, "omar").get(at(cast)))
    assert "From Maria Duran Harmed side" in page
    assert "To James Reed Responsible side" in page
    assert "by phone, entered by Ruth" in page


@pytest.mark.parametrize("who", ["dana", "sam", "kim", "stranger"])
def test_to_anybody_but_the_facilitators_of_the_dialogue_the_item_is_not_there(cast: Cast, who: str) -> None:
    visiting = visitor(cast, who)
    for given in (
        visiting.get(at(cast)),
        visiting.post(at(cast), does="read"),
        visiting.post(at(cast), does="release"),
    ):
        assert given.status_code == 404
    assert not Release.objects.exists()


def _released(cast: Cast) -> Visitor:
    ruth = visitor(cast, "ruth")
    assert ruth.post(at(cast), does="read").status_code == 303
    assert ruth.post(at(cast), does="release", sure=sure(cast)).status_code == 303
    return ruth


def test_released_only_with_the_tick_that_names_whom_it_reaches(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    ruth.post(at(cast), does="read")
    for tick in ({}, {"sure": ""}, {"sure": "yes"}, {"sure": f"{cast.id('why')} to {cast.id('maria')}"}):
        given = ruth.post(at(cast), does="release", **tick)
        assert given.status_code == 422
        assert "Error:" in read(given)
    assert not Release.objects.exists()
    ruth.post(at(cast), does="release", sure=sure(cast), to=cast.id("maria"), side="harmed")
    [copy] = ReleasedCopy.objects.all()
    assert copy.to.person_id == cast.id("james")


@pytest.mark.parametrize(("kind", "asks"), [("offer", True), ("deed", False)])
def test_whoever_reads_an_offer_is_asked_whether_somebody_wants_one(cast: Cast, kind: str, asks: bool) -> None:
    cast.do("james", "write_item", by="omar", kind=kind, text="I could mend the fence.", keep="offer")
    cast.do("james", "permit", by="omar", item="offer")
    page = read(visitor(cast, "omar").get(at(cast, "offer")))
    assert ("An offer is only for someone who wants one" in page) == asks


def test_before_anybody_has_read_it_release_is_refused_by_r23(cast: Cast) -> None:
    given = visitor(cast, "ruth").post(at(cast), does="release", sure=sure(cast))
    assert given.status_code == 409
    assert "Fewer facilitators have read it" in read(given)
    assert not Release.objects.exists()


def test_an_item_of_another_dialogue_is_not_there_under_this_one() -> None:
    """Both are carried by the same facilitator; the address alone would mix them up."""
    cast = begin()
    other = cast.another()
    for key, who in PARTIES.items():
        other.add(key, **who)
    for each in (cast, other):
        each.to("preparing")
        each.do("james", "write_item", by="omar", kind="letter", text="A letter", keep="why")
        each.do("james", "permit", by="omar", item="why")
    ruth = visitor(cast, "ruth")
    mixed = f"/exchange/{cast.dialogue}/{other.id('why')}/"
    assert ruth.get(at(other)).status_code == 200
    assert ruth.get(mixed).status_code == 404
    for does in ("read", "release", "send_back"):
        given = ruth.post(mixed, does=does, sure=f"{other.id('why')} to {other.id('james')}", reason="Mixed up")
        assert given.status_code == 404, does
    assert not Reading.objects.exists()
    assert not Release.objects.exists()


def test_what_its_author_has_not_permitted_is_not_at_the_wall(cast: Cast) -> None:
    cast.do("james", "write_item", by="omar", kind="answer", text="Not yet.", keep="not_yet")
    for who in ("ruth", "omar"):
        assert visitor(cast, who).get(at(cast, "not_yet")).status_code == 404
    assert read(visitor(cast, "omar").get("/exchange/")).count("Permitted") == 1


def test_it_waits_and_can_be_called_back_until_it_is_shown(cast: Cast) -> None:
    ruth = _released(cast)
    assert "Until then nobody sees it" in read(ruth.get(at(cast)))
    assert "can still be called back until" in read(ruth.get("/exchange/"))
    cast.wait(minutes=11)
    assert "You can still call it back" in read(ruth.get(at(cast)))
    assert "not shown yet" in read(visitor(cast, "dana").get("/exchange/"))
    assert ruth.post(at(cast), does="recall").status_code == 303
    assert Recall.objects.count() == 1
    assert not ReleasedCopy.objects.exists()
    assert "Every copy is erased" in read(ruth.get(at(cast)))


def test_once_it_was_shown_the_desk_says_so_and_it_is_off_the_list(cast: Cast) -> None:
    ruth = _released(cast)
    cast.wait(minutes=11)
    cast.do("omar", "show_item", item="why", to="james")
    page = read(ruth.get(at(cast)))
    assert "It cannot be called back anymore" in page
    assert "Call it back" not in page
    assert ruth.post(at(cast), does="recall").status_code == 409
    assert "Nothing waits" in read(ruth.get("/exchange/"))
    assert not Recall.objects.exists()


@pytest.mark.rule("R16")
def test_nobody_is_shown_what_is_held(cast: Cast) -> None:
    _released(cast)
    assert WORDS not in str(cast.sees("james"))
    assert cast.codes("omar", "show_item", item="why", to="james") == ["still_held"]
    cast.wait(minutes=11)
    assert WORDS in str(cast.sees("james"))
    cast.do("omar", "show_item", item="why", to="james")


def test_sent_back_with_a_reason_that_its_author_reads_and_the_office_does_not(cast: Cast) -> None:
    omar = visitor(cast, "omar")
    empty = omar.post(at(cast), does="send_back", reason=" ")
    assert empty.status_code == 422
    given = omar.post(at(cast), does="send_back", reason="Could you leave the street out?")
    assert given.status_code == 303
    assert "leave the street out" in str(cast.sees("maria"))
    for who in ("james", "dana", "sam"):
        assert "leave the street out" not in str(cast.sees(who))
    row = SentBack.objects.get()
    assert b"street" not in bytes(row.__dict__["reason"])
    assert "Nothing waits" in read(omar.get("/exchange/"))
    assert cast.refused("omar", "read_item", item="why") == ["R23"]
    assert cast.refused("ruth", "release_item", item="why") == ["R23"]
    cast.do("maria", "permit", item="why")
    assert WORDS in read(omar.get(at(cast)))


def test_what_crossed_is_not_sent_back(cast: Cast) -> None:
    ruth = _released(cast)
    assert ruth.post(at(cast), does="send_back", reason="Too late").status_code == 409
    ruth.post(at(cast), does="recall")
    assert ruth.post(at(cast), does="send_back", reason="On second thoughts").status_code == 303


def test_under_a_stop_nothing_crosses_and_the_page_says_why(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    ruth.post(at(cast), does="read")
    cast.do("james", "stop", by="omar")
    page = read(ruth.get(at(cast)))
    assert "R20" in page
    given = ruth.post(at(cast), does="release", sure=sure(cast))
    assert given.status_code == 409
    assert not Release.objects.exists()


def test_the_same_press_twice_is_done_once(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    ruth.post(at(cast), does="read", act_key="one")
    assert ruth.post(at(cast), does="read", act_key="one").status_code == 303
    assert ruth.post(at(cast), does="read", act_key="two").status_code == 409


def test_what_is_no_button_of_the_page_is_not_there(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    assert ruth.post(at(cast), does="permit").status_code == 404
    assert ruth.post(at(cast)).status_code == 404


@pytest.mark.parametrize("page", ["0", "-1", "x", "9999999999", "²", ""])
def test_a_page_that_is_none_is_the_first_or_empty(cast: Cast, page: str) -> None:
    assert visitor(cast, "ruth").get("/exchange/", page=page).status_code == 200


def test_words_are_words_and_never_markup(cast: Cast) -> None:
    cast.do("maria", "write_item", kind="letter", text="<script>x</script> & <b>bold</b>", keep="markup")
    cast.do("maria", "permit", item="markup")
    given = visitor(cast, "ruth").get(at(cast, "markup"))
    assert b"<script>x" not in given.content
    assert "<script>x</script> & <b>bold</b>" in read(given) or b"&lt;script&gt;" in given.content


def test_the_list_costs_the_same_however_much_waits(cast: Cast) -> None:
    dana = visitor(cast, "dana")
    dana.get("/exchange/")
    with CaptureQueriesContext(connection) as few:
        dana.get("/exchange/")
    for each in range(4):
        cast.do("maria", "write_item", kind="question", text=f"Question {each}", keep=f"q{each}")
        cast.do("maria", "permit", item=f"q{each}")
    with CaptureQueriesContext(connection) as many:
        dana.get("/exchange/")
    assert len(many) == len(few) <= 8


def test_the_item_opens_to_its_readers_whatever_page_asks(cast: Cast) -> None:
    for who in ("dana", "sam", "kim", "maria", "james", "stranger"):
        with cast.now() as case, pytest.raises(NotFound):
            open_item(cast.actor(who), case, cast.id("why"))
    with cast.now() as case:
        assert open_item(cast.actor("omar"), case, cast.id("why")).text == WORDS
