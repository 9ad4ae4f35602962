"""`heard rehearse FILE…`: run stories through the acts, on a throwaway database."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from heard.programme.problems import PolicyFileError
from heard.rehearsal.run import Told, run
from heard.rehearsal.story import StoryError, read_story
from heard.rehearsal.throwaway import throwaway


class Command(BaseCommand):
    """Exits 0 when every step went as its file expects, 1 with each difference, 2 when a file itself is wrong."""

    help = "Run stories through the acts, on a throwaway database."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Files, another policy, and a shape for machines."""
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument("--programme", type=Path, help="run the same stories under this programme file")
        parser.add_argument("--json", action="store_true", help="print the same for machines")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Run each file; the worst result counts."""
        results = [self._one(path, options["programme"], as_json=options["json"]) for path in options["files"]]
        if any(results):
            sys.exit(max(results))

    def _one(self, path: Path, programme: Path | None, *, as_json: bool) -> int:
        told: list[Told] = []
        try:
            story = read_story(path, programme)
            if not as_json:
                self.stdout.write(f"{story.title}\n")
            with throwaway():
                for step in run(story):
                    told.append(step)
                    if not as_json:
                        self.stdout.write(str(step))
        except (StoryError, PolicyFileError) as wrong:
            self.stderr.write(str(wrong))
            return 2
        return self._end(path, told, as_json=as_json)

    def _end(self, path: Path, told: list[Told], *, as_json: bool) -> int:
        wrong = [step for step in told if step.difference]
        if as_json:
            self.stdout.write(json.dumps({"file": str(path), "steps": [step.as_data() for step in told],
                                          "as_expected": not wrong}, ensure_ascii=False))  # fmt: skip
        elif wrong:
            first = wrong[0]
            self.stdout.write(f"{path}:{first.line}: {first.who} {first.does}: {first.difference}")
        else:
            self.stdout.write(f"{len(told)} steps, all as expected.")
        return 1 if wrong else 0
