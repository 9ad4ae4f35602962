"""Exactly what shows where somebody else could look: a lock screen, an inbox, an envelope, a ringing phone."""

from dataclasses import dataclass

from heard.people.reach import SUBJECTS, Marked
from heard.people.terms import Way

INBOX_LINE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """In whose words it is said: of the staff about a person, or to that person in their language."""

    lock_screen: str
    a_number: str
    no_name: str
    inbox: str
    our_address: str
    envelope: str
    own_address: str
    plain: str
    ringing: str
    hello: str
    in_person: str
    nothing: str
    somebody_goes: str
    hang_up: str
    neutral_message: str


STAFF = Voice(
    lock_screen="Lock screen of a phone",
    a_number="A number",
    no_name="They picked no name to show: the phone shows the number it comes from.",
    inbox="Line in an inbox",
    our_address="Our address, without a name",
    envelope="Envelope",
    own_address="",
    plain="A plain envelope. No sender on it but a post box.",
    ringing="Whoever picks up hears",
    hello="“Hello, is that {name}? It is {about}.”",
    in_person="In person",
    nothing="Nothing shows.",
    somebody_goes="Somebody of us goes there.",
    hang_up="Hang up. Leave nothing on the machine.",
    neutral_message="You may leave a neutral message: your first name, and that you will ring again.",
)
OWN = {
    "en": Voice(
        lock_screen="On the phone's screen",
        a_number="A number",
        no_name="You picked no name. The phone shows the number it comes from.",
        inbox="In the inbox",
        our_address="An address, without a name",
        envelope="On the envelope",
        own_address="The address you gave us",
        plain="A plain envelope. The sender is only a post box.",
        ringing="Whoever picks up hears",
        hello="“Hello, is that {name}? It is {about}.”",
        in_person="In person",
        nothing="Nothing shows.",
        somebody_goes="One of us comes to you.",
        hang_up="If nobody answers, we hang up. We leave no message.",
        neutral_message="If nobody answers, we may say a first name. We say that we ring again.",
    ),
    "es": Voice(
        lock_screen="En la pantalla del teléfono",
        a_number="Un número",
        no_name="No eligió ningún nombre. El teléfono muestra el número.",
        inbox="En el correo",
        our_address="Una dirección, sin nombre",
        envelope="En el sobre",
        own_address="La dirección que usted nos dio",
        plain="Un sobre sencillo. El remitente es solo un apartado postal.",
        ringing="Quien contesta oye",
        hello="«Hola, ¿hablo con {name}? Soy {about}.»",
        in_person="En persona",
        nothing="No se ve nada.",
        somebody_goes="Una persona del equipo va a verle.",
        hang_up="Si nadie contesta, colgamos. No dejamos mensaje.",
        neutral_message="Si nadie contesta, podemos decir un nombre. Decimos que llamaremos otra vez.",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """What shows, and where: `kind` is a word for the picture, `lines` what can be read there, `note` what we add."""

    kind: str
    where: str
    lines: tuple[str, ...]
    note: str = ""


def showing(
    found: Marked | None, way: str, *, language: str, words: str, hands: str, name: str, voice: Voice = STAFF
) -> Showing:
    """What shows by this way. `hands` is the first name of who writes or rings, `name` of whom it is for.

    A voice that speaks to the person themself names their address without showing it.
    """
    sender = found.sign_name if found else ""
    if way == Way.TEXT:
        return Showing(
            kind="phone",
            where=voice.lock_screen,
            lines=(sender or voice.a_number, words),
            note="" if sender else voice.no_name,
        )
    if way == Way.EMAIL:
        subject = SUBJECTS[found.subject if found else "note"].in_language(language)
        return Showing(kind="inbox", where=voice.inbox, lines=(sender or voice.our_address, subject, _first_line(words)))
    if way == Way.LETTER:
        where = [voice.own_address] if voice.own_address else found.at.split(",") if found else []
        return Showing(
            kind="envelope",
            where=voice.envelope,
            lines=tuple(each.strip() for each in (name, *where)),
            note=voice.plain,
        )
    if way == Way.PHONE:
        return _call(found, hands, name, voice)
    return Showing(kind="person", where=voice.in_person, lines=(voice.nothing,), note=voice.somebody_goes)


def _call(found: Marked | None, hands: str, name: str, voice: Voice) -> Showing:
    about = found.sign_name if found and found.sign_name else hands
    note = voice.neutral_message if found and found.if_no_answer == "neutral_message" else voice.hang_up
    hello = voice.hello.format(name=first_name(name), about=about)
    return Showing(kind="ringing", where=voice.ringing, lines=(hello,), note=note)


def first_name(name: str) -> str:
    """The first part of a name."""
    return next(iter(name.split()), "…")


def _first_line(words: str) -> str:
    line = words.strip().partition("\n")[0]
    return line if len(line) <= INBOX_LINE else f"{line[:INBOX_LINE].rstrip()}…"
