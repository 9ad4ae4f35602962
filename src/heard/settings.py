"""The settings of an installation, from its environment. Everything has a default that is safe on one's own machine."""

import os
from pathlib import Path
from typing import Any

from heard.ground.databases import databases
from heard.ground.environment import check_names, hosts, some_of, switched_on, whole_number
from heard.ground.places import private_folder, secret
from heard.ground.texts import offered, shipped

PACKAGE = Path(__file__).resolve().parent


check_names(os.environ)
HEARD_HOME = private_folder(Path(os.environ.get("HEARD_HOME", "var")).resolve())
HEARD_KEYS = private_folder(HEARD_HOME / "keys")
HEARD_DEMO = switched_on("HEARD_DEMO", os.environ)
# Within so many working days somebody who asks has spoken with somebody.
HEARD_PROMISE_DAYS = whole_number("HEARD_PROMISE_DAYS", os.environ, 3)
HEARD_HOSTS = hosts("HEARD_HOSTS", os.environ)
# A programme's own words for the public pages, in place of those that come with Heard.
HEARD_WORDS = os.environ.get("HEARD_WORDS", "")
# The languages that people are offered; where none is named, all that a native reader has read.
HEARD_LANGUAGES = some_of("HEARD_LANGUAGES", os.environ, shipped())
# Where one installation holds several programmes: the one that its public pages belong to, by its short name.
HEARD_PUBLIC_PROGRAMME = os.environ.get("HEARD_PUBLIC_PROGRAMME", "")

# A language that nobody speaks, long and from right to left: for developers, who see by it what would break.
HEARD_PSEUDO = switched_on("HEARD_PSEUDO", os.environ)

DEBUG = switched_on("HEARD_DEBUG", os.environ)
DEFAULT_EXCEPTION_REPORTER_FILTER = "heard.web.reporting.Silent"
SECRET_KEY = secret("secret-key", os.environ, HEARD_KEYS)

# --- the sites -------------------------------------------------------------------------------------------------------

# Without named hosts only this machine's own names are answered, and those need no TLS.
NAMED = bool(os.environ.get("HEARD_HOSTS", "").strip())
ALLOWED_HOSTS = [*HEARD_HOSTS.values()] if NAMED else [*HEARD_HOSTS.values(), "127.0.0.1", "[::1]"]
ROOT_URLCONF = "heard.urls"
WSGI_APPLICATION = "heard.wsgi.application"

INSTALLED_APPS = [
    "heard",
    # Django's account and session machinery; its permissions stay unused.
    "django.contrib.contenttypes",
    "django.contrib.auth",
    # Codes and passkeys; of its accounts only the machinery, none of its pages and tables.
    "allauth.account",
    "allauth.mfa",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "csp",
]
AUTH_USER_MODEL = "heard.Account"
AUTHENTICATION_BACKENDS = ["heard.people.signing_in.Accounts"]
PASSWORD_HASHERS = ["heard.people.signing_in.hashing.OneByOne"]
VALIDATION = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS: list[dict[str, Any]] = [
    {"NAME": f"{VALIDATION}.MinimumLengthValidator", "OPTIONS": {"min_length": 15}},
    {
        "NAME": f"{VALIDATION}.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("sign_in_name", "name")},
    },
    {"NAME": f"{VALIDATION}.CommonPasswordValidator"},
    {"NAME": "heard.people.signing_in.passwords.NotTheSameAgain"},
]

# --- how staff sign in -----------------------------------------------------------------------------------------------

# Nobody has an e-mail address here, so nothing keeps one.
MIGRATION_MODULES: dict[str, str | None] = {"account": None}
ACCOUNT_USER_MODEL_USERNAME_FIELD = "sign_in_name"
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = "strict"
MFA_ADAPTER = "heard.people.signing_in.sealing.Sealing"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TRUST_ENABLED = False
MFA_TOTP_ISSUER = "Heard"
# A phone's clock may be half a minute off; a code is remembered for as long as it could be shown again.
MFA_TOTP_TOLERANCE = 1

MIDDLEWARE = [
    # What every answer carries, files and errors too, comes first.
    "heard.web.headers.Headers",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "heard.web.files.StaticFiles",
    # Which site this is must be known before a session is opened.
    "heard.web.hosts.SiteMiddleware",
    "heard.web.leaving.Left",
    "heard.web.sessions.SiteSessionMiddleware",
    # Sessions keep real time; everything after this, in the demo, the time to which it was moved.
    "heard.web.demo.DemoClock",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
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
            "builtins": ["heard.web.texts"],
            "libraries": {"own": "heard.web.portal.shell.tags"},
        },
    },
]

# --- the databases ---------------------------------------------------------------------------------------------------

DATABASES = databases(os.environ, HEARD_HOME)
DATABASE_ROUTERS = ["heard.ground.routing.KeysRouter"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# What all processes remember together for a while: codes that were used, how often something was tried. Nothing is
# dropped early to make room, or a flood would wash away what holds it back.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "heard_remembered",
        "OPTIONS": {"MAX_ENTRIES": 1_000_000},
    },
}

# --- failures --------------------------------------------------------------------------------------------------------

# Each unhandled error is a line on standard error: its kind, its place, its route, and the reference that the answer shows.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"without_values": {"()": "heard.ground.failures.WithoutValues"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "level": "ERROR", "formatter": "without_values"}},
    "root": {"handlers": ["stderr"], "level": "ERROR"},
    # Django's own handlers would mail whole reports.
    "loggers": {"django": {"handlers": ["stderr"], "level": "INFO", "propagate": False}},
}

# --- mail ------------------------------------------------------------------------------------------------------------

# Without a server no mail leaves: it waits, and the outbox and `heard doctor` say so.
HEARD_SMTP_URL = os.environ.get("HEARD_SMTP_URL", "")
HEARD_SMTP_AUTHORITIES = os.environ.get("HEARD_SMTP_AUTHORITIES", "")
HEARD_MAIL_FROM = os.environ.get("HEARD_MAIL_FROM", "note@localhost")
# Seconds: until the server answers at all, and until it says that it took the words.
HEARD_SMTP_TIMEOUT = 10.0
HEARD_SMTP_PATIENCE = 60.0
EMAIL_BACKEND = "heard.contact.post.Postman"

# --- languages and time ----------------------------------------------------------------------------------------------

USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en"
# Which of them a browser asks for. What people read lies in `heard/locale`, and not in Django's own catalogues.
LANGUAGES = [(code, code) for code in offered(HEARD_LANGUAGES)]

# --- files -----------------------------------------------------------------------------------------------------------

STATIC_URL = "/static/"
STORAGES = {"staticfiles": {"BACKEND": "heard.web.files.Addresses"}}
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
BEHIND_PROXY = switched_on("HEARD_BEHIND_PROXY", os.environ)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
# The proxy's last word on where a request comes from; without a proxy nobody's.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if BEHIND_PROXY else 0
X_FRAME_OPTIONS = "DENY"

COOKIE_PREFIX = "__Host-" if NAMED else ""
SESSION_ENGINE = "heard.people.signing_in.store"
# The longest day, also for what lies in the table; rest ends a session sooner.
SESSION_COOKIE_AGE = 12 * 3600
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
# Gone when the browser is closed: for a year it would say that somebody was here.
CSRF_COOKIE_AGE = None
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
