"""Where sessions are kept: in a table that knows whose each is, so that they can be listed and ended."""

from typing import Any

from django.contrib.sessions.backends.db import SessionStore as Stored
from django.db.models.functions import Now

from heard.ground.prepared import PreparedQuery
from heard.people.models import SignedIn

ACCOUNT = "_auth_user_id"
# Of participants: the page of their own that they are on, or that they came to with a code just now.
OWN, COMING = "own", "coming"


# Until when a session lives is real time, by the database; the clock of a demo or a story may stand elsewhere.
_LIVE = PreparedQuery(lambda key: SignedIn.objects.filter(session_key=key, expire_date__gt=Now()))


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

    def _get_session_from_db(self) -> SignedIn | None:
        """The row of this session if it is there and not over; every page of somebody signed in asks."""
        row = _LIVE.first(str(self.session_key))
        if row is None:
            self._session_key = None
        return row
