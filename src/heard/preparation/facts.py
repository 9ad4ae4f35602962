"""The facts of preparation, as the rows say them. R25 is registered with the meeting, which knows who is to come."""

from datetime import date, datetime
from typing import TypeVar

from heard.acts.actors import Actor
from heard.acts.register import ACTS, Attempt, rule
from heard.attending.interpreting import may_interpret
from heard.confidentiality import access
from heard.confidentiality.vault import KeyName
from heard.consent.leaving import PART_ENDED, active_principals
from heard.consent.yeses import agreed
from heard.contact.confirming import WRITTEN_BY_ANOTHER
from heard.contact.facts import both_know
from heard.dialogue.case import Case, after
from heard.dialogue.models import Party, Told
from heard.dialogue.reaching import reached
from heard.people.terms import Channel, Part, Side
from heard.preparation import rules
from heard.preparation.models import (
    NotReady,
    Ready,
    Session,
    SupporterAccepted,
    SupporterInvited,
    SupporterLeft,
    SupporterNamed,
)
from heard.screening.facts import risk_age

Kind = TypeVar("Kind", SupporterInvited, SupporterAccepted)


def sessions_with(case: Case, person_id: str) -> list[Session]:
    """The sessions held with one person, in order."""
    party = case.party(person_id)
    return case.some(Session, party_id=party.pk) if party else []


def counting_sessions(case: Case, person_id: str) -> list[Session]:
    """The sessions with one person that count (R24), in order: long enough, and one on each day."""
    by_day: dict[date, Session] = {}
    for row in sessions_with(case, person_id):
        if row.minutes >= case.policy.preparation.least_minutes:
            by_day.setdefault(case.day(row.at), row)
    return list(by_day.values())


def prepares(case: Case, account_id: str, person_id: str) -> bool:
    """Whether a facilitator prepares a person: they have held a session with them."""
    return any(row.account_id == account_id for row in sessions_with(case, person_id))


@access.PREPARED.add
def prepared_by(case: Case, by: Actor) -> set[str]:
    """The parties whom this facilitator prepares."""
    return {row.party_id for row in case.rows(Session) if row.account_id == by.who}


def says_ready(case: Case, who: str, of: str) -> bool:
    """Whether the last word of somebody about a principal is that they are ready."""
    yes, no = case.last(Ready, who=who, person_id=of), case.last(NotReady, who=who, person_id=of)
    return yes is not None and (no is None or no.entered_at < yes.entered_at)


def _prepared(case: Case, party: Party) -> rules.Prepared:
    held = counting_sessions(case, party.person_id)
    speaking = [each for each in case.facilitators if prepares(case, each, party.person_id)]
    return rules.Prepared(
        side=party.side,
        sessions=len(held),
        since_first=case.now - held[0].entered_at if held else None,
        first=held[0].entered_at.astimezone(case.zone) if held else None,
        says_ready=says_ready(case, party.person_id, party.person_id),
        spoken_for=bool(speaking) and all(says_ready(case, each, party.person_id) for each in speaking),
    )


def is_prepared(case: Case, party: Party) -> bool:
    """Whether one principal is ready (R24), as far as it is about nobody but them: not by their own word alone."""
    return not rules.is_ready(_prepared(case, party), case.policy)


def _readiness(case: Case, _attempt: Attempt) -> rules.Readiness:
    sides = [active_principals(case, side) for side in Side]
    return rules.Readiness(
        principals=tuple(_prepared(case, party) for side in sides for party in side),
        both_sides=all(sides),
        risk_age=risk_age(case),
    )


def _beginning(case: Case, attempt: Attempt) -> rules.Beginning:
    who = reached(case, attempt)
    party = case.party(who)
    own = Side(party.side) if party else Side.RESPONSIBLE
    other = Side.RESPONSIBLE if own == Side.HARMED else Side.HARMED
    return rules.Beginning(
        is_supporter=party is not None and party.part == Part.SUPPORTER,
        is_harmed_side=party is not None and party.side == Side.HARMED,
        own_agreed=agreed(case, who),
        own_side_agreed=_all_agreed(case, own),
        other_side_agreed=_all_agreed(case, other),
    )


def _all_agreed(case: Case, side: Side) -> bool:
    principals = active_principals(case, side)
    return bool(principals) and all(agreed(case, party.person_id) for party in principals)


def _keeping(case: Case, attempt: Attempt) -> rules.KeptWords:
    """Whose words an act keeps: of whom it names, else of its actor; of the case where it could have named somebody."""
    naming = {each.argument for each in ACTS[attempt.act].fields} & {"with_", "about", "to"}
    named = next((found for each in sorted(naming) if (found := attempt.values.get(each))), None)
    whose = named if naming else attempt.by.who
    interpreter = attempt.values.get("interpreter")
    return rules.KeptWords(
        for_a_party=whose is None or case.party(whose) is not None,
        interpreter_may=not interpreter or may_interpret(case, interpreter),
    )


# Supporters


def invited_supporters(case: Case) -> list[str]:
    """Everybody who was invited to be beside a principal and has not left since, in order."""
    there = [row.person_id for row in case.rows(SupporterInvited) if row in counting(case, row.person_id, SupporterInvited)]
    return list(dict.fromkeys(there))


def left_since(case: Case, person_id: str) -> SupporterLeft | None:
    """The row by which they left; `None` where their newest invitation came after it, or they never left."""
    row, invited = case.last(SupporterLeft, person_id=person_id), case.last(SupporterInvited, person_id=person_id)
    return row if row and (invited is None or invited.entered_at <= row.entered_at) else None


@PART_ENDED.add
def has_left_since(case: Case, person_id: str, moment: datetime) -> bool:
    """Whether somebody who was to come along was un-invited, or left, since a moment, and is not invited anew."""
    row = left_since(case, person_id)
    return row is not None and row.entered_at >= moment


def counting(case: Case, person_id: str, kind: type[Kind]) -> list[Kind]:
    """Invitations or acceptances of a supporter that count: those after they last left."""
    row = case.last(SupporterLeft, person_id=person_id)
    return after(case.some(kind, person_id=person_id), row.entered_at if row else None)


def supporter(case: Case, person_id: str, *, in_the_room: bool) -> rules.Supporter:
    """One supporter as they stand."""
    by = {row.who for row in counting(case, person_id, SupporterInvited)}
    by |= {row.who for row in counting(case, person_id, SupporterAccepted)}
    everyone = {party.person_id for side in Side for party in active_principals(case, side)}
    return rules.Supporter(
        invited=person_id in invited_supporters(case),
        agreed=agreed(case, person_id),
        prepared=bool(sessions_with(case, person_id)),
        accepted=everyone <= by,
        in_the_room=in_the_room,
    )


def supporters_known_to(case: Case, person_id: str) -> list[Party]:
    """Those who were invited: of the own side at once, of the other once both sides know of each other (R2, R22).

    That somebody left again is told by a person first: until then their name stays where it was.
    """
    own, known = case.party(person_id), both_know(case, person_id)
    ever = dict.fromkeys(row.person_id for row in case.rows(SupporterInvited))
    found = [case.party(each) for each in ever if not _knows_of_leaving(case, each, person_id)]
    return [each for each in found if each and own and (known or each.side == own.side)]


def was_told_of(case: Case, supporter: str, person_id: str) -> bool:
    """Whether a principal may know of a supporter on their own page: of the own side at once, of the other once told."""
    own, party, invited = case.party(person_id), case.party(supporter), case.some(SupporterInvited, person_id=supporter)
    same_side = own is not None and party is not None and own.side == party.side
    return same_side or bool(invited and after(case.some(Told, person_id=person_id), invited[0].entered_at))


def counts_on_it(case: Case, supporter: str) -> bool:
    """Whether a supporter was invited and never said since that they cannot be there. That others said so is told first."""
    return bool(case.some(SupporterInvited, person_id=supporter)) and not _knows_of_leaving(case, supporter, supporter)


def _knows_of_leaving(case: Case, supporter: str, person_id: str) -> bool:
    row = left_since(case, supporter)
    return row is not None and (row.who == person_id or bool(after(case.some(Told, person_id=person_id), row.entered_at)))


@access.opens("A supporter's name, once invited; their own supporters' at once", "principal")
def _supporters_names(case: Case, by: Actor) -> dict[KeyName, set[str]]:
    own = [each for each in case.parties if each.part == Part.SUPPORTER and each.supports == by.who]
    return {KeyName("identity", each.person_id): {each.person_id} for each in [*supporters_known_to(case, by.who), *own]}


def named_by(case: Case, person_id: str) -> list[SupporterNamed]:
    """Supporters whom a principal named and the office has not put on the dialogue since, in order."""
    added = [each for each in case.parties if each.part == Part.SUPPORTER and each.supports == person_id]
    waiting: list[SupporterNamed] = []
    for row in case.some(SupporterNamed, who=person_id):
        put = next((each for each in added if each.joined_at > row.entered_at), None)
        if put is None:
            waiting.append(row)
        else:
            added.remove(put)
    return waiting


@WRITTEN_BY_ANOTHER.add
def _named_in_writing(case: Case, person_id: str) -> datetime | None:
    """Since when (UTC) who is supported has named people without a voice: who is at their page can name whom they like."""
    party = case.party(person_id)
    if party is None or party.part != Part.SUPPORTER:
        return None
    rows = case.some(SupporterNamed, who=party.supports)
    return next((row.entered_at for row in rows if row.channel == Channel.PAPER or not row.entered_by), None)


@access.opens("Whom one named as a supporter oneself", "principal")
def _named_oneself(case: Case, by: Actor) -> dict[KeyName, set[str]]:
    rows = {row.pk for row in case.some(SupporterNamed, who=by.who)}
    return {KeyName("office", case.dialogue_id): rows} if rows else {}


rule("R21", _beginning, rules.may_begin)
rule("R22", _keeping, rules.kept_apart)
rule("R24", _readiness, rules.are_ready)
