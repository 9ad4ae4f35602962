"""How somebody is related to each side, at the pages: asked where somebody is added, recorded later, shown beside them."""

import pytest

from tests.support.cast import Cast, begin
from tests.support.visiting import read, visitor

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def cast() -> Cast:
    """Both have agreed, and it is noon."""
    return begin().to("agreed").go("2026-02-02 12:00")


def test_a_relation_is_recorded_and_stands_beside_the_name_for_the_staff(cast: Cast) -> None:
    ruth = visitor(cast, "ruth")
    told = {"of": cast.id("rosa"), "to_harmed": "mother of Maria", "to_responsible": "aunt of James"}
    assert ruth.post(ruth.act("record_relation"), **told).status_code == 303
    page = read(visitor(cast, "dana").get(f"/dialogues/{cast.dialogue}/?show=people"))
    assert "to the harmed side: mother of Maria, to the responsible side: aunt of James" in page
    refused = ruth.post(ruth.act("record_relation"), of=cast.id("rosa"))
    assert "One is enough." in read(refused)


def test_a_relation_is_asked_where_somebody_is_added(cast: Cast) -> None:
    dana = visitor(cast, "dana")
    typed = {
        "side": "responsible",
        "part": "supporter",
        "name": "Lena Reed",
        "to_harmed": "no tie",
        "to_responsible": "sister",
    }
    assert dana.post(dana.act("add_party"), **typed).status_code == 303
    page = read(dana.get(f"/dialogues/{cast.dialogue}/?show=people"))
    assert "to the harmed side: no tie, to the responsible side: sister" in page
