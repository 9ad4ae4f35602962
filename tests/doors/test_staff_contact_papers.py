"""Papers on paper: for whoever has no page of their own, in their language, with lines to sign, and without a name."""

import re
from typing import Any

import pytest

from heard.web.papers import FOR_RESPONSIBLE, FOR_SUPPORTERS, TEXTS
from tests.support.cast import Cast, begin
from tests.support.visiting import visitor

pytestmark = pytest.mark.usefixtures("database")


def printed(cast: Cast, whom: str, who: str = "dana") -> str:
    answer = visitor(cast, who).get(f"/dialogues/{cast.dialogue}/contact/{cast.id(whom)}/papers/")
    assert answer.status_code == 200
    return answer.content.decode()


def title(name: str, language: str = "en") -> str:
    page = TEXTS.page(name, language)
    assert page
    return page.title


def test_a_man_in_prison_gets_his_papers_and_the_agreements_to_sign() -> None:
    cast = begin().to("approached")
    page = printed(cast, "james")
    main = page.partition("<main>")[2]
    assert re.findall(r"<h1>(.*?)</h1>", main) == [title(each) for each in FOR_RESPONSIBLE]
    assert main.count("I read this, and I agree. I can stop at any time.") == 2
    for name in ("confidentiality", "participation"):
        found = TEXTS.page(name, "en")
        assert found
        assert f"Version {found.version}" in main
    assert re.search(r"<title>\s*Documents\s*</title>", page)
    assert not [each for each in ("James", "Reed", "Maria", "Dana", cast.dialogue) if each in main]


def test_a_supporter_gets_those_of_a_supporter() -> None:
    cast = begin().to("supported")
    main = printed(cast, "rosa").partition("<main>")[2]
    assert re.findall(r"<h1>(.*?)</h1>", main) == [title(each) for each in FOR_SUPPORTERS]


def test_they_are_in_the_language_of_whom_they_are_for() -> None:
    cast = begin(parties=_spanish()).to("approached")
    page = printed(cast, "james")
    assert '<html lang="es"' in page
    assert title("this", "es") in page
    assert "Puedo parar cuando quiera." in page


def _spanish() -> dict[str, dict[str, Any]]:
    from tests.support.cast import PARTIES

    return {**PARTIES, "james": {**PARTIES["james"], "language": "es"}}


def test_an_agreement_that_the_programme_does_not_ask_for_is_not_printed() -> None:
    cast = begin({"consent": {"agreements": ["confidentiality"]}}).to("approached")
    assert printed(cast, "james").count("I read this, and I agree.") == 1


def test_the_record_leads_there() -> None:
    cast = begin().to("approached")
    at = f"/dialogues/{cast.dialogue}/contact/{cast.id('james')}/"
    assert f'href="{at}papers/"' in visitor(cast, "dana").get(at).content.decode()


@pytest.mark.parametrize("who", ["stranger", "sam"])
def test_they_are_for_those_who_reach_them(who: str) -> None:
    cast = begin().to("approached")
    at = f"/dialogues/{cast.dialogue}/contact/{cast.id('james')}/papers/"
    assert visitor(cast, who).get(at).status_code == 404
    assert visitor(cast, "ruth").get(f"/dialogues/{cast.dialogue}/contact/{cast.id('stranger')}/papers/").status_code == 404
