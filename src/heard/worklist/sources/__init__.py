"""Where needs come from, in the order of the story. Importing this module makes all of them known."""

from heard.worklist.sources import (
    after,
    asking,
    crossing,
    meeting,
    places,
    preparing,
    safety,
    sharing,
    talking,
    telling,
    words,
)

SOURCES = (safety, asking, telling, preparing, talking, sharing, crossing, meeting, places, after, words)
