"""Words that do not leave the building where somebody else could read them."""

from heard.contact.words import ALWAYS, HARMS, PLACES_OF_CUSTODY
from heard.management.printing.tables import page, table
from heard.programme.choices import Harm

INTRODUCTION = (
    "What can show on a lock screen, an envelope or a calendar never has these words in it (R12). They are looked for "
    "as whole words, in capitals or not."
)
BESIDE = (
    "Beside them: the programme's own name, the name of every place it knows, and every part of every name of the other side."
)


def _label(harm: str) -> str:
    return harm.replace("_", " ").capitalize()


def words_that_do_not_leave() -> str:
    """The page for those who check the words of messages."""
    rows = [[_label(harm), ", ".join(f"“{word}”" for word in HARMS.get(harm, ()))] for harm in Harm.__args__]  # type: ignore[attr-defined]
    rows.append(["Places of custody", ", ".join(f"“{word}”" for word in PLACES_OF_CUSTODY)])
    return page("Words that do not leave", INTRODUCTION, BESIDE, table(["About", "Words"], rows),
                f"{len(ALWAYS)} words and turns of phrase in all.")  # fmt: skip
