"""Numbers at the pages: asked where somebody comes on, corrected by two, on the envelope, and found."""

from typing import Any

import pytest

from heard.models import Dialogue
from tests.doors.test_staff_contact import left
from tests.support.cast import Cast, begin
from tests.support.visiting import read, visitor

pytestmark = pytest.mark.usefixtures("database")
NEW: dict[str, Any] = {
    "harm": "homicide",
    "harmed-name": "Elena Ruiz",
    "harmed-services_number": "VS 88-310",
    "responsible-name": "Paul Marsh",
    "responsible-custody": "prison",
    "responsible-place": "Pine Hill",
    "responsible-number": "0441-2207",
    "responsible-unit": "B2",
    "act_key": "k",
}


@pytest.fixture
def cast() -> Cast:
    """Both have agreed, and it is noon."""
    return begin().to("agreed").go("2026-02-02 12:00")


def test_numbers_are_asked_when_a_dialogue_is_opened_and_find_it(cast: Cast) -> None:
    dana = visitor(cast, "dana")
    before = set(Dialogue.objects.values_list("pk", flat=True))
    form = read(dana.get("/dialogues/new/"))
    assert "Number where they are held" in form
    assert dana.post("/dialogues/new/", **NEW).status_code == 303
    [made] = set(Dialogue.objects.values_list("pk", flat=True)) - before
    page = read(dana.get(f"/dialogues/{made}/?show=people"))
    assert "number 0441-2207, unit B2" in page
    assert "services number VS 88-310" in page
    assert "Responsible person, by a number" in read(dana.post("/search/", text="0441 2207"))
    assert "Harmed person, by a number" in read(dana.post("/search/", text="vs88310"))


def test_numbers_are_recorded_and_put_right_on_the_persons_part(cast: Cast) -> None:
    ruth, dana = visitor(cast, "ruth"), visitor(cast, "dana")
    assert ruth.post(ruth.act("record_numbers"), of=cast.id("james"), number="0441-2207").status_code == 303
    refused = ruth.post(ruth.act("record_numbers"), of=cast.id("james"), number="0441-9999")
    assert refused.status_code == 409
    assert "Another number is known of them already" in read(refused)
    right = {"of": cast.id("james"), "number": "0441-9999", "reason": "Misread."}
    assert ruth.post(ruth.act("correct_person"), **right).status_code == 303
    asked = dana.get(dana.act("agree_mistake"))
    assert "Number where they are held: 0441-9999" in read(asked)


def test_a_case_in_court_is_recorded_at_legal_facts_and_shows_there(cast: Cast) -> None:
    dana = visitor(cast, "dana")
    typed = {"case_number": "CR-2004-0117", "county": "Polk", "happened_on": "2004-01-09", "judged_on": "2004-11-02"}
    assert dana.post(dana.act("record_court_case"), **typed).status_code == 303
    page = read(dana.get(f"/dialogues/{cast.dialogue}/?show=people"))
    assert "Number: CR-2004-0117; County: Polk; Offense: Jan 9, 2004; Judgment: Nov 2, 2004" in page
    assert "Found by the number of a case in court" in read(dana.post("/search/", text="cr 2004 0117"))


def test_the_letter_and_its_rules_say_the_number_of_who_is_held(cast: Cast) -> None:
    cast.do("james", "mark_safe", by="omar", reach={"way": "letter", "at": "PO Box 12, Salem"})
    omar, record = visitor(cast, "omar"), f"/dialogues/{cast.dialogue}/contact/{cast.id('james')}/"
    assert "Their number there is not known" in read(omar.get(record))
    cast.do("dana", "record_numbers", of="james", number="0441-2207", unit="B2")
    assert "Their number there is not known" not in read(omar.get(record))
    assert "James Reed 0441-2207, B2 PO Box 12" in read(omar.get(record))
    letter = cast.do("omar", "write_to", to="james", words="I will come on Tuesday.")
    left(cast)
    omar = visitor(cast, "omar")
    omar.post(f"/outbox/{letter.pk}/take/")
    assert "James Reed 0441-2207, B2 PO Box 12 Salem" in read(omar.get(f"/outbox/{letter.pk}/letter/"))
