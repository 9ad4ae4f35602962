"""The dialogues of the demo programme, from a first opening to a closing, each a short story. All of it is invented."""

from heard.management.demo.beginnings import BEGINNINGS
from heard.management.demo.endings import ENDINGS
from heard.management.demo.going import GOING
from heard.management.demo.middles import MIDDLES
from heard.management.demo.rests import RESTS
from heard.management.demo.settled import SETTLED
from heard.management.demo.waiting import WAITING

# In this order: names, facilitators and hours follow from a story's place in it.
STORYLINES = (*BEGINNINGS, *MIDDLES, *RESTS, *ENDINGS, *WAITING, *GOING, *SETTLED)

# A few that show every stage and every kind of rest, for tests that have no time for all of them.
FEW = tuple(story for story in STORYLINES if story.shows)
