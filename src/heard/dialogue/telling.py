"""What a line of the timeline was about, in a word: which yes, which paper, which day. Each step says it of its own rows."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from heard.confidentiality import vault
from heard.confidentiality.vault import NoKey
from heard.dialogue.case import Case
from heard.dialogue.models import DialogueRecord
from heard.ground.extensions import Extension

Says = Callable[[Case, Any], str]
S = TypeVar("S", bound=Says)
TOLD: Extension[tuple[type[DialogueRecord], Says]] = Extension("what lines of the timeline are about")


def tells(*kinds: type[DialogueRecord]) -> Callable[[S], S]:
    """Register what rows of these kinds say of their line: a few words, never what somebody said."""

    def keep(says: S) -> S:
        for kind in kinds:
            TOLD.add((kind, says))
        return says

    return keep


def words_by_line(case: Case, keyring: vault.Keyring) -> Mapping[str, str]:
    """What each line wrote about, by its reference. A row that is not for this keyring says nothing."""
    with vault.opened(keyring):
        found = ((row.line, _said(case, row, says)) for kind, says in TOLD for row in case.rows(kind))
        return {line: words for line, words in found if words}


def _said(case: Case, row: DialogueRecord, says: Says) -> str:
    try:
        return says(case, row)
    except NoKey:
        return ""
