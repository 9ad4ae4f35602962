"""heard migrate: Django's own, and afterwards the triggers that guard the record are all in place again."""

from typing import Any

from django.core.management.commands.migrate import Command as Migrate

from heard.acts.verifying import guards
from heard.acts.verifying.reading import RECORDS


class Command(Migrate):
    """Brings a database up to date. SQLite rebuilds a table to change it, and a rebuilt table has lost its triggers."""

    def handle(self, *args: Any, **options: Any) -> None:
        """As Django's; then puts back what is missing, unless an app or a step of its own was asked for."""
        super().handle(*args, **options)
        whole = not options.get("app_label") and not options.get("plan") and not options.get("check_unapplied")
        if options["database"] == RECORDS and whole:
            names = guards.put_back()
            if names and options["verbosity"]:
                self.stdout.write(f"Triggers that guard the record put in place: {len(names)}.")
