"""Where needs come from, in the order of the story. Importing this module makes all of them known."""

from heard.worklist.sources import after, asking, crossing, meeting, places, preparing, safety, words

SOURCES = (safety, asking, preparing, crossing, meeting, places, after, words)
