"""Finding a dialogue: the list with its filters, its pages and its saved views."""

import re
from datetime import UTC, datetime, timedelta
from itertools import product

import pytest
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext

from heard.confidentiality.sealed import Ciphertext
from heard.ground import references
from heard.ground.codes import ALPHABET, DIALOGUE
from heard.models import Dialogue, Need, SavedView
from heard.preferences.saving import MAX_VIEWS
from tests.support.cast import Cast, begin
from tests.support.visiting import Visitor, read, visitor

pytestmark = pytest.mark.usefixtures("database")
LONG_AGO = datetime(2024, 3, 4, 12, tzinfo=UTC)
# What the beginning and the end of a transaction say, and what is asked on hosts that only this machine answers to.
ALSO = ("BEGIN", "COMMIT", 'SELECT "heard_programme"."demo" AS "demo" FROM')
HOSTILE = ("<script>", "' OR 1=1 --", "%00", "\u202e", "9" * 400, "..", "-1", "null")


@pytest.fixture
def cast() -> Cast:
    """One dialogue that ruth carries."""
    made = begin().to("approved")
    made.do("dana", "assign", on="2026-01-12 09:00", facilitator="ruth")
    return made


# One after the other: of some hundred that are drawn by chance two may be the same.
CODES = (DIALOGUE.shown("".join(each)) for each in product(ALPHABET, repeat=DIALOGUE.length))


def more(cast: Cast, count: int, **columns: object) -> list[str]:
    """Rows as lists see them: nobody opens what is in them here. Three by three they moved at the same moment."""
    programme = Dialogue.objects.get(pk=cast.dialogue).programme_id
    known = {"stage": "asked", "stage_at": 1, "language": "en", **columns}
    rows = [
        Dialogue(
            id=references.new(),
            programme_id=programme,
            line="x" * 26,
            code=next(CODES),
            harm=Ciphertext(b"sealed"),
            opened_at=LONG_AGO + timedelta(hours=at),
            moved_at=LONG_AGO + timedelta(days=1, minutes=at // 3),
            **known,
        )
        for at in range(count)
    ]
    return [row.code for row in Dialogue.objects.bulk_create(rows)]


def codes(page: str) -> list[str]:
    """The codes that a list shows, in order."""
    return re.findall(r'<a class="target" href="/dialogues/\w{26}/">([^<]+)</a>', page)


def listed(visiting: Visitor, **asked: str) -> list[str]:
    """The codes of one page."""
    return codes(visiting.get("/dialogues/", **asked).content.decode())


def statements(visiting: Visitor, address: str, **typed: str) -> list[str]:
    """What a page asks of both databases; here every page asks once more than elsewhere, whether this is the demo."""
    with CaptureQueriesContext(connection) as records, CaptureQueriesContext(connections["keys"]) as keys:
        (visiting.post if address == "/search/" else visiting.get)(address, **typed)
    said = [each["sql"] for each in (*records.captured_queries, *keys.captured_queries)]
    return [each for each in said if not each.startswith(ALSO)]


def own_code(cast: Cast) -> str:
    """The code of the one dialogue with people in it."""
    return Dialogue.objects.get(pk=cast.dialogue).code


def test_the_list_says_code_stage_and_who_carries_it_and_no_name(cast: Cast) -> None:
    said = read(visitor(cast, "dana").get("/dialogues/"))
    assert "1 dialogue " in said
    assert re.search(rf"{own_code(cast)} Approved Ruth Jan 12, 2026, 9:\d\d AM Jan 5, 2026", said), said
    assert "Duran" not in said


def test_a_facilitator_finds_their_own_and_nothing_after_they_left(cast: Cast) -> None:
    more(cast, 3)
    assert listed(visitor(cast, "ruth")) == [own_code(cast)]
    assert "No dialogue is assigned to you" in read(visitor(cast, "omar").get("/dialogues/"))
    cast.do("dana", "release_from_case", facilitator="ruth")
    assert listed(visitor(cast, "ruth")) == []
    assert Dialogue.objects.get(pk=cast.dialogue).carriers == ""


def test_another_programme_finds_nothing_of_it(cast: Cast) -> None:
    assert listed(visitor(cast, "stranger")) == []


@pytest.mark.parametrize(
    ("asked", "heading"),
    [
        ({"stage": "preparing"}, "4 dialogues: Getting ready"),
        ({"stage": "preparing", "carried": "nobody"}, "4 dialogues: Getting ready, nobody assigned"),
        ({"resting": "order"}, "2 dialogues: an order is in force"),
        ({"language": "es"}, "2 dialogues: harmed side speaks Español"),
        ({"opened": "2024"}, "6 dialogues: opened in 2024"),
        ({"opened": "2026"}, "1 dialogue: opened in 2026"),
        ({"stage": "asked", "resting": "order", "language": "es"}, "2 dialogues: Asked for, an order is in force"),
    ],
)
def test_a_filter_shows_what_fits_and_says_so(cast: Cast, asked: dict[str, str], heading: str) -> None:
    ready = more(cast, 4, stage="preparing", stage_at=5)
    resting = more(cast, 2, resting="order", language="es")
    page = visitor(cast, "dana").get("/dialogues/", **asked)
    assert heading in read(page)
    wanted = {*ready, *resting} if asked.get("opened") == "2024" else set(ready) if "Getting" in heading else set(resting)
    assert set(codes(page.content.decode())) == ({own_code(cast)} if asked.get("opened") == "2026" else wanted)


def test_what_one_colleague_carries(cast: Cast) -> None:
    more(cast, 3)
    dana = visitor(cast, "dana")
    assert listed(dana, carried=cast.id("ruth")) == [own_code(cast)]
    assert listed(dana, carried=cast.id("omar")) == []
    assert "1 dialogue: assigned to Ruth" in read(dana.get("/dialogues/", carried=cast.id("ruth")))


def test_what_is_late_today_is_late_in_the_list(cast: Cast) -> None:
    more(cast, 2)
    need = {"kind": "invite", "band": "due", "role": "facilitator", "lies_with": "facilitator", "since": LONG_AGO}
    Need.objects.filter(dialogue=cast.dialogue).delete()
    times = {"from_at": LONG_AGO, "due_at": cast.moment, "stands_at": cast.moment}
    row = Need.objects.create(programme_id=cast.programme, dialogue_id=cast.dialogue, **times, **need)
    dana = visitor(cast, "dana")
    assert listed(dana, late="yes") == [own_code(cast)]
    assert listed(visitor(cast, "ruth"), late="yes") == [own_code(cast)]
    assert listed(visitor(cast, "stranger"), late="yes") == []
    assert "1 dialogue: something is late" in read(dana.get("/dialogues/", late="yes"))
    Need.objects.filter(pk=row.pk).update(due_at=cast.moment + timedelta(days=1))
    assert listed(dana, late="yes") == []


def test_a_chip_takes_its_filter_away_and_no_other(cast: Cast) -> None:
    more(cast, 2, resting="order")
    page = visitor(cast, "dana").get("/dialogues/", stage="asked", resting="order", sort="stage").content.decode()
    chips = re.findall(r'<a class="chip"\s+href="([^"]+)">', page)
    assert chips == ["/dialogues/?resting=order&amp;sort=stage", "/dialogues/?stage=asked&amp;sort=stage"]


def test_nothing_that_fits_names_the_filter_and_a_way_on(cast: Cast) -> None:
    said = read(visitor(cast, "dana").get("/dialogues/", stage="fixed", carried="nobody"))
    assert "No dialogues: Meeting fixed, nobody assigned" in said
    assert "Show all dialogues" in said


@pytest.mark.parametrize("sort", ["", "moved", "opened", "stage"])
def test_pages_turn_to_the_end_and_back_and_show_each_dialogue_once(cast: Cast, sort: str) -> None:
    more(cast, 70)
    more(cast, 65, stage="preparing", stage_at=5)
    dana, seen, at = visitor(cast, "dana"), [list[str]()], f"/dialogues/?sort={sort}"
    while at:
        page = dana.get(at).content.decode()
        seen.append(codes(page))
        assert "136 dialogues" in page
        last, at = at, link(page, "Next page")
    everyone = [code for some in seen for code in some]
    assert [len(some) for some in seen[1:]] == [50, 50, 36]
    assert len(everyone) == len(set(everyone)) == 136
    assert in_order(everyone, sort)
    before = link(dana.get(last).content.decode(), "Previous page")
    assert codes(dana.get(before).content.decode()) == seen[2]
    first = link(dana.get(before).content.decode(), "Previous page")
    page = dana.get(first).content.decode()
    assert codes(page) == seen[1]
    assert not link(page, "Previous page")


def link(page: str, label: str) -> str:
    """Where a page turns to; `""` where it does not."""
    found = re.search(rf'<a href="\?([^"]+)"[^>]*>{label}</a>', page)
    return f"/dialogues/?{found[1].replace('&amp;', '&')}" if found else ""


def in_order(shown: list[str], sort: str) -> bool:
    """Whether this is the order that was asked for."""
    rows = {row.code: row for row in Dialogue.objects.all()}

    def key(code: str) -> tuple[float, ...]:
        row = rows[code]
        moved = -(row.moved_at or row.opened_at).timestamp()
        return {"opened": (-row.opened_at.timestamp(),), "stage": (row.stage_at, moved)}.get(sort, (moved,))

    return [key(code) for code in shown] == sorted(key(code) for code in shown)


def test_a_page_that_was_kept_still_opens_when_its_dialogue_has_moved(cast: Cast) -> None:
    more(cast, 60)
    dana = visitor(cast, "dana")
    at = link(dana.get("/dialogues/").content.decode(), "Next page")
    Dialogue.objects.exclude(pk=cast.dialogue).update(moved_at=cast.moment)
    assert dana.get(at).status_code == 200


@pytest.mark.parametrize("name", ["stage", "resting", "carried", "language", "opened", "sort", "after", "before"])
def test_what_means_nothing_asks_for_nothing(cast: Cast, name: str) -> None:
    dana = visitor(cast, "dana")
    for typed in (*HOSTILE, "zzzzzzzzzzzzzzzzzzzzz.1.a", "1.99999999999999999.a", "1.\u0663.a", "0.0.0"):
        page = dana.get("/dialogues/", **{name: typed})
        assert page.status_code == 200
        assert typed not in page.content.decode() or len(typed) < 5
        if name not in ("after", "before"):
            assert codes(page.content.decode()) == [own_code(cast)]


def test_a_facilitator_asks_nothing_about_colleagues(cast: Cast) -> None:
    page = visitor(cast, "ruth").get("/dialogues/", carried=cast.id("omar")).content.decode()
    assert 'name="carried"' not in page
    assert codes(page) == [own_code(cast)]


def test_the_list_costs_eight_statements_however_many_there_are(cast: Cast) -> None:
    dana = visitor(cast, "dana")
    more(cast, 60)
    dana.post("/dialogues/views/", name="Mine", asked="stage=asked")
    dana.get("/dialogues/")  # what was said once is said
    few = statements(dana, "/dialogues/", stage="asked")
    more(cast, 300)
    assert len(statements(dana, "/dialogues/", stage="asked")) == len(few) <= 8
    assert len(statements(dana, "/dialogues/")) <= 8
    assert len(statements(visitor(cast, "ruth"), "/dialogues/")) <= 8


# Saved views


def kept(cast: Cast, who: str = "dana", name: str = "Waiting in Spanish", asked: str = "stage=asked&language=es") -> str:
    """A view that somebody keeps; its reference."""
    assert visitor(cast, who).post("/dialogues/views/", name=name, asked=asked).status_code == 303
    return str(SavedView.objects.latest("made_at", "pk").pk)


def test_a_saved_view_stands_above_the_filters_and_shows_the_same_list(cast: Cast) -> None:
    found = more(cast, 2, language="es")
    more(cast, 2)
    dana = visitor(cast, "dana")
    answer = dana.post("/dialogues/views/", name="Waiting in Spanish", asked="language=es&stage=asked&nonsense=1")
    assert answer.headers["Location"] == "/dialogues/?stage=asked&language=es"
    page = dana.get("/dialogues/").content.decode()
    at = re.search(r'<a class="chip"\s+href="(\?[^"]+)"\s*>Waiting in Spanish</a>', page)
    assert at
    page = dana.get("/dialogues/" + at[1].replace("&amp;", "&")).content.decode()
    assert sorted(codes(page)) == sorted(found)
    assert 'aria-current="true">Waiting in Spanish' in page


def test_a_saved_view_is_its_owners_and_its_name_is_sealed(cast: Cast) -> None:
    view = kept(cast)
    for who in ("sam", "ruth", "stranger"):
        for address in ("/dialogues/", "/dialogues/views/"):
            page = visitor(cast, who).get(address)
            assert page.status_code == 200
            assert "Waiting in Spanish" not in page.content.decode()
        for what in ("take-away", "put-back"):
            assert visitor(cast, who).post(f"/dialogues/views/{view}/{what}/").status_code == 404
    row = SavedView.objects.get(pk=view)
    assert b"Spanish" not in bytes(row.__dict__["name"])
    assert row.removed_at is None


def test_what_is_taken_away_can_be_put_back_for_thirty_days(cast: Cast) -> None:
    view, dana = kept(cast), visitor(cast, "dana")
    assert dana.get(f"/dialogues/views/{view}/take-away/").status_code == 404
    assert dana.post(f"/dialogues/views/{view}/take-away/").status_code == 303
    assert "Waiting in Spanish" not in dana.get("/dialogues/").content.decode()
    assert dana.post(f"/dialogues/views/{view}/take-away/").status_code == 404
    assert "Deleted in the last 30 days Waiting in Spanish" in read(dana.get("/dialogues/views/"))
    assert dana.post(f"/dialogues/views/{view}/put-back/").status_code == 303
    assert "Waiting in Spanish" in dana.get("/dialogues/").content.decode()
    dana.post(f"/dialogues/views/{view}/take-away/")
    SavedView.objects.filter(pk=view).update(removed_at=cast.moment - timedelta(days=31))
    assert dana.post(f"/dialogues/views/{view}/put-back/").status_code == 404
    assert "Waiting in Spanish" not in dana.get("/dialogues/views/").content.decode()


@pytest.mark.parametrize("name", ["", "   ", "x" * 61, "a\x00b"])
def test_a_view_needs_a_name_and_keeps_what_was_chosen(cast: Cast, name: str) -> None:
    answer = visitor(cast, "dana").post("/dialogues/views/", name=name, asked="stage=asked")
    assert answer.status_code == 422
    assert 'value="stage=asked"' in answer.content.decode()
    assert "Error:" in answer.content.decode()
    assert not SavedView.objects.exists()


def test_a_name_is_shown_as_it_was_typed_and_never_run(cast: Cast) -> None:
    kept(cast, name="<script>alert(1)</script> 日本")
    page = visitor(cast, "dana").get("/dialogues/").content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; 日本" in page


def test_the_same_filter_has_one_name_and_there_is_an_end_to_views(cast: Cast) -> None:
    kept(cast)
    kept(cast, name="En espera")
    assert SavedView.objects.count() == 1
    for year in range(2000, 2000 + MAX_VIEWS - 1):
        kept(cast, name=f"Of {year}", asked=f"opened={year}")
    answer = visitor(cast, "dana").post("/dialogues/views/", name="One more", asked="stage=closed")
    assert answer.status_code == 422
    assert "Delete one first" in read(answer)
    assert SavedView.objects.count() == MAX_VIEWS
