"""`heard programme check | draw | schema | ahead`: a programme file in words, as a picture, what one may say and change."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from heard.management.drawing import as_svg, as_text
from heard.policy_preview import look_ahead
from heard.programme.files import read_programme
from heard.programme.models import Programme
from heard.programme.policy import Policy
from heard.programme.problems import PolicyFileError
from heard.programme.report import describe, schema, without_words

EXIT_WRONG = 2


class Command(BaseCommand):
    """Exits 0, or 2 when a file cannot be used: then every problem is told with its line and what to do."""

    help = "Read a programme file: check it, draw its way, print what it may say, or look at what it would change."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Four things to do."""
        ways = parser.add_subparsers(dest="what", required=True, metavar="check | draw | schema | ahead")
        check = ways.add_parser("check", help="load files and tell every setting in words")
        check.add_argument("files", nargs="+", type=Path, metavar="FILE")
        draw = ways.add_parser("draw", help="the way of a dialogue with its gates")
        draw.add_argument("file", type=Path, metavar="FILE")
        shape = draw.add_mutually_exclusive_group()
        shape.add_argument("--svg", type=Path, metavar="OUT", help="write a picture to this file")
        shape.add_argument("--text", action="store_true", help="print plain text (this is also what comes without a word)")
        ways.add_parser("schema", help="print the JSON Schema of a programme file")
        ahead = ways.add_parser("ahead", help="the open dialogues whose next steps would stand otherwise under a file")
        ahead.add_argument("file", type=Path, metavar="FILE")
        ahead.add_argument("--programme", metavar="SLUG", help="which programme, where there are several")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Do one of the four."""
        if options["what"] == "check":
            fine = [self._check(path) for path in options["files"]]
            sys.exit(0 if all(fine) else EXIT_WRONG)
        if options["what"] == "draw":
            self._draw(options["file"], options["svg"])
        elif options["what"] == "ahead":
            self._ahead(options["file"], options["programme"])
        else:
            self.stdout.write(json.dumps(schema(), indent=2, ensure_ascii=False))

    def _check(self, path: Path) -> bool:
        policy = self._read(path)
        if policy:
            self.stdout.write(f"{path}: fine.\n{describe(policy)}")
            if note := without_words(policy):
                self.stdout.write(f"Note: {note}")
        return policy is not None

    def _draw(self, path: Path, svg: Path | None) -> None:
        policy = self._read(path)
        if policy is None:
            sys.exit(EXIT_WRONG)
        if svg is None:
            self.stdout.write(as_text(policy))
            return
        try:
            svg.write_text(as_svg(policy), encoding="utf-8")
        except (OSError, ValueError) as wrong:
            self.stderr.write(f"{svg}: This cannot be written: {getattr(wrong, 'strerror', None) or wrong}.")
            sys.exit(EXIT_WRONG)

    def _ahead(self, path: Path, slug: str | None) -> None:
        policy = self._read(path)
        found = Programme.objects.filter(slug=slug) if slug else Programme.objects.all()
        if policy is None or len(found) != 1:
            slugs = " | ".join(Programme.objects.values_list("slug", flat=True))
            self.stderr.write(f"Say which programme: --programme {slugs}" if policy else "")
            sys.exit(EXIT_WRONG)
        ahead = look_ahead(found[0].pk, policy, seconds=None)
        for each in ahead.touched:
            for step in each.steps:
                self.stdout.write(f"{each.code}: {step.act.label}")
                for marker, them in (("+", step.comes), ("-", step.goes)):
                    self.stdout.write("".join(f"  {marker} {one.staff}\n" for one in them), ending="")
        self.stdout.write(f"{len(ahead.touched)} of {ahead.of} open dialogues would stand otherwise.")

    def _read(self, path: Path) -> Policy | None:
        try:
            return read_programme(path)
        except PolicyFileError as wrong:
            self.stderr.write(str(wrong))
            return None
