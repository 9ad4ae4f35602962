"""No word that we do not say stands in a page, a mail or a paper; and the lint that looks is looked at itself."""

from pathlib import Path

import pytest
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from heard.acts.refusals import NOT_NOW
from heard.acts.register import ACTS
from heard.ground.catalogues import parsed
from heard.ground.unsaid import FILE as UNSAID_FILE
from tests.support import words as lint
from tests.support.code import SOURCE, files, page

EVERYWHERE = lint.listed(lint.EVERYWHERE, page("docs/words.md"))
WITH_PARTICIPANTS = [*EVERYWHERE, *lint.listed(lint.WITH_PARTICIPANTS, page("docs/words.md"))]
PEOPLE_READ = (".html", ".txt", ".typ", ".svg")
TEMPLATES = [path for path in files(SOURCE / "templates", "**/*") if path.suffix in PEOPLE_READ]
# The lists of words that never show are looked for in what people write, and read by nobody.
SENTENCES = [path for path in files(SOURCE / "locale", "**/*.ftl") if path.name != UNSAID_FILE]


def words_for(path: Path) -> list[str]:
    """Staff may need words that participants never read."""
    return EVERYWHERE if "staff" in path.parts else WITH_PARTICIPANTS


@pytest.mark.parametrize("path", TEMPLATES, ids=[str(path.relative_to(SOURCE)) for path in TEMPLATES])
def test_a_template_says_none_of_them(path: Path) -> None:
    assert not lint.used(lint.read_by_people(path.read_text(encoding="utf-8")), words_for(path))


@pytest.mark.parametrize("path", SENTENCES, ids=[str(path.relative_to(SOURCE)) for path in SENTENCES])
def test_a_sentence_says_none_of_them(path: Path) -> None:
    said = [one for entry in parsed(path).body if isinstance(entry, ast.Message) for one in _words(entry)]
    assert said
    assert not lint.used("\n".join(said), words_for(path))


def _words(message: ast.Message) -> list[str]:
    """Every piece of text of a sentence, in each of its forms."""
    found = _Pieces()
    found.visit(message)
    return found.said


class _Pieces(Visitor):
    def __init__(self) -> None:
        self.said: list[str] = []

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802  Fluent's name
        self.said.append(node.value)


# English is that of the United States; another folder may say it otherwise.
BRITISH = [
    *("programme*", "ring", "rings", "rang", "authoris*", "organis*", "recognis*", "apologis*", "counsellor*", "colour*"),
    *("favour*", "honour*", "behaviour*", "neighbour*", "centre*", "cancelled", "travelled", "whilst", "postcode", "cheque"),
]
LONG = files(SOURCE / "locale" / "en", "**/*.md")


@pytest.mark.parametrize("path", [*LONG, *(each for each in SENTENCES if "en" in each.parts)], ids=lambda path: path.name)
def test_what_people_read_is_american_english(path: Path) -> None:
    if path.suffix == ".md":
        said = [path.read_text(encoding="utf-8")]
    else:
        said = [one for entry in parsed(path).body if isinstance(entry, ast.Message) for one in _words(entry)]
    assert not lint.used("\n".join(said), BRITISH)


def test_an_act_and_each_of_its_fields_has_a_label() -> None:
    assert all(act.label and all(each.label for each in act.fields) for act in ACTS.values())


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
