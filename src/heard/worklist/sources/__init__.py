"""Where needs come from, in the order of the story. Importing this module makes all of them known."""

from heard.worklist.sources import aftercare as after
from heard.worklist.sources import appointments as talking
from heard.worklist.sources import attending as neither
from heard.worklist.sources import concerns as safety
from heard.worklist.sources import contact as words
from heard.worklist.sources import corrections as slips
from heard.worklist.sources import elsewhere as hours
from heard.worklist.sources import exchange as crossing
from heard.worklist.sources import facilities as places
from heard.worklist.sources import meeting, signing
from heard.worklist.sources import news as telling
from heard.worklist.sources import notebook as sharing
from heard.worklist.sources import preparation as preparing
from heard.worklist.sources import screening as asking

SOURCES = (
    *(safety, slips, asking, signing, telling, neither, preparing, talking, sharing, crossing),
    *(meeting, places, hours, after, words),
)
