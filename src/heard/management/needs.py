"""What `heard doctor` looks at in the page of the day: whether what is kept of each dialogue is what its rows ask for."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import islice

from heard.dialogue.case import Case
from heard.dialogue.models import Dialogue
from heard.ground import clock
from heard.inquiry.asked import are_unfinished
from heard.inquiry.models import UnfinishedInquiry
from heard.management.health import BATCH_ROWS, Batch, Look, OfBatch
from heard.programme.queries import policy_in_force
from heard.worklist.keeping import COLUMNS, mark_of, truth
from heard.worklist.models import Need
from heard.worklist.needs import Needed


def needs(sample: int | None = None) -> Look:
    """Compare every dialogue, or some; what time alone has changed since is no fault: `heard tick` brings it up."""
    look, counted, aged = Look(), 0, 0
    policy = cache(policy_in_force)
    for dialogues in _batches(sample):
        kept = _kept(dialogues)
        batch = Batch(dialogues)
        for dialogue in dialogues:
            counted += 1
            wrong = _wrong(OfBatch(dialogue, batch, policy(dialogue.programme_id)), kept[dialogue.pk])
            if wrong and dialogue.needs_again_at and dialogue.needs_again_at <= clock.now():
                aged += 1
            elif wrong:
                look.wrong.append(f"Dialogue {dialogue.pk}: {wrong}")
    look.wrong += _of_questions()
    look.well.append(f"{counted:,} dialogues compared with what the page of the day shows.")
    if aged:
        look.aged.append(f"{aged:,} dialogues need something else by now. `heard tick` brings them up.")
    return look


def _of_questions() -> list[str]:
    """First questions that wait and are not kept as such, or are kept and wait no more: who asked would wait unseen."""
    true = set(are_unfinished().values_list("pk", flat=True))
    kept = set(UnfinishedInquiry.objects.values_list("pk", flat=True))
    found = [f"First question {each}: it waits, and the page of the day does not show it." for each in sorted(true - kept)]
    return found + [f"First question {each}: the page of the day shows it, and it is over." for each in sorted(kept - true)]


def _batches(sample: int | None) -> Iterator[list[Dialogue]]:
    found = Dialogue.objects.select_related("programme")
    rows = (found.order_by("?")[:sample] if sample else found.order_by("pk")).iterator(BATCH_ROWS)
    while batch := list(islice(rows, BATCH_ROWS)):
        yield batch


def _kept(dialogues: list[Dialogue]) -> dict[str, list[Needed]]:
    """The rows that pages read, as needs, by dialogue."""
    found: dict[str, list[Needed]] = defaultdict(list)
    for row in Need.objects.filter(dialogue__in=[each.pk for each in dialogues]).order_by("kind", "about"):
        values = {name: getattr(row, name) for name in COLUMNS}
        found[row.dialogue_id].append(Needed(kind=row.kind, about=row.about, **values))
    return found


def _wrong(case: Case, kept: list[Needed]) -> str:
    mark, true = mark_of(kept), mark_of(truth(case))
    if mark != case.dialogue.needs_mark:
        return "the rows of the page of the day are not those that were written there."
    return "" if mark == true else "it needs something else than the page of the day says."
