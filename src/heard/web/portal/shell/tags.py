"""Template words of the portal: `own_day` and `own_time` for days and hours."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django import template
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString

from heard.ground import dates
from heard.web.portal.shell.words import time_words
from heard.web.sessions import REALMS

register = template.Library()


@register.simple_tag
def own_idle() -> int:
    """After how many seconds of rest somebody is signed out."""
    return int(REALMS["portal"].idle.total_seconds())


@register.simple_tag(takes_context=True)
def own_day(context: Context, moment: date) -> str:
    """A day with its weekday: `Thursday, March 12, 2026`."""
    return dates.weekday(moment.astimezone(context["zone"]) if isinstance(moment, datetime) else moment)


@register.simple_tag(takes_context=True)
def own_time(context: Context, moment: datetime) -> SafeString:
    """A day, an hour, and in whose zone. A script may add the hour of who reads it."""
    zone: ZoneInfo = context["zone"]
    return format_html(
        '<time datetime="{}" data-zone="{}">{}</time>',
        moment.isoformat(timespec="minutes"),
        zone,
        time_words(moment.astimezone(zone), zone),
    )
