"""A mistyped switch is refused at the start; nothing is just off because of a letter."""

import re
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from heard.ground.environment import NAMES, OF_TOOLS, check_names, hosts, some_of, switched_on, whole_number
from tests.support.code import files

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("said", ["1", "yes", "TRUE", " on "])
def test_a_switch_is_on(said: str) -> None:
    assert switched_on("HEARD_DEMO", {"HEARD_DEMO": said})


@pytest.mark.parametrize("said", ["", "0", "No", "false", "off"])
def test_a_switch_is_off(said: str) -> None:
    assert not switched_on("HEARD_DEMO", {"HEARD_DEMO": said})
    assert not switched_on("HEARD_DEMO", {})


@pytest.mark.parametrize("said", ["ture", "2", "yes!", "enabled", "-"])
def test_a_switch_that_says_neither_is_refused(said: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="Write 1 for on, or 0 for off"):
        switched_on("HEARD_BEHIND_PROXY", {"HEARD_BEHIND_PROXY": said})


def test_a_name_that_nothing_reads_is_refused_with_what_was_meant() -> None:
    with pytest.raises(ImproperlyConfigured, match=r"HEARD_BEHIND_PROXI .* Did you mean HEARD_BEHIND_PROXY"):
        check_names({"HEARD_BEHIND_PROXI": "1"})
    with pytest.raises(ImproperlyConfigured, match="Nothing reads HEARD_COLOR"):
        check_names({"HEARD_COLOR": "blue", "PATH": "/bin"})
    check_names({**dict.fromkeys((*NAMES, *OF_TOOLS), "1"), "PATH": "/bin"})


@pytest.mark.parametrize("said", ["three", "-1", "0", "2.5", "٣"])
def test_a_number_is_a_number(said: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="whole number above 0"):
        whole_number("HEARD_PROMISE_DAYS", {"HEARD_PROMISE_DAYS": said}, 3)
    assert whole_number("HEARD_PROMISE_DAYS", {}, 3) == 3


def test_only_what_is_known_can_be_named() -> None:
    assert some_of("HEARD_LANGUAGES", {}, ("en", "fr")) == ()
    assert some_of("HEARD_LANGUAGES", {"HEARD_LANGUAGES": " fr, en,"}, ("en", "es", "fr")) == ("fr", "en")
    with pytest.raises(ImproperlyConfigured, match=r"HEARD_LANGUAGES names 'french'\. Known: en, fr\."):
        some_of("HEARD_LANGUAGES", {"HEARD_LANGUAGES": "en,french"}, ("en", "fr"))


@pytest.mark.parametrize(
    "said",
    [
        "public=a.org,portal=b.org",
        "public=a.org,portal=b.org,staf=c.org",
        "public=a.org,portal=a.org,staff=c.org",
        "public=a.org,portal=,staff=c.org",
        "public=a.org,portal=b.org,staff=c.org,staff=d.org",
        "a.org",
    ],
)
def test_each_site_has_one_host_of_its_own(said: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="names each site once"):
        hosts("HEARD_HOSTS", {"HEARD_HOSTS": said})


def test_hosts_are_read() -> None:
    said = " staff=w.org, public=a.org ,portal=m.org"
    assert hosts("HEARD_HOSTS", {"HEARD_HOSTS": said}) == {"public": "a.org", "portal": "m.org", "staff": "w.org"}
    assert set(hosts("HEARD_HOSTS", {})) == {"public", "portal", "staff"}


def test_every_name_that_the_code_reads_is_known_and_told_in_the_operations_page() -> None:
    read = set()
    for path in files(ROOT / "src", "**/*.py"):
        read |= set(re.findall(r'environ(?:\.get)?[\[(]"(HEARD_\w+)"', path.read_text(encoding="utf-8")))
        read |= set(re.findall(r'\("(HEARD_\w+)", os\.environ', path.read_text(encoding="utf-8")))
    told = (ROOT / "docs" / "operations" / "README.md").read_text(encoding="utf-8")
    assert read <= set(NAMES)
    assert set(NAMES) == {name for name in NAMES if f"| `{name}` |" in told}
