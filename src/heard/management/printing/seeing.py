"""Who sees what: the access table, what opens for a moment, and what each page asks first."""

from heard.acts.looking import SIGHTS, Sees
from heard.confidentiality.access import RELATIONS, ROW_GRANTS, TABLE, Grant, RowGrant
from heard.management.printing.story import STEPS, title_of
from heard.management.printing.tables import page, table

COLUMNS = {**RELATIONS, "programme": "the programme itself, sending"}
PARTIES = ("harmed_principal", "responsible_principal", "supporter")
# Words of the table that stand for several columns.
STAND_FOR = {"party": PARTIES, "principal": PARTIES[:2]}
WHOSE = {
    "own": "their own",
    "prepared": "of those they prepare",
    "all": "of everyone",
    "inquiry": "of everyone who asks",
}
KEYS = {
    "identity": "each person's own: who they are",
    "locator": "each person's own: how to reach them",
    "party": "each person's own in this dialogue: what they say there, and what is written about them in preparation",
    "notebook": "each participant's own: what they note for themself and have not shared; nobody else opens it",
    "dialogue": "the dialogue's: what the office and, row by row, both sides may know",
    "office": "the dialogue's, for staff only: what screening and the office write",
    "desk": "each member of staff's own: what they keep for themself; nobody else opens it",
}
INTRODUCTION = (
    "Everything that says something about a person is encrypted. This table says who holds which keys, in one "
    "dialogue, at one moment. Where a column has a dash, that relation opens nothing of this kind: a page with a "
    "mistake in it would still show nothing. A facilitator who is not assigned to the dialogue has no column, because "
    "nothing opens for them."
)
JUDGING = (
    "While it judges an act, the programme opens names, ways of reaching people, the dialogue's facts and the "
    "office's. It never opens what a person said in preparation, wrote, or was told: no rule needs to read that."
)
MOMENTS = (
    "These rows open only while their reason lasts. The key itself is not handed over: every row that is not named "
    "stays shut."
)
PAGES = (
    "A key is not yet a page. Each page asks one of these questions, with the person who looks as the first thing it "
    "is told. Every look at a dialogue leaves a line that names what it opened (R38)."
)


def columns_of(relations: frozenset[str]) -> set[str]:
    """The columns that the words of a grant stand for."""
    return {column for word in relations for column in STAND_FOR.get(word, (word,))}


def _row(matter: str, relations: frozenset[str], says: str) -> list[str]:
    named = columns_of(relations)
    return [matter, *(says if column in named else "" for column in COLUMNS)]


def _grant(grant: Grant) -> list[str]:
    return _row(grant.matter, grant.to, WHOSE[grant.whose])


def _row_grant(grant: RowGrant) -> list[str]:
    return _row(grant.matter, grant.to, "these rows")


def _sight(find: Sees) -> str:
    return f"- {(find.__doc__ or '').strip().splitlines()[0]}"


def _steps() -> list[str]:
    found = {step: [find for find, _place in SIGHTS if find.__module__.split(".")[1] == step] for step in STEPS}
    return [f"### {title_of(step)}\n\n" + "\n".join(map(_sight, finds)) for step, finds in found.items() if finds]


def who_sees_what() -> str:
    """The page that a practitioner checks against what was promised to people."""
    head = ["What", *COLUMNS.values()]
    row_grants = sorted(ROW_GRANTS, key=lambda each: each.matter)
    keys = table(["Kind of key", "Whose it is, and what lies under it"], KEYS.items())
    return page(
        "Who sees what",
        INTRODUCTION,
        "## What each relation opens",
        table(head, map(_grant, TABLE)),
        "## What opens for a moment and a reason",
        MOMENTS,
        table(head, map(_row_grant, row_grants)),
        "## The keys",
        keys,
        JUDGING,
        "## What pages show",
        PAGES,
        *_steps(),
    )
