"""What the environment says of an installation, read strictly: a mistyped switch is refused, and never just off."""

from collections.abc import Collection, Mapping
from difflib import get_close_matches

from django.core.exceptions import ImproperlyConfigured

PREFIX = "HEARD_"
# Every name that anything reads, with what it is (docs/operations/README.md says what each means).
NAMES = (
    "HEARD_BEHIND_PROXY",
    "HEARD_DEBUG",
    "HEARD_DEMO",
    "HEARD_HOME",
    "HEARD_HOSTS",
    "HEARD_LANGUAGES",
    "HEARD_MAIL_FROM",
    "HEARD_PROGRAMMES",
    "HEARD_PROMISE_DAYS",
    "HEARD_PSEUDO",
    "HEARD_PUBLIC_PROGRAMME",
    "HEARD_ROOT_KEY",
    "HEARD_SECRET_KEY",
    "HEARD_SMTP_AUTHORITIES",
    "HEARD_SMTP_URL",
    "HEARD_WORDS",
)
# Read by the project's own tools, beside an installation.
OF_TOOLS = ("HEARD_CHROMIUM", "HEARD_POSTGRES", "HEARD_POSTGRES_USER")
ON, OFF = frozenset({"1", "yes", "true", "on"}), frozenset({"", "0", "no", "false", "off"})
SITES = ("public", "portal", "staff")


def check_names(environ: Mapping[str, str]) -> None:
    """Raise ImproperlyConfigured for a name that nothing reads, with the name that was probably meant."""
    strange = sorted(name for name in environ if name.startswith(PREFIX) and name not in (*NAMES, *OF_TOOLS))
    if strange:
        near = get_close_matches(strange[0], NAMES, n=1)
        meant = f" Did you mean {near[0]}?" if near else ""
        raise ImproperlyConfigured(f"Nothing reads {strange[0]} in the environment.{meant}")


def switched_on(name: str, environ: Mapping[str, str]) -> bool:
    """Whether a switch is on; off where it is not there. Raises ImproperlyConfigured where it says neither."""
    said = environ.get(name, "").strip().lower()
    if said not in ON | OFF:
        raise ImproperlyConfigured(f"{name} is {said!r}. Write 1 for on, or 0 for off.")
    return said in ON


def whole_number(name: str, environ: Mapping[str, str], otherwise: int) -> int:
    """A whole number above 0; `otherwise` where nothing is said. Raises ImproperlyConfigured for anything else."""
    said = environ.get(name, "").strip() or str(otherwise)
    if not (said.isascii() and said.isdecimal() and int(said) > 0):
        raise ImproperlyConfigured(f"{name} is {said!r}. Write a whole number above 0.")
    return int(said)


def some_of(name: str, environ: Mapping[str, str], known: Collection[str]) -> tuple[str, ...]:
    """What is said, with commas between, of what is known; `()` where nothing is. Raises ImproperlyConfigured for another."""
    said = tuple(each.strip() for each in environ.get(name, "").split(",") if each.strip())
    strange = [each for each in said if each not in known]
    if strange:
        raise ImproperlyConfigured(f"{name} names {strange[0]!r}. Known: {', '.join(known)}.")
    return said


def hosts(name: str, environ: Mapping[str, str]) -> dict[str, str]:
    """The host name of each site: `public=example.org,portal=my.example.org,staff=work.example.org`.

    On one's own machine, where nothing is said, the three names of it. Raises ImproperlyConfigured where one is missing,
    strange or there twice.
    """
    said = environ.get(name, "").strip()
    if not said:
        return {"public": "localhost", "portal": "portal.localhost", "staff": "staff.localhost"}
    pairs = [(site.strip(), host.strip()) for site, _, host in (pair.partition("=") for pair in said.split(","))]
    found = dict(pairs)
    if len(pairs) != len(SITES) or set(found) != set(SITES) or not all(found.values()) or len({*found.values()}) < len(SITES):
        raise ImproperlyConfigured(f"{name} names each site once: public=…,portal=…,staff=…, each by a host of its own.")
    return {site: found[site] for site in SITES}
