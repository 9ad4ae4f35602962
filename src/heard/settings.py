"""The settings of an installation, from its environment. Everything has a default that is safe on one's own machine."""

import os
from pathlib import Path
from typing import Any

from django.utils.translation import gettext_lazy as _

from heard.ground.databases import databases
from heard.ground.places import private_folder, secret

PACKAGE = Path(__file__).resolve().parent


def switched_on(name: str) -> bool:
    """Whether the environment turns this switch on."""
    return os.environ.get(name, "").lower() in {"1", "yes", "true", "on"}


def hosts(given: str | None) -> dict[str, str]:
    """The host name of each door: `public=example.org,portal=my.example.org,staff=work.example.org`."""
    if not given:
        return {"public": "localhost", "portal": "portal.localhost", "staff": "staff.localhost"}
    return {door.strip(): host.strip() for door, _, host in (pair.partition("=") for pair in given.split(","))}


HEARD_HOME = private_folder(Path(os.environ.get("HEARD_HOME", "var")).resolve())
HEARD_KEYS = private_folder(HEARD_HOME / "keys")
HEARD_DEMO = switched_on("HEARD_DEMO")
HEARD_HOSTS = hosts(os.environ.get("HEARD_HOSTS"))

DEBUG = switched_on("HEARD_DEBUG")
SECRET_KEY = secret("secret-key", os.environ, HEARD_KEYS)

# --- the doors -------------------------------------------------------------------------------------------------------

# Without named hosts only this machine's own names are answered, and those need no TLS.
NAMED = "HEARD_HOSTS" in os.environ
ALLOWED_HOSTS = [*HEARD_HOSTS.values()] if NAMED else [*HEARD_HOSTS.values(), "127.0.0.1", "[::1]"]
ROOT_URLCONF = "heard.urls"
WSGI_APPLICATION = "heard.wsgi.application"

INSTALLED_APPS = [
    "heard",
    # Django's account and session machinery; its permissions stay unused.
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "csp",
]
AUTH_USER_MODEL = "heard.Account"
AUTHENTICATION_BACKENDS = ["heard.people.signing_in.ByPassword"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]

MIDDLEWARE = [
    # What every answer carries, files and errors too, comes first.
    "heard.web.headers.Headers",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # Which door this is must be known before a session is opened.
    "heard.web.hosts.Doors",
    "heard.web.sessions.Sessions",
    # Sessions keep real time; everything after this, in the demo, the time to which it was moved.
    "heard.web.demo.DemoClock",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
]

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "templates"],
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.messages.context_processors.messages",
                "heard.web.staff.shell.nav.bar",
            ],
        },
    },
]

# --- the databases ---------------------------------------------------------------------------------------------------

DATABASES = databases(os.environ, HEARD_HOME)
DATABASE_ROUTERS = ["heard.ground.routing.KeysRouter"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- languages and time ----------------------------------------------------------------------------------------------

USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("es", _("Spanish"))]
LOCALE_PATHS = [PACKAGE / "locale"]

# --- files -----------------------------------------------------------------------------------------------------------

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
# An upload stays in memory until it is encrypted; nothing plain touches a disk.
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
FILE_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 512 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 300
DATA_UPLOAD_MAX_NUMBER_FILES = 5

# --- what the browser is told ----------------------------------------------------------------------------------------

SECURE_SSL_REDIRECT = NAMED
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if NAMED else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = NAMED
SECURE_HSTS_PRELOAD = NAMED
SECURE_CONTENT_TYPE_NOSNIFF = True
# Nothing leaves for other sites. Under "no-referrer" browsers hide from us, too, where a form came from.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
# Only a proxy that drops the client's own header may be believed.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if switched_on("HEARD_BEHIND_PROXY") else None
X_FRAME_OPTIONS = "DENY"

COOKIE_PREFIX = "__Host-" if NAMED else ""
SESSION_COOKIE_NAME = f"{COOKIE_PREFIX}session"
SESSION_COOKIE_SECURE = NAMED
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Strict"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
SESSION_SERIALIZER = "django.contrib.sessions.serializers.JSONSerializer"
CSRF_COOKIE_NAME = f"{COOKIE_PREFIX}csrf"
CSRF_COOKIE_SECURE = NAMED
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "heard.web.answers.old_form"
LANGUAGE_COOKIE_SECURE = NAMED
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"

OURS = ["'self'"]
NOBODY = ["'none'"]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": NOBODY,
        "script-src": OURS,
        "style-src": OURS,
        "img-src": OURS,
        "font-src": OURS,
        "connect-src": OURS,
        "media-src": OURS,
        "manifest-src": OURS,
        "form-action": OURS,
        "base-uri": NOBODY,
        "frame-ancestors": NOBODY,
    },
}
