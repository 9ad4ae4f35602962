"""The ways to sign in: how one comes to them, what each has to prove, how they are kept, and how they go."""

import json
import re
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
from allauth.mfa.models import Authenticator
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connections
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from heard.acts.refusals import Refused
from heard.ground import clock
from heard.ground.errors import NotFound
from heard.models import Account, LedgerEntry, Programme, Remembered, SignedIn, WayIn
from heard.people.actions import end_account, give_way_in
from heard.people.signing_in import codes
from heard.people.signing_in.sealing import opened, secrets_of
from heard.people.signing_in.store import SessionStore
from heard.people.signing_in.ways import ways_of
from heard.programme.actions import SOFTWARE
from heard.programme.scene import ProgrammeScene
from tests.doors.test_staff_signing import PASSWORD, as_demo, knock, with_password
from tests.support.cast import Cast, begin
from tests.support.devices import Device, code_of
from tests.support.visiting import STAFF, Visitor, answer, at_the_door, read, visitor

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def cast() -> Cast:
    """The programme with its staff."""
    made = begin()
    made.appoint("administrator", "administrator")
    return made


def account_of(cast: Cast, who: str) -> Account:
    """The account of somebody, as it is now."""
    return Account.objects.get(pk=cast.id(who))


def link_for(cast: Cast, who: str) -> str:
    """The address that a one-time link opens."""
    with clock.at(cast.moment):
        row = give_way_in(ProgrammeScene(cast.programme), by=SOFTWARE, member=cast.id(who))
    return f"/way-in/{row.secret}/"


def come_in(cast: Cast, who: str) -> Visitor:
    """Somebody who opened their link and went on."""
    guest = visitor(cast)
    assert guest.post(link_for(cast, who)).headers["Location"] == "/ways/"
    return guest


def add(visiting: Visitor, device: Device, name: str = "Blue key") -> HttpResponse:
    """Add a passkey, as the page does it."""
    asked = json.loads(visiting.post("/ways/passkey/question/").content)
    return visiting.post("/ways/passkey/", asked=asked["asked"], answer=device.make(asked), name=name)


def use(browser: Client, device: Device, at: str = "/sign-in/", **more: str) -> HttpResponse:
    """Use a passkey, as the page does it."""
    asked = json.loads(browser.post("/sign-in/passkey/").content)
    return answer(browser.post(at, {"asked": asked["asked"], "answer": device.use(asked), **more}))


def with_passkey(cast: Cast, who: str) -> Device:
    """Somebody has a passkey."""
    device = Device()
    assert add(visitor(cast, who), device).status_code == 303
    return device


# Coming in by a link


def test_by_a_link_one_comes_to_a_passkey_and_signs_in_with_it(cast: Cast) -> None:
    address = link_for(cast, "dana")
    guest = visitor(cast)
    assert "Hello, Dana" in read(guest.get(address))
    assert not SignedIn.objects.exists()
    guest.post(address)
    assert "Welcome, Dana" in read(guest.get("/ways/"))
    # Until there is a way in, nothing else opens.
    assert guest.get("/dialogues/").headers["Location"] == "/ways/"
    assert guest.get("/signed-in/").headers["Location"] == "/ways/"
    device = Device()
    assert add(guest, device).status_code == 303
    assert guest.get("/dialogues/").status_code == 200
    assert "Blue key" in read(guest.get("/ways/"))
    browser = at_the_door()
    assert use(browser, device, next="/programme/").headers["Location"] == "/programme/"
    assert browser.get("/dialogues/").status_code == 200
    told = list(LedgerEntry.objects.filter(chain=f"a:{cast.id('dana')}").values_list("act", flat=True))
    assert told[-3:] == ["open_way_in", "add_passkey", "sign_in"]


def test_a_link_opens_until_there_is_a_way_in_and_no_more(cast: Cast) -> None:
    address = link_for(cast, "dana")
    visitor(cast).post(address)
    again = visitor(cast)
    assert again.post(address).status_code == 303
    add(again, Device())
    assert visitor(cast).get(address).status_code == 404
    assert visitor(cast).post(address).status_code == 404


def test_a_link_does_not_outlive_a_day_nor_a_newer_one_nor_the_account(cast: Cast) -> None:
    old = link_for(cast, "dana")
    cast.wait(hours=1)
    newer = link_for(cast, "dana")
    assert visitor(cast).get(old).status_code == 404
    cast.wait(hours=23)
    assert visitor(cast).get(newer).status_code == 200
    cast.wait(hours=1)
    assert visitor(cast).get(newer).status_code == 404
    last = link_for(cast, "omar")
    with clock.at(cast.moment):
        end_account(ProgrammeScene(cast.programme), by=SOFTWARE, member=cast.id("omar"))
    assert visitor(cast).get(last).status_code == 404


def test_a_link_that_was_said_on_the_phone_opens_however_it_is_typed(cast: Cast) -> None:
    address = link_for(cast, "dana")
    secret = address.removeprefix("/way-in/").rstrip("/")
    for typed in (secret.upper(), secret.replace("-", ""), secret.replace("-", " ")):
        assert visitor(cast).get(f"/way-in/{typed}/").status_code == 200
    assert visitor(cast).get(f"/way-in/{secret[:-1]}/").status_code == 404


def test_only_the_mark_of_a_link_is_kept(cast: Cast) -> None:
    secret = link_for(cast, "dana").removeprefix("/way-in/").rstrip("/")
    assert len(set(secret)) > 8
    assert len(secret.replace("-", "")) == 24
    row = WayIn.objects.values().get()
    assert secret not in str(row)
    assert secret not in str(list(LedgerEntry.objects.values()))


def test_opening_a_link_ends_every_way_in_and_every_session_before_it(cast: Cast) -> None:
    device = with_passkey(cast, "dana")
    name, secret = with_password(cast, "dana")
    dana = visitor(cast, "dana")
    address = link_for(cast, "dana")
    visitor(cast).get(address)
    assert dana.get("/dialogues/").status_code == 200
    visitor(cast).post(address)
    assert dana.get("/dialogues/").status_code == 303
    assert use(at_the_door(), device).status_code == 422
    assert knock(at_the_door(), name, PASSWORD, code_of(secret)).status_code == 422
    assert ways_of(account_of(cast, "dana")).count == 0


def test_a_password_alone_is_no_way_in_yet(cast: Cast) -> None:
    guest = come_in(cast, "dana")
    assert guest.post("/ways/password/", password=PASSWORD, again=PASSWORD).status_code == 303
    assert guest.get("/dialogues/").headers["Location"] == "/ways/"
    secret = set_app(guest)
    assert guest.get("/dialogues/").status_code == 200
    assert knock(at_the_door(), account_of(cast, "dana").sign_in_name, PASSWORD, code_of(secret, 1)).status_code == 303


def set_app(visiting: Visitor) -> str:
    """Set up an app, as a person does it: by the letters on the page."""
    page = visiting.get("/ways/app/").content.decode()
    letters = re.search(r'<code class="letters">([^<]+)</code>', page)
    form = re.search(r'name="secret" value="([^"]+)"', page)
    assert letters
    assert form
    secret = letters[1].replace(" ", "")
    assert visiting.post("/ways/app/", secret=form[1], code=code_of(secret)).status_code == 303
    return secret


# Giving a link


def test_an_administrator_gives_a_link_that_is_shown_once(cast: Cast) -> None:
    administrator = visitor(cast, "administrator")
    address = f"/programme/way-in/{cast.id('dana')}/"
    asked = administrator.get(address).content.decode()
    key = re.search(r'name="act_key" value="([^"]+)"', asked)
    assert key
    shown = administrator.post(address, act_key=key[1]).content.decode()
    link = re.search(r"http://staff.localhost(/way-in/[^<\s]+/)", shown)
    assert link
    assert visitor(cast).get(link[1]).status_code == 200
    twice = administrator.post(address, act_key=key[1])
    assert "done already" in read(twice)
    assert "/way-in/" not in twice.content.decode().replace("/programme/way-in/", "")
    line = LedgerEntry.objects.filter(act="give_way_in").last()
    assert line
    assert (line.who, line.about) == (cast.id("administrator"), cast.id("dana"))


def test_nobody_gives_a_link_to_themself(cast: Cast) -> None:
    given = visitor(cast, "administrator").post(f"/programme/way-in/{cast.id('administrator')}/")
    assert given.status_code == 422
    assert "Somebody else has to give you a new way" in read(given)
    assert not WayIn.objects.exists()


def test_only_an_administrator_of_the_programme_gives_links(cast: Cast) -> None:
    for who in ("dana", "sam", "ruth", "stranger"):
        assert visitor(cast, who).post(f"/programme/way-in/{cast.id('omar')}/").status_code == 404
        with pytest.raises(Refused):
            cast.do(who, "give_way_in", member="omar")
    assert visitor(cast, "administrator").post(f"/programme/way-in/{cast.id('stranger')}/").status_code == 404


# Passkeys


def test_a_device_that_did_not_look_who_sits_there_is_not_believed(cast: Cast) -> None:
    device = with_passkey(cast, "dana")
    device.checked = False
    assert use(at_the_door(), device).status_code == 422
    device.checked = True
    assert use(at_the_door(), device).status_code == 303
    careless = Device(checked=False)
    assert add(visitor(cast, "sam"), careless).status_code == 422


def test_an_answer_for_another_house_is_not_believed(cast: Cast) -> None:
    device = with_passkey(cast, "dana")
    for origin in (
        "https://staff.localhost",
        "http://portal.localhost",
        "http://staff.localhost:8000",
        "http://evil.example.org",
    ):
        device.origin = origin
        assert use(at_the_door(), device).status_code == 422, origin
    device.origin, device.host = "http://staff.localhost", "localhost"
    assert use(at_the_door(), device).status_code == 422


def test_an_answer_is_good_for_one_time_and_for_its_own_question(cast: Cast) -> None:
    device = with_passkey(cast, "dana")
    asked, other = (json.loads(at_the_door().post("/sign-in/passkey/").content) for _ in range(2))
    said = device.use(asked)
    assert at_the_door().post("/sign-in/", {"asked": other["asked"], "answer": said}).status_code == 422
    assert at_the_door().post("/sign-in/", {"asked": asked["asked"], "answer": said}).status_code == 303
    assert at_the_door().post("/sign-in/", {"asked": asked["asked"], "answer": said}).status_code == 422


def test_a_device_that_counts_backwards_is_a_copy(cast: Cast) -> None:
    device = with_passkey(cast, "dana")
    device.count = 7
    assert use(at_the_door(), device).status_code == 303
    assert use(at_the_door(), device).status_code == 422
    device.count = 8
    assert use(at_the_door(), device).status_code == 303


@pytest.mark.parametrize(
    "said",
    [
        "",
        "{}",
        "[]",
        "7",
        "null",
        '"x"',
        "{",
        '{"response": {}}',
        '{"response": {"userHandle": "AAAA"}}',
        '{"response": {"userHandle": "%s"}}' % ("A" * 90_000),
        '{"response": {"userHandle": "AA\\u0000"}}',
    ],
)
def test_nonsense_is_answered_calmly(cast: Cast, said: str) -> None:
    asked = json.loads(at_the_door().post("/sign-in/passkey/").content)
    assert at_the_door().post("/sign-in/", {"asked": asked["asked"], "answer": said}).status_code == 422
    assert at_the_door().post("/sign-in/", {"asked": "nonsense", "answer": said}).status_code == 422
    dana = visitor(cast, "dana")
    asked = json.loads(dana.post("/ways/passkey/question/").content)
    assert dana.post("/ways/passkey/", asked=asked["asked"], answer=said).status_code == 422


def test_a_passkey_of_one_does_not_open_for_another(cast: Cast) -> None:
    dana, sam = with_passkey(cast, "dana"), with_passkey(cast, "sam")
    dana.person = sam.person
    assert use(at_the_door(), dana).status_code == 422
    of_dana = json.loads(visitor(cast, "dana").post("/ways/passkey/question/").content)
    assert (
        visitor(cast, "sam").post("/ways/passkey/", asked=of_dana["asked"], answer=Device().make(of_dana)).status_code == 422
    )


def test_somebody_who_left_signs_in_no_more(cast: Cast) -> None:
    device = with_passkey(cast, "dana")
    assert use(at_the_door(), device).status_code == 303
    Account.objects.filter(pk=cast.id("dana")).update(ended_at=cast.moment)
    assert use(at_the_door(), device).status_code == 422


# Codes


def test_a_code_is_good_for_one_time(cast: Cast) -> None:
    name, secret = with_password(cast, "dana")
    code = code_of(secret)
    assert knock(at_the_door(), name, PASSWORD, code).status_code == 303
    assert knock(at_the_door(), name, PASSWORD, code).status_code == 422
    assert knock(at_the_door(), name, PASSWORD, f"{code[:3]} {code[3:]}").status_code == 422


def test_a_used_code_stays_used_for_as_long_as_a_clock_could_show_it(cast: Cast) -> None:
    name, secret = with_password(cast, "dana")
    before = Remembered.objects.count()
    assert knock(at_the_door(), name, PASSWORD, code_of(secret)).status_code == 303
    left = Remembered.objects.filter(cache_key__contains=":code:").get().expires - timezone.now()
    assert Remembered.objects.count() > before
    assert left.total_seconds() > 85


def test_two_at_once_with_one_code_let_one_in(cast: Cast) -> None:
    from concurrent.futures import ThreadPoolExecutor

    name, secret = with_password(cast, "dana")
    code = code_of(secret)

    def come() -> int:
        try:
            return int(knock(at_the_door(), name, PASSWORD, code).status_code)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(lambda _: come(), range(2))) == [303, 422]


def test_recovery_codes_are_shown_once_and_each_opens_once(cast: Cast) -> None:
    name, _secret = with_password(cast, "dana")
    dana = visitor(cast, "dana")
    sheet = re.findall(r"<code>(\d{8})</code>", dana.post("/ways/codes/").content.decode())
    assert len(set(sheet)) == 10
    assert not any(code in dana.get("/ways/").content.decode() for code in sheet)
    assert knock(at_the_door(), name, PASSWORD, sheet[3]).status_code == 303
    assert knock(at_the_door(), name, PASSWORD, sheet[3]).status_code == 422
    assert "9 left" in read(dana.get("/ways/"))
    dana.post("/ways/codes/")
    assert knock(at_the_door(), name, PASSWORD, sheet[4]).status_code == 422


def test_an_app_is_kept_only_when_a_code_shows_that_the_secret_arrived(cast: Cast) -> None:
    dana, secret = visitor(cast, "dana"), codes.new_secret()
    mine = codes.signed(account_of(cast, "dana"), secret)
    of_sam = codes.signed(account_of(cast, "sam"), secret)
    assert dana.post("/ways/app/", secret=mine, code="12345").status_code == 422
    assert dana.post("/ways/app/", secret=of_sam, code=code_of(secret)).status_code == 422
    assert dana.post("/ways/app/", secret=mine, code=code_of(secret)).status_code == 303


@pytest.mark.parametrize("password", ["too short", "passwordpassword", "Dana Dana Dana Dana", "a" * 14, ""])
def test_passwords_that_are_guessed_first_are_not_taken(cast: Cast, password: str) -> None:
    Account.objects.filter(pk=cast.id("dana")).update(name="Dana Dana Dana Dana")
    given = visitor(cast, "dana").post("/ways/password/", password=password, again=password)
    assert given.status_code == 422
    assert not account_of(cast, "dana").has_usable_password()


# How they are kept


def test_what_opens_is_sealed_where_it_lies(cast: Cast) -> None:
    device = with_passkey(cast, "dana")
    _name, secret = with_password(cast, "dana")
    sheet = codes.new_sheet(account_of(cast, "dana"))
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT * FROM mfa_authenticator")
        raw = "".join(map(str, cursor.fetchall()))
    rows = {row.type: row for row in Authenticator.objects.all()}
    with secrets_of(account_of(cast, "dana")):
        seed = opened(rows["recovery_codes"].data["seed"])
    public = device.key.public_key().public_numbers()
    whole = raw.lower()
    for told in (secret, seed, *sheet, "Blue key", device.id.hex(), f"{public.x:064x}", "webauthn.create"):
        assert told.lower() not in whole
    # One account's key opens nothing of another's.
    with secrets_of(account_of(cast, "sam")), pytest.raises(Exception) as broken:  # noqa: PT011
        opened(rows["totp"].data["secret"])
    assert type(broken.value).__name__ in {"Broken", "NoKey"}


def test_no_act_opens_what_somebody_signs_in_with(cast: Cast) -> None:
    from heard.confidentiality import vault
    from heard.confidentiality.vault import KeyName
    from heard.dialogue.case import Case

    name = KeyName("account", cast.id("dana"))
    with_password(cast, "dana")
    with clock.at(cast.moment):
        for scene in (Case(cast.dialogue), ProgrammeScene(cast.programme)):
            for ring in (scene.keyring(cast.actor("dana")), scene.judging_keyring()):
                with vault.opened(ring), pytest.raises(NotFound):
                    vault.unseal(name, vault.VERSION + vault.ALGORITHM + name.id + bytes(40), "x", cast.id("dana"))


# Changing them


def test_the_last_way_in_stays(cast: Cast) -> None:
    with_passkey(cast, "dana")
    dana = visitor(cast, "dana")
    (one,) = ways_of(account_of(cast, "dana")).passkeys
    dana.post("/ways/passkey/remove/", passkey=one.reference)
    assert ways_of(account_of(cast, "dana")).count == 1
    assert "only way" in read(dana.get("/ways/"))
    with_password(cast, "dana")
    dana = visitor(cast, "dana")
    dana.post("/ways/passkey/remove/", passkey=one.reference)
    assert ways_of(account_of(cast, "dana")).passkeys == ()
    dana.post("/ways/password/remove/")
    assert ways_of(account_of(cast, "dana")).by_password


def test_nobody_removes_the_passkey_of_another(cast: Cast) -> None:
    with_passkey(cast, "sam")
    with_passkey(cast, "dana")
    with_passkey(cast, "dana")
    (of_sam,) = ways_of(account_of(cast, "sam")).passkeys
    for reference in (of_sam.reference, "", "x", "9" * 30, "٣"):
        visitor(cast, "dana").post("/ways/passkey/remove/", passkey=reference)
    assert ways_of(account_of(cast, "sam")).count == 1
    assert ways_of(account_of(cast, "dana")).count == 2


def test_one_way_is_said_not_to_be_enough(cast: Cast) -> None:
    with_passkey(cast, "dana")
    assert "One way is not enough" in read(visitor(cast, "dana").get("/ways/"))
    with_passkey(cast, "dana")
    assert "One way is not enough" not in read(visitor(cast, "dana").get("/ways/"))


@pytest.mark.parametrize("path", ["/ways/passkey/", "/ways/password/", "/ways/app/", "/programme/acts/appoint/"])
def test_what_weighs_most_asks_again_after_a_while(cast: Cast, path: str) -> None:
    device = with_passkey(cast, "administrator")
    administrator = visitor(cast, "administrator")
    assert administrator.get(path).status_code == 200
    cast.wait(minutes=14)
    administrator.get("/programme/")
    cast.wait(minutes=2)
    asked = administrator.get(path)
    assert (asked.status_code, asked.headers["Location"].split("?")[0]) == (303, "/prove/")
    assert administrator.post(path).status_code == 303
    key = administrator.browser.cookies["staff_session"].value
    with clock.at(cast.moment):
        assert use(administrator.browser, device, "/prove/", next=path).headers["Location"] == path
    assert administrator.browser.cookies["staff_session"].value != key
    assert administrator.get(path).status_code == 200


def test_only_ones_own_proof_counts(cast: Cast) -> None:
    of_sam = with_passkey(cast, "sam")
    with_passkey(cast, "dana")
    _name, secret = with_password(cast, "dana")
    dana = visitor(cast, "dana")
    with clock.at(cast.moment):
        assert use(dana.browser, of_sam, "/prove/").status_code == 422
    assert dana.post("/prove/", password=PASSWORD, code="").status_code == 422
    assert dana.post("/prove/", who=cast.id("dana")).status_code == 422
    assert dana.post("/prove/", password=PASSWORD, code=code_of(secret)).status_code == 303


def test_in_the_demo_one_proves_it_by_saying_so_and_nowhere_else(cast: Cast) -> None:
    dana = visitor(cast, "dana")
    cast.wait(minutes=10)
    dana.get("/dialogues/")
    cast.wait(minutes=10)
    assert dana.post("/prove/", next="/ways/password/").status_code == 422
    assert dana.get("/ways/password/").status_code == 303
    as_demo(cast)
    Programme.objects.exclude(pk=cast.programme).update(demo="demo")
    assert dana.post("/prove/", next="/ways/password/").headers["Location"] == "/ways/password/"
    assert dana.get("/ways/password/").status_code == 200


# Where somebody is signed in


def test_sessions_are_listed_and_ended(cast: Cast) -> None:
    here, there, third = (visitor(cast, "dana") for _ in range(3))
    sam = visitor(cast, "sam")
    page = here.get("/signed-in/").content.decode()
    assert page.count("Sign out there</button>") == 2
    assert here.browser.cookies["staff_session"].value not in page
    one = re.search(r'name="one" value="([^"]+)"', page)
    assert one
    sam.post("/signed-in/", one=one[1])
    assert there.get("/dialogues/").status_code == third.get("/dialogues/").status_code == 200
    here.post("/signed-in/", one=one[1])
    assert sorted(each.get("/dialogues/").status_code for each in (there, third)) == [200, 303]
    here.post("/signed-in/")
    assert {each.get("/dialogues/").status_code for each in (there, third)} == {303}
    assert here.get("/dialogues/").status_code == sam.get("/dialogues/").status_code == 200


def test_a_place_that_rests_is_not_listed(cast: Cast) -> None:
    here, _there = visitor(cast, "dana"), visitor(cast, "dana")
    cast.wait(minutes=14)
    assert here.get("/signed-in/").content.decode().count("Sign out there</button>") == 1
    cast.wait(minutes=2)
    assert here.get("/signed-in/").content.decode().count("Sign out there</button>") == 0


def test_what_is_over_goes_with_the_next_sign_in(cast: Cast) -> None:
    name, _secret = with_password(cast, "dana")
    device = with_passkey(cast, "sam")
    knock(at_the_door(), name, "x", "")
    here = visitor(cast, "ruth")
    over, now = timezone.now() - timedelta(seconds=1), timezone.now()
    kept = Remembered.objects.update(expires=over)
    assert kept
    assert SignedIn.objects.filter(account=cast.id("sam")).update(expire_date=over)
    use(at_the_door(), device)
    assert not Remembered.objects.filter(expires__lt=now).exists()
    assert SignedIn.objects.filter(account=cast.id("sam")).count() == 1
    assert here.get("/dialogues/").status_code == 200


def test_a_browser_is_told_in_words_and_kept_in_no_others(cast: Cast) -> None:
    device = with_passkey(cast, "dana")
    agent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
    browser = Client(HTTP_HOST=STAFF, HTTP_USER_AGENT=agent)
    use(browser, device)
    assert "Firefox on Linux this one" in read(answer(browser.get("/signed-in/")))
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT session_data FROM heard_signedin")
        kept = [row[0] for row in cursor.fetchall()]
    assert not any("140.0" in str(SessionStore().decode(data)) for data in kept)


def test_ending_an_account_ends_its_sessions_at_once(cast: Cast) -> None:
    with_passkey(cast, "ruth")
    ruth, omar = visitor(cast, "ruth"), visitor(cast, "omar")
    administrator = visitor(cast, "administrator")
    assert administrator.post("/programme/acts/end_account/", member=cast.id("ruth")).status_code == 303
    assert ruth.get("/dialogues/").status_code == 303
    assert omar.get("/dialogues/").status_code == 200
    assert not SignedIn.objects.filter(account=cast.id("ruth")).exists()
    assert not Authenticator.objects.filter(user_id=cast.id("ruth")).exists()
    line = LedgerEntry.objects.filter(act="end_account").last()
    assert line
    assert (line.who, line.about) == (cast.id("administrator"), cast.id("ruth"))


def test_the_last_administrator_stays(cast: Cast) -> None:
    assert cast.codes("administrator", "end_account", member="administrator") == ["last_administrator"]
    cast.appoint("second", "administrator")
    cast.do("administrator", "end_account", member="administrator")
    assert cast.codes("second", "end_account", member="second") == ["last_administrator"]


def test_an_administrator_sees_no_dialogue(cast: Cast) -> None:
    administrator = visitor(cast, "administrator")
    for address in (
        "/dialogues/",
        f"/dialogues/{cast.dialogue}/",
        f"/dialogues/{cast.dialogue}/acts/note/",
        "/figures/",
    ):
        assert administrator.get(address).status_code == 404
    assert cast.sees("administrator") == []


# First start


def said(*words: str) -> str:
    """What a command says."""
    out = StringIO()
    call_command(*words, stdout=out)
    return out.getvalue()


def test_the_first_administrator_comes_in_by_a_link_from_the_machine(database: Path) -> None:
    told = said("administrator", "Ana Ruiz", "--port", "8110")
    link = re.search(r"http://staff\.localhost:8110(/way-in/\S+/)", told)
    assert link
    assert "assword" not in told
    # Until it was used, another one can be had; then it is void.
    again = re.search(r"(/way-in/\S+/)", said("administrator", "Ana Ruiz"))
    assert again
    guest = Visitor(None, at_the_door())  # type: ignore[arg-type]
    assert guest.browser.get(link[1]).status_code == 404
    assert guest.browser.post(again[1]).status_code == 303
    device = Device()
    asked = json.loads(guest.browser.post("/ways/passkey/question/").content)
    guest.browser.post("/ways/passkey/", {"asked": asked["asked"], "answer": device.make(asked), "name": "Key"})
    assert guest.browser.get("/programme/").status_code == 200
    with pytest.raises(CommandError, match="administrator already"):
        said("administrator", "Somebody Else")
    with pytest.raises(CommandError, match="no administrator with the name"):
        said("administrator", "Somebody Else", "--again")
    assert "/way-in/" in said("administrator", "Ana Ruiz", "--again")


def test_who_was_just_appointed_is_given_a_way_to_sign_in(cast: Cast) -> None:
    administrator = visitor(cast, "administrator")
    form = {"name": "Lena Park", "sign_in_name": "lena", "role": "screener"}
    given = administrator.post("/programme/acts/appoint/", **form)
    lena = Account.objects.get(sign_in_name="lena")
    assert given.headers["Location"] == f"/programme/way-in/{lena.pk}/"
    assert "A way to sign in for Lena Park" in read(administrator.get(given.headers["Location"]))
