"""Completeness: every row has its line and is as the line says; every row that a line names is there."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.db import connections

from heard.acts.ledger import DONE, columns, digest_of
from heard.acts.models import LedgeredModel
from heard.acts.verifying.findings import Finding, FindingKind
from heard.acts.verifying.reading import as_python, asked, kept, marks, named, records, stream
from heard.confidentiality.sealed import SealedText
from heard.confidentiality.vault import ID_BYTES, STORE

GONE = "-"
MAX_IDS_PER_STATEMENT = 500
KEY = slice(2, 2 + ID_BYTES)

Named = tuple[str, str]
Line = tuple[str, int]


@dataclass(slots=True)
class Rows:
    """One comparison of rows and lines, in both directions."""

    chain: str | None = None
    rows: int = 0
    findings: list[Finding] = field(default_factory=list)
    # Rows whose own line does not list them; a later line of the ledger may still know them.
    strays: dict[Named, str] = field(default_factory=dict)
    missing: dict[Named, Line] = field(default_factory=dict)
    removed: set[Named] = field(default_factory=set)
    keys: dict[str, Named] = field(default_factory=dict)

    def _say(self, kind: FindingKind, row: Named, says: str, line: Line = ("", 0)) -> None:
        self.findings.append(Finding(kind=kind, table=row[0], row=row[1], chain=line[0], seq=line[1], says=says))

    # From each row to its line

    def read(self, model: type[LedgeredModel]) -> None:
        """Every row of one table, with the line it names, if that is there."""
        table, covered = model._meta.db_table, columns(model)
        fields = [model._meta.get_field(name) for name in covered]
        found = [str(field.column) for field in fields]  # type: ignore[union-attr]
        change = [as_python(field) for field in fields]  # type: ignore[arg-type]
        sealed = [place for place, field in enumerate(fields) if isinstance(field, SealedText)]
        key = found.index(str(model._meta.pk.column))
        wide = ",".join(f"t.{named([each])}" for each in found)
        join, values = ("JOIN", [self.chain]) if self.chain else ("LEFT JOIN", [])
        where = "WHERE l.chain = %s" if self.chain else ""
        sql = f"SELECT l.chain, l.seq, l.rows, {wide} FROM {table} t {join} heard_ledgerentry l ON l.id = t.line {where}"  # noqa: S608
        for chain, seq, listed, *row in stream(sql, values):
            self.rows += 1
            here = (table, row[key])
            for place in sealed:
                if row[place] is not None:
                    self.keys.setdefault(bytes(row[place][KEY]).hex(), here)
            digest = digest_of([turn(value) for turn, value in zip(change, row, strict=True)])
            if listed is None:
                self.strays[here] = "the line it names is not there."
            elif f"{table}:{row[key]}:{digest}" not in listed:
                self._differs(here, listed, (chain, seq))

    def _differs(self, row: Named, listed: str, line: Line) -> None:
        if f"{row[0]}:{row[1]}:" in listed:
            self._say(FindingKind.ROW_CHANGED, row, "it is not as its line wrote it.", line)
        else:
            self.strays[row] = f"the line it names, {line[0]} line {line[1]}, does not list it."

    # From each line to its rows

    def compare(self) -> None:
        """Every line that wrote something, and whether what it wrote is there."""
        where, values = ("AND chain = %s", [DONE, self.chain]) if self.chain else ("", [DONE])
        sql = f"SELECT chain, seq, rows FROM heard_ledgerentry WHERE outcome = %s AND rows <> '' {where}"  # noqa: S608  our own names
        waiting: dict[str, dict[str, list[Line]]] = defaultdict(lambda: defaultdict(list))
        for chain, seq, listed in stream(sql, values):
            for entry in listed.split("\n"):
                table, _, rest = entry.partition(":")
                row, _, mark = rest.partition(":")
                if mark == GONE:
                    self.removed.add((table, row))
                else:
                    waiting[table][row].append((chain, seq))
            for table in [each for each, rows in waiting.items() if len(rows) >= MAX_IDS_PER_STATEMENT]:
                self._look_up(table, waiting.pop(table))
        for table, rows in waiting.items():
            self._look_up(table, rows)

    def _look_up(self, table: str, rows: dict[str, list[Line]]) -> None:
        standing = self._standing(table, list(rows))
        for row, lines in rows.items():
            here = (table, row)
            if row not in standing:
                self.missing[here] = lines[-1]
            elif here in self.strays:
                self._say(FindingKind.ROW_CHANGED, here, self.strays.pop(here), lines[-1])
            else:
                self._not_older(here, standing[row], lines)

    def _not_older(self, row: Named, stands: Line, lines: list[Line]) -> None:
        """In one chain the later line counts: a row that stands as an earlier one left it was put back."""
        later = [seq for chain, seq in lines if chain == stands[0] and seq > stands[1]]
        if later:
            says = f"it was put back to what line {stands[1]} wrote."
            self._say(FindingKind.ROW_CHANGED, row, says, (stands[0], max(later)))

    def _standing(self, table: str, rows: list[str]) -> dict[str, Line]:
        if table not in {model._meta.db_table for model in kept()}:
            return {}
        sql = f"SELECT t.id, l.chain, l.seq FROM {table} t LEFT JOIN heard_ledgerentry l ON l.id = t.line WHERE t.id IN "  # noqa: S608
        found = [
            each
            for start in range(0, len(rows), MAX_IDS_PER_STATEMENT)
            for part in [rows[start : start + MAX_IDS_PER_STATEMENT]]
            for each in asked(f"{sql}({marks(len(part))})", part)
        ]
        return {row: (chain or "", seq or 0) for row, chain, seq in found}

    def conclude(self) -> None:
        """What is left when both directions are read."""
        for here, line in self.missing.items():
            if here not in self.removed:
                self._say(FindingKind.ROW_REMOVED, here, "its line wrote it, and nothing removed it.", line)
        for table in {table for table, _row in self.removed}:
            rows = [row for each, row in self.removed if each == table]
            for row in self._standing(table, rows):
                self.strays[(table, row)] = "it was removed, and is there again."
        for here, says in self.strays.items():
            self._say(FindingKind.ROW_ADDED, here, says)

    # Keys

    def find_keys(self) -> None:
        """Every key that something was sealed under, destroyed or not, has its row in the key store."""
        with connections[STORE].cursor() as cursor:
            cursor.execute("SELECT id FROM wrapped_key")
            there = {each[0] for each in cursor.fetchall()}
        for key, here in self.keys.items():
            if key not in there:
                self._say(FindingKind.KEY_MISSING, here, f"it is sealed under a key that is not there: {key}.")
        for key, line in payload_keys(self.chain).items():
            if key not in there and key not in self.keys:
                says = f"its lines are sealed under a key that is not there: {key}."
                self._say(FindingKind.KEY_MISSING, ("heard_ledgerentry", ""), says, line)


def read(chain: str | None) -> Rows:
    """Compare everything, or what one chain wrote."""
    found = Rows(chain)
    for model in kept():
        found.read(model)
    found.compare()
    found.conclude()
    found.find_keys()
    return found


def payload_keys(chain: str | None) -> dict[str, Line]:
    """The keys of the lines' own payloads, each with a line that is sealed under it."""
    start = "substr(payload, 3, 16)" if records().vendor == "sqlite" else "substring(payload from 3 for 16)"
    where, values = ("AND chain = %s", [chain]) if chain else ("", [])
    sql = f"SELECT {start}, MIN(chain) FROM heard_ledgerentry WHERE length(payload) > 0 {where} GROUP BY 1"  # noqa: S608  our own names
    return {bytes(key).hex(): (name, 0) for key, name in stream(sql, values)}
