"""A meeting by video, for tests: the harmed side in a quiet room of the town, the responsible side in the prison."""

from typing import Any

from tests.support.cast import MEETING, PLAN, Cast, begin

LIBRARY, READING_ROOM = "Old Mill Library", "Reading room"
END_WORDS = {
    "leaving_harmed": "when she likes; Ruth stays with her for an hour",
    "leaving_responsible": "when he likes; Omar walks with him to the unit",
    "line_harmed": "wait with Ruth; the number is 555 0170",
    "line_responsible": "wait with Omar; the number is 555 0171",
}
TWO_ENDS: dict[str, Any] = {
    **MEETING,
    "way": "video",
    "harmed_place": LIBRARY,
    "harmed_room": READING_ROOM,
    "with_harmed": ["ruth"],
    "plan": {name: words for name, words in PLAN.items() if name not in ("arrivals", "departures")} | END_WORDS,
}


def planned(cast: Cast | None = None, **changed: Any) -> Cast:
    """A plan with two ends, and the facilitator of the prison's end cleared."""
    cast = (cast or begin()).to("authorised").go("2026-05-12 11:00")
    cast.do("ruth", "plan_meeting", **{**TWO_ENDS, **changed})
    cast.do("dana", "clear", person="omar", place="Pine Hill", until="2026-06-30")
    return cast


def tried(cast: Cast) -> Cast:
    """The link was tried with each side apart, and worked."""
    cast.do("ruth", "try_link", with_="maria", went="worked")
    cast.do("omar", "try_link", with_="james", went="worked")
    return cast


def on_the_day(cast: Cast) -> Cast:
    """Fixed, and each said yes on the day."""
    cast.do("dana", "fix_meeting")
    cast.go("2026-05-28 09:30")
    cast.do("maria", "say_yes", by="ruth", purpose="meet_today")
    cast.do("james", "say_yes", by="omar", purpose="meet_today")
    return cast
