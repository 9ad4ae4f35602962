"""What cannot be read is told to participants in their own language, beside what they typed."""

import pytest

from heard.acts.fields import ActField, ParseError
from heard.acts.refusals import LOOK_AGAIN, InvalidInput, problem
from heard.acts.register import ACTS
from heard.ground.texts import Text
from tests.support import words as lint
from tests.support.code import page

OWN = {"party", "principal", "harmed_principal", "responsible_principal", "supporter", "written_for"}
PARTICIPANTS = [
    *lint.listed(lint.EVERYWHERE, page("docs/words.md")),
    *lint.listed(lint.WITH_PARTICIPANTS, page("docs/words.md")),
]
# Nothing, a wrong kind, too long, a sign that cannot be kept, a number out of reach, parts without sense.
ODD: tuple[object, ...] = (
    *(None, "", " ", 7, True, "x" * 30_000, "a\x00b", "-1", "99999999999", "2026-13-77", [], ["x"] * 1_001, object()),
    {"way": "?"},
    {"way": "phone"},
    *({"way": "phone", "at": "5", name: "?"} for name in ("hours", "days", "if_no_answer", "subject")),
    {"way": "phone", "at": "a\nb"},
)
FIELDS = {f"{act.name}.{field.name}": field for act in ACTS.values() if OWN & set(act.who) for field in act.fields}


def problems(field: ActField) -> list[Text]:
    found = []
    for odd in ODD:
        try:
            field.parse(odd)
        except ParseError as wrong:
            found.append(wrong.problem.own)
    return found


def test_there_is_something_to_read() -> None:
    assert len(FIELDS) > 15
    assert sum(len(problems(field)) for field in FIELDS.values()) > 100


@pytest.mark.parametrize("name", FIELDS)
def test_each_problem_has_words_in_each_language(name: str) -> None:
    for own in problems(FIELDS[name]):
        assert own != LOOK_AGAIN, "say what to do"
        assert own.in_language("en") != own.in_language("es")
        assert not lint.hard_to_read(lint.in_each(own))
        assert not lint.used(f"{own.in_language('en')} {own.in_language('es')}", PARTICIPANTS)


def test_words_come_through_to_the_door() -> None:
    wrong = InvalidInput({"about": problem("write", field="What"), "other": "There is no such thing."})
    assert wrong.own == {"about": Text("again-write", (("field", "What"),)), "other": LOOK_AGAIN}
    assert wrong.problems == {"about": "What: write some words here.", "other": "There is no such thing."}
