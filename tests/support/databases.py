"""A fresh, migrated pair of databases for a test: the records and the keys.

Migrations run once for each state of their files; every test gets a copy of the result. So transactions
are real, triggers stay on, and nothing is ever emptied.
"""

import fcntl
import hashlib
import itertools
import os
import shutil
import tempfile
from atexit import register as at_exit
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol, TypeAlias
from unittest.mock import patch

import django
from django.apps import apps
from django.core.management import call_command
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from heard.acts import triggers

ALIASES = ("default", "keys")
MEMORY = Path("/dev/shm")
Mark: TypeAlias = tuple[object, ...]
# Every connection that the running test opened, whichever thread did.
MADE: list[BaseDatabaseWrapper] = []
# Each statement of theirs that could have written something.
WROTE: list[str] = []


class Templates(Protocol):
    """Where migrated databases are kept, and how a test gets its own."""

    def ready(self) -> None:
        """Have a migrated template for each alias."""

    @contextmanager
    def copies(self) -> Iterator[dict[str, str]]:
        """A name for each alias, of a copy that is gone afterwards."""

    def mark(self, names: dict[str, str]) -> Mark:
        """Something that changes with whatever is written to these databases."""

    def keep(self, names: dict[str, str], kept: str) -> None:
        """Copy these databases, which nobody has open, to be found under a name; what had that name is gone."""

    def restore(self, kept: str, names: dict[str, str]) -> None:
        """Put in place of these databases, which nobody has open, what was kept under a name."""


def state_of_migrations() -> str:
    """A name that changes whenever what the migrations make could change."""
    digest = hashlib.sha256(f"{django.get_version()} {django.db.connection.vendor}".encode())
    for config in apps.get_app_configs():
        for file in sorted(Path(config.path).glob("migrations/*.py")):
            digest.update(file.name.encode() + file.read_bytes())
    vendor = django.db.connection.vendor
    digest.update(repr(sorted(triggers.wanted(vendor).items())).encode())
    return digest.hexdigest()[:16]


def point_at(names: dict[str, str]) -> None:
    """Let every thread's next connection open these databases."""
    for alias, name in names.items():
        connections.settings[alias]["NAME"] = name


def memory() -> Path:
    """A folder in memory where the machine allows it: a test about durability opens its own file on a disk."""
    return MEMORY if os.access(MEMORY, os.W_OK) else Path(tempfile.gettempdir())


def migrate() -> None:
    """Bring the databases that are pointed at up to date, and let go of them."""
    for alias in ALIASES:
        call_command("migrate", database=alias, verbosity=0, interactive=False)
    connections.close_all()


class Files:
    """SQLite: a template is a file, a copy is a copied file."""

    def __init__(self, cache: Path) -> None:
        self.folder = cache / state_of_migrations()
        self.place = memory()

    def names(self, folder: Path) -> dict[str, str]:
        """The file of each alias in a folder."""
        return {alias: str(folder / f"{alias}.sqlite3") for alias in ALIASES}

    def ready(self) -> None:
        """Migrate once; other workers wait and then find it done."""
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        with (self.folder.parent / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if self.folder.exists():
                return
            draft = Path(tempfile.mkdtemp(dir=self.folder.parent, prefix="draft-"))
            point_at(self.names(draft))
            migrate()
            draft.rename(self.folder)

    @contextmanager
    def copies(self) -> Iterator[dict[str, str]]:
        """Two files in a folder of their own."""
        folder = Path(tempfile.mkdtemp(dir=self.place, prefix="heard-test-"))
        try:
            for file in self.folder.glob("*.sqlite3"):
                shutil.copyfile(file, folder / file.name)
            yield self.names(folder)
        finally:
            shutil.rmtree(folder)

    def mark(self, names: dict[str, str]) -> Mark:
        """When each file and its log were written, and how long they are: whichever thread or process writes."""
        files = [each.stat() if each.exists() else None for each in _with_logs(names)]
        return tuple((each.st_mtime_ns, each.st_size) if each and each.st_size else None for each in files)

    def keep(self, names: dict[str, str], kept: str) -> None:
        """Copied files. The last connection that closed has brought everything into the file itself."""
        folder = self.kept / kept
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        for name in names.values():
            shutil.copyfile(name, folder / Path(name).name)

    def restore(self, kept: str, names: dict[str, str]) -> None:
        """Copied back."""
        for file in _with_logs(names):
            file.unlink(missing_ok=True)
        for name in names.values():
            shutil.copyfile(self.kept / kept / Path(name).name, name)

    @cached_property
    def kept(self) -> Path:
        """Where this process keeps what it copied, until it ends."""
        folder = Path(tempfile.mkdtemp(dir=self.place, prefix="heard-kept-"))
        at_exit(shutil.rmtree, folder, ignore_errors=True)
        return folder


def _with_logs(names: dict[str, str]) -> Iterator[Path]:
    for name in names.values():
        yield from (Path(name), Path(f"{name}-wal"))


class Server:
    """PostgreSQL: a template is a database, a copy is made from it by the server."""

    # Any number will do, so long as every worker asks for the same.
    LOCK = 4_711_001

    def __init__(self, worker: str) -> None:
        self.stem = f"heard_template_{state_of_migrations()}"
        self.worker = worker
        self.count = itertools.count()

    @contextmanager
    def maintenance(self) -> Iterator[Any]:
        """A connection to the server's own database, outside any transaction."""
        psycopg = import_module("psycopg")
        with psycopg.connect(os.environ["DATABASE_URL"], dbname="postgres", autocommit=True) as connection:
            yield connection

    def names(self, stem: str) -> dict[str, str]:
        """The database of each alias."""
        return {"default": stem, "keys": f"{stem}_keys"}

    def ready(self) -> None:
        """Migrate once; other workers wait and then find it done."""
        names = self.names(self.stem)
        with self.maintenance() as server:
            server.execute("SELECT pg_advisory_lock(%s)", [self.LOCK])
            done = server.execute("SELECT 1 FROM pg_database WHERE datname = %s AND datistemplate", [names["keys"]])
            if done.fetchone():
                return
            for name in names.values():
                server.execute(f'DROP DATABASE IF EXISTS "{name}"')
                server.execute(f'CREATE DATABASE "{name}"')
            point_at(names)
            migrate()
            # The keys last: their mark says that both are whole.
            for name in names.values():
                server.execute(f'ALTER DATABASE "{name}" IS_TEMPLATE true')

    @contextmanager
    def copies(self) -> Iterator[dict[str, str]]:
        """Two databases with names nobody else uses."""
        names = self.names(f"{self.own}_{next(self.count)}")
        templates = self.names(self.stem)
        with self.maintenance() as server:
            for alias, name in names.items():
                self._copy(server, templates[alias], name)
            try:
                yield names
            finally:
                for name in names.values():
                    server.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def mark(self, names: dict[str, str]) -> Mark:  # noqa: ARG002  the shape of templates
        """How many statements were sent that could write, by any connection that the test opened."""
        return (len(WROTE),)

    def keep(self, names: dict[str, str], kept: str) -> None:
        """Databases of their own, for as long as the server runs."""
        self._put(names, self.names(f"{self.own}_kept_{kept}"))

    def restore(self, kept: str, names: dict[str, str]) -> None:
        """Made from these, once more."""
        self._put(self.names(f"{self.own}_kept_{kept}"), names)

    @property
    def own(self) -> str:
        """How the names of the databases of this process begin."""
        return f"heard_test_{self.worker}_{os.getpid()}"

    def _put(self, there: dict[str, str], here: dict[str, str]) -> None:
        with self.maintenance() as server:
            for alias, name in here.items():
                server.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
                self._copy(server, there[alias], name)

    def _copy(self, server: Any, there: str, here: str) -> None:
        server.execute(f'CREATE DATABASE "{here}" TEMPLATE "{there}" STRATEGY FILE_COPY')


def templates(cache: Path, worker: str) -> Templates:
    """The templates for the database this run is about."""
    return Files(cache) if connections["default"].vendor == "sqlite" else Server(worker)


@contextmanager
def opened(names: dict[str, str]) -> Iterator[None]:
    """Work on these databases; afterwards no thread holds a connection to them."""
    create = connections.create_connection

    def remembered(alias: str) -> BaseDatabaseWrapper:
        MADE.append(create(alias))
        MADE[-1].execute_wrappers.append(_noted)
        return MADE[-1]

    forget()
    point_at(names)
    with patch.object(connections, "create_connection", remembered):
        try:
            yield
        finally:
            for connection in MADE:
                # Whichever thread opened it: that thread is done or forgotten.
                connection.inc_thread_sharing()
                connection.close()
            MADE.clear()
            WROTE.clear()
            forget()


def _noted(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
    if not sql.startswith("SELECT"):
        WROTE.append(sql)
    return execute(sql, params, many, context)


def forget() -> None:
    """Drop this thread's connections, with whatever state a broken test left on them."""
    for connection in connections.all(initialized_only=True):
        connection.close()
        del connections[connection.alias]
