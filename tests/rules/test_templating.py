"""Templates say the same however their values are looked up; what is ours is found at the first try."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.template import Context, Engine, Template, Variable, engines
from django.template.loader import get_template
from django.utils.safestring import mark_safe

from heard.people.terms import Side
from heard.web.templating import QuickTemplate


@dataclass(frozen=True, slots=True)
class Thing:
    """What pages are made of."""

    name: str = "Ana & <b>Ben</b>"
    inner: Any = None
    named: dict[str, Any] = field(default_factory=lambda: {"items": "a key", "name": mark_safe("<i>safe</i>")})
    listed: tuple[Any, ...] = (1, "two")
    day: date = date(2026, 1, 26)
    side: Side = Side.HARMED
    count: int = 1234

    @property
    def lost(self) -> str:
        """What says that it is not there, as Django's templates know it."""
        raise ObjectDoesNotExist

    @property
    def broken(self) -> str:
        """A slip of ours."""
        raise AttributeError("inside")

    def called(self) -> str:
        """What a template calls."""
        return "<called>"

    def asks(self, more: str) -> str:
        """What a template cannot call."""
        return more


VALUES = {
    "thing": Thing(inner=Thing(name="within")),
    "make": lambda: Thing(name="made"),
    "some": [Thing(name="first"), Thing(name="second")],
    "words": "1 < 2",
    "empty": "",
    "nothing": None,
    "kind": Thing,
}
PLACES = (
    "thing.name",
    "thing.inner.name",
    "thing.named.items",
    "thing.named.name",
    "thing.named.missing",
    "thing.listed.1",
    "thing.listed.7",
    "thing.day",
    "thing.side",
    "thing.side.value",
    "thing.count",
    "thing.lost",
    "thing.called",
    "thing.asks",
    "thing.missing",
    "thing.missing.name",
    "thing.name|lower",
    "thing.name|default:words",
    "empty|default:thing.inner.name",
    "make.name",
    "some.1.name",
    "some.first",
    "words",
    "nothing",
    "nothing.name",
    "missing",
    "missing|default:'none'",
    "kind.name",
    "'<as it is>'",
    "12",
    "push",
)
AROUND: tuple[Callable[[str], str], ...] = (
    lambda place: f"{{{{ {place} }}}}",
    lambda place: f"{{% autoescape off %}}{{{{ {place} }}}}{{% endautoescape %}}",
    lambda place: f"{{% if {place} %}}yes{{% else %}}no{{% endif %}}",
    lambda place: f"{{% if {place} == words %}}yes{{% else %}}no{{% endif %}}",
    lambda place: f"{{% with it={place} %}}[{{{{ it }}}}]{{% endwith %}}",
    lambda place: f"{{% for each in {place} %}}{{{{ forloop.counter }}}} {{{{ each }}}} {{% empty %}}none{{% endfor %}}",
)


def drawn(kind: type[Template], words: str) -> str:
    """What a template becomes; of what it raises, the kind."""
    engine: Engine = engines["django"].engine  # type: ignore[attr-defined]
    try:
        return str(kind(words, engine=engine).render(Context(VALUES)))
    except Exception as error:  # noqa: BLE001  what is raised is compared too
        return repr(error)


@pytest.mark.parametrize("place", [*PLACES, "thing.broken"])
def test_what_a_place_says_is_what_django_says(place: str) -> None:
    for around in AROUND:
        assert drawn(QuickTemplate, around(place)) == drawn(Template, around(place)), around(place)


def test_every_page_is_drawn_so() -> None:
    template: Any = get_template("staff/dialogue/overview.html")
    assert type(template.template) is QuickTemplate


def test_attributes_and_keys_are_found_at_the_first_try(monkeypatch: pytest.MonkeyPatch) -> None:
    template = QuickTemplate(
        "{{ thing.inner.name }} {{ thing.named.items }} {{ thing.side.value }} "
        "{% for each in some %}{{ each.name }}{% endfor %}"
        "{% if thing.count %}{{ words }}{% endif %}{% if missing %}never{% endif %}",
        engine=engines["django"].engine,  # type: ignore[attr-defined]
    )

    def again(_self: Variable, _context: object) -> object:
        raise AssertionError("Django looked a second time.")

    monkeypatch.setattr(Variable, "_resolve_lookup", again)
    assert template.render(Context(VALUES)) == "within a key harmed firstsecond1 &lt; 2"
