"""What every template can say: a sentence by its key, a day, an hour. It is there without loading."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django import template
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from heard.ground import dates, lists, texts

register = template.Library()
# Stands in a sentence for a value until its words are escaped; nobody types it, and no text of ours has it.
PLACE = "\ue000{}\ue001"

register.simple_tag(texts.say, name="say")
register.simple_tag(texts.say_in, name="say_in")
register.simple_tag(texts.spoken, name="spoken_language")


@register.simple_tag
def each_language() -> list[tuple[str, str]]:
    """Every language that comes with Heard and is no region of another, with its direction."""
    return [(each, texts.direction(each)) for each in texts.shipped() if not texts.is_region(each)]


def places(*names: str) -> dict[str, str]:
    """Places for values that are not known yet, for a part of a page that is drawn once and `filled` for each page."""
    return {name: PLACE.format(name) for name in names}


def filled(drawn: str, values: Mapping[str, str]) -> SafeString:
    """A part of a page with its places filled. The values are escaped here."""
    for name, value in values.items():
        drawn = drawn.replace(PLACE.format(name), escape(value))
    return mark_safe(drawn)  # noqa: S308  drawn by a template, its values escaped


@register.simple_tag
def say_html(key: str, **values: object) -> SafeString:
    """The sentence with this key, where something that fills it is HTML: `{% say_html "x" name=name|bdi %}`.

    Its own words are escaped, and every value that is not safe already.
    """
    safe = {name: value for name, value in values.items() if isinstance(value, SafeString)}
    text = str(escape(texts.say(key, **{**values, **{name: PLACE.format(name) for name in safe}})))
    for name, value in safe.items():
        text = text.replace(PLACE.format(name), value)
    return mark_safe(text)  # noqa: S308  what was not safe was escaped with the sentence


@register.filter
def bdi(value: object) -> SafeString:
    """A name, a number or a code whose own direction stays in a text of any language."""
    return format_html("<bdi>{}</bdi>", value)


@register.filter
def strong(words: object) -> SafeString:
    """What weighs most in a sentence, for its place: `{% say_html "x" first=words|strong %}`."""
    return format_html("<strong>{}</strong>", words)


@register.filter
def link(words: object, address: object) -> SafeString:
    """A link for the place of a sentence: `{% say_html "x" settings=label|link:address %}`."""
    return format_html('<a href="{}">{}</a>', address, words)


@register.filter
def together(names: Iterable[object]) -> str:
    """Some names in a row: `Ruth and Omar`."""
    return lists.together(str(each) for each in names)


@register.filter
def day(value: date) -> str:
    """A local day: `Jan 26, 2026`."""
    return dates.day(value)


@register.filter
def weekday(value: date) -> str:
    """A local day with its weekday: `Monday, January 26, 2026`."""
    return dates.weekday(value)


@register.simple_tag
def moment(value: datetime, zone: ZoneInfo) -> str:
    """A day and an hour by the clock of a zone: `Jan 26, 2026, 9:30 AM`."""
    return dates.moment(value, zone)
