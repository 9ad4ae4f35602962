"""Whether everything is as it was written: the ledger, every row it tells of, and what guards them both.

What this cannot see: somebody who owns the database may cut a chain together with its rows and its head, or write a
chain anew from a place on. That shows against a head that was kept elsewhere, or against what people hold on paper.
"""

from time import perf_counter

from heard.acts.verifying import chains, guards, rows
from heard.acts.verifying.findings import Finding, FindingKind, Report
from heard.acts.verifying.reading import one_moment

__all__ = ["Finding", "FindingKind", "Report", "verify"]


def verify(chain: str | None = None) -> Report:
    """Check all of it, or one chain and what it wrote. Rows that no line knows are only found by checking all of it."""
    began = perf_counter()
    with one_moment():
        found = chains.read(chain)
        read_at = perf_counter()
        findings = chains.Judge(found).findings_of_all()
        compared = rows.read(chain)
        findings += compared.findings + guards.read()
    return Report(
        findings=tuple(findings),
        chains=found.chains,
        lines=found.lines,
        rows=compared.rows,
        seconds=perf_counter() - began,
        ledger_seconds=read_at - began,
    )
