"""What repeats on the pages of finding: rows, options, results. A template takes ten times as long for these."""

from collections.abc import Callable, Iterable, Mapping
from html import escape
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils.safestring import SafeString

from heard.dialogue.finding import Match
from heard.dialogue.listing import DialogueEntry
from heard.ground import dates
from heard.ground.texts import say
from heard.web.staff.words import RESTING, STAGE_LABELS

RESTS = '<span class="tag attention">{}</span>'


def rows(found: list[DialogueEntry], names: Mapping[str, str], zone: ZoneInfo) -> SafeString:
    """Each dialogue as the list shows it. Names are escaped here; all the rest is our own words."""
    said = RowTexts(names, zone)
    return SafeString("".join([said.row(each) for each in found]))


class RowTexts:
    """What the rows of one page say, escaped once for all of them."""

    def __init__(self, names: Mapping[str, str], zone: ZoneInfo) -> None:
        self.zone, self.start = zone, reverse("dialogues")
        self.names = {who: escape(name) for who, name in names.items()}
        self.stages = {name: escape(label) for name, label in STAGE_LABELS.items()}
        self.tags = {name: RESTS.format(escape(words)) for name, words in RESTING.items()}
        self.nobody, self.former = escape(say("finding-nobody_yet")), escape(say("finding-former"))

    def row(self, row: DialogueEntry) -> str:
        """One dialogue."""
        cells = (
            self.stages.get(row.stage, ""),
            self.tags.get(row.resting, ""),
            ", ".join([self.names.get(who, self.former) for who in row.carriers.split()]) or self.nobody,
            escape(dates.moment(row.moved_at, self.zone)) if row.moved_at else "",
            escape(dates.day(row.opened_at.astimezone(self.zone).date())),
        )
        first = f'<th scope="row"><a class="target" href="{self.start}{row.id}/">{row.code}</a></th>'
        return f"<tr>{first}<td>{'</td><td>'.join(cells)}</td></tr>\n"


def options(known: Mapping[str, object], chosen: str) -> SafeString:
    """What can be chosen, with what is. Everything is escaped here."""
    found = (
        f'<option value="{escape(value)}"{" selected" if value == chosen else ""}>{escape(str(words))}</option>'
        for value, words in known.items()
    )
    return SafeString("\n".join(found))


def results(found: Iterable[Match], why: Callable[[Match], str]) -> SafeString:
    """Each match with the words why, the best first. Everything that was typed once is escaped here."""
    start = reverse("dialogues")
    return SafeString("\n".join([_result(each, start, escape(why(each))) for each in found]))


def _result(match: Match, start: str, why: str) -> str:
    entry = match.known.entry
    resting = RESTING.get(entry.resting, "")
    rests = RESTS.format(escape(resting)) if resting else ""
    name = f"<strong>{escape(match.known.named)}</strong> " if match.known.named else ""
    return (
        f'<li class="card"><p><a class="target" href="{start}{entry.id}/">{escape(entry.code)}</a> '
        f"<span>{escape(STAGE_LABELS.get(entry.stage, entry.stage))}</span> {rests}</p>"
        f'<p>{name}<span class="muted">{why}</span></p></li>'
    )
