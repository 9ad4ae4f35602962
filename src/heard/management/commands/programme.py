"""`heard programme check | draw | schema`: a programme file in words, as a picture, and what one may say."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from heard.management.drawing import as_svg, as_text
from heard.programme.files import read_programme
from heard.programme.policy import Policy
from heard.programme.problems import PolicyFileError
from heard.programme.report import describe, schema

WRONG = 2


class Command(BaseCommand):
    """Exits 0, or 2 when a file cannot be used: then every problem is told with its line and what to do."""

    help = "Read a programme file: check it, draw its way, or print what such a file may say."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Three things to do."""
        ways = parser.add_subparsers(dest="what", required=True, metavar="check | draw | schema")
        check = ways.add_parser("check", help="load files and tell every setting in words")
        check.add_argument("files", nargs="+", type=Path, metavar="FILE")
        draw = ways.add_parser("draw", help="the way of a dialogue with its gates")
        draw.add_argument("file", type=Path, metavar="FILE")
        shape = draw.add_mutually_exclusive_group()
        shape.add_argument("--svg", type=Path, metavar="OUT", help="write a picture to this file")
        shape.add_argument("--text", action="store_true", help="print plain text (this is also what comes without a word)")
        ways.add_parser("schema", help="print the JSON Schema of a programme file")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Do one of the three."""
        if options["what"] == "check":
            fine = [self._check(path) for path in options["files"]]
            sys.exit(0 if all(fine) else WRONG)
        if options["what"] == "draw":
            self._draw(options["file"], options["svg"])
        else:
            self.stdout.write(json.dumps(schema(), indent=2, ensure_ascii=False))

    def _check(self, path: Path) -> bool:
        policy = self._read(path)
        if policy:
            self.stdout.write(f"{path}: fine.\n{describe(policy)}")
        return policy is not None

    def _draw(self, path: Path, svg: Path | None) -> None:
        policy = self._read(path)
        if policy is None:
            sys.exit(WRONG)
        if svg is None:
            self.stdout.write(as_text(policy))
            return
        try:
            svg.write_text(as_svg(policy), encoding="utf-8")
        except (OSError, ValueError) as wrong:
            self.stderr.write(f"{svg}: This cannot be written: {getattr(wrong, 'strerror', None) or wrong}.")
            sys.exit(WRONG)

    def _read(self, path: Path) -> Policy | None:
        try:
            return read_programme(path)
        except PolicyFileError as wrong:
            self.stderr.write(str(wrong))
            return None
