"""The facts of what crosses, and the rows that open for it."""

from datetime import datetime, timedelta

from heard.acts.actors import Actor
from heard.acts.register import Attempt, rule
from heard.confidentiality import access
from heard.confidentiality.vault import KeyName
from heard.consent.leaving import active_principals, went_on_without
from heard.contact.endings import ended_since
from heard.dialogue.case import Case
from heard.dialogue.models import Party
from heard.exchange import rules
from heard.exchange.models import (
    Item,
    Permission,
    PermissionTakenBack,
    Reading,
    Recall,
    Release,
    ReleasedCopy,
    SentBack,
    Shown,
)
from heard.exchange.terms import STAYS
from heard.own_page.facts import had_page
from heard.own_page.models import OwnPage
from heard.people.terms import Side
from heard.preparation.facts import prepares
from heard.programme.policy import Policy
from heard.screening.facts import rested_by_law
from heard.screening.models import ProceedingClosed

STEPS = {
    "permit": "permit",
    "take_back_permission": "permit",
    "read_item": "read",
    "release_item": "release",
    "recall_item": "recall",
    "send_back_item": "send_back",
}


def item_of(case: Case, attempt: Attempt) -> Item | None:
    """The item that an act names; `None` where it is not of this dialogue."""
    return case.last(Item, pk=attempt.values.get("item"))


def permission_of(case: Case, item: Item | None) -> Permission | None:
    """The permission of an item that stands, if one does: not taken back, not sent back, and not ended while it waited."""
    back = {row.permission_id for row in case.rows(PermissionTakenBack)}
    back |= {row.permission_id for row in case.rows(SentBack)}
    newest = case.last(Permission, item_id=item.pk) if item else None
    if newest is None or newest.pk in back:
        return None
    release = case.last(Release, permission_id=newest.pk)
    return None if release and is_withdrawn(case, release) else newest


def release_of(case: Case, item: Item | None) -> Release | None:
    """The release of an item that was not called back, and not ended while it waited."""
    recalled = {row.release_id for row in case.rows(Recall)}
    newest = case.last(Release, item_id=item.pk) if item else None
    return newest if newest and newest.pk not in recalled and not is_withdrawn(case, newest) else None


def is_shown(case: Case, release: Release | None) -> bool:
    """Whether a release was shown to anybody."""
    return release is not None and bool(case.some(Shown, release_id=release.pk))


def held_until(released: datetime, policy: Policy) -> datetime:
    """Until when (UTC) a release waits before anybody is shown it (R16)."""
    return released + timedelta(minutes=policy.contact.hold_minutes)


def is_held(case: Case, release: Release) -> bool:
    """Whether a release still waits."""
    return case.now < held_until(release.entered_at, case.policy)


def waits_until(case: Case, attempt: Attempt) -> datetime | None:
    """Until when the release that an act is about waits (R16), in UTC."""
    release = release_of(case, item_of(case, attempt))
    return held_until(release.entered_at, case.policy) if release else None


def released_at(case: Case, attempt: Attempt) -> datetime | None:
    """When (UTC) the item that an act names was last released; `None` where it never was."""
    item = item_of(case, attempt)
    release = case.last(Release, item_id=item.pk) if item else None
    return release.entered_at if release else None


# When it has reached them


def reached_at(case: Case, release: Release, person_id: str) -> datetime | None:
    """When a release reached this person: it was shown, read or handed to them, or their own page announced it.

    From then on it is theirs, like a letter in their hand. `None` where it has not reached them, or never will.
    """
    party = case.party(person_id)
    shown = next(iter(case.some(Shown, release_id=release.pk, to_id=party.pk)), None) if party else None
    return shown.entered_at if shown else _announced_at(case, release, person_id)


def _announced_at(case: Case, release: Release, person_id: str) -> datetime | None:
    """When the page of their own announced it: it is there, the wait is over, no legal step is open, and nothing ended it."""
    until = held_until(release.entered_at, case.policy)
    moments = [until, *(row.entered_at for row in case.some(OwnPage, person_id=person_id))]
    moments += [row.entered_at for row in case.rows(ProceedingClosed)]
    ended = ended_since(case, release.entered_at)
    for moment in sorted(each for each in moments if until <= each <= case.now):
        if ended and ended <= moment:
            return None
        if had_page(case, person_id, moment) and not rested_by_law(case, moment):
            return moment
    return None


def is_withdrawn(case: Case, release: Release) -> bool:
    """Whether a release was ended before it reached anybody: it goes no more, and its author permits anew (R16, R20)."""
    ended = ended_since(case, release.entered_at)
    if ended is None:
        return False
    item = case.last(Item, pk=release.item_id)
    there = (reached_at(case, release, each.person_id) for each in other_side(case, item)) if item else ()
    return all(moment is None or moment >= ended for moment in there)


def is_theirs(case: Case, attempt: Attempt) -> bool:
    """Whether the release that an act is about has reached the one to whom it is shown."""
    release = release_of(case, item_of(case, attempt))
    moments = (reached_at(case, release, each) for each in people_shown(case, attempt)) if release else ()
    return any(moment is not None and moment < case.now for moment in moments)


def people_shown(_case: Case, attempt: Attempt) -> list[str]:
    """The person to whom an act shows a release, by reference: whom it names, else the actor."""
    return [attempt.values.get("to") or attempt.by.who]


def sent_back_of(case: Case, item: Item) -> SentBack | None:
    """How an item was last sent back, if its author has not permitted it anew since."""
    newest = case.last(Permission, item_id=item.pk)
    return case.last(SentBack, permission_id=newest.pk) if newest else None


def is_across(case: Case, release: Release | None) -> bool:
    """Whether everybody to whom a release went has been shown it."""
    shown = {row.to_id for row in case.some(Shown, release_id=release.pk)} if release else set()
    return bool(shown) and not ReleasedCopy.objects.filter(release=release).exclude(to__in=shown).exists()


def waiting_since(case: Case) -> datetime | None:
    """Since when (UTC) something permitted waits to cross; `None` where nothing waits."""
    standing = {item: permission_of(case, item) for item in case.rows(Item)}
    return min(
        (
            permission.entered_at
            for item, permission in standing.items()
            if permission and not is_across(case, release_of(case, item))
        ),
        default=None,
    )


def other_side(case: Case, item: Item) -> list[Party]:
    """Everyone of the other side than its author's."""
    author = next(each for each in case.parties if each.pk == item.party_id)
    return [each for each in case.parties if each.side != author.side]


def receivers(case: Case, item: Item) -> list[Party]:
    """The principals of the other side with whom the dialogue goes on."""
    party = next(each for each in case.parties if each.pk == item.party_id)
    return [each for side in Side if side != party.side for each in active_principals(case, side)]


def people_to_receive(case: Case, attempt: Attempt) -> list[str]:
    """Whom a release of the item that an act is about would reach, by reference."""
    item = item_of(case, attempt)
    return [each.person_id for each in receivers(case, item)] if item else []


def author_of(case: Case, attempt: Attempt) -> str:
    """The author of the item that an act names, by reference."""
    item = item_of(case, attempt)
    return case.person_of(item.party_id) if item else ""


def was_permitted(case: Case, attempt: Attempt) -> bool:
    """Whether its author permitted it and waits to hear."""
    return permission_of(case, item_of(case, attempt)) is not None


def _crossing(case: Case, attempt: Attempt) -> rules.Crossing:
    item = item_of(case, attempt)
    permission = permission_of(case, item)
    own = case.party(attempt.by.who)
    return rules.Crossing(
        step=STEPS.get(attempt.act, "release"),
        stays=item is not None and item.kind in STAYS,
        by_author=item is not None and own is not None and item.party_id == own.pk,
        permitted=permission is not None and not _author_left(case, item),
        readers=len({row.who for row in case.some(Reading, permission_id=permission.pk)}) if permission else 0,
        shown=is_shown(case, release_of(case, item)),
        entered_by_other=attempt.act == "permit" and not is_heard_by_their_own(case, attempt),
    )


def is_heard_by_their_own(case: Case, attempt: Attempt) -> bool:
    """Whether somebody says it themselves, or it is entered by who prepares them or is named for their side."""
    heard, who = attempt.by.entered_by, attempt.by.who
    return not heard or case.is_named_for(heard, who) or prepares(case, heard, who)


def _author_left(case: Case, item: Item | None) -> bool:
    """Whether the others went on without the author: what a person who left had permitted crosses no more (R20)."""
    return item is not None and went_on_without(case, case.person_of(item.party_id))


@access.opens("An item that its author permits to cross", "assigned")
def _permitted_items(case: Case, _by: Actor) -> dict[KeyName, set[str]]:
    rows: dict[KeyName, set[str]] = {}
    for item in case.rows(Item):
        if permission_of(case, item):
            rows.setdefault(KeyName("party", item.party_id), set()).add(item.pk)
    return rows


rule("R23", _crossing, rules.may_cross)
