"""`heard doctor`: whether this installation is well, in plain words."""

import sys
from argparse import ArgumentParser
from collections.abc import Callable
from typing import Any

from django.core.management import BaseCommand

from heard.management import health
from heard.management.leaving import leaving
from heard.management.needs import needs
from heard.management.wording import site, words


class Command(BaseCommand):
    """Looks, changes nothing, and says what it saw. Ends with 1 where something is wrong."""

    help = "Say whether this installation is well: lists, keys, files, databases, triggers, policies, words, the public site."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """All dialogues, or some."""
        parser.add_argument("--sample", type=int, metavar="N", help="compare only N dialogues, chosen by chance")

    def handle(self, *_args: Any, **options: Any) -> None:
        """One heading for each look; what is wrong stands out by its first word."""
        looks: dict[str, Callable[[], health.Look]] = {
            "Databases": health.databases,
            "Guards": health.guards,
            "Files": health.files,
            "Keys": health.keys,
            "Programmes": health.programmes,
            "What leaves": leaving,
            "Words": words,
            "Site": site,
            "Lists": lambda: health.lists(options["sample"]),
            "Needs": lambda: needs(options["sample"]),
        }
        wrong = 0
        for name, see in looks.items():
            look = see()
            wrong += len(look.wrong)
            self._say(name, look)
        self.stdout.write(f"{wrong:,} wrong." if wrong else "All is well.")
        if wrong:
            sys.exit(1)

    def _say(self, name: str, look: health.Look) -> None:
        self.stdout.write(name)
        notes = [f"Note: {each}" for each in look.aged]
        wrong = [f"WRONG: {each}" for each in look.wrong[: health.MAX_NAMED]]
        for each in (*look.well, *notes, *wrong):
            self.stdout.write(f"  {each}")
        if len(look.wrong) > health.MAX_NAMED:
            self.stdout.write(f"  And {len(look.wrong) - health.MAX_NAMED:,} more.")
