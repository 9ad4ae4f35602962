"""What `heard doctor` looks at. Each look answers with what is well, what has aged, and what is wrong."""

import os
import stat
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from django.conf import settings
from django.db import connections
from django.db.models import F, QuerySet

from heard import stages
from heard.acts import triggers
from heard.acts.verifying import guards as trigger_guards
from heard.confidentiality import roots
from heard.confidentiality.models import WrappedKey
from heard.confidentiality.sweeping import A_DAY, unnamed
from heard.confidentiality.vault import STORE, KeyName, Keyring
from heard.dialogue.case import Case
from heard.dialogue.listing import kept
from heard.dialogue.models import Dialogue, DialogueRecord, Party
from heard.ground.databases import PRAGMAS
from heard.ground.sqlite3 import library
from heard.programme.models import Programme
from heard.programme.problems import PolicyFileError
from heard.programme.queries import policy_in_force
from heard.programme.report import without_words

Row = TypeVar("Row", bound=DialogueRecord)
BATCH_ROWS = 500
MAX_NAMED = 20


@dataclass(slots=True)
class Look:
    """What one look found, in sentences."""

    well: list[str] = field(default_factory=list)
    aged: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


# What lists show


class Batch:
    """The rows of many dialogues, each kind asked for once."""

    def __init__(self, dialogues: list[Dialogue]) -> None:
        self.ids = [each.pk for each in dialogues]
        self.steps: dict[type[DialogueRecord], dict[str, list[Any]]] = {}
        self.parties: dict[str, list[Party]] = defaultdict(list)
        for party in Party.objects.filter(dialogue__in=self.ids).select_related("person").order_by("joined_at", "id"):
            self.parties[party.dialogue_id].append(party)

    def rows(self, model: type[Row], dialogue: str) -> list[Row]:
        """The rows of one kind on one thread."""
        if model not in self.steps:
            found: dict[str, list[Any]] = defaultdict(list)
            of = "person__parties__dialogue" if model.of_person else "dialogue"
            here: Any = model._default_manager.filter(**{f"{of}__in": self.ids}).annotate(here=F(of))
            for row in here.order_by("entered_at"):
                found[row.here].append(row)
            self.steps[model] = found
        return self.steps[model].get(dialogue, [])


class OfBatch(Case):
    """A case that asks its batch for rows."""

    def __init__(self, dialogue: Dialogue, batch: Batch, policy: Any) -> None:
        super().__init__(dialogue.pk)
        self.batch = batch
        self.__dict__.update(dialogue=dialogue, _policy=policy, parties=batch.parties.get(dialogue.pk, []))

    def rows(self, model: type[Row]) -> list[Row]:
        """The rows of one kind on this thread, from the batch."""
        return self.batch.rows(model, self.dialogue_id)


def _batches(sample: int | None) -> Iterator[list[Dialogue]]:
    found = Dialogue.objects.select_related("programme")
    rows = (found.order_by("?")[:sample] if sample else found.order_by("pk")).iterator(BATCH_ROWS)
    while batch := list(islice(rows, BATCH_ROWS)):
        yield batch


def lists(sample: int | None = None) -> Look:
    """Whether the columns that make lists quick say what the rows say."""
    look, counted, aged = Look(), 0, 0
    policy = cache(policy_in_force)
    for dialogues in _batches(sample):
        batch = Batch(dialogues)
        for dialogue in dialogues:
            counted += 1
            case = OfBatch(dialogue, batch, policy(dialogue.programme_id))
            said, now = _said(dialogue), _derived(case)
            if said != now and _fitted_once(case, said):
                aged += 1
            elif said != now:
                look.wrong.append(f"Dialogue {dialogue.pk}: lists say {_words(said)}, its rows say {_words(now)}.")
    look.well.append(f"{counted:,} dialogues compared with what lists show.")
    if aged:
        look.aged.append(f"{aged:,} dialogues stand otherwise than lists say: a yes or an order has lapsed since.")
    return look


def _said(dialogue: Dialogue) -> tuple[str, ...]:
    return dialogue.stage, str(dialogue.stage_at), dialogue.resting, dialogue.carriers, dialogue.language


def _derived(case: Case) -> tuple[str, ...]:
    stage, also = stages.stage_of(case), kept(case)
    return stage.name, str(stages.STAGES.index(stage)), stages.resting(case), also["carriers"], also["language"]


def _fitted_once(case: Case, said: tuple[str, ...]) -> bool:
    """Whether lists were right when the last act wrote them: time alone lapses a yes, and no act follows it."""
    case.now = case.dialogue.moved_at or case.dialogue.opened_at
    return _derived(case) == said


def _words(said: tuple[str, ...]) -> str:
    return " and ".join(filter(None, said))


# Keys


def keys() -> Look:
    """Whether the root keys open what was wrapped under them, and whether any key is named by no row."""
    look = Look()
    try:
        here = set(roots.roots())
    except roots.NoRootKey as error:
        look.wrong.append(str(error))
        return look
    live = WrappedKey.objects.using(STORE).filter(destroyed_at=None)
    look.well.append(f"Keys: {live.count():,}, under root keys {', '.join(map(str, sorted(here)))}.")
    for epoch in set(live.values_list("epoch", flat=True).distinct()) - here:
        look.wrong.append(f"Root key {epoch} is not here, and what is wrapped under it cannot be opened.")
    look.wrong += _not_opened(live.filter(epoch__in=here))
    stray = Counter(name.kind for name, _programme in unnamed(A_DAY))
    if stray:
        said = ", ".join(f"{count:,} {kind}" for kind, count in sorted(stray.items()))
        look.wrong.append(f"Keys that no row names for more than a day: {said}. `heard tick` sweeps them.")
    return look


def _not_opened(live: QuerySet[WrappedKey]) -> Iterator[str]:
    """One key of each epoch is tried, so that a root key of another installation shows before anybody needs it."""
    for epoch in live.values_list("epoch", flat=True).distinct():
        row = live.filter(epoch=epoch).first()
        try:
            Keyring().load([KeyName(row.kind, row.subject)] if row else [])
        except roots.NoRootKey as error:
            yield str(error)


def _private(place: Path, wanted: int) -> str:
    """What is wrong with who may enter or read, in a sentence; `""` where nothing is."""
    mode = stat.S_IMODE(place.stat().st_mode)
    open_to = f"{place}: others may use it ({mode:o}). Set its permissions to {wanted:o}."
    return open_to if mode & 0o077 else ""


def files() -> Look:
    """Whether only this user can read the keys and the records."""
    look = Look()
    folders = [Path(settings.HEARD_HOME), Path(settings.HEARD_KEYS)]
    for folder in filter(Path.is_dir, folders):
        look.wrong += filter(None, [_private(folder, 0o700)])
    inside = [each for each in Path(settings.HEARD_KEYS).glob("*") if each.is_file()]
    look.wrong += filter(None, [_private(each, 0o600) for each in inside if each.suffix == ".key"])
    credentials = os.environ.get("CREDENTIALS_DIRECTORY", "")
    where = "a mounted credential" if credentials and (Path(credentials) / roots.NAME).exists() else "a file"
    where = "the environment" if where == "a file" and os.environ.get("HEARD_ROOT_KEY") else where
    look.well.append(f"The root key comes from {where}.")
    if where == "the environment":
        look.aged.append("Anybody who sees the process can read a key in its environment; a mounted credential is safer.")
    return look


# Databases


def databases() -> Look:
    """Whether the databases keep what they acknowledge."""
    look = Look()
    for alias, name in (("default", "records"), (STORE, "key store")):
        connection = connections[alias]
        connection.ensure_connection()
        if connection.vendor == "sqlite":
            look.well.append(f"The {name}: SQLite {'.'.join(map(str, library.version()))} ({library.SOURCE}).")
            look.wrong += [f"The {name}: {each}" for each in _pragmas(connection)]
        else:
            look.well.append(f"The {name}: PostgreSQL {connection.pg_version // 10_000}.")  # type: ignore[attr-defined]
            look.wrong += [f"The {name}: {each}" for each in _settings(connection)]
    return look


NUMBERS = {"full": "2", "on": "1", "off": "0"}


def _pragmas(connection: Any) -> Iterator[str]:
    """Pragmas that are not as the settings ask, on a connection as this process opens it."""
    with connection.cursor() as cursor:
        for wanted in PRAGMAS:
            name, _, value = wanted.partition("=")
            cursor.execute(f"PRAGMA {name}")
            found = str(cursor.fetchone()[0]).lower()
            if found != NUMBERS.get(value.lower(), value.lower()):
                yield f"{name} is {found}, not {value}."
        cursor.execute("PRAGMA quick_check(1)")
        if (said := cursor.fetchone()[0]) != "ok":
            yield f"the file is damaged: {said}"


def _settings(connection: Any) -> Iterator[str]:
    with connection.cursor() as cursor:
        for name, wrong in (("fsync", "off"), ("full_page_writes", "off"), ("synchronous_commit", "off")):
            cursor.execute(f"SHOW {name}")
            if cursor.fetchone()[0] == wrong:
                yield f"{name} is off: what is acknowledged can be lost."


# Programmes


def programmes() -> Look:
    """Whether each programme has a policy in force that can be read, floors and all."""
    look = Look()
    rows: Iterable[Programme] = Programme.objects.order_by("name")
    for row in rows:
        try:
            policy, number = policy_in_force(row.pk)
        except (Programme.DoesNotExist, PolicyFileError) as error:
            look.wrong.append(f"{row.name}: {error}")
        else:
            look.well.append(f"{row.name}: policy {number} is in force.")
            look.aged += [f"{row.name}: {note}"] if (note := without_words(policy)) else []
    if not look.well and not look.wrong:
        look.aged.append("There is no programme yet.")
    return look


# What guards the record


def guards() -> Look:
    """Whether every table that is only added to is still guarded against changes, and by nothing of anybody else's."""
    look = Look(wrong=[f"{found.table}: trigger {found.row}: {found.says}" for found in trigger_guards.read()])
    if look.wrong:
        look.wrong.append("`heard migrate` puts our own triggers back.")
    else:
        look.well.append(f"{len(triggers.tables_added_only()):,} tables are only added to, and their triggers are in place.")
    return look
