"""Where the demo is made before it is there: apart, so that what is not whole is never in place."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

from django.conf import settings
from django.core.management import call_command
from django.db import connections, transaction
from django.db.migrations.executor import MigrationExecutor

from heard.confidentiality.models import WrappedKey
from heard.ground.places import PRIVATE_FILE, sync_folder
from heard.programme.models import Programme

RECORDS, KEYS = "default", "keys"
ALIASES = (RECORDS, KEYS)
QUICK = "PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF; PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON;"
BEHIND = ("-wal", "-shm", "-journal")


class NotHere(Exception):
    """The demo can not be made or removed here; the text says why and what to do."""


class DemoTarget(Protocol):
    """How a demo comes to be in the databases of an installation, and how it goes."""

    def recover(self) -> bool:
        """Clear up after a making that was cut off. True where it was whole already and is now in place."""

    def making(self) -> AbstractContextManager[None]:
        """Inside, the databases in use are empty ones for the demo; it is in place once this ends without an error."""

    def empty(self) -> None:
        """Leave fresh databases, with nothing in them."""


def place_in_use() -> DemoTarget:
    """By the kind of database."""
    return FilesTarget() if connections[RECORDS].vendor == "sqlite" else ServerTarget()


def programmes() -> list[str]:
    """For each programme that is here, `demo` or nothing."""
    if Programme._meta.db_table not in connections[RECORDS].introspection.table_names():
        return []
    return list(Programme.objects.values_list("demo", flat=True))


def has_keys() -> bool:
    """Whether the key store holds any key."""
    there = WrappedKey._meta.db_table in connections[KEYS].introspection.table_names()
    return there and WrappedKey.objects.using(KEYS).exists()


def migrate() -> None:
    """Bring both databases in use up to date, where they are not."""
    for alias in ALIASES:
        steps = MigrationExecutor(connections[alias])
        if steps.migration_plan(steps.loader.graph.leaf_nodes()):
            call_command("migrate", database=alias, verbosity=0, interactive=False)


@contextmanager
def alone() -> Iterator[None]:
    """Only one process of an installation makes or removes a demo at a time."""
    with (Path(settings.HEARD_HOME) / "demo.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise NotHere("Another process is making or removing the demo programme. Wait for it to end.") from None
        yield


def _point(wanted: dict[str, dict[str, Any]]) -> None:
    for alias, each in wanted.items():
        connections[alias].close()
        del connections[alias]
        connections.settings[alias] = each


class FilesTarget:
    """SQLite: built beside the files in use, moved in by renaming. Once the records are called `whole`, it is."""

    def __init__(self) -> None:
        self.target = {alias: Path(connections.settings[alias]["NAME"]) for alias in ALIASES}
        self.draft = {alias: path.with_name(f"{path.name}.being-made") for alias, path in self.target.items()}
        self.whole = self.target[RECORDS].with_name(f"{self.target[RECORDS].name}.whole")

    def recover(self) -> bool:
        """A whole one is moved in, unless a programme was begun here meanwhile; anything else is thrown away."""
        finish = self.whole.exists() and not programmes()
        if finish:
            self._move_in()
        self._clear()
        return finish

    @contextmanager
    def making(self) -> Iterator[None]:
        """Build in copies of the empty files, without waiting for the disk; then sync once and move in."""
        migrate()
        for alias, path in self.draft.items():
            with connections[alias].cursor() as cursor:
                cursor.execute("VACUUM INTO %s", [str(path)])
        before = {alias: connections.settings[alias] for alias in ALIASES}
        quick = {"transaction_mode": "IMMEDIATE", "init_command": QUICK}
        _point({alias: {**before[alias], "NAME": str(self.draft[alias]), "OPTIONS": quick} for alias in ALIASES})
        try:
            yield
        except BaseException:
            _point(before)
            self._clear()
            raise
        _point(before)
        self._declare_whole()
        self._move_in()

    def empty(self) -> None:
        """The keys go first: records without keys can still be removed by the same command."""
        for alias in (KEYS, RECORDS):
            with self._nobody_else(alias):
                self._unlink(self.target[alias])
        migrate()

    def _declare_whole(self) -> None:
        for path in self.draft.values():
            path.chmod(PRIVATE_FILE)
            descriptor = os.open(path, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
            sync_folder(path.parent)
        self.draft[RECORDS].rename(self.whole)
        sync_folder(self.whole.parent)

    def _move_in(self) -> None:
        with self._nobody_else(KEYS), self._nobody_else(RECORDS):
            if self.draft[KEYS].exists():
                self.draft[KEYS].rename(self.target[KEYS])
                sync_folder(self.target[KEYS].parent)
            self.whole.rename(self.target[RECORDS])
            sync_folder(self.target[RECORDS].parent)

    @contextmanager
    def _nobody_else(self, alias: str) -> Iterator[None]:
        """No other connection has the file open, and no log lies beside it that a new file would be mended with."""
        connections[alias].close()
        path = self.target[alias]
        if not path.exists():
            yield
            return
        library = import_module("sqlite3")
        own = library.connect(path, timeout=0.5, isolation_level=None)
        try:
            # Leaving the log is possible only for the last one who has the file open.
            own.execute("PRAGMA journal_mode=DELETE")
            own.execute("BEGIN EXCLUSIVE")
            yield
        except library.OperationalError:
            raise NotHere("Heard is running on these files. Stop it first, then try again.") from None
        finally:
            own.close()

    def _unlink(self, path: Path) -> None:
        for name in (path.name, *(path.name + ending for ending in BEHIND)):
            path.with_name(name).unlink(missing_ok=True)

    def _clear(self) -> None:
        for path in (*self.draft.values(), self.whole):
            self._unlink(path)


class ServerTarget:
    """PostgreSQL: built in place. A file in the installation's folder stands for as long as it is not whole."""

    FUNCTIONS = ("heard_fixed", "heard_sequence", "heard_forward")

    def __init__(self) -> None:
        self.mark = Path(settings.HEARD_HOME) / "demo.being-made"

    def recover(self) -> bool:
        """What was cut off is taken away; a programme of somebody's own stays."""
        if self.mark.exists():
            if set(programmes()) <= {"demo"}:
                self.empty()
            self.mark.unlink()
        return False

    @contextmanager
    def making(self) -> Iterator[None]:
        """Nothing is read before the last line is written, so no commit waits for the server's disk but the last."""
        migrate()
        self.mark.touch(mode=PRIVATE_FILE)
        sync_folder(self.mark.parent)
        try:
            self._wait_for_disk("off")
            yield
        except BaseException:
            self.empty()
            self.mark.unlink()
            raise
        self._wait_for_disk("on")
        for alias in ALIASES:
            with transaction.atomic(using=alias), connections[alias].cursor() as cursor:
                # A commit that waits takes all earlier ones with it.
                cursor.execute("SELECT txid_current()")
        self.mark.unlink()

    def empty(self) -> None:
        """Take every table away, past the triggers that keep rows, and make them anew."""
        for alias in (KEYS, RECORDS):
            connection = connections[alias]
            tables = [*connection.introspection.django_table_names(only_existing=True), "django_migrations"]
            with transaction.atomic(using=alias), connection.cursor() as cursor:
                for table in tables:
                    cursor.execute(f"DROP TABLE IF EXISTS {connection.ops.quote_name(table)} CASCADE")
                for name in self.FUNCTIONS:
                    cursor.execute(f"DROP FUNCTION IF EXISTS {name}() CASCADE")
        migrate()

    def _wait_for_disk(self, word: str) -> None:
        for alias in ALIASES:
            with connections[alias].cursor() as cursor:
                cursor.execute(f"SET synchronous_commit TO {word}")
