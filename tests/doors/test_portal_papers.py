"""Papers: read first, agree or not now, and what was agreed stays with the very text that was read."""

from pathlib import Path

import pytest
from django.test import override_settings

from heard.consent.models import Signature
from heard.ground import clock
from heard.web.papers import AGREEMENTS, FOR_PRINCIPALS, FOR_RESPONSIBLE, FOR_SUPPORTERS, TEXTS
from tests.support.cast import Cast, begin
from tests.support.portaling import guest, outside_prison
from tests.support.visiting import Visitor, read, visitor

pytestmark = [pytest.mark.usefixtures("database"), pytest.mark.thorough]


def told() -> Cast:
    """Maria was told what getting ready is, and signed nothing yet."""
    cast = begin().to("approached")
    cast.do("ruth", "inform", whom="maria", purpose="prepare")
    return cast


def number(name: str, names: tuple[str, ...] = FOR_PRINCIPALS) -> int:
    return names.index(name) + 1


def version(name: str, language: str = "en") -> str:
    found = TEXTS.page(name, language)
    assert found
    return found.version


def agree(who: Visitor, name: str, **more: object) -> object:
    sent = {"n": number(name), "version": version(name), "answer": "agree", **more}
    return who.post("/papers/read/", **sent)


def signatures(cast: Cast) -> list[tuple[str, str, str, str]]:
    rows = Signature.objects.order_by("entered_at")
    return [(row.person_id, row.agreement, row.text_version, row.language) for row in rows]


def test_every_paper_is_listed_and_can_be_read() -> None:
    cast = told()
    maria = guest(cast, "maria")
    shown = read(maria.get("/papers/"))
    for at, name in enumerate(FOR_PRINCIPALS, start=1):
        found = TEXTS.page(name, "en")
        assert found
        assert found.title in shown
        answer = maria.get("/papers/read/", n=at)
        assert answer.status_code == 200
        assert f'<h1 id="paper">{found.title}</h1>' in answer.content.decode()
    assert maria.get("/papers/read/", n=len(FOR_PRINCIPALS) + 1).status_code == 404
    assert maria.get("/papers/read/", n="x").status_code == 404
    assert maria.get("/papers/read/").status_code == 404


def test_what_he_did_in_his_own_words_is_a_paper_of_his_alone() -> None:
    cast = outside_prison().to("supported")
    title = "In your own words"
    assert title in read(guest(cast, "james").get("/papers/"))
    assert title in read(guest(cast, "james").get("/papers/read/", n=number("own-words", FOR_RESPONSIBLE)))
    assert title not in read(guest(cast, "maria").get("/papers/"))


def test_agreeing_keeps_the_text_and_the_language_that_were_read() -> None:
    cast = told()
    maria = guest(cast, "maria")
    assert "I agree" in read(maria.get("/papers/read/", n=number("participation")))
    answer = agree(maria, "participation")
    assert (answer.status_code, answer["Location"]) == (303, "/papers/")  # type: ignore[attr-defined, index]
    shown = read(maria.get("/papers/"))
    assert "We wrote down that you agree" in shown
    assert "You agreed on" in shown
    assert signatures(cast) == [(cast.id("maria"), "participation", version("participation"), "en")]
    assert "I agree" not in read(maria.get("/papers/read/", n=number("participation")))
    # Pressed twice, it is agreed once, and nothing is in the way.
    assert agree(maria, "participation").status_code == 303  # type: ignore[attr-defined]
    assert len(signatures(cast)) == 1


def test_staff_see_which_text_was_agreed_to() -> None:
    cast = told()
    agree(guest(cast, "maria"), "participation")
    shown = read(visitor(cast, "dana").get(f"/dialogues/{cast.dialogue}/", show="people"))
    assert "Signed: Participation" in shown
    assert f"text {version('participation')}, English" in shown


def test_agreeing_in_spanish_keeps_the_spanish_text() -> None:
    cast = told()
    maria = guest(cast, "maria")
    maria.get("/papers/", **{"in": "es"})
    assert "Acepto" in read(maria.get("/papers/read/", n=number("participation")))
    agree(maria, "participation", version=version("participation", "es"))
    assert signatures(cast)[0][2:] == (version("participation", "es"), "es")
    maria.get("/papers/", **{"in": "en"})
    assert "has changed since" not in read(maria.get("/papers/read/", n=number("participation")))


def test_not_now_leaves_no_row_and_the_paper_waits() -> None:
    cast = told()
    maria = guest(cast, "maria")
    answer = maria.post("/papers/read/", n=number("participation"), version=version("participation"), answer="not_now")
    assert answer.status_code == 303
    assert not signatures(cast)
    shown = read(maria.get("/papers/"))
    assert "That is fine" in shown
    assert "For you to answer, when you are ready" in shown


def test_a_text_that_changed_meanwhile_is_not_agreed_to(tmp_path: Path) -> None:
    cast = told()
    maria = guest(cast, "maria")
    own = tmp_path / "papers" / "en"
    own.mkdir(parents=True)
    (own / "participation.md").write_text("# Our own paper\n\nOther words.\n")
    with override_settings(HEARD_WORDS=str(tmp_path)):
        shown = agree(maria, "participation", version=version("participation", "es"))
        text = read(shown)  # type: ignore[arg-type]
    assert "Our own paper" in text
    assert "changed while you were reading" in text
    assert "Check:" in text
    assert not signatures(cast)


def test_who_agreed_to_an_earlier_text_is_told_so(tmp_path: Path) -> None:
    cast = told()
    maria = guest(cast, "maria")
    agree(maria, "participation")
    own = tmp_path / "papers" / "en"
    own.mkdir(parents=True)
    (own / "participation.md").write_text("# Our own paper\n\nOther words.\n")
    assert "has changed since" not in read(maria.get("/papers/read/", n=number("participation")))
    with override_settings(HEARD_WORDS=str(tmp_path)):
        assert "has changed since" in read(maria.get("/papers/read/", n=number("participation")))


def test_only_what_the_programme_asks_for_is_to_be_agreed() -> None:
    cast = begin({"consent": {"agreements": ["confidentiality"]}}).to("assigned")
    maria = guest(cast, "maria")
    shown = read(maria.get("/papers/"))
    assert "Taking part" not in shown
    assert "What is said stays here" in shown


def test_what_is_only_to_read_asks_for_nothing() -> None:
    cast = told()
    maria = guest(cast, "maria")
    text = maria.get("/papers/read/", n=number("day")).content.decode()
    assert 'value="agree"' not in text
    answer = maria.post("/papers/read/", n=number("day"), answer="agree", version=version("day"))
    assert answer.status_code == 303
    assert not signatures(cast)


def test_a_supporter_has_their_own_papers() -> None:
    cast = told()
    cast.do("maria", "invite_supporter", supporter="rosa")
    rosa = guest(cast, "rosa")
    shown = read(rosa.get("/papers/"))
    titles = {name: page.title for name in {*FOR_PRINCIPALS, *FOR_SUPPORTERS} if (page := TEXTS.page(name, "en"))}
    assert all(titles[name] in shown for name in FOR_SUPPORTERS)
    assert titles["participation"] not in shown
    text = rosa.get("/papers/read/", n=number("support-confidentiality", FOR_SUPPORTERS)).content.decode()
    assert text.count("<li>", text.index("<ol>"), text.index("</ol>")) == 5
    rosa.post(
        "/papers/read/",
        n=number("support-confidentiality", FOR_SUPPORTERS),
        answer="agree",
        version=version("support-confidentiality"),
    )
    assert signatures(cast)[0][:2] == (cast.id("rosa"), "confidentiality")


def test_a_responsible_person_sees_the_same_whatever_the_others_signed() -> None:
    cast = outside_prison().to("approached")
    james = guest(cast, "james")
    before = [james.get(each).content for each in ("/papers/", "/papers/read/?n=2")]
    cast.do("ruth", "inform", whom="maria", purpose="prepare")
    agree(guest(cast, "maria"), "confidentiality")
    cast.do("maria", "stop")
    after = [james.get(each).content for each in ("/papers/", "/papers/read/?n=2")]
    assert [_still(each) for each in before] == [_still(each) for each in after]


def _still(page: bytes) -> bytes:
    """A page without the mark of its form, which is new each time."""
    return b"\n".join(line for line in page.splitlines() if b"csrfmiddlewaretoken" not in line)


def test_a_paper_is_printed_under_a_name_that_says_nothing() -> None:
    cast = told()
    maria = guest(cast, "maria")
    answer = maria.get("/papers/print/", n=2, large="yes")
    text = answer.content.decode()
    assert "<title>Document 2</title>" in text
    assert answer["Content-Disposition"] == 'inline; filename="document-2.html"'
    assert 'class="large"' in text
    assert "Maria" not in text
    assert 'class="large"' not in maria.get("/papers/print/", n=2).content.decode()


def test_larger_letters_stay_while_one_reads_on() -> None:
    cast = told()
    maria = guest(cast, "maria")
    text = maria.get("/papers/", large="yes").content.decode()
    assert "papers large" in text
    assert "n=1&amp;large=yes" in text
    assert "papers large" in maria.get("/papers/read/", n=1, large="yes").content.decode()


def test_nobody_who_is_not_in_sees_a_paper() -> None:
    cast = told()
    browser = guest(cast, "maria").browser
    browser.cookies.clear()
    with clock.at(cast.moment):
        assert browser.get("/papers/").status_code == 303
        assert browser.post("/papers/read/", {"n": 2, "answer": "agree"}).status_code == 303
    assert not signatures(cast)


def test_every_agreement_has_a_text_for_each_who_signs() -> None:
    for names in (FOR_PRINCIPALS, FOR_RESPONSIBLE, FOR_SUPPORTERS):
        assert {AGREEMENTS[name] for name in names if name in AGREEMENTS} == {"confidentiality", "participation"}
    assert set(FOR_RESPONSIBLE) | set(FOR_SUPPORTERS) == set(TEXTS.names("en"))


def test_the_first_page_says_what_waits_once_somebody_knows_what_it_is_for() -> None:
    cast = begin().to("approached")
    assert "papers to read" not in read(guest(cast, "maria").get("/my-page/"))
    cast.do("ruth", "inform", whom="maria", purpose="prepare")
    cast.do("maria", "say_yes", purpose="prepare")
    maria = guest(cast, "maria")
    shown = read(maria.get("/my-page/"))
    assert "2 papers to read" in shown
    assert "You choose if you agree" in shown
    agree(maria, "participation")
    assert "A paper to read" in read(maria.get("/my-page/"))
    agree(maria, "confidentiality")
    assert "paper to read" not in read(maria.get("/my-page/"))


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_refusal_is_said_in_their_language(language: str) -> None:
    cast = begin().to("approved")
    maria = guest(cast, "maria")
    maria.get("/papers/", **{"in": language})
    text = version("participation", language)
    cast.do("dana", "close", reason="harmed_no")
    shown = read(agree(maria, "participation", version=text))  # type: ignore[arg-type]
    assert {"en": "Not now. Your facilitator will call you.", "es": "Ahora no. La persona que le acompaña"}[language] in shown
    assert {"en": "Check:", "es": "Revise:"}[language] in shown
    assert not signatures(cast)
