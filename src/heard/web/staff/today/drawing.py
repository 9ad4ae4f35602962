"""A row of the page of the day as HTML.

Drawn here and not by a template: a full page has a hundred rows, and no page is opened more often.
"""

from html import escape

from django.utils.safestring import SafeString

from heard.ground.texts import say
from heard.web.staff.today.handling import LATER_CHOICES
from heard.web.staff.today.telling import NeedLine
from heard.worklist.terms import Band

ROW = (
    '<li class="need">{tick}<div class="what"><p><a class="code" href="/dialogues/{dialogue}/">{code}</a> '
    '<strong>{what}</strong>{more}</p><p class="muted facts">{since}{due}<span>{whose}</span>{put_off}</p></div>'
    '<div class="do"><a class="button second" href="{address}">{action}<span class="unseen">{of}</span></a>'
    "{later}</div></li>"
)
TICK = (
    '<label class="tick"><input type="checkbox" name="needs" value="{reference}"><span class="unseen">{choose}</span></label>'
)
PUT = '<button class="quiet" name="put" value="{reference}:{when}">{says}<span class="unseen">{of}</span></button>'
LATER = (
    '<details class="later"><summary>{says}<span class="unseen">{of}</span></summary>'
    '<div role="group" aria-label="{says}{of}">{choices}</div></details>'
)
CHOICE = '<button class="quiet" name="put" value="{reference}:{when}">{says}</button>'


def drawn(line: NeedLine) -> SafeString:
    """One row. Everything that is filled in is escaped here, and nowhere else."""
    row = line.row
    known = {
        name: escape(str(value))
        for name, value in (
            ("reference", row.reference),
            ("dialogue", row.dialogue),
            ("code", row.code),
            ("what", line.what),
            ("whose", line.whose),
            ("address", line.address),
            ("action", line.action),
            ("of", say("today-of", code=row.code)),
            ("choose", say("today-choose", code=row.code, what=line.what)),
        )
    }
    parts = {
        "tick": TICK.format(**known) if row.may_touch else "",
        "more": f' <span class="muted">{escape(line.more)}</span>' if line.more else "",
        "since": _span(line.since),
        "due": _span(line.due, f"tag {line.tag}" if line.late else ""),
        "put_off": _span(line.put_off),
        "later": _later(line, known) if row.may_touch else "",
    }
    return SafeString(ROW.format(**known, **parts))


def _span(words: str, look: str = "") -> str:
    if not words:
        return ""
    return f'<span class="{look}">{escape(words)}</span>' if look else f"<span>{escape(words)}</span>"


def _later(line: NeedLine, known: dict[str, str]) -> str:
    """To put it off, or to bring it back."""
    if line.put_off and line.row.band != Band.SAFETY:
        return PUT.format(**known, when="now", says=_said("today-bring_back"))
    if line.row.band == Band.SAFETY:
        return PUT.format(**known, when="tonight", says=_said("today-until_tonight"))
    choices = (CHOICE.format(**known, when=name, says=escape(str(label))) for name, label in LATER_CHOICES.items())
    return LATER.format(**known, says=_said("today-later"), choices="".join(choices))


def _said(key: str) -> str:
    return escape(say(key))
