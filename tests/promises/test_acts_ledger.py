"""R38: every act leaves one line, a refusal too, and every look; no deed without its line, nor the reverse."""

from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from django.db import DatabaseError
from django.db.models import Model

from heard.acts import ledger, performing
from heard.acts.actors import Actor
from heard.acts.fields import FIELD_KINDS
from heard.acts.looking import look
from heard.acts.models import LedgerEntry
from heard.acts.refusals import InvalidInput, Refused
from heard.acts.register import ACTS, Act
from heard.dialogue.case import Case
from heard.dialogue.models import OfficeNote
from heard.ground import clock
from heard.ground.errors import NotFound
from heard.ground.saving import save_new
from heard.inquiry.models import Request
from tests.support.cast import Cast, begin

pytestmark = [pytest.mark.rule("R38"), pytest.mark.usefixtures("database")]


class LedgerIsFull(DatabaseError):
    """What the database says when a line cannot be written."""


def lines() -> list[LedgerEntry]:
    """Every line, in the order in which they were written."""
    return list(LedgerEntry.objects.order_by("at_us", "seq"))


def news(do: Callable[[], Any]) -> list[LedgerEntry]:
    """The lines that something left, whether it went well or not."""
    before = {line.pk for line in lines()}
    with suppress(Refused):
        do()
    return [line for line in lines() if line.pk not in before]


def look_as(cast: Cast, who: str) -> list[Any]:
    """A look at the dialogue, where the story stands."""
    with clock.at(cast.moment):
        return look(cast.actor(who), Case(cast.dialogue))


def test_a_whole_story_is_in_the_ledger_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted at the one place where acts are done, from a meeting asked for to a dialogue closed."""
    done: Counter[tuple[str, str]] = Counter()
    written = performing._written

    def counted(act: Act, *rest: Any) -> Any:
        done[act.name, "done"] += 1
        return written(act, *rest)

    cast = begin()
    before = {line.pk for line in lines()}
    monkeypatch.setattr(performing, "_written", counted)
    cast.by_acts_to("closed")
    found = Counter((line.act, line.outcome) for line in lines() if line.pk not in before)
    assert sum(done.values()) > 60
    assert found == done


def test_a_line_says_who_when_what_by_which_door_and_under_which_policy() -> None:
    cast = begin().to("approached")
    [line] = news(lambda: cast.do("james", "say_no", by="omar", channel="phone", purpose="meet"))
    assert (line.who, line.kind, line.entered_by, line.channel) == (cast.id("james"), "person", cast.id("omar"), "phone")
    assert (line.act, line.outcome, line.rules) == ("say_no", "done", "R19")
    assert line.chain == f"d:{cast.dialogue}"
    assert line.policy == 1
    assert line.at < cast.moment <= line.at.fromtimestamp(line.at.timestamp() + 2, line.at.tzinfo)
    assert line.rows.startswith("heard_no:")


def test_a_refusal_leaves_its_line_and_nothing_else() -> None:
    cast = begin()
    [line] = news(lambda: cast.refused("dana", "invite", to="james"))
    assert (line.act, line.outcome, line.rules, line.rows) == ("invite", "refused", "R11", "")
    assert line.about == cast.id("james")


def test_a_refusal_of_somebody_who_is_nobody_here_leaves_its_line() -> None:
    cast = begin()
    stranger = Actor(who="somebody-unknown", kind="person")
    with clock.at(cast.moment):
        [line] = news(lambda: performing.perform(ACTS["stop"], Case(cast.dialogue), by=stranger, values={}))
    assert (line.outcome, line.rules, line.who) == ("refused", "R0", "somebody-unknown")


def test_what_cannot_be_read_is_neither_an_act_nor_a_refusal() -> None:
    cast = begin()
    before = len(lines())
    with pytest.raises(InvalidInput):
        cast.do("dana", "note")
    assert len(lines()) == before


def let_no_line_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on every row can be saved but a line of the ledger."""

    def full(row: Model) -> None:
        if isinstance(row, LedgerEntry):
            raise LedgerIsFull
        save_new(row)

    for place in (ledger, performing):
        monkeypatch.setattr(place, "save_new", full)


def test_where_the_line_cannot_be_written_the_act_is_not_done(monkeypatch: pytest.MonkeyPatch) -> None:
    cast = begin()
    let_no_line_be_written(monkeypatch)
    with pytest.raises(LedgerIsFull):
        cast.do("maria", "ask", ways=["letters"], information="v1")
    assert not Request.objects.exists()


def test_where_the_act_breaks_off_there_is_no_line(monkeypatch: pytest.MonkeyPatch) -> None:
    cast = begin()
    before = len(lines())

    def breaks(*_: Any) -> None:
        raise LedgerIsFull

    # After the rows were written, before the line is.
    monkeypatch.setattr(performing, "_payload", breaks)
    with pytest.raises(LedgerIsFull):
        cast.do("dana", "note", text="Something for the office.")
    assert len(lines()) == before
    assert not OfficeNote.objects.exists()


def test_a_look_leaves_one_line_that_names_all_it_opened() -> None:
    cast = begin().to("prepared")
    shown = look_as(cast, "ruth")
    line = lines()[-1]
    assert (line.act, line.outcome, line.who) == ("look", "looked", cast.id("ruth"))
    assert line.chain == f"d:{cast.dialogue}"
    opened = {one.row for one in shown if one.row}
    assert len(opened) > 10
    assert set(line.rows.split("\n")) == opened


@pytest.mark.parametrize("who", ["maria", "james", "rosa", "dana", "sam", "omar"])
def test_everybodys_look_leaves_a_line(who: str) -> None:
    cast = begin().to("supported")
    found = [line for line in news(lambda: look_as(cast, who)) if line.act == "look"]
    assert [line.who for line in found] == [cast.id(who)]


def test_nothing_is_answered_before_the_look_has_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    cast = begin().to("asked")
    let_no_line_be_written(monkeypatch)
    with pytest.raises(LedgerIsFull):
        look_as(cast, "dana")


def test_a_look_at_what_is_not_there_answers_like_one_at_what_is_not_yours() -> None:
    cast = begin()
    with clock.at(cast.moment), pytest.raises(NotFound):
        look(cast.actor("dana"), Case("a-dialogue-that-is-not-there"))


def test_the_sealed_part_of_a_line_says_what_was_chosen_and_never_what_was_said() -> None:
    """The kinds of fields that a line keeps hold no words of anybody."""
    words = {"text", "word", "reach", "days", "plan", "table", "someone"}
    chosen = {name for name, kind in FIELD_KINDS.items() if kind.is_chosen}
    assert not words & chosen
    kinds = {field.kind for act in ACTS.values() for field in act.fields}
    assert kinds <= words | chosen | {"count"}
