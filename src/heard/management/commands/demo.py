"""`heard demo make` and `heard demo remove`: an invented programme to walk through."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from heard.management.demo import NotHere, make_demo, remove_demo
from heard.management.demo.line import ProgressLine
from heard.own_page.demo import WORDS


class Command(BaseCommand):
    """Makes the demo programme where there is no programme, and removes it where there is no other."""

    help = "Make a programme of invented people to walk through, or remove it."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What to do, and whether to ask first."""
        parser.add_argument("what", choices=("make", "remove"))
        parser.add_argument("--yes", action="store_true", help="remove without asking")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Do it; where it can not be done, say why in a line."""
        try:
            self._make() if options["what"] == "make" else self._remove(sure=options["yes"])
        except NotHere as why:
            raise CommandError(str(why)) from None

    def _make(self) -> None:
        line = ProgressLine(sys.stdout)
        try:
            make_demo(line)
        finally:
            line.end()
        self.stdout.write("The demo programme is here. All its people are invented. `heard demo remove` takes it away.")
        self.stdout.write(f"On their own pages, everyone's words to come in by are: {WORDS}")

    def _remove(self, *, sure: bool) -> None:
        if not sure and input("Remove the demo programme and everything in it? Type yes: ").strip().lower() != "yes":
            self.stdout.write("Nothing was removed.")
            return
        remove_demo()
        self.stdout.write("The demo programme is gone.")
