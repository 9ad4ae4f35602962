"""What every template can say: a sentence by its key, a day, an hour. It is there without loading."""

import html
import re
from collections.abc import Hashable, Iterable, Mapping
from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from django import template
from django.template.base import FilterExpression
from django.template.loader import render_to_string
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from heard.ground import dates, lists, texts
from heard.ground.catalogues import Catalogue

register = template.Library()
# Stands for a value until the words around it are escaped; no text of ours has it.
PLACE = "\ue000{}\ue001"
PLACES = re.compile("\ue000(\\w+)\ue001")


class SayNode(template.Node):
    """`{% say "key" name=value %}`: the sentence with this key, escaped. Pages say hundreds: a plain key costs a look-up."""

    child_nodelists = ()

    def __init__(self, key: FilterExpression, values: Mapping[str, FilterExpression], name: str) -> None:
        self.key, self.values, self.name = key, values, name
        self.plain = key.var if isinstance(key.var, SafeString) and not key.filters else None

    def render(self, context: template.Context) -> str:
        """The sentence; with `as name`, it is kept under the name and nothing stands here."""
        key = self.plain or self.key.resolve(context)
        said = texts.say(key, **{name: value.resolve(context) for name, value in self.values.items()})
        if self.name:
            context[self.name] = said
            return ""
        return html.escape(said) if context.autoescape else said


@register.tag("say")
def _say(parser: template.base.Parser, token: template.base.Token) -> SayNode:
    _tag, key, *words = token.split_contents()
    name = words[-1] if words[-2:-1] == ["as"] else ""
    words = words[:-2] if name else words
    values = template.base.token_kwargs(words, parser)
    if words:
        raise template.TemplateSyntaxError(f"Not understood in say {key}: {' '.join(words)}")
    return SayNode(parser.compile_filter(key), values, name)


register.simple_tag(texts.say_in, name="say_in")
register.simple_tag(texts.spoken, name="spoken_language")


@register.simple_tag
def each_language(first: str = "") -> list[tuple[str, str]]:
    """Every language that is offered here and is no region of another, with its direction; the one that is named first."""
    known = {first, first.partition("-")[0]}
    others = [each for each in texts.offered_here() if not texts.is_region(each) and each not in known]
    return [(each, texts.direction(each)) for each in ([first] if first else []) + others]


@register.simple_tag
def language_locale() -> str:
    """How the language that is spoken writes days and hours, as browsers name it: `en-US`."""
    return str(dates.locale_spoken()).replace("_", "-")


@register.simple_tag
def unread_language() -> str:
    """What the language that is spoken says of itself, where no native reader has read it yet; `""` where one has."""
    return texts.say(texts.UNREAD) if texts.spoken() in texts.unread() else ""


def part(template: str, alike: Mapping[str, Hashable], **filled: str) -> SafeString:
    """A part of a page that is the same for all pages of which `alike` is true, but for a few words: those are `filled` in.

    It is drawn once for each language and each `alike`, so that nothing personal may be among these: what is filled in is
    kept nowhere. It is escaped here, and stands in the template by its name like any other value.
    """
    drawn = _drawn(template, texts.sayings(), tuple(alike.items()), tuple(filled))
    escaped = {name: html.escape(value) for name, value in filled.items()}
    return mark_safe(_filled(drawn, escaped))  # noqa: S308  drawn by a template, its values escaped


def _filled(words: str, values: Mapping[str, str]) -> str:
    """These words with their places filled, all at once: a name that looks like a place is a name."""
    return PLACES.sub(lambda place: values.get(place[1], place[0]), words)


LAYOUT = re.compile(r"\s*\n\s*")


@lru_cache(maxsize=1024)
def _drawn(
    template: str, _sayings: tuple[Catalogue, ...], alike: tuple[tuple[str, Hashable], ...], places: tuple[str, ...]
) -> str:
    drawn = render_to_string(template, {**dict(alike), **{name: PLACE.format(name) for name in places}})
    # A part stands in many pages: how its template is laid out is not sent with each.
    return LAYOUT.sub("\n", drawn)


@register.simple_tag
def say_html(key: str, **values: object) -> SafeString:
    """The sentence with this key, where something that fills it is HTML: `{% say_html "x" name=name|bdi %}`.

    Its own words are escaped, and every value that is not safe already.
    """
    safe = {name: value for name, value in values.items() if isinstance(value, SafeString)}
    text = str(escape(texts.say(key, **{**values, **{name: PLACE.format(name) for name in safe}})))
    return mark_safe(_filled(text, safe))  # noqa: S308  what was not safe was escaped with the sentence


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
