"""A second opinion, from the tables alone: after every act in every test, what must never be there is looked for.

It shares no code with the rules. It reads each thread as one list of rows, in the order of the ledger, and walks along
it with a small memory of its own. The policy comes from the text that was stored, by the number that the line names.
"""

import hashlib
import json
import threading
import tomllib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cache, lru_cache
from itertools import groupby
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from django.db import connection

from heard.acts.register import Act
from heard.acts.watching import watched_by
from heard.confidentiality import vault
from heard.confidentiality.vault import KeyName, Keyring

PARTY = "(SELECT p.person_id FROM heard_party p WHERE p.id = t.party_id)"
RECEIVER = "(SELECT p.person_id FROM heard_party p WHERE p.id = t.to_id)"
OF_MESSAGE = "(SELECT m.person_id FROM heard_message m WHERE m.id = t.message_id)"
INVITED = "(SELECT i.person_id FROM heard_invitation i WHERE i.id = t.invitation_id)"
NOTHING = "''"

# Kind of row: the person it is about, the row or account it points at, a word, a moment.
# Rows of one line are read in this order.
THREAD: dict[str, tuple[str, str, str, str]] = {
    "death": ("t.person_id", NOTHING, NOTHING, NOTHING),
    "actsfor": ("t.person_id", "t.acts_for_id", "t.ground", NOTHING),
    "request": ("t.person_id", "t.acts_for", NOTHING, NOTHING),
    "requesttakenback": (NOTHING, "t.request_id", NOTHING, NOTHING),
    "talk": ("t.person_id", NOTHING, NOTHING, "t.at"),
    "acknowledgement": ("t.person_id", "t.reviewed_by", NOTHING, NOTHING),
    "acknowledgementtakenback": (NOTHING, "t.acknowledgement_id", NOTHING, NOTHING),
    "reviewanswered": (NOTHING, "t.acknowledgement_id", "t.said", NOTHING),
    "order": (NOTHING, NOTHING, "t.allows", "t.until"),
    "orderlifted": (NOTHING, "t.order_id", NOTHING, NOTHING),
    "courtcase": (NOTHING, NOTHING, NOTHING, NOTHING),
    "related": ("t.person_id", NOTHING, NOTHING, NOTHING),
    "dateahead": (NOTHING, NOTHING, NOTHING, NOTHING),
    "measuredecided": (NOTHING, NOTHING, "t.measure", NOTHING),
    "agechecked": ("t.person_id", NOTHING, NOTHING, NOTHING),
    "institutionasked": ("t.person_id", NOTHING, NOTHING, NOTHING),
    "otherbodyapproved": (NOTHING, NOTHING, NOTHING, NOTHING),
    "approval": (NOTHING, "t.account_id", NOTHING, NOTHING),
    "turneddown": (NOTHING, NOTHING, NOTHING, NOTHING),
    "assignment": (NOTHING, "t.account_id", NOTHING, NOTHING),
    "assignmentended": (NOTHING, "t.assignment_id", NOTHING, NOTHING),
    "goahead": ("t.person_id", NOTHING, NOTHING, NOTHING),
    "stop": (NOTHING, NOTHING, "t.channel", NOTHING),
    "liftagreed": (NOTHING, "t.stop_id", NOTHING, NOTHING),
    "stoplifted": (NOTHING, "t.stop_id", NOTHING, NOTHING),
    "supporterleft": ("t.person_id", NOTHING, NOTHING, NOTHING),
    "supporterinvited": ("t.person_id", NOTHING, NOTHING, NOTHING),
    "informed": ("t.person_id", "t.text_version", "t.purpose", NOTHING),
    # Of a meeting that is written down afterwards it stands on the line of each yes of that day.
    "presence": (NOTHING, "t.fixing_id", NOTHING, NOTHING),
    "yes": ("t.person_id", NOTHING, "t.purpose", "t.lapses_at"),
    "yesended": (NOTHING, "t.yes_id", NOTHING, NOTHING),
    "no": ("t.person_id", NOTHING, "t.purpose", NOTHING),
    "notyet": ("t.person_id", NOTHING, "t.purpose", NOTHING),
    "signature": ("t.person_id", NOTHING, "t.agreement", NOTHING),
    "invitation": ("t.person_id", "t.request_id", NOTHING, NOTHING),
    "reminder": (INVITED, "t.invitation_id", NOTHING, NOTHING),
    "message": ("t.person_id", NOTHING, NOTHING, "t.leaves_at"),
    "messagerecalled": (NOTHING, "t.message_id", NOTHING, NOTHING),
    "sending": (OF_MESSAGE, "t.message_id", NOTHING, NOTHING),
    "takeninhand": (OF_MESSAGE, "t.message_id", NOTHING, NOTHING),
    "donebyhand": (OF_MESSAGE, "t.message_id", "t.went", NOTHING),
    "conflict": ("t.person_id", NOTHING, NOTHING, NOTHING),
    "cameback": ("t.person_id", NOTHING, "t.way", NOTHING),
    "messageend": (NOTHING, "t.message_id", "t.outcome", NOTHING),
    "told": ("t.person_id", NOTHING, NOTHING, NOTHING),
    "ownpage": ("t.person_id", NOTHING, "t.was", NOTHING),
    "session": (PARTY, NOTHING, NOTHING, NOTHING),
    "linktried": ("t.person_id", 't."end"', "t.went", NOTHING),
    "howitwent": (PARTY, "t.session_id", "t.went", NOTHING),
    "appointment": (PARTY, NOTHING, NOTHING, NOTHING),
    "written": (PARTY, NOTHING, "t.direction", NOTHING),
    "item": (PARTY, NOTHING, NOTHING, NOTHING),
    "permission": (NOTHING, "t.item_id", NOTHING, NOTHING),
    "permissiontakenback": (NOTHING, "t.permission_id", NOTHING, NOTHING),
    "reading": (NOTHING, "t.permission_id", NOTHING, NOTHING),
    "release": (NOTHING, "t.permission_id", "t.item_id", NOTHING),
    "recall": (NOTHING, "t.release_id", NOTHING, NOTHING),
    "shown": (RECEIVER, "t.release_id", NOTHING, NOTHING),
    "sentback": (PARTY, "t.permission_id", NOTHING, NOTHING),
    "authorisation": (NOTHING, NOTHING, NOTHING, NOTHING),
    "attendant": (NOTHING, NOTHING, "t.part", NOTHING),
    "attendantreleased": (NOTHING, "t.attendant_id", NOTHING, NOTHING),
    # The plan, or the meeting, with whom of neither side it counts.
    "plannedattendant": ("t.attendant_id", "t.plan_id", NOTHING, NOTHING),
    "attendantpresent": ("t.attendant_id", "t.fixing_id", NOTHING, NOTHING),
    # Of a meeting by video the mark of each end.
    "plan": (NOTHING, "t.responsible_end", "t.harmed_end", NOTHING),
    "fixing": (NOTHING, "t.plan_id", NOTHING, NOTHING),
    "closeddaypassed": (NOTHING, "t.plan_id", NOTHING, NOTHING),
    "calledoff": (NOTHING, "t.fixing_id", NOTHING, NOTHING),
    # Whoever carries an end, and who was asked whether to go on, stand on the line of what begins, or goes on.
    "endcarried": (NOTHING, "t.fixing_id", "t.side", NOTHING),
    "linebroke": (NOTHING, "t.fixing_id", NOTHING, NOTHING),
    "askedtogoon": ("t.whose", "t.fixing_id", NOTHING, NOTHING),
    "daymoment": (NOTHING, "t.fixing_id", "t.moment", NOTHING),
    "departure": ("t.whose", "t.fixing_id", NOTHING, NOTHING),
    "commitment": (NOTHING, NOTHING, NOTHING, NOTHING),
    "hearingchoice": ("t.person_id", NOTHING, "t.choice", NOTHING),
    "progresstold": ("t.person_id", "t.commitment_id", NOTHING, NOTHING),
    "followup": (PARTY, NOTHING, NOTHING, NOTHING),
    "disclosure": ("t.about", "t.signed_by", "t.kind", NOTHING),
    "disclosureanswered": (NOTHING, "t.disclosure_id", "t.said", NOTHING),
    "disclosuremade": (NOTHING, "t.disclosure_id", NOTHING, NOTHING),
    "secondlook": ("t.person_id", NOTHING, NOTHING, NOTHING),
    "secondlookanswer": (NOTHING, "t.look_id", "t.answer", NOTHING),
    "closing": (NOTHING, NOTHING, NOTHING, NOTHING),
    # Last of all: what a line entered is read before what was said of it.
    "transfer": ("t.person_id", NOTHING, NOTHING, NOTHING),
    "standing": ("t.person_id", NOTHING, NOTHING, NOTHING),
    "proceeding": (NOTHING, NOTHING, "t.kind", NOTHING),
    "proceedingclosed": (NOTHING, "t.proceeding_id", NOTHING, NOTHING),
    "clearance": (NOTHING, NOTHING, NOTHING, NOTHING),
    "withoutinterpreter": ("t.person_id", NOTHING, "t.language", NOTHING),
    "attendantpaper": (NOTHING, "t.attendant_id", NOTHING, NOTHING),
    "attendanttie": (NOTHING, "t.attendant_id", "t.tie", NOTHING),
    "correction": ("t.person_id", NOTHING, NOTHING, NOTHING),
    "mistakeword": (NOTHING, "t.entry", "t.step", NOTHING),
}
# What two people of the staff can say was entered by mistake: never what a participant said.
CORRECTABLE = frozenset(
    {
        *("death", "transfer", "told", "closing", "order", "orderlifted", "proceeding", "proceedingclosed"),
        *("talk", "standing", "session", "howitwent", "clearance", "dateahead", "agechecked", "institutionasked"),
        *(
            "courtcase",
            "related",
            "secondlookanswer",
            "attendantpaper",
            "attendanttie",
            "withoutinterpreter",
            "conflict",
            "cameback",
        ),
    }
)
KINDS = ("party", *THREAD)

# Words of one person: their table and column, the kind of key, and the column that says whose it is.
SEALED = {
    "heard_session": ("note", "party", "party_id"),
    "heard_partynote": ("text", "party", "party_id"),
    "heard_item": ("text", "party", "party_id"),
    "heard_releasedcopy": ("text", "party", "to_id"),
    "heard_followup": ("note", "party", "party_id"),
    "heard_told": ("what", "party", "party_id"),
    "heard_message": ("words", "locator", "person_id"),
    "heard_secondlook": ("words", "locator", "person_id"),
    "heard_secondlookanswer": ("reason", "office", "dialogue_id"),
    "heard_sharedlookedat": ("reason", "office", "dialogue_id"),
    "heard_officenote": ("text", "office", "dialogue_id"),
    "heard_plan": ("whole", "dialogue", "dialogue_id"),
    "heard_reviewanswered": ("words", "office", "dialogue_id"),
    "heard_disclosureanswered": ("words", "office", "dialogue_id"),
    "heard_person": ("identity", "identity", "id"),
    "heard_somebodyelse": ("reason", "identity", "other_id"),
    "heard_joining": ("reason", "identity", "person_id"),
    "heard_joiningword": ("reason", "identity", "person_id"),
}
HEADER, KEY_FROM = 18, 2
DAY_US, MINUTE_US = 86_400_000_000, 60_000_000
NEVER_TOLD = ("parole", "pardon", "classif", "earned", "release", "sentenc")


class Event(NamedTuple):
    """One row of a thread with the place and time of its line."""

    rank: int
    id: str
    line: str
    dialogue: str
    who: str
    entered_by: str
    entered: str
    said: str
    person: str
    ref: str
    word: str
    until: str
    seq: int | None
    at: int
    policy: int
    chain: str

    @property
    def kind(self) -> str:
        """What kind of row it is."""
        return KINDS[self.rank]

    @property
    def on(self) -> int:
        """When it was said, in microseconds: the time of its line, unless it names an earlier one."""
        return _moment(self.said) if self.said else self.at


# Reading


def _ask(sql: str, values: Iterable[object] = ()) -> list[tuple[Any, ...]]:
    """Straight from the database's own driver: Django neither counts nor changes what is asked here."""
    connection.ensure_connection()
    sql = sql.replace("%s", "?") if connection.vendor == "sqlite" else sql
    cursor = connection.connection.cursor()
    try:
        cursor.execute(sql, list(values))
        return list(cursor.fetchall())
    finally:
        cursor.close()


# Parties who came with the opening of a dialogue have its line, on the programme's chain: they stand before all else.
PLACE = "CASE WHEN o.id IS NULL THEN l.seq ELSE 0 END"
CHAIN = "CASE WHEN o.id IS NULL THEN COALESCE(l.chain, '') ELSE 'd:' || o.id END"


@lru_cache(maxsize=2)
def _thread_sql(*, one: bool) -> str:
    where = " WHERE t.dialogue_id = %s" if one else ""
    parties = (
        "SELECT 0 AS rank, t.id, t.line, t.dialogue_id, '' AS who, '' AS entered_by, '' AS entered, '' AS said,"
        f" t.person_id AS person, '' AS ref, t.side AS word, t.part AS until FROM heard_party t{where}"
    )
    arms = [parties]
    for rank, (kind, (person, ref, word, until)) in enumerate(THREAD.items(), 1):
        arms.append(
            f"SELECT {rank}, t.id, t.line, t.dialogue_id, t.who, t.entered_by, CAST(t.entered_at AS TEXT),"
            f" CAST(t.at AS TEXT), {person}, {ref}, {word}, CAST({until} AS TEXT) FROM heard_{kind} t{where}"
        )
    rows = " UNION ALL ".join(arms)
    return (
        f"SELECT e.*, {PLACE} AS seq, COALESCE(l.at_us, 0), COALESCE(l.policy, 0), {CHAIN} FROM ({rows}) e"
        " LEFT JOIN heard_ledgerentry l ON l.id = e.line"
        " LEFT JOIN heard_dialogue o ON o.id = e.dialogue_id AND o.line = e.line AND e.rank = 0"
        " ORDER BY e.dialogue_id, seq, e.rank"
    )


def _events(dialogue: str = "") -> list[Event]:
    values = [dialogue] * len(KINDS) if dialogue else []
    return [Event(*row) for row in _ask(_thread_sql(one=bool(dialogue)), values)]


def _moment(text: str) -> int:
    """A moment as the database writes it, in microseconds."""
    moment = datetime.fromisoformat(text)
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    delta = moment - datetime(1970, 1, 1, tzinfo=UTC)
    return (delta.days * 86_400 + delta.seconds) * 1_000_000 + delta.microseconds


@lru_cache(maxsize=64)
def _parsed(text: str) -> dict[str, Any]:
    return tomllib.loads(text)


@dataclass(frozen=True, slots=True)
class Policies:
    """The stored policies of one programme, by number."""

    texts: dict[int, str]

    def says(self, number: int, table: str, key: str, default: Any) -> Any:
        """One setting under the policy of this number; the default where the file is silent."""
        return _parsed(self.texts.get(number, "")).get(table, {}).get(key, default)

    def day(self, number: int, at: int) -> date:
        """The programme's date at a moment."""
        zone = ZoneInfo(self.says(number, "programme", "timezone", "America/Los_Angeles"))
        return datetime.fromtimestamp(at / 1_000_000, tz=zone).date()


def _policies(dialogue: str = "") -> dict[str, Policies]:
    where = " AND d.id = %s" if dialogue else ""
    rows = _ask(
        f"SELECT d.id, p.number, p.text FROM heard_dialogue d, heard_policyversion p"
        f" WHERE p.programme_id = d.programme_id{where} ORDER BY d.id",
        [dialogue] if dialogue else [],
    )
    return {
        each: Policies({number: text for _, number, text in found}) for each, found in groupby(rows, key=lambda row: row[0])
    }


def _conflicts(dialogue: str = "") -> dict[str, list[tuple[str, int, int | None]]]:
    """Of each dialogue, the accounts with a conflict: since when, and until it was agreed to be a mistake, in µs."""
    where = " WHERE p.dialogue_id = %s" if dialogue else ""
    rows = _ask(
        "SELECT p.dialogue_id, c.account_id, CAST(c.entered_at AS TEXT), (SELECT CAST(MIN(m.entered_at) AS TEXT)"
        " FROM heard_mistakeword m WHERE m.entry = c.line AND m.step = 'agreed')"
        f" FROM heard_conflict c JOIN heard_party p ON p.person_id = c.person_id{where}",
        [dialogue] if dialogue else [],
    )
    found: dict[str, list[tuple[str, int, int | None]]] = {}
    for each, account, at, until in rows:
        found.setdefault(each, []).append((account, _moment(at), _moment(until) if until else None))
    for each, account, _who, at, until in _of_the_other("c.account_id", "heard_conflict c ON c", dialogue):
        found.setdefault(each, []).append((account, at, until))
    return found


# Two persons who were said by two people to be one: since when, and until they were said to be two.
JOINED = (
    "heard_joining j JOIN heard_joiningword a ON a.joining_id = j.id AND a.step = 'agreed'"
    " LEFT JOIN heard_joiningword u ON u.joining_id = j.id AND u.step = 'undone'"
)


def _of_the_other(what: str, table: str, dialogue: str) -> list[tuple[str, str, str, int, int | None]]:
    """What was said of one of two who are one, for each dialogue of the other: that, of whom, since when and until, in µs."""
    short, where = table.split(" ")[1], " AND p.dialogue_id = %s" if dialogue else ""
    rows = _ask(
        f"SELECT p.dialogue_id, {what}, p.person_id, CAST({short}.entered_at AS TEXT), CAST(a.entered_at AS TEXT),"
        f" (SELECT CAST(MIN(m.entered_at) AS TEXT) FROM heard_mistakeword m WHERE m.entry = {short}.line"
        f" AND m.step = 'agreed'), CAST(u.entered_at AS TEXT) FROM {JOINED}"
        f" JOIN heard_party p ON p.person_id IN (j.person_id, j.other_id) JOIN {table}.person_id IN (j.person_id, j.other_id)"
        f" AND {short}.person_id <> p.person_id{where}",
        [dialogue] if dialogue else [],
    )
    return [
        (each, said, who, max(map(_moment, begins)), min(map(_moment, filter(None, ends)), default=None))
        for each, said, who, *begins, struck, parted in rows
        for ends in [(struck, parted)]
    ]


def _deaths(dialogue: str = "") -> dict[str, list[tuple[str, int, int | None]]]:
    """Of each dialogue, who of its people died as another dialogue says: since when, and until it was a mistake."""
    where = " AND p.dialogue_id = %s" if dialogue else ""
    rows = _ask(
        "SELECT p.dialogue_id, d.person_id, l.at_us, (SELECT MIN(a.at_us) FROM heard_mistakeword m"
        " JOIN heard_ledgerentry a ON a.id = m.line WHERE m.entry = d.line AND m.step = 'agreed')"
        " FROM heard_death d JOIN heard_ledgerentry l ON l.id = d.line"
        f" JOIN heard_party p ON p.person_id = d.person_id AND p.dialogue_id <> d.dialogue_id{where}",
        [dialogue] if dialogue else [],
    )
    found: dict[str, list[tuple[str, int, int | None]]] = {}
    for each, *death in rows:
        found.setdefault(each, []).append((death[0], death[1], death[2]))
    for each, _said, who, at, until in _of_the_other("''", "heard_death d ON d", dialogue):
        found.setdefault(each, []).append((who, at, until))
    return found


# Walking along one thread


@dataclass(slots=True)
class Thread:
    """What one walk remembers, and what it found."""

    policies: Policies
    conflicts: list[tuple[str, int, int | None]] = field(default_factory=list)
    died: list[tuple[str, int, int | None]] = field(default_factory=list)
    now: int = 0
    events: dict[str, Event] = field(default_factory=dict)
    seen: dict[str, list[Event]] = field(default_factory=dict)
    pointed: dict[str, set[str]] = field(default_factory=dict)
    since: int | None = None
    harmed_at: dict[str, set[str]] = field(default_factory=dict)
    struck: list[Event] = field(default_factory=list)
    asked_anew: int = 0
    found: list[tuple[int | None, str]] = field(default_factory=list)

    def walk(self, events: Iterable[Event]) -> list[tuple[int | None, str]]:
        """Everything that must not be, with the place in the chain of the row that is wrong."""
        for event in events:
            self._its_line(event)
            self.now = event.at
            if self.died:
                self.since = (self.since or event.seq) if self.live() else None
            if event.seq is not None:
                for look in LOOKS.get(event.kind, ()):
                    look(self, event)
            self.events[event.id] = event
            self.seen.setdefault(event.kind, []).append(event)
            self.pointed.setdefault(event.kind, set()).add(event.ref)
            if event.kind == "mistakeword" and event.word == "agreed":
                self._strike(event.ref, event.seq or 0)
            if event.kind in ("request", "requesttakenback", "death", "mistakeword"):
                self.since = (self.since or event.seq) if self.live() else None
        return self.found

    def _strike(self, line: str, at: int) -> None:
        """From here on nothing counts that this line entered; what it ended stays ended."""
        for kind in CORRECTABLE & set(self.seen):
            found = [row for row in self.seen[kind] if row.line == line]
            self.struck += found
            # What the programme's yes rested on: who said it did not know that it was a mistake.
            self.asked_anew = at if found and kind in ("talk", "standing", "agechecked") else self.asked_anew
            self.seen[kind] = [row for row in self.seen[kind] if row.line != line]
            self.pointed[kind] = {row.ref for row in self.seen[kind]}

    def in_conflict(self, account: str, moment: int) -> bool:
        """Whether one of the staff has a conflict that counts at a moment, in microseconds."""
        return any(who == account and at < moment and (not until or moment < until) for who, at, until in self.conflicts)

    def wrong(self, event: Event, rule: str, why: str) -> None:
        """Remember one thing that must not be."""
        self.found.append((event.seq, f"{rule}: {event.kind} {event.id} at {event.seq} of {event.chain}: {why}"))

    def says(self, event: Event, table: str, key: str, default: Any) -> Any:
        """One setting as it stood for this row."""
        return self.policies.says(event.policy, table, key, default)

    def _its_line(self, event: Event) -> None:
        if event.seq is None:
            self.wrong(event, "R38", "its line is not there")
        elif event.chain != f"d:{event.dialogue}":
            self.wrong(event, "R38", "its line is on another chain")
        elif event.entered and _moment(event.entered) != event.at:
            self.wrong(event, "R38", "it says another time of entering than its line")

    # What stands now

    def rows(self, kind: str) -> list[Event]:
        """Rows of one kind so far."""
        return self.seen.get(kind, [])

    def live(self) -> list[Event]:
        """Requests that live."""
        back, dead = self.pointed.get("requesttakenback", set()), self.dead()
        return [row for row in self.rows("request") if row.id not in back and row.person not in dead]

    def dead(self) -> set[str]:
        """Those who died, as this thread or another one says by now."""
        elsewhere = {who for who, since, until in self.died if since < self.now and (until is None or until >= self.now)}
        return {row.person for row in self.rows("death")} | elsewhere

    def party(self, person: str) -> Event | None:
        """The party of a person; `word` is their side and `until` their part."""
        return next((row for row in self.rows("party") if row.person == person), None)

    def is_harmed_side(self, person: str) -> bool:
        """Whether somebody is known to be of the harmed side."""
        party = self.party(person)
        return party is not None and party.word == "harmed"

    def is_supporter(self, person: str) -> bool:
        """Whether somebody is known to support another."""
        party = self.party(person)
        return party is not None and party.until == "supporter"

    def principals(self, side: str) -> set[str]:
        """Principals of a side who are alive, and kin who act for one who is not."""
        dead = self.dead()
        acting = {row.person for row in self.rows("actsfor") if row.ref in dead}
        return {
            row.person
            for row in self.rows("party")
            if row.word == side
            and row.person not in dead
            and (row.until in ("principal", "surrogate") or (row.until == "kin" and row.person in acting))
        }

    def standing_stops(self) -> list[Event]:
        """Stops that were not lifted."""
        lifted = self.pointed.get("stoplifted", set())
        return [row for row in self.rows("stop") if row.id not in lifted]

    def gone(self) -> dict[str, Event]:
        """Who stopped or took back, and the row that says so."""
        found = {row.who: row for row in self.standing_stops()}
        asking = {row.person for row in self.live()}
        for back in self.rows("requesttakenback"):
            asker = self.events[back.ref].person if back.ref in self.events else ""
            if asker not in asking:
                found.setdefault(asker, back)
        return found

    def left(self) -> dict[str, Event]:
        """Those, and of several responsible principals who said no to getting ready and not yes since."""
        side, found = self.principals("responsible"), self.gone()
        for who in side if len(side) > 1 else ():
            kinds = ("yes", "no", "notyet")
            said = [row for kind in kinds for row in self.rows(kind) if row.person == who and row.word == "prepare"]
            last = max(said, key=lambda row: row.seq or 0, default=None)
            if last is not None and last.kind == "no":
                found.setdefault(who, last)
        return found

    def went_on_without(self, who: str) -> bool:
        """Whether the others of their side stay, and there was a talk with and a yes of each who stays after it."""
        gone = self.left()
        side = next((each for each in ("harmed", "responsible") if who in self.principals(each)), "")
        if not side or who not in gone or not self.principals(side) - set(gone):
            return False
        return self._all_said_anew(gone[who])

    def _all_said_anew(self, left: Event) -> bool:
        """Whether there was a talk with and a yes of each who stays, on both sides, after a row."""
        gone = set(self.left())
        sides = [self.principals(side) - gone for side in ("harmed", "responsible")]
        talked = {row.person for row in self.rows("talk") if _moment(row.until) > left.at}
        said = {row.person for row in self.rows("yes") if row.word == "prepare" and (row.seq or 0) > (left.seq or 0)}
        return all(sides) and (sides[0] | sides[1]) <= talked & said

    def is_over(self, stop: Event) -> bool:
        """Whether a stop that nobody lifted rests the thread no more."""
        party = self.party(stop.who)
        if party is None:
            return False
        if stop.who in self.principals(party.word):
            return self.went_on_without(stop.who)
        mine = [row for kind in ("supporterleft", "supporterinvited") for row in self.rows(kind) if row.person == stop.who]
        last = max(mine, key=lambda row: row.seq or 0, default=None)
        left = last is not None and last.kind == "supporterleft" and (last.seq or 0) > (stop.seq or 0)
        beside = party.until in ("supporter", "kin")
        return (beside and (left or stop.who in self.dead())) or self._all_said_anew(stop)

    def active(self, side: str) -> set[str]:
        """Principals with whom it goes on."""
        return {who for who in self.principals(side) if not self.went_on_without(who)}

    def everyone_active(self) -> set[str]:
        """Those of both sides; nobody where one side is empty."""
        harmed, responsible = self.active("harmed"), self.active("responsible")
        return harmed | responsible if harmed and responsible else set()

    def standing_yes(self, event: Event, person: str, purpose: str) -> Event | None:
        """The newest yes of a person, if it stands at this event."""
        mine = [row for row in self.rows("yes") if row.person == person and row.word == purpose]
        newest = mine[-1] if mine else None
        if newest is None or newest.id in self.pointed.get("yesended", set()) or _moment(newest.until) <= event.at:
            return None
        noes = [row for kind in ("no", "notyet") for row in self.rows(kind) if row.person == person and row.word == purpose]
        return None if any((row.seq or 0) > (newest.seq or 0) for row in noes) else newest

    def assigned(self) -> set[str]:
        """Accounts assigned now."""
        ended = self.pointed.get("assignmentended", set())
        return {row.ref for row in self.rows("assignment") if row.id not in ended}

    def reached(self, event: Event) -> str:
        """The person whom a row reaches: named by it, or by the message that leaves."""
        return event.person

    def contacts(self) -> list[Event]:
        """Every contact so far of the programme with somebody who is not known to be of the harmed side, in order."""
        by_hand = {row.ref for row in self.rows("messageend") if row.word == "by_hand"}
        rows = [row for kind in CONTACTS for row in self.rows(kind) if not self.is_harmed_side(row.person)]
        found = [row for row in rows if _is_contact(row) and not (row.kind == "sending" and row.ref in by_hand)]
        asked = {row.person: row.seq or 0 for row in reversed(self.rows("request"))}
        # The first talk with somebody who had asked approached nobody.
        found = [row for row in found if row.kind != "talk" or asked.get(row.person, row.seq or 0) >= (row.seq or 0)]
        return sorted(found, key=lambda row: row.seq or 0)

    def ended_since(self, event: Event) -> Event | None:
        """The first word since a row that ends for good whatever waits."""
        kinds = ("stop", "requesttakenback", "order", "acknowledgementtakenback", "turneddown")
        ever = [row for kind in kinds for row in self.rows(kind)] + [row for row in self.struck if row.kind in kinds]
        later = [row for row in ever if (row.seq or 0) > (event.seq or 0)]
        return min(later, key=lambda row: row.seq or 0, default=None)

    def orders_in_force(self, event: Event) -> list[Event]:
        """Orders that hold on the day of a row: through their last day, until lifted, and where they do not allow just it."""
        today = self.policies.day(event.policy, event.at)
        lifted = self.pointed.get("orderlifted", set())
        what = "exchange" if event.kind in ("release", "shown") else "contact"
        what = "meeting" if event.kind in ("authorisation", "fixing", "daymoment") else what
        rows = [row for row in self.rows("order") if row.id not in lifted and what not in row.word.split()]
        return [row for row in rows if not row.until or date.fromisoformat(row.until) >= today]

    def approved(self, event: Event) -> bool:
        """Whether as many approved the request that lives, after the programme's last no, as it asks for."""
        mark = max([self.since or 0, self.asked_anew, *(row.seq or 0 for row in self.rows("turneddown"))])
        approved = {row.ref for row in self.rows("approval") if (row.seq or 0) > mark}
        wanted: int = self.says(event, "outreach", "approvals", 2)
        return len(approved) >= wanted

    def has_page(self, person: str, at: int) -> bool:
        """Whether somebody had a page of their own at a moment."""
        mine = [row for row in self.rows("ownpage") if row.person == person and row.word in ("given", "closed")]
        before = [row for row in mine if row.at <= at]
        return bool(before) and before[-1].word == "given"

    def started(self) -> int:
        """From where in the chain agreements of the programme count."""
        alone = [row.seq or 0 for who, row in self.left().items() if self.went_on_without(who)]
        return max([self.since or 0, *alone])

    def fixed(self) -> Event | None:
        """The meeting that is fixed and not over: called off by none of the staff, nor by a stop before it began."""
        rows = self.rows("fixing")
        off = {row.ref for row in self.rows("calledoff") if row.who != "programme"}
        if not rows or rows[-1].id in off:
            return None
        fixing = rows[-1]
        mine = [row.word for row in self.rows("daymoment") if row.ref == fixing.id]
        stopped = any((row.seq or 0) > (fixing.seq or 0) for row in self.rows("stop"))
        return None if "ended" in mine or (stopped and not mine) else fixing

    def said_today(self, event: Event, after: int = 0) -> bool:
        """Whether every principal has a yes to meeting today that stands, on this local day and after a place."""
        today = self.policies.day(event.policy, event.at)
        mine = [self.standing_yes(event, who, "meet_today") for who in self.everyone_active()]
        return bool(mine) and all(
            row and self.policies.day(event.policy, row.on) == today and (row.seq or 0) > after for row in mine
        )

    def agreed(self, event: Event, person: str) -> bool:
        """Whether a yes to prepare stands and everything is signed."""
        wanted = set(self.says(event, "consent", "agreements", ["confidentiality", "participation"]))
        signed = {row.word for row in self.rows("signature") if row.person == person}
        return self.standing_yes(event, person, "prepare") is not None and wanted <= signed


# What reaches somebody. Of the first four kinds the words or the page say whether it does.
CONTACTS = (
    "donebyhand",
    "ownpage",
    "written",
    "sending",
    "takeninhand",
    "talk",
    "invitation",
    "reminder",
    "informed",
    "told",
    "session",
    "linktried",
    "howitwent",
    "appointment",
    "sentback",
    "followup",
    "progresstold",
)


def _is_contact(event: Event) -> bool:
    wanted = {"donebyhand": event.word != "not_done", "ownpage": event.word == "given", "written": event.word == "to_them"}
    return wanted.get(event.kind, True)


Look = Callable[[Thread, Event], None]
LOOKS: dict[str, list[Look]] = {}


def looks(*kinds: str) -> Callable[[Look], Look]:
    """Register what is asked of rows of these kinds."""

    def keep(look: Look) -> Look:
        for kind in kinds:
            LOOKS.setdefault(kind, []).append(look)
        return look

    return keep


# What is asked of each kind


@looks(
    "approval",
    "authorisation",
    "assignment",
    "invitation",
    "reminder",
    "informed",
    "talk",
    "session",
    "reading",
    "release",
    "plan",
    "fixing",
    "goahead",
    "yes",
    "signature",
    "permission",
    "agechecked",
    "measuredecided",
    "otherbodyapproved",
)
def not_by_who_has_a_conflict(thread: Thread, event: Event) -> None:
    """Nobody with a conflict of interest opens anything for these people, nor enters what they say."""
    for account in (event.who, event.entered_by):
        if thread.in_conflict(account, event.at):
            thread.wrong(event, "R0", "by somebody with a conflict of interest")


@looks(
    "invitation",
    "reminder",
    "informed",
    "session",
    "linktried",
    "sending",
    "takeninhand",
    "appointment",
    "talk",
    "told",
    "followup",
)
def nothing_reaches_who_died(thread: Thread, event: Event) -> None:
    """Whoever died, in whichever dialogue it was said, is asked nothing and sent nothing."""
    if thread.reached(event) in thread.dead():
        thread.wrong(event, "R0", "they had died")


def _moves(event: Event) -> bool:
    return event.kind != "daymoment" or (event.word in ("begun", "resumed") and event.on == event.at)


@looks(
    "goahead",
    "assignment",
    "invitation",
    "reminder",
    "informed",
    "session",
    "release",
    "authorisation",
    "plan",
    "fixing",
    "daymoment",
    "approval",
)
def goes_on_by_request(thread: Thread, event: Event) -> None:
    """Nothing goes on without a request that lives, nor after closing."""
    if _moves(event) and not thread.live():
        thread.wrong(event, "R5", "no request lived")
    if _moves(event) and thread.rows("closing"):
        thread.wrong(event, "R0", "the dialogue was closed")


@looks(
    "goahead",
    "assignment",
    "invitation",
    "reminder",
    "informed",
    "session",
    "linktried",
    "release",
    "authorisation",
    "plan",
    "fixing",
    "daymoment",
    "approval",
    "message",
    "sending",
    "takeninhand",
    "appointment",
    "ownpage",
    "written",
)
def nothing_under_a_stop(thread: Thread, event: Event) -> None:
    """A stop, and a request taken back while another lives, rest everything but where the others went on."""
    if not _moves(event) or not _is_contact(event) or _is_an_answer(thread, event):
        return
    stops = thread.standing_stops()
    person = thread.reached(event)
    if any(not thread.is_over(row) for row in stops):
        thread.wrong(event, "R20", "somebody's stop stood")
    elif person and person in {row.who for row in stops}:
        thread.wrong(event, "R20", "it reaches somebody who said stop")
    backs = set(thread.gone()) - {row.who for row in stops}
    backs &= thread.principals("harmed") | thread.principals("responsible")
    if thread.live() and any(not thread.went_on_without(who) for who in backs):
        thread.wrong(event, "R20", "one who asked took it back, and the others had not gone on")


def _is_an_answer(thread: Thread, event: Event) -> bool:
    """Whether somebody wrote and waits for just this."""
    before = [row for row in thread.rows("written") if row.person == event.person]
    return event.kind == "written" and bool(before) and before[-1].word == "to_us"


@looks(
    "invitation",
    "reminder",
    "informed",
    "session",
    "linktried",
    "message",
    "sending",
    "takeninhand",
    "appointment",
    "ownpage",
    "talk",
    "written",
)
def contact_is_asked_for(thread: Thread, event: Event) -> None:
    """The responsible side: a live request, enough approvals, a go-ahead of each harmed principal, facilitators."""
    person = thread.reached(event)
    either = thread.says(event, "initiation", "who", "harmed") == "either"
    if event.kind == "talk" and either and person in {row.person for row in thread.live()}:
        return
    if not thread.is_harmed_side(person) and _is_contact(event) and not _is_an_answer(thread, event):
        _may_be_approached(thread, event)


def _may_be_approached(thread: Thread, event: Event) -> None:
    since = thread.since
    if since is None:
        thread.wrong(event, "R11", "no request lived")
        return
    if not thread.approved(event):
        thread.wrong(event, "R11", "fewer had approved than the programme asks for")
    newest = {row.person: row for row in thread.rows("goahead") if (row.seq or 0) > since}
    harmed = thread.active("harmed")
    if harmed - set(newest) or not harmed:
        thread.wrong(event, "R11", "a harmed principal had not said to go ahead")
    limit = thread.says(event, "outreach", "fresh_yes_days", 30) * DAY_US
    is_first = not any((row.seq or 0) > since for row in thread.contacts())
    if is_first and any(event.at - row.on > limit for who, row in newest.items() if who in harmed):
        thread.wrong(event, "R11", "a go-ahead was too old")
    if not _said_yes(thread, event) and any(_put_off(thread, row) for who, row in newest.items() if who in harmed):
        thread.wrong(event, "R11", "a harmed principal had said “not yet” since")
    if len(thread.assigned()) < thread.says(event, "facilitators", "least", 2):
        thread.wrong(event, "R11", "too few facilitators were assigned")


def _said_yes(thread: Thread, event: Event) -> bool:
    party = thread.party(event.person)
    asked = {event.person} if party and party.until == "principal" else thread.principals("responsible")
    return any(thread.standing_yes(event, who, "prepare") for who in asked)


def _put_off(thread: Thread, goahead: Event) -> bool:
    later = [row for row in thread.rows("notyet") if row.person == goahead.person and row.word == "approach"]
    return any((row.seq or 0) > (goahead.seq or 0) for row in later)


@looks("told", "followup", "progresstold")
def only_whom_somebody_approached(thread: Thread, event: Event) -> None:
    """News and care come to the responsible side only where that side was approached before."""
    if not thread.is_harmed_side(event.person) and not thread.contacts():
        thread.wrong(event, "R11", "nobody of this side had been approached")


@looks("signature", "acknowledgement", "yes", "howitwent")
def asked_of_who_may_be_asked(thread: Thread, event: Event) -> None:
    """A word is taken, and a visit tried, where that side was approached, or may be now."""
    if not thread.is_harmed_side(event.person) and not thread.contacts():
        _may_be_approached(thread, event)


@looks(
    "approval",
    "invitation",
    "reminder",
    "informed",
    "release",
    "shown",
    "session",
    "linktried",
    "authorisation",
    "fixing",
    "daymoment",
    "message",
    "sending",
    "takeninhand",
    "appointment",
    "ownpage",
    "written",
    "talk",
)
def no_order_in_force(thread: Thread, event: Event) -> None:
    """An order between the people holds through its last day."""
    only_one_side = ("message", "sending", "takeninhand", "appointment", "ownpage", "written", "talk", "linktried")
    free = (
        not _moves(event)
        or not _is_contact(event)
        or (event.kind in only_one_side and thread.is_harmed_side(event.person))
        or (event.kind in ("session", "informed") and thread.is_supporter(event.person))
    )
    if thread.orders_in_force(event) and not free:
        thread.wrong(event, "R7", "an order was in force")


@looks("sending", "takeninhand")
def what_was_ended_while_it_waited_goes_no_more(thread: Thread, event: Event) -> None:
    """A stop, a taking back, an order, an acknowledgement taken back and the programme's no end for good whatever waits."""
    message = thread.events.get(event.ref)
    ended = thread.ended_since(message) if message else None
    if ended:
        thread.wrong(event, "R16", f"it waited when {ended.kind} came")


@looks("shown")
def shown_only_what_is_theirs_or_still_may_be(thread: Thread, event: Event) -> None:
    """What was ended before it reached them is not shown: before the wait was over, or while no page announced it."""
    release = thread.events.get(event.ref)
    if release is None:
        return
    until = release.at + thread.says(event, "contact", "hold_minutes", 10) * MINUTE_US
    if event.at < until:
        thread.wrong(event, "R16", "it still waited")
    ended = thread.ended_since(release)
    if ended and not (until < ended.at and thread.has_page(event.person, until)) and not _given_later(thread, event, until):
        thread.wrong(event, "R16", f"it waited when {ended.kind} came")


def _given_later(thread: Thread, event: Event, until: int) -> bool:
    """Whether a page was given after the wait was over and before anything ended it."""
    release = thread.events[event.ref]
    ended = thread.ended_since(release)
    rows = [row for row in thread.rows("ownpage") if row.person == event.person and row.word == "given" and row.at >= until]
    return any(ended is None or (row.seq or 0) < (ended.seq or 0) for row in rows)


@looks("orderlifted")
def order_lifted_where_allowed(thread: Thread, event: Event) -> None:
    """Under `block` an order ends with its last day only."""
    if thread.says(event, "screening", "orders", "block") == "block":
        thread.wrong(event, "R7", "this programme lifts no order early")


@looks("reminder")
def reminded_within_limits(thread: Thread, event: Event) -> None:
    """As often as the programme allows."""
    before = [row for row in thread.rows("reminder") if row.ref == event.ref]
    if len(before) >= thread.says(event, "outreach", "reminders", 1):
        thread.wrong(event, "R15", "reminded too often")


@looks("secondlookanswer")
def looked_at_by_two(thread: Thread, event: Event) -> None:
    """Words that were refused pass by the word of somebody who did not write them."""
    asked = thread.events.get(event.ref)
    if asked is None or asked.kind != "secondlook" or asked.who == event.who:
        thread.wrong(event, "R12", "one person alone let refused words pass")


@looks("mistakeword")
def mistakes_by_two(thread: Thread, event: Event) -> None:
    """What was entered counts no more where a second person agreed, and only what the staff entered of themselves."""
    said = [row for row in thread.rows("mistakeword") if row.ref == event.ref]
    if event.word == "said":
        if not any(row.line == event.ref and row.kind in {*CORRECTABLE, "correction"} for row in thread.events.values()):
            thread.wrong(event, "R0", "nothing that can be a mistake was entered there")
        return
    if not said or said[-1].word != "said":
        thread.wrong(event, "R0", "nobody had said that it was a mistake")
    elif said[-1].who == event.who:
        thread.wrong(event, "R0", "one person alone said that it was a mistake, and agreed")


@looks("invitation", "reminder", "informed", "session", "message")
def nobody_dead_is_reached(thread: Thread, event: Event) -> None:
    """Nothing reaches the dead."""
    if event.person in thread.dead():
        thread.wrong(event, "R0", "this person had died")


@looks("sending")
def leaves_once_and_in_time(thread: Thread, event: Event) -> None:
    """It waited its time, was not called back, and is not at its end."""
    message = thread.events.get(event.ref)
    if message is None or _moment(message.until) > event.at:
        thread.wrong(event, "R16", "it left before its time")
    if event.ref in thread.pointed.get("messagerecalled", set()):
        thread.wrong(event, "R16", "it had been called back")
    if event.ref in thread.pointed.get("messageend", set()) | thread.pointed.get("sending", set()):
        thread.wrong(event, "R16", "it had left")


@looks("messagerecalled")
def not_called_back_after_leaving(thread: Thread, event: Event) -> None:
    """What left does not come back."""
    if event.ref in thread.pointed.get("sending", set()):
        thread.wrong(event, "R16", "it had left")


@looks("messageend")
def sent_after_leaving(thread: Thread, event: Event) -> None:
    """`sent` is said only of what passed the gates."""
    if event.word == "sent" and event.ref not in thread.pointed.get("sending", set()):
        thread.wrong(event, "R16", "it never passed the gates")


@looks("goahead", "yes", "no", "notyet", "signature", "hearingchoice")
def ones_own_will(thread: Thread, event: Event) -> None:
    """The will of a person is theirs, whoever types it."""
    if event.who != event.person:
        thread.wrong(event, "R17", "somebody else said it")
    if event.kind == "goahead" and event.person not in thread.principals("harmed"):
        thread.wrong(event, "R11", "not a harmed principal")


@looks("requesttakenback", "stoplifted", "yesended", "permissiontakenback")
def taken_back_by_who_gave_it(thread: Thread, event: Event) -> None:
    """Only the one whose it is takes it back or lifts it."""
    given = thread.events.get(event.ref)
    if given is None:
        thread.wrong(event, "R0", "what it ends is not earlier on this thread")
    elif event.who not in ((given.person, given.ref) if event.kind == "requesttakenback" else (given.who,)):
        agreed = {row.who for row in thread.rows("liftagreed") if row.ref == event.ref} | {event.who}
        orphaned = event.kind == "stoplifted" and not thread.party(given.who) and given.who not in thread.assigned()
        if not (orphaned and len(agreed) > 1 and thread.assigned() <= agreed):
            thread.wrong(event, "R20", "somebody else ended it")


@looks("stoplifted")
def heard_by_two_where_it_was_said_on_a_page(thread: Thread, event: Event) -> None:
    """Somebody who stopped on their own page goes on there, or two of the staff heard it."""
    given = thread.events.get(event.ref)
    if given and event.entered_by and given.word == "screen" and not given.entered_by and thread.party(given.who):
        heard = {row.entered_by for row in thread.rows("liftagreed") if row.ref == event.ref and row.who == given.who}
        if not heard - {"", event.entered_by}:
            thread.wrong(event, "R20", "one member of staff alone lifted what was said on an own page")


@looks("request")
def asked_for_by_who_may(thread: Thread, event: Event) -> None:
    """Nobody who stands in asks, and nobody for one who died without a recorded death. Which harm it was lies sealed."""
    party = thread.party(event.person)
    if party and party.until == "surrogate":
        thread.wrong(event, "R1", "somebody who stands in asked")
    said = [row for row in thread.rows("actsfor") if row.person == event.person]
    if said and said[-1].word == "died" and said[-1].ref not in thread.dead():
        thread.wrong(event, "R1", "somebody asked for a person whose death nobody recorded")


@looks("yes")
def a_yes_is_informed_and_thought_over(thread: Thread, event: Event) -> None:
    """Told first; time to think on the responsible side; an end."""
    told = [row for row in thread.rows("informed") if row.person == event.person and row.word == event.word]
    if event.word == "meet_today":
        if thread.fixed() is None and not _of_a_day_written_later(thread, event):
            thread.wrong(event, "R29", "no meeting is fixed")
    elif not told:
        thread.wrong(event, "R17", "they had not been told")
    elif not thread.is_harmed_side(event.person) and not thread.is_supporter(event.person):
        wait = thread.says(event, "consent", "cooling_days", 3) * DAY_US
        if event.on - min(row.at for row in told if row.ref == told[-1].ref) < wait:
            thread.wrong(event, "R18", "too little time to think")
    lapses = _moment(event.until)
    if not event.on < lapses <= event.on + thread.says(event, "consent", "lapses_days", 365) * DAY_US:
        thread.wrong(event, "R17", "it does not lapse in time")


def _of_a_day_written_later(thread: Thread, event: Event) -> bool:
    """Whether a yes came with a meeting that was written down afterwards: its beginning is judged by what was then."""
    return event.on < event.at and any(row.line == event.line for row in thread.rows("presence"))


@looks("yes", "goahead", "signature", "acknowledgement")
def a_word_that_opens_is_not_dated_before_what_it_needs(thread: Thread, event: Event) -> None:
    """Dated back, it comes after being told, after what was taken back, and after each stop, no and end of a meeting."""
    if event.on > event.at:
        thread.wrong(event, "R0", "it is dated forward")
    if event.on == event.at or _of_a_day_written_later(thread, event):
        return
    told = [row for row in thread.rows("informed") if row.person == event.person and row.word == event.word]
    known = min((row.on for row in thread.contacts() if row.person == event.person), default=event.on)
    needs = [known, *(min(row.on for row in told if row.ref == told[-1].ref) for _ in told[:1] if event.kind == "yes")]
    if event.kind == "acknowledgement":
        needs += [row.on for row in thread.rows("acknowledgementtakenback") if row.who == event.person]
    if event.kind in ("yes", "goahead"):
        word = event.word if event.kind == "yes" else "approach"
        own = [
            row for kind in ("no", "notyet") for row in thread.rows(kind) if row.person == event.person and row.word == word
        ]
        every = [row for kind in ("stop", "stoplifted", "requesttakenback") for row in thread.rows(kind)]
        days = [row for row in thread.rows("daymoment") if row.word in ("stopped", "ended")]
        needs += [row.on for row in (*own, *every, *days)]
    if event.on < max(needs):
        thread.wrong(event, "R0", "it is dated before what it needs")


@looks("session")
def preparation_is_agreed(thread: Thread, event: Event) -> None:
    """Their own yes and signatures; for principals, everyone's."""
    wanted = {event.person}
    early = thread.says(event, "preparation", "before_other_side", default=False) and thread.is_harmed_side(event.person)
    if not early and not thread.is_supporter(event.person):
        wanted |= thread.everyone_active()
    if not all(thread.agreed(event, who) for who in wanted):
        thread.wrong(event, "R21", "not everyone had said yes and signed")
    if event.who not in thread.assigned():
        thread.wrong(event, "R0", "the facilitator is not assigned")


@looks("permission")
def permitted_by_its_author(thread: Thread, event: Event) -> None:
    """Nobody permits for another."""
    item = thread.events.get(event.ref)
    if item is None or event.who != item.person:
        thread.wrong(event, "R23", "not by its author")


@looks("reading")
def read_by_a_facilitator(thread: Thread, event: Event) -> None:
    """Under a permission that stands, by somebody assigned."""
    if event.ref not in thread.events or event.ref in thread.pointed.get("permissiontakenback", set()):
        thread.wrong(event, "R23", "no permission stood")
    if event.who not in thread.assigned():
        thread.wrong(event, "R23", "the reader is not assigned")


@looks("release")
def released_as_permitted(thread: Thread, event: Event) -> None:
    """A permission of the author that stands, for this item, read by enough."""
    permission, item = thread.events.get(event.ref), thread.events.get(event.word)
    if permission is None or item is None or permission.ref != event.word or permission.who != item.person:
        thread.wrong(event, "R23", "its author did not permit it")
    elif event.ref in thread.pointed.get("permissiontakenback", set()):
        thread.wrong(event, "R23", "the permission had been taken back")
    readers = {row.who for row in thread.rows("reading") if row.ref == event.ref}
    if len(readers) < thread.says(event, "exchange", "readers", 1):
        thread.wrong(event, "R23", f"{len(readers)} had read it")


@looks("recall", "shown")
def not_both_shown_and_recalled(thread: Thread, event: Event) -> None:
    """What was shown does not come back; what came back is not shown."""
    other = "shown" if event.kind == "recall" else "recall"
    if event.ref in thread.pointed.get(other, set()):
        thread.wrong(event, "R23", f"{other} before")


@looks("fixing")
def fixed_by_everyones_yes(thread: Thread, event: Event) -> None:
    """A supervisor's agreement that counts, everyone's yes to meet, and no other meeting that stands, also begun."""
    if not any((row.seq or 0) > thread.started() for row in thread.rows("authorisation")):
        thread.wrong(event, "R28", "no supervisor had agreed")
    who = thread.everyone_active()
    if not who or not all(thread.standing_yes(event, each, "meet") for each in who):
        thread.wrong(event, "R17", "not every principal's yes to meet stood")
    without = [row.seq or 0 for row in thread.standing_stops() if thread.is_over(row)]
    said = [thread.standing_yes(event, each, "meet") for each in who]
    if any(row and (row.seq or 0) < max(without, default=0) for row in said):
        thread.wrong(event, "R28", "a yes to meet was older than a stop without whose sayer it went on")
    other = thread.fixed()
    if other is not None and _stands(thread, event, other):
        thread.wrong(event, "R0", "another meeting is fixed")
    thread.harmed_at[event.id] = thread.active("harmed")


@looks("fixing", "daymoment", "attendantpresent")
def nobody_of_neither_side_without_papers(thread: Thread, event: Event) -> None:
    """Who is planned or there on neither side has signed the paper, declared that there is no tie, and was not released."""
    if event.kind == "attendantpresent":
        who = {event.person}
    elif event.kind == "fixing":
        who = {row.person for row in thread.rows("plannedattendant") if row.ref == event.ref}
    else:
        named = any(row.line == event.line for row in thread.rows("presence"))
        fixing = thread.events.get(event.ref) if _moves(event) and not named else None
        who = {row.person for row in thread.rows("plannedattendant") if fixing and row.ref == fixing.ref}
    for each in who:
        ties = {row.word for row in thread.rows("attendanttie") if row.ref == each and row.at <= event.on}
        signed = any(row.ref == each and row.at <= event.on for row in thread.rows("attendantpaper"))
        gone = any(row.ref == each and row.at <= event.on for row in thread.rows("attendantreleased"))
        if gone or not signed or ties != {"none"}:
            thread.wrong(event, "R28", "somebody on neither side was released, lacks a paper, or has a tie")


@looks("daymoment")
def begun_by_todays_yes(thread: Thread, event: Event) -> None:
    """A fixed meeting that stands, and today's yes of each; after a stop, a new one."""
    if event.word == "begun" and event.on < event.at:
        _begun_as_it_was_then(thread, event)
    elif event.word == "begun":
        fixing = thread.fixed()
        if fixing is None or fixing.id != event.ref or fixing.id in thread.pointed.get("calledoff", set()):
            thread.wrong(event, "R28", "the meeting was not fixed any more")
        elif not _stands(thread, event, fixing):
            thread.wrong(event, "R28", "the meeting outlived what it was fixed under")
        before = [row for row in thread.rows("daymoment") if row.word in ("ended", "stopped")] + thread.rows("stop")
        if not thread.said_today(event, after=max((row.seq or 0 for row in before), default=0)):
            thread.wrong(event, "R29", "not every principal had said yes today, since the last end and the last stop")
        if not all(thread.standing_yes(event, each, "meet") for each in thread.everyone_active()):
            thread.wrong(event, "R17", "not every principal's yes to meet stood")
    if event.word == "resumed":
        began = min((row.seq or 0 for row in thread.rows("daymoment") if row.ref == event.ref), default=0)
        stops = [row.seq or 0 for row in thread.rows("daymoment") if row.ref == event.ref and row.word == "stopped"]
        stops += [row.seq or 0 for row in thread.rows("stop") if (row.seq or 0) > began]
        if not began:
            thread.wrong(event, "R30", "it had not begun")
        if stops and not thread.said_today(event, after=max(stops)):
            thread.wrong(event, "R30", "it was stopped, and not every principal had said yes anew")


def _ends(thread: Thread, event: Event) -> dict[str, str]:
    """Of the meeting that a row is of the mark of each side's end; `{}` where it has one place for all."""
    fixing = thread.events.get(event.ref)
    plan = thread.events.get(fixing.ref) if fixing else None
    return {"harmed": plan.word, "responsible": plan.ref} if plan and plan.word else {}


@looks("daymoment")
def both_ends_are_carried_and_were_tried(thread: Thread, event: Event) -> None:
    """By video a facilitator is at each end; the link was tried with each side from there, and worked the last time."""
    ends = _ends(thread, event) if event.word == "begun" else {}
    carried = {row.word for row in thread.rows("endcarried") if row.ref == event.ref and row.line == event.line}
    for side, mark in ends.items():
        if side not in carried:
            thread.wrong(event, "R28", f"no facilitator was at the end of the {side} side")
        tried = [row for row in thread.rows("linktried") if row.ref == mark and row.on <= event.on]
        mine = [row.word for row in tried if (party := thread.party(row.person)) and party.word == side]
        if mine[-1:] != ["worked"]:
            thread.wrong(event, "R28", f"the link was not tried with the {side} side")


@looks("daymoment")
def goes_on_once_all_were_asked(thread: Thread, event: Event) -> None:
    """After the line broke each principal was asked; who else is in the rooms lies sealed. After a stop R30 asks for more."""
    mine = [row for row in thread.rows("daymoment") if row.ref == event.ref and row.id != event.id and row.on <= event.on]
    if event.word != "resumed" or not mine or mine[-1].word != "broke":
        return
    if any((row.seq or 0) > (mine[-1].seq or 0) for row in thread.rows("stop")):
        return
    asked = {row.person for row in thread.rows("askedtogoon") if row.ref == event.ref and row.line == event.line}
    if set(thread.everyone_active()) - asked:
        thread.wrong(event, "R30", "the line broke, and not everybody was asked whether to go on")


def _begun_as_it_was_then(thread: Thread, event: Event) -> None:
    """Written down afterwards: nothing had ended it when it began, and each principal is said to have said yes that day."""
    began, fixing = event.on, thread.events.get(event.ref)
    kinds = ("stop", "requesttakenback", "turneddown", "calledoff", "order", "acknowledgementtakenback")
    rows = [row for kind in kinds for row in thread.rows(kind) if fixing and (row.seq or 0) > (fixing.seq or 0)]
    if fixing is None or any(row.on <= began for row in rows):
        thread.wrong(event, "R28", "something had ended it before it began")
    day = thread.policies.day(event.policy, began)
    said = [row for row in thread.rows("yes") if row.word == "meet_today" and row.line == event.line]
    mine = {row.person for row in said if thread.policies.day(event.policy, row.on) == day}
    if not set(thread.everyone_active()) <= mine:
        thread.wrong(event, "R29", "not every principal had said yes that day")


def _stands(thread: Thread, event: Event, fixing: Event) -> bool:
    """Under the request, the principals and the authorisation it was made under, and while the programme says yes."""
    at, start = fixing.seq or 0, thread.started()
    back = any((row.seq or 0) > at for row in thread.rows("requesttakenback"))
    agreed = any(start < (row.seq or 0) < at for row in thread.rows("authorisation"))
    turned_down = any((row.seq or 0) > (thread.since or 0) for row in thread.rows("turneddown"))
    return not back and agreed and not (turned_down and not thread.approved(event))


@looks("departure")
def the_harmed_side_leaves_first(thread: Thread, event: Event) -> None:
    """Who comes lies sealed: the harmed principals come always, and of the others a later leaving shows it.

    From two ends each leaves when they like; whether both are in one building lies sealed.
    """
    if _ends(thread, event):
        return
    mine = [row for row in thread.rows("departure") if row.ref == event.ref]
    party = thread.party(event.person)
    if party is not None and party.word != "harmed":
        if thread.harmed_at.get(event.ref, set()) - {row.person for row in mine}:
            thread.wrong(event, "R30", "somebody of the harmed side was still there")
    elif party is not None and any((other := thread.party(row.person)) and other.word != "harmed" for row in mine):
        thread.wrong(event, "R30", "somebody of the responsible side had left before")


@looks("commitment")
def both_sides_are_there(thread: Thread, event: Event) -> None:
    """Who agreed lies sealed; that there is somebody on each side to agree does not."""
    if not thread.everyone_active() or event.who not in thread.assigned():
        thread.wrong(event, "R33", "nobody of one side, or not written by a facilitator of the case")


@looks("progresstold")
def told_by_choice(thread: Thread, event: Event) -> None:
    """Only to who chose to hear."""
    mine = [row.word for row in thread.rows("hearingchoice") if row.person == event.person]
    if not mine or mine[-1] != "yes":
        thread.wrong(event, "R34", "they had not chosen to hear")


@looks("disclosure")
def disclosed_by_two(thread: Thread, event: Event) -> None:
    """Of a kind the policy lists, signed by two, and never for what no dialogue bears on."""
    kinds = thread.says(event, "disclosure", "kinds", ["agreed_by_all", "prevent_death_or_injury"])
    if any(stem in event.word for stem in NEVER_TOLD):
        thread.wrong(event, "R36", "this never leaves the programme")
    elif event.word != "court_result" and event.word not in kinds:
        thread.wrong(event, "R37", "not a kind of this programme")
    if event.word != "court_result" and event.ref in ("", event.who):
        thread.wrong(event, "R37", "not signed by two")


@looks("reviewanswered", "disclosureanswered")
def signed_by_who_was_named(thread: Thread, event: Event) -> None:
    """By the one who was named, on their own screen; by nobody who entered what is signed."""
    of = thread.events.get(event.ref)
    rule = "R9" if event.kind == "reviewanswered" else "R37"
    if of is None or event.who != of.ref or event.entered_by:
        thread.wrong(event, rule, "not signed by the one who was named")
    elif event.who in (of.who, of.entered_by):
        thread.wrong(event, rule, "signed by who entered it")


@looks("disclosuremade")
def handed_over_once_two_signed(thread: Thread, event: Event) -> None:
    """Nothing leaves that the second did not sign, or signed who has a conflict."""
    signed = [row for row in thread.rows("disclosureanswered") if row.ref == event.ref and row.word == "signed"]
    if not [row for row in signed if not thread.in_conflict(row.who, event.at)]:
        thread.wrong(event, "R37", "the second had not signed")


@looks("authorisation", "fixing")
def reviewed_where_it_is_asked(thread: Thread, event: Event) -> None:
    """No reviewer of an acknowledgement that stands said no; where the policy waits for them, each has signed."""
    if not thread.says(event, "acknowledgement", "second_reviewer", default=True):
        return
    waits, rows = thread.says(event, "acknowledgement", "reviewer_signs", default=False), thread.rows("acknowledgement")
    for who in thread.active("responsible"):
        newest = [row.id for row in rows if row.person == who][-1:]
        said = [row for row in thread.rows("reviewanswered") if row.ref in newest]
        said = [row for row in said if not thread.in_conflict(row.who, event.at)]
        if any(row.word == "declined" for row in said) or (waits and not said):
            thread.wrong(event, "R9", "an acknowledgement that its reviewer did not sign")


# What is asked of tables


def _copies_of_what_was_called_back() -> list[str]:
    rows = _ask("SELECT c.id FROM heard_releasedcopy c JOIN heard_recall r ON r.release_id = c.release_id")
    return [f"R23: releasedcopy {row}: its release was called back" for (row,) in rows]


def _copies_for_the_own_side() -> list[str]:
    rows = _ask(
        "SELECT c.id FROM heard_releasedcopy c JOIN heard_release r ON r.id = c.release_id"
        " JOIN heard_item i ON i.id = r.item_id"
        " JOIN heard_party a ON a.id = i.party_id JOIN heard_party b ON b.id = c.to_id"
        " WHERE a.side = b.side OR a.dialogue_id <> b.dialogue_id"
    )
    return [f"R23: releasedcopy {row}: not for the other side of this dialogue" for (row,) in rows]


ONCE = {
    "approval": "account_id, request_ref",
    "booking": "what, quarter",
    "departure": "fixing_id, whose",
    "release": "permission_id",
    "party": "dialogue_id, person_id",
    "sending": "message_id",
    "reading": "permission_id, who",
    "stoplifted": "stop_id",
    "requesttakenback": "request_id",
    "fixing": "plan_id",
    "policyversion": "programme_id, number",
    "ledgerentry": "chain, seq",
}


def _twice() -> list[str]:
    found = []
    for kind, columns in ONCE.items():
        count = len(_ask(f"SELECT 1 FROM heard_{kind} GROUP BY {columns} HAVING COUNT(*) > 1"))
        found += [f"twice: {count} of heard_{kind} ({columns})"] if count else []
    return found


def _by_a_way_that_came_back() -> list[str]:
    """Words that left or were taken in hand by a way that had come back, while nobody wrote down anything newer."""
    found = []
    for kind in ("sending", "takeninhand"):
        rows = _ask(
            f"SELECT t.id FROM heard_{kind} t JOIN heard_message m ON m.id = t.message_id"
            " JOIN heard_cameback c ON c.person_id = m.person_id AND c.way = m.way AND c.entered_at < t.entered_at"
            " WHERE NOT EXISTS (SELECT 1 FROM heard_reach r WHERE r.person_id = c.person_id"
            " AND r.entered_at > c.entered_at AND r.entered_at < t.entered_at)"
            " AND NOT EXISTS (SELECT 1 FROM heard_mistakeword s WHERE s.entry = c.line AND s.step = 'agreed'"
            " AND s.entered_at < t.entered_at)"
        )
        found += [f"R12: {kind} {row}: by a way that had come back" for (row,) in rows]
    return found


def _to_what_both_sides_have(kind: str, marks: list[str]) -> list[str]:
    """Words that left just now for a number or address of both sides, at which nobody of the office looked."""
    rows = _ask(
        f"SELECT t.id FROM heard_{kind} t JOIN heard_message m ON m.id = t.message_id"
        " JOIN heard_party p ON p.person_id = m.person_id AND p.dialogue_id = m.dialogue_id"
        " JOIN heard_indextag a ON a.person_id = p.person_id AND a.kind = 'reach'"
        " JOIN heard_party q ON q.dialogue_id = p.dialogue_id AND q.side <> p.side"
        " JOIN heard_indextag b ON b.person_id = q.person_id AND b.kind = 'reach' AND b.tag = a.tag"
        " WHERE NOT EXISTS (SELECT 1 FROM heard_sharedlookedat s WHERE s.dialogue_id = m.dialogue_id)"
        f" AND t.id IN ({', '.join(['%s'] * len(marks))})",
        marks,
    )
    return [f"R12: {kind} {row}: both sides have this number or address" for (row,) in rows]


def _to_who_wants_no_contact(kind: str, marks: list[str]) -> list[str]:
    """Words that left just now for who says as another person that they want no contact. It opens what they marked."""
    rows = _ask(
        f"SELECT t.id, r.id, r.person_id, r.marked FROM heard_{kind} t JOIN heard_message m ON m.id = t.message_id,"
        f" {JOINED}, heard_reach r WHERE u.id IS NULL AND m.person_id IN (j.person_id, j.other_id)"
        " AND r.person_id IN (j.person_id, j.other_id) AND r.person_id <> m.person_id AND NOT EXISTS"
        " (SELECT 1 FROM heard_reach n WHERE n.person_id = r.person_id AND n.entered_at > r.entered_at)"
        f" AND t.id IN ({', '.join(['%s'] * len(marks))})",
        marks,
    )
    found = []
    for row, reach, whose, sealed in rows:
        key = KeyName("locator", whose)
        with vault.opened(Keyring([key])):
            marked = json.loads(vault.unseal(key, bytes(sealed), f"heard_reach.marked:{reach}:1", reach))
        found += (
            [f"R12: {kind} {row}: they want no contact, as they said as another person"] if marked["way"] == "none" else []
        )
    return found


def _joined_wrongly() -> list[str]:
    """Persons who are one by the word of one alone, or not of the office, across programmes; or twice in a dialogue."""
    alone = _ask(
        "SELECT w.id FROM heard_joiningword w JOIN heard_joining j ON j.id = w.joining_id"
        " WHERE w.step IN ('agreed', 'undone') AND w.who ="
        " COALESCE((SELECT d.who FROM heard_joiningword d WHERE d.joining_id = j.id AND d.step = 'doubted'"
        " AND d.entered_at < w.entered_at ORDER BY d.entered_at DESC LIMIT 1), j.who)"
    )
    unasked = _ask(
        "SELECT w.id FROM heard_joiningword w WHERE w.step = 'undone' AND NOT EXISTS (SELECT 1 FROM heard_joiningword d"
        " WHERE d.joining_id = w.joining_id AND d.step = 'doubted' AND d.entered_at < w.entered_at)"
    )
    strange = _ask(
        "SELECT w.id FROM heard_joiningword w JOIN heard_joining j ON j.id = w.joining_id"
        " JOIN heard_person p ON p.id = j.person_id JOIN heard_person o ON o.id = j.other_id"
        " WHERE p.programme_id <> o.programme_id OR (SELECT COUNT(*) FROM heard_account c WHERE c.id IN (w.who, j.who)"
        " AND c.role IN ('coordinator', 'supervisor') AND c.programme_id = p.programme_id) <> (CASE WHEN w.who = j.who"
        " THEN 1 ELSE 2 END)"
    )
    meet = _ask(
        "WITH RECURSIVE one(first, person) AS (SELECT id, id FROM heard_person UNION SELECT o.first, CASE WHEN"
        " j.person_id = o.person THEN j.other_id ELSE j.person_id END FROM one o JOIN (SELECT j.person_id, j.other_id"
        f" FROM {JOINED} WHERE u.id IS NULL) j ON o.person IN (j.person_id, j.other_id))"
        " SELECT p.id FROM one o JOIN heard_party p ON p.person_id = o.first JOIN heard_party q"
        " ON q.person_id = o.person AND q.dialogue_id = p.dialogue_id AND q.id <> p.id"
    )
    said = {
        "one person alone joined or parted two": alone,
        "nobody had said that they are two": unasked,
        "not by two of the office of their programme": strange,
    }
    found = [f"R0: joiningword {row}: {why}" for why, rows in said.items() for (row,) in rows]
    return found + [f"R0: party {row}: one human being is twice in this dialogue" for (row,) in meet]


@cache
def _kept_tables() -> list[str]:
    with connection.cursor() as cursor:
        names = [table for table in connection.introspection.table_names(cursor) if table.startswith("heard_")]
        return [
            name
            for name in names
            if {"id", "line"} <= {each.name for each in connection.introspection.get_table_description(cursor, name)}
        ]


def _rows_without_a_line() -> list[str]:
    found = []
    for table in _kept_tables():
        rows = _ask(f"SELECT t.id FROM {table} t WHERE NOT EXISTS (SELECT 1 FROM heard_ledgerentry l WHERE l.id = t.line)")
        found += [f"R38: {table} {row}: its line is not there" for (row,) in rows]
    return found


def _refusals_with_rows() -> list[str]:
    rows = _ask("SELECT id FROM heard_ledgerentry WHERE outcome = 'refused' AND rows <> ''")
    return [f"R38: line {row}: a refusal that wrote" for (row,) in rows]


def _key_of(kind: str, subject: str) -> bytes:
    return hashlib.blake2b(f"{kind}:{subject}".encode(), digest_size=16).digest()


def _under_another_key(table: str, ids: Iterable[str] | None = None) -> list[str]:
    column, kind, of = SEALED[table]
    marks = [] if ids is None else list(ids)
    where = "" if ids is None else f" AND id IN ({', '.join(['%s'] * len(marks))})"
    rows = _ask(f"SELECT id, {of}, substr({column}, 1, {HEADER}) FROM {table} WHERE {column} IS NOT NULL{where}", marks)
    return [
        f"R22: {table} {row}: not sealed under the {kind} key it belongs to"
        for row, subject, head in rows
        if bytes(head)[KEY_FROM:] != _key_of(kind, subject)
    ]


def _parties_know_each_other() -> list[str]:
    rows = _ask(
        "SELECT s.id FROM heard_session s JOIN heard_party p ON p.id = s.party_id WHERE p.dialogue_id <> s.dialogue_id"
        " UNION ALL SELECT i.id FROM heard_item i JOIN heard_party p ON p.id = i.party_id"
        " WHERE p.dialogue_id <> i.dialogue_id"
    )
    return [f"R22: {row}: about somebody of another dialogue" for (row,) in rows]


def _not_told_apart() -> list[str]:
    """Whom staff added under the very name of somebody who was there before, and nobody said that they are two."""
    rows = _ask(
        "SELECT p.id FROM heard_party p JOIN heard_ledgerentry l ON l.id = p.line AND l.kind = 'account'"
        " JOIN heard_indextag a ON a.person_id = p.person_id AND a.kind = 'name'"
        " JOIN heard_indextag b ON b.programme_id = a.programme_id AND b.kind = 'name' AND b.tag = a.tag"
        " JOIN heard_party q ON q.person_id = b.person_id AND q.person_id <> p.person_id"
        " JOIN heard_ledgerentry m ON m.id = q.line AND m.at_us < l.at_us"
        " WHERE NOT EXISTS (SELECT 1 FROM heard_somebodyelse s WHERE s.person_id = p.person_id AND s.other_id = q.person_id)"
        " AND NOT EXISTS (SELECT 1 FROM heard_party e WHERE e.person_id = p.person_id AND e.joined_at < p.joined_at)"
        " AND NOT EXISTS (SELECT 1 FROM heard_correction c WHERE c.person_id IN (p.person_id, q.person_id))"
    )
    return [f"R0: party {row}: somebody of this name was known, and nobody said that they are two" for (row,) in rows]


def _at_two_places() -> list[str]:
    """Who of the harmed side, or which facilitator with them, has a talk in each of two dialogues at one hour.

    The newest word of each says when. Talks that a stop may have ended are left out, those of a facilitator who left, and
    the responsible side, whose talks end by more than a stop.
    """
    rows = _ask(
        "SELECT p.person_id, CASE WHEN EXISTS (SELECT 1 FROM heard_assignment g JOIN heard_assignmentended h"
        " ON h.assignment_id = g.id WHERE g.dialogue_id = a.dialogue_id AND g.account_id = a.account_id) THEN ''"
        " ELSE a.account_id END, a.dialogue_id, COALESCE((SELECT w.begins FROM heard_appointmentword w"
        " WHERE w.appointment_id = a.id AND w.kind = 'chosen' ORDER BY w.entered_at DESC LIMIT 1), a.begins), a.minutes"
        " FROM heard_appointment a JOIN heard_party p ON p.id = a.party_id AND p.side = 'harmed'"
        " WHERE NOT EXISTS (SELECT 1 FROM heard_appointment n WHERE n.party_id = a.party_id AND n.entered_at > a.entered_at)"
        " AND NOT EXISTS (SELECT 1 FROM heard_appointmentword c WHERE c.appointment_id = a.id AND c.kind = 'cancelled')"
        " AND NOT EXISTS (SELECT 1 FROM heard_stop s WHERE s.dialogue_id = a.dialogue_id AND s.entered_at >= a.entered_at)"
    )
    talks = [
        (who, where, _moment(str(begins)), minutes * 60_000_000)
        for person, account, where, begins, minutes in rows
        for who in (person, account)
        if who
    ]
    return [
        f"R0: {who}: talks in {where} and {there} at one hour, at two places"
        for who, where, start, length in talks
        for other, there, begins, lasts in talks
        if who == other and where < there and start < begins + lasts and begins < start + length
    ]


def _questions_kept_wrongly() -> list[str]:
    """First questions that nobody finished and that no page shows as such; or that are over, and still shown."""
    rows = _ask(
        "SELECT i.id FROM heard_inquiry i LEFT JOIN heard_unfinishedinquiry u ON u.inquiry_id = i.id"
        " WHERE (u.inquiry_id IS NULL) <> (EXISTS (SELECT 1 FROM heard_inquirytaken t WHERE t.inquiry_id = i.id)"
        " OR EXISTS (SELECT 1 FROM heard_inquirytakenback b WHERE b.inquiry_id = i.id)"
        " OR EXISTS (SELECT 1 FROM heard_inquiryanswered a WHERE a.inquiry_id = i.id"
        " AND a.outcome IN ('reached', 'not_again')))"
    )
    return [f"R3: first question {row}: kept as waiting where it is over, or the other way round" for (row,) in rows]


def check(dialogue: str = "", *, after: int = 0) -> list[str]:
    """Everything in the tables that must never be there, in words; of one dialogue's thread, or of all and everything."""
    policies, conflicts, died = _policies(dialogue), _conflicts(dialogue), _deaths(dialogue)
    found: list[str] = []
    for each, events in groupby(_events(dialogue), key=lambda event: event.dialogue):
        walked = Thread(policies.get(each, Policies({})), conflicts.get(each, []), died.get(each, [])).walk(events)
        found += [text for seq, text in walked if not after or (seq is not None and seq > after)]
    if dialogue:
        return found
    found += [*_copies_of_what_was_called_back(), *_copies_for_the_own_side(), *_parties_know_each_other()]
    found += [*_not_told_apart(), *_at_two_places(), *_joined_wrongly(), *_questions_kept_wrongly()]
    found += [*_by_a_way_that_came_back(), *_twice(), *_rows_without_a_line(), *_refusals_with_rows()]
    return found + [text for table in SEALED for text in _under_another_key(table)]


# Watching every act


@dataclass(slots=True)
class Watch:
    """How far each chain was looked at, and how many looks that were. A watch that rests looks at nothing."""

    upto: dict[str, int] = field(default_factory=dict)
    looks: int = 0
    rests: bool = False
    lock: threading.Lock = field(default_factory=threading.Lock)

    def tell(self, act: Act, scene: Any) -> None:
        """Look at what was written by an act, or by a refusal, and fail the test that did what must never be."""
        if self.rests:
            return
        dialogue = getattr(scene, "dialogue_id", "")
        found = self.look(f"d:{dialogue}" if dialogue else f"g:{scene.programme_id}")
        with self.lock:
            self.looks += 1
        if found:
            raise AssertionError(f"After {act.name}: " + "; ".join(found))

    def look(self, chain: str) -> list[str]:
        """What is wrong with what was written on this chain since the last look."""
        after = self.upto.get(chain, 0)
        lines = _ask("SELECT seq, rows, outcome FROM heard_ledgerentry WHERE chain = %s AND seq > %s", [chain, after])
        wrote = [row.split(":")[:2] for _, rows, outcome in lines if outcome == "done" for row in rows.splitlines()]
        found = [f"R38: a refusal wrote: {rows}" for _, rows, outcome in lines if outcome == "refused" and rows]
        tables = {table for table, _ in wrote}
        if chain.startswith("d:") and any(table.removeprefix("heard_") in THREAD for table in tables):
            found += check(chain.removeprefix("d:"), after=after)
        for table in tables & set(SEALED):
            found += _under_another_key(table, [row for name, row in wrote if name == table])
        if "heard_party" in tables:
            found += _not_told_apart()
        if any(each.startswith("heard_inquiry") for each in tables):
            found += _questions_kept_wrongly()
        if tables & {"heard_party", "heard_joiningword"}:
            found += _joined_wrongly()
        if tables & {"heard_appointment", "heard_appointmentword"}:
            found += _at_two_places()
        for kind in ("sending", "takeninhand"):
            if marks := [row for name, row in wrote if name == f"heard_{kind}"]:
                found += _to_what_both_sides_have(kind, marks) + _to_who_wants_no_contact(kind, marks)
        if "heard_recall" in tables:
            found += _copies_of_what_was_called_back()
        with self.lock:
            self.upto[chain] = max([after, *(seq for seq, _, _ in lines)])
        return found


WATCHES: list[Watch] = []


@contextmanager
def watched() -> Iterator[Watch]:
    """Look again after every act; what must never be there fails the test that did it."""
    watch = Watch()
    WATCHES.append(watch)
    try:
        with watched_by(watch.tell):
            yield watch
    finally:
        WATCHES.remove(watch)


@contextmanager
def resting() -> Iterator[None]:
    """Nobody looks meanwhile: for measures, whose time a second opinion would be most of."""
    for watch in WATCHES:
        watch.rests = True
    try:
        yield
    finally:
        for watch in WATCHES:
            watch.rests = False
