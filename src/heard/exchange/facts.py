"""The facts of what crosses, and the rows that open for it."""

from heard.confidentiality import access
from heard.confidentiality.vault import KeyName
from heard.consent.facts import active_principals
from heard.dialogue.case import Case
from heard.dialogue.models import Party
from heard.exchange import rules
from heard.exchange.models import Item, Permission, PermissionTakenBack, Reading, Recall, Release, Shown
from heard.ground.acts import Actor, Doing, rule
from heard.people.terms import Side

STEPS = {"permit": "permit", "take_back_permission": "permit", "read_item": "read", "release_item": "release",
         "recall_item": "recall"}  # fmt: skip


def item_of(case: Case, doing: Doing) -> Item | None:
    """The item that an act is about."""
    return case.last(Item, pk=doing.given.get("item"))


def permission_of(case: Case, item: Item | None) -> Permission | None:
    """The permission of an item that stands, if one does."""
    back = {row.permission_id for row in case.rows(PermissionTakenBack)}
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


def receivers(case: Case, item: Item) -> list[Party]:
    """The principals of the other side with whom the dialogue goes on."""
    party = next(each for each in case.parties if each.pk == item.party_id)
    return [each for side in Side if side != party.side for each in active_principals(case, side)]


def _crossing(case: Case, doing: Doing) -> rules.Crossing:
    item = item_of(case, doing)
    permission = permission_of(case, item)
    own = case.party(doing.by.who)
    return rules.Crossing(
        step=STEPS.get(doing.act, "release"),
        by_author=item is not None and own is not None and item.party_id == own.pk,
        permitted=permission is not None,
        readers=len({row.who for row in case.some(Reading, permission_id=permission.pk)}) if permission else 0,
        shown=is_shown(case, release_of(case, item)),
    )


@access.opens("An item that its author permits to cross", "assigned")
def _permitted_items(case: Case, _by: Actor) -> dict[KeyName, set[str]]:
    rows: dict[KeyName, set[str]] = {}
    for item in case.rows(Item):
        if permission_of(case, item):
            rows.setdefault(KeyName("party", item.party_id), set()).add(item.pk)
    return rows


rule("R23", _crossing, rules.may_cross)
