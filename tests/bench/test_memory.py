"""What two workers hold in memory once they have shown every page a few hundred times: 160 MiB at most."""

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import pytest
from django.db import connections

from heard.ground import clock
from heard.web.sessions import cookie_name
from tests.support.bench.calling import session_of
from tests.support.bench.many import BEGINNING, CARRYING, build
from tests.support.world import add_staff, make_world

pytestmark = pytest.mark.slow

DIALOGUES, TIMES = 400, 150
MOST = 160.0
HOST = "staff.localhost"
PATIENCE = 60.0


def addresses() -> dict[str, str]:
    """Where the server finds the databases of this test."""
    found = {}
    for alias, name in (("default", "DATABASE_URL"), ("keys", "KEYS_DATABASE_URL")):
        settings = connections[alias].settings_dict
        if connections[alias].vendor == "sqlite":
            found[name] = f"sqlite:///{settings['NAME']}"
        else:
            host = quote(settings["HOST"], safe="")
            found[name] = f"postgresql://{settings['USER']}@/{settings['NAME']}?host={host}&port={settings['PORT']}"
    return found


@contextmanager
def served(home: Path) -> Iterator[tuple[int, int]]:
    """Granian with two workers, as an installation starts it: its port, and the process above the workers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        sys.executable,
        "-m",
        "granian",
        "--interface",
        "wsgi",
        "--workers",
        "2",
        "--blocking-threads",
        "2",
        "--port",
        str(port),
        "--no-log",
        "heard.wsgi:application",
    ]
    environment = {
        **os.environ,
        **addresses(),
        "HEARD_HOME": str(home),
        "HEARD_SECRET_KEY": os.environ["HEARD_SECRET_KEY"],
    }
    server = subprocess.Popen(command, env=environment)
    try:
        yield port, server.pid
    finally:
        server.terminate()
        server.wait(PATIENCE)


def asked(port: int, address: str, session: str) -> int:
    """One page on a connection of its own, so that both workers come by; how it was answered."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        connection.request("GET", address, headers={"Host": HOST, "Cookie": f"{cookie_name('staff')}={session}"})
        answer = connection.getresponse()
        answer.read()
    finally:
        connection.close()
    return answer.status


def ready(port: int) -> None:
    """Wait until somebody answers."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    pytest.fail("The server does not answer.")


@dataclass(frozen=True, slots=True)
class Held:
    """MiB of one worker: pages of its own, and pages that others have in memory too, as those of libraries."""

    own: float
    shared: float


def held(above: int) -> list[Held]:
    """What each worker holds in memory."""
    children = Path(f"/proc/{above}/task/{above}/children").read_text().split()
    return [_held(Path(f"/proc/{child}/smaps_rollup").read_text().splitlines()) for child in children]


def _held(lines: list[str]) -> Held:
    found = {name.rstrip(":"): int(rest[0]) / 1024 for name, *rest in map(str.split, lines) if rest[-1:] == ["kB"]}
    own, shared = (found[f"{each}_Clean"] + found[f"{each}_Dirty"] for each in ("Private", "Shared"))
    return Held(own, shared)


def together(found: list[Held]) -> float:
    """MiB of all of them: a page that several have is in memory once."""
    return sum(each.own for each in found) + max((each.shared for each in found), default=0)


def test_two_workers_stay_small(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    world = make_world({"facilitators": {"cap": 1200}})
    with clock.at(BEGINNING):
        for number in range(CARRYING):
            add_staff(world, f"carries{number}", "facilitator")
    made = build(world, DIALOGUES, told=lambda _text: None)
    session = session_of(world.staff["dana"])
    pages = ("/dialogues/", f"/dialogues/{made[0]}/", f"/dialogues/{made[9]}/", "/search/", "/figures/", "/today/")
    with served(database) as (port, above):
        ready(port)
        assert asked(port, pages[0], session) == 200
        answered = [asked(port, pages[at % len(pages)], session) for at in range(TIMES)]
        found = held(above)
    added = sum(each.own + each.shared for each in found)
    with capsys.disabled():
        said = " and ".join(f"{each.own + each.shared:.0f} MiB" for each in found)
        whole = f"{added:.0f} MiB added up, {together(found):.0f} with shared pages counted once; {MOST:.0f} at most"
        sys.stdout.write(f"\n\nTwo workers after {TIMES} pages: {said}; {whole}.\n")
    assert len(found) == 2
    assert answered.count(200) >= TIMES * 4 // 5
    assert added <= MOST
