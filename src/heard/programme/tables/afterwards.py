"""After a meeting, or when none came of it: care, disclosure, records, figures."""

from typing import Annotated, ClassVar

from heard.programme.choices import CourtResult, DisclosureKind
from heard.programme.tables.table import (
    AtLeastOne,
    Count,
    Several,
    Table,
    bends,
)


class AftercarePolicy(Table):
    """When both sides hear from a facilitator again."""

    table: ClassVar[str] = "aftercare"

    first_hours: Annotated[AtLeastOne, bends("R35")] = 72
    later_days: Annotated[Several[AtLeastOne], bends("R35")] = ()
    later_weeks: Annotated[Several[AtLeastOne], bends("R35")] = (2,)
    later_months: Annotated[Several[AtLeastOne], bends("R35")] = (6,)


class DisclosurePolicy(Table):
    """What may leave the programme, to whom and on what ground."""

    table: ClassVar[str] = "disclosure"

    court: Annotated[CourtResult, bends("R36")] = "never"
    kinds: Annotated[Several[DisclosureKind], bends("R37")] = ("agreed_by_all", "prevent_death_or_injury")


class RetentionPolicy(Table):
    """How many months after closing a record lives; 0 is at once."""

    table: ClassVar[str] = "retention"

    declined_inquiry: Annotated[Count, bends("R39")] = 0
    preparation_notes: Annotated[Count, bends("R39")] = 3
    case: Annotated[Count, bends("R39")] = 84


class FiguresPolicy(Table):
    """What may be published."""

    table: ClassVar[str] = "figures"

    least: Annotated[AtLeastOne, bends("R40")] = 10
