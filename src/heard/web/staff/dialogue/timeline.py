"""The timeline: lines of the ledger in words, each with its side, and with the note that was written by it."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlencode

from django.http import QueryDict

from heard.acts.looking import Sight
from heard.acts.register import ACTS
from heard.corrections.facts import own_slips
from heard.dialogue.queries import staff_named
from heard.dialogue.timeline import BOTH, OFFICE, Happened, timeline
from heard.ground import clock, references
from heard.ground.lists import listed
from heard.ground.pages import cut
from heard.ground.texts import say
from heard.people.terms import Channel, Side
from heard.web.paging import number_in, turning
from heard.web.staff.dialogue.header import CHAPTERS, chapter_label, chapter_of
from heard.web.staff.dialogue.performers import Desk
from heard.web.staff.words import local_time

PAGE_SIZE = 40
NEWEST_SHOWN = 6
MAX_PRINTED_LINES = 1_000
NOT_ACTS = ("look", "come_in", "found")
SHAPES = {Side.HARMED.value: "◆", Side.RESPONSIBLE.value: "■", BOTH: "◆■", OFFICE: "○"}
# Acts that are of both sides at once, where no one person is named by them.
OF_BOTH = ("meeting", "amends")


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One line as the page shows it. `note` is the reference of a note; `opens` whether this member may open it.

    `struck` is whether it was agreed to be a mistake; `slip` the reference by which this member can say so, or empty.
    """

    when: str
    side: str
    shape: str
    side_label: str
    what: str
    about: str
    who: str
    how: str
    refused: str
    note: str
    opens: bool
    struck: bool
    slip: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody asked to see of the timeline, as the address says it."""

    side: str = ""
    kind: str = ""
    looks: bool = False
    page: int = 1
    printed: bool = False

    @classmethod
    def read(cls, typed: QueryDict) -> "Wanted":
        """From the address; what is not known there is left out."""
        side, kind = typed.get("side", ""), typed.get("kind", "")
        return cls(
            side=side if side in SHAPES else "",
            kind=kind if kind in CHAPTERS else "",
            looks=typed.get("looks") == "yes",
            page=number_in(typed),
            printed=typed.get("print") == "yes",
        )

    def address(self, **other: str) -> str:
        """The same with something else, as the end of an address."""
        told = {"show": "timeline", "side": self.side, "kind": self.kind, "looks": "yes" if self.looks else ""}
        return f"?{urlencode({name: value for name, value in {**told, **other}.items() if value})}"

    def turned_to(self, page: int) -> str:
        """The same, on another page."""
        return self.address(page=str(page))


def few(desk: Desk, shown: Sequence[Sight]) -> list[Event]:
    """The newest lines, for the overview."""
    return _told(desk, shown, timeline(desk.member.actor, desk.case, together=_acts_of(*OF_BOTH), most=NEWEST_SHOWN))


def page_of(desk: Desk, shown: Sequence[Sight], wanted: Wanted) -> dict[str, object]:
    """One page of the timeline, with its filters."""
    size = MAX_PRINTED_LINES if wanted.printed else PAGE_SIZE
    start = 0 if wanted.printed else (wanted.page - 1) * PAGE_SIZE
    acts = _acts_of(wanted.kind) if wanted.kind else ()
    lines = timeline(
        desk.member.actor,
        desk.case,
        looks=wanted.looks,
        side=wanted.side,
        acts=acts,
        together=_acts_of(*OF_BOTH),
        start=start,
        most=size + 1,
    )
    here, more = cut(lines, size)
    says = (say("dialogue-later"), say("dialogue-earlier"))
    return {
        "events": _told(desk, shown, here, own_slips(desk.case, desk.member.actor)),
        "wanted": wanted,
        "shows": [("", say("dialogue-show_all")), *((each, say(f"dialogue-show_{each}")) for each in SHAPES)],
        "kinds": [(each, chapter_label(each)) for each in CHAPTERS],
        "pages": turning(say("dialogue-timeline_pages"), says, wanted.turned_to, number=wanted.page, more=more),
        "printing": wanted.address(print="yes"),
        "printed_at": local_time(clock.now(), desk.case.zone),
        "whole": wanted.address(),
    }


@cache
def _acts_of(*chapters: str) -> tuple[str, ...]:
    return tuple(act.name for act in ACTS.values() if chapter_of(act) in chapters)


def _told(
    desk: Desk, shown: Sequence[Sight], lines: Sequence[Happened], slips: AbstractSet[str] = frozenset()
) -> list[Event]:
    notes = {one.line: one for one in shown if one.note and one.line}
    named = {each for line in lines for each in (line.who, line.entered_by, line.about)}
    staff = {each for each in named - set(desk.names) - set(desk.attendants) if len(each) == references.REFERENCE_CHARS}
    names = {**desk.names, **desk.attendants, **staff_named(desk.member.actor, desk.case, staff)}
    return [_event(desk, line, names, notes.get(line.line), slips) for line in lines]


def _event(desk: Desk, line: Happened, names: Mapping[str, str], note: Sight | None, slips: AbstractSet[str]) -> Event:
    refused = line.outcome == "refused"
    return Event(
        when=local_time(line.at, desk.case.zone),
        side=line.side,
        shape=SHAPES[line.side],
        side_label=say(f"dialogue-line_{line.side}"),
        what=say("dialogue-line_said", what=_what(line), said=line.said) if line.said else _what(line),
        about=names.get(line.about, "") if line.about != line.who else "",
        who=names.get(line.who) or say("dialogue-line_by_programme"),
        how=_how(line, names),
        refused=say("dialogue-line_refused", rules=listed(line.rules.split(","))) if refused else "",
        note=note.note if note else "",
        opens=bool(note and note.opens),
        struck=line.struck,
        slip=line.line if line.line in slips else "",
    )


def _what(line: Happened) -> str:
    act = ACTS.get(line.act)
    if act:
        # What was refused was not done: it is named as what somebody wanted to do.
        return act.label if line.outcome == "refused" else act.done
    return say(f"dialogue-line_{line.act}") if line.act in NOT_ACTS else line.act


def _how(line: Happened, names: Mapping[str, str]) -> str:
    if not line.entered_by:
        return ""
    channel = Channel(line.channel).within if line.channel in Channel.values else line.channel
    by = names.get(line.entered_by) or say("dialogue-line_staff")
    return say("dialogue-line_entered", channel=channel, name=by)
