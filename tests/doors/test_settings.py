"""An installation with named hosts: what Django itself finds to say of it, and what a report of a mistake may hold."""

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from django.conf import settings
from django.http import HttpRequest
from django.test import RequestFactory
from django.views.debug import ExceptionReporter

from heard.web.staff.urls import urlpatterns

ROOT = Path(__file__).parents[2]
NAMED = "public=example.org,portal=my.example.org,staff=work.example.org"
MANAGE = "from heard.management import main; main()"


def test_django_finds_nothing_to_say_of_an_installation_with_named_hosts(tmp_path: Path) -> None:
    environment = {**os.environ, "HEARD_HOSTS": NAMED, "HEARD_HOME": str(tmp_path / "home")}
    # The secret is then the one that an installation makes for itself.
    del environment["HEARD_SECRET_KEY"]
    command = [
        sys.executable,
        "-c",
        f"import sys; sys.argv = ['heard', 'check', '--deploy', '--fail-level', 'WARNING']; {MANAGE}",
    ]
    said = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stderr
    assert "no issues (0 silenced)" in said.stdout


def test_nothing_lets_anybody_past_a_code() -> None:
    assert not hasattr(settings, "MFA_TOTP_INSECURE_BYPASS_CODE")
    assert not hasattr(settings, "MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN")
    assert (settings.MFA_TRUST_ENABLED, settings.MFA_WEBAUTHN_USER_VERIFICATION) == (False, "required")


@pytest.mark.parametrize("name", ["sign-in", "prove", "set-password", "set-app", "add-passkey"])
def test_views_that_take_secrets_say_so(name: str) -> None:
    view = next(each.callback for each in urlpatterns if each.name == name)
    asked = RequestFactory().post("/", {"password": "a secret"}, HTTP_HOST="staff.localhost")
    asked.user = object()  # type: ignore[assignment]
    # The view may fail on what is missing here; it has said before what is secret.
    with suppress(AttributeError, RuntimeError):
        view(asked)
    assert "password" in vars(asked)["sensitive_post_parameters"]


def test_a_report_of_a_mistake_holds_nothing_that_was_typed() -> None:
    # Put together here, so that this line itself does not hold it.
    said = "what Maria told".replace(" ", "-")
    asked: HttpRequest = RequestFactory().post("/", {"note": said})
    try:
        raise ValueError("a mistake of ours")
    except ValueError:
        report = ExceptionReporter(asked, *sys.exc_info())
    assert said not in report.get_traceback_text()
    assert said not in report.get_traceback_html()
