"""What a check of the ledger can find, and where."""

from dataclasses import dataclass
from enum import StrEnum


class FindingKind(StrEnum):
    """Each kind of tampering, as it is said to a person."""

    LINE_CHANGED = "line changed"
    LINE_REMOVED = "line removed"
    TAIL_CUT = "tail cut"
    GAP = "gap"
    ORDER_SWAPPED = "order swapped"
    HASH_FORGED = "hash forged"
    HEAD_CHANGED = "head changed"
    LINE_MOVED = "line moved"
    ROW_CHANGED = "row changed"
    ROW_REMOVED = "row removed"
    ROW_ADDED = "row added"
    TRIGGER_MISSING = "trigger missing"
    TRIGGER_ALTERED = "trigger altered"
    KEY_MISSING = "key missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is not as it was written, and its place: a line, a row, a trigger or a key."""

    kind: FindingKind
    says: str
    chain: str = ""
    seq: int = 0
    table: str = ""
    row: str = ""

    @property
    def place(self) -> str:
        """Where it is, for a person."""
        line = f"{self.chain} line {self.seq}" if self.seq else self.chain
        row = f"{self.table} {self.row}".strip()
        return ", ".join(filter(None, (line, row)))

    def __str__(self) -> str:
        return f"{self.kind}: {self.place}: {self.says}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What was checked, how long it took, and everything found. `ledger_seconds` is the part for the chains alone."""

    findings: tuple[Finding, ...]
    chains: int
    lines: int
    rows: int
    seconds: float
    ledger_seconds: float

    @property
    def clean(self) -> bool:
        """Whether everything is as it was written."""
        return not self.findings
