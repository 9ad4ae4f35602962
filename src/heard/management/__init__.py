"""The command people type: `heard`."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

# What a shell expects of a program that was interrupted.
EXIT_INTERRUPTED = 130


# What works on throwaway databases needs no installation, and leaves none where it is started.
LEAVES_NOTHING = ("rehearse",)


@contextmanager
def _somewhere(command: str) -> Iterator[None]:
    """A folder that goes away, for a command that leaves nothing and was told of no installation."""
    if command not in LEAVES_NOTHING or "HEARD_HOME" in os.environ:
        yield
        return
    with tempfile.TemporaryDirectory(prefix="heard-") as folder:
        os.environ["HEARD_HOME"] = folder
        yield


def main() -> None:
    """Run one command. What went wrong is said in a line, not in a traceback."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "heard.settings")
    with _somewhere(sys.argv[1] if len(sys.argv) > 1 else ""):
        _run()


def _run() -> None:
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
