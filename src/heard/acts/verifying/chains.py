"""The lines of the ledger: hashes, links, numbers and heads; and for each odd place, what was done to it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import Any

from heard.acts.ledger import HASHED_FIELDS, hash_of, models_with_ends
from heard.acts.models import GENESIS_HASH
from heard.acts.verifying.findings import Finding, FindingKind
from heard.acts.verifying.reading import asked, stream

WIDTH = len(HASHED_FIELDS)
CHAIN, SEQ, PREV = (HASHED_FIELDS.index(name) for name in ("chain", "seq", "prev"))
COLUMNS = ",".join((*HASHED_FIELDS, "payload", "h"))
# A line that was renumbered is looked for at this many places of a chain; a real chain has hundreds.
MAX_PLACES_TRIED = 20_000
# So many odd places are named one by one. More than this is not tampering but another database.
MAX_FINDINGS = 1_000

# The chain and the number of a line in it.
LineAt = tuple[str, int]


@dataclass(slots=True)
class Odd:
    """A line at which something does not fit, with the line before it as it stands."""

    values: tuple[Any, ...]
    payload: bytes
    h: str
    computed: str
    before: tuple[int, str]

    @property
    def place(self) -> LineAt:
        """Its chain and its number there."""
        return self.values[CHAIN], self.values[SEQ]

    @property
    def hash_fits(self) -> bool:
        """Whether the hash that the line carries is that of its columns."""
        return self.computed == self.h

    def would_fit(self, chain: str, seq: int) -> bool:
        """Whether this line was written at another place."""
        values = list(self.values)
        values[CHAIN], values[SEQ] = chain, seq
        return hash_of(values, self.payload) == self.h


@dataclass(slots=True)
class Chains:
    """One reading of the chains: how many, how long, and where something does not fit."""

    heads: dict[str, tuple[int, str]]
    chains: int = 0
    lines: int = 0
    odd: list[Odd] = field(default_factory=list)
    ends: list[tuple[str, tuple[int, str]]] = field(default_factory=list)

    def read(self, chain: str | None) -> None:
        """Read every line once, in order."""
        where, values = ("WHERE chain = %s", [chain]) if chain else ("", [])
        rows = stream(f"SELECT {COLUMNS} FROM heard_ledgerentry {where} ORDER BY chain, seq", values)  # noqa: S608  our own names
        seen = set()
        for name, lines in groupby(rows, key=itemgetter(CHAIN)):
            seen.add(name)
            self._one(name, lines)
        self.ends += [(name, (0, GENESIS_HASH)) for name in self.heads if name not in seen]
        self.chains = len(seen)

    def _one(self, chain: str, lines: Iterator[tuple[Any, ...]]) -> None:
        seq, h = 0, GENESIS_HASH
        for line in lines:
            values, payload = line[:WIDTH], bytes(line[WIDTH])
            computed = hash_of(values, payload)
            if computed != line[-1] or line[PREV] != h or line[SEQ] != seq + 1:
                self.odd.append(Odd(values, payload, line[-1], computed, (seq, h)))
            seq, h = line[SEQ], line[-1]
            self.lines += 1
        if self.heads.get(chain) != (seq, h):
            self.ends.append((chain, (seq, h)))


def _heads() -> str:
    """A table of where every chain ends, as a part of a statement: chain, seq, h."""
    columns = "'{prefix}:' || id AS chain, head_seq AS seq, head_h AS h"
    kept = [
        f"SELECT {columns.format(prefix=prefix)} FROM {model._meta.db_table} WHERE head_seq > 0"  # noqa: S608  our own names
        for prefix, model in models_with_ends().items()
    ]
    return f"({' UNION ALL '.join(['SELECT chain, seq, h FROM heard_chainhead', *kept])}) AS heads"  # noqa: S608  our own names


def is_known(chain: str) -> bool:
    """Whether there is such a chain: an entry of it, or the place where it ends."""
    places = ("heard_ledgerentry", _heads())
    return any(asked(f"SELECT 1 FROM {place} WHERE chain = %s LIMIT 1", [chain]) for place in places)  # noqa: S608  our own names


def read(chain: str | None) -> Chains:
    """Every chain, or one."""
    where, values = ("WHERE chain = %s", [chain]) if chain else ("", [])
    heads = asked(f"SELECT chain, seq, h FROM {_heads()} {where}", values)  # noqa: S608  our own names
    found = Chains({name: (seq, h) for name, seq, h in heads})
    found.read(chain)
    return found


class Judge:
    """Concludes from odd lines what was done to them. What follows from another finding is not told twice."""

    def __init__(self, chains: Chains) -> None:
        self.chains = chains
        self.wrong = {odd.place for odd in chains.odd if not odd.hash_fits}
        self.came_from: set[LineAt] = set()
        self.findings: list[Finding] = []

    def findings_of_all(self) -> list[Finding]:
        """Wrong lines first: they explain the holes and the links around them."""
        odd = self.chains.odd[:MAX_FINDINGS]
        for each in odd:
            if not each.hash_fits:
                self._wrong(each)
        for each in odd:
            if each.hash_fits:
                self._around(each)
        for chain, last in self.chains.ends[:MAX_FINDINGS]:
            self._end(chain, last)
        return self.findings

    def _say(self, kind: FindingKind, place: LineAt, says: str) -> None:
        self.findings.append(Finding(kind=kind, chain=place[0], seq=place[1], says=says))

    def _wrong(self, odd: Odd) -> None:
        origin = self._origin(odd)
        if origin:
            self.came_from.add(origin)
            kind = FindingKind.ORDER_SWAPPED if origin[0] == odd.place[0] else FindingKind.LINE_MOVED
            self._say(kind, odd.place, f"it was written as {origin[0]} line {origin[1]}.")
        elif self._next_prev(odd) == odd.computed:
            self._say(FindingKind.HASH_FORGED, odd.place, "the line is as it was, but its hash is another.")
        else:
            self._say(FindingKind.LINE_CHANGED, odd.place, "its hash is not the hash of what it says.")

    def _next_prev(self, odd: Odd) -> str:
        chain, seq = odd.place
        after = asked("SELECT prev FROM heard_ledgerentry WHERE chain = %s AND seq = %s", [chain, seq + 1])
        return str(after[0][0]) if after else self.chains.heads.get(chain, (0, ""))[1]

    def _origin(self, odd: Odd) -> LineAt | None:
        """Where a line was written: looked for in its own chain and in those it links to. `None` where it fits nowhere."""
        chain, seq = odd.place
        near = asked("SELECT DISTINCT chain FROM heard_ledgerentry WHERE h = %s OR prev = %s", [odd.values[PREV], odd.h])
        near += asked(f"SELECT chain FROM {_heads()} WHERE h = %s", [odd.h])  # noqa: S608  our own names
        names = dict.fromkeys((chain, *(each[0] for each in near)))
        longest = {name: self._length(name) for name in names}
        places = ((name, each) for name in names for each in range(1, longest[name] + 2))
        return next((place for place in places if place != (chain, seq) and odd.would_fit(*place)), None)

    def _length(self, chain: str) -> int:
        newest = asked("SELECT MAX(seq) FROM heard_ledgerentry WHERE chain = %s", [chain])[0][0] or 0
        return min(MAX_PLACES_TRIED, max(newest, self.chains.heads.get(chain, (0, ""))[0]))

    def _around(self, odd: Odd) -> None:
        (chain, seq), (before, h) = odd.place, odd.before
        if seq != before + 1:
            missing = [(chain, each) for each in range(before + 1, min(seq, before + MAX_PLACES_TRIED))]
            if set(missing) <= self.came_from:
                return
            if odd.values[PREV] == h:
                self._say(FindingKind.GAP, (chain, before + 1), f"numbers up to {seq - 1} were never written.")
            else:
                self._say(FindingKind.LINE_REMOVED, (chain, before + 1), f"lines up to {seq - 1} are gone.")
        elif (chain, before) not in self.wrong:
            self._say(FindingKind.HASH_FORGED, (chain, before or seq), "the next line does not follow from it.")

    def _end(self, chain: str, last: tuple[int, str]) -> None:
        head = self.chains.heads.get(chain)
        if head is None:
            self._say(FindingKind.HEAD_CHANGED, (chain, last[0]), "the chain has no head.")
        elif head[0] > last[0]:
            if {(chain, each) for each in range(last[0] + 1, min(head[0], last[0] + MAX_PLACES_TRIED) + 1)} <= self.came_from:
                return
            self._say(FindingKind.TAIL_CUT, (chain, last[0] + 1), f"the head says {head[0]}, the last line is {last[0]}.")
        elif (chain, last[0]) not in self.wrong:
            self._say(FindingKind.HEAD_CHANGED, (chain, head[0]), f"the head is not the last line, {last[0]}.")
