"""The public site as staff write it: what they publish shows, what is wrong does not, and nothing written is lost."""

import html
import io
import json
import re
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler
from django.http import HttpResponse
from django.test import Client
from PIL import Image

import heard
from heard.ground import clock
from heard.models import DetailsWritten, FileAdded, FilePiece, LedgerEntry, PageWritten, Programme, SentenceWritten
from heard.publishing.colors import STANDARD
from heard.publishing.files import keep, let_go_unshown
from heard.publishing.sentences import frame
from heard.web.files import STYLES, made
from heard.web.staff.site import pages
from tests.support.cast import Cast, begin
from tests.support.visiting import PUBLIC, Visitor, answer, at_the_door, read, visitor

pytestmark = pytest.mark.usefixtures("database")
OK, NOTHING_TO_SAY, SEE_OTHER, PARTIAL, MISSING, NOT_IN_IT, UNREADABLE = 200, 204, 303, 206, 404, 416, 422
OUR_DETAILS = {"name": "Alder Valley Dialogue", "short_name": "Alder Dialogue", "phone": "555 0101", "emergency": "911"}


@pytest.fixture
def cast(settings: Any) -> Cast:
    """A program with a coordinator and facilitators, to which the public pages belong."""
    made = begin()
    settings.HEARD_PUBLIC_PROGRAMME = Programme.objects.get(pk=made.programme).slug
    return made


@pytest.fixture
def dana(cast: Cast) -> Visitor:
    """The coordinator, in the workspace."""
    return visitor(cast, "dana")


@pytest.fixture
def anyone() -> Client:
    """Somebody who reads."""
    return at_the_door(PUBLIC)


def shown(anyone: Client, address: str) -> str:
    """A public page, as it is sent."""
    given = answer(anyone.get(address))
    assert given.status_code == OK, address
    return given.content.decode()


def wrote(dana: Visitor, name: str, en: str, es: str = "", do: str = "publish") -> int:
    """Send the form of a page; how it was answered."""
    typed = {"text-en": en, "text-es": es, "do": do}
    return dana.post(f"/site/pages/{name}/", **typed).status_code


def picture(size: tuple[int, int] = (64, 48), kind: str = "JPEG", where: bytes = b"") -> bytes:
    """A picture, with what a camera writes into it where that is given."""
    made, told = io.BytesIO(), Image.Exif()
    if where:
        told[0x010E] = where.decode()
    Image.new("RGB", size, "teal").save(made, kind, **({"exif": told} if kind == "JPEG" else {}))
    return made.getvalue()


def sent(dana: Visitor, name: str, content: bytes, **more: str) -> int:
    """Add a file; how it was answered."""
    return dana.post("/site/files/", file=SimpleUploadedFile(name, content), **more).status_code


# Who


@pytest.mark.parametrize("address", ["", "details/", "sentences/", "sentences/public-home/", "files/", "pages/home/"])
def test_only_the_office_writes_the_site(cast: Cast, dana: Visitor, address: str) -> None:
    assert dana.get(f"/site/{address}").status_code == OK
    assert visitor(cast, "ruth").get(f"/site/{address}").status_code == MISSING
    assert visitor(cast, "ruth").post(f"/site/{address}").status_code == MISSING


def test_staff_of_another_program_do_not_write_it(cast: Cast, dana: Visitor, settings: Any) -> None:
    settings.HEARD_PUBLIC_PROGRAMME = Programme.objects.exclude(pk=cast.programme).values_list("slug", flat=True)[0]
    assert dana.get("/site/").status_code == MISSING
    assert wrote(dana, "about", "# About us\n\nWe are five.") == MISSING


# Pages


def test_a_page_shows_once_it_is_published_and_not_before(dana: Visitor, anyone: Client) -> None:
    assert wrote(dana, "about", "# About us\n\nWe are five.", do="look") == OK
    assert anyone.get("/en/about/").status_code == MISSING
    assert wrote(dana, "about", "# About us\n\nWe are five.", "# Quiénes somos\n\nSomos cinco.") == SEE_OTHER
    assert "<h1>About us</h1>" in shown(anyone, "/en/about/")
    assert "Somos cinco." in shown(anyone, "/es/about/")
    assert {row.act for row in LedgerEntry.objects.filter(act="write_page")} == {"write_page"}


def test_a_page_in_one_language_is_read_in_the_other_and_says_which_it_is(dana: Visitor, anyone: Client) -> None:
    wrote(dana, "about", "# About us\n\nWe are five.")
    assert '<h1 lang="en">About us</h1>' in shown(anyone, "/es/about/")
    dana.post("/site/place/", name="about", to="menu")
    assert '<span lang="en">About us</span></a>' in shown(anyone, "/es/")
    assert ">About us</a>" in shown(anyone, "/en/")


def test_search_engines_hear_only_of_languages_in_which_a_page_has_words_of_its_own(dana: Visitor, anyone: Client) -> None:
    wrote(dana, "about", "# About us\n\nWe are five.")
    page, found = shown(anyone, "/es/about/"), shown(anyone, "/sitemap.xml")
    assert re.search(r'rel="canonical" href="[^"]+/en/about/"', page)
    assert 'hreflang="es" href="http' not in re.search(r"<head>.*</head>", page, re.DOTALL)[0]  # type: ignore[index]
    assert "/en/about/" in found
    assert "/es/about/" not in found
    assert "/es/ways/" in found


def test_what_is_wrong_is_said_line_by_line_and_nothing_is_published_or_lost(dana: Visitor, anyone: Client) -> None:
    text = "About us\n\n## Here\n\n> Write here: who we are\n\n<iframe src=x>\n\n![](cat.jpg)\n\n[[nonsense]]\n"
    given = dana.post("/site/pages/about/", **{"text-en": text, "text-es": "", "do": "publish"})
    said = read(given)
    assert given.status_code == UNREADABLE
    for part in (
        "Line 1, “About us”: The first line is the title",
        "Line 5, “> Write here: who we are”: Put your own words",
        "Line 7, “<iframe src=x>”: HTML does not work here",
        "Line 9, “![](cat.jpg)”: “cat.jpg” has no words",
        "There is no picture “cat.jpg”",
        "Line 11, “[[nonsense]]”: “[[nonsense]]” is not known",
    ):
        assert part in said, part
    assert "&lt;iframe src=x&gt;" in given.content.decode()
    assert not PageWritten.objects.exists()
    assert anyone.get("/en/about/").status_code == MISSING


def test_nothing_wrong_is_published_by_the_act_itself(cast: Cast) -> None:
    from heard.acts.refusals import InvalidInput
    from heard.programme.scene import ProgrammeScene
    from heard.publishing.actions import write_page

    with clock.at(cast.moment), pytest.raises(InvalidInput) as wrong:
        write_page(ProgrammeScene(cast.programme), by=cast.actor("dana"), name="about", language="en", text="No title")
    assert "The first line is the title" in wrong.value.problems["text"]


def test_a_page_that_somebody_else_wrote_meanwhile_is_not_written_over(dana: Visitor, anyone: Client) -> None:
    assert wrote(dana, "about", "# About us\n\nFirst.") == SEE_OTHER
    typed = {"text-en": "# About us\n\nSecond.", "text-es": "", "do": "publish", "after-en": "0"}
    given = dana.post("/site/pages/about/", **typed)
    assert given.status_code == UNREADABLE
    assert "Meanwhile someone else published version 1" in read(given)
    assert "Second." in given.content.decode()
    assert "First." in shown(anyone, "/en/about/")


def after_of(given: HttpResponse, field: str) -> str:
    """From which version a form goes on."""
    return re.search(rf'name="{field}"\s+value="(\d+)"', given.content.decode())[1]  # type: ignore[index]


def test_who_was_told_that_another_wrote_meanwhile_can_publish_then(dana: Visitor, anyone: Client) -> None:
    wrote(dana, "about", "# About us\n\nTheirs.")
    typed = {"text-en": "# About us\n\nMine.", "text-es": "# Quiénes somos\n\nLo mío.", "do": "publish", "after-en": "0"}
    told = dana.post("/site/pages/about/", **typed)
    assert "Meanwhile someone else published version 1" in read(told)
    assert "Lo mío." not in shown(anyone, "/es/about/")
    # A draft of it is kept by now; the other version can be looked at all the same.
    dana.post("/drafts/", **typed, draft_for="/site/pages/about/")
    older = dana.get("/site/pages/about/", version="1", language="en").content.decode()
    assert "Theirs." in older
    assert "Lo mío." in older
    again = {**typed, "after-en": after_of(told, "after-en"), "after-es": after_of(told, "after-es")}
    assert dana.post("/site/pages/about/", **again).status_code == SEE_OTHER
    assert "Mine." in shown(anyone, "/en/about/")


def test_of_a_sentence_and_of_the_details_what_another_wrote_stands_beside(dana: Visitor, anyone: Client) -> None:
    key, typed = "/site/sentences/public-leave/", {"text-en": "Go", "text-es": "Ir", "after-en": "0"}
    dana.post(key, **{**typed, "text-en": "Get out"})
    told = dana.post(key, **typed)
    assert told.status_code == UNREADABLE
    assert "Get out" in read(told)
    assert dana.post(key, **{**typed, "after-en": after_of(told, "after-en")}).status_code == SEE_OTHER
    form = as_form(dana, phone="555 0101", name="Alder")
    dana.post("/site/details/", **{**form, "phone": "555 0199"})
    told = dana.post("/site/details/", **form, after="0")
    assert told.status_code == UNREADABLE
    assert "Someone else wrote meanwhile: 555 0199" in read(told)
    assert read(told).count("Someone else wrote meanwhile") == 2  # at the top, and at its field
    assert dana.post("/site/details/", **form, after=after_of(told, "after")).status_code == SEE_OTHER
    assert "555 0101" in shown(anyone, "/en/")


@pytest.mark.parametrize("number", ["one", "-1", "9" * 40, "²"])
def test_a_number_that_is_none_is_said_and_is_no_error_page(dana: Visitor, number: str) -> None:
    typed = {"text-en": "# About us\n\nWe are five.", "text-es": "", "do": "publish", "after-en": number}
    assert dana.post("/site/pages/about/", **typed).status_code == UNREADABLE
    assert dana.get("/site/pages/about/", version=number, language="en").status_code == OK
    assert dana.post("/site/sentences/public-leave/", **{**typed, "text-en": "Go", "text-es": "Ir"}).status_code == UNREADABLE


def test_every_version_is_kept_with_its_author_and_can_be_written_again(dana: Visitor, anyone: Client) -> None:
    wrote(dana, "about", "# About us\n\nFirst.")
    wrote(dana, "about", "# About us\n\nSecond.")
    said = read(dana.get("/site/pages/about/"))
    assert "Version 2 en" in said
    assert "Dana" in said
    older = dana.get("/site/pages/about/", version="1", language="en").content.decode()
    assert "First." in older
    wrote(dana, "about", re.search(r"<textarea[^>]*>([^<]*)", older)[1])  # type: ignore[index]
    assert "First." in shown(anyone, "/en/about/")
    assert PageWritten.objects.count() == 3


def test_an_emptied_page_gives_way_to_what_comes_with_heard(dana: Visitor, anyone: Client) -> None:
    ours = shown(anyone, "/en/ways/")
    wrote(dana, "ways", "# Our ways\n\nBy the mill.")
    assert "By the mill." in shown(anyone, "/en/ways/")
    wrote(dana, "ways", "")
    assert shown(anyone, "/en/ways/") == ours


def test_pages_are_placed_raised_and_hidden(dana: Visitor, anyone: Client) -> None:
    wrote(dana, "about", "# About us\n\nWe are five.")
    wrote(dana, "giving", "# Giving\n\nThank you.")
    for name in ("about", "giving"):
        assert dana.post("/site/place/", name=name, to="menu").status_code == SEE_OTHER
    menu = shown(anyone, "/en/")
    assert menu.index("About us") < menu.index("Giving")
    dana.post("/site/place/", name="giving", to="higher")
    menu = shown(anyone, "/en/")
    assert menu.index("Giving") < menu.index("About us")
    dana.post("/site/place/", name="about", to="hidden")
    assert "About us" not in shown(anyone, "/en/")
    assert anyone.get("/en/about/").status_code == MISSING
    dana.post("/site/place/", name="about", to="hidden")
    assert "About us" in shown(anyone, "/en/")


def test_what_people_find_safety_on_is_never_hidden(dana: Visitor, anyone: Client) -> None:
    for name in ("stay-private", "emergency", "contact"):
        dana.post("/site/place/", name=name, to="hidden")
        assert anyone.get(f"/en/{name}/").status_code == OK
    assert not DetailsWritten.objects.exists()


def test_a_story_shows_for_as_long_as_its_teller_agreed(cast: Cast, dana: Visitor, anyone: Client) -> None:
    told = "# What people tell\n\n## Alma\n\n[[consent 2025-01-01 to 2035-01-01]]\n\nI was heard.\n\n"
    over = "## Ben\n\n[[consent 2020-01-01 to 2021-01-01]]\n\nThis is over.\n"
    assert wrote(dana, "stories", f"{told}## Cora\n\nNobody asked her.\n") == UNREADABLE
    assert wrote(dana, "stories", told + over) == SEE_OTHER
    with clock.at(cast.moment):
        page = shown(anyone, "/en/stories/")
    assert "I was heard." in page
    assert "This is over." not in page
    assert "consent" not in page


def test_a_day_of_consent_is_one_by_the_clock_of_the_program(cast: Cast, dana: Visitor, anyone: Client) -> None:
    wrote(
        dana,
        "stories",
        "# What people tell\n\nIn their words.\n\n## Alma\n\n[[consent 2026-03-02 to 2026-03-02]]\n\nI was heard.\n",
    )
    evening = datetime(2026, 3, 2, 22, tzinfo=cast.zone)
    for hours, shows in ((-23, False), (0, True), (3, False)):
        with clock.at(evening + timedelta(hours=hours)):
            assert ("I was heard." in shown(anyone, "/en/stories/")) == shows, hours


def test_a_picture_of_a_story_shows_on_the_same_days_and_of_a_hidden_page_on_none(
    cast: Cast, dana: Visitor, anyone: Client
) -> None:
    for number, name in enumerate(("alma.jpg", "room.jpg", "leaflet.pdf"), 8):
        sent(dana, name, b"%PDF-1.7 words" if name.endswith(".pdf") else picture((number, 8)))
    story = "# Voices\n\n## Alma\n\n[[consent 2026-03-02 to 2026-03-02]]\n\n![Alma](alma.jpg) ![Our room](room.jpg)\n"
    assert wrote(dana, "voices", story) == SEE_OTHER
    assert wrote(dana, "about", "# About us\n\n![Our room](room.jpg)\n") == SEE_OTHER
    for day, alma in ((1, MISSING), (2, OK), (3, MISSING)):
        with clock.at(datetime(2026, 3, day, 12, tzinfo=cast.zone)):
            assert anyone.get("/files/alma.jpg").status_code == alma, day
            assert anyone.get("/files/room.jpg").status_code == OK
            # What stands on no page is what somebody was given the address of.
            assert anyone.get("/files/leaflet.pdf").status_code == OK
    dana.post("/site/place/", name="about", to="hidden")
    with clock.at(datetime(2026, 3, 3, 12, tzinfo=cast.zone)):
        assert anyone.get("/files/room.jpg").status_code == MISSING
    assert dana.get("/files/room.jpg").status_code == OK


@pytest.mark.parametrize("name", ["", "Ask", "ask", "a b", "../x", "x" * 41])
def test_a_page_has_a_name_that_fits_an_address(dana: Visitor, name: str) -> None:
    given = dana.post("/site/new/", name=name, kind="")
    assert given.headers["Location"].startswith("/site/?problem=name")
    assert "Choose a kind of page." in read(dana.get("/site/", problem="name"))


def test_a_new_page_that_no_list_names_says_so_and_is_listed_from_there(dana: Visitor) -> None:
    wrote(dana, "about", "# About us\n\nWe are five.")
    assert "No list names this page yet." in read(dana.get("/site/pages/about/"))
    dana.post("/site/place/", name="about", to="menu")
    for name in ("about", "ways", "never-written"):
        assert "No list names this page yet." not in read(dana.get(f"/site/pages/{name}/")), name


# A page of some kind, as questions


def test_a_new_page_asks_for_what_only_the_program_knows_and_is_put_together(dana: Visitor, anyone: Client) -> None:
    begun = dana.post("/site/new/", name="", kind="about").headers["Location"]
    assert begun == "/site/pages/about/?kind=about&language=en"
    asked = dana.get("/site/pages/about/", kind="about", language="en").content.decode()
    assert "the name of the program, where it works, and since when." in asked
    typed = {"kind": "about", "language": "en", "gap-0": "We are Alder Valley.", "gap-1": "Ann, coordinator\nBo, facilitator"}
    looked = dana.post("/site/pages/about/", **typed, do="fill")
    assert looked.status_code == OK
    written = re.search(r'<textarea id="f-text-en"[^>]*>([^<]*)', looked.content.decode())[1]  # type: ignore[index]
    assert "Write here" not in written
    assert "Who watches over us" not in written
    assert anyone.get("/en/about/").status_code == MISSING
    assert wrote(dana, "about", html.unescape(written)) == SEE_OTHER
    page = shown(anyone, "/en/about/")
    assert "We are Alder Valley." in page
    # A new line of what was typed is one on the page.
    assert re.search(r"Ann, coordinator<br ?/?>\s*Bo, facilitator", page)
    # What is written in one language is read in another, until somebody writes it there.
    assert "We are Alder Valley." in shown(anyone, "/es/about/")
    assert "el nombre del programa" in dana.get("/site/pages/about/", kind="about", language="es").content.decode()


def test_the_questions_are_kept_for_later_like_every_form(dana: Visitor) -> None:
    typed = {"kind": "about", "language": "en", "gap-0": "We are Alder Valley.", "draft_for": "/site/pages/about/"}
    assert dana.post("/drafts/", **typed).status_code == NOTHING_TO_SAY
    again = read(dana.get("/site/pages/about/"))
    assert "Put the page together" in again
    assert "We are Alder Valley." in again


def test_a_page_of_ones_own_shows_where_its_title_goes_and_is_not_published_like_this(dana: Visitor, anyone: Client) -> None:
    begun = re.search(r'<textarea id="f-text-en"[^>]*>([^<]*)', dana.get("/site/pages/our-past/").content.decode())[1]  # type: ignore[index]
    assert html.unescape(begun).startswith("# Write here: ")
    given = dana.post("/site/pages/our-past/", **{"text-en": html.unescape(begun), "do": "publish"})
    assert given.status_code == UNREADABLE
    assert read(given).count("Put your own words in its place") >= 2
    assert anyone.get("/en/our-past/").status_code == MISSING


def test_a_new_site_says_what_it_does_not_say_yet(dana: Visitor) -> None:
    page = read(dana.get("/site/"))
    for part in ("The name of your program", "A phone number that people can call", "Your logo", "Who you are: a page"):
        assert part in page, part
    dana.post("/site/details/", **as_form(dana, **OUR_DETAILS))
    sent(dana, "logo.png", picture(kind="PNG"))
    assert dana.post("/site/files/logo/", name="logo.png").status_code == SEE_OTHER
    wrote(dana, "about", "# About us\n\nWe are five.")
    page = read(dana.get("/site/"))
    for part in ("The name of your program", "A phone number that people can call", "Your logo", "Who you are: a page"):
        assert part not in page, part
    assert "When someone answers the phone" in page


# Details


def as_form(dana: Visitor, **changed: str) -> dict[str, str]:
    """The form of the details as it stands, with some of it changed."""
    page = dana.get("/site/details/").content.decode()
    typed = dict(re.findall(r'<input id="f-([^"]+)"[^>]*?value="([^"]*)"', page, re.DOTALL))
    typed |= dict(re.findall(r'<textarea id="f-([^"]+)"[^>]*>([^<]*)', page, re.DOTALL))
    return {**typed, **changed}


def test_the_programme_has_a_name_and_every_page_shows_it(dana: Visitor, anyone: Client) -> None:
    given = dana.post(
        "/site/details/", **as_form(dana, **OUR_DETAILS, **{"email": "hello@example.org", "hours.en": "Mornings"})
    )
    assert given.status_code == SEE_OTHER, read(given)
    home = shown(anyone, "/en/")
    assert "Alder Dialogue" in re.search(r"<header.*?</header>", home, re.DOTALL)[0]  # type: ignore[index]
    assert re.search(r"<title>\s*[^<]+ – Alder Dialogue\s*</title>", home)
    assert 'href="tel:5550101"' in home
    contact = shown(anyone, "/en/contact/")
    assert 'href="mailto:hello@example.org"' in contact
    assert "Mornings" in contact
    # The crisis lines that were there are there still.
    assert 'href="tel:988"' in home
    # Titles of the pages that are read in secret say nothing of it.
    for at in ("/en/stay-private/", "/en/ask/who/"):
        assert "Alder" not in re.search(r"<title>.*?</title>", shown(anyone, at), re.DOTALL)[0]  # type: ignore[index]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"email": "nobody"}, "“nobody” is not an e-mail address"),
        ({"phone": "call me"}, "“call me” is not a phone number"),
        ({"color": "#ffee00"}, "their contrast is 1.2 to 1"),
        ({"color": "red"}, "“red” is not a color"),
        ({"leave_to.en": "javascript:alert(1)"}, "is not a web address"),
        ({"leave_to.en": "https://wetter für heute.example/"}, "is not a web address"),
        ({"leave_to.en": "https://天気.example/"}, "is not a web address"),
        ({"logo": "logo.png"}, "There is no file “logo.png”"),
        ({"short_name": "x" * 31}, "30 letters at most"),
    ],
)
def test_what_cannot_be_is_refused_and_kept_in_the_form(dana: Visitor, typed: dict[str, str], said: str) -> None:
    given = dana.post("/site/details/", **as_form(dana, **typed, name="Kept here"))
    assert given.status_code == UNREADABLE
    assert said in read(given)
    assert "Kept here" in given.content.decode()
    assert not DetailsWritten.objects.exists()


def sheet(anyone: Client) -> str:
    """The address of the one style sheet of the first page."""
    (found,) = re.findall(r'<link rel="stylesheet" href="([^"]+)"', shown(anyone, "/en/"))
    return str(found)


def test_a_color_that_can_be_read_colors_buttons_and_links(dana: Visitor, anyone: Client) -> None:
    assert sheet(anyone).startswith("/static/css/heard.")
    assert dana.post("/site/details/", **as_form(dana, color="#7A1F3D")).status_code == SEE_OTHER
    own = sheet(anyone)
    answer = anyone.get(own)
    assert own.startswith("/static/css/own.")
    assert "--primary: #7a1f3d" in answer.content.decode()
    # One file for all: the lines of every page stand before the color, and a browser keeps it under this name for good.
    assert answer.content.startswith(made()[STYLES].body)
    assert "immutable" in answer.headers["Cache-Control"]
    dana.post("/site/details/", **as_form(dana, color="#0B4F3C"))
    assert sheet(anyone) != own
    # A page that was open meanwhile is led to the color of now, and keeps nothing of the old name.
    moved = anyone.get(own)
    assert (moved.headers["Location"], moved.headers["Cache-Control"]) == (sheet(anyone), "no-store")


def test_lines_of_a_crisis_are_written_and_taken_away(dana: Visitor, anyone: Client) -> None:
    typed = as_form(dana, **{"lines.0.number": "13 11 14", "lines.0.name.en": "Lifeline", "lines.1.number": ""})
    assert dana.post("/site/details/", **typed).status_code == SEE_OTHER
    assert 'href="tel:131114"' in shown(anyone, "/en/")
    assert "8006564673" not in shown(anyone, "/en/emergency/")


def test_a_page_in_the_menu_that_gave_way_keeps_nothing_else_from_being_written(dana: Visitor, anyone: Client) -> None:
    wrote(dana, "about", "# About us\n\nWe are five.")
    dana.post("/site/place/", name="about", to="menu")
    wrote(dana, "about", "")
    assert dana.post("/site/details/", **as_form(dana, name="Alder Valley Dialogue")).status_code == SEE_OTHER
    dana.post("/site/place/", name="ways", to="menu")
    assert "Alder Valley Dialogue" in shown(anyone, "/en/")
    assert json.loads(DetailsWritten.objects.order_by("number").last().text)["pages"]["menu"] == ["ways"]  # type: ignore[union-attr]


def test_what_the_form_does_not_ask_stays(dana: Visitor, anyone: Client, tmp_path: Path, settings: Any) -> None:
    lines = "".join(
        f'[[lines]]\nnumber = "555 01{at:02}"\nname = {{ en = "Line {at}", fr = "Ligne {at}" }}\n' for at in range(14)
    )
    (tmp_path / "details.toml").write_text(f'hours = {{ en = "Mornings", fr = "Le matin" }}\n{lines}', encoding="utf-8")
    settings.HEARD_WORDS = str(tmp_path)
    assert dana.post("/site/details/", **as_form(dana, **{"hours.en": "Evenings"})).status_code == SEE_OTHER
    told = json.loads(DetailsWritten.objects.get().text)
    assert told["hours"] == {"en": "Evenings", "fr": "Le matin"}
    assert [each["name"]["fr"] for each in told["lines"]] == [f"Ligne {at}" for at in range(14)]


def test_who_writes_between_reading_and_writing_is_not_written_over(
    cast: Cast, dana: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    dana.post("/site/details/", **as_form(dana, **OUR_DETAILS))
    moved = pages._moved

    def meanwhile(*given: Any) -> Any:
        told = {**json.loads(DetailsWritten.objects.latest("number").text), "phone": "555 0199"}
        cast.do("dana", "write_details", text=json.dumps(told))
        return moved(*given)

    monkeypatch.setattr(pages, "_moved", meanwhile)
    dana.post("/site/place/", name="ways", to="menu")
    assert json.loads(DetailsWritten.objects.latest("number").text)["phone"] == "555 0199"


def test_a_place_that_there_is_not_moves_nothing(dana: Visitor, anyone: Client) -> None:
    wrote(dana, "about", "# About us\n\nWe are five.")
    dana.post("/site/place/", name="about", to="menu")
    for to in ("", "cellar"):
        dana.post("/site/place/", name="about", to=to)
        assert "About us" in shown(anyone, "/en/")


def test_how_to_reach_us_says_who_that_is_and_where_they_work(dana: Visitor, anyone: Client) -> None:
    dana.post(
        "/site/details/", **as_form(dana, **OUR_DETAILS, **{"region.en": "Three counties", "region.es": "Tres condados"})
    )
    page = shown(anyone, "/es/contact/")
    assert "Alder Valley Dialogue" in page
    assert "Tres condados" in page
    assert "Alder Valley Dialogue" not in shown(anyone, "/en/ask/who/")


def test_what_is_said_in_english_only_is_named_until_it_is_said_in_each_language(dana: Visitor) -> None:
    dana.post("/site/details/", **as_form(dana, **OUR_DETAILS, **{"hours.en": "Mornings"}))
    assert "In Español: what you said in English" in read(dana.get("/site/"))
    dana.post("/site/details/", **as_form(dana, **{"hours.es": "Por la mañana"}))
    assert "In Español" not in read(dana.get("/site/"))


def test_what_is_wrong_is_said_in_the_order_of_the_form_and_with_its_field(dana: Visitor) -> None:
    typed = as_form(dana, color="red", email="nobody", short_name="x" * 31, **{"lines.0.name.en": "x" * 201})
    page = dana.post("/site/details/", **typed).content.decode()
    said = re.findall(r'<a href="#f-([^"]+)">([^<]+)', page)
    assert [name for name, _said in said] == ["short_name", "color", "email", "lines.0.name.en"]
    assert said[0][1].startswith("Short name: ")
    # What is folded away is open where something in it is wrong.
    assert len(re.findall(r"<details[^>]* open", page)) == 1


def test_the_color_that_the_pages_have_anyway_is_none_of_the_programs_own(dana: Visitor, anyone: Client) -> None:
    assert as_form(dana)["color"] == STANDARD
    assert f"--primary: {STANDARD};" in (Path(heard.__file__).parent / "static/css/tokens.css").read_text()
    dana.post("/site/details/", **as_form(dana, **OUR_DETAILS))
    assert sheet(anyone).startswith("/static/css/heard.")


# Sentences


def test_a_sentence_of_the_frame_is_said_otherwise_and_again_as_it_comes(dana: Visitor, anyone: Client) -> None:
    key = "/site/sentences/public-leave/"
    assert dana.post(key, **{"text-en": "Get out", "text-es": "Salir ya"}).status_code == SEE_OTHER
    assert "Get out" in shown(anyone, "/en/")
    assert "Get out" in shown(anyone, "/en/ask/who/")
    assert "Salir ya" in shown(anyone, "/es/")
    dana.post(key, **{"text-en": "", "text-es": "Salir ya"})
    assert "Leave now" in shown(anyone, "/en/")
    assert SentenceWritten.objects.filter(language="en").count() == 2


def test_a_sentence_keeps_its_places_and_cannot_break_a_page(dana: Visitor, anyone: Client) -> None:
    key = "/site/sentences/public-danger/"
    for text, said in (
        ("Call us", "Keep { $link } in it"),
        ("Call { $link } { $number }", "cannot fill in { $number } here"),
        ("Call { $link", "cannot be read as a sentence"),
        ("Call { nobody } { $link }", "cannot fill in { nobody } here"),
        ("Call { -nobody } { $link }", "cannot fill in { -nobody } here"),
        ("Call { UPPER($link) }", "cannot fill in { UPPER } here"),
        ("Call us\n.help = { $nothing }", "cannot be read as a sentence"),
        (".help = Call", "cannot be read as a sentence"),
    ):
        given = dana.post(key, **{"text-en": text, "text-es": ""})
        assert given.status_code == UNREADABLE
        assert said in read(given)
        assert " ".join(text.split()) in read(given)
    assert dana.post(key, **{"text-en": "Danger? { $link }", "text-es": ""}).status_code == SEE_OTHER
    assert "Danger? " in shown(anyone, "/en/")


def test_a_sentence_of_several_lines_that_was_left_as_it_is_is_not_ours(dana: Visitor) -> None:
    key = next(key for key, text in sorted(frame("en").items()) if "\n" in text)
    # As a browser sends lines.
    typed = {"text-en": frame("en")[key].replace("\n", "\r\n"), "text-es": ""}
    assert dana.post(f"/site/sentences/{key}/", **typed).status_code == SEE_OTHER
    assert not SentenceWritten.objects.exists()


def test_what_she_agreed_to_is_not_among_the_sentences(dana: Visitor) -> None:
    assert dana.get("/site/sentences/first-text/").status_code == MISSING
    assert "Leave now" in read(dana.get("/site/sentences/", q="leave now"))
    assert "No sentence has this word" in read(dana.get("/site/sentences/", q="nowhere to be found"))


# Files


def logo(anyone: Client) -> str:
    """The address of the logo on the first page."""
    (found,) = re.findall(r'<img src="(/static/own/[^"]+/logo.png)"', shown(anyone, "/en/"))
    return str(found)


def test_a_picture_becomes_the_logo_and_all_else_stays(dana: Visitor, anyone: Client) -> None:
    dana.post("/site/details/", **as_form(dana, **OUR_DETAILS))
    sent(dana, "logo.png", picture(kind="PNG"))
    dana.post("/site/files/logo/", name="logo.png")
    assert "Alder Dialogue" in shown(anyone, "/en/")
    first = logo(anyone)
    dana.post("/site/files/logo/", name="nothing.png")
    assert logo(anyone) == first
    answer = anyone.get(first)
    assert (answer.headers["Content-Type"], "immutable" in answer.headers["Cache-Control"]) == ("image/png", True)
    # Another picture of the same name: a page that was open meanwhile is led to it, and keeps nothing of the old name.
    sent(dana, "logo.png", picture((20, 20), kind="PNG"), instead="on")
    moved = anyone.get(first)
    assert (moved.headers["Location"], moved.headers["Cache-Control"]) == (logo(anyone), "no-store") != (first, "no-store")


def test_a_picture_is_shown_without_where_it_was_taken(dana: Visitor, anyone: Client) -> None:
    assert sent(dana, "Our Room.JPG", picture(where=b"51.5 N, at home")) == SEE_OTHER
    assert FileAdded.objects.get().name == "our-room.jpg"
    given = anyone.get("/files/our-room.jpg")
    content = b"".join(given)
    assert given.headers["Content-Type"] == "image/jpeg"
    assert b"at home" not in content
    assert Image.open(io.BytesIO(content)).size == (64, 48)
    assert wrote(dana, "about", "# About us\n\n![Our room, with two chairs](our-room.jpg)") == SEE_OTHER
    assert '<img src="/files/our-room.jpg" alt="Our room, with two chairs"' in shown(anyone, "/en/about/")


def test_a_large_picture_is_made_smaller(dana: Visitor, anyone: Client) -> None:
    sent(dana, "wide.png", picture((3200, 800), "PNG"))
    content = b"".join(anyone.get("/files/wide.png"))
    assert Image.open(io.BytesIO(content)).size == (1600, 400)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("logo.svg", b"<svg onload='alert(1)'/>", "This kind of file cannot be used"),
        ("page.html", b"<script>", "This kind of file cannot be used"),
        ("leaflet.pdf", b"<script>", "This is not a pdf file"),
        ("cat.png", b"MZ\x90", "This is not a png file"),
        ("cat.png", picture(), "This is not a png file"),
    ],
)
def test_only_what_is_what_it_says_is_taken(dana: Visitor, name: str, content: bytes, said: str) -> None:
    given = dana.post("/site/files/", file=SimpleUploadedFile(name, content))
    assert given.status_code == UNREADABLE
    assert said in read(given)
    assert not FilePiece.objects.exists()


@pytest.mark.parametrize(
    ("called", "named"),
    [
        ("", "img-1.pdf"),
        ("Our leaflet", "our-leaflet.pdf"),
        ("v1.2", "v1-2.pdf"),
        ("Leaflet.PDF", "leaflet.pdf"),
        ("…", "file.pdf"),
    ],
)
def test_a_file_is_called_as_somebody_calls_it(dana: Visitor, called: str, named: str) -> None:
    leaflet = SimpleUploadedFile("IMG 1.pdf", b"%PDF-1.7")
    assert dana.post("/site/files/", file=leaflet, name=called).status_code == SEE_OTHER
    assert FileAdded.objects.get().name == named


def test_no_file_says_so(dana: Visitor) -> None:
    assert "Choose a file." in read(dana.post("/site/files/"))


def test_a_form_without_its_token_adds_nothing(cast: Cast) -> None:
    member = visitor(cast, "dana")
    member.browser.handler.enforce_csrf_checks = True
    assert member.post("/site/files/", file=SimpleUploadedFile("a.jpg", picture())).status_code == 403
    assert not FileAdded.objects.exists()


def test_a_file_of_the_same_name_takes_the_place_of_the_one_before_only_where_that_is_meant(
    dana: Visitor, anyone: Client
) -> None:
    assert sent(dana, "room.png", picture((64, 48), "PNG")) == SEE_OTHER
    other = picture((32, 32), "PNG")
    given = dana.post("/site/files/", file=SimpleUploadedFile("IMG 1.png", other), name="room.png")
    assert given.status_code == UNREADABLE
    assert "There is a file “room.png” already" in read(given)
    assert 'value="room.png"' in given.content.decode()
    assert Image.open(io.BytesIO(b"".join(anyone.get("/files/room.png")))).size == (64, 48)
    assert FilePiece.objects.count() == 1
    assert dana.post("/site/files/", file=SimpleUploadedFile("room.png", other), instead="yes").status_code == SEE_OTHER
    content = b"".join(anyone.get("/files/room.png"))
    assert Image.open(io.BytesIO(content)).size == (32, 32)
    assert FileAdded.objects.count() == 2
    assert FilePiece.objects.count() == 1


def test_bytes_that_another_file_has_stay(dana: Visitor, anyone: Client) -> None:
    for name in ("a.jpg", "b.jpg"):
        sent(dana, name, picture())
    dana.post("/site/files/take-away/", name="a.jpg")
    assert anyone.get("/files/a.jpg").status_code == MISSING
    assert b"".join(anyone.get("/files/b.jpg"))


def test_the_same_file_added_twice_is_there(dana: Visitor, anyone: Client) -> None:
    for _time in range(2):
        assert sent(dana, "a.jpg", picture()) == SEE_OTHER
    assert Image.open(io.BytesIO(b"".join(anyone.get("/files/a.jpg")))).size == (64, 48)


def test_bytes_that_came_and_were_never_added_go_and_others_stay(dana: Visitor, anyone: Client) -> None:
    sent(dana, "a.pdf", b"%PDF-1.7 words")
    keep(io.BytesIO(b"%PDF-1.7 whose process was killed"))
    assert let_go_unshown() == 1
    assert let_go_unshown() == 0
    assert b"".join(anyone.get("/files/a.pdf")) == b"%PDF-1.7 words"


def test_a_film_that_is_too_long_does_not_fill_the_disk(dana: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("heard.publishing.files.MAX_FILE_BYTES", 100_000)
    written: list[int] = []
    monkeypatch.setattr(TemporaryFileUploadHandler, "receive_data_chunk", lambda _self, part, _at: written.append(len(part)))
    given = dana.post("/site/files/", file=SimpleUploadedFile("talk.mp4", b"\x00\x00\x00\x18ftypmp42" + bytes(900_000)))
    assert "This is too large" in read(given)
    assert sum(written) <= 100_000


@pytest.mark.filterwarnings("ignore::UserWarning")
@pytest.mark.parametrize("at", [4, 25, 30, 31, 33, 37, 40, 78])
def test_a_picture_that_is_damaged_is_said_and_is_no_error_page(dana: Visitor, at: int) -> None:
    whole = picture(where=b"51.5 N, at home") if at != 40 else picture(kind="PNG")
    for wrong in (0, 42, 255):
        broken = whole[:at] + bytes([wrong]) + whole[at + 1 :]
        assert sent(dana, "a.png" if at == 40 else "a.jpg", broken) in {SEE_OTHER, UNREADABLE}


def test_what_was_never_kept_is_no_file(cast: Cast) -> None:
    from heard.acts.refusals import InvalidInput

    with pytest.raises(InvalidInput):
        cast.do("dana", "add_file", name="a.pdf", digest="0" * 64)
    assert not FileAdded.objects.exists()


@pytest.mark.parametrize("asked", [f"bytes={'9' * 5000}-", "bytes=-", "bytes=9-1", "bytes=-0", "lines=1-2"])
def test_a_part_that_makes_no_sense_is_no_error_page(dana: Visitor, anyone: Client, asked: str) -> None:
    sent(dana, "leaflet.pdf", b"%PDF-1.7 words")
    assert anyone.get("/files/leaflet.pdf", headers={"Range": asked}).status_code in {OK, NOT_IN_IT}


def test_a_film_is_sent_in_parts(dana: Visitor, anyone: Client) -> None:
    film = b"\x00\x00\x00\x18ftypmp42" + bytes(range(256)) * 6000
    assert sent(dana, "talk.mp4", film) == SEE_OTHER
    assert FilePiece.objects.count() == 2
    for asked, start, end in (("bytes=0-9", 0, 10), ("bytes=1048570-1048585", 1048570, 1048586), ("bytes=-5", -5, None)):
        given = anyone.get("/files/talk.mp4", headers={"Range": asked})
        assert given.status_code == PARTIAL
        assert b"".join(given) == film[start:end]
    assert anyone.get("/files/talk.mp4", headers={"Range": f"bytes={len(film)}-"}).status_code == NOT_IN_IT
    whole = anyone.get("/files/talk.mp4", headers={"Range": "bytes=0-1,4-5"})
    assert b"".join(whole) == film
    assert anyone.head("/files/talk.mp4").headers["Content-Length"] == str(len(film))


def test_a_file_that_is_taken_away_is_gone_and_one_that_is_shown_stays(dana: Visitor, anyone: Client) -> None:
    sent(dana, "a.jpg", picture())
    wrote(dana, "about", "# About us\n\n![A](a.jpg)")
    dana.post("/site/files/take-away/", name="a.jpg")
    assert anyone.get("/files/a.jpg").status_code == OK
    sent(dana, "aa.jpg", picture((8, 8)))
    wrote(dana, "about", "# About us\n\n![Another](aa.jpg)")
    dana.post("/site/files/take-away/", name="a.jpg")
    assert anyone.get("/files/a.jpg").status_code == MISSING
    assert FilePiece.objects.count() == 1


@pytest.mark.parametrize("name", ["nothing.jpg", "..%2f..%2fdetails.toml", "%2e%2e", "details.toml"])
def test_only_files_that_were_put_there_are_sent(anyone: Client, name: str) -> None:
    assert anyone.get(f"/files/{name}").status_code == MISSING


def test_the_details_are_one_json_that_holds_what_a_file_holds(dana: Visitor) -> None:
    dana.post("/site/details/", **as_form(dana, **OUR_DETAILS))
    told = json.loads(DetailsWritten.objects.get().text)
    assert told["name"] == "Alder Valley Dialogue"
    assert told["lines"][0]["number"] == "988"
    assert told["pages"]["foot"][0] == "stay-private"
