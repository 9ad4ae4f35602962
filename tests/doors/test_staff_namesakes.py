"""Namesakes are told apart wherever staff choose or read: by year, by part, by whom they support; and nowhere outside."""

import ast
import re
from pathlib import Path
from typing import Any

import pytest

import heard
from heard.acts.register import ACTS
from heard.people.namesakes import ListedPerson, in_a_list
from tests.support.cast import PARTIES, Cast, begin
from tests.support.portaling import guest
from tests.support.visiting import read, visitor

pytestmark = [pytest.mark.usefixtures("database")]

FATHER, SON = "James Reed (born 1948)", "James Reed (born 1979)"
OF_PEOPLE = {"party", "ids", "anyone"}
SOURCE = Path(heard.__file__).parent
# Who says a name, and is no list of staff: each with why it is the name alone.
NAMES_ALONE = {
    "contact/mail_rules.py": "an envelope",
    "contact/opening.py": "an envelope and what somebody hears",
    "contact/own_record.py": "what they would see themselves",
    "contact/record.py": "what they would see",
    "dialogue/naming.py": "here it is decided",
    "dialogue/queries.py": "a participant's own name",
    "meeting/own_day.py": "a participant's page",
    "own_page/demo.py": "invented people",
    "preparation/supporter_queries.py": "a participant's page",
}


BESIDE: dict[str, Any] = {"side": "responsible", "part": "supporter", "name": "James Reed", "born": 1948}


@pytest.fixture
def cast() -> Cast:
    """James Reed of 1979 is the responsible person, his father of the same name stands beside him; ruth carries them."""
    made = begin(parties={**PARTIES, "james": {**PARTIES["james"], "born": 1979}})
    made.add("father", **BESIDE, supports="james")
    made.to("approved")
    made.do("dana", "assign", on="2026-01-12 09:00", facilitator="ruth")
    return made


def test_one_name_alone_stays_a_name() -> None:
    maria, rosa = ListedPerson("m", "Maria Duran", ("born 1979",)), ListedPerson("r", "Rosa Duran", ("born 1982",))
    assert in_a_list([maria, rosa]) == ["Maria Duran", "Rosa Duran"]
    # Who stands in a list twice is no namesake of their own.
    again = ListedPerson("m", "maria durán", ("", "supporter"))
    assert in_a_list([maria, again, rosa]) == ["Maria Duran", "maria durán", "Rosa Duran"]


def test_as_much_is_said_as_tells_them_apart() -> None:
    def named(person: str, *marks: str) -> ListedPerson:
        return ListedPerson(person, "James Reed", marks)

    year, part = ("born 1948", "supporter"), ("born 1979", "principal")
    assert in_a_list([named("f", *year), named("s", *part)]) == [FATHER, SON]
    # A year that is known of one only is too little: whoever reads "James Reed" alone would not know which.
    unknown = in_a_list([named("f", "", "supporter"), named("s", *part)])
    assert unknown == ["James Reed (supporter)", "James Reed (born 1979, principal)"]
    alike = in_a_list([named("f", "", "supporter", "for Ana"), named("s", "", "supporter", "for Ben")])
    assert alike == ["James Reed (supporter, for Ana)", "James Reed (supporter, for Ben)"]
    assert in_a_list([named("f", ""), named("s", "")]) == ["James Reed (no. 1)", "James Reed (no. 2)"]


@pytest.mark.parametrize("address", ["/dialogues/{}/", "/dialogues/{}/acts/note/", "/dialogues/{}/acts/hold_session/"])
def test_staff_read_which_of_two_it_is(cast: Cast, address: str) -> None:
    said = read(visitor(cast, "dana" if address.endswith("}/") else "ruth").get(address.format(cast.dialogue)))
    assert FATHER in said
    assert SON in said
    assert "Maria Duran (" not in said


def test_every_choice_of_a_person_tells_them_apart(cast: Cast) -> None:
    """Forms that ask for somebody of the dialogue: each option of one of the two says which."""
    ruth, found = visitor(cast, "ruth"), 0
    for name in sorted(name for name, act in ACTS.items() if any(each.kind in OF_PEOPLE for each in act.fields)):
        page = ruth.get(ruth.act(name))
        options = re.findall(r">\s*([^<>]*James Reed[^<>]*?)\s*<", page.content.decode()) if page.status_code == 200 else []
        assert all("born 19" in each for each in options), (name, options)
        found += bool(options)
    assert found > 10


def test_the_phone_and_what_they_are_reached_by_say_it_too(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    assert FATHER in read(ruth.get(f"/day/{cast.dialogue}/"))
    assert SON in read(ruth.get(f"/day/{cast.dialogue}/log/"))
    record = read(visitor(cast, "dana").get(f"/dialogues/{cast.dialogue}/contact/{cast.id('father')}/"))
    assert FATHER in record


def test_a_search_over_dialogues_tells_them_apart(cast: Cast) -> None:
    other = cast.another()
    other.people.clear()
    other.add("grandson", side="harmed", name="James Reed", born=2001)
    said = read(visitor(cast, "dana").post("/search/", text="James Reed"))
    assert [each in said for each in (FATHER, SON, "James Reed (born 2001)")] == [True, True, True]


def test_one_person_in_two_dialogues_is_no_namesake(cast: Cast) -> None:
    other = cast.another()
    other.people.clear()
    other.do("dana", "add_party", side="harmed", part="principal", name="Maria Duran", same_as=cast.id("maria"))
    said = read(visitor(cast, "dana").post("/search/", text="Maria Duran"))
    assert "2 results" in said
    assert "Maria Duran (" not in said


def test_no_page_of_a_participant_says_a_year(cast: Cast) -> None:
    maria = guest(cast, "maria")
    for address in ("/", "/record/", "/with-me/", "/day/"):
        assert "1948" not in read(maria.get(address))


def test_a_name_is_said_to_staff_in_one_place() -> None:
    """Whoever says a name without asking `dialogue.naming` is named here, with the reason."""
    found = set()
    for path in SOURCE.rglob("*.py"):
        names = (each for each in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(each, ast.Attribute))
        if any(
            each.attr == "name" and getattr(each.value, "attr", getattr(each.value, "id", "")) == "person" for each in names
        ):
            found.add(str(path.relative_to(SOURCE)))
    assert found == set(NAMES_ALONE)


def _last(of: ast.expr) -> str:
    """The last word of `party.person`, or of `person`."""
    return str(getattr(of, "attr", getattr(of, "id", "")))
