"""Where sessions are kept: in a table that knows whose each is, so that they can be listed and ended."""

from typing import Any

from django.contrib.sessions.backends.db import SessionStore as Stored

from heard.people.models import SignedIn

ACCOUNT = "_auth_user_id"
# Of participants: the page of their own that they are on, or that they came to with a code just now.
OWN, COMING = "own", "coming"


class SessionStore(Stored):
    """Django's sessions in the database, each with the reference of its account, or of the participant's page."""

    @classmethod
    def get_model_class(cls) -> type[SignedIn]:
        """Our own table."""
        return SignedIn

    def create_model_instance(self, data: dict[str, Any]) -> SignedIn:
        """The row of this session."""
        row: SignedIn = super().create_model_instance(data)  # type: ignore[assignment]
        row.account = str(next((data[name] for name in (ACCOUNT, OWN, COMING) if data.get(name)), ""))
        return row
