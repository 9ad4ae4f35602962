"""Naming somebody on neither side, their papers, and the plan that counts on them, by the forms of the workspace."""

import pytest

from heard.models import Attendant, AttendantPaper, PlannedAttendant, Session
from tests.support.cast import MEETING, PARTIES, PLAN, begin
from tests.support.portaling import guest
from tests.support.visiting import read, visitor

pytestmark = pytest.mark.usefixtures("database")


def test_somebody_is_named_gets_papers_and_stands_in_the_plan_by_forms() -> None:
    cast = begin().to("planned")
    dana, ruth = visitor(cast, "dana"), visitor(cast, "ruth")
    sent = dana.post(dana.act("name_attendant"), full_name="Ida Noor", part="interpreter", language="so")
    assert sent.status_code == 303
    ida = Attendant.objects.get().pk
    page = f"/dialogues/{cast.dialogue}/"
    assert "Ida Noor (interpreter)" in read(dana.get(page, show="meetings"))
    assert "paper on confidentiality not signed yet" in read(dana.get(page, show="meetings"))
    form = read(ruth.get(ruth.act("plan_meeting")))
    assert "Ida Noor, interpreter, on neither side" in form
    comes = [*(cast.id(each) for each in MEETING["attendees"]), ida]
    parts = {f"plan.{name}": words for name, words in PLAN.items()}
    hours = {"at": "2026-05-28T09:30", "until": "2026-05-28T13:00", "place": "Pine Hill", "room": "Chapel room"}
    assert ruth.post(ruth.act("plan_meeting"), attendees=comes, **hours, **parts).status_code == 303
    assert PlannedAttendant.objects.get().attendant_id == ida
    refused = read(dana.post(dana.act("fix_meeting")))
    assert "has not signed the paper on confidentiality. Have it signed, and record it. Ida Noor." in refused
    assert ruth.post(ruth.act("record_attendant_paper"), attendant=ida, signed_on="2026-05-04").status_code == 303
    assert AttendantPaper.objects.count() == 1
    # A tie is not declared without saying which.
    assert ruth.post(ruth.act("declare_tie"), attendant=ida, tie="harmed").status_code == 422
    assert ruth.post(ruth.act("declare_tie"), attendant=ida, tie="none").status_code == 303
    cleared = dana.post(dana.act("clear"), person=ida, place="Pine Hill", until="2026-06-30")
    assert cleared.status_code == 303
    meetings = read(dana.get(page, show="meetings"))
    assert "Ida Noor on neither side" in meetings
    assert "paper on confidentiality signed on" in meetings
    assert dana.post(dana.act("fix_meeting")).status_code == 303
    assert "Ida Noor, who interprets" in read(guest(cast, "maria").get("/day/"))
    assert "Ida Noor" in read(dana.get(page, show="timeline"))


def test_where_nobody_speaks_their_language_the_pages_say_so_and_a_session_asks_who_interpreted() -> None:
    cast = begin(parties={**PARTIES, "maria": {**PARTIES["maria"], "language": "es"}}).to("agreed")
    dana, ruth = visitor(cast, "dana"), visitor(cast, "ruth")
    says = "Nobody on the team is known to speak Spanish. An interpreter is needed"
    person, page = cast.id("maria"), f"/dialogues/{cast.dialogue}/"
    assert "An interpreter is needed" in read(dana.get("/today/"))
    for at in (page, f"{page}contact/{person}/write/", f"{page}contact/{person}/papers/", f"/day/{cast.dialogue}/log/"):
        assert says in read(ruth.get(at)), at
    typed = {"with": person, "minutes": "60"}
    assert ruth.post(ruth.act("hold_session"), **typed).status_code == 422
    logged = {**typed, "went": "held"}
    assert ruth.post(f"/day/{cast.dialogue}/log/", **logged).status_code == 422
    assert dana.post(dana.act("name_attendant"), full_name="Ida Noor", part="interpreter").status_code == 422
    assert dana.post(dana.act("name_attendant"), full_name="Ida Noor", part="interpreter", language="es").status_code == 303
    ida = Attendant.objects.get().pk
    assert dana.post(dana.act("record_attendant_paper"), attendant=ida, signed_on="2026-01-05").status_code == 303
    assert "Ida Noor can interpret" in read(ruth.get(f"{page}contact/{person}/write/"))
    assert ruth.post(f"/day/{cast.dialogue}/log/", **logged, interpreter=ida).status_code == 303
    assert Session.objects.get().interpreter_id == ida
    # Of whom somebody speaks the language, nothing is said.
    assert "Nobody on the team" not in read(ruth.get(f"{page}contact/{cast.id('james')}/papers/"))
