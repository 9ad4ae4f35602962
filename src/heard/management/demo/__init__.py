"""The demo programme: invented people in every state of a dialogue, made through the same acts as everything.

It is there whole or not at all, and one command takes it away again.
"""

from heard.ground import clock
from heard.management.demo.making import NotAsTold, Progress, tell
from heard.management.demo.place import NotHere, alone, has_keys, place_in_use, programmes
from heard.management.demo.storylines import STORYLINES
from heard.management.demo.telling import DemoStory
from heard.programme import demo_clock

__all__ = ["NotAsTold", "NotHere", "Progress", "make_demo", "remove_demo"]


def make_demo(progress: Progress, stories: tuple[DemoStory, ...] = STORYLINES) -> None:
    """Make the demo programme where there is none yet. `progress` hears which part, how much is done, and of how much.

    Raises NotHere where a programme is here already, or where the files are in use by somebody else.
    """
    with alone():
        place = place_in_use()
        if place.recover():
            return
        if programmes():
            raise NotHere("There is a programme here already. The demo is only made where there is none.")
        if has_keys():
            raise NotHere("There are keys here without a programme. Their records may be elsewhere, so nothing was touched.")
        demo_clock.forget()
        now = clock.now()
        with place.making():
            tell(stories, progress, now)
            progress("Moving in", 0, 1)
        progress("Moving in", 1, 1)


def remove_demo() -> None:
    """Take the demo programme away, with all its records and keys. Raises NotHere where it is not alone here."""
    with alone():
        place = place_in_use()
        place.recover()
        here = programmes()
        if not here:
            raise NotHere("There is no demo programme here.")
        if set(here) != {"demo"}:
            raise NotHere("A programme here is not the demo. Nothing was removed.")
        place.empty()
        demo_clock.forget()
