"""News that was a mistake: what people were told of an entry that counts no more."""

from heard.dialogue.case import Case
from heard.dialogue.models import Closing, Death, DialogueRecord, Told, Transfer
from heard.dialogue.terms import News

# By the news that somebody was told, the kind of entry that it tells of.
TOLD_OF: dict[str, type[DialogueRecord]] = {
    News.DEATH: Death,
    News.TRANSFER: Transfer,
    News.RELEASE: Transfer,
    News.END: Closing,
}


def was_undone(case: Case, told: Told) -> bool:
    """Whether what somebody was told turned out to be a mistake: the newest entry of its kind before it was struck."""
    kind = TOLD_OF.get(told.news)
    if kind is None:
        return False
    before = [row for row in case.entered(kind) if row.entered_at < told.entered_at]
    return bool(before) and before[-1] in case.struck(kind)


def told_of(case: Case, row: DialogueRecord) -> list[Told]:
    """What people were told of an entry that was struck, while it counted; `[]` where it is none that people are told of."""
    return [each for each in case.rows(Told) if TOLD_OF.get(each.news) is type(row) and row.entered_at < each.entered_at]
