"""Which of the two databases a model lives in."""

from typing import Any

from django.db.models import Model

KEYS = "keys"
RECORDS = "default"

# By name, so that the ground knows nothing of the model itself.
KEY_MODEL = "wrappedkey"


def home_of(model_name: str | None) -> str:
    """The one database a model of this name lives in."""
    return KEYS if model_name == KEY_MODEL else RECORDS


class KeysRouter:
    """Keeps wrapped keys in the key store, and everything else out of it."""

    def db_for_read(self, model: type[Model], **_: Any) -> str:
        """Where to read a model from."""
        return home_of(model._meta.model_name)

    def db_for_write(self, model: type[Model], **_: Any) -> str:
        """Where to write a model to."""
        return home_of(model._meta.model_name)

    def allow_relation(self, one: Model, other: Model, **_: Any) -> bool:
        """Whether two rows may point at each other: only within one database."""
        return home_of(one._meta.model_name) == home_of(other._meta.model_name)

    def allow_migrate(self, db: str, app_label: str, model_name: str | None = None, **hints: Any) -> bool:  # noqa: ARG002  Django's own
        """Where a migration step runs. SQL and Python steps name their database in `hints`, or mean the records."""
        if model_name is None:
            return bool(db == hints.get("target_db", RECORDS))
        return db == home_of(model_name)
