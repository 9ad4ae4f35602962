"""The two parts of the list that repeat: rows and options. A template takes ten times as long for these as for the page."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString

from heard.dialogue.listing import DialogueEntry
from heard.web.staff.words import RESTING, STAGE_LABELS, local_time

RESTS = '<span class="tag attention">{}</span>'
TAGS = {"": "", **{name: format_html(RESTS, words) for name, words in RESTING.items()}}
STAGES = {name: escape(label) for name, label in STAGE_LABELS.items()}
NOBODY_YET, FORMER = "Nobody yet", "a former colleague"


def rows(found: list[DialogueEntry], names: Mapping[str, str], zone: ZoneInfo) -> SafeString:
    """Each dialogue as the list shows it. Names are escaped here; all the rest is our own letters and digits."""
    start, safe = reverse("dialogues"), {who: escape(name) for who, name in names.items()}
    return SafeString("".join([_row(each, start, safe, zone) for each in found]))


def _row(row: DialogueEntry, start: str, names: Mapping[str, str], zone: ZoneInfo) -> str:
    carriers = ", ".join([names.get(who, FORMER) for who in row.carriers.split()]) or NOBODY_YET
    cells = (
        STAGES.get(row.stage, ""),
        TAGS.get(row.resting, ""),
        carriers,
        local_time(row.moved_at, zone),
        f"{row.opened_at.astimezone(zone):%-d %b %Y}",
    )
    first = f'<th scope="row"><a class="target" href="{start}{row.id}/">{row.code}</a></th>'
    return f"<tr>{first}<td>{'</td><td>'.join(cells)}</td></tr>\n"


def options(known: Mapping[str, str], chosen: str) -> SafeString:
    """What can be chosen, with what is."""
    return format_html_join(
        "",
        '<option value="{}"{}>{}</option>\n',
        ((value, SafeString(" selected") if value == chosen else "", words) for value, words in known.items()),
    )
