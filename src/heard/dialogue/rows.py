"""Reading a whole thread at once: its people, how they are reached, and every row of every kind of step, in one statement.

A dialogue is judged and shown from all its rows. Fifty small queries would cost fifty round trips; one union costs one.
"""

import json
from collections.abc import Callable
from copy import copy
from datetime import UTC, date, datetime
from functools import cache, cached_property
from typing import Any, NamedTuple

from django.apps import apps
from django.db import connection, models

from heard.acts.models import LedgerEntry
from heard.confidentiality.sealed import Ciphertext, SealedText
from heard.dialogue.as_one import as_one, joined, read_as_own
from heard.dialogue.models import (
    Assignment,
    ContactRecord,
    Correctable,
    Dialogue,
    DialogueRecord,
    MistakeWord,
    Party,
    Transfer,
)
from heard.dialogue.terms import MistakeStep
from heard.facilitators.models import Facilitator
from heard.ground.routing import RECORDS
from heard.people.joining import one_being
from heard.people.models import Account, HardDates, Joining, JoiningWord, Person, Reach, StatedRecord, said_of
from heard.people.terms import OFFICE

Read = Callable[[Any], Any]
FACILITATOR_OF: Any = Facilitator._meta.get_field("account").remote_field
OF_DIALOGUE = "dialogue_id = %(dialogue)s"
# Everybody in it, and who they turned out to be too.
PEOPLE = one_being(f"SELECT person_id FROM {Party._meta.db_table} WHERE {OF_DIALOGUE}")  # noqa: S608  our own names
IN_DIALOGUE = "IN (SELECT person_id FROM one_being)"
ASSIGNED = f"IN (SELECT account_id FROM {Assignment._meta.db_table} WHERE {OF_DIALOGUE})"  # noqa: S608  our own names
IN_OFFICE = f"role IN ({', '.join(repr(str(role)) for role in OFFICE)}) AND ended_at IS NULL"
OF_PROGRAMME = f"programme_id = (SELECT programme_id FROM {Dialogue._meta.db_table} WHERE id = %(dialogue)s)"  # noqa: S608  our own names
# What is read with the thread and is no step of it.
BESIDE: dict[type[models.Model], str] = {
    Party: f"person_id {IN_DIALOGUE}",
    Person: f"id {IN_DIALOGUE}",
    Reach: f"person_id {IN_DIALOGUE}",
    HardDates: f"person_id {IN_DIALOGUE}",
    Joining: f"person_id {IN_DIALOGUE}",
    JoiningWord: f"person_id {IN_DIALOGUE}",
    Account: f"{OF_PROGRAMME} AND ({IN_OFFICE} OR id {ASSIGNED})",
    Facilitator: f"account_id {ASSIGNED}",
    Dialogue: "id = %(dialogue)s",
}
# Of these only some columns are read: of the dialogue where its chain ends, of an account what proves nobody, of who is one
# with whom no reason.
ONLY: dict[type[models.Model], tuple[str, ...]] = {
    Dialogue: ("id", "head_seq"),
    Account: ("id", "line", "programme", "sign_in_name", "name", "role", "ended_at"),
    Joining: ("id", "entered_at", "person", "other"),
    JoiningWord: ("id", "entered_at", "joining", "step"),
}


@cache
def kinds() -> tuple[type[DialogueRecord], ...]:
    """Every kind of step, in the order of their names."""
    found = [model for model in apps.get_app_config("heard").get_models() if issubclass(model, DialogueRecord)]
    return tuple(sorted(found, key=lambda model: model._meta.db_table))


@cache
def of_person() -> tuple[type[DialogueRecord], ...]:
    """Every kind of what is true of a person in each dialogue that they are in."""
    return tuple(kind for kind in kinds() if kind.of_person)


@cache
def contact_kinds() -> tuple[type[ContactRecord], ...]:
    """Every kind of contact with somebody, in the order of their names."""
    return tuple(kind for kind in kinds() if issubclass(kind, ContactRecord))


def _moment(value: str | None) -> datetime | None:
    if value is None:
        return None
    moment = datetime.fromisoformat(value)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _day(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)


def _sealed(value: str | None) -> Ciphertext | None:
    return None if value is None else Ciphertext(bytes.fromhex(value))


def _reader(field: "models.Field[Any, Any]") -> Read | None:
    """What makes a column of what was packed; `None` where that is it already."""
    if isinstance(field, SealedText):
        return _sealed
    if isinstance(field, models.DateTimeField):
        return _moment
    return _day if isinstance(field, models.DateField) else None


@cache
def _parts() -> tuple[tuple[type[models.Model], str], ...]:
    return (*BESIDE.items(), *((model, _where(model)) for model in kinds()))


def _where(model: type[DialogueRecord]) -> str:
    """Rows of this dialogue; of what is true of a person everywhere, those of all who are in it, wherever it was said.

    Of words about mistakes, those by which such a row counts no more. What was only said of it stays where it was said.
    """
    if model is not MistakeWord:
        return f"person_id {IN_DIALOGUE}" if model.of_person else OF_DIALOGUE
    lines = " UNION ALL ".join(f"SELECT line FROM {each._meta.db_table} WHERE {_where(each)}" for each in of_person())  # noqa: S608  our own names
    return f"{OF_DIALOGUE} OR (step = '{MistakeStep.AGREED.value}' AND entry IN ({lines}))"


def _fields(model: type[models.Model]) -> "list[models.Field[Any, Any]]":
    return [field for field in model._meta.concrete_fields if field.name in ONLY.get(model, (field.name,))]


@cache
def _readers(model: type[models.Model]) -> tuple[tuple[str, ...], tuple[tuple[int, Read], ...]]:
    """The names of all columns, and those that are not as they were packed, by their place."""
    fields = _fields(model)
    readers = tuple((at, read) for at, field in enumerate(fields) if (read := _reader(field)))
    return tuple(field.attname for field in fields), readers


def _column(field: "models.Field[Any, Any]", vendor: str) -> str:
    if not isinstance(field, SealedText):
        return f'"{field.column}"'
    return f'hex("{field.column}")' if vendor == "sqlite" else f"encode(\"{field.column}\", 'hex')"


def _select(number: int, model: type[models.Model], where: str, vendor: str) -> str:
    pack = "json_array" if vendor == "sqlite" else "json_build_array"
    parts = []
    for field in _fields(model):
        column = _column(field, vendor)
        empty = isinstance(field, SealedText) and field.null and vendor == "sqlite"
        parts.append(f'CASE WHEN "{field.column}" IS NULL THEN NULL ELSE {column} END' if empty else column)
    packed = f"{pack}({', '.join(parts)})"
    text = packed if vendor == "sqlite" else f"{packed}::text"
    return f'SELECT {number} AS kind, {text} AS packed FROM "{model._meta.db_table}" WHERE {where}'  # noqa: S608  our own names


@cache
def _statement(vendor: str) -> str:
    return PEOPLE + " UNION ALL ".join(_select(number, *part, vendor) for number, part in enumerate(_parts()))


def _row(model: type[models.Model], values: list[Any]) -> models.Model:
    """A row as Django reads it, put together by hand: a long dialogue is hundreds of them, and nobody listens to signals."""
    names, readers = _readers(model)
    row, state = model.__new__(model), models.base.ModelState()
    state.adding, state.db = False, RECORDS
    for at, read in readers:
        values[at] = read(values[at])
    row.__dict__.update(zip(names, values, strict=True), _state=state)
    return row


class Elsewhere(NamedTuple):
    """Somebody of this dialogue is in another one too: `there` is the person they are in that one, by reference."""

    person: str
    dialogue: str
    there: str


class DialogueRows:
    """What was read of one dialogue: rows by kind, each kind in the order in which its rows were entered.

    `rows` are those that count; `struck` those of entries that two people said were mistakes. `elsewhere` has each
    person of it with each other dialogue in which they are: nothing of these is read but what is true of a person everywhere.
    `joined` has by reference who of its people turned out to be another person too: what was said of that one counts as
    said of the person of this dialogue, and stays under its own key.
    """

    def __init__(self, dialogue_id: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute(_statement(connection.vendor), {"dialogue": dialogue_id})
            packed = cursor.fetchall()
        self.rows: dict[type[models.Model], list[Any]] = {model: [] for model, _where in _parts()}
        for (number, _text), values in zip(packed, json.loads(f"[{','.join(text for _, text in packed)}]"), strict=True):
            model = _parts()[number][0]
            self.rows[model].append(_row(model, values))
        self.dialogue_id = dialogue_id
        self._one = as_one(self.rows, [row.person_id for row in self.rows[Party] if row.dialogue_id == dialogue_id])
        read_as_own(self.rows, (Party, Reach, HardDates, *of_person()), self._one)
        there = [row for row in self.rows[Party] if row.dialogue_id != dialogue_id]
        self.elsewhere = {Elsewhere(row.person_id, row.dialogue_id, said_of(row)) for row in there}
        self.rows[Party] = [row for row in self.rows[Party] if row.dialogue_id == dialogue_id]
        for kind, rows in self.rows.items():
            if issubclass(kind, StatedRecord):
                rows.sort(key=lambda row: row.entered_at)
        self.struck: dict[type[models.Model], list[Any]] = {}
        self.later_moves: list[Transfer] = []
        self.struck_entries: set[str] = set()
        for word in self.rows[MistakeWord]:
            self._strike(word)
        self.joined = joined(self.rows, self._one)

    def add(self, row: models.Model) -> None:
        """Take in a row that was written since this was read."""
        self.rows.get(type(row), []).append(row)
        if isinstance(row, MistakeWord):
            self._strike(row)
        self.joined = joined(self.rows, self._one)

    def until(self, moment: datetime) -> "DialogueRows":
        """What was there at a moment (UTC), and what closed by then and was entered afterwards."""
        # What was said of somebody as another person nobody could know before the two were one.
        unknown = [row for rows in self.rows.values() for row in rows if self._one.is_later(row, moment)]

        def was_there(row: Any) -> bool:
            if isinstance(row, Party):
                return row.joined_at <= moment
            if row in unknown:
                return bool(row.counts_when_said and row.at <= moment)
            if not isinstance(row, StatedRecord):
                return True
            return row.entered_at <= moment or (row.counts_when_said and row.at <= moment)

        then = copy(self)
        then.rows = {kind: [row for row in rows if was_there(row)] for kind, rows in self.rows.items()}
        said = {word.entry for word in then.rows[MistakeWord] if word.step == MistakeStep.AGREED}
        # What turned out later to be a mistake counted for nothing, and put nothing in doubt yet.
        then.struck = {kind: [row for row in rows if row.line in said] for kind, rows in self.struck.items()}
        then.later_moves = [row for row in self.rows[Transfer] if not was_there(row)]
        return then

    def _strike(self, word: MistakeWord) -> None:
        """From when a second person agreed that an entry was a mistake, what it wrote counts no more."""
        if word.step != MistakeStep.AGREED:
            return
        for kind in (each for each in kinds() if issubclass(each, Correctable)):
            found = [row for row in self.rows[kind] if row.line == word.entry]
            if found:
                self.struck_entries.add(word.entry)
                self.struck.setdefault(kind, []).extend(found)
                self.rows[kind] = [row for row in self.rows[kind] if row.line != word.entry]

    @cached_property
    def lines_here(self) -> set[str]:
        """The lines on the chain of this dialogue that wrote how its people are reached."""
        lines = [row.line for kind in (Reach, HardDates) for row in self.rows[kind]]
        return set(LedgerEntry.objects.filter(pk__in=lines, chain=f"d:{self.dialogue_id}").values_list("pk", flat=True))

    def known_as(self, person: str) -> list[str]:
        """Every person, by reference, as whom a human being of this dialogue is known: the one here first."""
        beside = self.joined.get(person)
        return [person, *(row.pk for row in beside.persons)] if beside else [person]

    def one_since(self, person: str) -> datetime | None:
        """Since when (UTC) somebody of this dialogue is one with another person; `None` where they always were only one."""
        return self._one.since.get(person)

    @property
    def head_seq(self) -> int:
        """How many entries the chain of this dialogue had when this was read; 0 where it is not there."""
        return next((row.head_seq for row in self.rows[Dialogue]), 0)

    def accounts(self) -> list[Account]:
        """The office, and everybody who was ever assigned, with what is known of them as facilitators."""
        known = {row.account_id: row for row in self.rows[Facilitator]}
        for account in self.rows[Account]:
            FACILITATOR_OF.set_cached_value(account, known.get(account.pk))
        return self.rows[Account]

    def parties(self) -> list[Party]:
        """Everyone on the two sides, with who they are, in the order in which they joined."""
        known = {person.pk: person for person in self.rows[Person]}
        for party in self.rows[Party]:
            party.person = known[party.person_id]
            party.person.joined = self.joined.get(party.person_id)
        return sorted(self.rows[Party], key=lambda party: (party.joined_at, party.pk))
