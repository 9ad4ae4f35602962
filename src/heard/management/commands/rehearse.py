"""`heard rehearse FILE…`: run stories through the acts, on a throwaway database."""

import json
import sys
from argparse import ArgumentParser
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from heard.programme.problems import PolicyFileError
from heard.rehearsal.reader import StoryError
from heard.rehearsal.run import StepResult, run
from heard.rehearsal.story import read_story
from heard.rehearsal.throwaway import throwaway

EXIT_AS_EXPECTED, EXIT_DIFFERENT, EXIT_WRONG = 0, 1, 2


class Command(BaseCommand):
    """Exits 0 when every step went as its file expects, 1 with each difference, 2 when a file itself is wrong."""

    help = "Run stories through the acts, on a throwaway database."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Files, another policy, and a shape for machines."""
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument("--programme", type=Path, metavar="FILE", help="run the same stories under this programme file")
        parser.add_argument("--json", action="store_true", help="print the same for machines, a line for each file")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Run each file; the worst result counts, and the very first difference stands on the last line."""
        self.first = ""
        results = [self._file(path, options["programme"], as_json=options["json"]) for path in options["files"]]
        if self.first and len(results) > 1 and not options["json"]:
            self.stdout.write(f"\n{self.first}")
        if any(results):
            sys.exit(max(results))

    def _file(self, path: Path, programme: Path | None, *, as_json: bool) -> int:
        told: list[StepResult] = []
        try:
            self._tell(path, programme, told, as_json=as_json)
        except (StoryError, PolicyFileError) as wrong:
            if as_json:
                problems = [asdict(each) for each in wrong.problems]
                self._print(file=str(path), as_expected=False, steps=[each.as_data() for each in told], problems=problems)
            else:
                self.stderr.write(str(wrong))
            return EXIT_WRONG
        return self._end(path, told, as_json=as_json)

    def _tell(self, path: Path, programme: Path | None, told: list[StepResult], *, as_json: bool) -> None:
        story = read_story(path, programme)
        if not as_json:
            self.stdout.write(story.title)
        with throwaway():
            for step in run(story):
                told.append(step)
                if not as_json:
                    self.stdout.write(str(step))

    def _end(self, path: Path, told: list[StepResult], *, as_json: bool) -> int:
        wrong = [f"{path}:{step.line}: {step.who} {step.does}: {step.difference}" for step in told if step.difference]
        self.first = self.first or next(iter(wrong), "")
        if as_json:
            self._print(file=str(path), as_expected=not wrong, steps=[each.as_data() for each in told], problems=[])
        elif wrong:
            self.stdout.write(f"{len(told)} steps, {len(wrong)} not as expected. The first:\n{wrong[0]}")
        else:
            self.stdout.write(f"{len(told)} steps, all as expected.")
        return EXIT_DIFFERENT if wrong else EXIT_AS_EXPECTED

    def _print(self, **data: Any) -> None:
        self.stdout.write(json.dumps(data, ensure_ascii=False))
