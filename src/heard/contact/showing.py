"""Exactly what shows where somebody else could look: a lock screen, an inbox, an envelope, an incoming call."""

from dataclasses import dataclass

from heard.ground.texts import say_in, spoken
from heard.people.reach import SUBJECTS, Marked
from heard.people.terms import Way

INBOX_LINE_CHARS = 60


@dataclass(frozen=True, slots=True)
class Voice:
    """In whose words it is said: of the staff about a person, or to that person in their language.

    `prefix` is how its keys begin; without a `language` it is said in the one that is spoken.
    """

    prefix: str
    language: str = ""
    names_address: bool = False

    def says(self, what: str, **values: object) -> str:
        """One of its sentences."""
        return say_in(self.language or spoken(), f"{self.prefix}{what}", **values)


STAFF = Voice("contact-shows_")


def own_voice(language: str) -> Voice:
    """What is said to the person themself. It names their address without showing it."""
    return Voice("showing-", language, names_address=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """What shows, and where: `kind` is a word for the picture, `lines` what can be read there, `note` what we add."""

    kind: str
    where: str
    lines: tuple[str, ...]
    note: str = ""


def showing(
    found: Marked | None,
    way: str,
    *,
    language: str,
    words: str,
    staff_name: str,
    name: str,
    lines: tuple[str, ...] = (),
    voice: Voice = STAFF,
) -> Showing:
    """What shows by this way. `staff_name` is the first name of who writes or calls, or `""`; `name` whom it is for.

    `lines` stand above the address of a letter, where it is more than the name.
    """
    sender = found.sign_name if found else ""
    if way == Way.TEXT:
        return Showing(
            kind="phone",
            where=voice.says("lock_screen"),
            lines=(sender or voice.says("a_number"), words),
            note="" if sender else voice.says("no_name"),
        )
    if way == Way.EMAIL:
        subject = SUBJECTS[found.subject if found else "note"].in_language(language)
        lines = (sender or voice.says("our_address"), subject, _first_line(words))
        return Showing(kind="inbox", where=voice.says("inbox"), lines=lines)
    if way == Way.LETTER:
        where = [voice.says("own_address")] if voice.names_address else found.at.split(",") if found else []
        return Showing(
            kind="envelope",
            where=voice.says("envelope"),
            lines=tuple(each.strip() for each in (*(lines or (name,)), *where)),
            note=voice.says("plain"),
        )
    if way == Way.PHONE:
        return _call(found, staff_name, name, voice)
    note = voice.says("somebody_goes")
    return Showing(kind="person", where=voice.says("in_person"), lines=(voice.says("nothing"),), note=note)


def _call(found: Marked | None, staff_name: str, name: str, voice: Voice) -> Showing:
    about = found.sign_name if found and found.sign_name else staff_name
    note = voice.says("neutral_message" if found and found.if_no_answer == "neutral_message" else "hang_up")
    whom = first_name(name)
    hello = voice.says("hello", name=whom, about=about) if about else voice.says("hello_unnamed", name=whom)
    return Showing(kind="ringing", where=voice.says("ringing"), lines=(hello,), note=note)


def first_name(name: str) -> str:
    """The first part of a name."""
    return next(iter(name.split()), "…")


def _first_line(words: str) -> str:
    line = words.strip().partition("\n")[0]
    return line if len(line) <= INBOX_LINE_CHARS else f"{line[:INBOX_LINE_CHARS].rstrip()}…"
