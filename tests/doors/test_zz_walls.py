import re
from datetime import timedelta
import itertools
import pytest
from django.test import Client, override_settings
from django.db import connections
from heard.ground import clock
from heard.models import *
from heard.models import Inquiry, Dialogue, Line, Programme, SignedIn
from heard.confidentiality.models import Line
from tests.cast import Cast, begin, PARTIES
from tests.doors.visiting import PUBLIC, STAFF, answer, at_the_door, read, visitor, signed_in
from tests.doors.test_reach import OPENS, SENT
pytestmark = pytest.mark.usefixtures("database")

@pytest.fixture
def pub():
    made = begin()
    with override_settings(HEARD_PUBLIC_PROGRAMME=Programme.objects.get(pk=made.programme).slug):
        yield made

def go(anyone, cast, told):
    moment, at = cast.moment, "/en/ask/who/"
    for _ in range(9):
        moment += timedelta(minutes=1)
        with clock.at(moment):
            step = at.split("/")[3]
            if step == "sent":
                return read(answer(anyone.get(at)))
            given = answer(anyone.post(at, told.get(step, {})))
            assert given.status_code == 303, (step, given.status_code, read(given)[:400])
            at = given.headers["Location"]
    raise AssertionError(at)

def test_second_question_same_browser(pub):
    b = at_the_door(PUBLIC)
    go(b, pub, {"reach": {"way": "phone", "at": "555 0188"}})
    go(b, pub, {})
    assert Inquiry.objects.count() == 2

ODD = ["x\x00y", "a\nb\r\nc", "\u202etxt", "\ud83d\ude00"*40, "<script>alert(1)</script>", "'--", "\t\t", "   ", "\x1b[0m", "-", "+", "@", "not an address", "\ufeff", "\x7f", "é"*160, "\u200b"]
@pytest.mark.parametrize("way", ["text", "phone", "email", "letter", "trusted"])
def test_fuzz(pub, way):
    bad = []
    for odd in ODD:
        for field in ("at", "trusted", "name", "words"):
            b = at_the_door(PUBLIC); b.raise_request_exception = False
            told = {"reach": {"way": way, "at": "555 0188", "trusted": "Ann"}, "note": {}}
            if field in ("at", "trusted"): told["reach"][field] = odd[:160 if field=="at" else 80]
            else: told["note"][field] = odd[:60]
            moment, at = pub.moment, "/en/ask/who/"
            for _ in range(9):
                moment += timedelta(minutes=1)
                with clock.at(moment):
                    step = at.split("/")[3]
                    if step == "sent": break
                    given = answer(b.post(at, told.get(step, {})))
                if given.status_code == 422: break
                if given.status_code != 303:
                    bad.append((way, field, odd, step, given.status_code)); break
                at = given.headers["Location"]
    assert not bad, bad

def test_stale_inquiry(pub):
    pub.do("anyone", "inquire", keep="inq", reach={"way":"phone","at":"555 0144"})
    other = pub.another()
    pub.do("dana", "take_inquiry", inquiry=pub.id("inq"), dialogue=other.dialogue)
    n = Dialogue.objects.count()
    d = visitor(pub, "dana"); d.browser.raise_request_exception = False
    typed = {"harm": "robbery", "harmed-name": "Lena Ortiz", "act_key": "k1", "inquiry": pub.id("inq")}
    page = d.get("/dialogues/new/").content.decode()
    print(re.findall(r'name="([^"]+)"', page))
    given = d.post("/dialogues/new/", **typed)
    print(given.status_code, read(given)[:500])
    assert (given.status_code, Dialogue.objects.count() - n) == (0, 0)

def test_inquiry_flood(pub):
    for i in range(60):
        pub.do("anyone", "inquire", aside="many", reach={"way":"phone","at":"555 0111"})
    pub.do("anyone", "inquire", keep="real", reach={"way":"phone","at":"555 0144"})
    d = visitor(pub, "dana")
    assert pub.id("real") in d.get("/inquiries/").content.decode()

def test_digits(pub):
    visitor(pub, "dana").get("/today/?section=late&page=" + "9"*5000)

def test_nul(pub):
    d = visitor(pub, "dana")
    out = []
    for at, typed in [("/drafts/", {"draft_for": "/dialogues/\x00", "x": "y"}), ("/today/handle/", {"do": "give", "needs": "a\x00", "to": "b\x00"}),
        ("/today/handle/", {"put": "\x00:tomorrow"}), ("/outbox/recall/", {"message": "\x00"}), ("/search/", {"text": "a\x00b"}),
        ("/dialogues/views/", {"name": "a\x00", "asked": "\x00"}), ("/signed-in/", {"one": "\x00"}), ("/sign-in/", {"who": "\x00"}), ("/sign-in/", {"sign_in_name": "\x00", "password": "\x00", "code":"\x00"}),
        ("/inquiries/new/", {"door": "\x00"}), ("/dialogues/new/", {"inquiry": "\x00"}), ("/settings/", {"density": "\x00"}), ("/prove/", {"password": "\x00"})]:
        for m in ("post", "get"):
            try:
                s = getattr(d, m)(at, **typed).status_code
            except Exception as e:
                s = repr(e)[:100]
            if not isinstance(s, int) or s >= 500: out.append((at, m, s))
    assert not out, out

def test_csrf(pub):
    d = signed_in(pub, "dana")
    c = Client(HTTP_HOST=STAFF, enforce_csrf_checks=True); c.cookies = d.cookies
    bad = []
    for at in (*OPENS, *SENT):
        a = re.sub(r"{\w+}", "a"*26, at)
        for tok in ({}, {"csrfmiddlewaretoken": "a"*64}):
            with clock.at(pub.moment):
                s = c.post(a, tok).status_code
            if s != 403: bad.append((a, s))
    p = Client(HTTP_HOST=PUBLIC, enforce_csrf_checks=True)
    for a in ("/en/ask/who/", "/en/ask/check/", "/en/ask/again/"):
        s = p.post(a, {}).status_code
        if s != 403: bad.append((a, s))
    assert not bad, bad

def test_released_undo():
    cast = begin().to("preparing")
    from heard.worklist.models import Need, Handled
    r = visitor(cast, "ruth")
    row = Need.objects.filter(dialogue=cast.dialogue, from_at__lte=cast.moment)
    print([(x.kind, x.lies_with, x.band) for x in Need.objects.all()])
    page = r.get("/today/", view="team").content.decode()
    ids = re.findall(r'name="needs" value="(\w+)"', page)
    print(ids)
    r.post("/today/handle/", needs=ids, until="tomorrow")
    h = Handled.objects.last()
    print(h and h.before)
    cast.do("dana", "release", facilitator="ruth") if False else None
