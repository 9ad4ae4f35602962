"""`heard words check`: what is missing, malformed, unsafe or unknown in the words of each language, by file and line."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management import BaseCommand

from heard.management.wording import wrong_words


class Command(BaseCommand):
    """Looks at every language that comes with Heard, and at a programme's own words. Ends with 1 where something is wrong."""

    help = "Check the words of every language: what is missing, malformed, unsafe or unknown, by file and line."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What is to be done; so far there is one thing."""
        parser.add_argument("what", choices=["check"], help="`check` looks, and changes nothing")

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Say what is wrong, a line each."""
        found = list(wrong_words())
        for each in found:
            self.stderr.write(str(each))
        if found:
            sys.exit(1)
        self.stdout.write("Every language is complete, and nothing in it gives anybody away.")
