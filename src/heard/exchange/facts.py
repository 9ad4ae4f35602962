"""The facts of what crosses, and the rows that open for it."""

from datetime import datetime, timedelta

from heard.acts.actors import Actor
from heard.acts.register import Attempt, rule
from heard.confidentiality import access
from heard.confidentiality.vault import KeyName
from heard.consent.facts import active_principals
from heard.contact.gates import WAITS
from heard.contact.rules import Held
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
from heard.people.terms import Side
from heard.programme.policy import Policy

STEPS = {
    "permit": "permit",
    "take_back_permission": "permit",
    "read_item": "read",
    "release_item": "release",
    "recall_item": "recall",
    "send_back_item": "send_back",
}


def item_of(case: Case, attempt: Attempt) -> Item | None:
    """The item that an act is about."""
    return case.last(Item, pk=attempt.values.get("item"))


def permission_of(case: Case, item: Item | None) -> Permission | None:
    """The permission of an item that stands, if one does: not taken back, and not sent back by who read it."""
    back = {row.permission_id for row in case.rows(PermissionTakenBack)}
    back |= {row.permission_id for row in case.rows(SentBack)}
    newest = case.last(Permission, item_id=item.pk) if item else None
    return newest if newest and newest.pk not in back else None


def release_of(case: Case, item: Item | None) -> Release | None:
    """The release of an item that was not called back."""
    recalled = {row.release_id for row in case.rows(Recall)}
    newest = case.last(Release, item_id=item.pk) if item else None
    return newest if newest and newest.pk not in recalled else None


def is_shown(case: Case, release: Release | None) -> bool:
    """Whether a release was shown to anybody."""
    return release is not None and bool(case.some(Shown, release_id=release.pk))


def held_until(released: datetime, policy: Policy) -> datetime:
    """Until when a release waits before anybody is shown it (R16)."""
    return released + timedelta(minutes=policy.contact.hold_minutes)


def is_held(case: Case, release: Release) -> bool:
    """Whether a release still waits."""
    return case.now < held_until(release.entered_at, case.policy)


def sent_back_of(case: Case, item: Item) -> SentBack | None:
    """How an item was last sent back, if its author has not permitted it anew since."""
    newest = case.last(Permission, item_id=item.pk)
    return case.last(SentBack, permission_id=newest.pk) if newest else None


def is_across(case: Case, release: Release | None) -> bool:
    """Whether everybody to whom a release went has been shown it."""
    shown = {row.to_id for row in case.some(Shown, release_id=release.pk)} if release else set()
    return bool(shown) and not ReleasedCopy.objects.filter(release=release).exclude(to__in=shown).exists()


def waiting_since(case: Case) -> datetime | None:
    """Since when something permitted waits to be across; nothing where nothing waits."""
    standing = {item: permission_of(case, item) for item in case.rows(Item)}
    return min(
        (
            permission.entered_at
            for item, permission in standing.items()
            if permission and not is_across(case, release_of(case, item))
        ),
        default=None,
    )


def receivers(case: Case, item: Item) -> list[Party]:
    """The principals of the other side with whom the dialogue goes on."""
    party = next(each for each in case.parties if each.pk == item.party_id)
    return [each for side in Side if side != party.side for each in active_principals(case, side)]


def _crossing(case: Case, attempt: Attempt) -> rules.Crossing:
    item = item_of(case, attempt)
    permission = permission_of(case, item)
    own = case.party(attempt.by.who)
    return rules.Crossing(
        step=STEPS.get(attempt.act, "release"),
        stays=item is not None and item.kind in STAYS,
        by_author=item is not None and own is not None and item.party_id == own.pk,
        permitted=permission is not None,
        readers=len({row.who for row in case.some(Reading, permission_id=permission.pk)}) if permission else 0,
        shown=is_shown(case, release_of(case, item)),
    )


def _waiting(case: Case, attempt: Attempt) -> Held:
    """What is released can be called back until its time: nobody is shown it before (R16)."""
    release = release_of(case, item_of(case, attempt))
    return Held(waited=release is None or not is_held(case, release), left=False, leaving=True)


@access.opens("An item that its author permits to cross", "assigned")
def _permitted_items(case: Case, _by: Actor) -> dict[KeyName, set[str]]:
    rows: dict[KeyName, set[str]] = {}
    for item in case.rows(Item):
        if permission_of(case, item):
            rows.setdefault(KeyName("party", item.party_id), set()).add(item.pk)
    return rows


WAITS["show_item"] = _waiting
rule("R23", _crossing, rules.may_cross)
