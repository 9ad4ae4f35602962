"""The page that says how long everything is kept."""

from itertools import groupby

from django.apps import apps

from heard.confidentiality.retention import TABLE, RetentionPeriod
from heard.management.printing.tables import NOTHING, PRINTED
from heard.programme.catalogue import settings
from heard.programme.policy import default_policy

NEVER = "as long as the programme"
WORDS = (
    "Erasing destroys keys, so that what they sealed can be read nowhere any more, nor in backups. What has no words "
    "stays beside the ledger: it says that something was done, and once the keys of its people are gone, no longer to "
    "whom. A legal hold stops every erasing (R39)."
)


def _what(model: str) -> str:
    """What a model is, in the first sentence of its own words."""
    words = (apps.get_model("heard", model).__doc__ or "").strip().splitlines()[0]
    return words.partition(". ")[0].rstrip(".")


def _months(keeping: RetentionPeriod) -> str:
    return f"`{keeping.setting}` months" if keeping.setting else NEVER


def _rows() -> list[str]:
    """Models that are kept alike stand together, in the order of the table."""
    lines = []
    for _alike, group in groupby(TABLE, key=lambda each: (each.setting, each.since, each.keys, each.goes)):
        for each in group:
            keys = ", ".join(each.keys) or NOTHING
            cells = (f"{each.model}: {_what(each.model)}", _months(each), each.since, keys, each.goes)
            lines.append(f"| {' | '.join(cells)} |")
    return lines


def _settings() -> list[str]:
    used = {each.setting for each in TABLE if each.setting}
    default = default_policy()
    return [f"| `{one.key}` | {one.sentence} | {one.value_in(default)} |" for one in settings() if one.key in used]


def how_long_it_is_kept() -> str:
    """`docs/practice/retention.md`."""
    return "\n".join(
        [
            "# How long everything is kept",
            "",
            PRINTED,
            "",
            WORDS,
            "",
            "## Settings",
            "",
            "| Setting | What it says | Default, in months |",
            "|---|---|---|",
            *_settings(),
            "",
            "## Every kind of record",
            "",
            "| What | Is kept | From | Keys destroyed then | What can no longer be read |",
            "|---|---|---|---|---|",
            *_rows(),
            "",
        ]
    )
