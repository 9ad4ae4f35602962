"""The backend Django loads by the name `heard.ground.sqlite3`."""

from typing import Any

# First, so that Django's backend below is built on the library chosen there.
from heard.ground.sqlite3 import library  # isort: split

from django.core.exceptions import ImproperlyConfigured
from django.db.backends.sqlite3 import base


class DatabaseWrapper(base.DatabaseWrapper):
    """Opens no connection that this SQLite library could corrupt."""

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        """Open a connection, or refuse with the reason."""
        reason = library.refusal(self.settings_dict["OPTIONS"].get("init_command", ""))
        if reason:
            raise ImproperlyConfigured(reason)
        if self.get_database_version() != library.version():
            raise ImproperlyConfigured("Django's SQLite backend was loaded before heard.settings chose the library.")
        return super().get_new_connection(conn_params)
