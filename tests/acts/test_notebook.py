"""A notebook opens to whoever writes in it, and to nobody else, until they share it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from heard.acts.actors import Actor
from heard.acts.looking import look
from heard.acts.refusals import DoneBefore, InvalidInput, Refused
from heard.confidentiality import vault
from heard.confidentiality.vault import KeyName, NoKey
from heard.dialogue.case import Case
from heard.drafts import keeping as drafts
from heard.drafts.models import OwnDraft
from heard.drafts.owners import Participant
from heard.exchange.models import Item, Permission
from heard.ground import clock
from heard.ground.errors import NotFound
from heard.notebook import sharing, writing
from heard.notebook.models import NotebookEntry
from heard.notebook.queries import notes_of, shared_by, taken_away
from heard.notebook.terms import MAX_NOTE_CHARS, MAX_NOTES
from heard.worklist.keeping import refresh, truth
from heard.worklist.models import Need
from tests.support.cast import Cast, begin

pytestmark = pytest.mark.usefixtures("database")

WORDS = "Why our house?"
STAFF = ("dana", "sam", "ruth", "omar", "kim", "stranger")


@pytest.fixture
def cast() -> Cast:
    return begin().to("supported")


def at(cast: Cast, do: Any, *given: Any, who: str = "maria", **more: Any) -> Any:
    """Something done in a notebook, where the story stands; a second later it goes on."""
    try:
        with clock.at(cast.moment):
            return do(cast.actor(who), Case(cast.dialogue), *given, **more)
    finally:
        cast.wait(seconds=1)


def own(cast: Cast, do: Any, *given: Any, who: str = "maria") -> Any:
    """Something done with somebody's own drafts, where the story stands."""
    return at(cast, lambda actor, case: do(Participant(actor, case), *given), who=who)


def add(cast: Cast, text: str = WORDS, who: str = "maria", kind: str = "question", subject: str = "") -> Any:
    return at(cast, writing.add, kind, text, subject, who=who)


def texts(cast: Cast, who: str = "maria", kind: str = "question") -> list[str]:
    return [note.text for note in at(cast, notes_of, {kind}, who=who)]


def plain(_subject: str, text: str) -> str:
    return text


def share(cast: Cast, row: Any, version: int = 1, who: str = "maria") -> None:
    at(cast, sharing.share, row.pk, version, plain, who=who)


@pytest.mark.parametrize("who", [*STAFF, "rosa", "james"])
def test_nobody_else_holds_the_key(cast: Cast, who: str) -> None:
    row = add(cast)
    keep = own(cast, drafts.keep, "/questions/", {"text": ["Half a"]})
    with clock.at(cast.moment):
        case = Case(cast.dialogue)
        with vault.opened(case.keyring(cast.actor(who))):
            with pytest.raises(NoKey):
                NotebookEntry.objects.get(pk=row.pk).text
            with pytest.raises(NoKey):
                OwnDraft.objects.get(pk=keep.partition(":")[0]).words


def test_the_programme_that_judges_holds_no_key_either(cast: Cast) -> None:
    row = add(cast)
    with cast.now(), pytest.raises(NoKey):
        NotebookEntry.objects.get(pk=row.pk).text


def test_who_types_something_in_for_somebody_opens_nothing_of_theirs(cast: Cast) -> None:
    row = add(cast)
    entered = Actor(who=cast.id("maria"), kind="person", entered_by=cast.id("ruth"), channel="in_person")
    with clock.at(cast.moment):
        case = Case(cast.dialogue)
        with vault.opened(case.keyring(entered)), pytest.raises(NoKey):
            NotebookEntry.objects.get(pk=row.pk).text
        with pytest.raises(NotFound):
            notes_of(entered, case, {"question"})


def test_its_writer_reads_it(cast: Cast) -> None:
    add(cast)
    add(cast, "And why then?")
    assert texts(cast) == [WORDS, "And why then?"]
    assert texts(cast, "james") == []


@pytest.mark.parametrize("who", STAFF)
def test_staff_have_no_notebook(cast: Cast, who: str) -> None:
    tries: list[Callable[[], Any]] = [
        lambda: at(cast, writing.add, "question", "x", who=who),
        lambda: at(cast, notes_of, {"question"}, who=who),
        lambda: own(cast, drafts.keep, "/questions/", {"text": ["x"]}, who=who),
    ]
    for do in tries:
        with pytest.raises(NotFound):
            do()


def test_anothers_note_is_not_there(cast: Cast) -> None:
    row = add(cast)
    tries: list[Callable[[], Any]] = [
        lambda: at(cast, writing.change, row.pk, 1, "Mine now", who="james"),
        lambda: at(cast, writing.move, row.pk, up=True, who="james"),
        lambda: at(cast, writing.matters, row.pk, "a_lot", who="james"),
        lambda: at(cast, writing.take_away, row.pk, who="james"),
        lambda: at(cast, writing.put_back, row.pk, who="james"),
        lambda: share(cast, row, who="james"),
    ]
    for do in tries:
        with pytest.raises(NotFound):
            do()
    assert texts(cast) == [WORDS]
    assert not Item.objects.exists()


@pytest.mark.parametrize("typed", ["", "   \r\n ", "a\x00b", "\ud800", "x" * (MAX_NOTE_CHARS + 1)])
def test_what_cannot_be_kept_is_said_kindly_in_both_languages(cast: Cast, typed: str) -> None:
    with pytest.raises(InvalidInput) as found:
        add(cast, typed)
    assert found.value.own["text"].in_language("en") != found.value.own["text"].in_language("es")
    assert not NotebookEntry.objects.exists()


def test_there_is_room_for_as_much_as_is_said(cast: Cast) -> None:
    add(cast, "é" * MAX_NOTE_CHARS)
    add(cast, "\r\n".join("ab" for _ in range(MAX_NOTE_CHARS // 3)))  # a line end is one sign
    assert len(texts(cast)) == 2


def test_a_list_ends_somewhere(cast: Cast) -> None:
    first = add(cast)
    now = {"made_at": cast.moment, "changed_at": cast.moment}
    rows = [
        NotebookEntry(party_id=first.party_id, kind="question", place=n, text=f"{n}", **now) for n in range(2, MAX_NOTES + 1)
    ]
    with clock.at(cast.moment), vault.opened(Case(cast.dialogue).keyring(cast.actor("maria"))):
        NotebookEntry.objects.bulk_create(rows)
    with pytest.raises(InvalidInput):
        add(cast, "One more")
    add(cast, "Another list has room", kind="statement")


def test_the_same_words_twice_are_one_note(cast: Cast) -> None:
    assert add(cast).pk == add(cast).pk
    assert texts(cast) == [WORDS]


def test_order_is_its_writers(cast: Cast) -> None:
    rows = [add(cast, each) for each in ("one", "two", "three")]
    at(cast, writing.move, rows[2].pk, up=True)
    assert texts(cast) == ["one", "three", "two"]
    at(cast, writing.move, rows[0].pk, up=True)
    at(cast, writing.move, rows[1].pk, up=False)
    assert texts(cast) == ["one", "three", "two"]
    at(cast, writing.move, rows[0].pk, up=False)
    assert texts(cast) == ["three", "one", "two"]


def test_a_change_from_an_older_window_is_kept_beside_the_newer(cast: Cast) -> None:
    row = add(cast)
    assert at(cast, writing.change, row.pk, 1, "Newer") is True
    assert at(cast, writing.change, row.pk, 1, "From the other window") is False
    assert texts(cast) == ["Newer", "From the other window"]


def test_what_was_deleted_in_another_window_does_not_swallow_what_is_typed(cast: Cast) -> None:
    row = add(cast)
    at(cast, writing.take_away, row.pk)
    assert at(cast, writing.change, row.pk, 1, "Still typing") is False
    assert texts(cast) == ["Still typing"]
    assert [note.text for note in at(cast, taken_away, {"question"})] == [WORDS]


def test_what_was_taken_away_comes_back_for_thirty_days_and_then_goes(cast: Cast) -> None:
    row = add(cast)
    at(cast, writing.take_away, row.pk)
    cast.wait(days=29)
    at(cast, writing.put_back, row.pk)
    assert texts(cast) == [WORDS]
    at(cast, writing.take_away, row.pk)
    with clock.at(cast.wait(days=29).moment):
        assert writing.forget_taken_away() == 0
    cast.wait(days=2)
    with pytest.raises(NotFound):
        at(cast, writing.put_back, row.pk)
    with clock.at(cast.moment):
        assert writing.forget_taken_away() == 1


def test_what_was_erased_is_gone_and_breaks_no_page(cast: Cast) -> None:
    row = add(cast)
    keep(cast, "Half a thought")
    assert vault.destroy_keys([KeyName("notebook", row.party_id)]) == 1
    assert texts(cast) == []
    assert kept(cast) == []


# Sharing


def seen_by(cast: Cast, who: str) -> list[str]:
    return [one.text for one in cast.sees(who)]


def test_shared_words_are_read_by_who_prepares_their_writer_and_by_nobody_else(cast: Cast) -> None:
    share(cast, add(cast))
    add(cast, "Still mine")
    assert WORDS in seen_by(cast, "ruth")
    for who in ("omar", "dana", "sam", "james", "rosa"):
        assert WORDS not in seen_by(cast, who), who
    assert "Still mine" not in seen_by(cast, "ruth")
    assert not Permission.objects.exists()


def test_sharing_twice_is_sharing_once(cast: Cast) -> None:
    row = add(cast)
    share(cast, row)
    share(cast, row)
    NotebookEntry.objects.update(item=None, shared=None)  # the act was done, and its answer was lost
    share(cast, row)
    assert Item.objects.count() == 1
    assert [(each.item_id, each.shared) for each in NotebookEntry.objects.all()] == [(Item.objects.get().pk, 1)]


def test_what_changed_after_it_was_shared_is_ones_own_until_it_is_shared_again(cast: Cast) -> None:
    row = add(cast)
    share(cast, row)
    at(cast, writing.change, row.pk, 1, "Newer words")
    note = at(cast, notes_of, {"question"})[0]
    assert (note.state, note.changed, note.to_share) == ("kept", True, True)
    assert "Newer words" not in seen_by(cast, "ruth")
    with pytest.raises(InvalidInput):
        share(cast, row, 1)
    share(cast, row, 2)
    assert {WORDS, "Newer words"} <= set(seen_by(cast, "ruth"))
    assert not at(cast, notes_of, {"question"})[0].changed


def test_letting_go_is_an_act_of_its_own_and_can_be_taken_back(cast: Cast) -> None:
    share(cast, add(cast))
    item = at(cast, shared_by)[0]
    assert (item.state, item.may_go, item.text) == ("kept", True, WORDS)
    at(cast, sharing.let_go, item.item, "a key")
    with pytest.raises(DoneBefore):
        at(cast, sharing.let_go, item.item, "a key")
    assert Permission.objects.count() == 1
    with pytest.raises(Refused):
        at(cast, sharing.let_go, item.item, "another key")
    assert WORDS in seen_by(cast, "omar")
    at(cast, sharing.take_back, item.item, "a key")
    assert at(cast, shared_by)[0].state == "kept"
    assert WORDS not in seen_by(cast, "omar")


@pytest.mark.parametrize("kind", ["wish", "help"])
@pytest.mark.rule("R23")
def test_wishes_and_what_helps_never_cross(cast: Cast, kind: str) -> None:
    cast.do("maria", "write_item", kind=kind, text="Near the door.", keep="it")
    assert cast.codes("maria", "permit", item="it") == ["stays_here"]
    assert not at(cast, shared_by)[0].may_go


def test_a_limit_is_not_offered_for_crossing(cast: Cast) -> None:
    cast.do("maria", "write_item", kind="limit", text="Not my children.", keep="it")
    assert not at(cast, shared_by)[0].may_go


def test_why_it_came_back_stands_beside_it(cast: Cast) -> None:
    row = add(cast)
    share(cast, row)
    item = at(cast, shared_by)[0].item
    at(cast, sharing.let_go, item, "a key")
    cast.do("ruth", "send_back_item", item=item, reason="Could you leave the street out?")
    found = at(cast, shared_by)[0]
    assert (found.state, found.why_back, found.may_go) == ("sent back", "Could you leave the street out?", True)


def test_to_the_responsible_side_nothing_tells_whether_the_other_looked(cast: Cast) -> None:
    for who, reader in (("james", "omar"), ("maria", "ruth")):
        share(cast, add(cast, f"Text of {who}.", who=who), who=who)
        item = at(cast, shared_by, who=who)[0].item
        at(cast, sharing.let_go, item, "a key", who=who)
        cast.do(reader, "read_item", item=item)
        cast.do(reader, "release_item", item=item)
        cast.made[f"of_{who}"] = item
    cast.wait(days=1)
    before = at(cast, shared_by, who="james")
    cast.do("maria", "show_item", item="of_james")
    cast.do("omar", "show_item", item="of_maria", to="james")
    assert [one.state for one in before] == ["released"]
    assert at(cast, shared_by, who="james") == before
    assert at(cast, shared_by)[0].state == "shown"


# Drafts


def keep(cast: Cast, text: str, mark: str = "", address: str = "/questions/") -> str:
    return str(own(cast, drafts.keep, address, {"text": [text], "csrfmiddlewaretoken": ["x"]}, mark))


def kept(cast: Cast, address: str = "/questions/", who: str = "maria") -> list[str]:
    return [one.words["text"][0] for one in own(cast, drafts.kept_at, address, who=who)]


def test_a_draft_goes_on_where_it_was(cast: Cast) -> None:
    mark = keep(cast, "Why")
    keep(cast, "Why our", mark)
    assert kept(cast) == ["Why our"]
    assert kept(cast, "/say/") == []
    assert kept(cast, who="james") == []
    assert "csrfmiddlewaretoken" not in own(cast, drafts.kept_at, "/questions/")[0].words


def test_two_windows_of_one_page_keep_both(cast: Cast) -> None:
    mark = keep(cast, "Why")
    one = keep(cast, "Why our house", mark)
    other = keep(cast, "Something else", mark)
    assert kept(cast) == ["Something else", "Why our house"]
    keep(cast, "Why our house and not theirs", one)
    keep(cast, "Something else again", other)
    assert kept(cast) == ["Something else again", "Why our house and not theirs"]


def test_an_answer_that_was_lost_on_the_way_makes_no_second_draft(cast: Cast) -> None:
    mark = keep(cast, "Why")
    keep(cast, "Why our", mark)
    keep(cast, "Why our house", mark)
    assert kept(cast) == ["Why our house"]


def test_anothers_draft_is_neither_written_over_nor_forgotten(cast: Cast) -> None:
    mark = keep(cast, "Why")
    own(cast, drafts.keep, "/questions/", {"text": ["Mine"]}, mark, who="james")
    own(cast, drafts.forget, mark, who="james")
    assert kept(cast) == ["Why"]


def test_drafts_end(cast: Cast) -> None:
    for each in range(Participant.max_drafts + 2):
        keep(cast, f"Different {each}")
    assert len(kept(cast)) == Participant.max_drafts
    with pytest.raises(drafts.TooLong):
        keep(cast, "x" * 30_000)
    keep(cast, "  ", address="/say/")
    assert kept(cast, "/say/") == []
    cast.wait(days=31)
    assert kept(cast) == []
    with clock.at(cast.moment + timedelta(seconds=1)):
        assert drafts.forget_old() == Participant.max_drafts


# What a facilitator is told of it


def waiting(cast: Cast) -> list[tuple[str, int]]:
    rows = Need.objects.filter(dialogue=cast.dialogue, kind="new_words").order_by("side")
    return [(row.side, row.count) for row in rows]


def look_at(cast: Cast, who: str) -> None:
    with clock.at(cast.moment):
        look(cast.actor(who), Case(cast.dialogue), frozenset({"exchange"}))
    cast.wait(seconds=1)


def test_what_was_shared_waits_until_who_prepares_its_writer_looks(cast: Cast) -> None:
    share(cast, add(cast))
    share(cast, add(cast, "One more"))
    assert waiting(cast) == [("harmed", 2)]
    for who in ("dana", "omar", "maria"):
        look_at(cast, who)
        assert waiting(cast) == [("harmed", 2)], who
    look_at(cast, "ruth")
    assert waiting(cast) == []
    share(cast, add(cast, "A third"))
    assert waiting(cast) == [("harmed", 1)]
    with cast.now() as case:
        assert [each.count for each in truth(case) if each.kind == "new_words"] == [1]


def test_what_goes_on_its_way_waits_as_what_is_to_be_read(cast: Cast) -> None:
    share(cast, add(cast))
    at(cast, sharing.let_go, at(cast, shared_by)[0].item, "a key")
    assert waiting(cast) == []
    assert Need.objects.filter(kind="read").exists()


def test_what_was_shared_is_new_for_a_month(cast: Cast) -> None:
    share(cast, add(cast))
    with clock.at(cast.wait(days=30, seconds=1).moment):
        refresh(cast.dialogue)
    assert waiting(cast) == []
