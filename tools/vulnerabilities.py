"""Asks whether anything in the lock is known to be vulnerable. Where nobody can be asked it says so and goes on."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
LOCK = str(ROOT / "requirements" / "postgres.txt")
COMMAND = [str(ROOT / ".venv/bin/pip-audit"), "--requirement", LOCK, "--disable-pip", "--format=json"]
WAIT_SECONDS = 120


def asked() -> list[dict[str, Any]]:
    """What is said of each package in the lock that somebody knows; empty where nobody could be asked."""
    try:
        told = subprocess.run(COMMAND, capture_output=True, text=True, check=False, timeout=WAIT_SECONDS)
        found: list[dict[str, Any]] = json.loads(told.stdout)["dependencies"]
    except (subprocess.TimeoutExpired, json.JSONDecodeError, KeyError):
        return []
    return [each for each in found if "skip_reason" not in each]


def main() -> int:
    """1 where something is vulnerable, else 0."""
    known = asked()
    if not known:
        sys.stdout.write("NOT ASKED: the service that knows of vulnerabilities cannot be reached from here.\n")
        return 0
    bad = [each for each in known if each["vulns"]]
    for each in bad:
        sys.stdout.write(f"{each['name']} {each['version']}: {', '.join(one['id'] for one in each['vulns'])}\n")
    sys.stdout.write(f"Asked about {len(known)} packages; {len(bad)} are known to be vulnerable.\n")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
