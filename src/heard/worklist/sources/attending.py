"""Who is needed on neither side: an interpreter, where nobody on the team speaks somebody's language."""

from collections.abc import Iterator

from heard.attending.interpreting import interpreters, needs_interpreter
from heard.dialogue.case import Case
from heard.meeting.days import ended_meetings
from heard.worklist.needs import GOING, Needed, needed, needs


@needs(GOING)
def to_interpret(case: Case) -> Iterator[Needed]:
    """From when a team carries them until one is named, or the office decided why not; not after a meeting was held."""
    if not case.facilitators or ended_meetings(case):
        return
    since = case.assignments[-1].entered_at
    for party in case.parties:
        who = party.person_id
        if not case.is_dead(who) and needs_interpreter(case, who) and not interpreters(case, who):
            yield needed("interpreter", max(since, party.joined_at), about=party.pk, side=party.side)
