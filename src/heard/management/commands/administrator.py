"""`heard administrator NAME`: the one account that is made at the machine itself."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from heard.management import first
from heard.people.models import Account
from heard.programme.presets import preset_names
from heard.programme.problems import PolicyFileError

PORT = 8000


class Command(BaseCommand):
    """Founds the programme too, where there is none. Later accounts are appointed by this one.

    Where an administrator is there already who has no way to sign in, it gives them a fresh link instead.
    """

    help = "Make the first administrator, and the programme where there is none. Prints a one-time link to come in by."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Who, and under which policy a programme begins."""
        parser.add_argument("name", help="first and last name")
        parser.add_argument("--again", action="store_true", help="a new link for an administrator who lost every way in")
        parser.add_argument("--sign-in-name", default=first.SIGN_IN_NAME)
        parser.add_argument("--policy", default="default", help=f"one of {', '.join(preset_names())}")
        parser.add_argument("--port", type=int, default=PORT, help="where it is served on this machine")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Make it, or say in a line why not."""
        for alias in settings.DATABASES:
            call_command("migrate", database=alias, verbosity=0, interactive=False)
        account = self._again(options["name"]) if options["again"] else self._first(options)
        link = first.link_for(account, options["port"])
        self.stdout.write(f"{account.name} comes in here, once, within {first.HOURS} hours:\n\n  {link}\n")
        self.stdout.write("Anybody with this link is the administrator. It is not kept and cannot be shown again.")

    def _first(self, options: dict[str, Any]) -> Account:
        there = first.administrators()
        if any(map(first.has_a_way, there)):
            raise CommandError("There is an administrator already. They appoint others on the page Staff.")
        try:
            return there[0] if there else first.make(options["name"], options["sign_in_name"], options["policy"])
        except PolicyFileError as wrong:
            raise CommandError(str(wrong)) from None

    def _again(self, name: str) -> Account:
        named = [each for each in first.administrators() if each.name == name]
        if len(named) != 1:
            raise CommandError(f"There is no administrator with the name {name}, or more than one.")
        return named[0]
