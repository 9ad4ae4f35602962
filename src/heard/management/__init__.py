"""The command people type: `heard`."""

import os
import sys

# What a shell expects of a program that was interrupted.
EXIT_INTERRUPTED = 130


def main() -> None:
    """Run one command. What went wrong is said in a line, not in a traceback."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "heard.settings")
    from django.core.exceptions import ImproperlyConfigured  # noqa: PLC0415  after the settings are named
    from django.core.management import execute_from_command_line  # noqa: PLC0415  after the settings are named

    try:
        execute_from_command_line(sys.argv)
    except KeyboardInterrupt:
        sys.stderr.write("Stopped.\n")
        sys.exit(EXIT_INTERRUPTED)
    except ImproperlyConfigured as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(1)
