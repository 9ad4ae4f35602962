"""The facts of disclosures, legal holds and figures, each way."""

from typing import Any

import pytest

from heard.acts.register import RULES, Attempt
from heard.confidentiality.vault import KeyName
from heard.evaluation.facts import holds, who_asked
from tests.support.cast import begin

pytestmark = pytest.mark.usefixtures("database")


SHARE: dict[str, Any] = {"act": "disclose", "kind": "agreed_by_all", "to": "the school", "about": "maria"}


@pytest.mark.rule("R36")
@pytest.mark.rule("R37")
def test_a_second_signature_and_what_all_agreed_to() -> None:
    cast = begin().to("approached")
    for signer, second in (("sam", True), ("dana", False), ("ruth", False), ("stranger", False), ("maria", False)):
        assert cast.facts("R37", "dana", **SHARE, with_sign_of=signer).second_signature is second
    assert not cast.facts("R37", "dana", **SHARE).second_signature
    found = cast.facts("R36", "dana", **SHARE, with_sign_of="sam")
    assert (found.kind, found.to, found.all_agreed) == ("agreed_by_all", "the school", False)
    for who in ("maria", "james"):
        cast.do("ruth", "inform", whom=who, purpose="share_result")
    cast.do("maria", "say_yes", purpose="share_result")
    assert not cast.facts("R37", "dana", **SHARE).all_agreed
    cast.wait(days=3)
    cast.do("james", "say_yes", by="omar", purpose="share_result")
    assert cast.facts("R37", "dana", **SHARE).all_agreed
    cast.do("dana", **SHARE, with_sign_of="sam")
    cast.do("maria", "end_yes", purpose="share_result")
    assert cast.refused("dana", **SHARE, with_sign_of="sam") == ["R37"]
    assert cast.codes("dana", **{**SHARE, "about": "sam"}, with_sign_of="sam") == ["absent"]


@pytest.mark.rule("R39")
def test_a_legal_hold_is_about_a_person_until_it_is_lifted() -> None:
    cast = begin()
    cast.do("dana", "hold_legally", about="james")
    assert cast.codes("dana", "hold_legally", about="james") == ["already_done"]
    assert cast.codes("dana", "lift_legal_hold", about="maria") == ["absent"]
    cast.do("dana", "lift_legal_hold", about="james")
    assert cast.codes("dana", "lift_legal_hold", about="james") == ["absent"]


@pytest.mark.rule("R39")
def test_a_legal_hold_keeps_what_is_about_that_person_and_nobody_else() -> None:
    cast = begin()
    hold = cast.do("dana", "hold_legally", about="james")

    def held(act: str, whom: str) -> tuple[bool, bool]:
        with cast.now() as case:
            found: Any = RULES["R39"].facts(case, Attempt(act, cast.actor("dana"), {"whom": cast.id(whom)}))
            return found.held, found.erases

    assert (held("erase", "james"), held("erase", "maria"), held("note", "james")) == (
        (True, True),
        (False, True),
        (True, False),
    )
    with cast.now() as case:
        # Of nobody in particular: of anybody.
        assert [holds(case, each) for each in ("", cast.id("james"), cast.id("maria"))] == [[hold], [hold], []]
    cast.do("dana", "lift_legal_hold", about="james")
    assert held("erase", "james") == (False, True)


def test_what_somebody_asks_about_their_record_is_answered_to_them_and_read_by_them() -> None:
    cast = begin().to("agreed")
    row = cast.do("maria", "ask_about_record", kind="copy", words="All of it, please.", keep="copy")
    with cast.now() as case:
        answering = [Attempt("answer_about_record", cast.actor("dana"), {"asked": each}) for each in (row.pk, "none")]
        assert [who_asked(case, each) for each in answering] == [cast.id("maria"), ""]
        key = KeyName("office", cast.dialogue)
        assert [case.keyring(cast.actor(who)).allows(key, row.pk) for who in ("maria", "james", "rosa")] == [
            True,
            False,
            False,
        ]


@pytest.mark.rule("R40")
def test_a_published_figure_counts_dialogues_of_one_programme() -> None:
    from heard.evaluation.queries import figure, in_words

    cast = begin({"figures": {"least": 3}}).to("asked")
    by = cast.actor("anyone")
    for each in range(2):
        other = cast.another()
        other.add(f"nora{each}", side="harmed")
        assert in_words(by, cast.programme, "requests") == "fewer than 3"
        other.do(f"nora{each}", "ask", ways=["letters"], information="v1", reach={"way": "they_ring"})
    assert figure(by, cast.programme, "requests") == 5  # three, to the nearest five
    assert figure(by, cast.programme, "approached") is None
    assert figure(by, cast.elsewhere, "requests") is None
