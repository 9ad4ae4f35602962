"""What each may see of supporters: who was named, invited, accepted, and who will not be there."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from heard.acts.actors import Actor
from heard.acts.looking import Sight, sight
from heard.confidentiality import vault
from heard.confidentiality.access import STAFF_OF_CASE
from heard.consent.models import Yes
from heard.consent.terms import Purpose
from heard.dialogue.case import Case
from heard.dialogue.models import Party
from heard.ground.texts import say
from heard.people.terms import Part
from heard.preparation.facts import (
    counts_on_it,
    left_since,
    named_by,
    sessions_with,
    supporter,
    supporters_known_to,
    was_told_of,
)
from heard.preparation.models import (
    SupporterAccepted,
    SupporterInvited,
    SupporterLeft,
)
from heard.preparation.terms import Beside


@sight
def supporters(actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """A supporter's name shows to both principals once they are invited (R22)."""
    if "principal" not in relations:
        return []
    return [
        Sight(place="people", title=party.person.name, text=Part(party.part).label, who=party.person_id, row=party.pk)
        for party in supporters_known_to(case, actor.who)
    ]


@sight
def named_supporters(_actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """Whom principals named as supporters and the office has not put on the dialogue yet, for staff of the case."""
    if not relations & STAFF_OF_CASE:
        return []
    waiting = [row for party in case.both for row in named_by(case, party.person_id)]
    reached = bool(relations & {"coordinator", "assigned"})
    return [
        Sight(
            place="preparation",
            title=say("seen-supporter_named", name=row.told["name"]),
            at=row.at,
            who=row.who,
            text=_of_named(row.told, reached=reached),
            row=row.pk,
        )
        for row in waiting
    ]


def _of_named(told: dict[str, str], *, reached: bool) -> str:
    how = told.get("reach", say("seen-supporter_they_tell")) if reached else ""
    parts = (told.get("related"), Beside(told["part"]).label, how and say("seen-supporter_reach", how=how))
    return "; ".join(filter(None, parts))


@sight
def supporters_gone(_actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """Supporters who will not be there, by whose word, for staff of the case."""
    rows = case.rows(SupporterLeft) if relations & STAFF_OF_CASE else []
    return [
        Sight(
            place="preparation",
            title=say("seen-supporter_gone"),
            at=row.at,
            who=row.person_id,
            row=row.pk,
            text=say("seen-supporter_gone_own" if row.who == row.person_id else "seen-supporter_gone_by_inviter"),
        )
        for row in rows
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Somebody beside a principal, as the principal's own page lists them. `who` is empty for who was only named so far.

    `state` of who was invited is the last that happened: `asked`, `said_yes`, `talked`; of who is not any more,
    `taken_back` by the principal or `cannot` by themselves; else `""`.
    """

    name: str
    part: str = ""
    who: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BesideMe:
    """Who comes with a principal, from their own words only, and which supporters of others they are asked to accept.

    Nothing here says what the other side answered.
    """

    named: tuple[Named, ...] = ()
    to_invite: tuple[Named, ...] = ()
    invited: tuple[Named, ...] = ()
    to_accept: tuple[Named, ...] = ()
    accepted: tuple[Named, ...] = ()


def beside_me(actor: Actor, case: Case) -> BesideMe:
    """Who comes with this principal; an empty list for others."""
    me = actor.who
    if "principal" not in case.relations(actor):
        return BesideMe()
    known = supporters_known_to(case, me)
    invited = {row.person_id for row in case.some(SupporterInvited, who=me)} & {each.person_id for each in known}
    accepted = {row.person_id for row in case.some(SupporterAccepted, who=me)}
    added = [each for each in case.parties if each.part == Part.SUPPORTER and each.supports == me]
    own = [each for each in added if not case.is_dead(each.person_id)]
    told = [each for each in known if was_told_of(case, each.person_id, me)]
    with vault.opened(case.keyring(actor)):
        return BesideMe(
            named=tuple(Named(name=row.told["name"], part=row.told["part"]) for row in named_by(case, me)),
            to_invite=_by_name((each for each in own if each.person_id not in invited), partial(_gone, case, me)),
            invited=_by_name((each for each in known if each.person_id in invited), partial(_so_far, case)),
            to_accept=_by_name(each for each in told if each.person_id not in invited | accepted),
            accepted=_by_name(each for each in known if each.person_id in accepted - invited),
        )


def _by_name(parties: Iterable[Party], state: Callable[[str], str] = lambda _who: "") -> tuple[Named, ...]:
    return tuple(Named(name=each.person.name, who=each.person_id, state=state(each.person_id)) for each in parties)


def _so_far(case: Case, supporter: str) -> str:
    """What happened with them. It stays as it was where they change their mind: that, a person tells first."""
    if sessions_with(case, supporter):
        return "talked"
    return "said_yes" if case.some(Yes, person_id=supporter, purpose=Purpose.PREPARE) else "asked"


def _gone(case: Case, me: str, supporter: str) -> str:
    row = left_since(case, supporter)
    return "" if row is None else "taken_back" if row.who == me else "cannot"


def is_beside(actor: Actor, case: Case) -> bool:
    """Whether somebody is asked to be there as a supporter, as far as they know."""
    return actor.kind == "person" and counts_on_it(case, actor.who)


def supporter_state(actor: Actor, case: Case, person: str) -> list[tuple[str, bool]]:
    """What has to be true of a supporter before the day, by name, and whether it is, for staff of the case."""
    if not case.relations(actor) & STAFF_OF_CASE:
        return []
    found = supporter(case, person, in_the_room=False)
    return [
        ("invited", found.invited),
        ("agreed", found.agreed),
        ("prepared", found.prepared),
        ("accepted", found.accepted),
    ]
