"""What staff of the case see of screening. Participants see nothing of it."""

from datetime import date

from heard.acts.actors import Actor
from heard.acts.looking import Sight, has_words, sight
from heard.confidentiality.access import STAFF_OF_CASE
from heard.dialogue.case import Case
from heard.ground.dates import day
from heard.ground.texts import say, text
from heard.people.models import StatedRecord
from heard.screening.acknowledgement_facts import acknowledgement_of, review_of
from heard.screening.facts import dates_ahead, open_proceedings, orders_in_force
from heard.screening.models import (
    Acknowledgement,
    AgeChecked,
    Approval,
    CourtCase,
    InstitutionAsked,
    MeasureDecided,
    Order,
    OtherBodyApproved,
    Risk,
    Standing,
    Talk,
)
from heard.screening.terms import Allowed, DateKind, Measure, OtherPrograms, Proceedings

TITLES = (
    (Talk, text("seen-first_talk")),
    (Standing, text("seen-standing")),
    (Risk, text("seen-risk")),
    (Approval, text("seen-approved")),
    (AgeChecked, text("seen-age_checked")),
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
            text=_order_in_words(row),
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


def _order_in_words(row: Order) -> str:
    """How long an order holds, and what it allows all the same."""
    until = say("seen-order_until", day=day(row.until)) if row.until else say("seen-order_open")
    allows = ", ".join(Allowed(each).within for each in row.allows.split())
    return f"{until} {say('seen-order_allows', allows=allows)}" if allows else until


@sight
def decided_and_asked(_actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """Which measure was decided on, what the institution said, which other body approved: for staff of the case."""
    if not relations & STAFF_OF_CASE:
        return []
    told: list[tuple[str, str, StatedRecord]] = [
        *(("seen-measure", f"{Measure(row.measure).label}: {row.reason}", row) for row in case.rows(MeasureDecided)),
        *(("seen-institution", _institution_in_words(row), row) for row in case.rows(InstitutionAsked)),
        *(("seen-other_body", row.body, row) for row in case.rows(OtherBodyApproved)),
    ]
    return [
        Sight(place="screening", title=say(title), text=words, at=row.at, who=row.who, row=row.pk)
        for title, words, row in told
    ]


def _institution_in_words(row: InstitutionAsked) -> str:
    last = row.said["infraction"]
    clear = say("seen-infraction", day=day(date.fromisoformat(last))) if last else say("seen-no_infraction")
    programs = OtherPrograms.OPEN if row.said["programs_open"] else OtherPrograms.DONE
    return f"{clear} {say('seen-other_programs', programs=programs.within)}"


@sight
def acknowledgements(actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """An acknowledgement, for who made it; for staff of the case with who was named to review it, and what they said."""
    staff = bool(relations & STAFF_OF_CASE)
    rows = [row for row in case.rows(Acknowledgement) if staff or row.person_id == actor.who]
    return [_acknowledgement(case, row, staff=staff) for row in rows]


def _acknowledgement(case: Case, row: Acknowledgement, *, staff: bool) -> Sight:
    reviewed = staff and row.reviewed_by
    answer = review_of(case, row) if reviewed else None
    waits = reviewed and answer is None and acknowledgement_of(case, row.person_id) == row
    measure = Measure(row.measure).label
    return Sight(
        place="screening",
        title=say("seen-acknowledgement"),
        text=say("seen-review_declined", measure=measure, words=answer.words) if answer and answer.words else measure,
        at=row.at,
        who=row.person_id,
        row=row.pk,
        by=row.reviewed_by if staff else "",
        state=say("seen-review", said=answer.said if answer else "named") if reviewed else "",
        choice=("acknowledgement", row.pk) if waits else ("", ""),
    )


@sight
def court_cases(_actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """Which cases in court it was, for staff of the case."""
    if not relations & STAFF_OF_CASE:
        return []
    return [
        Sight(
            place="facts",
            title=say("seen-court_case"),
            text=_court_case_in_words(row),
            at=row.at,
            about=row.person_id or "",
            row=row.pk,
        )
        for row in case.rows(CourtCase)
    ]


OF_COURT = ("number", "county", "happened_on", "judged_on")


def _court_case_in_words(row: CourtCase) -> str:
    """Each thing that is known of it, with what it is called."""
    known = [(name, row.said[name]) for name in OF_COURT if name in row.said]
    said = [(name, day(date.fromisoformat(value)) if name.endswith("_on") else value) for name, value in known]
    return "; ".join(say("seen-court_fact", what=say(f"seen-court_{name}"), value=value) for name, value in said)
