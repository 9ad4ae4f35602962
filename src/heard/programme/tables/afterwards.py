"""After a meeting, or when none came of it: care, disclosure, records, figures."""

from typing import Annotated, ClassVar

from heard.programme.choices import CourtResult, DisclosureKind
from heard.programme.tables.table import (
    AtLeastOne,
    Count,
    Several,
    Table,
    says,
)


class AftercarePolicy(Table):
    """When both sides hear from a facilitator again."""

    table: ClassVar[str] = "aftercare"

    first_hours: Annotated[
        AtLeastOne,
        says("Within how many hours of a meeting both sides are contacted.", "R35"),
    ] = 72
    later_weeks: Annotated[
        Several[AtLeastOne],
        says("After how many weeks both sides are contacted again.", "R35"),
    ] = (2,)
    later_months: Annotated[
        Several[AtLeastOne],
        says("After how many months both sides are contacted again.", "R35"),
    ] = (6,)


class DisclosurePolicy(Table):
    """What may leave the programme, to whom and on what ground."""

    table: ClassVar[str] = "disclosure"

    court: Annotated[
        CourtResult,
        says(
            "Whether a court hears a result: never, when both principals agree, or as the law of the programme says.",
            "R36",
        ),
    ] = "never"
    kinds: Annotated[
        Several[DisclosureKind],
        says("The kinds of disclosure that are possible at all.", "R37"),
    ] = ("agreed_by_all", "prevent_death_or_injury")


class RetentionPolicy(Table):
    """How many months after closing a record lives; 0 is at once."""

    table: ClassVar[str] = "retention"

    declined_inquiry: Annotated[
        Count,
        says("Months until what a person left who declined is erased.", "R39"),
    ] = 0
    preparation_notes: Annotated[
        Count,
        says("Months after closing until preparation notes are erased.", "R39"),
    ] = 3
    case: Annotated[
        Count,
        says("Months after closing until all else of a dialogue is erased.", "R39"),
    ] = 84


class FiguresPolicy(Table):
    """What may be published."""

    table: ClassVar[str] = "figures"

    least: Annotated[
        AtLeastOne,
        says("The smallest count that a published figure may give away.", "R40"),
    ] = 10
