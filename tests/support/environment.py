"""The environment of the tests, set before anything reads settings, so that no test touches an installation."""

import os
import tempfile

import django

SCRATCH = tempfile.TemporaryDirectory(prefix="heard-tests-")

for name in [name for name in os.environ if name.startswith("HEARD_")]:
    del os.environ[name]
for name in ("KEYS_DATABASE_URL", "CREDENTIALS_DIRECTORY"):
    os.environ.pop(name, None)
os.environ["HEARD_HOME"] = SCRATCH.name
os.environ["HEARD_SECRET_KEY"] = "a secret that only the tests know"
os.environ["DJANGO_SETTINGS_MODULE"] = "heard.settings"

django.setup()
