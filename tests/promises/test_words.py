"""No word that we do not say stands in a page, a mail or a paper; and the lint that looks is looked at itself."""

import re
from pathlib import Path

import pytest

from heard.acts.refusals import NOT_NOW
from heard.acts.register import ACTS
from tests import words as lint
from tests.promises.code import SOURCE, page

EVERYWHERE = lint.listed(lint.EVERYWHERE, page("docs/words.md"))
WITH_PARTICIPANTS = [*EVERYWHERE, *lint.listed(lint.WITH_PARTICIPANTS, page("docs/words.md"))]
PEOPLE_READ = (".html", ".txt", ".typ", ".svg")
TEMPLATES = [path for path in sorted((SOURCE / "templates").rglob("*")) if path.suffix in PEOPLE_READ]
TRANSLATED = sorted((SOURCE / "locale").rglob("*.po"))


def words_for(path: Path) -> list[str]:
    """Staff may need words that participants never read."""
    return EVERYWHERE if "staff" in path.parts else WITH_PARTICIPANTS


@pytest.mark.parametrize("path", TEMPLATES, ids=[str(path.relative_to(SOURCE)) for path in TEMPLATES])
def test_a_template_says_none_of_them(path: Path) -> None:
    assert not lint.used(lint.read_by_people(path.read_text(encoding="utf-8")), words_for(path))


@pytest.mark.parametrize("path", TRANSLATED, ids=[str(path.relative_to(SOURCE)) for path in TRANSLATED])
def test_a_translation_says_none_of_them(path: Path) -> None:
    said = "\n".join(re.findall(r'^(?:msgstr(?:\[\d\])? )?"(.*)"$', path.read_text(encoding="utf-8"), re.MULTILINE))
    assert not lint.used(said.partition("\\n\n")[2] or said, EVERYWHERE)


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_a_label_of_an_act_or_field_says_none_of_them(act: object) -> None:
    labels = [getattr(act, "label", ""), *(each.label for each in getattr(act, "takes", ()))]
    assert labels[0]
    for label in labels:
        assert not lint.used(label, EVERYWHERE)


# The lint itself

GOOD = [
    "The harmed person asks, and can take it back.",
    "You can stop now. You do not have to say why.",
    "The other person has said yes to talking with us.",
    "La persona responsable puede decir que no.",
    "An order between the two sides is in force.",
    "We close things down gently.",
    "The interested person rings us.",
]
BAD = [
    ("The victim may apply.", ["victim"]),
    ("VICTIMS and Offenders", ["VICTIMS", "Offenders"]),
    ("the offender's answer", ["offender"]),
    ("It is not victim-offender mediation.", ["victim", "offender", "mediation"]),
    ("Two convicts, one inmate.", ["convicts", "inmate"]),
    ("La víctima y el agresor", ["víctima", "agresor"]),
    ("Está prohibido.", ["prohibido"]),
    ("Find closure.", ["closure"]),
]
BAD_FOR_PARTICIPANTS = [
    ("Please try again.", ["Please"]),
    ("Error: invalid date", ["Error", "invalid"]),
    ("You must sign, and should come.", ["must", "should"]),
    ("He has refused. She declined.", ["refused", "declined"]),
    ("Debe firmar.", ["Debe"]),
]


@pytest.mark.parametrize("text", GOOD)
def test_good_words_pass(text: str) -> None:
    assert not lint.used(text, WITH_PARTICIPANTS)


@pytest.mark.parametrize(("text", "found"), BAD)
def test_words_for_nobody_are_found(text: str, found: list[str]) -> None:
    assert lint.used(text, EVERYWHERE) == found


@pytest.mark.parametrize(("text", "found"), BAD_FOR_PARTICIPANTS)
def test_words_that_only_staff_may_need_are_found_with_participants(text: str, found: list[str]) -> None:
    assert lint.used(text, WITH_PARTICIPANTS) == found
    assert not lint.used(text, EVERYWHERE)


TEMPLATE = """
{% load i18n %}{# the victim of a comment #}{% comment %}offender{% endcomment %}
<p class="error invalid" id="victim">{{ victim.name }} {% if offender %}is here{% endif %}</p>
<style>.offender { color: red }</style><script>const victim = 1</script>
"""


def test_of_a_template_only_what_people_read_counts() -> None:
    assert lint.read_by_people(TEMPLATE) == "is here"


@pytest.mark.parametrize(
    "spoken",
    [
        "<p>The victim</p>",
        '<img alt="a victim">',
        '<button aria-label="the victim">x</button>',
        '<p title="victim">x</p>',
        '<input placeholder="victim">',
        '{% translate "The victim" %}',
        "{% trans 'The victim' as name %}",
        "{% blocktranslate %}The victim{% endblocktranslate %}",
        'aria-label="the victim" aria-invalid="true"',
    ],
)
def test_of_a_template_everything_that_people_read_counts(spoken: str) -> None:
    assert lint.used(lint.read_by_people(spoken), EVERYWHERE) == ["victim"]


def test_a_list_that_is_gone_is_not_an_empty_list() -> None:
    with pytest.raises(LookupError):
        lint.listed(lint.EVERYWHERE, "# Text\n\nNothing here.")
    with pytest.raises(LookupError):
        lint.listed(lint.EVERYWHERE, "```words-not-used\n```\n")


def test_long_and_loud_sentences_are_found() -> None:
    long = "This one sentence goes on and on until nobody who is tired can still hold it together."
    assert lint.hard_to_read([long, "Corto."]) == [f"too long: {long}"]
    assert lint.hard_to_read(["Well done!", "¡Bien hecho!"]) == ["loud: Well done!", "loud: ¡Bien hecho!"]
    assert not lint.hard_to_read(lint.in_each(NOT_NOW))
