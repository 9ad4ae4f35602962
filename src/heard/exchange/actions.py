"""Writing, permitting, reading, releasing and calling back."""

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Closes, Crosses, Delivery, Reaches, Records, Takes, Why
from heard.acts.fields import ActField
from heard.acts.ledger import Pen
from heard.acts.refusals import Obstacle
from heard.acts.register import Attempt
from heard.dialogue.act_fields import BY_STAFF, SAID_AT, choice, party, text
from heard.dialogue.case import Case
from heard.dialogue.preconditions import all_of, assigned
from heard.dialogue.rules import ABSENT, ALREADY_DONE, OVER, unless
from heard.exchange.facts import (
    author_of,
    is_heard_by_their_own,
    is_shown,
    is_theirs,
    item_of,
    people_shown,
    people_to_receive,
    permission_of,
    receivers,
    release_of,
    released_at,
    waits_until,
    was_permitted,
)
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
from heard.exchange.rules import HEARD_BY_OTHERS, NOT_OF_THIS_SIDE
from heard.exchange.terms import OF_THE_RESPONSIBLE, ItemKind
from heard.people.terms import Part, Side

ITEM = ActField(name="item", kind="item")


def _of_this_side(case: Case, attempt: Attempt) -> list[Obstacle]:
    """Nobody but the responsible person is asked what they did, or what they could offer."""
    own = case.party(attempt.by.who)
    is_responsible = own is not None and (own.side, own.part) == (Side.RESPONSIBLE, Part.PRINCIPAL)
    return unless(is_responsible or attempt.values.get("kind") not in OF_THE_RESPONSIBLE, NOT_OF_THIS_SIDE)


def _heard_by_their_own(case: Case, attempt: Attempt) -> list[Obstacle]:
    """What is said in preparation is entered by who prepares that person, or was named for their side."""
    return unless(is_heard_by_their_own(case, attempt), HEARD_BY_OTHERS)


@act(
    "write_item",
    who=("party",),
    effect=Records(),
    rules=("R22",),
    requires=all_of(_of_this_side, _heard_by_their_own),
    fields=(choice("kind", ItemKind), text("text")),
    makes="item",
)
def write_item(case: Case, pen: Pen, *, by: Actor, kind: str, text: str) -> Item:
    """A person writes something of their own: a question, an answer, a letter, a wish; if responsible, what they did."""
    return pen.add(Item(dialogue_id=case.dialogue_id, party=case.party(by.who), kind=kind, text=text))


def _item(case: Case, attempt: Attempt) -> list[Obstacle]:
    return unless(item_of(case, attempt), ABSENT)


def _own_item(case: Case, attempt: Attempt) -> list[Obstacle]:
    """To anyone but its author an item is not there."""
    item, own = item_of(case, attempt), case.party(attempt.by.who)
    return unless(item and own and item.party_id == own.pk, ABSENT)


def _not_permitted(case: Case, attempt: Attempt) -> list[Obstacle]:
    return unless(permission_of(case, item_of(case, attempt)) is None, ALREADY_DONE)


def _permitted(case: Case, attempt: Attempt) -> list[Obstacle]:
    return unless(permission_of(case, item_of(case, attempt)), OVER)


@act("permit", who=("party",), effect=Takes(), rules=("R23",), requires=all_of(_own_item, _not_permitted), fields=(ITEM,))
def permit(case: Case, pen: Pen, *, by: Actor, item: str) -> Permission:
    """The author permits this exact text to go to the other side, once a facilitator has read it."""
    return pen.add(Permission(dialogue_id=case.dialogue_id, item_id=item))


@act(
    "take_back_permission",
    who=("party",),
    effect=Closes(),
    after_closing=True,
    requires=all_of(_own_item, _permitted),
    fields=(ITEM, SAID_AT),
)
def take_back_permission(case: Case, pen: Pen, *, by: Actor, item: str) -> PermissionTakenBack:
    """The author takes the permission back. What was released and not yet shown is destroyed."""
    found = case.last(Item, pk=item)
    back = pen.add(PermissionTakenBack(dialogue_id=case.dialogue_id, permission=permission_of(case, found)))
    release = release_of(case, found)
    if release and not is_shown(case, release):
        _call_back(case, pen, release)
    elif release:
        _destroy_unseen(case, pen, release)
    return back


def _destroy_unseen(case: Case, pen: Pen, release: Release) -> None:
    """Of a release that one of several has seen: the copies of those who have not."""
    seen = {row.to_id for row in case.some(Shown, release_id=release.pk)}
    for copy in ReleasedCopy.objects.filter(release=release).exclude(to__in=seen):
        pen.remove(copy)


def _unread(case: Case, attempt: Attempt) -> list[Obstacle]:
    permission = permission_of(case, item_of(case, attempt))
    return unless(permission is None or not case.some(Reading, permission_id=permission.pk, who=attempt.by.who), ALREADY_DONE)


@act(
    "read_item",
    who=("facilitator",),
    effect=Records(),
    rules=("R23",),
    requires=all_of(assigned, _item, _unread),
    fields=(ITEM,),
)
def read_item(case: Case, pen: Pen, *, by: Actor, item: str) -> Reading:
    """A facilitator has read what its author permits to cross."""
    return pen.add(Reading(dialogue_id=case.dialogue_id, permission=permission_of(case, case.last(Item, pk=item))))


def _not_released(case: Case, attempt: Attempt) -> list[Obstacle]:
    """One permission lets it cross once: what was called back crosses again only when its author permits it anew."""
    item = item_of(case, attempt)
    if release_of(case, item):
        return [ALREADY_DONE]
    permission = permission_of(case, item)
    return unless(permission is None or not case.some(Release, permission_id=permission.pk), OVER)


@act(
    "release_item",
    who=("facilitator",),
    effect=Crosses(to=people_to_receive),
    requires=all_of(assigned, _item, _not_released),
    fields=(ITEM,),
)
def release_item(case: Case, pen: Pen, *, by: Actor, item: str) -> Release:
    """A facilitator lets the text cross: a copy for each principal of the other side, under their own key."""
    found = case.last(Item, pk=item)
    if found is None:
        raise LookupError(item)
    release = pen.add(Release(dialogue_id=case.dialogue_id, permission=permission_of(case, found), item=found))
    pen.add_all([ReleasedCopy(release=release, to=party, text=found.text) for party in receivers(case, found)])
    return release


def _call_back(case: Case, pen: Pen, release: Release) -> Recall:
    for copy in ReleasedCopy.objects.filter(release=release):
        pen.remove(copy)
    return pen.add(Recall(dialogue_id=case.dialogue_id, release=release))


def _released(case: Case, attempt: Attempt) -> list[Obstacle]:
    return unless(release_of(case, item_of(case, attempt)), ABSENT)


@act(
    "recall_item",
    who=("facilitator",),
    effect=Closes(),
    rules=("R23",),
    after_closing=True,
    requires=all_of(assigned, _item, _released),
    fields=(ITEM,),
)
def recall_item(case: Case, pen: Pen, *, by: Actor, item: str) -> Recall:
    """A release that was not shown yet is called back, and the copies are destroyed."""
    release = release_of(case, case.last(Item, pk=item))
    if release is None:
        raise LookupError(item)
    return _call_back(case, pen, release)


def _not_across(case: Case, attempt: Attempt) -> list[Obstacle]:
    """What is released is called back first."""
    return unless(release_of(case, item_of(case, attempt)) is None, ALREADY_DONE)


@act(
    "send_back_item",
    who=("facilitator",),
    effect=Reaches(to=author_of, why=Why.ANSWER, how=Delivery.PAGE, words="reason", awaited=was_permitted),
    rules=("R23",),
    after_closing=True,
    requires=all_of(assigned, _item, _not_across),
    fields=(ITEM, text("reason")),
)
def send_back_item(case: Case, pen: Pen, *, by: Actor, item: str, reason: str) -> SentBack:
    """It does not cross as it is. Its author reads why, and can write it anew, or permit it again."""
    found = case.last(Item, pk=item)
    if found is None:
        raise LookupError(item)
    return pen.add(
        SentBack(dialogue_id=case.dialogue_id, permission=permission_of(case, found), party_id=found.party_id, reason=reason)
    )


def _for_them_and_new(case: Case, attempt: Attempt) -> list[Obstacle]:
    release, party = release_of(case, item_of(case, attempt)), case.party(attempt.values.get("to") or attempt.by.who)
    if release is None or party is None or (attempt.by.kind == "person" and party.person_id != attempt.by.who):
        return [ABSENT]
    if not ReleasedCopy.objects.filter(release=release, to=party).exists():
        return [ABSENT]
    return unless(not case.some(Shown, release_id=release.pk, to_id=party.pk), ALREADY_DONE)


@act(
    "show_item",
    who=("party", "assigned"),
    effect=Crosses(to=people_shown, waits_until=waits_until, since=released_at, theirs=is_theirs),
    requires=_for_them_and_new,
    after_closing=True,
    about="to",
    fields=(ITEM, party("to", required=False, needed_when=BY_STAFF)),
)
def show_item(case: Case, pen: Pen, *, by: Actor, item: str, to: str | None = None) -> Shown:
    """What was released is shown to the one it is for: on their page, on paper, or read to them."""
    release = release_of(case, case.last(Item, pk=item))
    return pen.add(Shown(dialogue_id=case.dialogue_id, release=release, to=case.party(to or by.who)))
