"""`heard run`: everything that is needed to walk through Heard on this machine."""

import socket
import sys
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from granian import Granian
from granian.constants import Interfaces

from heard.management import first
from heard.management.demo import NotHere, make_demo
from heard.management.demo.line import ProgressLine
from heard.own_page.demo import WORDS
from heard.people.queries import Member
from heard.people.signing_in import to_choose_from
from heard.programme.models import Programme

HERE = "127.0.0.1"
PORT, MAX_PORTS_TRIED = 8000, 20
NAMELESS = "Administrator"
# So many names of one role are said at the start; the first page has them all.
MAX_NAMES_OF_ROLE = 3


def free_port(first: int) -> int:
    """This port, or the next one that nobody listens on."""
    for port in range(first, first + MAX_PORTS_TRIED):
        with socket.socket() as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                tried.bind((HERE, port))
            except OSError:
                continue
        return port
    raise CommandError(f"Ports {first} to {first + MAX_PORTS_TRIED - 1} are all taken. Name another one with --port.")


def _by_role(people: list[Member]) -> dict[str, list[str]]:
    """The names of each role, both in order of the alphabet."""
    roles = sorted({each.role_label for each in people})
    return {role: sorted(each.name for each in people if each.role_label == role) for role in roles}


class Command(BaseCommand):
    """Makes what is missing and keeps what is there, so that it can be started again and again."""

    help = "Start Heard on this machine, with a made-up programme to walk through."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where to listen, and whether to make the demo programme."""
        parser.add_argument("--port", type=int, default=PORT, help="the first port to try")
        parser.add_argument("--no-demo", dest="demo", action="store_false", help="make no demo programme")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Prepare, say where, and serve until Ctrl-C."""
        # The first start makes every table, which takes a while: whoever waits is told so before.
        self.stdout.write("Getting the database ready.")
        self.stdout.flush()
        for alias in settings.DATABASES:
            call_command("migrate", database=alias, verbosity=0, interactive=False)
        if options["demo"]:
            self._demo()
        port = free_port(options["port"])
        self._say(port)
        Granian(
            "heard.wsgi:application",
            address=HERE,
            port=port,
            interface=Interfaces.WSGI,
            workers=1,
            blocking_threads=4,
            log_enabled=False,
        ).serve()
        self.stdout.write("Stopped.")

    def _demo(self) -> None:
        """Make the demo programme where there is no programme at all."""
        if Programme.objects.exists():
            return
        self.stdout.write("Making the demo programme. Everyone in it is invented.")
        line = ProgressLine(sys.stdout)
        try:
            make_demo(line)
        except NotHere as why:
            raise CommandError(str(why)) from None
        finally:
            line.end()

    def _first_link(self, port: int) -> None:
        """Where nobody can sign in yet, how the first administrator comes in."""
        there = first.administrators()
        if any(map(first.has_a_way, there)):
            return
        account = there[0] if there else first.make(NAMELESS, first.SIGN_IN_NAME, "default")
        self.stdout.write(f"\nThe first administrator comes in here, once, within {first.HOURS} hours:")
        self.stdout.write(f"  {first.link_for(account, port)}")

    def _say(self, port: int) -> None:
        """Where to go and who one can be. Always by host name: the three sites are told apart by it."""
        people = to_choose_from()
        self.stdout.write(f"\nStaff:           http://{settings.HEARD_HOSTS['staff']}:{port}")
        self.stdout.write(f"Public pages:    http://{settings.HEARD_HOSTS['public']}:{port}")
        self.stdout.write(f"Their own pages: http://{settings.HEARD_HOSTS['portal']}:{port}")
        if people:
            self.stdout.write("\nChoose who you are on the first page:")
            for role, names in _by_role(people).items():
                others = f" and {len(names) - MAX_NAMES_OF_ROLE} others" if len(names) > MAX_NAMES_OF_ROLE + 1 else ""
                self.stdout.write(f"  {role}: {', '.join(names[: MAX_NAMES_OF_ROLE if others else None])}{others}")
            self.stdout.write(f"\nOn their own pages, everyone's words to come in by are: {WORDS}")
        else:
            self._first_link(port)
        self.stdout.write("\nCtrl-C stops it.")
        self.stdout.flush()
