"""The same content is judged alike, whichever way it comes: the act, the form, a file on the server."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from django.test import override_settings

from heard.acts.refusals import InvalidInput
from heard.ground import clock
from heard.management import wording
from heard.models import Programme
from heard.programme.scene import ProgrammeScene
from heard.publishing.actions import write_details, write_page
from tests.support.cast import Cast, begin
from tests.support.visiting import read, visitor

pytestmark = pytest.mark.usefixtures("database")
PAGES = (
    "# About us\n\nWe are five.\n",
    "About us\n",
    "# About us\n\n## One\n\n#### Three\n",
    "# About us\n\n> Write here: who\n",
    "# About us\n\n[[call]]\n\n[[nonsense]]\n",
    "# About us\n\n[there](nowhere) ![](cat.jpg)\n",
    "# About us\n\n## Alma\n\n[[consent 2026-01-01 to 2027-01-01]]\n\n## Ben\n\nNobody asked.\n",
)
DETAILS = (
    'name = "Alder Valley Dialogue"\nemergency = "911"\n',
    'phome = "555"\n',
    'phone = "call me"\nemail = "nobody"\n',
    'color = "#ffee00"\n',
    'logo = "gone.png"\n[pages]\nmenu = ["nowhere"]\nhidden = ["home"]\n',
    'hours = { xx = "Mornings" }\n',
    'leave_to = { en = "javascript:alert(1)" }\n',
)


@pytest.fixture
def cast(settings: Any) -> Cast:
    """A program to which the public pages belong."""
    made = begin()
    settings.HEARD_PUBLIC_PROGRAMME = Programme.objects.get(pk=made.programme).slug
    return made


def on_server(folder: Path, name: str, text: str) -> list[str]:
    """What `heard words check` says of a file."""
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    with override_settings(HEARD_WORDS=str(folder)):
        return [each.reason.rpartition(": ")[2] for each in wording.wrong_in_own(folder)]


def by_act(cast: Cast, act: Any, **values: Any) -> str:
    """What the act says, `""` where it publishes."""
    try:
        with clock.at(cast.moment):
            act(ProgrammeScene(cast.programme), by=cast.actor("dana"), **values)
    except InvalidInput as wrong:
        return str(wrong.problems["text"])
    return ""


@pytest.mark.parametrize("text", PAGES)
def test_a_page(cast: Cast, tmp_path: Path, text: str) -> None:
    form = read(visitor(cast, "dana").post("/site/pages/about/", **{"text-en": text, "text-es": "", "do": "look"}))
    said = on_server(tmp_path, "en/about.md", text)
    act = by_act(cast, write_page, name="about", language="en", text=text)
    assert bool(said) == bool(act)
    for each in said:
        assert each in act
        assert each in form


def test_a_page_that_is_too_long(cast: Cast, tmp_path: Path) -> None:
    text = "# About us\n\n" + "Words. " * 3000
    assert on_server(tmp_path, "en/about.md", text)
    assert by_act(cast, write_page, name="about", language="en", text=text)


@pytest.mark.parametrize("text", DETAILS)
def test_details(cast: Cast, tmp_path: Path, text: str) -> None:
    said = on_server(tmp_path, "details.toml", text)
    act = by_act(cast, write_details, text=json.dumps(tomllib.loads(text)))
    assert bool(said) == bool(act)
    for each in said:
        assert each in act
