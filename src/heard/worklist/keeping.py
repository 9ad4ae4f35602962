"""Keeping needs beside each dialogue, in the transaction of every act on it; and again when time alone changes them."""

import hashlib
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models import Value
from django.db.models.functions import Concat

from heard.acts.actors import Actor
from heard.acts.ledger import Pen
from heard.acts.looking import Sight, after_looking
from heard.confidentiality import vault
from heard.dialogue import case as cases
from heard.dialogue.case import Case
from heard.dialogue.models import Assignment, Dialogue
from heard.facilitators.models import StandingRecorded
from heard.ground import clock
from heard.people.models import Account
from heard.programme import scene as scenes
from heard.programme.models import PlaceClosed, PlaceKnown, PlaceReopened, PolicyVersion
from heard.programme.scene import ProgrammeScene
from heard.worklist import sources
from heard.worklist.models import Handled, Need
from heard.worklist.needs import Needed, changes_at, needs_of

SOURCES = sources.SOURCES
COLUMNS = ("role", "band", "since", "from_at", "due_at", "count", "of", "side")
KEPT = (*COLUMNS, "stands_at")
UNIQUE = ("dialogue", "kind", "about")
# In one round of `heard tick`, so that no round is long; the next one goes on.
BATCH_SIZE = 200
A_DAY = timedelta(days=1)
DIGEST_CHARS = 8


def truth(case: Case) -> list[Needed]:
    """What this dialogue needs, judged with what the programme opens while it judges."""
    with vault.opened(case.judging_keyring()):
        return needs_of(case)


def mark_of(found: list[Needed]) -> str:
    """16 characters that change with any need, the first 8 only where one comes or goes; `""` without needs."""
    if not found:
        return ""
    keys = repr([(each.kind, each.about) for each in found])
    text = repr([tuple(getattr(each, name) for name in ("kind", "about", *COLUMNS)) for each in found])
    return "".join(hashlib.sha256(each.encode()).hexdigest()[:DIGEST_CHARS] for each in (keys, text))


def bring_up(case: Case) -> dict[str, Any]:
    """Make the kept needs of a dialogue those that its rows ask for; what is then to be kept on the dialogue itself.

    The caller has locked the dialogue. No statement where nothing changed, else two.
    """
    with vault.opened(case.judging_keyring()):
        found, again = needs_of(case), changes_at(case)
    mark = mark_of(found)
    if mark != case.dialogue.needs_mark:
        _write(case, found)
        case.dialogue.needs_mark = mark
    return {"needs_mark": mark, "needs_again_at": again}


def _write(case: Case, found: list[Needed]) -> None:
    """What is gone goes; what is there keeps to whom it was given, and until when it was put off."""
    rows = [
        Need(
            programme_id=case.dialogue.programme_id,
            dialogue_id=case.dialogue_id,
            kind=each.kind,
            about=each.about,
            lies_with=each.whom or each.role,
            **{name: getattr(each, name) for name in KEPT},
        )
        for each in found
    ]
    before = case.dialogue.needs_mark
    if before and before[:DIGEST_CHARS] != mark_of(found)[:DIGEST_CHARS]:
        named = Need.objects.alias(named=Concat("kind", Value(":"), "about")).filter(dialogue=case.dialogue_id)
        named.exclude(named__in=[f"{each.kind}:{each.about}" for each in found]).delete()
    if rows:
        Need.objects.bulk_create(rows, update_conflicts=True, unique_fields=UNIQUE, update_fields=KEPT)


@cases.KEPT_FOR_LISTS.add
def _keep(case: Case, _pen: Pen) -> dict[str, Any]:
    return bring_up(case)


@scenes.KEPT_FOR_LISTS.add
def _look_again(scene: ProgrammeScene, pen: Pen) -> None:
    """A new policy bears on every dialogue, a facilitator's standing on theirs, a place on meetings there.

    The next round looks at them again.
    """
    wanted = Dialogue.objects.filter(programme=scene.programme_id).exclude(stage="closed")
    if any(isinstance(row, PlaceClosed | PlaceReopened | PlaceKnown) for row in pen.added):
        wanted = wanted.filter(stage__in=("authorised", "fixed"))
    elif not any(isinstance(row, PolicyVersion) for row in pen.added):
        accounts = [row.account_id for row in pen.added if isinstance(row, StandingRecorded)]
        if not accounts:
            return
        wanted = wanted.filter(pk__in=Assignment.objects.filter(account__in=accounts, ended=None).values("dialogue"))
    wanted.update(needs_again_at=scene.now)


# When time passes


def refreshes(programme_id: str) -> Iterator[tuple[str, Callable[[], object]]]:
    """Dialogues whose needs time alone has changed, each as a part of its own, with words for it; then what is over."""
    due = Dialogue.objects.filter(programme=programme_id, needs_again_at__lte=clock.now()).order_by("needs_again_at")
    for reference in list(due.values_list("pk", flat=True)[:BATCH_SIZE]):
        yield f"bring up what dialogue {reference} needs", partial(refresh, reference)
    yield "hand back what lay with somebody who left", partial(hand_back, programme_id)


def refresh(dialogue_id: str) -> None:
    """Bring one dialogue up to date, as the clock stands."""
    with transaction.atomic():
        if Dialogue.objects.select_for_update(of=("self",)).filter(pk=dialogue_id).values_list("pk").first():
            Dialogue.objects.filter(pk=dialogue_id).update(**bring_up(Case(dialogue_id)))


@after_looking
def _looked(by: Actor, case: Case, shown: list[Sight]) -> None:
    """Words that waited to be looked at wait no more. One statement where nothing waits."""
    if (
        sources.sharing.may_answer(by, shown)
        and Need.objects.filter(dialogue=case.dialogue_id, kind=sources.sharing.NAME).exists()
    ):
        refresh(case.dialogue_id)


def hand_back(programme_id: str) -> None:
    """What was given to somebody who has left lies with their role again; what can be undone no more goes."""
    left = Account.objects.filter(programme=programme_id, ended_at__isnull=False).values("pk")
    for role in Need.objects.filter(programme=programme_id, lies_with__in=left).values_list("role", flat=True).distinct():
        Need.objects.filter(programme=programme_id, lies_with__in=left, role=role).update(lies_with=role, given_by="")
    Handled.objects.filter(account__programme=programme_id, at__lt=clock.now() - A_DAY).delete()
