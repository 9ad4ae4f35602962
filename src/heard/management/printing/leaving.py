"""Words that do not leave the building where somebody else could read them."""

from heard.contact import gsm
from heard.contact.sentences import FIELDS, Sentence, shipped
from heard.contact.words import ALWAYS, HARMS, PLACES_OF_CUSTODY, ROLES
from heard.ground.texts import offered
from heard.ground.unsaid import UNSAID
from heard.management.printing.tables import page, table
from heard.people.terms import Way
from heard.programme.choices import Harm

INTRODUCTION = (
    "What can show on a lock screen, an envelope or a calendar never has these words in it (R12). They are looked for "
    "as whole words, in capitals or not."
)
BESIDE = (
    "Beside them: the programme's own name, the name of every place it knows, every part of every name of the other side, "
    "and the code of the dialogue. The name that shows as sender is held to the same words."
)
TEXTS = (
    f"A text message shows whole on a lock screen. It has {gsm.MAX_SEPTETS} plain characters (GSM-7) at most and no link, "
    "names nobody's surname, and none of these roles:"
)
SENTENCES = (
    "These sentences are offered for messages, calls and letters, each in the person's own language. Only "
    f"{' and '.join(f'`{each}`' for each in FIELDS)} are filled in. A programme keeps its own with "
    "`heard sentences FILE --keep`; a file with an unsafe sentence is refused, with its line and the reason."
)


def _label(harm: str) -> str:
    return harm.replace("_", " ").capitalize()


def _row(each: Sentence) -> list[str]:
    ways = ", ".join(str(Way(way).label).lower() for way in each.ways)
    return [ways, *(each.filled(language, "", name="{name}", when=None) for language in offered(()))]


def words_that_do_not_leave() -> str:
    """The page for those who check the words of messages."""
    rows = [[_label(harm), ", ".join(f"“{word}”" for word in HARMS.get(harm, ()))] for harm in Harm.__args__]  # type: ignore[attr-defined]
    rows.append(["Places of custody", ", ".join(f"“{word}”" for word in PLACES_OF_CUSTODY)])
    rows.append(["This work", ", ".join(f"“{word}”" for word in UNSAID["services"])])
    return page(
        "Words that do not leave",
        INTRODUCTION,
        BESIDE,
        table(["About", "Words"], rows),
        f"{len(ALWAYS)} words and turns of phrase in all.",
        "## Text messages",
        TEXTS,
        ", ".join(f"“{role}”" for role in ROLES) + ".",
        "## Neutral sentences",
        SENTENCES,
        table(["By", "English", "Spanish"], [_row(each) for each in shipped()]),
    )
