"""A parent or guardian is named by the form of the workspace, and asked on a page of their own for the child."""

import pytest

from heard.models import GuardianNamed, Yes
from tests.acts.test_guardians import ASKED, YOUNG, with_child
from tests.support.portaling import guest
from tests.support.visiting import read, visitor

pytestmark = pytest.mark.usefixtures("database")


def test_a_guardian_is_named_by_form_and_asked_for_the_child() -> None:
    cast = with_child(YOUNG).to("agreed")
    cast.policy(ASKED)
    dana, page = visitor(cast, "dana"), f"/dialogues/{cast.dialogue}/"
    assert "nobody is named yet, and this program asks for their yes" in read(dana.get(page))
    refused = dana.post(dana.act("name_guardian"), guardian=cast.id("rosa"), child=cast.id("maria"))
    assert "on the dialogue as a close relative or guardian" in read(refused)
    sent = dana.post(dana.act("name_guardian"), guardian=cast.id("carla"), child=cast.id("maria"))
    assert (sent.status_code, GuardianNamed.objects.count()) == (303, 1)
    assert "Parent or guardian Carla Duran" in read(dana.get(page))
    assert "A child said yes: ask a parent or guardian for theirs" in read(dana.get(page))
    cast.moment = GuardianNamed.objects.get().entered_at.astimezone(cast.zone)
    cast.wait(seconds=1).do("ruth", "inform", whom="carla", purpose="prepare")
    carla = guest(cast, "carla")
    assert "You speak for a child here. May they get ready with us?" in read(carla.get("/decide/"))
    carla.post("/decide/", purpose="prepare", answer="yes")
    assert Yes.objects.filter(person=cast.id("carla"), purpose="prepare").exists()
    # The child is asked for herself, in the words of everybody.
    assert "Would you like to get ready with us?" in read(guest(cast, "maria").get("/decide/"))
