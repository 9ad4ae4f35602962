"""`heard ledger verify`: whether anything was tampered with."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management import BaseCommand

from heard.acts.verify import Report, verify
from heard.acts.verifying.chains import is_known

MAX_FINDINGS_SHOWN = 200


class Command(BaseCommand):
    """Reads the whole ledger and every row it tells of. Ends with 1 where anything is not as it was written."""

    help = "Check that the ledger, and every row it tells of, is as it was written."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """One thing to do with the ledger, so far."""
        parser.add_argument("what", choices=["verify"], help="verify: check the lines, the rows and the triggers")
        parser.add_argument("--chain", help="only this chain and what it wrote, like d:REFERENCE")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Check, say, and end with what a script can read."""
        chain = options["chain"]
        if chain and not is_known(chain):
            self.stderr.write(f"There is no chain {chain}.")
            sys.exit(2)
        report = verify(chain)
        self._say(report)
        if chain:
            self.stdout.write("Rows that no line knows are looked for only when everything is checked.")
        if not report.clean:
            sys.exit(1)

    def _say(self, report: Report) -> None:
        speed = report.lines / report.ledger_seconds if report.ledger_seconds else 0
        self.stdout.write(
            f"Checked {report.lines:,} lines in {report.chains:,} chains ({speed:,.0f} lines a second), "
            f"{report.rows:,} rows, and every trigger, in {report.seconds:.1f} seconds."
        )
        for finding in report.findings[:MAX_FINDINGS_SHOWN]:
            self.stdout.write(str(finding))
        if len(report.findings) > MAX_FINDINGS_SHOWN:
            self.stdout.write(f"And {len(report.findings) - MAX_FINDINGS_SHOWN:,} more.")
        self.stdout.write(f"Found: {len(report.findings):,}." if report.findings else "Nothing was tampered with.")
