"""`heard administrator NAME`: the one account that is made at the machine itself."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from heard import path as whole_path  # noqa: F401  makes the register of acts whole
from heard.facilitators.actions import appoint
from heard.people.models import Account
from heard.people.signing_in import give_password
from heard.people.terms import Role
from heard.programme.actions import SOFTWARE, found
from heard.programme.files import programme_text
from heard.programme.models import Programme
from heard.programme.presets import preset, preset_names
from heard.programme.problems import PolicyFileError
from heard.programme.register import Register
from heard.programme.terms import DEMO


class Command(BaseCommand):
    """Founds the programme too, where there is none. It makes one account; later ones are appointed by that one."""

    help = "Make the first administrator's account, and the programme where there is none. Says the password once."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Who, and under which policy a programme begins."""
        parser.add_argument("name", help="first and last name")
        parser.add_argument("--sign-in-name", default="administrator")
        parser.add_argument("--policy", default="default", help=f"one of {', '.join(preset_names())}")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Make it, or say in a line why not."""
        for alias in settings.DATABASES:
            call_command("migrate", database=alias, verbosity=0, interactive=False)
        if Account.objects.filter(role=Role.ADMINISTRATOR, ended_at=None).exists():
            raise CommandError("There is an administrator already. They appoint others on the programme's page.")
        programme = Programme.objects.exclude(demo=DEMO).first() or self._founded(options["policy"])
        account = appoint(
            Register(programme.pk),
            by=SOFTWARE,
            name=options["name"],
            role=Role.ADMINISTRATOR.value,
            sign_in_name=options["sign_in_name"],
            training_hours=None,
            cleared_until=None,
            dialogues_held=None,
            open_dialogues=None,
            cap=None,
        )
        self.stdout.write(f"Sign-in name: {options['sign_in_name']}")
        self.stdout.write(f"Password:     {give_password(account.pk, SOFTWARE)}")
        self.stdout.write("Write it down now: it is not kept and cannot be shown again.")

    def _founded(self, name: str) -> Programme:
        try:
            policy = preset(name)
        except PolicyFileError as wrong:
            raise CommandError(str(wrong)) from None
        return found(policy.programme.name, programme_text(policy))
