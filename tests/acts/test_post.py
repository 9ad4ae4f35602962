"""Mail on its way out, against a server that takes it, refuses it, breaks the line or says nothing."""

import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email import message_from_string
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from django.test import override_settings

from heard.contact import post
from heard.contact.mail_server import server_of
from heard.contact.models import MessageEnd, Sending
from heard.contact.sending import send_due
from heard.contact.sentences import own_file
from heard.ground import clock
from heard.management.leaving import leaving
from tests.support.cast import Cast, begin
from tests.support.mail_server import DROP, SILENT, MailServer, mail_server

pytestmark = pytest.mark.usefixtures("database")
REACH = {"way": "email", "at": "rosa@example.org", "sign_name": "Ruth", "subject": "appointment"}
AT_LAST = 3


@pytest.fixture
def cast() -> Iterator[Cast]:
    """Rosa, who marked mail as safe, is written to; the hold is over."""
    made = begin().to("agreed").go("2026-02-02 12:00")
    made.do("rosa", "mark_safe", reach=REACH)
    made.do("ruth", "write_to", to="rosa", words="See you on Tuesday.\n.\nRuth", keep="note")
    post._away.clear()
    yield made.go("2026-02-02 12:15")
    post._away.clear()


def leave(cast: Cast, server: MailServer | str, **settings: object) -> int:
    """Let everything leave whose time has come, by this server."""
    url = server if isinstance(server, str) else f"smtp+plain://127.0.0.1:{server.port}"
    given = {"HEARD_SMTP_TIMEOUT": 0.5, "HEARD_SMTP_PATIENCE": 0.5, "HEARD_MAIL_FROM": "note@example.org", **settings}
    with clock.at(cast.moment), override_settings(EMAIL_BACKEND=post.OURS, HEARD_SMTP_URL=url, **given):
        return send_due(cast.programme)


def ends() -> list[str]:
    """What became of messages."""
    return [str(each) for each in MessageEnd.objects.values_list("outcome", flat=True)]


@pytest.mark.rule("R12")
def test_mail_shows_nothing_but_what_the_person_picked(cast: Cast) -> None:
    with mail_server() as server:
        assert leave(cast, server) == 1
    (text,) = server.took
    mail = message_from_string(text)
    assert (mail["From"], mail["To"], mail["Subject"]) == (
        "Ruth <note@example.org>",
        "rosa@example.org",
        "Your appointment",
    )
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["Message-ID"].endswith("@example.org>")
    assert mail.get_content_type() == "text/plain"
    assert set(mail.keys()) == {
        "Content-Type",
        "MIME-Version",
        "Content-Transfer-Encoding",
        "Subject",
        "From",
        "To",
        "Date",
        "Message-ID",
        "Auto-Submitted",
    }
    assert str(mail.get_payload()).replace("\r\n", "\n").rstrip("\n") == "See you on Tuesday.\n..\nRuth"
    greetings = {each.lower() for each in server.heard if each.lower().startswith("ehlo")}
    assert greetings == {"ehlo example.org"}
    assert "Facilitated" not in text + "".join(server.heard)
    assert ends() == ["sent"]


@pytest.mark.parametrize(
    "says",
    [
        {"rcpt": "550 not here"},
        {"rcpt": "451 later"},
        {"mail": "553 no"},
        {"data": "421 no"},
        {"end": "554 no"},
        {"rcpt": DROP},
        {"data": DROP},
    ],
)
def test_what_the_server_did_not_take_has_failed_and_is_not_tried_again(cast: Cast, says: dict[str, str]) -> None:
    with mail_server(says) as server:
        assert leave(cast, server) == 1
        assert ends() == ["failed"]
        assert leave(cast, server) == 0
    assert len(server.took) <= 1


NO_ADDRESS = (
    "rosa@example.org or call me",
    "rosa@example.org (my sister's)",
    "rosa@example.org, ana@example.org",
    "rosa@example.org;ana@example.org",
    "Rosa <rosa@example.org>",
    "<rosa@example.org>",
    "555 0134",
)


@pytest.mark.rule("R12")
@pytest.mark.parametrize("at", NO_ADDRESS)
def test_what_is_not_one_address_gets_no_mail_and_nobody_else_does(cast: Cast, at: str) -> None:
    with (
        mail_server() as server,
        override_settings(
            EMAIL_BACKEND=post.OURS,
            HEARD_SMTP_URL=f"smtp+plain://127.0.0.1:{server.port}",
            HEARD_MAIL_FROM="note@example.org",
        ),
    ):
        assert post.deliver_exactly(at, "A note", "Hello.") == "failed"
    assert server.took == []


def test_an_address_with_letters_of_other_alphabets_is_one(cast: Cast) -> None:
    assert post.one_address("rosa@bücher.example") == "rosa@xn--bcher-kva.example"
    assert post.one_address("rosa@example.org") == "rosa@example.org"


@pytest.mark.rule("R16")
@pytest.mark.parametrize("answer", [DROP, SILENT, "banana"])
def test_a_line_that_breaks_on_the_words_leaves_them_unknown_and_is_never_taken_up_again(cast: Cast, answer: str) -> None:
    with mail_server({"end": answer}) as server:
        for _each in range(AT_LAST):
            leave(cast, server)
    assert len(server.took) == 1
    assert (ends(), Sending.objects.count()) == ([], 1)
    assert cast.codes("ruth", "recall_message", message="note") == ["gone"]
    cast.do("ruth", "record_by_hand", message="note", went="arrived")
    assert cast.codes("ruth", "record_by_hand", message="note", went="arrived") == ["already_done"]


@pytest.mark.rule("R16")
@pytest.mark.parametrize("url", ["", "smtp+plain://127.0.0.1:1"])
def test_while_no_server_answers_mail_waits_and_can_be_called_back(cast: Cast, url: str) -> None:
    assert leave(cast, url) == 0
    assert (ends(), Sending.objects.count()) == ([], 0)
    cast.do("ruth", "recall_message", message="note")


def test_a_server_that_says_nothing_is_left_alone_for_a_while(cast: Cast) -> None:
    with mail_server({"noop": SILENT}) as server:
        assert leave(cast, server) == 0
        asked = len(server.heard)
        assert leave(cast, server) == 0
        assert len(server.heard) == asked
        post._away.clear()
        server.says.clear()
        assert leave(cast, server) == 1


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for 127.0.0.1 that only we know, with its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    start = datetime(2020, 1, 1, tzinfo=UTC)
    made = x509.CertificateBuilder(name, name, key.public_key(), 1, start, start + timedelta(days=36_500))
    alternative = x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))])
    made = made.add_extension(alternative, critical=False)
    made = made.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
    pem = serialization.Encoding.PEM
    plain = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    file = tmp_path_factory.mktemp("papers") / "server.pem"
    file.write_bytes(made.sign(key, hashes.SHA256()).public_bytes(pem) + key.private_bytes(pem, *plain))
    return file


def sealing(papers: Path) -> ssl.SSLContext:
    """The server's side of a sealed line."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(papers)
    return context


def test_the_line_is_sealed_before_anything_is_said(cast: Cast, papers: Path) -> None:
    with mail_server(context=sealing(papers)) as server:
        url = f"smtp://ruth:word@127.0.0.1:{server.port}"
        assert leave(cast, url, HEARD_SMTP_AUTHORITIES=str(papers), HEARD_SMTP_TIMEOUT=5.0) == 1
    steps = [each.split()[0].upper() for each in server.heard]
    assert steps[:4] == ["EHLO", "STARTTLS", "EHLO", "AUTH"]
    assert ends() == ["sent"]


def test_a_server_that_cannot_prove_who_it_is_gets_nothing(cast: Cast, papers: Path) -> None:
    with mail_server(context=sealing(papers)) as server:
        assert leave(cast, f"smtp://ruth:word@127.0.0.1:{server.port}") == 0
    assert not [each for each in server.heard if each.startswith(("AUTH", "MAIL"))]
    assert ends() == []


def test_a_server_that_offers_no_seal_gets_nothing(cast: Cast) -> None:
    with mail_server() as server:
        assert leave(cast, f"smtp://ruth:word@127.0.0.1:{server.port}") == 0
    assert not [each for each in server.heard if each.startswith(("AUTH", "MAIL"))]


def test_a_server_is_named_by_an_address() -> None:
    found = server_of("smtp://r%40uth:w%3Ard@mail.example.org")
    assert found is not None
    assert (found.host, found.port, found.seal, found.user, found.password) == (
        "mail.example.org",
        587,
        "starttls",
        "r@uth",
        "w:rd",
    )
    sealed = server_of("smtps://mail.example.org")
    assert sealed is not None
    assert (sealed.port, sealed.seal) == (465, "tls")
    assert server_of("") is None
    for wrong in ("mail.example.org", "http://mail.example.org", "smtp://", "smtp+plain://mail.example.org"):
        with pytest.raises(ValueError, match="HEARD_SMTP_URL"):
            server_of(wrong)


def test_doctor_says_whether_mail_can_leave_and_what_our_address_gives_away(tmp_path: Path) -> None:
    begin()
    with override_settings(HEARD_SMTP_URL="", HEARD_MAIL_FROM="note@example.org", HEARD_HOME=tmp_path):
        look = leaving()
        assert (look.wrong, len(look.aged)) == ([], 1)
        own_file().write_text("[[sentence]]\nname = 1\n")
        assert [each for each in leaving().wrong if "Line 1" in each]
    with override_settings(HEARD_SMTP_URL="smtp://mail.example.org", HEARD_MAIL_FROM="facilitated.dialogue@jail.example.org"):
        wrong = " ".join(leaving().wrong)
    for word in ("Facilitated Dialogue", "jail"):
        assert f"“{word}”" in wrong
    with override_settings(HEARD_SMTP_URL="ftp://mail.example.org", HEARD_MAIL_FROM="note@example.org"):
        assert any("HEARD_SMTP_URL" in each for each in leaving().wrong)
