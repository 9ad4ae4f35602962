"""Passwords take long to compare, on purpose. Only so many at a time, or a flood of them takes the whole machine."""

from threading import BoundedSemaphore

from django.contrib.auth.hashers import ScryptPasswordHasher

from heard.ground.trouble import Trouble

MAX_CONCURRENT = 2
MAX_WAIT_SECONDS = 2.0
_places = BoundedSemaphore(MAX_CONCURRENT)


class Crowded(Trouble):
    """Too many sign in at the same moment. Nothing was changed."""

    code = "crowded"
    undone = True


class OneByOne(ScryptPasswordHasher):
    """Two at once in each process; others wait for their turn, and after two seconds are asked to come again."""

    def encode(self, *args: object, **named: object) -> str:
        """Wait for a place, then do the work."""
        if not _places.acquire(timeout=MAX_WAIT_SECONDS):
            raise Crowded
        try:
            return super().encode(*args, **named)  # type: ignore[arg-type]
        finally:
            _places.release()
