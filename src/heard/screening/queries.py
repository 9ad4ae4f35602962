"""What staff of the case see of screening. Participants see nothing of it."""

from heard.acts.actors import Actor
from heard.acts.looking import Sight, has_words, sight
from heard.confidentiality.access import STAFF_OF_CASE
from heard.dialogue.case import Case
from heard.ground.dates import day
from heard.ground.texts import say, text
from heard.screening.facts import dates_ahead, open_proceedings, orders_in_force
from heard.screening.models import Acknowledgement, Approval, Risk, Standing, Talk
from heard.screening.terms import DateKind, Measure, Proceedings

TITLES = (
    (Talk, text("seen-first_talk")),
    (Standing, text("seen-standing")),
    (Risk, text("seen-risk")),
    (Approval, text("seen-approved")),
)


@sight
def screening(_actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """Talks, standing, assessments, approvals."""
    if not relations & STAFF_OF_CASE:
        return []
    return [
        Sight(place="screening", title=str(title), at=row.at, who=row.who, about=getattr(row, "person_id", ""))
        for kind, title in TITLES
        for row in case.rows(kind)
    ]


@sight
def notes(_actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """Notes of first talks and assessments, which the office keeps."""
    noted: list[tuple[str, Talk | Risk]] = [("seen-note_of_talk", row) for row in case.rows(Talk)]
    noted += [("seen-note_of_risk", row) for row in case.rows(Risk)]
    return [
        Sight(
            place="notes",
            title=say(title),
            text=row.note,
            at=row.at,
            who=row.who,
            row=row.pk,
            note=row.pk,
            about=getattr(row, "person_id", ""),
            opens=True,
            line=row.line,
        )
        for title, row in noted
        if relations & STAFF_OF_CASE and has_words(row, "note")
    ]


@sight
def in_force(_actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """Orders in force, legal steps that are open, and dates of the law or of custody that are ahead."""
    if not relations & STAFF_OF_CASE:
        return []
    orders = [
        Sight(
            place="safety",
            title=say("seen-order"),
            at=row.at,
            row=row.pk,
            text=say("seen-order_until", day=day(row.until)) if row.until else say("seen-order_open"),
        )
        for row in orders_in_force(case)
    ]
    steps = [
        Sight(place="safety", title=say("seen-legal_step"), text=Proceedings(row.kind).label, at=row.at, row=row.pk)
        for row in open_proceedings(case)
    ]
    ahead = [
        Sight(
            place="safety",
            title=say("seen-date_ahead"),
            text=say("seen-date_ahead_on", what=DateKind(kind).label, day=day(on)),
            at=row.at,
            row=row.pk,
        )
        for row, kind, on in dates_ahead(case)
    ]
    return orders + steps + ahead


@sight
def acknowledgements(actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """An acknowledgement, for who made it and for staff of the case."""
    rows = [row for row in case.rows(Acknowledgement) if relations & STAFF_OF_CASE or row.person_id == actor.who]
    return [
        Sight(
            place="screening",
            title=say("seen-acknowledgement"),
            text=Measure(row.measure).label,
            at=row.at,
            who=row.person_id,
            row=row.pk,
        )
        for row in rows
    ]
