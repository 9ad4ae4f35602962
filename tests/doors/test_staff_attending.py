"""Naming somebody on neither side, their papers, and the plan that counts on them, by the forms of the workspace."""

import pytest

from heard.models import Attendant, AttendantPaper, PlannedAttendant
from tests.support.cast import MEETING, PLAN, begin
from tests.support.portaling import guest
from tests.support.visiting import read, visitor

pytestmark = pytest.mark.usefixtures("database")


def test_somebody_is_named_gets_papers_and_stands_in_the_plan_by_forms() -> None:
    cast = begin().to("planned")
    dana, ruth = visitor(cast, "dana"), visitor(cast, "ruth")
    sent = dana.post(dana.act("name_attendant"), full_name="Ida Noor", part="interpreter")
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
