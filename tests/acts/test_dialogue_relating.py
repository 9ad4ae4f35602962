"""How somebody is related to each side: kept for the staff of the case, and for nobody of either side."""

import pytest

from tests.support.cast import Cast, begin

pytestmark = pytest.mark.usefixtures("database")
MOTHER, AUNT = "mother of Maria", "aunt of James"


@pytest.fixture
def cast() -> Cast:
    """Both have agreed; how rosa is related to both sides is known."""
    made = begin().to("agreed")
    made.do("ruth", "record_relation", of="rosa", to_harmed=MOTHER, to_responsible=AUNT, keep="tie")
    return made


def seen(cast: Cast, who: str) -> str:
    """Every word that one of them sees."""
    return "\n".join(one.words for one in cast.sees(who))


def test_a_relation_is_seen_by_the_staff_of_the_case_and_by_nobody_on_the_two_sides(cast: Cast) -> None:
    for who in ("dana", "sam", "ruth", "omar"):
        assert MOTHER in seen(cast, who), who
        assert AUNT in seen(cast, who), who
    for who in ("maria", "james", "rosa", "kim"):
        assert MOTHER not in seen(cast, who), who
        assert AUNT not in seen(cast, who), who


def test_a_relation_is_kept_from_the_day_somebody_is_added(cast: Cast) -> None:
    cast.do(
        "dana",
        "add_party",
        side="responsible",
        part="supporter",
        name="Lena Reed",
        to_harmed="no tie",
        to_responsible="sister",
    )
    assert "to the harmed side: no tie, to the responsible side: sister" in seen(cast, "dana")


def test_of_each_side_the_newest_words_count_and_nothing_new_is_refused(cast: Cast) -> None:
    assert cast.codes("ruth", "record_relation", of="rosa") == ["no_relation"]
    assert cast.codes("ruth", "record_relation", of="rosa", to_harmed=MOTHER) == ["already_done"]
    cast.do("dana", "record_relation", of="rosa", to_responsible="godmother of James")
    said = seen(cast, "dana")
    assert MOTHER in said
    assert "godmother of James" in said
    assert AUNT not in said


def test_a_relation_that_was_another_persons_is_struck_out_by_two(cast: Cast) -> None:
    cast.do("ruth", "say_mistake", entry="tie", reason="Another Rosa.", keep="slip")
    assert MOTHER in seen(cast, "dana")
    cast.do("dana", "agree_mistake", mistake="slip")
    assert MOTHER not in seen(cast, "dana")
