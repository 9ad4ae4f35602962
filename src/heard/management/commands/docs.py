"""`heard docs [--check]`: print the pages that come from the code, or say which are not current."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from heard.management.printing.pages import PAGES, not_current, write


class Command(BaseCommand):
    """Exits 0 when every page is current or was printed, 1 when `--check` finds one that is not."""

    help = "Print the pages of docs/ that come from the code."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Whether to look only, and where the pages lie."""
        parser.add_argument("--check", action="store_true", help="change nothing; exit 1 if a page is not current")
        parser.add_argument("--folder", type=Path, default=Path("docs"), help="where the pages lie (docs)")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Print, or compare."""
        folder = options["folder"]
        if not folder.is_dir():
            raise CommandError(
                f"There is no folder {folder} here. Run this where the project lies, or name it with --folder."
            )
        try:
            stale = not_current(folder) if options["check"] else write(folder)
        except ValueError as wrong:
            raise CommandError(str(wrong)) from None
        self._say(folder, stale, checked=options["check"])

    def _say(self, folder: Path, stale: list[str], *, checked: bool) -> None:
        for path in stale:
            self.stdout.write(f"{folder / path}: {'not current' if checked else 'printed'}")
        if not stale:
            self.stdout.write(f"{len(PAGES)} pages, all current.")
        elif checked:
            self.stderr.write("Run `heard docs` and look at what changed.")
            sys.exit(1)
