"""`heard sentences`: whether a file of neutral sentences is safe to offer, line by line; and keeping it."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management import BaseCommand

from heard.contact.sentences import OURS, keep, own_file, problems


class Command(BaseCommand):
    """Checks every sentence in every language. An unsafe one is refused with its line and the reason."""

    help = "Check a file of neutral sentences for messages, calls and letters; with --keep, use it from now on."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """A file, or the sentences in use."""
        parser.add_argument("file", nargs="?", type=Path, help="a TOML file; without one, the sentences in use")
        parser.add_argument("--keep", action="store_true", help="use this file from now on, if nothing is wrong with it")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Ends with 1 where something is wrong; then nothing is kept."""
        file: Path = options["file"] or (own_file() if own_file().is_file() else OURS)
        try:
            text = file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            self.stderr.write(f"{file}: this cannot be read.")
            sys.exit(1)
        keeping = options["keep"] and options["file"]
        found = keep(text) if keeping else problems(text)
        for each in found:
            self.stderr.write(str(each))
        if found:
            sys.exit(1)
        self.stdout.write("Kept: in use from now on." if keeping else "Every sentence is safe, in every language.")
