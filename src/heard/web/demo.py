"""The demo: its pages say that everybody is invented. On this machine they also live in the time to which somebody moved it.

Reached by any other name a demo only shows itself: nobody chooses who they are, and nothing is taken from anybody
(docs/decisions/0033).
"""

from zoneinfo import ZoneInfo

from django.db import DatabaseError, InterfaceError
from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property

from heard.ground import clock, dates
from heard.ground.texts import say
from heard.own_page.demo import WORDS
from heard.people.signing_in import member_of
from heard.programme import demo_clock
from heard.programme.public import is_public_demo
from heard.programme.scene import ProgrammeScene
from heard.web.hosts import Answer, on_this_machine


class Demo:
    """What a page of the demo knows of it. False wherever people are real, and wherever it is reached from elsewhere."""

    def __init__(self, request: HttpRequest) -> None:
        self._request = request

    def __bool__(self) -> bool:
        return self._here

    @cached_property
    def _here(self) -> bool:
        return on_this_machine(self._request) and demo_clock.is_here()

    @cached_property
    def invented(self) -> bool:
        """Whether the public pages are a demo's, by whatever name they are reached. Not asked while the database is away."""
        try:
            return self._here or is_public_demo()
        except (DatabaseError, InterfaceError):
            return False

    @property
    def takes_nothing(self) -> bool:
        """Whether whoever asks here reaches nobody: a demo that is not on this machine."""
        return self.invented and not self._here

    @property
    def words(self) -> str:
        """What everybody invented comes in by; `""` where people are real."""
        return WORDS if self._here else ""

    @cached_property
    def zone(self) -> ZoneInfo | None:
        """The programme's time zone, for those who are signed in."""
        member = member_of(self._request.user)
        return ProgrammeScene(member.programme).zone if member else None

    @property
    def today(self) -> str:
        """The day and hour that the demo has reached: `Thu, May 28, 2026, 9:30 AM`."""
        if self.zone is None:
            return ""
        local = clock.now().astimezone(self.zone)
        return say("date-moment", day=dates.short_weekday(local, year=True), hour=dates.hour(local))


class DemoClock:
    """Lets each request to the demo be answered in the demo's own time. Other requests never come near it."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, in the demo's time where this is the demo."""
        demo = Demo(request)
        request.demo = demo  # type: ignore[attr-defined]
        if not on_this_machine(request):
            return self.get_response(request)
        with demo_clock.told():
            return self.get_response(request)
